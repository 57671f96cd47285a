#include "percuta/document/numbers.hpp"

#include <cmath>

#include <fmt/format.h>

namespace percuta::document {

std::string short_number(double value) {
  if (!std::isfinite(value)) {
    return "–";
  }
  const std::string text = fmt::format("{:.3g}", value);
  return text == "-0" ? "0" : text;
}

std::string rough_number(double value) {
  constexpr double least = 0.001;
  constexpr double whole = 9.95;
  if (std::abs(value) < least) {
    return value > 0 ? "<0.001" : "0";
  }
  return std::abs(value) < whole ? fmt::format("{:.2g}", value) : whole_number(value);
}

std::string whole_number(double value) {
  constexpr double long_number = 1e6;
  return std::abs(value) < long_number ? fmt::format("{:.0f}", value) : short_number(value);
}

std::string with_interval(double value, double low, double high) {
  std::string text = rough_number(value);
  if (std::isfinite(low) && std::isfinite(high) && high > low) {
    text += fmt::format(" ({} to {})", rough_number(low), rough_number(high));
  }
  return text;
}

}  // namespace percuta::document
