#include "percuta/barrier/uptake.hpp"

#include "percuta/plan/make_plan.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::plan {

std::vector<barrier::Uptake> predict_uptake(const Basis& from, const TreatedZone& zone) {
  const catalog::Models& models = from.catalog.models;
  const strike::Injury injury =
      strike::expected(zone.skin, zone.handpiece, zone.motion, models.strike.values);
  const barrier::Conditions conditions{from.facts.stated.device.occluded, zone.age_y};
  std::vector<barrier::Uptake> out;
  for (const Applied& applied : from.applied) {
    const catalog::Permeant& permeant = from.catalog.permeants.find(applied.inci)->second;
    out.push_back(
        barrier::take_up(applied.inci, catalog::molecule(permeant),
                         catalog::usual_product(permeant, applied.from_h, models.barrier.values),
                         injury, zone.skin, conditions, models.barrier.values));
  }
  return out;
}

}  // namespace percuta::plan
