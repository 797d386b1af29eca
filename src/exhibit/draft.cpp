#include "exhibit/draft.h"

#include "data/json.h"
#include "date/edtf.h"
#include "exhibit/names.h"

#include <fmt/format.h>

#include <algorithm>

namespace vitrine {

namespace {

// Writes JSON, indented by two spaces a level.
class Writer {
public:
    void open(char bracket)
    {
        out += bracket;
        ++depth_;
        is_first_ = true;
    }
    void close(char bracket)
    {
        --depth_;
        if (!is_first_) break_line();
        out += bracket;
        is_first_ = false;
    }
    void item()
    {
        if (!is_first_) out += ',';
        break_line();
        is_first_ = false;
    }
    void key(std::string_view name)
    {
        item();
        out += json_quoted(name) + ": ";
    }
    void string(std::string_view name, std::string_view value)
    {
        key(name);
        out += json_quoted(value);
    }

    std::string out;

private:
    void break_line()
    {
        out += '\n';
        out.append(2 * depth_, ' ');
    }
    std::size_t depth_ = 0;
    bool is_first_ = true;
};

class DraftWriter {
public:
    explicit DraftWriter(const Draft& draft) : draft_(draft)
    {
        languages_ = draft.languages;
        if (languages_.empty()) languages_.emplace_back("en");
        words_ = &stand_in_words(languages_.front());
    }

    std::string write()
    {
        w_.open('{');
        w_.key("vitrine");
        w_.out += '1';
        w_.string("id", draft_.id.empty() ? "imported" : draft_.id);
        w_.key("languages");
        strings(languages_);
        text("title", draft_.title, words_->untitled);
        if (has_any(draft_.subtitle)) text("subtitle", draft_.subtitle, {});
        w_.string("range", draft_.range.empty() ? range_of_all() : draft_.range);
        if (const std::string view = draft_.range.empty() ? view_of_all() : ""; !view.empty())
            w_.string("view", view);
        lanes();
        if (!draft_.eras.empty()) eras();
        if (!draft_.sources.empty()) sources();
        if (!draft_.pictures.empty()) pictures();
        milestones();
        w_.close('}');
        return w_.out + "\n";
    }

private:
    static bool has_any(const DraftText& text)
    {
        return std::ranges::any_of(text, [](const std::string& t) { return !t.empty(); });
    }

    // The first language stands in for the others, so it always gets a text: one in another
    // language, or else `otherwise`.
    void text(std::string_view name, const DraftText& text, std::string_view otherwise)
    {
        w_.key(name);
        w_.open('{');
        const auto some =
            std::ranges::find_if(text, [](const std::string& t) { return !t.empty(); });
        for (std::size_t i = 0; i < languages_.size(); ++i) {
            std::string_view said = i < text.size() ? std::string_view(text[i]) : "";
            if (said.empty() && i == 0)
                said = some != text.end() ? std::string_view(*some) : otherwise;
            if (!said.empty()) w_.string(languages_[i], said);
        }
        w_.close('}');
    }

    void strings(const std::vector<std::string>& all)
    {
        w_.out += '[';
        for (std::size_t i = 0; i < all.size(); ++i)
            w_.out += (i == 0 ? "" : ", ") + json_quoted(all[i]);
        w_.out += ']';
    }

    struct Stretch {
        Day first{};
        Day last{};
    };
    // The first and the last day of all milestones; nothing if none has a date.
    std::optional<Stretch> all_days() const
    {
        std::optional<Stretch> all;
        for (const DraftMilestone& milestone : draft_.milestones) {
            const auto date = parse_edtf(milestone.date, milestone.calendar);
            if (!date) continue;
            if (!all) all = {date->earliest(), date->latest()};
            all->first = std::min(all->first, date->earliest());
            all->last = std::max(all->last, date->latest());
        }
        return all;
    }

    static std::string written(Day first, Day last, Precision precision)
    {
        const auto part = [&](Day day) {
            const Civil civil = civil_of(day);
            const bool has_month = precision == Precision::Month;
            return DatePart{.year = civil.year,
                            .precision = precision,
                            .month = static_cast<std::int8_t>(has_month ? civil.month : 0)};
        };
        return write_edtf(Date{.first = part(first), .last = part(first)}) + "/" +
               write_edtf(Date{.first = part(last), .last = part(last)});
    }

    // From the first year of the milestones to the last.
    std::string range_of_all() const
    {
        const auto all = all_days();
        return all ? written(all->first, all->last, Precision::Year) : "1900/2000";
    }

    // Events of a few weeks would be lost in a view of their whole year. So if all events lie
    // within three years, the view at first covers only their months. Empty if the range will do.
    std::string view_of_all() const
    {
        constexpr auto a_few = std::int64_t{3} * 366;
        const auto all = all_days();
        if (!all || number(all->last) - number(all->first) > a_few) return {};
        std::string view = written(all->first, all->last, Precision::Month);
        // Years of more than four digits have no months in EDTF.
        const bool is_date = parse_edtf(view).has_value();
        return !is_date || view == range_of_all() ? std::string() : view;
    }

    void lanes()
    {
        w_.key("lanes");
        w_.open('[');
        const std::size_t count = std::max<std::size_t>(1, draft_.lanes.size());
        for (std::size_t i = 0; i < count; ++i) {
            w_.item();
            w_.open('{');
            const bool is_there = i < draft_.lanes.size();
            w_.string("id", is_there ? draft_.lanes[i].id : "events");
            text("name", is_there ? draft_.lanes[i].name : DraftText{}, words_->events);
            w_.string("color", lane_color_names.names[i % lane_color_names.count]);
            w_.string("shape", mark_shape_names.names[i % mark_shape_names.count]);
            w_.close('}');
        }
        w_.close(']');
    }

    void eras()
    {
        w_.key("eras");
        w_.open('[');
        for (const DraftEra& era : draft_.eras) {
            w_.item();
            w_.open('{');
            w_.string("id", era.id);
            text("name", era.name, "Era");
            w_.string("date", era.date);
            w_.close('}');
        }
        w_.close(']');
    }

    void sources()
    {
        w_.key("sources");
        w_.open('[');
        for (const DraftSource& source : draft_.sources) {
            const bool is_address =
                source.url.starts_with("http://") || source.url.starts_with("https://");
            w_.item();
            w_.open('{');
            w_.string("id", source.id);
            w_.string("title", source.title.empty() ? source.url : source.title);
            w_.string("kind", source_kind_names[is_address || source.kind != SourceKind::Website
                                                    ? source.kind
                                                    : SourceKind::Other]);
            const bool has_place = !is_address && !source.url.empty() && source.url != source.title;
            if (!source.locator.empty() || has_place)
                w_.string("locator", source.locator.empty() ? source.url : source.locator);
            if (is_address) w_.string("url", source.url);
            w_.string("trust", trust_names[source.trust]);
            if (has_any(source.note)) text("note", source.note, {});
            w_.close('}');
        }
        w_.close(']');
    }

    void pictures()
    {
        w_.key("pictures");
        w_.open('[');
        for (const DraftPicture& picture : draft_.pictures) {
            w_.item();
            w_.open('{');
            w_.string("id", picture.id);
            w_.string("file", picture.file);
            if (has_any(picture.alt)) text("alt", picture.alt, {});
            text("credit", picture.credit, words_->unknown);
            if (has_any(picture.caption)) text("caption", picture.caption, {});
            w_.close('}');
        }
        w_.close(']');
    }

    void milestones()
    {
        w_.key("milestones");
        w_.open('[');
        for (const DraftMilestone& m : draft_.milestones) {
            w_.item();
            w_.open('{');
            w_.string("id", m.id);
            w_.string("kind", milestone_kind_names[m.kind]);
            date(m);
            if (has_any(m.date_note)) text("date_note", m.date_note, {});
            w_.string("lane", m.lane < draft_.lanes.size() ? draft_.lanes[m.lane].id : "events");
            w_.key("weight");
            w_.out += std::to_string(std::clamp(m.weight, 1, 3));
            if (m.claim != Claim::Unstated) w_.string("claim", claim_names[m.claim]);
            if (m.is_undated) {
                w_.key("undated");
                w_.out += "true";
            }
            text("title", m.title, words_->untitled);
            text("summary", has_any(m.summary) ? m.summary : m.title, words_->untitled);
            if (!m.sources.empty()) {
                w_.key("sources");
                strings(m.sources);
            }
            if (!m.pictures.empty()) {
                w_.key("pictures");
                strings(m.pictures);
            }
            w_.close('}');
        }
        w_.close(']');
    }

    void date(const DraftMilestone& m)
    {
        if (m.calendar == Calendar::Gregorian) return w_.string("date", m.date);
        w_.key("date");
        w_.open('{');
        w_.string("edtf", m.date);
        w_.string("calendar", calendar_names[m.calendar]);
        w_.close('}');
    }

    const Draft& draft_;
    std::vector<std::string> languages_;
    const StandInWords* words_ = nullptr;
    Writer w_;
};

}  // namespace

const StandInWords& stand_in_words(std::string_view language)
{
    static constexpr std::array<StandInWords, 7> all{
        {
         {"en", "Events", "Other", "Untitled", "Unknown"},
         {"ru", "События", "Прочее", "Без названия", "Неизвестно"},
         {"de", "Ereignisse", "Andere", "Ohne Titel", "Unbekannt"},
         {"fr", "Événements", "Autres", "Sans titre", "Inconnu"},
         {"es", "Acontecimientos", "Otros", "Sin título", "Desconocido"},
         {"pl", "Wydarzenia", "Inne", "Bez tytułu", "Nieznane"},
         {"uk", "Події", "Інше", "Без назви", "Невідомо"},
         }
    };
    const std::string_view main = language.substr(0, language.find('-'));
    const auto found = std::ranges::find(all, main, &StandInWords::language);
    return found == all.end() ? all.front() : *found;
}

std::string exhibit_json(const Draft& draft)
{
    return DraftWriter(draft).write();
}

}  // namespace vitrine
