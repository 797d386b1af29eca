#include "exhibit/names.h"
#include "exhibit/picture_path.h"
#include "exhibit/reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vitrine {

namespace {

// Reads the lists of parts, each with a function of its own.
class PartsReader {
public:
    PartsReader(ExhibitReading& reading, Fields& top)
        : reading_(reading), file_(reading.file), exhibit_(reading.exhibit), top_(top)
    {}

    void lanes()
    {
        for (const NodeId node : top_.list("lanes", Need::Required, 1)) {
            Fields f(file_, node, "a lane");
            Lane lane{.id = f.id(), .name = f.text("name", Need::Required, limit::lane_name)};
            lane.color = color_of(f);
            const std::size_t otherwise = exhibit_.lanes.size() % mark_shape_names.count;
            lane.shape = f.choice("shape", Need::Optional, "a shape", mark_shape_names)
                             .value_or(mark_shape_names.at(otherwise));
            f.done();
            exhibit_.lanes.push_back(std::move(lane));
        }
    }

    void eras()
    {
        for (const NodeId node : top_.list("eras", Need::Optional, 0)) {
            Fields f(file_, node, "an era");
            Era era{.id = f.id(), .name = f.text("name", Need::Required, limit::era_name)};
            if (auto date = f.date("date", Need::Required)) era.date = std::move(*date);
            era.picture =
                reference<PictureId>(reading_, f, "picture", Need::Optional, Part::Pictures);
            f.done();
            exhibit_.eras.push_back(std::move(era));
        }
    }

    void sources()
    {
        for (const NodeId node : top_.list("sources", Need::Optional, 0)) {
            Fields f(file_, node, "a source");
            Source source{.id = f.id(),
                          .title = f.string("title", Need::Required, limit::source_title)};
            source.kind = f.choice("kind", Need::Required, "a kind of source", source_kind_names)
                              .value_or(SourceKind{});
            source.locator = f.string("locator", Need::Optional, limit::locator);
            source.url = url_of(f);
            source.trust =
                f.choice("trust", Need::Required, "a trust", trust_names).value_or(Trust{});
            source.note = f.text("note", Need::Optional, limit::source_note);
            f.done();
            exhibit_.sources.push_back(std::move(source));
        }
    }

    void people()
    {
        for (const NodeId node : top_.list("people", Need::Optional, 0)) {
            Fields f(file_, node, "a person");
            Person person{.id = f.id(),
                          .name = f.text("name", Need::Required, limit::person_name),
                          .born = f.date("born", Need::Optional),
                          .died = f.date("died", Need::Optional),
                          .about = f.text("about", Need::Optional, limit::about)};
            person.sources = sources_of(f);
            for (const NodeId station : f.list("life", Need::Optional, 0))
                person.life.push_back(station_of(station));
            f.done();
            std::ranges::stable_sort(person.life, {},
                                     [](const Station& s) { return s.date.earliest(); });
            exhibit_.people.push_back(std::move(person));
        }
    }

    void terms()
    {
        for (const NodeId node : top_.list("terms", Need::Optional, 0)) {
            Fields f(file_, node, "a term");
            exhibit_.terms.push_back(
                {.id = f.id(),
                 .name = f.text("name", Need::Required, limit::term_name),
                 .meaning = f.text("meaning", Need::Required, limit::meaning)});
            f.done();
        }
    }

    void pictures()
    {
        for (const NodeId node : top_.list("pictures", Need::Optional, 0)) {
            Fields f(file_, node, "a picture");
            Picture picture{.id = f.id(), .file = file_of(f)};
            picture.place = file_.json.place(file_.json.member(node, "file").value_or(node));
            picture.alt = f.text("alt", Need::Optional, limit::alt);
            picture.credit = f.text("credit", Need::Required, limit::credit);
            picture.caption = f.text("caption", Need::Optional, limit::caption);
            if (file_.checks() && picture.alt == TextId::None) {
                file_.warning(About::Picture, node,
                              "a picture lacks \"alt\", expected a text that says what is to be "
                              "seen to those who cannot see it",
                              {});
            }
            f.done();
            exhibit_.pictures.push_back(std::move(picture));
        }
    }

    void figures()
    {
        for (const NodeId node : top_.list("figures", Need::Optional, 0)) {
            Fields f(file_, node, "a figure");
            Figure figure{.id = f.id(),
                          .title = f.text("title", Need::Required, limit::figure_title)};
            figure.lane = reference<LaneId>(reading_, f, "lane", Need::Required, Part::Lanes)
                              .value_or(LaneId{});
            for (const NodeId point : f.list("points", Need::Required, 0))
                figure.points.push_back(point_of(point));
            f.done();
            if (file_.checks() && figure.points.empty() && file_.json.member(node, "points")) {
                file_.warning(About::Text, *file_.json.member(node, "points"),
                              "this figure has no points, so nothing of it is shown", {});
            }
            std::ranges::stable_sort(
                figure.points, {}, [](const FigurePoint& point) { return point.date.earliest(); });
            exhibit_.figures.push_back(std::move(figure));
        }
    }

private:
    std::vector<SourceId> sources_of(Fields& fields)
    {
        return references<SourceId>(reading_, fields, "sources", Part::Sources, Need::Optional, 0);
    }

    LaneColor color_of(Fields& fields)
    {
        const std::string what = fmt::format("{} or a color such as \"#8F1D14\"",
                                             fmt::join(lane_color_names.all(), ", "));
        const auto node = fields.member("color", Need::Required, what);
        if (!node) return {};
        if (file_.json.kind(*node) != JsonKind::String) {
            file_.expected(*node, what);
            return {};
        }
        const std::string_view text = file_.json.string(*node);
        if (const auto named = lane_color_names.find(text)) return *named;
        const auto own = parse_color(text);
        if (!own) {
            file_.error(About::Structure, *node,
                        fmt::format("'{}' is no color, expected {}", shortened(text), what),
                        closest(text, lane_color_names.all()));
            return {};
        }
        return own_color(*node, *own);
    }

    LaneColor own_color(NodeId node, Rgba color)
    {
        std::vector<Rgba>& all = exhibit_.own_colors;
        const auto known = std::ranges::find(all, color);
        const auto place = static_cast<std::size_t>(known - all.begin());
        if (place == most_own_colors) {
            file_.error(About::Color, node,
                        fmt::format("this is one color too many, expected at most {} of the "
                                    "exhibit's own",
                                    most_own_colors),
                        {});
            return {};
        }
        if (known == all.end()) all.push_back(color);
        return static_cast<LaneColor>(static_cast<std::size_t>(LaneColor::Own) + place);
    }

    // Whether an address names a site, "example.org" or "[::1]".
    static bool has_host(std::string_view url)
    {
        const std::string_view rest = url.substr(url.find("://") + 3);
        const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
        const std::string_view site = host.substr(host.rfind('@') + 1);
        return !site.empty() && site.front() != '.' && site.front() != ':' &&
               url.find_first_of(" \t\n") == std::string_view::npos;
    }

    std::string url_of(Fields& fields)
    {
        std::string url = fields.string("url", Need::Optional, 0);
        const auto node = file_.json.member(fields.node(), "url");
        if (url.empty()) return url;
        if (url.starts_with("https://") || url.starts_with("http://")) {
            if (file_.checks() && !has_host(url)) {
                file_.warning(About::Reference, *node,
                              fmt::format("'{}' leads nowhere, expected a whole address without "
                                          "blanks such as \"https://example.org/page\"",
                                          shortened(url)),
                              {});
            }
            return url;
        }
        file_.error(About::Structure, *node, "expected an address that begins with https://", {});
        return {};
    }

    std::string file_of(Fields& fields)
    {
        std::string path = fields.string("file", Need::Required, 0);
        if (path.empty()) return path;
        const auto fault = fault_of_picture_path(path);
        if (!fault) return path;
        const auto node = file_.json.member(fields.node(), "file");
        file_.error(About::Picture, *node,
                    fmt::format("'{}' cannot be a picture: {}", shortened(path), *fault), {});
        return {};
    }

    Station station_of(NodeId node)
    {
        Fields f(file_, node, "a station of a life");
        Station station;
        if (auto date = f.date("date", Need::Required)) station.date = std::move(*date);
        station.text = f.text("text", Need::Required, limit::station);
        station.dispute =
            reference<DisputeId>(reading_, f, "dispute", Need::Optional, Part::Disputes);
        f.done();
        return station;
    }

    FigurePoint point_of(NodeId node)
    {
        Fields f(file_, node, "a point of a figure");
        FigurePoint point;
        if (auto date = f.date("date", Need::Required)) point.date = std::move(*date);
        point.value = f.number("value", Need::Required).value_or(0);
        point.label = f.text("label", Need::Required, limit::point_label);
        point.kind = f.choice("kind", Need::Required, "a kind of value", figure_kind_names)
                         .value_or(FigureKind{});
        point.sources = sources_of(f);
        f.done();
        return point;
    }

    ExhibitReading& reading_;
    FileReading& file_;
    Exhibit& exhibit_;
    Fields& top_;
};

}  // namespace

void read_parts(ExhibitReading& reading, Fields& top)
{
    PartsReader reader(reading, top);
    reader.lanes();
    reader.eras();
    reader.sources();
    reader.people();
    reader.terms();
    reader.pictures();
    reader.figures();
}

}  // namespace vitrine
