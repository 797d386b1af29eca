#include "exhibit/generate.h"

#include "program/commands.h"
#include "program/start.h"

#include <cstdio>
#include <string>

namespace vitrine {

int generate(const Options& options)
{
    const Generated what{.events = options.events, .seed = options.seed};
    if (options.output.empty()) {
        generate_exhibit(what, [](std::string_view piece) {
            std::fwrite(piece.data(), 1, piece.size(), stdout);
        });
        return std::fflush(stdout) == 0 ? 0 : complain({"vitrine: standard output is closed"});
    }
    std::string exhibit;
    generate_exhibit(what, [&exhibit](std::string_view piece) { exhibit += piece; });
    return written(options, exhibit);
}

}  // namespace vitrine
