#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "percuta/base/result.hpp"
#include "percuta/plan/plan.hpp"
#include "percuta/report/plan_document.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {

struct WorkedCase;

/// A plan and its days, as data; and what was worked out on the way, for who wants its pages.
struct PlannedCase {
  Answer<plan::Plan> plan;
  Answer<calendar::Calendar> calendar;
  std::shared_ptr<const WorkedCase> worked;  ///< refers to the catalog
};

/// The whole plan of a case (TOML or JSON). One that may not be treated has a plan too, without
/// settings. Problems: those of reading the case, and stopped. The catalog holds Extent::models.
base::Result<PlannedCase> plan(const Ask& request, const catalog::Catalog& catalog);

/// The pages of a plan, for the clinician and in the patient's language. Throws num::Stopped.
document::Document report(const PlannedCase& planned, const catalog::Catalog& catalog,
                          const Watch& watch = {});

/// Sets what patients read in large print, on two sheets.
void print_large(document::Document& document);

std::string to_json(const PlannedCase& planned);
/// All pages for clinicians: who reads a terminal is not the patient.
std::string to_text(const document::Document& document, const TextStyle& style);
/// The first of them in at most report::first_page_lines lines.
std::string first_page(const PlannedCase& planned, const document::Document& document,
                       const catalog::Catalog& catalog, const TextStyle& style);

/// Writes plan.json, report.html, report.pdf and, where a session has a day, calendar.ics into a
/// folder, which is made if it is missing: all of them or none, so that a folder never holds pieces
/// of two plans. Throws std::system_error.
void write_plan(const PlannedCase& planned, const document::Document& document,
                const catalog::Catalog& catalog, const std::filesystem::path& folder);

}  // namespace percuta::service
