// A draw list as triangles for SDL's renderer, in batches that one call can draw. Used by
// renderer_sdl.cpp only.
#pragma once

#include "draw/list.h"
#include "engine/profile.h"
#include "text/atlas.h"

#include <SDL.h>

#include <optional>
#include <span>
#include <vector>

namespace vitrine {

// A page of the atlas as a texture: its rows, and below them a white strip, so that shapes need no
// texture of their own and stay in the same call as the text around them.
constexpr int strip_px = 8;
constexpr int texture_height = atlas_page_px + strip_px;
constexpr int no_page = -1;

struct Batch {
    int page = no_page;
    const Image* picture = nullptr;  // instead of a page
    std::uint32_t serial = 0;        // of the picture
    std::optional<SDL_Rect> clip;    // nothing: the whole canvas
    std::size_t first = 0;           // of the indices
    std::size_t count = 0;
};

class Mesh {
public:
    void clear();
    // Adds a command of `list`. Its glyphs are looked up in `atlas`, whose pages must be uploaded
    // afterwards.
    void add(const Command& command, const DrawList& list, Atlas& atlas);

    std::span<const SDL_Vertex> vertices() const { return vertices_; }
    std::span<const int> indices() const { return indices_; }
    std::span<const Batch> batches() const { return batches_; }

private:
    // A plane that profiles are laid on: where it begins, and its two directions.
    struct Plane {
        Vec2 origin;
        Vec2 u{1, 0};
        Vec2 v{0, 1};
    };

    void want(std::optional<int> page, const std::optional<SDL_Rect>& clip);
    void want_clip(const Command& c);
    int vertex(Vec2 at, Rgba color, float cover, SDL_FPoint texel);
    void triangle(int a, int b, int c);
    void quad(int a, int b, int c, int d);
    void grid(const Plane& plane, const Profile& us, const Profile& vs, const Rect& hole = {});
    void clipped_grid(const Rect& clip, const Rect& hole = {});
    void rect(const Rect& box, const Command& c);
    void gradient(const Command& c);
    void frame(const Command& c);
    void shadow(const Command& c);
    void circle(const Command& c);
    void band(const Command& c, const Stop& near, const Stop& far, int corners);
    void line(const Command& c, Vec2 from, Vec2 to);
    void polygon(const Command& c, std::span<const Vec2> corners);
    void glyphs(const Command& c, std::span<const PlacedGlyph> placed, Atlas& atlas);
    void picture(const Command& c, const DrawList& list);

    std::vector<SDL_Vertex> vertices_;
    std::vector<int> indices_;
    std::vector<Batch> batches_;
    Profile us_;
    Profile vs_;
};

}  // namespace vitrine
