#pragma once

#include <string>
#include <vector>

#include "percuta/evidence/provenance.hpp"
#include "percuta/evidence/source.hpp"
#include "percuta/exchange/page.hpp"

namespace percuta::exchange {

/// Ids, one after the other, separated by commas.
std::string listed(const std::vector<std::string>& words);

/// A word as people read it: "treat_with_caution" becomes "treat with caution".
std::string spaced(std::string_view word);

/// Who says otherwise, one entry each.
void add_disputes(Page& page, const std::vector<evidence::Dispute>& disputes, int indent,
                  int column);

/// Warnings, and what ends every answer: who it is for and how to find a source.
void add_footer(Page& page, const evidence::Provenance& provenance);

}  // namespace percuta::exchange
