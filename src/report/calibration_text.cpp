#include <cmath>

#include "common.hpp"
#include "markdown.hpp"
#include <fmt/format.h>

#include "percuta/report/validation.hpp"

namespace percuta::report {
namespace {

constexpr double moved_little = 0.7;  // of its prior: above, the data say next to nothing

std::string range(const experiment::Interval& one, const rules::Speech& speech) {
  return speech.page("range-to", {{"low", fmt::format("{:.4g}", one.low)},
                                  {"high", fmt::format("{:.4g}", one.high)}});
}

// The fitted numbers, then what the data say next to nothing of.
std::string number_rows(const experiment::Calibration& calibration, const experiment::Fit& fit,
                        const rules::Speech& speech) {
  std::string out = headed(speech.page("calibration-columns"));
  std::vector<std::string> silent;
  const auto value = calibration.values(fit.z);
  const auto held = experiment::intervals(calibration, fit, fit.standard_error);
  const auto free = experiment::intervals(calibration, fit, fit.standard_error_all);
  for (std::size_t i = 0; i < value.size(); ++i) {
    const experiment::Unknown& unknown = calibration.unknowns()[i];
    const double error = fit.standard_error_all[i];
    if (unknown.fitted) {
      out += fmt::format("| `{}` | {:.4g} | {:.4g} | {} | {} | {:.2f} |\n", unknown.name,
                         unknown.value, value[i], range(held[i], speech), range(free[i], speech),
                         error);
    }
    if (error > moved_little) {
      silent.push_back(fmt::format("`{}` ({:.2f})", unknown.name, error));
    }
  }
  return out + "\n" +
         speech.page(
             "calibration-silent",
             {{"names", silent.empty() ? speech.page("calibration-none") : listed(silent)}}) +
         "\n";
}

// Names a fit that is closer to its data than their errors allow.
std::string too_close(const experiment::Calibration& calibration, const std::vector<double>& misses,
                      const rules::Speech& speech) {
  constexpr double hardly = 0.05;
  const auto close = experiment::closeness(calibration, misses);
  if (!close) {
    return speech.page("calibration-no-freedom") + "\n";
  }
  return speech.page("calibration-squares", {{"squares", fmt::format("{:.1f}", close->squares)},
                                             {"freedom", fmt::format("{:.0f}", close->freedom)},
                                             {"chance", fmt::format("{:.2g}", close->chance)}}) +
         (close->chance < hardly ? " " + speech.page("calibration-too-close") : "") + "\n";
}

std::string banded(const base::Band& number, int digits, const rules::Speech& speech) {
  const auto told = [digits](double value) {
    return fmt::format("{:.{}f}", value, digits);
  };
  return speech.page(
      "value-banded",
      {{"value", told(number.middle)}, {"low", told(number.low)}, {"high", told(number.high)}});
}

std::string interval_rows(const std::vector<healing::IntervalPoint>& points,
                          const rules::Speech& speech) {
  std::string out = headed(speech.page("sweep-columns"));
  for (const healing::IntervalPoint& point : points) {
    out += fmt::format(
        "| {} | {} | {} | {} | {} | {:.0f} | {} | {} | {:.0f} | {:.0f} |\n", point.interval_weeks,
        point.sessions_count, banded(point.gain_pct, 0, speech),
        banded(point.gain_per_session_pct, 1, speech),
        banded(point.against_longest_ratio, 2, speech), 100 * point.falls_frac,
        banded(point.carry_over_pct, 1, speech), banded(point.inflammation_left_pct, 1, speech),
        point.inflammation_d.middle, point.pigment_d.middle);
  }
  return out;
}

}  // namespace

std::string to_markdown(experiment::Calibration& calibration, const experiment::Fit& fit,
                        const rules::Speech& speech) {
  std::string out = number_rows(calibration, fit, speech) + "\n" +
                    headed(speech.page("calibration-data-columns"));
  const auto predicted = calibration.predicted(fit.z);
  const auto misses = calibration.misses(predicted);
  double sum = 0;
  for (std::size_t i = 0; i < misses.size(); ++i) {
    const experiment::Datum& datum = calibration.data()[i];
    const std::string measured =
        datum.measured ? fmt::format("{:.3g}", *datum.measured)
                       : speech.page("range-to", {{"low", fmt::format("{:.3g}", datum.low)},
                                                  {"high", fmt::format("{:.3g}", datum.high)}});
    out += fmt::format("| {} | {} | {} | {} | {:.3g} | {:.2f} |\n", datum.id, datum.row,
                       experiment::moment(datum), measured, predicted[i], misses[i]);
    sum += misses[i] * misses[i];
  }
  const double error = std::sqrt(sum / static_cast<double>(misses.size()));
  return out + "\n" +
         speech.page("calibration-root-mean-square",
                     {{"errors", fmt::format("{:.2f}", error)},
                      {"count", fmt::format("{}", misses.size())}}) +
         "\n" + too_close(calibration, misses, speech);
}

std::string to_markdown(const healing::IntervalSweep& sweep, const rules::Speech& speech) {
  std::string out =
      speech.page("sweep-equal-sessions") + "\n\n" + interval_rows(sweep.equal_sessions, speech) +
      "\n" + speech.page("sweep-equal-time") + "\n\n" + interval_rows(sweep.equal_time, speech) +
      "\n" + speech.page("sweep-falls-below") + "\n\n";
  for (const healing::CarryOverDay& level : sweep.carry_over) {
    out += speech.page("sweep-falls", {{"share", fmt::format("{}", level.carry_over_pct)},
                                       {"day", banded(level.after_d, 0, speech)}}) +
           "\n";
  }
  return out;
}

}  // namespace percuta::report
