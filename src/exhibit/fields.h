// Typed access to the members of a JSON object, with a problem for everything that is not as
// expected.
//
// What a reader of a file is written with: each call takes one member, notes that it is known, and
// says what was expected where it is missing or of another type. done() warns of the members nobody
// asked for.
#pragma once

#include "data/json.h"
#include "date/edtf.h"
#include "exhibit/exhibit.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

enum class Need : bool { Optional, Required };

// What all fields of one file share.
struct FileReading {
    const Json& json;
    std::vector<Problem> problems;
    std::vector<std::string> languages;
    Texts* texts = nullptr;

    void error(NodeId at, std::string message, std::string did_you_mean = {});
    void error_at(Place place, NodeId at, std::string message, std::string did_you_mean = {});
    void warning(Place place, NodeId at, std::string message, std::string did_you_mean = {});
    // "expected WHAT, found a number".
    void expected(NodeId at, std::string_view what);
};

class Fields {
public:
    // An `at` that is no object is a problem, and then has no members.
    Fields(FileReading& file, NodeId at, std::string_view what);

    NodeId node() const { return at_; }
    FileReading& file() { return file_; }

    std::optional<NodeId> member(std::string_view key, Need need, std::string_view what);
    std::string string(std::string_view key, Need need);
    std::string id();  // the required member "id": letters, digits, '_' and '-'
    std::optional<int> integer(std::string_view key, Need need, int least, int most);
    std::optional<double> number(std::string_view key, Need need);
    std::optional<Date> date(std::string_view key, Need need);
    TextId text(std::string_view key, Need need);
    std::vector<NodeId> list(std::string_view key, Need need);  // elements of an array

    // The index of a text among `names`.
    std::optional<std::size_t> choice(std::string_view key, Need need, std::string_view what,
                                      std::span<const std::string_view> names);

    // Warns of every member that was not asked for, with the key that may be meant.
    void done();

private:
    FileReading& file_;
    NodeId at_;
    std::string what_;
    bool is_object_;
    std::vector<std::string_view> known_;
};

}  // namespace vitrine
