#include "view/cut_sheet.h"

#include "data/cut_keys.h"
#include "exhibit/worded_date.h"

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

constexpr std::size_t most_rows_listed = 40;   // more are counted
constexpr std::size_t most_rows_opened = 200;  // where all of a lane is asked for

void append_part(std::string& text, std::string_view part)
{
    if (!text.empty()) text += " · ";
    text += part;
}

std::string said_of(const CutSheet::Source& source, MilestoneId id, bool is_perhaps,
                    CutChange change)
{
    std::string text = worded_date(source.exhibit[id], source.words);
    if (is_perhaps) append_part(text, source.words[word::cut_perhaps]);
    if (change == CutChange::Begun) append_part(text, source.words[word::cut_begun]);
    if (change == CutChange::Ended) append_part(text, source.words[word::cut_ended]);
    return text;
}

std::optional<CutLine> neighbour_line(const CutSheet::Source& source, std::optional<MilestoneId> id,
                                      Word which)
{
    if (!id) return std::nullopt;
    const Milestone& milestone = source.exhibit[*id];
    const std::string date = worded_date(milestone, source.words);
    CutLine line{.id = *id,
                 .date = std::string(source.words[which]),
                 .text = std::string(source.exhibit.text(milestone.title, source.language))};
    append_part(line.date, date);
    append_part(line.text, date);
    return line;
}

}  // namespace

void CutSheet::follow(const Source& source, const Key& key)
{
    if (made_for_ == key) return;
    made_for_ = key;
    lanes_.clear();
    going_on_ = {};
    comparison_ = {};
    const bool is_second_earlier =
        key.count == 2 && span_of(key.moments[1]).from < span_of(key.moments[0]).from;
    earlier_ = is_second_earlier ? 1 : 0;
    for (std::size_t i = 0; i < source.lanes.size(); ++i) {
        const auto lane = static_cast<LaneId>(i);
        if (!holds(key.hidden, lane)) make_lane(source, key, lane);
    }
}

void CutSheet::make_lane(const Source& source, const Key& key, LaneId lane)
{
    const LaneIndex& members = source.lanes[index_of(lane)];
    std::array<Span, most_cuts> moments{};
    for (std::size_t cut = 0; cut < key.count; ++cut) {
        moments[cut] = span_of(key.moments[cut]);
        cut_lane(source.exhibit, source.index, members, moments[cut], cuts_[cut]);
        going_on_[cut] += cuts_[cut].going_on.size();
    }
    std::array<std::vector<CutChange>, most_cuts> changes;
    if (key.count == 2) {
        const std::size_t later = 1 - earlier_;
        const CutComparison found =
            compare(cuts_[earlier_], cuts_[later], changes[earlier_], changes[later]);
        comparison_.same += found.same;
        comparison_.begun += found.begun;
        comparison_.ended += found.ended;
    }
    CutSheetLane& sheet = lanes_.emplace_back();
    sheet.lane = lane;
    const std::size_t most = holds(key.opened, lane) ? most_rows_opened : most_rows_listed;
    set_cut_rows(source.index, std::span(cuts_).first(key.count),
                 std::span(moments).first(key.count), most, sheet.rows);
    for (std::size_t cut = 0; cut < key.count; ++cut) {
        CutSheetColumn& column = sheet.columns[cut];
        column.going_on = cuts_[cut].going_on.size();
        for (const CutPlace& place : sheet.rows.places[cut]) {
            const CutEntry& entry = cuts_[cut].going_on[place.entry];
            const CutChange change = key.count == 2 ? changes[cut][place.entry] : CutChange::Same;
            column.lines.push_back({.id = entry.id,
                                    .row = place.row,
                                    .date = said_of(source, entry.id, entry.is_perhaps, change),
                                    .is_perhaps = entry.is_perhaps,
                                    .change = change});
        }
        column.before = neighbour_line(source, cuts_[cut].before, word::cut_before);
        column.after = neighbour_line(source, cuts_[cut].after, word::cut_after);
    }
}

std::string worded_apart(const Moment& a, const Moment& b, const Words& words)
{
    if (span_of(a).from > span_of(b).from) return worded_apart(b, a, words);
    const Civil first = civil_of(a.first);
    const Civil last = civil_of(b.first);
    const std::int64_t days = number(b.first) - number(a.first);
    const std::int64_t months = (last.year - first.year) * 12 + (last.month - first.month);
    const bool is_in_days = a.unit == MomentUnit::Day && b.unit == MomentUnit::Day;
    if (days == 0) return std::string(words[word::cut_same_moment]);
    if (is_in_days && days < 60) return words.counted(word::cut_days_apart, days);
    const bool is_in_years = months % 12 == 0 || months >= 36;
    if (!is_in_years)
        return words.counted(word::cut_months_apart, std::max<std::int64_t>(1, months));
    return words.counted(word::cut_years_apart, (months + 6) / 12);
}

}  // namespace vitrine
