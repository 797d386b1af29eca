// A part of a draw list that is kept, and shown as it comes or goes.
#include "draw/list.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

Rgba seen_through(Rgba color, float share)
{
    color.a = static_cast<std::uint8_t>(std::lround(static_cast<float>(color.a) * share));
    return color;
}

}  // namespace

void DrawList::copy_from(std::size_t first, DrawList& out) const
{
    out.clear(size_);
    for (Command c : commands().subspan(first)) {
        const std::uint32_t from = c.first;
        if (c.kind == CommandKind::Glyphs) {
            c.first = static_cast<std::uint32_t>(out.glyphs_.size());
            for (const PlacedGlyph& glyph : glyphs().subspan(from, c.count))
                out.glyphs_.push_back(glyph);
        } else if (c.kind == CommandKind::Picture) {
            c.first = static_cast<std::uint32_t>(out.pictures_.size());
            out.pictures_.push_back(pictures_[from]);
        } else {
            c.first = static_cast<std::uint32_t>(out.points_.size());
            for (const Vec2 point : points().subspan(from, c.count))
                out.points_.push_back(point);
        }
        out.commands_.push_back(c);
    }
}

void DrawList::drop_from(std::size_t first)
{
    // Nothing may be left that belongs to no command: whoever draws goes through all glyphs.
    for (const Command& c : commands().subspan(first)) {
        const auto cut = [&c](auto& all) {
            all.resize(std::min<std::size_t>(all.size(), c.first));
        };
        if (c.kind == CommandKind::Glyphs)
            cut(glyphs_);
        else if (c.kind == CommandKind::Picture)
            cut(pictures_);
        else if (c.count > 0)
            cut(points_);
    }
    commands_.resize(first);
}

void DrawList::drop_pictures()
{
    std::erase_if(commands_, [](const Command& c) { return c.kind == CommandKind::Picture; });
    pictures_.clear();
}

void DrawList::append_veiled(const DrawList& other, Vec2 by, const Veil& veil)
{
    const std::size_t first = commands_.size();
    append(other, by, clip());
    const std::size_t end = commands_.size();
    std::size_t kept = first;
    for (std::size_t i = first; i < end; ++i) {
        Command c = commands_[i];
        const bool is_read = c.kind == CommandKind::Glyphs || c.is_in_picture;
        const float share = is_read ? veil.letters : veil.shapes;
        if (c.kind == CommandKind::Picture) {
            // It has no opacity of its own: something else lies over it.
            if (veil.letters <= 0) continue;
            commands_[kept++] = c;
            Command over{.kind = CommandKind::Rect, .box = c.box, .clip = c.clip};
            over.color = seen_through(veil.ground, 1 - veil.letters);
            if (over.color.a > 0) commands_.push_back(over);
            continue;
        }
        c.color = seen_through(c.color, share);
        c.color2 = seen_through(c.color2, share);
        // Letters stay, unseen: whoever draws goes through all glyphs.
        if (share > 0 || c.kind == CommandKind::Glyphs) commands_[kept++] = c;
    }
    // What lies over pictures comes last.
    for (std::size_t i = end; i < commands_.size(); ++i)
        commands_[kept++] = commands_[i];
    commands_.resize(kept);
}

}  // namespace vitrine
