#include "draw/audit.h"

#include "base/utf8.h"
#include "draw/audit_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace vitrine {

namespace {

// clang-format off
constexpr std::array<CriterionRow, criterion_count> criterion_rows{{
    {Criterion::Alternative,      "1.1.1",  "A",   "11.1.1.1.1", "pictures have words"},
    {Criterion::TextContrast,     "1.4.3",  "AA",  "11.1.4.3",   "texts are 4.5:1 against what they stand on, large ones 3:1"},
    {Criterion::TextGrows,        "1.4.4",  "AA",  "11.1.4.4.1", "texts are as large as was chosen"},
    {Criterion::TextWhole,        "1.4.4",  "AA",  "11.1.4.4.1", "texts are whole, or lead to the whole"},
    {Criterion::TextApart,        "1.4.4",  "AA",  "11.1.4.4.1", "no text lies upon another"},
    {Criterion::PromisedContrast, "1.4.6",  "AAA", "–",          "texts are 7:1, large ones 4.5:1, where a theme promises it"},
    {Criterion::GraphicContrast,  "1.4.11", "AA",  "11.1.4.11",  "what is pressed and has no text is 3:1"},
    {Criterion::Keyboard,         "2.1.1",  "A",   "11.2.1.1.1", "keys do what pointers do"},
    {Criterion::WayBack,          "2.1.2",  "A",   "11.2.1.2",   "keys and pointers lead out of every page"},
    {Criterion::FocusOrder,       "2.4.3",  "A",   "11.2.4.3",   "Tab goes as one reads"},
    {Criterion::FocusSeen,        "2.4.7",  "AA",  "11.2.4.7",   "the focus is seen, 3:1 against what was there before"},
    {Criterion::FocusInSight,     "2.4.11", "AA",  "–",          "what has the focus is in sight"},
    {Criterion::TargetSize,       "2.5.8",  "AA",  "–",          "targets are large enough, or far enough apart"},
    {Criterion::Name,             "4.1.2",  "A",   "11.4.1.2.1", "what can be used has a name of its own"},
}};
// clang-format on

constexpr bool is_by_criterion()
{
    for (std::size_t i = 0; i < criterion_count; ++i) {
        if (static_cast<std::size_t>(criterion_rows[i].criterion) != i) return false;
    }
    return true;
}
static_assert(is_by_criterion());

// Whether a name says something: it has a digit, or two letters that differ. "×", "‹" and "Aa" are
// signs, which a person who hears them cannot understand.
bool says_something(std::string_view name)
{
    std::optional<char32_t> letter;
    std::u32string folded;
    append_folded(folded, name);
    for (const char32_t c : folded) {
        if (c >= U'0' && c <= U'9') return true;
        // What has capitals is a letter; of scripts without them all above Latin and Cyrillic are.
        const bool is_letter = to_upper(c) != c || (c >= 0x370 && (c < 0x2000 || c > 0x2BFF));
        if (!is_letter) continue;
        if (letter && *letter != c) return true;
        letter = c;
    }
    return false;
}

bool can_be_used(const SemanticNode& node)
{
    return node.focusable != Focusable::No || !node.hit.is_empty() ||
           node.role == SemanticRole::Panel;
}

// Whether a node that takes presses also takes the focus, or something else does what it does.
bool has_keys(const Semantics& tree, const SemanticNode& node, const AuditLimits& limits)
{
    if (node.focusable != Focusable::No) return true;
    if (std::ranges::find(limits.by_keys, node.role) != limits.by_keys.end()) return true;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const SemanticNode other = tree[i];
        if (other.focusable != Focusable::No && other.hit == node.hit) return true;
    }
    return false;
}

}  // namespace

std::span<const CriterionRow> criteria()
{
    return criterion_rows;
}

const Image& Ground::draw(const DrawList& list, Atlas& atlas)
{
    const int width = static_cast<int>(list.size().x);
    const int height = static_cast<int>(list.size().y);
    if (image_.width != width || image_.height != height) {
        image_ = {width, height, {}};
        image_.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
        raster_.forget();
    }
    raster_.draw(list, atlas, {image_.pixels.data(), width, height, width});
    return image_;
}

const Image& Ground::below_letters(const DrawList& list)
{
    list.copy_without_letters(bare_);
    return draw(bare_, atlas_);
}

const Image& Ground::all(const DrawList& list, Atlas& atlas)
{
    return draw(list, atlas);
}

void audit_names(const Semantics& tree, const AuditLimits& limits, AuditFindings& out)
{
    const WithinReach reach(tree);
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const SemanticNode node = tree[i];
        if (!reach.holds(node)) continue;
        if (node.role == SemanticRole::Picture) {
            out.look(Criterion::Alternative);
            if (!says_something(node.name))
                out.fault(Criterion::Alternative, tree.id(i), "no words for it");
        }
        if (!can_be_used(node)) continue;
        out.look(Criterion::Name);
        if (!says_something(node.name))
            out.fault(Criterion::Name, tree.id(i), fmt::format("its name is '{}'", node.name));
        if (node.focusable != Focusable::No && tree.find(node.role, node.key) != i)
            out.fault(Criterion::Name, tree.id(i), "another has the same id");
        if (node.hit.is_empty() || !limits.has_keys) continue;
        out.look(Criterion::Keyboard);
        if (!has_keys(tree, node, limits))
            out.fault(Criterion::Keyboard, tree.id(i), "pointers reach it, and keys do not");
    }
}

void audit_ways_back(const WaysBack& ways, AuditFindings& out)
{
    out.look(Criterion::WayBack);
    if (ways.by_key == false)
        out.fault(Criterion::WayBack, std::string(ways.page), "no key leads back");
    if (!ways.by_pointer)
        out.fault(Criterion::WayBack, std::string(ways.page), "no press leads back");
}

}  // namespace vitrine
