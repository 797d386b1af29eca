#include "app/speaking.h"

#include "app/update.h"

namespace vitrine {

namespace {

template <class... Kinds>
bool is_one_of(const Action& action)
{
    return (std::holds_alternative<Kinds>(action) || ...);
}

}  // namespace

void on(const Change& c, const action::ReadAloud& a)
{
    c.effects.emplace_back(effect::Speak{a.what});
}

// Looking closer at what is read, or aside, is no other thing.
bool turns_away(const Action& action)
{
    return !is_one_of<action::ReadAloud, action::ZoomAt, action::ZoomBy, action::PinchBy,
                      action::PanBy, action::PanByShare, action::CoastFrom, action::Halt,
                      action::Hold, action::ScrollLanesBy, action::ScrollLanes, action::CoastLanes,
                      action::ScrollPanel, action::Hover, action::Notify, action::DismissNotice,
                      action::ShowProblems, action::ToggleFullscreen, action::SetTheme,
                      action::NextTheme, action::SetTextSize, action::ChangeTextSize,
                      action::FoldMasthead, action::CopyLink, action::Resize>(action);
}

}  // namespace vitrine
