// The search of a visit: the index of the exhibit's words, what the visitor's words have found, the
// thread that is followed, and the lanes with what either raises.
//
// A cache that names its inputs, as Narrowing: what it has is a function of the exhibit, the words
// and the filter. The index is made when words are looked for the first time.
#pragma once

#include "view/find.h"
#include "view/hit_words.h"
#include "view/narrow.h"
#include "view/thread.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// What is looked for, where, and for whom the list is.
struct LookFor {
    std::string_view typed;
    const Filter& filter;
    LanguageId language{};
    std::optional<double> near;  // the day around which the visitor was, when the search began
};

class Finder {
    // What makes another search of it.
    struct Looked {
        std::string typed;
        Filter filter;
        std::optional<double> near;

        bool operator==(const Looked&) const = default;
    };

public:
    // Reads on in the exhibit's texts if need be, and looks for what was typed as soon as all are
    // read. True once found() is what these words find; at once, then, in all but large exhibits.
    // `spoken` are the words of the exhibit's languages.
    bool look_for(const LookFor& wanted, const Exhibit& exhibit, const Index& index,
                  std::span<const Words> spoken);

    // From now on the milestones of this thing stand out, instead of what words have found;
    // nothing: no longer. Costs what thread_of() does when it is another one.
    void follow(const std::optional<FoundThing>& thing, const Filter& filter,
                const Exhibit& exhibit, const Index& index);
    const Thread& thread() const { return thread_; }

    // Works on at the lanes, as Narrowing does. True once they are those of what stands out; or
    // with Raise::Nothing those of all, for a visitor who went to a date to see what was then.
    enum class Raise : bool { Nothing, WhatStandsOut };
    bool raise(const Exhibit& exhibit, const Index& index, Raise what, std::size_t most_members);

    // Whether words are looked for, and whether found() is what they find; in a large exhibit it is
    // what was found before for some frames.
    bool is_looking() const { return !wanted_.empty(); }
    bool is_ready() const { return is_ready_; }
    const std::string& typed() const { return wanted_; }
    const Found& found() const { return found_; }
    // What the timeline raises: the thread that is followed, or what words have found.
    const Found& stands_out() const { return thread_.thing ? thread_.stands_out : found_; }
    const SearchIndex& index() const { return index_; }
    // What the list shows of each row, by its place after the dates.
    const Passage& passage(std::size_t row) const { return passages_[row]; }
    // Another number for other results.
    std::uint32_t generation() const { return generation_; }
    // With what is raised alone; its generation is 0 while nothing is.
    const Narrowing& raised() const { return raised_; }

    void forget() { *this = {}; }

private:
    void take_passages(const Exhibit& exhibit, const Index& index);

    SearchIndex index_;
    std::string wanted_;
    std::optional<WordSearch> search_;  // under way
    Looked search_for_;
    std::string found_for_;
    Filter filter_;
    LanguageId language_{};
    std::optional<double> near_;
    Found found_;
    std::vector<Passage> passages_;
    HitWords hits_;
    Thread thread_;
    Filter thread_filter_;
    std::uint32_t raising_thread_ = 0;  // its generation
    Narrowing raised_;
    std::uint32_t generation_ = 0;
    std::uint32_t raising_ = 0;  // the generation that is to be raised
    bool is_ready_ = true;
};

}  // namespace vitrine
