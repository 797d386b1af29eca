#include "engine/gui.h"

#include "base/result.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace vitrine {

namespace {

constexpr float bar_target_px = 24;  // as grabbed
constexpr float bar_px = 6;          // as drawn
constexpr float smallest_thumb_px = 24;
constexpr float focus_margin_px = 16;

constexpr ImGuiWindowFlags bare_window =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
    ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoBringToFrontOnFocus;

ImVec2 im(Vec2 v)
{
    return {v.x, v.y};
}

// The smallest rectangle of whole pixels around it: ImGui's windows want whole pixels.
Rect whole(const Rect& r)
{
    const float left = std::floor(r.x);
    const float top = std::floor(r.y);
    return {left, top, std::ceil(r.right()) - left, std::ceil(r.bottom()) - top};
}

}  // namespace

struct Gui::Impl {
    Impl();
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl() { ImGui::DestroyContext(context); }

    void begin_anew();
    void tell_imgui();
    void begin_window(const std::string& name, const Rect& rect) const;
    Response press(const Rect& target);
    Rect thumb(const Area& area) const;
    Rect bar_strip(const Area& area) const;
    void tell_scroll_bar(const Area& area);
    void scroll_bar(Area& area);
    void bring_into_view(const Rect& rect);

    ImFontAtlas font;  // never drawn, but ImGui wants one; outlives every context
    ImGuiContext* context = nullptr;
    ImGuiContext* outer = nullptr;  // of the frame in which this one was begun
    PanelHands* hands = nullptr;    // of the frame at hand
    std::vector<PanelTarget> targets_before;
    std::size_t current = no_area;
    GuiStyle style;
    DrawList* list = nullptr;
    Semantics* semantics = nullptr;
    std::optional<SemanticId> focus;
    std::optional<SemanticId> pressed;  // by the keyboard, until the end of the next frame
    std::optional<SemanticId> brought;  // likewise, into view
    std::string id;                     // of the widget at hand; kept for its memory
    std::string bar_value;              // likewise
    float drawn_offset = 0;             // what the current area was scrolled by when it began
    bool is_focus_new = false;
    bool wants_more = false;
    Nanoseconds now = 0;
};

Gui::Impl::Impl()
{
    font.AddFontDefault();
    font.Build();
    begin_anew();
}

// ImGui keeps what it remembers of presses, hovering and windows in its context: a new one knows
// nothing.
void Gui::Impl::begin_anew()
{
    if (context != nullptr) ImGui::DestroyContext(context);
    ImGuiContext* before = ImGui::GetCurrentContext();
    context = ImGui::CreateContext(&font);
    ImGui::SetCurrentContext(context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_None;
#if IMGUI_VERSION_NUM >= 18700
    io.ConfigInputTrickleEventQueue = false;  // PointerQueue does it, the same way in every version
#endif
    ImGuiStyle& look = ImGui::GetStyle();
    look.WindowPadding = {0, 0};
    look.WindowMinSize = {1, 1};
    look.WindowBorderSize = 0;
    targets_before.clear();
    focus.reset();
    pressed.reset();
    brought.reset();
    now = 0;
    ImGui::SetCurrentContext(before);
}

// ---- a frame

void Gui::Impl::tell_imgui()
{
    ImGuiIO& io = ImGui::GetIO();
    const std::span<const PointerInput> told = hands->pointer.first();
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
    hands->pointer.drop(told.size());
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
    hands->targets.push_back({target, current});
    ImGui::SetCursorScreenPos({target.x, target.y});
    ImGui::PushID(id.data(), id.data() + id.size());
    const bool is_clicked = ImGui::InvisibleButton("", {target.w, target.h});
    ImGui::PopID();
    const bool is_hovered = ImGui::IsItemHovered();
    const ImVec2 at = ImGui::GetMousePos();
    return {
        .is_clicked = is_clicked,
        .is_hovered = is_hovered,
        .is_held = is_hovered && ImGui::IsItemActive(),
        .has_begun = ImGui::IsItemActivated(),
        .is_pulled = ImGui::IsItemActive(),
        .is_by_finger = hands->is_held_by_finger(),
        .at = {at.x, at.y}
    };
}

Rect Gui::Impl::thumb(const Area& area) const
{
    return area.thumb(hands->px(bar_px), hands->px(smallest_thumb_px));
}

// Where it is grabbed.
Rect Gui::Impl::bar_strip(const Area& area) const
{
    return {area.rect.right() - hands->px(bar_target_px), area.rect.y, hands->px(bar_target_px),
            area.rect.h};
}

// Which part of the content is in sight, in per cent.
void Gui::Impl::tell_scroll_bar(const Area& area)
{
    const auto share = [&area](float px) {
        return static_cast<int>(std::lround(100 * px / area.content_px));
    };
    const int from = share(area.offset);
    const int to = share(std::min(area.content_px, area.offset + area.rect.h));
    bar_value = std::to_string(from);
    bar_value.append("–").append(std::to_string(to)).append(" %");
    semantics->add({
        .role = SemanticRole::ScrollBar,
        .key = area.key,
        .name = style.scroll_bar_name,
        .value = bar_value,
        .rect = thumb(area),
        .hit = {area.rect.right() - area.bar_px, area.rect.y, area.bar_px, area.rect.h},
        .color = style.scroll_bar,
        .background = style.ground
    });
}

// The mouse holds the thumb, or brings it to where it presses the bar. Fingers drag the content.
void Gui::Impl::scroll_bar(Area& area)
{
    area.is_bar_held = false;
    if (area.most() <= 0 || area.rect.is_empty() || hands->is_held_by_finger()) return;
    const Rect strip = bar_strip(area);
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
}

void Gui::press(const SemanticId& widget)
{
    impl_->pressed = widget;
}

void Gui::bring(const SemanticId& widget)
{
    impl_->brought = widget;
}

void Gui::begin(const GuiFrame& frame, PanelHands& hands)
{
    Impl& g = *impl_;
    if (hands.frame == 0) g.begin_anew();
    g.outer = ImGui::GetCurrentContext();
    ImGui::SetCurrentContext(g.context);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = im(frame.size_px);
    // ImGui insists that time passes. Nothing that we ask of it depends on how much.
    io.DeltaTime = std::max(1e-4F, static_cast<float>(seconds_between(g.now, frame.now)));
    g.now = frame.now;
    g.list = &frame.list;
    g.semantics = &frame.semantics;
    const SemanticId* focus = frame.focus;
    g.is_focus_new = focus != nullptr ? g.focus != *focus : g.focus.has_value();
    if (g.is_focus_new) g.focus = focus != nullptr ? std::optional(*focus) : std::nullopt;
    g.wants_more = false;
    g.hands = &hands;
    hands.scale = g.style.scale;
    ++hands.frame;
    std::swap(hands.targets, g.targets_before);
    hands.targets.clear();
    g.tell_imgui();
    ImGui::NewFrame();
}

void Gui::end()
{
    Impl& g = *impl_;
    VERIFY(g.current == no_area);
    ImGui::EndFrame();
    // A widget that came or moved under a resting pointer is found to be hovered in the next frame.
    g.wants_more =
        g.wants_more || g.hands->targets != g.targets_before || !g.hands->pointer.is_empty();
    g.hands = nullptr;
    g.list = nullptr;
    g.semantics = nullptr;
    g.pressed.reset();
    g.brought.reset();
    // What else is being made goes on.
    ImGui::SetCurrentContext(g.outer);
}

Vec2 Gui::begin_area(std::string_view key, const Rect& rect, float content_px,
                     std::uint64_t content)
{
    Impl& g = *impl_;
    VERIFY(g.current == no_area);
    g.current = g.hands->area_called(key);
    Area& area = g.hands->areas[g.current];
    if (area.content != content || area.frame + 1 < g.hands->frame) {
        area.offset = 0;
        area.glide.reset();
    }
    area.content = content;
    area.frame = g.hands->frame;
    area.rect = whole(rect);
    area.content_px = content_px;
    area.bar_px = g.hands->px(g.style.finger_bar);
    area.glide_on(g.now);
    area.scroll_to(area.offset);
    g.wants_more = g.wants_more || area.glide.has_value();

    g.list->push_clip(rect);
    g.drawn_offset = area.offset;
    g.begin_window(area.window_name, area.rect);
    g.hands->targets.push_back({intersection(area.rect, g.list->clip()), g.current});
    g.scroll_bar(area);
    return {rect.x, rect.y - std::round(area.offset)};
}

void Gui::end_area()
{
    Impl& g = *impl_;
    VERIFY(g.current != no_area);
    const Area& area = g.hands->areas[g.current];
    if (area.most() > 0) {
        g.list->rect(g.thumb(area), with_opacity(g.style.scroll_bar, area.is_bar_held ? 1 : 0.8F));
        g.tell_scroll_bar(area);
    }
    ImGui::End();
    g.list->pop_clip();
    g.current = no_area;
}

void Gui::add_ground(std::string_view key, const Rect& rect)
{
    begin_area(key, rect, rect.h, 1);
    end_area();
}

Response Gui::widget(const Widget& widget)
{
    Impl& g = *impl_;
    VERIFY(g.list != nullptr);
    const Rect shown = intersection(widget.rect, g.list->clip());
    const float wider = std::max(0.0F, widget.min_target_px - widget.rect.w) / 2;
    const float higher = std::max(0.0F, widget.min_target_px - widget.rect.h) / 2;
    const Rect room = inset(widget.rect, {-wider, -higher, -wider, -higher});
    Rect target = shown.is_empty() ? Rect{} : whole(intersection(room, g.list->clip()));
    // What lies below a scroll bar is the bar's.
    const Area* area = g.current != no_area ? &g.hands->areas[g.current] : nullptr;
    if (area != nullptr && area->most() > 0)
        target.w = std::max(0.0F, std::min(target.right(), g.bar_strip(*area).x) - target.x);
    // So much of it as has to be pressed can be cut off where the content is scrolled, too.
    const bool is_cut = area != nullptr && !shown.is_empty() &&
                        (room.y < area->rect.y || room.bottom() > area->rect.bottom());
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
                      .is_partial = shown != widget.rect || is_cut,
                      .color = widget.color,
                      .background = widget.background,
                      .text_px = widget.text_px,
                      .focusable = can_focus ? Focusable::Yes : Focusable::No});
    g.id = role_name(widget.role);
    g.id.append(1, ':').append(widget.key);
    Response response;
    if (!target.is_empty()) {
        if (g.current == no_area) g.begin_window(g.id, target);
        response = g.press(target);
        if (g.current == no_area) ImGui::End();
    }
    response.is_focused = can_focus && widget.is(g.focus);
    if (response.is_focused) show_in_area(widget.rect);
    if (widget.is(g.brought) && g.current != no_area) g.bring_into_view(widget.rect);
    response.is_clicked = response.is_clicked || widget.is(g.pressed);
    return response;
}

void Gui::show_in_area(const Rect& rect)
{
    Impl& g = *impl_;
    // What is free on the canvas is in view already.
    if (g.current != no_area && g.is_focus_new) g.bring_into_view(rect);
}

void Gui::show_line_in_area(const Rect& rect, std::uint64_t line)
{
    Impl& g = *impl_;
    VERIFY(g.current != no_area);
    std::uint64_t& before = g.hands->areas[g.current].line;
    if (std::exchange(before, line) != line) g.bring_into_view(rect);
}

// Scrolls the current area.
void Gui::Impl::bring_into_view(const Rect& rect)
{
    Area& area = hands->areas[current];
    const float margin = hands->px(focus_margin_px);
    const float above = area.rect.y + margin - rect.y;
    const float below = rect.bottom() - area.rect.bottom() + margin;
    const float before = area.offset;
    // Something that is higher than the area is shown from its beginning. What was asked for before
    // in this frame gives way: a row shows more than the button in it.
    if (below > 0)
        area.jump_to(drawn_offset + std::min(below, std::max(0.0F, -above)));
    else if (above > 0)
        area.jump_to(drawn_offset - above);
    wants_more = wants_more || area.offset != before;
}

bool Gui::wants_another_frame() const
{
    return impl_->wants_more;
}

}  // namespace vitrine
