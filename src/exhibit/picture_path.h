// Decides which texts can be the path of a picture of an exhibit.
//
// An exhibit may come from anybody, so a path in it must not lead out of the exhibit's folder. Here
// only the text is judged. Links on the disk are dealt with where the file is opened (read_below in
// engine/files.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

// What is wrong with `path` as the file of a picture, as a message that says what was expected;
// nothing if all is well. `path` must not be empty.
std::optional<std::string> fault_of_picture_path(std::string_view path);

// Whether a picture's file is a drawing made of shapes, which means that its name ends in ".json",
// in small or capital letters.
bool is_drawing_path(std::string_view path);

}  // namespace vitrine
