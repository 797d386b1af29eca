// The human texts of an exhibit, in all its languages.
//
// They lie in one arena; a TextId and a language give a view into it. What a language lacks comes
// from the first language, and says so.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

enum class TextId : std::uint32_t { None = 0 };
enum class LanguageId : std::uint8_t {};  // index into Exhibit::languages

// The index that an id stands for.
template <class Id>
constexpr std::size_t index_of(Id id)
{
    return static_cast<std::size_t>(id);
}

struct Text {
    std::string_view text;
    bool is_fallback = false;  // the language asked for is missing; this is the first one
};

class Texts {
public:
    explicit Texts(std::size_t languages = 1);

    // Adds one text; `by_language[i]` is in language i, empty where it is missing.
    TextId add(const std::vector<std::string>& by_language);

    // Empty for TextId::None. Borrowed: as long as this object lives unmoved.
    Text get(TextId id, LanguageId language) const;
    std::size_t size() const { return slices_.size() / languages_; }

private:
    struct Slice {
        std::uint32_t start = 0;
        std::uint32_t size = 0;
    };
    std::size_t languages_ = 1;
    std::string arena_;
    std::vector<Slice> slices_;  // languages_ for each text; text 0 is empty
};

}  // namespace vitrine
