// The texts of an exhibit for people, in all its languages.
//
// They lie in one arena; a TextId and a language give a view into it. If a text is missing in a
// language, the one in the first language stands in for it, marked as a fallback.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
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
    bool is_fallback = false;  // missing in the language asked for; this is in the first one
};

// Where a text lies in a TextArena. Only an arena makes these; a default one is an empty text.
struct TextSlice {
    std::uint32_t start = 0;  // block × TextArena::block_bytes + byte in the block
    std::uint32_t size = 0;
};

// Many short texts, stored one after the other.
//
// They are stored in blocks: a single string that doubles when it grows would take up to twice the
// memory it needs, and would copy all texts each time. No text lies in two blocks; one that is
// longer than a block gets a block of its own.
class TextArena {
public:
    static constexpr std::size_t block_bytes = std::size_t{1} << 16U;

    // Adds a copy of `text`. All texts together may have 2 GiB, twice as much as a file may.
    TextSlice add(std::string_view text);

    // The view is valid until this object is changed, moved or destroyed.
    std::string_view get(TextSlice slice) const;

    std::size_t bytes() const;   // of all texts
    std::size_t memory() const;  // in bytes, with the room that is not used

private:
    std::vector<std::string> blocks_;
};

class Texts {
public:
    explicit Texts(std::size_t languages = 1);

    // Adds one text. `by_language` has it in every language, empty where it is missing.
    TextId add(std::span<const std::string_view> by_language);

    // Empty for TextId::None. The view is valid until this object is changed, moved or destroyed.
    Text get(TextId id, LanguageId language) const;
    std::size_t size() const { return slices_.size() / languages_; }

    void reserve(std::size_t texts) { slices_.reserve(texts * languages_); }
    void shrink_to_fit() { slices_.shrink_to_fit(); }
    std::size_t bytes() const { return arena_.bytes(); }  // of the texts alone
    std::size_t memory() const;  // in bytes, with ids and the room that is not used

private:
    std::size_t languages_ = 1;
    TextArena arena_;
    std::vector<TextSlice> slices_;  // languages_ for each text; text 0 is empty
};

}  // namespace vitrine
