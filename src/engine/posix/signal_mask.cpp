#include "engine/signal_mask.h"

#include <csignal>
#include <initializer_list>
#include <pthread.h>

namespace vitrine {

void refuse_signals()
{
    sigset_t all;
    sigfillset(&all);
    // What a fault of our own raises must still end the program.
    for (const int number : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT})
        sigdelset(&all, number);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
}

}  // namespace vitrine
