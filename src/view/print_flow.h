// A text that flows over pages: what has no room on a page begins the next one.
#pragma once

#include "view/print_pen.h"
#include "view/print_sheet.h"

#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

class PrintFlow {
public:
    static constexpr float margin = 14;  // millimetres, on all sides

    PrintFlow(const PrintSource& source, const PaperSize& sheet);

    // The pen of the page in hand. It is good until the next page begins.
    PrintPen pen() { return PrintPen(source_, &pages_.back()); }
    PrintPen measuring() const { return PrintPen(source_); }
    const PrintSource& source() const { return source_; }
    std::size_t page() const { return pages_.size(); }  // from 1

    float y = 0;  // where the next thing begins
    float left() const { return margin; }
    float width() const { return sheet_.size.x - 2 * margin; }
    float right() const { return sheet_.size.x - margin; }
    // Where the room for texts ends: a footer stands below.
    float bottom() const { return sheet_.size.y - margin - 5; }
    const PaperSize& sheet() const { return sheet_; }

    void begin_page();
    // Begins a page where less than `height` is left on this one, unless nothing stands on it yet.
    void need(float height);

    // A paragraph `indent` from the left margin, whole on one page.
    void put(std::string_view text, const PrintPen::Look& look, float indent = 0);
    void put(TextId text, const PrintPen::Look& look, float indent = 0);
    // The heading of a section, with its number in a square and what is to be done there; together
    // with `then`, which is what must not be parted from it.
    void section(int number, std::string_view title, std::string_view how, float then);

    // All pages, without footers.
    std::vector<PaperPage> take() { return std::move(pages_); }
    // Where footers stand: the left end of their rule, and how long that is.
    Rect footer() const { return {left(), sheet_.size.y - margin - 1.5F, width(), 0.2F}; }

private:
    const PrintSource& source_;
    PaperSize sheet_;
    std::vector<PaperPage> pages_;
};

// A footer below `rule`: a text, and which of `all` pages this is, from 0.
struct PrintFooter {
    Rect rule;
    std::string_view text;
    std::size_t page = 0;
    std::size_t all = 0;
};
void put_footer(const PrintSource& source, PaperPage& page, const PrintFooter& footer);

// Sources by the numbers that they have in print, in the order in which they were cited first.
class PrintSources {
public:
    // "1, 4, 7" for these.
    std::string cited(std::span<const SourceId> sources);
    // The list of them.
    void put(PrintFlow& flow) const;
    std::size_t size() const { return cited_.size(); }

private:
    std::vector<SourceId> cited_;
};

// What stands over the first page: emblem, title, what it is, and `fields` to be filled in at the
// right.
struct PrintHead {
    std::string_view title;
    std::string under;
    std::vector<std::pair<std::string_view, float>> fields{};  // name and length of its line
};
void put_head(PrintFlow& flow, const PrintHead& head);

}  // namespace vitrine
