#include "exhibit/pack.h"

#include "exhibit/limits.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace vitrine {

namespace {

constexpr std::string_view exhibit_name = "exhibit.json";
constexpr ZipLimits pack_limits{
    .entries = limit::pack_files, .bytes = limit::pack_bytes, .ratio = limit::pack_ratio};

// The folder in which the exhibit lies, empty for the top; nothing where there is none, or more
// than one.
std::optional<std::string> folder_of_exhibit(const Zip& zip)
{
    if (zip.has(exhibit_name)) return std::string();
    std::optional<std::string> found;
    for (const std::string& name : zip.names()) {
        const std::size_t slash = name.find('/');
        if (slash == std::string::npos || name.substr(slash + 1) != exhibit_name) continue;
        if (found) return std::nullopt;
        found = name.substr(0, slash + 1);
    }
    return found;
}

}  // namespace

Pack::Pack(std::unique_ptr<std::string> bytes, Zip zip, std::string folder)
    : bytes_(std::move(bytes)), zip_(std::move(zip)), folder_(std::move(folder))
{}

Result<std::string> Pack::exhibit() const
{
    return zip_.read(folder_ + std::string(exhibit_name));
}

Result<std::string> Pack::picture(std::string_view file, std::size_t most_bytes) const
{
    const std::string name = folder_ + std::string(file);
    if (!zip_.has(name)) return fail(fmt::format("there is no '{}' in the packed exhibit", file));
    TRY(std::string bytes, zip_.read(name));
    if (bytes.size() > most_bytes)
        return fail(fmt::format("'{}' is larger than {} MiB", file, most_bytes >> 20U));
    return bytes;
}

Result<Pack> open_pack(std::string bytes)
{
    auto kept = std::make_unique<std::string>(std::move(bytes));
    TRY(Zip zip, open_zip(*kept, pack_limits));
    std::optional<std::string> folder = folder_of_exhibit(zip);
    if (!folder) return fail("this archive has no exhibit.json, expected a packed exhibit");
    return Pack(std::move(kept), std::move(zip), *std::move(folder));
}

Result<std::string> pack_of(std::string exhibit_json, std::vector<ZipFile> pictures)
{
    pictures.insert(pictures.begin(),
                    {.name = std::string(exhibit_name), .bytes = std::move(exhibit_json)});
    TRY(std::string bytes, zip_of(pictures));
    TRY(const Pack again, open_pack(bytes));
    TRY(const std::string read, again.exhibit());
    VERIFY(read == pictures.front().bytes);
    return bytes;
}

}  // namespace vitrine
