// An exhibit: the content of a timeline as values.
//
// Immutable once read. Things refer to each other by small ids that index the exhibit's vectors;
// names as an author writes them ("S27") are looked up once, when the file is read. Human texts lie
// in one arena: a TextId and a language give a view into it.
#pragma once

#include "base/color.h"
#include "date/edtf.h"
#include "exhibit/kinds.h"
#include "exhibit/milestone.h"
#include "exhibit/parts.h"
#include "exhibit/texts.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// The official story beside what the record says, and what a critic makes of it.
struct Contrast {
    std::string id;
    TextId title{};
    std::vector<MilestoneId> milestones;
    TextId official{};
    TextId critic{};
    TextId record{};
    std::vector<SourceId> sources;
    std::vector<MilestoneId> related;
};

// One of the stories that are told, and who tells it.
struct Version {
    TextId text{};
    std::vector<SourceId> sources;
};

struct Dispute {
    std::string id;
    TextId title{};
    TextId badge{};
    std::vector<MilestoneId> milestones;
    std::vector<Version> versions;  // at least two
    std::vector<SourceId> sources;
};

struct TourStep {
    std::string id;
    TextId title{};
    std::vector<MilestoneId> milestones;  // at least one; the first is the step's subject
    int seconds = 0;
    std::optional<PictureId> picture;
    std::optional<FigureId> figure;  // shown as a chart in the picture's place
    TextId question{};
    TextId notes{};
};

struct Tour {
    std::string id;
    TextId title{};
    std::vector<TourStep> steps;  // at least one
};

// The texts of a kiosk's resting screen; all None where an exhibit has none.
struct Attract {
    TextId title{};
    TextId lead{};
    TextId begin{};
    TextId about{};
};

// What greets a visitor; the question is None where an exhibit has none.
struct Masthead {
    TextId question{};
    TextId lead{};
    std::vector<ContrastId> contrasts;  // at most three
};

struct Exhibit {
    std::string id;
    std::vector<std::string> languages;  // at least one; the first is the fallback
    Texts texts;
    TextId title{};
    TextId subtitle{};
    TextId rights{};
    Date range;  // all that it covers
    Date view;   // shown at first
    Attract attract;
    Masthead masthead;
    std::vector<Rgba> own_colors;  // of lanes, as seen on light paper
    std::vector<Lane> lanes;       // at least one
    std::vector<Era> eras;
    std::vector<Source> sources;
    std::vector<Person> people;
    std::vector<Term> terms;
    std::vector<Picture> pictures;
    std::vector<Figure> figures;
    TextArena names;                    // of milestones
    std::vector<Milestone> milestones;  // as written
    std::vector<MilestoneDetails> details{
        MilestoneDetails{}};           // the first is empty: DetailsId::None
    std::vector<MilestoneId> by_time;  // by earliest day, then as written
    std::vector<Contrast> contrasts;
    std::vector<Dispute> disputes;
    std::vector<Tour> tours;

    const Milestone& operator[](MilestoneId milestone) const
    {
        return milestones[index_of(milestone)];
    }
    // What else is known of a milestone; empty where there is nothing else.
    const MilestoneDetails& details_of(const Milestone& milestone) const
    {
        return details[index_of(milestone.details)];
    }
    // The id that its author gave it.
    std::string_view name_of(const Milestone& milestone) const { return names.get(milestone.name); }
    std::string_view text(TextId text, LanguageId language) const
    {
        return texts.get(text, language).text;
    }
};

// The language in which `text` is shown where it is missing in the one asked for; else empty.
std::string_view fallback_language(const Exhibit& exhibit, TextId text, LanguageId language);

// The details of a milestone to write to; makes empty ones if it has none. Borrowed: until the next
// are made.
MilestoneDetails& make_details(Exhibit& exhibit, MilestoneId milestone);

// Where a milestone stands in Exhibit::by_time or what a filter leaves of it, or would stand.
struct PlaceInTime {
    std::size_t place = 0;
    bool is_there = false;
};
PlaceInTime place_in_time(const Exhibit& exhibit, std::span<const MilestoneId> by_time,
                          MilestoneId milestone);

std::optional<MilestoneId> find_milestone(const Exhibit& exhibit, std::string_view name);
std::optional<LanguageId> find_language(const Exhibit& exhibit, std::string_view name);

}  // namespace vitrine
