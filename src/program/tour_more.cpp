// What else a step of a tour leads to: its other milestones, and the contrast that it stands on. A
// press leaves the tour, which goes on from there when the visitor comes back.
#include "program/tour_more.h"

#include "data/tours_keys.h"
#include "exhibit/steps.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace vitrine {

namespace {

struct StepLink {
    std::string key;
    std::string label;
    Actions actions;
};

std::vector<StepLink> links_of(const PanelFrame& f, const TourStep& step)
{
    std::vector<StepLink> links;
    const Exhibit& exhibit = f.exhibit();
    for (std::size_t i = 1; i < step.milestones.size(); ++i) {
        const Milestone& m = exhibit[step.milestones[i]];
        links.push_back({fmt::format("step-{}", exhibit.name_of(m)),
                         std::string(f.text(m.title)),
                         {action::Select{step.milestones[i]}}});
    }
    const Contrast* contrast = contrast_of(exhibit, step);
    if (contrast == nullptr || !f.setting.policy.chrome.has_top_bar) return links;
    const auto place = static_cast<std::size_t>(contrast - exhibit.contrasts.data());
    links.push_back({
        "step-contrast",
        f.words.with(word::tours_contrast, {f.text(contrast->title)     }
         ),
        { action::Close{}, action::ShowEvidence{place}}
    });
    return links;
}

}  // namespace

float lay_out_step_more(PanelFrame& f, Pen& pen, const Rect& box, const TourStep& step)
{
    const std::vector<StepLink> links = links_of(f, step);
    if (links.empty()) return 0;
    const Pen::Ink ink{.role = Role::Lead, .behind = Token::Paper};
    const float line = f.metrics.line_height(Role::Lead) + f.px(10);
    const float apart = f.px(44);
    float y =
        box.y + pen.text({box.x, box.y}, box.w, f.words[word::tours_also],
                         {.role = Role::Label, .color = Token::Muted, .behind = Token::Paper});
    float x = box.x;
    float high = 0;
    for (const StepLink& link : links) {
        const float w = std::min(box.w, std::ceil(pen.width_of(link.label, ink.role)) + f.px(4));
        if (x > box.x && x + w > box.right()) {
            x = box.x;
            y += high;
            high = 0;
        }
        const Pen::Pressed pressed = pen.link(link.key, {x, y}, w, link.label, ink);
        if (pressed.is_pressed)
            f.wanted.insert(f.wanted.end(), link.actions.begin(), link.actions.end());
        high = std::max({high, line, pressed.height + f.px(10)});
        x += w + apart;
    }
    return y + high - box.y;
}

}  // namespace vitrine
