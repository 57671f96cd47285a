#include <algorithm>
#include <cmath>

#include "difference.hpp"
#include "edges.hpp"
#include "population.hpp"

#include "percuta/strike/strike.hpp"

namespace percuta::plan {
namespace {

constexpr std::size_t worlds_asked = 64;  // they fill what is not known evenly too
constexpr std::size_t worlds_per_block = 8;
constexpr double told_step = 0.01;  // gains are told in whole percent

// What a session with those settings gives a layer in each world.
std::vector<double> doses(const Basis& from, const TreatedZone& zone, bool papillary) {
  const catalog::Models& models = from.catalog.models;
  const num::Scramblings points{from.cohorts.seed(), 0};
  const strike::Injury typical =
      strike::expected(zone.skin, zone.handpiece, zone.motion, models.strike.values);
  const healing::Dose share = share_at_age(zone, typical, models.strike.values);
  std::vector<double> out(worlds_asked);
  num::for_blocks(worlds_asked, worlds_per_block, from.how, [&](const num::Block& block) {
    for (std::size_t m = block.begin; m < block.end; ++m) {
      const auto needles = member(models.strike, StreamOf::strike, points, m);
      const strike::Injury injury =
          strike::expected(member_skin(zone, points, m), zone.handpiece, zone.motion, needles);
      const healing::Dose dose = relative_dose(injury, reference_injury(needles, from.catalog));
      out[m] = papillary ? dose.papillary * share.papillary : dose.reticular * share.reticular;
    }
  });
  num::stop_if_asked(from.how);
  return out;
}

std::vector<double> gains(const Basis& from, const TreatedZone& zone, bool papillary,
                          const Timetable& at) {
  std::vector<std::vector<healing::Dose>> courses;
  for (const double dose : doses(from.piece(0, 1, 2), zone, papillary)) {
    courses.push_back(course_of({0, dose, dose, dose}, at.session_d));
  }
  const auto& model = from.catalog.models.healing;
  const auto readings = healing::read(courses, at.at_d, model.values,
                                      {model.spreads, worlds_asked, {from.cohorts.seed(), 0}},
                                      from.piece(1, 2, 2).how);
  num::stop_if_asked(from.how);
  std::vector<double> out;
  for (const healing::Reading& one : readings.members) {
    out.push_back(one.collagen_gain_ratio);
  }
  return out;
}

}  // namespace

void tell_apart(const Basis& from, const TreatedZone& zone, rules::DermalLayer layer,
                const Timetable& at, std::vector<Alternative>& alternatives) {
  const bool papillary = layer == rules::DermalLayer::papillary_dermis;
  const auto chosen = std::find_if(alternatives.begin(), alternatives.end(), [&](const auto& one) {
    return one.zone == zone.id && one.chosen;
  });
  if (chosen == alternatives.end()) {
    return;
  }
  std::size_t done = 0;
  const auto gained = [&](const Alternative& one) {
    TreatedZone set = zone;
    set.motion.depth_mm = one.depth_mm;
    set.motion.passes_count = one.passes_count;
    ++done;
    return gains(from.piece(done - 1, done, alternatives.size()), set, papillary, at);
  };
  const std::vector<double> ours = gained(*chosen);
  for (Alternative& one : alternatives) {
    if (one.zone == zone.id && !one.chosen) {
      const Difference found = difference(gained(one), ours, told_step);
      one.gain_difference_ratio = found.by;
      one.better_frac = found.higher_frac;
      one.told_apart = found.told_apart;
    }
  }
}

}  // namespace percuta::plan
