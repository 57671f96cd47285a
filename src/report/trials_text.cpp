#include <fmt/format.h>

#include "percuta/intake/vocabulary.hpp"
#include "percuta/plan/trials.hpp"
#include "percuta/report/validation.hpp"

namespace percuta::report {
namespace {

using plan::TrialForecast;
using plan::TrialForecasts;
using plan::TrialSessions;
using plan::TrialVerdict;

std::string depth(const TrialForecast& one) {
  const auto status = one.trial->depth_status.value_or(outcome::DepthStatus::told);
  return fmt::format("{}{:g}{}", status == outcome::DepthStatus::at_most ? "≤ " : "", one.depth_mm,
                     !one.trial->depth_mm                       ? " (assumed)"
                     : status == outcome::DepthStatus::recalled ? " (recalled)"
                                                                : "");
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

// From what was measured to what the trial says of its prediction.
std::string judged(const TrialForecast& one) {
  const outcome::Comparison& compared = one.compared;
  return fmt::format("{} | {:.0f} | {:.0f} – {:.0f} | {}", measured(one), compared.predicted_pct,
                     compared.predicted_pct_low, compared.predicted_pct_high,
                     intake::spaced(base::word(one.verdict)));
}

std::string own_row(const TrialForecast& one) {
  const outcome::Trial& trial = *one.trial;
  const std::string did =
      fmt::format("{}, {} passes | {} | {} | {:g} | {} | {:.2g} | {:.2f}", one.handpiece,
                  one.passes_count, depth(one), *trial.sessions_count, *trial.interval_weeks,
                  scored(one), one.papillary_dose_ratio, one.gain_ratio);
  return fmt::format("| `{}` | {} | {} | {} | {} | {} |\n", trial.id, base::word(trial.use),
                     people(trial), did, judged(one), sources(trial));
}

std::string reference_row(const TrialForecast& one) {
  const outcome::Trial& trial = *one.trial;
  return fmt::format("| `{}` | {} | {} | {} | {:g} | {} | {:.2f} | {} | {} | {} |\n", trial.id,
                     base::word(trial.use), people(trial), *trial.sessions_count,
                     *trial.interval_weeks, scored(one), one.gain_ratio, judged(one),
                     fmt::join(one.lacks, ", "), sources(trial));
}

std::string own_rows(const TrialForecasts& all, TrialSessions sessions) {
  std::string out =
      "| trial | use | people | device | depth, mm | sessions | interval, weeks | scored after, "
      "weeks | dose | gain | measured, % | predicted, % | 5–95 % | verdict | evidence |\n"
      "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n";
  for (const TrialForecast& one : all.predicted) {
    out += one.sessions == sessions ? own_row(one) : "";
  }
  return out;
}

std::string reference_rows(const TrialForecasts& all) {
  std::string out =
      "| trial | use | people | sessions | interval, weeks | scored after, weeks | gain | "
      "measured, "
      "% | predicted, % | 5–95 % | verdict | not told | evidence |\n"
      "|---|---|---|---|---|---|---|---|---|---|---|---|---|\n";
  for (const TrialForecast& one : all.predicted) {
    out += one.sessions == TrialSessions::reference ? reference_row(one) : "";
  }
  return out;
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

std::string to_markdown(const TrialForecasts& all, const plan::TrialFit& fit,
                        const catalog::Catalog& catalog) {
  const std::string site = all.predicted.empty() ? "" : intake::spaced(all.predicted[0].site);
  std::string out = fmt::format(
      "## Published trials\n\n"
      "From knowledge/outcome/trials.toml. *Dose*: of one session in the papillary dermis, in "
      "reference sessions. *Gain*: of\ncollagen, median. Percent of the room for improvement. "
      "Nothing that decides the dose was fitted to these; the constants\nwere, to trials to `fit`. "
      "Agrees: not farther off than the {:.0f} points that like trials differ by. Off: farther, "
      "inside the\nband. Misses: outside. Not measured: no mean improvement of it was printed, or "
      "none was read.\n\n"
      "### From a trial's own settings\n\n"
      "Every trial of an indication that Percuta plans, which states device, depth, sessions and "
      "interval. The handpiece is the\none that stands for its kind, led as usual; a roller's "
      "passes are those of the reference session; site {}, which fits\nall of them: they treated "
      "faces.\n\n",
      all.like_trials_differ_pct, site);
  out += own_rows(all, TrialSessions::own);
  out +=
      "\n### From a trial's own instrument, at an assumed depth\n\n"
      "They tell all but the depth; taken is the one that their indication is worked up to.\n\n" +
      own_rows(all, TrialSessions::own_at_aimed_depth);
  out +=
      "\n### From reference sessions\n\n"
      "The other trials to fit or to predict: as many reference sessions as they had, as far "
      "apart.\n\n" +
      reference_rows(all);
  out += "\n### Trials that are off or missed\n\n" + misses(all);
  out +=
      "\n### Constants of outcome\n\n"
      "What `percuta-calibrate --knowledge knowledge --room outcome` prints: gains of the typical "
      "person, by the sessions above.\n\n" +
      to_markdown(fit, catalog);
  out += "\n### Trials without a prediction\n\n" + gaps(all);
  return out;
}

}  // namespace percuta::report
