// What of a step is shown: one of its faces, without the parts that are kept from a class.
#pragma once

#include "exhibit/kinds.h"

#include <cstddef>
#include <cstdint>

namespace vitrine {

// What a class sees of a step, one after the other: the step itself, what is said and what is
// known, and what else belongs to it.
enum class StepFace : std::uint8_t { Step, Contrast, Others };

namespace page {

// All steps of the tour that a class sees, one of them chosen.
struct Overview {
    std::size_t chosen = 0;

    bool operator==(const Overview&) const = default;
};

}  // namespace page

// Some of the parts of a step.
class StepParts {
public:
    bool has(StepPart part) const { return (bits_ & bit(part)) != 0; }
    bool is_empty() const { return bits_ == 0; }
    void add(StepPart part) { bits_ = static_cast<std::uint8_t>(bits_ | bit(part)); }
    void remove(StepPart part)
    {
        bits_ = static_cast<std::uint8_t>(bits_ & ~static_cast<unsigned>(bit(part)));
    }

    bool operator==(const StepParts&) const = default;

private:
    static std::uint8_t bit(StepPart part)
    {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(part));
    }

    std::uint8_t bits_ = 0;
};

}  // namespace vitrine
