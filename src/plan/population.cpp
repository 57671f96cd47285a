#include "population.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::plan {

skin::Skin member_skin(const TreatedZone& zone, std::uint64_t seed, std::size_t index, Who who) {
  const num::Stream stream(seed, {index, static_cast<std::uint64_t>(StreamOf::skin)});
  skin::Variates world{};
  skin::Variates person{};
  for (std::size_t i = 0; i < world.size(); ++i) {
    world[i] = stream.normal(2 * i);
    person[i] = who == Who::person ? stream.normal(2 * i + 1) : 0;
  }
  return skin::draw(zone.layers, zone.sex, zone.age_y, world, person);
}

strike::Injury reference_injury(const strike::Parameters& world, const catalog::Catalog& catalog) {
  PERCUTA_EXPECT(!catalog.depths.references.empty());
  const rules::ReferenceSession& session = catalog.depths.references.front();
  const device::Handpiece& handpiece = catalog.handpieces.find(session.handpiece.text)->second;
  const skin::Layers& layers = catalog.skins.find(session.site.text)->second;
  device::Motion motion;
  motion.depth_mm = session.depth_mm;
  motion.passes_count = session.passes_count;
  motion.pressure = session.pressure;
  motion.area_cm2 = 1;
  return strike::expected(
      skin::typical(layers, skin::Sex::unspecified, static_cast<double>(session.age_y)), handpiece,
      motion, world);
}

healing::Dose relative_dose(const strike::Injury& injury, const strike::Injury& reference) {
  const strike::Wounded& own = injury.wounded_frac;
  const strike::Wounded& unit = reference.wounded_frac;
  return {0, own.papillary_dermis / unit.papillary_dermis,
          own.reticular_dermis / unit.reticular_dermis, own.epidermis / unit.epidermis};
}

std::vector<healing::Dose> course_of(healing::Dose dose, const std::vector<double>& session_d) {
  std::vector<healing::Dose> out;
  for (const double day : session_d) {
    dose.day_d = day;
    out.push_back(dose);
  }
  return out;
}

}  // namespace percuta::plan
