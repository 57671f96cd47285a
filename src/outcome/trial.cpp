#include "percuta/outcome/trial.hpp"

#include <algorithm>
#include <cmath>

#include "percuta/base/percent.hpp"
#include "percuta/base/problem.hpp"
#include "percuta/num/spread.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::outcome {
namespace {

struct Found {
  double mean = 0;
  std::optional<double> sd;
  bool sd_assumed = false;
};

// Everybody counts as the middle of their class.
Found from_shares(const std::vector<ImprovedShare>& shares) {
  double people = 0;
  double sum = 0;
  double squares = 0;
  for (const ImprovedShare& share : shares) {
    const double middle = 0.5 * (share.from_pct + share.to_pct);
    people += share.people_pct;
    sum += share.people_pct * middle;
    squares += share.people_pct * middle * middle;
  }
  const double mean = sum / people;
  return {mean, std::sqrt(std::max(0.0, squares / people - mean * mean))};  // 0 but for rounding
}

// Spread of change, as printed or from the spreads before and after: E3 of docs/models/outcome.md.
void add_spread_of_change(const Trial& trial, double correlation, Found& found) {
  if (trial.change_sd_score) {
    found.sd = trial.change_sd_score;
  } else if (trial.before_sd_score && trial.after_sd_score) {
    const double before = *trial.before_sd_score;
    const double after = *trial.after_sd_score;
    found.sd = std::sqrt(before * before + after * after - 2 * correlation * before * after);
    found.sd_assumed = true;
  }
}

std::optional<double> points_improved(const Trial& trial, const Scale& scale) {
  if (trial.change_score) {
    return trial.change_score;
  }
  if (trial.before_score && trial.after_score) {
    const double fall = *trial.before_score - *trial.after_score;
    return scale.direction == Direction::lower_is_better ? fall : -fall;
  }
  return std::nullopt;
}

// The mean at which so many would respond, were people spread as usual around it.
std::optional<Observed> from_responders(const Trial& trial, const Scale& scale,
                                        const Parameters& parameters) {
  const double share = trial.responders_pct.value_or(0) / base::percent;
  if (share <= 0 || share >= 1) {
    return std::nullopt;
  }
  Observed out;
  out.improved_frac = responds_from(scale, trial.before_score, parameters) +
                      parameters.improvement_person_sd_frac * num::normal_quantile(share);
  out.from_responders = true;
  return out;
}

}  // namespace

std::vector<base::Complaint> check(const Trial& trial, const std::string& key) {
  constexpr double whole_pct = 100;
  constexpr double rounding_pct = 1;
  std::vector<base::Complaint> out;
  double people = 0;
  for (const ImprovedShare& share : trial.shares) {
    people += share.people_pct;
  }
  if (!trial.shares.empty() && std::abs(people - whole_pct) > rounding_pct) {
    out.push_back({{key + ".shares"},
                   "not-everybody",
                   "the shares do not add up to everybody",
                   "Mend people_pct."});
  }
  const bool scored = trial.before_score || trial.after_score || trial.change_score ||
                      trial.improved_pct || !trial.shares.empty();
  if (scored && !trial.scale) {
    out.push_back({{key + ".id"},
                   "no-scale",
                   base::quoted(trial.id) + " has scores and no scale",
                   "Name the scale."});
  }
  return out;
}

double people_around_frac(const Observed& observed) {
  return num::z95 * observed.person_sd_frac.value_or(0);
}

std::optional<Observed> observe(const Trial& trial, const Scale& scale,
                                const Parameters& parameters) {
  if (trial.improved_pct) {
    Observed out;
    out.improved_frac = *trial.improved_pct / base::percent;
    if (trial.improved_sd_pct) {
      out.person_sd_frac = *trial.improved_sd_pct / base::percent;
    }
    return out;
  }
  if (!trial.shares.empty()) {
    const Found found = from_shares(trial.shares);
    Observed out;
    out.improved_frac = found.mean / base::percent;
    out.person_sd_frac = *found.sd / base::percent;
    return out;
  }
  const auto points = points_improved(trial, scale);
  const auto before = trial.before_score ? trial.before_score : scale.usual_baseline_score;
  if (!points || !before || *before == scale.best()) {
    return from_responders(trial, scale, parameters);
  }
  Found found{*points, std::nullopt};
  add_spread_of_change(trial, parameters.score_before_after_correlation_ratio, found);
  const double room = std::abs(*before - scale.best());
  Observed out;
  out.improved_frac = found.mean / room;
  out.baseline_assumed = !trial.before_score;
  out.sd_assumed = found.sd_assumed;
  if (trial.change_se_score) {
    out.mean_se_frac = *trial.change_se_score / room;
  }
  if (found.sd) {
    out.person_sd_frac = *found.sd / room;
  }
  return out;
}

}  // namespace percuta::outcome
