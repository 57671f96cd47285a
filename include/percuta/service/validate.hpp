#pragma once

#include <span>
#include <string>

#include "percuta/experiment/report.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {

/// Predicts what each validation file observed. Problems of every file are told before anything is
/// computed; `id-twice` also between files. The first request's watch is that of all.
base::Result<Answer<experiment::Report>> validate(std::span<const Ask> requests,
                                                  const catalog::Catalog& catalog,
                                                  const num::Worlds& worlds = {});

/// One line for each observation, and a count.
std::string to_text(const Answer<experiment::Report>& answer, const rules::Speech& speech,
                    const TextStyle& style);

/// The same as a page of the documentation: the text of docs/validation.md.
std::string to_markdown(const experiment::Report& report, const catalog::Catalog& catalog);

/// Every published trial beside what is predicted of it, from its own settings or from reference
/// sessions, or what it does not tell; and the constants fitted to them: the end of the same page.
std::string trials_markdown(const catalog::Catalog& catalog, std::uint64_t seed,
                            const num::Worlds& worlds = {});

/// Which group of what is not known makes how much of what the models tell: docs/sensitivity.md.
std::string shares_markdown(const catalog::Catalog& catalog, std::uint64_t seed,
                            const num::Worlds& worlds);

}  // namespace percuta::service
