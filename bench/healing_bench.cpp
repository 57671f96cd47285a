// What healing costs against CVODE, at equal error: both are held against a tight reference in the
// same run. A course is one layer of one person, 365 days, six sessions, weekly output of every
// state, rates scattered by 25 %. Counts do not jitter; times are of this machine, ratios count.

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "cvode_peer.hpp"
#include "integrate.hpp"
#include "rates.hpp"
#include <benchmark/benchmark.h>

#include "percuta/num/parallel.hpp"
#include "percuta/num/random.hpp"
#include "percuta/num/statistics.hpp"
#include "percuta/service/knowledge.hpp"

namespace percuta::bench {
namespace {

using healing::Patient;
using healing::Precision;
using healing::Tissue;

constexpr std::size_t n = Tissue::states;
constexpr double end_d = 365;
constexpr double scatter = 0.25;

healing::Parameters knowledge() {
  const auto folder = service::read_folder(std::string(PERCUTA_SOURCE_DIR) + "/knowledge");
  const auto files = folder->view();
  return catalog::load(files, catalog::Extent::models)->models.healing.values;
}

std::vector<Patient> people(std::size_t count) {
  const auto typical = knowledge();
  const auto scale = healing::peaks(typical);
  std::vector<Patient> all;
  for (std::size_t i = 0; i < count; ++i) {
    const num::Stream stream(17, {i});
    auto mine = typical;
    std::uint64_t draw = 0;
    base::for_each_field(mine, [&](const base::FieldSpec& spec, double& value) {
      value *= std::exp(scatter * stream.normal(draw++));
      value = spec.range ? std::clamp(value, spec.range->low, spec.range->high) : value;
    });
    Patient patient{healing::rates(mine, scale), {}};
    for (int session = 0; session < 6; ++session) {
      const healing::Dose dose{28.0 * session, 1, 1, 1};
      patient.blows.push_back({dose.day_d, healing::blow(dose, healing::Layer::papillary, mine)});
    }
    all.push_back(patient);
  }
  return all;
}

std::vector<double> days(double apart_d) {
  std::vector<double> all;
  for (double day = 0; day < end_d; day += apart_d) {
    all.push_back(day);
  }
  all.push_back(end_d);
  return all;
}

/// A fixed set of courses, with their exact answers and the peaks that errors are measured by.
class Trial {
 public:
  static constexpr std::size_t count = 256;
  static const Trial& instance() {
    static const Trial trial;
    return trial;
  }

  Run ours(double relative, double absolute, Precision precision) const {
    Run run;
    const double before = thread_seconds();
    const auto told = healing::integrate(patients, weeks, {}, {relative, absolute},
                                         num::best_instruction_set(), precision);
    run.seconds = thread_seconds() - before;
    run.told = told.values;
    run.steps = static_cast<double>(told.work.steps + told.work.rejected) / count;
    run.evaluations = run.steps * static_cast<double>(told.work.evaluations) /
                      static_cast<double>(told.work.pack_steps);
    return run;
  }

  Run peer(double relative, double absolute) const {
    std::vector<num::Trajectory<Tissue>> courses(count);
    for (std::size_t i = 0; i < count; ++i) {
      courses[i].rates = patients[i].rates;
      courses[i].events = patients[i].blows.data();
      courses[i].events_count = static_cast<int>(patients[i].blows.size());
    }
    num::Questions ask;
    ask.end = end_d;
    ask.times = weeks.data();
    ask.times_count = static_cast<int>(weeks.size());
    ask.relative_tolerance = relative;
    ask.absolute_tolerance = absolute;
    return run_cvode(courses, ask);
  }

  /// Mean over courses of the largest error of any state in any week, over that state's peak.
  double error(const Run& run) const {
    num::Moments moments;
    for (std::size_t i = 0; i < count; ++i) {
      double worst = 0;
      for (std::size_t k = 0; k < weeks.size() * n; ++k) {
        const std::size_t at = i * weeks.size() * n + k;
        const double peak = peaks[i * n + k % n];
        if (peak > 0) {
          worst = std::max(worst, std::abs(run.told[at] - exact[at]) / peak);
        }
      }
      moments.add(worst);
    }
    return moments.mean();
  }

 private:
  Trial() : patients(people(count)), weeks(days(7)), peaks(count * n, 0) {
    exact = healing::integrate(patients, weeks, {}, {1e-10, 1e-13}).values;
    const auto often = days(0.5);
    const auto coarse = healing::integrate(patients, often, {}, {1e-4, 1e-7});
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t k = 0; k < often.size(); ++k) {
        for (std::size_t s = 0; s < n; ++s) {
          peaks[i * n + s] = std::max(peaks[i * n + s], std::abs(coarse.at(i, k)[s]));
        }
      }
    }
  }

 public:
  std::vector<Patient> patients;
  std::vector<double> weeks;
  std::vector<double> exact;
  std::vector<double> peaks;
};

constexpr double peer_tolerance = 1e-6;
constexpr double peer_absolute = 1e-9;
constexpr int repetitions = 5;

/// The loosest tolerance, in steps of a tenth of a decade, whose error is not above the peer's.
double equal_tolerance(double error, double absolute_over_relative, Precision precision) {
  double best = 1e-7;
  for (double relative = best; relative < 1e-3; relative *= std::pow(10, 0.1)) {
    const auto run = Trial::instance().ours(relative, relative * absolute_over_relative, precision);
    if (Trial::instance().error(run) <= error) {
      best = relative;
    }
  }
  return best;
}

// Peer and product take turns; the fastest of each counts, which is the run least disturbed.
void against_cvode(benchmark::State& state, Precision precision) {
  const Trial& trial = Trial::instance();
  const Run peer = trial.peer(peer_tolerance, peer_absolute);
  const double error = peer.told.empty() ? 1e-6 : trial.error(peer);
  const double ratio = 0.1;
  const double relative = equal_tolerance(error, ratio, precision);
  double peer_s = peer.seconds;
  double ours_s = 1e9;
  Run ours;
  for (auto _ : state) {
    for (int i = 0; i < repetitions; ++i) {
      ours = trial.ours(relative, relative * ratio, precision);
      ours_s = std::min(ours_s, ours.seconds);
      if (i < 2 && peer_s > 0) {
        peer_s = std::min(peer_s, trial.peer(peer_tolerance, peer_absolute).seconds);
      }
    }
    state.SetIterationTime(ours_s);
  }
  const Peer who = cvode_peer();
  state.SetLabel(std::string("against ") + who.name);
  state.counters["courses_per_s"] = Trial::count / ours_s;
  state.counters["ratio"] = peer_s / who.handicap / ours_s;
  state.counters["handicap"] = who.handicap;
  state.counters["error"] = trial.error(ours);
  state.counters["peer_error"] = error;
  state.counters["relative_tolerance"] = relative;
  state.counters["steps"] = ours.steps;
  state.counters["peer_steps"] = peer.steps;
  state.counters["evaluations"] = ours.evaluations;
  state.counters["peer_evaluations"] = peer.evaluations;
}
BENCHMARK_CAPTURE(against_cvode, double, Precision::full)
    ->Name("healing/P1_double")
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(against_cvode, float, Precision::single)
    ->Name("healing/P2_float")
    ->UseManualTime()
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

/// Ten thousand people in blocks; only the mean of collagen is kept.
void many_people(benchmark::State& state, Precision precision) {
  const Trial& trial = Trial::instance();
  const num::Parallel how{static_cast<unsigned>(state.range(0)), {}, {}};
  constexpr std::size_t all = 10'000;
  constexpr int collagen[] = {Tissue::new_iii, Tissue::new_i, Tissue::mature_iii, Tissue::mature_i};
  std::vector<num::Moments> parts(num::blocks_in_flight(how));
  double mean = 0;
  for (auto _ : state) {
    num::Moments total;
    num::for_blocks(
        all, Trial::count, how,
        [&](const num::Block& block) {
          const std::span<const Patient> some(trial.patients.data(), block.end - block.begin);
          const auto told = healing::integrate(some, trial.weeks, collagen, {},
                                               num::best_instruction_set(), precision);
          num::Moments part;
          for (std::size_t i = 0; i < some.size(); ++i) {
            part.add(told.at(i, trial.weeks.size() - 1)[1]);
          }
          parts[block.index % parts.size()] = part;
        },
        [&](const num::Block& block) { total.merge(parts[block.index % parts.size()]); });
    mean = total.mean();
  }
  state.counters["mean"] = mean;
  state.counters["people"] = static_cast<double>(all);
}
BENCHMARK_CAPTURE(many_people, double, Precision::full)
    ->Name("healing/P3_double/threads")
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(many_people, float, Precision::single)
    ->Name("healing/P3_float/threads")
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace percuta::bench
