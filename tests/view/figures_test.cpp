// Figures along the bottom of their lanes: what they are called, and which of them is shown.

#include "support/sample.h"
#include "view/compose.h"
#include "view/narrow.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace vitrine;

namespace {

// High enough for lanes to have a strip for their figures.
constexpr Vec2 figure_window{2560, 1440};

struct FigureShow {
    const Exhibit& exhibit = sample::mopr();
    const Index& index = sample::mopr_index();
    Typesetter typesetter{sample::fonts()};
    Layouts layouts;
    Scene scene;

    void show(const ViewSpec& spec, const Narrowing* narrowing = nullptr)
    {
        ViewSource source = source_of(exhibit, index, sample::words(), typesetter);
        if (narrowing != nullptr) {
            source.lanes = narrowing->lanes(index);
            source.narrowing = narrowing->generation();
        }
        compose(source, spec, layouts, scene);
    }
    std::vector<FigureId> shown() const
    {
        std::vector<FigureId> all;
        for (const FigureMark& mark : scene.figures) {
            if (all.empty() || all.back() != mark.figure) all.push_back(mark.figure);
        }
        return all;
    }
};

// Whether a milestone that passes speaks of a figure.
bool is_spoken_of(FigureId figure, const Filter& filter)
{
    const Exhibit& exhibit = sample::mopr();
    for (std::size_t i = 0; i < exhibit.milestones.size(); ++i) {
        const auto& named = exhibit.details_of(exhibit.milestones[i]).figures;
        const bool names_it = std::ranges::find(named, figure) != named.end();
        if (names_it && passes(filter, exhibit, static_cast<MilestoneId>(i))) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("figures: each has its title in sight, and no text meets a point or another text")
{
    const unsigned seed = 70;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> zoom(std::log(200.0), std::log(16'000.0));
    std::uniform_real_distribution<double> centre(-17'000, -11'000);
    FigureShow show;
    std::size_t titled = 0;
    for (int view = 0; view < 400; ++view) {
        ViewSpec spec{
            .camera = {centre(random), std::exp(zoom(random))},
            .size = figure_window,
            .language = static_cast<LanguageId>(random() % 3)
        };
        show.show(spec);
        const Rect& lanes = show.scene.regions.lanes;
        CAPTURE(view);
        std::vector<Rect> texts;
        for (const FigureTitle& title : show.scene.figure_titles)
            texts.push_back(title.box);
        for (const FigureMark& mark : show.scene.figures) {
            if (!mark.label_box.is_empty()) texts.push_back(mark.label_box);
        }
        for (std::size_t i = 0; i < texts.size(); ++i) {
            CHECK(texts[i].x >= lanes.x);
            CHECK(texts[i].right() <= lanes.right());
            for (std::size_t k = 0; k < i; ++k)
                CHECK_FALSE(overlap(grown(texts[i], -2), grown(texts[k], -2)));
            for (const FigureMark& mark : show.scene.figures) {
                const Rect point{mark.at.x - 4, mark.at.y - 4, 8, 8};
                CHECK_FALSE(overlap(grown(texts[i], -2), point));
            }
        }
        // What has its course in view is named.
        for (const FigureId figure : show.shown()) {
            const auto is_it = [&](const FigureMark& mark) { return mark.figure == figure; };
            const auto first = std::ranges::find_if(show.scene.figures, is_it);
            const auto last =
                std::find_if(show.scene.figures.rbegin(), show.scene.figures.rend(), is_it);
            if (last->at.x < lanes.x || first->at.x > lanes.right()) continue;
            ++titled;
            CHECK(std::ranges::find(show.scene.figure_titles, figure, &FigureTitle::figure) !=
                  show.scene.figure_titles.end());
        }
    }
    CHECK(titled > 100);
}

TEST_CASE("figures: both ends of one say their numbers in the opening view")
{
    FigureShow show;
    for (const std::size_t language : {0U, 1U, 2U}) {
        show.show({.camera = fitted(show.index.range, 0, 1),
                   .size = figure_window,
                   .language = static_cast<LanguageId>(language)});
        const std::vector<FigureId> figures = show.shown();
        REQUIRE_FALSE(figures.empty());
        for (const FigureId figure : figures) {
            const auto is_it = [&](const FigureMark& mark) { return mark.figure == figure; };
            const auto first = std::ranges::find_if(show.scene.figures, is_it);
            const auto last =
                std::find_if(show.scene.figures.rbegin(), show.scene.figures.rend(), is_it);
            CAPTURE(language);
            CHECK_FALSE(first->label_box.is_empty());
            CHECK_FALSE(last->label_box.is_empty());
        }
    }
}

TEST_CASE("figures: whatever is selected, a lane keeps the one that it shows")
{
    FigureShow show;
    ViewSpec spec{
        .camera = fitted(show.index.range, 0, 1), .size = figure_window, .panel = Panel::Open};
    show.show(spec);
    const std::vector<FigureId> before = show.shown();
    REQUIRE_FALSE(before.empty());
    for (std::size_t i = 0; i < show.exhibit.milestones.size(); ++i) {
        spec.selection = static_cast<MilestoneId>(i);
        show.show(spec);
        CAPTURE(i);
        CHECK(show.shown() == before);
    }
}

TEST_CASE("figures: those are shown that milestones which pass the filter speak of")
{
    FigureShow show;
    const ViewSpec spec{.camera = fitted(show.index.range, 0, 1), .size = figure_window};
    Filter by_kind;
    by_kind.hidden_kinds.set(0);
    std::vector<Filter> filters{by_kind};
    for (std::size_t claim = 0; claim < by_kind.hidden_claims.size(); ++claim) {
        filters.emplace_back().hidden_claims.set();
        filters.back().hidden_claims.reset(claim);
    }
    for (std::size_t i = 0; i < show.exhibit.people.size(); ++i)
        filters.emplace_back().person = static_cast<PersonId>(i);
    std::size_t without = 0;
    for (std::size_t i = 0; i < filters.size(); ++i) {
        Narrowing narrowing;
        while (!narrowing.work(show.exhibit, show.index, {.filter = filters[i]}, 1'000'000)) {
        }
        ViewSpec narrowed = spec;
        narrowed.hidden = filters[i].hidden_lanes;
        show.show(narrowed, &narrowing);
        CAPTURE(i);
        for (const FigureId figure : show.shown())
            CHECK(is_spoken_of(figure, filters[i]));
        without += show.scene.figures.empty() ? 1 : 0;
        CHECK(show.scene.figures.empty() == show.scene.figure_titles.empty());
    }
    CHECK(without > 0);
    CHECK(without < filters.size());
    // Once all passes again, all is as it was.
    Narrowing narrowing;
    narrowing.work(show.exhibit, show.index, {.filter = by_kind}, 1'000'000);
    const Filter nothing;
    narrowing.work(show.exhibit, show.index, {.filter = nothing}, 1'000'000);
    show.show(spec, &narrowing);
    const std::vector<FigureId> again = show.shown();
    show.show(spec);
    CHECK(show.shown() == again);
}

TEST_CASE("figures: they are told by title, with what both ends say")
{
    FigureShow show;
    show.show({.camera = fitted(show.index.range, 0, 1), .size = figure_window});
    Semantics tree;
    describe(source_of(show.exhibit, show.index, sample::words(), show.typesetter), show.scene,
             sample::theme("day"), tree);
    const auto node = tree.find(SemanticRole::Figure, "sections");
    REQUIRE(node.has_value());
    CHECK(tree[*node].name == "National sections");
    CHECK(tree[*node].value == "1924: 19 countries; 1937: 74 countries");
    REQUIRE(tree[*node].parent.has_value());
    CHECK(tree[*tree[*node].parent].role == SemanticRole::Lane);
}
