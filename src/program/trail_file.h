// Where a visitor's trails are kept: one file for each exhibit, by its id.
#pragma once

#include "app/trail.h"
#include "base/result.h"

#include <string>
#include <string_view>

namespace vitrine {

// In the user's own folder for data (engine/files.h), or below `profile` if it is not empty. Fails
// if there is no such folder.
Result<std::string> trail_path(const std::string& profile, std::string_view exhibit);

// A name that no file has yet, for what is made of a trail: "trail-mopr" and an ending, in the
// user's folder for documents, or below `profile`.
Result<std::string> document_path(const std::string& profile, std::string_view name,
                                  std::string_view ending);

// The trail in this file, which there may be none of: then it is empty. Fails with every problem of
// a file that cannot be used, a line each.
Result<Trail> trail_in(const std::string& path, std::string_view exhibit);

}  // namespace vitrine
