#pragma once

#include <string_view>
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

/// Calls `visit(room, model)` for the model of each room.
template <class SomeModels, class Visit>
void for_each_model(SomeModels& models, Visit&& visit) {
  visit(std::string_view{"barrier"}, models.barrier);
  visit(std::string_view{"healing"}, models.healing);
  visit(std::string_view{"outcome"}, models.outcome);
  visit(std::string_view{"skin"}, models.skin);
  visit(std::string_view{"strike"}, models.strike);
}

}  // namespace percuta::catalog
