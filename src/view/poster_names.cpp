#include "view/poster_names.h"

#include "view/sizes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace vitrine {

namespace {

struct NamePlace {
    float x = 0;
    bool is_on_paper = false;  // else on the bar's own colour
};

class PosterNames {
public:
    PosterNames(const PrintSource& source, const Scene& scene, PaperPage& out)
        : source_(source), scene_(scene), out_(out), m_(scene.spec.metrics)
    {}

    void name_on(const PosterStretch& sheet)
    {
        for (const Item& item : scene_.items) {
            if (item.level != Level::Bar || item.title_lines == 0) continue;
            if (item.box.x >= sheet.from || item.box.right() <= sheet.from) continue;
            if (is_named_on(item, sheet)) continue;
            const std::string name =
                "… " + std::string(source_.text(source_.exhibit[item.id].title));
            const Run& run = source_.type[source_.type.shaper().shape(name, m_.style(item.role))];
            const auto place = place_for(item, run.width, sheet);
            if (!place) continue;
            out_.list.run(run, {place->x, item.title_at.y},
                          source_.theme[place->is_on_paper ? Token::Ink : Token::Panel]);
        }
    }

private:
    bool is_named_on(const Item& item, const PosterStretch& sheet) const
    {
        const float from = item.title_at.x;
        return from >= sheet.from && from + item.title_room <= sheet.to;
    }

    std::optional<NamePlace> place_for(const Item& item, float width,
                                       const PosterStretch& sheet) const
    {
        const float pad = m_.px(sizes::bar_pad.count);
        const float solid_from = item.box.x + item.vague_left;
        const float solid_to = std::max(solid_from, item.box.right() - item.vague_right);
        struct Part {
            float from = 0;
            float to = 0;
            bool is_pale = false;
        };
        const std::array<Part, 3> parts{
            {{item.box.x, solid_from, true},
             {solid_from, solid_to, false},
             {solid_to, item.box.right(), true}}
        };
        for (const Part& part : parts) {
            const float x = std::max(part.from, sheet.from) + pad;
            if (x + width + pad > std::min(part.to, sheet.to)) continue;
            // Its own name goes on from the sheet before, or into the next one.
            const bool meets_own =
                x < item.title_at.x + item.title_room + pad && x + width + pad > item.title_at.x;
            if (meets_own && !item.is_name_outside) return std::nullopt;
            return NamePlace{x, part.is_pale};
        }
        return place_beside(item, width, sheet);
    }

    std::optional<NamePlace> place_beside(const Item& item, float width,
                                          const PosterStretch& sheet) const
    {
        const float x = item.box.right() + m_.px(sizes::before_name.count);
        const Rect name{x, item.box.y, width, item.box.h};
        if (x + width > sheet.to || !is_free(name, item)) return std::nullopt;
        return NamePlace{x, true};
    }

    bool is_free(const Rect& name, const Item& own) const
    {
        const auto is_in = [&name](const Rect& box) { return !intersection(box, name).is_empty(); };
        const bool has_item = std::ranges::any_of(scene_.items, [&](const Item& item) {
            if (&item == &own) return false;
            const Rect words{item.title_at.x, item.box.y, item.title_room, item.box.h};
            return is_in(item.box) || is_in(item.strip) ||
                   (item.level == Level::Bar && item.is_name_outside && is_in(words));
        });
        return !has_item && std::ranges::none_of(scene_.figures, [&](const FigureMark& mark) {
            return is_in(mark.label_box) || name.contains(mark.at);
        });
    }

    const PrintSource& source_;
    const Scene& scene_;
    PaperPage& out_;
    const Metrics& m_;
};

}  // namespace

void name_bars_again(const PrintSource& source, const Scene& scene,
                     std::span<const PosterStretch> sheets, PaperPage& out)
{
    PosterNames names(source, scene, out);
    for (const PosterStretch& sheet : sheets)
        names.name_on(sheet);
}

}  // namespace vitrine
