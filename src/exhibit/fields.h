// Typed access to the members of a JSON object, with a problem for everything that is not as
// expected.
//
// What a reader of a file is written with: each call takes one member, notes that it is known (no
// member is asked for twice), and says what was expected where it is missing or of another type.
// done() warns of the members that nobody asked for.
#pragma once

#include "base/names.h"
#include "base/progress.h"
#include "data/json.h"
#include "date/edtf.h"
#include "exhibit/texts.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

enum class Need : bool { Optional, Required };

// How closely a file is looked at: as far as showing it needs, or for its author's sake.
enum class Look : bool { Reads, Checks };

// What all fields of one file share.
struct FileReading {
    const Json& json;
    Look look = Look::Reads;
    Progress* progress = nullptr;
    std::vector<Problem> problems;
    std::size_t kept_errors = 0;
    std::size_t kept_warnings = 0;
    std::size_t left_out_errors = 0;  // beyond the most that are kept
    std::size_t left_out_warnings = 0;
    std::vector<std::string> languages;
    Texts* texts = nullptr;
    std::vector<std::string_view> by_language;  // kept between texts for its memory

    void error(About about, NodeId at, std::string message, std::string did_you_mean);
    void warning(About about, NodeId at, std::string message, std::string did_you_mean);
    void add(Severity severity, About about, Place place, NodeId at, std::string message,
             std::string did_you_mean);
    // "expected WHAT, found a number".
    void expected(NodeId at, std::string_view what);
    bool checks() const { return look == Look::Checks; }
};

// The most errors that are kept of one file, and the most warnings.
constexpr std::size_t most_problems_kept = 10'000;

// More code points than there is room for are worth a warning; 0 is no limit.
using MostCharacters = std::size_t;

class Fields {
public:
    // An `at` that is no object is a problem, and then has no members. `what` is borrowed: "a
    // lane".
    Fields(FileReading& file, NodeId at, std::string_view what);

    NodeId node() const { return at_; }
    FileReading& file() { return file_; }

    std::optional<NodeId> member(std::string_view key, Need need, std::string_view what);
    std::string string(std::string_view key, Need need, MostCharacters most);
    std::string id();         // the required member "id": letters, digits, '_' and '-'
    std::string_view name();  // likewise, borrowed from the document
    std::optional<int> integer(std::string_view key, Need need, int least, int most);
    std::optional<double> number(std::string_view key, Need need);
    std::optional<Date> date(std::string_view key, Need need);
    TextId text(std::string_view key, Need need, MostCharacters most);

    // Elements of an array; of fewer than `least` a problem is made.
    std::vector<NodeId> list(std::string_view key, Need need, std::size_t least);

    // The value that a text names. `what` is one of them: "a shape".
    template <auto first, auto last>
    std::optional<decltype(last)> choice(std::string_view key, Need need, std::string_view what,
                                         const Names<first, last>& names)
    {
        const auto place = place_in(names.all(), key, need, what);
        return place ? std::optional(names.at(*place)) : std::nullopt;
    }

    // Whether there are members that were not asked for yet. Where there are none, what is optional
    // need not be asked for.
    bool has_more() const { return is_object_ && taken_ < file_.json.size(at_); }

    // Warns of every member that was not asked for, with the key that may be meant.
    void done();

private:
    std::string_view string_of(std::string_view key, Need need, MostCharacters most);
    std::optional<NodeId> find(std::string_view key);
    std::optional<Date> date_of(NodeId text, Calendar calendar);
    std::optional<std::size_t> place_in(std::span<const std::string_view> names,
                                        std::string_view key, Need need, std::string_view what);
    void find_twins();

    static constexpr std::size_t most_keys = 40;

    FileReading& file_;
    NodeId at_;
    std::string_view what_;
    bool is_object_;
    std::size_t taken_ = 0;                          // members that were asked for
    std::size_t front_ = 0;                          // all members before this one are taken
    std::array<std::string_view, most_keys> known_;  // the first known_count_ of them
    std::size_t known_count_ = 0;
};

// Whether `text` can be a language: "en", "zh-Hant".
bool is_language_tag(std::string_view text);

// How many code points it has, as the limits of texts count.
std::size_t length_of(std::string_view text);

}  // namespace vitrine
