#include "view/search_texts.h"

namespace vitrine {

namespace {

class Appending {
public:
    Appending(const Exhibit& exhibit, LanguageId language, std::vector<SearchText>& out)
        : exhibit_(exhibit), language_(language), out_(out)
    {}

    void milestone(const Milestone& m)
    {
        add(FoundIn::Title, m.title);
        add(FoundIn::Text, m.summary);
        const MilestoneDetails& d = exhibit_.details_of(m);
        for (const PersonId id : d.people)
            add(FoundIn::Person, exhibit_.people[index_of(id)].name);
        for (const TermId id : d.terms)
            add(FoundIn::Term, exhibit_.terms[index_of(id)].name);
        if (d.key_figure) {
            add(FoundIn::Figure, d.key_figure->value);
            add(FoundIn::Figure, d.key_figure->label);
        }
        for (const FigureId id : d.figures)
            add(FoundIn::Figure, exhibit_.figures[index_of(id)].title);
        add(FoundIn::Note, d.date_note);
        add(FoundIn::Note, d.check);
        if (d.question) {
            add(FoundIn::Note, d.question->ask);
            add(FoundIn::Note, d.question->answer);
        }
        for (const DisputeId id : d.disputes)
            dispute(exhibit_.disputes[index_of(id)]);
        for (const ContrastId id : d.contrasts)
            contrast(exhibit_.contrasts[index_of(id)]);
        for (const SourceId id : d.sources)
            add_plain(FoundIn::Source, exhibit_.sources[index_of(id)].title);
    }

    void person(const Person& person)
    {
        add(FoundIn::Title, person.name);
        add(FoundIn::Text, person.about);
        for (const Station& station : person.life)
            add(FoundIn::Text, station.text);
    }

    void term(const Term& term)
    {
        add(FoundIn::Title, term.name);
        add(FoundIn::Text, term.meaning);
    }

    void figure(const Figure& figure)
    {
        add(FoundIn::Title, figure.title);
        for (const FigurePoint& point : figure.points)
            add(FoundIn::Text, point.label);
    }

    void source(const Source& source)
    {
        add_plain(FoundIn::Title, source.title);
        add_plain(FoundIn::Text, source.locator);
        add(FoundIn::Note, source.note);
    }

private:
    void add(FoundIn in, TextId id)
    {
        if (id == TextId::None) return;
        const Text text = exhibit_.texts.get(id, language_);
        if (!text.is_fallback && !text.text.empty()) out_.push_back({in, text.text});
    }

    // A text that has no language.
    void add_plain(FoundIn in, std::string_view text)
    {
        if (language_ == LanguageId{} && !text.empty()) out_.push_back({in, text});
    }

    void dispute(const Dispute& dispute)
    {
        add(FoundIn::Dispute, dispute.title);
        add(FoundIn::Dispute, dispute.badge);
        for (const Version& version : dispute.versions)
            add(FoundIn::Dispute, version.text);
    }

    void contrast(const Contrast& contrast)
    {
        add(FoundIn::Contrast, contrast.title);
        add(FoundIn::Contrast, contrast.official);
        add(FoundIn::Contrast, contrast.critic);
        add(FoundIn::Contrast, contrast.record);
    }

    const Exhibit& exhibit_;
    LanguageId language_;
    std::vector<SearchText>& out_;
};

}  // namespace

std::size_t count_of(const Exhibit& exhibit, FoundKind kind)
{
    switch (kind) {
    case FoundKind::Milestone: return exhibit.milestones.size();
    case FoundKind::Person: return exhibit.people.size();
    case FoundKind::Term: return exhibit.terms.size();
    case FoundKind::Figure: return exhibit.figures.size();
    case FoundKind::Source: break;
    }
    return exhibit.sources.size();
}

void append_search_texts(const Exhibit& exhibit, const FoundThing& thing, LanguageId language,
                         std::vector<SearchText>& out)
{
    Appending appending(exhibit, language, out);
    switch (thing.kind) {
    case FoundKind::Milestone: return appending.milestone(exhibit.milestones[thing.place]);
    case FoundKind::Person: return appending.person(exhibit.people[thing.place]);
    case FoundKind::Term: return appending.term(exhibit.terms[thing.place]);
    case FoundKind::Figure: return appending.figure(exhibit.figures[thing.place]);
    case FoundKind::Source: return appending.source(exhibit.sources[thing.place]);
    }
}

std::string_view id_of(const Exhibit& exhibit, const FoundThing& thing)
{
    switch (thing.kind) {
    case FoundKind::Milestone: return exhibit.name_of(exhibit.milestones[thing.place]);
    case FoundKind::Person: return exhibit.people[thing.place].id;
    case FoundKind::Term: return exhibit.terms[thing.place].id;
    case FoundKind::Figure: return exhibit.figures[thing.place].id;
    case FoundKind::Source: break;
    }
    return exhibit.sources[thing.place].id;
}

std::string_view name_of(const Exhibit& exhibit, const FoundThing& thing, LanguageId language)
{
    switch (thing.kind) {
    case FoundKind::Milestone: return exhibit.text(exhibit.milestones[thing.place].title, language);
    case FoundKind::Person: return exhibit.text(exhibit.people[thing.place].name, language);
    case FoundKind::Term: return exhibit.text(exhibit.terms[thing.place].name, language);
    case FoundKind::Figure: return exhibit.text(exhibit.figures[thing.place].title, language);
    case FoundKind::Source: break;
    }
    return exhibit.sources[thing.place].title;
}

}  // namespace vitrine
