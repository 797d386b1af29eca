#include "program/results_rows.h"

#include "base/digits.h"
#include "base/utf8.h"
#include "data/cut_keys.h"
#include "data/find_keys.h"
#include "data/word_keys.h"
#include "date/wording.h"
#include "exhibit/worded_date.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vitrine {

namespace {

constexpr float indent = 38;  // of texts, after number and mark
constexpr float above = 8;    // and below the texts of a line

struct GroupName {
    FoundKind kind;
    Word name;
};
constexpr std::array groups{
    GroupName{FoundKind::Milestone, word::find_milestones},
    GroupName{FoundKind::Person,    word::find_people    },
    GroupName{FoundKind::Term,      word::find_terms     },
    GroupName{FoundKind::Figure,    word::find_figures   },
    GroupName{FoundKind::Source,    word::find_sources   },
};
static_assert(groups.size() == found_kinds);

constexpr std::array<std::string_view, found_kinds> key_beginnings{
    "found-", "found-person-", "found-term-", "found-figure-", "found-source-"};

}  // namespace

float ResultRows::lay_out(Vec2 at, float width)
{
    x_ = at.x;
    y_ = at.y;
    width_ = width;
    // What was found before stays until it is known what other words find.
    if (!finder_.is_ready() && (!finder_.index().is_ready() || finder_.generation() == 0)) {
        y_ += f_.px(20);
        const std::string share = std::to_string(static_cast<int>(finder_.index().share() * 100));
        y_ += pen_.text({x_, y_}, width_, f_.words.with(word::find_reading, {share}),
                        {.role = Role::Text, .color = Token::Muted});
        return y_ + f_.px(20) - at.y;
    }
    remark();
    dates();
    for (const FoundKind kind : found_.order)
        group(kind, groups[static_cast<std::size_t>(kind)].name);
    // Of a date it is said already how much begins on it, or that there is none.
    const bool is_date = found_.date_remark != DateRemark::None ||
                         (!found_.dates.empty() && found_.dates.front().is_all);
    if (found_.is_empty() && !is_date) nothing();
    offers();
    return y_ + f_.px(8) - at.y;
}

void ResultRows::heading(Word word, std::string_view count)
{
    y_ += f_.px(14);
    const float w = pen_.width_of(count, Role::Small);
    const float line = f_.metrics.line_height(Role::SmallLabel);
    const float over = (f_.metrics.line_height(Role::Small) - line) / 2;
    pen_.text({x_ + width_ - w, rounded(y_ - over)}, w + 2, count,
              {.role = Role::Small, .color = Token::Muted, .max_lines = 1});
    pen_.text({x_, y_}, width_ - w - f_.px(12), f_.words[word],
              {.role = Role::SmallLabel, .color = Token::Ink, .max_lines = 1});
    y_ += line + f_.px(3);
    if (pen_.draws()) f_.list.rect({x_, y_, width_, f_.metrics.hairline()}, f_.color(Token::Line));
    y_ += f_.px(6);
}

// One line of the list: measured, made a target, framed if it is the one that was gone to.
template <class Draw>
void ResultRows::line(std::string_view key, std::string_view name, const Draw& draw)
{
    ++line_;
    Pen measuring(f_, Pen::Mode::Measures);
    const float high = std::max(draw(measuring, Vec2{x_, 0}) + 2 * f_.px(above),
                                f_.px(f_.setting.policy.chrome.target));
    const Rect box{x_ - f_.px(10), y_, width_ + f_.px(20), high};
    y_ += high;
    if (!pen_.draws()) return;
    const bool is_chosen = search_.at == line_;
    const Response r =
        f_.gui.widget({.role = SemanticRole::Link,
                       .key = key,
                       .name = name,
                       .value = is_chosen ? f_.words[word::menu_chosen] : std::string_view{},
                       .rect = box,
                       .color = f_.color(Token::Ink),
                       .background = f_.color(Token::Panel),
                       .text_px = f_.metrics.style(Role::CardTitle).size_px()});
    if (r.is_hovered || r.is_held) f_.list.rect(box, f_.color(Token::Paper));
    draw(pen_, Vec2{x_, box.y + f_.px(above)});
    if (is_chosen) {
        f_.gui.show_line_in_area(box, line_);
        f_.list.frame(box, f_.px(3), f_.color(Token::Ink));
    }
    if (r.is_focused) {
        f_.gui.show_in_area(box);
        paint_focus(grown(box, -f_.px(6)), f_.metrics, f_.theme, f_.list);
    }
    if (r.is_clicked) f_.wanted.emplace_back(action::OpenFound{line_});
}

// Why there is no way to what was typed.
void ResultRows::remark()
{
    if (found_.date_remark == DateRemark::None) return;
    const Word why = found_.date_remark == DateRemark::NoSuchDay ? word::find_no_such_day
                                                                 : word::find_never_that_day;
    y_ += f_.px(20);
    y_ += pen_.text({x_, y_}, width_, f_.words.with(why, {search_.words}), {.role = Role::Text});
}

// What there is on the days of a date.
std::string ResultRows::begun(const FoundDate& date) const
{
    if (!date.first && date.going_on > 0)
        return f_.words.counted(word::cut_going_on, static_cast<std::int64_t>(date.going_on));
    if (!date.first)
        return f_.words.counted(word::find_begin_in, static_cast<std::int64_t>(date.count));
    std::string said(f_.text(f_.exhibit()[*date.first].title));
    if (date.count < 2) return said;
    const auto more = static_cast<std::int64_t>(date.count - 1);
    return fmt::format("{} · {}", said, f_.words.counted(word::find_and_more, more));
}

void ResultRows::dates()
{
    if (found_.dates.empty()) return;
    heading(word::find_dates, std::to_string(found_.dates.size()));
    for (const FoundDate& date : found_.dates) {
        const std::string said = worded(date.date, f_.words);
        const std::string key = fmt::format("goto-{}", write_edtf(date.date));
        const std::string on_it = begun(date);
        line(key, said, [&](Pen& pen, Vec2 at) {
            if (pen.draws()) {
                // A leaf of a calendar.
                const Rect leaf{at.x, at.y + f_.px(2), f_.px(24), f_.px(24)};
                f_.list.frame(leaf, f_.px(2), f_.color(Token::Ink));
                f_.list.rect({leaf.x, leaf.y + f_.px(6), leaf.w, f_.px(2)}, f_.color(Token::Ink));
            }
            const Vec2 from{at.x + f_.px(indent), at.y};
            const float width = width_ - f_.px(indent);
            const float h =
                pen.text(from, width, said, {.role = Role::Text, .hits = Pen::Ink::Hits::Marked});
            return h + pen.text({from.x, from.y + h}, width, on_it,
                                {.role = Role::Small, .color = Token::Muted});
        });
    }
}

void ResultRows::group(FoundKind kind, Word name)
{
    const FoundGroup& group = found_[kind];
    if (group.rows.empty()) return;
    const auto count = static_cast<std::int64_t>(group.count);
    const bool says_words = kind == FoundKind::Milestone && found_.query.words.size() > 1;
    Digits digits{};
    heading(name, says_words ? f_.words.counted(word::find_all_words, count)
                             : std::string(grouped(group.count, digits)));
    std::size_t place = 0;
    for (const FoundRow& row : group.rows) {
        const std::string key = fmt::format("{}{}", key_beginnings[static_cast<std::size_t>(kind)],
                                            id_of(f_.exhibit(), row.thing));
        line(key, name_of(f_.exhibit(), row.thing, f_.state.preferences.language),
             [&](Pen& pen, Vec2 at) {
                 return kind == FoundKind::Milestone ? milestone(pen, place, at, width_)
                                                     : thing(pen, row, at, width_);
             });
        ++place;
        ++row_;
    }
    more_of(group);
}

void ResultRows::more_of(const FoundGroup& group)
{
    if (group.count <= group.rows.size()) return;
    const auto more = static_cast<std::int64_t>(group.count - group.rows.size());
    y_ += f_.px(6);
    y_ += pen_.text({x_ + f_.px(indent), y_}, width_ - f_.px(indent),
                    f_.words.counted(word::find_and_more, more),
                    {.role = Role::Small, .color = Token::Muted});
}

// The number that its card has, and the mark of its lane.
void ResultRows::number(std::size_t row, Vec2 at)
{
    const Milestone& m =
        f_.exhibit().milestones[found_[FoundKind::Milestone].rows[row].thing.place];
    const Lane& lane = f_.exhibit().lanes[index_of(m.lane)];
    const Rect box{at.x, at.y, f_.px(26), f_.px(24)};
    f_.list.rect(box, f_.color(Token::Ink));
    Digits digits{};
    pen_.centred(box, grouped(row + 1, digits), {.role = Role::SmallStrong, .color = Token::Paper});
    paint_mark(lane.shape, {box.centre().x, box.bottom() + f_.px(14)}, f_.px(6),
               {.color = f_.color(token_of(lane.color)), .paper = f_.color(Token::Panel)}, f_.list);
}

float ResultRows::milestone(Pen& pen, std::size_t row, Vec2 at, float width)
{
    const Milestone& m =
        f_.exhibit().milestones[found_[FoundKind::Milestone].rows[row].thing.place];
    const Lane& lane = f_.exhibit().lanes[index_of(m.lane)];
    if (pen.draws()) number(row, at);
    const float x = at.x + f_.px(indent);
    const float room = width - f_.px(indent);
    const std::string date = worded_date(m, f_.words);
    const std::string_view lane_name = f_.text(lane.name);
    const float date_w = pen.width_of(upper_cased(date), Role::SmallLabel) + f_.px(2);
    const float lane_w = pen.width_of(upper_cased(lane_name), Role::SmallLabel) + f_.px(2);
    const bool has_room = date_w + f_.px(16) + lane_w <= room;
    float y = at.y;
    if (has_room) {
        pen.text({x + room - lane_w, y}, lane_w, lane_name,
                 {.role = Role::SmallLabel, .color = Token::Muted, .max_lines = 1});
    }
    y += pen.text(
        {x, y}, room, date,
        {.role = Role::SmallLabel, .color = token_of(lane.color), .hits = Pen::Ink::Hits::Marked});
    y += pen.text({x, y}, room, f_.text(m.title),
                  {.role = Role::CardTitle,
                   .language = f_.language_of(m.title),
                   .hits = Pen::Ink::Hits::Marked});
    return y + passage(pen, {x, y}, room) - at.y;
}

float ResultRows::thing(Pen& pen, const FoundRow& row, Vec2 at, float width)
{
    const float x = at.x + f_.px(indent);
    const float room = width - f_.px(indent);
    const std::string_view name = name_of(f_.exhibit(), row.thing, f_.state.preferences.language);
    float y = at.y;
    y += pen.text({x, y}, room, name, {.role = Role::CardTitle, .hits = Pen::Ink::Hits::Marked});
    if (row.thing.kind == FoundKind::Person) {
        const std::size_t in = f_.exhibit().people[row.thing.place].milestones.size();
        y += pen.text({x, y}, room,
                      f_.words.counted(word::find_in_milestones, static_cast<std::int64_t>(in)),
                      {.role = Role::Small, .color = Token::Muted});
    }
    return y + passage(pen, {x, y}, room) - at.y;
}

// What it says about what was typed, under the name of where it says so.
float ResultRows::passage(Pen& pen, Vec2 at, float width)
{
    const Passage& passage = finder_.passage(row_);
    if (passage.text.empty()) return 0;
    const auto in = static_cast<std::size_t>(passage.in);
    constexpr auto first_named = static_cast<std::size_t>(FoundIn::Person);
    const std::string& tag = f_.exhibit().languages[index_of(passage.language)];
    const bool is_other = passage.language != f_.state.preferences.language;
    std::string text;
    if (in >= first_named) text = fmt::format("{}: ", f_.words[word::find_in[in - first_named]]);
    text += passage.text;
    return pen.text(at, width, text,
                    {.role = Role::Small,
                     .max_lines = 2,
                     .language = is_other ? std::string_view(tag) : std::string_view{},
                     .hits = Pen::Ink::Hits::Marked});
}

// Nothing has all words: says so, and what there is instead; or what is to be typed, where there
// is no word yet.
void ResultRows::nothing()
{
    y_ += f_.px(20);
    const Word why = found_.query.words.empty() ? word::filter_search : word::find_nothing_all;
    const std::string said = found_.lacking.empty()
                                 ? std::string(f_.words[why])
                                 : f_.words.with(word::find_nothing, {found_.lacking});
    y_ += pen_.text({x_, y_}, width_, said, {.role = Role::Text});
    if (found_.nearest.empty()) return;
    y_ += f_.px(10);
    y_ += pen_.text({x_, y_}, width_, f_.words[word::find_did_you_mean],
                    {.role = Role::Small, .color = Token::Muted});
    std::size_t i = 0;
    for (const OtherQuery& near : found_.nearest)
        offer(fmt::format("nearest-{}", ++i), near.word, near.typed);
}

// The same search with a word less, and what the filter keeps back.
void ResultRows::offers()
{
    if (found_.without) {
        const auto count = static_cast<std::int64_t>(found_.without->count);
        const std::string text = f_.words.with(
            word::find_without, {found_.without->word, f_.words.counted(word::find_more, count)});
        offer("without", text, found_.without->typed);
    }
    if (found_.left_out == 0) return;
    y_ += f_.px(10);
    const auto count = static_cast<std::int64_t>(found_.left_out);
    y_ += pen_.text({x_, y_}, width_, f_.words.counted(word::find_left_out, count),
                    {.role = Role::Small, .color = Token::Muted});
    const Pen::Pressed all = pen_.link("found-show-all", {x_, y_}, width_,
                                       f_.words[word::filter_all], {.role = Role::Text});
    y_ += all.height + f_.px(8);
    if (all.is_pressed) f_.wanted.emplace_back(action::SetFilter{});
}

void ResultRows::offer(std::string_view key, std::string_view text, const std::string& typed)
{
    y_ += f_.px(10);
    const Pen::Pressed pressed = pen_.link(key, {x_, y_}, width_, text, {.role = Role::Strong});
    y_ += pressed.height + f_.px(6);
    if (pressed.is_pressed) f_.wanted.emplace_back(action::FindWords{typed});
}

}  // namespace vitrine
