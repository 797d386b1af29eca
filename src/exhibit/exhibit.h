// An exhibit: the content of a timeline as values.
//
// It does not change once it is read. Its parts refer to each other by small ids, which are indices
// into its vectors. The names that an author writes ("S27") are looked up once, when the file is
// read. Texts for people lie in one arena: a TextId and a language give a view into it.
#pragma once

#include "base/color.h"
#include "date/edtf.h"
#include "exhibit/contrast.h"
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

struct TourStep {
    std::string id;
    TextId title{};
    std::vector<MilestoneId> milestones;  // at least one; the first is the step's subject
    int seconds = 0;
    std::optional<PictureId> picture;
    std::optional<FigureId> figure;  // shown as a chart in the picture's place
    TextId question{};
    TextId answer{};                 // to that question
    TextId notes{};                  // for who presents, never for the class
    std::vector<StepPart> conceals;  // from a class, in the order in which presses uncover them
};

struct Tour {
    std::string id;
    TextId title{};
    TextId about{};               // what it is about, for those who choose
    std::vector<TourStep> steps;  // at least one
};

// The texts of a kiosk's resting screen; all None if an exhibit has no such screen.
struct Attract {
    TextId title{};
    TextId lead{};
    TextId begin{};
    TextId about{};
};

// What greets a visitor; the question is None if an exhibit has no masthead.
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
    Date range;                       // all the time that it covers
    Date view;                        // what is shown at first
    std::optional<PictureId> emblem;  // beside the title; our own if there is none
    Attract attract;
    Masthead masthead;
    std::vector<Rgba> own_colors;  // of lanes, as they look on light paper
    std::vector<Lane> lanes;       // at least one
    std::vector<Era> eras;
    std::vector<Source> sources;
    std::vector<Person> people;
    std::vector<Term> terms;
    std::vector<Picture> pictures;
    std::vector<Figure> figures;
    TextArena names;                    // the ids of milestones as written
    std::vector<Milestone> milestones;  // in the order of the file
    std::vector<MilestoneDetails> details{
        MilestoneDetails{}};  // the first is empty: DetailsId::None
    // Those that have a date, by their TimeOrder, then in the order of the file.
    std::vector<MilestoneId> by_time;
    std::vector<Contrast> contrasts;
    std::vector<Dispute> disputes;
    std::vector<DisputeId> loose_disputes;  // filled: those that belong to no contrast
    std::vector<Tour> tours;

    const Milestone& operator[](MilestoneId milestone) const
    {
        return milestones[index_of(milestone)];
    }
    // What else is known of a milestone; empty details if there is nothing else.
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

// The language in which `text` is shown if it is missing in `language`; empty if it is not missing.
std::string_view fallback_language(const Exhibit& exhibit, TextId text, LanguageId language);

// The details of a milestone, to write to; makes empty ones if it has none. The reference is valid
// until the next call.
MilestoneDetails& make_details(Exhibit& exhibit, MilestoneId milestone);

// The sources of a milestone and of the contrasts and disputes that it is part of, each once, in
// the order of the file.
std::vector<SourceId> cited_by(const Exhibit& exhibit, const MilestoneDetails& details);

// Where a milestone stands, or would stand, in Exhibit::by_time or in what a filter leaves of it.
struct PlaceInTime {
    std::size_t place = 0;
    bool is_there = false;
};
PlaceInTime place_in_time(const Exhibit& exhibit, std::span<const MilestoneId> by_time,
                          MilestoneId milestone);

// By the id or the language tag that the file has; nothing if there is none.
std::optional<MilestoneId> find_milestone(const Exhibit& exhibit, std::string_view name);
std::optional<LanguageId> find_language(const Exhibit& exhibit, std::string_view name);

}  // namespace vitrine
