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

std::string meaning_of(const Screening& screening, const base::Date& today,
                       const rules::Speech& speech) {
  const auto zones = rules::planned_zones(screening);
  if (rules::must_ask_first(screening)) {
    return speech.page("meaning-ask-first");
  }
  if (screening.decision > Decision::treat_with_caution && !zones.empty() &&
      zones.size() < screening.zones.size()) {
    return speech.page("meaning-not-everywhere", {{"zones", base::printable(listed(zones))}});
  }
  const bool later = screening.earliest_date && *screening.earliest_date > today;
  switch (screening.decision) {
    case Decision::treat:
      return later ? speech.page("meaning-treat-later") : speech.page("meaning-treat");
    case Decision::treat_with_caution:
      return later ? speech.page("meaning-caution-later") : speech.page("meaning-caution");
    case Decision::defer:
      return speech.page("meaning-defer");
    case Decision::do_not_treat:
      break;
  }
  return speech.page("meaning-do-not-treat");
}

std::string start_word(rules::StartToday start, const rules::Speech& speech) {
  switch (start) {
    case rules::StartToday::yes:
      return speech.page("yes");
    case rules::StartToday::ask_first:
      return speech.page("start-ask-first");
    case rules::StartToday::no:
      break;
  }
  return speech.page("no");
}

// "yes, cheeks; not chin": where it is not the same everywhere, the zones are named.
std::string start_told(const Screening& screening, const rules::Speech& speech) {
  std::vector<std::string> today;
  std::vector<std::string> later;
  for (const rules::ZoneDecision& zone : screening.zones) {
    const bool now = zone.start_today != rules::StartToday::no;
    (now ? today : later).push_back(base::printable(zone.id));
  }
  const std::string whole = start_word(screening.start_today, speech);
  return today.empty() || later.empty()
             ? whole
             : speech.page("start-not-everywhere",
                           {{"start", whole}, {"zones", listed(today)}, {"not", listed(later)}});
}

void add_zones(Page& page, const Screening& screening, const base::Date& today,
               const rules::Speech& speech) {
  page.heading(speech.page("zones"));
  for (const rules::ZoneDecision& zone : screening.zones) {
    const bool dated = zone.earliest_date && *zone.earliest_date > today;
    const rules::Fillings filled = {
        {"decision", told(zone.decision, speech)},
        {"until", dated ? base::to_string(*zone.earliest_date) : listed(zone.waits_for, "; ")}};
    page.entry(base::printable(zone.id),
               dated && zone.decision != Decision::defer ? speech.page("decision-from", filled)
               : dated || !zone.waits_for.empty()        ? speech.page("decision-until", filled)
                                                         : told(zone.decision, speech),
               2, 22, tone_of(zone.decision));
  }
}

void add_decision(Page& page, const Screening& screening, const base::Date& today,
                  const rules::Speech& speech) {
  page.paragraph(headline(screening, speech), {}, tone_of(screening.decision));
  page.paragraph(meaning_of(screening, today, speech));
  if (screening.provisional) {
    page.paragraph(speech.page("questions-open"));
  }
  page.entry(speech.page("start-today"), start_told(screening, speech), 2, 14);
  if (screening.earliest_date) {
    const int days = base::days_between(today, *screening.earliest_date);
    page.entry(speech.page("earliest-label"),
               speech.page("date-in-days", {{"date", base::to_string(*screening.earliest_date)},
                                            {"days", static_cast<double>(days)}}),
               2, 14);
  }
  bool first = true;
  for (const std::string& wait : screening.waits_for) {
    page.entry(first ? speech.page("waits-until-label") : "", wait, 2, 14);
    first = false;
  }
  add_zones(page, screening, today, speech);
}

// Questions that come before everything, then those that leave something open.
void add_questions(Page& page, const Screening& screening, const rules::Speech& speech) {
  for (const bool ask_first : {true, false}) {
    int number = 0;
    for (const rules::NotStated& open : screening.not_stated) {
      if (open.ask_first != ask_first) {
        continue;
      }
      if (++number == 1) {
        page.heading(ask_first ? speech.page("ask-first") : speech.page("still-open"));
      }
      page.paragraph(speech.page("could-become", {{"question", open.question},
                                                  {"decision", told(open.could_become, speech)}}),
                     fmt::format("{:>3}. ", number));
    }
  }
  if (!screening.ask_today.empty()) {
    page.heading(speech.page("ask-again-today"));
  }
  int number = 0;
  for (const rules::AskToday& again : screening.ask_today) {
    page.paragraph(again.question, fmt::format("{:>3}. ", ++number));
  }
}

// What no publication says must not read as if one did. Percuta's own sources are named after it.
std::string who_says(const Finding& finding, const rules::Speech& speech) {
  return finding.own_policy ? speech.page("own-policy-of", {{"sources", listed(finding.sources)}})
                            : listed(finding.sources);
}

void add_finding(Page& page, const Finding& finding, const rules::Speech& speech) {
  page.blank();
  const Effect effect = finding.effect;
  const rules::Fillings title = {{"effect", capitals(told(effect, speech))},
                                 {"rule", finding.rule},
                                 {"zone", base::printable(finding.zone.value_or(""))}};
  page.paragraph(
      finding.zone ? speech.page("finding-title-in", title) : speech.page("finding-title", title),
      "  ", tone_of(rules::decision_for(effect)));
  page.entry(speech.page("because"), joined(finding.because), 4, 11);
  page.entry(speech.page("why"), finding.says, 4, 11);
  page.entry(speech.page("do"), finding.action, 4, 11);
  if (finding.until && *finding.until != "resolved") {
    page.entry(speech.page("until"), *finding.until, 4, 11);
  }
  if (finding.overridden) {
    const std::string by = finding.overridden_by ? finding.overridden_by->says : std::string{};
    page.entry(speech.page("overridden-label"), speech.page("counts-as-caution", {{"by", by}}), 4,
               11);
  } else if (finding.effect > Effect::caution) {
    page.entry(speech.page("override"),
               finding.overridable ? speech.page("override-possible")
                                   : speech.page("override-not-possible"),
               4, 11);
  }
  page.entry(speech.page("says-who"), who_says(finding, speech), 4, 11);
  add_disputes(page, finding.disputes, speech, 4, 11);
}

void add_notes(Page& page, const Screening& screening, const rules::Speech& speech) {
  if (screening.notes.empty()) {
    return;
  }
  page.heading(speech.page("notes"));
  for (const intake::Noted& noted : screening.notes) {
    page.entry(base::printable(noted.about), base::printable(noted.note), 2, 22);
  }
}

}  // namespace

std::string to_text(const Screening& screening, const evidence::Provenance& provenance,
                    const rules::Speech& speech, const TextStyle& style) {
  Page page(style);
  add_decision(page, screening, provenance.today, speech);
  add_questions(page, screening, speech);
  if (!screening.findings.empty()) {
    page.heading(speech.page("findings"));
  }
  for (const Finding& finding : screening.findings) {
    add_finding(page, finding, speech);
  }
  add_notes(page, screening, speech);
  add_footer(page, provenance, speech);
  return std::move(page).text();
}

}  // namespace percuta::report
