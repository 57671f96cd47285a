#include <algorithm>

#include "common.hpp"
#include <fmt/format.h>

#include "percuta/exchange/plan_document.hpp"

namespace percuta::exchange {
namespace {

using plan::Plan;
using plan::ZonePlan;
using rules::Decision;

std::vector<Sentence> sentences(const std::vector<plan::Reason>& reasons) {
  std::vector<Sentence> out;
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

Section may_i(const Plan& plan) {
  const rules::Screening& screening = plan.screening;
  Callout callout{
      tone_of(screening.decision),
      capitals(base::word(screening.decision)) + (screening.provisional ? " (PROVISIONAL)" : ""),
      {}};
  if (screening.provisional) {
    callout.lines.push_back({"Some questions were not asked; an answer could change this.", {}});
  }
  if (screening.earliest_date) {
    callout.lines.push_back({"Earliest: " + base::to_string(*screening.earliest_date), {}});
  }
  for (const std::string& wait : screening.waits_for) {
    callout.lines.push_back({"Waits until " + wait + ".", {}});
  }
  Facts zones;
  for (const rules::ZoneDecision& zone : screening.zones) {
    std::string decision = spaced(base::word(zone.decision));
    if (zone.earliest_date) {
      decision += " until " + base::to_string(*zone.earliest_date);
    }
    zones.rows.push_back({zone.id, {decision, {}, tone_of(zone.decision)}});
  }
  return {"May I?", {callout, zones}};
}

std::string millimetres(double depth_mm) { return fmt::format("{}", depth_mm); }

// The table of settings, where there are any.
void add_how(Side& side, const Plan& plan) {
  Table table{{"Zone", "Begin (mm)", "Work up to (mm)", "Not beyond (mm)", "Passes", "Label"}, {}};
  const ZonePlan* any = nullptr;
  for (const ZonePlan& zone : plan.zones) {
    if (!zone.settings) {
      continue;
    }
    any = &zone;
    const plan::ZoneSettings& set = *zone.settings;
    table.rows.push_back(
        {{zone.id, {}},
         {millimetres(set.start_depth_mm), {}},
         {millimetres(set.depth_mm), {}},
         {millimetres(set.ceiling_depth_mm), {}},
         {set.passes_count ? std::to_string(*set.passes_count) : "not planned yet", {}},
         {zone.labelled_use.value_or(false) ? "covered" : "beyond", {}}});
  }
  Section section{"How", {}};
  if (any == nullptr) {
    for (const ZonePlan& zone : plan.zones) {
      if (!zone.why.empty()) {
        section.blocks.emplace_back(Sentence{zone.why.front().says, {}});
        break;
      }
    }
    side.sections.push_back(std::move(section));
    return;
  }
  section.blocks.emplace_back(std::move(table));
  const std::string stops = fmt::format("{}", fmt::join(any->settings->stop_if, " · "));
  section.blocks.emplace_back(
      Facts{{{"Done when", {any->settings->endpoint, {}}}, {"Stop if", {stops, {}}}}});
  side.sections.push_back(std::move(section));
}

// Why these depths: told once for zones that agree.
void add_why(Side& side, const Plan& plan) {
  Facts facts;
  for (const ZonePlan& zone : plan.zones) {
    for (const plan::Reason& reason : zone.settings ? zone.why : std::vector<plan::Reason>{}) {
      auto same = std::find_if(facts.rows.begin(), facts.rows.end(), [&](const Facts::Row& row) {
        return row.value.text == reason.says;
      });
      if (same != facts.rows.end()) {
        same->label += ", " + zone.id;
      } else {
        facts.rows.push_back({zone.id, {reason.says, reason.ids}});
      }
    }
  }
  for (Facts::Row& row : facts.rows) {
    const auto zones = std::count(row.label.begin(), row.label.end(), ',') + 1;
    if (zones == static_cast<std::ptrdiff_t>(plan.zones.size()) && zones > 1) {
      row.label = "all zones";
    }
  }
  if (!facts.rows.empty()) {
    side.sections.push_back({"Why so", {std::move(facts)}});
  }
}

void add_when(Side& side, const Plan& plan) {
  Section section{"When", {List{false, sentences(plan.first.dates)}}};
  if (plan.course.interval_weeks) {
    const calendar::IntervalWeeks& interval = *plan.course.interval_weeks;
    section.blocks.emplace_back(
        Sentence{fmt::format("Every {:.2g} weeks (window {:.3g} to {:.3g}). {}", interval.chosen,
                             interval.rule_low, interval.rule_high, fmt::join(interval.why, " ")),
                 {}});
  }
  for (const calendar::RefusedWish& wish : plan.course.refused) {
    section.blocks.emplace_back(Sentence{
        fmt::format("{} was asked for and refused: {}", base::to_string(wish.date), wish.because),
        {},
        Tone::warn});
  }
  side.sections.push_back(std::move(section));
}

// "Strong vitamin C" where the catalogue names the class, "fragrance" where it does not.
std::string class_name(inci::IngredientClass one, const rules::Wording& english) {
  const auto found = english.ingredient_class.find(std::string(base::word(one)));
  return found == english.ingredient_class.end() ? spaced(base::word(one)) : found->second;
}

void add_products(Side& side, const Plan& plan, const rules::Wording& english) {
  Section section{"What to avoid", {}};
  if (!plan.aftercare.products.empty()) {
    Facts facts;
    for (const plan::ProductPlan& product : plan.aftercare.products) {
      facts.rows.push_back({product.name,
                            {fmt::format("{}, again from {:g} h ({})", base::word(product.verdict),
                                         product.allowed_from_h, product.because),
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
  section.blocks.emplace_back(Sentence{
      fmt::format("Not for {1:g} hours: {0}. What is not sterile waits a day, whatever is in it.",
                  avoid, until_h),
      {"avoid-actives", "fragrance-and-alcohol", "unsterile-product"}});
  side.sections.push_back(std::move(section));
}

// Everything that is disputed, one row a subject, so that it stays on the sheet.
void add_doubts(Side& side, const Plan& plan) {
  Section section{"What is uncertain", {}};
  Facts disputes;
  for (const plan::Disagreement& one : plan.disagreements) {
    const std::string told = fmt::format("{} [{}]", one.says, one.source);
    if (!disputes.rows.empty() && disputes.rows.back().label == one.about) {
      disputes.rows.back().value.text += " " + told;
    } else {
      disputes.rows.push_back({one.about, {told, {}}});
    }
  }
  if (!disputes.rows.empty()) {
    section.blocks.emplace_back(Sentence{"Sources that say otherwise:", {}});
    section.blocks.emplace_back(std::move(disputes));
  }
  if (!plan.assumptions.empty()) {
    section.blocks.emplace_back(Sentence{"Assumed, not measured:", {}});
    section.blocks.emplace_back(List{false, sentences(plan.assumptions)});
  }
  if (!section.blocks.empty()) {
    side.sections.push_back(std::move(section));
  }
}

void add_findings(Side& side, const Plan& plan) {
  Facts facts;
  for (const rules::Finding& finding : plan.screening.findings) {
    std::string text = finding.because + ". " + finding.says + " " + finding.action;
    if (finding.overridden) {
      text += " Overridden: " + finding.overridden_by.value_or("");
    }
    facts.rows.push_back(
        {spaced(base::word(finding.effect)) + (finding.zone ? " in " + *finding.zone : ""),
         {text, {finding.rule}}});
  }
  if (!facts.rows.empty()) {
    side.sections.push_back({"Before starting", {std::move(facts)}});
  }
}

}  // namespace

Side clinician_side(const plan::Plan& plan, const PlanSetting& setting) {
  Side side;
  side.id = "clinician";
  side.language = "en";
  side.title = "Treatment plan";
  side.subtitle = setting.patient_line;
  side.sections.push_back(may_i(plan));
  std::vector<Sentence> questions;
  for (const std::string& question : plan.first.unanswered) {
    questions.push_back({question, {}});
  }
  add_list(side, "Ask first", std::move(questions), true);
  add_findings(side, plan);
  add_how(side, plan);
  add_why(side, plan);
  add_when(side, plan);
  add_list(side, "What to expect", sentences(plan.first.risks));
  add_products(side, plan, setting.english);
  add_doubts(side, plan);
  side.foot = fmt::format("{} percuta {}, knowledge {}, {}.", setting.provenance.intended_use,
                          setting.provenance.percuta_version,
                          setting.provenance.knowledge_hash.substr(0, 12),
                          base::to_string(setting.provenance.today));
  return side;
}

Document plan_document(const plan::Plan& plan, const PlanSetting& setting) {
  Document out;
  out.title = "Percuta treatment plan";
  out.draft_word = setting.wording.say("draft");
  out.sides = {clinician_side(plan, setting), patient_side(plan, setting)};
  return out;
}

}  // namespace percuta::exchange
