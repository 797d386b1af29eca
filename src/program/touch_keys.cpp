// The keyboard of a screen that is only touched, while somebody searches: the letters of the
// visitor's language in rows, below the field that shows what is typed.
//
// Keys have their size in millimetres, whatever the size of the letters. What is found stays in
// sight above.
#include "data/touch_keys.h"

#include "base/utf8.h"
#include "data/staff_keys.h"
#include "program/bar.h"
#include "program/panels.h"
#include "program/touch_keys.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace vitrine {

namespace {

constexpr float keys_around = 8;    // logical units, at each side
constexpr float widest_key = 1.6F;  // as wide as it is high

std::vector<std::string_view> letters_of(std::string_view row)
{
    std::vector<std::string_view> letters;
    for (std::size_t from = 0; from < row.size();) {
        std::size_t to = from + 1;
        while (to < row.size() && (static_cast<unsigned char>(row[to]) & 0xC0U) == 0x80U)
            ++to;
        letters.push_back(row.substr(from, to - from));
        from = to;
    }
    return letters;
}

class TouchKeys {
public:
    TouchKeys(PanelFrame& f, const KeysPlace& place) : f_(f), place_(place), pen_(f) {}

    void draw()
    {
        f_.list.rect(place_.all, f_.color(Token::Panel));
        f_.list.rect({place_.all.x, place_.all.y, place_.all.w, f_.px(1.5F)}, f_.color(Token::Ink));
        f_.gui.add_ground("keys-ground", place_.all);
        f_.semantics.add({.role = SemanticRole::Panel,
                          .key = "keyboard",
                          .name = f_.words[word::keys_title],
                          .rect = place_.all});
        draw_search_field(f_, place_.field);
        // Letters of keys grow as far as keys have room for them.
        const Metrics before = f_.metrics;
        const float em = before.least_em * before.scale / f_.state.density;
        f_.metrics = {.scale = f_.state.density, .least_em = std::min(em, place_.units * 0.7F)};
        float y = place_.rows;
        for (const Word& row : word::keys_row) {
            draw_row(letters_of(f_.words[row]), y);
            y += place_.key + place_.gap;
        }
        draw_last_row(y);
        f_.metrics = before;
    }

private:
    float key_width(std::size_t count) const
    {
        const auto keys = static_cast<float>(count);
        const float room = place_.all.w - 2 * place_.around - (keys - 1) * place_.gap;
        return std::floor(std::clamp(room / keys, place_.key, place_.key * widest_key));
    }

    void put(std::string_view key, const Rect& box, std::string_view label, std::string_view name,
             const Action& action)
    {
        // No larger than it is drawn: what lies between two keys is neither.
        const Response r = f_.gui.widget({.role = SemanticRole::Button,
                                          .key = key,
                                          .name = name,
                                          .rect = box,
                                          .color = f_.color(Token::Ink),
                                          .background = f_.color(Token::Panel),
                                          .text_px = f_.metrics.style(Role::Strong).size_px()});
        f_.list.rect(box,
                     mixed(f_.color(Token::Panel), f_.color(Token::Ink), r.is_held ? 0.3F : 0.0F));
        f_.list.frame(box, f_.metrics.hairline(), f_.color(Token::Ink));
        pen_.centred(grown(box, -f_.px(4)), label, {.role = Role::Strong});
        if (r.is_focused) paint_focus(box, f_.metrics, f_.theme, f_.list);
        if (r.is_clicked) f_.wanted.push_back(action);
    }

    // In the middle of its row, as a keyboard's rows are.
    void draw_row(const std::vector<std::string_view>& letters, float y)
    {
        const float w = key_width(most_letters());
        const auto count = static_cast<float>(letters.size());
        float x = rounded(place_.all.centre().x - (count * (w + place_.gap) - place_.gap) / 2);
        for (const std::string_view letter : letters) {
            const std::string key = std::string("key-").append(letter);
            put(key, {x, y, w, place_.key}, letter, f_.words.with(word::keys_key, {letter}),
                action::TypeText{std::string(letter)});
            x += w + place_.gap;
        }
    }

    void draw_last_row(float y)
    {
        const float w = key_width(most_letters());
        const auto most = static_cast<float>(most_letters());
        const float all = most * (w + place_.gap) - place_.gap;
        float x = rounded(place_.all.centre().x - all / 2);
        const float side = std::floor((all - 2 * place_.gap) * 0.25F);
        put("key-erase", {x, y, side, place_.key}, f_.words[word::pin_erase],
            f_.words[word::pin_erase], action::EraseText{});
        x += side + place_.gap;
        const float middle = all - 2 * (side + place_.gap);
        put("key-space", {x, y, middle, place_.key}, f_.words[word::keys_space],
            f_.words[word::keys_space], action::TypeText{" "});
        x += middle + place_.gap;
        put("key-done", {x, y, side, place_.key}, f_.words[word::keys_done],
            f_.words[word::keys_done], action::SetFocus{});
    }

    std::size_t most_letters() const
    {
        std::size_t most = 1;
        for (const Word& row : word::keys_row)
            most = std::max(most, letters_of(f_.words[row]).size());
        return most;
    }

    PanelFrame& f_;
    const KeysPlace& place_;
    Pen pen_;
};

}  // namespace

bool has_touch_keys(const State& state, const Policy& policy)
{
    return policy.chrome.has_low_band && is_searching(state) && !is_modal(state) &&
           !state.is_asking;
}

KeysPlace place_of_keys(const PanelFrame& f)
{
    const Policy& policy = f.setting.policy;
    const float density = f.state.density;
    KeysPlace place;
    place.units = policy.screen ? true_size::target_mm / true_size::unit_mm : policy.chrome.target;
    place.key = std::ceil(place.units * density);
    place.gap = std::ceil(true_size::gap_mm / true_size::unit_mm * density);
    place.around = std::ceil(keys_around * density);
    constexpr auto rows = static_cast<float>(std::size(word::keys_row) + 1);
    const float keys = rows * (place.key + place.gap) - place.gap;
    const float field = std::max(place.key, f.px(48));
    const Rect& band = f.scene.regions.low_band;
    const float height = 3 * place.around + field + keys;
    place.all = {0, band.y - height, f.list.size().x, height};
    place.field = {place.around, place.all.y + place.around, place.all.w - 2 * place.around, field};
    place.rows = place.field.bottom() + place.around;
    return place;
}

void draw_touch_keys(PanelFrame& f)
{
    if (!has_touch_keys(f.state, f.setting.policy)) return;
    f.semantics.enter(Scope::Panel);
    const KeysPlace place = place_of_keys(f);
    TouchKeys(f, place).draw();
}

}  // namespace vitrine
