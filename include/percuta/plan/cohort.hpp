#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "percuta/barrier/barrier.hpp"
#include "percuta/healing/dose.hpp"
#include "percuta/num/parallel.hpp"
#include "percuta/plan/treated_zone.hpp"
#include "percuta/skin/skin.hpp"
#include "percuta/strike/injury.hpp"

namespace percuta::catalog {
struct Catalog;
}  // namespace percuta::catalog

namespace percuta::plan {

/// How many worlds, each with a person, a band is made of. The first 64 of them fill what is not
/// known evenly too, for who cannot wait.
inline constexpr std::size_t members_count = 256;

/// Skin after one session, and how it closes, of one person in one world.
struct Ground {
  skin::Skin skin;
  strike::Injury injury;
  barrier::Parameters barrier;
  healing::Dose dose;  ///< over what the reference session does in that world
};

/// A kind of zone after one session: of the person of average skin, and of `members_count` worlds
/// and people.
struct Cohort {
  Ground typical;
  std::vector<Ground> members;
  barrier::Response barrier;        ///< how it closes, with the band of the members
  std::vector<double> recovered_h;  ///< when the leak of each member has ended
};

/// The cohorts of one case, each drawn when it is first asked for. Not for several threads at once.
class Cohorts {
 public:
  /// Keeps the catalog, which must live as long; needs models in it.
  Cohorts(const catalog::Catalog& catalog, std::uint64_t seed) : catalog_(&catalog), seed_(seed) {}

  [[nodiscard]] std::uint64_t seed() const { return seed_; }

  /// Of every zone that the models cannot tell from this one. Throws num::Stopped.
  const Cohort& of(const TreatedZone& zone, const num::Parallel& how = {});

 private:
  struct Known {
    ZoneKind kind;
    Cohort cohort;
  };
  const catalog::Catalog* catalog_;
  std::uint64_t seed_;
  std::vector<std::unique_ptr<const Known>> known_;  // addresses stay
};

}  // namespace percuta::plan
