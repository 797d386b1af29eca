#include "data/problem.h"

#include "base/names.h"
#include "base/utf8.h"
#include "data/json.h"

#include <fmt/format.h>

#include <algorithm>

namespace vitrine {

namespace {

constexpr std::size_t block_size = 4096;

constexpr Names<Severity::Error, Severity::Warning> severity_names{
    {"error", "warning"}
};
static_assert(severity_names.is_complete());

constexpr Names<About::Json, About::Order> about_names{
    {"json", "structure", "reference", "date", "language", "text", "picture", "color", "order"}
};
static_assert(about_names.is_complete());

// "B3": columns are counted in letters, without a nought.
std::string cell_name(Place place)
{
    std::string letters;
    for (int column = place.column; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters + std::to_string(place.line);
}

bool starts_code_point(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
}

std::size_t code_points(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, starts_code_point));
}

// Edits between two words: insertions, deletions, changes and swaps of neighbours, each once
// (optimal string alignment).
std::size_t edit_distance(const std::u32string& a, const std::u32string& b)
{
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        d[i][0] = i;
    for (std::size_t k = 0; k <= b.size(); ++k)
        d[0][k] = k;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t k = 1; k <= b.size(); ++k) {
            const std::size_t change = d[i - 1][k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1);
            d[i][k] = std::min({change, d[i - 1][k] + 1, d[i][k - 1] + 1});
            const bool is_swap = i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1];
            if (is_swap) d[i][k] = std::min(d[i][k], d[i - 2][k - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

std::u32string folded_letters(std::string_view text)
{
    std::u32string out;
    for (std::size_t at = 0; at < text.size();)
        out.push_back(to_lower(next_code_point(text, at)));
    return out;
}

}  // namespace

bool is_error(const Problem& problem)
{
    return problem.severity == Severity::Error;
}

bool has_errors(std::span<const Problem> problems)
{
    return std::ranges::any_of(problems, is_error);
}

std::string located(Place place, std::string_view file)
{
    if (place.in == PlaceIn::Sheet) return fmt::format("{}:{}", file, cell_name(place));
    return fmt::format("{}:{}:{}", file, place.line, place.column);
}

std::string printed(const Problem& problem, std::string_view file)
{
    if (problem.place.line == 0) return problem.message;
    std::string line = fmt::format("{}: {}: {}", located(problem.place, file),
                                   severity_names[problem.severity], problem.message);
    if (!problem.path.empty()) line += fmt::format(" (at {})", problem.path);
    if (!problem.did_you_mean.empty())
        line += fmt::format("; did you mean '{}'?", problem.did_you_mean);
    return line;
}

std::string printed(std::span<const Problem> problems, std::string_view file)
{
    std::string lines;
    for (const Problem& problem : problems)
        lines += printed(problem, file) + "\n";
    return lines;
}

std::string printed_as_json(const Problem& problem)
{
    std::string out = fmt::format(
        R"({{"severity":"{}","about":"{}","line":{},"column":{},"path":{},"message":{})",
        severity_names[problem.severity], about_names[problem.about], problem.place.line,
        problem.place.column, json_quoted(problem.path), json_quoted(problem.message));
    if (problem.place.in == PlaceIn::Sheet)
        out += fmt::format(R"(,"cell":"{}")", cell_name(problem.place));
    if (!problem.did_you_mean.empty())
        out += fmt::format(R"(,"did_you_mean":{})", json_quoted(problem.did_you_mean));
    return out + "}";
}

std::string shortened(std::string_view text)
{
    constexpr std::size_t most = 60;
    std::string out;
    std::size_t count = 0;
    for (const char c : text) {
        if (starts_code_point(c) && count++ == most) return out + "…";
        // A terminal must not obey control characters from a file.
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F)
            out += fmt::format("\\x{:02X}", byte);
        else
            out += c;
    }
    return out;
}

void sort_by_place(std::vector<Problem>& problems)
{
    std::ranges::stable_sort(problems, [](const Problem& a, const Problem& b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
}

std::string closest(std::string_view word, std::span<const std::string_view> candidates)
{
    // Long names in a broken file would cost the square of their length for nothing.
    if (word.size() > 100) return {};
    const std::u32string wanted = folded_letters(word);
    std::size_t best = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    std::string_view found;
    for (const std::string_view candidate : candidates) {
        if (candidate.size() > 100) continue;
        const std::size_t distance = edit_distance(wanted, folded_letters(candidate));
        if (distance >= best) continue;
        best = distance;
        found = candidate;
    }
    return std::string(found);
}

Place place_of(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    const std::size_t newline = before.rfind('\n');
    const std::size_t start = newline == std::string_view::npos ? 0 : newline + 1;
    return {.line = 1 + static_cast<int>(std::ranges::count(before, '\n')),
            .column = 1 + static_cast<int>(code_points(before.substr(start)))};
}

Places::Places(std::string_view text)
{
    lines_.push_back(0);
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1))
        lines_.push_back(static_cast<std::uint32_t>(at + 1));
    std::uint32_t count = 0;
    for (std::size_t at = 0; at <= text.size(); at += block_size) {
        blocks_.push_back(count);
        count += static_cast<std::uint32_t>(code_points(text.substr(at, block_size)));
    }
}

std::size_t Places::code_points_before(std::string_view text, std::size_t offset) const
{
    const std::size_t block = offset / block_size;
    const std::size_t from = block * block_size;
    return blocks_[block] + code_points(text.substr(from, offset - from));
}

Place Places::at(std::string_view text, std::size_t offset) const
{
    const auto after = std::ranges::upper_bound(lines_, offset);
    const auto line = static_cast<std::size_t>(after - lines_.begin());
    const std::size_t column =
        code_points_before(text, offset) - code_points_before(text, lines_[line - 1]);
    return {.line = static_cast<int>(line), .column = 1 + static_cast<int>(column)};
}

}  // namespace vitrine
