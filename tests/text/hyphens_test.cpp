#include "support/sample.h"
#include "text/wrap.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

const Fonts& fonts_with_rules()
{
    static const Fonts all = [] {
        Fonts fonts = sample::opened_fonts();
        const std::string folder = "/usr/share/hyphen/hyph_";
        fonts.hyphens = {
            {"en", sample::file(folder + "en_US.dic")},
            {"de", sample::file(folder + "de_DE.dic")},
            {"ru", sample::file(folder + "ru_RU.dic")}
        };
        return fonts;
    }();
    return all;
}

// The word with a middle dot wherever it may be parted.
std::string dotted(Hyphens& hyphens, const std::string& word)
{
    std::string out;
    std::size_t from = 0;
    for (const std::size_t at : hyphens.of(word)) {
        out += word.substr(from, at - from) + "·";
        from = at;
    }
    return out + word.substr(from);
}

std::string lines_of(Typesetter& type, std::string_view text, std::int32_t width)
{
    std::string out;
    for (const RunId line : type.set(text, Metrics{}.style(Role::Text), {width, 24, 0}).lines)
        out += std::string(type.shaper().text(line)) + "|";
    return out;
}

}  // namespace

TEST_CASE("hyphens: words are parted by the rules of their language")
{
    struct Row {
        std::string language;
        std::string parted;
    };
    const Row rows[] = {
        {"de",    "Ver·ord·nung"                },
        {"de-AT", "Straf·ver·fol·gung"         },
        {"de",    "Über·wa·chungs·auf·ga·be"},
        {"en",    "in·ter·na·tional"           },
        {"en",    "hy·phen·ation"               },
        {"ru",    "орга·ни·за·ция"  },
        {"ru",    "Полити·че·ских"  },
        {"fr",    "organisation"                  },
    };
    Hyphens hyphens(fonts_with_rules().hyphens);
    for (const Row& row : rows) {
        CAPTURE(row.parted);
        hyphens.speak(row.language);
        std::string word = row.parted;
        for (std::size_t dot = word.find("·"); dot != std::string::npos; dot = word.find("·"))
            word.erase(dot, std::string_view("·").size());
        CHECK(dotted(hyphens, word) == row.parted);
        CHECK(dotted(hyphens, word) == row.parted);
    }
}

TEST_CASE("hyphens: patterns that cannot be used part no word")
{
    const std::vector<HyphenPatterns> odd = {
        {"de", ""                        },
        {"en", "no such encoding\n1a\n"  },
        {"ru", "KOI8-R"                  },
        {"fr", std::string("UTF-8\n\xff")}
    };
    Hyphens hyphens(odd);
    for (const HyphenPatterns& patterns : odd) {
        hyphens.speak(patterns.language);
        CHECK(hyphens.of("Verordnung").empty());
        CHECK(hyphens.of("").empty());
        CHECK(hyphens.of("\xff\xfe").empty());
        CHECK(hyphens.of(std::string(5'000, 'a')).empty());
    }
}

TEST_CASE("wrap: a word that is wider than its line is parted where its language parts it")
{
    Typesetter type(fonts_with_rules());
    type.speak("de");
    CHECK(lines_of(type, "Notverordnung", 100) == "Notverord‐|nung|");
    CHECK(lines_of(type, "(Notverordnung).", 100) == "(Notverord‐|nung).|");
    CHECK(lines_of(type, "Rechts-Notverordnung", 100) == "Rechts-|Notverord‐|nung|");
    // What has room is whole, whatever stands before it.
    CHECK(lines_of(type, "eine Notverordnung", 130) == "eine|Notverordnung|");
    type.speak("ru");
    CHECK(lines_of(type, "Международная", 110) == "Междуна‐|родная|");
    // The same text in another language is not the one that was set before.
    type.speak("fr");
    CHECK(lines_of(type, "Notverordnung", 100) != "Notverord‐|nung|");
}
