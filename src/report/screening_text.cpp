#include <algorithm>

#include "common.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/report/reasons.hpp"
#include "percuta/report/text.hpp"

namespace percuta::report {
namespace {

using document::Page;
using document::TextStyle;

using rules::Decision;
using rules::Effect;
using rules::Finding;
using rules::Screening;

std::string meaning_of(const Screening& screening, const base::Date& today) {
  const auto zones = rules::planned_zones(screening);
  if (rules::must_ask_first(screening)) {
    return "Ask first. There are no settings and no dates before the questions below are answered.";
  }
  if (screening.decision > Decision::treat_with_caution && !zones.empty() &&
      zones.size() < screening.zones.size()) {
    return fmt::format("Not everywhere: {} may be treated; any other zone waits.",
                       base::printable(listed(zones)));
  }
  const bool later = screening.earliest_date && *screening.earliest_date > today;
  switch (screening.decision) {
    case Decision::treat:
      return later ? "Nothing known speaks against needling from the date below."
                   : "Nothing known speaks against needling today.";
    case Decision::treat_with_caution:
      return later ? "Needling is possible from the date below, with the precautions below."
                   : "Needling is possible today, with the precautions below.";
    case Decision::defer:
      return "Not today.";
    case Decision::do_not_treat:
      return "Do not needle.";
  }
  return {};
}

std::string_view told(rules::StartToday start) {
  switch (start) {
    case rules::StartToday::yes:
      return "yes";
    case rules::StartToday::ask_first:
      return "ask first";
    case rules::StartToday::no:
      break;
  }
  return "no";
}

// "yes, cheeks; not chin": where it is not the same everywhere, the zones are named.
std::string start_told(const Screening& screening) {
  std::vector<std::string> today;
  std::vector<std::string> later;
  for (const rules::ZoneDecision& zone : screening.zones) {
    const bool now = zone.start_today != rules::StartToday::no;
    (now ? today : later).push_back(base::printable(zone.id));
  }
  const std::string whole(told(screening.start_today));
  return today.empty() || later.empty()
             ? whole
             : fmt::format("{}: {}; not {}", whole, fmt::join(today, ", "), fmt::join(later, ", "));
}

void add_zones(Page& page, const Screening& screening, const base::Date& today) {
  page.heading("Zones");
  for (const rules::ZoneDecision& zone : screening.zones) {
    std::string decision = spaced(base::word(zone.decision));
    if (zone.earliest_date && *zone.earliest_date > today) {
      decision += fmt::format("{} {}", zone.decision == Decision::defer ? " until" : " from",
                              base::to_string(*zone.earliest_date));
    } else if (!zone.waits_for.empty()) {
      decision += fmt::format(" until {}", fmt::join(zone.waits_for, "; "));
    }
    page.entry(base::printable(zone.id), decision, 2, 22, tone_of(zone.decision));
  }
}

void add_decision(Page& page, const Screening& screening, const base::Date& today) {
  page.paragraph(
      capitals(base::word(screening.decision)) + (screening.provisional ? " (PROVISIONAL)" : ""),
      {}, tone_of(screening.decision));
  page.paragraph(meaning_of(screening, today));
  if (screening.provisional) {
    page.paragraph("Questions are open; an answer could change this.");
  }
  page.entry("Start today", start_told(screening), 2, 14);
  if (screening.earliest_date) {
    const int days = base::days_between(today, *screening.earliest_date);
    page.entry("Earliest",
               fmt::format("{} ({})", base::to_string(*screening.earliest_date),
                           days == 0   ? "today"
                           : days == 1 ? "tomorrow"
                                       : fmt::format("in {} days", days)),
               2, 14);
  }
  bool first = true;
  for (const std::string& wait : screening.waits_for) {
    page.entry(first ? "Waits until" : "", wait, 2, 14);
    first = false;
  }
  add_zones(page, screening, today);
}

// Questions that come before everything, then those that leave something open.
void add_questions(Page& page, const Screening& screening) {
  for (const bool ask_first : {true, false}) {
    int number = 0;
    for (const rules::NotStated& open : screening.not_stated) {
      if (open.ask_first != ask_first) {
        continue;
      }
      if (++number == 1) {
        page.heading(ask_first ? "Ask first" : "Still open");
      }
      page.paragraph(fmt::format("{} (could become: {})", open.question,
                                 spaced(base::word(open.could_become))),
                     fmt::format("{:>3}. ", number));
    }
  }
  if (!screening.ask_today.empty()) {
    page.heading("Ask again today, before starting");
  }
  int number = 0;
  for (const rules::AskToday& again : screening.ask_today) {
    page.paragraph(again.question, fmt::format("{:>3}. ", ++number));
  }
}

// What no publication says must not read as if one did.
std::string who_says(const Finding& finding) {
  return listed(finding.sources) +
         (finding.own_policy ? " (Percuta's own policy, no publication)" : "");
}

void add_finding(Page& page, const Finding& finding) {
  page.blank();
  const Effect effect = finding.effect;
  const std::string title =
      fmt::format("{} [{}]{}", capitals(base::word(effect)), finding.rule,
                  finding.zone ? " in " + base::printable(*finding.zone) : "");
  page.paragraph(title, "  ", tone_of(rules::decision_for(effect)));
  page.entry("Because", joined(finding.because), 4, 11);
  page.entry("Why", finding.says, 4, 11);
  page.entry("Do", finding.action, 4, 11);
  if (finding.until && *finding.until != "resolved") {
    page.entry("Until", *finding.until, 4, 11);
  }
  if (finding.overridden) {
    const std::string by = finding.overridden_by ? finding.overridden_by->says : std::string{};
    page.entry("Overridden", by + " (counts as caution)", 4, 11);
  } else if (finding.effect > Effect::caution) {
    page.entry(
        "Override",
        finding.overridable ? "possible, by the clinician, with a recorded reason" : "not possible",
        4, 11);
  }
  page.entry("Says who", who_says(finding), 4, 11);
  add_disputes(page, finding.disputes, 4, 11);
}

void add_notes(Page& page, const Screening& screening) {
  if (screening.notes.empty()) {
    return;
  }
  page.heading("Notes of the case");
  for (const intake::Noted& noted : screening.notes) {
    page.entry(base::printable(noted.about), base::printable(noted.note), 2, 22);
  }
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
  add_notes(page, screening);
  add_footer(page, provenance);
  return std::move(page).text();
}

}  // namespace percuta::report
