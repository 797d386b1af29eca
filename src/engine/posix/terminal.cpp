#include "engine/terminal.h"

#include <cstdio>
#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace vitrine {

namespace {

// A terminal without echo, as long as this is there.
class Unseen {
public:
    Unseen()
    {
        if (::tcgetattr(STDIN_FILENO, &before_) != 0) return;
        is_terminal_ = true;
        termios quiet = before_;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
    ~Unseen()
    {
        if (!is_terminal_) return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
        std::fputc('\n', stderr);
    }
    bool is_terminal() const { return is_terminal_; }

private:
    termios before_{};
    bool is_terminal_ = false;
};

}  // namespace

Result<std::string> ask_in_secret(const std::string& question)
{
    const Unseen unseen;
    if (unseen.is_terminal()) std::fputs(question.c_str(), stderr);
    std::string line;
    if (!std::getline(std::cin, line)) return fail("vitrine: nothing was typed");
    return line;
}

}  // namespace vitrine
