#include "plan_world.hpp"

#include <stdexcept>

#include "support/practice.hpp"
#include "support/real_knowledge.hpp"
#include "support/reasons.hpp"

namespace percuta::plan {
namespace {

/// Models with their real numbers, and how hands lead real handpieces.
void take_models(catalog::Catalog& catalog) {
  const catalog::Catalog& real = support::real_catalog();
  catalog.models = real.models;
  catalog.parameters = real.parameters;
  for (const char* chosen : {"studied_dose_ratio", "enough_gain_frac"}) {  // no assumptions here
    evidence::Graded& number = catalog.parameters.find(chosen)->second;
    number.grade = evidence::Grade::label;
    number.sources.clear();
  }
  catalog.measures = real.measures;
  catalog.caveats = real.caveats;
  catalog.permeants = real.permeants;
  catalog.scales = real.scales;
  catalog.handpieces = real.handpieces;
  catalog.skins = real.skins;
  catalog.skins.emplace("belly", real.skins.find("abdomen")->second);
  catalog.depths.techniques = real.depths.techniques;
  for (rules::Technique& technique : catalog.depths.techniques) {  // undisputed and measured here
    for (rules::Practice* practice :
         {&technique.passes_count, &technique.beyond_dermis_frac, &technique.reached_frac}) {
      practice->disputes.clear();
      practice->grade = evidence::Grade::label;
    }
    if (technique.glide_speed_mm_per_s) {
      technique.glide_speed_mm_per_s->grade = evidence::Grade::label;
    }
  }
  catalog.depths.references = real.depths.references;
}

}  // namespace

PlanWorld::PlanWorld() {
  using support::practice;
  take_models(catalog);
  pen().depth_step_mm = 0.25;
  pen().authorised = {device::Authorisation{}};  // for every use, as deep as its label
  auto& depths = catalog.depths;
  depths.sites = {
      {"depth-face", {{"cheek"}, {"chin"}}, practice(0.5, 0.25, 0.5), practice(1.5, 1, 2), "Face."},
      {"depth-belly", {{"belly"}}, practice(0.5, 0.25, 0.5), practice(1.0, 1, 2), "Belly."}};
  depths.targets = {{"target-scars",
                     {intake::Indication::acne_scars},
                     practice(2.0, 1.5, 2.5),
                     rules::DermalLayer::reticular_dermis,
                     "Scars."},
                    {"target-texture",
                     {intake::Indication::texture},
                     practice(0.6, 0.5, 1),
                     rules::DermalLayer::papillary_dermis,
                     "Texture."}};
  depths.endpoints = {{"redness", {intake::Indication::texture}, "Redness.", "Enough.", {}, {}},
                      {"bleeding", {intake::Indication::acne_scars}, "Dots.", "Scars.", {}, {}}};
  depths.stops = {{"pain", "Pain", "Stop.", {}}, {"blood", "Running blood", "Stop.", {}}};
  for (const char* id : {"cheek", "chin", "belly"}) {
    screening.zones.push_back({id, rules::Decision::treat, {}, true, {}});
  }
}

Plan PlanWorld::plan() const {
  return with_basis([](const Basis& from) { return make_plan(from); });
}

ZonePlan PlanWorld::zone(std::string_view id) const {
  for (ZonePlan& planned : plan().zones) {
    if (planned.id == id) {
      return std::move(planned);
    }
  }
  throw std::logic_error("there is no such zone");
}

std::string told(const std::vector<Reason>& reasons) {
  std::string out;
  for (const Reason& reason : reasons) {
    out += support::in_short(reason) + "\n";
  }
  return out;
}

}  // namespace percuta::plan
