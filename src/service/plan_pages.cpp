#include <algorithm>
#include <cmath>

#include "worked_case.hpp"
#include <fmt/format.h>

#include "percuta/report/plan_document.hpp"
#include "percuta/service/plan.hpp"

namespace percuta::service {
namespace {

using catalog::Catalog;
using intake::spaced;

// Who a plan is about, without a name.
std::string patient_line(const intake::Case& stated, const rules::Speech& speech) {
  return speech.page("patient-line",
                     {{"sex", std::string(base::word(stated.patient.sex))},
                      {"age", static_cast<double>(stated.patient.age_y)},
                      {"phototype", std::string(base::word(stated.patient.phototype))},
                      {"indication", spaced(base::word(stated.goal.indication))},
                      {"zones", static_cast<double>(stated.zone.size())}});
}

// The patient's words for what a plan rests on.
std::vector<report::PatientText> precare_texts(const plan::Plan& made, const Catalog& catalog) {
  std::vector<report::PatientText> out;
  for (const rules::Precare& precare : catalog.precare) {
    const bool used = made.precare && std::count(made.precare->rests_on.begin(),
                                                 made.precare->rests_on.end(), precare.id) > 0;
    if (used && precare.kind != rules::PrecareKind::product_stop) {
      out.push_back({"precare." + precare.id + ".says",
                     precare.says,
                     {},
                     precare.before_d ? precare.before_d->usual : 0,
                     precare.kind == rules::PrecareKind::ask});
    }
  }
  return out;
}

// So many people of a hundred, or of a thousand where that is not one of a hundred.
void add_share(double frac, rules::Fillings& out) {
  constexpr double hundred = 100;
  constexpr double thousand = 1000;
  const double of = frac * hundred < 1 ? thousand : hundred;
  out["about"] = std::max(std::round(frac * of), 1.0);
  out["of"] = of;
}

// The numbers of a risk: of this person, as the clinician's side tells them.
rules::Fillings risk_numbers(const rules::Risk& risk, const plan::Plan& made,
                             const Catalog& catalog) {
  rules::Fillings out;
  if (risk.lasts) {
    out = rules::hours_told(catalog.parameters.at(risk.lasts->text).value);
  }
  if (risk.count) {
    out["events"] = static_cast<double>(risk.count->events_count);
    out["people"] = static_cast<double>(risk.count->people_count);
    add_share(static_cast<double>(risk.count->events_count) / risk.count->people_count, out);
  }
  if (made.prediction) {
    for (const outcome::Risk& computed : made.prediction->risks) {
      if (computed.name == risk.name) {
        add_share(computed.expected_frac, out);
      }
    }
  }
  return out;
}

std::vector<report::PatientText> risk_texts(const plan::Plan& made, const Catalog& catalog) {
  std::vector<report::PatientText> out;
  for (const rules::Risk& risk : catalog.risks) {
    const bool concerns = std::any_of(made.first.risks.begin(), made.first.risks.end(),
                                      [&](const plan::Reason& reason) {
                                        return !reason.ids.empty() && reason.ids.front() == risk.id;
                                      });
    if (concerns) {
      out.push_back({"risk." + risk.id + ".patient_says", risk.patient_says,
                     risk_numbers(risk, made, catalog)});
    }
  }
  return out;
}

// Whether a rule looks at who is treated, not at what they are treated with.
bool is_of_person(const rules::Rule& rule) {
  return std::none_of(rule.when.begin(), rule.when.end(), [](const rules::When& when) {
    return !when.cartridge.empty() || when.product || !when.operator_role.empty() ||
           !when.site.empty() || !when.beyond.empty() || when.passes_above_ratio ||
           !when.anaesthetic.empty() || !when.anaesthetic_dose.empty() ||
           when.anaesthetic_allergy || when.home_device || when.radio_frequency || when.occluded;
  });
}

// A person whom a rule refuses everywhere is not told to come back; one whose needles are refused,
// or who has another zone that waits, is.
report::NoPlan no_plan(const WorkedCase& worked, const Catalog& catalog) {
  if (worked.stated.operated_by.role == intake::Role::self) {
    return report::NoPlan::not_by_yourself;
  }
  const auto refuses = [&](const rules::Finding& finding) {
    const auto rule = std::find_if(catalog.rules.begin(), catalog.rules.end(),
                                   [&](const rules::Rule& one) { return one.id == finding.rule; });
    return finding.effect == rules::Effect::refuse && !finding.overridden &&
           rule != catalog.rules.end() && is_of_person(*rule);
  };
  const auto& findings = worked.screening.findings;
  const auto& zones = worked.screening.zones;
  const bool everywhere =
      std::all_of(zones.begin(), zones.end(), [](const rules::ZoneDecision& zone) {
        return zone.decision == rules::Decision::do_not_treat;
      });
  return everywhere && std::any_of(findings.begin(), findings.end(), refuses)
             ? report::NoPlan::not_at_all
             : report::NoPlan::not_today;
}

// What else is open than topics is a question to the clinician.
void add_question(const std::string& topic, const std::string& question,
                  std::vector<report::PatientText>& out) {
  if (const auto known = intake::Vocabulary::topic_named(topic)) {
    out.push_back({fmt::format("topic.{}.question", base::word(*known)), question});
  }
}

std::vector<report::PatientText> question_texts(const plan::Plan& made) {
  std::vector<report::PatientText> out;
  for (const rules::NotStated& open : made.screening.not_stated) {
    add_question(open.key, open.question, out);
  }
  return out;
}

std::vector<report::PatientText> questions_on_the_day(const plan::Plan& made) {
  std::vector<report::PatientText> out;
  for (const rules::AskToday& again : made.screening.ask_today) {
    add_question(again.key, again.question, out);
  }
  return out;
}

}  // namespace

std::string emergency_number(const WorkedCase& worked, const catalog::Catalog& catalog) {
  const auto& stated = worked.stated.clinic.country;
  const auto country = stated ? stated : rules::country_of(worked.calendar.time_zone);
  return country ? rules::emergency_number(*country, catalog.emergency_numbers).value_or("") : "";
}

document::Document report(const PlannedCase& planned, const catalog::Catalog& catalog,
                          const Watch& watch) {
  const WorkedCase& worked = *planned.worked;
  const plan::Plan& made = planned.plan.result;
  const intake::Clinic& clinic = worked.stated.clinic;
  return report::plan_document(
      worked.basis(catalog, watch), made,
      {planned.plan.provenance, catalog.speech(worked.stated.patient.language),
       catalog.speech(intake::Language::en), precare_texts(made, catalog),
       risk_texts(made, catalog), question_texts(made), questions_on_the_day(made),
       clinic.name.value_or(""), clinic.telephone.value_or(""), emergency_number(worked, catalog),
       no_plan(worked, catalog), worked.cohorts->seed(),
       patient_line(worked.stated, catalog.speech(intake::Language::en))});
}

}  // namespace percuta::service
