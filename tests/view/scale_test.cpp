// One view at any density and size of text: the same things in the same places.
#include "support/sample.h"
#include "view/compose.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using namespace vitrine;

namespace {

struct Laid {
    Typesetter typesetter{sample::fonts()};
    Layouts layouts;
    Scene scene;

    void show(const sample::Shown& shown, const ViewSpec& spec)
    {
        compose(source_of(shown.exhibit, shown.index, sample::words(), typesetter), spec, layouts,
                scene);
    }
};

// How many labels of `view` end in an ellipsis.
std::size_t cut_labels(const sample::Shown& shown, Laid& laid, const ViewSpec& view)
{
    laid.show(shown, view);
    std::size_t cut = 0;
    for (const Item& item : laid.scene.items) {
        if (item.level != Level::Label) continue;
        const std::string_view title = shown.exhibit.text(shown.exhibit[item.id].title, {});
        const RunId whole = laid.typesetter.shaper().shape(title, view.metrics.style(Role::Text));
        if (whole != item.title[0]) ++cut;
    }
    return cut;
}

}  // namespace

TEST_CASE("scale: labels are cut to their room at any scale, and do not vanish")
{
    const unsigned seed = 1925;
    CAPTURE(seed);
    const sample::Shown& shown = sample::generated(1000);
    for (const float scale : {1.25F, 1.5F, 2.0F}) {
        std::mt19937 random(seed);
        std::uniform_real_distribution<double> zoom(std::log(40.0), std::log(8'000.0));
        std::uniform_real_distribution<double> centre(-18'200, -7'700);
        Laid plain;
        Laid scaled;
        std::size_t cut = 0;
        std::size_t cut_scaled = 0;
        for (int view = 0; view < 150; ++view) {
            ViewSpec spec{
                .camera = {centre(random), std::exp(zoom(random))},
                  .size = {1920,           1080                  }
            };
            cut += cut_labels(shown, plain, spec);
            spec.metrics.scale = scale;
            spec.size = spec.size * scale;
            cut_scaled += cut_labels(shown, scaled, spec);
        }
        CAPTURE(scale);
        CHECK(cut > 20);
        CHECK(cut_scaled > cut * 9 / 10);
        CHECK(cut_scaled < cut * 11 / 10);
    }
}
