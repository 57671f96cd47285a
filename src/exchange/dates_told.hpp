#pragma once

#include "percuta/exchange/plan_document.hpp"

namespace percuta::exchange {

/// The dates of a course and how often it comes; why so too, where no pictures follow beside which
/// it is looked up.
Section when_section(const plan::Plan& plan);

}  // namespace percuta::exchange
