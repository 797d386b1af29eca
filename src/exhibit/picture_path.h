// Which texts can name a picture of an exhibit.
//
// An exhibit comes from anybody, so a path in it must not lead out of the exhibit's folder. What
// the text says is judged here; what links on the disk do, where the file is opened
// (engine/files.h, read_below).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

// What is wrong with `path` as the file of a picture, with what was expected; nothing if all is
// well.
std::optional<std::string> fault_of_picture_path(std::string_view path);

// Whether a picture's file holds shapes to draw (".json"), in any case of letters.
bool is_drawing_path(std::string_view path);

}  // namespace vitrine
