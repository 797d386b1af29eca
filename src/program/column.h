// A column of texts from the top downwards, as the detail panel lays them out. Measures and draws
// by the same code, as its pen does.
#pragma once

#include "data/words.h"
#include "program/pen.h"

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

// The figures that change over time, as charts.
void lay_out_charts(Column& column, const MilestoneDetails& details);

// What it stands in relation to: people and their lives, terms, other milestones, sources.
void lay_out_references(Column& column, const Milestone& milestone);

}  // namespace vitrine
