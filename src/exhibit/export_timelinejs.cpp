#include "data/json.h"
#include "exhibit/export.h"
#include "exhibit/names.h"

#include <fmt/format.h>

namespace vitrine {

namespace {

// TimelineJS reads HTML in its texts.
std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '\n')
            out += "<br>";
        else
            out += c;
    }
    return out;
}

// {"year": 1926, "month": 5}: as much as is known.
std::string parts_of(Day day, Precision precision)
{
    const Civil civil = civil_of(day);
    // TimelineJS counts years as people do, without a year 0: -44 is 44 BC.
    const std::int64_t year = civil.year > 0 ? civil.year : civil.year - 1;
    if (precision == Precision::Day)
        return fmt::format(R"({{"year": {}, "month": {}, "day": {}}})", year, civil.month,
                           civil.day);
    if (precision > Precision::Day && precision < Precision::Year)
        return fmt::format(R"({{"year": {}, "month": {}}})", year, civil.month);
    return fmt::format(R"({{"year": {}}})", year);
}

std::string texts_of(const Exhibit& exhibit, TextId id)
{
    std::string out = "{";
    for (std::size_t i = 0; i < exhibit.languages.size(); ++i) {
        const Text text = exhibit.texts.get(id, static_cast<LanguageId>(i));
        if (text.is_fallback || text.text.empty()) continue;
        out += fmt::format("{}{}: {}", out.size() == 1 ? "" : ", ",
                           json_quoted(exhibit.languages[i]), json_quoted(text.text));
    }
    return out + "}";
}

std::string own_of(const Exhibit& exhibit, const Milestone& m)
{
    const std::string calendar =
        m.date.calendar == Calendar::Julian
            ? fmt::format(R"("calendar": "{}", )", calendar_names[m.date.calendar])
            : "";
    std::string out = fmt::format(
        R"({{"edtf": {}, {}"earliest": "{}", "latest": "{}", "kind": "{}", "weight": {}, "claim": "{}")",
        json_quoted(write_edtf(m.date)), calendar, iso_earliest(m.date), iso_latest(m.date),
        milestone_kind_names[m.kind], m.weight, claim_names[m.claim]);
    out += fmt::format(", \"title\": {}, \"summary\": {}", texts_of(exhibit, m.title),
                       texts_of(exhibit, m.summary));
    if (const TextId note = exhibit.details_of(m).date_note; note != TextId::None)
        out += fmt::format(", \"date_note\": {}", texts_of(exhibit, note));
    return out + "}";
}

std::string event_of(const Exhibit& exhibit, const Milestone& m)
{
    const LanguageId first{};
    const bool is_span = m.date.shape == DateShape::Interval && m.date.start == End::Known &&
                         m.date.end == End::Known;
    std::string out =
        fmt::format("{{\"unique_id\": {}, \"start_date\": {}", json_quoted(exhibit.name_of(m)),
                    parts_of(m.date.earliest(), m.date.first.precision));
    if (is_span)
        out += fmt::format(", \"end_date\": {}", parts_of(m.date.latest(), m.date.last.precision));
    // A vague date must not look like a sure one.
    if (const TextId note = exhibit.details_of(m).date_note; note != TextId::None) {
        out +=
            fmt::format(", \"display_date\": {}", json_quoted(escaped(exhibit.text(note, first))));
    } else if (m.date.is_qualified() || m.date.shape != DateShape::Single) {
        out += fmt::format(", \"display_date\": {}", json_quoted(write_edtf(m.date)));
    }
    out += fmt::format(", \"group\": {}",
                       json_quoted(exhibit.text(exhibit.lanes[index_of(m.lane)].name, first)));
    out += fmt::format(",\n     \"text\": {{\"headline\": {}, \"text\": {}}}",
                       json_quoted(escaped(exhibit.text(m.title, first))),
                       json_quoted(escaped(exhibit.text(m.summary, first))));
    return out + fmt::format(",\n     \"vitrine\": {}}}", own_of(exhibit, m));
}

}  // namespace

std::string export_timelinejs(const Exhibit& exhibit)
{
    const LanguageId first{};
    std::string languages;
    for (const std::string& language : exhibit.languages)
        languages += (languages.empty() ? "" : ", ") + json_quoted(language);
    std::string out = fmt::format(
        "{{\n  \"vitrine\": {{\"languages\": [{}], \"title\": {}, \"range\": {}", languages,
        texts_of(exhibit, exhibit.title), json_quoted(write_edtf(exhibit.range)));
    if (exhibit.subtitle != TextId::None)
        out += fmt::format(", \"subtitle\": {}", texts_of(exhibit, exhibit.subtitle));
    out += ", \"lanes\": [";
    for (std::size_t i = 0; i < exhibit.lanes.size(); ++i)
        out += (i == 0 ? "" : ", ") + texts_of(exhibit, exhibit.lanes[i].name);
    out += "]";
    out += fmt::format(
        "}},\n  \"title\": {{\"text\": {{\"headline\": {}, \"text\": {}}}}},\n  \"events\": [",
        json_quoted(escaped(exhibit.text(exhibit.title, first))),
        json_quoted(escaped(exhibit.text(exhibit.subtitle, first))));
    for (std::size_t i = 0; i < exhibit.milestones.size(); ++i)
        out += (i == 0 ? "\n    " : ",\n    ") + event_of(exhibit, exhibit.milestones[i]);
    out += "\n  ],\n  \"eras\": [";
    for (std::size_t i = 0; i < exhibit.eras.size(); ++i) {
        const Era& era = exhibit.eras[i];
        out += fmt::format(
            "{}\n    {{\"start_date\": {}, \"end_date\": {}, \"text\": {{\"headline\": {}}}, "
            "\"vitrine\": {{\"edtf\": {}, \"name\": {}}}}}",
            i == 0 ? "" : ",", parts_of(era.date.earliest(), era.date.first.precision),
            parts_of(era.date.latest(), era.date.last.precision),
            json_quoted(escaped(exhibit.text(era.name, first))), json_quoted(write_edtf(era.date)),
            texts_of(exhibit, era.name));
    }
    return out + "\n  ]\n}\n";
}

std::string iso_earliest(const Date& date)
{
    if (date.start != End::Known) return {};
    const Civil c = civil_of(date.earliest());
    return fmt::format("{}{:04}-{:02}-{:02}", c.year < 0 ? "-" : "", c.year < 0 ? -c.year : c.year,
                       c.month, c.day);
}

std::string iso_latest(const Date& date)
{
    if (date.end != End::Known) return {};
    const Civil c = civil_of(date.latest());
    return fmt::format("{}{:04}-{:02}-{:02}", c.year < 0 ? "-" : "", c.year < 0 ? -c.year : c.year,
                       c.month, c.day);
}

}  // namespace vitrine
