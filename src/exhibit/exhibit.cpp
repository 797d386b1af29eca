#include "exhibit/exhibit.h"

#include "base/result.h"

#include <algorithm>

namespace vitrine {

Texts::Texts(std::size_t languages) : languages_(languages), slices_(languages) {}

TextId Texts::add(const std::vector<std::string>& by_language)
{
    VERIFY(by_language.size() == languages_);
    const auto id = static_cast<TextId>(size());
    for (const std::string& text : by_language) {
        slices_.push_back(
            {static_cast<std::uint32_t>(arena_.size()), static_cast<std::uint32_t>(text.size())});
        arena_ += text;
    }
    return id;
}

Text Texts::get(TextId id, LanguageId language) const
{
    const std::size_t first = index_of(id) * languages_;
    const Slice& wanted = slices_[first + index_of(language)];
    const bool is_fallback = wanted.size == 0 && id != TextId::None;
    const Slice& slice = is_fallback ? slices_[first] : wanted;
    return {std::string_view(arena_).substr(slice.start, slice.size), is_fallback};
}

std::optional<MilestoneId> find_milestone(const Exhibit& exhibit, std::string_view name)
{
    const auto found = std::ranges::find(exhibit.milestones, name, &Milestone::id);
    if (found == exhibit.milestones.end()) return std::nullopt;
    return static_cast<MilestoneId>(found - exhibit.milestones.begin());
}

std::optional<LanguageId> find_language(const Exhibit& exhibit, std::string_view name)
{
    const auto found = std::ranges::find(exhibit.languages, name);
    if (found == exhibit.languages.end()) return std::nullopt;
    return static_cast<LanguageId>(found - exhibit.languages.begin());
}

}  // namespace vitrine
