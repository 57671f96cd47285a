#pragma once

#include <cstdint>

#include "plan_pictures.hpp"

#include "percuta/plan/make_plan.hpp"

namespace percuta::report {

/// What the pictures of a plan need besides the plan: strikes as they fell, and published trials.
PlanScene plan_scene(const plan::Basis& from, const plan::Plan& made, std::uint64_t seed);

}  // namespace percuta::report
