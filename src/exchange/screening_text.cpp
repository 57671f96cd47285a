#include <algorithm>

#include "common.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/exchange/text.hpp"

namespace percuta::exchange {
namespace {

using rules::Decision;
using rules::Effect;
using rules::Finding;
using rules::Screening;

std::string_view meaning_of(Decision decision) {
  switch (decision) {
    case Decision::treat:
      return "Nothing known speaks against needling today.";
    case Decision::treat_with_caution:
      return "Needling is possible today, with the precautions below.";
    case Decision::defer:
      return "Not today.";
    case Decision::do_not_treat:
      return "Do not needle.";
  }
  return {};
}

void add_decision(Page& page, const Screening& screening, const base::Date& today) {
  page.paragraph(
      capitals(base::word(screening.decision)) + (screening.provisional ? " (PROVISIONAL)" : ""),
      {}, tone_of(screening.decision));
  page.paragraph(meaning_of(screening.decision));
  if (screening.provisional) {
    page.paragraph("Some questions were not asked; an answer could change this.");
  }
  if (screening.earliest_date) {
    page.entry("Earliest", fmt::format("{} (in {} days)", base::to_string(*screening.earliest_date),
                                       base::days_between(today, *screening.earliest_date)));
  }
  bool first = true;
  for (const std::string& wait : screening.waits_for) {
    page.entry(first ? "Waits until" : "", wait);
    first = false;
  }
  page.heading("Zones");
  for (const rules::ZoneDecision& zone : screening.zones) {
    std::string decision = spaced(base::word(zone.decision));
    if (zone.earliest_date) {
      decision += " until " + base::to_string(*zone.earliest_date);
    }
    page.entry(base::printable(zone.id), decision, 2, 22, tone_of(zone.decision));
  }
}

void add_questions(Page& page, const Screening& screening) {
  if (screening.not_stated.empty()) {
    return;
  }
  page.heading("Ask first");
  int number = 0;
  for (const rules::NotStated& open : screening.not_stated) {
    page.paragraph(fmt::format("{} (a yes could mean: {})", open.question,
                               spaced(base::word(open.could_become))),
                   fmt::format("{:>3}. ", ++number));
  }
}

void add_finding(Page& page, const Finding& finding) {
  page.blank();
  const Effect effect = finding.effect;
  const std::string title =
      fmt::format("{} [{}]{}", capitals(base::word(effect)), finding.rule,
                  finding.zone ? " in " + base::printable(*finding.zone) : "");
  page.paragraph(title, "  ", tone_of(rules::decision_for(effect)));
  page.entry("Because", finding.because, 4, 11);
  page.entry("Why", finding.says, 4, 11);
  page.entry("Do", finding.action, 4, 11);
  if (finding.until && *finding.until != "resolved") {
    page.entry("Until", *finding.until, 4, 11);
  }
  if (finding.overridden) {
    page.entry("Overridden", finding.overridden_by.value_or("") + " (counts as caution)", 4, 11);
  } else if (finding.effect > Effect::caution) {
    page.entry(
        "Override",
        finding.overridable ? "possible, by the clinician, with a recorded reason" : "not possible",
        4, 11);
  }
  page.entry("Says who", listed(finding.sources), 4, 11);
  add_disputes(page, finding.disputes, 4, 11);
}

}  // namespace

std::string to_text(const Screening& screening, const evidence::Provenance& provenance,
                    const TextStyle& style) {
  Page page(style);
  add_decision(page, screening, provenance.today);
  add_questions(page, screening);
  if (!screening.findings.empty()) {
    page.heading("Findings");
  }
  for (const Finding& finding : screening.findings) {
    add_finding(page, finding);
  }
  add_footer(page, provenance);
  return std::move(page).text();
}

}  // namespace percuta::exchange
