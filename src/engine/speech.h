// A voice: what says texts aloud.
//
// Speech Dispatcher if it runs here or can be started, as other programs that speak use it, with
// the voice that the visitor has chosen there; else espeak-ng, as a process. Both are spoken to in
// another thread, since either may hang: the program never waits for a voice.
#pragma once

#include <memory>
#include <string>

namespace vitrine {

class ReadingVoice {
public:
    ReadingVoice() = default;
    ReadingVoice(const ReadingVoice&) = delete;
    ReadingVoice& operator=(const ReadingVoice&) = delete;
    virtual ~ReadingVoice() = default;

    // Says a text in a language ("ru"), after what it says already.
    virtual void say(std::string text, std::string language) = 0;
    // Falls silent, and forgets what was still to be said.
    virtual void stop() = 0;
    virtual void pause() = 0;
    virtual void go_on() = 0;
    // Whether it says something or is about to.
    virtual bool is_speaking() const = 0;
};

// The voice of this machine; null if it has none.
std::unique_ptr<ReadingVoice> find_voice();

}  // namespace vitrine
