// Links to the pages of what milestones name.
#include "data/word_keys.h"
#include "program/column.h"

#include <fmt/format.h>

#include <array>
#include <string>

namespace vitrine {

namespace {

// By FoundKind.
constexpr std::array<std::string_view, found_kinds> link_beginnings{"", "person-", "term-",
                                                                    "figure-", "source-"};

}  // namespace

void lay_out_link(Column& c, const FoundThing& thing, const Pen::Ink& ink)
{
    const Exhibit& exhibit = c.f.exhibit();
    const std::string key = fmt::format(
        "{}{}", link_beginnings[static_cast<std::size_t>(thing.kind)], id_of(exhibit, thing));
    const Pen::Pressed pressed = c.pen.link(
        key, {c.x, c.y}, c.width, name_of(exhibit, thing, c.f.state.preferences.language), ink);
    c.y += pressed.height;
    if (pressed.is_pressed) c.f.wanted.emplace_back(action::OpenThing{thing});
}

// Its trust as filled discs out of five, its title, what kind of thing it is and where.
void lay_out_source(Column& c, SourceId id)
{
    const Source& source = c.f.exhibit().sources[index_of(id)];
    const float r = c.f.px(4);
    const auto trust = static_cast<int>(source.trust) + 1;
    const float line = c.f.metrics.line_height(Role::Small);
    // Where the letters of the link stand that fingers press.
    Pen measuring(c.f, Pen::Mode::Measures);
    const float indent = c.f.px(66);
    const float high = measuring.text({}, c.width - indent, source.title, {.role = Role::Small});
    const float pressed =
        measuring.link("", {}, c.width - indent, source.title, {.role = Role::Small}).height;
    const float middle = c.y + std::max(0.0F, pressed - high) / 2 + line / 2;
    if (c.pen.draws()) {
        for (int i = 0; i < 5; ++i) {
            const Vec2 at{c.x + r + static_cast<float>(i) * c.f.px(11), middle};
            if (i < trust)
                c.f.list.disc(at, r, c.f.color(Token::Ink));
            else
                c.f.list.ring(at, r, c.f.metrics.hairline(), c.f.color(Token::Muted));
        }
    }
    Column beside{c.pen, c.f, c.x + indent, c.y, c.width - indent, c.lane};
    lay_out_link(beside, {FoundKind::Source, static_cast<std::uint32_t>(id)},
                 {.role = Role::Small});
    c.y = beside.y;
    std::string what(c.f.words[word::source_kind[static_cast<std::size_t>(source.kind)]]);
    if (!source.locator.empty()) what += " · " + source.locator;
    if (source.note != TextId::None) what += fmt::format(" · {}", c.f.text(source.note));
    c.y += c.pen.text({c.x + indent, c.y}, c.width - indent, what,
                      {.role = Role::Caption, .color = Token::Muted});
    c.space(8);
}

}  // namespace vitrine
