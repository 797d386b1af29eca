#include "view/handout.h"

#include "data/paper_keys.h"
#include "data/word_keys.h"
#include "date/wording.h"
#include "exhibit/steps.h"
#include "exhibit/worded_date.h"
#include "view/print_flow.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace vitrine {

namespace {

constexpr float picture_width = 68;
constexpr float picture_gap = 6;
constexpr float note_indent = 4;

// The points of a figure as bars, filled where they are official; returns its height.
float put_chart(PrintPen& pen, Vec2 at, float width, const Figure& figure)
{
    constexpr float dates = 19;
    constexpr float row = 4.6F;
    const PrintSource& s = pen.source();
    float y = at.y;
    y += pen.text({at.x, y}, width, figure.title, {.role = PrintRole::Label}) + 1;
    double most = 0;
    for (const FigurePoint& point : figure.points)
        most = std::max(most, point.value);
    // As long as the widest label beside its bar allows, so that they can be compared.
    float room = width - dates;
    for (const FigurePoint& point : figure.points) {
        const double share = most > 0 ? std::max(0.05, point.value / most) : 1;
        const float label = pen.width_of(s.text(point.label), PrintRole::Small) + 2.4F;
        room = std::min(room, (width - dates - label) / static_cast<float>(share));
    }
    room = std::max(room, 8.0F);
    for (const FigurePoint& point : figure.points) {
        const std::string date = worded(point.date, s.words);
        const float high = pen.text({at.x, y}, dates - 1, date, {.role = PrintRole::Year});
        const double share = most > 0 ? std::clamp(point.value / most, 0.0, 1.0) : 0;
        const Rect bar{at.x + dates, y + 0.8F, std::max(0.6F, room * static_cast<float>(share)),
                       2.6F};
        if (point.kind == FigureKind::Official)
            pen.rect(bar, Token::Ink);
        else
            pen.frame(bar, 0.35F, Token::Ink);
        const float said = pen.text({bar.right() + 1.2F, y}, at.x + width - bar.right() - 1.2F,
                                    point.label, {.role = PrintRole::Small});
        y += std::max({row, high, said});
    }
    y += 0.6F;
    y += pen.text({at.x, y}, width, s.words[word::detail_chart],
                  {.role = PrintRole::Small, .color = Token::Muted});
    return y - at.y;
}

// What the step shows, beside its text; returns its height.
float put_sight(PrintPen& pen, Vec2 at, const TourStep& step)
{
    const PrintSource& s = pen.source();
    if (step.figure)
        return put_chart(pen, at, picture_width, s.exhibit.figures[index_of(*step.figure)]);
    if (!step.picture) return 0;
    const float shape = pen.shape_of(*step.picture);
    if (shape <= 0) return 0;
    const Rect box{at.x, at.y, picture_width, std::min(picture_width / shape, 90.0F)};
    pen.picture(box, *step.picture);
    pen.frame(box, 0.2F, Token::Line);
    const Picture& picture = s.exhibit.pictures[index_of(*step.picture)];
    const TextId under = s.text(picture.caption).empty() ? picture.credit : picture.caption;
    return box.h + 1 +
           pen.text({at.x, box.bottom() + 1}, picture_width, under,
                    {.role = PrintRole::Small, .color = Token::Muted});
}

// The other milestones of the step, with their dates.
float put_others(PrintPen& pen, Vec2 at, float width, const TourStep& step)
{
    const PrintSource& s = pen.source();
    float y = at.y;
    for (std::size_t i = 1; i < step.milestones.size(); ++i) {
        const Milestone& other = s.exhibit[step.milestones[i]];
        pen.mark(other.lane, {at.x + 1.4F, y + 2.3F}, 1.2F);
        const std::string line =
            fmt::format("{} · {}", worded_date(other, s.words), s.text(other.title));
        y += pen.text({at.x + 4, y}, width - 4, line, {}) + 0.4F;
    }
    return y - at.y;
}

struct HandoutSide {
    std::string_view label;
    TextId text{};
    Token color{};
};

// What is said and what is known, side by side; returns its height.
float put_contrast(PrintPen& pen, Vec2 at, float width, const TourStep& step)
{
    constexpr float gap = 5;
    const PrintSource& s = pen.source();
    const Contrast* contrast = contrast_of(s.exhibit, step);
    if (contrast == nullptr) return 0;
    std::vector<HandoutSide> sides{
        {s.words[word::detail_official], contrast->official, Token::Blue}
    };
    if (contrast->critic != TextId::None)
        sides.push_back({s.words[word::detail_critic], contrast->critic, Token::Plum});
    sides.push_back({s.words[word::detail_record], contrast->record, Token::Red});
    const float top = at.y + pen.text(at, width, contrast->title, {.role = PrintRole::Strong}) + 1;
    const auto count = static_cast<float>(sides.size());
    const float column = (width - gap * (count - 1)) / count;
    float bottom = top;
    float x = at.x;
    for (const HandoutSide& side : sides) {
        pen.rect({x, top, column, 0.8F}, side.color);
        float y = top + 1.6F;
        y += pen.text({x, y}, column, side.label, {.role = PrintRole::Label}) + 0.4F;
        y += pen.text({x, y}, column, side.text, {});
        bottom = std::max(bottom, y);
        x += column + gap;
    }
    return bottom - at.y;
}

// What is asked or noted, behind a bar.
float put_aside(PrintPen& pen, Vec2 at, float width, TextId text, PrintRole role)
{
    const float height =
        pen.text({at.x + note_indent, at.y}, width - note_indent, text, {.role = role});
    if (height > 0)
        pen.rect({at.x, at.y + 0.5F, 1, height - 0.5F},
                 role == PrintRole::Question ? Token::Red : Token::Line);
    return height;
}

struct StepOnPaper {
    const Tour& tour;
    std::size_t place = 0;
    HandoutNotes notes{};
    std::string sources;  // their numbers
};

// The whole step with its upper left corner at `at`; returns its height.
float put_step(PrintPen& pen, Vec2 at, float width, const StepOnPaper& on)
{
    const PrintSource& s = pen.source();
    const TourStep& step = on.tour.steps[on.place];
    const Milestone& subject = s.exhibit[step.milestones.front()];
    float y = at.y;
    const Rect number{at.x, y, 7, 7};
    pen.rect(number, Token::Ink);
    pen.centred(number, std::to_string(on.place + 1),
                {.role = PrintRole::Letter, .color = Token::Paper});
    y += std::max(number.h, pen.text({number.right() + 3, y}, width - 10, step.title,
                                     {.role = PrintRole::Step, .is = PaperRole::Heading})) +
         1.6F;
    const float top = y;
    const float sight = put_sight(pen, {at.x, y + 0.8F}, step);
    const float indent = sight > 0 ? picture_width + picture_gap : 0;
    const float x = at.x + indent;
    const float room = width - indent;
    const std::string_view lane = s.text(s.exhibit.lanes[index_of(subject.lane)].name);
    pen.mark(subject.lane, {x + 1.5F, y + 2}, 1.4F);
    y += pen.text({x + 4.5F, y}, room - 4.5F,
                  fmt::format("{} · {}", lane, worded_date(subject, s.words)),
                  {.role = PrintRole::Label}) +
         1;
    y += pen.text({x, y}, room, subject.title,
                  {.role = PrintRole::Card, .is = PaperRole::Subheading});
    y += pen.text({x, y}, room, subject.summary, {}) + 2;
    y += put_others(pen, {x, y}, room, step);
    y = std::max(y, top + sight + 0.8F) + 2;
    const float said = put_contrast(pen, {at.x, y}, width, step);
    if (said > 0) y += said + 2.5F;
    const float asked = put_aside(pen, {at.x, y}, width, step.question, PrintRole::Question);
    if (asked > 0) y += asked + 2;
    if (on.notes == HandoutNotes::Printed) {
        const float answered = put_aside(pen, {at.x, y}, width, step.answer, PrintRole::Strong);
        if (answered > 0) y += answered + 2;
        const float noted = put_aside(pen, {at.x, y}, width, step.notes, PrintRole::Small);
        if (noted > 0) y += noted + 2;
    }
    if (!on.sources.empty()) {
        y += pen.text({at.x, y}, width, s.words.with(word::paper_sources_are, {on.sources}),
                      {.role = PrintRole::Small, .color = Token::Muted});
    }
    return y - at.y;
}

std::string sources_of_step(const Exhibit& exhibit, const TourStep& step, PrintSources& sources)
{
    std::vector<SourceId> all;
    for (const MilestoneId id : step.milestones) {
        for (const SourceId source : exhibit.details_of(exhibit[id]).sources) {
            if (std::ranges::find(all, source) == all.end()) all.push_back(source);
        }
    }
    return sources.cited(all);
}

}  // namespace

std::vector<PaperPage> handout_pages(const PrintSource& source, const Tour& tour,
                                     const PaperSize& sheet, HandoutNotes notes)
{
    const Words& words = source.words;
    PrintFlow flow(source, sheet);
    put_head(flow, {
                       .title = source.text(tour.title),
                       .under = fmt::format("{} · {}", source.text(source.exhibit.title),
                                            words[word::paper_handout]),
                   });
    PrintSources sources;
    for (std::size_t i = 0; i < tour.steps.size(); ++i) {
        const StepOnPaper on{.tour = tour,
                             .place = i,
                             .notes = notes,
                             .sources = sources_of_step(source.exhibit, tour.steps[i], sources)};
        PrintPen measuring = flow.measuring();
        flow.need(put_step(measuring, {}, flow.width(), on));
        PrintPen pen = flow.pen();
        flow.y += put_step(pen, {flow.left(), flow.y}, flow.width(), on) + 7;
    }
    if (sources.size() > 0) {
        flow.need(24);
        flow.put(words[word::paper_sources],
                 {.role = PrintRole::Heading, .is = PaperRole::Heading});
        flow.y += 1;
        sources.put(flow);
    }
    const Rect rule = flow.footer();
    std::vector<PaperPage> pages = flow.take();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        put_footer(source, pages[i],
                   {.rule = rule,
                    .text = source.text(source.exhibit.rights),
                    .page = i,
                    .all = pages.size()});
    }
    return pages;
}

}  // namespace vitrine
