#include "data/xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <expat.h>
#include <limits>
#include <memory>

namespace vitrine {

namespace {

std::string_view local_name(std::string_view name)
{
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// What Expat's calls are handed.
struct Reader {
    const XmlCalls& calls;
    XML_Parser parser;
    bool has_document_type = false;

    void stop_if_done() const
    {
        if (calls.is_done(calls.handler)) XML_StopParser(parser, XML_FALSE);
    }
};

void opened(void* data, const XML_Char* name, const XML_Char** attributes)
{
    const auto* reader = static_cast<const Reader*>(data);
    reader->calls.opened(reader->calls.handler, local_name(name), XmlAttributes(attributes));
    reader->stop_if_done();
}

void closed(void* data, const XML_Char* name)
{
    const auto* reader = static_cast<const Reader*>(data);
    reader->calls.closed(reader->calls.handler, local_name(name));
    reader->stop_if_done();
}

void text(void* data, const XML_Char* characters, int length)
{
    const auto* reader = static_cast<const Reader*>(data);
    reader->calls.text(reader->calls.handler, {characters, static_cast<std::size_t>(length)});
}

void document_type(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int)
{
    auto* reader = static_cast<Reader*>(data);
    reader->has_document_type = true;
    XML_StopParser(reader->parser, XML_FALSE);
}

}  // namespace

std::string_view XmlAttributes::get(std::string_view name) const
{
    for (const char** at = all_; *at != nullptr; at += 2) {
        if (*at == name) return at[1];
    }
    return {};
}

std::string_view XmlAttributes::get_local(std::string_view name) const
{
    for (const char** at = all_; *at != nullptr; at += 2) {
        if (local_name(*at) == name) return at[1];
    }
    return {};
}

std::optional<XmlFault> read_xml_by(std::string_view bytes, const XmlCalls& calls)
{
    struct Freed {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, Freed> parser(
        XML_ParserCreate(nullptr));
    if (!parser)
        return XmlFault{
            {1, 1},
            "there is no memory left to read XML"
        };
    Reader reader{.calls = calls, .parser = parser.get()};
    XML_SetUserData(parser.get(), &reader);
    XML_SetElementHandler(parser.get(), opened, closed);
    XML_SetCharacterDataHandler(parser.get(), text);
    XML_SetStartDoctypeDeclHandler(parser.get(), document_type);
    // Expat counts in int.
    constexpr std::size_t most = std::size_t{1} << 28U;
    XML_Status status = XML_STATUS_OK;
    for (std::size_t at = 0; status == XML_STATUS_OK;) {
        const std::size_t size = std::min(most, bytes.size() - at);
        const bool is_last = at + size == bytes.size();
        status = XML_Parse(parser.get(), bytes.data() + at, static_cast<int>(size),
                           is_last ? XML_TRUE : XML_FALSE);
        at += size;
        if (is_last) break;
    }
    if (status == XML_STATUS_OK || (!reader.has_document_type && calls.is_done(calls.handler)))
        return std::nullopt;
    const Place place{.line = static_cast<int>(XML_GetCurrentLineNumber(parser.get())),
                      .column = static_cast<int>(XML_GetCurrentColumnNumber(parser.get())) + 1};
    if (reader.has_document_type)
        return XmlFault{place, "it has a document type, which no office program writes"};
    return XmlFault{place, XML_ErrorString(XML_GetErrorCode(parser.get()))};
}

}  // namespace vitrine
