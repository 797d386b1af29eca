#include "data/json.h"

#include "base/result.h"
#include "base/utf8.h"

#include <fmt/format.h>
#include <rapidjson/error/error.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

namespace vitrine {

namespace {

constexpr std::size_t largest_file = std::size_t{1} << 30U;
constexpr std::size_t deepest = 512;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_between_values(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',' || c == ':';
}

Problem problem_at(std::string_view bytes, std::size_t offset, std::string message)
{
    return {.severity = Severity::Error,
            .place = place_of(bytes, offset),
            .message = std::move(message),
            .about = About::Json};
}

Reading<Json> failed(Problem problem)
{
    Reading<Json> reading;
    reading.problems.push_back(std::move(problem));
    return reading;
}

std::string shown(std::string_view bytes, std::size_t offset)
{
    if (offset >= bytes.size()) return "the end of the file";
    const char c = bytes[offset];
    return c >= ' ' && c <= '~' ? fmt::format("'{}'", c)
                                : fmt::format("byte 0x{:02X}", static_cast<unsigned char>(c));
}

// What RapidJSON found, in our words.
std::string worded(rapidjson::ParseErrorCode code)
{
    using namespace rapidjson;
    switch (code) {
    case kParseErrorNone: break;
    case kParseErrorDocumentEmpty: return "the file is empty, expected an object";
    case kParseErrorDocumentRootNotSingular:
        return "expected the end of the file after its one value";
    case kParseErrorValueInvalid:
        return "expected a value: an object, an array, a text, a number, true, false or null";
    case kParseErrorObjectMissName: return "expected a key in double quotes";
    case kParseErrorObjectMissColon: return "expected ':' after a key";
    case kParseErrorObjectMissCommaOrCurlyBracket: return "expected ',' or '}' after a member";
    case kParseErrorArrayMissCommaOrSquareBracket: return "expected ',' or ']' after an element";
    case kParseErrorStringUnicodeEscapeInvalidHex:
        return "expected four hexadecimal digits after \\u";
    case kParseErrorStringUnicodeSurrogateInvalid:
        return "expected a pair of surrogates in \\u escapes";
    case kParseErrorStringEscapeInvalid:
        return "expected one of \" \\ / b f n r t u after a backslash";
    case kParseErrorStringMissQuotationMark: return "expected '\"' at the end of a text";
    case kParseErrorStringInvalidEncoding: return "expected UTF-8";
    case kParseErrorNumberTooBig: return "this number is too big, expected one below 1.8e308";
    case kParseErrorNumberMissFraction: return "expected digits after the decimal point";
    case kParseErrorNumberMissExponent: return "expected digits in the exponent";
    case kParseErrorTermination: return "values are nested too deeply, expected at most 512 levels";
    case kParseErrorUnspecificSyntaxError: break;
    }
    return "expected JSON";
}

}  // namespace

// Turns RapidJSON's events into nodes. Where a value starts: the end of the event before it, then
// blanks, commas and colons.
struct JsonBuilder {
    struct Open {
        std::uint32_t node = 0;
        std::size_t first = 0;  // in `finished`
    };

    std::string_view bytes;
    const rapidjson::MemoryStream* stream = nullptr;
    Json json;
    std::vector<Open> open;
    std::vector<std::uint32_t> finished;  // values of the containers that are open
    std::size_t after_last = 0;
    std::uint32_t key = 0;
    std::uint32_t key_size = 0;
    std::uint32_t key_offset = 0;
    std::size_t fault = 0;
    bool is_too_big = false;  // the number at `fault`

    std::uint32_t start()
    {
        std::size_t at = after_last;
        while (at < bytes.size() && is_between_values(bytes[at]))
            ++at;
        return static_cast<std::uint32_t>(at);
    }

    std::uint32_t put(JsonKind kind, std::uint32_t offset)
    {
        const auto id = static_cast<std::uint32_t>(json.nodes_.size());
        Json::Node node{.kind = kind, .offset = offset};
        if (!open.empty()) {
            node.parent = open.back().node;
            if (json.nodes_[node.parent].kind == JsonKind::Object) {
                node.key = key;
                node.key_size = key_size;
                node.key_offset = key_offset;
            }
            finished.push_back(id);
        }
        json.nodes_.push_back(node);
        return id;
    }

    bool done()
    {
        after_last = stream->Tell();
        return true;
    }

    bool leaf(JsonKind kind, double number = 0, bool is_integer = false)
    {
        Json::Node& node = json.nodes_[put(kind, start())];
        node.number = number;
        node.is_integer = is_integer;
        return done();
    }

    bool number(std::string_view text)
    {
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error == std::errc::result_out_of_range) {
            const bool is_tiny = text.find("e-") != std::string_view::npos ||
                                 text.find("E-") != std::string_view::npos ||
                                 text.starts_with("0.") || text.starts_with("-0.");
            fault = start();
            is_too_big = !is_tiny;
            if (is_too_big) return false;
            value = 0;
        }
        return leaf(JsonKind::Number, value, text.find_first_of(".eE") == std::string_view::npos);
    }

    bool begin(JsonKind kind)
    {
        const std::uint32_t at = start();
        if (open.size() >= deepest) {
            fault = at;
            return false;
        }
        const std::uint32_t id = put(kind, at);
        open.push_back({id, finished.size()});
        after_last = at + 1;  // the reader tells of a bracket before it has taken it
        return true;
    }

    bool end()
    {
        after_last = start() + 1;
        const Open closed = open.back();
        open.pop_back();
        Json::Node& node = json.nodes_[closed.node];
        node.first_child = static_cast<std::uint32_t>(json.children_.size());
        node.count = static_cast<std::uint32_t>(finished.size() - closed.first);
        const auto first = finished.begin() + static_cast<std::ptrdiff_t>(closed.first);
        json.children_.insert(json.children_.end(), first, finished.end());
        finished.erase(first, finished.end());
        return true;
    }

    std::uint32_t keep(const char* text, rapidjson::SizeType size)
    {
        const auto at = static_cast<std::uint32_t>(json.texts_.size());
        json.texts_.append(text, size);
        return at;
    }

    // ---- RapidJSON's handler; its names are given

    // NOLINTBEGIN(readability-identifier-naming)
    bool Null() { return leaf(JsonKind::Null); }
    bool Bool(bool value) { return leaf(JsonKind::Bool, value ? 1 : 0); }
    // Numbers come as they are written (kParseNumbersAsStringsFlag) and are read by the standard
    // library, exactly; RapidJSON's own reading counts the zeros of 0, which has no answer.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }
    bool RawNumber(const char* text, rapidjson::SizeType size, bool)
    {
        return number({text, size});
    }
    bool StartObject() { return begin(JsonKind::Object); }
    bool StartArray() { return begin(JsonKind::Array); }
    bool EndObject(rapidjson::SizeType) { return end(); }
    bool EndArray(rapidjson::SizeType) { return end(); }

    bool String(const char* text, rapidjson::SizeType size, bool)
    {
        const std::uint32_t id = put(JsonKind::String, start());
        json.nodes_[id].text = keep(text, size);
        json.nodes_[id].count = size;
        return done();
    }

    bool Key(const char* text, rapidjson::SizeType size, bool)
    {
        key_offset = start();
        key = keep(text, size);
        key_size = size;
        return done();
    }
    // NOLINTEND(readability-identifier-naming)

    void finish()
    {
        json.source_ = bytes;
        json.places_ = Places(json.source_);
    }
};

Reading<Json> read_json(std::string_view bytes)
{
    if (bytes.size() > largest_file)
        return failed(problem_at({}, 0, "the file is too big, expected at most 1 GiB"));
    if (const auto fault = first_invalid_utf8(bytes)) {
        return failed(problem_at(bytes, *fault,
                                 fmt::format("byte 0x{:02X} does not belong here, expected UTF-8",
                                             static_cast<unsigned char>(bytes[*fault]))));
    }
    const std::size_t skipped = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    const std::string_view body = bytes.substr(skipped);
    rapidjson::MemoryStream stream(body.data(), body.size());
    JsonBuilder builder{.bytes = body, .stream = &stream};
    rapidjson::Reader reader;
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, builder);
    if (result.IsError()) {
        const bool is_deep = result.Code() == rapidjson::kParseErrorTermination;
        const std::size_t offset = is_deep ? builder.fault : result.Offset();
        std::string message =
            worded(builder.is_too_big ? rapidjson::kParseErrorNumberTooBig : result.Code());
        if (!is_deep && result.Code() != rapidjson::kParseErrorDocumentEmpty) {
            message += ", found " + shown(body, offset);
        }
        return failed(problem_at(body, std::min(offset, body.size()), std::move(message)));
    }
    builder.finish();
    return {.value = std::move(builder.json), .problems = {}};
}

std::string_view kind_name(JsonKind kind)
{
    constexpr std::array<std::string_view, 6> names{"null",   "true or false", "a number",
                                                    "a text", "an array",      "an object"};
    return names[static_cast<std::size_t>(kind)];
}

JsonKind Json::kind(NodeId node) const
{
    return nodes_[static_cast<std::size_t>(node)].kind;
}

Place Json::place_at(std::uint32_t offset) const
{
    return places_.at(source_, offset);
}

Place Json::place(NodeId node) const
{
    return place_at(nodes_[static_cast<std::size_t>(node)].offset);
}

bool Json::boolean(NodeId node) const
{
    return nodes_[static_cast<std::size_t>(node)].number != 0;
}

double Json::number(NodeId node) const
{
    return nodes_[static_cast<std::size_t>(node)].number;
}

bool Json::is_integer(NodeId node) const
{
    return nodes_[static_cast<std::size_t>(node)].is_integer;
}

std::string_view Json::string(NodeId node) const
{
    const Node& n = nodes_[static_cast<std::size_t>(node)];
    return std::string_view(texts_).substr(n.text, n.count);
}

std::size_t Json::size(NodeId node) const
{
    return nodes_[static_cast<std::size_t>(node)].count;
}

NodeId Json::element(NodeId node, std::size_t index) const
{
    const Node& n = nodes_[static_cast<std::size_t>(node)];
    VERIFY(index < n.count);
    return NodeId{children_[n.first_child + index]};
}

std::string_view Json::key(NodeId node, std::size_t index) const
{
    const Node& n = nodes_[static_cast<std::size_t>(element(node, index))];
    return std::string_view(texts_).substr(n.key, n.key_size);
}

Place Json::key_place(NodeId node, std::size_t index) const
{
    return place_at(nodes_[static_cast<std::size_t>(element(node, index))].key_offset);
}

std::optional<NodeId> Json::member(NodeId node, std::string_view name) const
{
    if (kind(node) != JsonKind::Object) return std::nullopt;
    for (std::size_t i = 0; i < size(node); ++i) {
        if (key(node, i) == name) return element(node, i);
    }
    return std::nullopt;
}

std::size_t Json::index_in_parent(NodeId node) const
{
    const auto id = static_cast<std::uint32_t>(node);
    const Node& parent = nodes_[nodes_[id].parent];
    // Nodes are numbered as they begin in the file, so siblings ascend.
    const auto first = children_.begin() + parent.first_child;
    return static_cast<std::size_t>(std::lower_bound(first, first + parent.count, id) - first);
}

std::string Json::path(NodeId node) const
{
    std::vector<NodeId> steps;  // from the root
    for (NodeId at = node; at != root(); at = NodeId{nodes_[static_cast<std::size_t>(at)].parent})
        steps.insert(steps.begin(), at);
    std::string path;
    for (const NodeId at : steps) {
        const Node& n = nodes_[static_cast<std::size_t>(at)];
        if (nodes_[n.parent].kind == JsonKind::Object) {
            if (!path.empty()) path += '.';
            path += shortened(std::string_view(texts_).substr(n.key, n.key_size));
        } else {
            path += fmt::format("[{}]", index_in_parent(at));
        }
    }
    return path;
}

std::string json_quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            out += c;
        }
    }
    return out + '"';
}

}  // namespace vitrine
