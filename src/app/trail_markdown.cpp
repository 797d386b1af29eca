#include "app/trail_markdown.h"

#include "data/evidence_keys.h"
#include "data/trail_keys.h"
#include "data/word_keys.h"
#include "exhibit/worded_date.h"

#include <fmt/format.h>

#include <vector>

namespace vitrine {

namespace {

// Whether Markdown could take the character for a sign, wherever it stands in a line.
bool is_sign(char c)
{
    return std::string_view("\\`*_[]<>&~").find(c) != std::string_view::npos;
}

// How many of the first characters of a line would make it a heading, a list or a rule if they
// stood alone, up to the one to be escaped; npos if they would not.
std::size_t sign_at_begin(std::string_view line)
{
    if (line.empty()) return std::string_view::npos;
    if (std::string_view("#+-=|").find(line.front()) != std::string_view::npos) return 0;
    const std::size_t end = line.find_first_not_of("0123456789");
    const bool is_numbered =
        end > 0 && end != std::string_view::npos && (line[end] == '.' || line[end] == ')');
    return is_numbered ? end : std::string_view::npos;
}

// A line that says in Markdown what `line` says. Blanks at its beginning stay to be seen.
std::string marked_line(std::string_view line)
{
    std::string out;
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) {
        out += "\u00A0";
        line.remove_prefix(1);
    }
    const std::size_t sign = sign_at_begin(line);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (is_sign(line[i]) || i == sign) out += '\\';
        out += line[i];
    }
    return out;
}

// The lines of a text, each after `before`. Where a line ends in the text, it ends in what is made
// of the Markdown.
std::string marked(std::string_view text, std::string_view before)
{
    std::string out;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        const bool goes_on = !line.empty() && !text.empty() && text.front() != '\n';
        out += before;
        out += marked_line(line);
        out += goes_on ? "\\\n" : "\n";
    }
    return out;
}

// What stands within a line: a number that it begins with makes no list.
std::string one_line(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (is_sign(c)) out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

// Nothing in an address ends the link before its end.
std::string address(std::string_view url)
{
    std::string out;
    for (const char c : url) {
        const bool is_safe =
            static_cast<unsigned char>(c) > ' ' && c != '<' && c != '>' && c != '\\';
        if (is_safe)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

class TrailWriter {
public:
    TrailWriter(const Exhibit& exhibit, LanguageId language, const Words& words)
        : exhibit_(exhibit), language_(language), words_(words)
    {}

    std::string write(const Trail& trail)
    {
        out_ =
            fmt::format("# {}\n\n", words_.with(word::trail_of, {one_line(text(exhibit_.title))}));
        const std::string_view subtitle = text(exhibit_.subtitle);
        if (!subtitle.empty()) out_ += fmt::format("{}\n\n", one_line(subtitle));
        out_ += words_.counted(word::trail_count, static_cast<std::int64_t>(trail.stops.size()));
        out_ += '\n';
        for (std::size_t i = 0; i < trail.stops.size(); ++i)
            write_stop(trail.stops[i], i + 1);
        const std::string_view rights = text(exhibit_.rights);
        if (!rights.empty()) out_ += fmt::format("\n---\n\n{}", marked(rights, ""));
        return std::move(out_);
    }

private:
    std::string_view text(TextId id) const { return exhibit_.text(id, language_); }

    void write_stop(const TrailStop& stop, std::size_t number)
    {
        const std::string_view title = stop.at ? text(exhibit_[*stop.at].title) : stop.title;
        out_ += fmt::format("\n## {}. {}\n\n", number, one_line(title));
        if (stop.at)
            write_milestone(exhibit_[*stop.at]);
        else
            out_ += fmt::format("{}\n", one_line(words_[word::trail_gone]));
        if (!stop.note.empty()) {
            out_ +=
                fmt::format("\n> **{}**\n>\n{}", words_[word::trail_note], marked(stop.note, "> "));
        }
        if (stop.at) write_sources(exhibit_.details_of(exhibit_[*stop.at]));
    }

    void write_milestone(const Milestone& milestone)
    {
        out_ += fmt::format("**{}** · {} · <vitrine://{}/{}>\n\n",
                            one_line(worded_date(milestone, words_)),
                            one_line(text(exhibit_.lanes[index_of(milestone.lane)].name)),
                            exhibit_.id, exhibit_.name_of(milestone));
        out_ += marked(text(milestone.summary), "");
    }

    void write_sources(const MilestoneDetails& details)
    {
        const std::vector<SourceId> cited = cited_by(exhibit_, details);
        if (cited.empty()) return;
        out_ += fmt::format("\n{}:\n\n", words_.counted(word::detail_sources,
                                                        static_cast<std::int64_t>(cited.size())));
        for (const SourceId id : cited) {
            const Source& source = exhibit_.sources[index_of(id)];
            const std::string title = one_line(source.title);
            out_ += source.url.empty() ? fmt::format("- {}", title)
                                       : fmt::format("- [{}](<{}>)", title, address(source.url));
            out_ += fmt::format(" · {}",
                                words_[word::source_kind[static_cast<std::size_t>(source.kind)]]);
            if (!source.locator.empty()) out_ += fmt::format(" · {}", one_line(source.locator));
            if (source.note != TextId::None)
                out_ += fmt::format(" · {}", one_line(text(source.note)));
            out_ += fmt::format(
                " · {}\n", words_[word::evidence_trust[static_cast<std::size_t>(source.trust)]]);
        }
    }

    const Exhibit& exhibit_;
    LanguageId language_;
    const Words& words_;
    std::string out_;
};

}  // namespace

std::string trail_markdown(const Trail& trail, const Exhibit& exhibit, LanguageId language,
                           const Words& words)
{
    return TrailWriter(exhibit, language, words).write(trail);
}

}  // namespace vitrine
