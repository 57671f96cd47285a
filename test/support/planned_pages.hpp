#pragma once

#include <optional>
#include <stdexcept>
#include <string>

#include "support/real_knowledge.hpp"

#include "percuta/service/plan.hpp"

namespace percuta::support {

/// A plan with everything that is made of it.
struct PlannedPages : service::PlannedCase {
  document::Document document;
  std::optional<std::string> icalendar;
};

/// Of a case that is sound.
inline PlannedPages planned_pages(const service::Ask& request) {
  auto made = service::plan(request, real_catalog());
  if (!made) {
    throw std::runtime_error(base::to_string(made.problems().front()));
  }
  document::Document document = service::report(*made, real_catalog());
  auto icalendar = service::to_icalendar(made->calendar, real_catalog());
  return {*std::move(made), std::move(document), std::move(icalendar)};
}

}  // namespace percuta::support
