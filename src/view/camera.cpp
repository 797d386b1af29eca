#include "view/camera.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr double most_pull = 0.25;  // of a strip beyond the limits

}  // namespace

Projection projection(const Camera& camera, float left_px, float width_px)
{
    return {.centre = camera.centre,
            .px_per_day = static_cast<double>(width_px) / camera.days,
            .middle_px = left_px + width_px / 2};
}

Span span_of(const Camera& camera)
{
    return {camera.centre - camera.days / 2, camera.centre + camera.days / 2};
}

Camera camera_of(const Span& span)
{
    return {span.centre(), span.days()};
}

Camera zoomed(const Camera& camera, double factor, double share)
{
    // An event from a broken device may hold any number; the camera never takes one in.
    if (!(factor > 0) || !std::isfinite(camera.days / factor) || !std::isfinite(share))
        return camera;
    const double anchor = camera.centre + (share - 0.5) * camera.days;
    const double days = camera.days / factor;
    return {anchor - (share - 0.5) * days, days};
}

Camera panned(const Camera& camera, double share)
{
    const double centre = camera.centre + share * camera.days;
    return {std::isfinite(centre) ? centre : camera.centre, camera.days};
}

double most_days(const Limits& limits)
{
    return std::max(limits.min_days, limits.all.days() / (limits.seen * (1 - 2 * limits.margin)));
}

Span centres(double days, const Limits& limits)
{
    const double seen = days * limits.seen;
    const double margin = seen * limits.margin;
    const Span span{limits.all.from - margin + days / 2, limits.all.to + margin - seen + days / 2};
    if (span.from <= span.to) return span;
    return {span.centre(), span.centre()};
}

Camera limited(const Camera& camera, const Limits& limits)
{
    const double days = std::clamp(camera.days, limits.min_days, most_days(limits));
    const Span span = centres(days, limits);
    return {std::clamp(camera.centre, span.from, span.to), days};
}

bool is_within(const Camera& camera, const Limits& limits)
{
    return limited(camera, limits) == camera;
}

Camera softly_limited(const Camera& camera, const Limits& limits)
{
    const double days = limited(camera, limits).days;
    const double slack = most_pull * days;
    const Span span = centres(days, limits);
    return {std::clamp(camera.centre, span.from - slack, span.to + slack), days};
}

Camera pulled(const Camera& from, const Camera& to, const Limits& limits)
{
    const double days = limited(to, limits).days;
    const Span span = centres(days, limits);
    // Zooming out at the end slides along it; only what is pulled beyond meets resistance.
    const double edge = std::clamp(from.centre, span.from, span.to);
    const double start = is_within(from, limits) ? edge : from.centre;
    const double beyond = start - edge;
    const double way = to.centre - start;
    const bool is_outward = beyond != 0 ? beyond * way > 0 : !is_within({to.centre, days}, limits);
    if (!is_outward) return softly_limited({to.centre, days}, limits);
    const double give = std::max(0.0, 1 - std::abs(beyond) / (most_pull * days));
    return softly_limited({start + way * give * 0.6, days}, limits);
}

Camera fitted(const Span& span, double left, double right, double margin)
{
    const double room = std::max(0.05, (right - left) * (1 - 2 * margin));
    const double days = span.days() / room;
    const double middle = (left + right) / 2;
    return {span.centre() - (middle - 0.5) * days, days};
}

Span span_of(const Date& date)
{
    return {static_cast<double>(number(date.earliest())),
            static_cast<double>(number(date.latest())) + 1};
}

Limits limits_of(const Exhibit& exhibit)
{
    Limits limits{.all = span_of(exhibit.range)};
    const auto include = [&limits](const Span& span) {
        limits.all.from = std::min(limits.all.from, span.from);
        limits.all.to = std::max(limits.all.to, span.to);
    };
    for (const Milestone& milestone : exhibit.milestones)
        include(span_of(milestone.date));
    return limits;
}

}  // namespace vitrine
