// Argument vector → command → exit code.

#include "program/commands.h"
#include "program/options.h"

#include <cstdio>
#include <string>
#include <vector>

int main(int argc, char** argv)
{
    using namespace vitrine;
    const CommandLine line = read_command_line(std::vector<std::string>(argv + 1, argv + argc));
    if (line.answer) {
        std::fputs(line.answer->text.c_str(), line.answer->exit_code == 0 ? stdout : stderr);
        return line.answer->exit_code;
    }
    switch (line.options.command) {
    case CommandName::Explore:
    case CommandName::Present:
    case CommandName::Kiosk: return visit(line.options);
    case CommandName::Shot: return shot(line.options);
    case CommandName::TimeDemo: return timedemo(line.options);
    case CommandName::Check: return check(line.options);
    case CommandName::Import: return import_file(line.options);
    case CommandName::Export: return export_file(line.options);
    case CommandName::Generate: return generate(line.options);
    }
    return 2;
}
