#include "sampling.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <string>
#include <vector>

#include "curve.hpp"

#include "percuta/num/random.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::experiment {
namespace {

// Names of random streams.
constexpr std::uint64_t of_worlds = 1;
constexpr std::uint64_t of_persons = 2;
constexpr std::uint64_t of_trials = 3;

// Whether the operator is about the people of an arm, not about one of them.
bool averages(Operator op) {
  return op == Operator::mean || op == Operator::cv || op == Operator::ratio ||
         op == Operator::slope || op == Operator::rank;
}

const Arm* find_arm(const Experiment& experiment, const std::string& id) {
  const auto found = std::find_if(experiment.arm.begin(), experiment.arm.end(),
                                  [&](const Arm& arm) { return arm.id == id; });
  return found == experiment.arm.end() ? nullptr : &*found;
}

// One observation's arms, and what was seen of each by place of the sample; not a number: nothing.
struct Watched {
  const Observation* observation = nullptr;
  std::vector<const Arm*> arms;
  std::vector<std::vector<double>> seen;
  bool averaged = false;  // over the crowd
};

std::vector<Watched> watch(const Experiment& experiment, const Crowd& crowd) {
  const std::size_t places = (crowd.worlds_count + 1) * (crowd.persons_count + 1);
  std::vector<Watched> out;
  for (const Observation& observation : experiment.observation) {
    Watched one;
    one.observation = &observation;
    for (const std::string& id : observation.arms) {
      const Arm* arm = find_arm(experiment, id);
      PERCUTA_EXPECT(arm != nullptr);
      one.arms.push_back(arm);
      one.seen.emplace_back(places, std::nan(""));
      one.averaged |= averages(observation.op) && arm->persons_count > 1;
    }
    out.push_back(std::move(one));
  }
  return out;
}

// Who stands for everybody in a world when nothing is averaged.
std::size_t spokesman(std::size_t world, const Crowd& crowd) {
  return world == 0 ? 0 : world % crowd.persons_count + 1;
}

bool needs(const Watched& watched, const Sample& sample, const Crowd& crowd) {
  return watched.averaged ? sample.person > 0 : sample.person == spokesman(sample.world, crowd);
}

// Every sample that some observation needs.
std::vector<Sample> samples_of(const std::vector<Watched>& watched, const Crowd& crowd) {
  std::vector<Sample> out;
  for (std::size_t world = 0; world <= crowd.worlds_count; ++world) {
    for (std::size_t person = 0; person <= crowd.persons_count; ++person) {
      const Sample sample{world, person, crowd.persons_count};
      if (std::any_of(watched.begin(), watched.end(),
                      [&](const Watched& one) { return needs(one, sample, crowd); })) {
        out.push_back(sample);
      }
    }
  }
  return out;
}

std::size_t place(const Sample& sample, const Crowd& crowd) {
  return sample.world * (crowd.persons_count + 1) + sample.person;
}

// What one sample shows of those that need it.
void see(std::vector<Watched>& watched, const Sample& sample, const Look& look,
         const Crowd& crowd) {
  for (Watched& one : watched) {
    for (std::size_t arm = 0; needs(one, sample, crowd) && arm < one.arms.size(); ++arm) {
      if (const auto seen = look(*one.arms[arm], *one.observation)) {
        one.seen[arm][place(sample, crowd)] = *seen;
      }
    }
  }
}

// Looks at every sample that is needed; false if stopped before the end.
bool see_all(std::vector<Watched>& watched, const LookAt& look_at, const Crowd& crowd,
             const How& how) {
  const std::vector<Sample> samples = samples_of(watched, crowd);
  constexpr std::size_t block_size = 1;  // one may take long, and no stop waits for several
  return num::for_blocks(samples.size(), block_size, how, [&](const num::Block& block) {
    for (std::size_t i = block.begin; i < block.end; ++i) {
      see(watched, samples[i], look_at(samples[i]), crowd);
    }
  });
}

// What one arm shows in one world.
struct ArmShows {
  double mean = 0;
  double sd = 0;
};

ArmShows in_world(const Watched& watched, std::size_t arm, std::size_t world, const Crowd& crowd) {
  const std::vector<double>& seen = watched.seen[arm];
  if (!watched.averaged) {
    return {seen[place({world, spokesman(world, crowd), 0}, crowd)], 0};
  }
  const std::span<const double> persons(&seen[place({world, 1, 0}, crowd)], crowd.persons_count);
  return {num::mean(persons), num::standard_deviation(persons)};
}

// The observation in one world, the trial's own standard error added outside world 0.
double predict(const Watched& watched, std::size_t world, const Crowd& crowd, std::uint64_t seed) {
  std::vector<double> means;
  double cv = 0;
  for (std::size_t i = 0; i < watched.arms.size(); ++i) {
    const ArmShows arm = in_world(watched, i, world, crowd);
    cv = arm.mean == 0 ? 0 : arm.sd / arm.mean;
    const double error = arm.sd / std::sqrt(static_cast<double>(watched.arms[i]->persons_count));
    const double z = world == 0 ? 0 : num::Stream(seed, {of_trials, world}).normal(i);
    means.push_back(arm.mean + z * error);
  }
  switch (watched.observation->op) {
    case Operator::cv:
      return cv;
    case Operator::ratio:
      return means[0] / means[1];
    case Operator::slope:
      return slope(watched.observation->along, means, watched.observation->axes);
    case Operator::rank:
      return rank(means);
    default:
      return means[0];
  }
}

// Best-known prediction first, then one of each world.
std::vector<double> predictions(const Watched& watched, const Crowd& crowd, std::uint64_t seed) {
  std::vector<double> out;
  for (std::size_t world = 0; world <= crowd.worlds_count; ++world) {
    out.push_back(predict(watched, world, crowd, seed));
  }
  return out;
}

// Where an item goes in an order of the first `items` numbers that the stream names; a power of
// two.
std::size_t shuffled(std::size_t item, std::size_t items, const num::Stream& stream) {
  constexpr int rounds = 4;
  const std::size_t mask = items - 1;
  const std::size_t half = std::max<std::size_t>(1, std::bit_width(mask) / 2);
  for (int round = 0; round < rounds; ++round) {
    const auto words = stream.words(static_cast<std::uint64_t>(round));
    item = (item * (words[0] | 1U) + words[1]) & mask;  // each step can be undone
    item ^= item >> half;
  }
  return item;
}

Compared compared(const Experiment& experiment, const Watched& watched, std::vector<double> all) {
  const Observation& observation = *watched.observation;
  Compared out;
  out.id = observation.id;
  out.experiment = experiment.id;
  out.row = observation.row;
  out.quantity = observation.quantity;
  out.op = observation.op;
  out.measured = observation.measured;
  out.low = observation.low;
  out.high = observation.high;
  out.use = observation.use;
  out.status = observation.status;
  out.reason = observation.reason.value_or("");
  for (const auto& source :
       observation.sources.empty() ? experiment.sources : observation.sources) {
    out.source.push_back(source.text);
  }
  const bool known = !all.empty() &&
                     std::all_of(all.begin(), all.end(), [](double x) { return std::isfinite(x); });
  if (known) {
    const base::Band worlds = num::band_of(std::span(all).subspan(1), all[0]);
    out.predicted = all[0];
    out.predicted_low = worlds.low;
    out.predicted_high = worlds.high;
    out.verdict =
        observation.low <= all[0] && all[0] <= observation.high ? Verdict::agrees : Verdict::misses;
  }
  return out;
}

}  // namespace

double Variates::world_z(std::uint64_t topic, std::uint64_t index) const {
  return sample.world == 0 ? 0 : num::Stream(seed, {of_worlds, topic, sample.world}).normal(index);
}

double Variates::person_z(std::uint64_t topic, std::uint64_t index) const {
  if (sample.person == 0) {
    return 0;
  }
  const std::size_t pairs = sample.persons_count / 2;
  const num::Stream stream(seed, {of_persons, topic, index});
  const std::size_t stratum = shuffled((sample.person - 1) / 2, pairs, stream);
  const double above_middle = (static_cast<double>(stratum) + 0.5) / static_cast<double>(pairs);
  const double z = num::normal_quantile(0.5 + 0.5 * above_middle);
  const bool turned = stream.child(stratum).uniform(0) < 0.5;
  return (sample.person % 2 == 1) == turned ? -z : z;
}

bool as_expected(const Compared& compared) {
  return (compared.verdict == Verdict::agrees) == (compared.status == Standing::agrees);
}

Report compare(const Experiment& experiment, const LookAt& look_at, const Crowd& crowd,
               std::uint64_t seed, const How& how) {
  PERCUTA_EXPECT(crowd.worlds_count > 0 && crowd.persons_count >= 2 &&
                 std::has_single_bit(crowd.persons_count));
  std::vector<Watched> watched = watch(experiment, crowd);
  const bool done = see_all(watched, look_at, crowd, how);
  Report out;
  for (const Watched& one : watched) {
    out.observations.push_back(
        compared(experiment, one, done ? predictions(one, crowd, seed) : std::vector<double>{}));
  }
  return out;
}

std::vector<double> best_known(const Experiment& experiment, const LookAt& look_at,
                               std::size_t persons_count, const How& how) {
  const Crowd crowd{0, persons_count};
  std::vector<Watched> watched = watch(experiment, crowd);
  see_all(watched, look_at, crowd, how);
  std::vector<double> out;
  out.reserve(watched.size());
  for (const Watched& one : watched) {
    out.push_back(predict(one, 0, crowd, 0));
  }
  return out;
}

}  // namespace percuta::experiment
