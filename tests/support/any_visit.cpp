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
constexpr std::array<Keys, 9> tables{Keys::All,   Keys::Panel, Keys::Tab,
                                     Keys::Cut,   Keys::Place, Keys::Clicker,
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
    switch (up_to(17)) {
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
    case 15: return event::WallClock{up_to(24 * 60 - 1)};
    case 16:
        return event::Displays{
            {{{0, 0, 1280, 720}}, {{once_in(2) ? 1280.0F : 0, 0, 800, 600}}}
        };
    default: break;
    }
    return event::FilesChanged{};
}

Action AnyVisit::next_action(const Exhibit& exhibit)
{
    // Whoever adds an action must add it to the switch below, too.
    static_assert(std::variant_size_v<Action> == 150);
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
    switch (up_to(137)) {
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
    case 69:
        if (once_in(2)) return action::MakeLesson{};
        return action::ExportTrail{};
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
    case 87: return action::RestartClock{};
    case 88: return action::TellTime{up_to(24 * 60 - 1)};
    case 89: return action::SwapScreens{};
    case 90: return action::CoverNotes{once_in(2)};
    case 91: return action::TogglePlacing{};
    case 92:
        if (once_in(2)) return action::DealCards{};
        return action::DealCards{static_cast<std::size_t>(up_to(4))};
    case 93: return action::AimGap{static_cast<std::size_t>(up_to(9))};
    case 94: return action::StepGap{by};
    case 95: return action::PutInGap{};
    case 96: return action::SkipCard{};
    case 97: return action::NextCard{};
    case 98:
        return action::LiftCard{
            {x, 300}
        };
    case 99:
        if (once_in(2))
            return action::CarryCard{
                {x, 300},
                std::nullopt
            };
        return action::CarryCard{
            {x, 300},
            static_cast<std::size_t>(up_to(9))
        };
    case 100:
        if (once_in(2)) return action::DropCard{};
        return action::DropCard{static_cast<std::size_t>(up_to(9))};
    case 101: return action::TakeTool{static_cast<BoardTool>(up_to(3))};
    case 102: return action::TakePen{static_cast<PenColor>(up_to(2))};
    case 103: return action::NextPen{};
    case 104:
        return action::BeginStroke{
            {day, lane, 0.5F},
            once_in(2) ? StrokeGround::Time : StrokeGround::Step, up_to(2)
        };
    case 105:
        return action::DrawTo{
            {day, lane, static_cast<float>(between(-1, 2))}
        };
    case 106: return action::EndStroke{};
    case 107: return action::BeginErasing{up_to(2)};
    case 108: return action::EraseStroke{static_cast<std::size_t>(up_to(3))};
    case 109: return action::UndoStroke{};
    case 110: return action::WipeBoard{once_in(2) ? action::Wiped::Step : action::Wiped::All};
    case 111:
        return action::PointSpot{
            {x / 1200, 0.4F}
        };
    case 112: return action::SavePicture{};
    case 113: return action::ToggleTours{};
    case 114: return action::GoOnWithTour{static_cast<std::size_t>(up_to(3))};
    case 115: return action::TypeStep{up_to(9)};
    case 116: return action::AskStep{};
    case 117: return action::GoToTyped{};
    case 118: return action::GoToStep{static_cast<std::size_t>(up_to(14))};
    case 119: return action::SkipSteps{by};
    case 120:
        return action::BeginLesson{once_in(2) ? action::LessonStart::First
                                              : action::LessonStart::Here};
    case 121: return action::Conceal{static_cast<StepPart>(up_to(4))};
    case 122: return action::ConcealAll{};
    case 123: return action::LeaveStep{};
    case 124:
        if (once_in(3)) return action::ToggleQuiz{};
        return action::ToggleOverview{};
    case 125: return action::ChooseStep{by, 0};
    case 126:
        switch (up_to(7)) {
        case 0: return action::SwitchQuiz{};
        case 1: return action::StepQuiz{by};
        case 2: return action::AimQuiz{by};
        case 3: return action::ScoreTeam{static_cast<std::size_t>(up_to(3)), by};
        case 4: return action::RunQuizTimer{};
        case 5: return action::SetQuizTimer{by * 10};
        default: return action::ToggleRun{};
        }
    case 127: return action::ZoomYears{once_in(3) ? 0 : between(0.3, 3)};
    case 128: return action::AskForPin{};
    case 129: return action::TypePin{up_to(10) - 1};
    case 130: return action::TryPin{};
    case 131: return action::AnswerPin{.is_right = once_in(2)};
    case 132: return action::FitCard{once_in(2) ? 1.05F : 0.95F};
    case 133: return action::KeepWidth{};
    case 134: return action::WidthKept{once_in(2)};
    case 135:
        return action::TellToday{
            {1 + up_to(11), 1 + up_to(30)}
        };
    case 136: return action::Lower{};
    default: return action::StillHere{};
    }
}

}  // namespace vitrine
