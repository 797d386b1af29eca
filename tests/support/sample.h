// What many tests start from: the MOPR exhibit with its index, the words, themes and fonts. Most of
// it is read once and then kept.
#pragma once

#include "data/words.h"
#include "draw/theme.h"
#include "exhibit/exhibit.h"
#include "exhibit/generate.h"
#include "exhibit/read.h"
#include "text/face.h"
#include "view/index.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vitrine::sample {

// The bytes of a file; empty if it cannot be read.
inline std::string file(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
}

// The same, by a path below the root of the project.
inline std::string project_file(const std::string& path)
{
    return file(std::string(VITRINE_SOURCE_DIR) + "/" + path);
}

inline const Exhibit& mopr()
{
    static const Exhibit exhibit = [] {
        Reading<Exhibit> reading = read_exhibit(project_file("data/mopr/exhibit.json"));
        REQUIRE(reading.value.has_value());
        return std::move(*reading.value);
    }();
    return exhibit;
}

inline const Index& mopr_index()
{
    static const Index index = index_exhibit(mopr());
    return index;
}

struct Shown {
    Exhibit exhibit;
    Index index;
};

// A generated exhibit with its index, made once for each size.
inline const Shown& generated(std::size_t events)
{
    static std::map<std::size_t, Shown> made;
    const auto found = made.find(events);
    if (found != made.end()) return found->second;
    std::string text;
    generate_exhibit({.events = events}, [&text](std::string_view piece) { text += piece; });
    Shown shown{.exhibit = *read_exhibit(text).value};
    shown.index = index_exhibit(shown.exhibit);
    return made.emplace(events, std::move(shown)).first->second;
}

// The languages of the program, one for each file of words, in alphabetical order.
inline std::vector<std::string> languages()
{
    std::vector<std::string> found;
    const std::string folder = std::string(VITRINE_SOURCE_DIR) + "/assets/words";
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        found.push_back(entry.path().stem().string());
    std::ranges::sort(found);
    return found;
}

inline const Words& words(const std::string& language = "en")
{
    static std::map<std::string, Words> all;
    const auto known = all.find(language);
    if (known != all.end()) return known->second;
    Reading<Words> read = read_words(project_file("assets/words/" + language + ".json"), language);
    REQUIRE(read.value.has_value());
    return all.emplace(language, std::move(*read.value)).first->second;
}

inline Theme theme(const std::string& name)
{
    return *read_theme(project_file("assets/themes/" + name + ".json")).value;
}

// The colours of the day theme that lane names are written on.
inline std::array<Rgba, 2> papers()
{
    const Theme day = theme("day");
    return {day[Token::Paper], day[Token::Panel]};
}

// The faces of the design, from where Debian installs them. The search for fonts on a machine is
// tested with the engine.
inline Fonts opened_fonts()
{
    const std::string paratype = "/usr/share/fonts/truetype/paratype/";
    Fonts fonts;
    for (const std::string& path :
         {paratype + "PTF75F.ttf", paratype + "PTF56F.ttf", paratype + "PTS55F.ttf",
          paratype + "PTS75F.ttf", paratype + "PTN77F.ttf",
          std::string("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")}) {
        auto face = open_face(file(path), path);
        REQUIRE(face.has_value());
        fonts.faces.push_back(std::move(*face));
    }
    return fonts;
}

inline const Fonts& fonts()
{
    static const Fonts all = opened_fonts();
    return all;
}

}  // namespace vitrine::sample
