#include "percuta/service/plan.hpp"

#include <algorithm>

#include "provenance.hpp"
#include "requests.hpp"
#include "stopping.hpp"
#include "worked_case.hpp"

#include "percuta/io/file.hpp"
#include "percuta/plan/make_plan.hpp"
#include "percuta/report/reasons.hpp"

namespace percuta::service {
namespace {

using catalog::Catalog;

// What the patient's page lacks before it may be handed out.
void warn_of_handout(const WorkedCase& worked, const Catalog& catalog,
                     std::vector<evidence::Reason>& out) {
  if (!rules::may_be_planned(worked.screening)) {
    return;
  }
  if (!worked.stated.clinic.telephone) {
    out.push_back(evidence::reason("telephone-missing"));
  }
  if (emergency_number(worked, catalog).empty()) {
    out.push_back(evidence::reason("emergency-number-unknown"));
  }
}

base::Result<PlannedCase> planned(const Ask& request, const Catalog& catalog) {
  auto worked = work_case(request, catalog, num::piece(request.watch, 0, 1, 5));
  if (!worked) {
    return std::move(worked).problems();
  }
  const auto kept = std::make_shared<const WorkedCase>(*std::move(worked));
  std::vector<evidence::Reason> warnings = kept->warnings;
  warn_of_handout(*kept, catalog, warnings);
  const evidence::Provenance beside = provenance(request, catalog, std::move(warnings));
  plan::Plan made = plan::make_plan(kept->basis(catalog, num::piece(request.watch, 1, 4, 5)));
  plan::weigh_choice(kept->basis(catalog, num::piece(request.watch, 4, 5, 5)), made);
  report::tell_reasons(made, catalog);
  return PlannedCase{{std::move(made), beside}, {kept->calendar, beside}, kept};
}

}  // namespace

base::Result<PlannedCase> plan(const Ask& request, const Catalog& catalog) {
  return unless_stopped(request.watch, [&] { return planned(request, catalog); });
}

std::string to_json(const PlannedCase& planned) { return to_json(planned.plan); }

std::string to_text(const document::Document& document, const TextStyle& style) {
  std::string out;
  for (const document::Side& side : document.sides) {
    if (side.id != "patient") {  // who reads a terminal is not the patient
      out += (out.empty() ? "" : "\n") + document::render_text(side, style);
    }
  }
  return out;
}

std::string first_page(const PlannedCase& planned, const document::Document& document,
                       const Catalog& catalog, const TextStyle& style) {
  const auto side = std::find_if(document.sides.begin(), document.sides.end(),
                                 [](const document::Side& one) { return one.id == "clinician"; });
  PERCUTA_EXPECT(side != document.sides.end());
  return document::render_text(
      report::first_page(planned.plan.result, *side, catalog.speech(intake::Language::en),
                         style.width),
      style);
}

void print_large(document::Document& document) {
  for (document::Side& side : document.sides) {
    side.large_print = side.large_print || side.id == "patient" || side.id == "questions";
  }
}

void write_plan(const PlannedCase& planned, const document::Document& document,
                const Catalog& catalog, const std::filesystem::path& folder) {
  document::Rendered pages = document::render(document);
  const io::FileOfFolder files[] = {
      {"plan.json", to_json(planned.plan)},
      {"report.html", std::move(pages.html)},
      {"report.pdf", std::move(pages.pdf)},
      {"calendar.ics", to_icalendar(planned.calendar, catalog)},  // one of an earlier plan goes
  };
  io::write_folder(folder, files);
}

base::Result<Told> plan_asked(const Asked& asked, const Engine& engine) {
  const Catalog& catalog = *engine.catalog;
  Ask request = asked.asks.front();
  const Watch whole = request.watch;
  request.watch = num::piece(whole, 0, 9, 10);
  const auto planned = plan(request, catalog);
  if (!planned) {
    return planned.problems();
  }
  if (asked.json && !asked.has("out")) {
    return Told{to_json(*planned)};
  }
  return unless_stopped(whole, [&]() -> base::Result<Told> {
    document::Document document = report(*planned, catalog, num::piece(whole, 9, 10, 10));
    if (asked.has("large-print")) {
      print_large(document);
    }
    Told out;
    if (asked.has("out")) {
      write_plan(*planned, document, catalog, asked.value("out"));
      out.notes.push_back(told_where(asked, engine));
    }
    out.body = asked.json          ? to_json(*planned)
               : asked.has("full") ? to_text(document, asked.style)
                                   : first_page(*planned, document, catalog, asked.style);
    return out;
  });
}

}  // namespace percuta::service
