#include "engine/files.h"

#include <SDL_filesystem.h>
#include <SDL_stdinc.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

namespace vitrine {

namespace {

namespace fs = std::filesystem;

// The folder named by a variable of the environment first, then what was installed with the
// program, then what was built with it. Both are found from where the program lies, so that it runs
// wherever it is put.
std::vector<fs::path> folders(const char* variable, std::string_view folder)
{
    std::vector<fs::path> out;
    const char* chosen = std::getenv(variable);
    if (chosen != nullptr && *chosen != '\0') out.emplace_back(chosen);
    if (char* beside = SDL_GetBasePath(); beside != nullptr) {
        const fs::path program_folder = beside;
        SDL_free(beside);
        out.push_back((program_folder / VITRINE_SHARE / folder).lexically_normal());
        out.push_back(program_folder / "share/vitrine" / folder);
    }
    return out;
}

Result<std::string> find_below(const std::vector<fs::path>& places, std::string_view name,
                               const char* variable)
{
    std::string tried;
    for (const fs::path& place : places) {
        const fs::path path = place / name;
        std::error_code ignored;
        if (fs::is_regular_file(path, ignored)) return path.string();
        tried += tried.empty() ? path.string() : ", " + path.string();
    }
    return fail(fmt::format("cannot find '{}': there is no {}; set {} to the folder it is in", name,
                            tried.empty() ? "folder to look in" : tried, variable));
}

Result<std::string> user_folder(const char* variable, const char* below_home)
{
    const char* chosen = std::getenv(variable);
    // The specification: a relative path is to be ignored.
    if (chosen != nullptr && *chosen == '/') return std::string(chosen);
    const char* home = std::getenv("HOME");
    if (home == nullptr || *home != '/')
        return fail(
            fmt::format("there is no folder for files of the user: set HOME or {}", variable));
    return (fs::path(home) / below_home).string();
}

// The folder that a line XDG_DOCUMENTS_DIR="$HOME/Documents" names; empty where there is none. Only
// an absolute path or one that begins with $HOME/ means anything there.
std::string documents_in(std::string_view lines, const std::string& home)
{
    constexpr std::string_view key = "XDG_DOCUMENTS_DIR=\"";
    constexpr std::string_view below_home = "$HOME/";
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        std::string_view line = lines.substr(at, end - at);
        at = end + 1;
        if (!line.starts_with(key)) continue;
        line.remove_prefix(key.size());
        const std::string_view path = line.substr(0, line.find('"'));
        if (path.starts_with(below_home))
            return home + '/' + std::string(path.substr(below_home.size()));
        return path.starts_with('/') ? std::string(path) : std::string{};
    }
    return {};
}

struct FaceFile {
    std::string_view file;
    std::string_view name;
    std::string_view package;
};

// By FaceId.
constexpr std::array<FaceFile, face_count> face_files{
    {
     {"PTF75F.ttf", "PT Serif Bold", "fonts-paratype"},
     {"PTF56F.ttf", "PT Serif Italic", "fonts-paratype"},
     {"PTS55F.ttf", "PT Sans", "fonts-paratype"},
     {"PTS75F.ttf", "PT Sans Bold", "fonts-paratype"},
     {"PTN77F.ttf", "PT Sans Narrow Bold", "fonts-paratype"},
     {"DejaVuSans.ttf", "DejaVu Sans", "fonts-dejavu-core"},
     }
};

std::vector<fs::path> font_folders()
{
    std::vector<fs::path> out;
    const char* chosen = std::getenv("VITRINE_FONTS");
    if (chosen != nullptr && *chosen != '\0') out.emplace_back(chosen);
    const char* home = std::getenv("HOME");
    if (home != nullptr && *home != '\0') out.push_back(fs::path(home) / ".local/share/fonts");
    for (const char* folder : {"/usr/local/share/fonts", "/usr/share/fonts/truetype/paratype",
                               "/usr/share/fonts/paratype", "/usr/share/fonts/truetype/dejavu",
                               "/usr/share/fonts/dejavu", "/usr/share/fonts/TTF"}) {
        out.emplace_back(folder);
    }
    return out;
}

// The file with a language's patterns: that of the language alone, else of the country that most
// speak it in, else the first by name.
std::optional<fs::path> hyphen_file(const std::string& language)
{
    std::vector<fs::path> places;
    const char* chosen = std::getenv("XDG_DATA_DIRS");
    std::string_view all =
        chosen != nullptr && *chosen != '\0' ? chosen : "/usr/local/share:/usr/share";
    while (!all.empty()) {
        const std::size_t end = std::min(all.find(':'), all.size());
        places.push_back(fs::path(all.substr(0, end)) / "hyphen");
        all.remove_prefix(std::min(end + 1, all.size()));
    }
    const std::string begin = "hyph_" + language;
    for (const fs::path& place : places) {
        std::vector<fs::path> files;
        std::error_code fault;
        for (const auto& entry : fs::directory_iterator(place, fault)) {
            const std::string name = entry.path().filename().string();
            const bool is_of_language = name.starts_with(begin + "_") || name == begin + ".dic";
            if (is_of_language && name.ends_with(".dic")) files.push_back(entry.path());
        }
        if (files.empty()) continue;
        const auto likely = language == "en" ? place / "hyph_en_US.dic" : place / (begin + ".dic");
        if (std::ranges::find(files, likely) != files.end()) return likely;
        return *std::ranges::min_element(files);
    }
    return std::nullopt;
}

Result<Face> open_face_file(const FaceFile& wanted, const std::vector<fs::path>& places)
{
    for (const fs::path& place : places) {
        const fs::path path = place / wanted.file;
        std::error_code ignored;
        if (!fs::is_regular_file(path, ignored)) continue;
        TRY(std::string bytes, read_file(path.string()));
        return open_face(std::move(bytes), std::string(wanted.name));
    }
    return fail(fmt::format("the font {} ({}) is missing: install the package {}", wanted.name,
                            wanted.file, wanted.package));
}

}  // namespace

std::string folder_of(const std::string& path)
{
    const std::string folder = fs::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

std::string file_name_of(const std::string& path)
{
    return fs::path(path).filename().string();
}

bool is_there(const std::string& path)
{
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

Result<std::string> user_config_folder()
{
    return user_folder("XDG_CONFIG_HOME", ".config");
}

Result<std::string> user_data_folder()
{
    return user_folder("XDG_DATA_HOME", ".local/share");
}

Result<std::string> user_documents_folder()
{
    const char* home = std::getenv("HOME");
    if (home == nullptr || *home != '/')
        return fail("there is no folder for files of the user: set HOME");
    TRY(const std::string config, user_config_folder());
    const auto noted = read_file(config + "/user-dirs.dirs");
    if (!noted) return std::string(home);
    const std::string named = documents_in(*noted, home);
    std::error_code ignored;
    return fs::is_directory(named, ignored) ? named : std::string(home);
}

Result<std::string> set_aside(const std::string& path)
{
    constexpr int most = 1000;
    std::string aside = path + ".unreadable";
    for (int i = 2; is_there(aside) && i < most; ++i)
        aside = fmt::format("{}.unreadable-{}", path, i);
    std::error_code error;
    fs::rename(path, aside, error);
    if (error) return fail(fmt::format("cannot rename '{}': {}", path, error.message()));
    return aside;
}

std::vector<std::string> installed_exhibits()
{
    std::vector<std::string> found;
    std::error_code ignored;
    for (const fs::path& place : folders("VITRINE_DATA", "data")) {
        for (const auto& entry : fs::directory_iterator(place, ignored)) {
            const bool is_pack = entry.path().extension() == ".vitrine";
            if (is_pack || fs::is_regular_file(entry.path() / "exhibit.json", ignored))
                found.push_back(entry.path().string());
        }
    }
    std::ranges::sort(found);
    return found;
}

Result<std::string> find_asset(std::string_view name)
{
    return find_below(folders("VITRINE_ASSETS", "assets"), name, "VITRINE_ASSETS");
}

Result<std::string> find_data(std::string_view name)
{
    return find_below(folders("VITRINE_DATA", "data"), name, "VITRINE_DATA");
}

Result<Fonts> open_fonts()
{
    const std::vector<fs::path> places = font_folders();
    Fonts fonts;
    for (const FaceFile& wanted : face_files) {
        TRY(Face face, open_face_file(wanted, places));
        fonts.faces.push_back(std::move(face));
    }
    return fonts;
}

std::vector<HyphenPatterns> read_hyphens(const std::vector<std::string>& languages)
{
    std::vector<HyphenPatterns> found;
    for (const std::string& tag : languages) {
        const std::string language = tag.substr(0, tag.find('-'));
        if (std::ranges::find(found, language, &HyphenPatterns::language) != found.end()) continue;
        const std::optional<fs::path> path = hyphen_file(language);
        if (!path) continue;
        if (auto bytes = read_file(path->string())) found.push_back({language, std::move(*bytes)});
    }
    return found;
}

}  // namespace vitrine
