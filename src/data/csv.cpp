#include "data/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vitrine {

namespace {

constexpr std::array<char, 3> delimiters{',', ';', '\t'};

// How many delimiters of each kind the first records have, outside of quotes.
struct Counts {
    std::array<std::size_t, 3> of{};
};

std::vector<Counts> count_records(std::string_view text)
{
    constexpr std::size_t most_records = 20;
    constexpr std::size_t most_bytes = 1U << 16U;
    std::vector<Counts> records(1);
    bool is_quoted = false;
    for (const char c : text.substr(0, most_bytes)) {
        if (c == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (c == '\n' || c == '\r') {
            const bool is_blank =
                std::ranges::all_of(records.back().of, [](std::size_t n) { return n == 0; });
            if (!is_blank && records.size() == most_records) break;
            if (!is_blank) records.emplace_back();
            continue;
        }
        const auto found = std::ranges::find(delimiters, c);
        if (found != delimiters.end())
            ++records.back().of[static_cast<std::size_t>(found - delimiters.begin())];
    }
    return records;
}

// The delimiter that gives most records the same number of columns as the first, and more than
// one; a text has commas, but not the same number in each line.
char delimiter_of(std::string_view text)
{
    const std::vector<Counts> records = count_records(text);
    char best = ',';
    std::size_t best_score = 0;
    for (std::size_t i = 0; i < delimiters.size(); ++i) {
        const std::size_t columns = records.front().of[i];
        if (columns == 0) continue;
        const auto same = static_cast<std::size_t>(
            std::ranges::count_if(records, [&](const Counts& c) { return c.of[i] == columns; }));
        const std::size_t score = same * 1000 + std::min<std::size_t>(columns, 999);
        if (score <= best_score) continue;
        best = delimiters[i];
        best_score = score;
    }
    return best;
}

class CsvReader {
public:
    explicit CsvReader(std::string_view text) : text_(text) {}

    Reading<CsvTable> read()
    {
        if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
        take_sep_line();
        if (!has_sep_) table_.delimiter = delimiter_of(text_.substr(at_));
        while (at_ < text_.size() && !is_broken_)
            take_row();
        Reading<CsvTable> reading{.value = std::nullopt, .problems = std::move(problems_)};
        if (!is_broken_) reading.value = std::move(table_);
        return reading;
    }

private:
    // "sep=;" in the first line names the delimiter for other programs; it is not data.
    void take_sep_line()
    {
        const std::string_view wanted = "sep=";
        const std::string_view line = text_.substr(at_, text_.find_first_of("\r\n", at_) - at_);
        if (!line.starts_with(wanted) || line.size() != wanted.size() + 1) return;
        table_.delimiter = line.back();
        has_sep_ = true;
        for (std::size_t i = 0; i <= wanted.size(); ++i)
            advance();
        end_line();
    }

    void advance()
    {
        const auto byte = static_cast<unsigned char>(text_[at_++]);
        const bool ends_line =
            byte == '\n' || (byte == '\r' && (at_ == text_.size() || text_[at_] != '\n'));
        if (ends_line) {
            ++place_.line;
            place_.column = 1;
        } else if ((byte & 0xC0U) != 0x80) {
            // Columns count code points, so the bytes that continue one do not count.
            ++place_.column;
        }
    }

    bool is_line_end() const
    {
        return at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r');
    }

    // One line end: LF, CR or both.
    void end_line()
    {
        if (at_ >= text_.size()) return;
        const bool is_pair = text_.substr(at_).starts_with("\r\n");
        if (is_line_end()) advance();
        if (is_pair) advance();
    }

    void take_row()
    {
        CsvRow row;
        for (;;) {
            row.push_back(take_cell());
            if (is_broken_) return;
            if (row.size() > most_cells_a_row || cells_ + row.size() > most_table_cells)
                return fail(place_,
                            fmt::format("this table is too large, expected at most {} columns "
                                        "and {} cells",
                                        most_cells_a_row, most_table_cells));
            if (at_ >= text_.size() || is_line_end()) break;
            advance();  // the delimiter
        }
        end_line();
        const bool is_blank = std::ranges::all_of(row, [](const CsvCell& cell) {
            return cell.text.find_first_not_of(" \t") == std::string::npos;
        });
        if (is_blank) return;
        cells_ += row.size();
        table_.rows.push_back(std::move(row));
    }

    bool is_delimiter() const { return at_ < text_.size() && text_[at_] == table_.delimiter; }

    CsvCell take_cell()
    {
        CsvCell cell{.text = {}, .place = place_};
        if (at_ < text_.size() && text_[at_] == '"') {
            take_quoted(cell);
            const Place after = place_;
            const std::size_t from = at_;
            take_plain(cell);
            const std::string_view rest = text_.substr(from, at_ - from);
            if (rest.find_first_not_of(' ') != std::string_view::npos && problems_.size() < 1000) {
                problems_.push_back(
                    {.severity = Severity::Warning,
                     .place = after,
                     .message = "text after a closing quote, expected a delimiter; it is kept"});
            }
            return cell;
        }
        take_plain(cell);
        return cell;
    }

    void take_plain(CsvCell& cell)
    {
        const std::size_t from = at_;
        while (at_ < text_.size() && !is_delimiter() && !is_line_end())
            advance();
        cell.text += text_.substr(from, at_ - from);
    }

    void take_quoted(CsvCell& cell)
    {
        advance();
        while (at_ < text_.size()) {
            if (text_[at_] != '"') {
                cell.text += text_[at_];
                advance();
                continue;
            }
            advance();
            if (at_ >= text_.size() || text_[at_] != '"') return;
            cell.text += '"';
            advance();
        }
        fail(cell.place, "this quote is never closed, expected '\"' at the end of the cell");
    }

    void fail(Place place, std::string message)
    {
        is_broken_ = true;
        problems_.push_back({.place = place, .message = std::move(message)});
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Place place_;
    std::size_t cells_ = 0;
    bool has_sep_ = false;
    bool is_broken_ = false;
    CsvTable table_;
    std::vector<Problem> problems_;
};

}  // namespace

Reading<CsvTable> read_csv(std::string_view text)
{
    return CsvReader(text).read();
}

std::string csv_cell(std::string_view text)
{
    const bool needs_quotes = text.find_first_of("\",;\t\r\n") != std::string_view::npos ||
                              text.starts_with(' ') || text.ends_with(' ');
    if (!needs_quotes) return std::string(text);
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

}  // namespace vitrine
