#include <fmt/format.h>

#include "percuta/intake/vocabulary.hpp"
#include "percuta/plan/trials.hpp"
#include "percuta/service/validate.hpp"

namespace percuta::service {
namespace {

using plan::TrialForecast;
using plan::TrialForecasts;
using plan::TrialVerdict;

std::string depth(const outcome::Trial& trial) {
  const auto status = trial.depth_status.value_or(outcome::DepthStatus::told);
  return fmt::format("{}{:g}{}", status == outcome::DepthStatus::at_most ? "≤ " : "",
                     *trial.depth_mm,
                     status == outcome::DepthStatus::recalled ? " (recalled)" : "");
}

std::string people(const outcome::Trial& trial) {
  return trial.people_count ? fmt::format("{}", *trial.people_count) : "–";
}

std::string scored(const TrialForecast& one) {
  return fmt::format("{:g}{}", one.assessed_weeks, one.trial->assessed_weeks ? "" : " (assumed)");
}

std::string measured(const TrialForecast& one) {
  return one.compared.measured_pct ? fmt::format("{:.0f}", *one.compared.measured_pct) : "–";
}

std::string sources(const outcome::Trial& trial) {
  std::vector<std::string> cited;
  for (const auto& source : trial.sources) {
    cited.push_back(fmt::format("[{}:{}]", "ev", source.text));
  }
  return fmt::format("{}", fmt::join(cited, " "));
}

std::string row(const TrialForecast& one) {
  const outcome::Trial& trial = *one.trial;
  const outcome::Comparison& compared = one.compared;
  const std::string did =
      fmt::format("{}, {} passes | {} | {} | {:g} | {} | {:.2g} | {:.2f}", one.handpiece,
                  one.passes_count, depth(trial), *trial.sessions_count, *trial.interval_weeks,
                  scored(one), one.papillary_dose_ratio, one.gain_ratio);
  return fmt::format("| `{}` | {} | {} | {} | {} | {:.0f} | {:.0f} – {:.0f} | {} | {} |\n",
                     trial.id, base::word(trial.use), people(trial), did, measured(one),
                     compared.predicted_pct, compared.predicted_pct_low,
                     compared.predicted_pct_high, intake::spaced(base::word(one.verdict)),
                     sources(trial));
}

std::string misses(const TrialForecasts& all) {
  std::string out;
  for (const TrialForecast& one : all.predicted) {
    if (one.verdict == TrialVerdict::off || one.verdict == TrialVerdict::misses) {
      out += fmt::format("- `{}`: {:+.0f} points, {} its band. {}\n", one.trial->id,
                         one.compared.predicted_pct - *one.compared.measured_pct,
                         one.verdict == TrialVerdict::off ? "inside" : "outside", one.trial->says);
    }
  }
  return out.empty() ? "None.\n" : out;
}

std::string gaps(const TrialForecasts& all) {
  std::string out = "| trial | use | what it does not tell, or we do not know |\n|---|---|---|\n";
  for (const plan::TrialGap& gap : all.lacking) {
    out += fmt::format("| `{}` | {} | {} |\n", gap.trial->id, base::word(gap.trial->use),
                       fmt::join(gap.lacks, ", "));
  }
  return out;
}

}  // namespace

std::string trials_markdown(const catalog::Catalog& catalog, std::uint64_t seed) {
  const TrialForecasts all = plan::predict_trials(catalog, seed);
  const std::string site = all.predicted.empty() ? "" : intake::spaced(all.predicted[0].site);
  std::string out = fmt::format(
      "## Published trials\n\n"
      "From knowledge/outcome/trials.toml: every trial of an indication that Percuta plans, which "
      "states device, depth, sessions\nand interval, simulated with them. The handpiece is the one "
      "that stands for its kind, led as usual; a roller's passes are\nthose of the reference "
      "session; site {}, which fits all of them: they treated faces. *Dose*: of one session in the "
      "papillary\ndermis, in reference sessions. *Gain*: of collagen, median. Percent of the room "
      "for improvement. Nothing that decides the\ndose was fitted to these; the constants of "
      "trials "
      "to `fit` were, with reference sessions (docs/models/outcome.md).\nAgrees: not farther off "
      "than the {:.0f} points that like trials differ by. Off: farther, inside the band. Misses: "
      "outside.\nNot measured: no mean improvement of it was printed, or none was read.\n\n",
      site, all.like_trials_differ_pct);
  out +=
      "| trial | use | people | device | depth, mm | sessions | interval, weeks | scored after, "
      "weeks | dose | gain | measured, % | predicted, % | 5–95 % | verdict | evidence |\n"
      "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n";
  for (const TrialForecast& one : all.predicted) {
    out += row(one);
  }
  out += "\n### Trials that are off or missed\n\n" + misses(all);
  out += "\n### Trials without a prediction\n\n" + gaps(all);
  return out;
}

}  // namespace percuta::service
