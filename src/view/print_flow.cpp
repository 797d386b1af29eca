#include "view/print_flow.h"

#include "data/paper_keys.h"
#include "data/word_keys.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>

namespace vitrine {

PrintFlow::PrintFlow(const PrintSource& source, const PaperSize& sheet)
    : source_(source), sheet_(sheet)
{
    begin_page();
}

void PrintFlow::begin_page()
{
    pages_.push_back(blank_page(sheet_.size));
    y = margin;
}

void PrintFlow::need(float height)
{
    if (y + height > bottom() && y > margin) begin_page();
}

void PrintFlow::put(std::string_view text, const PrintPen::Look& look, float indent)
{
    need(measuring().text({}, width() - indent, text, look));
    y += pen().text({left() + indent, y}, width() - indent, text, look);
}

void PrintFlow::put(TextId text, const PrintPen::Look& look, float indent)
{
    need(measuring().text({}, width() - indent, text, look));
    y += pen().text({left() + indent, y}, width() - indent, text, look);
}

void PrintFlow::section(int number, std::string_view title, std::string_view how, float then)
{
    constexpr float side = 7;
    constexpr float indent = side + 3;
    const PrintPen::Look heading{.role = PrintRole::Heading, .is = PaperRole::Heading};
    const PrintPen::Look doing{.role = PrintRole::Text};
    const float width_of_text = width() - indent;
    const float height = measuring().text({}, width_of_text, title, heading) +
                         measuring().text({}, width_of_text, how, doing);
    need(std::max(side, height) + 3 + then);
    PrintPen p = pen();
    const Rect square{left(), y, side, side};
    p.rect(square, Token::Ink);
    p.centred(square, std::to_string(number), {.role = PrintRole::Letter, .color = Token::Paper});
    float at = y + 0.4F;
    at += p.text({left() + indent, at}, width_of_text, title, heading) + 0.6F;
    at += p.text({left() + indent, at}, width_of_text, how, doing);
    y = std::max(at, square.bottom()) + 3;
}

void put_footer(const PrintSource& source, PaperPage& page, const PrintFooter& footer)
{
    constexpr float number = 24;
    PrintPen pen(source, &page);
    const Rect& rule = footer.rule;
    pen.rect(rule, Token::Ink);
    const float y = rule.y + 1.2F;
    pen.text({rule.x, y}, rule.w - number, footer.text,
             {.role = PrintRole::Small, .color = Token::Muted, .max_lines = 2});
    pen.text_before({rule.right(), y},
                    source.words.with(word::paper_page_of, {std::to_string(footer.page + 1),
                                                            std::to_string(footer.all)}),
                    {.role = PrintRole::Year});
}

std::string PrintSources::cited(std::span<const SourceId> sources)
{
    std::vector<std::size_t> numbers;
    for (const SourceId id : sources) {
        auto found = std::ranges::find(cited_, id);
        if (found == cited_.end()) found = cited_.insert(cited_.end(), id);
        numbers.push_back(static_cast<std::size_t>(found - cited_.begin()) + 1);
    }
    std::ranges::sort(numbers);
    return fmt::format("{}", fmt::join(numbers, ", "));
}

namespace {

// How high two columns have to be that hold all of these, one after the other; at most `most`.
float column_height(std::span<const float> heights, float most)
{
    float all = 0;
    for (const float height : heights)
        all += height;
    // None is higher than that, so that the second column has room for what the first leaves.
    for (int millimetres = static_cast<int>(all / 2); static_cast<float>(millimetres) < most;
         ++millimetres) {
        const auto limit = static_cast<float>(millimetres);
        float first = 0;
        for (const float height : heights) {
            if (first + height > limit) break;
            first += height;
        }
        if (first > 0 && all - first <= limit) return limit;
    }
    return most;
}

}  // namespace

void PrintSources::put(PrintFlow& flow) const
{
    constexpr float indent = 7;
    constexpr float gap = 6;
    const PrintPen::Look look{.role = PrintRole::Small};
    const float width = std::floor((flow.width() - gap) / 2);
    const PrintSource& s = flow.source();
    std::vector<std::string> lines;
    std::vector<float> heights;
    for (const auto cited : cited_) {
        const Source& source = s.exhibit.sources[index_of(cited)];
        std::string line =
            fmt::format("{} ({})", source.title,
                        s.words[word::source_kind[static_cast<std::size_t>(source.kind)]]);
        for (const std::string& more : {source.locator, source.url}) {
            if (!more.empty()) line += " · " + more;
        }
        heights.push_back(flow.measuring().text({}, width - indent, line, look) + 0.8F);
        lines.push_back(std::move(line));
    }
    for (std::size_t done = 0; done < lines.size();) {
        flow.need(heights[done]);
        const auto rest = std::span<const float>(heights).subspan(done);
        const float most = column_height(rest, flow.bottom() - flow.y);
        const float top = flow.y;
        for (int column = 0; column < 2; ++column) {
            const float x = flow.left() + static_cast<float>(column) * (width + gap);
            PrintPen p = flow.pen();
            float y = top;
            for (; done < lines.size() && (y <= top || y + heights[done] <= top + most); ++done) {
                p.text({x, y}, indent, fmt::format("{}", done + 1), {.role = PrintRole::Year});
                p.text({x + indent, y}, width - indent, lines[done], look);
                y += heights[done];
            }
            flow.y = std::max(flow.y, y);
        }
        if (done < lines.size()) flow.begin_page();
    }
}

namespace {

constexpr float between_fields = 4;

// Where the fields begin, which end at the right edge.
float fields_from(const PrintFlow& flow, const PrintHead& head)
{
    const PrintPen pen = flow.measuring();
    float x = flow.right();
    for (const auto& [name, length] : head.fields)
        x -= between_fields + pen.width_of(name, PrintRole::Label) + 1.5F + length;
    return x;
}

void put_fields(PrintFlow& flow, const PrintHead& head, float line)
{
    PrintPen p = flow.pen();
    float x = fields_from(flow, head);
    for (const auto& [name, length] : head.fields) {
        const float width = p.width_of(name, PrintRole::Label);
        x += between_fields;
        p.text({x, line - PrintPen::line_height(PrintRole::Label) + 0.8F}, width + 1, name,
               {.role = PrintRole::Label});
        x += width + 1.5F;
        p.rule({x, line}, length, 0.25F, Token::Ink);
        x += length;
    }
}

}  // namespace

void put_head(PrintFlow& flow, const PrintHead& head)
{
    constexpr float emblem = 10;
    const PrintSource& s = flow.source();
    PrintPen p = flow.pen();
    const Rect sign{flow.left(), flow.y + 1, emblem, emblem};
    if (!s.exhibit.emblem || !p.picture(sign, *s.exhibit.emblem))
        paint_emblem(PrintPen::px(sign), s.theme, p.list());
    const float x = sign.right() + 3;
    const float until = fields_from(flow, head);
    // Beside the fields, or below them where that would be too narrow.
    const bool is_beside = until - x > 55;
    const float width = is_beside ? until - x : flow.right() - x;
    float y = flow.y + (is_beside ? 0 : 11);
    y += p.text({x, y}, width, head.title, {.role = PrintRole::Title, .is = PaperRole::Title});
    y += p.text({x, y}, width, head.under, {.role = PrintRole::Small, .color = Token::Muted});
    put_fields(flow, head, flow.y + 9);
    flow.y = std::max(y, sign.bottom()) + 2.5F;
    p.rule({flow.left(), flow.y}, flow.width(), 0.6F, Token::Ink);
    flow.y += 4;
}

}  // namespace vitrine
