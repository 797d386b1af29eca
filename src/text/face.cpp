#include "text/face.h"

#include <fmt/format.h>
#include <stb_truetype.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine {

struct Face::Font {
    std::string bytes;
    std::string name;
    stbtt_fontinfo info{};
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

std::uint32_t Face::glyph(char32_t code_point) const
{
    Font::CodePoint& known = font_->code_points[code_point % font_->code_points.size()];
    if (known.code_point != code_point) {
        known.code_point = code_point;
        known.glyph = static_cast<std::uint32_t>(
            stbtt_FindGlyphIndex(&font_->info, static_cast<int>(code_point)));
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

void Face::rasterise(std::uint32_t glyph, float px, float offset, GlyphBitmap& out) const
{
    const float scale = font_->scale(px);
    const auto id = static_cast<int>(glyph);
    int right = 0;
    int bottom = 0;
    stbtt_GetGlyphBitmapBoxSubpixel(&font_->info, id, scale, scale, offset, 0, &out.left, &out.top,
                                    &right, &bottom);
    out.width = std::max(0, right - out.left);
    out.height = std::max(0, bottom - out.top);
    out.coverage.assign(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height),
                        0);
    if (out.coverage.empty()) return;
    stbtt_MakeGlyphBitmapSubpixel(&font_->info, out.coverage.data(), out.width, out.height,
                                  out.width, scale, scale, offset, 0, id);
}

namespace {

std::uint32_t big_endian(std::string_view bytes, std::size_t at, int size)
{
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i)
        value = value << 8U | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

// stb trusts a font's table directory; a truncated or foreign file must be caught before.
bool has_sound_tables(std::string_view bytes)
{
    if (bytes.size() < 12) return false;
    const std::uint32_t tag = big_endian(bytes, 0, 4);
    if (tag != 0x00010000 && tag != 0x74727565 && tag != 0x4F54544F)
        return false;  // 1.0, true, OTTO
    const std::uint32_t tables = big_endian(bytes, 4, 2);
    if (12 + std::size_t{16} * tables > bytes.size()) return false;
    for (std::uint32_t i = 0; i < tables; ++i) {
        const std::size_t entry = 12 + std::size_t{16} * i;
        const std::size_t offset = big_endian(bytes, entry + 8, 4);
        const std::size_t length = big_endian(bytes, entry + 12, 4);
        if (offset + length > bytes.size()) return false;
    }
    return true;
}

}  // namespace

Result<Face> open_face(std::string bytes, std::string name)
{
    auto font = std::make_unique<Face::Font>();
    font->bytes = std::move(bytes);
    font->name = std::move(name);
    const auto* data = reinterpret_cast<const unsigned char*>(font->bytes.data());
    if (!has_sound_tables(font->bytes) || stbtt_InitFont(&font->info, data, 0) == 0) {
        return fail(
            fmt::format("{} is not a TrueType or OpenType font that can be used", font->name));
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
    const bool has_capitals =
        stbtt_GetCodepointBox(&font->info, 'H', nullptr, nullptr, nullptr, &top) != 0;
    font->capitals = has_capitals ? static_cast<float>(top) : font->ascent - font->descent;
    return Face(std::move(font));
}

}  // namespace vitrine
