// Hashes of PINs, by libsodium: argon2id, which makes trying many of them slow for whoever has got
// hold of the file.
#pragma once

#include "base/result.h"

#include <string>

namespace vitrine {

// The hash of a PIN, with its salt and how it was made, as one line of ASCII. Takes some tenths of
// a second and 64 MiB; fails where that is not to be had.
Result<std::string> hash_of_pin(const std::string& pin);

// Whether `hash` was made of this PIN. Takes as long.
bool is_hash_of_pin(const std::string& hash, const std::string& pin);

}  // namespace vitrine
