// Pages as files: what a PDF says of itself, and what it refuses.

#include "engine/paper_file.h"
#include "engine/pdf_words.h"
#include "support/sample.h"
#include "text/wrap.h"

using namespace vitrine;

namespace {

PaperPage page_with_words()
{
    PaperPage page = blank_page({210, 297});
    Typesetter type(sample::fonts());
    const RunId title = type.shaper().shape("Übung Ж", {.face = FaceId::Sans, .size_64 = 64 * 100});
    page.list.run(type[title], {300, 300}, Rgba{});
    page.tags.push_back({PaperRole::Title, 0, 1, {}, {}});
    page.list.disc({500, 900}, 200, Rgba{});
    page.list.shadow({0, 0, 100, 100}, 10, Rgba{});
    page.list.gradient({0, 1000, 400, 40}, Rgba{}, Rgba{255, 255, 255, 255});
    page.tags.push_back({PaperRole::Picture, 1, 4, "A (round) disc", "de"});
    return page;
}

bool has(const std::string& bytes, std::string_view part)
{
    return bytes.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("paper file: a PDF has its language, its title, its parts and what its pictures show")
{
    const std::vector<PaperPage> pages{page_with_words()};
    const auto pdf =
        paper_bytes(pages, sample::fonts(), {.title = "Title", .language = "ru"}, PaperFormat::Pdf);
    REQUIRE(pdf.has_value());
    CHECK(pdf->starts_with("%PDF-1.4"));
    CHECK(has(*pdf, "/Title (Title)"));
    CHECK(has(*pdf, "/Lang (ru)"));
    CHECK(has(*pdf, "/MarkInfo << /Marked true >>"));
    CHECK(has(*pdf, "/S /Document"));
    CHECK(has(*pdf, "/S /H1"));
    CHECK(has(*pdf, "/S /Figure"));
    CHECK(has(*pdf, "/Alt <FEFF00410020002800"));  // "A (…" in UTF-16
    CHECK(has(*pdf, "/Lang (de)"));
    CHECK(has(*pdf, "/FontFile2"));
    CHECK(has(*pdf, "/ToUnicode"));
    // The second table leads to the first.
    CHECK(has(*pdf, "/Prev "));
    const std::size_t at = pdf->rfind("startxref\n");
    const std::size_t table = std::stoul(pdf->substr(at + 10));
    CHECK(pdf->substr(table, 5) == "xref\n");
}

TEST_CASE("paper file: an SVG has its title and its language")
{
    const std::vector<PaperPage> pages{page_with_words()};
    const auto svg = paper_bytes(pages, sample::fonts(), {.title = "A < B & C", .language = "en"},
                                 PaperFormat::Svg);
    REQUIRE(svg.has_value());
    CHECK(has(*svg, "<svg xml:lang=\"en\""));
    CHECK(has(*svg, "<title>A &lt; B &amp; C</title>"));
    // Its words are there as text, so that they can be searched.
    CHECK(has(*svg, ">Übung Ж</text>"));
}

TEST_CASE("paper file: a page that is longer than a PDF can have is refused in words")
{
    const std::vector<PaperPage> pages{blank_page({5081, 100})};
    const auto pdf =
        paper_bytes(pages, sample::fonts(), {.title = "T", .language = "en"}, PaperFormat::Pdf);
    REQUIRE_FALSE(pdf.has_value());
    CHECK(has(pdf.error().what, "5080 mm"));
}

TEST_CASE("paper file: a file that is no PDF as cairo writes it stays as it is")
{
    for (const std::string broken :
         {"", "%PDF-1.4", "trailer\n<< /Root 7 0 R\n>>\nstartxref\n99999\n%%EOF\n",
          "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 9 0 R"}) {
        CAPTURE(broken);
        const std::string with = with_words(broken, {.language = "en", .parts = {}});
        CHECK(with.starts_with(broken));
        CHECK_FALSE(has(with, "/Lang"));
    }
}
