#pragma once

#include "worked_case.hpp"

#include "percuta/exchange/plan_pictures.hpp"

namespace percuta::service {

/// What the pictures of a plan need besides the plan: strikes as they fell, and published trials.
exchange::PlanScene plan_scene(const WorkedCase& worked, const plan::Plan& made,
                               const Request& request, const catalog::Catalog& catalog);

}  // namespace percuta::service
