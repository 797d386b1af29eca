// The ids and kinds of an exhibit's parts: small types that must not mix.
#pragma once

#include <cstdint>

namespace vitrine {

enum class MilestoneId : std::uint32_t {};
enum class LaneId : std::uint16_t {};
enum class PersonId : std::uint16_t {};
enum class TermId : std::uint16_t {};
enum class SourceId : std::uint16_t {};
enum class FigureId : std::uint16_t {};
enum class ContrastId : std::uint16_t {};
enum class DisputeId : std::uint16_t {};

enum class LaneColor : std::uint8_t { Red, Blue, Plum, Olive, Ochre, Teal };
enum class MarkShape : std::uint8_t { Disc, Square, Diamond, Triangle, Ring, Cross };
enum class MilestoneKind : std::uint8_t { Milestone, Period, Note };
enum class Claim : std::uint8_t { Official, Assessment, Fact };
enum class Confidence : std::uint8_t { Unstated, Low, Medium, High };
enum class Trust : std::uint8_t { Low, LowMedium, Medium, MediumHigh, High };
enum class FigureKind : std::uint8_t {
    Official,
    Historian,
    Claimed,
    Encyclopaedia,
    Secondary,
    Blog,
    Derived,
    Unverified,
};

}  // namespace vitrine
