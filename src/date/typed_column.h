// What the cells of one column prove together about the dates in it.
#pragma once

#include "date/typed.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// Counts what each cell proves or leaves open, with the first cell that does.
class TypedEvidence {
public:
    // Blank cells count for nothing.
    void add(std::string_view cell);

    std::size_t count(TypedHint hint) const { return counts_[index_of_hint(hint)]; }
    const std::string& example(TypedHint hint) const { return examples_[index_of_hint(hint)]; }
    std::size_t cells() const { return cells_; }

private:
    static constexpr std::size_t index_of_hint(TypedHint hint)
    {
        return static_cast<std::size_t>(hint);
    }
    std::array<std::size_t, typed_hints> counts_{};
    std::array<std::string, typed_hints> examples_;
    std::size_t cells_ = 0;
};

// How the column is to be read. `usual` is the order of day and month where nothing proves one.
TypedHabit habit_of(const TypedEvidence& evidence, DayOrder usual);

// What was decided for the column and why, one sentence each.
std::vector<std::string> decisions(const TypedEvidence& evidence, const TypedHabit& habit);

}  // namespace vitrine
