#include "program/place_rail.h"

#include <algorithm>
#include <array>

namespace vitrine {

namespace {

// What of a card lies left of its mark, from the best place on.
constexpr std::array shares_left{0.0F, 1.0F, 0.25F, 0.5F, 0.75F};

class Seating {
public:
    Seating(std::span<const RailCard> cards, const RailRoom& room)
        : cards_(cards), room_(room), seats_(cards.size())
    {}

    std::vector<RailSeat> seat_all()
    {
        for (const bool is_late : {false, true}) {
            for (std::size_t i = 0; i < cards_.size(); ++i) {
                if (cards_[i].is_late == is_late) seat(i);
            }
        }
        return std::move(seats_);
    }

private:
    // In the nearest row in which nothing crosses; else in the nearest with room.
    void seat(std::size_t i)
    {
        for (const bool may_cross : {false, true}) {
            const std::size_t rows = std::max(room_.above, room_.below);
            for (std::size_t row = 0; row < rows; ++row) {
                for (const bool is_above : {true, false}) {
                    if (row >= (is_above ? room_.above : room_.below)) continue;
                    if (seat_in(i, {.has_room = true, .is_above = is_above, .row = row}, may_cross))
                        return;
                }
            }
        }
    }

    bool seat_in(std::size_t i, RailSeat seat, bool may_cross)
    {
        const RailCard& card = cards_[i];
        for (const float left : shares_left) {
            seat.x = std::clamp(card.mark - left * card.w, room_.left,
                                std::max(room_.left, room_.right - card.w));
            const bool is_at_mark =
                seat.x <= card.mark + room_.apart && seat.x + card.w >= card.mark - room_.apart;
            if (!is_at_mark || !is_free(i, seat)) continue;
            if (!may_cross && crosses(i, seat)) continue;
            seats_[i] = seat;
            return true;
        }
        return false;
    }

    bool is_free(std::size_t i, const RailSeat& seat) const
    {
        for (std::size_t k = 0; k < seats_.size(); ++k) {
            const RailSeat& other = seats_[k];
            if (k == i || !is_beside(other, seat) || other.row != seat.row) continue;
            const bool is_clear = seat.x >= other.x + cards_[k].w + room_.apart ||
                                  other.x >= seat.x + cards_[i].w + room_.apart;
            if (!is_clear) return false;
        }
        return true;
    }

    // Whether its stem goes over a card that is nearer to the line, or it lies over a stem.
    bool crosses(std::size_t i, const RailSeat& seat) const
    {
        const auto is_in = [this](float mark, std::size_t card, float x) {
            return mark > x - room_.apart / 2 && mark < x + cards_[card].w + room_.apart / 2;
        };
        for (std::size_t k = 0; k < seats_.size(); ++k) {
            const RailSeat& other = seats_[k];
            if (k == i || !is_beside(other, seat)) continue;
            if (other.row < seat.row && is_in(cards_[i].mark, k, other.x)) return true;
            if (other.row > seat.row && is_in(cards_[k].mark, i, seat.x)) return true;
        }
        return false;
    }

    static bool is_beside(const RailSeat& other, const RailSeat& seat)
    {
        return other.has_room && other.is_above == seat.is_above;
    }

    std::span<const RailCard> cards_;
    RailRoom room_;
    std::vector<RailSeat> seats_;
};

}  // namespace

std::vector<RailSeat> seats_of(std::span<const RailCard> cards, const RailRoom& room)
{
    return Seating(cards, room).seat_all();
}

}  // namespace vitrine
