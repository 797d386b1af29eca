#include "view/cut_rows.h"

#include "base/result.h"

#include <algorithm>
#include <limits>

namespace vitrine {

namespace {

constexpr std::uint32_t not_there = std::numeric_limits<std::uint32_t>::max();

// What goes on in one cut or in both.
struct CutMatch {
    MilestoneId id{};
    std::uint32_t importance = 0;
    std::array<std::uint32_t, most_cuts> entry{not_there, not_there};
};

std::vector<CutMatch> cut_matches(std::span<const LaneCut> cuts)
{
    std::vector<CutMatch> all;
    for (std::size_t cut = 0; cut < cuts.size(); ++cut) {
        const auto& list = cuts[cut].going_on;
        for (std::size_t i = 0; i < list.size(); ++i) {
            CutMatch match{.id = list[i].id, .importance = list[i].importance};
            match.entry[cut] = static_cast<std::uint32_t>(i);
            all.push_back(match);
        }
    }
    std::ranges::sort(all, {}, &CutMatch::id);
    // What is in both cuts stands side by side now.
    std::size_t kept = 0;
    for (const CutMatch& match : all) {
        if (kept > 0 && all[kept - 1].id == match.id) {
            for (std::size_t cut = 0; cut < most_cuts; ++cut) {
                if (match.entry[cut] != not_there) all[kept - 1].entry[cut] = match.entry[cut];
            }
        } else {
            all[kept++] = match;
        }
    }
    all.resize(kept);
    std::ranges::sort(all, [](const CutMatch& a, const CutMatch& b) {
        return a.importance != b.importance ? a.importance > b.importance : a.id < b.id;
    });
    return all;
}

class CutRowMaker {
public:
    CutRowMaker(const Index& index, std::span<const Span> moments, std::size_t most, CutRows& out)
        : index_(index), moments_(moments), most_(most), out_(out)
    {}

    void add(const CutMatch& match)
    {
        const bool is_period = index_[match.id].is_period;
        const std::size_t row = is_period ? strip_row(taken_by(match)) : row_beside(match);
        if (row == most_) return;
        for (std::size_t cut = 0; cut < moments_.size(); ++cut) {
            if (match.entry[cut] == not_there) continue;
            out_.places[cut].push_back(
                {.entry = match.entry[cut], .row = static_cast<std::uint32_t>(row)});
        }
    }

private:
    struct Taken {
        std::vector<Span> spans;                // of a row of strips
        std::array<bool, most_cuts> is_full{};  // of another row: in which columns
    };

    // The days of a period, and all those of the columns in which it stands.
    Span taken_by(const CutMatch& match) const
    {
        Span span = index_[match.id].span;
        for (std::size_t cut = 0; cut < moments_.size(); ++cut) {
            if (match.entry[cut] == not_there) continue;
            span.from = std::min(span.from, moments_[cut].from);
            span.to = std::max(span.to, moments_[cut].to);
        }
        return span;
    }

    std::size_t strip_row(const Span& span)
    {
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            if (!out_.are_strips[row]) continue;
            const bool is_free = std::ranges::none_of(rows_[row].spans, [&](const Span& other) {
                return other.from < span.to && other.to > span.from;
            });
            if (!is_free) continue;
            rows_[row].spans.push_back(span);
            return row;
        }
        const std::size_t row = new_row(true);
        if (row != most_) rows_[row].spans.push_back(span);
        return row;
    }

    std::size_t row_beside(const CutMatch& match)
    {
        const auto has_room = [&](const Taken& row) {
            for (std::size_t cut = 0; cut < most_cuts; ++cut) {
                if (match.entry[cut] != not_there && row.is_full[cut]) return false;
            }
            return true;
        };
        std::size_t row = 0;
        while (row < rows_.size() && (out_.are_strips[row] || !has_room(rows_[row])))
            ++row;
        if (row == rows_.size()) row = new_row(false);
        if (row == most_) return row;
        for (std::size_t cut = 0; cut < most_cuts; ++cut)
            rows_[row].is_full[cut] |= match.entry[cut] != not_there;
        return row;
    }

    // `most_` where there are as many already.
    std::size_t new_row(bool is_strip)
    {
        if (rows_.size() == most_) return most_;
        rows_.emplace_back();
        out_.are_strips.push_back(is_strip);
        out_.count = rows_.size();
        return rows_.size() - 1;
    }

    const Index& index_;
    std::span<const Span> moments_;
    std::size_t most_;
    CutRows& out_;
    std::vector<Taken> rows_;
};

}  // namespace

void set_cut_rows(const Index& index, std::span<const LaneCut> cuts, std::span<const Span> moments,
                  std::size_t most_rows, CutRows& out)
{
    VERIFY(cuts.size() == moments.size() && cuts.size() <= most_cuts);
    out.count = 0;
    out.are_strips.clear();
    for (auto& places : out.places)
        places.clear();
    CutRowMaker maker(index, moments, most_rows, out);
    for (const CutMatch& match : cut_matches(cuts))
        maker.add(match);
    for (auto& places : out.places)
        std::ranges::sort(places, {}, &CutPlace::row);
}

}  // namespace vitrine
