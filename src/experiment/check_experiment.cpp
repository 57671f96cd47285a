#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/base/text.hpp"
#include "percuta/experiment/experiment.hpp"

namespace percuta::experiment {
namespace {

using base::quoted;
using Complaints = std::vector<base::Complaint>;

constexpr std::string_view schema_now = "percuta.experiment/1";
constexpr std::size_t most_suggestions = 200;  // each looks at every arm; nobody reads more

// The smallest number of arms an operator compares, and whether more make sense.
struct ArmCount {
  std::size_t low;
  bool more;
};

ArmCount arms_of(Operator op) {
  switch (op) {
    case Operator::ratio:
      return {2, false};
    case Operator::slope:
    case Operator::rank:
      return {2, true};
    default:
      return {1, false};
  }
}

bool reads_whole_curve(Operator op) {
  return op == Operator::peak_time || op == Operator::first_time_above || op == Operator::rmse;
}

// One observation; `key` is where it stands.
class ObservationCheck {
 public:
  ObservationCheck(const Observation& observation, std::string key, Complaints& out)
      : observation_(observation), key_(std::move(key)), out_(out) {}

  void run(const std::vector<std::string>& arms, const std::set<std::string>& known) {
    check_arms(arms, known);
    check_assay();
    check_moment();
    check_band();
    check_operator();
  }

 private:
  void complain(std::string_view member, std::string code, std::string what, std::string hint) {
    out_.push_back(
        {{key_ + "." + std::string(member)}, std::move(code), std::move(what), std::move(hint)});
  }

  void check_arms(const std::vector<std::string>& arms, const std::set<std::string>& known) {
    for (std::size_t i = 0; i < observation_.arms.size(); ++i) {
      const std::string& arm = observation_.arms[i];
      if (!known.contains(arm)) {
        const auto meant = out_.size() < most_suggestions ? base::nearest(arm, arms) : std::nullopt;
        complain(fmt::format("arms[{}]", i), "unknown-arm", "there is no arm " + quoted(arm),
                 meant ? "Did you mean " + *meant + "?" : "Name the id of an [[arm]].");
      }
    }
    const ArmCount count = arms_of(observation_.op);
    const std::size_t given = observation_.arms.size();
    if (given < count.low || (given > count.low && !count.more)) {
      complain(
          "arms", "wrong-arms",
          fmt::format("operator {} compares {}{} arm{}, not {}", base::word(observation_.op),
                      count.more ? "at least " : "", count.low, count.low == 1 ? "" : "s", given),
          {});
    }
  }

  void check_assay() {
    const QuantityTraits& of = traits(observation_.quantity);
    if (std::find(of.assays.begin(), of.assays.end(), observation_.assay) == of.assays.end()) {
      std::string seen_by;
      for (const Assay assay : of.assays) {
        seen_by += (seen_by.empty() ? "" : ", ") + std::string(base::word(assay));
      }
      complain("quantity", "assay-blind",
               fmt::format("the assay {} does not see {}", base::word(observation_.assay), of.word),
               "It is seen by: " + seen_by + ".");
    }
  }

  void check_moment() {
    const Axis axis = traits(observation_.quantity).axis;
    const int given = (observation_.at_h ? 1 : 0) + (observation_.at_d ? 1 : 0) +
                      (observation_.after_last_d ? 1 : 0);
    const bool fits = axis == Axis::hours ? observation_.at_h.has_value()
                                          : axis == Axis::days && !observation_.at_h;
    if (axis == Axis::none || reads_whole_curve(observation_.op)) {
      if (given > 0) {
        complain(observation_.at_h   ? "at_h"
                 : observation_.at_d ? "at_d"
                                     : "after_last_d",
                 "moment-needless", "this observation has no moment", "Take it out.");
      }
    } else if (given != 1 || !fits) {
      complain("quantity", "moment-missing",
               fmt::format("{} is a curve, so the observation needs one moment",
                           traits(observation_.quantity).word),
               axis == Axis::hours ? "Give at_h." : "Give at_d or after_last_d.");
    }
    if (axis == Axis::none && reads_whole_curve(observation_.op)) {
      complain("operator", "no-curve",
               fmt::format("{} is no curve, so it has no {}", traits(observation_.quantity).word,
                           base::word(observation_.op)),
               {});
    }
  }

  void check_band() {
    if (observation_.low > observation_.high) {
      complain("low", "band-reversed",
               fmt::format("low = {} is above high = {}", observation_.low, observation_.high),
               "Swap them.");
    }
    if (observation_.status == Standing::known_miss && !observation_.reason) {
      complain("status", "reason-missing", "a known miss needs a reason", "Add `reason`.");
    }
    if (observation_.status == Standing::agrees && observation_.reason) {
      complain("reason", "reason-needless", "only a known miss has a reason", "Take it out.");
    }
  }

  void check_operator() {
    const bool above = observation_.op == Operator::first_time_above;
    if (above != observation_.threshold_frac.has_value()) {
      complain(above ? "operator" : "threshold_frac",
               above ? "threshold-missing" : "threshold-needless",
               above ? "first_time_above needs threshold_frac"
                     : "only first_time_above has a threshold_frac",
               {});
    }
    const bool slope = observation_.op == Operator::slope;
    if (slope ? observation_.along.size() != observation_.arms.size()
              : !observation_.along.empty()) {
      complain("along", "along-wrong", "a slope needs as many numbers in `along` as it has arms",
               "Only a slope has them.");
    }
    const bool rmse = observation_.op == Operator::rmse;
    if (rmse == observation_.curve.empty()) {
      complain(rmse ? "operator" : "curve", "curve-wrong", "rmse, and only rmse, needs `curve`",
               {});
    }
  }

  const Observation& observation_;
  std::string key_;
  Complaints& out_;
};

void check_arm(const Arm& arm, const std::string& key, Complaints& out) {
  if (arm.site.has_value() == arm.specimen.has_value()) {
    out.push_back({{key + (arm.site ? ".specimen" : ".id"), key + ".site"},
                   "subject-unclear",
                   "an arm has either a site or a specimen",
                   "Name one of them."});
  }
  const int injuries =
      (arm.needling ? 1 : 0) + (arm.press ? 1 : 0) + (arm.channels ? 1 : 0) + (arm.wound ? 1 : 0);
  if (injuries > 1) {
    out.push_back({{key + ".id"},
                   "injury-twice",
                   "an arm has at most one of needling, press, channels and wound",
                   "Make two arms of it."});
  }
  if (arm.visits && !std::is_sorted(arm.visits->at_h.begin(), arm.visits->at_h.end())) {
    out.push_back({{key + ".visits.at_h"}, "visits-unsorted", "visits go forward in time", {}});
  }
  if (arm.course && arm.course->sessions_count > 1 && arm.course->interval_d == 0) {
    out.push_back({{key + ".course.sessions_count"},
                   "interval-missing",
                   "several sessions need an interval_d above 0",
                   {}});
  }
}

template <class T>
void check_ids(const std::vector<T>& things, std::string_view kind, Complaints& out) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (!seen.insert(things[i].id).second) {
      out.push_back({{fmt::format("{}[{}].id", kind, i)},
                     "id-twice",
                     fmt::format("the id {} is given twice", quoted(things[i].id)),
                     {}});
    }
  }
}

}  // namespace

Complaints check(const Experiment& experiment) {
  Complaints out;
  if (experiment.schema != schema_now) {
    out.push_back(
        {{"schema"},
         "unknown-schema",
         fmt::format("schema = {} is not one this program reads", quoted(experiment.schema)),
         fmt::format("Write \"{}\".", schema_now)});
  }
  if (experiment.sources.empty()) {
    out.push_back({{"sources"}, "no-source", "an experiment needs a source", {}});
  }
  check_ids(experiment.arm, "arm", out);
  check_ids(experiment.observation, "observation", out);
  std::vector<std::string> arms;
  for (std::size_t i = 0; i < experiment.arm.size(); ++i) {
    arms.push_back(experiment.arm[i].id);
    check_arm(experiment.arm[i], fmt::format("arm[{}]", i), out);
  }
  const std::set<std::string> known(arms.begin(), arms.end());
  for (std::size_t i = 0; i < experiment.observation.size(); ++i) {
    ObservationCheck(experiment.observation[i], fmt::format("observation[{}]", i), out)
        .run(arms, known);
  }
  return out;
}

}  // namespace percuta::experiment
