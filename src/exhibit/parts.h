// The parts of an exhibit that its milestones refer to: lanes, eras, pictures, sources, people,
// terms and figures.
#pragma once

#include "data/problem.h"
#include "date/edtf.h"
#include "exhibit/kinds.h"
#include "exhibit/texts.h"

#include <optional>
#include <string>
#include <vector>

namespace vitrine {

struct Lane {
    std::string id;
    TextId name{};
    LaneColor color{};
    MarkShape shape{};
};

struct Era {
    std::string id;
    TextId name{};
    Date date;
    std::optional<PictureId> picture;
};

struct Picture {
    std::string id;
    std::string file;  // below the exhibit's folder, with '/'
    Place place;       // where the exhibit names the file, for messages
    TextId alt{};      // what the picture shows, for people who cannot see it
    TextId credit{};
    TextId caption{};
};

struct Source {
    std::string id;
    std::string title;  // as published, in its own language
    SourceKind kind{};
    std::string locator;  // where in the source to look, or where it is kept
    std::string url;      // empty if there is none, or none may be printed
    Trust trust{};
    TextId note{};
};

// A stage in a person's life.
struct Station {
    Date date;  // an interval is an office that was held
    TextId text{};
    std::optional<DisputeId> dispute;  // about it
};

struct Person {
    std::string id;
    TextId name{};
    std::optional<Date> born;
    std::optional<Date> died;
    TextId about{};
    std::vector<SourceId> sources;
    std::vector<Station> life;            // by earliest day
    std::vector<MilestoneId> milestones;  // filled from the milestones that name this person
};

struct Term {
    std::string id;
    TextId name{};
    TextId meaning{};
};

struct FigurePoint {
    Date date;
    double value = 0;
    TextId label{};
    FigureKind kind{};
    std::vector<SourceId> sources;
};

// A number that changes over time. Between two points it is not known, so nothing is drawn there as
// if it were.
struct Figure {
    std::string id;
    TextId title{};
    LaneId lane{};
    std::vector<FigurePoint> points;  // by earliest day
};

}  // namespace vitrine
