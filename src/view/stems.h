// Stems of words: "prisoners" and "prisoner", "Стасова" and "Стасовой", "Gefangene" and
// "Gefangenen" have the same one.
//
// The Snowball algorithms of English, Russian and German (Porter 2001), from libstemmer, which is
// named in stems.cpp alone. They are given folded words. That shortens a few words in another way
// than their authors meant, but both sides of a comparison in the same way.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace vitrine {

enum class StemLanguage : std::uint8_t { English, Russian, German };
constexpr std::size_t stem_languages = 3;

// By the tag of a language, "de" or "de-AT"; nothing for those that have no algorithm here.
std::optional<StemLanguage> stem_language(std::string_view tag);

class Stems {
public:
    Stems();
    Stems(Stems&&) noexcept;
    Stems& operator=(Stems&&) noexcept;
    ~Stems();

    // The stem of a folded word. Borrowed: until the next call. The word itself where there is no
    // memory for a stem.
    std::string_view stem(StemLanguage language, std::string_view word);

private:
    struct Algorithm;
    std::array<std::unique_ptr<Algorithm>, stem_languages> algorithms_;
};

}  // namespace vitrine
