// `vitrine pack`: an exhibit and its pictures as one file.
#include "exhibit/pack.h"

#include "exhibit/picture_path.h"
#include "exhibit/read.h"
#include "program/commands.h"
#include "program/packed_pictures.h"
#include "program/start.h"

#include <fmt/format.h>

#include <cstdio>
#include <set>

namespace vitrine {

std::vector<ZipFile> packed_pictures(const Exhibit& exhibit, const ExhibitSource& source)
{
    const PictureFiles files(source.pictures);
    std::vector<ZipFile> packed;
    std::set<std::string> known;
    for (const Picture& picture : exhibit.pictures) {
        if (!known.insert(picture.file).second) continue;
        auto bytes = files.read(picture.file, largest_picture);
        if (!bytes) {
            fmt::print(stderr, "{}: warning: {}, so it is not packed\n", source.file.path,
                       bytes.error().what);
            continue;
        }
        packed.push_back(
            {.name = picture.file,
             .bytes = std::move(*bytes),
             .packing = is_drawing_path(picture.file) ? Packing::Packed : Packing::Stored});
    }
    return packed;
}

int pack(const Options& options)
{
    Named named = named_of(options);
    named.path = options.input;
    Reading<ExhibitSource> source = open_exhibit(named);
    const std::string file = file_of(named);
    fmt::print(stderr, "{}", printed(source.problems, file));
    if (!source.value) return 1;
    Reading<Exhibit> exhibit = read_exhibit(source.value->json);
    place_in_source(exhibit.problems, *source.value);
    fmt::print(stderr, "{}", printed(exhibit.problems, file));
    if (!exhibit.value) return 1;
    std::vector<ZipFile> pictures = packed_pictures(*exhibit.value, *source.value);
    const std::size_t count = pictures.size();
    const auto bytes = pack_of(std::move(source.value->json), std::move(pictures));
    if (!bytes) return complain(bytes.error());
    if (const int failed = written(options, *bytes); failed != 0) return failed;
    fmt::print("{}: {} milestones, {} pictures, {} KiB\n", options.output,
               exhibit.value->milestones.size(), count, (bytes->size() + 1023) / 1024);
    return 0;
}

}  // namespace vitrine
