#include "percuta/calendar/calendar.hpp"

#include <algorithm>

#include "provenance.hpp"
#include "worked_case.hpp"

#include "percuta/exchange/icalendar.hpp"
#include "percuta/io/file.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {

base::Result<Answer<calendar::Calendar>> calendar(const Request& request,
                                                  const catalog::Catalog& catalog) {
  auto worked = work_case(request, catalog);
  if (!worked) {
    return std::move(worked).problems();
  }
  Answer<calendar::Calendar> answer{std::move(worked->calendar), provenance(request, catalog)};
  answer.provenance.warnings = std::move(worked->warnings);
  return answer;
}

std::optional<std::string> to_icalendar(const Answer<calendar::Calendar>& answer,
                                        const catalog::Catalog& catalog) {
  const auto& sessions = answer.result.sessions;
  const bool any = std::any_of(sessions.begin(), sessions.end(),
                               [](const auto& session) { return session.planned.has_value(); });
  if (!any) {
    return std::nullopt;
  }
  return exchange::to_icalendar(answer.result, answer.provenance,
                                catalog.speech(answer.result.language));
}

bool write_icalendar(const Answer<calendar::Calendar>& answer, const catalog::Catalog& catalog,
                     const std::filesystem::path& path) {
  const auto text = to_icalendar(answer, catalog);
  if (text) {
    io::write_file(path, *text);
  }
  return text.has_value();
}

base::Result<Answer<rules::ProductTimeline>> check_products(const Request& request,
                                                            const catalog::Catalog& catalog) {
  auto worked = work_case(request, catalog);
  if (!worked) {
    return std::move(worked).problems();
  }
  Answer<rules::ProductTimeline> answer{std::move(worked->products), provenance(request, catalog)};
  answer.provenance.warnings = std::move(worked->warnings);
  return answer;
}

}  // namespace percuta::service
