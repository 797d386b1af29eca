// A person's life above the lanes, on the same days: from birth to death, with the offices that
// were held and the stations between.
//
// In device pixels once compose() is done with it; while it works, in logical units.
#pragma once

#include "draw/list.h"
#include "draw/semantics.h"
#include "draw/theme.h"
#include "exhibit/exhibit.h"
#include "text/shape.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace vitrine {

struct Scene;
struct ViewSource;
class Presence;
class Typesetter;

struct LifeText {
    RunId run{};
    Vec2 at;  // its left end and baseline; while the scene is composed, the middle of its line
    Token color = Token::Ink;
    bool is_beside = false;                // in the column of the lanes' names
    std::optional<std::size_t> station{};  // that it tells
};

// An office, as far as it is in view.
struct LifeOffice {
    float from = 0;
    float to = 0;
    float fades_left = 0;  // so many pixels: nothing is known of its beginning
    float fades_right = 0;
    bool is_dashed = false;  // disputed, or its days are not sure
};

// The texts of a life, made once.
struct LifeRuns {
    PersonId person{};
    LanguageId language{};
    std::uint32_t texts = 0;  // generation of the typesetter
    std::uint8_t name_lines = 0;
    std::uint8_t note_lines = 0;
    RunId name[2]{};
    RunId note[2]{};
    RunId born{};
    RunId died{};
    std::vector<RunId> dates;     // of its stations
    std::vector<RunId> stations;  // what they say
    bool is_made = false;
};

struct LifeStrip {
    bool is_there = false;
    float line = 0;  // the middle of the lifeline
    float from = 0;  // where it is in view; nothing of it where both are the same
    float to = 0;
    float fades_left = 0;  // so many pixels: nothing is known of its beginning
    float fades_right = 0;
    bool goes_on_left = false;  // outside the view
    bool goes_on_right = false;
    bool ends = false;  // in the view
    std::vector<LifeOffice> offices;
    std::vector<float> points;           // the other stations
    std::vector<LifeText> texts;         // with the person's name
    std::vector<std::uint32_t> threads;  // places in Scene::items of what it took part in, by time
    LifeRuns runs;
};

// How long it takes until all threads are drawn, in seconds.
constexpr double threads_s = 0.4;

// Paints the strip, and the threads from it to what the person took part in; these before the items
// that they lead to, which they do not strike through.
void paint_life(const Scene& scene, const Presence& presence, const Theme& theme,
                const Typesetter& type, DrawList& out);
void paint_threads(const Scene& scene, const Presence& presence, const Theme& theme, DrawList& out);

// Adds the life and its stations to the semantic tree.
void describe_life(const ViewSource& source, const Scene& scene, const Theme& theme,
                   Semantics& out);

}  // namespace vitrine
