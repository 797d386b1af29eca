#include "date/edtf.h"
#include "exhibit/import_dates.h"
#include "exhibit/import_timeline.h"
#include "exhibit/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vitrine {

namespace {

constexpr std::array<std::string_view, 9> date_keys{
    "year", "month", "day", "hour", "minute", "second", "millisecond", "display_date", "format"};

class TimelineJsImporter {
public:
    TimelineJsImporter(const Json& json, DraftBuilder& builder) : json_(json), b_(builder) {}

    void import()
    {
        constexpr std::array<std::string_view, 5> known{"title", "events", "eras", "scale",
                                                        "vitrine"};
        const NodeId root = json_.root();
        remark_on_rest(json_, root, "the timeline", known, b_);
        if (text_of(json_, root, "scale") == "cosmological") {
            b_.remark("\"scale\" is left out: an exhibit has one scale for all times",
                      json_.place(root), "scale");
        }
        own_head(root);
        if (const auto title = json_.member(root, "title")) title_slide(*title);
        const NodeId events = *json_.member(root, "events");
        for (std::size_t i = 0; i < json_.size(events); ++i)
            event(json_.element(events, i));
        order_by_time(b_.draft.milestones, times_);
        if (!json_.member(root, "vitrine")) b_.fold_lanes();
        const auto eras = json_.member(root, "eras");
        if (!eras || json_.kind(*eras) != JsonKind::Array) return;
        for (std::size_t i = 0; i < json_.size(*eras); ++i)
            era(json_.element(*eras, i));
    }

private:
    struct ReadDate {
        std::string edtf;
        std::string shown;  // "display_date"
        std::string time;   // of day, "06:30"
    };

    std::string text(NodeId object, std::string_view key) { return text_of(json_, object, key); }

    // Takes what our own export says of the exhibit as a whole.
    void own_head(NodeId root)
    {
        const auto own = json_.member(root, "vitrine");
        if (!own) return;
        if (const auto languages = json_.member(*own, "languages");
            languages && json_.kind(*languages) == JsonKind::Array &&
            json_.size(*languages) <= 32) {
            b_.draft.languages.clear();
            for (std::size_t i = 0; i < json_.size(*languages); ++i) {
                const NodeId node = json_.element(*languages, i);
                if (json_.kind(node) == JsonKind::String) b_.language_index(json_.string(node));
            }
            if (b_.draft.languages.empty()) b_.draft.languages.emplace_back("en");
        }
        texts(*own, "title", b_.draft.title);
        texts(*own, "subtitle", b_.draft.subtitle);
        own_lanes(*own);
        own_sources(*own);
        const std::string range = text(*own, "range");
        if (parse_edtf(range)) b_.draft.range = range;
    }

    // Takes the lanes of our own export in their order, with their names in all languages.
    void own_lanes(NodeId own)
    {
        const auto lanes = json_.member(own, "lanes");
        if (!lanes || json_.kind(*lanes) != JsonKind::Array) return;
        for (std::size_t i = 0; i < json_.size(*lanes); ++i) {
            const NodeId node = json_.element(*lanes, i);
            const std::string name = text(node, b_.draft.languages.front());
            if (name.empty()) continue;
            DraftText& texts = b_.draft.lanes[b_.lane(name)].name;
            for (std::size_t k = 1; k < b_.draft.languages.size(); ++k)
                b_.set(texts, k, text(node, b_.draft.languages[k]));
        }
    }

    // Takes the sources of our own export with all that is known of them.
    void own_sources(NodeId own)
    {
        const auto list = json_.member(own, "sources");
        if (!list || json_.kind(*list) != JsonKind::Array) return;
        for (std::size_t i = 0; i < json_.size(*list); ++i) {
            const NodeId node = json_.element(*list, i);
            if (json_.kind(node) != JsonKind::Object) continue;
            DraftSource source{.id = text(node, "id"),
                               .title = text(node, "title"),
                               .url = text(node, "url"),
                               .locator = text(node, "locator")};
            source.kind = source_kind_names.find(text(node, "kind")).value_or(source.kind);
            source.trust = trust_names.find(text(node, "trust")).value_or(source.trust);
            texts(node, "note", source.note);
            const bool is_named = !source.title.empty() || !source.url.empty();
            if (is_named) b_.add_source(std::move(source));
        }
    }

    // Takes a milestone's sources, by id, and its pictures with their texts, from our own export.
    void own_media(NodeId own, DraftMilestone& m)
    {
        const auto each = [&](std::string_view key, const auto& take) {
            const auto list = json_.member(own, key);
            if (!list || json_.kind(*list) != JsonKind::Array) return;
            for (std::size_t i = 0; i < json_.size(*list); ++i)
                take(json_.element(*list, i));
        };
        each("sources", [&](NodeId node) {
            if (json_.kind(node) != JsonKind::String) return;
            const std::string name(json_.string(node));
            const bool is_there = std::ranges::find(b_.draft.sources, name, &DraftSource::id) !=
                                  b_.draft.sources.end();
            const bool is_new = std::ranges::find(m.sources, name) == m.sources.end();
            if (is_there && is_new) m.sources.push_back(name);
        });
        each("pictures", [&](NodeId node) {
            if (json_.kind(node) != JsonKind::Object) return;
            const std::size_t before = m.pictures.size();
            b_.media({.url = text(node, "file"),
                      .alt = {},
                      .credit = {},
                      .caption = {},
                      .is_ours = true},
                     m, json_.place(node), json_.path(node));
            if (m.pictures.size() == before) return;
            DraftPicture& picture = b_.draft.pictures.back();
            texts(node, "alt", picture.alt);
            texts(node, "credit", picture.credit);
            texts(node, "caption", picture.caption);
        });
    }

    // Reads {"en": …, "ru": …}; languages that the draft does not have are left out.
    void texts(NodeId object, std::string_view key, DraftText& out)
    {
        const auto node = json_.member(object, key);
        if (!node || json_.kind(*node) != JsonKind::Object) return;
        for (std::size_t i = 0; i < json_.size(*node); ++i) {
            const NodeId value = json_.element(*node, i);
            const auto& languages = b_.draft.languages;
            const auto language = std::ranges::find(languages, json_.key(*node, i));
            if (json_.kind(value) != JsonKind::String || language == languages.end()) continue;
            b_.set(out, static_cast<std::size_t>(language - languages.begin()),
                   std::string(json_.string(value)));
        }
    }

    void title_slide(NodeId slide)
    {
        const auto said = json_.member(slide, "text");
        if (!said) return;
        const auto plain = [&](std::string_view key) {
            const PlainText text = plain_text_of(this->text(*said, key));
            for (const HtmlLink& link : text.links)
                b_.source(link.url, link.title);
            return text.text;
        };
        const std::string headline = plain("headline");
        const std::string more = plain("text");
        if (b_.draft.title.empty() && !headline.empty()) b_.set(b_.draft.title, 0, headline);
        if (b_.draft.title.empty() && !more.empty())
            b_.set(b_.draft.title, 0, more);
        else if (b_.draft.subtitle.empty() && !more.empty())
            b_.set(b_.draft.subtitle, 0, more);
        constexpr std::array<std::string_view, 5> known{"text", "start_date", "unique_id",
                                                        "autolink", "end_date"};
        remark_on_rest(json_, slide, "the title", known, b_);
    }

    // Nothing if the member is missing or is no date. If it is no date, there is a warning.
    std::optional<ReadDate> date(NodeId slide, std::string_view key)
    {
        const auto node = json_.member(slide, key);
        if (!node || json_.kind(*node) != JsonKind::Object) return std::nullopt;
        const std::string year = astronomical_of(text(*node, "year"));
        const std::string month = text(*node, "month");
        const std::string day = text(*node, "day");
        // A month or a day of 0 counts as absent.
        const auto given = [](const std::string& part) {
            return part == "0" ? std::string() : part;
        };
        remark_on_rest(json_, *node, "a date", date_keys, b_);
        auto edtf = edtf_of_parts(year, given(month), given(day));
        if (!edtf) {
            edtf = edtf_of_parts(year, "", "");
            const std::string found = fmt::format("{}-{}-{}", year, month, day);
            b_.warning(
                json_.place(*node), json_.path(*node),
                edtf ? fmt::format("'{}' is no date, so only the year is kept", shortened(found))
                     : fmt::format("'{}' is no date, expected a year, a month from 1 to 12 "
                                   "and a day",
                                   shortened(found)));
        }
        if (!edtf) return std::nullopt;
        return ReadDate{*edtf, plain_text_of(text(*node, "display_date")).text, time_of(*node)};
    }

    // "06:30" or "06:30:15"; empty if the hour is not given. Midnight counts as not given, because
    // programs write it when nobody knew the time.
    std::string time_of(NodeId date)
    {
        std::string out;
        bool says_more = false;
        for (const std::string_view key : {"hour", "minute", "second"}) {
            std::string value = text(date, key);
            says_more = says_more || value.find_first_of("123456789") != std::string::npos;
            if (key == "second" && (value.empty() || value == "0")) continue;
            if (value.size() < 2) value.insert(0, 2 - value.size(), '0');
            out += (out.empty() ? "" : ":") + value;
        }
        return says_more && !text(date, "hour").empty() ? out : "";
    }

    void event(NodeId node)
    {
        if (json_.kind(node) != JsonKind::Object) {
            return b_.warning(json_.place(node), json_.path(node),
                              "this is no event as an object and is left out");
        }
        const auto start = date(node, "start_date");
        if (!start) {
            return b_.warning(json_.place(node), json_.path(node),
                              "this event has no start date and is left out");
        }
        DraftMilestone m{.kind = MilestoneKind::Milestone, .date = start->edtf};
        m.place = json_.place(node);
        const auto end = date(node, "end_date");
        if (end && end->edtf != start->edtf) {
            const std::string interval = start->edtf + "/" + end->edtf;
            if (parse_edtf(interval)) {
                m.date = interval;
                m.kind = MilestoneKind::Period;
            } else {
                b_.warning(json_.place(node), json_.path(node),
                           "this event ends before it starts, so its end is left out");
            }
        }
        const auto own = json_.member(node, "vitrine");
        const bool is_ours = own && json_.kind(*own) == JsonKind::Object;
        if (!is_ours) words(node, m);
        const std::string shown = plain_text_of(text(node, "display_date")).text;
        const std::string note = !shown.empty() ? shown : start->shown;
        if (!note.empty()) b_.set(m.date_note, 0, note);
        std::string times = start->time;
        if (end && !end->time.empty()) times += (times.empty() ? "" : " \xE2\x80\x93 ") + end->time;
        if (!times.empty()) b_.add_to_note(m, times);
        if (is_ours)
            own_media(*own, m);
        else
            media(node, m);
        m.lane = b_.lane(plain_text_of(text(node, "group")).text);
        own_event(node, m);
        const std::string headline = m.title.empty() ? "" : m.title.front();
        b_.title_from_text(m);
        m.id = b_.id(text(node, "unique_id"), headline, "event");
        constexpr std::array<std::string_view, 9> known{"start_date", "end_date", "text",
                                                        "media",      "group",    "display_date",
                                                        "unique_id",  "autolink", "vitrine"};
        remark_on_rest(json_, node, "an event", known, b_);
        times_.push_back(std::move(times));
        b_.draft.milestones.push_back(std::move(m));
    }

    void words(NodeId node, DraftMilestone& m)
    {
        const auto said = json_.member(node, "text");
        if (!said) return;
        const std::string path = json_.path(*said);
        b_.set(m.title, 0, b_.plain(text(*said, "headline"), m, json_.place(*said), path));
        b_.set(m.summary, 0, b_.plain(text(*said, "text"), m, json_.place(*said), path));
        constexpr std::array<std::string_view, 2> known{"headline", "text"};
        remark_on_rest(json_, *said, "a text", known, b_);
    }

    void media(NodeId node, DraftMilestone& m)
    {
        const auto media = json_.member(node, "media");
        if (!media || json_.kind(*media) != JsonKind::Object) return;
        const std::string path = json_.path(*media);
        const Place place = json_.place(*media);
        b_.media({.url = text(*media, "url"),
                  .alt = plain_text_of(text(*media, "alt")).text,
                  .credit = b_.plain(text(*media, "credit"), m, place, path),
                  .caption = b_.plain(text(*media, "caption"), m, place, path)},
                 m, place, path);
        constexpr std::array<std::string_view, 4> known{"url", "alt", "credit", "caption"};
        remark_on_rest(json_, *media, "a medium", known, b_);
    }

    // What our own export added says more than TimelineJS can, so it replaces what was read.
    void own_event(NodeId node, DraftMilestone& m)
    {
        const auto own = json_.member(node, "vitrine");
        if (!own || json_.kind(*own) != JsonKind::Object) return;
        const Calendar calendar =
            calendar_names.find(text(*own, "calendar")).value_or(Calendar::Gregorian);
        const std::string edtf = text(*own, "edtf");
        if (parse_edtf(edtf, calendar)) {
            m.date = edtf;
            m.calendar = calendar;
        }
        m.kind = milestone_kind_names.find(text(*own, "kind")).value_or(m.kind);
        m.claim = claim_names.find(text(*own, "claim")).value_or(m.claim);
        m.is_undated = text(*own, "undated") == "yes";
        const std::string weight = text(*own, "weight");
        if (weight == "1" || weight == "2" || weight == "3") m.weight = weight.front() - '0';
        texts(*own, "title", m.title);
        texts(*own, "summary", m.summary);
        m.date_note.clear();
        texts(*own, "date_note", m.date_note);
    }

    void era(NodeId node)
    {
        const auto start = date(node, "start_date");
        const auto end = date(node, "end_date");
        const std::string interval = start && end ? start->edtf + "/" + end->edtf : "";
        if (!parse_edtf(interval)) {
            return b_.warning(json_.place(node), json_.path(node),
                              "this era has no start and end and is left out");
        }
        std::string name;
        if (const auto said = json_.member(node, "text"))
            name = plain_text_of(text(*said, "headline")).text;
        DraftEra era{.id = b_.id("", name, "era"), .name = {}, .date = interval};
        b_.set(era.name, 0, name);
        if (const auto own = json_.member(node, "vitrine")) {
            texts(*own, "name", era.name);
            const std::string edtf = text(*own, "edtf");
            if (parse_edtf(edtf)) era.date = edtf;
        }
        b_.draft.eras.push_back(std::move(era));
    }

    const Json& json_;
    DraftBuilder& b_;
    std::vector<std::string> times_;  // the times of day of each milestone
};

}  // namespace

void import_timelinejs(const Json& json, DraftBuilder& builder)
{
    TimelineJsImporter(json, builder).import();
    // An exhibit has its eras in the order of time.
    std::ranges::stable_sort(builder.draft.eras, {},
                             [](const DraftEra& era) { return parse_edtf(era.date)->earliest(); });
}

}  // namespace vitrine
