#pragma once

#include <string>

#include "percuta/barrier/uptake.hpp"

namespace percuta::plan {

/// One ingredient on its way into the skin of a zone.
struct Permeation {
  std::string ingredient;
  barrier::Application application;
  barrier::Passage way;
  barrier::Passage intact;        ///< the same on skin that was not needled
  double stratum_corneum_um = 0;  ///< above the depths of the way
};

}  // namespace percuta::plan
