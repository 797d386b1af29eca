// `vitrine worksheet`, `vitrine handout`, `vitrine poster`: an exhibit on paper.
#include "engine/files.h"
#include "engine/paper_file.h"
#include "engine/renderer.h"
#include "program/commands.h"
#include "program/start.h"
#include "program/world.h"
#include "text/atlas.h"
#include "view/handout.h"
#include "view/poster.h"
#include "view/worksheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <utility>

namespace vitrine {

namespace {

// Paints the pictures of a world on paper. Those of pixels are kept until the file is written.
class PaperPictures {
public:
    PaperPictures(const World& world, const Theme& theme, Typesetter& type)
        : world_(world), theme_(theme), type_(type)
    {}

    float shape(PictureId id)
    {
        const LoadedPicture& picture = world_.pictures[index_of(id)];
        if (picture.drawing) return picture.drawing->size.x / picture.drawing->size.y;
        if (!picture.image || read(id) == nullptr) return 0;
        return static_cast<float>(picture.image->size.width) /
               static_cast<float>(picture.image->size.height);
    }

    void paint(PictureId id, const Rect& box, DrawList& out)
    {
        const LoadedPicture& picture = world_.pictures[index_of(id)];
        if (picture.drawing) {
            out.begin_picture();
            draw(*picture.drawing, box, theme_, type_.shaper(), out);
            out.end_picture();
            return;
        }
        const Image* image = picture.image ? read(id) : nullptr;
        if (image == nullptr) return;
        const auto side = [](float px) { return std::max(1, static_cast<int>(std::lround(px))); };
        sized_.push_back(scaled(*image, side(box.w), side(box.h)));
        out.picture({box.x, box.y}, sized_.back(), static_cast<std::uint32_t>(sized_.size()));
    }

private:
    struct ReadImage {
        PictureId id{};
        Result<Image> image;
    };
    // Null where the file cannot be used.
    const Image* read(PictureId id)
    {
        auto known = std::ranges::find(read_, id, &ReadImage::id);
        if (known == read_.end()) {
            read_.push_back({id, read_image_file(*world_.pictures[index_of(id)].image)});
            known = read_.end() - 1;
        }
        return known->image ? &*known->image : nullptr;
    }

    const World& world_;
    const Theme& theme_;
    Typesetter& type_;
    std::deque<ReadImage> read_;
    std::deque<Image> sized_;
};

// All that pages are made from; it stays where it is.
class PaperWork {
public:
    PaperWork(const World& world, LanguageId language)
        : type(world.fonts)
        , theme_(print_theme(
              *std::ranges::find(world.themes, theme_names[StockTheme::Day], &Theme::name)))
        , pictures_(world, theme_, type)
        , source{
              .exhibit = world.exhibit,
              .index = world.index,
              .language = language,
              .words = world.words[index_of(language)],
              .theme = theme_,
              .type = type,
              .pictures = {[this](PictureId id) { return pictures_.shape(id); },
                           [this](PictureId id, const Rect& box, DrawList& out) {
                               pictures_.paint(id, box, out);
                           }}
    }
    {}
    PaperWork(const PaperWork&) = delete;
    PaperWork& operator=(const PaperWork&) = delete;

    Typesetter type;

private:
    Theme theme_;
    PaperPictures pictures_;

public:
    PrintSource source;
};

struct PaperOrder {
    World world;
    LanguageId language{};
};

Result<PaperOrder> order_of(const Options& options)
{
    // An hour of layout is better not begun for a file that will not be written.
    if (!options.replaces && is_there(options.output)) {
        return fail(fmt::format("vitrine: '{}' is there already; name another file, or say "
                                "--replace to write over it",
                                options.output));
    }
    TRY(World world, read_world(named_of(options)));
    TRY(const Preferences preferences, preferences_of(options, world, policy_of(options)));
    return PaperOrder{std::move(world), preferences.language};
}

Result<PaperSize> sheet_of(const Options& options)
{
    const auto sheet = find_paper(options.paper.empty() ? paper_sizes.front().name : options.paper);
    if (sheet) return *sheet;
    return fail(fmt::format("vitrine: --paper '{}': expected A4 or Letter", options.paper));
}

bool ends_in(std::string_view path, std::string_view suffix)
{
    return path.size() > suffix.size() && path.ends_with(suffix);
}

PaperAbout about_paper(const PrintSource& source, std::string_view title, std::string_view subject)
{
    return {.title = std::string(title),
            .language = source.exhibit.languages[index_of(source.language)],
            .subject = std::string(subject)};
}

int write_paper(const Options& options, const Fonts& fonts, const PaperAbout& about,
                std::span<const PaperPage> pages)
{
    const PaperFormat format =
        ends_in(options.output, ".svg") ? PaperFormat::Svg : PaperFormat::Pdf;
    const auto bytes = paper_bytes(pages, fonts, about, format);
    if (!bytes) return complain({fmt::format("vitrine: {}", bytes.error().what)});
    if (const int failed = written(options, *bytes); failed != 0) return failed;
    fmt::print("{}: {} {}, {} KiB\n", options.output, pages.size(),
               pages.size() == 1 ? "page" : "pages", (bytes->size() + 1023) / 1024);
    return 0;
}

// The exhibit's tour that is asked for, on paper.
template <class MakePages>
int print_tour(const Options& options, MakePages make)
{
    const auto sheet = sheet_of(options);
    if (!sheet) return complain(sheet.error());
    const auto order = order_of(options);
    if (!order) return complain(order.error());
    const Exhibit& exhibit = order->world.exhibit;
    const auto place = tour_of(options, exhibit);
    if (!place) return complain(place.error());
    if (exhibit.tours.empty()) return complain({"vitrine: this exhibit has nothing to print"});
    const PaperWork work(order->world, order->language);
    const Tour& tour = exhibit.tours[*place];
    const std::vector<PaperPage> pages = make(work.source, tour, *sheet);
    const PaperAbout about =
        about_paper(work.source, work.source.text(tour.title), work.source.text(exhibit.title));
    return write_paper(options, order->world.fonts, about, pages);
}

}  // namespace

int worksheet(const Options& options)
{
    return print_tour(options,
                      [](const PrintSource& source, const Tour& tour, const PaperSize& sheet) {
                          return worksheet_pages(source, tour, sheet);
                      });
}

int handout(const Options& options)
{
    const HandoutNotes notes = options.prints_notes ? HandoutNotes::Printed : HandoutNotes::Left;
    return print_tour(options,
                      [notes](const PrintSource& source, const Tour& tour, const PaperSize& sheet) {
                          return handout_pages(source, tour, sheet, notes);
                      });
}

namespace {

constexpr float default_height_mm = 277;  // of a sheet of A4 without its margins

Result<PosterLook> poster_look(const Options& options, const World& world)
{
    PosterLook look{
        .size_mm = {options.length_mm, options.height_mm},
          .span = world.index.range
    };
    if (!options.span.empty()) {
        const auto date = parse_edtf(options.span);
        if (!date) {
            return fail(fmt::format("vitrine: --span '{}': at character {}, expected {}",
                                    options.span, date.error().offset + 1, date.error().expected));
        }
        look.span = span_of(*date);
    }
    if (!options.paper.empty()) {
        TRY(look.sheet, sheet_of(options));
    }
    if (look.size_mm.y == 0)
        look.size_mm.y = look.sheet ? tile_room(*look.sheet).y : default_height_mm;
    if (options.text_percent != 0) look.text_scale = static_cast<float>(options.text_percent) / 100;
    return look;
}

// A picture is as fine as memory allows: its pixels are no more than these.
int write_png(const Options& options, PaperWork& work, PosterLook look, const Fonts& fonts)
{
    constexpr float most_pixels = 64e6F;
    constexpr float most_side = 32'000;
    int dpi = 0;
    for (const int finer : {36, 72, 100, 150, 200, 300}) {
        const Vec2 size = look.size_mm * (static_cast<float>(finer) / 25.4F);
        if (size.x * size.y <= most_pixels && std::max(size.x, size.y) <= most_side) dpi = finer;
    }
    if (dpi == 0)
        return complain({"vitrine: this poster is too long for a PNG; write a .pdf or an .svg"});
    look.px_per_mm = static_cast<float>(dpi) / 25.4F;
    PaperPage page;
    draw_poster(work.source, look, page);
    const Vec2 size = page.list.size();
    Atlas atlas(fonts, 64);
    const auto renderer = make_offscreen_renderer(size);
    if (const auto shown = renderer->show(page.list, atlas); !shown) return complain(shown.error());
    if (const int failed = written(options, png_bytes(renderer->read())); failed != 0)
        return failed;
    fmt::print("{}: {} × {} pixels, {} to the inch\n", options.output, size.x, size.y, dpi);
    return 0;
}

}  // namespace

int poster(const Options& options)
{
    const bool is_png = ends_in(options.output, ".png");
    const bool is_svg = ends_in(options.output, ".svg");
    if (!is_png && !is_svg && !ends_in(options.output, ".pdf")) {
        return complain({fmt::format("vitrine: -o '{}': expected a file that ends in .pdf, .svg "
                                     "or .png",
                                     options.output)});
    }
    if ((is_png || is_svg) && !options.paper.empty())
        return complain({"vitrine: --paper makes many sheets, which only a .pdf holds"});
    const auto sheet = sheet_of(options);
    if (!sheet) return complain(sheet.error());
    const auto order = order_of(options);
    if (!order) return complain(order.error());
    const auto look = poster_look(options, order->world);
    if (!look) return complain(look.error());
    PaperWork work(order->world, order->language);
    if (is_png) return write_png(options, work, *look, order->world.fonts);

    std::vector<PaperPage> pages(1);
    draw_poster(work.source, *look, pages.front());
    if (!options.paper.empty()) pages = tiled(work.source, pages.front(), *sheet);
    const Exhibit& exhibit = order->world.exhibit;
    const PaperAbout about = about_paper(work.source, work.source.text(exhibit.title),
                                         work.source.text(exhibit.subtitle));
    return write_paper(options, order->world.fonts, about, pages);
}

}  // namespace vitrine
