#include "program/user_data.h"

#include "base/log.h"
#include "engine/files.h"
#include "program/trail_file.h"

#include <fmt/format.h>

#include <utility>

namespace vitrine {

namespace {

constexpr Nanoseconds patience = 10 * nanoseconds_per_second;  // with a slow disk, at the end

Result<std::string> folder_in(const std::string& profile, const char* part,
                              Result<std::string> (*of_user)())
{
    if (!profile.empty()) return profile + '/' + part;
    TRY(const std::string folder, of_user());
    return folder + "/vitrine";
}

}  // namespace

LastWrites::~LastWrites()
{
    // Two writers of one file would leave the older of the two texts, by chance.
    const bool is_free = !job_ || job_->is_done_within(patience);
    if (!is_free) return;
    for (const auto& [path, bytes] : waiting_) {
        if (auto stored = store_file(path, bytes); !stored)
            log_line(LogLevel::Error, stored.error().what);
    }
}

void LastWrites::write_beside(std::function<void()> tell)
{
    tell_ = std::move(tell);
}

void LastWrites::put(const std::string& path, std::string bytes)
{
    waiting_.insert_or_assign(path, std::move(bytes));
    if (tell_) return begin_next();
    for (const auto& [name, text] : waiting_) {
        if (auto stored = store_file(name, text); !stored) failed_ = stored.error();
    }
    waiting_.clear();
}

void LastWrites::begin_next()
{
    if (job_ || waiting_.empty()) return;
    auto next = waiting_.extract(waiting_.begin());
    job_.emplace(
        [path = next.key(), bytes = std::move(next.mapped())](Progress&) -> Result<bool> {
            if (auto stored = store_file(path, bytes); !stored) return fail(stored.error().what);
            return true;
        },
        tell_);
}

std::optional<Error> LastWrites::work()
{
    if (job_ && job_->is_done()) {
        if (const Result<bool> written = job_->take(); !written) failed_ = written.error();
        job_.reset();
    }
    if (tell_) begin_next();
    return std::exchange(failed_, std::nullopt);
}

UserData::UserData(const std::string& profile) : profile_(profile)
{
    const auto folder = folder_in(profile, "config", user_config_folder);
    if (!folder) {
        log_line(LogLevel::Warning, folder.error().what);
        return;
    }
    settings_path_ = *folder + "/settings.json";
    read_settings_file();
}

void UserData::read_settings_file()
{
    if (!is_there(settings_path_)) return;
    const auto bytes = read_file(settings_path_);
    Reading<KeptSettings> reading;
    if (bytes) reading = read_settings(*bytes);
    if (reading.value) {
        settings_ = std::move(*reading.value);
        return;
    }
    if (!bytes) log_line(LogLevel::Warning, bytes.error().what);
    for (const Problem& problem : reading.problems)
        log_line(LogLevel::Warning, printed(problem, settings_path_));
    if (!put_aside(settings_path_, NoticeKind::SettingsAside)) settings_path_.clear();
}

// Renames a file that cannot be used. What can neither be read nor renamed is left alone: false.
bool UserData::put_aside(const std::string& path, NoticeKind kind)
{
    const auto aside = set_aside(path);
    if (!aside) {
        log_line(LogLevel::Warning, aside.error().what);
        notices_.push_back({NoticeKind::CannotKeep, aside.error().what});
        return false;
    }
    log_line(LogLevel::Warning, fmt::format("what is in '{}' is kept as '{}'", path, *aside));
    notices_.push_back({kind, *aside});
    return true;
}

Trail UserData::trail_through(const Exhibit& exhibit)
{
    const auto path = trail_path(profile_, exhibit.id);
    if (!path) {
        log_line(LogLevel::Warning, path.error().what);
        return {};
    }
    auto trail = trail_in(*path, exhibit.id);
    if (!trail) {
        log_line(LogLevel::Warning, trail.error().what);
        if (!put_aside(*path, NoticeKind::TrailAside)) left_alone_.insert(*path);
        return {};
    }
    find_stops(*trail, exhibit);
    return std::move(*trail);
}

void UserData::keep_trail(const Trail& trail, std::string_view exhibit)
{
    const auto path = trail_path(profile_, exhibit);
    if (!path) {
        notices_.push_back({NoticeKind::CannotKeep, path.error().what});
        return;
    }
    if (!left_alone_.contains(*path)) writes_.put(*path, text_of(trail, exhibit));
}

void UserData::put_document(std::string_view exhibit, std::string text)
{
    const auto path = document_path(profile_, fmt::format("trail-{}", exhibit), ".md");
    if (!path) {
        notices_.push_back({NoticeKind::CannotKeep, path.error().what});
        return;
    }
    writes_.put(*path, std::move(text));
    notices_.push_back({NoticeKind::TrailExported, *path});
}

void UserData::make_lesson(const Trail& trail, const Named& named)
{
    lessons_.make({.named = named, .trail = trail}, profile_, tell_);
}

void UserData::keep(const Preferences& before, const Preferences& after, const World& world)
{
    const PreferenceNames names{.language = world.exhibit.languages[index_of(after.language)],
                                .theme = world.themes[after.theme].name,
                                .exhibit = world.exhibit.id};
    if (!note_choices(settings_, before, after, names) || settings_path_.empty()) return;
    writes_.put(settings_path_, text_of(settings_));
}

std::optional<Notice> UserData::take_notice()
{
    if (const auto failed = writes_.work()) {
        log_line(LogLevel::Error, failed->what);
        notices_.push_back({NoticeKind::CannotKeep, failed->what});
    }
    if (const auto lesson = lessons_.take()) {
        if (!*lesson) log_line(LogLevel::Error, lesson->error().what);
        notices_.push_back(*lesson ? Notice{NoticeKind::LessonMade, **lesson}
                                   : Notice{NoticeKind::CannotKeep, lesson->error().what});
    }
    if (notices_.empty()) return std::nullopt;
    Notice next = std::move(notices_.front());
    notices_.erase(notices_.begin());
    return next;
}

}  // namespace vitrine
