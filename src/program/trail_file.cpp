#include "program/trail_file.h"

#include "engine/files.h"

#include <fmt/format.h>

namespace vitrine {

Result<std::string> trail_path(const std::string& profile, std::string_view exhibit)
{
    std::string folder = profile + "/data";
    if (profile.empty()) {
        TRY(const std::string data, user_data_folder());
        folder = data + "/vitrine";
    }
    return fmt::format("{}/trails/{}.json", folder, exhibit);
}

Result<std::string> document_path(const std::string& profile, std::string_view name,
                                  std::string_view ending)
{
    constexpr int most = 1000;
    std::string folder = profile + "/documents";
    if (profile.empty()) {
        TRY(folder, user_documents_folder());
    }
    std::string path = fmt::format("{}/{}{}", folder, name, ending);
    for (int i = 2; is_there(path) && i < most; ++i)
        path = fmt::format("{}/{}-{}{}", folder, name, i, ending);
    if (is_there(path)) return fail(fmt::format("'{}' is there already", path));
    return path;
}

Result<Trail> trail_in(const std::string& path, std::string_view exhibit)
{
    if (!is_there(path)) return Trail{};
    TRY(const std::string bytes, read_file(path));
    Reading<Trail> reading = read_trail(bytes, exhibit);
    if (reading.value) return std::move(*reading.value);
    std::string wrong = printed(reading.problems, path);
    if (!wrong.empty()) wrong.pop_back();  // the last line ends where the sentence does
    return fail(std::move(wrong));
}

}  // namespace vitrine
