#include "percuta/outcome/scale.hpp"

#include <algorithm>
#include <cmath>

#include "percuta/base/assert.hpp"
#include "percuta/base/problem.hpp"

namespace percuta::outcome {
namespace {

// One place that knows which number belongs to which family, for reading and writing.
template <class P>
auto& response_gain_of(P& p, Family family) {
  switch (family) {
    case Family::scar:
      return p.response_gain_scar_ratio;
    case Family::grade:
      return p.response_gain_grade_ratio;
    case Family::ecca:
      return p.response_gain_ecca_ratio;
    case Family::thick_scar:
      return p.response_gain_thick_scar_ratio;
    case Family::striae:
      return p.response_gain_striae_ratio;
    case Family::wrinkle:
      return p.response_gain_wrinkle_ratio;
    case Family::laxity:
      return p.response_gain_laxity_ratio;
    case Family::texture:
      return p.response_gain_texture_ratio;
    case Family::ageing:
      break;
  }
  return p.response_gain_ageing_ratio;
}

}  // namespace

double responds_from(const Scale& scale, std::optional<double> baseline,
                     const Parameters& parameters) {
  constexpr double rounds_up = 0.5;
  const auto before = baseline ? baseline : scale.usual_baseline_score;
  if (scale.step_score && before && *before != scale.best()) {
    return rounds_up * *scale.step_score / std::abs(*before - scale.best());
  }
  return parameters.responder_improvement_frac;
}

std::vector<base::Complaint> check(const Scale& scale, const std::string& key) {
  std::vector<base::Complaint> out;
  if (scale.minimum_score >= scale.maximum_score) {
    out.push_back({{key + ".minimum_score", key + ".maximum_score"},
                   "out-of-order",
                   "the lowest score is not below the highest",
                   "Mend the two numbers."});
  }
  if (!scale.relative && !scale.family && !scale.stated_only) {
    out.push_back({{key + ".id"},
                   "no-family",
                   base::quoted(scale.id) + " shares its constant with no family",
                   "Name its family."});
  }
  const double usual = scale.usual_baseline_score.value_or(scale.worst());
  if (usual < scale.minimum_score || usual > scale.maximum_score) {
    out.push_back({{key + ".usual_baseline_score"},
                   "out-of-range",
                   "the usual baseline lies outside the scale",
                   "Mend it."});
  }
  return out;
}

double response_gain(const Parameters& parameters, Family family) {
  return response_gain_of(parameters, family);
}

void set_response_gain(Parameters& parameters, Family family, double ratio) {
  PERCUTA_EXPECT(ratio > 0);
  response_gain_of(parameters, family) = ratio;
}

std::string response_gain_name(Family family) {
  return "response_gain_" + std::string(base::word(family)) + "_ratio";
}

const Measure* measure_of(std::string_view indication, std::span<const Measure> measures) {
  const auto found = std::find_if(measures.begin(), measures.end(), [&](const Measure& measure) {
    return measure.indication.text == indication;
  });
  return found == measures.end() ? nullptr : &*found;
}

std::optional<Family> family_of(const Scale& scale, std::string_view indication,
                                std::span<const Measure> measures) {
  if (scale.family) {
    return scale.family;
  }
  const Measure* measure = measure_of(indication, measures);
  return measure == nullptr ? std::nullopt : std::optional(measure->family);
}

}  // namespace percuta::outcome
