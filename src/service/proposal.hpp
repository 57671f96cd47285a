#pragma once

#include <string>

#include <fmt/format.h>

namespace percuta::service {

/// How a proposal for knowledge begins, whichever room it is for.
inline constexpr const char* proposal_head =
    "# Proposed by percuta-calibrate; nothing reads this file.\n";

/// One fitted number of it, with its interval from 5 to 95 %, in the unit that ends its name.
inline std::string proposal_entry(const std::string& name, double value, double low, double high) {
  return fmt::format("\n[{}]\nvalue = {:.4g}\nlow = {:.4g}\nhigh = {:.4g}\ngrade = \"fitted\"\n",
                     name, value, low, high);
}

}  // namespace percuta::service
