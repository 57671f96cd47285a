#include "percuta/calendar/calendar.hpp"

#include <algorithm>

#include "provenance.hpp"
#include "requests.hpp"
#include "stopping.hpp"
#include "worked_case.hpp"

#include "percuta/exchange/icalendar.hpp"
#include "percuta/io/file.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {

base::Result<Answer<calendar::Calendar>> calendar(const Ask& request,
                                                  const catalog::Catalog& catalog) {
  return unless_stopped(request.watch, [&]() -> base::Result<Answer<calendar::Calendar>> {
    auto worked = work_case(request, catalog, request.watch);
    if (!worked) {
      return std::move(worked).problems();
    }
    return Answer<calendar::Calendar>{std::move(worked->calendar),
                                      provenance(request, catalog, std::move(worked->warnings))};
  });
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

base::Result<Answer<rules::ProductTimeline>> check_products(const Ask& request,
                                                            const catalog::Catalog& catalog) {
  return unless_stopped(request.watch, [&]() -> base::Result<Answer<rules::ProductTimeline>> {
    auto worked = work_case(request, catalog, request.watch);
    if (!worked) {
      return std::move(worked).problems();
    }
    return Answer<rules::ProductTimeline>{
        std::move(worked->products), provenance(request, catalog, std::move(worked->warnings))};
  });
}

std::string calendar_misused(const Asked& asked) {
  return asked.value("ics") == "-" && asked.json
             ? "--ics - takes standard output for itself; leave out --format json, or name a file"
             : "";
}

// The file first: when it cannot be written nothing is told as done.
base::Result<Told> calendar_asked(const Asked& asked, const Engine& engine) {
  const auto answer = calendar(asked.asks.front(), *engine.catalog);
  const rules::Speech words = engine.catalog->speech(intake::Language::en);
  if (answer && asked.value("ics") == "-") {
    const auto text = to_icalendar(*answer, *engine.catalog);
    return text ? Told{*text} : Told{"", {words.page("no-icalendar")}};
  }
  const bool unwritten =
      answer && asked.has("ics") && !write_icalendar(*answer, *engine.catalog, asked.value("ics"));
  auto told = tell(answer, asked, engine);
  if (told && unwritten) {
    told->notes.push_back(words.page("not-written", {{"file", base::quoted(asked.value("ics"))}}));
  }
  return told;
}

}  // namespace percuta::service
