#include "percuta/service/plan.hpp"

#include <algorithm>

#include "plan_scene.hpp"
#include "provenance.hpp"
#include "worked_case.hpp"
#include <fmt/format.h>

#include "percuta/exchange/plan_document.hpp"
#include "percuta/io/file.hpp"
#include "percuta/plan/make_plan.hpp"

namespace percuta::service {
namespace {

using catalog::Catalog;
using intake::spaced;

// Who a plan is about, without a name.
std::string patient_line(const intake::Case& stated) {
  return fmt::format(
      "{}, {} years, phototype {}; {}; {}", base::word(stated.patient.sex), stated.patient.age_y,
      base::word(stated.patient.phototype), spaced(base::word(stated.goal.indication)),
      stated.zone.size() == 1 ? "1 zone" : fmt::format("{} zones", stated.zone.size()));
}

const rules::Wording& wording_for(intake::Language language, const Catalog& catalog) {
  const auto found =
      std::find_if(catalog.wordings.begin(), catalog.wordings.end(),
                   [&](const rules::Wording& wording) { return wording.language == language; });
  PERCUTA_ENSURE(found != catalog.wordings.end());  // check-knowledge refuses a missing language
  return *found;
}

// The patient's words for what a plan rests on.
std::vector<exchange::PatientText> precare_texts(const plan::Plan& made, const Catalog& catalog) {
  std::vector<exchange::PatientText> out;
  for (const rules::Precare& precare : catalog.precare) {
    const bool used = made.precare && std::count(made.precare->rests_on.begin(),
                                                 made.precare->rests_on.end(), precare.id) > 0;
    if (used && precare.kind != rules::PrecareKind::product_stop) {
      out.push_back({"precare." + precare.id + ".says", precare.says,
                     precare.before_d ? precare.before_d->usual : 0});
    }
  }
  return out;
}

std::vector<exchange::PatientText> risk_texts(const plan::Plan& made, const Catalog& catalog) {
  std::vector<exchange::PatientText> out;
  for (const rules::Risk& risk : catalog.risks) {
    const bool concerns = std::any_of(made.first.risks.begin(), made.first.risks.end(),
                                      [&](const plan::Reason& reason) {
                                        return !reason.ids.empty() && reason.ids.front() == risk.id;
                                      });
    if (concerns) {
      out.push_back({"risk." + risk.id + ".patient_says", risk.patient_says, 0});
    }
  }
  return out;
}

exchange::Document make_document(const WorkedCase& worked, const plan::Plan& made,
                                 const evidence::Provenance& provenance, const Request& request,
                                 const Catalog& catalog) {
  return exchange::plan_document(
      made, {provenance, wording_for(worked.stated.patient.language, catalog),
             wording_for(intake::Language::en, catalog), precare_texts(made, catalog),
             risk_texts(made, catalog), worked.stated.clinic.name.value_or(""),
             worked.stated.clinic.telephone.value_or(""),
             plan_scene(worked, made, request, catalog), patient_line(worked.stated)});
}

}  // namespace

base::Result<PlannedCase> plan(const Request& request, const catalog::Catalog& catalog) {
  auto worked = work_case(request, catalog);
  if (!worked) {
    return std::move(worked).problems();
  }
  evidence::Provenance beside = provenance(request, catalog);
  beside.warnings = worked->warnings;
  plan::Plan made = plan::make_plan(worked->basis(catalog));
  exchange::Document document = make_document(*worked, made, beside, request, catalog);
  return PlannedCase{
      {std::move(made), beside}, {std::move(worked->calendar), beside}, std::move(document)};
}

std::string to_json(const PlannedCase& planned) { return to_json(planned.plan); }

std::string to_text(const PlannedCase& planned, const TextStyle& style) {
  std::string out;
  for (const exchange::Side& side : planned.document.sides) {
    if (side.id != "patient") {  // who reads a terminal is not the patient
      out += (out.empty() ? "" : "\n") + exchange::render_text(side, style);
    }
  }
  return out;
}

void write_plan(const PlannedCase& planned, const std::filesystem::path& folder) {
  const io::FileOfFolder files[] = {
      {"plan.json", to_json(planned.plan)},
      {"report.html", exchange::render_html(planned.document)},
      {"report.pdf", exchange::render_pdf(planned.document)},
      {"calendar.ics", to_icalendar(planned.calendar)},  // one of an earlier plan goes
  };
  io::write_folder(folder, files);
}

}  // namespace percuta::service
