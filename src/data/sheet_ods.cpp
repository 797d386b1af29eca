// OpenDocument: all sheets in one part, rows and cells that say how often they are repeated, and
// styles that say how much of a date is shown.
#include "data/sheet_cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace vitrine {

namespace {

int repeats(const XmlAttributes& attributes, std::string_view name)
{
    const std::string_view text = attributes.get(name);
    int value = 1;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return std::clamp(value, 1, 1 << 20);
}

// Which styles of cells show how much of a date. Both parts of the file have some.
class OdsStyles {
public:
    void open(std::string_view name, const XmlAttributes& attributes)
    {
        const bool begins_format = name == "date-style" || name == "time-style";
        if (begins_format) format_ = attributes.get("style:name");
        if (name == "style" && attributes.get("style:family") == "table-cell") {
            styles_[std::string(attributes.get("style:name"))] = {
                std::string(attributes.get("style:data-style-name")),
                std::string(attributes.get("style:parent-style-name"))};
        }
        if (format_.empty()) return;
        ShownDate& shown = formats_[format_];
        if (name == "year") shown.year = true;
        if (name == "month") shown.month = true;
        if (name == "day" || name == "day-of-week") shown.day = true;
        if (name == "hours" || name == "minutes" || name == "seconds") shown.time = true;
    }

    void close(std::string_view name)
    {
        if (name == "date-style" || name == "time-style") format_.clear();
    }

    ShownDate shown_by_style(std::string_view style) const
    {
        constexpr int deepest = 20;
        for (int depth = 0; depth < deepest; ++depth) {
            const auto found = styles_.find(style);
            if (found == styles_.end()) return {};
            const auto format = formats_.find(found->second.format);
            if (format != formats_.end()) return format->second;
            style = found->second.parent;
        }
        return {};
    }

private:
    struct Style {
        std::string format;
        std::string parent;
    };
    std::map<std::string, Style, std::less<>> styles_;
    std::map<std::string, ShownDate, std::less<>> formats_;
    std::string format_;  // that is being read
};

// The styles that have names, which stand in a part of their own.
struct NamedStyles {
    OdsStyles& styles;

    void opened(std::string_view name, const XmlAttributes& attributes)
    {
        styles.open(name, attributes);
    }
    void closed(std::string_view name) { styles.close(name); }
    void text(std::string_view) {}
    bool is_done() const { return false; }
};

// Which sheets there are.
struct SheetNames {
    std::vector<std::string> all;
    int depth = 0;  // in tables: one may stand in a cell of another

    void opened(std::string_view name, const XmlAttributes& attributes)
    {
        if (name == "table" && depth++ == 0) all.emplace_back(attributes.get("table:name"));
    }
    void closed(std::string_view name)
    {
        if (name == "table") --depth;
    }
    void text(std::string_view) {}
    bool is_done() const { return false; }
};

// "PT10H30M00S" → "10:30".
std::string duration_text(std::string_view iso)
{
    int parts[3] = {};
    constexpr std::string_view units = "HMS";
    int number = 0;
    for (const char c : iso.substr(std::min<std::size_t>(iso.size(), 2))) {
        const std::size_t unit = units.find(c);
        if (c >= '0' && c <= '9' && number < 100'000)
            number = number * 10 + (c - '0');
        else if (unit != std::string_view::npos)
            parts[unit] = std::exchange(number, 0);
        else
            break;
    }
    std::string text = fmt::format("{:02}:{:02}", parts[0], parts[1]);
    if (parts[2] != 0) text += fmt::format(":{:02}", parts[2]);
    return text;
}

// What stands in a cell, paragraph by paragraph.
class CellText {
public:
    void clear() { *this = {}; }

    void open(std::string_view name, const XmlAttributes& attributes)
    {
        // Neither a comment nor the letters above others are the cell's own words.
        if (name == "annotation" || name == "ruby-text") ++aside_;
        if (aside_ > 0) return;
        if (name == "p" || name == "h") {
            if (paragraphs_++ > 0) text_ += '\n';
            is_open_ = true;
            ends_blank_ = true;
        }
        if (name == "s") text_.append(std::min(repeats(attributes, "text:c"), 1000), ' ');
        if (name == "tab") text_ += '\t';
        if (name == "line-break") text_ += '\n';
        if (name == "s" || name == "tab" || name == "line-break") ends_blank_ = false;
        if (name == "a") address_ = attributes.get("xlink:href");
    }

    void close(std::string_view name)
    {
        if (name == "annotation" || name == "ruby-text") --aside_;
        if (aside_ == 0 && (name == "p" || name == "h")) is_open_ = false;
    }

    // A line that was broken in the file is one blank; LibreOffice writes several blanks as they
    // are.
    void add(std::string_view text)
    {
        if (aside_ > 0 || !is_open_) return;
        for (const char c : text) {
            const bool is_break = c == '\n' || c == '\t' || c == '\r';
            if (!is_break || !ends_blank_) text_ += is_break ? ' ' : c;
            ends_blank_ = is_break || c == ' ';
        }
    }

    bool is_aside() const { return aside_ > 0; }
    bool has_paragraphs() const { return paragraphs_ > 0; }
    const std::string& text() const { return text_; }
    // The address of a link in it that its words do not say.
    bool hides_address() const
    {
        return !address_.empty() && text_.find(address_) == std::string::npos;
    }

private:
    std::string text_;
    std::string address_;
    int paragraphs_ = 0;
    int aside_ = 0;
    bool is_open_ = false;
    bool ends_blank_ = true;
};

// The cells of one sheet.
class OdsCells {
public:
    OdsCells(OdsStyles& styles, std::size_t wanted) : styles_(styles), wanted_(wanted) {}

    SheetTable table;

    void opened(std::string_view name, const XmlAttributes& attributes)
    {
        if (tables_ == 0) styles_.open(name, attributes);
        if (name == "table" && tables_++ == 0) is_wanted_ = sheets_++ == wanted_;
        if (!is_wanted_ || tables_ > 1) return;
        if (name == "table-column") add_column(attributes);
        if (name == "table-row") begin_row(attributes);
        const bool is_cell = name == "table-cell" || name == "covered-table-cell";
        if (is_cell) return begin_cell(attributes);
        if (name == "annotation") table.remark_on_comment(line_, column_);
        if (is_in_cell_) cell_.open(name, attributes);
    }

    void closed(std::string_view name)
    {
        if (tables_ == 0) styles_.close(name);
        if (name == "table" && --tables_ == 0) is_wanted_ = false;
        if (!is_wanted_ || tables_ > 1) return;
        if (is_in_cell_) cell_.close(name);
        if (name == "table-cell") end_cell();
        if (name == "table-cell" || name == "covered-table-cell") {
            is_in_cell_ = false;
            column_ = std::min(column_ + times_, furthest_cell);
        }
        if (name == "table-row") {
            table.end_row(line_, row_times_);
            line_ = std::min(line_ + row_times_, furthest_cell);
        }
    }

    void text(std::string_view text)
    {
        if (is_in_cell_ && tables_ == 1) cell_.add(text);
    }
    bool is_done() const { return table.is_too_large() || sheets_ > wanted_ + 1; }

private:
    struct Column {
        int last = 0;
        std::string style;
    };

    void add_column(const XmlAttributes& attributes)
    {
        const int before = columns_.empty() ? 0 : columns_.back().last;
        columns_.push_back(
            {std::min(before + repeats(attributes, "table:number-columns-repeated"), furthest_cell),
             std::string(attributes.get("table:default-cell-style-name"))});
    }

    void begin_row(const XmlAttributes& attributes)
    {
        row_times_ = repeats(attributes, "table:number-rows-repeated");
        row_style_ = attributes.get("table:default-cell-style-name");
        column_ = 1;
    }

    void begin_cell(const XmlAttributes& attributes)
    {
        times_ = repeats(attributes, "table:number-columns-repeated");
        style_ = attributes.get("table:style-name");
        if (style_.empty()) style_ = row_style_;
        if (style_.empty()) {
            const auto column = std::ranges::lower_bound(columns_, column_, {}, &Column::last);
            if (column != columns_.end()) style_ = column->style;
        }
        kind_ = attributes.get("office:value-type");
        has_error_ = attributes.get("calcext:value-type") == "error";
        value_ = attributes.get(kind_ == "date"      ? "office:date-value"
                                : kind_ == "time"    ? "office:time-value"
                                : kind_ == "boolean" ? "office:boolean-value"
                                : kind_ == "string"  ? "office:string-value"
                                                     : "office:value");
        cell_.clear();
        is_in_cell_ = true;
    }

    std::string value_text() const
    {
        if (kind_ == "date") return date_text(value_, styles_.shown_by_style(style_));
        if (kind_ == "time") return duration_text(value_);
        if (kind_ == "boolean") return value_ == "true" ? "TRUE" : "FALSE";
        if (kind_ == "string") return cell_.has_paragraphs() ? cell_.text() : value_;
        const auto number = number_of(value_);
        return number ? number_text(*number) : cell_.text();
    }

    void end_cell()
    {
        if (has_error_) {
            return table.warn(line_, column_,
                              fmt::format("the formula of this cell has the error {}, so it is "
                                          "empty",
                                          shortened(cell_.text())));
        }
        const std::string text = value_text();
        if (text.empty()) return;
        if (cell_.hides_address()) table.remark_on_link(line_, column_);
        for (int i = 0; i < times_ && !table.is_too_large(); ++i)
            table.put(column_ + i, text);
    }

    OdsStyles& styles_;
    std::size_t wanted_;
    std::size_t sheets_ = 0;
    int tables_ = 0;
    bool is_wanted_ = false;
    std::vector<Column> columns_;
    std::string row_style_;
    int line_ = 1;
    int row_times_ = 1;
    int column_ = 1;
    int times_ = 1;
    bool is_in_cell_ = false;
    std::string style_;
    std::string kind_;
    std::string value_;
    bool has_error_ = false;
    CellText cell_;
};

Result<Reading<Sheet>> read_chosen_ods(const Zip& zip, std::string_view wanted)
{
    const std::string_view manifest = "META-INF/manifest.xml";
    if (zip.has(manifest)) {
        TRY(const std::string said, zip.read(manifest));
        if (said.find("encryption-data") != std::string::npos)
            return fail("this spreadsheet is protected by a password; save it without");
    }
    SheetNames names;
    if (auto read = read_part(zip, "content.xml", names); !read) return fail(read.error().what);
    TRY(const std::size_t chosen, chosen_sheet(names.all, wanted));
    OdsStyles styles;
    NamedStyles named{styles};
    if (zip.has("styles.xml")) {
        if (auto read = read_part(zip, "styles.xml", named); !read) return fail(read.error().what);
    }
    OdsCells cells(styles, chosen);
    if (auto read = read_part(zip, "content.xml", cells); !read) return fail(read.error().what);
    return cells.table.finish(names.all[chosen], names.all);
}

}  // namespace

Reading<Sheet> read_ods(const Zip& zip, std::string_view wanted)
{
    Result<Reading<Sheet>> read = read_chosen_ods(zip, wanted);
    return read ? std::move(*read) : no_sheet(read.error().what);
}

}  // namespace vitrine
