#include <cmath>

#include "common.hpp"
#include "markdown.hpp"
#include <fmt/format.h>

#include "percuta/base/percent.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/intake/vocabulary.hpp"
#include "percuta/report/validation.hpp"

namespace percuta::report {
namespace {

using base::percent;

std::string constant_row(const plan::FittedFamily& family, const catalog::Catalog& catalog) {
  const outcome::ResponseGainFit& found = family.constant;
  const std::string name = outcome::response_gain_name(found.family);
  return fmt::format("| `{}` | {} | {:.4g} | {:.4g} | {:.4g} to {:.4g} | {:.1f} |\n", name,
                     found.points_count, catalog.parameters.at(name).value, found.value, found.low,
                     found.high, found.sum_of_squares);
}

// So that a miss of next to nothing has no sign.
double rounded(double ratio) { return std::round(ratio * percent) / percent + 0.0; }

std::string trial_row(const plan::FittedTrial& one) {
  return fmt::format("| {} | {} | {} | {:.2g} | {:.3f} | {:.1f} | {:.1f} | {:.2f} |\n",
                     one.trial->id, base::word(one.point.family),
                     intake::spaced(base::word(one.sessions)), one.papillary_dose_ratio,
                     one.point.gain, percent * one.point.improved_frac,
                     percent * one.predicted_frac, rounded(one.misses_by_ratio));
}

}  // namespace

std::string to_markdown(const plan::TrialFit& fit, const catalog::Catalog& catalog) {
  const rules::Speech speech = catalog.speech(intake::Language::en);
  std::string out = headed(speech.page("fit-columns"));
  for (const plan::FittedFamily& family : fit.families) {
    out += constant_row(family, catalog);
  }
  out += "\n" + speech.page("fit-one-trial") + "\n\n" + headed(speech.page("fit-trial-columns"));
  for (const plan::FittedFamily& family : fit.families) {
    for (const plan::FittedTrial& one : family.trials) {
      out += trial_row(one);
    }
  }
  for (const plan::TrialGap& gap : fit.left_out) {
    out += "\n" +
           speech.page("fit-left-out", {{"trial", gap.trial->id}, {"lacks", listed(gap.lacks)}}) +
           "\n";
  }
  return out;
}

}  // namespace percuta::report
