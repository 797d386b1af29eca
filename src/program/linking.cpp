#include "program/linking.h"

#include "data/json.h"
#include "engine/files.h"
#include "program/opening.h"

#include <fmt/format.h>

#include <utility>

namespace vitrine {

namespace {

// The id that an exhibit's file says it has; empty if it cannot be read.
std::string id_in(const std::string& path)
{
    const Reading<ExhibitSource> source = open_exhibit({.path = path});
    if (!source.value) return {};
    const Reading<Json> json = read_json(source.value->json);
    if (!json.value) return {};
    const auto id = json.value->member(json.value->root(), "id");
    return id ? std::string(json.value->string(*id)) : std::string();
}

Result<std::string> find_installed(const std::string& id)
{
    std::string known;
    for (const std::string& path : installed_exhibits()) {
        const std::string own = id_in(path);
        if (own == id) return path;
        if (!own.empty()) known += fmt::format("{}'{}'", known.empty() ? "" : ", ", own);
    }
    return fail(fmt::format("vitrine: no exhibit '{}' is installed, to which the link leads; there "
                            "is {}. Name its file as well: vitrine FILE --goto LINK",
                            id, known.empty() ? "none" : known));
}

Result<ViewLink> read_link_option(const std::string& text)
{
    auto link = read_link(text);
    if (!link) return fail("vitrine: " + link.error().what);
    return link;
}

}  // namespace

Result<std::optional<ViewLink>> take_link(Options& options)
{
    const bool is_only_link = is_link(options.exhibit);
    if (is_only_link && !options.goes_to.empty())
        return fail("vitrine: a link and --goto were given; name one of them");
    const std::string text = is_only_link ? std::exchange(options.exhibit, {}) : options.goes_to;
    if (text.empty()) return std::optional<ViewLink>{};
    if (!is_link(text)) return std::optional(ViewLink{.milestone = text});
    TRY(ViewLink link, read_link_option(text));
    if (options.exhibit.empty()) {
        TRY(options.exhibit, find_installed(link.exhibit));
    }
    return std::optional(std::move(link));
}

Result<Actions> way_to(const ViewLink& link, const Exhibit& exhibit)
{
    ViewLink meant = link;
    // Without an exhibit's name it is about the one that is shown.
    if (meant.exhibit.empty()) meant.exhibit = exhibit.id;
    auto actions = actions_of(meant, exhibit);
    if (!actions) return fail("vitrine: " + actions.error().what);
    return actions;
}

}  // namespace vitrine
