#include "exhibit/draft_builder.h"

#include "base/utf8.h"
#include "date/edtf.h"
#include "exhibit/limits.h"
#include "exhibit/picture_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace vitrine {

namespace {

bool is_id(std::string_view text)
{
    const auto is_allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-';
    };
    return !text.empty() && text.size() <= 80 && std::ranges::all_of(text, is_allowed);
}

// Cyrillic letters by their sound, from а to я, so that a Russian headline gets a readable id.
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
    draft.languages.push_back(setting.language.empty() ? "en" : setting.language);
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
    const std::string shown(name.empty() ? stand_in_words(draft.languages.front()).events : name);
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

namespace {

// The title of a source that a cell names: all that stands around the address in it.
std::string trimmed_title(std::string_view said, std::string_view url)
{
    const auto at = static_cast<std::size_t>(url.data() - said.data());
    std::string title(said.substr(0, at));
    title += said.substr(at + url.size());
    const std::string_view loose = " \t\n,;:|()<>-";
    const std::size_t from = title.find_first_not_of(loose);
    if (from == std::string::npos) return std::string(url);
    return title.substr(from, title.find_last_not_of(loose) - from + 1);
}

// What kind of source a picture or film elsewhere is, judged by its address.
SourceKind kind_of_medium(std::string_view url)
{
    const std::string_view path = url.substr(0, url.find_first_of("?#"));
    for (const std::string_view ending : {".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".tif",
                                          ".tiff", ".JPG", ".JPEG", ".PNG", ".GIF"})
        if (path.ends_with(ending)) return SourceKind::Picture;
    for (const std::string_view part : {"youtube.com/", "youtu.be/", "vimeo.com/", ".mp4", ".webm"})
        if (url.find(part) != std::string_view::npos) return SourceKind::Film;
    return SourceKind::Website;
}

}  // namespace

void DraftBuilder::media(const Media& media, DraftMilestone& milestone, Place place,
                         const std::string& path)
{
    std::string_view url = media.url;
    while (url.starts_with("./"))
        url.remove_prefix(2);
    if (url.empty()) {
        for (const auto& [what, said] : {
                 std::pair<std::string_view, std::string_view>{"credit",      media.credit },
                 {"caption",     media.caption},
                 {"description", media.alt    }
        })
            if (!said.empty())
                warning(place, path,
                        fmt::format("the {} '{}' is of no picture, so it is left out", what,
                                    shortened(said)));
        return;
    }
    const std::string file(url);
    const bool is_picture = !fault_of_picture_path(file) &&
                            (media.is_ours || !is_drawing_path(file)) &&
                            draft.pictures.size() < 60'000;
    if (is_picture) {
        DraftPicture picture{.id = new_id(picture_ids_, "", file, "picture"), .file = file};
        set(picture.alt, 0, media.alt);
        set(picture.credit, 0, media.credit);
        set(picture.caption, 0, media.caption);
        picture.place = place;
        milestone.pictures.push_back(picture.id);
        draft.pictures.push_back(std::move(picture));
        return;
    }
    const std::size_t before = draft.sources.size();
    std::string name = source(media.url, media.caption.empty() ? media.credit : media.caption);
    if (draft.sources.size() > before) {
        DraftSource& made = draft.sources.back();
        made.kind = kind_of_medium(media.url);
        // A source has no credit or description of its own. Both are kept in its note, since the
        // credit must stay readable and the description is for those who cannot see the picture.
        std::string note = media.caption.empty() ? "" : media.credit;
        if (!media.alt.empty()) note += "\n" + media.alt;
        if (!note.empty()) set(made.note, 0, std::move(note));
    }
    if (!name.empty() && std::ranges::find(milestone.sources, name) == milestone.sources.end())
        milestone.sources.push_back(std::move(name));
    if (media.is_ours) return;
    warning(place, path,
            fmt::format("'{}' is not available without a network; it is kept as a source",
                        shortened(media.url)));
}

void DraftBuilder::add_paragraph(DraftText& text, std::size_t language, std::string more) const
{
    if (text.size() <= language) text.resize(language + 1);
    if (more.empty()) return;
    std::string& there = text[language];
    there = there.empty() ? std::move(more) : there + "\n\n" + more;
}

void DraftBuilder::add_to_note(DraftMilestone& milestone, std::string_view more) const
{
    if (milestone.date_note.empty()) milestone.date_note.resize(1);
    std::string& note = milestone.date_note.front();
    if (note.find(more) != std::string::npos) return;
    note += note.empty() ? std::string(more) : fmt::format(" ({})", more);
}

void DraftBuilder::title_from_text(DraftMilestone& milestone) const
{
    constexpr std::size_t most = 60;  // characters; the same limit that `check` has for titles
    const auto is_said = [](const std::string& text) { return !text.empty(); };
    if (std::ranges::any_of(milestone.title, is_said)) return;
    if (milestone.summary.empty() || milestone.summary.front().empty()) return;
    const std::string& text = milestone.summary.front();
    std::size_t count = 0;
    std::size_t end = 0;
    std::size_t last_blank = 0;
    for (; end < text.size() && count < most; ++count) {
        const std::size_t from = end;
        const char32_t c = next_code_point(text, end);
        const bool ends_sentence = (c == '.' || c == '!' || c == '?') && end < text.size() &&
                                   text[end] == ' ' && count > 8;
        if (c == '\n' || ends_sentence) {
            end = c == '\n' || c == '.' ? from : end;
            return set(milestone.title, 0, text.substr(0, end));
        }
        if (c == ' ') last_blank = from;
    }
    if (end < text.size()) end = last_blank != 0 ? last_blank : end;
    std::string title = text.substr(0, end);
    if (end < text.size())
        title += "\u2026";
    else if (title.ends_with('.'))
        title.pop_back();
    set(milestone.title, 0, std::move(title));
}

std::string DraftBuilder::add_source(DraftSource source)
{
    constexpr std::size_t most = 60'000;
    if (draft.sources.size() >= most) return {};
    const std::string name = fmt::format("source-{}", draft.sources.size() + 1);
    source.id = new_id(source_ids_, source.id, name, name);
    sources_.emplace(source.url.empty() ? source.title : source.url, source.id);
    draft.sources.push_back(std::move(source));
    return draft.sources.back().id;
}

void DraftBuilder::cite(std::string_view said, DraftMilestone& milestone)
{
    const auto add = [&](std::string name) {
        const bool is_there = std::ranges::find(milestone.sources, name) != milestone.sources.end();
        if (!name.empty() && !is_there) milestone.sources.push_back(std::move(name));
    };
    bool has_address = false;
    for (std::size_t at = 0; (at = said.find("http", at)) != std::string_view::npos;) {
        const std::size_t end = std::min(said.find_first_of(" \n\t,;|", at), said.size());
        const std::string_view url = said.substr(at, end - at);
        at = end;
        if (!url.starts_with("http://") && !url.starts_with("https://")) continue;
        const bool is_all = url.size() == said.size();
        add(source(url, is_all || has_address ? url : trimmed_title(said, url)));
        has_address = true;
    }
    if (has_address) return;
    const auto known = sources_.find(std::string(said));
    if (known != sources_.end()) return add(known->second);
    std::string name = source(said, said);
    if (!name.empty() && draft.sources.back().id == name) draft.sources.back().url.clear();
    add(std::move(name));
}

void DraftBuilder::fold_lanes()
{
    constexpr std::size_t most = limit::imported_lanes;
    if (draft.lanes.size() <= most) return;
    std::vector<std::size_t> counts(draft.lanes.size());
    for (const DraftMilestone& milestone : draft.milestones)
        ++counts[milestone.lane];
    std::vector<std::size_t> order(draft.lanes.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order,
                             [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
    order.resize(most - 1);
    std::ranges::sort(order);
    std::vector<std::size_t> now(draft.lanes.size(), most - 1);
    std::vector<DraftLane> kept;
    for (const std::size_t lane : order) {
        now[lane] = kept.size();
        kept.push_back(std::move(draft.lanes[lane]));
    }
    std::string names;
    std::size_t folded = 0;
    for (std::size_t i = 0; i < draft.lanes.size(); ++i) {
        if (now[i] != most - 1) continue;
        constexpr std::size_t named = 40;
        if (++folded <= named)
            names += (folded == 1 ? "'" : ", '") + draft.lanes[i].name.front() + "'";
        if (folded == named + 1) names += ", \u2026";
    }
    const std::string other(stand_in_words(draft.languages.front()).other);
    kept.push_back({new_id(lane_ids_, "", other, "other"), {other}});
    draft.lanes = std::move(kept);
    for (DraftMilestone& milestone : draft.milestones)
        milestone.lane = now[milestone.lane];
    remark(fmt::format("there are {} groups, more than can be shown as lanes: the {} largest are "
                       "lanes and the lane '{}' has {}",
                       now.size(), most - 1, other, names),
           {1, 1}, {});
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

namespace {

// "12000" for "12 000" or "12,000"; a sign before it stays. Nothing if blanks or commas stand
// elsewhere than between thousands.
std::optional<std::string> without_groups(std::string_view year)
{
    std::string digits;
    std::size_t group = 0;  // digits since the last blank or comma
    bool has_groups = false;
    for (std::size_t at = 0; at < year.size();) {
        const char32_t c = next_code_point(year, at);
        // Besides blank and comma: no-break, thin and narrow no-break space.
        const bool is_between = c == ' ' || c == ',' || c == 0xA0 || c == 0x2009 || c == 0x202F;
        if (is_between) {
            // "1925,28,37" is no number.
            const bool is_fault = has_groups ? group != 3 : group > 3;
            if (is_fault && group != 0) return std::nullopt;
            has_groups = has_groups || group != 0;
            group = 0;
            continue;
        }
        if (c >= '0' && c <= '9') ++group;
        append_utf8(digits, c == 0x2212 ? U'-' : c);
    }
    if (has_groups && group != 0 && group != 3) return std::nullopt;
    return digits;
}

// A month or a day (1 to `most`) as EDTF writes it after the year: "-03" for "3".
std::optional<std::string> edtf_part_of(std::string_view cell, int most)
{
    const auto number = small_number(cell);
    if (!number || *number < 1 || *number > most) return std::nullopt;
    return fmt::format("-{:02}", *number);
}

}  // namespace

std::optional<std::string> edtf_of_parts(std::string_view year, std::string_view month,
                                         std::string_view day)
{
    const auto written = without_groups(year);
    if (!written) return std::nullopt;
    std::string digits = *written;
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
        const auto month_part = edtf_part_of(month, 12);
        const auto day_part = day.empty() ? std::string() : edtf_part_of(day, 31);
        if (!month_part || !day_part) return std::nullopt;
        text += *month_part + *day_part;
    }
    if (!parse_edtf(text)) return std::nullopt;
    return text;
}

}  // namespace vitrine
