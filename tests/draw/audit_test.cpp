// The audit finds what is planted on a screen without faults, and nothing else.
#include "draw/audit.h"
#include "support/sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

constexpr Rgba audit_ink{0x21, 0x1C, 0x18, 255};
constexpr Rgba audit_paper{0xF4, 0xED, 0xE0, 255};
constexpr Rgba audit_pale{0xC8, 0xC0, 0xB4, 255};
constexpr Vec2 audit_size{800, 600};
constexpr SemanticRole axis_alone[] = {SemanticRole::Axis};

// A screen with a bar of two buttons, a panel with a text and a button, and a milestone with its
// grain. Everything on it is as it should be.
struct Planted {
    Semantics tree;
    DrawList list;
    Shaper shaper{sample::fonts()};
    AuditLimits limits{.text = 15};

    Planted()
    {
        list.clear(audit_size);
        list.rect({0, 0, audit_size.x, audit_size.y}, audit_paper);
        // As the program has it: what Tab reaches first comes first.
        button("back", {10, 10, 60, 48}, "Back");
        button("forward", {80, 10, 60, 48}, "Forward");
        milestone("S1", {100, 120, 200, 30}, "The first appeal");
        grain("S2", {400, 200, 30, 30});
        tree.enter(Scope::Panel);
        tree.add({
            .role = SemanticRole::Panel,
            .key = "detail",
            .name = "The first appeal",
            .rect = {500, 100, 280, 400}
        });
        list.rect({500, 100, 280, 400}, audit_paper);
        text("note", {510, 120}, "What it led to");
        button("close", {700, 160, 60, 48}, "Close");
    }

    void letters(Vec2 at, std::string_view text, Rgba color = audit_ink, float size = 18)
    {
        const TextStyle style{.face = FaceId::Sans,
                              .size_64 = static_cast<std::int32_t>(size * 64)};
        list.run(shaper[shaper.shape(text, style)], at, color);
    }
    float width(std::string_view text)
    {
        const TextStyle style{.face = FaceId::Sans, .size_64 = 18 * 64};
        return shaper[shaper.shape(text, style)].width;
    }
    void button(std::string_view key, const Rect& box, std::string_view name)
    {
        tree.add({.role = SemanticRole::Button,
                  .key = key,
                  .name = name,
                  .rect = box,
                  .hit = box,
                  .color = audit_ink,
                  .background = audit_paper,
                  .text_px = 18,
                  .focusable = Focusable::Yes});
        letters({box.x + 4, box.y + std::min(30.0F, box.h - 4)}, name);
    }
    // Within a text, whose letters are there.
    void link(std::string_view key, const Rect& box, std::string_view name)
    {
        tree.add({.role = SemanticRole::Link,
                  .key = key,
                  .name = name,
                  .rect = box,
                  .hit = box,
                  .color = audit_ink,
                  .background = audit_paper,
                  .text_px = 18,
                  .focusable = Focusable::Yes});
    }
    void milestone(std::string_view key, const Rect& box, std::string_view name)
    {
        tree.add({.role = SemanticRole::Milestone,
                  .key = key,
                  .name = name,
                  .rect = box,
                  .hit = box,
                  .color = audit_ink,
                  .background = audit_paper,
                  .text_px = 18,
                  .focusable = Focusable::Yes});
        letters({box.x + 4, box.y + 22}, name);
    }
    void grain(std::string_view key, const Rect& box, Rgba color = audit_ink)
    {
        tree.add({.role = SemanticRole::Cluster,
                  .key = key,
                  .name = "A letter to the members",
                  .rect = box,
                  .hit = box,
                  .color = audit_ink,
                  .background = audit_paper,
                  .focusable = Focusable::Yes});
        list.rect({box.x + 2, box.bottom() - 6, box.w - 4, 6}, color);
    }
    void text(std::string_view key, Vec2 at, std::string_view name, std::string_view shown = {})
    {
        const std::string_view seen = shown.empty() ? name : shown;
        tree.add({
            .role = SemanticRole::Text,
            .key = key,
            .name = name,
            .shown = shown,
            .rect = {at.x, at.y - 16, width(seen), 22},
            .color = audit_ink,
            .background = audit_paper,
            .text_px = 18
        });
        letters(at, seen);
    }

    AuditFindings findings() const
    {
        Ground ground(sample::fonts());
        const AuditScreen screen{tree, list, ground.below_letters(list)};
        AuditFindings out;
        audit_colors(screen, limits, out);
        audit_texts(screen, limits, out);
        audit_targets(tree, limits, out);
        audit_names(tree, limits, out);
        audit_focus_order(tree, out);
        for (std::size_t i = 0; i < tree.size(); ++i) {
            if (tree[i].focusable == Focusable::Yes)
                audit_focus_stop(tree, i, audit_size, limits, out);
        }
        return out;
    }
};

std::string said(const AuditFindings& findings)
{
    std::string all;
    for (const AuditFault& fault : findings.faults) {
        all += std::string(criteria()[static_cast<std::size_t>(fault.criterion)].wcag) + " " +
               fault.where + ": " + fault.found + "\n";
    }
    return all;
}

struct PlantRow {
    const char* name;
    void (*plant)(Planted&);
    Criterion criterion;
    const char* where;
};

const std::vector<PlantRow>& plants()
{
    using enum Criterion;
    static std::vector<PlantRow> rows;
    if (!rows.empty()) return rows;
    const auto add = [](const char* name, Criterion criterion, const char* where,
                        void (*plant)(Planted&)) {
        rows.push_back({name, plant, criterion, where});
    };
    add("pale letters", TextContrast, "letters at 20,387", [](Planted& p) {
        p.letters({20, 400}, "Pale", audit_pale);
    });
    add("letters in the colour of their ground", TextContrast, "letters at 20,387", [](Planted& p) {
        p.letters({20, 400}, "None", audit_paper);
    });
    add("a ground that is not what was meant", TextContrast, "letters at 20,387", [](Planted& p) {
        p.list.rect({10, 380, 200, 40}, {0x40, 0x30, 0x30, 255});
        p.letters({20, 400}, "Dark on dark");
    });
    add("letters half of which stand on something dark", TextContrast, "letters at 20,387",
        [](Planted& p) {
            p.list.rect({50, 380, 200, 40}, {0x40, 0x30, 0x30, 255});
            p.letters({20, 400}, "Here and there");
        });
    add("a shadow of a theme's promise", PromisedContrast, "letters at 20,387", [](Planted& p) {
        p.limits.promises_contrast = true;
        p.letters({20, 400}, "Muted", {0x6B, 0x61, 0x57, 255});
    });
    add("small letters", TextGrows, "letters at 20,391", [](Planted& p) {
        p.letters({20, 400}, "Small", audit_ink, 13);
    });
    add("letters that did not grow", TextGrows, "letters at 20,390", [](Planted& p) {
        p.limits.text = 18;
        p.letters({20, 400}, "As before", audit_ink, 15);
    });
    add("a text that is cut", TextWhole, "text:cut", [](Planted& p) {
        p.text("cut", {510, 300}, "A long text", "A…");
    });
    add("a button whose label is cut", TextWhole, "button:cut", [](Planted& p) {
        p.tree.add({
            .role = SemanticRole::Button,
            .key = "cut",
            .name = "Forwards",
            .shown = "For…",
            .rect = {510, 300, 60, 48},
            .hit = {510, 300, 60, 48},
            .text_px = 18,
            .focusable = Focusable::Yes
        });
        p.letters({514, 330}, "For…");
    });
    add("letters that run out of their panel", TextWhole, "panel:detail", [](Planted& p) {
        p.list.push_clip({510, 280, 40, 40});
        p.letters({510, 300}, "Beyond the edge");
        p.list.pop_clip();
    });
    add("a text upon another", TextApart, "letters at 20,387", [](Planted& p) {
        p.letters({20, 400}, "This is below");
        p.letters({60, 405}, "This is above");
    });
    add("grain that is nearly invisible", GraphicContrast, "cluster:S3", [](Planted& p) {
        p.grain("S3", {200, 300, 30, 30}, {0xE8, 0xE0, 0xD0, 255});
    });
    add("a sign that nobody sees", GraphicContrast, "button:arrow", [](Planted& p) {
        p.tree.add({
            .role = SemanticRole::Button,
            .key = "arrow",
            .name = "Further",
            .rect = {510, 300, 48, 48},
            .hit = {510, 300, 48, 48},
            .color = audit_ink,
            .background = audit_paper,
            .text_px = 18,
            .focusable = Focusable::Yes
        });
    });
    add("a target for pointers alone", Keyboard, "scrollbar:lanes", [](Planted& p) {
        p.tree.add({
            .role = SemanticRole::ScrollBar,
            .key = "lanes",
            .name = "Lanes",
            .rect = {760, 210, 30, 200},
            .hit = {760, 210, 30, 200}
        });
    });
    add("a bar that Tab reaches after what stands below it", FocusOrder, "button:late",
        [](Planted& p) {
            p.tree.enter(Scope::Timeline);
            p.button("late", {400, 10, 60, 48}, "Late");
        });
    add("a button that Tab reaches after the one right of it", FocusOrder, "button:first",
        [](Planted& p) {
            p.button("first", {510, 160, 60, 48}, "First");
        });
    add("a stop off the screen", FocusInSight, "button:off", [](Planted& p) {
        p.button("off", {560, 584, 60, 48}, "Off");
        p.letters({564, 598}, "Off");
    });
    add("a stop below a panel", FocusInSight, "button:below", [](Planted& p) {
        p.button("below", {510, 260, 60, 48}, "Below");
        p.tree.add({
            .role = SemanticRole::Panel,
            .key = "notice",
            .name = "Copied",
            .rect = {500, 250, 200, 80}
        });
        p.list.rect({500, 250, 200, 80}, audit_paper);
        p.letters({514, 290}, "Copied");
    });
    add("small targets side by side", TargetSize, "button:a", [](Planted& p) {
        p.button("a", {510, 300, 20, 30}, "A1");
        p.button("b", {531, 300, 60, 30}, "B1");
    });
    add("a target upon another", TargetSize, "cluster:S3", [](Planted& p) {
        p.grain("S3", {200, 300, 60, 30});
        p.grain("S4", {215, 300, 60, 30});
    });
    add("grain that is too low", TargetSize, "cluster:S3", [](Planted& p) {
        p.grain("S3", {200, 300, 60, 14});
        p.grain("S4", {200, 314, 60, 14});
    });
    add("targets that are too near for fingers", TargetSize, "button:a", [](Planted& p) {
        p.limits.target = 30;
        p.limits.gap = 8;
        p.button("a", {510, 300, 33, 48}, "A1");
        p.button("b", {545, 300, 33, 48}, "B1");
    });
    add("a target that is too small for fingers", TargetSize, "button:a", [](Planted& p) {
        p.limits.target = 48;
        p.limits.gap = 4;
        p.button("a", {510, 300, 60, 40}, "A1");
    });
    add("a button without a name", Name, "button:close2", [](Planted& p) {
        p.button("close2", {510, 300, 60, 48}, "");
        p.letters({514, 330}, "Shut");
    });
    add("a sign instead of a name", Name, "button:shut", [](Planted& p) {
        p.button("shut", {510, 300, 60, 48}, "×");
    });
    add("two letters instead of a name", Name, "button:size", [](Planted& p) {
        p.button("size", {510, 300, 60, 48}, "Aa");
    });
    add("a panel without a name", Name, "panel:empty", [](Planted& p) {
        p.tree.add({
            .role = SemanticRole::Panel, .key = "empty", .rect = {500, 510, 90, 40}
        });
    });
    add("two with one id", Name, "button:close", [](Planted& p) {
        p.button("close", {710, 300, 60, 48}, "Close");
    });
    add("a picture without words", Alternative, "picture:poster", [](Planted& p) {
        p.tree.add({
            .role = SemanticRole::Picture, .key = "poster", .rect = {510, 300, 90, 90}
        });
    });
    return rows;
}

}  // namespace

TEST_CASE("audit: a screen as it should be has no faults, and all of it is looked at")
{
    const AuditFindings findings = Planted{}.findings();
    CHECK(said(findings) == "");
    using enum Criterion;
    for (const Criterion criterion :
         {TextContrast, TextGrows, TextWhole, TextApart, GraphicContrast, Keyboard, FocusOrder,
          FocusInSight, TargetSize, Name}) {
        CAPTURE(static_cast<int>(criterion));
        CHECK(findings.looked_at[static_cast<std::size_t>(criterion)] > 0);
    }
}

TEST_CASE("audit: each fault that is planted is found, where it is, and no other")
{
    std::set<Criterion> planted;
    for (const PlantRow& row : plants()) {
        CAPTURE(row.name);
        Planted screen;
        row.plant(screen);
        const AuditFindings findings = screen.findings();
        const std::string all = said(findings);
        CAPTURE(all);
        const bool is_found = std::ranges::any_of(findings.faults, [&](const AuditFault& fault) {
            return fault.criterion == row.criterion && fault.where == row.where;
        });
        CHECK(is_found);
        for (const AuditFault& fault : findings.faults)
            CHECK(fault.criterion == row.criterion);
        planted.insert(row.criterion);
    }
    // The others need more than one frame.
    planted.insert({Criterion::WayBack, Criterion::FocusSeen});
    CHECK(planted.size() == criterion_count);
}

TEST_CASE("audit: what the standards allow is no fault")
{
    Planted p;
    // A link in a sentence, as high as its line.
    p.text("sentence", {510, 300}, "Founded by Stasova in 1922");
    p.link("stasova", {580, 286, 60, 20}, "Stasova");
    p.link("stasova-2", {645, 286, 50, 20}, "in 1922");
    // A title that is cut on the timeline and opens in full.
    p.tree.add({
        .role = SemanticRole::Milestone,
        .key = "S9",
        .name = "A long title",
        .shown = "A long…",
        .rect = {510, 440, 100, 30},
        .hit = {510, 440, 100, 30},
        .text_px = 18,
        .focusable = Focusable::Yes
    });
    // Small, and by itself.
    p.button("small", {620, 540, 20, 20}, "10");
    // Grain that is low, and found by words as well.
    p.tree.enter(Scope::Timeline);
    p.grain("S3", {200, 300, 60, 14});
    p.grain("S4", {200, 314, 60, 14});
    // So is what lies below another.
    p.grain("S5", {200, 340, 60, 30});
    p.grain("S6", {215, 340, 60, 30});
    p.tree.add({
        .role = SemanticRole::Field,
        .key = "search",
        .name = "Find words",
        .rect = {200, 400, 200, 48},
        .hit = {200, 400, 200, 48},
        .focusable = Focusable::Yes
    });
    // A wide target with another one upon its middle, and much of it free beside that.
    p.tree.add({
        .role = SemanticRole::Axis,
        .key = "axis",
        .name = "Years",
        .rect = {20, 540, 400, 40},
        .hit = {20, 540, 400, 40},
        .text_px = 18
    });
    p.letters({30, 570}, "1922");
    p.button("after-view", {180, 540, 240, 40}, "Later");
    p.limits.by_keys = axis_alone;
    // What is scrolled away says where it is, and is not what is seen there.
    p.tree.enter(Scope::Panel);
    p.tree.add({
        .role = SemanticRole::Link,
        .key = "scrolled",
        .name = "Further below",
        .rect = {20, 405, 120, 60},
        .is_partial = true,
        .text_px = 18,
        .focusable = Focusable::Yes
    });
    p.list.push_clip({20, 400, 60, 60});
    p.milestone("S7", {16, 402, 130, 66}, "Cut off by the window");
    p.list.pop_clip();
    // Large letters need less contrast.
    p.letters({20, 500}, "Large", {0x8A, 0x80, 0x76, 255}, 40);
    // Letters of a drawing are part of it.
    p.list.begin_picture();
    p.letters({20, 400}, "ПЛАКАТ", audit_pale, 9);
    p.list.end_picture();
    // What a panel covers is neither read nor pressed.
    p.letters({520, 460}, "Behind", audit_pale);
    p.list.rect({500, 400, 280, 100}, audit_paper);
    // A notice with a button whose middle lies over what greets.
    p.tree.enter(Scope::Timeline);
    p.button("greets", {210, 452, 240, 60}, "Said");
    p.tree.enter(Scope::Panel);
    p.tree.add({
        .role = SemanticRole::Panel,
        .key = "notice",
        .name = "Copied",
        .rect = {296, 484, 60, 52}
    });
    p.button("shut-notice", {300, 484, 48, 48}, "No");
    CHECK(said(p.findings()) == "");
}

TEST_CASE("audit: below what is modal nothing counts")
{
    Planted p;
    p.letters({20, 400}, "Pale", audit_pale);
    p.list.rect({0, 0, audit_size.x, audit_size.y}, {0x10, 0x0E, 0x0C, 150});
    p.tree.enter(Scope::Timeline);
    p.tree.add({
        .role = SemanticRole::Button,
        .key = "hidden",
        .name = "×",
        .rect = {10, 300, 10, 10},
        .hit = {10, 300, 10, 10},
        .focusable = Focusable::Yes
    });
    p.tree.enter(Scope::Modal);
    p.list.rect({200, 200, 300, 200}, audit_paper);
    p.button("yes", {220, 220, 60, 48}, "Yes");
    CHECK(said(p.findings()) == "");
    p.button("no", {220, 280, 60, 48}, "—");
    CHECK(said(p.findings()) == "4.1.2 button:no: its name is '—'\n");
}

TEST_CASE("audit: a ring of the focus is seen, or it is not")
{
    const SemanticNode node{
        .role = SemanticRole::Button, .key = "help", .rect = {100, 100, 60, 48}
    };
    const AuditLimits limits;
    Atlas atlas(sample::fonts(), 1);
    const auto drawn = [&](float thickness, Rgba color) {
        DrawList list;
        list.clear(audit_size);
        list.rect({0, 0, audit_size.x, audit_size.y}, audit_paper);
        if (thickness > 0) list.frame(grown(node.rect, 4), thickness, color);
        return Ground(sample::fonts()).all(list, atlas);
    };
    struct Row {
        const char* name;
        float thickness;
        Rgba color;
        std::size_t faults;
    };
    const Row rows[] = {
        {"a ring",         3, audit_ink,  0},
        {"none",           0, audit_ink,  1},
        {"one that fades", 3, audit_pale, 1},
    };
    const Image without = drawn(0, {});
    for (const Row& row : rows) {
        CAPTURE(row.name);
        AuditFindings out;
        audit_focus_ring(without, drawn(row.thickness, row.color), node, limits, out);
        CHECK(out.faults.size() == row.faults);
        CHECK(out.looked_at[static_cast<std::size_t>(Criterion::FocusSeen)] == 1);
    }
}

TEST_CASE("audit: a ring lies further away where all is larger")
{
    const SemanticNode node{
        .role = SemanticRole::Button, .key = "help", .rect = {100, 100, 60, 48}
    };
    Atlas atlas(sample::fonts(), 1);
    DrawList list;
    list.clear(audit_size);
    list.rect({0, 0, audit_size.x, audit_size.y}, audit_paper);
    const Image without = Ground(sample::fonts()).all(list, atlas);
    list.frame(grown(node.rect, 20), 5, audit_ink);
    const Image with = Ground(sample::fonts()).all(list, atlas);
    for (const float ring : {12.0F, 24.0F}) {
        AuditFindings out;
        audit_focus_ring(without, with, node, {.ring = ring}, out);
        CHECK(out.faults.empty() == (ring > 20));
    }
}

TEST_CASE("audit: a page needs a way back by keys and one by pointers")
{
    for (const bool by_key : {true, false}) {
        for (const bool by_pointer : {true, false}) {
            AuditFindings out;
            audit_ways_back({"list", by_key, by_pointer}, out);
            CHECK(out.faults.size() == (by_key ? 0U : 1U) + (by_pointer ? 0U : 1U));
            for (const AuditFault& fault : out.faults)
                CHECK(fault.criterion == Criterion::WayBack);
        }
    }
}

TEST_CASE("audit: where there are no keys, nothing is asked of them")
{
    Planted p;
    p.limits.has_keys = false;
    AuditFindings out;
    audit_names(p.tree, p.limits, out);
    CHECK(out.looked_at[static_cast<std::size_t>(Criterion::Keyboard)] == 0);
    audit_ways_back({.page = "detail", .by_key = std::nullopt, .by_pointer = true}, out);
    CHECK(out.faults.empty());
    audit_ways_back({.page = "detail", .by_key = false, .by_pointer = true}, out);
    CHECK(out.faults.size() == 1);
}

TEST_CASE("audit: what large buttons lead to step by step need not be large, while both are there")
{
    static constexpr std::string_view steps[] = {"button:earlier", "button:later"};
    const auto faults = [](bool has_both) {
        Planted p;
        p.limits.target = 40;
        p.limits.gap = 8;
        p.limits.steps = steps;
        p.milestone("S8", {200, 300, 100, 20}, "A small one");
        p.milestone("S9", {200, 322, 100, 20}, "Another small one");
        p.button("earlier", {10, 500, 60, 48}, "Earlier");
        if (has_both) p.button("later", {90, 500, 60, 48}, "Later");
        AuditFindings out;
        audit_targets(p.tree, p.limits, out);
        return std::ranges::count_if(out.faults, [](const AuditFault& fault) {
            return fault.where.starts_with("milestone:S8") ||
                   fault.where.starts_with("milestone:S9");
        });
    };
    CHECK(faults(true) == 0);
    CHECK(faults(false) == 2);
}

TEST_CASE("audit: rows of a list need no gap, and a gap may be a part of its buttons")
{
    Planted p;
    p.limits.target = 40;
    p.limits.gap = 8;
    p.button("row1", {520, 220, 200, 42}, "First row");
    p.button("row2", {520, 262, 200, 42}, "Second row");
    p.button("sign1", {520, 320, 48, 48}, "First sign");
    p.button("sign2", {568, 320, 48, 48}, "Second sign");
    AuditFindings out;
    audit_targets(p.tree, p.limits, out);
    for (const AuditFault& fault : out.faults)
        CHECK_FALSE(
            (fault.where.starts_with("button:row") || fault.where.starts_with("button:sign")));
}
