// Reading aloud: which words of the screen are said, and what was said last.
//
// All words come from the semantic tree (draw/semantics.h), so that what is heard is what is there:
// first the heading of what has the focus, or of the panel that is open; asked again, the rest.
#pragma once

#include "app/aloud_action.h"
#include "draw/semantics.h"
#include "engine/speech.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vitrine {

// Words of one language.
struct Utterance {
    std::string text;
    std::string language;

    bool operator==(const Utterance&) const = default;
};

// What is on the screen, and in which language its words are where they do not say so.
struct Heard {
    const Semantics& tree;
    std::optional<std::size_t> focused;
    std::string_view language;
};

// What says what the visitor is at: what has the focus, else the panel that is open, else the
// window. Empty if there is nothing.
std::vector<Utterance> heading_aloud(const Heard& heard);
// All else that is said of it.
std::vector<Utterance> rest_aloud(const Heard& heard);

class AloudReader {
public:
    // Speaks with this voice from now on; without one nothing is said.
    void speak_with(std::unique_ptr<ReadingVoice> speaker) { speaker_ = std::move(speaker); }

    // False if there is no voice.
    bool read(Aloud what, const Heard& heard);
    void hush();
    // Whether something is being said now, as far as the voice knows.
    bool is_speaking() const { return speaker_ && !is_paused_ && speaker_->is_speaking(); }

private:
    void say(std::vector<Utterance> utterances);

    std::unique_ptr<ReadingVoice> speaker_;
    std::vector<Utterance> heading_;  // that was said last
    std::vector<Utterance> last_;     // all that was said last
    bool is_paused_ = false;
    bool may_speak_ = false;    // since then nobody has asked for silence
    bool has_heading_ = false;  // it was said, and the rest was not
};

}  // namespace vitrine
