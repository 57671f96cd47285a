#include "markdown.hpp"
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

std::string depth(const TrialForecast& one, const rules::Speech& speech) {
  const auto status = one.trial->depth_status.value_or(outcome::DepthStatus::told);
  const std::string number =
      fmt::format("{}{:g}", status == outcome::DepthStatus::at_most ? "≤ " : "", one.depth_mm);
  return !one.trial->depth_mm ? speech.page("assumed-number", {{"number", number}})
         : status == outcome::DepthStatus::recalled
             ? speech.page("recalled-number", {{"number", number}})
             : number;
}

std::string people(const outcome::Trial& trial) {
  return trial.people_count ? fmt::format("{}", *trial.people_count) : "–";
}

std::string scored(const TrialForecast& one, const rules::Speech& speech) {
  const std::string number = fmt::format("{:g}", one.assessed_weeks);
  return one.trial->assessed_weeks ? number : speech.page("assumed-number", {{"number", number}});
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
  return fmt::format("{} | {:.0f} | {:.0f} – {:.0f} | {:.1g}, {:.1g} | {}", measured(one),
                     compared.predicted_pct, compared.predicted_pct_low,
                     compared.predicted_pct_high, compared.error_pct.low, compared.error_pct.high,
                     intake::spaced(base::word(one.verdict)));
}

std::string own_row(const TrialForecast& one, const rules::Speech& speech) {
  const outcome::Trial& trial = *one.trial;
  const std::string did = fmt::format(
      "{} | {} | {} | {:g} | {} | {:.2g} | {:.2f}",
      speech.page("device-and-passes",
                  {{"device", one.handpiece}, {"passes", std::to_string(one.passes_count)}}),
      depth(one, speech), *trial.sessions_count, *trial.interval_weeks, scored(one, speech),
      one.papillary_dose_ratio, one.gain_ratio);
  return fmt::format("| `{}` | {} | {} | {} | {} | {} |\n", trial.id, base::word(trial.use),
                     people(trial), did, judged(one), sources(trial));
}

std::string reference_row(const TrialForecast& one, const rules::Speech& speech) {
  const outcome::Trial& trial = *one.trial;
  return fmt::format("| `{}` | {} | {} | {} | {:g} | {} | {:.2f} | {} | {} | {} |\n", trial.id,
                     base::word(trial.use), people(trial), *trial.sessions_count,
                     *trial.interval_weeks, scored(one, speech), one.gain_ratio, judged(one),
                     fmt::join(one.lacks, ", "), sources(trial));
}

std::string own_rows(const TrialForecasts& all, TrialSessions sessions,
                     const rules::Speech& speech) {
  std::string out = headed(speech.page("trials-own-columns"));
  for (const TrialForecast& one : all.predicted) {
    out += one.sessions == sessions ? own_row(one, speech) : "";
  }
  return out;
}

std::string reference_rows(const TrialForecasts& all, const rules::Speech& speech) {
  std::string out = headed(speech.page("trials-reference-columns"));
  for (const TrialForecast& one : all.predicted) {
    out += one.sessions == TrialSessions::reference ? reference_row(one, speech) : "";
  }
  return out;
}

std::string misses(const TrialForecasts& all, const rules::Speech& speech) {
  std::string out;
  for (const TrialForecast& one : all.predicted) {
    if (one.verdict == TrialVerdict::off || one.verdict == TrialVerdict::misses) {
      const double points = one.compared.predicted_pct - *one.compared.measured_pct;
      out += speech.page("trial-missed",
                         {{"trial", one.trial->id},
                          {"points", fmt::format("{:+.0f}", points)},
                          {"place", one.verdict == TrialVerdict::off ? "inside" : "outside"},
                          {"says", one.trial->says}}) +
             "\n";
    }
  }
  return out.empty() ? speech.page("none") + "\n" : out;
}

std::string gaps(const TrialForecasts& all, const rules::Speech& speech) {
  std::string out = headed(speech.page("trials-gap-columns"));
  for (const plan::TrialGap& gap : all.lacking) {
    out += fmt::format("| `{}` | {} | {} |\n", gap.trial->id, base::word(gap.trial->use),
                       fmt::join(gap.lacks, ", "));
  }
  return out;
}

}  // namespace

std::string to_markdown(const TrialForecasts& all, const plan::TrialFit& fit,
                        const catalog::Catalog& catalog) {
  const rules::Speech speech = catalog.speech(intake::Language::en);
  const std::string site = all.predicted.empty() ? "" : intake::spaced(all.predicted[0].site);
  const auto titled = [](const std::string& title, const std::string& body) {
    return title + "\n\n" + body;
  };
  return titled(speech.page("trials-head",
                            {{"differ", fmt::format("{:.0f}", all.like_trials_differ_pct)},
                             {"site", site}}),
                own_rows(all, TrialSessions::own, speech)) +
         "\n" +
         titled(speech.page("trials-own-instrument"),
                own_rows(all, TrialSessions::own_at_aimed_depth, speech)) +
         "\n" + titled(speech.page("trials-reference"), reference_rows(all, speech)) + "\n" +
         titled(speech.page("trials-off"), misses(all, speech)) + "\n" +
         titled(speech.page("trials-constants"), to_markdown(fit, catalog)) + "\n" +
         titled(speech.page("trials-without"), gaps(all, speech));
}

}  // namespace percuta::report
