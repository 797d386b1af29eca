#include "exhibit/picture_path.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>

namespace vitrine {

namespace {

constexpr std::array<std::string_view, 4> endings{".json", ".png", ".jpg", ".jpeg"};

bool ends_with_folded(std::string_view path, std::string_view ending)
{
    if (path.size() < ending.size()) return false;
    return std::ranges::equal(path.substr(path.size() - ending.size()), ending, {}, [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
}

}  // namespace

std::optional<std::string> fault_of_picture_path(std::string_view path)
{
    constexpr std::size_t longest = 500;
    const auto is_control = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    };
    if (path.size() > longest) return "expected at most 500 bytes";
    if (std::ranges::any_of(path, is_control)) return "expected a name without control characters";
    if (path.find('\\') != std::string_view::npos) return "expected '/' between folders";
    if (path.front() == '/' || path.find(':') != std::string_view::npos)
        return "expected a path that starts in the exhibit's own folder";
    for (std::string_view rest = path;;) {
        const std::size_t slash = rest.find('/');
        const std::string_view step = rest.substr(0, slash);
        if (step == "..") return "'..' would lead out of the exhibit's folder";
        if (step.empty() || step == ".") return "expected a name between two '/'";
        if (slash == std::string_view::npos) break;
        rest.remove_prefix(slash + 1);
    }
    const bool is_known = std::ranges::any_of(
        endings, [&](std::string_view ending) { return ends_with_folded(path, ending); });
    if (!is_known) return "expected a name that ends in .json, .png, .jpg or .jpeg";
    return std::nullopt;
}

bool is_drawing_path(std::string_view path)
{
    return ends_with_folded(path, endings.front());
}

}  // namespace vitrine
