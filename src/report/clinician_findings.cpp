#include "clinician_findings.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

#include "common.hpp"

#include "percuta/report/reasons.hpp"

namespace percuta::report {
namespace {

using document::Facts;
using document::List;
using document::Sentence;
using document::Side;

using plan::Plan;

// As a sentence begins.
std::string begun(std::string text) {
  if (!text.empty()) {
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  }
  return text;
}

// What findings of one rule say, and the zones they say it of; none: the whole person.
struct ToldFinding {
  const rules::Finding* first = nullptr;
  std::string text;
  std::vector<std::string> zones;
};

// Each rule and reason once, whatever the number of zones.
std::vector<ToldFinding> told_findings(const Plan& plan, const rules::Speech& speech) {
  std::vector<ToldFinding> out;
  for (const rules::Finding& finding : plan.screening.findings) {
    std::string text = begun(joined(finding.because)) + ". " + finding.says + " " + finding.action;
    if (finding.own_policy) {
      text += " " + speech.page("own-policy");
    }
    if (finding.overridden) {
      const std::string by = finding.overridden_by ? finding.overridden_by->says : "";
      text += " " + speech.page("overridden", {{"by", by}});
    }
    if (out.empty() || !finding.zone || out.back().text != text) {
      out.push_back({&finding, std::move(text), {}});
    }
    if (finding.zone) {
      out.back().zones.push_back(*finding.zone);
    }
  }
  return out;
}

}  // namespace

void add_list(Side& side, std::string heading, std::vector<Sentence> items, bool numbered) {
  if (!items.empty()) {
    side.sections.push_back({std::move(heading), {List{numbered, std::move(items)}}});
  }
}

void add_findings(Side& side, const Plan& plan, const rules::Speech& speech) {
  Facts facts;
  for (const ToldFinding& finding : told_findings(plan, speech)) {
    const std::string effect = told(finding.first->effect, speech);
    const bool everywhere = plan.zones.size() > 1 && finding.zones.size() == plan.zones.size();
    facts.rows.push_back(
        {finding.zones.empty() || everywhere
             ? effect
             : speech.page("finding-in", {{"effect", effect}, {"zone", listed(finding.zones)}}),
         {finding.text, {finding.first->rule}}});
  }
  if (!facts.rows.empty()) {
    const bool planned = rules::may_be_planned(plan.screening);
    side.sections.push_back(
        {planned ? speech.page("before-starting") : speech.page("what-the-rules-say"),
         {std::move(facts)}});
  }
}

void add_notes(Side& side, const Plan& plan, const rules::Speech& speech) {
  Facts facts;
  for (const intake::Noted& noted : plan.screening.notes) {
    facts.rows.push_back({noted.about, {noted.note, {}}});
  }
  if (!facts.rows.empty()) {
    side.sections.push_back({speech.page("notes"), {std::move(facts)}});
  }
}

void add_questions(Side& side, const Plan& plan, const rules::Speech& speech) {
  const auto asked = [&](bool ask_first) {
    std::vector<Sentence> out;
    for (const rules::NotStated& open : plan.screening.not_stated) {
      if (open.ask_first == ask_first) {
        out.push_back({open.question, {}});
      }
    }
    return out;
  };
  add_list(side, speech.page("ask-first"), asked(true), true);
  add_list(side, speech.page("still-open"), asked(false), true);
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
  add_list(side, speech.page("ask-again"), std::move(again), true);
}

}  // namespace percuta::report
