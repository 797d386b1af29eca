// Translates SDL's keys into ours, by what they type and not by where they are. Used by machine.cpp
// and its test.
//
// A key with a letter that is not Latin counts as the Latin key at its place, so that shortcuts
// work with a Cyrillic layout, too. A key of the keypad counts as the key that types the same.
#pragma once

#include "input/event.h"

#include <SDL.h>

#include <array>
#include <string_view>

namespace vitrine {

struct NamedKey {
    SDL_Keycode key;
    KeyCode code;
};

constexpr KeyCode letter(char c)
{
    return static_cast<KeyCode>(static_cast<unsigned char>(c));
}

constexpr auto named_keys = std::to_array<NamedKey>({
    {SDLK_LEFT,        KeyCode::Left         },
    {SDLK_RIGHT,       KeyCode::Right        },
    {SDLK_UP,          KeyCode::Up           },
    {SDLK_DOWN,        KeyCode::Down         },
    {SDLK_HOME,        KeyCode::Home         },
    {SDLK_END,         KeyCode::End          },
    {SDLK_PAGEUP,      KeyCode::PageUp       },
    {SDLK_PAGEDOWN,    KeyCode::PageDown     },
    {SDLK_RETURN,      KeyCode::Enter        },
    {SDLK_KP_ENTER,    KeyCode::Enter        },
    {SDLK_ESCAPE,      KeyCode::Escape       },
    {SDLK_TAB,         KeyCode::Tab          },
    {SDLK_BACKSPACE,   KeyCode::Backspace    },
    {SDLK_DELETE,      KeyCode::Delete       },
    {SDLK_F1,          KeyCode::F1           },
    {SDLK_F2,          KeyCode::F2           },
    {SDLK_F3,          KeyCode::F3           },
    {SDLK_F4,          KeyCode::F4           },
    {SDLK_F5,          KeyCode::F5           },
    {SDLK_F6,          KeyCode::F6           },
    {SDLK_F7,          KeyCode::F7           },
    {SDLK_F8,          KeyCode::F8           },
    {SDLK_F9,          KeyCode::F9           },
    {SDLK_F10,         KeyCode::F10          },
    {SDLK_F11,         KeyCode::F11          },
    {SDLK_F12,         KeyCode::F12          },
    {SDLK_VOLUMEUP,    KeyCode::VolumeUp     },
    {SDLK_VOLUMEDOWN,  KeyCode::VolumeDown   },
    {SDLK_AUDIONEXT,   KeyCode::MediaNext    },
    {SDLK_AUDIOPREV,   KeyCode::MediaPrevious},
    {SDLK_KP_PLUS,     KeyCode::Plus         },
    {SDLK_KP_MINUS,    KeyCode::Minus        },
    {SDLK_KP_DIVIDE,   KeyCode::Slash        },
    {SDLK_KP_MULTIPLY, letter('*')           },
    {SDLK_KP_EQUALS,   letter('=')           },
});

// Keys that are digits or directions, as Num Lock has it.
struct KeypadKey {
    SDL_Keycode key;
    KeyCode with_lock;
    KeyCode without;
};

constexpr auto keypad_keys = std::to_array<KeypadKey>({
    {SDLK_KP_0,      KeyCode::Zero,   KeyCode::None    },
    {SDLK_KP_1,      letter('1'),     KeyCode::End     },
    {SDLK_KP_2,      letter('2'),     KeyCode::Down    },
    {SDLK_KP_3,      letter('3'),     KeyCode::PageDown},
    {SDLK_KP_4,      letter('4'),     KeyCode::Left    },
    {SDLK_KP_5,      letter('5'),     KeyCode::None    },
    {SDLK_KP_6,      letter('6'),     KeyCode::Right   },
    {SDLK_KP_7,      letter('7'),     KeyCode::Home    },
    {SDLK_KP_8,      letter('8'),     KeyCode::Up      },
    {SDLK_KP_9,      letter('9'),     KeyCode::PageUp  },
    {SDLK_KP_PERIOD, KeyCode::Period, KeyCode::Delete  },
    {SDLK_KP_COMMA,  KeyCode::Period, KeyCode::Delete  },
});

// What the key at this place types on a Latin keyboard; None if it types nothing there.
inline KeyCode latin_key_at(SDL_Scancode place)
{
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz1234567890";
    constexpr std::string_view signs = "-=[]\\#;'`,./";
    static_assert(SDL_SCANCODE_0 - SDL_SCANCODE_A + 1 == letters.size());
    static_assert(SDL_SCANCODE_SLASH - SDL_SCANCODE_MINUS + 1 == signs.size());
    if (place >= SDL_SCANCODE_A && place <= SDL_SCANCODE_0) {
        return letter(letters[static_cast<std::size_t>(place - SDL_SCANCODE_A)]);
    }
    if (place >= SDL_SCANCODE_MINUS && place <= SDL_SCANCODE_SLASH) {
        return letter(signs[static_cast<std::size_t>(place - SDL_SCANCODE_MINUS)]);
    }
    return KeyCode::None;
}

// Our code of a key of SDL; None for keys that no shortcut could use.
inline KeyCode code_of(const SDL_Keysym& key)
{
    for (const NamedKey& named : named_keys) {
        if (named.key == key.sym) return named.code;
    }
    for (const KeypadKey& keypad : keypad_keys) {
        if (keypad.key == key.sym) return (key.mod & KMOD_NUM) ? keypad.with_lock : keypad.without;
    }
    // Where '=' is a key of its own, Shift makes it '+'.
    if (key.sym == SDLK_EQUALS && (key.mod & KMOD_SHIFT)) return KeyCode::Plus;
    if (key.sym >= ' ' && key.sym < 0x7F) return static_cast<KeyCode>(key.sym);
    return latin_key_at(key.scancode);
}

}  // namespace vitrine
