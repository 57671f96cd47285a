#include "read_case.hpp"

#include <fmt/format.h>

#include "percuta/calendar/clock.hpp"
#include "percuta/catalog/limits.hpp"
#include "percuta/intake/facts.hpp"
#include "percuta/io/key_places.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/read.hpp"

namespace percuta::service {

namespace {

std::vector<base::Complaint> check(const intake::Case& stated, const catalog::Catalog& catalog,
                                   base::Date today) {
  auto out = intake::check_limits(stated, catalog.surroundings(), catalog::limits(catalog), today);
  if (!out.empty()) {
    return out;
  }
  out = intake::check_case(stated, catalog.surroundings(), today);
  if (auto complaint = calendar::check_time_zone(stated.time_zone)) {
    out.push_back(std::move(*complaint));
  }
  return out;
}

}  // namespace

std::optional<base::Problem> check_today(base::Date today, base::Date clock,
                                         const catalog::Catalog& catalog) {
  const intake::Limits limits = catalog::limits(catalog);
  if (intake::is_within(limits, clock, today)) {
    return std::nullopt;
  }
  return base::Problem{"today-too-far",
                       {},
                       fmt::format("today = {} lies more than {} years back or {} ahead of {}",
                                   base::to_string(today), limits.past_limit_y,
                                   limits.future_limit_y, base::to_string(clock)),
                       "Mend the day."};
}

base::Result<intake::Case> read_case(const Ask& request, const catalog::Catalog& catalog) {
  auto document = io::parse(request.text, request.name);
  if (!document) {
    return std::move(document).problems();
  }
  auto stated = io::read<intake::Case>(
      *document, catalog.vocabulary.lexicon,
      [&](const intake::Case& written) {
        return check(intake::with_plain_ids(written), catalog, request.today);
      },
      &io::KeyPlaces::of<intake::Case>);
  if (!stated) {
    return stated;
  }
  return intake::with_plain_ids(*std::move(stated));
}

}  // namespace percuta::service
