#include "exhibit/export_parts.h"

#include "exhibit/export.h"

#include <fmt/format.h>

#include <algorithm>

namespace vitrine {

namespace {

NumberedDate numbered_part(Day day, const DatePart& part)
{
    const Civil civil = civil_of(day);
    NumberedDate out{.year = civil.year > 0 ? civil.year : civil.year - 1};
    // A season or an unknown month must not become a month, nor an unknown day the first.
    const bool has_month = part.month >= 1 && part.month <= 12;
    if (has_month) out.month = civil.month;
    if (has_month && part.precision == Precision::Day && part.day != 0) out.day = civil.day;
    return out;
}

bool is_said_by_numbers(const DatePart& part)
{
    if (part.is_uncertain || part.is_approximate) return false;
    const bool has_month = part.month >= 1 && part.month <= 12;
    switch (part.precision) {
    case Precision::Day: return part.day != 0;
    case Precision::Month: return has_month;
    case Precision::Year: return true;
    case Precision::Season:
    case Precision::Quarter:
    case Precision::Half:
    case Precision::Decade:
    case Precision::Century:
    case Precision::Millennium: return false;
    }
    return false;
}

struct Left {
    std::size_t count = 0;
    std::string_view what;
};

std::size_t milestones_with(const Exhibit& exhibit, bool (*has)(const MilestoneDetails&))
{
    return static_cast<std::size_t>(
        std::ranges::count_if(exhibit.milestones, [&](const Milestone& milestone) {
            return has(exhibit.details_of(milestone));
        }));
}

}  // namespace

NumberedEnds numbered(const Date& date)
{
    NumberedEnds out;
    const bool is_interval = date.shape == DateShape::Interval;
    const bool has_start = date.start == End::Known || date.is_set();
    const bool has_end = is_interval && date.end == End::Known;
    if (has_start) out.start = numbered_part(date.first.earliest, date.first);
    if (has_end) out.end = numbered_part(date.last.latest, date.last);
    if (is_interval)
        out.say_all =
            has_start && has_end && is_said_by_numbers(date.first) && is_said_by_numbers(date.last);
    else
        out.say_all = date.shape == DateShape::Single && is_said_by_numbers(date.first);
    // The numbers are always of the Gregorian calendar.
    out.say_all = out.say_all && date.calendar == Calendar::Gregorian;
    return out;
}

std::optional<ExportedMedium> medium_of(const Exhibit& exhibit, const Milestone& milestone)
{
    const MilestoneDetails& details = exhibit.details_of(milestone);
    if (!details.pictures.empty()) {
        const Picture& picture = exhibit.pictures[index_of(details.pictures.front())];
        return ExportedMedium{.url = picture.file,
                              .caption = picture.caption,
                              .credit = picture.credit,
                              .alt = picture.alt};
    }
    for (const SourceId id : details.sources) {
        const Source& source = exhibit.sources[index_of(id)];
        const bool is_medium =
            source.kind == SourceKind::Picture || source.kind == SourceKind::Film;
        if (is_medium && !source.url.empty())
            return ExportedMedium{
                .url = source.url, .title = source.title, .note = source.note, .source = id};
    }
    return std::nullopt;
}

std::string_view first_line(std::string_view text)
{
    return text.substr(0, text.find('\n'));
}

std::string_view later_lines(std::string_view text)
{
    const std::size_t end = text.find('\n');
    return end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
}

std::vector<std::string> left_behind(const Exhibit& exhibit, ExportFormat format)
{
    const bool is_csv = format == ExportFormat::Csv;
    const Left all[] = {
        {exhibit.contrasts.size(),                                                  "contrasts"                                            },
        {exhibit.disputes.size(),                                                   "disputes"                                             },
        {exhibit.tours.size(),                                                      "guided tours"                                         },
        {exhibit.figures.size(),                                                    "figures"                                              },
        {exhibit.people.size(),                                                     "people"                                               },
        {exhibit.terms.size(),                                                      "terms"                                                },
        {exhibit.rights == TextId::None ? 0U : 1U,                                  "statement of rights"                                  },
        {exhibit.attract.title == TextId::None ? 0U : 1U,                           "resting screen"                                       },
        {exhibit.masthead.question == TextId::None ? 0U : 1U,                       "masthead"                                             },
        {milestones_with(exhibit,                                                   [](const auto& d) { return d.key_figure.has_value(); }),
         "key figures"},
        {milestones_with(exhibit,                                                                         [](const auto& d) { return d.question.has_value(); }),
         "questions"},
        {milestones_with(exhibit,                                                               [](const auto& d) { return d.check != TextId::None; }),
         "checks of statements"},
        {milestones_with(exhibit,
         [](const auto& d) { return !d.related.empty() || !d.relations.empty(); }),
         "milestones' ties to others"},
        {is_csv ? milestones_with(exhibit,                                                   [](const auto& d) { return d.pictures.size() > 1; }) : 0,
         "milestones' further pictures"},
        {is_csv ? exhibit.sources.size() : 0,                                                                         "sources' kinds, trust, places and notes"                                                                                                },
        {static_cast<std::size_t>(std::ranges::count_if(
             exhibit.milestones,
         [](const Milestone& m) { return m.confidence != Confidence::Unstated; })),
         "milestones' confidence"},
        {static_cast<std::size_t>(std::ranges::count_if(
             exhibit.milestones,
         [](const Milestone& m) { return m.finding != Finding::Unstated; })),
         "what checks of statements could not find"},
        {exhibit.lanes.size(), "lanes' colours and shapes"                                                                                                          },
    };
    std::vector<std::string> lines;
    for (const Left& left : all)
        if (left.count > 0)
            lines.push_back(fmt::format("stays behind: {} ({})", left.what, left.count));
    return lines;
}

}  // namespace vitrine
