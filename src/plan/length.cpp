#include "percuta/catalog/catalog.hpp"
#include "percuta/healing/dose.hpp"
#include "percuta/plan/make_plan.hpp"

namespace percuta::plan {

std::optional<CourseGains> course_gains(const Screened& from, const std::vector<ZonePlan>& zones) {
  const intake::Case& stated = from.facts.stated;
  const auto* protocol = rules::protocol_for(stated.goal.indication, from.catalog.protocols);
  const auto* target = target_for(stated.goal.indication, from.catalog);
  if (stated.course.sessions_count || protocol == nullptr || target == nullptr) {
    return std::nullopt;
  }
  const rules::Counts sessions = rules::counts(protocol->sessions_count);
  const bool papillary = target->layer == rules::DermalLayer::papillary_dermis;
  const healing::Parameters& person = from.catalog.models.healing.values;
  const double share = from.catalog.number("enough_gain_frac");
  std::optional<CourseGains> out;
  for (const ZonePlan& zone : zones) {
    if (!zone.injury) {
      continue;
    }
    CourseGains gains{sessions.low, zone.id};
    const healing::Dose dose = healing::dose(0, *zone.injury, person);
    for (int count = gains.fewest; count <= sessions.high; ++count) {
      num::stop_if_asked(from.how);
      gains.ratios.push_back(expected_gain(usual_timetable(from, count),
                                           papillary ? dose.papillary : dose.reticular, person));
    }
    gains.enough_count = gains.fewest;
    for (std::size_t i = 0;
         i + 1 < gains.ratios.size() && gains.ratios[i] < share * gains.ratios.back(); ++i) {
      ++gains.enough_count;
    }
    if (!out || gains.enough_count > out->enough_count) {
      out = std::move(gains);
    }
  }
  return out;
}

}  // namespace percuta::plan
