// XML in one pass: what opens, what closes and the text between, told to a handler as it is read.
//
// Only what office programs write: a document type, with which a few bytes can be made to mean
// gigabytes, is refused. Expat is named in xml.cpp alone.
#pragma once

#include "data/problem.h"

#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

// The attributes of the element that opens; good until the handler returns.
class XmlAttributes {
public:
    // Names and values by turns, as Expat has them, with null at the end.
    explicit XmlAttributes(const char** all) : all_(all) {}

    // By its whole name, "office:value"; empty where there is none.
    std::string_view get(std::string_view name) const;
    // By what stands behind the colon, whatever stands before: "id" for "r:id".
    std::string_view get_local(std::string_view name) const;

private:
    const char** all_;
};

struct XmlFault {
    Place place;
    std::string message;
};

// Calls of a handler whose type is not known here.
struct XmlCalls {
    void* handler = nullptr;
    void (*opened)(void* handler, std::string_view name, const XmlAttributes& attributes) = nullptr;
    void (*closed)(void* handler, std::string_view name) = nullptr;
    void (*text)(void* handler, std::string_view text) = nullptr;
    bool (*is_done)(const void* handler) = nullptr;
};
std::optional<XmlFault> read_xml_by(std::string_view bytes, const XmlCalls& calls);

// Reads all of `bytes`, or until `handler` is_done(). The handler's opened(name, attributes) and
// closed(name) get the names of elements without what stands before a colon; text(text) may come in
// pieces. Returns what is wrong, if anything is.
template <class Handler>
std::optional<XmlFault> read_xml(std::string_view bytes, Handler& handler)
{
    return read_xml_by(
        bytes,
        {.handler = &handler,
         .opened =
             [](void* h, std::string_view name, const XmlAttributes& attributes) {
                 static_cast<Handler*>(h)->opened(name, attributes);
             },
         .closed = [](void* h, std::string_view name) { static_cast<Handler*>(h)->closed(name); },
         .text = [](void* h, std::string_view text) { static_cast<Handler*>(h)->text(text); },
         .is_done = [](const void* h) { return static_cast<const Handler*>(h)->is_done(); }});
}

}  // namespace vitrine
