// What cairo 1.16 does not write into a PDF: the language of the document and of its parts, and
// what its pictures show (ISO 32000-1, 14.9).
//
// It is added as an incremental update (7.5.6): objects that replace those of the same number, and
// a second cross-reference table after the first. Nothing of what was there is changed.
#pragma once

#include <string>
#include <vector>

namespace vitrine {

struct PdfWords {
    struct Part {
        std::string alt;       // empty: none
        std::string language;  // empty: that of the document
    };
    std::string language;
    std::vector<Part> parts;  // by the structure elements below that of the document, in order
};

// The same PDF, which must have a plain cross-reference table, with these words. A file that is
// built in another way comes back as it is.
std::string with_words(std::string pdf, const PdfWords& words);

}  // namespace vitrine
