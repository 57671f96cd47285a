#pragma once

#include <map>
#include <string>

#include "percuta/catalog/catalog.hpp"

namespace percuta::catalog {

/// Numbers that stand in sentences of knowledge and messages as well as in what the program goes
/// by: parameters, waits, practices, windows. A sentence names them, `{unsterile_hold_h}`,
/// `{wait_d}` of its own rule, `{sunburn_wait_d}` of another, so that it can never tell another
/// number. `marked` are sentences, as "rule.fever.action", whose number is another's by chance,
/// each with why. Codes: number-in-sentence, other-placeholders, unknown-placeholder, unused-mark.
base::Problems check_told_numbers(const Catalog& catalog,
                                  const std::map<std::string, std::string>& marked);

/// Fills those placeholders, in every language; what a patient's page fills later stays.
void fill_told_numbers(Catalog& catalog);

}  // namespace percuta::catalog
