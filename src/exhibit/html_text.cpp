#include "exhibit/html_text.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace vitrine {

namespace {

enum class Reads : std::uint8_t {
    Inline,   // its text stays where it is
    Line,     // ends the line before and after
    Block,    // stands in a paragraph of its own
    Break,    // one line break
    Item,     // a line with a dash
    Link,     // its text stays, its address is kept
    Nothing,  // it has no place in plain text and is named as dropped
};

struct Element {
    std::string_view name;
    Reads reads;
};

constexpr std::array elements{
    Element{"a",          Reads::Link  },
    Element{"abbr",       Reads::Inline},
    Element{"b",          Reads::Inline},
    Element{"big",        Reads::Inline},
    Element{"blockquote", Reads::Block },
    Element{"br",         Reads::Break },
    Element{"center",     Reads::Line  },
    Element{"cite",       Reads::Inline},
    Element{"code",       Reads::Inline},
    Element{"dd",         Reads::Line  },
    Element{"del",        Reads::Inline},
    Element{"div",        Reads::Line  },
    Element{"dl",         Reads::Block },
    Element{"dt",         Reads::Line  },
    Element{"em",         Reads::Inline},
    Element{"font",       Reads::Inline},
    Element{"h1",         Reads::Block },
    Element{"h2",         Reads::Block },
    Element{"h3",         Reads::Block },
    Element{"h4",         Reads::Block },
    Element{"h5",         Reads::Block },
    Element{"h6",         Reads::Block },
    Element{"hr",         Reads::Line  },
    Element{"i",          Reads::Inline},
    Element{"ins",        Reads::Inline},
    Element{"li",         Reads::Item  },
    Element{"mark",       Reads::Inline},
    Element{"ol",         Reads::Line  },
    Element{"p",          Reads::Block },
    Element{"q",          Reads::Inline},
    Element{"s",          Reads::Inline},
    Element{"small",      Reads::Inline},
    Element{"span",       Reads::Inline},
    Element{"strong",     Reads::Inline},
    Element{"sub",        Reads::Inline},
    Element{"sup",        Reads::Inline},
    Element{"time",       Reads::Inline},
    Element{"tt",         Reads::Inline},
    Element{"u",          Reads::Inline},
    Element{"ul",         Reads::Line  },
    Element{"wbr",        Reads::Inline},
};

struct Entity {
    std::string_view name;
    char32_t code;
};

// The entities that people write, with the code points that HTML 4 gives them.
constexpr std::array entities{
    Entity{"amp",    '&'   },
    Entity{"apos",   '\''  },
    Entity{"auml",   0xE4  },
    Entity{"bdquo",  0x201E},
    Entity{"bull",   0x2022},
    Entity{"ccedil", 0xE7  },
    Entity{"copy",   0xA9  },
    Entity{"deg",    0xB0  },
    Entity{"eacute", 0xE9  },
    Entity{"egrave", 0xE8  },
    Entity{"euro",   0x20AC},
    Entity{"gt",     '>'   },
    Entity{"hellip", 0x2026},
    Entity{"laquo",  0xAB  },
    Entity{"ldquo",  0x201C},
    Entity{"lsquo",  0x2018},
    Entity{"lt",     '<'   },
    Entity{"mdash",  0x2014},
    Entity{"middot", 0xB7  },
    Entity{"nbsp",   0xA0  },
    Entity{"ndash",  0x2013},
    Entity{"ouml",   0xF6  },
    Entity{"para",   0xB6  },
    Entity{"quot",   '"'   },
    Entity{"raquo",  0xBB  },
    Entity{"rdquo",  0x201D},
    Entity{"rsquo",  0x2019},
    Entity{"sect",   0xA7  },
    Entity{"shy",    0xAD  },
    Entity{"szlig",  0xDF  },
    Entity{"times",  0xD7  },
    Entity{"uuml",   0xFC  },
};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_tag_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_html_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

Reads reads_of(std::string_view name)
{
    const auto found = std::ranges::find(elements, name, &Element::name);
    return found == elements.end() ? Reads::Nothing : found->reads;
}

// The character of an entity such as "&eacute;" at the start of `text`, and the entity's length in
// bytes.
std::optional<std::pair<char32_t, std::size_t>> entity_at(std::string_view text)
{
    constexpr std::size_t longest = 12;
    const std::size_t end = text.substr(0, longest).find(';');
    if (end == std::string_view::npos || end < 2) return std::nullopt;
    const std::string_view name = text.substr(1, end - 1);
    if (name.front() != '#') {
        const auto found = std::ranges::find(entities, name, &Entity::name);
        if (found == entities.end()) return std::nullopt;
        return std::pair{found->code, end + 1};
    }
    const bool is_hex = name.size() > 2 && lower(name[1]) == 'x';
    const std::string_view digits = name.substr(is_hex ? 2 : 1);
    std::uint32_t code = 0;
    const auto [stop, fault] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, is_hex ? 16 : 10);
    const bool is_code = fault == std::errc{} && stop == digits.data() + digits.size() &&
                         code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    if (!is_code) return std::nullopt;
    return std::pair{static_cast<char32_t>(code), end + 1};
}

std::string decoded(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto entity = text[at] == '&' ? entity_at(text.substr(at)) : std::nullopt;
        if (entity) {
            append_utf8(out, entity->first);
            at += entity->second;
        } else {
            out += text[at++];
        }
    }
    return out;
}

// The value of `href` among the attributes of a tag.
std::string address_in(std::string_view attributes)
{
    for (std::size_t at = 0; at + 4 < attributes.size(); ++at) {
        const bool starts_word = at == 0 || is_html_blank(attributes[at - 1]);
        if (!starts_word) continue;
        std::string_view rest = attributes.substr(at);
        const std::string_view wanted = "href";
        if (!std::ranges::equal(rest.substr(0, wanted.size()), wanted, {}, lower)) continue;
        rest.remove_prefix(wanted.size());
        while (!rest.empty() && is_html_blank(rest.front()))
            rest.remove_prefix(1);
        if (rest.empty() || rest.front() != '=') continue;
        rest.remove_prefix(1);
        while (!rest.empty() && is_html_blank(rest.front()))
            rest.remove_prefix(1);
        if (rest.empty()) return {};
        const char quote = rest.front();
        if (quote == '"' || quote == '\'') {
            rest.remove_prefix(1);
            return decoded(rest.substr(0, rest.find(quote)));
        }
        const auto end = std::ranges::find_if(rest, is_html_blank);
        return decoded(rest.substr(0, static_cast<std::size_t>(end - rest.begin())));
    }
    return {};
}

class Converter {
public:
    explicit Converter(std::string_view html) : html_(html) {}

    PlainText convert()
    {
        while (at_ < html_.size()) {
            if (html_[at_] == '<' && starts_tag())
                take_tag();
            else if (html_[at_] == '&')
                take_entity();
            else
                take_char();
        }
        end_link();
        while (!out_.text.empty() && (out_.text.back() == '\n' || out_.text.back() == ' '))
            out_.text.pop_back();
        return std::move(out_);
    }

private:
    bool starts_tag() const
    {
        const std::string_view rest = html_.substr(at_ + 1, 2);
        if (rest.empty()) return false;
        const bool is_end = rest.front() == '/' && rest.size() > 1 && is_tag_letter(rest[1]);
        return is_tag_letter(rest.front()) || is_end || rest.front() == '!';
    }

    void put(std::string_view text)
    {
        if (!skipped_.empty()) return;
        if (lines_wanted_ > 0) {
            if (!out_.text.empty()) out_.text.append(static_cast<std::size_t>(lines_wanted_), '\n');
            lines_wanted_ = 0;
        } else if (has_blank_ && !out_.text.empty() && out_.text.back() != '\n') {
            out_.text += ' ';
        }
        has_blank_ = false;
        out_.text += text;
    }

    void want_lines(int count)
    {
        lines_wanted_ = std::max(lines_wanted_, count);
        has_blank_ = false;
    }

    void take_char()
    {
        const char c = html_[at_++];
        if (is_html_blank(c))
            has_blank_ = true;
        else
            put({&c, 1});
    }

    void take_entity()
    {
        const auto entity = entity_at(html_.substr(at_));
        if (!entity) return take_char();
        at_ += entity->second;
        std::string text;
        append_utf8(text, entity->first);
        put(text);
    }

    void take_tag()
    {
        const std::size_t end = find_end();
        if (end == std::string_view::npos) {
            // A "<" without a ">" after it is an ordinary character.
            return take_char();
        }
        std::string_view tag = html_.substr(at_ + 1, end - at_ - 1);
        at_ = end + 1;
        if (tag.starts_with("!")) return;  // a comment
        const bool closes = tag.starts_with("/");
        if (closes) tag.remove_prefix(1);
        std::string name;
        while (name.size() < tag.size() && (is_tag_letter(tag[name.size()]) || !name.empty()) &&
               !is_html_blank(tag[name.size()]) && tag[name.size()] != '/')
            name += lower(tag[name.size()]);
        take_element(name, closes, tag.substr(name.size()));
    }

    // Where the tag at at_ ends; a comment ends with "-->". Once no ">" was found, none is looked
    // for again: otherwise a text of many "<" would take quadratic time.
    std::size_t find_end()
    {
        const bool is_comment = html_.substr(at_).starts_with("<!--");
        if (!is_comment) {
            if (no_more_ends_) return std::string_view::npos;
            const std::size_t end = html_.find('>', at_);
            no_more_ends_ = end == std::string_view::npos;
            return end;
        }
        const std::size_t end = html_.find("-->", at_);
        return end == std::string_view::npos ? html_.size() - 1 : end + 2;
    }

    void take_element(const std::string& name, bool closes, std::string_view attributes)
    {
        if (!skipped_.empty()) {
            if (closes && name == skipped_) skipped_.clear();
            return;
        }
        switch (reads_of(name)) {
        case Reads::Inline: break;
        case Reads::Line: want_lines(1); break;
        case Reads::Block: want_lines(2); break;
        case Reads::Break: ++lines_wanted_; break;
        case Reads::Item:
            want_lines(1);
            if (!closes) {
                put("– ");
                has_blank_ = false;
            }
            break;
        case Reads::Link:
            end_link();
            if (!closes) begin_link(attributes);
            break;
        case Reads::Nothing: drop(name, closes, attributes); break;
        }
        lines_wanted_ = std::min(lines_wanted_, 2);
    }

    void drop(const std::string& name, bool closes, std::string_view attributes)
    {
        if (closes) return;
        constexpr std::size_t most = 50;
        if (out_.dropped.size() < most &&
            std::ranges::find(out_.dropped, name) == out_.dropped.end())
            out_.dropped.push_back(name);
        // What is inside these is not for reading.
        constexpr std::array<std::string_view, 6> closed{"script", "style", "iframe",
                                                         "object", "svg",   "video"};
        const bool is_closed = !attributes.ends_with("/");
        if (is_closed && std::ranges::find(closed, name) != closed.end()) skipped_ = name;
    }

    void begin_link(std::string_view attributes)
    {
        link_ = HtmlLink{.url = address_in(attributes), .title = {}};
        put("");
        link_from_ = out_.text.size();
    }

    void end_link()
    {
        if (!link_) return;
        link_->title = out_.text.substr(std::min(link_from_, out_.text.size()));
        const std::size_t from = link_->title.find_first_not_of(" \n");
        link_->title.erase(0, std::min(from, link_->title.size()));
        if (!link_->url.empty()) out_.links.push_back(std::move(*link_));
        link_.reset();
    }

    std::string_view html_;
    std::size_t at_ = 0;
    PlainText out_;
    int lines_wanted_ = 0;
    bool has_blank_ = false;
    bool no_more_ends_ = false;
    std::string skipped_;  // the element whose content is left out
    std::optional<HtmlLink> link_;
    std::size_t link_from_ = 0;
};

bool has_markup(std::string_view text)
{
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        const char next = text[at + 1];
        if (text[at] == '<' && (is_tag_letter(next) || next == '/' || next == '!')) return true;
        if (text[at] == '&' && entity_at(text.substr(at))) return true;
    }
    return false;
}

}  // namespace

PlainText plain_text_of(std::string_view html)
{
    if (!has_markup(html)) return {.text = std::string(html), .links = {}, .dropped = {}};
    return Converter(html).convert();
}

}  // namespace vitrine
