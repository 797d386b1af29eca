// The legend: what the signs of the timeline mean, each painted by what paints the timeline.
#include "data/legend_keys.h"
#include "date/stretches.h"
#include "program/column.h"
#include "program/panels.h"
#include "view/claims.h"
#include "view/marks.h"
#include "view/paint_date.h"
#include "view/sizes.h"

#include <array>
#include <cmath>
#include <string_view>

namespace vitrine {

namespace {

constexpr float sample_width = 168;
constexpr float sample_height = 30;
constexpr MarkShape shape = MarkShape::Diamond;
constexpr Token lane = Token::Red;

// A date that is drawn as such dates are, and what that says. The years of a sample are as wide as
// in a view of some decades.
struct DateRow {
    std::string_view edtf;
    Word meaning;
    double from = 1924.5;  // years at the left and the right end of the sample
    double to = 1928.5;
};

constexpr std::array date_rows{
    DateRow{"1926-07-02",              word::legend_day       },
    DateRow{"1926",                    word::legend_some_day  },
    DateRow{"1926~",                   word::legend_about     },
    DateRow{"1926?",                   word::legend_uncertain },
    DateRow{"[1925-06-01,1927-08-01]", word::legend_one_of    },
    DateRow{"{1925-06-01,1927-08-01}", word::legend_each_of   },
    DateRow{"1925-03-01/1927-10-01",   word::legend_lasting   },
    DateRow{"1925/1927",               word::legend_vague_ends},
    DateRow{"1925/..",                 word::legend_open      },
};

double day_of_year(double year)
{
    return (year - 1970) * 365.2425;
}

// Where its sample stands, beside its words.
Rect sample_of(const Column& c, float height)
{
    return {c.x, c.y, c.f.px(sample_width), height};
}

// A row of the legend: `paint` gets the box of the sample.
template <class Paint>
void add_row(Column& c, Word meaning, const Paint& paint)
{
    const float left = c.f.px(sample_width + 24);
    const float line = c.f.metrics.line_height(Role::Small);
    const float least = c.f.px(sample_height);
    const float above = std::max(0.0F, std::round((least - line) / 2));
    const float words = c.pen.text({c.x + left, c.y + above}, c.width - left, c.f.words[meaning],
                                   {.role = Role::Small});
    if (c.pen.draws()) paint(sample_of(c, least));
    c.y += std::max(least, words + above) + c.f.px(6);
}

void paint_sample(const Column& c, const DateRow& row, const Rect& box)
{
    const Date date = *parse_edtf(row.edtf);
    const Rgba color = c.f.color(lane);
    const Rgba paper = c.f.color(Token::Panel);
    const double days = day_of_year(row.to) - day_of_year(row.from);
    const Projection projection{.centre = day_of_year((row.from + row.to) / 2),
                                .px_per_day = static_cast<double>(box.w) / days,
                                .middle_px = box.centre().x};
    const float y = std::round(box.centre().y);
    if (is_exact_day(date)) {
        paint_mark(shape, {box.centre().x, y}, c.f.px(6), {.color = color, .paper = paper},
                   c.f.list);
        return;
    }
    const float high = c.f.px(sizes::strip.count);
    paint_date(date, projection, {box.x, y - std::round(high / 2), box.w, high},
               {.color = color, .paper = paper, .shape = shape, .is_dashed = is_doubtful(date)},
               c.f.metrics, c.f.list);
}

// A year whose second half something else stands on.
void paint_cut_strip(const Column& c, const Rect& box)
{
    const float high = c.f.px(sizes::strip.count);
    const float y = std::round(box.centre().y);
    Rect strip{box.x, y - std::round(high / 2), box.w, high};
    const Projection projection{.centre = day_of_year(1926.5),
                                .px_per_day = static_cast<double>(box.w) / 600,
                                .middle_px = box.centre().x};
    const float middle = std::round(box.centre().x);
    const Rect in_way{middle, y - c.f.px(10), box.right() - middle - c.f.px(20), c.f.px(20)};
    strip.w = in_way.x - c.f.px(sizes::apart_from_strip.count) - strip.x;
    const Rgba color = c.f.color(lane);
    paint_date(*parse_edtf("1926"), projection, strip,
               {.color = color, .paper = c.f.color(Token::Panel), .shape = shape}, c.f.metrics,
               c.f.list);
    paint_strip_dots({strip.right(), y}, 1, color, c.f.metrics, c.f.list);
    c.f.list.rect(in_way, c.f.color(Token::Line));
}

void paint_ticks(const Column& c, const Rect& box)
{
    const float floor = box.bottom() - c.f.px(6);
    const Rgba color = c.f.color(lane);
    c.f.list.rect({box.x, floor, box.w, c.f.metrics.hairline()}, color);
    const float wide = c.f.px(sizes::tick.count);
    for (const float share : {0.2F, 0.32F, 0.6F, 0.84F})
        c.f.list.rect({std::round(box.x + box.w * share), floor - c.f.px(6), wide, c.f.px(6)},
                      color);
}

}  // namespace

void lay_out_legend(Column& c)
{
    for (const DateRow& row : date_rows)
        add_row(c, row.meaning, [&](const Rect& box) { paint_sample(c, row, box); });
    add_row(c, word::legend_goes_on, [&](const Rect& box) { paint_cut_strip(c, box); });
    add_row(c, word::legend_vague_mark, [&](const Rect& box) {
        paint_vague_mark(shape, box.centre(), c.f.px(6),
                         {.color = c.f.color(lane), .paper = c.f.color(Token::Panel)}, c.f.list);
    });
    add_row(c, word::legend_doubtful_mark, [&](const Rect& box) {
        paint_mark(shape, box.centre(), c.f.px(6),
                   {.color = c.f.color(lane), .paper = c.f.color(Token::Panel), .is_hollow = true},
                   c.f.list);
    });
    add_row(c, word::legend_ticks, [&](const Rect& box) { paint_ticks(c, box); });
    struct ClaimRow {
        ClaimSign sign;
        Word meaning;
    };
    constexpr std::array claims{
        ClaimRow{ClaimSign::Official,   word::legend_official  },
        ClaimRow{ClaimSign::Assessment, word::legend_assessment},
        ClaimRow{ClaimSign::Disputed,   word::legend_disputed  },
        ClaimRow{ClaimSign::Unproven,   word::legend_unproven  },
    };
    for (const ClaimRow& row : claims) {
        add_row(c, row.meaning, [&](const Rect& box) {
            paint_claim(row.sign, box.centre(), c.f.px(6), c.f.color(lane), c.f.list);
        });
    }
}

}  // namespace vitrine
