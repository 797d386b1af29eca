#include "program/presenter.h"

#include "app/quizzing.h"
#include "data/presenter_keys.h"
#include "data/word_keys.h"
#include "program/panels.h"
#include "program/presenter_parts.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace vitrine {

namespace {

DesktopPlaces wide_places(Vec2 size, float scale)
{
    const auto px = [scale](float units) { return rounded(units * scale); };
    const float margin = px(24);
    const float gap = px(24);
    // What has no shape of its own takes the room that the window has beyond the design.
    const float width = size.x - 2 * margin;
    const float left = rounded((width - gap) * 656 / 1368);
    const float right = width - gap - left;
    const float x = margin + left + gap;
    const float foot = size.y - px(24 + 48);
    const float ruler = foot - px(20 + 56);
    const float seen = px(34) + rounded(left * 9 / 16);
    const float top = px(88);
    const float under = std::min(top + seen + px(18), ruler - px(230));
    return {
        .head = {0,      0,              size.x, px(72)                         },
        .seen = {margin, top,            left,   under - px(18) - top           },
        .times = {x,      top,            right,  px(112)                        },
        .next = {x,      top + px(128),  right,  under - px(18) - top - px(128) },
        .notes = {margin, under + px(16), left,   ruler - px(14) - under - px(16)},
        .asked = {x,      under + px(16), right,  ruler - px(14) - under - px(16)},
        .ruler = {margin, ruler,          width,  px(56)                         },
        .tools = {margin, foot,           width,  px(48)                         }
    };
}

DesktopPlaces tall_places(Vec2 size, float scale)
{
    const auto px = [scale](float units) { return rounded(units * scale); };
    const float x = px(24);
    const float width = size.x - 2 * x;
    const float foot = size.y - px(24 + 2 * 48 + 8);
    const float ruler = foot - px(20 + 56);
    float y = px(88);
    DesktopPlaces places{
        .head = {0, 0,     size.x, px(72)        },
        .ruler = {x, ruler, width,  px(56)        },
        .tools = {x, foot,  width,  px(2 * 48 + 8)}
    };
    const float seen = px(34) + rounded(width * 0.8F * 9 / 16);
    places.seen = {x, y, width, seen};
    y += seen + px(16);
    places.times = {x, y, width, px(112)};
    y += px(128);
    places.next = {x, y, width, px(190)};
    y += px(206);
    const float rest = ruler - px(14) - y;
    places.notes = {x, y, width, rounded(rest * 0.5F)};
    places.asked = {x, y + rounded(rest * 0.5F) + px(16), width, rounded(rest * 0.5F) - px(16)};
    return places;
}

// As large as `shape` allows in `room`, in its upper left corner.
Rect fitted_in(const Rect& room, Vec2 shape)
{
    const float scale = std::min(room.w / shape.x, room.h / shape.y);
    return {room.x, room.y, std::floor(shape.x * scale), std::floor(shape.y * scale)};
}

std::string hidden_parts(const PanelFrame& f)
{
    struct Part {
        StepPart part;
        Word word;
    };
    constexpr std::array parts{
        Part{StepPart::Title,  word::presenter_part_title },
        Part{StepPart::Date,   word::presenter_part_date  },
        Part{StepPart::Figure, word::presenter_part_figure},
        Part{StepPart::Answer, word::presenter_part_answer},
        Part{StepPart::Record, word::presenter_part_record}
    };
    std::string all;
    const StepParts hidden = concealed_now(f.state);
    for (const Part& part : parts) {
        if (!hidden.has(part.part)) continue;
        if (!all.empty()) all += ", ";
        all += f.words[part.word];
    }
    return all;
}

void draw_frame_of(PanelFrame& f, const DrawList& list, const Rect& box, SmallPictures& pictures)
{
    f.list.append_scaled(list, {box.x, box.y}, box.w / std::max(1.0F, list.size().x), pictures);
    f.list.frame(grown(box, f.metrics.hairline()), f.metrics.hairline(), f.color(Token::Muted));
}

// What the class sees, as it sees it.
Rect draw_seen(const Desktop& d, SmallPictures& pictures)
{
    PanelFrame& f = d.f;
    Pen pen(f);
    const Rect& at = d.at.seen;
    float x = at.x;
    if (d.step() != nullptr) {
        const std::string place =
            f.words.with(word::presenter_step,
                         {std::to_string(d.run->step + 1), std::to_string(d.tour->steps.size())});
        pen.text({x, at.y}, at.w / 2, place,
                 {.role = Role::Label, .color = Token::Ochre, .behind = Token::Paper});
        x += pen.width_of(place, Role::Label) + f.px(24);
    }
    const std::string hidden = hidden_parts(f);
    const std::string beside = hidden.empty() ? std::string(f.words[word::presenter_now])
                                              : f.words.with(word::presenter_hidden, {hidden});
    const Token color = hidden.empty() ? Token::Muted : Token::Ochre;
    pen.text({x, at.y}, at.right() - x, beside,
             {.role = Role::Small, .color = color, .behind = Token::Paper, .max_lines = 1});
    if (d.view.seen == nullptr) return {};
    const Rect room{at.x, at.y + f.px(34), at.w, at.h - f.px(34)};
    const Rect box = fitted_in(room, d.view.seen->size());
    draw_frame_of(f, *d.view.seen, box, pictures);
    f.semantics.add({.role = SemanticRole::Picture,
                     .key = "class",
                     .name = f.words[word::presenter_now],
                     .rect = box});
    return box;
}

// Moves what has a place; false for what has none, or begins outside.
struct OntoClass {
    Rect seen;
    Vec2 size;

    bool move(Vec2& at, bool is_beginning) const
    {
        if (is_beginning && !seen.holds(at)) return false;
        at = {(at.x - seen.x) / seen.w * size.x, (at.y - seen.y) / seen.h * size.y};
        return true;
    }
    bool operator()(event::PointerMove& e) const { return move(e.at, false); }
    bool operator()(event::PointerButton& e) const { return move(e.at, e.press == Press::Down); }
    bool operator()(event::Finger& e) const { return move(e.at, e.touch == event::Touch::Down); }
    template <class Other>
    bool operator()(const Other&) const
    {
        return false;
    }
};

}  // namespace

DesktopPlaces desktop_places(Vec2 size, float& scale)
{
    const bool is_wide = size.x >= size.y;
    scale = is_wide ? std::min(size.x / 1440, size.y / 900) : std::min(size.x / 900, size.y / 1440);
    return is_wide ? wide_places(size, scale) : tall_places(size, scale);
}

std::string minutes_text(int seconds)
{
    const int whole = std::abs(seconds);
    return fmt::format("{}{}:{:02}", seconds < 0 ? "−" : "", whole / 60, whole % 60);
}

std::size_t presenters_theme(std::span<const Theme> themes)
{
    const auto found = std::ranges::find(themes, theme_names[StockTheme::Night], &Theme::name);
    return found == themes.end() ? 0 : static_cast<std::size_t>(found - themes.begin());
}

// The next step beside its title, as the class will see it first.
class PresenterPage {
public:
    PresenterPage(PresenterDesktop& desk, const Desktop& d) : desk_(desk), d_(d) {}

    void draw()
    {
        if (d_.run == nullptr || d_.step() == nullptr) return;
        PanelFrame& f = d_.f;
        Pen pen(f);
        const Rect& at = d_.at.next;
        f.list.rect({at.x, at.y - f.px(12), at.w, f.metrics.hairline()}, f.color(Token::Line));
        const std::size_t next = d_.run->step + 1;
        const bool is_end = next >= d_.tour->steps.size();
        const std::string label =
            is_end ? std::string(f.words[word::presenter_next_end])
                   : f.words.with(word::presenter_next_step, {std::to_string(next + 1)});
        pen.text({at.x, at.y}, at.w, label,
                 {.role = Role::Label, .behind = Token::Paper, .max_lines = 1});
        const Rect room{at.x, at.y + f.px(30), std::floor(at.w * 0.6F), at.h - f.px(30)};
        const Vec2 shape = d_.view.seen != nullptr ? d_.view.seen->size() : Vec2{16, 9};
        const Rect box = fitted_in(room, shape);
        if (room.h > f.px(40)) draw_ahead(box, shape, next);
        if (!is_end)
            draw_words(d_.tour->steps[next], {box.right() + f.px(22), box.y,
                                              at.right() - box.right() - f.px(22), room.h});
    }

private:
    // Composed as for the class's screen, of which it is a picture.
    void draw_ahead(const Rect& box, Vec2 size, std::size_t next)
    {
        PanelFrame& f = d_.f;
        page::Tour ahead = *d_.run;
        ahead.step = next;
        ahead.face = StepFace::Step;
        Easel& easel = desk_.ahead_;
        easel.begin(f.now, size);
        PanelFrame frame{.setting = f.setting,
                         .state = f.state,
                         .scene = f.scene,
                         .presence = f.presence,
                         .words = f.words,
                         .languages = f.languages,
                         .theme = d_.view.theme,
                         .metrics = metrics_of(f.state),
                         .now = f.now,
                         .type = f.type,
                         .list = easel.list,
                         .semantics = easel.semantics,
                         .gui = easel.gui,
                         .wanted = easel.wanted,
                         .pictures = f.pictures,
                         .images = f.images};
        draw_tour(frame, ahead);
        easel.end();
        draw_frame_of(f, easel.list, box, desk_.pictures_);
    }

    void draw_words(const TourStep& step, const Rect& at)
    {
        PanelFrame& f = d_.f;
        draw_fitting(f, at.h, [&](Pen& pen) {
            float y = at.y;
            y += pen.text({at.x, y}, at.w, f.text(step.title),
                          {.role = Role::Heading, .behind = Token::Paper}) +
                 f.px(6);
            y += pen.text({at.x, y}, at.w, f.text(step.question),
                          {.role = Role::Question, .behind = Token::Paper, .max_lines = 5}) +
                 f.px(10);
            if (step.seconds > 0)
                y += pen.text({at.x, y}, at.w,
                              f.words.with(word::presenter_planned, {minutes_text(step.seconds)}),
                              {.role = Role::Small, .color = Token::Muted, .behind = Token::Paper});
            return y - at.y;
        });
    }

    PresenterDesktop& desk_;
    const Desktop& d_;
};

std::optional<Event> PresenterDesktop::on_class(const Event& event, Vec2 size) const
{
    if (seen_.is_empty()) return std::nullopt;
    Event moved = event;
    if (!std::visit(OntoClass{seen_, size}, moved.what)) return std::nullopt;
    return moved;
}

void PresenterDesktop::draw(PanelFrame& frame, const ClassView& view)
{
    const Vec2 size = frame.list.size();
    float scale = 1;
    const DesktopPlaces places = desktop_places(size, scale);
    frame.metrics = {.scale = scale};
    frame.list.rect({0, 0, size.x, size.y}, frame.color(Token::Paper));
    frame.semantics.add({
        .role = SemanticRole::Panel,
        .key = "presenter",
        .name = frame.words[word::presenter_window],
        .rect = {0, 0, size.x, size.y}
    });
    const LessonPace pace = pace_of(frame.state, frame.exhibit(), frame.now);
    const std::optional<page::Tour> taught = taught_tour(frame.state, frame.exhibit());
    const page::Tour* run = taught ? &*taught : nullptr;
    const bool is_left = tour_of(frame.state) == nullptr;
    const Tour* tour = run != nullptr ? &tour_on(frame.state, frame.exhibit(), *run) : nullptr;
    const Desktop d{frame, view, places, pace, run, tour, is_left};
    draw_desktop_head(d);
    pictures_.next_frame();
    seen_ = draw_seen(d, pictures_);
    draw_times(d);
    PresenterPage(*this, d).draw();
    const float rule = places.notes.y - frame.px(16);
    frame.list.rect({places.notes.x, rule, size.x - 2 * places.notes.x, frame.px(2)},
                    frame.color(Token::Ink));
    if (const page::Quiz* quiz = quiz_of(frame.state)) {
        draw_quiz_keys(d);
        draw_quiz_asked(d, *quiz);
    } else {
        draw_notes(d);
        draw_asked(d);
    }
    draw_ruler(d);
    draw_desktop_tools(d);
}

}  // namespace vitrine
