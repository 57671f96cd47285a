#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/intake/patient.hpp"
#include "percuta/intake/session.hpp"
#include "percuta/intake/treatment.hpp"

namespace percuta::intake {

struct Clinic {
  std::optional<std::string> name;
  std::optional<std::string> telephone;
  std::vector<Weekday> open = {Weekday::mon, Weekday::tue, Weekday::wed, Weekday::thu,
                               Weekday::fri};
  std::optional<std::string> country;
};

void fields(Is<Clinic> auto& clinic, auto&& field) {
  field("name", clinic.name, "Name of the practice.");
  field("telephone", clinic.telephone, "Where a patient calls; needed to print a handout.");
  field("open", clinic.open, Need::defaulted,
        "Days of the week with sessions; absent: mon to fri.");
  field("country", clinic.country, "Two letters; absent: told by the time zone.");
}

struct Operator {
  Role role = Role::clinician;
};

void fields(Is<Operator> auto& person, auto&& field) {
  field("role", person.role, Need::defaulted, "clinician, assistant or self.");
}

/// The day one topic was asked, where it is not the day of the others.
struct AskedOn {
  std::array<std::optional<Date>, names(Topic{}).size()> days;

  [[nodiscard]] const std::optional<Date>& of(Topic topic) const {
    return days[static_cast<std::size_t>(topic)];
  }
  std::optional<Date>& of(Topic topic) { return days[static_cast<std::size_t>(topic)]; }
};

void fields(Is<AskedOn> auto& asked, auto&& field) {
  for (const auto& [topic, word] : names(Topic{})) {
    field(word, asked.of(topic), "Day it was asked, where that is not asked_on.");
  }
}

/// What was asked. Silence is not a no: a topic nobody asked about stays open.
struct Intake {
  std::optional<Date> asked_on;
  std::vector<Name<"denial">> denies;
  AskedOn asked;
};

void fields(Is<Intake> auto& intake, auto&& field) {
  field("asked_on", intake.asked_on, "Day the questions were asked.");
  field("denies", intake.denies, Need::defaulted,
        "Topics, and names of conditions, that the patient answered with no.");
  field("asked", intake.asked, Need::defaulted, "Topics asked on another day.");
}

/// A clinician's recorded decision to go on in spite of a finding, for one session.
struct Override {
  std::string finding;
  std::optional<std::string> zone;
  std::string by;
  Role role = Role::clinician;
  std::string reason;
  Date date;
  std::optional<std::string> word{};
};

void fields(Is<Override> auto& decision, auto&& field) {
  field("finding", decision.finding, "Id of the rule, as `screen` prints it.");
  field("word", decision.word, "The word it is about, where the finding is unknown-word.");
  field("zone", decision.zone, "The zone it is for; absent: wherever the finding applies.");
  field("by", decision.by, "Who decided.");
  field("role", decision.role, "Must be clinician to count.");
  field("reason", decision.reason, "Why.");
  field("date", decision.date, "Day of the decision.");
}

/// What is known of one patient, goal, device and skin: a case file.
struct Case {
  std::string schema;
  std::optional<std::string> time_zone;
  Clinic clinic;
  Operator operated_by;
  std::optional<Intake> intake;
  Patient patient;
  std::vector<PastSession> past_session;
  Goal goal;
  std::vector<Zone> zone;
  DeviceUse device;
  std::optional<Anaesthetic> anaesthetic;
  std::vector<TestSpot> test_spot;
  std::optional<Preparation> preparation;
  Course course;
  std::vector<Product> product;
  std::vector<Override> overrides;
};

inline constexpr std::string_view case_schema = "percuta.case/1";

void fields(Is<Case> auto& case_file, auto&& field) {
  field("schema", case_file.schema, "Always \"percuta.case/1\".");
  field("time_zone", case_file.time_zone, "IANA name; absent: the system's.");
  field("clinic", case_file.clinic, Need::defaulted, "Who treats.");
  field("operator", case_file.operated_by, Need::defaulted, "Who asks.");
  field("intake", case_file.intake, "What was asked, and denied.");
  field("patient", case_file.patient, "Who is to be treated.");
  field("past_session", case_file.past_session, Need::defaulted, "Earlier needling.");
  field("goal", case_file.goal, "What for.");
  field("zone", case_file.zone, "Where; at least one.");
  field("device", case_file.device, "With what.");
  field("anaesthetic", case_file.anaesthetic, "Numbing beforehand.");
  field("test_spot", case_file.test_spot, Need::defaulted, "Test spots, treated or read.");
  field("preparation", case_file.preparation, "What is kept already before the session.");
  field("course", case_file.course, Need::defaulted, "How often, and when.");
  field("product", case_file.product, Need::defaulted, "What touches the skin.");
  field("override", case_file.overrides, Need::defaulted, "Recorded decisions of the clinician.");
}

/// The handpieces that knowledge has, by id.
using Handpieces = std::map<std::string, device::Handpiece, std::less<>>;

}  // namespace percuta::intake
