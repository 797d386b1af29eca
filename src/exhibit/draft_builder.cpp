#include "exhibit/draft_builder.h"

#include "base/utf8.h"
#include "date/edtf.h"
#include "exhibit/picture_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace vitrine {

namespace {

constexpr std::string_view events_lane = "Events";

bool is_id(std::string_view text)
{
    const auto is_allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-';
    };
    return !text.empty() && text.size() <= 80 && std::ranges::all_of(text, is_allowed);
}

// Cyrillic by its sound, so that a Russian headline has an id that can be read. From а to я.
constexpr std::array<std::string_view, 32> latin{
    "a", "b", "v", "g", "d", "e",  "zh", "z",  "i",  "y",  "k", "l", "m", "n", "o",  "p",
    "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "sh", "",  "y", "",  "e", "yu", "ya"};

void append_slug(std::string& slug, char32_t c)
{
    const char32_t small = to_lower(c);
    if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) {
        slug += static_cast<char>(small);
    } else if (small >= 0x430 && small <= 0x44F) {
        slug += latin[small - 0x430];
    } else if (small == 0x451) {
        slug += 'e';
    } else if (c != '\'' && c != 0x2019 && !slug.empty() && slug.back() != '-') {
        slug += '-';
    }
}

// The first words of a text as an id: "Founded in 1922" → "founded-in-1922".
std::string slug_of(std::string_view words)
{
    constexpr std::size_t most = 40;
    std::string slug;
    for (std::size_t at = 0; at < words.size() && slug.size() < most;)
        append_slug(slug, next_code_point(words, at));
    while (!slug.empty() && slug.back() == '-')
        slug.pop_back();
    return slug;
}

std::optional<int> small_number(std::string_view text)
{
    int value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, value);
    if (fault != std::errc{} || stop != end) return std::nullopt;
    return value;
}

}  // namespace

DraftBuilder::DraftBuilder(const ImportSetting& setting)
{
    draft.id = setting.id;
    draft.languages.push_back(setting.language);
    title_ = setting.title;
}

std::size_t DraftBuilder::language_index(std::string_view language)
{
    const auto found = std::ranges::find(draft.languages, language);
    if (found != draft.languages.end())
        return static_cast<std::size_t>(found - draft.languages.begin());
    draft.languages.emplace_back(language);
    return draft.languages.size() - 1;
}

void DraftBuilder::set(DraftText& text, std::size_t language, std::string value) const
{
    if (text.size() <= language) text.resize(language + 1);
    text[language] = std::move(value);
}

std::size_t DraftBuilder::lane(std::string_view name)
{
    const std::string shown(name.empty() ? events_lane : name);
    const auto known = lanes_.find(shown);
    if (known != lanes_.end()) return known->second;
    constexpr std::size_t most = 60'000;
    if (draft.lanes.size() >= most) return 0;
    draft.lanes.push_back({new_id(lane_ids_, "", shown, "lane"), {shown}});
    return lanes_[shown] = draft.lanes.size() - 1;
}

std::string DraftBuilder::id(std::string_view wanted, std::string_view words,
                             std::string_view otherwise)
{
    return new_id(ids_, wanted, words, otherwise);
}

void DraftBuilder::reserve_id(std::string_view wanted)
{
    ids_.reserved.emplace(wanted);
}

std::string DraftBuilder::new_id(Ids& ids, std::string_view wanted, std::string_view words,
                                 std::string_view otherwise)
{
    if (is_id(wanted) && ids.taken.emplace(wanted).second) return std::string(wanted);
    std::string base = slug_of(words);
    if (base.empty()) base = slug_of(wanted);
    if (base.empty()) base = otherwise;
    std::string id = base;
    const auto takes = [&] { return !ids.reserved.contains(id) && ids.taken.insert(id).second; };
    for (std::size_t& number = ids.numbers[base]; !takes();) {
        number = std::max<std::size_t>(number + 1, 2);
        id = fmt::format("{}-{}", base, number);
    }
    return id;
}

std::string DraftBuilder::source(std::string_view url, std::string_view title)
{
    const auto known = sources_.find(std::string(url));
    if (known != sources_.end()) return known->second;
    constexpr std::size_t most = 60'000;
    if (draft.sources.size() >= most) return {};
    const std::string name = fmt::format("source-{}", draft.sources.size() + 1);
    draft.sources.push_back({.id = new_id(source_ids_, name, name, name),
                             .title = std::string(title.empty() ? url : title),
                             .url = std::string(url)});
    return sources_[std::string(url)] = draft.sources.back().id;
}

std::string DraftBuilder::plain(std::string_view html, DraftMilestone& milestone, Place place,
                                const std::string& path)
{
    PlainText plain = plain_text_of(html);
    for (const HtmlLink& link : plain.links) {
        std::string name = source(link.url, link.title);
        if (!name.empty() && std::ranges::find(milestone.sources, name) == milestone.sources.end())
            milestone.sources.push_back(std::move(name));
    }
    for (const std::string& element : plain.dropped) {
        remark(fmt::format("<{}> has no place in a text and is left out", shortened(element)),
               place, path);
    }
    return std::move(plain.text);
}

void DraftBuilder::media(const Media& media, DraftMilestone& milestone, Place place,
                         const std::string& path)
{
    if (media.url.empty()) return;
    const bool is_picture = !fault_of_picture_path(media.url) && !is_drawing_path(media.url) &&
                            draft.pictures.size() < 60'000;
    if (is_picture) {
        DraftPicture picture{.id = new_id(picture_ids_, "", media.url, "picture"),
                             .file = media.url};
        set(picture.alt, 0, media.alt);
        set(picture.credit, 0, media.credit);
        set(picture.caption, 0, media.caption);
        milestone.pictures.push_back(picture.id);
        draft.pictures.push_back(std::move(picture));
        return;
    }
    std::string name = source(media.url, media.caption.empty() ? media.credit : media.caption);
    if (!name.empty() && std::ranges::find(milestone.sources, name) == milestone.sources.end())
        milestone.sources.push_back(std::move(name));
    warning(place, path,
            fmt::format("'{}' is not available without a network; it is kept as a source",
                        shortened(media.url)));
}

void DraftBuilder::error(Place place, std::string path, std::string message)
{
    problems.push_back({Severity::Error, place, std::move(path), std::move(message), {}});
}

void DraftBuilder::warning(Place place, std::string path, std::string message)
{
    if (problems.size() < 10'000)
        problems.push_back({Severity::Warning, place, std::move(path), std::move(message), {}});
}

void DraftBuilder::remark(std::string message, Place place, std::string path)
{
    constexpr std::size_t most = 1'000;
    const auto known = remarks_.find(message);
    if (known != remarks_.end()) {
        ++known->second.count;
    } else if (remarks_.size() < most) {
        remarks_.emplace(std::move(message), Remark{place, std::move(path), 1});
    }
}

Imported DraftBuilder::finish()
{
    for (auto& [message, remark] : remarks_) {
        problems.push_back(
            {Severity::Warning,
             remark.place,
             std::move(remark.path),
             remark.count == 1 ? message : fmt::format("{} ({} times)", message, remark.count),
             {}});
    }
    sort_by_place(problems);
    if (draft.title.empty() && !title_.empty()) draft.title.push_back(title_);
    Imported imported{.value = std::nullopt, .problems = std::move(problems)};
    if (!has_errors(imported.problems)) imported.value = std::move(draft);
    return imported;
}

std::optional<std::string> edtf_of_parts(std::string_view year, std::string_view month,
                                         std::string_view day)
{
    std::string digits;
    for (std::size_t at = 0; at < year.size();) {
        const char32_t c = next_code_point(year, at);
        // What stands between thousands, and a minus as typographers have it.
        const bool is_left_out = c == ' ' || c == ',' || c == 0xA0 || c == 0x2009 || c == 0x202F;
        if (!is_left_out) append_utf8(digits, c == 0x2212 ? U'-' : c);
    }
    const bool is_negative = digits.starts_with('-');
    if (is_negative || digits.starts_with('+')) digits.erase(0, 1);
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.size() > 12) return std::nullopt;
    const bool is_zero = digits.empty() && year.find('0') != std::string_view::npos;
    if (digits.empty() && !is_zero) return std::nullopt;
    std::string text = is_negative && !is_zero ? "-" : "";
    if (digits.size() > 4) text.insert(0, "Y");
    text += std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
    const bool is_long = digits.size() > 4;
    if (!month.empty() && !is_long) {
        const auto number = small_number(month);
        if (!number || *number < 1 || *number > 12) return std::nullopt;
        text += fmt::format("-{:02}", *number);
        if (!day.empty()) {
            const auto day_number = small_number(day);
            if (!day_number || *day_number < 1 || *day_number > 31) return std::nullopt;
            text += fmt::format("-{:02}", *day_number);
        }
    }
    if (!parse_edtf(text)) return std::nullopt;
    return text;
}

}  // namespace vitrine
