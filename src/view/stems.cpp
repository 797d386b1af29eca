#include "view/stems.h"

#include <libstemmer.h>
#include <string>

namespace vitrine {

namespace {

constexpr std::array<const char*, stem_languages> algorithm_names{"english", "russian", "german"};

struct Deleter {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

}  // namespace

struct Stems::Algorithm {
    std::unique_ptr<sb_stemmer, Deleter> stemmer;
    std::string bytes;  // of the word, as the library wants them
};

std::optional<StemLanguage> stem_language(std::string_view tag)
{
    constexpr std::array<std::string_view, stem_languages> tags{"en", "ru", "de"};
    const std::string_view first = tag.substr(0, tag.find('-'));
    for (std::size_t i = 0; i < tags.size(); ++i) {
        if (first == tags[i]) return static_cast<StemLanguage>(i);
    }
    return std::nullopt;
}

Stems::Stems()
{
    for (std::size_t i = 0; i < stem_languages; ++i) {
        algorithms_[i] = std::make_unique<Algorithm>();
        algorithms_[i]->stemmer.reset(sb_stemmer_new(algorithm_names[i], "UTF_8"));
    }
}

Stems::Stems(Stems&&) noexcept = default;
Stems& Stems::operator=(Stems&&) noexcept = default;
Stems::~Stems() = default;

std::string_view Stems::stem(StemLanguage language, std::string_view word)
{
    Algorithm& with = *algorithms_[static_cast<std::size_t>(language)];
    with.bytes = word;
    if (with.stemmer == nullptr) return with.bytes;
    // The library takes and gives unsigned bytes.
    const sb_symbol* stemmed =
        sb_stemmer_stem(with.stemmer.get(), reinterpret_cast<const sb_symbol*>(with.bytes.data()),
                        static_cast<int>(with.bytes.size()));
    if (stemmed == nullptr) return with.bytes;
    return {reinterpret_cast<const char*>(stemmed),
            static_cast<std::size_t>(sb_stemmer_length(with.stemmer.get()))};
}

}  // namespace vitrine
