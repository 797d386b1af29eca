#include "app/trail_lesson.h"

#include "app/touring.h"
#include "data/json.h"
#include "data/trail_keys.h"
#include "exhibit/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace vitrine {

namespace {

// What a step is planned to take: time to read, and more where a class has something to think of.
constexpr int shown_step_s = 60;
constexpr int asked_step_s = 90;

class LessonWriter {
public:
    LessonWriter(const Exhibit& exhibit, const LessonWish& wish) : exhibit_(exhibit), wish_(wish) {}

    std::string tour(const Tour& tour)
    {
        std::string out =
            fmt::format("{{\n      \"id\": {},\n      \"title\": {},\n      \"steps\": [",
                        json_quoted(free_id()), titles());
        for (const TourStep& step : tour.steps)
            out += fmt::format("{}\n        {}", &step == &tour.steps.front() ? "" : ",",
                               step_text(step));
        return out + "\n      ]\n    }";
    }

private:
    // Of a copy of a copy there is more than one lesson.
    std::string free_id() const
    {
        const auto is_taken = [this](const std::string& id) {
            return std::ranges::find(exhibit_.tours, id, &Tour::id) != exhibit_.tours.end();
        };
        std::string id = "lesson";
        for (int i = 2; is_taken(id); ++i)
            id = fmt::format("lesson-{}", i);
        return id;
    }

    template <class InLanguage>
    std::string by_language(InLanguage text) const
    {
        std::string out = "{";
        for (std::size_t i = 0; i < exhibit_.languages.size(); ++i)
            out += fmt::format("{}{}: {}", i == 0 ? "" : ", ", json_quoted(exhibit_.languages[i]),
                               json_quoted(text(i)));
        return out + "}";
    }

    std::string titles() const
    {
        return by_language([this](std::size_t i) { return std::string_view(wish_.titles[i]); });
    }

    // A text that one of the languages lacks is written in that which stands in for it.
    std::string text(TextId id) const
    {
        return by_language(
            [&](std::size_t i) { return exhibit_.text(id, static_cast<LanguageId>(i)); });
    }

    // Whatever language a teacher writes in, it is the note in all.
    std::string note_of(const TourStep& step) const
    {
        const auto place = place_in(wish_.trail, step.milestones.front());
        if (!place) return {};
        const std::string& note = wish_.trail.stops[*place].note;
        const bool is_blank = note.find_first_not_of(" \t\n") == std::string::npos;
        return is_blank ? std::string{} : note;
    }

    std::string step_text(const TourStep& step) const
    {
        const Milestone& subject = exhibit_[step.milestones.front()];
        const auto& question = exhibit_.details_of(subject).question;
        std::string out = fmt::format(
            "{{\n          \"id\": {},\n          \"title\": {},\n          \"milestones\": [{}],\n"
            "          \"seconds\": {}",
            json_quoted(step.id), text(step.title), json_quoted(exhibit_.name_of(subject)),
            question ? asked_step_s : shown_step_s);
        const auto add = [&out](std::string_view key, const std::string& value) {
            out += fmt::format(",\n          \"{}\": {}", key, value);
        };
        if (step.picture)
            add("picture", json_quoted(exhibit_.pictures[index_of(*step.picture)].id));
        if (step.figure) add("figure", json_quoted(exhibit_.figures[index_of(*step.figure)].id));
        if (question) {
            add("question", text(question->ask));
            add("answer", text(question->answer));
            add("conceal", fmt::format("[{}]", json_quoted(step_part_names[StepPart::Answer])));
        }
        if (const std::string note = note_of(step); !note.empty())
            add("notes", by_language([&](std::size_t) { return std::string_view(note); }));
        return out + "\n        }";
    }

    const Exhibit& exhibit_;
    const LessonWish& wish_;
};

}  // namespace

std::vector<std::string> lesson_titles(const Exhibit& exhibit, std::span<const Words> words)
{
    std::vector<std::string> titles;
    for (std::size_t i = 0; i < exhibit.languages.size(); ++i)
        titles.emplace_back(words[i][word::trail_lesson_title]);
    return titles;
}

Result<std::string> with_lesson(const std::string& source, const Exhibit& exhibit,
                                const LessonWish& wish)
{
    const Tour tour = tour_of(wish.trail, exhibit);
    if (tour.steps.empty()) return fail("this exhibit has no milestone of the trail");
    const Reading<Json> json = read_json(source);
    if (!json.value) return fail(printed(json.problems, exhibit.id));
    const std::string text = LessonWriter(exhibit, wish).tour(tour);
    const auto tours = json.value->member(json.value->root(), "tours");
    // Right after the bracket with which the tours begin, or the exhibit does.
    const std::size_t at = json.value->offset(tours.value_or(json.value->root())) + 1;
    const bool is_first = tours && json.value->size(*tours) == 0;
    const std::string put = tours ? fmt::format("\n    {}{}", text, is_first ? "\n  " : ",")
                                  : fmt::format("\n  \"tours\": [\n    {}\n  ],", text);
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    std::string copy =
        source.substr(source.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    copy.insert(at, put);
    return copy;
}

}  // namespace vitrine
