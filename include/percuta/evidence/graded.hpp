#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/evidence/source.hpp"

namespace percuta::evidence {

/// What kind of observation a number rests on, strongest first.
enum class Grade {
  in_vivo_human,
  ex_vivo_human,
  animal,
  in_vitro,
  label,
  consensus,
  fitted,
  assumption
};
constexpr auto names(Grade) {
  using enum Grade;
  return std::to_array<base::Word<Grade>>({{in_vivo_human, "in-vivo-human"},
                                           {ex_vivo_human, "ex-vivo-human"},
                                           {animal, "animal"},
                                           {in_vitro, "in-vitro"},
                                           {label, "label"},
                                           {consensus, "consensus"},
                                           {fitted, "fitted"},
                                           {assumption, "assumption"}});
}

/// A number somebody stands for. Its unit is the suffix of the name it is kept under. `low` and
/// `high` span what is not known (5–95 %); `person_cv` is apart: how people differ.
struct Graded {
  double value = 0;
  double low = 0;
  double high = 0;
  std::vector<Name<"source">> sources;
  Grade grade = Grade::assumption;
  Status status = Status::read;
  std::optional<double> person_cv;
  std::optional<std::string> note;
  std::vector<Dispute> disputes;
};

void fields(Is<Graded> auto& graded, auto&& field) {
  field("value", graded.value, base::unitless, "The number used.");
  field("low", graded.low, base::unitless, "Lower end of what is not known.");
  field("high", graded.high, base::unitless, "Upper end of what is not known.");
  field("sources", graded.sources, "Who says so.");
  field("grade", graded.grade, "What kind of observation it rests on.");
  field("status", graded.status, "Whether the number was seen in the source itself.");
  field("person_cv", graded.person_cv, base::Range{0, 5}, base::unitless,
        "Coefficient of variation between people.");
  field("note", graded.note, "How the number was obtained.");
  field("disputes", graded.disputes, Need::defaulted, "Who says otherwise.");
}

}  // namespace percuta::evidence
