#pragma once

#include <vector>

#include "percuta/intake/case.hpp"

namespace percuta::intake {

/// Days of a case that cannot be: before the patient's birth, still to come where something has
/// happened, further ahead than anybody plans, or out of order.
std::vector<base::Complaint> check_dates(const Case& stated, Date today);

}  // namespace percuta::intake
