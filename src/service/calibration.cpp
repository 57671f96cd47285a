#include "percuta/service/calibration.hpp"

#include <cmath>

#include "proposal.hpp"
#include <fmt/format.h>

#include "percuta/catalog/parameter_table.hpp"
#include "percuta/experiment/experiment.hpp"
#include "percuta/experiment/quantity.hpp"
#include "percuta/healing/intervals.hpp"
#include "percuta/io/file.hpp"
#include "percuta/service/made_of.hpp"

namespace percuta::service {
namespace {

constexpr double moved_little = 0.7;  // of its prior: above, the data say next to nothing

// Values of all unknowns so many standard errors from the best ones.
std::vector<double> values_at(const experiment::Calibration& calibration, const Fit& fit,
                              const std::vector<double>& standard_error, double errors) {
  std::vector<double> z = fit.z;
  for (std::size_t i = 0; i < z.size(); ++i) {
    z[i] += errors * standard_error[i];
  }
  return calibration.values(z);
}

struct Interval {
  double low, high;
};

// From 5 to 95 %, unknown by unknown.
std::vector<Interval> intervals(const experiment::Calibration& calibration, const Fit& fit,
                                const std::vector<double>& standard_error) {
  const auto low = values_at(calibration, fit, standard_error, -num::z95);
  const auto high = values_at(calibration, fit, standard_error, num::z95);
  std::vector<Interval> out;
  for (std::size_t i = 0; i < low.size(); ++i) {
    out.push_back({low[i], high[i]});
  }
  return out;
}

// The fitted numbers, then what the data say next to nothing of.
std::string number_rows(const experiment::Calibration& calibration, const Fit& fit) {
  std::string out =
      "| parameter | before | fitted | 5 % to 95 %, assumptions held | assumptions free "
      "| error over that of the prior |\n"
      "|---|---|---|---|---|---|\n";
  std::string silent;
  const auto value = calibration.values(fit.z);
  const auto held = intervals(calibration, fit, fit.standard_error);
  const auto free = intervals(calibration, fit, fit.standard_error_all);
  for (std::size_t i = 0; i < value.size(); ++i) {
    const experiment::Unknown& unknown = calibration.unknowns()[i];
    const double error = fit.standard_error_all[i];
    if (unknown.fitted) {
      out +=
          fmt::format("| `{}` | {:.4g} | {:.4g} | {:.4g} to {:.4g} | {:.4g} to {:.4g} | {:.2f} |\n",
                      unknown.name, unknown.value, value[i], held[i].low, held[i].high, free[i].low,
                      free[i].high, error);
    }
    if (error > moved_little) {
      silent += fmt::format("{}`{}` ({:.2f})", silent.empty() ? "" : ", ", unknown.name, error);
    }
  }
  return out + "\nNot identifiable, everything free (error over that of the prior): " +
         (silent.empty() ? "none" : silent) + ".\n";
}

std::string moment(const experiment::Datum& datum) {
  return datum.at
             ? fmt::format("{} {}", *datum.at, datum.axis == experiment::Axis::hours ? "h" : "d")
             : "";
}

std::string banded(const base::Band& number, int digits) {
  return fmt::format("{:.{}f} ({:.{}f} to {:.{}f})", number.middle, digits, number.low, digits,
                     number.high, digits);
}

std::string interval_rows(const std::vector<healing::IntervalPoint>& points) {
  std::string out =
      "| weeks | sessions | gain % | gain a session % | over that at the longest | falls, % of "
      "people "
      "| myofibroblasts left % | inflammation left % | inflammation, d | pigment drive, d |\n"
      "|---|---|---|---|---|---|---|---|---|---|\n";
  for (const healing::IntervalPoint& point : points) {
    out += fmt::format("| {} | {} | {} | {} | {} | {:.0f} | {} | {} | {:.0f} | {:.0f} |\n",
                       point.interval_weeks, point.sessions_count, banded(point.gain_pct, 0),
                       banded(point.gain_per_session_pct, 1),
                       banded(point.against_longest_ratio, 2), 100 * point.falls_frac,
                       banded(point.carry_over_pct, 1), banded(point.inflammation_left_pct, 1),
                       point.inflammation_d.middle, point.pigment_d.middle);
  }
  return out;
}

}  // namespace

base::Result<experiment::Calibration> open_calibration(experiment::Room room,
                                                       const std::vector<Input>& files,
                                                       const catalog::Catalog& catalog) {
  if (room == experiment::Room::outcome) {
    return base::Problems{{"fitted-elsewhere",
                           {},
                           "outcome is not fitted to validation files",
                           "Leave the files out: its constants are fitted to the trials of "
                           "knowledge, one for each family of scales."}};
  }
  base::Problems problems;
  std::vector<experiment::Experiment> experiments;
  for (const Input& file : files) {
    auto read = experiment::read(file.text, file.name, catalog);
    if (read) {
      experiments.push_back(std::move(*read));
    } else {
      problems.insert(problems.end(), read.problems().begin(), read.problems().end());
    }
  }
  if (!problems.empty()) {
    return problems;
  }
  experiment::Calibration out(room, catalog, experiments);
  if (out.data().empty()) {
    return base::Problems{
        {"nothing-to-fit",
         {},
         fmt::format("no observation of these files is for the calibration of {}",
                     base::word(room)),
         "Give a file with one that is marked use = \"calibration\" and that this model tells."}};
  }
  return out;
}

std::string to_toml(const experiment::Calibration& calibration, const Fit& fit) {
  std::string out = proposal_head;
  const auto value = calibration.values(fit.z);
  const auto found = intervals(calibration, fit, fit.standard_error);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const experiment::Unknown& unknown = calibration.unknowns()[i];
    if (unknown.fitted) {
      out += proposal_entry(unknown.name, value[i], found[i].low, found[i].high);
    }
  }
  return out;
}

void write_proposal(const std::filesystem::path& path, const std::string& toml) {
  io::write_file(path, toml);
}

std::string made_of(experiment::Calibration& calibration) {
  MadeOf out;
  for (const experiment::Unknown& unknown : calibration.unknowns()) {
    out.word(fmt::format("{} {} {} {} {}", unknown.name, unknown.value, unknown.low, unknown.high,
                         unknown.fitted));
  }
  for (const experiment::Datum& datum : calibration.data()) {
    out.word(fmt::format("{} {} {} {} {} {}", datum.id, datum.row, moment(datum),
                         datum.measured.value_or(datum.low), datum.low, datum.high));
  }
  std::vector<double> z(calibration.unknowns().size(), 0.0);
  for (const double moved : {0.0, 0.5, -0.5}) {
    for (std::size_t i = 0; i < z.size(); ++i) {
      z[i] = i % 2 == 0 ? moved : -moved;  // neighbours apart, so that they cannot cancel out
    }
    for (const double predicted : calibration.predicted(z)) {
      out.number(predicted);
    }
  }
  return out.stamp();
}

std::string to_markdown(experiment::Calibration& calibration, const Fit& fit) {
  std::string out = number_rows(calibration, fit) +
                    "\n| observation | row | at | measured | predicted | standard errors |\n"
                    "|---|---|---|---|---|---|\n";
  const auto predicted = calibration.predicted(fit.z);
  const auto misses = calibration.misses(predicted);
  double sum = 0;
  for (std::size_t i = 0; i < misses.size(); ++i) {
    const experiment::Datum& datum = calibration.data()[i];
    const std::string measured = datum.measured
                                     ? fmt::format("{:.3g}", *datum.measured)
                                     : fmt::format("{:.3g} to {:.3g}", datum.low, datum.high);
    out += fmt::format("| {} | {} | {} | {} | {:.3g} | {:.2f} |\n", datum.id, datum.row,
                       moment(datum), measured, predicted[i], misses[i]);
    sum += misses[i] * misses[i];
  }
  out += fmt::format("\nRoot mean square of the misses: {:.2f} standard errors over {} data.\n",
                     std::sqrt(sum / static_cast<double>(misses.size())), misses.size());
  return out + made_of(calibration);
}

std::vector<std::string> model_rooms() {
  const auto rooms = catalog::model_rooms();
  return {rooms.begin(), rooms.end()};
}

std::string parameter_table(std::string_view room, const catalog::Catalog& catalog) {
  return catalog::parameter_table(room, catalog);
}

std::string interval_table(const catalog::Catalog& catalog) {
  const auto& model = catalog.models.healing;
  const healing::IntervalSweep sweep = healing::sweep_intervals(
      {{0, 1, 1, 1}}, model.values, {model.spreads, 256, 0}, num::Parallel{});
  std::string out =
      "Five sessions, 8 weeks after the last:\n\n" + interval_rows(sweep.equal_sessions) +
      "\nAs many sessions as 16 weeks hold, 8 weeks after them:\n\n" +
      interval_rows(sweep.equal_time) + "\nOne session: its myofibroblasts fall below\n\n";
  for (const healing::CarryOverDay& level : sweep.carry_over) {
    out += fmt::format("- {} % of their peak on day {}\n", level.carry_over_pct,
                       banded(level.after_d, 0));
  }
  return out;
}

}  // namespace percuta::service
