#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "percuta/base/date.hpp"
#include "percuta/base/fields.hpp"
#include "percuta/intake/words.hpp"

namespace percuta::intake {

using base::Date;

/// Where something lies: ids of treated zones, sites and regions of the body ("chin", "face",
/// "foot"); "all": every treated zone; "elsewhere": not on the face; empty: nobody said.
using ZoneIds = std::vector<std::string>;

/// What the clinician adds to an entry: kept and printed, never read by rules.
using Note = std::optional<std::string>;

struct Condition {
  OpenName<"condition"> name;
  std::optional<ConditionStatus> status;
  ZoneIds zones;
  std::optional<Date> since;
  std::optional<Date> resolved;
  std::optional<Control> control;
  std::optional<Prophylaxis> prophylaxis;
  std::optional<Date> prophylaxis_from{};
  Note note{};
};

void fields(Is<Condition> auto& condition, auto&& field) {
  field("name", condition.name, "The condition, by any of its usual names.");
  field("status", condition.status, "active, history, tendency or suspected; absent: active.");
  field("zones", condition.zones, Need::defaulted,
        "Zones, sites or regions it lies in; \"all\" zones, \"elsewhere\"; empty: not said.");
  field("since", condition.since, "Day it began.");
  field("resolved", condition.resolved, "Day it was over.");
  field("control", condition.control, "Whether treatment holds it.");
  field("prophylaxis", condition.prophylaxis, "Prevention, for cold sores.");
  field("prophylaxis_from", condition.prophylaxis_from, "First day of the prevention.");
  field("note", condition.note, "What the clinician adds; no rule reads it.");
}

/// The last day a medicine was taken, or that nobody knows it.
using Stopped = std::variant<Date, UnknownDay>;

struct Medication {
  OpenName<"medication"> name;
  std::optional<Route> route;
  std::optional<Stopped> stopped;
  ZoneIds zones{};
  std::optional<OpenName<"condition">> taken_for{};
  Note note{};
};

void fields(Is<Medication> auto& medication, auto&& field) {
  field("name", medication.name, "Generic or brand name.");
  field("route", medication.route, "How it is taken.");
  field("zones", medication.zones, Need::defaulted,
        "Where it is put on, as of a condition; empty: not said.");
  field("for", medication.taken_for, "What it is taken for.");
  field("stopped", medication.stopped,
        "Last day it was taken, or \"unknown\"; to come: planned; absent: still taken.");
  field("note", medication.note, "What the clinician adds; no rule reads it.");
}

struct Procedure {
  OpenName<"procedure"> name;
  std::optional<Date> date;
  ZoneIds zones;
  std::optional<FillerMaterial> material;
  std::optional<PeelDepth> depth;
  Note note{};
};

void fields(Is<Procedure> auto& procedure, auto&& field) {
  field("name", procedure.name, "What was done.");
  field("date", procedure.date, "Day it was done; absent: counted as today.");
  field("zones", procedure.zones, Need::defaulted,
        "Zones, sites or regions it was done in, as of a condition; empty: not said.");
  field("material", procedure.material, "What a filler was made of.");
  field("depth", procedure.depth, "How deep a peel went.");
  field("note", procedure.note, "What the clinician adds; no rule reads it.");
}

struct Allergy {
  OpenName<"allergen"> to;
  Note note{};
};

void fields(Is<Allergy> auto& allergy, auto&& field) {
  field("to", allergy.to, "What the patient reacts to.");
  field("note", allergy.note, "What the clinician adds; no rule reads it.");
}

struct Patient {
  int age_y = 0;
  Sex sex = Sex::unspecified;
  Phototype phototype = Phototype::I;
  std::optional<Pregnancy> pregnancy;
  Language language = Language::en;
  bool guardian_consent = false;
  bool assent = false;
  Capacity capacity = Capacity::yes;
  std::optional<double> weight_kg;
  Note note;
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
  field("assent", patient.assent, Need::defaulted, "Whether the young person agrees too.");
  field("capacity", patient.capacity, Need::defaulted,
        "Whether the patient can decide: yes, in_doubt or no.");
  field("weight_kg", patient.weight_kg, Range{1, 400}, "Weight, for anaesthetics under 18.");
  field("note", patient.note, "What the clinician adds; no rule reads it.");
  field("condition", patient.condition, Need::defaulted, "What the patient has or had.");
  field("medication", patient.medication, Need::defaulted, "What the patient takes or took.");
  field("procedure", patient.procedure, Need::defaulted, "What was done to the skin before.");
  field("allergy", patient.allergy, Need::defaulted, "What the patient reacts to.");
}

}  // namespace percuta::intake
