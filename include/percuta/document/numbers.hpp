#pragma once

#include <string>

namespace percuta::document {

// Numbers as people read them.

/// A number as a reader wants it: three digits that count; a dash where there is none.
std::string short_number(double value);

/// A computed number as sure as it is: two digits that count, never a power of ten.
std::string rough_number(double value);

/// Without decimals; a dash where there is no number.
std::string whole_number(double value);

/// A rough number, and behind it its interval where there is one: "56 (32 to 84)".
std::string with_interval(double value, double low, double high);

}  // namespace percuta::document
