// Windows that are much narrower or lower than those the design is drawn for.

#include "support/show.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

bool is_of_a_bar(const SemanticNode& node)
{
    return node.role == SemanticRole::Button || node.role == SemanticRole::Field;
}

}  // namespace

TEST_CASE("narrow windows: buttons are apart and in sight, and names of lanes are whole")
{
    constexpr std::array sizes{
        Vec2{400,  1500},
        Vec2{2560, 600 },
        Vec2{480,  900 },
        Vec2{1280, 720 },
    };
    for (const Policy* policy : {&explore, &kiosk}) {
        for (const Vec2 size : sizes) {
            for (const int percent : {100, 200}) {
                for (std::size_t language = 0; language < 3; ++language) {
                    Show show(
                        *policy, size,
                        {.language = static_cast<LanguageId>(language), .text_percent = percent});
                    show.loop.state_for_start().is_at_attract = false;
                    show.turn_at(1);
                    show.turn_at(2);
                    const Semantics& tree = show.loop.semantics();
                    CAPTURE(policy->name);
                    CAPTURE(size.x);
                    CAPTURE(percent);
                    CAPTURE(language);
                    std::vector<Rect> buttons;
                    for (std::size_t i = 0; i < tree.size(); ++i) {
                        const SemanticNode node = tree[i];
                        const std::string id = tree.id(i);
                        CAPTURE(id);
                        if (node.role == SemanticRole::Lane) CHECK(node.shown.empty());
                        if (!is_of_a_bar(node)) continue;
                        CHECK(node.rect.x >= 0);
                        CHECK(node.rect.right() <= size.x);
                        CHECK(node.rect.bottom() <= size.y);
                        for (const Rect& other : buttons)
                            CHECK_FALSE(overlap(other, node.rect));
                        buttons.push_back(node.rect);
                        const bool is_low = node.rect.y > show.loop.scene().regions.axis.bottom();
                        if (!is_low || policy != &kiosk) continue;
                        // Large letters make no button larger: it is large enough for a finger.
                        constexpr float least = 64;
                        CHECK(node.hit.w >= least - 1);
                        CHECK(node.hit.h >= least - 1);
                    }
                    CHECK(buttons.size() >= 2);
                }
            }
        }
    }
}

TEST_CASE("narrow windows: the badges of a milestone stay on the panel, in any language")
{
    for (std::size_t language = 0; language < 3; ++language) {
        Show show(explore, {400, 1500},
                  {.language = static_cast<LanguageId>(language), .text_percent = 200});
        CHECK(show.play("key Home\nsettle\n").empty());
        const Exhibit& exhibit = world().exhibit;
        for (std::size_t i = 0; i < exhibit.milestones.size(); i += 9) {
            show.loop.state_for_start().selection = static_cast<MilestoneId>(i);
            show.turn_at(60 + static_cast<double>(i));
            const Semantics& tree = show.loop.semantics();
            for (std::size_t k = 0; k < tree.size(); ++k) {
                const std::string id = tree.id(k);
                CAPTURE(id);
                CHECK(tree[k].rect.right() <= 401);
            }
        }
    }
}
