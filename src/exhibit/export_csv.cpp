#include "data/csv.h"
#include "exhibit/export.h"
#include "exhibit/export_parts.h"
#include "exhibit/names.h"
#include "exhibit/worded_date.h"

#include <fmt/format.h>

namespace vitrine {

namespace {

// A spreadsheet would calculate a text that begins like a formula. An apostrophe before it prevents
// that; the importer takes it off again.
std::string guarded(std::string_view text)
{
    // A text that already begins with apostrophes and such a sign gets one more, so that taking one
    // off gives back the same text.
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

void put_numbers(CsvWriter& w, const std::optional<NumberedDate>& date)
{
    const auto number = [](int n) { return n == 0 ? std::string() : std::to_string(n); };
    w.cell(date ? std::to_string(date->year) : "");
    w.cell(date ? number(date->month) : "");
    w.cell(date ? number(date->day) : "");
}

// Year, Month, Day, End Year, End Month, End Day, EDTF, Calendar, Earliest, Latest.
void put_date(CsvWriter& w, const Date& date)
{
    const NumberedEnds ends = numbered(date);
    put_numbers(w, ends.start);
    put_numbers(w, ends.end);
    // A spreadsheet would calculate "-0043-03-15". The years above are numbers and need no guard.
    w.cell(guarded(write_edtf(date)));
    w.cell(date.calendar == Calendar::Julian ? calendar_names[date.calendar] : "");
    w.cell(guarded(iso_earliest(date)));
    w.cell(guarded(iso_latest(date)));
}

// One cell for each language, empty if the text is missing in that language.
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
          "Calendar", "Earliest", "Latest", "Kind", "Weight", "Claim", "Undated", "Language"})
        w.cell(name);
    for (const std::string_view name : {"Display Date", "Source", "Media"})
        w.cell(name);
    // The first language goes into the columns that other programs know.
    for (const std::string_view name :
         {"Group", "Headline", "Text", "Date Note", "Media Credit", "Media Caption", "Alt Text"}) {
        w.cell(name);
        for (std::size_t i = 1; i < exhibit.languages.size(); ++i)
            w.cell(fmt::format("{} ({})", name, exhibit.languages[i]));
    }
    w.end_row();
}

// The cells from Kind to Media in a row that is no milestone: only the language is given.
void put_nothing(CsvWriter& w, const Exhibit& exhibit)
{
    for (int i = 0; i < 4; ++i)
        w.cell("");
    w.cell(exhibit.languages.front());
    for (int i = 0; i < 3; ++i)
        w.cell("");
}

// The words of a date and, in parentheses, its note; empty if the numbers say exactly as much.
std::string display_date(const Exhibit& exhibit, const Milestone& m, const Words& words)
{
    const TextId note = exhibit.details_of(m).date_note;
    const std::string_view more = exhibit.text(note, {});
    if (numbered(m.date).say_all && !m.is_undated && more.empty()) return {};
    const std::string date = worded_date(m, words);
    return more.empty() ? date : fmt::format("{} ({})", date, more);
}

// One line for each source: its title, then its address.
std::string sources_of(const Exhibit& exhibit, const Milestone& m,
                       const std::optional<ExportedMedium>& medium)
{
    std::string all;
    for (const SourceId id : exhibit.details_of(m).sources) {
        if (medium && medium->source == id) continue;
        const Source& source = exhibit.sources[index_of(id)];
        all += (all.empty() ? "" : "\n") + source.title;
        if (!source.url.empty()) all += " " + source.url;
    }
    return all;
}

void put_medium_texts(CsvWriter& w, const Exhibit& exhibit,
                      const std::optional<ExportedMedium>& medium)
{
    if (!medium || !medium->source) {
        put_texts(w, exhibit, medium ? medium->credit : TextId::None);
        put_texts(w, exhibit, medium ? medium->caption : TextId::None);
        put_texts(w, exhibit, medium ? medium->alt : TextId::None);
        return;
    }
    const std::string_view note = exhibit.text(medium->note, {});
    for (const std::string_view text : {first_line(note), medium->title, later_lines(note)}) {
        w.cell(guarded(text));
        for (std::size_t i = 1; i < exhibit.languages.size(); ++i)
            w.cell("");
    }
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
    for (int i = 0; i < 4; ++i)
        put_texts(w, exhibit, TextId::None);
    w.end_row();
}

}  // namespace

std::string export_csv(const Exhibit& exhibit, const Words& words)
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
        w.cell(m.claim == Claim::Unstated ? "" : claim_names[m.claim]);
        w.cell(m.is_undated ? "yes" : "");
        w.cell(exhibit.languages.front());
        const auto medium = medium_of(exhibit, m);
        w.cell(guarded(display_date(exhibit, m, words)));
        w.cell(guarded(sources_of(exhibit, m, medium)));
        w.cell(medium ? guarded(medium->url) : "");
        put_texts(w, exhibit, exhibit.lanes[index_of(m.lane)].name);
        put_texts(w, exhibit, m.title);
        put_texts(w, exhibit, m.summary);
        put_texts(w, exhibit, exhibit.details_of(m).date_note);
        put_medium_texts(w, exhibit, medium);
        w.end_row();
    }
    for (const Era& era : exhibit.eras) {
        w.cell("");
        w.cell("era");
        put_date(w, era.date);
        put_nothing(w, exhibit);
        put_texts(w, exhibit, TextId::None);
        put_texts(w, exhibit, era.name);
        for (int i = 0; i < 5; ++i)
            put_texts(w, exhibit, TextId::None);
        w.end_row();
    }
    return w.out;
}

}  // namespace vitrine
