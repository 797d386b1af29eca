// The pictures of an exhibit, as files to be packed or copied.
#pragma once

#include "data/zip.h"
#include "exhibit/exhibit.h"
#include "program/opening.h"

#include <vector>

namespace vitrine {

// The pictures that the exhibit refers to, each once. What cannot be read is a line on standard
// error and stays out.
std::vector<ZipFile> packed_pictures(const Exhibit& exhibit, const ExhibitSource& source);

}  // namespace vitrine
