// What is the user's own on this machine and outlasts a visit: settings, and a trail through each
// exhibit.
//
// It is read before the first frame and written whenever a visitor changes something: beside the
// loop where there is a window, so that a slow disk holds up no frame, else at once. Of several
// changes that wait, the last is written. What cannot be read is set aside, and never written over.
#pragma once

#include "app/settings.h"
#include "app/trail.h"
#include "engine/job.h"
#include "program/lesson_copy.h"
#include "program/world.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// Writes files with what they were last given, one after the other.
class LastWrites {
public:
    LastWrites() = default;
    LastWrites(const LastWrites&) = delete;
    LastWrites& operator=(const LastWrites&) = delete;
    // Writes what waits, and waits for that.
    ~LastWrites();

    // From now on it is written beside the loop; `tell` is called in another thread whenever
    // work() has something to do.
    void write_beside(std::function<void()> tell);
    void put(const std::string& path, std::string bytes);
    // Begins to write what waits, where nothing is being written. What could not be written since
    // the last call, if anything.
    std::optional<Error> work();
    // Whether nothing waits to be written.
    bool is_idle() const { return waiting_.empty() && !job_; }

private:
    void begin_next();

    std::function<void()> tell_;  // empty: put() writes
    std::map<std::string, std::string> waiting_;
    std::optional<Job<bool>> job_;
    std::optional<Error> failed_;
};

class UserData {
public:
    // In the user's own folders (engine/files.h), or below `profile` if it is not empty. Reads what
    // is there.
    explicit UserData(const std::string& profile);

    const KeptSettings& settings() const { return settings_; }

    // Notes what a visitor has chosen, and writes it if it is new.
    void keep(const Preferences& before, const Preferences& after, const World& world);

    // The trail through an exhibit, with its stops found there. What cannot be read is set aside.
    Trail trail_through(const Exhibit& exhibit);
    // Writes a trail; nothing where the file of an earlier one could neither be read nor set aside.
    void keep_trail(const Trail& trail, std::string_view exhibit);
    // Writes a text about an exhibit's trail into a new file in the folder for documents, and has
    // its name said.
    void put_document(std::string_view exhibit, std::string text);
    // Makes a lesson of the trail and writes it into a new file there, whose name is said once all
    // of it is on the disk.
    void make_lesson(const Trail& trail, const Named& named);
    // Whether all of it is on the disk.
    bool is_written() const { return writes_.is_idle() && lessons_.is_idle(); }

    // What there is to say on the screen since the last call, if anything: what was set aside, or
    // could not be written.
    std::optional<Notice> take_notice();

    void write_beside(std::function<void()> tell)
    {
        tell_ = tell;
        writes_.write_beside(std::move(tell));
    }

private:
    void read_settings_file();
    bool put_aside(const std::string& path, NoticeKind kind);

    std::string profile_;
    std::string settings_path_;  // empty: there is no folder for it
    KeptSettings settings_;
    std::set<std::string> left_alone_;  // files of trails that nothing may be written over
    std::vector<Notice> notices_;
    LastWrites writes_;
    std::function<void()> tell_;
    LessonMaker lessons_;
};

}  // namespace vitrine
