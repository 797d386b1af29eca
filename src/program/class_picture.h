// A picture of what the class sees, saved as a file.
#pragma once

#include "app/notice.h"
#include "program/stage.h"

#include <string>

namespace vitrine {

// Saves what this stage shows, with what is drawn on it but without the tools, as a PNG in
// `folder`, under a name that no file has yet: "mopr-3.png" of the third step, "mopr-3 (2).png" …
// Returns what is to be said about that. An empty folder means that there is none.
Notice save_class_picture(const OnStage& what, const Screen& like, const std::string& folder);

}  // namespace vitrine
