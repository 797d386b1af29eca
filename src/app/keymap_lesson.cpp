#include "app/key_rows.h"
#include "data/help_keys.h"
#include "data/quiz_keys.h"

namespace vitrine {

namespace {

constexpr Modifiers bare{};
constexpr Modifiers with_shift{.shift = true};
constexpr Modifiers with_ctrl{.ctrl = true};

KeyCode typed(char c)
{
    return static_cast<KeyCode>(static_cast<unsigned char>(c));
}

// clang-format off
// What leads to a step by its number, in a step and in the overview.
const KeyRows& number_rows()
{
    using namespace action;
    static const KeyRows rows = followed_by({
        {typed('1'),       bare, TypeStep{1},               "",         word::help_step_number},
        {typed('2'),       bare, TypeStep{2},               "",         word::help_step_number},
        {typed('3'),       bare, TypeStep{3},               "",         word::help_step_number},
        {typed('4'),       bare, TypeStep{4},               "",         word::help_step_number},
        {typed('5'),       bare, TypeStep{5},               "",         word::help_step_number},
        {typed('6'),       bare, TypeStep{6},               "",         word::help_step_number},
        {typed('7'),       bare, TypeStep{7},               "",         word::help_step_number},
        {typed('8'),       bare, TypeStep{8},               "",         word::help_step_number},
        {typed('9'),       bare, TypeStep{9},               "",         word::help_step_number},
        {KeyCode::Zero,     bare, TypeStep{0},               "",         word::help_step_number},
        {KeyCode::Enter,    bare, GoToTyped{},               "7 Enter",  word::help_step_number},
        {typed('g'),       bare, AskStep{},                 "G 7",      word::help_step_number},
        {typed('o'),       bare, ToggleOverview{},          "O",        word::help_overview},
        {typed('e'),       bare, LeaveStep{},               "E",        word::help_out},
        {KeyCode::F5,       bare, BeginLesson{LessonStart::First}, "F5", word::help_begin},
        {KeyCode::F5,       with_shift, BeginLesson{LessonStart::Here}, "Shift F5", word::help_begin_here},
        {typed('b'),       bare, Blank{BlankScreen::Black}, "B",        word::help_blank},
        {typed('v'),       bare, Blank{BlankScreen::Black}, "V",        word::help_blank},
        {KeyCode::Period,   bare, Blank{BlankScreen::Black}, ".",        word::help_blank},
        {KeyCode::Slash,    bare, Blank{BlankScreen::Black}, "/",        word::help_blank},
        {typed(';'),       bare, Blank{BlankScreen::Black}, ";",        word::help_blank},
        // A colon where it is above the semicolon, above the full stop, or a key of its own.
        {typed(';'),       with_shift, Blank{BlankScreen::Black}, "",         word::help_blank},
        {KeyCode::Period,   with_shift, Blank{BlankScreen::Black}, "",         word::help_blank},
        {typed(':'),       bare, Blank{BlankScreen::Black}, "",         word::help_blank},
        {typed('w'),       bare, Blank{BlankScreen::White}, "W",        word::help_blank_white},
        {typed(','),       bare, Blank{BlankScreen::White}, ",",        word::help_blank_white},
        {typed('f'),       bare, ToggleFullscreen{},        "F",        word::help_fullscreen},
        {KeyCode::Slash,    with_shift, ToggleHelp{},              "?",        word::help_help},
        {typed('?'),       bare, ToggleHelp{},              "",         word::help_help},
        {typed('?'),       with_shift, ToggleHelp{},              "",         word::help_help},
        {KeyCode::Escape,   bare, Close{},                   "Esc",      word::help_overview},
    }, window_rows());
    return rows;
}

}  // namespace

// The keys that clickers send: most send Page Up and Page Down, some send arrows, phones send those
// of the volume, and the third button sends B, a full stop or F5.
const KeyRows& lesson_rows()
{
    using namespace action;
    static const KeyRows rows = followed_by({
        {KeyCode::PageDown,  bare, StepTour{1},               "PgDn",   word::help_tour_next},
        {KeyCode::Right,     bare, StepTour{1},               "→",      word::help_tour_next},
        {KeyCode::Down,      bare, StepTour{1},               "",       word::help_tour_next},
        {KeyCode::Space,     bare, StepTour{1},               "Space",  word::help_tour_next},
        {typed('n'),        bare, StepTour{1},               "N",      word::help_tour_next},
        {KeyCode::VolumeUp,  bare, StepTour{1},               "",       word::help_tour_next},
        {KeyCode::MediaNext, bare, StepTour{1},               "",       word::help_tour_next},
        {KeyCode::PageUp,    bare, StepTour{-1},              "PgUp",   word::help_tour_back},
        {KeyCode::Left,      bare, StepTour{-1},              "←",      word::help_tour_back},
        {KeyCode::Up,        bare, StepTour{-1},              "",       word::help_tour_back},
        {KeyCode::Backspace, bare, StepTour{-1},              "",       word::help_tour_back},
        {KeyCode::Space,     with_shift, StepTour{-1},              "",       word::help_tour_back},
        {typed('p'),        bare, StepTour{-1},              "P",      word::help_tour_back},
        {KeyCode::VolumeDown, bare, StepTour{-1},             "",       word::help_tour_back},
        {KeyCode::MediaPrevious, bare, StepTour{-1},          "",       word::help_tour_back},
        {KeyCode::PageDown,  with_ctrl,  SkipSteps{1},              "",       word::help_skip},
        {KeyCode::Right,     with_ctrl,  SkipSteps{1},              "Ctrl →", word::help_skip},
        {KeyCode::PageUp,    with_ctrl,  SkipSteps{-1},             "",       word::help_skip},
        {KeyCode::Left,      with_ctrl,  SkipSteps{-1},             "Ctrl ←", word::help_skip},
        {KeyCode::Home,      bare, TourEnd{Edge::First},      "Home",   word::help_tour_ends},
        {KeyCode::End,       bare, TourEnd{Edge::Last},       "End",    word::help_tour_ends},
        {typed('c'),        bare, ConcealAll{},              "C",      word::help_conceal_all},
        {typed('1'),        with_ctrl,  Conceal{StepPart::Title},  "Ctrl 1", word::help_conceal},
        {typed('2'),        with_ctrl,  Conceal{StepPart::Date},   "2",      word::help_conceal},
        {typed('3'),        with_ctrl,  Conceal{StepPart::Figure}, "3",      word::help_conceal},
        {typed('4'),        with_ctrl,  Conceal{StepPart::Answer}, "4",      word::help_conceal},
        {typed('5'),        with_ctrl,  Conceal{StepPart::Record}, "5",      word::help_conceal},
        {typed('a'),        bare, ToggleRun{},               "A",      word::help_run},
        {typed('q'),        bare, ToggleQuiz{},              "Q",      word::help_quiz},
        {KeyCode::Plus,      bare, ZoomYears{2},              "+",      word::help_zoom_years},
        {typed('='),        bare, ZoomYears{2},              "",       word::help_zoom_years},
        {KeyCode::Minus,     bare, ZoomYears{0.5},            "−",      word::help_zoom_years},
        {KeyCode::Zero,      bare, TypeStep{0},               "0",      word::help_zoom_years},
    }, number_rows());
    return rows;
}

const KeyRows& overview_rows()
{
    using namespace action;
    static const KeyRows rows = followed_by({
        {KeyCode::Right,     bare, ChooseStep{1, 0},          "→",      word::help_choose_step},
        {KeyCode::Left,      bare, ChooseStep{-1, 0},         "←",      word::help_choose_step},
        {KeyCode::Down,      bare, ChooseStep{0, 1},          "↓",      word::help_choose_step},
        {KeyCode::Up,        bare, ChooseStep{0, -1},         "↑",      word::help_choose_step},
        {KeyCode::PageDown,  bare, ChooseStep{1, 0},          "",       word::help_choose_step},
        {KeyCode::PageUp,    bare, ChooseStep{-1, 0},         "",       word::help_choose_step},
        {typed('n'),        bare, ChooseStep{1, 0},          "",       word::help_choose_step},
        {typed('p'),        bare, ChooseStep{-1, 0},         "",       word::help_choose_step},
        {KeyCode::VolumeUp,  bare, ChooseStep{1, 0},          "",       word::help_choose_step},
        {KeyCode::VolumeDown, bare, ChooseStep{-1, 0},        "",       word::help_choose_step},
        {KeyCode::Home,      bare, ChooseStep{-100'000, 0},   "Home",   word::help_choose_step},
        {KeyCode::End,       bare, ChooseStep{100'000, 0},    "End",    word::help_choose_step},
        {KeyCode::Space,     bare, GoToTyped{},               "",       word::help_step_number},
    }, number_rows());
    return rows;
}

// The clicker alone can ask, answer and go on; the teams' points and the time have keys.
const KeyRows& quiz_rows()
{
    using namespace action;
    static const KeyRows rows = followed_by({
        {KeyCode::PageDown,  bare, StepQuiz{1},               "PgDn",   word::help_quiz_next},
        {KeyCode::Enter,     bare, StepQuiz{1},               "Enter",  word::help_quiz_next},
        {KeyCode::Space,     bare, StepQuiz{1},               "",       word::help_quiz_next},
        {typed('n'),        bare, StepQuiz{1},               "",       word::help_quiz_next},
        {KeyCode::VolumeUp,  bare, StepQuiz{1},               "",       word::help_quiz_next},
        {KeyCode::MediaNext, bare, StepQuiz{1},               "",       word::help_quiz_next},
        {KeyCode::PageUp,    bare, StepQuiz{-1},              "PgUp",   word::help_quiz_back},
        {KeyCode::Backspace, bare, StepQuiz{-1},              "",       word::help_quiz_back},
        {KeyCode::Space,     with_shift, StepQuiz{-1},        "",       word::help_quiz_back},
        {typed('p'),        bare, StepQuiz{-1},              "",       word::help_quiz_back},
        {KeyCode::VolumeDown, bare, StepQuiz{-1},             "",       word::help_quiz_back},
        {KeyCode::MediaPrevious, bare, StepQuiz{-1},          "",       word::help_quiz_back},
        {KeyCode::Left,      bare, AimQuiz{-1},               "←",      word::help_quiz_aim},
        {KeyCode::Up,        bare, AimQuiz{-1},               "",       word::help_quiz_aim},
        {KeyCode::Right,     bare, AimQuiz{1},                "→",      word::help_quiz_aim},
        {KeyCode::Down,      bare, AimQuiz{1},                "",       word::help_quiz_aim},
        {typed('1'),        bare, ScoreTeam{0, 1},           "1",      word::help_quiz_point},
        {typed('2'),        bare, ScoreTeam{1, 1},           "2",      word::help_quiz_point},
        {typed('1'),        with_shift, ScoreTeam{0, -1},    "Shift 1", word::help_quiz_take},
        {typed('2'),        with_shift, ScoreTeam{1, -1},    "Shift 2", word::help_quiz_take},
        {typed('t'),        bare, RunQuizTimer{},            "T",      word::help_quiz_timer},
        {typed('t'),        with_shift, SetQuizTimer{},      "Shift T", word::help_quiz_time_full},
        {KeyCode::Plus,      bare, SetQuizTimer{quiz_seconds_step}, "+", word::help_quiz_time},
        {typed('='),        bare, SetQuizTimer{quiz_seconds_step}, "",  word::help_quiz_time},
        {KeyCode::Minus,     bare, SetQuizTimer{-quiz_seconds_step}, "−", word::help_quiz_time},
        {typed('m'),        bare, SwitchQuiz{},              "M",      word::help_quiz_switch},
        {typed('q'),        bare, ToggleQuiz{},              "Q",      word::help_quiz_leave},
        {KeyCode::Escape,    bare, ToggleQuiz{},              "Esc",    word::help_quiz_leave},
        {typed('b'),        bare, Blank{BlankScreen::Black}, "B",      word::help_blank},
        {typed('v'),        bare, Blank{BlankScreen::Black}, "",       word::help_blank},
        {KeyCode::Period,    bare, Blank{BlankScreen::Black}, "",       word::help_blank},
        {KeyCode::Slash,     bare, Blank{BlankScreen::Black}, "",       word::help_blank},
        {typed(';'),        bare, Blank{BlankScreen::Black}, "",       word::help_blank},
        {typed(';'),        with_shift, Blank{BlankScreen::Black}, "", word::help_blank},
        {KeyCode::Period,    with_shift, Blank{BlankScreen::Black}, "", word::help_blank},
        {typed(':'),        bare, Blank{BlankScreen::Black}, "",       word::help_blank},
        {typed('w'),        bare, Blank{BlankScreen::White}, "",       word::help_blank_white},
        {typed(','),        bare, Blank{BlankScreen::White}, "",       word::help_blank_white},
        {typed('f'),        bare, ToggleFullscreen{},        "",       word::help_fullscreen},
    }, window_rows());
    return rows;
}

// The class has left the step for the timeline: what brings it back. All other keys do there what
// they do for a visitor; the clicker's bring back the step as well, since nobody sees another way.
const KeyRows& free_rows()
{
    using namespace action;
    static const KeyRows rows{
        {typed('e'),        bare, LeaveStep{},               "E",      word::help_back_to_step},
        {KeyCode::PageDown,  bare, LeaveStep{},               "PgDn",   word::help_back_to_step},
        {KeyCode::PageUp,    bare, LeaveStep{},               "",       word::help_back_to_step},
        {KeyCode::VolumeUp,  bare, LeaveStep{},               "",       word::help_back_to_step},
        {KeyCode::VolumeDown, bare, LeaveStep{},              "",       word::help_back_to_step},
        {KeyCode::MediaNext, bare, LeaveStep{},               "",       word::help_back_to_step},
        {KeyCode::MediaPrevious, bare, LeaveStep{},           "",       word::help_back_to_step},
        {KeyCode::F5,        bare, BeginLesson{LessonStart::First}, "F5", word::help_begin},
        {KeyCode::F5,        with_shift, BeginLesson{LessonStart::Here}, "",  word::help_back_to_step},
        {typed('o'),        bare, ToggleOverview{},          "O",      word::help_overview},
        {typed('b'),        bare, Blank{BlankScreen::Black}, "B",      word::help_blank},
        {typed('v'),        bare, Blank{BlankScreen::Black}, "",       word::help_blank},
        {KeyCode::Period,    bare, Blank{BlankScreen::Black}, "",       word::help_blank},
        {typed(';'),        bare, Blank{BlankScreen::Black}, "",       word::help_blank},
        {typed(';'),        with_shift, Blank{BlankScreen::Black}, "", word::help_blank},
        {KeyCode::Period,    with_shift, Blank{BlankScreen::Black}, "", word::help_blank},
        {typed(':'),        bare, Blank{BlankScreen::Black}, "",       word::help_blank},
        {typed('w'),        bare, Blank{BlankScreen::White}, "W",      word::help_blank_white},
        {typed(','),        bare, Blank{BlankScreen::White}, "",       word::help_blank_white},
    };
    return rows;
}
// clang-format on

}  // namespace vitrine
