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
    std::string url;  // empty where there is none
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
};

// A draft if the file could be understood, and everything about it that could not be kept
// (warnings) or understood (errors), by place in the imported file.
using Imported = Reading<Draft>;

// What an importer cannot know from the file.
struct ImportSetting {
    std::string id = "imported";
    std::string language = "en";  // of texts that do not say
    std::string title;            // where the file has none
};

// The exhibit file of a draft, as JSON with two spaces a level and the keys in the order of the
// format's description. Ends with a line end.
std::string exhibit_json(const Draft& draft);

}  // namespace vitrine
