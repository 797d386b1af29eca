#include "support/source_scan.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <optional>

namespace scan {

namespace {

bool is_word(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool is_space(char c)
{
    return std::isspace(static_cast<unsigned char>(c)) != 0;
}

// Copies a text without its comments, literals and directives, but with all its line ends.
class Blanker {
public:
    explicit Blanker(std::string_view text) : text_(text) {}

    std::string code()
    {
        std::string out;
        bool begins_line = true;
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t end = passed_over(at, begins_line);
            if (end == at) {
                begins_line = text_[at] == '\n' || (begins_line && is_space(text_[at]));
                out.push_back(text_[at++]);
                continue;
            }
            if (text_[at] == '"' || text_[at] == '\'') out += "0";
            out.append(
                static_cast<std::size_t>(std::count(text_.begin() + at, text_.begin() + end, '\n')),
                '\n');
            at = end;
        }
        return out;
    }

private:
    std::size_t passed_over(std::size_t at, bool begins_line) const
    {
        const std::string_view rest = text_.substr(at);
        if (rest.starts_with("//")) return up_to("\n", at, 0);
        if (rest.starts_with("/*")) return up_to("*/", at, 2);
        if (begins_line && rest.front() == '#') return end_of_directive(at);
        if (rest.front() == '"')
            return at > 0 && text_[at - 1] == 'R' ? end_of_raw(at) : end_of(at);
        // Between digits a quote separates thousands and begins no literal.
        const bool parts_digits = rest.front() == '\'' && at > 0 &&
                                  std::isxdigit(static_cast<unsigned char>(text_[at - 1])) != 0;
        return rest.front() == '\'' && !parts_digits ? end_of(at) : at;
    }

    std::size_t up_to(std::string_view mark, std::size_t from, std::size_t with) const
    {
        const std::size_t found = text_.find(mark, from);
        return found == std::string_view::npos ? text_.size() : found + with;
    }

    std::size_t end_of_directive(std::size_t at) const
    {
        for (;;) {
            at = up_to("\n", at, 0);
            if (at == text_.size() || text_[at - 1] != '\\') return at;
            ++at;
        }
    }

    std::size_t end_of_raw(std::size_t at) const
    {
        const std::size_t open = text_.find('(', at);
        const std::string mark = ")" + std::string(text_.substr(at + 1, open - at - 1)) + "\"";
        return up_to(mark, open, mark.size());
    }

    std::size_t end_of(std::size_t at) const
    {
        const char quote = text_[at++];
        while (at < text_.size() && text_[at] != quote)
            at += text_[at] == '\\' ? 2 : 1;
        return std::min(at + 1, text_.size());
    }

    std::string_view text_;
};

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string_view first_word(std::string_view text)
{
    text = trimmed(text);
    return text.substr(
        0, static_cast<std::size_t>(std::ranges::find_if_not(text, is_word) - text.begin()));
}

std::string_view last_word(std::string_view text)
{
    text = trimmed(text);
    std::size_t from = text.size();
    while (from > 0 && is_word(text[from - 1]))
        --from;
    return text.substr(from);
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

// The place behind the bracket that closes the one at `open`.
std::size_t behind(std::string_view text, std::size_t open, char opener, char closer)
{
    int depth = 0;
    for (std::size_t at = open; at < text.size(); ++at) {
        if (text[at] == opener) ++depth;
        if (text[at] == closer && (at == 0 || text[at - 1] != '-')) --depth;
        if (depth == 0) return at + 1;
    }
    return text.size();
}

std::string_view without_template(std::string_view head)
{
    head = trimmed(head);
    if (first_word(head) != "template") return head;
    return trimmed(head.substr(behind(head, head.find('<'), '<', '>')));
}

// The parts of a head with parameters: what stands before, between and after the parentheses.
struct Signature {
    std::string_view before, parameters, after;
};

std::optional<Signature> signature_of(std::string_view head)
{
    // The parameters of the last lambda count, since it may be an argument of a call.
    std::size_t open = head.rfind("](");
    open = open == std::string_view::npos ? head.find('(') : open + 1;
    if (const std::size_t call = head.find("operator()("); call != std::string_view::npos)
        open = call + std::string_view("operator()").size();
    if (open == std::string_view::npos) return std::nullopt;
    const std::size_t end = behind(head, open, '(', ')');
    if (head[end - 1] != ')') return std::nullopt;
    return Signature{head.substr(0, open), head.substr(open + 1, end - open - 2),
                     trimmed(head.substr(end))};
}

bool is_body(const Signature& s)
{
    const bool is_lambda = s.before.ends_with(']');
    if (!is_lambda && (s.before.find('=') != std::string_view::npos &&
                       s.before.find("operator") == std::string_view::npos))
        return false;
    if (!is_lambda && is_one_of(first_word(s.before),
                                {"if", "for", "while", "switch", "catch", "else", "do", "return"}))
        return false;
    std::string_view after = s.after;
    // The body of a constructor comes after the initialiser of its last member.
    if (after.starts_with(':')) return after.ends_with(')') || after.ends_with('}');
    while (is_one_of(first_word(after), {"const", "noexcept", "override", "final", "mutable"}))
        after = trimmed(after.substr(first_word(after).size()));
    return after.empty() || after.starts_with("->") || after == "&";
}

bool is_lambda_without_parameters(std::string_view head)
{
    if (!head.ends_with(']')) return false;
    const std::size_t open = head.rfind('[');
    return open != std::string_view::npos &&
           (open == 0 ||
            (!is_word(head[open - 1]) && head[open - 1] != ']' && head[open - 1] != ')'));
}

std::size_t count_of(std::string_view parameters)
{
    if (trimmed(parameters).empty()) return 0;
    std::size_t count = 1;
    int depth = 0;
    for (std::size_t at = 0; at < parameters.size(); ++at) {
        const char c = parameters[at];
        if (c == '<' || c == '(' || c == '{' || c == '[') ++depth;
        if ((c == '>' && parameters[at - 1] != '-') || c == ')' || c == '}' || c == ']') --depth;
        if (c == ',' && depth == 0) ++count;
    }
    return count;
}

class Walk {
public:
    Source read(const std::string& code)
    {
        for (std::size_t at = 0; at < code.size(); ++at) {
            const char c = code[at];
            if (c == '\n') ++line_;
            if (c == '{') {
                open();
            } else if (c == '}') {
                const std::size_t next = code.find_first_not_of(" \n\t", at + 1);
                close(next == std::string::npos ? ' ' : code[next]);
            } else if (c == ';' && is_statement()) {
                if (!was_initialised_) add_constant(head_);
                was_initialised_ = false;
                head_.clear();
            } else {
                head_.push_back(c);
            }
        }
        return std::move(out_);
    }

private:
    enum class Block { Namespace, Unnamed, Type, Function, Other };

    struct Open {
        Block block;
        std::string head;
        std::size_t line;
    };

    // Whether a `;` ends a statement; inside the parentheses of a `for` it does not.
    bool is_statement() const
    {
        return std::ranges::count(head_, '(') == std::ranges::count(head_, ')');
    }

    static Block block_of(std::string_view head)
    {
        head = trimmed(head);
        if (head == "namespace") return Block::Unnamed;
        if (first_word(head) == "namespace") return Block::Namespace;
        if (is_lambda_without_parameters(head)) return Block::Function;
        if (const auto signature = signature_of(head))
            return is_body(*signature) ? Block::Function : Block::Other;
        const std::string_view word = first_word(without_template(head));
        const bool is_value = head.find('=') != std::string_view::npos;
        const bool is_type = is_one_of(word, {"struct", "class", "union", "enum"}) && !is_value;
        return is_type ? Block::Type : Block::Other;
    }

    bool is_in(Block block) const
    {
        return std::ranges::any_of(open_, [&](const Open& o) { return o.block == block; });
    }

    void add(Sort sort, std::string_view name, std::string_view parameters = {})
    {
        if (name.empty() || is_in(Block::Type) || is_in(Block::Function) || is_in(Block::Other))
            return;
        std::string packed(parameters);
        std::erase_if(packed, is_space);
        std::string space;
        for (const Open& o : open_)
            space += o.block == Block::Namespace ? "::" + std::string(last_word(o.head)) : "";
        out_.names.push_back({.space = std::move(space),
                              .name = std::string(name),
                              .sort = sort,
                              .line = line_,
                              .is_private = is_in(Block::Unnamed),
                              .parameters = std::move(packed)});
    }

    void open()
    {
        const Block block = block_of(head_);
        const auto signature = signature_of(head_);
        if (block == Block::Type) add_type(head_);
        if (block == Block::Function && signature)
            add(Sort::Function, last_word(signature->before), signature->parameters);
        if (block == Block::Other) add_constant(head_);
        open_.push_back({block, std::move(head_), line_});
        head_.clear();
    }

    void close(char next)
    {
        head_.clear();
        if (open_.empty()) return;
        const Open opened = std::move(open_.back());
        open_.pop_back();
        if (opened.block == Block::Function) {
            const auto signature = signature_of(opened.head);
            out_.functions.push_back(
                {.head = std::string(trimmed(opened.head)),
                 .line = opened.line,
                 .lines = line_ - opened.line + 1,
                 .parameters = signature ? count_of(signature->parameters) : 0});
        }
        // An initialiser, or a lambda among arguments, is part of a statement that goes on after
        // it.
        if (next == ',' || next == '{' || next == ')') head_ = opened.head + "{}";
        was_initialised_ = next == ';';
    }

    void add_type(std::string_view head)
    {
        head = without_template(head);
        head.remove_prefix(first_word(head).size());
        if (is_one_of(first_word(head), {"class", "struct"})) {
            head = trimmed(head);
            head.remove_prefix(first_word(head).size());
        }
        head = trimmed(head);
        const std::string_view name = first_word(head);
        // `struct Gui::Impl {` belongs to Gui and is no name of the namespace.
        if (!head.substr(name.size()).starts_with("::")) add(Sort::Type, name);
    }

    void add_constant(std::string_view head)
    {
        head = without_template(head);
        const std::string_view word = first_word(head);
        const std::string_view named = head.substr(0, head.find('='));
        if (word == "using" && named.size() < head.size()) add(Sort::Type, last_word(named));
        if (!is_one_of(word, {"constexpr", "const", "inline", "static", "extern"})) return;
        if (named.find('(') != std::string_view::npos) return;
        const std::string_view plain = trimmed(named);
        add(Sort::Constant,
            last_word(plain.substr(0, plain.ends_with(']') ? plain.rfind('[') : plain.size())));
    }

    Source out_;
    std::vector<Open> open_;
    std::string head_;
    std::size_t line_ = 1;
    bool was_initialised_ = false;
};

}  // namespace

std::string code_of(std::string_view text)
{
    return Blanker(text).code();
}

Source read(std::string_view text)
{
    return Walk().read(code_of(text));
}

}  // namespace scan
