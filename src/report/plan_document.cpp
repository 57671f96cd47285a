#include "percuta/report/plan_document.hpp"

#include <algorithm>

#include "around.hpp"
#include "plan_scene.hpp"
#include "plan_sides.hpp"
#include <fmt/format.h>

namespace percuta::report {
namespace {

using document::Document;
using document::Facts;
using document::List;
using document::Section;
using document::Side;

// What one source says otherwise, and everything of the plan that it is said about.
struct Objection {
  std::vector<std::string> about;
  std::string says;
  std::string source;
};

std::vector<Objection> objections(const plan::Plan& plan) {
  std::vector<Objection> out;
  for (const plan::Disagreement& one : plan.disagreements) {
    auto same = std::find_if(out.begin(), out.end(), [&](const Objection& other) {
      return other.says == one.says && other.source == one.source;
    });
    if (same == out.end()) {
      same = out.insert(out.end(), {{}, one.says, one.source});
    }
    if (std::count(same->about.begin(), same->about.end(), one.about) == 0) {
      same->about.push_back(one.about);
    }
  }
  return out;
}

}  // namespace

std::string clinician_foot(const evidence::Provenance& provenance) {
  return fmt::format("{} percuta {}, knowledge {}, {}.", provenance.intended_use,
                     provenance.percuta_version, provenance.knowledge_hash.substr(0, 12),
                     base::to_string(provenance.today));
}

std::optional<Side> appendix(const plan::Plan& plan, const PlanSetting& setting) {
  if (plan.disagreements.empty() && plan.assumptions.empty()) {
    return std::nullopt;
  }
  Side side;
  side.id = "appendix";
  side.language = "en";
  side.title = "What is uncertain";
  side.subtitle =
      "Percuta keeps its default; these sources say otherwise. Ask `percuta explain ID`.";
  Facts disputes;
  std::string before;  // what the row above is about; it is not said twice
  for (const Objection& objection : objections(plan)) {
    const std::string about = fmt::format("{}", fmt::join(objection.about, ", "));
    disputes.rows.push_back({about == before ? "" : about, {objection.says, {objection.source}}});
    before = about;
  }
  if (!disputes.rows.empty()) {
    side.sections.push_back({"Sources that say otherwise", {std::move(disputes)}});
  }
  List assumed;
  for (const plan::Reason& reason : plan.assumptions) {
    assumed.items.push_back({reason.says, reason.ids});
  }
  if (!assumed.items.empty()) {
    side.sections.push_back({"Assumed, not measured", {std::move(assumed)}});
  }
  side.foot = clinician_foot(setting.provenance);
  return side;
}

Document plan_document(const plan::Basis& from, const plan::Plan& plan,
                       const PlanSetting& setting) {
  const PlanScene scene = plan_scene(from, plan, setting.seed);
  Document out;
  out.title = "Percuta treatment plan";
  out.sides = {clinician_side(plan, setting, scene)};
  if (!rules::must_ask_first(plan.screening)) {  // nobody takes a page home before
    out.sides.push_back(patient_side(plan, setting));
  }
  if (auto questions = questions_side(setting)) {
    out.sides.push_back(std::move(*questions));
  }
  if (auto pictures = pictures_side(plan, scene)) {
    std::vector<Section> first = {{"Why these settings", {why_facts(plan)}}};
    if (Facts dates = why_dates_facts(plan); !dates.rows.empty()) {
      first.push_back({"Why these dates", {std::move(dates)}});
    }
    first.push_back({"What is computed, in numbers", {tissue_facts(plan, scene)}});
    first.push_back({"What the patient is told", {patient_is_told(plan, setting)}});
    pictures->sections.insert(pictures->sections.begin(), first.begin(), first.end());
    pictures->foot = clinician_foot(setting.provenance);
    out.sides.push_back(std::move(*pictures));
  }
  if (auto more = appendix(plan, setting)) {
    out.sides.push_back(std::move(*more));
  }
  return out;
}

}  // namespace percuta::report
