#include "text/font_check.h"

#include <fmt/format.h>

#include <algorithm>

namespace vitrine {

namespace {

// Reads the big-endian numbers of one table. Outside of it everything is 0, and is_sound() says
// afterwards that it was left.
class TableReader {
public:
    TableReader(std::string_view font, FontTable table)
        : bytes_(font.substr(table.offset, table.size))
    {}

    std::uint32_t u8(std::size_t at)
    {
        need(at, 1);
        return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0U;
    }
    std::uint32_t u16(std::size_t at) { return u8(at) << 8U | u8(at + 1); }
    std::uint32_t u32(std::size_t at) { return u16(at) << 16U | u16(at + 2); }

    // Asks for `size` bytes from `at` to lie in the table.
    void need(std::size_t at, std::size_t size)
    {
        if (at > bytes_.size() || size > bytes_.size() - at) is_sound_ = false;
    }
    void refuse() { is_sound_ = false; }
    bool is_sound() const { return is_sound_; }

private:
    std::string_view bytes_;
    bool is_sound_ = true;
};

constexpr std::uint32_t font_tag(const char (&name)[5])
{
    std::uint32_t tag = 0;
    for (int i = 0; i < 4; ++i)
        tag = tag << 8U | static_cast<unsigned char>(name[i]);
    return tag;
}

// The first table of that name, as stb_truetype takes it.
FontTable find_font_table(std::string_view font, std::uint32_t wanted)
{
    TableReader directory(font, {0, font.size()});
    const std::uint32_t count = directory.u16(4);
    for (std::size_t entry = 12; entry < 12 + std::size_t{16} * count; entry += 16) {
        if (directory.u32(entry) != wanted) continue;
        return {directory.u32(entry + 8), directory.u32(entry + 12)};
    }
    return {};
}

bool is_sound_directory(std::string_view font)
{
    TableReader directory(font, {0, font.size()});
    const std::uint32_t kind = directory.u32(0);
    if (kind != 0x00010000 && kind != font_tag("true")) return false;
    const std::uint32_t count = directory.u16(4);
    directory.need(12, std::size_t{16} * count);
    for (std::size_t i = 0; i < count && directory.is_sound(); ++i)
        directory.need(directory.u32(12 + 16 * i + 8), directory.u32(12 + 16 * i + 12));
    return directory.is_sound();
}

// Segments of code points, found by a binary search whose steps the font itself gives.
void check_segments(TableReader& cmap, std::size_t map)
{
    const std::size_t count = cmap.u16(map + 6) / 2;
    const std::size_t range = cmap.u16(map + 8) / 2;
    const std::size_t shift = cmap.u16(map + 12) / 2;
    if (count == 0 || range + shift > count) cmap.refuse();
    cmap.need(map + 14, 8 * count + 2);
    for (std::size_t i = 0; i < count && cmap.is_sound(); ++i) {
        const std::size_t last = cmap.u16(map + 14 + 2 * i);
        const std::size_t first = cmap.u16(map + 16 + 2 * count + 2 * i);
        const std::size_t at = map + 16 + 6 * count + 2 * i;
        const std::size_t offset = cmap.u16(at);
        // The last segment is a mark of the end, and what it refers to is looked up all the same.
        if (offset != 0 && first <= last) cmap.need(at + offset, 2 * (last - first + 1));
    }
}

void check_code_points(TableReader& cmap, std::size_t map)
{
    switch (cmap.u16(map)) {
    case 0: cmap.need(map + 6, std::max<std::size_t>(cmap.u16(map + 2), 6) - 6); break;
    case 4: check_segments(cmap, map); break;
    case 6: cmap.need(map + 10, std::size_t{2} * cmap.u16(map + 8)); break;
    case 12:
    case 13: cmap.need(map + 16, std::size_t{12} * cmap.u32(map + 12)); break;
    default: cmap.refuse();
    }
}

// The map from code points that the rasteriser takes: the last one of Unicode.
void check_cmap(TableReader& cmap)
{
    std::size_t map = 0;
    const std::uint32_t count = cmap.u16(2);
    for (std::size_t record = 4; record < 4 + std::size_t{8} * count && cmap.is_sound();
         record += 8) {
        const std::uint32_t platform = cmap.u16(record);
        const std::uint32_t encoding = cmap.u16(record + 2);
        const bool is_unicode =
            platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10));
        if (is_unicode) map = cmap.u32(record + 4);
    }
    if (map == 0) cmap.refuse();
    check_code_points(cmap, map);
}

void check_kern(TableReader& kern)
{
    if (kern.u16(2) > 0 && kern.u16(8) == 1) kern.need(18, std::size_t{6} * kern.u16(10));
}

// The highest index that a coverage table of GPOS gives, and one more.
std::size_t covered(TableReader& gpos, std::size_t coverage)
{
    const std::size_t count = gpos.u16(coverage + 2);
    switch (gpos.u16(coverage)) {
    case 1: gpos.need(coverage + 4, 2 * count); return count;
    case 2: {
        gpos.need(coverage + 4, 6 * count);
        std::size_t most = 0;
        for (std::size_t i = 0; i < count && gpos.is_sound(); ++i) {
            const std::size_t range = coverage + 4 + 6 * i;
            const std::size_t first = gpos.u16(range);
            const std::size_t last = gpos.u16(range + 2);
            if (last >= first)
                most = std::max<std::size_t>(most, gpos.u16(range + 4) + last - first + 1);
        }
        return most;
    }
    default: return 0;
    }
}

void check_classes(TableReader& gpos, std::size_t classes)
{
    switch (gpos.u16(classes)) {
    case 1: gpos.need(classes + 6, std::size_t{2} * gpos.u16(classes + 4)); break;
    case 2: gpos.need(classes + 4, std::size_t{6} * gpos.u16(classes + 2)); break;
    default: break;
    }
}

// Pairs of glyphs that move together or apart, the one kind of positioning that is used.
void check_pairs(TableReader& gpos, std::size_t pairs)
{
    const std::size_t indices = covered(gpos, pairs + gpos.u16(pairs + 2));
    const std::uint32_t format = gpos.u16(pairs);
    if ((format != 1 && format != 2) || gpos.u16(pairs + 4) != 4 || gpos.u16(pairs + 6) != 0)
        return;
    if (format == 2) {
        check_classes(gpos, pairs + gpos.u16(pairs + 8));
        check_classes(gpos, pairs + gpos.u16(pairs + 10));
        gpos.need(pairs + 16, std::size_t{2} * gpos.u16(pairs + 12) * gpos.u16(pairs + 14));
        return;
    }
    if (indices > gpos.u16(pairs + 8)) gpos.refuse();
    for (std::size_t i = 0; i < indices && gpos.is_sound(); ++i) {
        const std::size_t set = pairs + gpos.u16(pairs + 10 + 2 * i);
        gpos.need(set + 2, std::size_t{4} * gpos.u16(set));
    }
}

void check_gpos(TableReader& gpos)
{
    if (gpos.u16(0) != 1 || gpos.u16(2) != 0) return;
    const std::size_t lookups = gpos.u16(8);
    const std::size_t count = gpos.u16(lookups);
    for (std::size_t i = 0; i < count && gpos.is_sound(); ++i) {
        const std::size_t lookup = lookups + gpos.u16(lookups + 2 + 2 * i);
        const std::size_t subtables = gpos.u16(lookup + 4);
        if (gpos.u16(lookup) != 2) continue;
        for (std::size_t k = 0; k < subtables && gpos.is_sound(); ++k)
            check_pairs(gpos, lookup + gpos.u16(lookup + 6 + 2 * k));
    }
}

// A simple outline: contours, instructions, then flags and coordinates, packed.
void check_contours(TableReader& glyph, std::size_t contours)
{
    std::size_t points = 0;
    std::size_t first_of_last = 0;
    for (std::size_t i = 0; i < contours && glyph.is_sound(); ++i) {
        const std::size_t end = glyph.u16(10 + 2 * i) + std::size_t{1};
        if (end <= points) glyph.refuse();
        first_of_last = points;
        points = end;
    }
    std::size_t at = 10 + 2 * contours;
    at += 2 + glyph.u16(at);
    std::size_t coordinates = 0;
    std::uint32_t flags = 0;
    std::size_t repeats = 0;
    for (std::size_t i = 0; i < points && glyph.is_sound(); ++i) {
        if (repeats > 0) {
            --repeats;
        } else {
            flags = glyph.u8(at++);
            if ((flags & 8U) != 0) repeats = glyph.u8(at++);
        }
        coordinates += (flags & 2U) != 0 ? 1U : (flags & 16U) != 0 ? 0U : 2U;
        coordinates += (flags & 4U) != 0 ? 1U : (flags & 32U) != 0 ? 0U : 2U;
        // A contour that begins off its curve looks at the point after: there must be one.
        if (i == first_of_last && i + 1 == points && (flags & 1U) == 0) glyph.refuse();
    }
    glyph.need(at, coordinates);
}

class OutlineCheck {
public:
    OutlineCheck(std::string_view font, const FontOutlines& outlines)
        : font_(font), outlines_(outlines)
    {}

    bool is_sound(std::uint32_t glyph, int depth)
    {
        // Those of real fonts have few parts; a font may call itself for ever.
        constexpr int deepest = 6;
        constexpr int most_parts = 256;
        if (glyph >= outlines_.glyphs) return true;
        if (depth > deepest || ++parts_ > most_parts) return false;
        TableReader loca(font_, outlines_.loca);
        const std::size_t from = outlines_.has_long_offsets
                                     ? loca.u32(std::size_t{4} * glyph)
                                     : std::size_t{2} * loca.u16(std::size_t{2} * glyph);
        const std::size_t to = outlines_.has_long_offsets
                                   ? loca.u32(std::size_t{4} * glyph + 4)
                                   : std::size_t{2} * loca.u16(std::size_t{2} * glyph + 2);
        if (from == to) return true;
        if (from > to || to > outlines_.glyf.size) return false;
        TableReader outline(font_, {outlines_.glyf.offset + from, to - from});
        const std::uint32_t contours = outline.u16(0);
        outline.need(0, 10);
        if (contours < 0x8000) {
            if (contours > 0) check_contours(outline, contours);
            return outline.is_sound();
        }
        return are_parts_sound(outline, depth);
    }

private:
    bool are_parts_sound(TableReader& outline, int depth)
    {
        std::size_t at = 10;
        std::uint32_t flags = 0;
        do {
            flags = outline.u16(at);
            const std::uint32_t part = outline.u16(at + 2);
            at += (flags & 1U) != 0 ? 8 : 6;
            at += (flags & 8U) != 0 ? 2 : (flags & 64U) != 0 ? 4 : (flags & 128U) != 0 ? 8 : 0;
            outline.need(0, at);
            // Parts that are placed by a point of another are more than the rasteriser can do.
            if ((flags & 2U) == 0 || !outline.is_sound() || !is_sound(part, depth + 1))
                return false;
        } while ((flags & 32U) != 0);
        return true;
    }

    std::string_view font_;
    const FontOutlines& outlines_;
    int parts_ = 0;
};

}  // namespace

Result<FontOutlines> check_font(std::string_view bytes)
{
    if (!is_sound_directory(bytes)) return fail("it is no TrueType font, or is cut off");
    const auto reader = [&](const char(&name)[5]) {
        return TableReader(bytes, find_font_table(bytes, font_tag(name)));
    };
    const auto damaged = [](std::string_view table) {
        return fail(fmt::format("its table '{}' is missing or damaged", table));
    };
    FontOutlines outlines{.loca = find_font_table(bytes, font_tag("loca")),
                          .glyf = find_font_table(bytes, font_tag("glyf"))};
    TableReader maxp = reader("maxp");
    outlines.glyphs = maxp.u16(4);
    if (!maxp.is_sound() || outlines.glyphs == 0) return damaged("maxp");
    TableReader head = reader("head");
    const std::uint32_t units = head.u16(18);
    const std::uint32_t offsets = head.u16(50);
    head.need(0, 54);
    if (!head.is_sound() || units < 16 || units > 16384 || offsets > 1) return damaged("head");
    outlines.has_long_offsets = offsets == 1;
    if (outlines.loca.size < (outlines.glyphs + std::size_t{1}) * (offsets == 1 ? 4 : 2))
        return damaged("loca");
    if (outlines.glyf.size == 0) return damaged("glyf");
    TableReader hhea = reader("hhea");
    const std::size_t wide = hhea.u16(34);
    if (!hhea.is_sound() || wide == 0 || wide > outlines.glyphs) return damaged("hhea");
    TableReader hmtx = reader("hmtx");
    hmtx.need(0, 4 * wide + 2 * (outlines.glyphs - wide));
    if (!hmtx.is_sound()) return damaged("hmtx");
    TableReader cmap = reader("cmap");
    check_cmap(cmap);
    if (!cmap.is_sound()) return damaged("cmap");
    if (find_font_table(bytes, font_tag("kern")).offset > 0) {
        TableReader kern = reader("kern");
        check_kern(kern);
        if (!kern.is_sound()) return damaged("kern");
    }
    if (find_font_table(bytes, font_tag("GPOS")).offset > 0) {
        TableReader gpos = reader("GPOS");
        check_gpos(gpos);
        if (!gpos.is_sound()) return damaged("GPOS");
    }
    return outlines;
}

bool is_sound_outline(std::string_view bytes, const FontOutlines& outlines, std::uint32_t glyph)
{
    return OutlineCheck(bytes, outlines).is_sound(glyph, 0);
}

}  // namespace vitrine
