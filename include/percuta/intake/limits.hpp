#pragma once

#include <limits>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/intake/case.hpp"
#include "percuta/intake/facts.hpp"

namespace percuta::intake {

/// How much one input may hold, a case above all. More is a slip, or somebody who means harm: it
/// would be read and answered for minutes. Knowledge has the numbers, each as a parameter of the
/// same name; one that it lacks sets no limit.
struct Limits {
  static constexpr double none = std::numeric_limits<double>::max();
  double zones_limit_count = none;
  double zone_parts_limit_count = none;
  double products_limit_count = none;
  double patient_entries_limit_count = none;
  double entries_limit_count = none;
  double id_letters_limit_count = none;
  double name_letters_limit_count = none;
  double note_letters_limit_count = none;
  double label_letters_limit_count = none;
  double pasted_letters_limit_count = none;
  double compared_limit_count = none;
  double varied_limit_count = none;
  double experiment_limit_count = none;
  double past_limit_y = none;
  double future_limit_y = none;
};

void fields(Is<Limits> auto& limits, auto&& field) {
  const auto most = Range{1, 1e6};
  field("zones_limit_count", limits.zones_limit_count, most, "Zones of a case.");
  field("zone_parts_limit_count", limits.zone_parts_limit_count, most,
        "Sites that its zones lie on, regions taken apart.");
  field("products_limit_count", limits.products_limit_count, most, "Products of a case.");
  field("patient_entries_limit_count", limits.patient_entries_limit_count, most,
        "Conditions of a patient, and medicines, procedures, allergies.");
  field("entries_limit_count", limits.entries_limit_count, most, "Entries of any other list.");
  field("id_letters_limit_count", limits.id_letters_limit_count, most, "Letters of an id.");
  field("name_letters_limit_count", limits.name_letters_limit_count, most, "Letters of a name.");
  field("note_letters_limit_count", limits.note_letters_limit_count, most, "Letters of a note.");
  field("label_letters_limit_count", limits.label_letters_limit_count, most,
        "Letters of a product's label.");
  field("pasted_letters_limit_count", limits.pasted_letters_limit_count, most,
        "Letters of a text that a label is looked for in.");
  field("compared_limit_count", limits.compared_limit_count, most, "Plans side by side.");
  field("varied_limit_count", limits.varied_limit_count, most,
        "Combinations of a grid of what is varied.");
  field("experiment_limit_count", limits.experiment_limit_count, most,
        "Arms of an experiment, and its observations.");
  field("past_limit_y", limits.past_limit_y, most, "Years before today that a date may lie.");
  field("future_limit_y", limits.future_limit_y, most, "Years after today that a date may lie.");
}

/// The case with its ids in one form (NFKC), so that what looks alike is alike.
Case with_plain_ids(Case stated);

/// What of a case is too much: entries, letters, dates beyond any life; ids in which something
/// cannot be seen. A case with such a problem is not looked at further.
std::vector<base::Complaint> check_limits(const Case& stated, const Surroundings& knowledge,
                                          const Limits& limits, Date today);

/// Whether a day is one that may be told of, or planned for, on the day `today`.
bool is_within(const Limits& limits, Date today, Date day);

}  // namespace percuta::intake
