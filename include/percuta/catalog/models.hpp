#pragma once

#include <vector>

#include "percuta/barrier/parameters.hpp"
#include "percuta/healing/parameters.hpp"
#include "percuta/num/spread.hpp"
#include "percuta/outcome/parameters.hpp"
#include "percuta/skin/parameters.hpp"
#include "percuta/strike/parameters.hpp"

namespace percuta::catalog {

/// The numbers of one room's model: what is used and, in the order of the fields of `Parameters`,
/// how sure each is and how people differ in it.
template <class Parameters>
struct Model {
  Parameters values;
  std::vector<num::Spread> spreads;
};

/// The models of the science rooms, filled from the parameters of their names.
struct Models {
  Model<barrier::Parameters> barrier;
  Model<healing::Parameters> healing;
  Model<outcome::Parameters> outcome;
  Model<skin::Parameters> skin;
  Model<strike::Parameters> strike;
};

}  // namespace percuta::catalog
