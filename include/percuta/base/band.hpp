#pragma once

#include "percuta/base/fields.hpp"

namespace percuta::base {

/// A number with its band of 5 to 95 %. Its unit is the suffix of the name it is kept under; what
/// its middle is, the typical person or the median, is said there too.
struct Band {
  double low = 0;
  double middle = 0;
  double high = 0;
};

void fields(Is<Band> auto& band, auto&& field) {
  field("expected", band.middle, unitless, "Of the typical person, or of half of people.");
  field("low", band.low, unitless, "5 % lie below.");
  field("high", band.high, unitless, "5 % lie above.");
}

/// The same in another unit.
inline Band operator*(double factor, const Band& band) {
  return {factor * band.low, factor * band.middle, factor * band.high};
}

}  // namespace percuta::base
