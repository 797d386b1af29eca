#include "program/pen.h"

#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace vitrine {

float Pen::text(Vec2 at, float width, std::string_view text, const Ink& ink)
{
    if (text.empty()) return 0;
    const float line = f_.metrics.line_height(ink.role);
    const TextStyle style = f_.metrics.style(ink.role);
    const Paragraph& paragraph =
        f_.type.set(text, style, {static_cast<int>(width), static_cast<int>(line), ink.max_lines});
    const float height = paragraph.height();
    if (broken_ != nullptr && !*broken_)
        *broken_ = f_.type.widest_word(text, style) > std::floor(width);
    if (!draws_) return height;

    float middle = at.y + line / 2;
    for (const RunId id : paragraph.lines) {
        const Run& run = f_.type[id];
        const float baseline = run.baseline(middle);
        if (ink.hits == Ink::Hits::Marked && f_.hits != nullptr)
            f_.hits->paint(
                {
                    .run = id,
                    .at = {at.x, baseline},
                    .style = style,
                    .color = f_.color(ink.color)
            },
                f_.metrics, f_.theme, f_.type, f_.list);
        else
            f_.list.run(run, {at.x, baseline}, f_.color(ink.color));
        middle += line;
    }
    f_.semantics.add({.role = SemanticRole::Text,
                      .key = text,
                      .name = text,
                      .language = ink.language,
                      .rect = intersection({at.x, at.y, paragraph.width, height}, f_.list.clip()),
                      .color = f_.color(ink.color),
                      .background = f_.color(ink.behind),
                      .text_px = style.size_px()});
    say_cut(paragraph);
    return height;
}

float Pen::text(Vec2 at, float width, TextId text, Ink ink)
{
    ink.language = f_.language_of(text);
    const float height = this->text(at, width, f_.text(text), ink);
    if (draws_ && height > 0) link_names(at, width, text, ink);
    return height;
}

namespace {

// Where texts are read, and not looked at as titles and labels are.
bool is_read(Role role)
{
    return role == Role::Text || role == Role::Small || role == Role::Question;
}

// The bytes of each line in the text that it is part of.
TextPart part_of_line(std::string_view text, std::string_view line, std::size_t from)
{
    const std::size_t at = text.find(line, from);
    return at == std::string_view::npos ? TextPart{from, from} : TextPart{at, at + line.size()};
}

}  // namespace

// A name that is broken into two lines is a link in both.
void Pen::link_names(Vec2 at, float width, TextId id, const Ink& ink)
{
    if (f_.links == nullptr || ink.names == Ink::Names::Plain || !is_read(ink.role)) return;
    const auto links = f_.links->of(f_.exhibit(), id, f_.state.preferences.language);
    if (links.empty()) return;
    const std::string_view text = f_.text(id);
    const float high = f_.metrics.line_height(ink.role);
    const TextStyle style = f_.metrics.style(ink.role);
    const auto followed_thing = followed(f_.state);
    const std::size_t linked_before = linked_.size();
    const std::vector<RunId> lines =
        f_.type.set(text, style, {static_cast<int>(width), static_cast<int>(high), ink.max_lines})
            .lines;
    Ruler ruler;
    std::size_t from = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string line(f_.type.shaper().text(lines[i]));
        const TextPart part = part_of_line(text, line, from);
        from = part.to;
        bool is_measured = false;
        for (const TextLink& link : links) {
            const std::size_t first = std::max(link.part.from, part.from);
            const std::size_t last = std::min(link.part.to, part.to);
            const auto known = std::find(linked_.begin(), linked_.end(), link.thing);
            const bool is_here = known - linked_.begin() >= std::ptrdiff_t(linked_before);
            if (first >= last || link.thing == followed_thing ||
                (known != linked_.end() && !is_here))
                continue;
            if (known == linked_.end()) linked_.push_back(link.thing);
            if (!is_measured) f_.type.shaper().measure(line, style, 1e9F, ruler);
            is_measured = true;
            const float right = at.x + ruler.width(0, last - part.from);
            const float wide = ruler.width(first - part.from, last - part.from);
            const Rect box{right - wide, at.y + high * static_cast<float>(i), wide, high};
            link_part(link, box, text.substr(link.part.from, link.part.to - link.part.from), ink,
                      first > link.part.from ? 2 : 1);
        }
    }
}

void Pen::link_part(const TextLink& link, const Rect& box, std::string_view name, const Ink& ink,
                    int piece)
{
    const bool is_person = link.thing.kind == FoundKind::Person;
    const std::string& id = is_person ? f_.exhibit().people[link.thing.place].id
                                      : f_.exhibit().terms[link.thing.place].id;
    const std::string key =
        fmt::format("named-{}-{}{}", is_person ? "person" : "term", id, piece == 1 ? "" : "-2");
    const Response r = f_.gui.widget({.role = SemanticRole::Link,
                                      .key = key,
                                      .name = name,
                                      .language = ink.language,
                                      .rect = box,
                                      .color = f_.color(ink.color),
                                      .background = f_.color(ink.behind),
                                      .text_px = f_.metrics.style(ink.role).size_px()});
    // The lowest of letters stand on it.
    const float y =
        rounded(box.centre().y + f_.metrics.style(ink.role).size_px() * 0.36F) + f_.px(3);
    f_.list.rect({box.x, y, box.w, f_.metrics.hairline() * (r.is_hovered ? 2.0F : 1.0F)},
                 f_.color(ink.color));
    if (r.is_focused) {
        f_.gui.show_in_area(box);
        paint_focus(grown(box, -f_.px(1)), f_.metrics, f_.theme, f_.list);
    }
    if (!r.is_clicked) return;
    if (is_person)
        f_.wanted.emplace_back(action::OpenThing{link.thing});
    else
        f_.wanted.emplace_back(action::Explain{static_cast<TermId>(link.thing.place), box});
}

// Of the node that was recorded last.
void Pen::say_cut(const Paragraph& paragraph)
{
    if (!paragraph.is_cut) return;
    for (const RunId line : paragraph.lines)
        f_.semantics.cut_to(f_.type.shaper().text(line));
}

void Pen::centred(const Rect& box, std::string_view text, const Ink& ink)
{
    if (!draws_ || text.empty()) return;
    const Run& run = f_.type[f_.type.line(text, f_.metrics.style(ink.role), box.w)];
    const float baseline = run.baseline(box.centre().y);
    f_.list.run(run, {box.centre().x - run.width / 2, baseline}, f_.color(ink.color));
}

float Pen::width_of(std::string_view text, Role role) const
{
    return f_.type.width(text, f_.metrics.style(role));
}

bool Pen::button(std::string_view key, const Rect& box, std::string_view label, ButtonLook look,
                 Role role)
{
    return sign_button(key, box, label, label, look, role);
}

bool Pen::sign_button(std::string_view key, const Rect& box, std::string_view label,
                      std::string_view name, ButtonLook look, Role role)
{
    if (!draws_) return false;
    const bool is_filled = look == ButtonLook::Filled;
    const Token back = is_filled ? Token::Ink : Token::Panel;
    const Token front = is_filled ? Token::Paper : Token::Ink;
    const Response r = f_.gui.widget({.role = SemanticRole::Button,
                                      .key = key,
                                      .name = name,
                                      .rect = box,
                                      .min_target_px = f_.px(f_.setting.policy.chrome.target),
                                      .color = f_.color(front),
                                      .background = f_.color(back),
                                      .text_px = f_.metrics.style(role).size_px()});
    const Rect inner = grown(box, -f_.px(4));
    const std::string_view shown =
        f_.type.shaper().text(f_.type.line(label, f_.metrics.style(role), inner.w));
    if (shown != label) f_.semantics.cut_to(shown);
    const float tint = r.is_held ? 0.22F : r.is_hovered ? 0.10F : 0.0F;
    f_.list.rect(box, mixed(f_.color(back), f_.color(front), tint));
    if (look == ButtonLook::Plain) f_.list.frame(box, f_.metrics.hairline(), f_.color(Token::Ink));
    centred(inner, label, {.role = role, .color = front, .behind = back});
    if (r.is_focused) {
        f_.gui.show_in_area(box);
        paint_focus(box, f_.metrics, f_.theme, f_.list);
    }
    return r.is_clicked;
}

float Pen::picture(Vec2 at, float width, PictureId id, Credit credit)
{
    const Picture& picture = f_.exhibit().pictures[index_of(id)];
    const Rect box{at.x, at.y, width, std::round(width / shape_of(id))};
    if (draws_) {
        f_.list.rect(box, f_.color(Token::Paper));
        picture_in(box, id);
        f_.list.frame(box, f_.metrics.hairline(), f_.color(Token::Line));
        f_.semantics.add({.role = SemanticRole::Picture,
                          .key = picture.id,
                          .name = f_.text(picture.alt),
                          .language = f_.language_of(picture.alt),
                          .rect = intersection(box, f_.list.clip())});
    }
    if (credit == Credit::None) return box.h;
    const std::string_view caption = f_.text(picture.caption);
    const std::string under = caption.empty()
                                  ? std::string(f_.text(picture.credit))
                                  : fmt::format("{} · {}", caption, f_.text(picture.credit));
    const Ink ink{.role = Role::Caption, .color = Token::Muted};
    return box.h + f_.px(6) + text({at.x, box.bottom() + f_.px(6)}, width, under, ink);
}

void Pen::thumbnail(const Rect& box, PictureId id)
{
    if (!draws_ || !is_readable(id)) return;
    picture_in(box, id);
    say(box, id);
}

bool Pen::is_readable(PictureId id) const
{
    if (index_of(id) >= f_.pictures.size()) return false;
    const LoadedPicture& picture = f_.pictures[index_of(id)];
    return picture.drawing || picture.image;
}

void Pen::say(const Rect& box, PictureId id)
{
    if (!is_readable(id)) return;
    f_.semantics.add({.role = SemanticRole::Picture,
                      .key = f_.exhibit().pictures[index_of(id)].id,
                      .name = f_.text(f_.exhibit().pictures[index_of(id)].alt),
                      .language = f_.language_of(f_.exhibit().pictures[index_of(id)].alt),
                      .rect = box});
}

void Pen::faded(const Rect& box, PictureId id, float opacity, Token behind)
{
    if (!is_readable(id)) return;
    f_.list.rect(box, with_opacity(f_.theme[behind], opacity));
    picture_in(box, id);
    if (opacity < 1) f_.list.rect(box, with_opacity(f_.theme[behind], 1 - opacity));
}

void Pen::picture_in(const Rect& box, PictureId id)
{
    if (!draws_ || index_of(id) >= f_.pictures.size()) return;
    const LoadedPicture& picture = f_.pictures[index_of(id)];
    if (picture.drawing) {
        draw(*picture.drawing, box, f_.theme, f_.type.shaper(), f_.list);
        return;
    }
    if (picture.image && f_.images != nullptr) {
        // What nobody sees is not worth reading.
        const Rect seen = intersection(box, f_.list.clip());
        if (seen.w <= 0 || seen.h <= 0) return;
        const ImageSize whole = picture.image->size;
        const float scale = std::min(box.w / static_cast<float>(whole.width),
                                     box.h / static_cast<float>(whole.height));
        const auto side = [scale](int px) {
            return std::max(1, static_cast<int>(std::lround(static_cast<float>(px) * scale)));
        };
        const ImageSize size{side(whole.width), side(whole.height)};
        if (const auto* shown = f_.images->get(id, *picture.image, size)) {
            f_.list.picture({box.centre().x - static_cast<float>(size.width) / 2,
                             box.centre().y - static_cast<float>(size.height) / 2},
                            shown->image, shown->serial);
            return;
        }
        if (!f_.images->is_broken(id)) return;  // its frame is empty until it is read
    }
    // What cannot be shown is said.
    const float pad = f_.px(16);
    text({box.x + pad, box.y + pad}, box.w - 2 * pad,
         f_.text(f_.exhibit().pictures[index_of(id)].alt),
         {.role = Role::Small, .color = Token::Muted, .behind = Token::Paper});
}

float Pen::shape_of(PictureId id) const
{
    constexpr float usual = 1.6F;
    if (index_of(id) >= f_.pictures.size()) return usual;
    const LoadedPicture& picture = f_.pictures[index_of(id)];
    if (picture.drawing) return picture.drawing->size.x / picture.drawing->size.y;
    // Tall ones stand in the usual shape, or they would push everything else away.
    if (picture.image) {
        return std::max(1.0F, static_cast<float>(picture.image->size.width) /
                                  static_cast<float>(picture.image->size.height));
    }
    return usual;
}

Pen::Pressed Pen::link(std::string_view key, Vec2 at, float width, std::string_view text,
                       const Ink& ink)
{
    const float line = f_.metrics.line_height(ink.role);
    const Paragraph& paragraph =
        f_.type.set(text, f_.metrics.style(ink.role),
                    {static_cast<int>(width), static_cast<int>(line), ink.max_lines});
    // Fingers need all of a target, and links stand one below the other.
    const Policy& policy = f_.setting.policy;
    const float least =
        policy.chrome.has_low_band
            ? std::ceil(true_size::target_mm / true_size::unit_mm * f_.state.density)
            : 0;
    const float height = std::max(paragraph.height(), least);
    if (!draws_) return {height, false};

    at.y = rounded(at.y + (height - paragraph.height()) / 2);
    const Rect box{at.x, at.y, paragraph.width, paragraph.height()};
    const Response r =
        f_.gui.widget({.role = SemanticRole::Link,
                       .key = key,
                       .name = text,
                       .language = ink.language,
                       .rect = box,
                       .min_target_px = std::max(f_.px(policy.chrome.target * 0.6F), least),
                       .color = f_.color(ink.color),
                       .background = f_.color(ink.behind),
                       .text_px = f_.metrics.style(ink.role).size_px()});
    say_cut(paragraph);
    float middle = at.y + line / 2;
    for (const RunId id : paragraph.lines) {
        const Run& run = f_.type[id];
        const float baseline = run.baseline(middle);
        f_.list.run(run, {at.x, baseline}, f_.color(ink.color));
        f_.list.rect({at.x, baseline + f_.px(3), run.width,
                      f_.metrics.hairline() * (r.is_hovered ? 2.0F : 1.0F)},
                     f_.color(r.is_hovered ? ink.color : Token::Muted));
        middle += line;
    }
    if (r.is_focused) {
        f_.gui.show_in_area(box);
        paint_focus(grown(box, -f_.px(3)), f_.metrics, f_.theme, f_.list);
    }
    return {height, r.is_clicked, r.is_focused || r.is_hovered};
}

}  // namespace vitrine
