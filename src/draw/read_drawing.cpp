#include "data/json.h"
#include "draw/drawing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <span>

namespace vitrine {

namespace {

constexpr std::size_t most_pieces = 10'000;
// The time to split a polygon can grow with the cube of its corners, so corners are limited.
constexpr std::size_t most_points = 200;
constexpr std::size_t most_points_in_all = 20'000;
constexpr std::size_t longest_text = 1'000;
constexpr double farthest = 100'000;
// How many times all shapes together may cover the drawing. A shape costs time to paint even where
// others hide it.
constexpr double most_covers = 100;
constexpr std::array<std::string_view, 3> faces{"serif", "sans", "narrow"};
constexpr std::array<FaceId, 3> face_ids{FaceId::SerifBold, FaceId::SansBold, FaceId::NarrowBold};
constexpr Names<Anchor::Start, Anchor::End> anchor_names{
    {"start", "middle", "end"}
};
static_assert(anchor_names.is_complete());
constexpr Names<PieceKind::Rect, PieceKind::Text> piece_names{
    {"rect", "disc", "ring", "line", "polygon", "text"}
};
static_assert(piece_names.is_complete());

// The members that each kind of shape has, indexed by PieceKind. Those of all kinds follow below.
constexpr std::array<std::array<std::string_view, 5>, 6> own_keys{
    {
     {"at", "size", "turn"},
     {"at", "radius"},
     {"at", "radius", "thickness"},
     {"from", "to", "thickness", "dash", "gap"},
     {"points"},
     {"at", "say", "height", "face", "anchor"},
     }
};
constexpr std::array<std::string_view, 3> common_keys{"color", "opacity", "repeat"};

bool is_concave(std::span<const Vec2> p)
{
    bool turns_left = false;
    bool turns_right = false;
    for (std::size_t i = 0; i < p.size(); ++i) {
        const Vec2 a = p[i];
        const Vec2 b = p[(i + 1) % p.size()];
        const Vec2 c = p[(i + 2) % p.size()];
        const float turn = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
        turns_left = turns_left || turn < 0;
        turns_right = turns_right || turn > 0;
    }
    return turns_left && turns_right;
}

float side_of(Vec2 a, Vec2 b, Vec2 c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(Vec2 a, Vec2 b, Vec2 c, Vec2 d)
{
    return side_of(a, b, c) * side_of(a, b, d) < 0 && side_of(c, d, a) * side_of(c, d, b) < 0;
}

// Whether any two sides that are not neighbours cross.
bool crosses_itself(std::span<const Vec2> p)
{
    const std::size_t n = p.size();
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = i + 2; k < n; ++k) {
            const bool are_neighbours = i == 0 && k + 1 == n;
            if (!are_neighbours && cross(p[i], p[i + 1], p[k], p[(k + 1) % n])) return true;
        }
    }
    return false;
}

class DrawingReader {
public:
    explicit DrawingReader(const Json& json) : json_(json) {}

    void read()
    {
        const NodeId root = json_.root();
        if (json_.kind(root) != JsonKind::Object) return expected(root, "a drawing as an object");
        constexpr std::array<std::string_view, 4> keys{"vitrine_picture", "size", "background",
                                                       "shapes"};
        warn_of_unknown(root, "a drawing", keys);
        const auto version = required(root, "vitrine_picture", "the version of drawings, 1");
        if (!version) return;
        if (json_.kind(*version) != JsonKind::Number || json_.number(*version) != 1)
            return error(*version, "expected version 1 of drawings");
        drawing.size = {1, 1};
        if (const auto size = required(root, "size", "the width and height, such as [1600, 1000]"))
            drawing.size = point(*size);
        if (drawing.size.x < 1 || drawing.size.y < 1)
            error(*json_.member(root, "size"), "expected a width and a height of at least 1");
        if (const auto background = json_.member(root, "background"))
            drawing.background = color(*background);
        if (const auto shapes = required(root, "shapes", "an array of shapes"))
            read_shapes(*shapes);
    }

    Drawing drawing;
    std::vector<Problem> problems;

private:
    void add(Severity severity, NodeId at, Place place, std::string message, std::string meant)
    {
        if (problems.size() >= most_pieces) return;
        problems.push_back({severity, place, json_.path(at), std::move(message), std::move(meant)});
    }
    void error(NodeId at, std::string message, std::string meant = {})
    {
        add(Severity::Error, at, json_.place(at), std::move(message), std::move(meant));
    }
    void expected(NodeId at, std::string_view what)
    {
        error(at, fmt::format("expected {}, found {}", what, kind_name(json_.kind(at))));
    }

    std::optional<NodeId> required(NodeId object, std::string_view key, std::string_view what)
    {
        const auto node = json_.member(object, key);
        if (!node) error(object, fmt::format("\"{}\" is missing, expected {}", key, what));
        return node;
    }

    void warn_of_unknown(NodeId object, std::string_view what,
                         std::span<const std::string_view> known)
    {
        for (std::size_t i = 0; i < json_.size(object); ++i) {
            const std::string_view key = json_.key(object, i);
            if (std::ranges::find(known, key) != known.end()) continue;
            add(Severity::Warning, object, json_.key_place(object, i),
                fmt::format("{} has no \"{}\", so it is left out", what, shortened(key)),
                closest(key, known));
        }
    }

    float number(NodeId node, double least)
    {
        const bool is_number = json_.kind(node) == JsonKind::Number;
        const double value = is_number ? json_.number(node) : 0;
        if (!is_number || value < least || value > farthest) {
            error(node, fmt::format("expected a number from {} to {}", least, farthest));
            return 0;
        }
        return static_cast<float>(value);
    }

    Vec2 point(NodeId node)
    {
        if (json_.kind(node) != JsonKind::Array || json_.size(node) != 2) {
            expected(node, "two numbers, such as [120, 80]");
            return {};
        }
        return {number(json_.element(node, 0), -farthest),
                number(json_.element(node, 1), -farthest)};
    }

    // The index in `names` of the text at `node`. If it is not among them, reports a problem and
    // returns 0.
    std::size_t choice(NodeId node, std::string_view what, std::span<const std::string_view> names)
    {
        if (json_.kind(node) != JsonKind::String) {
            expected(node, what);
            return 0;
        }
        const auto found = std::ranges::find(names, json_.string(node));
        if (found == names.end()) {
            error(node,
                  fmt::format("'{}' is not {}, expected one of {}", shortened(json_.string(node)),
                              what, fmt::join(names, ", ")),
                  closest(json_.string(node), names));
            return 0;
        }
        return static_cast<std::size_t>(found - names.begin());
    }

    Token color(NodeId node)
    {
        return token_names.at(choice(node, "a color of the theme", token_names.all()));
    }

    void read_shapes(NodeId list)
    {
        if (json_.kind(list) != JsonKind::Array) return expected(list, "an array of shapes");
        for (std::size_t i = 0; i < json_.size(list); ++i)
            read_shape(json_.element(list, i));
    }

    void read_shape(NodeId node)
    {
        if (json_.kind(node) != JsonKind::Object || json_.size(node) != 1)
            return expected(node, "an object with one shape, such as {\"disc\": {…}}");
        const std::string_view name = json_.key(node, 0);
        const auto kind = piece_names.find(name);
        if (!kind) {
            return error(node,
                         fmt::format("'{}' is no shape, expected one of {}", shortened(name),
                                     fmt::join(piece_names.all(), ", ")),
                         closest(name, piece_names.all()));
        }
        const NodeId fields = json_.element(node, 0);
        if (json_.kind(fields) != JsonKind::Object)
            return expected(fields, fmt::format("a {} as an object", name));
        std::vector<std::string_view> known(common_keys.begin(), common_keys.end());
        for (const std::string_view key : own_keys[static_cast<std::size_t>(*kind)])
            if (!key.empty()) known.push_back(key);
        warn_of_unknown(fields, fmt::format("a {}", name), known);
        const std::size_t first = drawing.pieces.size();
        read_piece(fields, *kind);
        if (drawing.pieces.size() > first) repeat(fields, first);
    }

    Vec2 point_of(NodeId fields, std::string_view key)
    {
        const auto node = required(fields, key, "two numbers, such as [120, 80]");
        return node ? point(*node) : Vec2{};
    }

    float length_of(NodeId fields, std::string_view key)
    {
        const auto node = required(fields, key, "a number");
        return node ? number(*node, 0) : 0;
    }

    float optional(NodeId fields, std::string_view key, float otherwise, double least)
    {
        const auto node = json_.member(fields, key);
        return node ? number(*node, least) : otherwise;
    }

    void read_piece(NodeId fields, PieceKind kind)
    {
        Piece piece{.kind = kind};
        if (const auto node = required(fields, "color", "a color of the theme"))
            piece.color = color(*node);
        piece.opacity = std::min(1.0F, optional(fields, "opacity", 1, 0));
        switch (kind) {
        case PieceKind::Rect: return rect(fields, piece);
        case PieceKind::Disc:
        case PieceKind::Ring:
            piece.at = point_of(fields, "at");
            piece.radius = length_of(fields, "radius");
            if (kind == PieceKind::Ring) piece.thickness = length_of(fields, "thickness");
            break;
        case PieceKind::Line:
            piece.at = point_of(fields, "from");
            piece.to = point_of(fields, "to");
            piece.thickness = length_of(fields, "thickness");
            piece.dash = optional(fields, "dash", 0, 0);
            piece.gap = optional(fields, "gap", piece.dash, 0);
            break;
        case PieceKind::Polygon: return polygon(fields, piece);
        case PieceKind::Text: return text(fields, piece);
        }
        drawing.pieces.push_back(piece);
    }

    void rect(NodeId fields, Piece piece)
    {
        piece.at = point_of(fields, "at");
        piece.to = point_of(fields, "size");
        const float turn = optional(fields, "turn", 0, -360);
        if (turn == 0) return drawing.pieces.push_back(piece);
        // A turned rectangle becomes a polygon with the same middle.
        const float angle = turn * std::numbers::pi_v<float> / 180;
        const Vec2 middle = piece.at + piece.to * 0.5F;
        piece.kind = PieceKind::Polygon;
        piece.first = static_cast<std::uint32_t>(drawing.points.size());
        piece.count = 4;
        constexpr std::array<Vec2, 4> corners{
            Vec2{-0.5F, -0.5F},
            Vec2{0.5F,  -0.5F},
            Vec2{0.5F,  0.5F },
            Vec2{-0.5F, 0.5F }
        };
        for (const Vec2 corner : corners) {
            const Vec2 p{corner.x * piece.to.x, corner.y * piece.to.y};
            drawing.points.push_back(middle + Vec2{p.x * std::cos(angle) - p.y * std::sin(angle),
                                                   p.x * std::sin(angle) + p.y * std::cos(angle)});
        }
        drawing.pieces.push_back(piece);
    }

    void polygon(NodeId fields, Piece piece)
    {
        const auto list = required(fields, "points", "an array of at least three points");
        if (!list) return;
        if (json_.kind(*list) != JsonKind::Array || json_.size(*list) < 3 ||
            json_.size(*list) > most_points) {
            return error(*list, fmt::format("expected an array of 3 to {} points", most_points));
        }
        std::vector<Vec2> points;
        for (std::size_t i = 0; i < json_.size(*list); ++i)
            points.push_back(point(json_.element(*list, i)));
        polygon_points_ += points.size();
        if (polygon_points_ > most_points_in_all) {
            return error(*list, fmt::format("expected at most {} points in all polygons together",
                                            most_points_in_all));
        }
        const bool is_split = points.size() > most_corners_whole || is_concave(points);
        if (is_split) {
            if (!crosses_itself(points)) points = triangles_of(points);
            if (points.size() != 3 * (json_.size(*list) - 2))
                return error(*list, "expected a polygon that does not cross or touch itself");
        }
        piece.thickness = is_split ? 1 : 0;  // 1: triangles of three points each
        piece.first = static_cast<std::uint32_t>(drawing.points.size());
        piece.count = static_cast<std::uint32_t>(points.size());
        drawing.points.insert(drawing.points.end(), points.begin(), points.end());
        drawing.pieces.push_back(piece);
    }

    void text(NodeId fields, Piece piece)
    {
        piece.at = point_of(fields, "at");
        piece.radius = length_of(fields, "height");
        if (const auto face = json_.member(fields, "face"))
            piece.face = face_ids[choice(*face, "a face", faces)];
        if (const auto anchor = json_.member(fields, "anchor"))
            piece.anchor = anchor_names.at(choice(*anchor, "an anchor", anchor_names.all()));
        const auto say = required(fields, "say", "a text");
        if (!say) return;
        if (json_.kind(*say) != JsonKind::String || json_.string(*say).size() > longest_text)
            return error(*say, fmt::format("expected a text of at most {} bytes", longest_text));
        piece.first = static_cast<std::uint32_t>(drawing.texts.size());
        drawing.texts.emplace_back(json_.string(*say));
        drawing.pieces.push_back(piece);
    }

    // {"count": 5, "step": [120, 0]} paints the shape five times, each moved by the step from the
    // one before.
    void repeat(NodeId fields, std::size_t first)
    {
        std::size_t count = 1;
        Vec2 step;
        if (const auto node = json_.member(fields, "repeat")) {
            if (json_.kind(*node) != JsonKind::Object)
                return expected(*node, "a repeat as an object");
            constexpr std::array<std::string_view, 2> keys{"count", "step"};
            warn_of_unknown(*node, "a repeat", keys);
            const auto times = required(*node, "count", "a number");
            count = times ? static_cast<std::size_t>(std::lround(number(*times, 1))) : 1;
            step = point_of(*node, "step");
        }
        const std::size_t points =
            drawing.points.size() + drawing.pieces[first].count * (count - 1);
        if (drawing.pieces.size() + count - 1 > most_pieces || points > 50 * most_points_in_all) {
            drawing.pieces.resize(first);
            return error(fields,
                         fmt::format("expected at most {} shapes in a drawing", most_pieces));
        }
        for (std::size_t i = 0; i < count; ++i)
            covered_ += covered_by(drawing.pieces[first], step * static_cast<float>(i));
        if (covered_ > most_covers) {
            drawing.pieces.resize(first);
            covered_ = 0;
            return error(fields,
                         fmt::format("with this the shapes cover the drawing more than {} times, "
                                     "which takes seconds to paint; expected less of what lies "
                                     "under other shapes",
                                     most_covers));
        }
        for (std::size_t i = 1; i < count; ++i) {
            Piece piece = drawing.pieces[first];
            const Vec2 by = step * static_cast<float>(i);
            piece.at = piece.at + by;
            if (piece.kind == PieceKind::Line) piece.to = piece.to + by;
            if (piece.kind == PieceKind::Polygon) {
                const auto from = static_cast<std::uint32_t>(drawing.points.size());
                for (std::uint32_t k = 0; k < piece.count; ++k)
                    drawing.points.push_back(Vec2{drawing.points[piece.first + k]} + by);
                piece.first = from;
            }
            drawing.pieces.push_back(piece);
        }
    }

    // The share of the drawing that the rectangle around a shape covers when it is moved by `by`.
    double covered_by(const Piece& piece, Vec2 by) const
    {
        Rect box = box_around(piece);
        box.x += by.x;
        box.y += by.y;
        const Rect seen = intersection(box, {0, 0, drawing.size.x, drawing.size.y});
        const float whole = std::max(1.0F, drawing.size.x) * std::max(1.0F, drawing.size.y);
        return static_cast<double>(seen.w * seen.h / whole);
    }

    Rect box_around(const Piece& piece) const
    {
        const float r = piece.radius;
        switch (piece.kind) {
        case PieceKind::Rect: return {piece.at.x, piece.at.y, piece.to.x, piece.to.y};
        case PieceKind::Disc:
        case PieceKind::Ring: return {piece.at.x - r, piece.at.y - r, 2 * r, 2 * r};
        case PieceKind::Line: {
            // A rectangle of the same area as the line, even if the line is slanting.
            const float length = std::hypot(piece.to.x - piece.at.x, piece.to.y - piece.at.y);
            return {std::min(piece.at.x, piece.to.x), std::min(piece.at.y, piece.to.y), length,
                    piece.thickness};
        }
        case PieceKind::Polygon: {
            Vec2 low = drawing.points[piece.first];
            Vec2 high = low;
            for (std::uint32_t i = 1; i < piece.count; ++i) {
                const Vec2 p = drawing.points[piece.first + i];
                low = {std::min(low.x, p.x), std::min(low.y, p.y)};
                high = {std::max(high.x, p.x), std::max(high.y, p.y)};
            }
            return {low.x, low.y, high.x - low.x, high.y - low.y};
        }
        case PieceKind::Text: {
            // Letters are about as wide as capitals are high.
            const auto letters = static_cast<float>(drawing.texts[piece.first].size());
            return {piece.at.x, piece.at.y - r, r * letters, 1.4F * r};
        }
        }
        return {};
    }

    const Json& json_;
    std::size_t polygon_points_ = 0;
    double covered_ = 0;  // how many times the shapes so far cover the drawing
};

}  // namespace

Reading<Drawing> read_drawing(std::string_view bytes)
{
    Reading<Json> json = read_json(bytes);
    if (!json.value) return {.value = std::nullopt, .problems = std::move(json.problems)};
    DrawingReader reader(*json.value);
    reader.read();
    Reading<Drawing> reading{.value = std::nullopt, .problems = std::move(reader.problems)};
    sort_by_place(reading.problems);
    if (!has_errors(reading.problems)) reading.value = std::move(reader.drawing);
    return reading;
}

}  // namespace vitrine
