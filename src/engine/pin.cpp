#include "engine/pin.h"

#include <array>
#include <sodium.h>

namespace vitrine {

Result<std::string> hash_of_pin(const std::string& pin)
{
    if (sodium_init() < 0) return fail("libsodium cannot be started");
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), pin.data(), pin.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        return fail("there is too little memory to make the hash of a PIN");
    return std::string(hash.data());
}

bool is_hash_of_pin(const std::string& hash, const std::string& pin)
{
    return !hash.empty() && sodium_init() >= 0 &&
           crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

}  // namespace vitrine
