// Whatever somebody names, as the JSON of an exhibit: an exhibit's file, its folder or a packed
// one, a table (.csv, .xlsx, .ods), or the JSON of another timeline program.
//
// What is not ours is imported each time it is read, and said to be: how its bytes were read, what
// each column was taken for, what could not be kept. Problems then stand at their place in the file
// that was named, whatever they are about.
#pragma once

#include "base/result.h"
#include "engine/files.h"
#include "exhibit/draft.h"
#include "program/pictures.h"

#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// What is opened, and what must be known of it where it does not say.
struct Named {
    std::string path;
    std::string sheet{};                 // of a spreadsheet; empty: the first
    std::string encoding{};              // of a table; empty: recognised
    std::vector<std::string> columns{};  // "Headline=Event": what a column of a table is
    std::string language{};              // of the texts of what is imported
    std::string title{};                 // of what is imported and has none
    std::string id{};                    // of what is imported; empty: from the file's name
    bool needs_tour = false;             // one is made where there is none
};

// An exhibit as it was read, before anybody has looked at what it says.
struct ExhibitSource {
    SeenFile file;
    std::string json;
    PictureHome pictures;
    std::vector<std::string> remarks{};  // how it was read, a sentence each
    bool is_imported = false;
    // Of an import, where each of them stands in the file.
    std::vector<Place> milestone_places{};
    std::vector<Place> picture_places{};
};

// The file that is read for what is named: a folder has its exhibit.json, or its timeline as a
// table.
std::string file_of(const Named& named);

// An id for an exhibit, from the name of a file.
std::string id_of_file(const std::string& path);

// Reads it. Without a value its problems say why; with one they are what an import could not keep.
Reading<ExhibitSource> open_exhibit(const Named& named);

// What is wrong with how `named` says that it wants to be read; empty if all is well.
std::string fault_of(const Named& named);

// Whether a file has to be imported. `bytes` are its.
bool is_foreign(const std::string& path, std::string_view bytes);

// Imports what is_foreign(). `remarks` gets how it was read, a sentence each.
Imported import_bytes(std::string_view bytes, const Named& named,
                      std::vector<std::string>& remarks);

// Puts problems of the exhibit, or of its pictures, at their place in the file that was named.
void place_in_source(std::vector<Problem>& problems, const ExhibitSource& source);

}  // namespace vitrine
