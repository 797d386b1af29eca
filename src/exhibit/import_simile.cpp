#include "date/typed.h"
#include "exhibit/import_timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vitrine {

namespace {

class SimileImporter {
public:
    SimileImporter(const Json& json, DraftBuilder& builder) : json_(json), b_(builder) {}

    void import()
    {
        const NodeId root = json_.root();
        constexpr std::array<std::string_view, 4> known{"events", "dateTimeFormat", "wikiURL",
                                                        "wikiSection"};
        remark_on_rest(json_, root, "the timeline", known, b_);
        const NodeId events = *json_.member(root, "events");
        for (std::size_t i = 0; i < json_.size(events); ++i)
            event(json_.element(events, i));
    }

private:
    std::string text(NodeId node, std::string_view key) { return text_of(json_, node, key); }

    std::optional<TypedDate> date(NodeId node, std::string_view key)
    {
        const std::string said = text(node, key);
        if (said.empty()) return std::nullopt;
        auto read = read_typed_date(said, {});
        if (read && !read->is_present) return *std::move(read);
        b_.warning(json_.place(node), json_.path(node),
                   fmt::format("'{}' is no date that can be read, so \"{}\" is left out",
                               shortened(said), key));
        return std::nullopt;
    }

    // SIMILE gives a beginning between "start" and "latestStart" and an end between "earliestEnd"
    // and "end". EDTF cannot say that of one span, so the widest is kept, from "start" to "end".
    void event(NodeId node)
    {
        const auto start = date(node, "start");
        if (!start) {
            return b_.warning(json_.place(node), json_.path(node),
                              "this event has no start that is a date and is left out");
        }
        DraftMilestone m{.kind = MilestoneKind::Milestone, .date = start->edtf};
        m.place = json_.place(node);
        const auto end = date(node, "end");
        const auto first = parse_edtf(start->edtf);
        const auto last = parse_edtf(end ? end->edtf : "");
        const auto both = first && last ? joined_ends(*first, *last) : std::nullopt;
        if (both && end->edtf != start->edtf) {
            m.date = both->edtf;
            m.kind = MilestoneKind::Period;
        } else if (end && !both) {
            b_.warning(json_.place(node), json_.path(node),
                       "this event ends before it starts, so its end is left out");
        }
        const std::string path = json_.path(node);
        b_.set(m.title, 0, b_.plain(text(node, "title"), m, json_.place(node), path));
        b_.set(m.summary, 0, b_.plain(text(node, "description"), m, json_.place(node), path));
        if (!start->times.empty()) b_.add_to_note(m, start->times);
        b_.title_from_text(m);
        if (const std::string link = text(node, "link"); !link.empty()) b_.cite(link, m);
        b_.media({.url = text(node, "image"), .alt = {}, .credit = {}, .caption = {}}, m,
                 json_.place(node), path);
        m.lane = b_.lane({});
        m.id = b_.id(text(node, "id"), m.title.front(), "event");
        constexpr std::array<std::string_view, 10> known{
            "start", "end", "title", "description", "link",
            "image", "id",  "color", "isDuration",  "durationEvent"};
        remark_on_rest(json_, node, "an event", known, b_);
        b_.draft.milestones.push_back(std::move(m));
    }

    const Json& json_;
    DraftBuilder& b_;
};

}  // namespace

bool is_simile(const Json& json)
{
    const auto events = json.member(json.root(), "events");
    if (!events || json.size(*events) == 0) return false;
    const NodeId first = json.element(*events, 0);
    return json.member(first, "start").has_value() && !json.member(first, "start_date");
}

void import_simile(const Json& json, DraftBuilder& builder)
{
    SimileImporter(json, builder).import();
}

}  // namespace vitrine
