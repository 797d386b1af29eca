// Typed access to the members of a JSON object, with a problem for everything that is not as
// expected.
//
// Readers of files are written with this. Each call takes one member and notes that its key is
// known; no member is asked for twice. If the member is required and missing, or of another type,
// the call reports what was expected. done() warns of the members that nobody asked for.
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

// How closely a file is looked at: only as far as showing it needs, or with all warnings for its
// author.
enum class Look : bool { Reads, Checks };

// What all fields of one file share.
struct FileReading {
    const Json& json;
    Look look = Look::Reads;
    Progress* progress = nullptr;
    std::vector<Problem> problems;
    std::size_t kept_errors = 0;
    std::size_t kept_warnings = 0;
    std::size_t left_out_errors = 0;  // those beyond most_problems_kept
    std::size_t left_out_warnings = 0;
    std::vector<std::string> languages;
    Texts* texts = nullptr;
    std::vector<std::string_view> by_language;  // working memory, reused from text to text

    // These add a problem at a node, or count it if too many are kept already. `did_you_mean` may
    // be empty.
    void error(About about, NodeId at, std::string message, std::string did_you_mean);
    void warning(About about, NodeId at, std::string message, std::string did_you_mean);
    void add(Severity severity, About about, Place place, NodeId at, std::string message,
             std::string did_you_mean);
    // Adds the error "expected WHAT, found a number".
    void expected(NodeId at, std::string_view what);
    bool checks() const { return look == Look::Checks; }
};

// How many errors of one file are kept at most, and as many warnings.
constexpr std::size_t most_problems_kept = 10'000;

// How many code points there is room for; the checker warns of a text with more. 0 means no limit.
using MostCharacters = std::size_t;

class Fields {
public:
    // If `at` is no object, that is a problem, and the object counts as one without members. `what`
    // is what messages call it ("a lane"); it is borrowed.
    Fields(FileReading& file, NodeId at, std::string_view what);

    NodeId node() const { return at_; }
    FileReading& file() { return file_; }

    // Each takes the member `key`. If it is missing, or not as expected, the result is empty (for
    // an integer or number: nothing), and there is a problem unless it is optional and missing.
    std::optional<NodeId> member(std::string_view key, Need need, std::string_view what);
    std::string string(std::string_view key, Need need, MostCharacters most);
    std::string id();         // the required member "id": letters, digits, '_' and '-'
    std::string_view name();  // the same, borrowed from the document
    std::optional<int> integer(std::string_view key, Need need, int least, int most);
    std::optional<double> number(std::string_view key, Need need);
    bool flag(std::string_view key);  // true or false; false where it is missing
    std::optional<Date> date(std::string_view key, Need need);
    TextId text(std::string_view key, Need need, MostCharacters most);

    // The elements of an array. Fewer than `least` are a problem.
    std::vector<NodeId> list(std::string_view key, Need need, std::size_t least);

    // The value that a text names. `what` is what messages call such a value: "a shape".
    template <auto first, auto last>
    std::optional<decltype(last)> choice(std::string_view key, Need need, std::string_view what,
                                         const Names<first, last>& names)
    {
        const auto place = place_in(names.all(), key, need, what);
        return place ? std::optional(names.at(*place)) : std::nullopt;
    }

    // The values that an optional list of texts names, each once.
    template <auto first, auto last>
    std::vector<decltype(last)> choices(std::string_view key, std::string_view what,
                                        const Names<first, last>& names)
    {
        std::vector<decltype(last)> chosen;
        for (const std::size_t place : places_in(names.all(), key, what))
            chosen.push_back(names.at(place));
        return chosen;
    }

    // Whether there are members that were not asked for yet. If not, the reader need not ask for
    // further optional members.
    bool has_more() const { return is_object_ && taken_ < file_.json.size(at_); }

    // Warns of every member that was not asked for, and suggests the key that may be meant. A key
    // that is there twice is an error.
    void done();

private:
    std::string_view string_of(std::string_view key, Need need, MostCharacters most);
    std::optional<NodeId> find(std::string_view key);
    std::optional<Date> date_of(NodeId text, Calendar calendar);
    std::optional<std::size_t> place_in(std::span<const std::string_view> names,
                                        std::string_view key, Need need, std::string_view what);
    std::vector<std::size_t> places_in(std::span<const std::string_view> names,
                                       std::string_view key, std::string_view what);
    std::optional<std::size_t> place_of(NodeId node, std::span<const std::string_view> names,
                                        std::string_view what);
    void find_twins();
    void check_text(std::string_view text, NodeId at, MostCharacters most);

    static constexpr std::size_t most_keys = 40;

    FileReading& file_;
    NodeId at_;
    std::string_view what_;
    bool is_object_;
    std::size_t taken_ = 0;                          // members that were asked for
    std::size_t front_ = 0;                          // all members before this one were asked for
    std::array<std::string_view, most_keys> known_;  // only the first known_count_ are in use
    std::size_t known_count_ = 0;
};

// Whether `text` has the form of a language tag: "en", "zh-Hant".
bool is_language_tag(std::string_view text);

// How many code points `text` has; the limits of texts count in these.
std::size_t length_of(std::string_view text);

}  // namespace vitrine
