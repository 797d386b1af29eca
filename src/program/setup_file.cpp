#include "program/setup_file.h"

#include "app/staff_page.h"
#include "base/log.h"
#include "engine/files.h"
#include "engine/pin.h"
#include "engine/terminal.h"
#include "program/start.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace vitrine {

namespace {

Result<std::string> asked_pin()
{
    TRY(const std::string pin,
        ask_in_secret(fmt::format("PIN of {} to {} digits: ", least_pin, most_pin)));
    const bool is_digits = std::ranges::all_of(pin, [](char c) { return c >= '0' && c <= '9'; });
    if (!is_digits || pin.size() < least_pin || pin.size() > most_pin)
        return fail(fmt::format("vitrine: a PIN has {} to {} digits and nothing else", least_pin,
                                most_pin));
    return pin;
}

// A setup that is not there yet is an empty one.
Result<ScreenSetup> setup_at(const std::string& path)
{
    if (!is_there(path)) return ScreenSetup{};
    return read_setup_file(path);
}

}  // namespace

Result<ScreenSetup> read_setup_file(const std::string& path)
{
    TRY(const std::string bytes, read_file(path));
    Reading<ScreenSetup> reading = read_setup(bytes);
    const std::string said = printed(reading.problems, path);
    if (!reading.value) return fail(said.empty() ? said : said.substr(0, said.size() - 1));
    if (!said.empty()) log_answer(said);
    return std::move(*reading.value);
}

Result<Options> with_setup_file(Options options)
{
    if (options.config.empty()) return options;
    TRY(const ScreenSetup setup, read_setup_file(options.config));
    options.policy = with_setup(policy_of(options), setup);
    if (options.language.empty() && !setup.languages.empty())
        options.language = setup.languages.front();
    if (options.text_percent == 0) options.text_percent = setup.text_percent.value_or(0);
    options.display = setup.display.value_or(0);
    options.turn = setup.turn.value_or(Turn::None);
    options.pin_hash = setup.pin;
    options.place = setup.place;
    return options;
}

Result<void> keep_width_in(const std::string& path, float width_mm)
{
    TRY(ScreenSetup setup, read_setup_file(path));
    // A tenth of a millimetre is more than anybody can measure.
    setup.width_mm = std::round(static_cast<double>(width_mm) * 10) / 10;
    return replace_file(path, text_of(setup));
}

int set_pin(const Options& options)
{
    const auto pin = asked_pin();
    if (!pin) return complain(pin.error());
    const auto hash = hash_of_pin(*pin);
    if (!hash) return complain(hash.error());
    if (options.config.empty()) {
        fmt::print("\"pin\": \"{}\"\n", *hash);
        return 0;
    }
    auto setup = setup_at(options.config);
    if (!setup) return complain(setup.error());
    setup->pin = *hash;
    if (auto done = replace_file(options.config, text_of(*setup)); !done)
        return complain(done.error());
    log_answer(fmt::format("vitrine: the PIN's hash is in '{}'\n", options.config));
    return 0;
}

}  // namespace vitrine
