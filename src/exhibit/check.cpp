#include "exhibit/check.h"

#include "base/result.h"
#include "exhibit/limits.h"
#include "exhibit/names.h"
#include "exhibit/steps.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

// A date that could not be read keeps its default value; its problem has been reported already.
bool is_read(const Date& date)
{
    return !(date == Date{});
}

class Checker {
public:
    Checker(const Exhibit& exhibit, std::span<const Rgba> papers, FileReading& file)
        : exhibit_(exhibit), papers_(papers), file_(file), json_(file.json)
    {}

    // What is shown at first, and all that there is.
    void ranges()
    {
        const Date& range = exhibit_.range;
        const Date& view = exhibit_.view;
        if (!is_read(range)) return;
        if (range.start != End::Known || range.end != End::Known) {
            file_.warning(About::Date, node("range"),
                          fmt::format("this range has no {}, expected two dates such as "
                                      "\"1900/1950\"; milestones are not compared with it",
                                      range.start != End::Known ? "beginning" : "end"),
                          {});
            return;
        }
        const auto at = json_.member(json_.root(), "view");
        if (!at || !is_read(view)) return;
        if (view.latest() < range.earliest() || view.earliest() > range.latest()) {
            file_.warning(About::Date, *at,
                          fmt::format("this view lies outside the range of the exhibit, {}, so "
                                      "nothing is there",
                                      write_edtf(range)),
                          {});
            return;
        }
        const double share = days_of(view) / days_of(range);
        if (share * 100 < 1)
            file_.warning(About::Date, *at,
                          "this view is less than a hundredth of the range, so visitors begin "
                          "with next to nothing",
                          {});
    }

    void lanes()
    {
        if (exhibit_.lanes.size() > limit::lanes) {
            file_.warning(About::Text, node("lanes"),
                          fmt::format("there are {} lanes, and on most screens there is room for "
                                      "{} with their titles",
                                      exhibit_.lanes.size(), limit::lanes),
                          {});
        }
        for (std::size_t i = 0; i < exhibit_.lanes.size(); ++i) {
            const LaneColor color = exhibit_.lanes[i].color;
            if (color < LaneColor::Own) continue;
            const std::size_t own =
                static_cast<std::size_t>(color) - static_cast<std::size_t>(LaneColor::Own);
            check_color(exhibit_.own_colors[own], node("lanes", i, "color"));
        }
    }

    void eras()
    {
        for (std::size_t i = 0; i < exhibit_.eras.size(); ++i) {
            const Date& date = exhibit_.eras[i].date;
            if (!is_read(date)) continue;
            check_range(date, node("eras", i, "date"), "this era");
            if (i == 0 || !is_read(exhibit_.eras[i - 1].date)) continue;
            if (date.earliest() <= exhibit_.eras[i - 1].date.earliest()) {
                file_.warning(About::Order, node("eras", i, "date"),
                              "this era begins before the one that stands before it, expected eras "
                              "in the order of time",
                              {});
            }
        }
    }

    void people()
    {
        for (std::size_t i = 0; i < exhibit_.people.size(); ++i) {
            const Person& person = exhibit_.people[i];
            if (!person.born || !person.died) continue;
            if (person.died->latest() < person.born->earliest()) {
                file_.error(About::Order, node("people", i, "died"),
                            "this life ends before it begins", {});
            }
        }
    }

    void pictures()
    {
        std::vector<bool> is_shown(exhibit_.pictures.size());
        const auto show = [&](PictureId id) { is_shown[index_of(id)] = true; };
        if (exhibit_.emblem) show(*exhibit_.emblem);
        for (const Era& era : exhibit_.eras)
            if (era.picture) show(*era.picture);
        for (const MilestoneDetails& details : exhibit_.details)
            std::ranges::for_each(details.pictures, show);
        for (const Tour& tour : exhibit_.tours)
            for (const TourStep& step : tour.steps)
                if (step.picture) show(*step.picture);
        for (std::size_t i = 0; i < is_shown.size(); ++i) {
            if (is_shown[i]) continue;
            file_.warning(About::Reference, node("pictures", i),
                          "no milestone, era or step of a tour shows this picture", {});
        }
    }

    void milestones()
    {
        for (std::size_t i = 0; i < exhibit_.milestones.size(); ++i) {
            const Milestone& milestone = exhibit_.milestones[i];
            if (!is_read(milestone.date)) continue;
            check_range(milestone.date, node("milestones", i, "date"), "this milestone");
            if (milestone.finding != Finding::Unstated &&
                milestone.confidence == Confidence::High) {
                file_.warning(About::Reference, node("milestones", i, "finding"),
                              "nothing was found that supports this statement, expected its "
                              "confidence to be less than high",
                              {});
            }
            for (const Relation& relation : exhibit_.details_of(milestone).relations)
                check_relation(milestone, i, relation);
        }
        check_wholes();
    }

    void shown_somewhere()
    {
        for (std::size_t i = 0; i < exhibit_.contrasts.size(); ++i) {
            const Contrast& contrast = exhibit_.contrasts[i];
            if (!contrast.critic_sources.empty() && contrast.critic == TextId::None) {
                file_.warning(About::Reference, node("contrasts", i, "critic_sources"),
                              "these sources stand below nothing, expected \"critic\" to say what "
                              "is in them",
                              {});
            }
            if (!contrast.milestones.empty()) continue;
            file_.warning(About::Reference, node("contrasts", i),
                          "no milestone shows this contrast, expected at least one in "
                          "\"milestones\"",
                          {});
        }
        for (std::size_t i = 0; i < exhibit_.disputes.size(); ++i) {
            if (!exhibit_.disputes[i].milestones.empty()) continue;
            file_.warning(About::Reference, node("disputes", i),
                          "no milestone shows this dispute, expected at least one in "
                          "\"milestones\"",
                          {});
        }
    }

    void tours()
    {
        for (std::size_t i = 0; i < exhibit_.tours.size(); ++i) {
            const std::vector<TourStep>& steps = exhibit_.tours[i].steps;
            const auto list = json_.member(node("tours", i), "steps");
            std::vector<std::string_view> seen;
            for (std::size_t k = 0; k < std::min(steps.size(), most_steps); ++k) {
                if (!steps[k].id.empty() && std::ranges::find(seen, steps[k].id) != seen.end()) {
                    file_.error(About::Reference, json_.element(*list, k),
                                fmt::format("another step of this tour is called '{}' already",
                                            shortened(steps[k].id)),
                                {});
                }
                seen.push_back(steps[k].id);
                concealed(steps[k], json_.element(*list, k));
            }
        }
    }

private:
    // Ids of steps beyond this many are not compared, since comparing each with each takes
    // quadratic time. No tour that people walk through has so many steps.
    static constexpr std::size_t most_steps = 1'000;

    // What a step keeps from a class must be there, and an answer needs its question.
    void concealed(const TourStep& step, NodeId at)
    {
        if (step.milestones.empty()) return;
        for (const StepPart part : step.conceals) {
            if (has_part(exhibit_, step, part)) continue;
            file_.warning(About::Reference, at,
                          fmt::format("this step has no {} to conceal", step_part_names[part]), {});
        }
        if (step.answer != TextId::None && step.question == TextId::None)
            file_.warning(About::Reference, at, "this step has an answer, but no question", {});
    }

    static double days_of(const Date& date)
    {
        return static_cast<double>(date.latest()) - static_cast<double>(date.earliest()) + 1;
    }

    NodeId node(std::string_view key) const { return *json_.member(json_.root(), key); }

    NodeId node(std::string_view list, std::size_t index) const
    {
        return json_.element(*json_.member(json_.root(), list), index);
    }

    NodeId node(std::string_view list, std::size_t index, std::string_view key) const
    {
        const NodeId element = node(list, index);
        return json_.member(element, key).value_or(element);
    }

    void check_color(Rgba color, NodeId at)
    {
        for (const Rgba paper : papers_) {
            const double found = contrast(color, paper);
            if (found >= least_contrast) continue;
            Rgba better = color;
            for (const Rgba each : papers_)
                better = readable_on(each, better, least_contrast);
            file_.warning(About::Color, at,
                          fmt::format("{} on the paper {} has a contrast of {:.1f}:1, expected "
                                      "at least {}:1",
                                      hex_of(color), hex_of(paper), std::floor(found * 10) / 10,
                                      least_contrast),
                          hex_of(better));
            return;
        }
    }

    void check_range(const Date& date, NodeId at, std::string_view what)
    {
        const Date& range = exhibit_.range;
        // An open range has one warning of its own.
        if (!is_read(range) || range.start != End::Known || range.end != End::Known) return;
        if (date.latest() >= range.earliest() && date.earliest() <= range.latest()) return;
        file_.warning(
            About::Date, at,
            fmt::format("{} lies outside the range of the exhibit, {}", what, write_edtf(range)),
            {});
    }

    void check_relation(const Milestone& milestone, std::size_t place, const Relation& relation)
    {
        const Milestone& other = exhibit_[relation.other];
        if (!is_read(other.date) || milestone.is_undated || other.is_undated) return;
        if (relation.kind == RelationKind::LedTo &&
            other.date.latest() < milestone.date.earliest()) {
            file_.warning(About::Order, node("milestones", place, "led_to"),
                          fmt::format("this milestone cannot have led to '{}', which is earlier",
                                      shortened(exhibit_.name_of(other))),
                          {});
        }
        const bool is_apart = other.date.latest() < milestone.date.earliest() ||
                              milestone.date.latest() < other.date.earliest();
        if (relation.kind == RelationKind::PartOf && is_apart) {
            file_.warning(About::Order, node("milestones", place, "part_of"),
                          fmt::format("this milestone cannot be part of '{}', which is of another "
                                      "time",
                                      shortened(exhibit_.name_of(other))),
                          {});
        }
    }

    // No milestone may be part of itself by way of others. This is a depth-first search, so each
    // milestone is visited once.
    void check_wholes()
    {
        enum class Mark : std::uint8_t { New, Open, Done };
        struct Visit {
            std::size_t milestone = 0;
            std::size_t relation = 0;
        };
        std::vector<Mark> marks(exhibit_.milestones.size(), Mark::New);
        std::vector<Visit> path;
        for (std::size_t start = 0; start < marks.size(); ++start) {
            if (marks[start] != Mark::New) continue;
            marks[start] = Mark::Open;
            path.push_back({start, 0});
            while (!path.empty()) {
                Visit& visit = path.back();
                const auto& relations =
                    exhibit_.details_of(exhibit_.milestones[visit.milestone]).relations;
                if (visit.relation == relations.size()) {
                    marks[visit.milestone] = Mark::Done;
                    path.pop_back();
                    continue;
                }
                const Relation& relation = relations[visit.relation++];
                if (relation.kind != RelationKind::PartOf) continue;
                const std::size_t whole = index_of(relation.other);
                if (marks[whole] == Mark::Open) {
                    file_.error(
                        About::Order, node("milestones", visit.milestone, "part_of"),
                        fmt::format("'{}' is part of this milestone already, so this one "
                                    "cannot be part of it",
                                    shortened(exhibit_.name_of(exhibit_.milestones[whole]))),
                        {});
                } else if (marks[whole] == Mark::New) {
                    marks[whole] = Mark::Open;
                    path.push_back({whole, 0});
                }
            }
        }
    }

    const Exhibit& exhibit_;
    std::span<const Rgba> papers_;
    FileReading& file_;
    const Json& json_;
};

}  // namespace

void check_meaning(const Exhibit& exhibit, std::span<const Rgba> papers, FileReading& file)
{
    Checker checker(exhibit, papers, file);
    checker.ranges();
    checker.lanes();
    checker.eras();
    checker.people();
    checker.pictures();
    checker.milestones();
    checker.shown_somewhere();
    checker.tours();
}

}  // namespace vitrine
