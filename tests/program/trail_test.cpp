// A visitor's trail through the real loop: keeping by keys, mouse and touch, notes, the page, and
// the files.
#include "app/noting.h"
#include "base/log.h"
#include "engine/files.h"
#include "program/trail_file.h"
#include "program/user_data.h"
#include "support/folder.h"
#include "support/looks.h"
#include "support/show.h"
#include "support/written_trail.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <random>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace vitrine;

namespace {

std::string trail_file(const TestFolder& folder)
{
    return folder / "data/trails/mopr.json";
}

Trail trail_on_disk(const TestFolder& folder)
{
    const auto trail = trail_in(trail_file(folder), "mopr");
    REQUIRE(trail.has_value());
    return *trail;
}

std::string names_in(const Trail& trail)
{
    std::string names;
    for (const TrailStop& stop : trail.stops)
        names += (names.empty() ? "" : " ") + stop.milestone;
    return names;
}

void put_trail(const TestFolder& folder, const std::string& text)
{
    std::filesystem::create_directories(folder / "data/trails");
    std::ofstream(trail_file(folder)) << text;
}

constexpr Vec2 full_hd{1920, 1080};

}  // namespace

TEST_CASE("trail: what is kept and noted is on the disk at once, and the next visit has it")
{
    const TestFolder folder;
    {
        UserData user(folder.path().string());
        Show show(explore, full_hd);
        show.loop.keep_in(user);
        CHECK(show.play("settle\nclick milestone:S1\nsettle\nclick button:keep\nsettle\n"
                        "expect field:note-S1\nclick field:note-S1\nsettle\n"
                        "expect focus field:note-S1\ntype \"Кто платил?\"\nkey Enter\n"
                        "type \"Who?\"\nsettle\nkey Escape\nsettle\nexpect panel:detail\n"
                        "key Right\nsettle\nkey b\nsettle\nkey Escape\nkey y\nsettle\nexpect "
                        "panel:trail\n"
                        "expect value button:trail chosen\n")
                  .empty());
        CHECK(trail_on_disk(folder).stops.size() == 2);
    }
    const Trail kept = trail_on_disk(folder);
    REQUIRE(kept.stops.size() == 2);
    CHECK(kept.stops[0].milestone == "S1");
    CHECK(kept.stops[0].note == "Кто платил?\nWho?");
    UserData user(folder.path().string());
    Show show(explore, full_hd);
    show.loop.keep_in(user);
    CHECK(show.play("settle\nkey y\nsettle\nexpect link:stop-S1\nexpect field:note-S1\n"
                    "click link:stop-S1\nsettle\nexpect panel:detail\nexpect field:note-S1\n"
                    "click button:keep\nsettle\nexpect no field:note-S1\nexpect panel:notice\n"
                    "click button:undo-notice\nsettle\nexpect field:note-S1\n"
                    "expect no panel:notice\n")
              .empty());
    CHECK(trail_on_disk(folder).stops[0].note == "Кто платил?\nWho?");
}

TEST_CASE("trail: whoever keeps something can write its note at once, by press and by key")
{
    for (const char* press : {"click button:keep", "tap button:keep", "key b"}) {
        CAPTURE(press);
        Show show(explore, full_hd);
        CHECK(show.play("settle\nclick milestone:S30\nsettle\n" + std::string(press) +
                        "\nsettle\nexpect focus field:note-S30\ntype \"family\"\n"
                        "key f\nkey a\nkey Delete\nkey Left\nsettle\n"
                        "expect focus field:note-S30\nexpect no panel:filter\n"
                        // One step leads out of the note, the next out of the panel.
                        "key Escape\nsettle\nexpect panel:detail\n"
                        "key b\nsettle\nexpect no field:note-S30\nexpect panel:notice\n")
                  .empty());
        CHECK(show.loop.state().selection == find_milestone(world().exhibit, "S30"));
    }
    // In a tour nothing is written.
    Show tour(explore, full_hd);
    CHECK(tour.play("settle\nkey t\nsettle\nkey Tab\nkey Enter\nsettle\nkey b\nsettle\n").empty());
    CHECK_FALSE(is_noting(tour.loop.state()));
}

TEST_CASE("trail: what is typed beside the notes opens, closes and changes nothing")
{
    const TestFolder folder;
    put_trail(folder, R"({"vitrine_trail": 1, "exhibit": "mopr", "stops": [
        {"milestone": "S1", "note": "one"}, {"milestone": "S27"}]})");
    UserData user(folder.path().string());
    Show show(explore, full_hd);
    show.loop.keep_in(user);
    std::string keys = "settle\nkey y\nsettle\n";
    for (const char letter : std::string("abcdefghijklmnoqtuvwxz0")) {
        keys += "key ";
        keys += letter;
        keys += "\n";
    }
    CHECK(show.play(keys + "key slash\nkey plus\nkey minus\nsettle\nexpect panel:trail\n"
                           "expect focus panel:trail\nexpect link:stop-S1\n")
              .empty());
    CHECK(names_in(trail_on_disk(folder)) == "S1 S27");
    CHECK(show.loop.state().pages.size() == 1);
}

TEST_CASE("trail: stops are moved and removed by buttons and keys")
{
    const TestFolder folder;
    put_trail(folder, R"({"vitrine_trail": 1, "exhibit": "mopr", "stops": [
        {"milestone": "S1", "title": "a", "note": "one"}, {"milestone": "S27", "title": "b"},
        {"milestone": "not-here", "title": "Gone", "note": "mine"}, {"milestone": "S30"}]})");
    UserData user(folder.path().string());
    Show show(explore, full_hd);
    show.loop.keep_in(user);
    CHECK(show.play("settle\nkey y\nsettle\nexpect \"Gone\"\nexpect no button:stop-up-S1\n"
                    "click button:stop-down-S1\nsettle\n")
              .empty());
    CHECK(names_in(trail_on_disk(folder)) == "S27 S1 not-here S30");
    Show keys(explore, full_hd);
    keys.loop.keep_in(user);
    CHECK(keys.play("settle\nkey y\nsettle\nclick button:stop-up-not-here\nsettle\n"
                    "tap button:stop-remove-S30\nsettle\nexpect panel:notice\nkey ctrl+z\nsettle\n"
                    "expect link:stop-S30\nexpect no panel:notice\n")
              .empty());
    CHECK(names_in(trail_on_disk(folder)) == "S27 not-here S1 S30");
    Show tabs(explore, full_hd);
    tabs.loop.keep_in(user);
    // By the keyboard alone: to the first stop, down twice, and out.
    CHECK(tabs.play("settle\nkey y\nsettle\nkey Tab\nkey Tab\nkey Tab\nkey Tab\nkey Tab\nsettle\n"
                    "expect focus link:stop-S27\nkey ctrl+Down\nkey ctrl+Down\nsettle\n"
                    "expect focus link:stop-S27\nkey Delete\nsettle\nexpect no link:stop-S27\n"
                    "expect focus link:stop-S30\nkey Escape\nsettle\nkey Escape\nsettle\nexpect no "
                    "panel:trail\n")
              .empty());
    CHECK(names_in(trail_on_disk(folder)) == "not-here S1 S30");
    CHECK(trail_on_disk(folder).stops[0].note == "mine");
}

TEST_CASE("trail: a note is written as text is elsewhere: lines, words, a selection, undo")
{
    Show show(explore, full_hd);
    CHECK(show.play("settle\nclick milestone:S1\nsettle\nkey b\nsettle\nclick field:note-S1\n"
                    "settle\ntype \"one\"\nkey Enter\ntype \"two\"\nkey Up\nkey Home\ntype \"> \"\n"
                    "settle\nkey Down\nkey End\ntype \"!\"\nsettle\n")
              .empty());
    const auto note = [&] { return show.loop.state().trail.kept.stops[0].note; };
    CHECK(note() == "> one\ntwo!");
    Show other(explore, full_hd);
    CHECK(other
              .play("settle\nclick milestone:S1\nsettle\nkey b\nsettle\nclick field:note-S1\n"
                    "settle\ntype \"Кто платил?\"\nkey ctrl+A\nkey ctrl+X\nsettle\ntype \"b\"\n"
                    "settle\nkey ctrl+z\nkey ctrl+z\nsettle\n")
              .empty());
    CHECK(other.loop.state().trail.kept.stops[0].note == "Кто платил?");
    CHECK(other.loop.copied() == "Кто платил?");
    // Keys that do something elsewhere are letters here.
    Show letters(explore, full_hd);
    CHECK(letters
              .play("settle\nclick milestone:S1\nsettle\nkey b\nsettle\nclick field:note-S1\n"
                    "settle\nkey b\nkey y\nkey f\nkey /\nsettle\nexpect no panel:filter\n"
                    "expect no panel:trail\nexpect panel:detail\nexpect focus field:note-S1\n")
              .empty());
    CHECK(letters.loop.state().trail.kept.stops.size() == 1);
}

TEST_CASE("trail: the mouse puts the caret where it presses, and selects where it is drawn")
{
    Show show(explore, full_hd);
    CHECK(show.play("settle\nclick milestone:S1\nsettle\nkey b\nsettle\nclick field:note-S1\n"
                    "settle\ntype \"mmmmmmmmmmmmmmmmmmmm\"\nsettle\n")
              .empty());
    const Semantics& tree = show.loop.semantics();
    const auto field = tree.find("field:note-S1");
    REQUIRE(field.has_value());
    const Rect box = tree[*field].rect;
    const auto at = [&](float x) {
        return std::to_string(static_cast<int>(box.x + x)) + "," +
               std::to_string(static_cast<int>(box.centre().y));
    };
    Show again(explore, full_hd);
    CHECK(again
              .play("settle\nclick milestone:S1\nsettle\nkey b\nsettle\nclick field:note-S1\n"
                    "settle\ntype \"mmmmmmmmmmmmmmmmmmmm\"\nsettle\nclick " +
                    at(60) + "\nsettle\ntype \"1\"\nsettle\ndrag " + at(60) + " to " + at(160) +
                    " in 0.3s\nsettle\ntype \"2\"\nsettle\n")
              .empty());
    const std::string note = again.loop.state().trail.kept.stops[0].note;
    CAPTURE(note);
    CHECK(note.size() < 20);
    CHECK(note.find('2') != std::string::npos);
    CHECK(note.front() == 'm');
    CHECK(note.back() == 'm');
}

TEST_CASE("trail: a broken file is set aside and said once, and never written over")
{
    const TestFolder folder;
    const std::string broken = "{\"vitrine_trail\": 1, \"exhibit\": ";
    put_trail(folder, broken);
    set_log_sink([](std::string_view) {});
    {
        UserData user(folder.path().string());
        Show show(explore, full_hd);
        show.loop.keep_in(user);
        CHECK(show.play("settle\nexpect panel:notice\nkey Escape\nsettle\nexpect no panel:notice\n"
                        "click milestone:S1\nsettle\nkey b\nsettle\n")
                  .empty());
    }
    CHECK(*read_file(trail_file(folder) + ".unreadable") == broken);
    CHECK(names_in(trail_on_disk(folder)) == "S1");
}

TEST_CASE("trail: where it can be neither read nor set aside, it is left as it is")
{
    if (::geteuid() == 0) return;  // nothing is forbidden to this user
    const TestFolder folder;
    put_trail(folder, "[]");
    const std::filesystem::path home = folder / "data/trails";
    std::filesystem::permissions(home, std::filesystem::perms::owner_read |
                                           std::filesystem::perms::owner_exec);
    set_log_sink([](std::string_view) {});
    UserData user(folder.path().string());
    Show show(explore, full_hd);
    show.loop.keep_in(user);
    CHECK(show.play("settle\nexpect panel:notice\nclick milestone:S1\nsettle\nkey b\nsettle\n")
              .empty());
    CHECK(*read_file(trail_file(folder)) == "[]");
    std::filesystem::permissions(home, std::filesystem::perms::owner_all);
}

TEST_CASE("trail: a kiosk writes none, has no field, and the next visitor sees nothing of it")
{
    const TestFolder folder;
    UserData user(folder.path().string());
    Show show(kiosk, full_hd);
    show.loop.keep_in(user);
    CHECK(show.play("settle\ntap 960,400\nsettle\ntap milestone:S1\nsettle\ntap button:keep\n"
                    "settle\nexpect no field:note-S1\ntap button:trail\nsettle\n"
                    "expect panel:trail\nexpect link:stop-S1\nexpect no button:export-trail\n"
                    "tap button:close-trail\nsettle\nexpect no panel:trail\nwait 101s\nsettle\n"
                    "tap 960,400\nsettle\ntap milestone:S1\nsettle\nexpect no button:trail\n")
              .empty());
    CHECK_FALSE(is_there(trail_file(folder)));
}

TEST_CASE("trail: it is written as Markdown into a new file each time, and its name is said")
{
    const TestFolder folder;
    UserData user(folder.path().string());
    Show show(explore, full_hd);
    show.loop.keep_in(user);
    CHECK(
        show.play("settle\nclick milestone:S27\nsettle\nkey b\nsettle\nkey Escape\nkey y\nsettle\n"
                  "click button:export-trail\nsettle\nexpect panel:notice\n"
                  "click button:export-trail\nsettle\n")
            .empty());
    const auto first = read_file(folder / "documents/trail-mopr.md");
    REQUIRE(first.has_value());
    CHECK(first->starts_with("# My trail: "));
    CHECK(first->find("vitrine://mopr/S27") != std::string::npos);
    CHECK(read_file(folder / "documents/trail-mopr-2.md") == *first);
}

TEST_CASE("trail: it opens as a tour with its notes, ends, and leads back to its page")
{
    const TestFolder folder;
    put_trail(folder, R"({"vitrine_trail": 1, "exhibit": "mopr", "stops": [
        {"milestone": "S27", "note": "Кто платил?"}, {"milestone": "not-here", "title": "Gone"},
        {"milestone": "S1"}]})");
    UserData user(folder.path().string());
    Show show(explore, full_hd);
    show.loop.keep_in(user);
    CHECK(show.play("settle\nkey y\nsettle\n").empty());
    const State before = show.loop.state();
    Show tour(explore, full_hd);
    tour.loop.keep_in(user);
    CHECK(tour.play("settle\nkey y\nsettle\nclick button:trail-tour\nsettle\n"
                    "expect panel:tour\nexpect value status:step S27\nexpect \"Кто платил?\"\n"
                    "key PageDown\nsettle\nexpect value status:step S1\n"
                    "expect no \"Кто платил?\"\nkey PageDown\nsettle\n"
                    "expect value status:step end\nexpect \"Back to my trail\"\nkey PageUp\n"
                    "settle\nexpect value status:step S1\nkey PageDown\nsettle\n"
                    "click button:tour-leave\nsettle\nexpect panel:trail\n"
                    "expect no panel:tour\nexpect no panel:detail\n")
              .empty());
    CHECK(tour.loop.state().pages.size() == 1);
    CHECK(tour.loop.state().camera.centre == doctest::Approx(before.camera.centre));
    CHECK(tour.loop.state().camera.days == doctest::Approx(before.camera.days));
    CHECK_FALSE(tour.loop.state().selection.has_value());
    CHECK_FALSE(tour.loop.state().trail.tour.has_value());
    // From the middle of it Escape leads back, too; and on a wall of letters nothing is typed.
    Show left(explore, full_hd);
    left.loop.keep_in(user);
    CHECK(left.play("settle\nkey y\nsettle\nclick button:trail-tour\nsettle\nkey F1\nsettle\n"
                    "key Escape\nsettle\nexpect panel:tour\nkey Escape\nsettle\n"
                    "expect panel:trail\nexpect focus panel:trail\nkey Escape\nsettle\n"
                    "expect no panel:trail\n")
              .empty());
    // Of a trail that the exhibit has nothing of there is no tour.
    const TestFolder other;
    put_trail(other, R"({"vitrine_trail": 1, "exhibit": "mopr", "stops": [{"milestone": "x"}]})");
    UserData gone(other.path().string());
    Show none(explore, full_hd);
    none.loop.keep_in(gone);
    CHECK(none.play("settle\nkey y\nsettle\nexpect no button:trail-tour\n"
                    "expect button:export-trail\n")
              .empty());
    none.loop.want(action::TourTrail{});
    none.turn_at(100);
    CHECK(none.loop.state().pages.size() == 1);
}

TEST_CASE("trail: no sign at an end of the axis lies over the years below its page")
{
    struct Axis {
        Rect sign;  // at its left end
        std::vector<Rect> years;
    };
    const auto axis_after = [](std::string_view keys) {
        Show show(explore, full_hd);
        CHECK(show.play("settle\n" + std::string(keys)).empty());
        Axis axis;
        const auto sign = show.loop.semantics().find("button:before-view");
        if (sign) axis.sign = show.loop.semantics()[*sign].rect;
        // The signs are panels, which are painted without the axis's clip.
        const float top = show.loop.scene().regions.axis.y;
        for (const Command& c : show.loop.list().commands()) {
            if (c.kind == CommandKind::Glyphs && c.clip.y == top) axis.years.push_back(c.box);
        }
        return axis;
    };
    const auto years_under = [](const Axis& axis, const Rect& sign) {
        return std::ranges::count_if(axis.years,
                                     [&](const Rect& year) { return year.x < sign.right(); });
    };
    // A view that has something before it: on its lanes a sign says so, and no year is below that.
    constexpr std::string_view near = "key shift+Up\nsettle\nkey shift+Up\nsettle\n";
    const Axis lanes = axis_after(near);
    REQUIRE_FALSE(lanes.sign.is_empty());
    CHECK(years_under(lanes, lanes.sign) == 0);
    const Axis page = axis_after(std::string(near) + "key y\nsettle\n");
    CHECK(page.sign.is_empty());
    CHECK(years_under(page, lanes.sign) > 0);
}

TEST_CASE("trail: its page stays in the window, however it is looked at")
{
    for (const Look& look : every_look()) {
        CAPTURE(look.size.x);
        CAPTURE(look.size.y);
        CAPTURE(look.preferences.text_percent);
        CAPTURE(world().exhibit.languages[index_of(look.preferences.language)]);
        const TestFolder folder;
        put_trail(folder, R"({"vitrine_trail": 1, "exhibit": "mopr", "stops": [
            {"milestone": "S1", "title": "a", "note": "Кто платил, и кто об этом знал?"},
            {"milestone": "S27"}, {"milestone": "not-here", "title": "What was there"}]})");
        UserData user(folder.path().string());
        Show show(explore, look.size, look.preferences);
        show.loop.keep_in(user);
        CHECK(show.play("settle\nkey y\nsettle\nexpect panel:trail\n").empty());
        const Semantics& tree = show.loop.semantics();
        std::size_t fields = 0;
        for (std::size_t i = 0; i < tree.size(); ++i) {
            const std::string id = tree.id(i);
            CAPTURE(id);
            CHECK(tree[i].rect.x >= 0);
            CHECK(tree[i].rect.right() <= look.size.x);
            const bool is_of_page = tree[i].key.find("trail") != std::string_view::npos ||
                                    tree[i].key.starts_with("stop-");
            if (is_of_page) CHECK(tree[i].shown.empty());
            fields += tree[i].role == SemanticRole::Field && tree[i].key.starts_with("note-");
        }
        CHECK(fields == 3);
    }
}

namespace {

// The program that writes trails, with what it says on its standard output.
class TrailWriterProgram {
public:
    TrailWriterProgram(const std::string& folder, long first)
    {
        int ends[2] = {-1, -1};
        REQUIRE(::pipe(ends) == 0);
        said_ = ends[0];
        const std::string number = std::to_string(first);
        child_ = ::fork();
        REQUIRE(child_ >= 0);
        if (child_ == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::execl(VITRINE_TRAIL_WRITER, "trail_writer", folder.c_str(), number.c_str(),
                    static_cast<char*>(nullptr));
            ::_exit(127);
        }
        ::close(ends[1]);
    }
    TrailWriterProgram(const TrailWriterProgram&) = delete;
    TrailWriterProgram& operator=(const TrailWriterProgram&) = delete;
    ~TrailWriterProgram() { ::close(said_); }

    // Waits until it has said something, at most that long.
    bool has_written(int milliseconds)
    {
        pollfd waiting{.fd = said_, .events = POLLIN, .revents = 0};
        return ::poll(&waiting, 1, milliseconds) == 1;
    }

    // Kills it, and returns the last number that it has said; 0 if none.
    long kill()
    {
        ::kill(child_, SIGKILL);
        int status = 0;
        REQUIRE(::waitpid(child_, &status, 0) == child_);
        CHECK(WIFSIGNALED(status));
        std::string all;
        char piece[4096];
        for (ssize_t got = 0; (got = ::read(said_, piece, sizeof piece)) > 0;)
            all.append(piece, static_cast<std::size_t>(got));
        const std::size_t end = all.rfind('\n');
        if (end == std::string::npos) return 0;
        const std::size_t begin = all.rfind('\n', end - 1);
        return std::stol(all.substr(begin == std::string::npos ? 0 : begin + 1, end));
    }

private:
    int said_ = -1;
    pid_t child_ = -1;
};

}  // namespace

TEST_CASE("trail: killed 200 times while it writes, it loses nothing that was on the disk")
{
    constexpr int most_microseconds = 12'000;
    const TestFolder folder;
    const unsigned seed = 3;
    CAPTURE(seed);
    std::mt19937 random(seed);
    long last = written_stops;
    long written = 0;
    for (int killed = 0; killed < 200; ++killed) {
        CAPTURE(killed);
        TrailWriterProgram program(folder.path().string(), last + 1);
        REQUIRE(program.has_written(20'000));
        ::usleep(static_cast<useconds_t>(random() % most_microseconds));
        const long said = program.kill();
        REQUIRE(said > last);
        const auto trail = trail_in(trail_file(folder), "mopr");
        REQUIRE(trail.has_value());
        // It may have been killed after a trail was in place and before it could say so.
        REQUIRE((*trail == written_trail(said) || *trail == written_trail(said + 1)));
        written += said - last;
        last = said;
    }
    // What the killed have left beside it is removed by those that come after them.
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "data/trails"))
        files += entry.is_regular_file() ? 1U : 0U;
    CHECK(files <= 2);
    CHECK(written >= 200);
}
