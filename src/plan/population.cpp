#include "population.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::plan {

num::SobolPoint world_point(StreamOf room, const num::Scramblings& points, std::size_t index) {
  return points.point({static_cast<std::uint64_t>(room), 1}, index);
}

num::SobolPoint person_point(StreamOf room, const num::Scramblings& points, std::size_t index) {
  return points.point({static_cast<std::uint64_t>(room), 2}, index);
}

skin::Skin member_skin(const TreatedZone& zone, const num::Scramblings& points, std::size_t index,
                       Who who) {
  const num::SobolPoint of_world = world_point(StreamOf::skin, points, index);
  const num::SobolPoint of_person = person_point(StreamOf::skin, points, index);
  skin::Variates world{};
  skin::Variates person{};
  for (std::uint32_t i = 0; i < world.size(); ++i) {
    world[i] = of_world.normal(i);
    person[i] = who == Who::person ? of_person.normal(i) : 0;
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
  const strike::Wall& own = injury.wall_mm_per_mm2;
  const strike::Wall& unit = reference.wall_mm_per_mm2;
  return {0, own.papillary_dermis / unit.papillary_dermis,
          own.reticular_dermis / unit.reticular_dermis, own.epidermis / unit.epidermis};
}

healing::Dose share_at_age(const TreatedZone& zone, const strike::Injury& typical,
                           const strike::Parameters& needles) {
  constexpr double youngest_y = 0;  // as young as layers are told
  const skin::Skin young = skin::typical(zone.layers, zone.sex, youngest_y);
  const strike::Wall least =
      strike::expected(young, zone.handpiece, zone.motion, needles).wall_mm_per_mm2;
  const strike::Wall& own = typical.wall_mm_per_mm2;
  const auto share = [](double of_young, double of_own) {
    return of_own > of_young ? of_young / of_own : 1.0;
  };
  return {0, share(least.papillary_dermis, own.papillary_dermis),
          share(least.reticular_dermis, own.reticular_dermis),
          share(least.epidermis, own.epidermis)};
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
