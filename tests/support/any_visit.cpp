#include "support/any_visit.h"

#include "app/keymap.h"
#include "app/noting.h"

#include <array>
#include <variant>

namespace vitrine {

namespace {

constexpr std::array sizes{
    Vec2{1280, 720},
    Vec2{800,  600},
    Vec2{540,  960},
    Vec2{1001, 653},
    Vec2{320,  240}
};
constexpr std::array<float, 4> densities{1, 1.25F, 1.5F, 2};
constexpr std::array<const char*, 7> texts{"lenin", "Стасов", "1922", "é \"x\" \\",
                                           "a\nb",  "",       " "};
constexpr std::array<Keys, 7> tables{Keys::All,   Keys::Tab,   Keys::Cut, Keys::Clicker,
                                     Keys::Modal, Keys::Field, Keys::Note};

}  // namespace

double AnyVisit::between(double least, double most)
{
    return std::uniform_real_distribution<double>(least, most)(random_);
}

std::vector<Event> AnyVisit::next_events(const Loop& loop)
{
    const std::array<double, 6> pauses{0, 1 / 60.0, 1 / 60.0, 0.1, 0.7, 12};
    pass(pauses[static_cast<std::size_t>(up_to(once_in(4) ? 5 : 4))]);
    std::vector<Event> events;
    for (int left = up_to(5); left > 0; --left) {
        events.push_back({now_, any_event(loop)});
        if (once_in(3)) pass(0.003);
    }
    events.push_back({now_, event::Tick{}});
    return events;
}

// The middle of something on the screen, or any place on it or a little outside of it.
Vec2 AnyVisit::any_place(const Loop& loop)
{
    const Semantics& tree = loop.semantics();
    if (tree.size() > 0 && !once_in(3)) {
        const SemanticNode node =
            tree[static_cast<std::size_t>(up_to(static_cast<int>(tree.size()) - 1))];
        return (node.hit.is_empty() ? node.rect : node.hit).centre();
    }
    const Vec2 size = loop.state().size;
    return {static_cast<float>(between(-20, static_cast<double>(size.x) + 20)),
            static_cast<float>(between(-20, static_cast<double>(size.y) + 20))};
}

event::Key AnyVisit::any_key()
{
    event::Key key{.press = once_in(4) ? Press::Up : Press::Down, .is_repeat = once_in(5)};
    if (once_in(5)) {
        key.code = static_cast<KeyCode>(' ' + up_to(94));
        key.modifiers = {.shift = once_in(3), .ctrl = once_in(3), .alt = once_in(3)};
    } else {
        const auto rows = bindings(tables[static_cast<std::size_t>(up_to(tables.size() - 1))]);
        const Binding& row =
            rows[static_cast<std::size_t>(up_to(static_cast<int>(rows.size()) - 1))];
        key.code = row.key;
        key.modifiers = row.modifiers;
    }
    // No keyboard sends capitals as key codes, and "q" may be the key that ends the visit.
    const auto code = static_cast<std::uint32_t>(key.code);
    if ((code >= 'A' && code <= 'Z') || code == 'q') key.code = KeyCode::Tab;
    return key;
}

CaretWay AnyVisit::any_way()
{
    return static_cast<CaretWay>(up_to(static_cast<int>(CaretWay::All)));
}

Selecting AnyVisit::any_selecting()
{
    return once_in(2) ? Selecting::Yes : Selecting::No;
}

decltype(Event::what) AnyVisit::any_event(const Loop& loop)
{
    const Vec2 at = any_place(loop);
    switch (up_to(15)) {
    case 0:
    case 1: return event::PointerMove{at};
    case 2:
    case 3:
    case 4:
        return event::PointerButton{at, static_cast<MouseButton>(once_in(2) ? 0 : up_to(4)),
                                    once_in(2) ? Press::Up : Press::Down};
    case 5:
        return event::Wheel{.at = at,
                            .dx = once_in(3) ? static_cast<float>(up_to(4) - 2) : 0,
                            .dy = static_cast<float>(up_to(6) - 3),
                            .modifiers = {.shift = once_in(4)}};
    case 6:
    case 7:
    case 8: {
        const auto touch = static_cast<event::Touch>(once_in(3) ? 0 : up_to(3));
        return event::Finger{up_to(3), at, touch};
    }
    case 9:
    case 10:
    case 11: return any_key();
    case 12: return event::Text{texts[static_cast<std::size_t>(up_to(texts.size() - 1))]};
    case 13:
        if (once_in(3)) {
            return event::Resize{sizes[static_cast<std::size_t>(up_to(sizes.size() - 1))],
                                 densities[static_cast<std::size_t>(up_to(densities.size() - 1))]};
        }
        return event::Focus{once_in(2)};
    case 14:
        if (once_in(2)) return event::Exposed{};
        return event::TexturesLost{};
    default: break;
    }
    return event::FilesChanged{};
}

Action AnyVisit::next_action(const Exhibit& exhibit)
{
    // Whoever adds an action must add it to the switch below, too.
    static_assert(std::variant_size_v<Action> == 92);
    const auto milestone =
        static_cast<MilestoneId>(up_to(static_cast<int>(exhibit.milestones.size()) - 1));
    const auto lane = static_cast<LaneId>(up_to(static_cast<int>(exhibit.lanes.size()) - 1));
    const int by = once_in(2) ? 1 : -1;
    const auto x = static_cast<float>(up_to(1200));
    const double day = between(-14'000, -4'000);
    const Span span{day, day + between(1, 3'000)};
    const action::Edge edge = once_in(2) ? action::Edge::First : action::Edge::Last;
    const CutColumn column = once_in(2) ? CutColumn::Moving : CutColumn::Pinned;
    Filter filter;
    if (once_in(2)) filter.hidden_lanes.set(index_of(lane));
    if (once_in(3)) filter.hidden_kinds.set(static_cast<std::size_t>(up_to(2)));
    if (once_in(3) && !exhibit.people.empty()) filter.person = PersonId{0};
    const auto language =
        static_cast<LanguageId>(up_to(static_cast<int>(exhibit.languages.size()) - 1));
    // One case for each action.
    switch (up_to(87)) {
    case 0: return action::ZoomAt{between(0.2, 5), x};
    case 1: return action::ZoomBy{between(0.5, 2)};
    case 2: return action::PinchBy{between(0.5, 2), x, 12};
    case 3: return action::PanBy{x - 600};
    case 4: return action::PanByShare{between(-1, 1)};
    case 5: return action::CoastFrom{x - 600};
    case 6: return action::Halt{};
    case 7: return action::ShowAll{};
    case 8: return action::FlyTo{span};
    case 9: return action::ShowSpan{span};
    case 10: return action::Hold{static_cast<Grab>(up_to(8))};
    case 11: return action::Select{milestone};
    case 12:
        return action::OpenGrain{lane, span.from, span.to, static_cast<std::uint32_t>(up_to(20))};
    case 13: return action::ToggleLane{lane};
    case 14: return action::SetFilter{filter};
    case 15: return action::Close{};
    case 16: return action::StepTime{by};
    case 17: return action::StepLane{by};
    case 18: return action::GoToEnd{edge};
    case 19: return action::Travel{by};
    case 20: return action::Hover{milestone};
    case 21:
        if (once_in(2)) return action::SetFocus{focus::OnMilestone{milestone}};
        if (once_in(3)) return action::SetFocus{focus::OnUndated{lane}};
        if (once_in(2)) return action::SetFocus{note_field(exhibit.name_of(exhibit[milestone]))};
        return action::SetFocus{focus::OnLane{lane}};
    case 22: return action::ToggleAnswer{};
    case 23: return action::ScrollPanel{by};
    case 24: return action::StartTour{};
    case 25: return action::StepTour{by};
    case 26: return action::TourEnd{edge};
    case 27: return action::Blank{once_in(2) ? BlankScreen::Black : BlankScreen::White};
    case 28: return action::ToggleHelp{};
    case 29: return action::ToggleFilter{};
    case 30: return action::Find{};
    case 31: return action::TypeText{"no"};
    case 32: return action::EraseText{};
    case 33: return action::ShowProblems{once_in(2)};
    case 34: return action::ToggleFullscreen{};
    case 35: return action::ChangeTextSize{by};
    case 36: return action::NextLanguage{};
    case 37: return action::SetLanguage{language};
    case 38: return action::NextTheme{};
    case 39: return action::BeginVisit{};
    case 40:
        return action::OpenMenu{
            static_cast<MenuKind>(up_to(3)), {x, 72}
        };
    case 41: return action::SetTextSize{100 + 25 * up_to(5)};
    case 43: return action::FoldMasthead{};
    case 44: return action::FindWords{once_in(2) ? "red aid 1936" : ""};
    case 45: return action::ClearWords{};
    case 46: return action::StepFound{by, once_in(2) ? action::Lines::All : action::Lines::Stops};
    case 47: return action::OpenFound{static_cast<std::size_t>(up_to(4))};
    case 48: return action::ToggleLegend{};
    case 42: return action::SetTheme{static_cast<std::size_t>(up_to(3))};
    case 49: return action::ScrollLanesBy{x - 600};
    case 50: return action::ScrollLanes{static_cast<float>(between(-2, 2))};
    case 51: return action::CoastLanes{x - 600};
    case 52: return action::ToggleSettings{};
    case 53: return action::SetOption{static_cast<action::Option>(up_to(3)), once_in(2)};
    case 54: return action::CopyLink{};
    case 55:
        if (once_in(2)) return action::DismissNotice{};
        return action::Notify{
            {static_cast<NoticeKind>(up_to(6)), "/home/anna/.config/vitrine/settings.json"}
        };
    case 56: return action::ToggleEvidence{};
    case 57: return action::ShowEvidence{static_cast<std::size_t>(up_to(30))};
    case 58: return action::StepEvidence{by};
    case 59: return action::ShowSides{static_cast<Sides>(up_to(2))};
    case 60:
        return action::OpenThing{
            {static_cast<FoundKind>(up_to(4)), static_cast<std::uint32_t>(up_to(30))}
        };
    case 61: return action::ShowPart{static_cast<page::ThingPart>(up_to(2))};
    case 62:
        return action::Explain{
            static_cast<TermId>(up_to(30)), {x, 300, 80, 20}
        };
    case 63: return action::OpenUndated{lane};
    case 64: return action::ToggleTrail{};
    case 65:
        if (once_in(2)) return action::Keep{};
        return action::Keep{milestone};
    case 66: return action::RemoveStop{static_cast<std::size_t>(up_to(3))};
    case 67: return action::MoveStop{by, static_cast<std::size_t>(up_to(3))};
    case 68: return action::RestoreStop{};
    case 69: return action::ExportTrail{};
    case 70: return action::MoveCaret{any_way(), any_selecting()};
    case 71: return action::PlaceCaret{static_cast<std::size_t>(up_to(40)), any_selecting()};
    case 72: return action::EraseNote{any_way()};
    case 73: return action::StepNote{by};
    case 74: return action::CopyNote{once_in(2) ? action::Taking::Cuts : action::Taking::Copies};
    case 75: return action::TourTrail{};
    case 76: return action::TellClaim{static_cast<std::size_t>(up_to(9))};
    case 77: return action::ReadAloud{static_cast<Aloud>(up_to(3))};
    case 78: return action::ToggleMeanwhile{};
    case 79: return action::ShowMeanwhile{milestone};
    case 80: return action::MoveCut{column, between(-40'000, 10'000)};
    case 81: return action::DragCut{column, between(-3'000, 3'000)};
    case 82: return action::StepCut{by, static_cast<action::CutStep>(up_to(2)), column};
    case 83: return action::PinCut{};
    case 84: return action::DropCut{column};
    case 85: return action::ToggleCutLane{lane};
    case 86: return action::TypeDate{};
    default: return action::StillHere{};
    }
}

}  // namespace vitrine
