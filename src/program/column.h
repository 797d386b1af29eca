// A column of texts from the top downwards, as the detail panel lays them out. The same code
// measures and draws, as its pen decides.
#pragma once

#include "data/words.h"
#include "program/pen.h"

#include <string>
#include <string_view>

namespace vitrine {

struct Column {
    Pen& pen;
    PanelFrame& f;
    float x = 0;
    float y = 0;  // where the next thing goes
    float width = 0;
    Token lane{};  // the colour of the milestone's lane

    void space(float units) { y += f.px(units); }
    void put(std::string_view text, const Pen::Ink& ink)
    {
        y += pen.text({x, y}, width, text, ink);
    }
    void put(TextId text, const Pen::Ink& ink) { y += pen.text({x, y}, width, text, ink); }
    // A heading in small capitals.
    void label(std::string_view text, Token color)
    {
        space(20);
        put(text, {.role = Role::SmallLabel, .color = color});
        space(2);
    }
};

// The milestone's own story: title, pictures, summary, the official story beside the record,
// disputes, the question.
void lay_out_story(Column& column, const Milestone& milestone);

// How large a chart is, and on what.
struct ChartLook {
    // Labels behind the bars where there is room, else below them; or all behind them, so that bars
    // are shorter; or all above them.
    enum class Rows : std::uint8_t { Mixed, Behind, Above };
    Role heading{};
    Role text{};
    Token behind{};
    float bar = 0;  // units
    Rows rows{};
    bool has_axis = true;
};

// How much of the room for bars they have where all labels stand behind them.
float share_before_labels(const Column& column, const Figure& figure, const ChartLook& look);

// A chart of a figure that changes over time, under its title; the same without; and what the bars
// mean.
void lay_out_chart(Column& column, const Figure& figure, const ChartLook& look);
void lay_out_bars(Column& column, const Figure& figure, const ChartLook& look);
void lay_out_chart_key(Column& column, const ChartLook& look);

// What is painted as one line in a frame, for whom it is read: Pen::centred only paints.
void say_label(PanelFrame& frame, const Rect& box, std::string_view text, const Pen::Ink& ink);

// How sure a milestone's date is, and why, in words.
std::string said_of_date(const PanelFrame& frame, const Milestone& milestone);

// "How do we know?": how sure its date is, why, and who tells it; how far the statement stands.
void lay_out_how_known(Column& column, const Milestone& milestone);
// The same of each number of a figure.
void lay_out_how_known(Column& column, const Figure& figure);
// A small frame with words and, of confidence, how many of three squares are filled; after what
// ends at `x`, or below it where the line has no room. Returns where it ends.
float lay_out_confidence(Column& column, float x, Confidence confidence);

// Charts of a milestone's figures that have two points or more.
void lay_out_charts(Column& column, const MilestoneDetails& details);

// What the signs of the timeline mean, a row each.
void lay_out_legend(Column& column);

// What is named, as a link to its page.
void lay_out_link(Column& column, const FoundThing& thing, const Pen::Ink& ink);
// A source: its trust, its title as a link, what kind of thing it is and where.
void lay_out_source(Column& column, SourceId source);

// What a milestone refers to: people and their lives, terms, other milestones, sources.
void lay_out_references(Column& column, const Milestone& milestone);

}  // namespace vitrine
