// A draft: an exhibit on its way from another program's file into ours.
//
// What importers make and the writer turns into an exhibit file. Everything is text as the file
// will have it; nothing is checked here, the reader checks the file that is written. What an
// importer cannot keep is a Problem with its place in the imported file, never silence.
#pragma once

#include "data/problem.h"
#include "date/calendar.h"
#include "exhibit/kinds.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// In the languages of the draft, in their order; empty where one has none.
using DraftText = std::vector<std::string>;

struct DraftLane {
    std::string id;
    DraftText name;
};

struct DraftEra {
    std::string id;
    DraftText name;
    std::string date;  // EDTF
};

struct DraftSource {
    std::string id;
    std::string title;
    std::string url;                        // empty where there is none
    SourceKind kind = SourceKind::Website;  // of one without an address: Other
    DraftText note{};  // credit and description of a medium that is not beside the file
    std::string locator{};
    Trust trust = Trust::Low;  // nobody has judged it yet
};

struct DraftPicture {
    std::string id;
    std::string file;  // relative to the exhibit's folder
    DraftText alt;
    DraftText credit;
    DraftText caption;
};

struct DraftMilestone {
    std::string id;
    MilestoneKind kind{};
    std::string date;     // EDTF
    Calendar calendar{};  // that it is given in
    DraftText date_note;  // the date in the words of its author
    std::size_t lane = 0;
    int weight = 2;
    Claim claim = Claim::Fact;
    DraftText title;
    DraftText summary;
    std::vector<std::string> sources;   // ids
    std::vector<std::string> pictures;  // ids
};

struct Draft {
    std::string id;
    std::vector<std::string> languages;
    DraftText title;
    DraftText subtitle;
    std::string range;  // EDTF; empty: from the first to the last year of the milestones
    std::vector<DraftLane> lanes;
    std::vector<DraftEra> eras;
    std::vector<DraftSource> sources;
    std::vector<DraftPicture> pictures;
    std::vector<DraftMilestone> milestones;
    std::vector<std::string> columns{};  // of a table: what each was taken for, a sentence each
};

// The words that an exhibit needs where its file has none, in its language where we know it.
struct StandInWords {
    std::string_view language, events, other, untitled, unknown;
};
const StandInWords& stand_in_words(std::string_view language);

// A draft if the file could be understood, and everything about it that could not be kept
// (warnings) or understood (errors), by place in the imported file.
using Imported = Reading<Draft>;

// "Event" is to be read as the column that is known as "Headline".
struct ColumnOverride {
    std::string column;
    std::string heading;
};

// What an importer cannot know from the file.
struct ImportSetting {
    std::string id = "imported";
    std::string language{};  // of texts that do not say; empty: that of the headings, else "en"
    std::string title{};     // where the file has none
    std::vector<ColumnOverride> columns{};
};

// The exhibit file of a draft, as JSON with two spaces a level and the keys in the order of the
// format's description. Ends with a line end.
std::string exhibit_json(const Draft& draft);

}  // namespace vitrine
