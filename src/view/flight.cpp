#include "view/flight.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr double rho = 1.42;  // van Wijk and Nuij's best value from their user study
constexpr double shortest_s = 0.25;
constexpr double longest_s = 1.2;
constexpr double path_a_second = 1.7;  // perceived distance a second, before the limits above
constexpr double glide_s = 0.085;      // time constant of the wheel
constexpr double coast_s = 0.325;      // time constant of a flick
constexpr double invisible = 5e-5;     // of a strip: a tenth of a pixel on 1920

// The optimal path, van Wijk and Nuij 2003, eq. 9: u is the distance travelled, w the width in
// view, s the perceived distance along the path.
struct Path {
    double w0 = 1;
    double r0 = 0;
    double length = 0;  // S
    double distance = 0;
    bool is_pure_zoom = false;
    double zoom_sign = 1;
};

Path path_between(const Camera& from, const Camera& to)
{
    Path path{.w0 = from.days, .distance = to.centre - from.centre};
    const double u1 = std::abs(path.distance);
    const double w0 = from.days;
    const double w1 = to.days;
    if (u1 < 1e-6 * std::min(w0, w1)) {
        path.is_pure_zoom = true;
        path.zoom_sign = w1 < w0 ? -1 : 1;
        path.length = std::abs(std::log(w1 / w0)) / rho;
        return path;
    }
    const double rho2 = rho * rho;
    const auto b = [&](double w, double sign) {
        return (w1 * w1 - w0 * w0 + sign * rho2 * rho2 * u1 * u1) / (2 * w * rho2 * u1);
    };
    const double b0 = b(w0, 1);
    const double b1 = b(w1, -1);
    // ln(sqrt(b² + 1) - b), written without the cancellation that large b would suffer from.
    path.r0 = -std::asinh(b0);
    path.length = (-std::asinh(b1) - path.r0) / rho;
    return path;
}

Camera camera_on(const Path& path, const Camera& from, const Camera& to, double share)
{
    if (share <= 0) return from;
    if (share >= 1) return to;
    const double s = share * path.length;
    if (path.is_pure_zoom) {
        return {lerp_between(from.centre, to.centre, share),
                path.w0 * std::exp(path.zoom_sign * rho * s)};
    }
    const double r = rho * s + path.r0;
    // cosh r0 tanh r - sinh r0, written without the cancellation of a flight from far above.
    const double u = path.w0 / (rho * rho) * std::sinh(rho * s) / std::cosh(r);
    const double w = path.w0 * std::cosh(path.r0) / std::cosh(r);
    return {from.centre + std::copysign(u, path.distance), w};
}

// Starts at 0 with slope 1, ends at 0 with slope 0 at t = 1.
double fading_push(double t)
{
    return t * (1 - t) * (1 - t);
}

Camera at(const Flight& flight, double seconds)
{
    if (seconds >= flight.seconds) return flight.to;
    const double t = std::max(0.0, seconds / flight.seconds);
    const Path path = path_between(flight.from, flight.to);
    Camera camera = camera_on(path, flight.from, flight.to, smooth_step(t));
    const double push = fading_push(t) * flight.seconds;
    camera.days *= std::exp(flight.start.zoom * push);
    camera.centre += flight.start.pan * push * camera.days;
    return camera;
}

Camera at(const Glide& glide, double seconds)
{
    const double rest = std::exp(-std::max(0.0, seconds) / glide_s);
    const double days = glide.days * std::pow(glide.from.days / glide.days, rest);
    const Camera camera = zoomed(glide.from, glide.from.days / days, glide.share);
    return panned(camera, glide.pan * glide_s * (1 - rest));
}

Camera at(const Coast& coast, double seconds)
{
    const double way = coast.pan * coast_s * (1 - std::exp(-std::max(0.0, seconds) / coast_s));
    return panned(coast.from, way);
}

}  // namespace

Flight flight(const Camera& from, const Camera& to, const Velocity& start)
{
    const double length = path_between(from, to).length;
    return {.from = from,
            .to = to,
            .start = start,
            .seconds = std::clamp(length / path_a_second, shortest_s, longest_s)};
}

double drift_at(const Motion& motion, double seconds)
{
    if (const auto* glide = std::get_if<Glide>(&motion))
        return glide->pan * std::exp(-std::max(0.0, seconds) / glide_s);
    return velocity_at(motion, seconds).pan;
}

Camera camera_at(const Motion& motion, double seconds)
{
    return std::visit([seconds](const auto& m) { return at(m, seconds); }, motion);
}

Velocity velocity_at(const Motion& motion, double seconds)
{
    constexpr double h = 1e-4;
    const Camera before = camera_at(motion, seconds - h);
    const Camera after = camera_at(motion, seconds + h);
    const double time = seconds < h ? seconds + h : 2 * h;
    return {.pan = (after.centre - before.centre) / (time * after.days),
            .zoom = std::log(after.days / before.days) / time};
}

bool is_over(const Motion& motion, double seconds)
{
    if (const auto* f = std::get_if<Flight>(&motion)) return seconds >= f->seconds;
    const Camera now = camera_at(motion, seconds);
    const Camera rest = rest_of(motion);
    return std::abs(now.centre - rest.centre) < invisible * rest.days &&
           std::abs(now.days / rest.days - 1) < invisible;
}

Camera rest_of(const Motion& motion)
{
    if (const auto* f = std::get_if<Flight>(&motion)) return f->to;
    if (const auto* g = std::get_if<Glide>(&motion)) {
        return panned(zoomed(g->from, g->from.days / g->days, g->share), g->pan * glide_s);
    }
    const auto& coast = std::get<Coast>(motion);
    return panned(coast.from, coast.pan * coast_s);
}

}  // namespace vitrine
