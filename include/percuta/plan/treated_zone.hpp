#pragma once

#include <optional>
#include <string>

#include "percuta/barrier/barrier.hpp"
#include "percuta/device/motion.hpp"
#include "percuta/intake/facts.hpp"
#include "percuta/plan/plan.hpp"
#include "percuta/rules/settings.hpp"
#include "percuta/skin/skin.hpp"

namespace percuta::catalog {
struct Catalog;
}  // namespace percuta::catalog

namespace percuta::plan {

/// A zone as the models take it: whose skin, under which needles, led how.
struct TreatedZone {
  std::string id;
  const skin::Layers& layers;
  const device::Handpiece& handpiece;
  skin::Sex sex = skin::Sex::unspecified;
  double age_y = 0;
  skin::Skin skin;            ///< average for that sex and age
  device::Motion motion;      ///< what the case fixes, and usual values for the rest
  barrier::Conditions after;  ///< whose skin it is and what lies on it afterwards
};

/// What the models can tell of a zone among those of its case; its name and its area they cannot.
struct ZoneKind {
  std::string layers;
  device::Motion motion;  ///< of no area

  bool operator==(const ZoneKind&) const = default;
};
ZoneKind kind_of(const TreatedZone& zone);
bool alike(const TreatedZone& a, const TreatedZone& b);

/// How a hand leads this handpiece; knowledge has one technique for every kind.
const rules::Technique& technique_for(const device::Handpiece& handpiece,
                                      const catalog::Catalog& catalog);

/// How it is led where nobody says; the depth is left open.
device::Motion usual_motion(const device::Handpiece& handpiece, const catalog::Catalog& catalog);

/// The zone with what the case tells; depth and passes are still open where it does not fix them.
TreatedZone treated_zone(const intake::Facts& facts, const intake::ZoneFact& zone,
                         const catalog::Catalog& catalog);

/// The zone as the case's own settings treat it; nothing where it leaves the depth open and the
/// handpiece has a dial.
std::optional<TreatedZone> stated_zone(const intake::Facts& facts, const intake::ZoneFact& zone,
                                       const catalog::Catalog& catalog);

/// The same with the settings that were chosen for it.
TreatedZone treated_zone(const intake::Facts& facts, const intake::ZoneFact& zone,
                         const ZoneSettings& settings, const catalog::Catalog& catalog);

}  // namespace percuta::plan
