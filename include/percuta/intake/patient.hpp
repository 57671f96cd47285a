#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/base/date.hpp"
#include "percuta/base/fields.hpp"
#include "percuta/intake/words.hpp"

namespace percuta::intake {

using base::Date;

/// The ids of treated zones in which something lies; ["all"]: every zone; empty: elsewhere.
using ZoneIds = std::vector<std::string>;

struct Condition {
  Name<"condition"> name;
  std::optional<ConditionStatus> status;
  ZoneIds zones;
  std::optional<Date> since;
  std::optional<Date> resolved;
  std::optional<Control> control;
  std::optional<Prophylaxis> prophylaxis;
};

void fields(Is<Condition> auto& condition, auto&& field) {
  field("name", condition.name, "The condition, by any of its usual names.");
  field("status", condition.status, "active, history, tendency or suspected; absent: active.");
  field("zones", condition.zones, Need::defaulted, "Zones it lies in; empty: elsewhere.");
  field("since", condition.since, "Day it began.");
  field("resolved", condition.resolved, "Day it was over.");
  field("control", condition.control, "Whether treatment holds it.");
  field("prophylaxis", condition.prophylaxis, "Prevention, for cold sores.");
}

struct Medication {
  Name<"medication"> name;
  std::optional<Route> route;
  std::optional<Date> stopped;
};

void fields(Is<Medication> auto& medication, auto&& field) {
  field("name", medication.name, "Generic or brand name.");
  field("route", medication.route, "How it is taken.");
  field("stopped", medication.stopped, "Last day it was taken; absent: still taken.");
}

struct Procedure {
  Name<"procedure"> name;
  std::optional<Date> date;
  ZoneIds zones;
  std::optional<FillerMaterial> material;
  std::optional<PeelDepth> depth;
};

void fields(Is<Procedure> auto& procedure, auto&& field) {
  field("name", procedure.name, "What was done.");
  field("date", procedure.date, "Day it was done; absent: counted as today.");
  field("zones", procedure.zones, Need::defaulted, "Zones it lies in; empty: elsewhere.");
  field("material", procedure.material, "What a filler was made of.");
  field("depth", procedure.depth, "How deep a peel went.");
}

struct Allergy {
  Name<"allergen"> to;
};

void fields(Is<Allergy> auto& allergy, auto&& field) {
  field("to", allergy.to, "What the patient reacts to.");
}

struct Patient {
  int age_y = 0;
  Sex sex = Sex::unspecified;
  Phototype phototype = Phototype::I;
  std::optional<Pregnancy> pregnancy;
  Language language = Language::en;
  bool guardian_consent = false;
  std::vector<Condition> condition;
  std::vector<Medication> medication;
  std::vector<Procedure> procedure;
  std::vector<Allergy> allergy;
};

void fields(Is<Patient> auto& patient, auto&& field) {
  field("age_y", patient.age_y, Range{0, 120}, "Age in completed years.");
  field("sex", patient.sex, Need::defaulted, "female, male or unspecified.");
  field("phototype", patient.phototype, "Fitzpatrick phototype, I to VI.");
  field("pregnancy", patient.pregnancy, "Absent or unknown: not answered yet.");
  field("language", patient.language, Need::defaulted, "Language of the handout.");
  field("guardian_consent", patient.guardian_consent, Need::defaulted,
        "Whether a guardian agreed, under 18.");
  field("condition", patient.condition, Need::defaulted, "What the patient has or had.");
  field("medication", patient.medication, Need::defaulted, "What the patient takes or took.");
  field("procedure", patient.procedure, Need::defaulted, "What was done to the skin before.");
  field("allergy", patient.allergy, Need::defaulted, "What the patient reacts to.");
}

}  // namespace percuta::intake
