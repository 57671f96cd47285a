#include "shown.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/healing/peaks.hpp"

namespace percuta::experiment {
namespace {

constexpr double pulse_step_d = 0.25;  // a pulse is this many equal injuries a day

// A pulse as injuries one after the other; a punch as one.
std::vector<healing::Dose> doses_of(const Wound& wound, double day_d) {
  const int steps =
      wound.length_d > 0 ? static_cast<int>(wound.length_d / pulse_step_d + 0.5) + 1 : 1;
  std::vector<healing::Dose> out;
  for (int i = 0; i < steps; ++i) {
    const double share = 1.0 / steps;
    out.push_back({day_d + i * pulse_step_d, wound.papillary_ratio * share,
                   wound.reticular_ratio * share, wound.epidermis_ratio * share});
  }
  return out;
}

}  // namespace

Drawn::Drawn(const catalog::Catalog& knowledge, std::uint64_t seed, const Sample& sample,
             double until_d)
    : catalog(knowledge),
      variates{seed, sample},
      end_d(until_d),
      strike(draw<strike::Parameters>(knowledge.models.strike.spreads, variates,
                                      static_cast<std::uint64_t>(StreamOf::strike))),
      barrier(draw<barrier::Parameters>(knowledge.models.barrier.spreads, variates,
                                        static_cast<std::uint64_t>(StreamOf::barrier))),
      healing(draw<healing::Parameters>(knowledge.models.healing.spreads, variates,
                                        static_cast<std::uint64_t>(StreamOf::healing))),
      outcome(draw<outcome::Parameters>(knowledge.models.outcome.spreads, variates,
                                        static_cast<std::uint64_t>(StreamOf::outcome))) {}

Shown::Shown(const Arm& arm, const Drawn& drawn) : arm_(arm), drawn_(drawn) {}

const std::optional<skin::Skin>& Shown::skin() {
  if (!skin_) {
    skin_ = skin_of(arm_, drawn_.catalog, drawn_.variates);
  }
  return skin_;
}

const std::optional<strike::Injury>& Shown::injury() {
  if (!injury_ && skin()) {
    injury_ = injury_of(arm_, *skin_, drawn_.catalog, drawn_.strike);
  }
  return injury_;
}

const std::optional<barrier::Closure>& Shown::closure() {
  if (!closure_ && injury()) {
    const barrier::Parameters& parameters = drawn_.barrier;
    const Cover cover = arm_.visits ? arm_.visits->cover.value_or(arm_.cover) : arm_.cover;
    const auto phototype = arm_.patients ? arm_.patients->phototype_score : std::nullopt;
    const barrier::Conditions conditions{
        cover != Cover::open, arm_.age_y.value_or(parameters.closing_reference_age_y),
        phototype.value_or(parameters.closing_reference_phototype_score),
        arm_.specimen.has_value()};
    closure_ = barrier::closure(*injury_, *skin_, conditions, parameters);
  }
  return closure_;
}

std::vector<healing::Dose> Shown::course() {
  std::vector<healing::Dose> out;
  const Course course = arm_.course.value_or(Course{});
  for (int session = 0; session < course.sessions_count; ++session) {
    const double day_d = session * course.interval_d;
    if (arm_.wound) {
      const auto doses = doses_of(*arm_.wound, day_d);
      out.insert(out.end(), doses.begin(), doses.end());
    } else if (injury()) {
      out.push_back(healing::dose(day_d, *injury_, drawn_.healing));
    }
  }
  return out;
}

double Shown::last_d() const {
  const Course course = arm_.course.value_or(Course{});
  return (course.sessions_count - 1) * course.interval_d;
}

const healing::Response& Shown::healed() {
  if (!healed_) {
    const auto doses = course();
    PERCUTA_EXPECT(!doses.empty());
    // In the typical person's units, so that people differ in how much they answer.
    healed_ = healing::heal(doses, last_d() + drawn_.end_d, drawn_.healing,
                            healing::peaks(drawn_.catalog.models.healing.values));
  }
  return *healed_;
}

double of_curve(const Curve& curve, const Observation& observation, std::optional<double> at) {
  switch (observation.op) {
    case Operator::peak_time:
      return peak_time(curve);
    case Operator::first_time_above:
      return first_time_above(curve, *observation.threshold_frac);
    case Operator::rmse:
      return rmse(curve, observation.curve);
    case Operator::sign:
      return sign_at(curve, *at);
    default:
      return value_at(curve, *at);
  }
}

}  // namespace percuta::experiment
