#include "program/check_letters.h"

#include "base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

namespace vitrine {

namespace {

// Letters that are missing together, since one font has them: those of East Asia, of a plane of
// signs, or of one block.
char32_t family_of(char32_t c)
{
    if (c >= 0x2E80 && c <= 0xD7FF) return 0x2E80;
    return c >= 0x10000 ? c & ~char32_t{0xFFF} : c & ~char32_t{0xFF};
}

// Blanks, marks of direction and joining, and what chooses the look of the sign before it.
bool has_no_shape(char32_t c)
{
    return c <= 0xA0 || c == 0xAD || (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) ||
           (c >= 0x205F && c <= 0x206F) || c == 0x3000 || (c >= 0xFE00 && c <= 0xFE0F) ||
           c == 0xFEFF;
}

class LetterCheck {
public:
    LetterCheck(const Exhibit& exhibit, const Json& json, const Fonts& fonts)
        : exhibit_(exhibit), json_(json), fonts_(fonts)
    {}

    std::vector<Problem> all()
    {
        std::vector<NodeId> left{json_.root()};
        while (!left.empty()) {
            const NodeId node = left.back();
            left.pop_back();
            // Backwards, so that what stands first is looked at first.
            for (std::size_t i = json_.size(node); i-- > 0;) {
                const NodeId child = json_.element(node, i);
                const bool is_text = json_.kind(child) == JsonKind::String;
                if (!is_text)
                    left.push_back(child);
                else if (json_.kind(node) == JsonKind::Object && is_shown(json_.key(node, i)))
                    look_at(child);
            }
        }
        std::vector<Problem> problems;
        for (const auto& [family, missing] : missing_)
            problems.push_back(problem_of(missing));
        return problems;
    }

private:
    struct Missing {
        char32_t letter = 0;
        NodeId at{};
        Place place;
        std::size_t count = 0;
    };

    // Texts stand under their language; those of sources have none.
    bool is_shown(std::string_view key) const
    {
        return key == "title" || key == "locator" ||
               std::ranges::find(exhibit_.languages, key) != exhibit_.languages.end();
    }

    void look_at(NodeId node)
    {
        const std::string_view text = json_.string(node);
        const auto is_plain = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
        if (std::ranges::all_of(text, is_plain)) return;
        for (std::size_t at = 0; at < text.size();) {
            const char32_t c = next_code_point(text, at);
            const bool is_there =
                has_no_shape(c) || std::ranges::any_of(fonts_.faces, [c](const Face& face) {
                    return face.glyph(c) != 0;
                });
            if (is_there) continue;
            Missing& missing = missing_[family_of(c)];
            const Place place = json_.place(node);
            const bool is_first =
                missing.count++ == 0 || std::pair(place.line, place.column) <
                                            std::pair(missing.place.line, missing.place.column);
            if (!is_first) continue;
            missing.letter = c;
            missing.at = node;
            missing.place = place;
        }
    }

    Problem problem_of(const Missing& missing) const
    {
        std::string letter;
        append_utf8(letter, missing.letter);
        const std::string others =
            missing.count == 1 ? ""
                               : fmt::format(", nor {} more letters like it", missing.count - 1);
        return {.severity = Severity::Warning,
                .place = missing.place,
                .path = json_.path(missing.at),
                .message = fmt::format("no font has '{}' (U+{:04X}){}; nobody can read what is "
                                       "drawn for it",
                                       letter, static_cast<unsigned>(missing.letter), others),
                .about = About::Text};
    }

    const Exhibit& exhibit_;
    const Json& json_;
    const Fonts& fonts_;
    std::map<char32_t, Missing> missing_;
};

}  // namespace

std::vector<Problem> letter_problems(const Exhibit& exhibit, const Json& json, const Fonts& fonts)
{
    return LetterCheck(exhibit, json, fonts).all();
}

}  // namespace vitrine
