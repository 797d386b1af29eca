// The audit of a screen: what on it somebody could not see, read, reach or hit.
//
// Pure functions of what the screen shows in words (Semantics), in shapes (DrawList) and, below its
// letters, in pixels. What is looked for is a table with the clauses of WCAG 2.2 and of chapter 11,
// Software, of EN 301 549 V3.2.1. It finds what a machine can measure, and cannot say whether a
// text is clear. How large things must be is a value, AuditLimits: screens that are touched, or
// stood in front of, have limits of their own.
#pragma once

#include "draw/image.h"
#include "draw/list.h"
#include "draw/raster.h"
#include "draw/semantics.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

enum class Criterion : std::uint8_t {
    Alternative,
    TextContrast,
    TextGrows,
    TextWhole,
    TextApart,
    PromisedContrast,
    GraphicContrast,
    Keyboard,
    WayBack,
    FocusOrder,
    FocusSeen,
    FocusInSight,
    TargetSize,
    Name,
};
constexpr std::size_t criterion_count = static_cast<std::size_t>(Criterion::Name) + 1;

struct CriterionRow {
    Criterion criterion{};
    std::string_view wcag;   // success criterion
    std::string_view level;  // A, AA, AAA
    std::string_view en;     // clause; a dash where that version has none
    std::string_view about;
};

// By Criterion.
std::span<const CriterionRow> criteria();

struct AuditLimits {
    float unit_px = 1;               // device pixels in a CSS pixel
    bool promises_contrast = false;  // the theme is one of high contrast
    float text = 0;                  // least size of letters, in CSS pixels
    float target = 24;               // least width and height of what is pressed, in CSS pixels
    float ring = 12;                 // how far around what has the focus its ring may lie, the same
    // How far apart targets must be. Nothing: those that are too small may stand by themselves, as
    // 2.5.8 allows.
    std::optional<float> gap;
    bool has_keys = true;  // without keys nothing is asked about them and the focus
    // What keys do without the focus: these need not take it.
    std::span<const SemanticRole> by_keys;
    // Ids of the buttons that lead through all milestones one by one. Where all of them are on the
    // screen and large enough, what is pressed on the timeline need not be large.
    std::span<const std::string_view> steps;
};

struct AuditFault {
    Criterion criterion{};
    std::string where;  // a node's id: "button:help"
    std::string found;  // "3.1:1, least 4.5:1"
};

struct AuditFindings {
    std::array<std::size_t, criterion_count> looked_at{};
    std::vector<AuditFault> faults;

    void look(Criterion criterion) { ++looked_at[static_cast<std::size_t>(criterion)]; }
    void fault(Criterion criterion, std::string where, std::string found)
    {
        faults.push_back({criterion, std::move(where), std::move(found)});
    }
};

// One frame.
struct AuditScreen {
    const Semantics& tree;
    const DrawList& list;
    const Image& ground;  // made by Ground
};

// What the letters of a frame stand on.
class Ground {
public:
    explicit Ground(const Fonts& fonts) : atlas_(fonts, 1) {}

    // The frame without its letters. It is kept until the next one.
    const Image& below_letters(const DrawList& list);
    // All of it, for audit_focus_ring().
    const Image& all(const DrawList& list, Atlas& atlas);

private:
    const Image& draw(const DrawList& list, Atlas& atlas);

    Atlas atlas_;
    Raster raster_;
    DrawList bare_;
    Image image_;
};

// Contrast of texts and of what has none: all that depends on the theme.
void audit_colors(const AuditScreen& screen, const AuditLimits& limits, AuditFindings& out);
// Whether letters are large enough, whole and apart.
void audit_texts(const AuditScreen& screen, const AuditLimits& limits, AuditFindings& out);
void audit_targets(const Semantics& tree, const AuditLimits& limits, AuditFindings& out);
// Whether everything has a name, and can be done by keys.
void audit_names(const Semantics& tree, const AuditLimits& limits, AuditFindings& out);
// Whether Tab goes through the screen as one reads it.
void audit_focus_order(const Semantics& tree, AuditFindings& out);
// Whether what has the focus now can be seen, in a window of `size` pixels.
void audit_focus_stop(const Semantics& tree, std::size_t stop, Vec2 size, const AuditLimits& limits,
                      AuditFindings& out);
// Whether the focus is seen: what differs around it between a frame without and one with it.
void audit_focus_ring(const Image& without, const Image& with, const SemanticNode& node,
                      const AuditLimits& limits, AuditFindings& out);

// Which ways lead out of a page.
struct WaysBack {
    std::string_view page;
    std::optional<bool> by_key;  // nothing where there are no keys
    bool by_pointer = false;
};
void audit_ways_back(const WaysBack& ways, AuditFindings& out);

}  // namespace vitrine
