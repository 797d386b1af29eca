// What the page that cuts through time says: for each lane and each cut, what goes on, in rows and
// in words, and what came before and comes next.
//
// It is made anew only where a cut, a filter, the language or what is listed in full has changed.
#pragma once

#include "data/words.h"
#include "view/cut_rows.h"
#include "view/lane_set.h"
#include "view/moment.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vitrine {

struct CutLine {
    MilestoneId id{};
    std::uint32_t row = 0;
    std::string date;  // and what is said of it: "1925 – 1940 · perhaps"
    std::string text;  // of what came before or comes next: its title and date
    bool is_perhaps = false;
    CutChange change{};
};

struct CutSheetColumn {
    std::vector<CutLine> lines;  // in order of rows
    std::size_t going_on = 0;    // all that does, also what has no row
    std::optional<CutLine> before;
    std::optional<CutLine> after;
};

struct CutSheetLane {
    LaneId lane{};
    CutRows rows;
    std::array<CutSheetColumn, most_cuts> columns;
};

class CutSheet {
public:
    // What it is made from and for.
    struct Source {
        const Exhibit& exhibit;
        const Index& index;
        std::span<const LaneIndex> lanes;
        std::uint32_t narrowing = 0;  // which of these
        const Words& words;
        LanguageId language{};
    };
    struct Key {
        std::array<Moment, most_cuts> moments{};
        std::size_t count = 1;  // of these
        LaneSet opened;         // lanes of which as much as possible is listed
        LaneSet hidden;         // lanes that are left out
        std::uint32_t narrowing = 0;
        std::string language;

        bool operator==(const Key&) const = default;
    };

    // Makes the sheet for these cuts, unless it is that already.
    void follow(const Source& source, const Key& key);
    void forget() { *this = {}; }

    std::span<const CutSheetLane> lanes() const { return lanes_; }
    // How much goes on in all lanes together, by cut.
    std::size_t going_on(std::size_t cut) const { return going_on_[cut]; }
    // How two cuts differ; all is the same where there is only one.
    const CutComparison& comparison() const { return comparison_; }
    // Which of two cuts is the earlier one.
    std::size_t earlier() const { return earlier_; }

private:
    void make_lane(const Source& source, const Key& key, LaneId lane);

    std::optional<Key> made_for_;
    std::vector<CutSheetLane> lanes_;
    std::array<std::size_t, most_cuts> going_on_{};
    CutComparison comparison_;
    std::size_t earlier_ = 0;
    std::array<LaneCut, most_cuts> cuts_;
};

// "10 years apart": how far two moments lie apart.
std::string worded_apart(const Moment& a, const Moment& b, const Words& words);

}  // namespace vitrine
