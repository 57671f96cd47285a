#pragma once

#include <cstdint>
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
#include "percuta/service/knowledge.hpp"

namespace percuta::service {

/// Outside text and what it is to be read against.
struct Request {
  std::string text;
  std::string name;  ///< the file, as problems call it
  base::Date today;
  std::int64_t seed = 0;
};

/// Whether the patient of a case (TOML or JSON) may be treated.
base::Result<Answer<rules::Screening>> screen(const Request& request,
                                              const catalog::Catalog& catalog);

/// When the sessions of a case (TOML or JSON) may be, and the moments after them.
base::Result<Answer<calendar::Calendar>> calendar(const Request& request,
                                                  const catalog::Catalog& catalog);

/// A calendar as an iCalendar file; nothing where no session has a day.
std::optional<std::string> to_icalendar(const Answer<calendar::Calendar>& answer);

/// Writes a calendar as an iCalendar file, whole or not at all; false: no session has a day, so
/// there was nothing to write. Throws std::system_error when the file cannot be written.
bool write_icalendar(const Answer<calendar::Calendar>& answer, const std::filesystem::path& path);

/// What is in a product, from its label, `hours_since` a session ended.
base::Result<Answer<rules::LabelVerdict>> check_label(const Request& request,
                                                      const rules::LabelQuestion& question,
                                                      const catalog::Catalog& catalog);

/// When each product of a case (TOML or JSON) may be used again.
base::Result<Answer<rules::ProductTimeline>> check_products(const Request& request,
                                                            const catalog::Catalog& catalog);

/// What is known about an id; `kind:id` where two kinds share one.
base::Result<Answer<evidence::Explanation>> explain(const Request& request,
                                                    const catalog::Catalog& catalog);

/// The names `schema` knows.
std::vector<std::string> schema_names();

/// The JSON Schema (draft 7) of a struct, as JSON.
base::Result<std::string> schema(std::string_view name, const catalog::Catalog& catalog);

/// Problems as JSON, for programs.
std::string problems_json(const base::Problems& problems);

}  // namespace percuta::service
