#include <algorithm>
#include <optional>

#include "around.hpp"
#include "clinician_findings.hpp"
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
Facts zone_decisions(const rules::Screening& screening, const rules::Speech& speech) {
  Facts out;
  bool differs = false;
  for (const rules::ZoneDecision& zone : screening.zones) {
    std::string decision = told(zone.decision, speech);
    const bool dated = zone.decision == Decision::defer && zone.earliest_date;
    if (dated || !zone.waits_for.empty()) {
      decision =
          speech.page("decision-until",
                      {{"decision", decision},
                       {"until", dated ? base::to_string(*zone.earliest_date)
                                       : fmt::format("{}", fmt::join(zone.waits_for, "; "))}});
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

Section may_i(const Plan& plan, const rules::Speech& speech) {
  const rules::Screening& screening = plan.screening;
  Callout callout{tone_of(screening.decision), headline(screening, speech), {}};
  if (screening.provisional) {
    callout.lines.push_back({speech.page("questions-open"), {}});
  }
  const auto zones = rules::planned_zones(screening);
  if (!zones.empty() && zones.size() < screening.zones.size()) {
    callout.lines.push_back({speech.page("only-for-zones", {{"zones", listed(zones)}}), {}});
  }
  if (screening.earliest_date) {
    callout.lines.push_back(
        {speech.page("earliest", {{"date", base::to_string(*screening.earliest_date)}}), {}});
  }
  if (const auto reason = why_no_zone(plan)) {
    callout.lines.push_back({*reason, {}});
  }
  for (const std::string& wait : screening.waits_for) {
    callout.lines.push_back({speech.page("waits-until", {{"until", wait}}), {}});
  }
  Section section{speech.page("decision"), {callout}};
  Facts decisions = zone_decisions(screening, speech);
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
Facts reasons_by_zone(const Plan& plan, std::vector<plan::Reason> ZonePlan::*reasons,
                      const rules::Speech& speech) {
  Facts facts;
  for (const ToldOf& told : told_once(plan, reasons)) {
    const bool everywhere = told.zones_count == plan.zones.size() && told.zones_count > 1;
    const std::string label = everywhere ? speech.page("all-zones") : told.zones;
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
void add_how(Side& side, const Plan& plan, const rules::Speech& speech) {
  Table table{{speech.page("zone"), speech.page("begin"), speech.page("work-up-to"),
               speech.page("not-beyond"), speech.page("passes"), speech.page("on-label")},
              {}};
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
         {set.passes_count ? std::to_string(*set.passes_count) : "–", {}},
         {zone.labelled_use.value_or(false) ? speech.page("yes") : speech.page("no"), {}}});
  }
  if (any == nullptr) {
    return;
  }
  Section section{speech.page("how"), {std::move(table)}};
  const std::string stops = fmt::format("{}", fmt::join(any->settings->stop_if, " · "));
  if (Facts cautions = reasons_by_zone(plan, &ZonePlan::cautions, speech); !cautions.rows.empty()) {
    for (Facts::Row& row : cautions.rows) {
      row.value.tone = Tone::warn;
    }
    section.blocks.emplace_back(std::move(cautions));
  }
  section.blocks.emplace_back(Facts{{{speech.page("done-when"), {any->settings->endpoint, {}}},
                                     {speech.page("stop-if"), {stops, {}}}}});
  side.sections.push_back(std::move(section));
}

}  // namespace

Facts why_facts(const Plan& plan, const rules::Speech& speech) {
  return reasons_by_zone(plan, &ZonePlan::why, speech);
}

namespace {

void add_products(Side& side, const Plan& plan, const rules::Speech& speech) {
  Section section{
      rules::may_be_planned(plan.screening) ? speech.page("avoid") : speech.page("avoid-after-any"),
      {}};
  if (!plan.aftercare.products.empty()) {
    Facts facts;
    for (const plan::ProductPlan& product : plan.aftercare.products) {
      const rules::Fillings filled = {{"verdict", told(product.verdict, speech)},
                                      {"because", joined(product.because)}};
      rules::Fillings again = filled;
      again["hours"] = product.allowed_from_h;
      facts.rows.push_back({product.name,
                            {product.never ? speech.page("product-never", filled)
                                           : speech.page("product-again", again),
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
      avoid += (avoid.empty() ? "" : ", ") + class_name(window.ingredient, speech);
    }
  }
  Sentence wait{speech.page("not-for-hours", {{"hours", until_h}, {"classes", avoid}}),
                {"avoid-actives", "fragrance-and-alcohol"}};
  for (const plan::Waiting& waiting : plan.aftercare.waiting) {
    if (waiting.id == "own-products" && waiting.until_h) {
      wait.text += " " + speech.page("unsterile-waits", {{"hours", *waiting.until_h}});
      wait.ids.emplace_back("unsterile-product");
    }
  }
  section.blocks.emplace_back(std::move(wait));
  side.sections.push_back(std::move(section));
}

void add_doubts(Side& side, const Plan& plan, const std::vector<evidence::Reason>& warnings,
                const rules::Speech& speech) {
  std::vector<Sentence> items;
  if (!warnings.empty()) {  // in one paragraph: the side is to fit a page
    items.push_back({joined(warnings, " "), {}, Tone::warn});
  }
  const bool disputed = !plan.disagreements.empty();
  const bool assumed = !plan.assumptions.empty();
  if (disputed || assumed) {
    items.push_back(
        {speech.page("doubts", {{"disputed", static_cast<double>(plan.disagreements.size())},
                                {"both", disputed && assumed ? "yes" : "no"},
                                {"assumed", static_cast<double>(plan.assumptions.size())},
                                {"moved", plan.edges ? "yes" : "no"}}),
         {}});
  }
  add_list(side, speech.page("know-besides"), std::move(items));
}

}  // namespace

Side clinician_side(const plan::Plan& plan, const PlanSetting& setting, const PlanScene& scene) {
  Side side;
  side.id = "clinician";
  const rules::Speech& speech = setting.english;
  side.language = base::word(speech.language());
  side.title = speech.page("treatment-plan");
  side.subtitle = setting.patient_line;
  side.sections.push_back(may_i(plan, speech));
  add_questions(side, plan, speech);
  add_findings(side, plan, speech);
  add_notes(side, plan, speech);
  add_how(side, plan, speech);
  if (!plan.prediction && !why_no_zone(plan)) {  // otherwise they stand beside the pictures
    Facts facts = why_facts(plan, speech);
    const bool how_is_told = side.sections.back().heading == speech.page("how");
    if (!facts.rows.empty()) {
      side.sections.push_back(
          {how_is_told ? speech.page("why-so") : speech.page("how"), {std::move(facts)}});
    }
  }
  side.sections.push_back(when_section(plan, speech));
  if (Facts facts = predicted_facts(plan, scene, speech); !facts.rows.empty()) {
    side.sections.push_back({speech.page("what-is-computed"), {std::move(facts)}});
  }
  if (rules::may_be_planned(plan.screening)) {  // who is not treated has nothing to expect of it
    add_list(side, speech.page("what-to-expect"), sentences(plan.first.risks));
  }
  add_products(side, plan, speech);
  if (auto around = around_section(plan, setting)) {
    side.sections.push_back(std::move(*around));
  }
  add_doubts(side, plan, setting.provenance.warnings, speech);
  side.foot = clinician_foot(setting.provenance, speech);
  return side;
}

}  // namespace percuta::report
