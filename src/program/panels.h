// Everything around and above the timeline: bars, the detail panel, the tour, overlays.
//
// Each panel is a function of the frame. It reads the state, draws, and says what the visitor wants
// as actions that take effect in the next turn; it never changes the state itself.
#pragma once

#include "program/pen.h"

#include <string>
#include <string_view>

namespace vitrine {

// Title and buttons along the top, or large buttons along the bottom, as the policy says.
void draw_chrome(PanelFrame& frame);

// The large buttons within everybody's reach; and the exhibit's name along the top, which needs no
// touch.
void draw_controls(PanelFrame& frame);
void draw_title_bar(PanelFrame& frame);

// All of the window but the large buttons; what cannot be reached is left out where they are low.
Rect room_to_read_alone(const PanelFrame& frame);

// Pictures of eras and cards, where the timeline has room for them.
void draw_canvas_pictures(PanelFrame& frame);

// The masthead that greets a visitor, also while it folds.
void draw_masthead(PanelFrame& frame);

// The details of the selected milestone.
void draw_detail(PanelFrame& frame);

// A step of the tour, or its end, filling the screen: for a class as draw_lesson() has it.
void draw_tour(PanelFrame& frame, const page::Tour& tour);

// The same for a class: a face of the step, without what the class does not see yet.
void draw_lesson(PanelFrame& frame, const page::Tour& tour);

// What tours there are, to choose one of them.
void draw_tours(PanelFrame& frame);

// All its steps, of which one can be chosen; and what lies over a lesson: the number of a step that
// is being typed, and the way back to it from the timeline.
void draw_overview(PanelFrame& frame, const page::Overview& page);
void draw_quiz(PanelFrame& frame, const page::Quiz& page);
void draw_lesson_signs(PanelFrame& frame);

// The resting screen that invites a visitor.
void draw_attract(PanelFrame& frame);

// What stands around the timeline while a resting screen travels through it.
void draw_journey(PanelFrame& frame);

// The milestones that a piece of grain holds.
void draw_list(PanelFrame& frame, const page::List& list);

// The filter: what is shown and what is left out. It lies beside the timeline, which follows at
// once.
void draw_filter(PanelFrame& frame);

// What the filter leaves out, on a strip of its own, while it leaves out anything.
void draw_chips(PanelFrame& frame);

// The arc from one milestone to another that it is related to.
void draw_relation_arc(PanelFrame& frame, MilestoneId from, MilestoneId to);

// A person, a term, a figure or a source, and the thread of it.
void draw_thing(PanelFrame& frame, const page::Thing& page);
// A term, explained beside the word that was pressed.
void draw_term(PanelFrame& frame, const page::Term& page);

// What words have found, line by line.
void draw_results(PanelFrame& frame, const page::Search& search);

// A contrast, or a dispute that belongs to none, in full: what is said, what is known and how.
void draw_evidence(PanelFrame& frame, const page::Evidence& page);

// What a visitor has kept, with notes.
void draw_trail(PanelFrame& frame);
// What goes on in every lane at a moment, and at a second one.
void draw_meanwhile(PanelFrame& frame, const page::Meanwhile& page);

// Milestones that are put in their order.
void draw_placing(PanelFrame& frame, const page::PlaceIt& page);

// Choices below a button of the bar.
void draw_menu(PanelFrame& frame, const page::Menu& menu);

// Whether anybody is still there; the pad for staff's PIN; and what staff see behind it.
void draw_countdown(PanelFrame& frame);
void draw_pin_pad(PanelFrame& frame, const page::Pin& page);
void draw_staff_page(PanelFrame& frame, const page::Staff& page);

// What a visitor may prefer.
void draw_settings(PanelFrame& frame, const page::Settings& page);

// What a language's button says: its own name where it can be shown, else its tag in capitals,
// which `capitals` then holds.
std::string_view language_label(const PanelFrame& frame, std::string_view tag,
                                std::string& capitals);

// Darkens everything drawn so far.
void dim(PanelFrame& frame);
// The ground of a panel that lies over the timeline and takes what is pressed on it.
void draw_ground(PanelFrame& frame, std::string_view key, const Rect& box);
// Draws such a ground in the middle, of this size in logical units, and returns its rectangle.
Rect centred_panel(PanelFrame& frame, std::string_view key, float width, float height);
// Whether such a panel takes all of the window, which is too low for anything beside it. Then it is
// closed by a cross in its upper corner, for which its text leaves 48 units, and not by a button in
// its foot; true if that was pressed.
bool takes_window(const PanelFrame& frame);
bool draw_cross(PanelFrame& frame, const Rect& panel, std::string_view key);

// Everything that is open over the timeline, the countdown of an idle visit, or the blank screen.
void draw_pages(PanelFrame& frame);

// Whether something fills the screen, so that the timeline need not be drawn.
bool fills_screen(const State& state, const Policy& policy);

}  // namespace vitrine
