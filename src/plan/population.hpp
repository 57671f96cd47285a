#pragma once

#include <cstdint>
#include <vector>

#include "percuta/catalog/catalog.hpp"
#include "percuta/healing/healing.hpp"
#include "percuta/num/sobol.hpp"
#include "percuta/plan/treated_zone.hpp"
#include "percuta/strike/injury.hpp"

namespace percuta::plan {

/// Rooms whose numbers are drawn; a member is the same world and person in all of them. The numbers
/// of healing have names of their own.
enum class StreamOf : std::uint64_t {
  skin = 1,
  strike = 2,
  outcome = 3,
  barrier = 4,
  permeant = 5,
  trials = 6
};

/// Where a member's numbers come from: of its world, and of its person.
num::SobolPoint world_point(StreamOf room, const num::Scramblings& points, std::size_t index);
num::SobolPoint person_point(StreamOf room, const num::Scramblings& points, std::size_t index);

/// One member's parameters of a room.
template <class Parameters>
Parameters member(const catalog::Model<Parameters>& model, StreamOf room,
                  const num::Scramblings& points, std::size_t index) {
  return num::draw<Parameters>(model.spreads, world_point(room, points, index),
                               person_point(room, points, index));
}

/// The same of typical people: only what is not known of the numbers differs.
template <class Parameters>
catalog::Model<Parameters> of_typical_people(catalog::Model<Parameters> model) {
  for (num::Spread& spread : model.spreads) {
    spread.person_cv = 0;
  }
  return model;
}

/// One member's skin at a zone; of a typical person, what differs is the world alone.
enum class Who { person, typical };
skin::Skin member_skin(const TreatedZone& zone, const num::Scramblings& points, std::size_t index,
                       Who who = Who::person);

/// What the reference session does in a world of needles, in average skin.
strike::Injury reference_injury(const strike::Parameters& world, const catalog::Catalog& catalog);

/// Dose of an injury, in units of the reference session of the same world. `healing::dose` counts
/// in the reference session as typical needles leave it, which knowledge stores: right where
/// needles are typical, as in the choice of settings. Where they are drawn, what is not known of
/// them moves the injury and its unit alike; with the unit of the same world only what sets the two
/// sessions apart is left. For typical needles both agree, to the digits that knowledge stores.
healing::Dose relative_dose(const strike::Injury& injury, const strike::Injury& reference);

/// What of each layer's dose counts at that age. Where layers thin with age, needles that are set
/// alike reach more of what lies below: no more is counted than in the youngest skin, so that age
/// never gains.
healing::Dose share_at_age(const TreatedZone& zone, const strike::Injury& typical,
                           const strike::Parameters& needles);

/// The same dose on each of the days.
std::vector<healing::Dose> course_of(healing::Dose dose, const std::vector<double>& session_d);

}  // namespace percuta::plan
