#include "data/zip.h"

#include "data/problem.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>
#include <zip.h>

namespace vitrine {

namespace {

constexpr std::size_t small_entry = std::size_t{1} << 20U;

// An error of libzip in its own words.
std::string reason_of(zip_error_t* error)
{
    std::string reason = zip_error_strerror(error);
    zip_error_fini(error);
    return reason;
}

// What is wrong with the name of an entry; empty if all is well.
std::string_view fault_of_name(std::string_view name)
{
    const auto is_control = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    };
    if (std::ranges::any_of(name, is_control)) return "has control characters";
    if (name.find('\\') != std::string_view::npos) return "has a '\\'";
    const bool is_absolute = name.starts_with('/') || (name.size() > 1 && name[1] == ':');
    if (is_absolute) return "is absolute";
    for (std::string_view rest = name;;) {
        const std::size_t slash = rest.find('/');
        if (rest.substr(0, slash) == "..") return "leads out of it";
        if (slash == std::string_view::npos) return {};
        rest.remove_prefix(slash + 1);
    }
}

bool is_link(zip_t* archive, zip_uint64_t index)
{
    constexpr zip_uint32_t kind_of_file = 0170000;
    constexpr zip_uint32_t link = 0120000;
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0)
        return false;
    return system == ZIP_OPSYS_UNIX && ((attributes >> 16U) & kind_of_file) == link;
}

}  // namespace

struct Zip::Impl {
    zip_t* archive = nullptr;
    struct Entry {
        zip_uint64_t index = 0;
        std::size_t size = 0;
    };
    std::map<std::string, Entry, std::less<>> entries;

    Impl() = default;
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl()
    {
        if (archive != nullptr) zip_discard(archive);
    }

    // Takes down one entry; what is wrong with it, empty if all is well.
    std::string add(zip_uint64_t index, const ZipLimits& limits, std::size_t& total);
};

std::string Zip::Impl::add(zip_uint64_t index, const ZipLimits& limits, std::size_t& total)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive, index, 0, &stat) != 0) return "this archive is damaged";
    const char* said = zip_get_name(archive, index, ZIP_FL_ENC_GUESS);
    const std::string name = said != nullptr ? said : "";
    const auto about = [&](std::string_view what) {
        return fmt::format("the name '{}' in this archive {}", shortened(name), what);
    };
    if (const std::string_view fault = fault_of_name(name); !fault.empty()) return about(fault);
    if (is_link(archive, index)) return about("is a link");
    if (name.empty() || name.ends_with('/')) return {};
    constexpr zip_uint64_t wanted = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if ((stat.valid & wanted) != wanted) return "this archive is damaged";
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return "this archive is protected by a password; save it without";
    const bool is_swollen = stat.size > small_entry &&
                            stat.size / limits.ratio > std::max<zip_uint64_t>(1, stat.comp_size);
    if (is_swollen)
        return fmt::format("'{}' in this archive unpacks to more than {} times its size",
                           shortened(name), limits.ratio);
    if (stat.size > limits.bytes || total + stat.size > limits.bytes)
        return fmt::format("this archive unpacks to more than {} MiB", limits.bytes >> 20U);
    total += stat.size;
    if (!entries.emplace(name, Entry{index, stat.size}).second)
        return fmt::format("this archive has '{}' twice", shortened(name));
    return {};
}

Zip::Zip(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Zip::Zip(Zip&&) noexcept = default;
Zip& Zip::operator=(Zip&&) noexcept = default;
Zip::~Zip() = default;

bool looks_like_zip(std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

bool Zip::has(std::string_view name) const
{
    return impl_->entries.contains(name);
}

Result<std::string> Zip::read(std::string_view name) const
{
    const auto found = impl_->entries.find(name);
    if (found == impl_->entries.end())
        return fail(fmt::format("there is no '{}' in this archive", shortened(name)));
    zip_file_t* file = zip_fopen_index(impl_->archive, found->second.index, 0);
    if (file == nullptr)
        return fail(fmt::format("'{}' in this archive cannot be unpacked: {}", shortened(name),
                                zip_strerror(impl_->archive)));
    // One byte more than it says it has, so that the end is seen and its checksum is looked at.
    std::string bytes(found->second.size + 1, '\0');
    std::size_t filled = 0;
    zip_int64_t got = 1;
    while (got > 0 && filled < bytes.size()) {
        got = zip_fread(file, bytes.data() + filled, bytes.size() - filled);
        if (got > 0) filled += static_cast<std::size_t>(got);
    }
    zip_fclose(file);
    if (got < 0 || filled != found->second.size)
        return fail(fmt::format("'{}' in this archive is damaged", shortened(name)));
    bytes.resize(filled);
    return bytes;
}

Result<Zip> open_zip(std::string_view bytes, const ZipLimits& limits)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) return fail(reason_of(&error));
    auto impl = std::make_unique<Zip::Impl>();
    impl->archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (impl->archive == nullptr) {
        zip_source_free(source);
        return fail(fmt::format("this is no whole archive: {}", reason_of(&error)));
    }
    zip_error_fini(&error);
    const zip_int64_t count = zip_get_num_entries(impl->archive, 0);
    if (count < 0 || static_cast<std::size_t>(count) > limits.entries)
        return fail(
            fmt::format("this archive has {} files, expected at most {}", count, limits.entries));
    std::size_t total = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        std::string wrong = impl->add(static_cast<zip_uint64_t>(i), limits, total);
        if (!wrong.empty()) return fail(std::move(wrong));
    }
    Zip zip(std::move(impl));
    for (const auto& entry : zip.impl_->entries)
        zip.names_.push_back(entry.first);
    return zip;
}

namespace {

// Adds one file to an archive that is being made. Its bytes are borrowed until the archive is
// closed.
bool add_file(zip_t* archive, const ZipFile& file)
{
    zip_source_t* source = zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0);
    if (source == nullptr) return false;
    const zip_int64_t index = zip_file_add(archive, file.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto at = static_cast<zip_uint64_t>(index);
    const zip_int32_t method = file.packing == Packing::Packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
    // The day on which zip's calendar begins: packed again, the same files are the same bytes.
    constexpr zip_uint16_t first_day = (1U << 5U) | 1U;
    return zip_set_file_compression(archive, at, method, 0) == 0 &&
           zip_file_set_dostime(archive, at, 0, first_day, 0) == 0;
}

// All bytes of a source that was written to.
Result<std::string> bytes_of(zip_source_t* source)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        return fail("the archive cannot be read back");
    std::string bytes(stat.size, '\0');
    const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (got < 0 || static_cast<std::size_t>(got) != bytes.size())
        return fail("the archive cannot be read back");
    return bytes;
}

}  // namespace

Result<std::string> zip_of(std::span<const ZipFile> files)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (source == nullptr) return fail(reason_of(&error));
    zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    if (archive == nullptr) {
        zip_source_free(source);
        return fail(reason_of(&error));
    }
    // The archive lets go of its source when it is closed; its bytes are wanted after that.
    zip_source_keep(source);
    const bool is_whole =
        std::ranges::all_of(files, [&](const ZipFile& file) { return add_file(archive, file); });
    if (!is_whole || zip_close(archive) != 0) {
        const std::string reason = zip_strerror(archive);
        zip_discard(archive);
        zip_source_free(source);
        return fail(fmt::format("cannot make the archive: {}", reason));
    }
    Result<std::string> bytes = bytes_of(source);
    zip_source_free(source);
    return bytes;
}

}  // namespace vitrine
