#include "app/keymap.h"

#include "app/key_rows.h"
#include "data/board_keys.h"
#include "data/cut_keys.h"
#include "data/help_keys.h"
#include "data/place_keys.h"

#include <algorithm>
#include <vector>

namespace vitrine {

// These rows, and those of the others whose key does nothing here yet.
KeyRows followed_by(KeyRows rows, const KeyRows& others)
{
    for (const Binding& other : others) {
        const auto is_same = [&other](const Binding& row) {
            return row.key == other.key && row.modifiers == other.modifiers;
        };
        if (std::ranges::none_of(rows, is_same)) rows.push_back(other);
    }
    return rows;
}

namespace {

constexpr Modifiers plain{};
constexpr Modifiers shift{.shift = true};
constexpr Modifiers ctrl{.ctrl = true};
constexpr Modifiers ctrl_shift{.shift = true, .ctrl = true};
constexpr Modifiers alt{.alt = true};

constexpr double zoom_step = 1.5;
constexpr double pan_step = 0.2;

KeyCode letter(char c)
{
    return static_cast<KeyCode>(static_cast<unsigned char>(c));
}

// clang-format off
// And where somebody reads.
const KeyRows& reading_rows()
{
    using namespace action;
    static const KeyRows rows = followed_by({
        {KeyCode::Enter,    plain, PressFocused{},            "Enter",    word::help_open},
        {KeyCode::Tab,      plain, MoveFocus{1},              "Tab",      word::help_focus},
        {KeyCode::Tab,      shift, MoveFocus{-1},             "Shift Tab", word::help_focus},
        {KeyCode::PageDown, plain, ScrollPanel{1},            "PgDn",     word::help_scroll},
        {KeyCode::PageUp,   plain, ScrollPanel{-1},           "PgUp",     word::help_scroll},
        {KeyCode::Escape,   plain, Close{},                   "Esc",      word::help_close},
        {letter('r'),       plain, ReadAloud{Aloud::More},    "R",        word::help_aloud},
        {letter('r'),       shift, ReadAloud{Aloud::Again},   "Shift R",  word::help_aloud_again},
        {letter('p'),       plain, ReadAloud{Aloud::PauseOrGoOn}, "P",    word::help_aloud_pause},
        {letter('s'),       plain, ReadAloud{Aloud::Hush},    "S",        word::help_aloud_stop},
        {letter('k'),       plain, ToggleLegend{},            "K",        word::help_legend},
        {letter(','),       ctrl,  ToggleSettings{},          "Ctrl ,",   word::help_settings},
    }, window_rows());
    return rows;
}

// And where the timeline is seen, or its axis alone.
const KeyRows& exploring_rows()
{
    using namespace action;
    static const KeyRows rows = followed_by({
        {KeyCode::Plus,     plain, ZoomBy{zoom_step},         "+",        word::help_zoom},
        {letter('='),       plain, ZoomBy{zoom_step},         "",         word::help_zoom},
        {KeyCode::Minus,    plain, ZoomBy{1 / zoom_step},     "−",        word::help_zoom},
        {KeyCode::Left,     shift, PanByShare{-pan_step},     "Shift ←",  word::help_pan},
        {KeyCode::Right,    shift, PanByShare{pan_step},      "Shift →",  word::help_pan},
        {KeyCode::Up,       shift, ZoomBy{zoom_step},         "Shift ↑",  word::help_zoom},
        {KeyCode::Down,     shift, ZoomBy{1 / zoom_step},     "Shift ↓",  word::help_zoom},
        {KeyCode::Zero,     plain, ShowAll{},                 "0",        word::help_all},
        {KeyCode::Home,     shift, ShowAll{},                 "Shift Home", word::help_all},
        {KeyCode::Left,     alt,   Travel{-1},                "Alt ←",    word::help_travel},
        {KeyCode::Right,    alt,   Travel{1},                 "Alt →",    word::help_travel},
        {letter('t'),       plain, ToggleTours{},             "T",        word::help_tour},
        {KeyCode::Slash,    plain, Find{},                    "/",        word::help_find},
        {letter('f'),       ctrl,  Find{},                    "Ctrl F",   word::help_find},
        {letter('f'),       plain, ToggleFilter{},            "F",        word::help_filter},
        {letter('e'),       plain, ToggleEvidence{},          "E",        word::help_evidence},
        {letter('m'),       plain, ToggleMeanwhile{},         "M",        word::help_meanwhile},
        {letter('o'),       plain, TogglePlacing{},           "O",        word::help_place},
        {letter('y'),       plain, ToggleTrail{},             "Y",        word::help_trail},
        {letter('z'),       ctrl,  RestoreStop{},             "Ctrl Z",   word::help_restore},
    }, reading_rows());
    return rows;
}

const KeyRows& all_bindings()
{
    using namespace action;
    static const KeyRows rows = followed_by({
        {KeyCode::Right,    plain, StepTime{1},               "→",        word::help_step},
        {KeyCode::Left,     plain, StepTime{-1},              "←",        word::help_step},
        {KeyCode::Up,       plain, StepLane{-1},              "↑",        word::help_lane},
        {KeyCode::Down,     plain, StepLane{1},               "↓",        word::help_lane},
        {KeyCode::Home,     plain, GoToEnd{Edge::First},       "Home",     word::help_ends},
        {KeyCode::End,      plain, GoToEnd{Edge::Last},        "End",      word::help_ends},
        {letter('b'),       plain, Keep{},                    "B",        word::help_keep},
        {letter('c'),       ctrl_shift, CopyLink{},           "Ctrl Shift C", word::help_link},
    }, exploring_rows());
    return rows;
}

// While the focus is in the timeline, arrows lead on in it.
const KeyRows& lane_bindings()
{
    using enum LaneWay;
    static const KeyRows rows = followed_by({
        {KeyCode::Left,     plain, MoveInLanes{Left},         "←",        word::help_inside},
        {KeyCode::Right,    plain, MoveInLanes{Right},        "→",        word::help_inside},
        {KeyCode::Up,       plain, MoveInLanes{Up},           "↑",        word::help_inside},
        {KeyCode::Down,     plain, MoveInLanes{Down},         "↓",        word::help_inside},
        {KeyCode::Home,     plain, MoveInLanes{First},        "Home",     word::help_inside},
        {KeyCode::End,      plain, MoveInLanes{Last},         "End",      word::help_inside},
    }, all_bindings());
    return rows;
}

// While the focus is on the minimap, arrows move and widen what is in view.
const KeyRows& minimap_bindings()
{
    using namespace action;
    static const KeyRows rows = followed_by({
        {KeyCode::Left,     plain, PanByShare{-pan_step},     "←",        word::help_pan},
        {KeyCode::Right,    plain, PanByShare{pan_step},      "→",        word::help_pan},
        {KeyCode::Up,       plain, ZoomBy{zoom_step},         "↑",        word::help_zoom},
        {KeyCode::Down,     plain, ZoomBy{1 / zoom_step},     "↓",        word::help_zoom},
        {KeyCode::Home,     plain, ShowAll{},                 "Home",     word::help_all},
    }, exploring_rows());
    return rows;
}

// While the focus is in a page beside the timeline, up and down lead through what can be pressed
// there.
const KeyRows& panel_bindings()
{
    static const KeyRows rows = followed_by({
        {KeyCode::Down,     plain, MoveFocus{1},              "",         word::help_focus},
        {KeyCode::Up,       plain, MoveFocus{-1},             "",         word::help_focus},
    }, all_bindings());
    return rows;
}

// While a tab's page stands instead of the lanes: keys that would choose something there turn its
// leaves, and those of the view move the axis below it.
const KeyRows& tab_bindings()
{
    using namespace action;
    static const KeyRows rows = followed_by({
        {KeyCode::Right,    plain, StepEvidence{1},           "→",        word::help_leaf},
        {KeyCode::Left,     plain, StepEvidence{-1},          "←",        word::help_leaf},
        {KeyCode::Down,     plain, MoveFocus{1},              "",         word::help_focus},
        {KeyCode::Up,       plain, MoveFocus{-1},             "",         word::help_focus},
        {KeyCode::Up,       ctrl,  MoveStop{-1, {}},          "Ctrl ↑",   word::help_move_stop},
        {KeyCode::Down,     ctrl,  MoveStop{1, {}},           "Ctrl ↓",   word::help_move_stop},
        {KeyCode::Delete,   plain, RemoveStop{},              "Del",      word::help_remove_stop},
    }, exploring_rows());
    return rows;
}

// While a visitor's notes are on the page: whoever types beside them does not open, move or change
// anything. What has the focus can be heard there, and the page closed.
const KeyRows& trail_bindings()
{
    static const KeyRows rows = [] {
        KeyRows kept = tab_bindings();
        std::erase_if(kept, [](const Binding& row) {
            const auto* action = std::get_if<Action>(&row.command);
            const bool stays =
                action != nullptr && (std::holds_alternative<action::ReadAloud>(*action) ||
                                      std::holds_alternative<action::ToggleTrail>(*action));
            return is_letter_key(row) && !stays;
        });
        return kept;
    }();
    return rows;
}

// While time is cut: keys that would turn leaves move the cut, all others do what they do in any
// tab.
const KeyRows& cut_bindings()
{
    using namespace action;
    static const KeyRows rows = followed_by({
        {KeyCode::Right,    plain, StepCut{1},                "→",        word::help_cut_step},
        {KeyCode::Left,     plain, StepCut{-1},               "←",        word::help_cut_step},
        {KeyCode::Right,    shift, StepCut{1, CutStep::Long}, "Shift →",  word::help_cut_long},
        {KeyCode::Left,     shift, StepCut{-1, CutStep::Long}, "Shift ←", word::help_cut_long},
        {KeyCode::Right,    ctrl,  StepCut{1, CutStep::Change}, "Ctrl →", word::help_cut_change},
        {KeyCode::Left,     ctrl,  StepCut{-1, CutStep::Change}, "Ctrl ←", word::help_cut_change},
        {KeyCode::Left,     ctrl_shift, PanByShare{-pan_step}, "Ctrl Shift ←", word::help_pan},
        {KeyCode::Right,    ctrl_shift, PanByShare{pan_step}, "Ctrl Shift →", word::help_pan},
        {letter('p'),       plain, PinCut{},                  "P",        word::help_cut_pin},
        {letter('g'),       ctrl,  TypeDate{},                "Ctrl G",   word::help_cut_date},
    }, tab_bindings());
    return rows;
}

// While cards are put in their order: keys that would turn leaves aim at another gap, Enter puts the
// card there unless something that can be pressed has the focus, all others do what they do in any
// tab.
const KeyRows& place_bindings()
{
    using namespace action;
    static const KeyRows rows = followed_by({
        {KeyCode::Right,    plain, StepGap{1},                "→",        word::help_place_gap},
        {KeyCode::Left,     plain, StepGap{-1},               "←",        word::help_place_gap},
        {KeyCode::Down,     plain, StepGap{1},                "",         word::help_place_gap},
        {KeyCode::Up,       plain, StepGap{-1},               "",         word::help_place_gap},
        {KeyCode::Home,     plain, AimGap{0},                 "Home",     word::help_place_ends},
        {KeyCode::End,      plain, StepGap{1'000},            "End",      word::help_place_ends},
        {KeyCode::Enter,    plain, PressFocused{},            "Enter",    word::help_place_put},
        {KeyCode::Delete,   plain, SkipCard{},                "Del",      word::help_place_skip},
    }, exploring_rows());
    return rows;
}

// While a visitor takes a tour: keys of steps, and all that can be done with what is read. Enter goes
// on unless something that can be pressed has the focus. What clickers send beyond that is for who
// teaches (see keymap_lesson.cpp): here nothing makes the screen blank.
const KeyRows& clicker_bindings()
{
    using namespace action;
    static const KeyRows rows = followed_by({
        {KeyCode::PageDown,  plain, StepTour{1},               "PgDn",   word::help_tour_next},
        {KeyCode::Right,     plain, StepTour{1},               "→",      word::help_tour_next},
        {KeyCode::Down,      plain, StepTour{1},               "",       word::help_tour_next},
        {KeyCode::Space,     plain, StepTour{1},               "Space",  word::help_tour_next},
        {KeyCode::Enter,     plain, PressFocused{},            "Enter",  word::help_tour_next},
        {KeyCode::PageUp,    plain, StepTour{-1},              "PgUp",   word::help_tour_back},
        {KeyCode::Left,      plain, StepTour{-1},              "←",      word::help_tour_back},
        {KeyCode::Up,        plain, StepTour{-1},              "",       word::help_tour_back},
        {KeyCode::Backspace, plain, StepTour{-1},              "",       word::help_tour_back},
        {KeyCode::Space,     shift, StepTour{-1},              "",       word::help_tour_back},
        {KeyCode::Home,      plain, TourEnd{Edge::First},       "Home",   word::help_tour_ends},
        {KeyCode::End,       plain, TourEnd{Edge::Last},        "End",    word::help_tour_ends},
        {letter('b'),        plain, Keep{},                    "B",      word::help_keep},
        {letter('z'),        ctrl,  RestoreStop{},             "Ctrl Z", word::help_restore},
        {letter('c'),        ctrl_shift, CopyLink{},           "Ctrl Shift C", word::help_link},
        {KeyCode::PageDown,  shift, ScrollPanel{1},            "Shift PgDn", word::help_scroll},
        {KeyCode::PageUp,    shift, ScrollPanel{-1},           "Shift PgUp", word::help_scroll},
        {KeyCode::Escape,    plain, Close{},                   "Esc",    word::help_leave_tour},
    }, reading_rows());
    return rows;
}

// While somebody teaches, over the step and over the timeline: these come before all others there.
const KeyRows& board_bindings()
{
    using namespace action;
    using enum BoardTool;
    static const KeyRows rows{
        {letter('l'),        plain, TakeTool{Spotlight},       "L",       word::help_spotlight},
        {letter('d'),        plain, TakeTool{Pen},             "D",       word::help_pen},
        {letter('d'),        shift, NextPen{},                 "Shift D", word::help_pen_color},
        {letter('x'),        plain, TakeTool{Eraser},          "X",       word::help_eraser},
        {letter('z'),        ctrl,  UndoStroke{},              "Ctrl Z",  word::help_undo_stroke},
        {KeyCode::Delete,    plain, WipeBoard{Wiped::Step},    "Del",     word::help_wipe},
        {KeyCode::Delete,    shift, WipeBoard{Wiped::All},     "Shift Del", word::help_wipe_all},
        {letter('s'),        ctrl,  SavePicture{},             "Ctrl S",  word::help_save_picture},
    };
    return rows;
}

// While a visitor types into the field, all characters go there. Enter goes from hit to hit.
const KeyRows& field_bindings()
{
    using namespace action;
    static const KeyRows rows{
        {KeyCode::Enter,     plain, StepFound{1, Lines::Stops},  "Enter",     word::help_hits},
        {KeyCode::Enter,     shift, StepFound{-1, Lines::Stops}, "Shift Enter", word::help_hits},
        {KeyCode::Enter,     ctrl,  OpenFound{},               "Ctrl Enter", word::help_open},
        {KeyCode::Down,      plain, StepFound{1, Lines::All},   "↓",         word::help_hits},
        {KeyCode::Up,        plain, StepFound{-1, Lines::All},  "↑",         word::help_hits},
        {KeyCode::PageDown,  plain, ScrollPanel{1},            "PgDn",      word::help_scroll},
        {KeyCode::PageUp,    plain, ScrollPanel{-1},           "PgUp",      word::help_scroll},
        {KeyCode::Backspace, plain, EraseText{},               "",          word::help_find},
        {KeyCode::Escape,    plain, Close{},                   "Esc",       word::help_close},
        {KeyCode::Tab,       plain, MoveFocus{1},              "Tab",       word::help_focus},
        {KeyCode::Tab,       shift, MoveFocus{-1},             "Shift Tab", word::help_focus},
        {KeyCode::F11,       plain, ToggleFullscreen{},        "F11",       word::help_fullscreen},
        {letter('q'),        ctrl,  Quit{},                    "Ctrl Q",    word::help_quit},
    };
    return rows;
}

// While a visitor writes a note, all characters go there, Enter begins a new line, and what other
// programs do with Ctrl is done here, too.
const KeyRows& note_bindings()
{
    using namespace action;
    using enum CaretWay;
    constexpr Selecting no = Selecting::No;
    constexpr Selecting yes = Selecting::Yes;
    static const KeyRows rows{
        {KeyCode::Enter,     plain, TypeText{"\n"},            "Enter",     word::help_note},
        {KeyCode::Enter,     shift, TypeText{"\n"},            "",          word::help_note},
        {KeyCode::Left,      plain, MoveCaret{Left, no},       "←",         word::help_note},
        {KeyCode::Right,     plain, MoveCaret{Right, no},      "→",         word::help_note},
        {KeyCode::Left,      shift, MoveCaret{Left, yes},      "",          word::help_note},
        {KeyCode::Right,     shift, MoveCaret{Right, yes},     "",          word::help_note},
        {KeyCode::Up,        plain, MoveByLine{LineWay::Up, no},    "↑",     word::help_note},
        {KeyCode::Down,      plain, MoveByLine{LineWay::Down, no},  "↓",     word::help_note},
        {KeyCode::Up,        shift, MoveByLine{LineWay::Up, yes},   "",      word::help_note},
        {KeyCode::Down,      shift, MoveByLine{LineWay::Down, yes}, "",      word::help_note},
        {KeyCode::Home,      plain, MoveByLine{LineWay::Begin, no}, "",      word::help_note},
        {KeyCode::End,       plain, MoveByLine{LineWay::End, no},   "",      word::help_note},
        {KeyCode::Home,      shift, MoveByLine{LineWay::Begin, yes}, "",     word::help_note},
        {KeyCode::End,       shift, MoveByLine{LineWay::End, yes},  "",      word::help_note},
        {KeyCode::Left,      ctrl,  MoveCaret{WordLeft, no},   "",          word::help_note},
        {KeyCode::Right,     ctrl,  MoveCaret{WordRight, no},  "",          word::help_note},
        {KeyCode::Left,      ctrl_shift, MoveCaret{WordLeft, yes},  "",     word::help_note},
        {KeyCode::Right,     ctrl_shift, MoveCaret{WordRight, yes}, "",     word::help_note},
        {KeyCode::Home,      ctrl,  MoveCaret{Begin, no},      "",          word::help_note},
        {KeyCode::End,       ctrl,  MoveCaret{End, no},        "",          word::help_note},
        {KeyCode::Home,      ctrl_shift, MoveCaret{Begin, yes}, "",         word::help_note},
        {KeyCode::End,       ctrl_shift, MoveCaret{End, yes},  "",          word::help_note},
        {letter('a'),        ctrl,  MoveCaret{All, yes},       "Ctrl A",    word::help_note},
        {KeyCode::Backspace, plain, EraseNote{Left},           "",          word::help_note},
        {KeyCode::Backspace, shift, EraseNote{Left},           "",          word::help_note},
        {KeyCode::Backspace, ctrl,  EraseNote{WordLeft},       "",          word::help_note},
        {KeyCode::Delete,    plain, EraseNote{Right},          "",          word::help_note},
        {KeyCode::Delete,    ctrl,  EraseNote{WordRight},      "",          word::help_note},
        {letter('z'),        ctrl,  StepNote{-1},              "Ctrl Z",    word::help_note},
        {letter('z'),        ctrl_shift, StepNote{1},          "",          word::help_note},
        {letter('y'),        ctrl,  StepNote{1},               "Ctrl Y",    word::help_note},
        {letter('c'),        ctrl,  CopyNote{Taking::Copies},  "Ctrl C",    word::help_note},
        {letter('x'),        ctrl,  CopyNote{Taking::Cuts},    "Ctrl X",    word::help_note},
        {KeyCode::PageDown,  plain, ScrollPanel{1},            "PgDn",      word::help_scroll},
        {KeyCode::PageUp,    plain, ScrollPanel{-1},           "PgUp",      word::help_scroll},
        {KeyCode::Escape,    plain, Close{},                   "Esc",       word::help_close},
        {KeyCode::Tab,       plain, MoveFocus{1},              "Tab",       word::help_focus},
        {KeyCode::Tab,       shift, MoveFocus{-1},             "Shift Tab", word::help_focus},
        {KeyCode::F11,       plain, ToggleFullscreen{},        "F11",       word::help_fullscreen},
        {letter('q'),        ctrl,  Quit{},                    "Ctrl Q",    word::help_quit},
    };
    return rows;
}

// While something modal is open, the timeline gets no keys.
const KeyRows& modal_bindings()
{
    using namespace action;
    static const KeyRows rows = followed_by({
        {KeyCode::Down,     plain, MoveFocus{1},              "",         word::help_focus},
        {KeyCode::Up,       plain, MoveFocus{-1},             "",         word::help_focus},
    }, reading_rows());
    return rows;
}
// clang-format on

}  // namespace

// clang-format off
const KeyRows& window_rows()
{
    using namespace action;
    static const KeyRows rows{
        {letter('n'),       ctrl,  NextTheme{},               "Ctrl N",   word::help_theme},
        {letter('l'),       ctrl,  NextLanguage{},            "Ctrl L",   word::help_language},
        {KeyCode::Plus,     ctrl,  ChangeTextSize{1},         "Ctrl +",   word::help_text_size},
        {letter('='),       ctrl,  ChangeTextSize{1},         "",         word::help_text_size},
        {KeyCode::Minus,    ctrl,  ChangeTextSize{-1},        "Ctrl −",   word::help_text_size},
        {KeyCode::F11,      plain, ToggleFullscreen{},        "F11",      word::help_fullscreen},
        {KeyCode::F1,       plain, ToggleHelp{},              "F1",       word::help_help},
        {letter('q'),       ctrl,  Quit{},                    "Ctrl Q",   word::help_quit},
    };
    return rows;
}
// clang-format on

std::span<const Binding> bindings(Keys keys)
{
    switch (keys) {
    case Keys::All: return all_bindings();
    case Keys::Lanes: return lane_bindings();
    case Keys::Minimap: return minimap_bindings();
    case Keys::Panel: return panel_bindings();
    case Keys::Tab: return tab_bindings();
    case Keys::Trail: return trail_bindings();
    case Keys::Cut: return cut_bindings();
    case Keys::Place: return place_bindings();
    case Keys::Clicker: return clicker_bindings();
    case Keys::Lesson: return lesson_rows();
    case Keys::Overview: return overview_rows();
    case Keys::Quiz: return quiz_rows();
    case Keys::Free: return free_rows();
    case Keys::Board: return board_bindings();
    case Keys::Modal: return modal_bindings();
    case Keys::Field: return field_bindings();
    case Keys::Note: return note_bindings();
    case Keys::None: break;
    }
    return {};
}

bool is_letter_key(const Binding& binding)
{
    const auto code = static_cast<std::uint32_t>(binding.key);
    const bool types = code > ' ' && code < static_cast<std::uint32_t>(KeyCode::Left);
    return types && !binding.modifiers.ctrl && !binding.modifiers.alt;
}

std::optional<KeyCommand> command_of(Keys keys, const event::Key& key, LetterKeys letters)
{
    Modifiers modifiers = key.modifiers;
    if (key.code == KeyCode::Plus) modifiers.shift = false;
    const auto rows = bindings(keys);
    const auto found = std::ranges::find_if(rows, [&](const Binding& row) {
        return row.key == key.code && row.modifiers == modifiers;
    });
    if (found == rows.end()) return std::nullopt;
    if (letters == LetterKeys::Off && is_letter_key(*found)) return std::nullopt;
    return found->command;
}

}  // namespace vitrine
