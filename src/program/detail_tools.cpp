#include "program/detail_tools.h"

#include "data/keep_keys.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vitrine {

namespace {

constexpr float tool_height = 48;
constexpr float tool_apart = 8;

struct Tool {
    std::string_view key;
    std::string_view label;
    Action action;
};

struct Tools {
    std::array<Tool, 4> all;
    std::size_t count = 0;

    void add(const Tool& tool) { all[count++] = tool; }
};

Tools tools_of(const PanelFrame& f)
{
    Tools tools;
    if (f.setting.policy.keeps)
        tools.add({"copy-link", f.words[word::link_copy], action::CopyLink{}});
    return tools;
}

}  // namespace

float height_of_tools(const PanelFrame& f)
{
    return tools_of(f).count == 0 ? 0 : f.px(tool_height);
}

void draw_tools(PanelFrame& f, Pen& pen, Vec2 at, float width)
{
    const Tools tools = tools_of(f);
    if (tools.count == 0) return;
    const auto count = static_cast<float>(tools.count);
    const float apart = f.px(tool_apart);
    const float each = std::floor((width - apart * (count - 1)) / count);
    for (std::size_t i = 0; i < tools.count; ++i) {
        const Tool& tool = tools.all[i];
        const Rect box{at.x + (each + apart) * static_cast<float>(i), at.y, each,
                       f.px(tool_height)};
        if (pen.button(tool.key, box, tool.label, ButtonLook::Plain, Role::SmallStrong))
            f.wanted.push_back(tool.action);
    }
}

}  // namespace vitrine
