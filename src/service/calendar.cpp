#include "percuta/calendar/calendar.hpp"

#include <algorithm>

#include "provenance.hpp"
#include "read_case.hpp"

#include "percuta/calendar/clock.hpp"
#include "percuta/exchange/icalendar.hpp"
#include "percuta/inci/dictionary.hpp"
#include "percuta/intake/facts.hpp"
#include "percuta/io/digest.hpp"
#include "percuta/io/file.hpp"
#include "percuta/io/print.hpp"
#include "percuta/io/write.hpp"
#include "percuta/rules/products.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {
namespace {

rules::ProductTimeline judge_products(const intake::Case& stated, const catalog::Catalog& catalog) {
  if (stated.product.empty()) {
    return {};
  }
  const inci::Dictionary dictionary(catalog.ingredients);
  return rules::judge_products(stated.product, dictionary, catalog.windows, catalog.parameters);
}

}  // namespace

base::Result<Answer<calendar::Calendar>> calendar(const Request& request,
                                                  const catalog::Catalog& catalog) {
  const auto stated = read_case(request, catalog);
  if (!stated) {
    return stated.problems();
  }
  const intake::Facts facts = intake::facts(*stated, catalog.surroundings(), request.today);
  const auto screened = rules::screen(facts, catalog.rules, catalog.vocabulary.topics);
  auto planned =
      calendar::plan_calendar(facts, screened.screening, judge_products(*stated, catalog),
                              {catalog.protocols, catalog.precare, catalog.milestones,
                               catalog.activities, catalog.parameters},
                              stated->time_zone.value_or(calendar::system_time_zone()));
  planned.calendar.case_hash = io::digest(io::to_json(io::to_node(*stated)));
  Answer<calendar::Calendar> answer{std::move(planned.calendar), provenance(request, catalog)};
  auto& warnings = answer.provenance.warnings;
  for (const auto& more : {facts.warnings, screened.warnings, planned.warnings}) {
    warnings.insert(warnings.end(), more.begin(), more.end());
  }
  if (!stated->time_zone) {
    warnings.push_back(
        "time_zone is not given; this machine's is taken: " + answer.result.time_zone + ".");
  }
  return answer;
}

bool write_icalendar(const Answer<calendar::Calendar>& answer, const std::filesystem::path& path) {
  const auto& sessions = answer.result.sessions;
  const bool any = std::any_of(sessions.begin(), sessions.end(),
                               [](const auto& session) { return session.planned.has_value(); });
  if (any) {
    io::write_file(path, exchange::to_icalendar(answer.result, answer.provenance));
  }
  return any;
}

}  // namespace percuta::service
