#include "engine/paper_file.h"

#include "base/markup.h"
#include "base/utf8.h"
#include "engine/pdf_words.h"
#include "engine/svg_words.h"

#include <fmt/format.h>

#include <array>
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cmath>
#include <memory>
#include <numbers>
#include <utility>

namespace vitrine {

namespace {

constexpr double points_per_mm = 72 / 25.4;

struct CloseSurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct CloseContext {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
struct CloseFontFace {
    void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
};
struct ClosePattern {
    void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
};
using Surface = std::unique_ptr<cairo_surface_t, CloseSurface>;
using Context = std::unique_ptr<cairo_t, CloseContext>;
using FontFace = std::unique_ptr<cairo_font_face_t, CloseFontFace>;

// What a cairo font face is made from. cairo may keep a face for longer than we do, so it owns all
// of that.
struct FaceSource {
    std::shared_ptr<FT_LibraryRec_> library;
    std::string bytes;
    FT_Face face = nullptr;

    FaceSource(std::shared_ptr<FT_LibraryRec_> lib, std::string font)
        : library(std::move(lib)), bytes(std::move(font))
    {}
    FaceSource(const FaceSource&) = delete;
    FaceSource& operator=(const FaceSource&) = delete;
    ~FaceSource()
    {
        if (face != nullptr) FT_Done_Face(face);
    }
};

// The faces of the design as cairo knows them, each opened when it is first used.
class PaperFonts {
public:
    explicit PaperFonts(const Fonts& fonts) : fonts_(fonts) {}

    const Face& operator[](FaceId face) const { return fonts_[face]; }

    // Null if FreeType cannot use the font.
    cairo_font_face_t* get(FaceId id)
    {
        FontFace& face = faces_[static_cast<std::size_t>(id)];
        if (face == nullptr) face = open(id);
        return face.get();
    }

private:
    FontFace open(FaceId id)
    {
        if (library_ == nullptr) {
            FT_Library library = nullptr;
            if (FT_Init_FreeType(&library) != 0) return nullptr;
            library_ = {library, [](FT_Library opened) { FT_Done_FreeType(opened); }};
        }
        auto source = std::make_unique<FaceSource>(library_, fonts_[id].bytes());
        const auto* data = reinterpret_cast<const FT_Byte*>(source->bytes.data());
        const auto size = static_cast<FT_Long>(source->bytes.size());
        if (FT_New_Memory_Face(library_.get(), data, size, 0, &source->face) != 0) return nullptr;
        FontFace made(cairo_ft_font_face_create_for_ft_face(source->face, FT_LOAD_NO_HINTING));
        static const cairo_user_data_key_t key{};
        const auto close = [](void* owned) { delete static_cast<FaceSource*>(owned); };
        if (cairo_font_face_set_user_data(made.get(), &key, source.get(), close) !=
            CAIRO_STATUS_SUCCESS) {
            return nullptr;
        }
        static_cast<void>(source.release());  // it belongs to the face now
        return made;
    }

    const Fonts& fonts_;
    std::shared_ptr<FT_LibraryRec_> library_;
    std::array<FontFace, face_count> faces_;
};

// Glyphs of one face on one line, as cairo takes them with their text.
struct ShownText {
    std::string text;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;

    void clear()
    {
        text.clear();
        glyphs.clear();
        clusters.clear();
    }
    void add(char32_t c, std::uint32_t glyph, Vec2 at)
    {
        const std::size_t before = text.size();
        append_utf8(text, c);
        glyphs.push_back(
            {.index = glyph, .x = static_cast<double>(at.x), .y = static_cast<double>(at.y)});
        clusters.push_back({.num_bytes = static_cast<int>(text.size() - before), .num_glyphs = 1});
    }
};

// Draws the commands of one page.
class PageWalk {
public:
    PageWalk(const DrawList& list, PaperFonts& fonts, cairo_t* to)
        : list_(list), fonts_(fonts), to_(to)
    {}

    // Whether a text is followed by more of its paragraph: then a blank parts the two for readers.
    enum class TextEnd : std::uint8_t { Final, GoesOn };
    void draw(const Command& c, TextEnd end)
    {
        cairo_save(to_);
        rectangle(c.clip);
        cairo_clip(to_);
        ink(c.color);
        switch (c.kind) {
        case CommandKind::Rect:
            rectangle(c.box);
            cairo_fill(to_);
            break;
        case CommandKind::Gradient: gradient(c); break;
        case CommandKind::Frame: frame(c); break;
        case CommandKind::Disc:
            capsule(c.box);
            cairo_fill(to_);
            break;
        case CommandKind::Ring: ring(c); break;
        case CommandKind::Line: line(c); break;
        case CommandKind::Polygon: polygon(c); break;
        case CommandKind::Glyphs: glyphs(c, end); break;
        case CommandKind::Picture: picture(c); break;
        case CommandKind::Shadow: break;
        }
        cairo_restore(to_);
    }

    bool has_failed() const { return has_failed_; }

private:
    static double wide(float v) { return static_cast<double>(v); }
    void rectangle(const Rect& r)
    {
        cairo_rectangle(to_, wide(r.x), wide(r.y), wide(r.w), wide(r.h));
    }
    void ink(Rgba color)
    {
        cairo_set_source_rgba(to_, color.r / 255.0, color.g / 255.0, color.b / 255.0,
                              color.a / 255.0);
    }
    // The path of a circle, or of a bar with round ends.
    void capsule(const Rect& r)
    {
        constexpr double quarter = std::numbers::pi / 2;
        const double radius = wide(r.h) / 2;
        const double y = wide(r.y) + radius;
        cairo_new_sub_path(to_);
        cairo_arc(to_, wide(r.right()) - radius, y, radius, -quarter, quarter);
        cairo_arc(to_, wide(r.x) + radius, y, radius, quarter, 3 * quarter);
        cairo_close_path(to_);
    }
    void gradient(const Command& c)
    {
        const std::unique_ptr<cairo_pattern_t, ClosePattern> pattern(
            cairo_pattern_create_linear(wide(c.box.x), 0, wide(c.box.right()), 0));
        const auto stop = [&](double at, Rgba color) {
            cairo_pattern_add_color_stop_rgba(pattern.get(), at, color.r / 255.0, color.g / 255.0,
                                              color.b / 255.0, color.a / 255.0);
        };
        stop(0, c.color);
        stop(1, c.color2);
        cairo_set_source(to_, pattern.get());
        rectangle(c.box);
        cairo_fill(to_);
    }
    void frame(const Command& c)
    {
        rectangle(grown(c.box, -c.a / 2));
        cairo_set_line_width(to_, wide(c.a));
        cairo_stroke(to_);
    }
    void ring(const Command& c)
    {
        capsule(grown(c.box, -c.a / 2));
        cairo_set_line_width(to_, wide(c.a));
        cairo_stroke(to_);
    }
    void line(const Command& c)
    {
        const Vec2 from = list_.points()[c.first];
        const Vec2 to = list_.points()[c.first + 1];
        cairo_move_to(to_, wide(from.x), wide(from.y));
        cairo_line_to(to_, wide(to.x), wide(to.y));
        cairo_set_line_width(to_, wide(c.a));
        const std::array<double, 2> dashes{wide(c.b), wide(c.c)};
        if (c.b > 0) cairo_set_dash(to_, dashes.data(), 2, 0);
        cairo_stroke(to_);
    }
    void polygon(const Command& c)
    {
        for (const Vec2 p : list_.points().subspan(c.first, c.count))
            cairo_line_to(to_, wide(p.x), wide(p.y));
        cairo_close_path(to_);
        cairo_fill(to_);
    }
    void picture(const Command& c)
    {
        const Image& image = *list_.pictures()[c.first];
        const Surface pixels(
            cairo_image_surface_create(CAIRO_FORMAT_RGB24, image.width, image.height));
        unsigned char* rows = cairo_image_surface_get_data(pixels.get());
        if (rows == nullptr) return;
        const int stride = cairo_image_surface_get_stride(pixels.get());
        for (int y = 0; y < image.height; ++y) {
            const std::uint32_t* row =
                image.pixels.data() + static_cast<std::ptrdiff_t>(y) * image.width;
            std::copy(row, row + image.width,
                      reinterpret_cast<std::uint32_t*>(rows + std::ptrdiff_t{y} * stride));
        }
        cairo_surface_mark_dirty(pixels.get());
        cairo_set_source_surface(to_, pixels.get(), wide(c.box.x), wide(c.box.y));
        rectangle(c.box);
        cairo_fill(to_);
    }
    // A text goes to the file in as many pieces as it has faces.
    void glyphs(const Command& c, TextEnd end)
    {
        const auto all = list_.glyphs().subspan(c.first, c.count);
        for (std::size_t from = 0; from < all.size();) {
            const GlyphKey& key = all[from].key;
            const Face& face = fonts_[key.face];
            const float px = static_cast<float>(key.size_64) / 64;
            shown_.clear();
            std::size_t to = from;
            for (; to < all.size() && all[to].key.face == key.face; ++to) {
                const Vec2 at = place_of(all[to]);
                // A blank stands where the glyph before it ends, so that what is marked in a reader
                // is one piece.
                if (all[to].says.follows_blank() && to > 0) {
                    const bool is_same = to > from;
                    const float end =
                        is_same ? place_of(all[to - 1]).x + face.advance(all[to - 1].key.glyph, px)
                                : at.x - face.advance(face.glyph(U' '), px);
                    shown_.add(U' ', face.glyph(U' '), {end, at.y});
                }
                shown_.add(all[to].says.character(), all[to].key.glyph, at);
            }
            const PlacedGlyph& last = all[to - 1];
            // What was broken at its own hyphen goes on without a blank.
            if (to == all.size() && end == TextEnd::GoesOn && last.says.character() != U'-') {
                const Vec2 at = place_of(last);
                shown_.add(U' ', face.glyph(U' '), {at.x + face.advance(last.key.glyph, px), at.y});
            }
            show(key.face, px);
            from = to;
        }
    }
    static Vec2 place_of(const PlacedGlyph& glyph)
    {
        return {static_cast<float>(glyph.x) + static_cast<float>(glyph.key.quarter) / 4,
                static_cast<float>(glyph.y)};
    }
    void show(FaceId id, float px)
    {
        cairo_font_face_t* face = fonts_.get(id);
        has_failed_ = has_failed_ || face == nullptr;
        if (face == nullptr) return;
        cairo_set_font_face(to_, face);
        cairo_set_font_size(to_, wide(px));
        cairo_show_text_glyphs(to_, shown_.text.data(), static_cast<int>(shown_.text.size()),
                               shown_.glyphs.data(), static_cast<int>(shown_.glyphs.size()),
                               shown_.clusters.data(), static_cast<int>(shown_.clusters.size()),
                               cairo_text_cluster_flags_t{});
    }

    const DrawList& list_;
    PaperFonts& fonts_;
    cairo_t* to_;
    ShownText shown_;
    bool has_failed_ = false;
};

const char* tag_name(PaperRole role)
{
    switch (role) {
    case PaperRole::Title: return "H1";
    case PaperRole::Heading: return "H2";
    case PaperRole::Subheading: return "H3";
    case PaperRole::Text: return "P";
    case PaperRole::Picture: return "Figure";
    }
    return "P";
}

cairo_status_t take_bytes(void* out, const unsigned char* data, unsigned length)
{
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

// False if a font could not be used.
bool draw_page(const PaperPage& page, PaperFonts& fonts, cairo_t* to)
{
    cairo_save(to);
    const double scale = static_cast<double>(page.size_mm.x) * points_per_mm /
                         static_cast<double>(page.list.size().x);
    cairo_scale(to, scale, scale);
    PageWalk walk(page.list, fonts, to);
    const auto commands = page.list.commands();
    std::size_t next = 0;
    const auto draw_to = [&](std::size_t end, PageWalk::TextEnd inside) {
        for (; next < std::min(end, commands.size()); ++next)
            walk.draw(commands[next], next + 1 < end ? inside : PageWalk::TextEnd::Final);
    };
    for (const PaperTag& tag : page.tags) {
        draw_to(tag.from, PageWalk::TextEnd::Final);
        cairo_tag_begin(to, tag_name(tag.role), nullptr);
        draw_to(tag.to, PageWalk::TextEnd::GoesOn);
        cairo_tag_end(to, tag_name(tag.role));
    }
    draw_to(commands.size(), PageWalk::TextEnd::Final);
    cairo_restore(to);
    cairo_show_page(to);
    return !walk.has_failed();
}

Surface open_paper(PaperFormat format, Vec2 size, const PaperAbout& about, std::string& out)
{
    const double w = static_cast<double>(size.x) * points_per_mm;
    const double h = static_cast<double>(size.y) * points_per_mm;
    if (format == PaperFormat::Svg)
        return Surface(cairo_svg_surface_create_for_stream(take_bytes, &out, w, h));
    Surface pdf(cairo_pdf_surface_create_for_stream(take_bytes, &out, w, h));
    // Later versions may pack their objects, where what pdf_words.h adds finds none of them.
    cairo_pdf_surface_restrict_to_version(pdf.get(), CAIRO_PDF_VERSION_1_4);
    cairo_pdf_surface_set_metadata(pdf.get(), CAIRO_PDF_METADATA_TITLE, about.title.c_str());
    cairo_pdf_surface_set_metadata(pdf.get(), CAIRO_PDF_METADATA_CREATOR, "Vitrine");
    if (!about.subject.empty()) {
        cairo_pdf_surface_set_metadata(pdf.get(), CAIRO_PDF_METADATA_SUBJECT,
                                       about.subject.c_str());
    }
    return pdf;
}

}  // namespace

Result<std::string> paper_bytes(std::span<const PaperPage> pages, const Fonts& fonts,
                                const PaperAbout& about, PaperFormat format)
{
    VERIFY(!pages.empty());
    if (format == PaperFormat::Svg) pages = pages.first(1);
    for (const PaperPage& page : pages) {
        if (format == PaperFormat::Pdf &&
            std::max(page.size_mm.x, page.size_mm.y) > longest_page_mm) {
            return fail(fmt::format("a page of a PDF is at most {} mm long; tile it with --paper",
                                    longest_page_mm));
        }
    }
    std::string out;
    PaperFonts paper_fonts(fonts);
    bool has_fonts = true;
    {
        const Surface surface = open_paper(format, pages.front().size_mm, about, out);
        const Context context(cairo_create(surface.get()));
        for (const PaperPage& page : pages) {
            if (format == PaperFormat::Pdf) {
                cairo_pdf_surface_set_size(surface.get(),
                                           static_cast<double>(page.size_mm.x) * points_per_mm,
                                           static_cast<double>(page.size_mm.y) * points_per_mm);
            }
            // Setting the size of a page drops what it has, tags included.
            if (format == PaperFormat::Pdf && &page == &pages.front())
                cairo_tag_begin(context.get(), "Document", nullptr);
            has_fonts = draw_page(page, paper_fonts, context.get()) && has_fonts;
        }
        if (format == PaperFormat::Pdf) cairo_tag_end(context.get(), "Document");
        const cairo_status_t drawn = cairo_status(context.get());
        cairo_surface_finish(surface.get());
        const cairo_status_t done = cairo_surface_status(surface.get());
        const cairo_status_t worst = drawn != CAIRO_STATUS_SUCCESS ? drawn : done;
        if (worst != CAIRO_STATUS_SUCCESS)
            return fail(fmt::format("cannot make the pages: {}", cairo_status_to_string(worst)));
    }
    if (!has_fonts) return fail("cannot make the pages: a font cannot be used for print");
    if (format == PaperFormat::Svg) {
        return with_svg_words(
            std::move(out), pages.front(),
            {.title = about.title,
             .language = about.language,
             .units_per_px = points_per_mm / static_cast<double>(paper_px_per_mm)});
    }
    PdfWords words{.language = about.language};
    for (const PaperPage& page : pages) {
        for (const PaperTag& tag : page.tags)
            words.parts.push_back({tag.alt, tag.language});
    }
    return with_words(std::move(out), words);
}

}  // namespace vitrine
