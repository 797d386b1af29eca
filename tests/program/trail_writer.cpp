// Writes one trail after the other into a folder, as a visit in a window does, and says on standard
// output which of them are on the disk, until it is killed. Usage: trail_writer FOLDER FIRST
//
// Trail n has as many stops as there are places; the note of stop n % places says n. So whoever
// reads a trail can tell which one it is, and whether all of it is there.
#include "program/user_data.h"
#include "support/written_trail.h"

#include <cstdlib>
#include <string>
#include <unistd.h>

using namespace vitrine;

int main(int argc, char** argv)
{
    if (argc != 3) return 2;
    UserData user(argv[1]);
    user.write_beside([] {});
    for (long n = std::strtol(argv[2], nullptr, 10);; ++n) {
        user.keep_trail(written_trail(n), "mopr");
        while (!user.is_written()) {
            if (user.take_notice()) return 1;
            ::usleep(100);
        }
        const std::string line = std::to_string(n) + '\n';
        if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) return 1;
    }
}
