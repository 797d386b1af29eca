// What importers build a draft with: lanes by name, sources by address, ids that nothing else has,
// and remarks that are made once however often the thing occurs.
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

    // Of `language`, made if it is new.
    std::size_t language_index(std::string_view language);
    void set(DraftText& text, std::size_t language, std::string value) const;

    // The lane called `name` in the first language; an empty name is that of "Events".
    std::size_t lane(std::string_view name);

    // Of a milestone or an era: `wanted` if it can be an id and is free, else one made of `words`,
    // else of `otherwise`.
    std::string id(std::string_view wanted, std::string_view words, std::string_view otherwise);

    // No id is made of words that is `wanted`: something that comes later asks for it by name.
    void reserve_id(std::string_view wanted);

    // The id of the source with this address.
    std::string source(std::string_view url, std::string_view title);

    // Plain text of `html`; its links become sources of `milestone`, and what had no place is said.
    std::string plain(std::string_view html, DraftMilestone& milestone, Place place,
                      const std::string& path);

    // "text" after what is there already, as a paragraph of its own.
    void add_paragraph(DraftText& text, std::size_t language, std::string more) const;

    // In parentheses after the note that there may be, in the first language.
    void add_to_note(DraftMilestone& milestone, std::string_view more) const;

    // Where it has no title, the first words of its text.
    void title_from_text(DraftMilestone& milestone) const;

    // A source with all that is known of it; returns its id, which is the wanted one if it is free.
    std::string add_source(DraftSource source);

    // What a cell names as a source: its addresses, or all of it where it has none.
    void cite(std::string_view said, DraftMilestone& milestone);

    // More lanes than can be shown become the largest eleven and one for the rest, with a remark.
    void fold_lanes();

    // What stands for a picture or a film: a picture where it is a file beside the exhibit, else a
    // source.
    struct Media {
        std::string url;
        std::string alt;
        std::string credit;
        std::string caption;
        bool is_ours = false;  // exported by us: nothing about it is news
    };
    void media(const Media& media, DraftMilestone& milestone, Place place, const std::string& path);

    void error(Place place, std::string path, std::string message);
    void warning(Place place, std::string path, std::string message);
    // Said once, at the first place, with how often it was so.
    void remark(std::string message, Place place, std::string path);

    // Ends the import: remarks take their place among the problems.
    Imported finish();

private:
    struct Remark {
        Place place;
        std::string path;
        std::size_t count = 0;
    };
    // The ids of one kind of part: a lane and a milestone may have the same.
    struct Ids {
        std::set<std::string, std::less<>> taken;
        std::set<std::string, std::less<>> reserved;
        std::unordered_map<std::string, std::size_t>
            numbers;  // that ids of one beginning have reached
    };
    static std::string new_id(Ids& ids, std::string_view wanted, std::string_view words,
                              std::string_view otherwise);

    std::string title_;  // for a file that has none
    std::map<std::string, Remark, std::less<>> remarks_;
    Ids ids_;
    Ids lane_ids_;
    Ids source_ids_;
    Ids picture_ids_;
    std::unordered_map<std::string, std::size_t> lanes_;
    std::unordered_map<std::string, std::string> sources_;
};

// A date from the numbers that other programs keep: "1926", "5", "12" → "1926-05-12". A month
// without a day is a month. Years are astronomical, as JavaScript and EDTF have them: 0 is 1 BC.
// Nothing where they are no date; blanks of all kinds and commas in a year are left out.
std::optional<std::string> edtf_of_parts(std::string_view year, std::string_view month,
                                         std::string_view day);

}  // namespace vitrine
