#include "view/finder.h"

namespace vitrine {

namespace {

// Some 8 ms. An exhibit of a few hundred milestones is read at once.
constexpr std::size_t read_at_once = std::size_t{384} * 1024;
// Things and places of words that are looked at in a frame: some 5 ms. An exhibit of a hundred
// thousand milestones is searched at once.
constexpr std::size_t sought_at_once = 500'000;

}  // namespace

bool Finder::look_for(const LookFor& wanted, const Exhibit& exhibit, const Index& index,
                      std::span<const Words> spoken)
{
    const bool is_it = is_ready_ && wanted.typed == found_for_ &&
                       ((wanted.filter == filter_ && wanted.near == near_) || !is_looking());
    if (is_it && (wanted.language == language_ || !is_looking())) return true;
    wanted_ = wanted.typed;
    is_ready_ = wanted.typed.empty() || index_.work(exhibit, spoken, read_at_once);
    if (!is_ready_) return false;
    if (!is_it && is_looking()) {
        Looked looked{std::string(wanted.typed), wanted.filter, wanted.near};
        if (!search_ || looked != search_for_) {
            search_.emplace(wanted.typed, wanted.filter);
            search_for_ = std::move(looked);
        }
        is_ready_ = search_->work({exhibit, index, index_, wanted.near}, sought_at_once);
        if (!is_ready_) return false;
    }
    language_ = wanted.language;
    if (!is_it) {
        found_for_ = wanted.typed;
        filter_ = wanted.filter;
        near_ = wanted.near;
        found_ = is_looking() ? search_->take() : Found{};
        search_.reset();
        ++generation_;
        raising_ = found_.raised.empty() ? 0 : generation_;
    }
    take_passages(exhibit, index);
    return true;
}

void Finder::take_passages(const Exhibit& exhibit, const Index& index)
{
    passages_.clear();
    const Searched searched{exhibit, index, index_, near_};
    for (const FoundKind kind : found_.order) {
        for (const FoundRow& row : found_[kind].rows)
            passages_.push_back(passage_of(searched, found_, row.thing, language_, hits_));
    }
}

void Finder::follow(const std::optional<FoundThing>& thing, const Filter& filter,
                    const Exhibit& exhibit, const Index& index)
{
    if (thing == thread_.thing && (!thing || filter == thread_filter_)) return;
    thread_ = thing ? thread_of(exhibit, index, *thing, filter) : Thread{};
    thread_filter_ = filter;
    raising_thread_ = thread_.stands_out.raised.empty() ? 0 : ++generation_;
}

bool Finder::raise(const Exhibit& exhibit, const Index& index, Raise what, std::size_t most_members)
{
    const Filter all;
    const std::uint32_t of_all = thread_.thing ? raising_thread_ : raising_;
    const std::uint32_t raising = what == Raise::Nothing ? 0 : of_all;
    const Filter& filter = thread_.thing ? thread_filter_ : filter_;
    const Narrowed to{.filter = raising != 0 ? filter : all,
                      .raised = raising != 0 ? &stands_out().raised : nullptr,
                      .raising = raising};
    return raised_.work(exhibit, index, to, most_members);
}

}  // namespace vitrine
