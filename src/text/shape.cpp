#include "text/shape.h"

#include "base/log.h"
#include "base/utf8.h"

#include <fmt/format.h>

#include <functional>

namespace vitrine {

namespace {

constexpr char32_t soft_hyphen = 0xAD;

std::size_t mixed_hash(std::string_view text, const TextStyle& style)
{
    std::size_t hash = std::hash<std::string_view>{}(text);
    const auto mix = [&hash](std::uint64_t value) {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
    };
    mix(static_cast<std::uint64_t>(style.size_64) << 8U | static_cast<std::uint64_t>(style.face));
    mix(static_cast<std::uint64_t>(style.tracking_64) << 1U | (style.in_capitals ? 1U : 0U));
    return hash;
}

bool is_blank(char32_t c)
{
    return c == U' ' || c == U'\t' || c == U'\n' || c == 0xA0 || c == 0x2009 || c == 0x202F;
}

}  // namespace

std::size_t Shaper::Hash::operator()(const KeyView& key) const
{
    return mixed_hash(key.text, key.style);
}

std::size_t Shaper::Hash::operator()(const Key& key) const
{
    return mixed_hash(key.text, key.style);
}

bool Shaper::Equal::operator()(const KeyView& a, const Key& b) const
{
    return a.style == b.style && a.text == b.text;
}

bool Shaper::Equal::operator()(const Key& a, const KeyView& b) const
{
    return a.style == b.style && a.text == b.text;
}

bool Shaper::Equal::operator()(const Key& a, const Key& b) const
{
    return a.style == b.style && a.text == b.text;
}

Shaper::Shaper(const Fonts& fonts) : fonts_(&fonts) {}

RunId Shaper::shape(std::string_view text, const TextStyle& style)
{
    const auto found = found_.find(KeyView{text, style});
    if (found != found_.end()) return found->second;
    const auto id = static_cast<RunId>(runs_.size());
    runs_.push_back(make(text, style));
    found_.emplace(Key{std::string(text), style}, id);
    return id;
}

Run Shaper::make(std::string_view text, const TextStyle& style) const
{
    const float px = style.size_px();
    const Face& own = (*fonts_)[style.face];
    const float tracking = static_cast<float>(style.tracking_64) / 64.0F;
    Run run{.ascent = own.ascent(px), .descent = own.descent(px), .size_64 = style.size_64};
    float pen = 0;
    std::uint32_t before = 0;
    FaceId before_face = style.face;
    for (std::size_t at = 0; at < text.size();) {
        char32_t c = next_code_point(text, at);
        if (c == soft_hyphen) continue;
        if (style.in_capitals) c = to_upper(c);
        const bool blank = is_blank(c);
        FaceId face = style.face;
        std::uint32_t glyph = own.glyph(blank && c != 0xA0 ? U' ' : c);
        if (glyph == 0 && !blank) {
            face = FaceId::Fallback;
            glyph = (*fonts_)[face].glyph(c);
            if (glyph == 0)
                warn_once(
                    fmt::format("no font has a glyph for U+{:04X}", static_cast<unsigned>(c)));
        }
        if (before != 0 && before_face == face) pen += (*fonts_)[face].kerning(before, glyph, px);
        if (!blank) run.glyphs.push_back({glyph, face, pen});
        const float half = c == 0x2009 || c == 0x202F ? 0.5F : 1.0F;
        pen += (*fonts_)[face].advance(glyph, px) * half + tracking;
        before = glyph;
        before_face = face;
    }
    run.width = pen > 0 ? pen - tracking : 0;
    return run;
}

void Shaper::trim(std::size_t limit)
{
    if (runs_.size() <= limit) return;
    runs_.clear();
    found_.clear();
    ++generation_;
}

}  // namespace vitrine
