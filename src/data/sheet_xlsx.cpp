// Office Open XML: a folder of parts that name each other by relations. Read here are the workbook
// with its list of sheets, the texts that sheets share, which formats of numbers are dates, and the
// cells of one sheet.
#include "base/utf8.h"
#include "data/sheet_cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace vitrine {

namespace {

int whole_number(std::string_view text, int otherwise)
{
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_number = fault == std::errc{} && end == text.data() + text.size();
    return is_number && value < furthest_cell ? value : otherwise;
}

// "_x000D_" stands for a control character; a line end is one of them.
std::string unescaped(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const std::size_t at = text.find("_x");
        out += text.substr(0, at);
        if (at == std::string_view::npos) break;
        text.remove_prefix(at);
        unsigned code = 0;
        const bool is_escape =
            text.size() >= 7 && text[6] == '_' &&
            std::from_chars(text.data() + 2, text.data() + 6, code, 16).ptr == text.data() + 6;
        // Halves of letters from other planes do not stand alone.
        if (code >= 0xD800 && code < 0xE000) code = 0xFFFD;
        if (is_escape && code != '\r') append_utf8(out, code < 0x20 && code != '\n' ? U' ' : code);
        if (!is_escape) out += text.substr(0, 2);
        text.remove_prefix(is_escape ? 7 : 2);
    }
    return out;
}

struct PartRelation {
    std::string id;
    std::string type;  // the last word of its address
    std::string target;
};

// The relations of a part: what its ids mean.
class PartRelations {
public:
    void opened(std::string_view name, const XmlAttributes& attributes)
    {
        if (name != "Relationship") return;
        const std::string_view type = attributes.get("Type");
        all_.push_back({std::string(attributes.get("Id")),
                        std::string(type.substr(type.rfind('/') + 1)),
                        std::string(attributes.get("Target"))});
    }
    void closed(std::string_view) {}
    void text(std::string_view) {}
    bool is_done() const { return false; }

    const PartRelation* by_id(std::string_view id) const
    {
        const auto found = std::ranges::find(all_, id, &PartRelation::id);
        return found == all_.end() ? nullptr : &*found;
    }
    const PartRelation* by_type(std::string_view type) const
    {
        const auto found = std::ranges::find(all_, type, &PartRelation::type);
        return found == all_.end() ? nullptr : &*found;
    }

private:
    std::vector<PartRelation> all_;
};

// The part that `target` names where it is seen from `part`.
std::string part_of(std::string_view part, std::string_view target)
{
    if (target.starts_with('/')) return std::string(target.substr(1));
    std::string folder(part.substr(0, part.rfind('/') + 1));
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        if (folder.empty()) continue;
        folder.pop_back();
        folder.resize(folder.rfind('/') + 1);
    }
    return folder + std::string(target);
}

Result<PartRelations> relations_of(const Zip& zip, const std::string& part)
{
    const std::size_t name = part.rfind('/') + 1;
    PartRelations relations;
    const std::string file = part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
    if (!zip.has(file)) return relations;
    if (auto read = read_part(zip, file, relations); !read) return fail(read.error().what);
    return relations;
}

struct Workbook {
    std::vector<std::string> names;
    std::vector<std::string> relations;  // ids, one for each sheet
    bool counts_from_1904 = false;

    void opened(std::string_view name, const XmlAttributes& attributes)
    {
        if (name == "workbookPr") {
            const std::string_view said = attributes.get("date1904");
            counts_from_1904 = said == "1" || said == "true";
        }
        if (name != "sheet") return;
        names.emplace_back(attributes.get("name"));
        relations.emplace_back(attributes.get_local("id"));
    }
    void closed(std::string_view) {}
    void text(std::string_view) {}
    bool is_done() const { return false; }
};

// Texts that cells name by their number. Letters above others, for how to say them, are left out.
struct SharedTexts {
    std::vector<std::string> all;
    std::string now;
    bool is_text = false;
    int above = 0;
    std::size_t bytes = 0;

    void opened(std::string_view name, const XmlAttributes&)
    {
        if (name == "si") now.clear();
        if (name == "rPh") ++above;
        is_text = name == "t" && above == 0;
    }
    void closed(std::string_view name)
    {
        if (name == "rPh") --above;
        if (name == "t") is_text = false;
        if (name == "si") all.push_back(unescaped(now));
    }
    void text(std::string_view text)
    {
        if (is_text) now += text;
    }
    bool is_done() const { return all.size() > most_table_cells; }
};

// Which of the formats that cells name show dates.
struct Styles {
    std::map<int, ShownDate> formats;  // those of the file's own
    std::vector<ShownDate> cells;
    bool is_in_cells = false;

    void opened(std::string_view name, const XmlAttributes& attributes)
    {
        if (name == "numFmt")
            formats[whole_number(attributes.get("numFmtId"), -1)] =
                shown_by(attributes.get("formatCode"));
        if (name == "cellXfs") is_in_cells = true;
        if (name == "xf" && is_in_cells)
            cells.push_back(shown_by_number(whole_number(attributes.get("numFmtId"), 0)));
    }
    void closed(std::string_view name)
    {
        if (name == "cellXfs") is_in_cells = false;
    }
    void text(std::string_view) {}
    bool is_done() const { return false; }

    // The formats that every program knows by number alone (ECMA-376, 18.8.30).
    ShownDate shown_by_number(int number) const
    {
        constexpr ShownDate day{.year = true, .month = true, .day = true};
        constexpr ShownDate time{.time = true};
        const auto own = formats.find(number);
        if (own != formats.end()) return own->second;
        if (number == 17) return {.year = true, .month = true};
        if (number == 22) return {.year = true, .month = true, .day = true, .time = true};
        if ((number >= 18 && number <= 21) || (number >= 45 && number <= 47)) return time;
        if ((number >= 32 && number <= 35) || number == 55 || number == 56) return time;
        const bool is_day = (number >= 14 && number <= 16) || (number >= 27 && number <= 36) ||
                            (number >= 50 && number <= 58);
        return is_day ? day : ShownDate{};
    }
};

// The cells of one sheet.
class Cells {
public:
    Cells(const SharedTexts& texts, const Styles& styles, DayCount count)
        : texts_(texts), styles_(styles), count_(count)
    {}

    SheetTable table;

    void opened(std::string_view name, const XmlAttributes& attributes)
    {
        if (name == "row") {
            line_ = whole_number(attributes.get("r"), line_ + 1);
            column_ = 0;
        } else if (name == "c") {
            begin_cell(attributes);
        } else if (name == "v" || (name == "t" && above_ == 0)) {
            is_text_ = true;
        } else if (name == "rPh") {
            ++above_;
        } else if (name == "hyperlink" && !attributes.get_local("id").empty()) {
            const auto [line, column] = position(attributes.get("ref"));
            table.remark_on_link(line, column);
        }
    }

    void closed(std::string_view name)
    {
        if (name == "row") table.end_row(line_, 1);
        if (name == "c") end_cell();
        if (name == "v" || name == "t") is_text_ = false;
        if (name == "rPh") --above_;
    }

    void text(std::string_view text)
    {
        if (is_text_) said_ += text;
    }
    bool is_done() const { return table.is_too_large(); }

private:
    // "B3" → row 3, column 2.
    static std::pair<int, int> position(std::string_view name)
    {
        int column = 0;
        std::size_t at = 0;
        for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z' && column < 1'000'000; ++at)
            column = column * 26 + (name[at] - 'A' + 1);
        return {whole_number(name.substr(at), 1), column};
    }

    void begin_cell(const XmlAttributes& attributes)
    {
        const auto [line, column] = position(attributes.get("r"));
        column_ = column > 0 ? column : column_ + 1;
        kind_ = attributes.get("t");
        style_ = static_cast<std::size_t>(whole_number(attributes.get("s"), 0));
        said_.clear();
    }

    void end_cell()
    {
        if (said_.empty()) return;
        if (kind_ == "s") {
            const auto index = static_cast<std::size_t>(whole_number(said_, -1));
            if (index < texts_.all.size()) table.put(column_, texts_.all[index]);
        } else if (kind_ == "inlineStr" || kind_ == "str") {
            table.put(column_, unescaped(said_));
        } else if (kind_ == "b") {
            table.put(column_, said_ == "1" ? "TRUE" : "FALSE");
        } else if (kind_ == "e") {
            table.warn(line_, column_,
                       fmt::format("the formula of this cell has the error {}, so it is empty",
                                   shortened(said_)));
        } else if (kind_ == "d") {
            table.put(column_, date_text(said_, shown()));
        } else {
            put_number();
        }
    }

    ShownDate shown() const
    {
        return style_ < styles_.cells.size() ? styles_.cells[style_] : ShownDate{};
    }

    void put_number()
    {
        const auto value = number_of(said_);
        if (!value) return table.put(column_, said_);
        std::string date = shown().is_any() ? date_text(*value, count_, shown()) : "";
        table.put(column_, date.empty() ? number_text(*value) : std::move(date));
    }

    const SharedTexts& texts_;
    const Styles& styles_;
    DayCount count_;
    int line_ = 0;
    int column_ = 0;
    int above_ = 0;
    std::string kind_;
    std::size_t style_ = 0;
    std::string said_;
    bool is_text_ = false;
};

// How days are counted: Excel's way has a day too many, and only Excel keeps to it.
DayCount day_count(const Zip& zip, const Workbook& workbook)
{
    if (workbook.counts_from_1904) return DayCount::Excel1904;
    const Result<std::string> about =
        zip.has("docProps/app.xml") ? zip.read("docProps/app.xml") : "";
    const bool is_office = about && about->find("LibreOffice") != std::string::npos;
    return is_office ? DayCount::Office : DayCount::Excel;
}

// Reads a part that a file may lack.
template <class Handler>
Result<void> read_related(const Zip& zip, const std::string& workbook, const PartRelation* relation,
                          Handler& handler)
{
    if (relation == nullptr) return {};
    const std::string part = part_of(workbook, relation->target);
    return zip.has(part) ? read_part(zip, part, handler) : Result<void>{};
}

Result<Reading<Sheet>> read_chosen(const Zip& zip, std::string_view wanted)
{
    TRY(const PartRelations top, relations_of(zip, ""));
    const PartRelation* document = top.by_type("officeDocument");
    const std::string part =
        document != nullptr ? part_of("", document->target) : std::string("xl/workbook.xml");
    Workbook workbook;
    if (auto read = read_part(zip, part, workbook); !read) return fail(read.error().what);
    TRY(const PartRelations relations, relations_of(zip, part));
    // Charts are among the sheets, too.
    for (std::size_t i = workbook.names.size(); i-- > 0;) {
        const PartRelation* relation = relations.by_id(workbook.relations[i]);
        if (relation != nullptr && relation->type == "worksheet") continue;
        workbook.names.erase(workbook.names.begin() + static_cast<std::ptrdiff_t>(i));
        workbook.relations.erase(workbook.relations.begin() + static_cast<std::ptrdiff_t>(i));
    }
    TRY(const std::size_t chosen, chosen_sheet(workbook.names, wanted));
    SharedTexts texts;
    Styles styles;
    if (auto read = read_related(zip, part, relations.by_type("sharedStrings"), texts); !read)
        return fail(read.error().what);
    if (auto read = read_related(zip, part, relations.by_type("styles"), styles); !read)
        return fail(read.error().what);
    const std::string sheet = part_of(part, relations.by_id(workbook.relations[chosen])->target);
    Cells cells(texts, styles, day_count(zip, workbook));
    if (auto read = read_part(zip, sheet, cells); !read) return fail(read.error().what);
    TRY(const PartRelations beside, relations_of(zip, sheet));
    if (beside.by_type("comments") != nullptr) cells.table.remark_on_comment(1, 1);
    return cells.table.finish(workbook.names[chosen], workbook.names);
}

}  // namespace

Reading<Sheet> read_xlsx(const Zip& zip, std::string_view wanted)
{
    Result<Reading<Sheet>> read = read_chosen(zip, wanted);
    return read ? std::move(*read) : no_sheet(read.error().what);
}

}  // namespace vitrine
