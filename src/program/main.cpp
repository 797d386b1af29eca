// Argument vector → command → exit code.

#include "engine/job.h"
#include "engine/standard_streams.h"
#include "program/commands.h"
#include "program/options.h"
#include "program/setup_file.h"
#include "program/start.h"

#include <cstdio>
#include <string>
#include <vector>

namespace {

using namespace vitrine;

int carry_out(const Options& asked)
{
    if (asked.sets_pin) return set_pin(asked);
    const Result<Options> read = with_setup_file(asked);
    if (!read) return complain(read.error());
    const Options& options = *read;
    switch (options.command) {
    case CommandName::Explore:
    case CommandName::Present:
    case CommandName::Kiosk: keep_log_from_blocking(); return visit(options);
    case CommandName::Shot: return shot(options);
    case CommandName::TimeDemo: return timedemo(options);
    case CommandName::Check: return check(options);
    case CommandName::Audit: return audit(options);
    case CommandName::Import: return import_file(options);
    case CommandName::Export: return export_file(options);
    case CommandName::Generate: return generate(options);
    case CommandName::New: return new_exhibit(options);
    case CommandName::Pack: return pack(options);
    case CommandName::Trail: return export_trail(options);
    case CommandName::Lesson: return make_lesson(options);
    case CommandName::Worksheet: return worksheet(options);
    case CommandName::Handout: return handout(options);
    case CommandName::Poster: return poster(options);
    }
    return 2;
}

}  // namespace

int main(int argc, char** argv)
{
    open_standard_streams();
    const CommandLine line = read_command_line(std::vector<std::string>(argv + 1, argv + argc));
    if (line.answer) {
        std::fputs(line.answer->text.c_str(), line.answer->exit_code == 0 ? stdout : stderr);
        return line.answer->exit_code;
    }
    return leave(carry_out(line.options));
}
