// What importers build a draft with. It finds or makes lanes by name and sources by address, makes
// ids that nothing else has, and makes each remark once, however often its cause occurs.
#pragma once

#include "exhibit/draft.h"
#include "exhibit/html_text.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace vitrine {

class DraftBuilder {
public:
    explicit DraftBuilder(const ImportSetting& setting);

    Draft draft;
    std::vector<Problem> problems;

    // The index of `language` in the draft; adds it if it is new.
    std::size_t language_index(std::string_view language);
    // Sets `text` in the language with this index.
    void set(DraftText& text, std::size_t language, std::string value) const;

    // The index of the lane that is called `name` in the first language; adds it if it is new. If
    // `name` is empty, it is the lane called "Events" in that language.
    std::size_t lane(std::string_view name);

    // An id for a milestone or an era: `wanted` if it can be an id and is free, else one made of
    // `words`, or of `otherwise` if `words` has no letters that an id can have.
    std::string id(std::string_view wanted, std::string_view words, std::string_view otherwise);

    // Keeps `wanted` for something that will ask for it later: no id that is made of words gets it.
    void reserve_id(std::string_view wanted);

    // The id of the source with this address; adds it if it is new. Empty if there are too many.
    std::string source(std::string_view url, std::string_view title);

    // Plain text of `html`. Its links become sources of `milestone`. Elements that are left out get
    // a remark.
    std::string plain(std::string_view html, DraftMilestone& milestone, Place place,
                      const std::string& path);

    // Adds `more` behind the text that is there already, as a paragraph of its own.
    void add_paragraph(DraftText& text, std::size_t language, std::string more) const;

    // Adds `more` to the date's note in the first language, in parentheses if there is a note.
    void add_to_note(DraftMilestone& milestone, std::string_view more) const;

    // If the milestone has no title, makes one of the first words of its text.
    void title_from_text(DraftMilestone& milestone) const;

    // Adds a source with all that is known of it. Returns its id: source.id if that is free, else a
    // new one; empty if there are too many.
    std::string add_source(DraftSource source);

    // Adds to `milestone` what a cell names as its sources: each web address in it, or the whole
    // cell if there is no address.
    void cite(std::string_view said, DraftMilestone& milestone);

    // If there are more than 64 lanes, keeps the 63 with the most milestones, moves all others into
    // one lane, and makes a remark.
    void fold_lanes();

    // A picture or film of a milestone. media() adds it as a picture if it can be a file beside the
    // exhibit, and as a source if it is somewhere else.
    struct Media {
        std::string url;
        std::string alt;
        std::string credit;
        std::string caption;
        bool is_ours = false;  // exported by us, so there is nothing to warn of
    };
    void media(const Media& media, DraftMilestone& milestone, Place place, const std::string& path);

    void error(Place place, std::string path, std::string message);
    void warning(Place place, std::string path, std::string message);
    // A warning that is made once, at the place of its first cause, and says how often it occurred.
    void remark(std::string message, Place place, std::string path);

    // Ends the import: adds the remarks to the problems, sorts them, and hands out draft and
    // problems. With an error there is no draft. To be called once.
    Imported finish();

private:
    struct Remark {
        Place place;
        std::string path;
        std::size_t count = 0;
    };
    // The ids of one kind of part. Parts of different kinds may have the same id.
    struct Ids {
        std::set<std::string, std::less<>> taken;
        std::set<std::string, std::less<>> reserved;
        std::unordered_map<std::string, std::size_t>
            numbers;  // the highest number behind each beginning
    };
    static std::string new_id(Ids& ids, std::string_view wanted, std::string_view words,
                              std::string_view otherwise);

    std::string title_;  // of the exhibit, if the file has none
    std::map<std::string, Remark, std::less<>> remarks_;
    Ids ids_;
    Ids lane_ids_;
    Ids source_ids_;
    Ids picture_ids_;
    std::unordered_map<std::string, std::size_t> lanes_;
    std::unordered_map<std::string, std::string> sources_;
};

// EDTF from the numbers that other programs keep: "1926", "5", "12" → "1926-05-12". Without a day
// it is a month, and without a month a year. Years are astronomical, as in JavaScript and EDTF: 0
// is 1 BC. Blanks and commas between thousands are ignored. Nothing if this is no date.
std::optional<std::string> edtf_of_parts(std::string_view year, std::string_view month,
                                         std::string_view day);

}  // namespace vitrine
