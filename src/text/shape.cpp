#include "text/shape.h"

#include "base/log.h"
#include "base/utf8.h"

#include <fmt/format.h>

#include <cmath>
#include <functional>

namespace vitrine {

namespace {

constexpr char32_t soft_hyphen = 0xAD;
constexpr unsigned slot_bits = 32;

std::uint32_t slot_of(RunId run)
{
    return static_cast<std::uint32_t>(static_cast<std::uint64_t>(run));
}

std::uint32_t serial_of(RunId run)
{
    return static_cast<std::uint32_t>(static_cast<std::uint64_t>(run) >> slot_bits);
}

// One code point on its way into a run.
struct Placing {
    std::size_t first_byte = 0;
    std::size_t end_byte = 0;
    std::uint32_t glyph = 0;
    FaceId face{};
    bool is_seen = false;  // no blank
    char32_t character = 0;
    float before = 0;  // the pen, kerning included
    float after = 0;   // without tracking
};

// One warning for many characters, or a text in a script without a font fills the log.
void warn_of_missing(char32_t c)
{
    const unsigned others = c < 0x1'0000 ? 0xFFU : 0xFFFFU;
    const unsigned first = static_cast<unsigned>(c) & ~others;
    warn_once(fmt::format("no font has all the glyphs that are shown of U+{:04X} to U+{:04X}",
                          first, first + others));
}

bool is_blank(char32_t c)
{
    return c == U' ' || c == U'\t' || c == U'\n' || c == 0xA0 || c == 0x2009 || c == 0x202F;
}

}  // namespace

std::size_t hash_of(std::string_view text, const TextStyle& style)
{
    std::size_t hash = std::hash<std::string_view>{}(text);
    const auto mix = [&hash](std::uint64_t value) {
        hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
    };
    mix(static_cast<std::uint64_t>(style.size_64) << 8U | static_cast<std::uint64_t>(style.face));
    mix(static_cast<std::uint64_t>(style.tracking_64) << 1U | (style.in_capitals ? 1U : 0U));
    return hash;
}

bool can_show(const Fonts& fonts, FaceId face, std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        // Hebrew, Arabic, Syriac and their neighbours; and scripts whose letters change places.
        const bool needs_more = c >= 0x590 && c < 0x1000;
        const bool has_glyph =
            fonts[face].glyph(c) != 0 || fonts[FaceId::Fallback].glyph(c) != 0 || is_blank(c);
        if (needs_more || !has_glyph) return false;
    }
    return true;
}

std::size_t Shaper::Entry::bytes() const
{
    return sizeof(Entry) + text.capacity() + run.glyphs.capacity() * sizeof(RunGlyph);
}

void Shaper::Entry::clear()
{
    // A long text's memory is not kept for the next one, which is probably short.
    constexpr std::size_t usual_glyphs = 128;
    text.clear();
    scaled = {};
    if (run.glyphs.capacity() > usual_glyphs) *this = {};
    run.glyphs.clear();
}

Shaper::Shaper(const Fonts& fonts) : fonts_(&fonts) {}

RunId Shaper::shape(std::string_view text, const TextStyle& style)
{
    const std::size_t hash = hash_of(text, style);
    std::uint32_t slot = runs_.find(
        hash, [&](const Entry& entry) { return entry.style == style && entry.text == text; });
    if (slot == Recent::none) {
        slot = runs_.add(hash);
        Entry& entry = runs_[slot];
        const Face& own = (*fonts_)[style.face];
        const float px = style.size_px();
        scratch_.clear();
        entry.text = text;
        entry.style = style;
        bool follows_blank = false;
        entry.run.width = place(text, style, [this, &follows_blank](const Placing& p) {
            if (p.is_seen)
                scratch_.push_back(
                    {p.glyph, p.face, p.before, GlyphText::of(p.character, follows_blank)});
            // A soft hyphen is no blank and has no width.
            follows_blank = !p.is_seen && (follows_blank || p.after > p.before);
            return true;
        });
        entry.run.ascent = own.ascent(px);
        entry.run.descent = own.descent(px);
        entry.run.capitals = own.capitals(px);
        entry.run.size_64 = style.size_64;
        entry.run.glyphs.assign(scratch_.begin(), scratch_.end());
        runs_.weigh(slot);
    }
    return static_cast<RunId>(std::uint64_t{runs_.serial(slot)} << slot_bits | slot);
}

RunId Shaper::scaled(RunId run, float scale)
{
    if (run == RunId{} || scale == 1 || !is_alive(run)) return run;
    Entry& entry = runs_[slot_of(run)];
    const bool is_known = entry.scaled != RunId{} && entry.scale == scale;
    if (is_known && is_alive(entry.scaled)) return entry.scaled;
    const auto times = [scale](std::int32_t size_64) {
        return static_cast<std::int32_t>(std::lround(static_cast<float>(size_64) * scale));
    };
    TextStyle style = entry.style;
    style.size_64 = times(style.size_64);
    style.tracking_64 = times(style.tracking_64);
    entry.scaled = shape(entry.text, style);
    entry.scale = scale;
    return entry.scaled;
}

std::size_t Shaper::measure(std::string_view text, const TextStyle& style, float enough,
                            Ruler& out) const
{
    out.before_.assign(1, 0);
    out.after_.assign(1, 0);
    std::size_t measured = 0;
    float taken = 0;
    place(text, style, [&](const Placing& p) {
        out.before_.resize(p.end_byte + 1);
        out.after_.resize(p.end_byte + 1);
        out.before_[p.first_byte] = p.before;
        out.after_[p.end_byte] = p.after;
        measured = p.end_byte;
        if (p.is_seen) taken += p.after - p.before;
        return taken <= enough;
    });
    return measured;
}

// Calls `see` with each code point until it returns false; the width of all.
template <class See>
float Shaper::place(std::string_view text, const TextStyle& style, See see) const
{
    const float px = style.size_px();
    const Face& own = (*fonts_)[style.face];
    const float tracking = static_cast<float>(style.tracking_64) / 64.0F;
    Placing placing;
    float pen = 0;
    std::uint32_t before = 0;
    FaceId before_face = style.face;
    for (std::size_t at = 0; at < text.size();) {
        placing.first_byte = at;
        char32_t c = next_code_point(text, at);
        placing.end_byte = at;
        if (c == soft_hyphen) {
            placing.before = placing.after = pen;
            placing.is_seen = false;
            if (!see(placing)) break;
            continue;
        }
        if (style.in_capitals) c = to_upper(c);
        const bool blank = is_blank(c);
        FaceId face = style.face;
        std::uint32_t glyph = own.glyph(blank && c != 0xA0 ? U' ' : c);
        if (glyph == 0 && !blank) {
            face = FaceId::Fallback;
            glyph = (*fonts_)[face].glyph(c);
            if (glyph == 0) warn_of_missing(c);
        }
        if (before != 0 && before_face == face) pen += (*fonts_)[face].kerning(before, glyph, px);
        const float half = c == 0x2009 || c == 0x202F ? 0.5F : 1.0F;
        placing.before = pen;
        placing.after = pen + (*fonts_)[face].advance(glyph, px) * half;
        placing.glyph = glyph;
        placing.character = c;
        placing.face = face;
        placing.is_seen = !blank;
        const bool goes_on = see(placing);
        pen = placing.after + tracking;
        before = glyph;
        before_face = face;
        if (!goes_on) break;
    }
    return pen > 0 ? pen - tracking : 0;
}

bool Shaper::is_alive(RunId run) const
{
    if (run == RunId{}) return true;
    if (!runs_.holds(slot_of(run), serial_of(run))) return false;
    runs_.use(slot_of(run));
    return true;
}

const Run& Shaper::operator[](RunId run) const
{
    static const Run empty;
    if (run == RunId{} || !is_alive(run)) return empty;
    return runs_[slot_of(run)].run;
}

std::string_view Shaper::text(RunId run) const
{
    if (run == RunId{} || !is_alive(run)) return {};
    return runs_[slot_of(run)].text;
}

void Shaper::trim(std::size_t limit)
{
    runs_.trim({.entries = limit, .bytes = most_run_bytes});
}

void Shaper::forget()
{
    runs_.clear();
    ++generation_;
}

}  // namespace vitrine
