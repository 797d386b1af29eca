// A sentence on the screen about something that was done, or that could not be done.
#pragma once

#include <cstdint>
#include <string>

namespace vitrine {

enum class NoticeKind : std::uint8_t {
    LinkCopied,
    CannotCopy,
    SettingsAside,  // they could not be read, and are kept under another name
    NoVoice,        // to read aloud
    CannotKeep,     // what was changed could not be written
    TrailAside,     // as with settings
    TrailExported,  // into the file that is named
    LessonMade,     // of the trail, into the file that is named
    StopRemoved,    // from the trail; it can be brought back
    PictureSaved,   // into the file that is named
    NothingToKeep,  // as no milestone is read
};

struct Notice {
    NoticeKind kind{};
    std::string detail;  // put into the sentence: a link, a file, what is wrong

    bool operator==(const Notice&) const = default;
};

// Seconds until a notice goes by itself; 0: it stays until it is closed.
double seconds_shown(NoticeKind kind);

}  // namespace vitrine
