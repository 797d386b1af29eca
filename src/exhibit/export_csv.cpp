#include "data/csv.h"
#include "exhibit/export.h"
#include "exhibit/names.h"

#include <fmt/format.h>

namespace vitrine {

namespace {

// A spreadsheet would reckon with a text that begins like a formula; the importer takes the
// apostrophe off again.
std::string guarded(std::string_view text)
{
    // A text that begins like a guarded one has one more.
    const std::size_t first = text.find_first_not_of('\'');
    const bool is_formula = first != std::string_view::npos &&
                            std::string_view("=+-@").find(text[first]) != std::string_view::npos;
    return is_formula ? "'" + std::string(text) : std::string(text);
}

class CsvWriter {
public:
    void cell(std::string_view text)
    {
        if (!is_first_) out += ',';
        out += csv_cell(text);
        is_first_ = false;
    }
    void end_row()
    {
        out += "\r\n";
        is_first_ = true;
    }

    std::string out = "\xEF\xBB\xBF";

private:
    bool is_first_ = true;
};

void put_parts(CsvWriter& w, Day day, Precision precision)
{
    const Civil civil = civil_of(day);
    // Other programs count years as people do, without a year 0: -44 is 44 BC.
    w.cell(std::to_string(civil.year > 0 ? civil.year : civil.year - 1));
    const bool has_day = precision == Precision::Day;
    const bool has_month = precision < Precision::Year;
    w.cell(has_month ? std::to_string(civil.month) : "");
    w.cell(has_day ? std::to_string(civil.day) : "");
}

// Year, Month, Day, End Year, End Month, End Day, EDTF, Calendar, Earliest, Latest.
void put_date(CsvWriter& w, const Date& date)
{
    const bool is_span =
        date.shape == DateShape::Interval && date.start == End::Known && date.end == End::Known;
    const bool knows_start = date.start == End::Known;
    put_parts(w, date.earliest(), knows_start ? date.first.precision : date.last.precision);
    if (is_span)
        put_parts(w, date.latest(), date.last.precision);
    else
        for (int i = 0; i < 3; ++i)
            w.cell("");
    // "-0043-03-15" would be reckoned with; the years above are numbers and stay so.
    w.cell(guarded(write_edtf(date)));
    w.cell(date.calendar == Calendar::Julian ? calendar_names[date.calendar] : "");
    w.cell(guarded(iso_earliest(date)));
    w.cell(guarded(iso_latest(date)));
}

// One cell for each language, empty where it lacks the text.
void put_texts(CsvWriter& w, const Exhibit& exhibit, TextId id)
{
    for (std::size_t i = 0; i < exhibit.languages.size(); ++i) {
        const Text text = exhibit.texts.get(id, static_cast<LanguageId>(i));
        w.cell(text.is_fallback ? "" : guarded(text.text));
    }
}

void put_headings(CsvWriter& w, const Exhibit& exhibit)
{
    for (const std::string_view name :
         {"Id", "Type", "Year", "Month", "Day", "End Year", "End Month", "End Day", "EDTF",
          "Calendar", "Earliest", "Latest", "Kind", "Weight", "Claim", "Language"})
        w.cell(name);
    // The first language in the columns that other programs know.
    for (const std::string_view name : {"Group", "Headline", "Text", "Display Date"}) {
        w.cell(name);
        for (std::size_t i = 1; i < exhibit.languages.size(); ++i)
            w.cell(fmt::format("{} ({})", name, exhibit.languages[i]));
    }
    w.end_row();
}

// Kind, Weight and Claim are of milestones alone.
void put_nothing(CsvWriter& w, const Exhibit& exhibit)
{
    for (int i = 0; i < 3; ++i)
        w.cell("");
    w.cell(exhibit.languages.front());
}

void put_title(CsvWriter& w, const Exhibit& exhibit)
{
    w.cell("");
    w.cell("title");
    put_date(w, exhibit.range);
    put_nothing(w, exhibit);
    put_texts(w, exhibit, TextId::None);
    put_texts(w, exhibit, exhibit.title);
    put_texts(w, exhibit, exhibit.subtitle);
    put_texts(w, exhibit, TextId::None);
    w.end_row();
}

}  // namespace

std::string export_csv(const Exhibit& exhibit)
{
    CsvWriter w;
    put_headings(w, exhibit);
    put_title(w, exhibit);
    for (const Milestone& m : exhibit.milestones) {
        w.cell(guarded(exhibit.name_of(m)));
        w.cell("");
        put_date(w, m.date);
        w.cell(milestone_kind_names[m.kind]);
        w.cell(std::to_string(m.weight));
        w.cell(claim_names[m.claim]);
        w.cell(exhibit.languages.front());
        put_texts(w, exhibit, exhibit.lanes[index_of(m.lane)].name);
        put_texts(w, exhibit, m.title);
        put_texts(w, exhibit, m.summary);
        put_texts(w, exhibit, exhibit.details_of(m).date_note);
        w.end_row();
    }
    for (const Era& era : exhibit.eras) {
        w.cell("");
        w.cell("era");
        put_date(w, era.date);
        put_nothing(w, exhibit);
        put_texts(w, exhibit, TextId::None);
        put_texts(w, exhibit, era.name);
        put_texts(w, exhibit, TextId::None);
        put_texts(w, exhibit, TextId::None);
        w.end_row();
    }
    return w.out;
}

}  // namespace vitrine
