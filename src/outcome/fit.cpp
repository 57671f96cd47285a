#include "percuta/outcome/fit.hpp"

#include <cmath>
#include <functional>

#include "percuta/outcome/outcome.hpp"

namespace percuta::outcome {
namespace {

// The search: far beyond any gain of collagen, and to more digits than a trial has.
constexpr double lowest_ratio = 0.01;
constexpr double highest_ratio = 50;
constexpr double steps_of_log = 1e-9;
constexpr double chi_square_90 = 2.705543;  // 90 % quantile, one degree of freedom

double sum_of_squares(std::span<const FitPoint> points, const Parameters& parameters) {
  double sum = 0;
  for (const double residual : residuals(points, parameters)) {
    sum += residual * residual;
  }
  return sum;
}

double golden_minimum(const std::function<double(double)>& f, double low, double high) {
  const double golden = 0.5 * (std::sqrt(5.0) - 1);
  while (high - low > steps_of_log) {
    const double left = high - golden * (high - low);
    const double right = low + golden * (high - low);
    (f(left) < f(right) ? high : low) = f(left) < f(right) ? right : left;
  }
  return 0.5 * (low + high);
}

// Where f passes `level` between a place below and one above it; the far end when it never does.
double crossing(const std::function<double(double)>& f, double level, double inside,
                double outside) {
  if (f(outside) <= level) {
    return outside;
  }
  while (std::abs(outside - inside) > steps_of_log) {
    const double middle = 0.5 * (inside + outside);
    (f(middle) <= level ? inside : outside) = middle;
  }
  return inside;
}

}  // namespace

std::optional<FitPoint> fit_point(const Trial& trial, const Scale& scale, Family family,
                                  double gain, const Parameters& parameters) {
  const auto observed = observe(trial, scale, parameters);
  if (!observed) {
    return std::nullopt;
  }
  const double person = observed->person_sd_frac.value_or(parameters.improvement_person_sd_frac);
  const double people = trial.people_count.value_or(1);
  const double mean_se = observed->mean_se_frac.value_or(person / std::sqrt(people));
  return FitPoint{trial.id,
                  family,
                  trial.scar,
                  gain,
                  observed->improved_frac,
                  std::hypot(parameters.improvement_between_trials_sd_frac, mean_se)};
}

std::vector<double> residuals(std::span<const FitPoint> points, const Parameters& parameters) {
  std::vector<double> out;
  out.reserve(points.size());
  for (const FitPoint& point : points) {
    const double predicted = improved_frac(point.gain, point.family, point.scar, parameters);
    out.push_back((predicted - point.improved_frac) / point.sd_frac);
  }
  return out;
}

std::optional<ResponseGainFit> fit_response_gain(std::span<const FitPoint> points, Family family,
                                                 const Parameters& parameters) {
  std::vector<FitPoint> own;
  for (const FitPoint& point : points) {
    if (point.family == family) {
      own.push_back(point);
    }
  }
  if (own.empty()) {
    return std::nullopt;
  }
  Parameters tried = parameters;
  const std::function<double(double)> misfit = [&](double log_ratio) {
    set_response_gain(tried, family, std::exp(log_ratio));
    return sum_of_squares(own, tried);
  };
  const double lowest = std::log(lowest_ratio);
  const double highest = std::log(highest_ratio);
  const double best = golden_minimum(misfit, lowest, highest);
  const double least = misfit(best);
  const double level = least + chi_square_90;
  return ResponseGainFit{family,
                         std::exp(best),
                         std::exp(crossing(misfit, level, best, lowest)),
                         std::exp(crossing(misfit, level, best, highest)),
                         least,
                         own.size()};
}

}  // namespace percuta::outcome
