#include "view/layout.h"

#include "date/wording.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

constexpr double bands_an_octave = 8;
constexpr std::size_t most_kept = 512;

// Sizes in logical units.
constexpr float lane_pad = 8;
constexpr float dot_reach = 10;    // of a dot's picture around its centre
constexpr float dots_height = 32;  // of the strip of dots along the bottom of a lane
constexpr float dots_apart = 30;   // centres of dots and rings
constexpr float card_width = 216;  // of a title with two lines
constexpr float wide_card = 264;
constexpr float long_label = 420;
constexpr float card_pad = 12;
constexpr float bar_height = 30;
constexpr float bar_pad = 10;
constexpr float shortest_bar = 44;
constexpr float strip_height = 8;
constexpr float label_height = 26;
constexpr float gap = 10;
constexpr float row_gap = 6;
constexpr double card_for_all_px_a_year = 260;  // from here on, weight 3 may have a card

struct Box {
    double left = 0;
    double right = 0;
    float top = 0;
    float bottom = 0;
};

bool meets(const Box& a, const Box& b)
{
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

// Lays out one lane; a class only because the parts share what is occupied.
class LaneMaker {
public:
    LaneMaker(const Exhibit& exhibit, const Index& index, const LaneKey& key, const Words& words,
              Typesetter& typesetter, LaneLayout& out)
        : exhibit_(exhibit)
        , index_(index)
        , key_(key)
        , words_(words)
        , typesetter_(typesetter)
        , out_(out)
        , scale_(scale_of(key.band))
        , rows_bottom_(key.height_px - px(dots_height))
    {}

    void make(LaneId lane)
    {
        out_.dots_y = std::round(key_.height_px - px(dots_height) / 2);
        for (const MilestoneId id : index_.lanes[index_of(lane)].by_importance) {
            if (!place(id)) dots_.push_back(id);
        }
        fold_dots();
    }

private:
    float px(float units) const { return key_.metrics.px(units); }

    bool place(MilestoneId id)
    {
        const Extent& extent = index_[id];
        if (extent.is_period &&
            extent.span.days() * scale_ >= static_cast<double>(px(shortest_bar))) {
            return place_bar(id) || place_strip(id);
        }
        const bool may_have_card =
            exhibit_[id].weight < 3 || scale_ * 365 >= card_for_all_px_a_year;
        return (may_have_card && place_card(id)) || place_label(id);
    }

    // A free place for a box of this height between the lane's top and its dots: from the top
    // downwards, or from the bottom upwards.
    enum class From { Top, Bottom };
    bool find_row(Box box, float height, From from, float& top) const
    {
        const float first = px(lane_pad);
        const float last = rows_bottom_ - height;
        const float step = px(4);
        for (float way = 0; first + way <= last; way += step) {
            const float y = from == From::Top ? first + way : last - way;
            box.top = y - px(row_gap);
            box.bottom = y + height + px(row_gap);
            const bool is_free = std::ranges::none_of(
                occupied_, [&](const Box& other) { return meets(box, other); });
            if (!is_free) continue;
            top = y;
            return true;
        }
        return false;
    }

    void occupy(double left, double right, float top, float height)
    {
        occupied_.push_back({left, right + static_cast<double>(px(gap)), top, top + height});
    }

    // Two lines, one line in full, or one line that is cut.
    bool place_card(MilestoneId id)
    {
        return place_card(id, 2, card_width) || place_card(id, 2, wide_card) ||
               place_card(id, 1, long_label) || place_card(id, 1, wide_card);
    }

    bool place_card(MilestoneId id, int lines, float width)
    {
        const Milestone& milestone = exhibit_[id];
        const std::string_view title = exhibit_.text(milestone.title, key_.language);
        const float line = key_.metrics.line_height(Role::CardTitle);
        const Room room{static_cast<int>(px(width)), static_cast<int>(line), lines};
        const Paragraph* set = &typesetter_.set(title, key_.metrics.style(Role::CardTitle), room);
        // Only the last resort may cut.
        if (set->is_cut && !(lines == 1 && width == wide_card)) return false;
        Placed card{.id = id,
                    .level = lines == 2 ? Level::Card : Level::ShortCard,
                    .day = index_[id].anchor};
        card.date = date_run(milestone);
        set = &typesetter_.set(title, key_.metrics.style(Role::CardTitle), room);
        card.title_lines = static_cast<std::uint8_t>(std::min<std::size_t>(2, set->lines.size()));
        for (std::size_t i = 0; i < card.title_lines; ++i)
            card.title[i] = set->lines[i];
        card.w = std::ceil(std::max(set->width, typesetter_[card.date].width)) + px(card_pad) * 2 +
                 px(4);
        const float date_h = key_.metrics.line_height(Role::SmallLabel);
        card.h =
            px(card_edge) + date_h + line * static_cast<float>(card.title_lines) + px(card_edge);

        const double anchor = card.day * scale_;
        const auto reach = static_cast<double>(px(dot_reach));
        const double right = anchor + static_cast<double>(card.w);
        float top = 0;
        if (!find_row({anchor - reach, right}, card.h + px(dot_reach), From::Top, top))
            return false;
        occupy(anchor - reach, right, top, card.h + px(dot_reach));
        card.y = top + px(dot_reach);
        out_.placed.push_back(card);
        return true;
    }

    // In full where that fits, else cut.
    bool place_label(MilestoneId id)
    {
        return place_label(id, long_label) || place_label(id, wide_card);
    }

    bool place_label(MilestoneId id, float width)
    {
        Placed label = label_of(id, width);
        const double anchor = label.day * scale_;
        const auto reach = static_cast<double>(px(dot_reach));
        const double right = anchor + static_cast<double>(label.x + label.w);
        if (!find_row({anchor - reach, right}, label.h, From::Top, label.y)) return false;
        occupy(anchor - reach, right, label.y, label.h);
        out_.placed.push_back(label);
        return true;
    }

    Placed label_of(MilestoneId id, float width)
    {
        const std::string_view title = exhibit_.text(exhibit_[id].title, key_.language);
        Placed label{.id = id, .level = Level::Label, .day = index_[id].anchor};
        label.title[0] = typesetter_.line(title, key_.metrics.style(Role::Text), px(width));
        label.title_lines = 1;
        label.x = px(dot_reach + 8);
        label.w = std::ceil(typesetter_[label.title[0]].width);
        label.h = px(label_height);
        return label;
    }

    bool place_bar(MilestoneId id)
    {
        const Extent& extent = index_[id];
        const std::string_view title = exhibit_.text(exhibit_[id].title, key_.language);
        Placed bar{.id = id,
                   .level = Level::Bar,
                   .day = extent.span.from,
                   .first = extent.span.from,
                   .last = extent.span.to};
        bar.title[0] =
            typesetter_.line(title, key_.metrics.style(Role::Strong), px(wide_card * 1.5F));
        bar.title_lines = 1;
        bar.w = std::ceil(typesetter_[bar.title[0]].width) + px(bar_pad) * 2;
        bar.h = px(bar_height);
        const double left = bar.first * scale_;
        double right = bar.last * scale_;
        bar.is_name_outside = static_cast<double>(bar.w) > right - left;
        if (bar.is_name_outside) right += static_cast<double>(bar.w - px(bar_pad));
        if (!find_row({left, right}, bar.h, From::Bottom, bar.y)) return false;
        occupy(left, right, bar.y, bar.h);
        out_.placed.push_back(bar);
        return true;
    }

    bool place_strip(MilestoneId id)
    {
        const Extent& extent = index_[id];
        Placed strip{.id = id,
                     .level = Level::Strip,
                     .day = extent.span.from,
                     .first = extent.span.from,
                     .last = extent.span.to,
                     .h = px(strip_height)};
        const double left = strip.first * scale_;
        const double right = strip.last * scale_;
        if (!find_row({left, right}, strip.h, From::Bottom, strip.y)) return false;
        occupy(left, right, strip.y, strip.h);
        out_.placed.push_back(strip);
        return true;
    }

    RunId date_run(const Milestone& milestone)
    {
        return typesetter_.line(worded(milestone.date, words_),
                                key_.metrics.style(Role::SmallLabel), px(long_label));
    }

    // What found no room: dots in one strip, folded to rings until all stand apart.
    void fold_dots()
    {
        std::ranges::stable_sort(dots_, {}, [&](MilestoneId id) { return index_[id].anchor; });
        std::vector<Placed> strip;
        for (const MilestoneId id : dots_) {
            const double day = index_[id].anchor;
            strip.push_back({.id = id, .level = Level::Dot, .day = day, .first = day, .last = day});
            while (strip.size() > 1 && is_too_near(strip[strip.size() - 2], strip.back())) {
                const Placed last = strip.back();
                strip.pop_back();
                merge(strip.back(), last);
            }
        }
        for (std::size_t i = 0; i < strip.size(); ++i) {
            Placed& dot = strip[i];
            if (dot.level == Level::Dot) {
                for (const float width : {wide_card, long_label}) {
                    const Placed label = label_of(dot.id, width);
                    const double end =
                        dot.day * scale_ + static_cast<double>(label.x + label.w + px(gap));
                    const bool is_last = i + 1 == strip.size();
                    if (is_last ||
                        end < strip[i + 1].day * scale_ - static_cast<double>(px(dots_apart) / 2))
                        dot = label;
                }
            }
            dot.h = px(label_height);
            dot.y = out_.dots_y - dot.h / 2;
        }
        out_.placed.insert(out_.placed.end(), strip.begin(), strip.end());
    }

    bool is_too_near(const Placed& a, const Placed& b) const
    {
        return (b.day - a.day) * scale_ < static_cast<double>(px(dots_apart));
    }

    void merge(Placed& into, const Placed& from) const
    {
        const auto a = static_cast<double>(into.count);
        const auto b = static_cast<double>(from.count);
        into.day = (into.day * a + from.day * b) / (a + b);
        into.count += from.count;
        into.last = from.last;
        into.level = Level::Ring;
        if (exhibit_[from.id].weight < exhibit_[into.id].weight) into.id = from.id;
    }

    const Exhibit& exhibit_;
    const Index& index_;
    const LaneKey& key_;
    const Words& words_;
    Typesetter& typesetter_;
    LaneLayout& out_;
    double scale_;
    float rows_bottom_;
    std::vector<Box> occupied_;
    std::vector<MilestoneId> dots_;
};

// Whether all its texts are still there. Off the canvas too, or panning would meet dropped ones.
bool is_alive(const LaneLayout& layout, const Typesetter& typesetter)
{
    return std::ranges::all_of(layout.placed, [&](const Placed& placed) {
        return typesetter.is_alive(placed.date) && typesetter.is_alive(placed.title[0]) &&
               typesetter.is_alive(placed.title[1]);
    });
}

}  // namespace

int band_of(double px_per_day)
{
    return static_cast<int>(std::floor(std::log2(px_per_day) * bands_an_octave));
}

double scale_of(int band)
{
    return std::exp2(band / bands_an_octave);
}

const LaneLayout& Layouts::of(const Exhibit& exhibit, const Index& index, LaneId lane,
                              const LaneKey& key, const Words& words, Typesetter& typesetter)
{
    lanes_.resize(exhibit.lanes.size());
    std::vector<LaneLayout>& kept = lanes_[index_of(lane)];
    for (const LaneLayout& layout : kept) {
        if (layout.key == key && is_alive(layout, typesetter)) return layout;
    }
    // One whose texts were dropped is made anew.
    std::erase_if(kept, [&](const LaneLayout& layout) { return layout.key == key; });
    if (kept.size() * lanes_.size() >= most_kept) kept.clear();
    LaneLayout& layout = kept.emplace_back();
    layout.key = key;
    LaneMaker(exhibit, index, layout.key, words, typesetter, layout).make(lane);
    return layout;
}

void Layouts::forget()
{
    lanes_.clear();
}

}  // namespace vitrine
