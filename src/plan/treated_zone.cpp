#include "percuta/plan/treated_zone.hpp"

#include <algorithm>

#include "dial.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/catalog/catalog.hpp"

namespace percuta::plan {
ZoneKind kind_of(const TreatedZone& zone) {
  ZoneKind out{zone.layers.id, zone.motion};
  out.motion.area_cm2 = 0;
  return out;
}

bool alike(const TreatedZone& a, const TreatedZone& b) { return kind_of(a) == kind_of(b); }

const rules::Technique& technique_for(const device::Handpiece& handpiece,
                                      const catalog::Catalog& catalog) {
  const auto& all = catalog.depths.techniques;
  const auto found = std::find_if(all.begin(), all.end(), [&](const rules::Technique& technique) {
    return std::count(technique.kinds.begin(), technique.kinds.end(), handpiece.kind) > 0;
  });
  PERCUTA_EXPECT(found != all.end());
  return *found;
}

device::Motion usual_motion(const device::Handpiece& handpiece, const catalog::Catalog& catalog) {
  const rules::Technique& technique = technique_for(handpiece, catalog);
  device::Motion out;
  out.passes_count = rules::counts(technique.passes_count).usual;
  out.pressure = device::Pressure::firm;
  if (handpiece.kind == device::HandpieceKind::pen) {
    out.frequency_Hz =
        handpiece.frequency_Hz_high.value_or(catalog.number("unstated_frequency_Hz"));
    out.glide_speed_mm_per_s =
        technique.glide_speed_mm_per_s ? technique.glide_speed_mm_per_s->usual : 0;
    out.pressure = device::Pressure::motorised;
  }
  out.area_cm2 = catalog.number("unstated_area_cm2");
  return out;
}

TreatedZone treated_zone(const intake::Facts& facts, const intake::ZoneFact& zone,
                         const catalog::Catalog& catalog) {
  const auto layers = catalog.skins.find(zone.site);
  PERCUTA_EXPECT(layers != catalog.skins.end());
  device::Motion motion = usual_motion(facts.handpiece, catalog);
  motion.passes_count = zone.settings.passes_count.value_or(motion.passes_count);
  motion.depth_mm = zone.settings.depth_mm.value_or(0);
  if (facts.handpiece.kind == device::HandpieceKind::pen) {
    motion.frequency_Hz = zone.settings.frequency_Hz.value_or(motion.frequency_Hz);
    motion.glide_speed_mm_per_s =
        zone.settings.glide_speed_mm_per_s.value_or(motion.glide_speed_mm_per_s);
  } else {
    motion.slip_ratio = zone.settings.slip_ratio.value_or(0);
  }
  motion.pressure = zone.settings.pressure.value_or(motion.pressure);
  motion.area_cm2 = zone.area_cm2.value_or(motion.area_cm2);
  const auto& patient = facts.stated.patient;
  const double age_y = static_cast<double>(patient.age_y);
  const double phototype_score = static_cast<double>(patient.phototype) + 1;  // I counts 1
  return {zone.id,         layers->second,
          facts.handpiece, patient.sex,
          age_y,           skin::typical(layers->second, patient.sex, age_y),
          motion,          {facts.stated.device.occluded, age_y, phototype_score}};
}

std::optional<TreatedZone> stated_zone(const intake::Facts& facts, const intake::ZoneFact& zone,
                                       const catalog::Catalog& catalog) {
  if (!catalog.skins.contains(zone.site)) {
    return std::nullopt;
  }
  TreatedZone out = treated_zone(facts, zone, catalog);
  if (!zone.settings.depth_mm) {
    if (has_dial(facts.handpiece)) {
      return std::nullopt;
    }
    out.motion.depth_mm = facts.handpiece.max_depth_mm;
  }
  return out;
}

TreatedZone treated_zone(const intake::Facts& facts, const intake::ZoneFact& zone,
                         const ZoneSettings& settings, const catalog::Catalog& catalog) {
  TreatedZone out = treated_zone(facts, zone, catalog);
  out.motion.depth_mm = settings.depth_mm;
  out.motion.passes_count = settings.passes_count.value_or(out.motion.passes_count);
  out.motion.frequency_Hz = settings.frequency_Hz.value_or(out.motion.frequency_Hz);
  out.motion.glide_speed_mm_per_s =
      settings.glide_speed_mm_per_s.value_or(out.motion.glide_speed_mm_per_s);
  return out;
}

}  // namespace percuta::plan
