#pragma once

#include "percuta/plan/injury_doubt.hpp"
#include "percuta/plan/treated_zone.hpp"

namespace percuta::plan {

/// What the needles of a motion do in a zone at both ends of what is not known.
InjuryDoubt doubt(const TreatedZone& zone, const device::Motion& motion,
                  const catalog::Catalog& catalog);

}  // namespace percuta::plan
