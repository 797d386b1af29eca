#include "engine/chime.h"

#include <SDL.h>
#include <fmt/format.h>

#include <cmath>
#include <numbers>
#include <vector>

namespace vitrine {

namespace {

constexpr int samples_a_second = 44'100;
constexpr double note_s = 0.7;      // until the second note comes
constexpr double chime_s = 1.8;     // shorter than the three seconds of EN 301 549, 5.1.3.10
constexpr double loudness = 0.18;   // of full scale
constexpr double attack_s = 0.02;   // no click
constexpr double fades_in_s = 0.5;  // to a third

// Two falling notes of a struck bar, a fifth apart.
std::vector<float> chime_samples()
{
    std::vector<float> samples(static_cast<std::size_t>(chime_s * samples_a_second));
    const auto note = [](double t, double pitch) {
        if (t < 0) return 0.0;
        const double envelope = std::min(1.0, t / attack_s) * std::exp(-t / fades_in_s);
        const double turn = 2 * std::numbers::pi * pitch * t;
        return envelope * (std::sin(turn) + 0.3 * std::sin(2 * turn));
    };
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double t = static_cast<double>(i) / samples_a_second;
        samples[i] = static_cast<float>(loudness * (note(t, 659.26) + note(t - note_s, 440)));
    }
    return samples;
}

}  // namespace

Result<bool> play_chime()
{
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0)
        return fail(fmt::format("there is no sound (SDL says: {})", SDL_GetError()));
    SDL_AudioSpec wanted{};
    wanted.freq = samples_a_second;
    wanted.format = AUDIO_F32SYS;
    wanted.channels = 1;
    wanted.samples = 1024;
    const SDL_AudioDeviceID device = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
    if (device == 0) return fail(fmt::format("there is no sound (SDL says: {})", SDL_GetError()));
    const std::vector<float> samples = chime_samples();
    const bool is_queued = SDL_QueueAudio(device, samples.data(),
                                          static_cast<Uint32>(samples.size() * sizeof(float))) == 0;
    SDL_PauseAudioDevice(device, 0);
    constexpr Uint32 rest_ms = 200;
    SDL_Delay(static_cast<Uint32>(chime_s * 1000) + rest_ms);
    SDL_CloseAudioDevice(device);
    return is_queued;
}

}  // namespace vitrine
