#include "text/face.h"

#include "text/font_check.h"

#include <fmt/format.h>
#include <stb_truetype.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace vitrine {

struct Face::Font {
    std::string bytes;
    std::string name;
    stbtt_fontinfo info{};
    FontOutlines outlines;
    float ascent = 0;  // in font units
    float descent = 0;
    float capitals = 0;
    std::vector<std::int16_t> advances;  // by glyph, in font units

    // Looking up glyphs and pairs walks tables of the font; texts repeat the same few hundred.
    struct Pair {
        std::uint32_t glyphs = 0xFFFFFFFF;  // left in the high half
        std::int32_t units = 0;
    };
    struct CodePoint {
        char32_t code_point = 0xFFFFFFFF;
        std::uint32_t glyph = 0;
    };
    std::array<Pair, 4096> pairs;
    std::array<CodePoint, 1024> code_points;

    float scale(float px) const { return stbtt_ScaleForMappingEmToPixels(&info, px); }
};

Face::Face(std::unique_ptr<Font> font) : font_(std::move(font)) {}
Face::Face(Face&&) noexcept = default;
Face& Face::operator=(Face&&) noexcept = default;
Face::~Face() = default;

const std::string& Face::name() const
{
    return font_->name;
}

const std::string& Face::bytes() const
{
    return font_->bytes;
}

std::uint32_t Face::glyph(char32_t code_point) const
{
    Font::CodePoint& known = font_->code_points[code_point % font_->code_points.size()];
    if (known.code_point != code_point) {
        known.code_point = code_point;
        const int found = stbtt_FindGlyphIndex(&font_->info, static_cast<int>(code_point));
        // A map may name glyphs that the font does not have.
        known.glyph = found < font_->info.numGlyphs ? static_cast<std::uint32_t>(found) : 0U;
    }
    return known.glyph;
}

float Face::advance(std::uint32_t glyph, float px) const
{
    const int units = glyph < font_->advances.size() ? font_->advances[glyph] : 0;
    return static_cast<float>(units) * font_->scale(px);
}

float Face::kerning(std::uint32_t left, std::uint32_t right, float px) const
{
    const std::uint32_t glyphs = left << 16U | (right & 0xFFFFU);
    Font::Pair& known = font_->pairs[(glyphs * 2654435769U) >> 20U];
    if (known.glyphs != glyphs) {
        known.glyphs = glyphs;
        known.units = stbtt_GetGlyphKernAdvance(&font_->info, static_cast<int>(left),
                                                static_cast<int>(right));
    }
    return static_cast<float>(known.units) * font_->scale(px);
}

float Face::ascent(float px) const
{
    return font_->ascent * font_->scale(px);
}

float Face::descent(float px) const
{
    return font_->descent * font_->scale(px);
}

float Face::capitals(float px) const
{
    return font_->capitals * font_->scale(px);
}

namespace {

// An outline in font units, as stb_truetype gives it, with the box that holds all its points.
class Outline {
public:
    Outline(const stbtt_fontinfo& font, int glyph) : font_(font)
    {
        if (stbtt_GetGlyphBox(&font, glyph, &left_, &bottom_, &right_, &top_) == 0) return;
        count_ = stbtt_GetGlyphShape(&font, glyph, &vertices_);
        // The box that a damaged font names may be too small, and the rasteriser trusts it.
        for (const stbtt_vertex& v : vertices()) {
            take(v.x, v.y);
            if (v.type == STBTT_vcurve) take(v.cx, v.cy);
        }
    }
    Outline(const Outline&) = delete;
    Outline& operator=(const Outline&) = delete;
    ~Outline() { stbtt_FreeShape(&font_, vertices_); }

    // In a bitmap that is as large as it must be; none if that is larger than any letter.
    void rasterise(float scale, float offset, GlyphBitmap& out)
    {
        constexpr float largest_side = 4096;
        const float width = static_cast<float>(right_ - left_) * scale;
        const float height = static_cast<float>(top_ - bottom_) * scale;
        if (count_ == 0 || width > largest_side || height > largest_side) return;
        const auto whole = [](float px) { return static_cast<int>(px); };
        out.left = whole(std::floor(static_cast<float>(left_) * scale + offset));
        out.top = whole(std::floor(static_cast<float>(-top_) * scale));
        out.width = whole(std::ceil(static_cast<float>(right_) * scale + offset)) - out.left;
        out.height = whole(std::ceil(static_cast<float>(-bottom_) * scale)) - out.top;
        out.coverage.assign(
            static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height), 0);
        if (out.coverage.empty()) return;
        stbtt__bitmap bitmap{out.width, out.height, out.width, out.coverage.data()};
        constexpr float flatness_px = 0.35F;
        stbtt_Rasterize(&bitmap, flatness_px, vertices_, count_, scale, scale, offset, 0, out.left,
                        out.top, 1, font_.userdata);
    }

private:
    std::span<const stbtt_vertex> vertices() const
    {
        return {vertices_, static_cast<std::size_t>(count_)};
    }
    void take(int x, int y)
    {
        left_ = std::min(left_, x);
        right_ = std::max(right_, x);
        bottom_ = std::min(bottom_, y);
        top_ = std::max(top_, y);
    }

    const stbtt_fontinfo& font_;
    stbtt_vertex* vertices_ = nullptr;
    int count_ = 0;
    int left_ = 0;
    int bottom_ = 0;
    int right_ = 0;
    int top_ = 0;
};

}  // namespace

void Face::rasterise(std::uint32_t glyph, float px, float offset, GlyphBitmap& out) const
{
    out.left = out.top = out.width = out.height = 0;
    out.coverage.clear();
    if (!is_sound_outline(font_->bytes, font_->outlines, glyph)) return;
    Outline(font_->info, static_cast<int>(glyph)).rasterise(font_->scale(px), offset, out);
}

Result<Face> open_face(std::string bytes, std::string name)
{
    auto font = std::make_unique<Face::Font>();
    font->bytes = std::move(bytes);
    font->name = std::move(name);
    const auto* data = reinterpret_cast<const unsigned char*>(font->bytes.data());
    const auto outlines = check_font(font->bytes);
    if (!outlines) {
        return fail(fmt::format("the font {} cannot be used: {}; install it again", font->name,
                                outlines.error().what));
    }
    font->outlines = *outlines;
    if (stbtt_InitFont(&font->info, data, 0) == 0) {
        return fail(
            fmt::format("the font {} cannot be used: it has no map of Unicode", font->name));
    }
    font->advances.resize(static_cast<std::size_t>(font->info.numGlyphs));
    for (std::size_t i = 0; i < font->advances.size(); ++i) {
        int advance = 0;
        int bearing = 0;
        stbtt_GetGlyphHMetrics(&font->info, static_cast<int>(i), &advance, &bearing);
        font->advances[i] = static_cast<std::int16_t>(advance);
    }
    int ascent = 0;
    int descent = 0;
    int gap = 0;
    stbtt_GetFontVMetrics(&font->info, &ascent, &descent, &gap);
    // Of capitals and descenders rather than of the tallest accent: lines look centred by these.
    font->ascent = static_cast<float>(ascent);
    font->descent = static_cast<float>(-descent);
    int top = 0;
    const int capital = stbtt_FindGlyphIndex(&font->info, 'H');
    const bool has_capitals =
        is_sound_outline(font->bytes, font->outlines, static_cast<std::uint32_t>(capital)) &&
        stbtt_GetGlyphBox(&font->info, capital, nullptr, nullptr, nullptr, &top) != 0;
    font->capitals = has_capitals ? static_cast<float>(top) : font->ascent - font->descent;
    return Face(std::move(font));
}

}  // namespace vitrine
