#include "base/utf8.h"
#include "data/json.h"

#include <fmt/format.h>
#include <rapidjson/error/error.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <system_error>

namespace vitrine {

namespace {

constexpr std::size_t largest_file = std::size_t{1} << 30U;
constexpr std::size_t deepest = 512;
constexpr std::size_t bytes_a_value = 20;
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

// Whether one of eight bytes ends a run of plain characters in a text: '"', '\\' or below ' '. The
// tests for zero and for less are from "Bit Twiddling Hacks" (Sean Eron Anderson).
bool has_special(const char* eight)
{
    constexpr std::uint64_t ones = 0x0101'0101'0101'0101;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, eight, sizeof(bytes));
    const std::uint64_t quote = bytes ^ (ones * '"');
    const std::uint64_t backslash = bytes ^ (ones * '\\');
    const std::uint64_t found = ((bytes - ones * ' ') & ~bytes) | ((quote - ones) & ~quote) |
                                ((backslash - ones) & ~backslash);
    return (found & (ones * 0x80)) != 0;
}

bool is_special(char c)
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < ' ';
}

// The stream that RapidJSON reads from. RapidJSON is told to parse in place, but nothing is ever
// written: a text without escapes is only counted, others are copied from their first escape on.
class SourceStream {
public:
    using Ch = char;  // NOLINT(readability-identifier-naming): RapidJSON's name

    SourceStream(std::string_view bytes, std::string& decoded) : bytes_(bytes), decoded_(decoded) {}

    // Of the text that was read last.
    std::size_t text_start() const { return text_start_; }
    bool is_decoded() const { return is_decoded_; }
    std::size_t start_in_decoded() const { return start_in_decoded_; }

    void skip_blanks()
    {
        while (at_ < bytes_.size() && is_blank(bytes_[at_]))
            ++at_;
    }

    // Takes the characters of a text that stand for themselves.
    void take_plain()
    {
        const std::size_t from = at_;
        while (at_ + 8 <= bytes_.size() && !has_special(bytes_.data() + at_))
            at_ += 8;
        while (at_ < bytes_.size() && !is_special(bytes_[at_]))
            ++at_;
        size_ += at_ - from;
        if (is_decoded_) decoded_.append(bytes_, from, at_ - from);
    }

    // ---- what RapidJSON wants of a stream; RapidJSON prescribes the names

    // NOLINTBEGIN(readability-identifier-naming)
    char Peek() const { return at_ < bytes_.size() ? bytes_[at_] : '\0'; }
    char Take() { return at_ < bytes_.size() ? bytes_[at_++] : '\0'; }
    std::size_t Tell() const { return at_; }

    char* PutBegin()
    {
        text_start_ = at_;
        size_ = 0;
        is_decoded_ = false;
        return nullptr;
    }

    // `c` stands for what was taken last.
    void Put(char c)
    {
        if (!is_decoded_ && text_start_ + size_ + 1 != at_) {
            is_decoded_ = true;
            start_in_decoded_ = decoded_.size();
            decoded_.append(bytes_, text_start_, size_);
        }
        ++size_;
        if (is_decoded_) decoded_ += c;
    }

    // The text has ended, and a zero was put after it.
    std::size_t PutEnd(char*)
    {
        if (is_decoded_) decoded_.pop_back();
        return size_;
    }
    // NOLINTEND(readability-identifier-naming)

private:
    static bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

    std::string_view bytes_;
    std::string& decoded_;
    std::size_t at_ = 0;
    std::size_t text_start_ = 0;
    std::size_t size_ = 0;  // of the text so far, decoded
    std::size_t start_in_decoded_ = 0;
    bool is_decoded_ = false;
};

// RapidJSON finds this instead of its own function, which goes character by character.
void SkipWhitespace(SourceStream& stream)  // NOLINT(readability-identifier-naming)
{
    stream.skip_blanks();
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

}  // namespace vitrine

// RapidJSON's own way to take many characters at a time is for its own streams alone; for others
// this does nothing.
template <>
template <>
inline void rapidjson::GenericReader<rapidjson::UTF8<>, rapidjson::UTF8<>>::ScanCopyUnescapedString(
    vitrine::SourceStream& in, vitrine::SourceStream&)
{
    in.take_plain();
}

namespace vitrine {

// Turns RapidJSON's events into nodes. Where a value starts: the end of the event before it, then
// blanks, commas and colons.
struct JsonBuilder {
    struct Open {
        std::uint32_t node = 0;
        bool is_object = false;
        std::size_t first = 0;  // in `finished`
    };

    std::string_view bytes;
    Progress* progress = nullptr;
    std::size_t next_report = 0;  // when there are so many nodes
    Json json;
    SourceStream stream{bytes, json.decoded_};
    std::vector<Open> open;
    std::vector<std::uint32_t> finished;  // values of the containers that are open
    std::size_t after_last = 0;
    Json::Node keyed;  // has the key of the value that comes next
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
        Json::Node& node = json.nodes_.emplace_back();
        if (!open.empty()) {
            if (open.back().is_object) node = keyed;
            node.parent = open.back().node;
            finished.push_back(id);
        }
        node.kind = kind;
        node.offset = offset;
        return id;
    }

    bool done()
    {
        after_last = stream.Tell();
        return true;
    }

    bool number(double value, bool is_integer)
    {
        Json::Node& node = json.nodes_[put(JsonKind::Number, start())];
        node.first = static_cast<std::uint32_t>(json.numbers_.size());
        node.is_integer = is_integer;
        json.numbers_.push_back(value);
        return done();
    }

    // A whole number that a double holds exactly; others are not read here.
    static std::optional<double> small_integer(std::string_view text)
    {
        const bool is_negative = text.starts_with('-');
        const std::string_view digits = text.substr(is_negative ? 1 : 0);
        if (digits.size() > 15) return std::nullopt;
        std::int64_t value = 0;
        for (const char c : digits) {
            if (c < '0' || c > '9') return std::nullopt;
            value = value * 10 + (c - '0');
        }
        const auto whole = static_cast<double>(value);
        return is_negative ? -whole : whole;
    }

    bool number(std::string_view text)
    {
        if (const auto whole = small_integer(text)) return number(*whole, true);
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
        return number(value, text.find_first_of(".eE") == std::string_view::npos);
    }

    bool begin(JsonKind kind)
    {
        const std::uint32_t at = start();
        if (open.size() >= deepest) {
            fault = at;
            return false;
        }
        if (progress != nullptr && json.nodes_.size() >= next_report) {
            next_report = json.nodes_.size() + steps_a_report;
            progress->report(static_cast<double>(at) / static_cast<double>(bytes.size()));
            fault = at;
            if (progress->is_cancelled()) return false;
        }
        const std::uint32_t id = put(kind, at);
        open.push_back({id, kind == JsonKind::Object, finished.size()});
        after_last = at + 1;  // the reader tells of a bracket before it has taken it
        return true;
    }

    bool end()
    {
        after_last = start() + 1;
        const Open closed = open.back();
        open.pop_back();
        Json::Node& node = json.nodes_[closed.node];
        node.first = static_cast<std::uint32_t>(json.children_.size());
        node.count = static_cast<std::uint32_t>(finished.size() - closed.first);
        const auto first = finished.begin() + static_cast<std::ptrdiff_t>(closed.first);
        json.children_.insert(json.children_.end(), first, finished.end());
        finished.erase(first, finished.end());
        return true;
    }

    // Where the text that was read last lies.
    std::uint32_t text_start() const
    {
        return static_cast<std::uint32_t>(stream.is_decoded() ? stream.start_in_decoded()
                                                              : stream.text_start());
    }

    // The offset of its first quote.
    std::uint32_t quote() const { return static_cast<std::uint32_t>(stream.text_start() - 1); }

    // Makes room for as many values as files usually have; unused memory is never touched.
    void reserve()
    {
        json.nodes_.reserve(bytes.size() / bytes_a_value);
        json.children_.reserve(bytes.size() / bytes_a_value);
    }

    Json finished_document()
    {
        json.source_ = bytes;
        return std::move(json);
    }

    // ---- RapidJSON's handler; RapidJSON prescribes the names

    // NOLINTBEGIN(readability-identifier-naming)
    bool Null()
    {
        put(JsonKind::Null, start());
        return done();
    }
    bool Bool(bool value)
    {
        json.nodes_[put(JsonKind::Bool, start())].first = value ? 1 : 0;
        return done();
    }
    // Numbers come as they are written (kParseNumbersAsStringsFlag) and are read by the standard
    // library, exactly; RapidJSON's own reading counts the leading zeros of 0, which is undefined.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }
    bool RawNumber(const char*, rapidjson::SizeType size, bool)
    {
        return number(bytes.substr(stream.Tell() - size, size));
    }
    bool StartObject() { return begin(JsonKind::Object); }
    bool StartArray() { return begin(JsonKind::Array); }
    bool EndObject(rapidjson::SizeType) { return end(); }
    bool EndArray(rapidjson::SizeType) { return end(); }

    bool String(const char*, rapidjson::SizeType size, bool)
    {
        Json::Node& node = json.nodes_[put(JsonKind::String, quote())];
        node.first = text_start();
        node.count = size;
        node.is_decoded = stream.is_decoded();
        return done();
    }

    bool Key(const char*, rapidjson::SizeType size, bool)
    {
        keyed.is_key_decoded = stream.is_decoded();
        keyed.key = text_start();
        keyed.key_size = size;
        keyed.key_offset = quote();
        return done();
    }
    // NOLINTEND(readability-identifier-naming)
};

Reading<Json> read_json(std::string_view bytes, Progress* progress)
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
    JsonBuilder builder{.bytes = body, .progress = progress};
    builder.reserve();
    rapidjson::Reader reader;
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseInsituFlag |
                               rapidjson::kParseNumbersAsStringsFlag;
    const rapidjson::ParseResult result = reader.Parse<flags>(builder.stream, builder);
    if (result.IsError()) {
        if (progress != nullptr && progress->is_cancelled())
            return failed(problem_at({}, 0, "reading was cancelled"));
        const bool is_deep = result.Code() == rapidjson::kParseErrorTermination;
        const bool is_too_big =
            builder.is_too_big || result.Code() == rapidjson::kParseErrorNumberTooBig;
        const std::size_t offset = is_deep ? builder.fault : result.Offset();
        std::string message =
            worded(is_too_big ? rapidjson::kParseErrorNumberTooBig : result.Code());
        if (is_too_big) {
            const std::string_view from = body.substr(std::min(offset, body.size()));
            message += ", found ";
            message += shortened(from.substr(0, from.find_first_not_of("0123456789+-.eE")));
        } else if (!is_deep && result.Code() != rapidjson::kParseErrorDocumentEmpty) {
            message += ", found " + shown(body, offset);
        }
        return failed(problem_at(body, std::min(offset, body.size()), std::move(message)));
    }
    return {.value = builder.finished_document(), .problems = {}};
}

}  // namespace vitrine
