#pragma once

#include <functional>
#include <string>
#include <vector>

#include "choose.hpp"

#include "percuta/outcome/parameters.hpp"
#include "percuta/plan/edges.hpp"
#include "percuta/plan/make_plan.hpp"

namespace percuta::plan {

/// All numbers that a choice, and what is expected of it, are computed with in one zone.
struct Assumed {
  ChoiceNumbers numbers;
  outcome::Parameters outcome;
  skin::Layers layers;
  double glide_speed_mm_per_s = 0;
};

/// What moving a number moves: the needles and what they hit, how skin heals, or only the outcome.
enum class Touches { needles, healing, outcome };

/// A number that may be moved, and how.
struct Movable {
  Sensitivity told;
  Touches touches = Touches::needles;
  std::function<void(Assumed&, double value)> move;
};

/// Everything in knowledge that is declared with ends and that the choice for a zone, or its
/// outcome, is computed with: the models' numbers, the layers of its skin, the practice of its
/// handpiece.
std::vector<Movable> movables(const catalog::Catalog& catalog, const TreatedZone& zone,
                              const Limits& limits);

/// What lies beside a choice: the next shallower depth, the line that the chosen one keeps, one
/// pass fewer.
std::vector<Reason> beside(const Choice& choice, const ChoiceNumbers& numbers,
                           rules::DermalLayer layer);

/// Tells of the alternatives of a zone whether they and the chosen one can be told apart, over the
/// first worlds of its cohort. `at` is when sessions are and when the result is looked at.
void tell_apart(const Basis& from, const TreatedZone& zone, rules::DermalLayer layer,
                const Timetable& at, std::vector<Alternative>& alternatives);

}  // namespace percuta::plan
