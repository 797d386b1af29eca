#include "program/class_picture.h"

#include "draw/image.h"
#include "engine/files.h"

#include <fmt/format.h>

namespace vitrine {

namespace {

std::string fresh_picture_path(const OnStage& what, const std::string& folder)
{
    const std::string stem =
        fmt::format("{}/{}-{}", folder, what.world.exhibit.id, stroke_home(what.state).step + 1);
    std::string path = stem + ".png";
    for (int i = 2; is_there(path); ++i)
        path = fmt::format("{} ({}).png", stem, i);
    return path;
}

// On a stage of its own, in memory: no renderer has to give its pixels back.
Result<void> save_shown(const OnStage& what, const Screen& like, const std::string& path)
{
    Stage stage(what.world.fonts, offscreen(like.size, like.density), StageRole::Follows);
    // Panels settle in two frames.
    for (int i = 0; i < 2; ++i) {
        if (auto shown = stage.show(what); !shown) return fail(shown.error().what);
    }
    return store_file(path, png_bytes(stage.screen.renderer->read()));
}

}  // namespace

Notice save_class_picture(const OnStage& what, const Screen& like, const std::string& folder)
{
    if (folder.empty()) return {NoticeKind::CannotKeep, "there is no folder for pictures"};
    State state = what.state;
    state.board.tool = BoardTool::None;
    state.notice.reset();
    state.preferences.reduces_motion = true;
    const OnStage alone{.world = what.world,
                        .setting = what.setting,
                        .state = state,
                        .narrowing = what.narrowing,
                        .finder = what.finder,
                        .problems = what.problems,
                        .type = what.type,
                        .images = what.images,
                        .now = what.now,
                        .machine = what.machine};
    const std::string path = fresh_picture_path(what, folder);
    const auto saved = save_shown(alone, like, path);
    if (!saved) return {NoticeKind::CannotKeep, saved.error().what};
    return {NoticeKind::PictureSaved, path};
}

}  // namespace vitrine
