#include "program/lesson_copy.h"

#include "app/trail_lesson.h"
#include "engine/files.h"
#include "exhibit/pack.h"
#include "exhibit/read.h"
#include "program/packed_pictures.h"
#include "program/trail_file.h"
#include "program/world.h"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

namespace vitrine {

namespace {

namespace fs = std::filesystem;

constexpr Nanoseconds longest_wait = 10 * nanoseconds_per_second;  // for a slow disk, at the end

std::string errors_of(const std::vector<Problem>& problems, const std::string& file)
{
    std::string all;
    for (const Problem& problem : problems) {
        if (is_error(problem)) all += (all.empty() ? "" : "\n") + printed(problem, file);
    }
    return all;
}

// What is asked for by name, or "My lesson" where the program speaks the language.
Result<std::vector<std::string>> titles_of(const LessonOrder& order, const Exhibit& exhibit)
{
    if (!order.title.empty()) return std::vector(exhibit.languages.size(), order.title);
    std::vector<Words> words;
    for (const std::string& language : exhibit.languages) {
        TRY(Words spoken, words_of(language));
        words.push_back(std::move(spoken));
    }
    return lesson_titles(exhibit, words);
}

// The pictures before the exhibit that names them: nothing is ever missing in between.
Result<void> put_files(const LessonCopy& copy, const fs::path& folder)
{
    for (const ZipFile& picture : copy.pictures) {
        std::error_code error;
        const fs::path path = folder / picture.name;
        fs::create_directories(path.parent_path(), error);
        if (error)
            return fail(fmt::format("cannot make the folder '{}': {}", path.parent_path().string(),
                                    error.message()));
        if (auto done = replace_file(path.string(), picture.bytes); !done) return done;
    }
    return replace_file((folder / "exhibit.json").string(), copy.json);
}

}  // namespace

Result<LessonCopy> lesson_copy(LessonOrder order)
{
    Reading<ExhibitSource> source = open_exhibit(order.named);
    const std::string file = file_of(order.named);
    if (!source.value) return fail(errors_of(source.problems, file));
    Reading<Exhibit> exhibit = read_exhibit(source.value->json);
    place_in_source(exhibit.problems, *source.value);
    if (!exhibit.value) return fail(errors_of(exhibit.problems, file));
    find_stops(order.trail, *exhibit.value);
    TRY(const std::vector<std::string> titles, titles_of(order, *exhibit.value));
    LessonCopy copy{.steps = order.trail.stops.size() - gone_from(order.trail),
                    .from = source.value->file.path};
    TRY(copy.json,
        with_lesson(source.value->json, *exhibit.value, {.trail = order.trail, .titles = titles}));
    // We must be able to read what we write; if not, that is our fault.
    const Reading<Exhibit> again = read_exhibit(copy.json);
    if (!again.value) {
        return fail("the lesson is not valid, so it was not written: " +
                    errors_of(again.problems, file));
    }
    copy.pictures = packed_pictures(*exhibit.value, *source.value);
    return copy;
}

Result<void> write_lesson(const LessonCopy& copy, const std::string& folder, bool replaces)
{
    std::error_code error;
    // "lesson/" is the folder "lesson".
    fs::path target = fs::path(folder).lexically_normal();
    if (!target.has_filename()) target = target.parent_path();
    if (fs::equivalent(target / "exhibit.json", copy.from, error))
        return fail(fmt::format("'{}' is the exhibit itself; name another folder", folder));
    if (fs::exists(target, error) && !fs::is_empty(target, error)) {
        if (replaces) return put_files(copy, target);
        return fail(fmt::format("'{}' is there already; name another folder, or say --replace to "
                                "write over the exhibit in it",
                                folder));
    }
    // All of it is there under its name, or nothing is.
    fs::path beside = target.string() + ".new";
    for (int i = 2; fs::exists(beside, error); ++i)
        beside = fmt::format("{}.{}.new", target.string(), i);
    const auto failed = [&](const std::string& why) {
        std::error_code ignored;
        fs::remove_all(beside, ignored);
        return fail(why);
    };
    fs::create_directories(beside, error);
    if (error) return failed(fmt::format("cannot make '{}': {}", folder, error.message()));
    if (auto done = put_files(copy, beside); !done) return failed(done.error().what);
    fs::rename(beside, target, error);
    if (error) return failed(fmt::format("cannot make '{}': {}", folder, error.message()));
    return {};
}

LessonMaker::~LessonMaker()
{
    if (job_) job_->is_done_within(longest_wait);
}

void LessonMaker::make(LessonOrder order, const std::string& profile, std::function<void()> tell)
{
    if (!is_idle()) return;
    const auto work = [order = std::move(order), profile]() -> Result<std::string> {
        TRY(const std::string path, document_path(profile, "lesson", ".vitrine"));
        TRY(LessonCopy copy, lesson_copy(order));
        TRY(const std::string bytes, pack_of(std::move(copy.json), std::move(copy.pictures)));
        if (auto done = store_file(path, bytes); !done) return fail(done.error().what);
        return path;
    };
    if (!tell) {
        made_ = work();
        return;
    }
    job_.emplace([work](Progress&) { return work(); }, std::move(tell));
}

std::optional<Result<std::string>> LessonMaker::take()
{
    if (job_ && job_->is_done()) {
        made_ = job_->take();
        job_.reset();
    }
    return std::exchange(made_, std::nullopt);
}

}  // namespace vitrine
