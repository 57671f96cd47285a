#include "percuta/plan/shares.hpp"

#include <algorithm>

#include "population.hpp"
#include "trial_course.hpp"

#include "percuta/barrier/barrier.hpp"
#include "percuta/base/assert.hpp"
#include "percuta/base/percent.hpp"
#include "percuta/num/statistics.hpp"
#include "percuta/outcome/downtime.hpp"
#include "percuta/outcome/outcome.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::plan {
namespace {

using Numbers = std::array<double, shared_count>;

constexpr std::size_t at(Shared what) { return static_cast<std::size_t>(what); }

// Of two independent draws of every world, which one each group is taken from.
using From = std::array<bool, unknowns_count>;

class Evaluation {
 public:
  Evaluation(const catalog::Catalog& catalog, const TrialCourse& course, std::uint64_t seed,
             const num::Worlds& worlds, const num::Parallel& how)
      : catalog_(catalog),
        course_(course),
        healing_(of_typical_people(catalog.models.healing)),
        worlds_(worlds),
        how_(how),
        points_{worlds.drawn_from(num::Stream(seed).child(1).key()[0]),
                worlds.drawn_from(num::Stream(seed).child(2).key()[0])} {}

  // The numbers of every world.
  [[nodiscard]] std::vector<Numbers> operator()(const From& from) const {
    const TreatedZone& zone = *course_.zone;
    std::vector<Numbers> out(worlds_.count());
    std::vector<std::vector<healing::Dose>> courses(worlds_.count());
    std::vector<outcome::Parameters> outcomes(worlds_.count());
    for (std::size_t m = 0; m < worlds_.count(); ++m) {
      const auto needles =
          world(catalog_.models.strike, StreamOf::strike, from, Unknowns::strike, m);
      const auto barrier =
          world(catalog_.models.barrier, StreamOf::barrier, from, Unknowns::barrier, m);
      outcomes[m] = world(catalog_.models.outcome, StreamOf::outcome, from, Unknowns::outcome, m);
      const skin::Skin skin = member_skin(zone, points(from, Unknowns::skin), m, Who::typical);
      const auto injury = strike::expected(skin, zone.handpiece, zone.motion, needles);
      const auto dose = relative_dose(injury, reference_injury(needles, catalog_));
      courses[m] = course_of(dose, course_.timetable.session_d);
      out[m][at(Shared::channel_depth_mm)] = injury.depth_mm.mean;
      out[m][at(Shared::water_loss_h)] =
          barrier::closure(injury, skin, zone.after, barrier).recovered_h();
      out[m][at(Shared::downtime_d)] =
          outcome::downtime({injury.depth_mm.mean, dose.epidermis}, {&outcomes[m], 1})
              .whole_d.middle;
    }
    add_outcome(courses, outcomes, from, out);
    return out;
  }

 private:
  void add_outcome(const std::vector<std::vector<healing::Dose>>& courses,
                   const std::vector<outcome::Parameters>& outcomes, const From& from,
                   std::vector<Numbers>& out) const {
    const auto readings =
        healing::read(courses, course_.timetable.at_d, healing_.values,
                      {healing_.spreads, worlds_.count(), points(from, Unknowns::healing)}, how_);
    for (std::size_t m = 0; m < worlds_.count(); ++m) {
      const double gain = readings.members[m].collagen_gain_ratio;
      const double apart =
          world_point(StreamOf::trials, points(from, Unknowns::between_trials), m).normal(0) *
          outcome::like_trials_differ_frac(outcomes[m]);
      out[m][at(Shared::collagen_gain_pct)] = base::percent * gain;
      out[m][at(Shared::improvement_pct)] =
          base::percent *
          (outcome::improved_frac(gain, course_.family, course_.trial->scar, outcomes[m]) + apart);
    }
  }

  [[nodiscard]] const num::Scramblings& points(const From& from, Unknowns group) const {
    return points_[from[static_cast<std::size_t>(group)] ? 1 : 0];
  }

  template <class Parameters>
  [[nodiscard]] Parameters world(const catalog::Model<Parameters>& model, StreamOf room,
                                 const From& from, Unknowns group, std::size_t m) const {
    return member(of_typical_people(model), room, points(from, group), m);
  }

  const catalog::Catalog& catalog_;
  const TrialCourse& course_;
  catalog::Model<healing::Parameters> healing_;
  num::Worlds worlds_;
  const num::Parallel& how_;
  std::array<num::Scramblings, 2> points_;
};

// Half the mean square of what two draws differ by, scrambling by scrambling, over the variance.
num::Moments half_squares(const std::vector<Numbers>& a, const std::vector<Numbers>& b,
                          std::size_t what, double variance, const num::Worlds& worlds) {
  num::Moments out;
  for (std::size_t run = 0; run < worlds.scramblings_count; ++run) {
    double sum = 0;
    for (std::size_t i = 0; i < worlds.per_scrambling; ++i) {
      const std::size_t m = run * worlds.per_scrambling + i;
      const double off = a[m][what] - b[m][what];
      sum += off * off;
    }
    out.add(variance > 0 ? sum / (2 * variance * static_cast<double>(worlds.per_scrambling)) : 0);
  }
  return out;
}

// What the first draw moves by where it takes the group from the second, along with the second:
// over the variance. Exactly nothing of a group that nothing turns on.
num::Moments moved_along(const std::vector<Numbers>& a, const std::vector<Numbers>& b,
                         const std::vector<Numbers>& mixed, std::size_t what, double mean,
                         double variance, const num::Worlds& worlds) {
  num::Moments out;
  for (std::size_t run = 0; run < worlds.scramblings_count; ++run) {
    double sum = 0;
    for (std::size_t i = 0; i < worlds.per_scrambling; ++i) {
      const std::size_t m = run * worlds.per_scrambling + i;
      sum += (b[m][what] - mean) * (mixed[m][what] - a[m][what]);
    }
    out.add(variance > 0 ? sum / (variance * static_cast<double>(worlds.per_scrambling)) : 0);
  }
  return out;
}

}  // namespace

std::vector<SharesOf> sobol_shares(const catalog::Catalog& catalog, std::string_view trial,
                                   std::uint64_t seed, const num::Worlds& worlds,
                                   const num::Parallel& how) {
  const auto found = std::find_if(catalog.trials.begin(), catalog.trials.end(),
                                  [&](const outcome::Trial& one) { return one.id == trial; });
  PERCUTA_EXPECT(found != catalog.trials.end());
  const auto course = trial_course(*found, catalog);
  PERCUTA_EXPECT(course && course->zone);
  const Evaluation evaluate(catalog, *course, seed, worlds, how);
  const std::vector<Numbers> all_a = evaluate(From{});
  From other{};
  other.fill(true);
  const std::vector<Numbers> all_b = evaluate(other);
  std::vector<SharesOf> out;
  for (std::size_t what = 0; what < shared_count; ++what) {
    num::Moments moments;
    for (std::size_t m = 0; m < worlds.count(); ++m) {
      moments.add(all_a[m][what]);
      moments.add(all_b[m][what]);
    }
    out.push_back({static_cast<Shared>(what), moments.mean(), moments.standard_deviation(), {}});
  }
  for (std::size_t group = 0; group < unknowns_count; ++group) {
    num::stop_if_asked(how);
    From mixed{};
    mixed[group] = true;
    const std::vector<Numbers> other_group = evaluate(mixed);
    for (std::size_t what = 0; what < shared_count; ++what) {
      const double variance = out[what].sd * out[what].sd;
      const auto first =
          moved_along(all_a, all_b, other_group, what, out[what].mean, variance, worlds);
      const auto total = half_squares(all_a, other_group, what, variance, worlds);
      out[what].shares[group] = {first.mean(), first.standard_error(), total.mean(),
                                 total.standard_error()};
    }
  }
  return out;
}

}  // namespace percuta::plan
