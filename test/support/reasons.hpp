#pragma once

#include <string>
#include <vector>

#include <fmt/format.h>

#include "percuta/evidence/reason.hpp"

namespace percuta::support {

/// A reason as tests compare it: "day-taken session_count=1 taken=2026-12-12 [id]".
inline std::string in_short(const evidence::Reason& reason) {
  std::string out = reason.code;
  for (const auto& [name, value] : reason.values) {
    const auto* measure = std::get_if<evidence::Measure>(&value);
    out += fmt::format(
        " {}={}", name,
        measure != nullptr ? fmt::format("{:.3g}", measure->value) : std::get<std::string>(value));
  }
  return reason.ids.empty() ? out : fmt::format("{} [{}]", out, fmt::join(reason.ids, ", "));
}

inline std::vector<std::string> in_short(const std::vector<evidence::Reason>& reasons) {
  std::vector<std::string> out;
  for (const evidence::Reason& reason : reasons) {
    out.push_back(in_short(reason));
  }
  return out;
}

/// Reasons that hold together, as tests compare them.
inline std::string in_line(const std::vector<evidence::Reason>& reasons) {
  return fmt::format("{}", fmt::join(in_short(reasons), "; "));
}

}  // namespace percuta::support
