#include "sampling.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <string>
#include <vector>

#include "in_world.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/num/statistics.hpp"

namespace percuta::experiment {
namespace {

// Names of random numbers.
constexpr std::uint64_t of_worlds = 1;
constexpr std::uint64_t of_persons = 2;
constexpr std::uint64_t of_those_alone = 4;

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

// One observation's arms, what the people of the world at hand show of each, and what was found in
// the worlds before. Once a model could not tell, nothing is.
struct Watched {
  const Observation* observation = nullptr;
  std::vector<const Arm*> arms;
  std::vector<std::vector<Seen>> people;
  std::vector<num::Bell> found;
  bool averaged = false;  // over the crowd
  bool known = true;
  bool as_log_odds = false;
  double most = std::numeric_limits<double>::infinity();
};

std::vector<Watched> watch(const Experiment& experiment) {
  std::vector<Watched> out;
  for (const Observation& observation : experiment.observation) {
    Watched one;
    one.observation = &observation;
    for (const std::string& id : observation.arms) {
      const Arm* arm = find_arm(experiment, id);
      PERCUTA_EXPECT(arm != nullptr);
      one.arms.push_back(arm);
      one.averaged |= averages(observation.op) && arm->persons_count > 1;
    }
    one.people.resize(one.arms.size());
    out.push_back(std::move(one));
  }
  return out;
}

bool needs(const Watched& watched, const Sample& sample) {
  const std::size_t alone = sample.world == 0 ? 0 : Sample::alone(sample.crowd);
  return watched.averaged ? sample.person > 0 && sample.person != Sample::alone(sample.crowd)
                          : sample.person == alone;
}

// Every sample of one world that some observation needs.
std::vector<Sample> samples_of(const std::vector<Watched>& watched, std::size_t world,
                               const Crowd& crowd) {
  std::vector<Sample> out;
  for (std::size_t person = 0; person <= Sample::alone(crowd); ++person) {
    const Sample sample{world, person, crowd};
    if (std::any_of(watched.begin(), watched.end(),
                    [&](const Watched& one) { return needs(one, sample); })) {
      out.push_back(sample);
    }
  }
  return out;
}

// What one sample shows of every arm of every observation that needs it.
using Shows = std::vector<std::vector<std::optional<Seen>>>;

Shows see(const std::vector<Watched>& watched, const Sample& sample, const LookAt& look_at) {
  const Look look = look_at(sample);
  Shows out(watched.size());
  for (std::size_t i = 0; i < watched.size(); ++i) {
    for (std::size_t arm = 0; needs(watched[i], sample) && arm < watched[i].arms.size(); ++arm) {
      out[i].push_back(look(*watched[i].arms[arm], *watched[i].observation));
    }
  }
  return out;
}

void take(const Shows& shows, std::vector<Watched>& watched) {
  for (std::size_t i = 0; i < watched.size(); ++i) {
    for (std::size_t arm = 0; arm < shows[i].size(); ++arm) {
      const std::optional<Seen>& seen = shows[i][arm];
      watched[i].known = watched[i].known && seen && std::isfinite(seen->value);
      if (watched[i].known) {
        watched[i].people[arm].push_back(*seen);
        watched[i].as_log_odds = seen->as_log_odds;
        watched[i].most = seen->most;
      }
    }
  }
}

double from_log_odds(double x) { return 1 / (1 + std::exp(-x)); }

// A share that is told by itself scatters in log odds; shares that are held against others are
// shares first, to first order in how far they scatter.
bool told_by_itself(const Observation& observation) {
  return observation.op == Operator::value || observation.op == Operator::mean;
}

ArmShows as_share(const ArmShows& log_odds) {
  ArmShows out = log_odds;
  out.mean = from_log_odds(log_odds.mean);
  const double slope = out.mean * (1 - out.mean);
  out.people_sd *= slope;
  out.trial_sd *= slope;
  return out;
}

// Turns what people of the world showed into what a trial would find.
void close_world(Watched& watched, std::size_t world, const num::Scramblings& noise) {
  std::vector<ArmShows> arms;
  for (std::size_t i = 0; watched.known && i < watched.arms.size(); ++i) {
    const std::vector<Seen>& people = watched.people[i];
    const ArmShows arm = watched.averaged
                             ? of_crowd(people, static_cast<double>(watched.arms[i]->persons_count))
                             : of_one(people.front());
    arms.push_back(watched.as_log_odds && !told_by_itself(*watched.observation) ? as_share(arm)
                                                                                : arm);
    watched.people[i].clear();
  }
  if (!watched.known) {
    return;
  }
  for (const num::Bell& bell : found_in_world(*watched.observation, arms, world, noise)) {
    watched.known =
        watched.known && std::isfinite(bell.mean) && std::isfinite(bell.sd) && bell.over_mean > 0;
    watched.found.push_back(bell);
  }
}

// Looks at every sample of these worlds that is needed; false if stopped before the end.
bool see_all(std::vector<Watched>& watched, std::size_t first, std::size_t last, const Crowd& crowd,
             const LookAt& look_at, std::uint64_t seed, const How& how) {
  const std::size_t each = samples_of(watched, first, crowd).size();
  if (each == 0) {
    return true;
  }
  std::vector<Sample> samples;
  for (std::size_t world = first; world <= last; ++world) {
    const auto of_world = samples_of(watched, world, crowd);
    PERCUTA_EXPECT(of_world.size() == each);
    samples.insert(samples.end(), of_world.begin(), of_world.end());
  }
  const std::size_t slots = num::blocks_in_flight(how);
  std::vector<Shows> shown(slots);
  const num::Scramblings noise = crowd.worlds.drawn_from(seed);
  constexpr std::size_t block_size = 1;  // one may take long, and no stop waits for several
  return num::for_blocks(
      samples.size(), block_size, how,
      [&](const num::Block& block) {
        shown[block.index % slots] = see(watched, samples[block.begin], look_at);
      },
      [&](const num::Block& block) {
        take(shown[block.index % slots], watched);
        for (Watched& one : watched) {
          if ((block.begin + 1) % each == 0) {
            close_world(one, samples[block.begin].world, noise);
          }
        }
      });
}

// An edge as it is told: of a share whose scatter is one of log odds, and not above the most there
// can be.
num::Edge told(const num::Edge& edge, const Watched& watched) {
  num::Edge out = edge;
  if (watched.as_log_odds && told_by_itself(*watched.observation)) {
    out.at = from_log_odds(edge.at);
    out.error = out.at * (1 - out.at) * edge.error;
  }
  out.at = std::min(out.at, watched.most);
  return out;
}

Verdict judged(const Observation& observation, const num::Edge& predicted) {
  constexpr double errors = 2;  // nearer to an edge, another draw of worlds may move it across
  if (std::abs(predicted.at - observation.low) < errors * predicted.error ||
      std::abs(predicted.at - observation.high) < errors * predicted.error) {
    return Verdict::on_edge;
  }
  return observation.low <= predicted.at && predicted.at <= observation.high ? Verdict::agrees
                                                                             : Verdict::misses;
}

// Whether so few more worlds say one thing of an order than another that chance may have made it.
bool undecided(const Watched& watched, const Worlds& worlds) {
  const Observation& observation = *watched.observation;
  if (observation.op != Operator::rank && observation.op != Operator::sign) {
    return false;
  }
  const auto inside =
      std::count_if(watched.found.begin(), watched.found.end(), [&](const num::Bell& bell) {
        return observation.low <= bell.mean && bell.mean <= observation.high;
      });
  const double share = static_cast<double>(inside) / static_cast<double>(watched.found.size());
  return std::abs(share - 0.5) <= 1 / std::sqrt(static_cast<double>(worlds.count()));
}

Compared compared(const Experiment& experiment, const Watched& watched, const Worlds& worlds) {
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
  if (watched.known && !watched.found.empty()) {
    const num::Mixture mixture(watched.found, worlds.scramblings_count);
    const num::Edge low = told(mixture.edge(num::band_low), watched);
    const num::Edge middle = told(mixture.edge(num::band_middle), watched);
    const num::Edge high = told(mixture.edge(num::band_high), watched);
    out.predicted = middle.at;
    out.predicted_low = low.at;
    out.predicted_high = high.at;
    out.error = base::Band{low.error, middle.error, high.error};
    out.verdict = undecided(watched, worlds) ? Verdict::on_edge : judged(observation, middle);
  }
  return out;
}

}  // namespace

double Variates::world_z(std::uint64_t topic, std::uint32_t index) const {
  if (sample.world == 0) {
    return 0;
  }
  return sample.crowd.worlds.drawn_from(seed)
      .point({of_worlds, topic}, sample.world - 1)
      .normal(index);
}

double Variates::person_z(std::uint64_t topic, std::uint32_t index) const {
  if (sample.person == 0) {
    return 0;
  }
  const std::size_t world = std::max<std::size_t>(sample.world, 1) - 1;
  if (sample.person == Sample::alone(sample.crowd)) {
    return sample.crowd.worlds.drawn_from(seed).point({of_those_alone, topic}, world).normal(index);
  }
  const std::size_t pairs = sample.crowd.persons_count / 2;
  const num::Scramblings persons{seed, sample.crowd.worlds.per_scrambling * pairs};
  const double u =
      persons.point({of_persons, topic}, world * pairs + (sample.person - 1) / 2).uniform(index);
  const double z = num::normal_quantile(0.5 + 0.5 * u);  // pairs fill one half, evenly
  const bool turned = static_cast<std::uint64_t>(u * 0x1p32) % 2 == 1;
  return (sample.person % 2 == 1) == turned ? -z : z;
}

bool as_expected(const Compared& compared) {
  return compared.verdict == Verdict::on_edge ||
         (compared.verdict == Verdict::agrees) == (compared.status == Standing::agrees);
}

Report compare(const Experiment& experiment, const LookAt& look_at, const Crowd& crowd,
               std::uint64_t seed, const How& how) {
  PERCUTA_EXPECT(crowd.worlds.count() > 0 && std::has_single_bit(crowd.worlds.per_scrambling));
  PERCUTA_EXPECT(crowd.persons_count >= 2 && std::has_single_bit(crowd.persons_count));
  std::vector<Watched> watched = watch(experiment);
  const bool done = see_all(watched, 1, crowd.worlds.count(), crowd, look_at, seed, how);
  Report out;
  for (Watched& one : watched) {
    one.known = one.known && done;
    out.observations.push_back(compared(experiment, one, crowd.worlds));
  }
  return out;
}

std::vector<double> best_known(const Experiment& experiment, const LookAt& look_at,
                               std::size_t persons_count, const How& how) {
  const Crowd crowd{{}, persons_count};
  std::vector<Watched> watched = watch(experiment);
  const bool done = see_all(watched, 0, 0, crowd, look_at, 0, how);
  std::vector<double> out;
  out.reserve(watched.size());
  for (const Watched& one : watched) {
    const bool known = done && one.known && !one.found.empty();
    const num::Bell& bell = known ? one.found.front() : num::Bell{std::nan("")};
    out.push_back(told({bell.mean / bell.over_mean, 0}, one).at);
  }
  return out;
}

}  // namespace percuta::experiment
