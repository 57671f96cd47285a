#include "integrate.hpp"

#include <algorithm>
#include <cmath>

namespace percuta::healing {
namespace {

constexpr double longest_step_d = 0.05;

States derivative(const States& y, const Tissue::Rates<double>& c) {
  States out;
  Tissue::derivative(y.data(), c, out.data());
  return out;
}

States moved(const States& y, const States& rate, double step) {
  States out;
  for (std::size_t i = 0; i < std::size_t{Tissue::states}; ++i) {
    out[i] = y[i] + step * rate[i];
  }
  return out;
}

void advance(States& y, const Tissue::Rates<double>& c, double days) {
  const int steps = std::max(1, static_cast<int>(std::ceil(days / longest_step_d)));
  const double step = days / steps;
  for (int i = 0; i < steps; ++i) {
    const auto a = derivative(y, c);
    const auto b = derivative(moved(y, a, step / 2), c);
    const auto d = derivative(moved(y, b, step / 2), c);
    const auto e = derivative(moved(y, d, step), c);
    for (std::size_t k = 0; k < std::size_t{Tissue::states}; ++k) {
      y[k] += step / 6 * (a[k] + 2 * b[k] + 2 * d[k] + e[k]);
    }
  }
}

}  // namespace

bool integrate(const Tissue::Rates<double>& rates, std::span<const Blow> course,
               std::span<const double> times_d,
               const std::function<void(std::size_t, const States&)>& visit) {
  States y{};
  double now = 0;
  std::size_t next = 0;
  const auto go_to = [&](double day) {
    if (day > now) {
      advance(y, rates, day - now);
      now = day;
    }
  };
  for (std::size_t i = 0; i < times_d.size(); ++i) {
    for (; next < course.size() && course[next].day_d <= times_d[i]; ++next) {
      go_to(course[next].day_d);
      Tissue::strike(course[next].dose, rates, y.data());
    }
    go_to(times_d[i]);
    visit(i, y);
  }
  return true;
}

}  // namespace percuta::healing
