#include "app/link.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace vitrine {

namespace {

constexpr std::string_view scheme = "vitrine:";
constexpr std::string_view span_key = "span=";
constexpr std::int64_t last_written_year = 9'999;  // whose months and days EDTF can name

// What a URI has as it is, and what EDTF needs; all else is written as %41.
bool is_plain(char c)
{
    constexpr std::string_view signs = "-._~/:,";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           signs.find(c) != std::string_view::npos;
}

std::string escaped(std::string_view text, std::string_view and_not = {})
{
    std::string out;
    for (const char c : text) {
        if (is_plain(c) && and_not.find(c) == std::string_view::npos)
            out += c;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

// Nothing if a '%' is not followed by two digits.
std::optional<std::string> without_escapes(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        const std::string_view digits = text.substr(i + 1, 2);
        unsigned value = 0;
        const auto [end, fault] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        const bool is_right =
            digits.size() == 2 && fault == std::errc{} && end == digits.data() + 2 && value != 0;
        if (!is_right) return std::nullopt;
        out += static_cast<char>(value);
        i += 2;
    }
    return out;
}

// The day of an end of a view; its year where EDTF has no days.
DatePart part_of(Day day)
{
    const Civil civil = civil_of(day);
    if (std::abs(civil.year) > last_written_year) {
        return {.earliest = day_of({civil.year, 1, 1}),
                .latest = day_of({civil.year, 12, 31}),
                .year = civil.year,
                .precision = Precision::Year};
    }
    return {.earliest = day,
            .latest = day,
            .year = civil.year,
            .month = static_cast<std::int8_t>(civil.month),
            .day = static_cast<std::int8_t>(civil.day)};
}

Date date_of_span(const Span& span)
{
    const auto first = static_cast<Day>(std::llround(span.from));
    const auto last =
        static_cast<Day>(std::max(std::llround(span.to) - 1, std::llround(span.from)));
    return {.first = part_of(first), .last = part_of(last), .shape = DateShape::Interval};
}

}  // namespace

bool is_link(std::string_view text)
{
    return text.starts_with(scheme);
}

Result<ViewLink> read_link(std::string_view text)
{
    const auto wrong = [text](std::string_view what) {
        return fail(fmt::format("'{}' is no link to a view: {}", text, what));
    };
    std::string_view rest = text;
    if (!is_link(rest)) return wrong("it does not begin with vitrine://");
    rest.remove_prefix(scheme.size());
    if (!rest.starts_with("//")) return wrong("it does not begin with vitrine://");
    rest.remove_prefix(2);
    rest = rest.substr(0, rest.find('#'));
    const std::size_t question = std::min(rest.find('?'), rest.size());
    std::string_view query = rest.substr(std::min(question + 1, rest.size()));
    rest = rest.substr(0, question);
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    const auto exhibit = without_escapes(rest.substr(0, slash));
    std::string_view path = rest.substr(std::min(slash + 1, rest.size()));
    // Browsers may add a slash at the end.
    if (path.ends_with('/')) path.remove_suffix(1);
    const auto milestone = without_escapes(path);
    if (!exhibit || !milestone) return wrong("a % in it is not followed by two digits");
    if (exhibit->empty()) return wrong("it names no exhibit");
    ViewLink link{.exhibit = *exhibit, .milestone = *milestone, .span = std::nullopt};
    while (!query.empty()) {
        const std::size_t end = std::min(query.find('&'), query.size());
        const std::string_view part = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        // A later version may know more.
        if (!part.starts_with(span_key)) continue;
        const auto span = without_escapes(part.substr(span_key.size()));
        if (!span) return wrong("a % in it is not followed by two digits");
        auto date = parse_edtf(*span);
        if (!date) {
            return wrong(
                fmt::format("the span '{}' is no EDTF date or interval such as 1924/1926", *span));
        }
        link.span = std::move(*date);
    }
    return link;
}

std::string link_text(const ViewLink& link)
{
    std::string text = fmt::format("{}//{}", scheme, escaped(link.exhibit, "/"));
    if (!link.milestone.empty()) text += '/' + escaped(link.milestone, "/");
    if (link.span) text += fmt::format("?{}{}", span_key, escaped(write_edtf(*link.span)));
    return text;
}

ViewLink link_to(const Setting& setting, const State& state, const Camera& rest)
{
    const Exhibit& exhibit = setting.exhibit;
    ViewLink link{.exhibit = exhibit.id, .milestone = {}, .span = std::nullopt};
    if (state.selection) link.milestone = exhibit.name_of(exhibit[*state.selection]);
    const Span strip = span_of(rest);
    const double seen = regions_of(state, setting.policy).lanes_right();
    link.span = date_of_span({strip.from, strip.from + strip.days() * seen});
    return link;
}

Result<Actions> actions_of(const ViewLink& link, const Exhibit& exhibit)
{
    if (link.exhibit != exhibit.id) {
        return fail(fmt::format("the link leads to the exhibit '{}', and this one is '{}'",
                                link.exhibit, exhibit.id));
    }
    Actions actions;
    if (!link.milestone.empty()) {
        const auto id = find_milestone(exhibit, link.milestone);
        if (!id) return fail(fmt::format("this exhibit has no milestone '{}'", link.milestone));
        actions.emplace_back(action::Select{*id});
        // Whoever follows a link wants to read.
        actions.emplace_back(action::SetFocus{.focus = focus_on_panel("detail", Scope::Panel)});
    }
    if (link.span) actions.emplace_back(action::ShowSpan{span_of(*link.span)});
    return actions;
}

}  // namespace vitrine
