// A screen on which nothing is seen, for walks through an exhibit that look at the frame itself.
#pragma once

#include "program/stage.h"

#include <memory>
#include <string_view>

namespace vitrine {

// Draws nothing.
class BlindRenderer final : public Renderer {
public:
    Result<void> show(const DrawList& /*list*/, Atlas& /*atlas*/) override { return {}; }
    void resize(Vec2 /*size_px*/) override {}
    Image read() const override { return {}; }
    void forget() override {}
    std::string_view name() const override { return "blind"; }
    FrameCounts counts() const override { return {}; }
    bool waits_for_vsync() const override { return false; }
};

inline Screen blind_screen(Vec2 size)
{
    return {.renderer = std::make_unique<BlindRenderer>(), .size = size};
}

}  // namespace vitrine
