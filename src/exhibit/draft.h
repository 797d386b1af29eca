// A draft: an exhibit on its way from another program's file into ours.
//
// Importers make drafts, and the writer turns a draft into an exhibit file. Everything is text as
// the file will have it. Nothing is checked here, because the reader checks the file that is
// written. Whatever an importer cannot keep, it reports as a Problem with its place in the imported
// file.
#pragma once

#include "data/problem.h"
#include "date/calendar.h"
#include "exhibit/kinds.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// One text in the languages of the draft, in the order of Draft::languages; empty where a language
// lacks it.
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
    std::string url;                        // empty if there is none
    SourceKind kind = SourceKind::Website;  // Website is written as Other if url is no web address
    DraftText note{};  // for a picture or film on the web: its credit and description
    std::string locator{};
    Trust trust = Trust::Low;  // low, because nobody has judged the source yet
};

struct DraftPicture {
    std::string id;
    std::string file;  // relative to the exhibit's folder
    DraftText alt;
    DraftText credit;
    DraftText caption;
    Place place{};  // in the imported file
};

struct DraftMilestone {
    std::string id;
    MilestoneKind kind{};
    std::string date;     // EDTF
    Calendar calendar{};  // of the date
    DraftText date_note;  // the date in the words of its author
    std::size_t lane = 0;
    int weight = 2;
    Claim claim = Claim::Unstated;
    bool is_undated = false;
    DraftText title;
    DraftText summary;
    std::vector<std::string> sources;   // ids
    std::vector<std::string> pictures;  // ids
    Place place{};                      // in the imported file
};

struct Draft {
    std::string id;
    std::vector<std::string> languages;
    DraftText title;
    DraftText subtitle;
    std::string range;  // EDTF; empty means from the first to the last year of the milestones
    std::vector<DraftLane> lanes;
    std::vector<DraftEra> eras;
    std::vector<DraftSource> sources;
    std::vector<DraftPicture> pictures;
    std::vector<DraftMilestone> milestones;
    std::vector<std::string> columns{};  // of a table: one sentence each on what it was taken for
};

// Words for texts that every exhibit needs but the imported file lacks: in `language`, or in
// English if we have none in that language.
struct StandInWords {
    std::string_view language, events, other, untitled, unknown;
};
const StandInWords& stand_in_words(std::string_view language);

// A draft, if the file could be understood; and all that could not be kept (warnings) or understood
// (errors), sorted by place in the imported file.
using Imported = Reading<Draft>;

// Says that the column with the heading `heading` ("Event") is to be read as the known column
// `column` ("Headline").
struct ColumnOverride {
    std::string column;
    std::string heading;
};

// What an importer cannot find out from the file.
struct ImportSetting {
    std::string id = "imported";
    std::string language{};  // of texts that name none; empty: that of the headings, or else "en"
    std::string title{};     // of the exhibit, if the file has none
    std::vector<ColumnOverride> columns{};
};

// The exhibit file of a draft: JSON, indented by two spaces a level, with the keys in the order of
// the format's description. Ends with a newline.
std::string exhibit_json(const Draft& draft);

}  // namespace vitrine
