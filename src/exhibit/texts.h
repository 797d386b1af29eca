// The human texts of an exhibit, in all its languages.
//
// They lie in one arena; a TextId and a language give a view into it. What a language lacks comes
// from the first language, and says so.
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
    bool is_fallback = false;  // the language asked for is missing; this is the first one
};

// Where a text lies in a TextArena. Made by it alone; one that is made otherwise is empty.
struct TextSlice {
    std::uint32_t start = 0;  // block × TextArena::block_bytes + byte in the block
    std::uint32_t size = 0;
};

// Many short texts, kept one after the other.
//
// In blocks, because one string that doubles would hold up to twice of what it needs, and copy it
// while it grows. No text lies in two blocks; one that is longer than a block has its own.
class TextArena {
public:
    static constexpr std::size_t block_bytes = std::size_t{1} << 16U;

    // All texts together may have 2 GiB, twice of what a file may.
    TextSlice add(std::string_view text);

    // Borrowed: until this object is changed, moved or gone.
    std::string_view get(TextSlice slice) const;

    std::size_t bytes() const;  // of all texts
    std::size_t memory() const;

private:
    std::vector<std::string> blocks_;
};

class Texts {
public:
    explicit Texts(std::size_t languages = 1);

    // Adds one text; `by_language[i]` is in language i, empty where it is missing.
    TextId add(std::span<const std::string_view> by_language);

    // Empty for TextId::None. Borrowed: as long as this object lives unmoved.
    Text get(TextId id, LanguageId language) const;
    std::size_t size() const { return slices_.size() / languages_; }

    void reserve(std::size_t texts) { slices_.reserve(texts * languages_); }
    void shrink_to_fit() { slices_.shrink_to_fit(); }
    std::size_t bytes() const { return arena_.bytes(); }  // of the texts alone
    std::size_t memory() const;

private:
    std::size_t languages_ = 1;
    TextArena arena_;
    std::vector<TextSlice> slices_;  // languages_ for each text; text 0 is empty
};

}  // namespace vitrine
