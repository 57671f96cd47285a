#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/date.hpp"
#include "percuta/base/result.hpp"
#include "percuta/calendar/calendar.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/evidence/explanation.hpp"
#include "percuta/rules/aftercare.hpp"
#include "percuta/rules/screening.hpp"
#include "percuta/service/answer.hpp"
#include "percuta/service/ask.hpp"
#include "percuta/service/knowledge.hpp"

namespace percuta::service {

// What takes a case reads the text of the request as TOML or JSON. Its problems: too-large,
// bad-syntax, duplicate-key or nested-too-deep alone, since nothing after them can be trusted; else
// everything that is wrong with the case, in the order of the file. What the catalog must hold:
// `extent_to_screen` for `screen`, Extent::labels for `check_label`, Extent::models for `calendar`
// and `check_products`, whose waits rest on the predicted barrier; `explain` knows what is loaded.

/// What is wrong with a day to answer for: it lies further from the clock's than a case may reach.
std::optional<base::Problem> check_today(base::Date today, base::Date clock,
                                         const catalog::Catalog& catalog);

/// Whether the patient of a case may be treated.
base::Result<Answer<rules::Screening>> screen(const Ask& request, const catalog::Catalog& catalog);

/// How much of knowledge `screen` needs for a case: labels where it has products.
catalog::Extent extent_to_screen(const Ask& request);

/// When the sessions of a case may be, and the moments after them. A case that may not be treated
/// is an answer too: without sessions, and with the reason.
base::Result<Answer<calendar::Calendar>> calendar(const Ask& request,
                                                  const catalog::Catalog& catalog);

/// A calendar as an iCalendar file in the patient's language; nothing where no session has a day.
std::optional<std::string> to_icalendar(const Answer<calendar::Calendar>& answer,
                                        const catalog::Catalog& catalog);

/// Writes a calendar as an iCalendar file, whole or not at all; false: no session has a day, so
/// there was nothing to write. Throws std::system_error when the file cannot be written.
bool write_icalendar(const Answer<calendar::Calendar>& answer, const catalog::Catalog& catalog,
                     const std::filesystem::path& path);

/// What is in a product, from the text of its label, so many hours after a session as the question
/// says. Problems: not-a-label, for what holds no ingredient that is known; script-not-read, for
/// one in letters that nobody here reads.
base::Result<Answer<rules::LabelVerdict>> check_label(const Ask& request,
                                                      const rules::LabelQuestion& question,
                                                      const catalog::Catalog& catalog);

/// The same for the patient of a case: what the case names as an allergen is avoided at any hour,
/// and nothing is used before the predicted barrier has closed. Needs models in the catalog.
/// Problems: those of the label, or those of the case.
base::Result<Answer<rules::LabelVerdict>> check_label(const Ask& request, const Ask& patient,
                                                      rules::LabelQuestion question,
                                                      const catalog::Catalog& catalog);

/// The verdict on a label as text in one of the patient's languages.
std::string to_text(const Answer<rules::LabelVerdict>& answer, intake::Language language,
                    const catalog::Catalog& catalog, const TextStyle& style);

/// When each product of a case may be used again, in hours after a session.
base::Result<Answer<rules::ProductTimeline>> check_products(const Ask& request,
                                                            const catalog::Catalog& catalog);

/// What is known about the id or the name that the text of the request is, and what else is called
/// so; `kind:id` asks for one of them.
/// Problems: unknown-id.
base::Result<Answer<evidence::Explanation>> explain(const Ask& request,
                                                    const catalog::Catalog& catalog);

/// The same, and what of the plan of a case rests on it. Needs models in the catalog. Problems:
/// those of reading the case, too.
base::Result<Answer<evidence::Explanation>> explain(const Ask& request, const Ask& patient,
                                                    const catalog::Catalog& catalog);

/// The names `schema` knows, as `percuta schema` takes them.
std::vector<std::string> schema_names();

/// The JSON Schema (draft 7) of a struct, as JSON; its enumerations hold the words of the catalog.
/// Problems: unknown-schema.
base::Result<std::string> schema(std::string_view name, const catalog::Catalog& catalog);

/// Problems as lines for people, the first two hundred of them and how many follow.
std::string problems_text(const base::Problems& problems);

/// The same as JSON, for programs: a list `problems` of tables with `code`, `where`, `what`,
/// `hint`.
std::string problems_json(const base::Problems& problems);

}  // namespace percuta::service
