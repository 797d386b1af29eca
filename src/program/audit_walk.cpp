#include "program/audit_walk.h"

#include "app/pointing.h"
#include "base/log.h"
#include "program/audit_keys.h"
#include "program/audit_limits.h"
#include "program/audit_stops.h"
#include "program/blind.h"
#include "program/loop.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace vitrine {

namespace {

constexpr Nanoseconds step_ns = nanoseconds_per_second / 10;
constexpr int most_frames = 80;   // until nothing moves
constexpr int most_scrolls = 40;  // of one page
constexpr int most_stops = 600;   // of Tab, around a screen

void be_silent(std::string_view /*lines*/) {}

// A size of the window and of texts, in a language.
struct AuditSetup {
    Vec2 size;
    LanguageId language{};
    int percent = 100;
};

class AuditWalker {
public:
    AuditWalker(World& world, const AuditWanted& wanted)
        : world_(world)
        , wanted_(wanted)
        , live_(Named{.path = "/nowhere/exhibit.json"})
        , loop_(world, {.policy = wanted.policy}, blind_screen(wanted.sizes.front()))
        , ground_(world.fonts)
        , with_focus_(world.fonts)
        , atlas_(world.fonts, 8)
    {
        loop_.follow(world, live_);
    }

    Result<AuditReport> walk()
    {
        std::vector<AuditStop> stops = audit_stops(world_, wanted_.policy);
        std::erase_if(stops, [&](const AuditStop& stop) {
            return stop.name.find(wanted_.only) == std::string::npos;
        });
        report_.stops = stops.size();
        for (const Vec2 size : wanted_.sizes) {
            for (const LanguageId language : wanted_.languages) {
                for (const int percent : wanted_.percents) {
                    if (auto done = walk_in({size, language, percent}, stops); !done)
                        return fail(done.error().what);
                }
            }
        }
        report_.frames = loop_.frames();
        std::ranges::stable_sort(report_.faults, {},
                                 [](const SeenFault& seen) { return seen.fault.criterion; });
        return std::move(report_);
    }

private:
    // ---- moving

    Result<void> turn(const std::vector<Event>& events = {})
    {
        now_ += step_ns;
        std::vector<Event> all = events;
        for (Event& event : all)
            event.at = now_;
        all.push_back({now_, event::Tick{}});
        return loop_.turn(all);
    }

    // Until nothing moves any more.
    Result<void> settle()
    {
        for (int i = 0; i < most_frames; ++i) {
            if (auto done = turn(); !done) return done;
            const auto due = loop_.wake().at;
            if (!due || *due > now_ + step_ns) return {};
        }
        return {};
    }

    Result<void> press_key(KeyCode code)
    {
        if (auto done = turn({
                {0, event::Key{.code = code, .press = Press::Down}}
        });
            !done)
            return done;
        return settle();
    }

    Result<void> press_at(Vec2 at)
    {
        for (const Press press : {Press::Down, Press::Up}) {
            if (auto done = turn({
                    {0, event::PointerMove{at}                            },
                    {0, event::PointerButton{at, MouseButton::Left, press}}
            });
                !done)
                return done;
        }
        return settle();
    }

    Preferences preferences() const
    {
        return {.language = setup_.language,
                .text_percent = setup_.percent,
                .theme = wanted_.themes.front(),
                .reduces_motion = true,
                .is_greeted = wanted_.policy.greets};
    }

    // To a stop, from the beginning of a visit.
    Result<void> go_to(const AuditStop& stop)
    {
        loop_.want(action::StartOver{});
        if (auto done = turn({
                {0, event::Resize{setup_.size, 1}}
        });
            !done)
            return done;
        const Setting setting{.exhibit = world_.exhibit,
                              .index = world_.index,
                              .policy = wanted_.policy,
                              .themes = world_.themes.size(),
                              .preferences = preferences()};
        State& state = loop_.state_for_start();
        state = first_state(setting, setup_.size, 1, now_);
        if (auto done = settle(); !done) return done;
        for (const Action& action : stop.actions) {
            if (std::holds_alternative<action::ShowProblems>(action)) {
                if (auto done = break_file(); !done) return done;
                continue;
            }
            loop_.want(action);
            if (auto done = settle(); !done) return done;
        }
        if (stop.page) open_page(state.pages, state.focus, *stop.page);
        if (stop.begins_quiet && wanted_.policy.idle) {
            const double rest = wanted_.policy.idle->ask_after_s + 1;
            now_ += static_cast<Nanoseconds>(rest * static_cast<double>(nanoseconds_per_second));
        }
        return stop.begins_quiet ? turn() : settle();
    }

    // As if the exhibit's file had been saved with something wrong in it.
    Result<void> break_file()
    {
        const LogSink before = set_log_sink(be_silent);
        auto done = turn({
            {0, event::FilesChanged{}}
        });
        set_log_sink(before);
        if (!done) return done;
        return settle();
    }

    // ---- looking

    AuditLimits limits(std::size_t theme)
    {
        AuditLimits out = audit_limits(loop_.state(), wanted_.policy, by_keys_);
        out.promises_contrast = promised_contrast(world_.themes[theme]) >= 7;
        return out;
    }

    bool has_keys() const { return !bindings(wanted_.policy.keys).empty(); }

    std::string look_name(std::size_t theme) const
    {
        return fmt::format("{}, {}, {} %, {:.0f}x{:.0f}",
                           world_.exhibit.languages[index_of(setup_.language)],
                           world_.themes[theme].name, setup_.percent, setup_.size.x, setup_.size.y);
    }

    // Counts what was found in `looks` looks, of which the first has this theme.
    void take(AuditFindings& found, const AuditStop& stop, std::size_t theme, std::size_t looks)
    {
        for (std::size_t i = 0; i < criterion_count; ++i)
            report_.looked_at[i] += found.looked_at[i] * looks;
        for (AuditFault& fault : found.faults) {
            const bool is_new_here =
                seen_here_
                    .insert(fmt::format("{}|{}|{}", static_cast<int>(fault.criterion), fault.where,
                                        looks > 1 ? 0 : theme + 1))
                    .second;
            if (!is_new_here) continue;
            const auto known = std::ranges::find_if(report_.faults, [&](const SeenFault& seen) {
                return seen.fault.criterion == fault.criterion && seen.stop == stop.name &&
                       seen.fault.where == fault.where;
            });
            if (known != report_.faults.end())
                known->looks += looks;
            else
                report_.faults.push_back({std::move(fault), stop.name, look_name(theme), looks});
        }
    }

    // What is on the screen, in each theme.
    Result<void> look(const AuditStop& stop)
    {
        AuditFindings found;
        const std::size_t first = wanted_.themes.front();
        {
            const Semantics& tree = loop_.semantics();
            const AuditScreen screen{tree, loop_.list(), ground_.below_letters(loop_.list())};
            const AuditLimits here = limits(first);
            audit_texts(screen, here, found);
            audit_targets(tree, here, found);
            audit_names(tree, here, found);
            if (has_keys()) audit_focus_order(tree, found);
            take(found, stop, first, wanted_.themes.size());
        }
        for (const std::size_t theme : wanted_.themes) {
            loop_.state_for_start().preferences.theme = theme;
            if (theme != first) {
                if (auto done = turn(); !done) return done;
            }
            found = {};
            const AuditScreen screen{loop_.semantics(), loop_.list(),
                                     ground_.below_letters(loop_.list())};
            audit_colors(screen, limits(theme), found);
            take(found, stop, theme, 1);
        }
        loop_.state_for_start().preferences.theme = first;
        return turn();
    }

    // How far the topmost page is scrolled; nothing if none is open.
    std::optional<float> scrolled() const
    {
        const Pages& pages = loop_.state().pages;
        if (pages.empty()) return std::nullopt;
        const auto& areas = loop_.hands().panels.areas;
        const auto area = std::ranges::find(areas, key_of(pages.back().page), &Area::key);
        if (area == areas.end()) return std::nullopt;
        return area->offset;
    }

    Result<void> look_while_scrolling(const AuditStop& stop)
    {
        if (auto done = look(stop); !done) return done;
        for (int i = 0; i < most_scrolls; ++i) {
            const auto before = scrolled();
            if (!before) return {};
            loop_.want(action::ScrollPanel{1});
            if (auto done = settle(); !done) return done;
            if (scrolled() == before) return {};
            if (auto done = look(stop); !done) return done;
        }
        return {};
    }

    // ---- the focus

    // Once around, by Tab.
    Result<void> go_around(const AuditStop& stop)
    {
        AuditFindings found;
        std::optional<std::string> first;
        for (int i = 0; i < most_stops; ++i) {
            if (auto done = press_key(KeyCode::Tab); !done) return done;
            const auto at = loop_.focused();
            // A page as a whole is no stop: Tab leads nowhere where its keys do all.
            if (!at || loop_.semantics()[*at].focusable == Focusable::No) break;
            const std::string id = loop_.semantics().id(*at);
            if (first == id) break;
            if (!first) first = id;
            if (loop_.semantics()[*at].focusable == Focusable::Within) {
                if (auto done = go_through_lanes(stop, found); !done) return done;
                continue;
            }
            if (auto done = look_at_stop(stop, *at, found); !done) return done;
        }
        take(found, stop, wanted_.themes.front(), wanted_.themes.size());
        return {};
    }

    Result<void> look_at_stop(const AuditStop& stop, std::size_t at, AuditFindings& found)
    {
        audit_focus_stop(loop_.semantics(), at, setup_.size, limits(wanted_.themes.front()), found);
        return sees_rings_ ? look_at_ring(stop, at) : Result<void>{};
    }

    // What of a lane takes the focus and is in sight.
    std::set<std::string> inside(LaneId lane) const
    {
        std::set<std::string> all;
        const Semantics& tree = loop_.semantics();
        const auto own = tree.find(SemanticRole::Lane, world_.exhibit.lanes[index_of(lane)].id);
        for (std::size_t i = 0; own && i < tree.size(); ++i) {
            const SemanticNode node = tree[i];
            const bool is_in_it = i == *own || node.parent == *own;
            if (is_in_it && node.focusable == Focusable::Within && !node.hit.is_empty() &&
                !tree.is_covered(i))
                all.insert(tree.id(i));
        }
        return all;
    }

    // Along each lane by arrows, from its name as far as there is something in view. The focus is
    // back where it was afterwards.
    Result<void> go_through_lanes(const AuditStop& stop, AuditFindings& found)
    {
        const State before = loop_.state();
        const std::vector<LaneHeader> lanes = loop_.scene().lanes;
        for (const LaneHeader& header : lanes) {
            loop_.state_for_start() = before;
            loop_.state_for_start().focus = focus::OnLane{header.lane};
            if (auto done = settle(); !done) return done;
            if (auto done = go_through(header.lane, stop, found); !done) return done;
        }
        loop_.state_for_start() = before;
        return settle();
    }

    // Its name has the focus.
    Result<void> go_through(LaneId lane, const AuditStop& stop, AuditFindings& found)
    {
        const std::set<std::string> all = inside(lane);
        std::set<std::string> seen;
        int unknown = 0;
        for (int i = 0; i < most_stops; ++i) {
            const auto at = loop_.focused();
            const std::string id = at ? loop_.semantics().id(*at) : "";
            // What a notice covered may be seen once it is gone. Further on, arrows move the view.
            unknown = all.contains(id) ? 0 : unknown + 1;
            if (!at || !seen.insert(id).second || unknown > 8) break;
            if (unknown == 0) {
                if (auto done = look_at_stop(stop, *at, found); !done) return done;
            }
            if (auto done = press_key(KeyCode::Right); !done) return done;
        }
        for (const std::string& id : all) {
            found.look(Criterion::Keyboard);
            if (!seen.contains(id)) found.fault(Criterion::Keyboard, id, "no arrow leads to it");
        }
        return {};
    }

    Result<void> look_at_ring(const AuditStop& stop, std::size_t at)
    {
        // Another frame has other nodes.
        SemanticNode node = loop_.semantics()[at];
        const std::string key(node.key);
        node.key = key;
        State& state = loop_.state_for_start();
        const Focus focus = state.focus;
        for (const std::size_t theme : wanted_.themes) {
            state.preferences.theme = theme;
            state.focus = focus;
            if (auto done = turn(); !done) return done;
            const Image with = with_focus_.all(loop_.list(), atlas_);
            state.focus = {};
            if (auto done = turn(); !done) return done;
            const Image& without = with_focus_.all(loop_.list(), atlas_);
            atlas_.next_frame();
            AuditFindings found;
            audit_focus_ring(without, with, node, limits(theme), found);
            take(found, stop, theme, 1);
        }
        state.preferences.theme = wanted_.themes.front();
        state.focus = focus;
        return turn();
    }

    // ---- the ways back

    bool has_page(std::size_t kind) const
    {
        return std::ranges::any_of(loop_.state().pages, [kind](const OpenPage& open) {
            return open.page.index() == kind;
        });
    }

    // Whether a page was left. What is said over the page is no page.
    Result<bool> leaves_by_pointer(std::size_t kind)
    {
        const State before = loop_.state();
        std::vector<Vec2> places;
        const Semantics& tree = loop_.semantics();
        for (std::size_t i = tree.size(); i-- > 0;) {
            const SemanticNode node = tree[i];
            const bool is_pressed =
                node.role == SemanticRole::Button || node.role == SemanticRole::Link;
            if (is_pressed && !node.hit.is_empty() && node.scope != Scope::Timeline)
                places.push_back(node.hit.centre());
        }
        // Beside what is modal; and the buttons around.
        places.push_back({4, setup_.size.y - 4});
        for (std::size_t i = 0; i < tree.size(); ++i) {
            if (tree[i].role == SemanticRole::Button && tree[i].scope == Scope::Timeline)
                places.push_back(tree[i].hit.centre());
        }
        for (const Vec2 place : places) {
            if (auto done = press_at(place); !done) return fail(done.error().what);
            if (!has_page(kind)) return true;
            loop_.state_for_start() = before;
            if (auto done = settle(); !done) return fail(done.error().what);
        }
        return false;
    }

    Result<bool> leaves_by_key(const AuditStop& stop, std::size_t kind)
    {
        // The press that led back may have led to where other keys count.
        if (auto done = go_to(stop); !done) return fail(done.error().what);
        for (const KeyCode key : leaving_keys(keys_of(loop_.state(), wanted_.policy))) {
            if (auto done = go_to(stop); !done) return fail(done.error().what);
            if (auto done = press_key(key); !done) return fail(done.error().what);
            if (!has_page(kind)) return true;
        }
        return false;
    }

    Result<void> look_for_ways_back(const AuditStop& stop)
    {
        const Page page = loop_.state().pages.back().page;
        WaysBack ways{.page = key_of(page)};
        TRY(ways.by_pointer, leaves_by_pointer(page.index()));
        if (has_keys()) {
            TRY(ways.by_key, leaves_by_key(stop, page.index()));
        }
        AuditFindings found;
        audit_ways_back(ways, found);
        take(found, stop, wanted_.themes.front(), wanted_.themes.size());
        return {};
    }

    // Whether this setup has not come to a page of this kind before; every view of the timeline is
    // of a kind of its own.
    bool is_new_kind()
    {
        const Pages& pages = loop_.state().pages;
        return pages.empty() || kinds_.insert(pages.back().page.index()).second;
    }

    Result<void> walk_in(const AuditSetup& setup, const std::vector<AuditStop>& stops)
    {
        setup_ = setup;
        kinds_.clear();
        report_.looks += wanted_.themes.size();
        for (const AuditStop& stop : stops) {
            seen_here_.clear();
            if (auto done = go_to(stop); !done) return done;
            const bool is_in_time = !stop.begins_quiet;
            if (auto done = look_while_scrolling(stop); !done) return done;
            if (!is_in_time) continue;
            if (auto done = go_to(stop); !done) return done;
            if (!is_new_kind()) continue;
            if (auto done = go_around(stop); !done) return done;
            if (loop_.state().pages.empty()) continue;
            if (auto done = go_to(stop); !done) return done;
            if (auto done = look_for_ways_back(stop); !done) return done;
        }
        // A ring looks the same in every language.
        sees_rings_ = false;
        return {};
    }

    World& world_;
    const AuditWanted& wanted_;
    Live live_;
    Loop loop_;
    Ground ground_;
    Ground with_focus_;
    Atlas atlas_;
    AuditSetup setup_;
    AuditReport report_;
    Nanoseconds now_ = 0;
    std::vector<SemanticRole> by_keys_;
    std::set<std::string> seen_here_;  // faults of this stop in this setup
    std::set<std::size_t> kinds_;      // of pages, in this setup
    bool sees_rings_ = true;
};

}  // namespace

Result<AuditReport> walk_for_audit(World& world, const AuditWanted& wanted)
{
    return AuditWalker(world, wanted).walk();
}

}  // namespace vitrine
