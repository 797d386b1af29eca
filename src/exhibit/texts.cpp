#include "exhibit/texts.h"

#include "base/result.h"

#include <algorithm>

namespace vitrine {

TextSlice TextArena::add(std::string_view text)
{
    if (text.empty()) return {};
    if (blocks_.empty() || blocks_.back().size() + text.size() > block_bytes) {
        VERIFY(blocks_.size() < (std::size_t{1} << 32U) / block_bytes);
        blocks_.emplace_back().reserve(std::max(block_bytes, text.size()));
    }
    std::string& block = blocks_.back();
    const std::size_t start = (blocks_.size() - 1) * block_bytes + block.size();
    block += text;
    return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(text.size())};
}

std::string_view TextArena::get(TextSlice slice) const
{
    if (slice.size == 0) return {};
    return std::string_view(blocks_[slice.start / block_bytes])
        .substr(slice.start % block_bytes, slice.size);
}

std::size_t TextArena::bytes() const
{
    std::size_t sum = 0;
    for (const std::string& block : blocks_)
        sum += block.size();
    return sum;
}

std::size_t TextArena::memory() const
{
    std::size_t sum = blocks_.capacity() * sizeof(std::string);
    for (const std::string& block : blocks_)
        sum += block.capacity() + 1;
    return sum;
}

Texts::Texts(std::size_t languages) : languages_(languages), slices_(languages) {}

TextId Texts::add(std::span<const std::string_view> by_language)
{
    VERIFY(by_language.size() == languages_);
    const auto id = static_cast<TextId>(size());
    for (const std::string_view text : by_language)
        slices_.push_back(arena_.add(text));
    return id;
}

Text Texts::get(TextId id, LanguageId language) const
{
    const std::size_t first = index_of(id) * languages_;
    const TextSlice wanted = slices_[first + index_of(language)];
    const bool is_fallback = wanted.size == 0 && id != TextId::None;
    return {arena_.get(is_fallback ? slices_[first] : wanted), is_fallback};
}

std::size_t Texts::memory() const
{
    return arena_.memory() + slices_.capacity() * sizeof(TextSlice);
}

}  // namespace vitrine
