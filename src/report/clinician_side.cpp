#include <algorithm>
#include <cctype>
#include <optional>

#include "around.hpp"
#include "common.hpp"
#include "dates_told.hpp"
#include "plan_sides.hpp"
#include <fmt/format.h>

#include "percuta/document/numbers.hpp"
#include "percuta/report/reasons.hpp"

namespace percuta::report {
namespace {

using document::Callout;
using document::Facts;
using document::List;
using document::Section;
using document::Sentence;
using document::Side;
using document::Table;
using document::Tone;

using plan::Plan;
using plan::ZonePlan;
using rules::Decision;

std::vector<Sentence> sentences(const std::vector<plan::Reason>& reasons) {
  std::vector<Sentence> out;
  out.reserve(reasons.size());
  for (const plan::Reason& reason : reasons) {
    out.push_back({reason.says, reason.ids});
  }
  return out;
}

void add_list(Side& side, std::string heading, std::vector<Sentence> items, bool numbered = false) {
  if (!items.empty()) {
    side.sections.push_back({std::move(heading), {List{numbered, std::move(items)}}});
  }
}

// The rules that a zone's decision rests on.
std::vector<std::string> decided_by(const rules::Screening& screening,
                                    const rules::ZoneDecision& zone) {
  std::vector<std::string> out;
  for (const rules::Finding& finding : screening.findings) {
    const bool here = !finding.zone || *finding.zone == zone.id;
    if (here && !finding.overridden && rules::decision_for(finding.effect) == zone.decision) {
      out.push_back(finding.rule);
    }
  }
  return out;
}

// Zones that are decided alike stand together; where all are as the whole, nothing is left to say.
Facts zone_decisions(const rules::Screening& screening) {
  Facts out;
  bool differs = false;
  for (const rules::ZoneDecision& zone : screening.zones) {
    std::string decision = spaced(base::word(zone.decision));
    if (zone.decision == Decision::defer && zone.earliest_date) {
      decision += " until " + base::to_string(*zone.earliest_date);
    } else if (!zone.waits_for.empty()) {
      decision += fmt::format(" until {}", fmt::join(zone.waits_for, "; "));
    }
    differs = differs || zone.decision != screening.decision ||
              zone.earliest_date != screening.earliest_date;
    const auto alike = std::find_if(out.rows.begin(), out.rows.end(), [&](const Facts::Row& row) {
      return row.value.text == decision;
    });
    if (alike == out.rows.end()) {
      out.rows.push_back(
          {zone.id, {decision, decided_by(screening, zone), tone_of(zone.decision)}});
    } else {
      alike->label += ", " + zone.id;
    }
  }
  return differs ? out : Facts{};
}

// What keeps every zone from settings; it is said with the decision.
std::optional<std::string> why_no_zone(const Plan& plan) {
  std::optional<std::string> out;
  for (const ZonePlan& zone : plan.zones) {
    if (zone.settings || zone.why.size() != 1 || (out && *out != zone.why.front().says)) {
      return std::nullopt;
    }
    out = zone.why.front().says;
  }
  return out;
}

Section may_i(const Plan& plan) {
  const rules::Screening& screening = plan.screening;
  Callout callout{
      tone_of(screening.decision),
      capitals(base::word(screening.decision)) + (screening.provisional ? " (PROVISIONAL)" : ""),
      {}};
  if (screening.provisional) {
    callout.lines.push_back({"Questions are open; an answer could change this.", {}});
  }
  const auto zones = rules::planned_zones(screening);
  if (!zones.empty() && zones.size() < screening.zones.size()) {
    callout.lines.push_back(
        {fmt::format("This plan is for {}. Any other zone waits.", fmt::join(zones, ", ")), {}});
  }
  if (screening.earliest_date) {
    callout.lines.push_back({"Earliest: " + base::to_string(*screening.earliest_date), {}});
  }
  if (const auto reason = why_no_zone(plan)) {
    callout.lines.push_back({*reason, {}});
  }
  for (const std::string& wait : screening.waits_for) {
    callout.lines.push_back({"Waits until " + wait + ".", {}});
  }
  Section section{"Decision", {callout}};
  Facts decisions = zone_decisions(screening);
  if (!decisions.rows.empty()) {
    section.blocks.emplace_back(std::move(decisions));
  }
  return section;
}

std::string millimetres(double depth_mm) { return fmt::format("{}", depth_mm); }

// A sentence, and the zones it holds for.
struct ToldOf {
  const plan::Reason* reason = nullptr;
  std::string zones;
  std::size_t zones_count = 0;
};

std::vector<ToldOf> told_once(const Plan& plan, std::vector<plan::Reason> ZonePlan::*reasons) {
  std::vector<ToldOf> out;
  for (const ZonePlan& zone : plan.zones) {
    for (const plan::Reason& reason : zone.*reasons) {
      auto same = std::find_if(out.begin(), out.end(), [&](const ToldOf& other) {
        return other.reason->says == reason.says;
      });
      if (same == out.end()) {
        same = out.insert(out.end(), {&reason, ""});
      }
      same->zones += (same->zones.empty() ? "" : ", ") + zone.id;
      ++same->zones_count;
    }
  }
  return out;
}

// What is said of zones: one row for the zones that share it.
Facts reasons_by_zone(const Plan& plan, std::vector<plan::Reason> ZonePlan::*reasons) {
  Facts facts;
  for (const ToldOf& told : told_once(plan, reasons)) {
    const bool everywhere = told.zones_count == plan.zones.size() && told.zones_count > 1;
    const std::string label = everywhere ? "all zones" : told.zones;
    auto row = std::find_if(facts.rows.begin(), facts.rows.end(),
                            [&](const Facts::Row& other) { return other.label == label; });
    if (row == facts.rows.end()) {
      row = facts.rows.insert(facts.rows.end(), {label, {}});
    }
    row->value.text += (row->value.text.empty() ? "" : " ") + told.reason->says;
    for (const std::string& id : told.reason->ids) {
      if (std::count(row->value.ids.begin(), row->value.ids.end(), id) == 0) {
        row->value.ids.push_back(id);
      }
    }
  }
  return facts;
}

// The table of settings; where there are none, the reason follows in its place.
void add_how(Side& side, const Plan& plan) {
  Table table{{"Zone", "Begin (mm)", "Work up to (mm)", "Not beyond (mm)", "Passes", "On label"},
              {}};
  const ZonePlan* any = nullptr;
  for (const ZonePlan& zone : plan.zones) {
    if (!zone.settings) {
      continue;
    }
    any = &zone;
    const plan::ZoneSettings& set = *zone.settings;
    table.rows.push_back({{zone.id, {}},
                          {millimetres(set.start_depth_mm), {}},
                          {millimetres(set.depth_mm), {}},
                          {millimetres(set.ceiling_depth_mm), {}},
                          {set.passes_count ? std::to_string(*set.passes_count) : "–", {}},
                          {zone.labelled_use.value_or(false) ? "yes" : "no", {}}});
  }
  if (any == nullptr) {
    return;
  }
  Section section{"How", {std::move(table)}};
  const std::string stops = fmt::format("{}", fmt::join(any->settings->stop_if, " · "));
  if (Facts cautions = reasons_by_zone(plan, &ZonePlan::cautions); !cautions.rows.empty()) {
    for (Facts::Row& row : cautions.rows) {
      row.value.tone = Tone::warn;
    }
    section.blocks.emplace_back(std::move(cautions));
  }
  section.blocks.emplace_back(
      Facts{{{"Done when", {any->settings->endpoint, {}}}, {"Stop if", {stops, {}}}}});
  side.sections.push_back(std::move(section));
}

}  // namespace

Facts why_facts(const Plan& plan) { return reasons_by_zone(plan, &ZonePlan::why); }

namespace {

void add_products(Side& side, const Plan& plan, const rules::Speech& english) {
  Section section{
      rules::may_be_planned(plan.screening) ? "What to avoid" : "What to avoid after any needling",
      {}};
  if (!plan.aftercare.products.empty()) {
    Facts facts;
    for (const plan::ProductPlan& product : plan.aftercare.products) {
      facts.rows.push_back(
          {product.name,
           {product.never ? fmt::format("{}, at no hour: {}", base::word(product.verdict),
                                        joined(product.because))
                          : fmt::format("{}, again from {:g} h ({})", base::word(product.verdict),
                                        product.allowed_from_h, joined(product.because)),
            {}}});
    }
    section.blocks.emplace_back(std::move(facts));
  }
  double until_h = 0;  // what waits longest is told by name
  for (const plan::ClassWindow& window : plan.aftercare.windows) {
    until_h = std::max(until_h, window.to_h);
  }
  std::string avoid;
  for (const plan::ClassWindow& window : plan.aftercare.windows) {
    if (window.to_h >= until_h) {
      avoid += (avoid.empty() ? "" : ", ") + class_name(window.ingredient, english);
    }
  }
  Sentence wait{fmt::format("Not for {:g} hours: {}.", until_h, avoid),
                {"avoid-actives", "fragrance-and-alcohol"}};
  for (const plan::Waiting& waiting : plan.aftercare.waiting) {
    if (waiting.id == "own-products" && waiting.until_h) {
      wait.text += fmt::format(" What is not sterile waits {:g} hours, whatever is in it.",
                               *waiting.until_h);
      wait.ids.emplace_back("unsterile-product");
    }
  }
  section.blocks.emplace_back(std::move(wait));
  side.sections.push_back(std::move(section));
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

void add_doubts(Side& side, const Plan& plan, const std::vector<std::string>& warnings) {
  std::vector<Sentence> items;
  if (!warnings.empty()) {  // in one paragraph: the side is to fit a page
    items.push_back({fmt::format("{}", fmt::join(warnings, " ")), {}, Tone::warn});
  }
  std::vector<std::string> told;
  if (!plan.disagreements.empty()) {
    told.push_back(counted(plan.disagreements.size(), "source statement disagrees",
                           "source statements disagree"));
  }
  if (!plan.assumptions.empty()) {
    told.push_back(counted(plan.assumptions.size(), "item is assumed", "items are assumed"));
  }
  if (!told.empty()) {
    items.push_back({fmt::format("{}: the appendix names each.", fmt::join(told, ", and ")), {}});
  }
  add_list(side, "What to know besides", std::move(items));
}

// As a sentence begins.
std::string begun(std::string text) {
  if (!text.empty()) {
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  }
  return text;
}

// One row a rule and reason, whatever the number of zones.
void add_findings(Side& side, const Plan& plan) {
  Facts facts;
  for (const rules::Finding& finding : plan.screening.findings) {
    std::string text = begun(joined(finding.because)) + ". " + finding.says + " " + finding.action;
    if (finding.overridden) {
      text += " Overridden: " + (finding.overridden_by ? finding.overridden_by->says : "");
    }
    auto& rows = facts.rows;
    if (!rows.empty() && finding.zone && rows.back().value.text == text) {
      rows.back().label += ", " + *finding.zone;
    } else {
      rows.push_back(
          {spaced(base::word(finding.effect)) + (finding.zone ? " in " + *finding.zone : ""),
           {text, {finding.rule}}});
    }
  }
  std::string everywhere;  // as the label of a finding in each zone ends
  for (const ZonePlan& zone : plan.zones) {
    everywhere += (everywhere.empty() ? " in " : ", ") + zone.id;
  }
  for (Facts::Row& row : facts.rows) {
    if (plan.zones.size() > 1 && row.label.ends_with(everywhere)) {
      row.label.erase(row.label.size() - everywhere.size());
    }
  }
  if (!facts.rows.empty()) {
    const bool planned = rules::may_be_planned(plan.screening);
    side.sections.push_back(
        {planned ? "Before starting" : "What the rules say", {std::move(facts)}});
  }
}

// What the clinician wrote beside the entries of the case; no rule read it.
void add_notes(Side& side, const Plan& plan) {
  Facts facts;
  for (const intake::Noted& noted : plan.screening.notes) {
    facts.rows.push_back({noted.about, {noted.note, {}}});
  }
  if (!facts.rows.empty()) {
    side.sections.push_back({"Notes of the case", {std::move(facts)}});
  }
}

// What comes before everything; what leaves something open; what is asked anew on the day.
void add_questions(Side& side, const Plan& plan) {
  const auto asked = [&](bool ask_first) {
    std::vector<Sentence> out;
    for (const rules::NotStated& open : plan.screening.not_stated) {
      if (open.ask_first == ask_first) {
        out.push_back({open.question, {}});
      }
    }
    return out;
  };
  add_list(side, "Ask first", asked(true), true);
  add_list(side, "Still open", asked(false), true);
  std::vector<Sentence> again;
  for (const std::string& question : plan.first.ask_today) {
    const auto& open = plan.screening.not_stated;
    const bool is_open = std::any_of(open.begin(), open.end(), [&](const rules::NotStated& one) {
      return one.question == question;
    });
    if (!is_open) {
      again.push_back({question, {}});
    }
  }
  add_list(side, "Ask again on the day", std::move(again), true);
}

}  // namespace

Side clinician_side(const plan::Plan& plan, const PlanSetting& setting, const PlanScene& scene) {
  Side side;
  side.id = "clinician";
  side.language = "en";
  side.title = "Treatment plan";
  side.subtitle = setting.patient_line;
  side.sections.push_back(may_i(plan));
  add_questions(side, plan);
  add_findings(side, plan);
  add_notes(side, plan);
  add_how(side, plan);
  if (!plan.prediction && !why_no_zone(plan)) {  // otherwise they stand beside the pictures
    Facts facts = why_facts(plan);
    const bool how_is_told = side.sections.back().heading == "How";
    if (!facts.rows.empty()) {
      side.sections.push_back({how_is_told ? "Why so" : "How", {std::move(facts)}});
    }
  }
  side.sections.push_back(when_section(plan));
  if (Facts facts = predicted_facts(plan, scene); !facts.rows.empty()) {
    side.sections.push_back({"What is computed", {std::move(facts)}});
  }
  if (rules::may_be_planned(plan.screening)) {  // who is not treated has nothing to expect of it
    add_list(side, "What to expect", sentences(plan.first.risks));
  }
  add_products(side, plan, setting.english);
  if (auto around = around_section(plan, setting)) {
    side.sections.push_back(std::move(*around));
  }
  add_doubts(side, plan, setting.provenance.warnings);
  side.foot = clinician_foot(setting.provenance);
  return side;
}

}  // namespace percuta::report
