#include "percuta/report/reasons.hpp"

#include <cmath>
#include <type_traits>

#include "common.hpp"
#include "day_told.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"

namespace percuta::report {
namespace {

using evidence::FillingKind;
using evidence::Measure;
using evidence::Reason;

// "+20 %, +24 %": shares one after the other.
std::string series_told(const std::vector<double>& ratios) {
  std::string out;
  for (const double ratio : ratios) {
    out += fmt::format("{}{:+.0f} %", out.empty() ? "" : ", ", 100 * ratio);
  }
  return out;
}

void fill(const std::string& name, const Measure& measure, rules::Fillings& out) {
  out[name] = measure.value;
  out[name + "_low"] = measure.low.value_or(measure.value);
  out[name + "_high"] = measure.high.value_or(measure.value);
  out[name + "_series"] = series_told(measure.series.value_or(std::vector<double>{}));
}

void fill(const std::string& name, const std::string& text, FillingKind kind,
          intake::Language language, rules::Fillings& out) {
  out[name] = kind == FillingKind::word ? spaced(text) : base::printable(text);
  const auto day = kind == FillingKind::date ? base::parse_date(text) : std::nullopt;
  if (day) {
    out[name + "_weekday"] = weekday_told(*day, language);
  }
}

rules::Fillings fillings_of(const Reason& reason, intake::Language language) {
  rules::Fillings out;
  out["ids"] = listed(reason.ids);
  const evidence::ReasonKind* kind = evidence::kind_of(reason.code);
  const auto kinds =
      kind != nullptr ? evidence::values_of(*kind) : std::map<std::string, FillingKind>{};
  for (const auto& [name, value] : reason.values) {
    if (const auto* measure = std::get_if<Measure>(&value)) {
      fill(name, *measure, out);
    } else {
      const auto known = kinds.find(name);
      fill(name, std::get<std::string>(value),
           known == kinds.end() ? FillingKind::text : known->second, language, out);
    }
  }
  return out;
}

/// Visits every reason of a thing, however deep.
struct Teller {
  const rules::Speech& speech;

  template <class T>
  void operator()(const base::FieldSpec& /*spec*/, T& value) const {
    tell(value);
  }

  template <class T>
  void tell(T& value) const {
    if constexpr (std::is_same_v<T, Reason>) {
      if (!value.code.empty()) {
        value.says = told(value, speech);
      }
    } else if constexpr (base::is_optional<T>) {
      if (value) {
        tell(*value);
      }
    } else if constexpr (base::is_vector<T>) {
      if constexpr (!std::is_arithmetic_v<typename T::value_type>) {
        for (auto& one : value) {
          tell(one);
        }
      }
    } else if constexpr (base::HasFields<T>) {
      base::for_each_field(value, *this);
    }
  }
};

}  // namespace

std::string told(const Reason& reason, const rules::Speech& speech) {
  return speech.reason(reason.code, fillings_of(reason, speech.language()));
}

std::vector<std::string> told(const std::vector<Reason>& reasons, const rules::Speech& speech) {
  std::vector<std::string> out;
  for (const Reason& reason : reasons) {
    out.push_back(told(reason, speech));
  }
  return out;
}

void tell_reasons(calendar::Calendar& calendar, const rules::Speech& speech) {
  Teller{speech}.tell(calendar);
}

void tell_reasons(plan::Plan& plan, const rules::Speech& speech) { Teller{speech}.tell(plan); }

void tell_reasons(plan::Simulation& simulation, const rules::Speech& speech) {
  Teller{speech}.tell(simulation);
}

}  // namespace percuta::report
