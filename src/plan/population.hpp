#pragma once

#include <cstdint>
#include <vector>

#include "percuta/catalog/catalog.hpp"
#include "percuta/healing/healing.hpp"
#include "percuta/num/random.hpp"
#include "percuta/plan/treated_zone.hpp"
#include "percuta/strike/injury.hpp"

namespace percuta::plan {

/// Rooms whose numbers are drawn; a member is the same world and person in all of them.
enum class StreamOf : std::uint64_t {
  skin = 1,
  strike = 2,
  outcome = 3,
  barrier = 4,
  permeant = 5
};

/// One member's parameters of a room.
template <class Parameters>
Parameters member(const catalog::Model<Parameters>& model, StreamOf room, std::uint64_t seed,
                  std::size_t index) {
  return num::draw<Parameters>(model.spreads,
                               num::Stream(seed, {index, static_cast<std::uint64_t>(room)}));
}

/// One member's skin at a zone; of a typical person, what differs is the world alone.
enum class Who { person, typical };
skin::Skin member_skin(const TreatedZone& zone, std::uint64_t seed, std::size_t index,
                       Who who = Who::person);

/// What the reference session does in a world of needles, in average skin.
strike::Injury reference_injury(const strike::Parameters& world, const catalog::Catalog& catalog);

/// Dose of an injury, in units of the reference session of the same world. `healing::dose` counts
/// in the reference session as typical needles leave it, which knowledge stores: right where
/// needles are typical, as in the choice of settings. Where they are drawn, what is not known of
/// them moves the injury and its unit alike; with the unit of the same world only what sets the two
/// sessions apart is left. For typical needles both agree, to the digits that knowledge stores.
healing::Dose relative_dose(const strike::Injury& injury, const strike::Injury& reference);

/// The same dose on each of the days.
std::vector<healing::Dose> course_of(healing::Dose dose, const std::vector<double>& session_d);

}  // namespace percuta::plan
