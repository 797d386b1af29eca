#include "base/markup.h"
#include "data/json.h"
#include "exhibit/export.h"
#include "exhibit/export_parts.h"
#include "exhibit/names.h"
#include "exhibit/worded_date.h"

#include <fmt/format.h>

#include <algorithm>

namespace vitrine {

namespace {

// TimelineJS reads its texts as HTML.
std::string as_html(std::string_view text)
{
    std::string out;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        if (from > 0) out += "<br>";
        out += escaped_markup(text.substr(from, to - from));
        from = to + 1;
    }
    return out;
}

// {"year": 1926, "month": 5}: only the parts that are known.
std::string parts_of(const NumberedDate& date)
{
    std::string out = fmt::format(R"({{"year": {})", date.year);
    if (date.month != 0) out += fmt::format(R"(, "month": {})", date.month);
    if (date.day != 0) out += fmt::format(R"(, "day": {})", date.day);
    return out + "}";
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
        R"({{"edtf": {}, {}"earliest": "{}", "latest": "{}", "kind": "{}", "weight": {})",
        json_quoted(write_edtf(m.date)), calendar, iso_earliest(m.date), iso_latest(m.date),
        milestone_kind_names[m.kind], m.weight);
    if (m.claim != Claim::Unstated) out += fmt::format(R"(, "claim": "{}")", claim_names[m.claim]);
    if (m.is_undated) out += R"(, "undated": "yes")";
    out += fmt::format(", \"title\": {}, \"summary\": {}", texts_of(exhibit, m.title),
                       texts_of(exhibit, m.summary));
    if (const TextId note = exhibit.details_of(m).date_note; note != TextId::None)
        out += fmt::format(", \"date_note\": {}", texts_of(exhibit, note));
    const MilestoneDetails& details = exhibit.details_of(m);
    std::string list;
    for (const SourceId source : details.sources)
        list += (list.empty() ? "" : ", ") + json_quoted(exhibit.sources[index_of(source)].id);
    if (!list.empty()) out += fmt::format(", \"sources\": [{}]", list);
    list.clear();
    for (const PictureId id : details.pictures) {
        const Picture& picture = exhibit.pictures[index_of(id)];
        list += fmt::format("{}{{\"file\": {}, \"alt\": {}, \"credit\": {}, \"caption\": {}}}",
                            list.empty() ? "" : ", ", json_quoted(picture.file),
                            texts_of(exhibit, picture.alt), texts_of(exhibit, picture.credit),
                            texts_of(exhibit, picture.caption));
    }
    if (!list.empty()) out += fmt::format(", \"pictures\": [{}]", list);
    return out + "}";
}

// The picture or film that TimelineJS shows beside the text.
std::string media_said(const Exhibit& exhibit, const ExportedMedium& medium)
{
    const std::string_view note = exhibit.text(medium.note, {});
    std::string out = fmt::format("{{\"url\": {}", json_quoted(medium.url));
    const auto add = [&](std::string_view key, std::string_view text) {
        if (!text.empty()) out += fmt::format(", \"{}\": {}", key, json_quoted(as_html(text)));
    };
    add("caption", medium.source ? medium.title : exhibit.text(medium.caption, {}));
    add("credit", medium.source ? first_line(note) : exhibit.text(medium.credit, {}));
    add("alt", medium.source ? later_lines(note) : exhibit.text(medium.alt, {}));
    return out + "}";
}

// The sources as a list of links below the text, so that readers of TimelineJS see them.
std::string links_said(const Exhibit& exhibit, const Milestone& m,
                       const std::optional<ExportedMedium>& medium)
{
    std::string out;
    for (const SourceId id : exhibit.details_of(m).sources) {
        if (medium && medium->source == id) continue;
        const Source& source = exhibit.sources[index_of(id)];
        const std::string title = as_html(source.title);
        out += source.url.empty()
                   ? fmt::format("<li>{}</li>", title)
                   : fmt::format("<li><a href=\"{}\">{}</a></li>", as_html(source.url), title);
    }
    return out.empty() ? out : "<ul>" + out + "</ul>";
}

// A source with everything that is known of it, for our own importer.
std::string source_said(const Exhibit& exhibit, const Source& source)
{
    return fmt::format("{{\"id\": {}, \"title\": {}, \"kind\": \"{}\", \"trust\": \"{}\", "
                       "\"locator\": {}, \"url\": {}, \"note\": {}}}",
                       json_quoted(source.id), json_quoted(source.title),
                       source_kind_names[source.kind], trust_names[source.trust],
                       json_quoted(source.locator), json_quoted(source.url),
                       texts_of(exhibit, source.note));
}

std::string event_of(const Exhibit& exhibit, const Milestone& m, const Words& words)
{
    const LanguageId first{};
    const auto medium = medium_of(exhibit, m);
    const NumberedEnds ends = numbered(m.date);
    // TimelineJS needs a start. If only the end is known, it stands there, and the words say so.
    std::string out =
        fmt::format("{{\"unique_id\": {}, \"start_date\": {}", json_quoted(exhibit.name_of(m)),
                    parts_of(ends.start ? *ends.start : *ends.end));
    if (ends.start && ends.end) out += fmt::format(", \"end_date\": {}", parts_of(*ends.end));
    const std::string_view note = exhibit.text(exhibit.details_of(m).date_note, first);
    if (!ends.say_all || !note.empty() || m.is_undated) {
        const std::string date = worded_date(m, words);
        out += fmt::format(
            ", \"display_date\": {}",
            json_quoted(as_html(note.empty() ? date : fmt::format("{} ({})", date, note))));
    }
    out += fmt::format(", \"group\": {}",
                       json_quoted(exhibit.text(exhibit.lanes[index_of(m.lane)].name, first)));
    out += fmt::format(
        ",\n     \"text\": {{\"headline\": {}, \"text\": {}}}",
        json_quoted(as_html(exhibit.text(m.title, first))),
        json_quoted(as_html(exhibit.text(m.summary, first)) + links_said(exhibit, m, medium)));
    if (medium) out += fmt::format(",\n     \"media\": {}", media_said(exhibit, *medium));
    return out + fmt::format(",\n     \"vitrine\": {}}}", own_of(exhibit, m));
}

}  // namespace

std::string export_timelinejs(const Exhibit& exhibit, const Words& words)
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
    out += "], \"sources\": [";
    for (std::size_t i = 0; i < exhibit.sources.size(); ++i)
        out += (i == 0 ? "" : ",\n    ") + source_said(exhibit, exhibit.sources[i]);
    out += "]";
    out += fmt::format(
        "}},\n  \"title\": {{\"text\": {{\"headline\": {}, \"text\": {}}}}},\n  \"events\": [",
        json_quoted(as_html(exhibit.text(exhibit.title, first))),
        json_quoted(as_html(exhibit.text(exhibit.subtitle, first))));
    for (std::size_t i = 0; i < exhibit.milestones.size(); ++i)
        out += (i == 0 ? "\n    " : ",\n    ") + event_of(exhibit, exhibit.milestones[i], words);
    out += "\n  ],\n  \"eras\": [";
    for (std::size_t i = 0; i < exhibit.eras.size(); ++i) {
        const Era& era = exhibit.eras[i];
        const NumberedEnds ends = numbered(era.date);
        out += fmt::format(
            "{}\n    {{\"start_date\": {}, \"end_date\": {}, \"text\": {{\"headline\": {}}}, "
            "\"vitrine\": {{\"edtf\": {}, \"name\": {}}}}}",
            i == 0 ? "" : ",", parts_of(ends.start ? *ends.start : *ends.end),
            parts_of(ends.end ? *ends.end : *ends.start),
            json_quoted(as_html(exhibit.text(era.name, first))), json_quoted(write_edtf(era.date)),
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
