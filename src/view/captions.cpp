#include "view/captions.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr std::uint64_t figure_key = std::uint64_t{1} << 63U;
constexpr std::uint64_t era_forms = 8;       // that the name of an era may have, lines counted
constexpr std::uint64_t beside_picture = 3;  // is another form, since it stands further right
constexpr std::uint64_t front_form = 6;
constexpr std::uint64_t picture_form = 7;
constexpr std::uint64_t title_key = std::uint64_t{1} << 62U;

// Each form of an era's name is one of its own: it fades while another one comes.
std::uint64_t form_of(const EraLabel& era)
{
    if (era.is_in_front) return front_form;
    if (era.role == Role::Label) return 0;
    return (era.role == Role::SmallNarrow ? 4U : 1U) + (era.has_second ? 0U : 1U);
}

}  // namespace

void Captions::see(const Scene& scene, const Caption& caption, double now_s, Transition change)
{
    const auto is_it = [&caption](const Entry& entry) { return entry.caption.key == caption.key; };
    const auto hint = entries_.begin() + static_cast<std::ptrdiff_t>(next_);
    auto found = std::find_if(hint, entries_.end(), is_it);
    if (found == entries_.end()) found = std::find_if(entries_.begin(), hint, is_it);
    if (found == hint && (hint == entries_.end() || !is_it(*hint))) {
        found = entries_.insert(hint,
                                {.since_s = change == Transition::Cuts ? now_s - change_s : now_s});
        last_change_s_ = std::max(last_change_s_, found->since_s);
    } else if (found->is_going) {
        found->opacity *= 1 - progress(found->since_s, now_s);
        found->since_s = now_s;
        found->is_going = false;
        last_change_s_ = now_s;
    }
    next_ = static_cast<std::size_t>(found - entries_.begin()) + 1;
    found->caption = caption;
    found->day = scene.days.day(caption.at.x);
    found->y = caption.at.y + scene.scrolling.by;
    found->is_seen = true;
}

// Whether the row of eras has one name alone.
void Captions::follow_row(const Scene& scene, double now_s, Transition change)
{
    const float single = scene.has_era_in_front ? 1 : 0;
    const auto most = static_cast<float>(std::max(0.0, now_s - last_s_) / change_s);
    single_ =
        change == Transition::Cuts ? single : single_ + std::clamp(single - single_, -most, most);
    if (single_ != single) last_change_s_ = now_s;
    last_s_ = now_s;
}

void Captions::follow_eras(const Scene& scene, double now_s, Transition change)
{
    for (const EraLabel& era : scene.eras) {
        if (!era.has_name) continue;
        const std::uint64_t first = std::uint64_t{era.era} * era_forms;
        const std::uint64_t key =
            first + form_of(era) + (era.picture.is_empty() ? 0 : beside_picture);
        see(scene, {.key = key, .run = era.name, .at = era.name_at}, now_s, change);
        if (era.has_second) {
            // The names in two lines have the keys that are left.
            const std::uint64_t second = std::uint64_t{1} << 32U | key;
            see(scene, {.key = second, .run = era.second, .at = era.second_at}, now_s, change);
        }
        if (era.picture.is_empty()) continue;
        see(scene,
            {
                .key = first + picture_form,
                .at = {era.picture.x, era.picture.y},
                .picture = era.picture,
                .era = era.era
        },
            now_s, change);
    }
}

void Captions::follow(const Scene& scene, double now_s, Transition change)
{
    if (change == Transition::Cuts) entries_.clear();
    follow_row(scene, now_s, change);
    for (Entry& entry : entries_)
        entry.is_seen = false;
    next_ = 0;
    follow_eras(scene, now_s, change);
    for (const FigureMark& mark : scene.figures) {
        if (mark.label_box.is_empty()) continue;
        const std::uint64_t key =
            figure_key | std::uint64_t{index_of(mark.figure)} << 32U | mark.point;
        see(scene, {.key = key, .run = mark.label, .at = mark.label_at, .lane = mark.lane}, now_s,
            change);
    }
    for (const FigureTitle& title : scene.figure_titles) {
        const std::uint64_t key = title_key | index_of(title.figure);
        see(scene, {.key = key, .run = title.run, .at = title.at, .lane = title.lane}, now_s,
            change);
    }
    shown_.clear();
    for (Entry& entry : entries_) {
        if (!entry.is_seen && !entry.is_going) {
            const float t = progress(entry.since_s, now_s);
            entry.opacity += (1 - entry.opacity) * t;
            entry.since_s = now_s;
            entry.is_going = true;
            last_change_s_ = now_s;
        }
        const float t = progress(entry.since_s, now_s);
        Caption& caption = entry.caption;
        caption.opacity =
            entry.is_going ? entry.opacity * (1 - t) : entry.opacity + (1 - entry.opacity) * t;
        // What goes stays at its days and in its lane; a name of an era stands still.
        if (entry.is_going && caption.lane)
            caption.at = {scene.days.x(entry.day), entry.y - scene.scrolling.by};
        shown_.push_back(caption);
    }
    std::erase_if(entries_, [](const Entry& e) { return e.is_going && e.caption.opacity <= 0; });
}

bool Captions::is_settling(double now_s) const
{
    return now_s < last_change_s_ + change_s;
}

}  // namespace vitrine
