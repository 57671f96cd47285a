#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "percuta/base/result.hpp"
#include "percuta/plan/plan.hpp"
#include "percuta/report/plan_document.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {

/// A plan, its days, and its pages.
struct PlannedCase {
  Answer<plan::Plan> plan;
  Answer<calendar::Calendar> calendar;
  document::Document document;
  std::optional<std::string> icalendar;  ///< there where a session has a day
};

/// The whole plan of a case (TOML or JSON). One that may not be treated has a plan too, without
/// settings. Problems: those of reading the case. The catalog holds Extent::models.
base::Result<PlannedCase> plan(const Request& request, const catalog::Catalog& catalog);

/// Sets what patients read in large print, on two sheets.
void print_large(PlannedCase& planned);

std::string to_json(const PlannedCase& planned);
std::string to_text(const PlannedCase& planned, const TextStyle& style);

/// Writes plan.json, report.html, report.pdf and, where a session has a day, calendar.ics into a
/// folder, which is made if it is missing: all of them or none, so that a folder never holds pieces
/// of two plans. Throws std::system_error.
void write_plan(const PlannedCase& planned, const std::filesystem::path& folder);

}  // namespace percuta::service
