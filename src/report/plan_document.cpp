#include "percuta/report/plan_document.hpp"

#include <algorithm>

#include "around.hpp"
#include "common.hpp"
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

std::string clinician_foot(const evidence::Provenance& provenance, const rules::Speech& speech) {
  return speech.page("foot", origin(provenance));
}

std::optional<Side> appendix(const plan::Plan& plan, const PlanSetting& setting) {
  if (plan.disagreements.empty() && plan.assumptions.empty()) {
    return std::nullopt;
  }
  Side side;
  side.id = "appendix";
  const rules::Speech& speech = setting.english;
  side.language = base::word(speech.language());
  side.title = speech.page("uncertain");
  side.subtitle = speech.page("uncertain-subtitle");
  Facts disputes;
  std::string before;  // what the row above is about; it is not said twice
  for (const Objection& objection : objections(plan)) {
    const std::string about = fmt::format("{}", fmt::join(objection.about, ", "));
    disputes.rows.push_back({about == before ? "" : about, {objection.says, {objection.source}}});
    before = about;
  }
  if (!disputes.rows.empty()) {
    side.sections.push_back({speech.page("say-otherwise"), {std::move(disputes)}});
  }
  List assumed;
  for (const plan::Reason& reason : plan.assumptions) {
    assumed.items.push_back({reason.says, reason.ids});
  }
  if (!assumed.items.empty()) {
    side.sections.push_back({speech.page("assumed"), {std::move(assumed)}});
  }
  side.foot = clinician_foot(setting.provenance, setting.english);
  return side;
}

Document plan_document(const plan::Basis& from, const plan::Plan& plan,
                       const PlanSetting& setting) {
  const PlanScene scene = plan_scene(from, plan, setting.seed);
  Document out;
  const rules::Speech& speech = setting.english;
  out.title = speech.page("plan-title");
  out.sides = {clinician_side(plan, setting, scene)};
  if (!rules::must_ask_first(plan.screening)) {  // nobody takes a page home before
    out.sides.push_back(patient_side(plan, setting));
  }
  if (auto questions = questions_side(setting)) {
    out.sides.push_back(std::move(*questions));
  }
  if (auto pictures = pictures_side(plan, scene, speech)) {
    std::vector<Section> first = {{speech.page("why-settings"), {why_facts(plan, speech)}}};
    if (Facts dates = why_dates_facts(plan, speech); !dates.rows.empty()) {
      first.push_back({speech.page("why-dates"), {std::move(dates)}});
    }
    first.push_back({speech.page("in-numbers"), {tissue_facts(plan, scene, speech)}});
    if (Facts firmness = firmness_facts(plan, speech); !firmness.rows.empty()) {
      first.push_back({speech.page("what-moves-it"), {std::move(firmness)}});
    }
    first.push_back({speech.page("patient-told"), {patient_is_told(plan, setting)}});
    pictures->sections.insert(pictures->sections.begin(), first.begin(), first.end());
    pictures->foot = clinician_foot(setting.provenance, setting.english);
    out.sides.push_back(std::move(*pictures));
  }
  if (auto more = appendix(plan, setting)) {
    out.sides.push_back(std::move(*more));
  }
  return out;
}

}  // namespace percuta::report
