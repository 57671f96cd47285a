#pragma once

#include "percuta/evidence/graded.hpp"
#include "percuta/num/spread.hpp"

namespace percuta::catalog {

/// What is known of a number, as models draw it.
inline num::Spread spread(const evidence::Graded& graded) {
  return {graded.value, graded.low, graded.high, graded.person_cv.value_or(0)};
}

}  // namespace percuta::catalog
