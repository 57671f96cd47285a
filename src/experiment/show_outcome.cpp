#include <algorithm>
#include <cmath>

#include "needling.hpp"
#include "shown.hpp"

#include "percuta/base/percent.hpp"
#include "percuta/catalog/known_risk.hpp"
#include "percuta/num/spread.hpp"
#include "percuta/outcome/downtime.hpp"
#include "percuta/outcome/outcome.hpp"
#include "percuta/outcome/risk.hpp"

namespace percuta::experiment {
namespace {

constexpr std::uint64_t trial = static_cast<std::uint64_t>(StreamOf::trial);

// Random numbers of a trial: what sets it apart from like ones, how its people scatter, its study's
// effect on risks.
enum Index : std::uint64_t { between_trials = 10, between_people, study };

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

// Improvement of one person over the room there was, with what sets this trial and this person
// apart.
double improved(const Drawn& drawn, double gain, outcome::Family family,
                std::optional<outcome::ScarShape> shape) {
  const outcome::Parameters& p = drawn.outcome;
  const double trials_sd =
      std::max(p.improvement_between_trials_sd_frac, p.trial_band_half_width_frac / num::z95);
  const double apart =
      drawn.variates.world_z(trial, between_trials) * trials_sd +
      drawn.variates.person_z(trial, between_people) * p.improvement_person_sd_frac;
  return std::min(1.0, outcome::improved_frac(gain, family, shape, p) + apart);
}

std::optional<double> on_scale(Shown& shown, const Observation& observation) {
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
  const double frac = improved(drawn, gain, *family, shape_of(*patients));
  if (observation.quantity == Quantity::improvement_pct) {
    return base::percent * frac;
  }
  if (scale->relative) {
    return frac * (scale->maximum_score - scale->minimum_score);
  }
  const auto baseline =
      patients->baseline_score ? patients->baseline_score : scale->usual_baseline_score;
  return baseline ? std::optional(frac * std::abs(*baseline - scale->best())) : std::nullopt;
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

// A share of people in this world: the middle of the model's band, moved along it.
double in_this_world(const outcome::Risk& risk, const Variates& variates) {
  const double sd = (logit(risk.high_frac) - logit(risk.low_frac)) / (2 * num::z95);
  const double at = logit(risk.expected_frac) + variates.world_z(trial, study) * sd;
  return 1 / (1 + std::exp(-at));
}

std::optional<double> of_risk(Shown& shown, outcome::RiskKind kind) {
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
      return share ? std::optional(in_this_world(*share, shown.drawn().variates)) : std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<double> of_pain(const Shown& shown) {
  if (!shown.arm().press) {
    return std::nullopt;
  }
  const outcome::Needles one{1000, 1};  // a millimetre: only the ratio of two arms is told
  const outcome::Needles these{shown.arm().press->length_um,
                               static_cast<double>(shown.arm().press->needles_count)};
  return outcome::pain_ratio(these, one, shown.drawn().outcome);
}

std::optional<double> of_downtime(Shown& shown) {
  if (!shown.injury() || shown.course().empty()) {
    return std::nullopt;
  }
  const outcome::Trace trace{shown.injury()->depth_mm.mean, shown.course().front().epidermis};
  return outcome::downtime(trace, {&shown.drawn().outcome, 1}).whole_d.middle;
}

}  // namespace

std::optional<double> look_at_outcome(Shown& shown, const Observation& observation) {
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
