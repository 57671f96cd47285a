#pragma once

#include <functional>
#include <span>
#include <vector>

#include "percuta/healing/rates.hpp"

namespace percuta::healing {

/// A session as a layer of a person meets it.
struct Blow {
  double day_d = 0;
  Tissue::Dose<double> dose{};
};

/// One layer of one person from rest at day 0: calls `visit(i, state)` for each of the ascending
/// `times_d`, a session's own day counting as after it. False if no step was small enough.
bool integrate(const Tissue::Rates<double>& rates, std::span<const Blow> course,
               std::span<const double> times_d,
               const std::function<void(std::size_t, const States&)>& visit);

}  // namespace percuta::healing
