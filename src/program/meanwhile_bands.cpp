// How high the bands of the page that cuts through time are, and what stands where in them.
#include "data/cut_keys.h"
#include "data/word_keys.h"
#include "program/meanwhile_parts.h"
#include "view/marks.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr std::size_t least_rows = 4;  // of a lane, where the page scrolls

class BandMeasure {
public:
    explicit BandMeasure(MeanwhileLook& look) : look_(look), f_(look.f) {}

    void measure()
    {
        for (const CutSheetLane& sheet : look_.sheet.lanes()) {
            CutBand& band = look_.bands.emplace_back(CutBand{.sheet = &sheet});
            band.heights.resize(sheet.rows.count);
            for (const auto& column : look_.parting.columns()) {
                for (const CutLine& line : sheet.columns[column.cut].lines) {
                    float& h = band.heights[line.row];
                    h = std::max(h, height_of_entry(look_, line, Role::SmallStrong,
                                                    sheet.rows.are_strips[line.row]
                                                        ? CutShape::Strip
                                                        : CutShape::Entry));
                }
            }
        }
        share_height();
    }

private:
    float px(float units) const { return f_.px(units); }

    float measured(std::string_view text, Role role, float width) const
    {
        return put_cut_text(f_, {.text = text, .role = role}, {}, width, Pen::Mode::Measures);
    }

    // What came before and comes next, and that nothing goes on.
    float height_of_foot(const CutSheetColumn& sheet) const
    {
        if (!look_.says_neighbours_of(sheet)) return 0;
        float h = sheet.going_on == 0 ? f_.metrics.line_height(Role::Caption) + px(2) : 0;
        for (const auto* line : {&sheet.before, &sheet.after}) {
            if (*line) h += height_of_entry(look_, **line, Role::Caption, CutShape::Entry) + px(2);
        }
        return h;
    }

    void count_left_out(CutBand& band) const
    {
        for (const auto& column : look_.parting.columns()) {
            const CutSheetColumn& sheet = band.sheet->columns[column.cut];
            const auto shown = std::ranges::count_if(
                sheet.lines, [&](const CutLine& line) { return line.row < band.shown; });
            band.left_out[column.cut] = sheet.going_on - static_cast<std::size_t>(shown);
        }
    }

    float height_of_band(CutBand& band, std::size_t shown) const
    {
        band.shown = shown;
        count_left_out(band);
        const std::vector<CutRowBox> rows = look_.rows_of(band);
        float most = 0;
        for (const auto& column : look_.parting.columns()) {
            float h = look_.foot_of(band, rows, column.cut) - band.box.y +
                      height_of_foot(band.sheet->columns[column.cut]);
            if (look_.says_more(band, column.cut)) h += height_of_cut_more(look_, band, column.cut);
            most = std::max(most, h);
        }
        return std::max(most + px(cut_sizes::band_pad + cut_sizes::band_floor),
                        height_of_name(band));
    }

    float height_of_name(const CutBand& band) const
    {
        const Lane& lane = f_.exhibit().lanes[index_of(band.sheet->lane)];
        const float width = f_.scene.regions.gutter.w - px(20 + 8);
        const std::string_view name = f_.text(lane.name);
        float h = px(8) + measured(name, role_of_lane_name(f_, name, width), width) + px(22);
        if (!look_.lane(band.sheet->lane).undated.empty())
            h += f_.metrics.line_height(Role::Caption) + px(8);
        return h + px(6);
    }

    std::size_t least_shown(const CutBand& band) const
    {
        if (look_.is_opened(band)) return band.heights.size();
        std::size_t least = 0;
        for (const auto& column : look_.parting.columns()) {
            const auto& lines = band.sheet->columns[column.cut].lines;
            if (!lines.empty()) least = std::max<std::size_t>(least, lines.front().row + 1);
        }
        return least;
    }

    float least_height()
    {
        float all = 0;
        for (CutBand& band : look_.bands)
            all += band.box.h = height_of_band(band, least_shown(band));
        return all;
    }

    // Each lane first shows something in each column; then one after the other gets another row, as
    // long as there is room. If not even that has room, each shows some, and all of it scrolls.
    // That all lanes are seen at once is worth more than what came before and comes next.
    void share_height()
    {
        std::vector<CutBand>& bands = look_.bands;
        float all = least_height();
        if (all > look_.lanes.h) {
            look_.says_neighbours = false;
            all = least_height();
        }
        look_.is_scrolled = all > look_.lanes.h;
        if (look_.is_scrolled) {
            look_.says_neighbours = true;
            for (CutBand& band : bands) {
                const std::size_t rows = std::min(band.heights.size(), least_rows);
                band.box.h = height_of_band(band, std::max(rows, least_shown(band)));
            }
            return;
        }
        bool grows = true;
        while (grows) {
            grows = false;
            for (CutBand& band : bands) {
                if (band.shown == band.heights.size()) continue;
                const std::size_t shown = band.shown;
                const float higher = height_of_band(band, shown + 1);
                if (all - band.box.h + higher <= look_.lanes.h) {
                    all += higher - band.box.h;
                    band.box.h = higher;
                    grows = true;
                } else {
                    height_of_band(band, shown);
                }
            }
        }
        const float spare =
            (look_.lanes.h - all) / static_cast<float>(std::max<std::size_t>(1, bands.size()));
        for (CutBand& band : bands)
            band.box.h += std::floor(spare);
    }

    MeanwhileLook& look_;
    PanelFrame& f_;
};

}  // namespace

CutEntryLook entry_look(const MeanwhileLook& look, const CutLine& line, Role role, CutShape shape)
{
    Pen pen(look.f, Pen::Mode::Measures);
    CutEntryLook entry{.title = look.f.text(look.f.exhibit()[line.id].title),
                       .date = line.date,
                       .role = role,
                       .width = width_of_cut_text(look, shape)};
    // What came before or comes next is a sentence, unless that is too long: then its date stands
    // below, so that no line ends within a date.
    if (!line.text.empty()) {
        entry.is_one_line = pen.width_of(line.text, role) <= entry.width;
        constexpr std::string_view between = " · ";
        const std::size_t title = entry.title.size();
        entry.date =
            std::string_view(line.text).substr(std::min(line.text.size(), title + between.size()));
        if (!entry.is_one_line) return entry;
        entry.title = line.text;
        entry.date = {};
        return entry;
    }
    const float both = pen.width_of(entry.title, role) + look.px(cut_sizes::beside_date) +
                       pen.width_of(entry.date, Role::SmallLabel);
    entry.is_one_line = both <= entry.width;
    return entry;
}

float height_of_entry(const MeanwhileLook& look, const CutLine& line, Role role, CutShape shape)
{
    const CutEntryLook entry = entry_look(look, line, role, shape);
    const float pads = look.px(shape == CutShape::Strip ? 4 : 1);
    const auto measured = [&](std::string_view text, Role of) {
        return put_cut_text(look.f, {.text = text, .role = of}, {}, entry.width,
                            Pen::Mode::Measures);
    };
    const float title = measured(entry.title, role);
    const float date = entry.is_one_line ? 0 : measured(entry.date, Role::SmallLabel);
    // As high as a finger needs it, where there are only fingers.
    const bool is_touched = look.f.setting.policy.chrome.has_low_band;
    const float least =
        is_touched ? std::ceil(true_size::target_mm / true_size::unit_mm * look.f.state.density)
                   : 0;
    return std::max({title + date + 2 * pads, look.px(cut_sizes::least_target), least});
}

float width_of_cut_text(const MeanwhileLook& look, CutShape shape)
{
    const float pads = 2 * cut_sizes::strip_pad;
    return look.column - look.px(shape == CutShape::Strip ? pads : cut_sizes::entry_indent + pads);
}

Role role_of_lane_name(const PanelFrame& f, std::string_view name, float width)
{
    const bool has_room = f.type.widest_word(name, f.metrics.style(Role::Label)) <= width;
    return has_room ? Role::Label : Role::SmallLabel;
}

std::string text_of_cut_more(const MeanwhileLook& look, const CutBand& band, std::size_t cut)
{
    // Of a lane with more than can be listed, all is said to be shown that can be.
    const std::size_t left_out = band.left_out[cut];
    if (left_out == 0) return std::string(look.f.words[word::cut_fewer]);
    return look.f.words.with(word::cut_more, {std::to_string(left_out)});
}

float height_of_cut_more(const MeanwhileLook& look, const CutBand& band, std::size_t cut)
{
    const float text =
        put_cut_text(look.f, {.text = text_of_cut_more(look, band, cut), .role = Role::Caption}, {},
                     width_of_cut_text(look, CutShape::Strip), Pen::Mode::Measures);
    const bool is_touched = look.f.setting.policy.chrome.has_low_band;
    const float least =
        is_touched ? std::ceil(true_size::target_mm / true_size::unit_mm * look.f.state.density)
                   : 0;
    return std::max(text, least) + look.px(6);
}

void CutOrder::place(Zone zone, std::size_t band, std::size_t part, bool by_rows)
{
    constexpr float above_all = 100'000;  // of what is scrolled away
    const auto whole = [](float v) {
        return static_cast<std::uint64_t>(std::clamp(v + above_all, 0.0F, 2 * above_all));
    };
    const std::uint64_t place = (static_cast<std::uint64_t>(zone) << 58U) +
                                ((band & 0xFFFU) << 46U) + ((part & 0xFU) << 42U);
    for (std::size_t i = first_ + keys_.size(); i < tree_.size(); ++i) {
        const Rect box = tree_[i].rect;
        const std::uint64_t within = (whole(box.y) << 20U) + whole(box.x);
        keys_.push_back(place + (by_rows ? within : 0));
    }
}

void measure_bands(MeanwhileLook& look)
{
    BandMeasure(look).measure();
}

Rgba MeanwhileLook::color_of(LaneId id) const
{
    return f.color(token_of(f.exhibit().lanes[index_of(id)].color));
}

std::vector<CutRowBox> MeanwhileLook::rows_of(const CutBand& band) const
{
    std::vector<CutRowBox> rows;
    float y = band.box.y + px(cut_sizes::band_pad);
    for (const bool is_strip : {true, false}) {
        for (std::uint32_t row = 0; row < band.shown; ++row) {
            if (band.sheet->rows.are_strips[row] != is_strip) continue;
            rows.push_back({.row = row, .y = y, .h = band.heights[row]});
            y += band.heights[row] + px(cut_sizes::row_apart);
        }
    }
    return rows;
}

float MeanwhileLook::foot_of(const CutBand& band, std::span<const CutRowBox> rows,
                             std::size_t cut) const
{
    float bottom = band.box.y + px(cut_sizes::band_pad);
    const auto& lines = band.sheet->columns[cut].lines;
    for (const CutRowBox& row : rows) {
        if (std::ranges::find(lines, row.row, &CutLine::row) != lines.end())
            bottom = row.y + row.h + px(cut_sizes::row_apart);
    }
    return bottom;
}

float put_cut_text(PanelFrame& f, const CutText& text, Vec2 at, float width, Pen::Mode mode)
{
    const float line = f.metrics.line_height(text.role);
    const Paragraph& set = f.type.set(text.text, f.metrics.style(text.role),
                                      {static_cast<int>(width), static_cast<int>(line), 0});
    const float height = set.height();
    if (mode == Pen::Mode::Measures) return height;
    float middle = at.y + line / 2;
    for (const RunId id : set.lines) {
        const Run& run = f.type[id];
        f.list.run(run, {at.x, run.baseline(middle)}, text.color);
        middle += line;
    }
    return height;
}

}  // namespace vitrine
