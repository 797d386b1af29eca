// How found words are marked where they stand: on `line` with a thick underline, in ink, whatever
// colour the rest of the text has (muted and lanes' colours could not be read on `line`).
//
// One for each stage, for the memory that it uses again in each frame.
#pragma once

#include "draw/list.h"
#include "draw/theme.h"
#include "text/wrap.h"
#include "view/finder.h"
#include "view/hit_words.h"

#include <vector>

namespace vitrine {

// Where and how a line of text is painted.
struct LinePaint {
    RunId run{};
    Vec2 at;  // its baseline
    TextStyle style;
    Rgba color;
};

class HitMarks {
public:
    // From now on the words of this search are marked; none where it is null or looks for nothing.
    // Borrowed: until the next call.
    void follow(const Finder* finder)
    {
        finder_ = finder != nullptr && finder->is_looking() ? finder : nullptr;
    }
    bool are_there() const { return finder_ != nullptr; }
    const Finder* finder() const { return finder_; }

    // Paints a line and marks its found words.
    void paint(const LinePaint& line, const Metrics& metrics, const Theme& theme,
               const Typesetter& type, DrawList& out);

    // As part of another list of texts: see passage_of().
    HitWords& words() { return words_; }

private:
    const Finder* finder_ = nullptr;
    HitWords words_;
    Ruler ruler_;
};

}  // namespace vitrine
