#include "exhibit/memory.h"

#include <string>
#include <vector>

namespace vitrine {

namespace {

// Each of these counts the memory that a value owns outside of itself.

// The same for a list and all that its elements own. Declared here, before its definition, because
// elements have lists, too.
template <class T>
std::size_t all_of(const std::vector<T>& list);

std::size_t held(const std::string& text)
{
    // A short text lies inside the string object itself.
    return text.capacity() > std::string().capacity() ? text.capacity() + 1 : 0;
}

template <class T>
std::size_t held(const std::vector<T>& list)
{
    return list.capacity() * sizeof(T);
}

std::size_t held(const Date& date)
{
    return held(date.members);
}

std::size_t held(const std::optional<Date>& date)
{
    return date ? held(*date) : 0;
}

std::size_t held(const MilestoneDetails& d)
{
    return held(d.sources) + held(d.people) + held(d.terms) + held(d.figures) + held(d.pictures) +
           held(d.related) + held(d.relations) + held(d.contrasts) + held(d.disputes);
}

std::size_t held(const Milestone& milestone)
{
    return held(milestone.date);
}

std::size_t held(const Lane& lane)
{
    return held(lane.id);
}

std::size_t held(const Era& era)
{
    return held(era.id) + held(era.date);
}

std::size_t held(const Source& source)
{
    return held(source.id) + held(source.title) + held(source.locator) + held(source.url);
}

std::size_t held(const Term& term)
{
    return held(term.id);
}

std::size_t held(const Picture& picture)
{
    return held(picture.id) + held(picture.file);
}

std::size_t held(const Contrast& contrast)
{
    return held(contrast.id) + held(contrast.milestones) + held(contrast.sources) +
           held(contrast.official_sources) + held(contrast.critic_sources) +
           held(contrast.record_sources) + held(contrast.related) + held(contrast.disputes);
}

std::size_t held(const Station& station)
{
    return held(station.date);
}

std::size_t held(const FigurePoint& point)
{
    return held(point.date) + held(point.sources);
}

std::size_t held(const Version& version)
{
    return held(version.sources);
}

std::size_t held(const TourStep& step)
{
    return held(step.id) + held(step.milestones);
}

std::size_t held(const Person& person)
{
    return held(person.id) + held(person.born) + held(person.died) + held(person.sources) +
           all_of(person.life) + held(person.milestones);
}

std::size_t held(const Figure& figure)
{
    return held(figure.id) + all_of(figure.points);
}

std::size_t held(const Dispute& dispute)
{
    return held(dispute.id) + held(dispute.milestones) + all_of(dispute.versions) +
           held(dispute.sources);
}

std::size_t held(const Tour& tour)
{
    return held(tour.id) + all_of(tour.steps);
}

template <class T>
std::size_t all_of(const std::vector<T>& list)
{
    std::size_t sum = held(list);
    for (const T& each : list)
        sum += held(each);
    return sum;
}

}  // namespace

std::size_t memory_of(const Exhibit& exhibit)
{
    return sizeof(Exhibit) + held(exhibit.id) + all_of(exhibit.languages) + exhibit.texts.memory() +
           held(exhibit.range) + held(exhibit.view) + held(exhibit.own_colors) +
           all_of(exhibit.lanes) + all_of(exhibit.eras) + all_of(exhibit.sources) +
           all_of(exhibit.people) + all_of(exhibit.terms) + all_of(exhibit.pictures) +
           all_of(exhibit.figures) + exhibit.names.memory() + all_of(exhibit.milestones) +
           all_of(exhibit.details) + held(exhibit.by_time) + all_of(exhibit.contrasts) +
           all_of(exhibit.disputes) + held(exhibit.loose_disputes) + all_of(exhibit.tours);
}

std::size_t text_bytes(const Exhibit& exhibit)
{
    return exhibit.texts.bytes() + exhibit.names.bytes();
}

}  // namespace vitrine
