// Codes for a visitor's phone, in a column of texts.
#pragma once

#include "app/trail.h"
#include "program/column.h"

#include <span>

namespace vitrine {

// Of these sources the one that can be trusted most, of those whose link the screen's owner trusts;
// nothing where there is none.
void lay_out_phone_code(Column& column, std::span<const SourceId> sources);

// A trail as plain text, for who cannot take it along otherwise.
void lay_out_trail_code(Column& column, const Trail& trail);

}  // namespace vitrine
