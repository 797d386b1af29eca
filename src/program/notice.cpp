#include "program/notice.h"

#include "data/board_keys.h"
#include "data/keep_keys.h"
#include "program/panels.h"
#include "view/marks.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace vitrine {

namespace {

constexpr float widest_notice = 720;
constexpr float beside_notice = 16;
constexpr float close_side = 48;
constexpr float undo_pad = 14;

std::string sentence_of(const PanelFrame& f, const Notice& notice)
{
    switch (notice.kind) {
    case NoticeKind::LinkCopied: return f.words.with(word::notice_link_copied, {notice.detail});
    case NoticeKind::CannotCopy: return f.words.with(word::notice_cannot_copy, {notice.detail});
    case NoticeKind::SettingsAside:
        return f.words.with(word::notice_settings_aside, {notice.detail});
    case NoticeKind::NoVoice: return std::string(f.words[word::notice_no_voice]);
    case NoticeKind::TrailAside: return f.words.with(word::notice_trail_aside, {notice.detail});
    case NoticeKind::TrailExported:
        return f.words.with(word::notice_trail_exported, {notice.detail});
    case NoticeKind::LessonMade: return f.words.with(word::notice_lesson_made, {notice.detail});
    case NoticeKind::StopRemoved: return f.words.with(word::notice_stop_removed, {notice.detail});
    case NoticeKind::PictureSaved: return f.words.with(word::board_picture_saved, {notice.detail});
    case NoticeKind::NothingToKeep: return std::string(f.words[word::notice_nothing_to_keep]);
    case NoticeKind::CannotKeep: break;
    }
    return f.words.with(word::notice_cannot_keep, {notice.detail});
}

// Above the years, between what stands beside the timeline; or along the window's edge, where
// something else is read.
Rect room_of_notice(const PanelFrame& f)
{
    const Vec2 size = f.list.size();
    const Regions& r = f.scene.regions;
    const bool is_alone = fills_screen(f.state, f.setting.policy) || is_modal(f.state);
    if (is_alone || r.lanes.w < f.px(280)) return {0, 0, size.x, size.y};
    return {r.lanes.x, 0, r.lanes.w, r.axis.y};
}

struct NoticeButton {
    std::string_view key;
    std::string_view name;
    std::string_view label;
    Role role{};
};

bool draw_notice_button(PanelFrame& f, const NoticeButton& button, const Rect& box)
{
    const Rgba ink = f.color(Token::Paper);
    const Rgba ground = f.color(Token::Ink);
    const TextStyle style = f.metrics.style(button.role);
    const Response r = f.gui.widget({.role = SemanticRole::Button,
                                     .key = button.key,
                                     .name = button.name,
                                     .rect = box,
                                     .min_target_px = f.px(f.setting.policy.chrome.target),
                                     .color = ink,
                                     .background = ground,
                                     .text_px = style.size_px()});
    f.list.rect(box, mixed(ground, ink, r.is_held ? 0.3F : r.is_hovered ? 0.18F : 0.0F));
    const Run& run = f.type[f.type.line(button.label, style, box.w)];
    f.list.run(run, {box.centre().x - run.width / 2, run.baseline(box.centre().y)}, ink);
    if (r.is_focused) paint_focus(grown(box, -f.px(8)), f.metrics, f.theme, f.list);
    return r.is_clicked;
}

bool draw_close(PanelFrame& f, const Rect& box)
{
    return draw_notice_button(f, {"close-notice", f.words[word::notice_close], "×", Role::Heading},
                              box);
}

// How wide the button is that brings back what was removed; 0 where nothing can be.
float width_of_undo(const PanelFrame& f, const Pen& pen, const Notice& notice)
{
    if (notice.kind != NoticeKind::StopRemoved || f.state.trail.removed.empty()) return 0;
    return std::max(f.px(close_side),
                    std::ceil(pen.width_of(f.words[word::notice_undo], Role::SmallStrong)) +
                        2 * f.px(undo_pad));
}

bool draw_undo(PanelFrame& f, const Rect& box)
{
    const std::string_view undo = f.words[word::notice_undo];
    return draw_notice_button(f, {"undo-notice", undo, undo, Role::SmallStrong}, box);
}

}  // namespace

void draw_notice(PanelFrame& f, const Notice& notice)
{
    const std::string sentence = sentence_of(f, notice);
    const Rect room = room_of_notice(f);
    const float pad = f.px(20);
    const float close = f.px(close_side);
    const Pen::Ink ink{.role = Role::Small, .color = Token::Paper, .behind = Token::Ink};
    Pen measuring(f, Pen::Mode::Measures);
    const float most = std::min(f.px(widest_notice), room.w - 2 * f.px(beside_notice));
    const float undo = width_of_undo(f, measuring, notice);
    const float text_w =
        std::min(measuring.width_of(sentence, ink.role) + 1, most - 2 * pad - close - undo);
    const float text_h = measuring.text({}, text_w, sentence, ink);
    const float w = text_w + 2 * pad + close + undo;
    const float h = std::max(close, text_h + 2 * f.px(12));
    const Rect box{rounded(room.centre().x - w / 2), room.bottom() - f.px(beside_notice) - h, w, h};
    f.list.shadow(box, f.px(20), Rgba{0, 0, 0, 90});
    f.list.rect(box, f.color(Token::Ink));
    f.list.rect({box.x, box.y, f.px(8), box.h}, f.color(Token::Red));
    f.gui.add_ground("notice-ground", box);
    f.semantics.add({.role = SemanticRole::Panel, .key = "notice", .name = sentence, .rect = box});
    Pen pen(f);
    pen.text({box.x + pad, rounded(box.centre().y - text_h / 2)}, text_w, sentence, ink);
    const Rect button{box.right() - close, rounded(box.centre().y - close / 2), close, close};
    const Rect undo_box{button.x - undo, button.y, undo, close};
    if (undo > 0 && draw_undo(f, undo_box)) f.wanted.emplace_back(action::RestoreStop{});
    if (draw_close(f, button)) f.wanted.emplace_back(action::DismissNotice{});
}

}  // namespace vitrine
