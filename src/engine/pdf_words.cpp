#include "engine/pdf_words.h"

#include "base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>

namespace vitrine {

namespace {

// The number that stands after the last place where `key` does.
std::optional<std::size_t> last_number(std::string_view text, std::string_view key)
{
    const std::size_t at = text.rfind(key);
    if (at == std::string_view::npos) return std::nullopt;
    const std::size_t from = text.find_first_of("0123456789", at + key.size());
    if (from == std::string_view::npos) return std::nullopt;
    std::size_t number = 0;
    const auto read = std::from_chars(text.data() + from, text.data() + text.size(), number);
    return read.ec == std::errc{} ? std::optional(number) : std::nullopt;
}

// A dictionary of the file, from its << to the >> that ends its object.
struct PdfObject {
    std::size_t number = 0;
    std::string_view body;
};

// The dictionary of the object that begins at byte `at`; nothing where none does.
std::optional<PdfObject> object_at(std::string_view pdf, std::size_t at)
{
    PdfObject object;
    const auto read = std::from_chars(pdf.data() + std::min(at, pdf.size()),
                                      pdf.data() + pdf.size(), object.number);
    constexpr std::string_view head = " 0 obj\n";
    const auto begin = static_cast<std::size_t>(read.ptr - pdf.data());
    if (read.ec != std::errc{} || pdf.substr(begin, head.size()) != head) return std::nullopt;
    const std::size_t end = pdf.find("endobj", begin);
    if (end == std::string_view::npos) return std::nullopt;
    object.body = pdf.substr(begin + head.size(), end - begin - head.size());
    const std::size_t close = object.body.rfind(">>");
    if (!object.body.starts_with("<<") || close == std::string_view::npos) return std::nullopt;
    object.body = object.body.substr(0, close);
    return object;
}

// The objects of the cross-reference table at byte `table`, which has one section.
std::vector<PdfObject> objects_of(std::string_view pdf, std::size_t table)
{
    std::vector<PdfObject> objects;
    constexpr std::size_t row_bytes = 20;  // (7.5.4)
    const std::size_t head = pdf.find('\n', table);
    const std::size_t rows = head == std::string_view::npos ? head : pdf.find('\n', head + 1);
    if (rows == std::string_view::npos) return objects;
    for (std::size_t row = rows + 1; row + row_bytes <= pdf.size(); row += row_bytes) {
        if (pdf[row] < '0' || pdf[row] > '9') break;
        if (pdf[row + 17] != 'n') continue;
        std::size_t at = 0;
        std::from_chars(pdf.data() + row, pdf.data() + row + 10, at);
        if (const auto object = object_at(pdf, at)) objects.push_back(*object);
    }
    return objects;
}

// A text string (7.9.2.2) as UTF-16 with its mark, in hexadecimal digits.
std::string pdf_text(std::string_view text)
{
    std::string out = "<FEFF";
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c < 0x1'0000) {
            fmt::format_to(std::back_inserter(out), "{:04X}", static_cast<std::uint32_t>(c));
        } else {
            const std::uint32_t rest = static_cast<std::uint32_t>(c) - 0x1'0000U;
            fmt::format_to(std::back_inserter(out), "{:04X}{:04X}", 0xD800U + (rest >> 10U),
                           0xDC00U + (rest & 0x3FFU));
        }
    }
    return out + ">";
}

class Update {
public:
    Update(std::string& pdf, std::size_t table) : pdf_(pdf), table_(table) {}

    void replace(const PdfObject& object, std::string_view with)
    {
        if (!pdf_.ends_with('\n')) pdf_ += '\n';
        rows_.push_back({object.number, pdf_.size()});
        pdf_ += fmt::format("{} 0 obj\n{}{}>>\nendobj\n", object.number, object.body, with);
    }

    // The new table and its trailer, which has what the old one had.
    void close(std::string_view trailer)
    {
        std::ranges::sort(rows_, {}, &Row::number);
        const std::size_t at = pdf_.size();
        pdf_ += "xref\n";
        for (const Row& row : rows_)
            pdf_ += fmt::format("{} 1\n{:010} 00000 n \n", row.number, row.at);
        pdf_ +=
            fmt::format("trailer\n{}   /Prev {}\n>>\nstartxref\n{}\n%%EOF\n", trailer, table_, at);
    }

private:
    struct Row {
        std::size_t number = 0;
        std::size_t at = 0;
    };
    std::string& pdf_;
    std::size_t table_;
    std::vector<Row> rows_;
};

}  // namespace

std::string with_words(std::string pdf, const PdfWords& words)
{
    const std::string before = pdf;
    const auto table = last_number(before, "startxref");
    const auto root = last_number(before, "/Root ");
    const std::size_t trailer = before.rfind("trailer\n<<");
    if (!table || !root || trailer == std::string::npos) return pdf;
    const std::size_t inside = trailer + std::string_view("trailer\n").size();
    const std::size_t close = before.find(">>", inside);
    if (close == std::string::npos) return pdf;

    const std::vector<PdfObject> objects = objects_of(before, *table);
    Update update(pdf, *table);
    std::vector<const PdfObject*> parts;
    for (const PdfObject& object : objects) {
        const bool is_part = object.body.find("/Type /StructElem") != std::string_view::npos;
        const bool is_document = object.body.find("/S /Document") != std::string_view::npos;
        if (is_part && !is_document) parts.push_back(&object);
        if (object.number != *root) continue;
        update.replace(object, fmt::format("   /Lang ({})\n   /ViewerPreferences << "
                                           "/DisplayDocTitle true >>\n",
                                           words.language));
    }
    // Parts that cannot be told apart get no words rather than those of others.
    for (std::size_t i = 0; i < parts.size() && parts.size() == words.parts.size(); ++i) {
        const PdfWords::Part& part = words.parts[i];
        std::string with;
        if (!part.alt.empty()) with += fmt::format("   /Alt {}\n", pdf_text(part.alt));
        if (!part.language.empty()) with += fmt::format("   /Lang ({})\n", part.language);
        if (!with.empty()) update.replace(*parts[i], with);
    }
    update.close(std::string_view(before).substr(inside, close - inside));
    return pdf;
}

}  // namespace vitrine
