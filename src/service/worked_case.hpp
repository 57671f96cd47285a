#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "percuta/calendar/calendar.hpp"
#include "percuta/plan/make_plan.hpp"
#include "percuta/rules/circumstances.hpp"
#include "percuta/rules/products.hpp"
#include "percuta/rules/screening.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {

/// A case on its way through the rooms: what each of them said.
struct WorkedCase {
  intake::Case stated;
  rules::Circumstances known;
  rules::Screening screening;
  plan::Treatment treatment;
  rules::ProductTimeline products;
  std::vector<plan::Applied> applied;
  calendar::Calendar calendar;
  std::shared_ptr<plan::Cohorts> cohorts;  ///< drawn as they are asked for
  std::vector<evidence::Reason> warnings;

  /// What a plan of it is made of; refers to this.
  [[nodiscard]] plan::Basis basis(const catalog::Catalog& catalog, const Watch& how) const;
};

/// Of the clinic's country, else of its time zone's; empty where knowledge has no number for it.
std::string emergency_number(const WorkedCase& worked, const catalog::Catalog& catalog);

/// The seed of every random number of an answer.
std::uint64_t seed_of(const Ask& request);

/// Reads the case of a request and asks room after room, down to the calendar. Needs models in the
/// catalog. `how`: a piece of the request's watch. Throws num::Stopped.
base::Result<WorkedCase> work_case(const Ask& request, const catalog::Catalog& catalog,
                                   const Watch& how);

}  // namespace percuta::service
