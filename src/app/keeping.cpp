#include "app/keeping.h"

#include "app/link.h"
#include "app/steering.h"

#include <utility>

namespace vitrine {

double seconds_shown(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::LinkCopied:
    case NoticeKind::NoVoice:
    case NoticeKind::NothingToKeep:
    case NoticeKind::StopRemoved: return 12;
    case NoticeKind::PictureSaved:
    case NoticeKind::TrailExported:
    case NoticeKind::LessonMade: return 20;
    case NoticeKind::CannotCopy:
    case NoticeKind::SettingsAside:
    case NoticeKind::TrailAside:
    case NoticeKind::CannotKeep: break;
    }
    return 0;
}

void on(const Change& c, const action::ToggleSettings&)
{
    State& s = c.state;
    const bool was_open = is_open<page::Settings>(s.pages);
    close_page<page::Settings>(s.pages, s.focus);
    if (was_open) return;
    // What opens it, say a menu, has done its part.
    while (!s.is_asking && is_modal(s))
        close_top(s);
    open_page(s.pages, s.focus, page::Settings{metrics_of(s).scale});
}

void on(const Change& c, const action::SetOption& a)
{
    Preferences& p = c.state.preferences;
    switch (a.option) {
    case action::Option::ReducedMotion: p.reduces_motion = a.is_on; break;
    case action::Option::PanelLeft: p.has_panel_left = a.is_on; break;
    case action::Option::LetterKeys: p.has_letter_keys = a.is_on; break;
    case action::Option::Greeting: p.is_greeted = a.is_on; break;
    }
}

void on(const Change& c, const action::CopyLink&)
{
    c.effects.emplace_back(effect::CopyText{link_text(link_to(c.setting, c.state, rest_of_view(c))),
                                            effect::Copied::Link});
}

void on(const Change& c, const action::Notify& a)
{
    c.state.notice = a.notice;
    c.state.notice_since = c.now;
}

void on(const Change& c, const action::DismissNotice&)
{
    c.state.notice.reset();
}

std::optional<Nanoseconds> end_of_notice(const State& state)
{
    const double seconds = state.notice ? seconds_shown(state.notice->kind) : 0;
    if (seconds == 0) return std::nullopt;
    return state.notice_since + static_cast<Nanoseconds>(seconds * nanoseconds_per_second);
}

void end_notice(const Change& c)
{
    const auto end = end_of_notice(c.state);
    if (end && c.now >= *end) c.state.notice.reset();
}

}  // namespace vitrine
