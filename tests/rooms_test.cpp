// The ladder of rooms and what is contained in them, checked against every #include of the tree;
// names that are given once; and the limits of style.

#include "support/source_scan.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct RoomRow {
    std::string_view name;
    std::vector<std::string_view> may_include;
};

const std::vector<RoomRow>& rooms()
{
    static const std::vector<RoomRow> all{
        {"base",    {}                                                                        },
        {"data",    {"base"}                                                                  },
        {"date",    {"base", "data"}                                                          },
        {"text",    {"base"}                                                                  },
        {"draw",    {"base", "data", "text"}                                                  },
        {"input",   {"base", "data"}                                                          },
        {"exhibit", {"base", "data", "date"}                                                  },
        {"view",    {"base", "data", "date", "text", "draw", "exhibit"}                       },
        {"app",     {"base", "data", "date", "input", "exhibit", "view"}                      },
        {"engine",  {"base", "text", "draw", "input"}                                         },
        {"program",
         {"base", "data", "date", "text", "draw", "input", "exhibit", "view", "app", "engine"}},
    };
    return all;
}

struct Contained {
    std::string_view header;  // a regular expression for what stands between < and >
    std::string_view where;   // the only files (a prefix of their path) that may name it
};

constexpr std::string_view threads =
    "thread|mutex|shared_mutex|future|condition_variable|semaphore|latch|barrier|stop_token";
// What a system that is not POSIX may lack.
constexpr std::string_view system =
    "(sys|linux|net|netinet|arpa|asm)/.*|"
    "(unistd|fcntl|poll|dirent|dlfcn|ftw|glob|grp|pwd|sched|semaphore|spawn|termios|utime)\\.h";

const std::vector<Contained>& contained()
{
    static const std::vector<Contained> all{
        {"SDL.*",                       "engine/"                                               },
        {"imgui.*",                     "engine/gui.cpp"                                        },
        {"stb_truetype.*",              "text/face.cpp"                                         },
        {"stb_image_write.*",           "draw/image.cpp"                                        },
        {"png\\.h",                     "draw/read_png.cpp"                                     },
        {"j(peglib|error)\\.h",         "draw/read_jpeg.cpp"                                    },
        {"unicode/.*",                  "text/breaks.cpp|text/hyphens.cpp"                      },
        {"qrencode\\.h",                "draw/qr.cpp"                                           },
        {"hyphen\\.h",                  "text/hyphens.cpp"                                      },
        {"rapidjson/.*",                "data/json_read.cpp"                                    },
        {"expat\\.h",                   "data/xml.cpp"                                          },
        {"zip\\.h",                     "data/zip.cpp"                                          },
        {"cairo.*|ft2build.h",          "engine/paper_file.cpp"                                 },
        {"sodium\\.h",                  "engine/pin.cpp"                                        },
        {"CLI/.*",                      "program/options.cpp|program/options_parts"             },
        {"filesystem|fstream",          "engine/|program/"                                      },
        {threads,                       "engine/job.cpp|engine/posix/"                          },
        {"atomic",                      "base/progress.h|engine/job.cpp|program/allocations.cpp"},
        {"c?signal(\\.h)?|pthread\\.h", "engine/posix/"                                         },
        {"ctime|time\\.h",              "engine/posix/clock.cpp"                                },
        {system,                        "engine/posix/"                                         },
    };
    return all;
}

struct Include {
    std::string file;  // relative to src
    std::string name;
    bool is_ours = false;
};

std::string text_of(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
}

std::vector<std::filesystem::path> sources()
{
    std::vector<std::filesystem::path> all;
    const std::filesystem::path top = std::filesystem::path(VITRINE_SOURCE_DIR) / "src";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(top)) {
        const bool is_code = entry.is_regular_file() && entry.path().extension() != ".md";
        if (is_code) all.push_back(entry.path());
    }
    std::ranges::sort(all);
    return all;
}

std::string path_in_src(const std::filesystem::path& path)
{
    return std::filesystem::relative(path, std::filesystem::path(VITRINE_SOURCE_DIR) / "src")
        .generic_string();
}

std::vector<Include> includes()
{
    static const std::regex line(R"re(#include ([<"])([^>"]+)[>"])re");
    std::vector<Include> all;
    for (const auto& path : sources()) {
        const std::string text = text_of(path);
        for (std::sregex_iterator it(text.begin(), text.end(), line), end; it != end; ++it) {
            all.push_back({path_in_src(path), (*it)[2], (*it)[1] == "\""});
        }
    }
    return all;
}

// Of every type and constant, and of functions that are private to their file.
struct Named {
    std::string file;
    scan::Name name;
};

std::vector<Named> names()
{
    std::vector<Named> all;
    for (const auto& path : sources()) {
        for (scan::Name& name : scan::read(text_of(path)).names)
            all.push_back({path_in_src(path), std::move(name)});
    }
    return all;
}

std::string room_of(const std::string& path)
{
    return path.substr(0, path.find('/'));
}

}  // namespace

TEST_CASE("rooms: every file lies in a room of the ladder")
{
    const auto all = sources();
    CHECK(all.size() > 60);
    for (const auto& path : all) {
        CAPTURE(path_in_src(path));
        CHECK(std::ranges::count(rooms(), room_of(path_in_src(path)), &RoomRow::name) == 1);
    }
}

TEST_CASE("rooms: a file includes its own room and the rooms below it")
{
    for (const Include& include : includes()) {
        if (!include.is_ours) continue;
        CAPTURE(include.file);
        CAPTURE(include.name);
        const std::string from = room_of(include.file);
        const std::string to = room_of(include.name);
        const auto room = std::ranges::find(rooms(), from, &RoomRow::name);
        REQUIRE(room != rooms().end());
        CHECK((to == from || std::ranges::count(room->may_include, to) == 1));
    }
}

TEST_CASE("rooms: a contained library is named where the table says and nowhere else")
{
    for (const Include& include : includes()) {
        if (include.is_ours) continue;
        for (const Contained& library : contained()) {
            if (!std::regex_match(include.name, std::regex(std::string(library.header)))) continue;
            CAPTURE(include.file);
            CAPTURE(include.name);
            const std::string where(library.where);
            bool is_there = false;
            std::stringstream prefixes(where);
            for (std::string prefix; std::getline(prefixes, prefix, '|');)
                is_there |= include.file.starts_with(prefix);
            CHECK(is_there);
        }
    }
}

TEST_CASE("rooms: a clock is read in engine/posix/clock.cpp alone")
{
    static const std::regex clock("steady_clock|system_clock|clock_gettime|SDL_GetTicks|SDL_"
                                  "GetPerformanceCounter|gettimeofday");
    for (const auto& path : sources()) {
        if (path_in_src(path) == "engine/posix/clock.cpp") continue;
        CAPTURE(path_in_src(path));
        CHECK_FALSE(std::regex_search(text_of(path), clock));
    }
}

TEST_CASE("rooms: only the policy knows the names of the modes")
{
    static const std::regex mode(
        "\"(kiosk|present|explore)\"|policy\\.name ==|Policy& (kiosk|present|explore)\\b");
    for (const auto& path : sources()) {
        const std::string file = path_in_src(path);
        const std::string room = room_of(file);
        const bool is_panel = file == "program/detail.cpp" || file == "program/chrome.cpp" ||
                              file == "program/overlay.cpp" || file == "program/tour.cpp" ||
                              file == "program/pen.cpp";
        if ((room != "view" && room != "app" && !is_panel) || file.starts_with("app/policy."))
            continue;
        CAPTURE(file);
        CHECK_FALSE(std::regex_search(text_of(path), mode));
    }
}

TEST_CASE("rooms: no two types have one name")
{
    std::map<std::string, std::set<std::string>> files;
    for (const Named& named : names()) {
        if (named.name.sort == scan::Sort::Type)
            files[named.name.space + "::" + named.name.name].insert(named.file);
    }
    CHECK(files.size() > 300);
    for (const auto& entry : files) {
        // Clang 14 captures no structured bindings.
        const std::string& name = entry.first;
        const std::set<std::string>& where = entry.second;
        CAPTURE(name);
        CAPTURE(*where.begin());
        CAPTURE(*where.rbegin());
        CHECK(where.size() == 1);
    }
}

// So that any of a library's files may be compiled together. Functions may be overloads.
TEST_CASE("rooms: what two files keep to themselves has two names")
{
    std::map<std::string, std::set<std::string>> files;
    for (const Named& named : names()) {
        if (!named.name.is_private || named.name.sort == scan::Sort::Type) continue;
        const std::string room = room_of(named.file);
        const bool is_core = room != "engine" && room != "program";
        files[(is_core ? "core" : room) + "::" + named.name.name + "(" + named.name.parameters]
            .insert(named.file);
    }
    CHECK(files.size() > 300);
    for (const auto& entry : files) {
        // Clang 14 captures no structured bindings.
        const std::string& name = entry.first;
        const std::set<std::string>& where = entry.second;
        CAPTURE(name);
        CAPTURE(*where.begin());
        CAPTURE(*where.rbegin());
        CHECK(where.size() == 1);
    }
}

TEST_CASE("rooms: headers have 150 lines at most, sources 500")
{
    for (const auto& path : sources()) {
        const std::string text = text_of(path);
        const auto lines = std::ranges::count(text, '\n');
        CAPTURE(path_in_src(path));
        CHECK(lines <= (path.extension() == ".h" ? 150 : 500));
    }
}

TEST_CASE("rooms: src/README.md tells of every room, and the files that it names are there")
{
    const std::filesystem::path src = std::filesystem::path(VITRINE_SOURCE_DIR) / "src";
    const std::string text = text_of(src / "README.md");
    for (const RoomRow& room : rooms()) {
        CAPTURE(room.name);
        CHECK(text.find("| `" + std::string(room.name) + "` |") != std::string::npos);
    }
    static const std::regex file("(base|data|date|text|draw|input|exhibit|view|app|engine|program)"
                                 "/[a-z_]+\\.(h|cpp)");
    std::size_t count = 0;
    for (std::sregex_iterator it(text.begin(), text.end(), file), end; it != end; ++it, ++count) {
        CAPTURE(it->str());
        CHECK(std::filesystem::exists(src / it->str()));
    }
    CHECK(count > 40);
}

TEST_CASE("rooms: functions have 60 lines at most, and 6 parameters")
{
    std::size_t count = 0;
    for (const auto& path : sources()) {
        for (const scan::Function& function : scan::read(text_of(path)).functions) {
            CAPTURE(path_in_src(path));
            CAPTURE(function.line);
            CAPTURE(function.head);
            CHECK(function.lines <= 60);
            CHECK(function.parameters <= 6);
            ++count;
        }
    }
    CHECK(count > 1500);
}

TEST_CASE("rooms: functions, types and constants are found in what a source may hold")
{
    const scan::Source source = scan::read(R"__(#define BRACE {
// { a comment's brace
namespace vitrine {
namespace {
constexpr std::array<Row, 2> rows{ {{"{", '}'}, {"\"{", 1'000}} };
const char* const text = R"({)";
struct Pair { int a = 0; int b = 0; };
using Pairs = std::vector<Pair>;
Maker::Maker(int a, std::map<int, Pair> b)
    : a_(a)
    , b_{b}
    , c_{}
{
    if (a > 0) {
        call([&](int x, int y, int z) {
            return Pair{x, y};
        });
    }
}
}
template <class T, class U>
auto most(const T& a, std::function<void(int, int)> f, U b = {1, 2}) -> T
{

    for (int i = 0; i < 3; ++i) { f(i, [] { return 1; }()); }
}
struct Maker::Inner { bool operator()(int a, int b) const { return a < b; } };
}
)__");
    REQUIRE(source.functions.size() == 5);
    const auto is = [&](std::size_t i, std::size_t line, std::size_t lines,
                        std::size_t parameters) {
        CAPTURE(source.functions[i].head);
        CHECK(source.functions[i].line == line);
        CHECK(source.functions[i].lines == lines);
        CHECK(source.functions[i].parameters == parameters);
    };
    is(0, 15, 3, 3);  // the lambda that is an argument
    is(1, 13, 7, 2);
    is(2, 25, 1, 0);
    is(3, 23, 4, 3);
    is(4, 27, 1, 2);
    std::string found;
    for (const scan::Name& name : source.names)
        found += name.name + (name.is_private ? " private, " : ", ");
    CHECK(found ==
          "rows private, text private, Pair private, Pairs private, Maker private, most, ");
    CHECK(source.names.front().space == "::vitrine");
}
