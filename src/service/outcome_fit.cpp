#include "proposal.hpp"

#include "percuta/report/validation.hpp"
#include "percuta/service/calibration.hpp"

namespace percuta::service {

plan::TrialFit fit_outcome(const catalog::Catalog& catalog) { return plan::fit_trials(catalog); }

std::string to_toml(const plan::TrialFit& fit) {
  std::string out = proposal_head;
  for (const plan::FittedFamily& family : fit.families) {
    const outcome::ResponseGainFit& found = family.constant;
    out += proposal_entry(outcome::response_gain_name(found.family), found.value, found.low,
                          found.high);
  }
  return out;
}

std::string to_markdown(const plan::TrialFit& fit, const catalog::Catalog& catalog) {
  return report::to_markdown(fit, catalog);
}

}  // namespace percuta::service
