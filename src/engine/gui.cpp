#include "engine/gui.h"

#include "base/result.h"
#include "engine/pointer_queue.h"
#include "engine/scroll.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace vitrine {

namespace {

constexpr float wheel_px = 48;       // logical units a notch: three lines of small print
constexpr float slop_px = 10;        // how far a finger may slip before its press is a drag
constexpr float bar_px = 6;          // as drawn
constexpr float bar_target_px = 16;  // as grabbed
constexpr float smallest_thumb_px = 24;
constexpr float focus_margin_px = 16;

constexpr Vec2 nowhere{-FLT_MAX, -FLT_MAX};
constexpr std::size_t no_area = std::numeric_limits<std::size_t>::max();

constexpr ImGuiWindowFlags bare_window =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
    ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoBringToFrontOnFocus;

ImVec2 im(Vec2 v)
{
    return {v.x, v.y};
}

// To whole pixels outwards, as ImGui's windows want them.
Rect whole(const Rect& r)
{
    const float left = std::floor(r.x);
    const float top = std::floor(r.y);
    return {left, top, std::ceil(r.right()) - left, std::ceil(r.bottom()) - top};
}

// A place that takes the pointer.
struct Target {
    Rect rect;
    std::size_t area = no_area;  // that it lies in or is

    bool operator==(const Target&) const = default;
};

// The finger that acts as the mouse.
struct ActingFinger {
    std::int64_t id = 0;
    std::size_t area = no_area;
    Vec2 start;
    std::optional<FingerDrag> drag;  // from when it scrolls
};

}  // namespace

struct Gui::Impl {
    Impl();
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl() { ImGui::DestroyContext(context); }

    bool take(const event::PointerMove& move);
    bool take(const event::PointerButton& button);
    bool take(const event::Wheel& wheel);
    bool take(const event::Finger& finger, Nanoseconds at);
    void finger_down(const event::Finger& finger, const Target& on);
    void finger_move(const event::Finger& finger, Nanoseconds at);
    void finger_up(const event::Finger& finger, Nanoseconds at);

    const Target* target_at(Vec2 at) const;
    void tell_imgui();
    std::size_t area_called(std::string_view key);
    void begin_window(const std::string& name, const Rect& rect) const;
    Response press(const Rect& target);
    Rect thumb(const Area& area) const;
    void scroll_bar(Area& area);
    float px(float units) const { return std::round(units * scale); }

    ImGuiContext* context = nullptr;
    PointerQueue pointer;
    Buttons held_here;
    Buttons held_on_canvas;
    std::optional<ActingFinger> finger;
    std::vector<std::int64_t> idle_fingers;  // that touch panels while another finger acts

    std::vector<Target> targets;
    std::vector<Target> targets_before;
    std::vector<Area> areas;
    std::size_t current = no_area;

    GuiStyle style;
    bool has_style = false;
    float scale = 1;

    DrawList* list = nullptr;
    Semantics* semantics = nullptr;
    std::optional<SemanticId> focus;
    std::optional<SemanticId> pressed;  // by the keyboard, until the end of the next frame
    std::string id;                     // of the widget at hand; kept for its memory
    bool is_focus_new = false;
    bool wants_more = false;
    Nanoseconds now = 0;
    std::uint64_t frame = 1;
};

Gui::Impl::Impl() : context(ImGui::CreateContext())
{
    ImGui::SetCurrentContext(context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_None;
#if IMGUI_VERSION_NUM >= 18700
    io.ConfigInputTrickleEventQueue = false;  // PointerQueue does it, the same way in every version
#endif
    // Never drawn, but ImGui wants one.
    io.Fonts->AddFontDefault();
    io.Fonts->Build();
    ImGuiStyle& look = ImGui::GetStyle();
    look.WindowPadding = {0, 0};
    look.WindowMinSize = {1, 1};
    look.WindowBorderSize = 0;
}

// ---- events

const Target* Gui::Impl::target_at(Vec2 at) const
{
    const auto found = std::find_if(targets.rbegin(), targets.rend(),
                                    [&](const Target& target) { return target.rect.holds(at); });
    return found == targets.rend() ? nullptr : &*found;
}

bool Gui::Impl::take(const event::PointerMove& move)
{
    if (finger) return target_at(move.at) != nullptr;
    const bool is_canvas = held_on_canvas.any() && !held_here.any();
    pointer.move(is_canvas ? nowhere : move.at);
    return held_here.any() || (!is_canvas && target_at(move.at) != nullptr);
}

bool Gui::Impl::take(const event::PointerButton& button)
{
    if (button.button == MouseButton::Back || button.button == MouseButton::Forward) return false;
    const bool is_left = button.button == MouseButton::Left;
    if (button.press == Press::Up) {
        const bool is_ours = held_here.has(button.button);
        held_here.remove(button.button);
        held_on_canvas.remove(button.button);
        if (is_ours && is_left && !finger) pointer.release(button.at);
        return is_ours;
    }
    const bool is_ours =
        held_here.any() || (!held_on_canvas.any() && target_at(button.at) != nullptr);
    (is_ours ? held_here : held_on_canvas).add(button.button);
    if (!is_ours) pointer.move(nowhere);
    if (is_ours && is_left && !finger) pointer.press(button.at);
    return is_ours;
}

bool Gui::Impl::take(const event::Wheel& wheel)
{
    const Target* target = target_at(wheel.at);
    if (target == nullptr) return false;
    if (target->area != no_area) areas[target->area].move_by(-wheel.dy * px(wheel_px));
    return true;
}

bool Gui::Impl::take(const event::Finger& event, Nanoseconds at)
{
    if (event.touch == event::Touch::Down) {
        const Target* target = target_at(event.at);
        if (target == nullptr) return false;
        if (finger || held_here.any())
            idle_fingers.push_back(event.id);
        else
            finger_down(event, *target);
        return true;
    }
    const bool is_end = event.touch != event::Touch::Move;
    if (finger && finger->id == event.id) {
        if (is_end)
            finger_up(event, at);
        else
            finger_move(event, at);
        return true;
    }
    const auto idle = std::ranges::find(idle_fingers, event.id);
    if (idle == idle_fingers.end()) return false;
    if (is_end) idle_fingers.erase(idle);
    return true;
}

void Gui::Impl::finger_down(const event::Finger& event, const Target& on)
{
    finger = ActingFinger{.id = event.id, .area = on.area, .start = event.at};
    Area* area = on.area == no_area ? nullptr : &areas[on.area];
    // A touch that stops a glide does only that.
    if (area != nullptr && area->glide) {
        area->glide.reset();
        finger->drag.emplace(*area, event.at.y);
        pointer.move(nowhere);
        return;
    }
    pointer.press(event.at);
}

void Gui::Impl::finger_move(const event::Finger& event, Nanoseconds at)
{
    Area* area = finger->area == no_area ? nullptr : &areas[finger->area];
    const bool can_scroll = area != nullptr && area->most() > 0;
    const bool has_slipped = std::abs(event.at.y - finger->start.y) >= px(slop_px);
    if (!finger->drag && can_scroll && has_slipped) {
        // Released nowhere, the press clicks nothing.
        pointer.release(nowhere);
        finger->drag.emplace(*area, event.at.y);
    }
    if (finger->drag)
        finger->drag->move(*area, event.at.y, at);
    else
        pointer.move(event.at);
}

void Gui::Impl::finger_up(const event::Finger& event, Nanoseconds at)
{
    const ActingFinger lifted = *std::exchange(finger, std::nullopt);
    const bool is_cancelled = event.touch == event::Touch::Cancel;
    if (lifted.drag) {
        if (!is_cancelled) lifted.drag->leave(areas[lifted.area], at);
        return;
    }
    pointer.release(is_cancelled ? nowhere : event.at);
    pointer.move(nowhere);
}

// ---- a frame

void Gui::Impl::tell_imgui()
{
    ImGuiIO& io = ImGui::GetIO();
    const std::span<const PointerInput> told = pointer.first();
    for (const PointerInput& input : told) {
        const bool is_move = input.kind == PointerInput::Kind::Move;
        const bool is_down = input.kind == PointerInput::Kind::Down;
#if IMGUI_VERSION_NUM >= 18700
        if (is_move)
            io.AddMousePosEvent(input.at.x, input.at.y);
        else
            io.AddMouseButtonEvent(ImGuiMouseButton_Left, is_down);
#else
        if (is_move)
            io.MousePos = im(input.at);
        else
            io.MouseDown[ImGuiMouseButton_Left] = is_down;
#endif
    }
    pointer.drop(told.size());
}

std::size_t Gui::Impl::area_called(std::string_view key)
{
    const auto found = std::ranges::find(areas, key, &Area::key);
    if (found != areas.end()) return static_cast<std::size_t>(found - areas.begin());
    areas.push_back({.key = std::string(key), .window_name = "area/" + std::string(key)});
    return areas.size() - 1;
}

// A window of ImGui's with nothing but a place to press; the last one begun is the topmost.
void Gui::Impl::begin_window(const std::string& name, const Rect& rect) const
{
    ImGui::SetNextWindowPos({rect.x, rect.y});
    ImGui::SetNextWindowSize({rect.w, rect.h});
    ImGui::Begin(name.c_str(), nullptr, bare_window);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

Response Gui::Impl::press(const Rect& target)
{
    targets.push_back({target, current});
    ImGui::SetCursorScreenPos({target.x, target.y});
    ImGui::PushID(id.data(), id.data() + id.size());
    const bool is_clicked = ImGui::InvisibleButton("", {target.w, target.h});
    ImGui::PopID();
    const bool is_hovered = ImGui::IsItemHovered();
    return {.is_clicked = is_clicked,
            .is_hovered = is_hovered,
            .is_held = is_hovered && ImGui::IsItemActive()};
}

Rect Gui::Impl::thumb(const Area& area) const
{
    return area.thumb(px(bar_px), px(smallest_thumb_px));
}

// The mouse holds the thumb, or brings it to where it presses the bar. Fingers drag the content.
void Gui::Impl::scroll_bar(Area& area)
{
    area.is_bar_held = false;
    if (area.most() <= 0 || finger) return;
    const Rect strip{area.rect.right() - px(bar_target_px), area.rect.y, px(bar_target_px),
                     area.rect.h};
    ImGui::SetCursorScreenPos({strip.x, strip.y});
    ImGui::InvisibleButton("scroll bar", {strip.w, strip.h});
    if (!ImGui::IsItemActive()) return;
    area.is_bar_held = true;
    const float y = ImGui::GetMousePos().y;
    const Rect now_at = thumb(area);
    if (ImGui::IsItemActivated()) {
        const bool is_on_thumb = y >= now_at.y && y < now_at.bottom();
        area.grab = is_on_thumb ? y - now_at.y : now_at.h / 2;
    }
    const float way = area.rect.h - now_at.h;
    if (way > 0) area.jump_to((y - area.grab - area.rect.y) / way * area.most());
}

Gui::Gui() : impl_(std::make_unique<Impl>()) {}
Gui::Gui(Gui&&) noexcept = default;
Gui& Gui::operator=(Gui&&) noexcept = default;
Gui::~Gui() = default;

void Gui::set_style(const GuiStyle& style)
{
    impl_->style = style;
    impl_->scale = style.scale;
    impl_->has_style = true;
}

bool Gui::feed(const Event& event)
{
    Impl& g = *impl_;
    if (const auto* move = std::get_if<event::PointerMove>(&event.what)) return g.take(*move);
    const auto* button = std::get_if<event::PointerButton>(&event.what);
    if (button != nullptr) return g.take(*button);
    if (const auto* wheel = std::get_if<event::Wheel>(&event.what)) return g.take(*wheel);
    const auto* finger = std::get_if<event::Finger>(&event.what);
    if (finger != nullptr) return g.take(*finger, event.at);
    const auto* resize = std::get_if<event::Resize>(&event.what);
    if (resize != nullptr && !g.has_style) g.scale = resize->density;
    return false;
}

void Gui::press(const SemanticId& widget)
{
    impl_->pressed = widget;
}

void Gui::begin(Nanoseconds now, Vec2 size_px, DrawList& list, Semantics& semantics,
                const SemanticId* focus)
{
    Impl& g = *impl_;
    ImGui::SetCurrentContext(g.context);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = im(size_px);
    // ImGui wants time to pass; nothing that we read of it depends on how much.
    io.DeltaTime = std::max(1e-4F, static_cast<float>(seconds_between(g.now, now)));
    g.now = now;
    g.list = &list;
    g.semantics = &semantics;
    g.is_focus_new = focus != nullptr ? g.focus != *focus : g.focus.has_value();
    if (g.is_focus_new) g.focus = focus != nullptr ? std::optional(*focus) : std::nullopt;
    g.wants_more = false;
    ++g.frame;
    std::swap(g.targets, g.targets_before);
    g.targets.clear();
    g.tell_imgui();
    ImGui::NewFrame();
}

void Gui::end()
{
    Impl& g = *impl_;
    VERIFY(g.current == no_area);
    ImGui::EndFrame();
    // What came or moved under a resting pointer is hovered in the next frame.
    g.wants_more = g.wants_more || g.targets != g.targets_before;
    g.list = nullptr;
    g.semantics = nullptr;
    g.pressed.reset();
}

Vec2 Gui::begin_area(std::string_view key, const Rect& rect, float content_px,
                     std::uint64_t content)
{
    Impl& g = *impl_;
    VERIFY(g.current == no_area);
    g.current = g.area_called(key);
    Area& area = g.areas[g.current];
    if (area.content != content || area.frame + 1 < g.frame) {
        area.offset = 0;
        area.glide.reset();
    }
    area.content = content;
    area.frame = g.frame;
    area.rect = whole(rect);
    area.content_px = content_px;
    area.glide_on(g.now);
    area.scroll_to(area.offset);
    g.wants_more = g.wants_more || area.glide.has_value();

    g.list->push_clip(rect);
    g.begin_window(area.window_name, area.rect);
    g.targets.push_back({intersection(area.rect, g.list->clip()), g.current});
    g.scroll_bar(area);
    return {rect.x, rect.y - std::round(area.offset)};
}

void Gui::end_area()
{
    Impl& g = *impl_;
    VERIFY(g.current != no_area);
    const Area& area = g.areas[g.current];
    if (area.most() > 0) {
        g.list->rect(g.thumb(area), with_opacity(g.style.scroll_bar, area.is_bar_held ? 1 : 0.6F));
    }
    ImGui::End();
    g.list->pop_clip();
    g.current = no_area;
}

Response Gui::widget(const Widget& widget)
{
    Impl& g = *impl_;
    VERIFY(g.list != nullptr);
    const Rect shown = intersection(widget.rect, g.list->clip());
    const float wider = std::max(0.0F, widget.min_target_px - widget.rect.w) / 2;
    const float higher = std::max(0.0F, widget.min_target_px - widget.rect.h) / 2;
    const Rect room = inset(widget.rect, {-wider, -higher, -wider, -higher});
    const Rect target = shown.is_empty() ? Rect{} : whole(intersection(room, g.list->clip()));
    const bool can_focus = widget.role == SemanticRole::Button ||
                           widget.role == SemanticRole::Link || widget.role == SemanticRole::Field;
    g.semantics->add({.role = widget.role,
                      .key = widget.key,
                      .name = widget.name,
                      .value = widget.value,
                      .language = widget.language,
                      // The focus reaches what is scrolled away, and brings it into view.
                      .rect = shown.is_empty() ? widget.rect : shown,
                      .hit = target,
                      .color = widget.color,
                      .background = widget.background,
                      .text_px = widget.text_px,
                      .focusable = can_focus ? Focusable::Yes : Focusable::No});
    g.id = role_name(widget.role);
    g.id.append(1, ':').append(widget.key);
    Response response;
    if (!shown.is_empty()) {
        if (g.current == no_area) g.begin_window(g.id, target);
        response = g.press(target);
        if (g.current == no_area) ImGui::End();
    }
    response.is_focused = can_focus && widget.is(g.focus);
    response.is_clicked = response.is_clicked || widget.is(g.pressed);
    return response;
}

void Gui::show_in_area(const Rect& rect)
{
    Impl& g = *impl_;
    VERIFY(g.current != no_area);
    if (!g.is_focus_new) return;
    Area& area = g.areas[g.current];
    const float margin = g.px(focus_margin_px);
    const float above = area.rect.y + margin - rect.y;
    const float below = rect.bottom() - area.rect.bottom() + margin;
    const float before = area.offset;
    // What is higher than the area shows its beginning.
    if (below > 0)
        area.jump_to(area.offset + std::min(below, std::max(0.0F, -above)));
    else if (above > 0)
        area.jump_to(area.offset - above);
    g.wants_more = g.wants_more || area.offset != before;
}

void Gui::scroll_by(std::string_view key, float pages)
{
    Area& area = impl_->areas[impl_->area_called(key)];
    area.move_by(pages * area.rect.h);
}

bool Gui::wants_another_frame() const
{
    return impl_->wants_more || !impl_->pointer.is_empty();
}

}  // namespace vitrine
