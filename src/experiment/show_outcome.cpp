#include <algorithm>
#include <cmath>
#include <numbers>

#include "needling.hpp"
#include "shown.hpp"

#include "percuta/base/percent.hpp"
#include "percuta/base/units.hpp"
#include "percuta/catalog/known_risk.hpp"
#include "percuta/num/spread.hpp"
#include "percuta/outcome/downtime.hpp"
#include "percuta/outcome/outcome.hpp"
#include "percuta/outcome/risk.hpp"

namespace percuta::experiment {
namespace {

template <class Things>
const typename Things::mapped_type* find(const Things& things, const std::string& id) {
  const auto found = things.find(id);
  return found == things.end() ? nullptr : &found->second;
}

std::optional<outcome::ScarShape> shape_of(const Patients& patients) {
  for (const auto& [shape, word] : names(outcome::ScarShape{})) {
    if (patients.scar_type == word) {
      return shape;
    }
  }
  return std::nullopt;
}

// Improvement of one person over the room there was, `room` of what is told; what sets this person
// and this trial apart is told as scatter.
Seen improved(const outcome::Parameters& parameters, double frac, double room) {
  Seen out = frac * room;
  out.person_sd = parameters.improvement_person_sd_frac * room;
  out.trial_sd = outcome::like_trials_differ_frac(parameters) * room;
  out.most = room;
  return out;
}

std::optional<Seen> on_scale(Shown& shown, const Observation& observation) {
  const auto& patients = shown.arm().patients;
  if (!patients || !patients->scale || shown.course().empty()) {
    return std::nullopt;
  }
  const Drawn& drawn = shown.drawn();
  const outcome::Scale* scale = find(drawn.catalog.scales, *patients->scale);
  const auto family =
      scale ? outcome::family_of(*scale, patients->indication.value_or(""), drawn.catalog.measures)
            : std::nullopt;
  if (!family) {
    return std::nullopt;
  }
  const double at_d =
      observation.at_d.value_or(shown.last_d() + observation.after_last_d.value_or(0));
  const auto& response = shown.healed();
  const double gain = value_at({response.time_d, response.papillary.collagen_total, 1}, at_d) - 1;
  const double frac = outcome::improved_frac(gain, *family, shape_of(*patients), drawn.outcome);
  if (observation.quantity == Quantity::improvement_pct) {
    return improved(drawn.outcome, frac, base::percent);
  }
  if (scale->relative) {
    return improved(drawn.outcome, frac, scale->maximum_score - scale->minimum_score);
  }
  const auto baseline =
      patients->baseline_score ? patients->baseline_score : scale->usual_baseline_score;
  if (!baseline) {
    return std::nullopt;
  }
  return improved(drawn.outcome, frac, std::abs(*baseline - scale->best()));
}

// Drive to darken over the course, in days of the reference session's peak.
double pigment_exposure_d(const healing::Response& response) {
  double out = 0;
  for (std::size_t i = 1; i < response.time_d.size(); ++i) {
    out += 0.5 * (response.pigment[i] + response.pigment[i - 1]) *
           (response.time_d[i] - response.time_d[i - 1]);
  }
  return out;
}

double logit(double share) { return std::log(share / (1 - share)); }

// A share of people in this world: where the model puts it, and how far studies scatter about it.
Seen in_this_world(const outcome::Risk& risk) {
  Seen out = logit(risk.expected_frac);
  out.trial_sd = (logit(risk.high_frac) - logit(risk.low_frac)) / (2 * num::z95);
  out.as_log_odds = true;
  return out;
}

std::optional<Seen> of_risk(Shown& shown, outcome::RiskKind kind) {
  const Arm& arm = shown.arm();
  const catalog::Catalog& catalog = shown.drawn().catalog;
  const device::Handpiece* handpiece =
      arm.needling ? find_handpiece(*arm.needling, catalog) : nullptr;
  if (handpiece == nullptr || !arm.patients || !arm.patients->phototype_score || !arm.site) {
    return std::nullopt;
  }
  outcome::Circumstances circumstances;
  circumstances.phototype_score = *arm.patients->phototype_score;
  circumstances.pigment_exposure_d = pigment_exposure_d(shown.healed());
  circumstances.needle_length_mm = arm.needling->motion.depth_mm;
  circumstances.rolled = handpiece->kind == device::HandpieceKind::roller;
  const skin::Site* site = find(catalog.sites, arm.site->text);
  circumstances.bony = site != nullptr && site->bony;
  for (const rules::Risk& risk : catalog.risks) {
    const auto known = catalog::known_risk(risk);
    if (known && known->kind == kind) {
      const auto share = outcome::assess(*known, circumstances, {&shown.drawn().outcome, 1});
      return share ? std::optional(in_this_world(*share)) : std::nullopt;
    }
  }
  return std::nullopt;
}

// Needles that are in the skin at once: of a roller those on the arc that is pressed in.
double at_once(const device::Handpiece& handpiece, double depth_mm) {
  const double count = handpiece.needles_count;
  if (!handpiece.drum) {
    return count;
  }
  const double radius_mm = handpiece.drum->radius_mm;
  return count * std::acos(radius_mm / (radius_mm + depth_mm)) / std::numbers::pi;
}

std::optional<outcome::Needles> needles_of(const Shown& shown) {
  const Arm& arm = shown.arm();
  if (arm.press) {
    return outcome::Needles{arm.press->length_um, static_cast<double>(arm.press->needles_count)};
  }
  if (!arm.needling) {
    return std::nullopt;
  }
  const auto* handpiece = find_handpiece(*arm.needling, shown.drawn().catalog);
  if (handpiece == nullptr) {
    return std::nullopt;
  }
  const double depth_mm = arm.needling->motion.depth_mm;
  return outcome::Needles{depth_mm * base::um_per_mm, at_once(*handpiece, depth_mm)};
}

std::optional<double> of_pain(const Shown& shown) {
  const outcome::Needles one{1000, 1};  // a millimetre: only the ratio of two arms is told
  const auto these = needles_of(shown);
  return these ? std::optional(outcome::pain_ratio(*these, one, shown.drawn().outcome))
               : std::nullopt;
}

std::optional<double> of_downtime(Shown& shown) {
  if (!shown.injury() || shown.course().empty()) {
    return std::nullopt;
  }
  const outcome::Trace trace{shown.injury()->depth_mm.mean, shown.course().front().epidermis};
  return outcome::downtime(trace, {&shown.drawn().outcome, 1}).whole_d.middle;
}

}  // namespace

std::optional<Seen> look_at_outcome(Shown& shown, const Observation& observation) {
  switch (observation.quantity) {
    case Quantity::pigmentation_frac:
      return of_risk(shown, outcome::RiskKind::pigmentation);
    case Quantity::tracks_frac:
      return of_risk(shown, outcome::RiskKind::tracks);
    case Quantity::pain_ratio:
      return of_pain(shown);
    case Quantity::downtime_d:
      return of_downtime(shown);
    default:
      return on_scale(shown, observation);
  }
}

}  // namespace percuta::experiment
