#include "data/language_names.h"

#include <algorithm>
#include <array>

namespace vitrine {

namespace {

struct LanguageName {
    std::string_view tag;
    std::string_view own;
};

// Sorted by tag. The 24 languages of the European Union, its neighbours', and the most spoken ones.
constexpr auto language_names = std::to_array<LanguageName>({
    {"ar", "العربية"       },
    {"be", "Беларуская" },
    {"bg", "Български"   },
    {"bs", "Bosanski"             },
    {"ca", "Català"              },
    {"cs", "Čeština"            },
    {"cy", "Cymraeg"              },
    {"da", "Dansk"                },
    {"de", "Deutsch"              },
    {"el", "Ελληνικά"     },
    {"en", "English"              },
    {"eo", "Esperanto"            },
    {"es", "Español"             },
    {"et", "Eesti"                },
    {"eu", "Euskara"              },
    {"fa", "فارسی"           },
    {"fi", "Suomi"                },
    {"fr", "Français"            },
    {"ga", "Gaeilge"              },
    {"he", "עברית"           },
    {"hi", "हिन्दी"   },
    {"hr", "Hrvatski"             },
    {"hu", "Magyar"               },
    {"hy", "Հայերեն"       },
    {"is", "Íslenska"            },
    {"it", "Italiano"             },
    {"ja", "日本語"            },
    {"ka", "ქართული"},
    {"kk", "Қазақша"       },
    {"ko", "한국어"            },
    {"la", "Latina"               },
    {"lt", "Lietuvių"            },
    {"lv", "Latviešu"            },
    {"mk", "Македонски" },
    {"mt", "Malti"                },
    {"nb", "Norsk bokmål"        },
    {"nl", "Nederlands"           },
    {"nn", "Norsk nynorsk"        },
    {"no", "Norsk"                },
    {"pl", "Polski"               },
    {"pt", "Português"           },
    {"ro", "Română"             },
    {"ru", "Русский"       },
    {"sk", "Slovenčina"          },
    {"sl", "Slovenščina"        },
    {"sq", "Shqip"                },
    {"sr", "Српски"         },
    {"sv", "Svenska"              },
    {"tr", "Türkçe"             },
    {"uk", "Українська" },
    {"vi", "Tiếng Việt"       },
    {"yi", "ייִדיש"         },
    {"zh", "中文"               },
});
static_assert(std::ranges::is_sorted(language_names, {}, &LanguageName::tag));

}  // namespace

std::string_view own_name_of(std::string_view language_tag)
{
    const std::string_view language = language_tag.substr(0, language_tag.find('-'));
    const auto found = std::ranges::lower_bound(language_names, language, {}, &LanguageName::tag);
    return found != language_names.end() && found->tag == language ? found->own
                                                                   : std::string_view{};
}

}  // namespace vitrine
