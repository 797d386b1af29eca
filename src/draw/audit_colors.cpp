// Contrast, measured on the pixels below the letters.
#include "draw/audit_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr double least_text_ratio = 4.5;
constexpr double least_large_ratio = 3;
constexpr double least_promised_ratio = 7;
constexpr double least_large_promised_ratio = 4.5;
constexpr double least_shape_ratio = 3;
// In CSS pixels: 18 points, or 14 points bold.
constexpr float large_text = 24;
constexpr float large_bold_text = 18.66F;
constexpr std::size_t few_pixels = 4;  // of which what is pressed cannot consist

Rgba color_of(std::uint32_t pixel)
{
    return {static_cast<std::uint8_t>(pixel >> 16U), static_cast<std::uint8_t>(pixel >> 8U),
            static_cast<std::uint8_t>(pixel), 255};
}

// Calls `see` with each pixel of the picture in `box`.
template <class See>
void for_each_pixel(const Image& image, const Rect& box, See see)
{
    const auto within = [](float v, int most) {
        return static_cast<std::size_t>(std::clamp(static_cast<int>(v), 0, most));
    };
    const std::size_t right = within(std::ceil(box.right()), image.width);
    const std::size_t bottom = within(std::ceil(box.bottom()), image.height);
    for (std::size_t y = within(box.y, image.height); y < bottom; ++y) {
        const std::size_t row = y * static_cast<std::size_t>(image.width);
        for (std::size_t x = within(box.x, image.width); x < right; ++x)
            see(image.pixels[row + x], Vec2{static_cast<float>(x), static_cast<float>(y)});
    }
}

// The contrast that three quarters of what a text stands on have at least: a line that crosses it
// does not count, a ground of two colours does. Nothing where all of it lies in a shadow.
std::optional<double> contrast_of(const SeenText& text, const Image& ground)
{
    std::vector<double> all;
    std::optional<std::uint32_t> last;
    double ratio = 1;
    for_each_pixel(ground, text.ink, [&](std::uint32_t pixel, Vec2 at) {
        if (std::ranges::any_of(text.hidden, [at](const Rect& box) { return box.holds(at); }))
            return;
        if (pixel != last) {
            const Rgba below = color_of(pixel);
            ratio = contrast(painted_over(below, text.color), below);
        }
        last = pixel;
        all.push_back(ratio);
    });
    if (all.empty()) return std::nullopt;
    const auto quarter = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 4);
    std::nth_element(all.begin(), quarter, all.end());
    return *quarter;
}

bool is_large(const SeenText& text, const AuditLimits& limits)
{
    const float size = text.size_px / limits.unit_px;
    return size >= large_text || (text.is_bold && size >= large_bold_text);
}

std::string measured(double found, double least)
{
    return fmt::format("{:.2f}:1, least {:g}:1", found, least);
}

// What has no letters is seen by its shape: enough pixels that differ from what lies behind it.
double contrast_of_shape(const SemanticNode& node, const Image& ground)
{
    std::vector<double> strongest;
    std::optional<std::uint32_t> last;
    double ratio = 1;
    for_each_pixel(ground, node.rect, [&](std::uint32_t pixel, Vec2 /*at*/) {
        if (pixel != last) ratio = contrast(color_of(pixel), node.background);
        last = pixel;
        strongest.push_back(ratio);
    });
    if (strongest.size() <= few_pixels) return 1;
    const auto place = strongest.begin() + static_cast<std::ptrdiff_t>(few_pixels);
    std::nth_element(strongest.begin(), place, strongest.end(), std::greater<>());
    return *place;
}

void audit_shapes(const AuditScreen& screen, std::span<const SeenText> texts, AuditFindings& out)
{
    const WithinReach reach(screen.tree);
    for (std::size_t i = 0; i < screen.tree.size(); ++i) {
        const SemanticNode node = screen.tree[i];
        if (node.hit.is_empty() || node.is_partial || node.color == node.background) continue;
        if (!reach.holds(node) || std::ranges::any_of(texts, [&](const SeenText& text) {
                return overlap(grown(node.rect, -1), text.ink);
            }))
            continue;
        out.look(Criterion::GraphicContrast);
        const double found = contrast_of_shape(node, screen.ground);
        if (found < least_shape_ratio)
            out.fault(Criterion::GraphicContrast, screen.tree.id(i),
                      measured(found, least_shape_ratio));
    }
}

}  // namespace

void audit_colors(const AuditScreen& screen, const AuditLimits& limits, AuditFindings& out)
{
    const std::vector<SeenText> texts = seen_texts(screen);
    for (const SeenText& text : texts) {
        const bool large = is_large(text, limits);
        const auto found = contrast_of(text, screen.ground);
        if (!found) continue;
        const double least = large ? least_large_ratio : least_text_ratio;
        out.look(Criterion::TextContrast);
        if (*found < least)
            out.fault(Criterion::TextContrast, place_of(text, screen.tree),
                      measured(*found, least));
        if (!limits.promises_contrast) continue;
        const double promised = large ? least_large_promised_ratio : least_promised_ratio;
        out.look(Criterion::PromisedContrast);
        if (*found < promised)
            out.fault(Criterion::PromisedContrast, place_of(text, screen.tree),
                      measured(*found, promised));
    }
    audit_shapes(screen, texts, out);
}

void audit_focus_ring(const Image& without, const Image& with, const SemanticNode& node,
                      const AuditLimits& limits, AuditFindings& out)
{
    out.look(Criterion::FocusSeen);
    const Rect around = grown(node.rect, limits.ring * limits.unit_px);
    std::vector<std::uint32_t> before;
    for_each_pixel(without, around,
                   [&](std::uint32_t pixel, Vec2 /*at*/) { before.push_back(pixel); });
    std::size_t at = 0;
    std::size_t seen = 0;
    for_each_pixel(with, around, [&](std::uint32_t pixel, Vec2 /*at*/) {
        const std::uint32_t old = before[at++];
        if (pixel != old && contrast(color_of(pixel), color_of(old)) >= least_shape_ratio) ++seen;
    });
    // As much as a line around half of it that is one pixel wide.
    const float least = (node.rect.w + node.rect.h) * limits.unit_px;
    if (static_cast<float>(seen) < least) {
        out.fault(Criterion::FocusSeen, fmt::format("{}:{}", role_name(node.role), node.key),
                  fmt::format("{} pixels change by 3:1, least {:.0f}", seen, least));
    }
}

}  // namespace vitrine
