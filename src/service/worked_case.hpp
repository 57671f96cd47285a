#pragma once

#include <string>
#include <vector>

#include "percuta/calendar/calendar.hpp"
#include "percuta/intake/facts.hpp"
#include "percuta/rules/products.hpp"
#include "percuta/rules/screening.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {

/// A case on its way through the rooms: what each of them said.
struct WorkedCase {
  intake::Case stated;
  intake::Facts facts;
  rules::Screening screening;
  rules::ProductTimeline products;
  calendar::Calendar calendar;
  std::vector<std::string> warnings;
};

/// Reads the case of a request and asks every room that stands now. Needs labels in the catalog.
base::Result<WorkedCase> work_case(const Request& request, const catalog::Catalog& catalog);

}  // namespace percuta::service
