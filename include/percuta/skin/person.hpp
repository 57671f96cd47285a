#pragma once

#include <array>

#include "percuta/base/fields.hpp"

namespace percuta::skin {

enum class Sex { female, male, unspecified };
constexpr auto names(Sex) {
  using enum Sex;
  return std::to_array<base::Word<Sex>>(
      {{female, "female"}, {male, "male"}, {unspecified, "unspecified"}});
}

/// Fitzpatrick's classes of how skin answers the sun.
enum class Phototype { I, II, III, IV, V, VI };
constexpr auto names(Phototype) {
  using enum Phototype;
  return std::to_array<base::Word<Phototype>>(
      {{I, "I"}, {II, "II"}, {III, "III"}, {IV, "IV"}, {V, "V"}, {VI, "VI"}});
}

}  // namespace percuta::skin
