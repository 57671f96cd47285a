#pragma once

#include <concepts>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "percuta/base/date.hpp"
#include "percuta/base/fields.hpp"
#include "percuta/evidence/reason_codes.hpp"

namespace percuta::evidence {

using base::Is;

/// A number that fills a reason, in its unit, with its band where it has one; or several numbers.
struct Measure {
  double value = 0;
  std::optional<double> low = {};
  std::optional<double> high = {};
  std::optional<std::vector<double>> series = {};
  std::string unit = {};
};

void fields(Is<Measure> auto& measure, auto&& field) {
  field("value", measure.value, base::unitless, "The number, in the unit beside it.");
  field("low", measure.low, base::unitless, "Lower end of its band.");
  field("high", measure.high, base::unitless, "Upper end of its band.");
  field("series", measure.series, base::unitless, "Where there are several, each of them.");
  field("unit", measure.unit, "The unit.");
}

/// What fills a place of a reason: a number, or a text; a day is the text of its date.
using ReasonValue = std::variant<std::string, Measure>;

/// Why something is so: a code, what fills its sentence, and the ids it rests on. Rooms make
/// reasons; what one says is written by `report` alone, from the messages of a language.
struct Reason {
  std::string code;
  std::map<std::string, ReasonValue> values;
  std::vector<std::string> ids;
  std::string says;
};

void fields(Is<Reason> auto& reason, auto&& field) {
  field("code", reason.code, "What kind of reason it is.");
  field("values", reason.values, "What fills it, by name.");
  field("ids", reason.ids, "What `explain` tells more about.");
  field("says", reason.says, "The same as a sentence.");
}

/// One value of a reason with its name, for making one; absent where an optional is empty.
class Filling {
 public:
  template <std::convertible_to<std::string_view> Text>
  Filling(std::string_view name, const Text& text)
      : name_(name), value_(std::string(std::string_view(text))) {}
  Filling(std::string_view name, base::Date day);
  Filling(std::string_view name, Measure measure);
  template <base::Number T>
  Filling(std::string_view name, T number)
      : Filling(name, Measure{.value = static_cast<double>(number)}) {}
  template <base::NamedEnum T>
  Filling(std::string_view name, T word) : Filling(name, base::word(word)) {}
  template <class T>
  Filling(std::string_view name, const std::optional<T>& value)
      : Filling(value ? Filling(name, *value) : Filling(name)) {}

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::optional<ReasonValue>& value() const { return value_; }

 private:
  explicit Filling(std::string_view name) : name_(name) {}

  std::string name_;
  std::optional<ReasonValue> value_;
};

/// A reason of a code, with exactly the values that its kind lists, those marked so perhaps; each
/// number gets the unit that ends its name.
Reason reason(ReasonCode code, const std::vector<Filling>& values = {},
              std::vector<std::string> ids = {});

/// What a value of a kind is, and whether a reason may lack it.
enum class FillingKind { number, date, word, finding, text };
struct FillingSpec {
  FillingKind kind = FillingKind::text;
  bool optional = false;
};

/// The values of a kind, by name.
std::map<std::string, FillingSpec> values_of(const ReasonKind& kind);

/// The kind of a code; null where no room gives such a reason.
const ReasonKind* kind_of(std::string_view code);

}  // namespace percuta::evidence
