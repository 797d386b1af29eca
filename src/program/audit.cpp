// `vitrine audit`: what of an exhibit somebody could not see, read, reach or hit, as a table by the
// clauses of WCAG 2.2 and EN 301 549.
#include "data/json.h"
#include "program/audit_walk.h"
#include "program/commands.h"
#include "program/start.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <numeric>

namespace vitrine {

namespace {

constexpr std::size_t most_printed = 200;  // faults
constexpr std::size_t most_of_place = 60;  // bytes of what a fault is in

// Sizes that a visit is likely to have: a projector or a monitor, a small laptop, and a screen that
// stands on its end.
const std::vector<Vec2> usual_sizes{
    {1920, 1080},
    {1280, 720 },
    {1080, 1920}
};

template <class All>
std::vector<std::size_t> places_of(const All& all)
{
    std::vector<std::size_t> places(all.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    return places;
}

// Everything, or what the options ask for alone.
Result<AuditWanted> wanted_by(const Options& options, const World& world)
{
    const Policy& policy = policy_of(options);
    TRY(const Preferences first, preferences_of(options, world, policy));
    AuditWanted wanted{.policy = policy, .sizes = usual_sizes, .only = options.only};
    if (options.width > 0)
        wanted.sizes = {
            {static_cast<float>(options.width), static_cast<float>(options.height)}
        };
    for (const std::size_t language : places_of(world.exhibit.languages)) {
        const auto id = static_cast<LanguageId>(language);
        if (options.language.empty() || id == first.language) wanted.languages.push_back(id);
    }
    for (const int percent : text_sizes()) {
        if (options.text_percent == 0 || percent == first.text_percent)
            wanted.percents.push_back(percent);
    }
    for (const std::size_t theme : places_of(world.themes)) {
        if (options.theme.empty() || theme == first.theme) wanted.themes.push_back(theme);
    }
    return wanted;
}

std::size_t faults_of(const AuditReport& report, Criterion criterion)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(report.faults, [criterion](const SeenFault& seen) {
            return seen.fault.criterion == criterion;
        }));
}

std::string shortened(const std::string& text)
{
    if (text.size() <= most_of_place) return text;
    std::size_t end = most_of_place;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end) + "…";
}

void print_report(const AuditReport& report, const AuditWanted& wanted)
{
    fmt::print("{} screens in {} looks: {} languages, {} sizes of text, {} themes, {} windows\n\n",
               report.stops, report.looks, wanted.languages.size(), wanted.percents.size(),
               wanted.themes.size(), wanted.sizes.size());
    fmt::print("{:<7} {:<4} {:<11} {:<58} {:>10} {:>7}\n", "WCAG", "", "EN 301 549", "",
               "looked at", "faults");
    for (const CriterionRow& row : criteria()) {
        const std::size_t looked = report.looked_at[static_cast<std::size_t>(row.criterion)];
        fmt::print("{:<7} {:<4} {:<11} {:<58} {:>10} {:>7}\n", row.wcag, row.level, row.en,
                   row.about, looked,
                   looked == 0 ? "–" : std::to_string(faults_of(report, row.criterion)));
    }
    if (!report.faults.empty()) fmt::print("\n");
    std::size_t printed = 0;
    for (const SeenFault& seen : report.faults) {
        if (++printed > most_printed) {
            fmt::print("… and {} more\n", report.faults.size() - most_printed);
            break;
        }
        const auto& row = criteria()[static_cast<std::size_t>(seen.fault.criterion)];
        fmt::print("{}: {}: {}: {} ({} of {} looks; {})\n", row.wcag, seen.stop,
                   shortened(seen.fault.where), seen.fault.found, seen.looks, report.looks,
                   seen.first);
    }
}

void print_json_report(const AuditReport& report)
{
    fmt::print("{{\"screens\":{},\"looks\":{},\"criteria\":[", report.stops, report.looks);
    for (const CriterionRow& row : criteria()) {
        const auto at = static_cast<std::size_t>(row.criterion);
        fmt::print("{}\n{{\"wcag\":{},\"level\":{},\"en\":{},\"about\":{},\"looked_at\":{},"
                   "\"faults\":{}}}",
                   at == 0 ? "" : ",", json_quoted(row.wcag), json_quoted(row.level),
                   json_quoted(row.en), json_quoted(row.about), report.looked_at[at],
                   faults_of(report, row.criterion));
    }
    fmt::print("],\n\"faults\":[");
    for (std::size_t i = 0; i < report.faults.size(); ++i) {
        const SeenFault& seen = report.faults[i];
        const auto& row = criteria()[static_cast<std::size_t>(seen.fault.criterion)];
        fmt::print("{}\n{{\"wcag\":{},\"screen\":{},\"where\":{},\"found\":{},\"looks\":{},"
                   "\"first\":{}}}",
                   i == 0 ? "" : ",", json_quoted(row.wcag), json_quoted(seen.stop),
                   json_quoted(seen.fault.where), json_quoted(seen.fault.found), seen.looks,
                   json_quoted(seen.first));
    }
    fmt::print("]}}\n");
}

Result<bool> audit_exhibit(const Options& options)
{
    TRY(World world, read_world(named_of(options)));
    TRY(const AuditWanted wanted, wanted_by(options, world));
    TRY(const AuditReport report, walk_for_audit(world, wanted));
    if (report.stops == 0) return fail("vitrine: no screen has '" + options.only + "' in its name");
    if (options.prints_json)
        print_json_report(report);
    else
        print_report(report, wanted);
    return report.faults.empty();
}

}  // namespace

int audit(const Options& options)
{
    const auto is_clean = audit_exhibit(options);
    if (!is_clean) return complain(is_clean.error());
    return *is_clean ? 0 : 1;
}

}  // namespace vitrine
