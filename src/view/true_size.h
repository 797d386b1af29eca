// Sizes in millimetres, for a screen at which strangers stand and that is as wide as somebody has
// measured.
//
// A logical unit is a length there, not a share of pixels: metrics of such a screen have so many
// device pixels to it that texts and targets are as large as these standards want them, whatever
// the screen's resolution is.
#pragma once

#include <numbers>

namespace vitrine {

// How wide a screen is, and how far away those stand who read it.
struct ScreenSize {
    float width_mm = 0;
    float distance_mm = 600;
    float bottom_mm = 0;  // its lower edge above the floor; 0: not known

    bool operator==(const ScreenSize&) const = default;
};

// No letters are smaller, in logical units at 100 % and in the largest size of texts.
struct LetterFloor {
    float usual_em = 0;
    float large_em = 0;

    bool operator==(const LetterFloor&) const = default;
};

namespace true_size {

// A logical unit: a button of 64 is 24 mm high, one of 48 is 18 mm.
constexpr float unit_mm = 0.375F;
// US Section 508, 402.4: capitals of 3/16 inch where texts cannot be made larger.
constexpr float least_capital_mm = 4.8F;
// Of the em, in all faces of the design; a test measures it.
constexpr float capital_of_em = 0.7F;
// Natural History Museum's rule for touch screens: every target. Main ones are larger by ours, and
// stand apart.
constexpr float target_mm = 15;
constexpr float primary_mm = 20;
constexpr float gap_mm = 3;
// ADA Standards 308.2.1 and EN 301 549 8.3.3: what can be reached from a wheelchair, above the
// floor.
constexpr float lowest_reach_mm = 380;
constexpr float highest_reach_mm = 1220;
// ISO/IEC 7810 ID-1: a bank card.
constexpr float card_width_mm = 85.6F;
constexpr float card_height_mm = 53.98F;

// EN 301 549 5.1.4: the height at which a capital is seen under 0.7 degrees from `distance_mm`.
constexpr float seen_capital_mm(float distance_mm)
{
    return 0.7F * std::numbers::pi_v<float> * distance_mm / 180;
}

// How large the em of letters is, in logical units, whose capitals are `capital_mm` high.
constexpr float em_of(float capital_mm)
{
    return capital_mm / capital_of_em / unit_mm;
}

// Device pixels to a logical unit on a screen that is `width_px` wide.
constexpr float density_on(const ScreenSize& screen, float width_px)
{
    return width_px / screen.width_mm * unit_mm;
}

}  // namespace true_size

}  // namespace vitrine
