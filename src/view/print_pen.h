// What printed pages are laid out with: texts, rules and pictures, in millimetres, with what they
// are for readers who do not see them.
//
// A pen without a page only measures.
#pragma once

#include "data/words.h"
#include "draw/paper.h"
#include "draw/theme.h"
#include "exhibit/exhibit.h"
#include "text/wrap.h"
#include "view/index.h"

#include <functional>
#include <string_view>

namespace vitrine {

// What a printed text is for; print_pen.cpp has the sizes. Nothing is smaller than 8.6 points.
enum class PrintRole : std::uint8_t {
    Title,     // of the page
    Heading,   // of a section
    Step,      // of a tour
    Text,      // to be read
    Strong,    // in it
    Question,  // to be answered
    Small,     // sources, notes on use
    Label,     // capitals: lanes, names of columns
    Card,      // title of a card
    Letter,    // of a card; number of a section
    Year,      // of the axis
    Decade,    // of it, or a page's number
};

// The pictures of an exhibit, as whoever has read them paints them.
struct PrintPictures {
    // Width to height; 0 if its file could not be used.
    std::function<float(PictureId)> shape;
    // Fills `box`, in pixels, which has these proportions.
    std::function<void(PictureId, const Rect& box, DrawList& out)> paint;
};

// What pages are made from.
struct PrintSource {
    const Exhibit& exhibit;
    const Index& index;
    LanguageId language{};
    const Words& words;
    const Theme& theme;  // its paper is white
    Typesetter& type;
    PrintPictures pictures;

    std::string_view text(TextId id) const { return exhibit.text(id, language); }
};

// The colours of `theme` for print: on white, which costs no ink.
Theme print_theme(Theme theme);

class PrintPen {
public:
    explicit PrintPen(const PrintSource& source, PaperPage* page = nullptr)
        : source_(source), page_(page)
    {}

    struct Look {
        PrintRole role = PrintRole::Text;
        Token color = Token::Ink;
        PaperRole is = PaperRole::Text;
        int max_lines = 0;  // 0: as many as it takes
        std::string_view language = {};
    };
    // A paragraph with its upper left corner at `at`; returns its height.
    float text(Vec2 at, float width, std::string_view text, const Look& look);
    // A text of the exhibit; one that is there in another language only says so to readers.
    float text(Vec2 at, float width, TextId text, Look look);
    // One line that ends at `right`, or that is centred in `box`.
    void text_before(Vec2 right, std::string_view text, const Look& look);
    void centred(const Rect& box, std::string_view text, const Look& look);
    float width_of(std::string_view text, PrintRole role) const;
    static float line_height(PrintRole role);

    void rect(const Rect& box, Token color);
    void frame(const Rect& box, float thickness, Token color);
    void rule(Vec2 from, float width, float thickness, Token color);
    void upright(Vec2 from, float height, float thickness, Token color);
    void dashes(Vec2 from, Vec2 to, Token color);
    // A lane's marker, in ink: lanes differ by shape, so that grey prints are legible.
    void mark(LaneId lane, Vec2 centre, float radius);

    // The picture as a whole, as large as fits in the middle of `box`; false if there is none.
    bool picture(const Rect& box, PictureId id);
    // So much of it that all of `box` is covered.
    bool cropped(const Rect& box, PictureId id);
    float shape_of(PictureId id) const { return source_.pictures.shape(id); }

    bool draws() const { return page_ != nullptr; }
    DrawList& list() { return page_->list; }
    const PrintSource& source() const { return source_; }
    static Rect px(const Rect& mm);
    static Vec2 px(Vec2 mm) { return mm * paper_px_per_mm; }
    static float px(float mm) { return mm * paper_px_per_mm; }

private:
    std::uint32_t begin() const;
    void end(std::uint32_t from, const Look& look);
    void tag_picture(std::uint32_t from, PictureId id);

    const PrintSource& source_;
    PaperPage* page_;
};

}  // namespace vitrine
