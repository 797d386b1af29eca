#include "view/poster_rest.h"

#include "exhibit/worded_date.h"
#include "view/marks.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr float beside_mark = 14;   // from the leading line to the words, in units
constexpr float between_words = 8;  // date and title
constexpr float between_titles = 18;
constexpr float above_rows = 10;

// Date and title as they are set.
struct PosterWords {
    RunId date{};
    RunId title{};
    float width = 0;
};

PosterWords set_words(const PrintSource& source, const Metrics& m, MilestoneId id)
{
    const Milestone& milestone = source.exhibit[id];
    Shaper& shaper = source.type.shaper();
    PosterWords words;
    words.date = shaper.shape(worded_date(milestone, source.words), m.style(Role::SmallLabel));
    words.title = shaper.shape(source.text(milestone.title), m.style(Role::Small));
    words.width = m.px(beside_mark + between_words) + source.type[words.date].width +
                  source.type[words.title].width;
    return words;
}

bool has_title(const Scene& scene, MilestoneId id)
{
    return std::ranges::any_of(
        scene.items, [id](const Item& item) { return item.id == id && item.title_lines > 0; });
}

std::vector<PosterTitle> left_out(const PrintSource& source, const Scene& scene, Span days)
{
    std::vector<PosterTitle> out;
    for (std::size_t i = 0; i < source.exhibit.milestones.size(); ++i) {
        const auto id = static_cast<MilestoneId>(i);
        const double anchor = source.index[id].anchor;
        if (source.exhibit[id].is_undated || anchor < days.from || anchor > days.to) continue;
        if (!has_title(scene, id)) out.push_back({.id = id, .x = scene.days.x(anchor)});
    }
    std::ranges::stable_sort(out, {}, &PosterTitle::x);
    return out;
}

}  // namespace

float PosterRest::height() const
{
    return rows == 0 ? 0 : std::ceil((static_cast<float>(rows) + 0.8F) * row_h);
}

PosterRest rest_of(const PrintSource& source, const Scene& scene, Span days, float most_h)
{
    const Metrics& m = scene.spec.metrics;
    PosterRest rest{.titles = left_out(source, scene, days),
                    .row_h = std::ceil(m.line_height(Role::Small))};
    const auto most_rows = static_cast<std::size_t>(std::max(0.0F, most_h / rest.row_h - 0.8F));
    std::vector<float> ends;  // of the rows
    std::erase_if(rest.titles, [&](PosterTitle& title) {
        const float width = set_words(source, m, title.id).width;
        const auto free = std::ranges::find_if(ends, [&](float end) { return end <= title.x; });
        title.row = static_cast<std::size_t>(free - ends.begin());
        // None hangs over the right edge of the paper.
        const bool has_room = title.x + width <= scene.spec.size.x;
        if (!has_room || (free == ends.end() && ends.size() >= most_rows)) return true;
        if (free == ends.end()) ends.push_back(0);
        ends[title.row] = title.x + width + m.px(between_titles);
        return false;
    });
    rest.rows = ends.size();
    return rest;
}

void draw_rest(const PrintSource& source, const Scene& scene, const PosterRest& rest, float top,
               PaperPage& out)
{
    const Metrics& m = scene.spec.metrics;
    const float from = top + m.px(above_rows) / 2;
    const auto middle = [&](const PosterTitle& title) {
        return from + (static_cast<float>(title.row) + 0.5F) * rest.row_h;
    };
    // The lines first: words stand over them, on paper of their own.
    for (const PosterTitle& title : rest.titles)
        out.list.rect({title.x, top, m.hairline(), middle(title) - top},
                      source.theme[Token::Muted]);
    for (const PosterTitle& title : rest.titles) {
        const Lane& lane = source.exhibit.lanes[index_of(source.exhibit[title.id].lane)];
        const PosterWords words = set_words(source, m, title.id);
        const Run& date = source.type[words.date];
        const Run& name = source.type[words.title];
        const float y = middle(title);
        const float x = title.x + m.px(beside_mark);
        out.list.rect({x - m.px(4), y - rest.row_h * 0.42F, words.width - m.px(beside_mark - 8),
                       rest.row_h * 0.84F},
                      source.theme[Token::Paper]);
        const Rgba color = source.theme[token_of(lane.color)];
        paint_mark(lane.shape, {title.x, y}, m.px(5),
                   {.color = color, .paper = source.theme[Token::Paper]}, out.list);
        out.list.run(date, {x, date.baseline(y)}, color);
        out.list.run(name, {x + date.width + m.px(between_words), name.baseline(y)},
                     source.theme[Token::Ink]);
    }
}

}  // namespace vitrine
