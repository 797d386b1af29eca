// A lesson that is made of a trail: a copy of an exhibit with a tour of it, as one packed file or
// in a folder of its own. What is there already stays, unless it is said to be replaced.
#pragma once

#include "app/trail.h"
#include "data/zip.h"
#include "engine/job.h"
#include "program/opening.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vitrine {

// The copy in memory: its pictures are those that the exhibit names and that can be read.
struct LessonCopy {
    std::string json;
    std::vector<ZipFile> pictures;
    std::size_t steps = 0;
    std::string from;  // the file that it is a copy of
};

// What is asked for. Empty titles: "My lesson" in each language.
struct LessonOrder {
    Named named;
    Trail trail;
    std::string title{};
};

// Reads the exhibit and makes the copy. Fails with every problem of the exhibit, and where the
// exhibit has nothing of the trail. What it returns can be read again.
Result<LessonCopy> lesson_copy(LessonOrder order);

// Writes it into a folder: a new one as a whole, or into one that is there already, if it may.
Result<void> write_lesson(const LessonCopy& copy, const std::string& folder, bool replaces);

// One lesson at a time is made beside the loop, into a new packed file of the folder for documents.
class LessonMaker {
public:
    LessonMaker() = default;
    LessonMaker(const LessonMaker&) = delete;
    LessonMaker& operator=(const LessonMaker&) = delete;
    // Waits for what is being written.
    ~LessonMaker();

    // `tell` is called in another thread when there is something to take; empty: makes it now.
    // Does nothing while another is being made.
    void make(LessonOrder order, const std::string& profile, std::function<void()> tell);
    // The file that was written since the last call, or what kept it from being written.
    std::optional<Result<std::string>> take();
    bool is_idle() const { return !job_ && !made_; }

private:
    std::optional<Job<std::string>> job_;
    std::optional<Result<std::string>> made_;
};

}  // namespace vitrine
