#include "percuta/report/reasons.hpp"

#include <algorithm>
#include <type_traits>

#include "common.hpp"
#include "day_told.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/catalog/catalog.hpp"

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
  out[name + "_banded"] = measure.low && measure.high ? "yes" : "no";
  out[name + "_series"] = series_told(measure.series.value_or(std::vector<double>{}));
}

void fill(const std::string& name, const std::string& text, FillingKind kind,
          intake::Language language, rules::Fillings& out) {
  const std::string safe = base::printable(text);
  out[name] = kind == FillingKind::word ? spaced(safe) : safe;
  if (kind == FillingKind::date) {
    const auto day = base::parse_date(text);
    out[name + "_weekday"] = day ? weekday_told(*day, language) : "";
  }
}

rules::Fillings fillings_of(const Reason& reason, intake::Language language) {
  rules::Fillings out;
  out["ids"] = listed(reason.ids);
  const evidence::ReasonKind* kind = evidence::kind_of(reason.code);
  if (kind == nullptr) {
    return out;
  }
  for (const auto& [name, spec] : evidence::values_of(*kind)) {
    const auto value = reason.values.find(name);
    const bool is_given = value != reason.values.end();
    if (spec.optional) {
      out["has_" + name] = is_given ? "yes" : "no";
    }
    if (!is_given) {
      out[name] = "";
    } else if (const auto* measure = std::get_if<Measure>(&value->second)) {
      fill(name, *measure, out);
    } else {
      fill(name, std::get<std::string>(value->second), spec.kind, language, out);
    }
  }
  return out;
}

// The finding that a reason is about: of one rule, in the zone that the reason names.
const rules::Finding* finding_of(const Reason& reason, const std::string& rule,
                                 const rules::Screening& screening) {
  const auto zone = reason.values.find("zone");
  const auto found = std::find_if(
      screening.findings.begin(), screening.findings.end(), [&](const rules::Finding& finding) {
        const bool here = zone == reason.values.end()
                              ? !finding.zone
                              : finding.zone == std::get<std::string>(zone->second);
        return finding.rule == rule && here;
      });
  return found == screening.findings.end() ? nullptr : &*found;
}

// What made the findings hold that a reason is about.
void fill_findings(const Reason& reason, const rules::Screening* screening,
                   const rules::Speech& speech, rules::Fillings& out) {
  const evidence::ReasonKind* kind = evidence::kind_of(reason.code);
  if (kind == nullptr) {
    return;
  }
  for (const auto& [name, spec] : evidence::values_of(*kind)) {
    if (spec.kind != FillingKind::finding) {
      continue;
    }
    const std::string& rule = std::get<std::string>(reason.values.at(name));
    const rules::Finding* finding =
        screening == nullptr ? nullptr : finding_of(reason, rule, *screening);
    out[name + "_because"] =
        finding == nullptr ? base::printable(rule)
                           : fmt::format("{}", fmt::join(told(finding->because, speech), "; "));
  }
}

/// Visits every reason of a thing, however deep.
struct Teller {
  rules::Speech speech;
  const rules::Screening* screening = nullptr;  ///< of the same answer

  template <class T>
  void operator()(const base::FieldSpec& /*spec*/, T& value) const {
    tell(value);
  }

  [[nodiscard]] std::string say(const Reason& reason) const {
    rules::Fillings fillings = fillings_of(reason, speech.language());
    fill_findings(reason, screening, speech, fillings);
    return speech.reason(reason.code, fillings);
  }

  template <class T>
  void tell(T& value) const {
    if constexpr (std::is_same_v<T, Reason>) {
      if (!value.code.empty()) {
        value.says = say(value);
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

// What calendars call activities.
std::string called(const std::vector<std::string>& ids, const catalog::Catalog& catalog) {
  std::vector<std::string> out;
  for (const rules::Activity& activity : catalog.activities) {
    if (std::find(ids.begin(), ids.end(), activity.id) != ids.end()) {
      out.push_back(activity.name);
    }
  }
  return listed(out);
}

// A sentence of knowledge as an answer quotes it, with its placeholders filled.
void fill(std::string& quoted, const rules::Fillings& fillings) {
  quoted = rules::filled(quoted, fillings, intake::Language::en).value_or(quoted);
}

}  // namespace

std::string told(const Reason& reason, const rules::Speech& speech) {
  return Teller{speech}.say(reason);
}

std::vector<std::string> told(const std::vector<Reason>& reasons, const rules::Speech& speech) {
  std::vector<std::string> out;
  for (const Reason& reason : reasons) {
    out.push_back(told(reason, speech));
  }
  return out;
}

std::string joined(const std::vector<Reason>& reasons, std::string_view between) {
  std::string out;
  for (const Reason& reason : reasons) {
    if (!out.empty() && !reason.says.empty()) {
      out += between;
    }
    out += reason.says;
  }
  return out;
}

void tell_reasons(calendar::Calendar& calendar, const catalog::Catalog& catalog) {
  Teller{catalog.speech(intake::Language::en)}.tell(calendar);
  for (calendar::MilestoneTime& milestone : calendar.milestones) {
    rules::Fillings fillings = rules::hours_told(milestone.after_h);
    fillings["must"] = called(milestone.must, catalog);
    fillings["may"] = called(milestone.may, catalog);
    fill(milestone.what, fillings);
  }
}

void tell_reasons(plan::Plan& plan, const catalog::Catalog& catalog) {
  const rules::Speech speech = catalog.speech(intake::Language::en);
  Teller{speech, &plan.screening}.tell(plan);
  for (plan::Waiting& waiting : plan.aftercare.waiting) {
    std::string classes;
    for (const plan::ClassWindow& window : plan.aftercare.windows) {
      const std::string name = speech.ingredient_class(std::string(base::word(window.ingredient)));
      if (waiting.until_h == window.to_h && !name.empty()) {
        classes += (classes.empty() ? "" : ", ") + name;
      }
    }
    fill(waiting.what, {{"classes", classes}});
  }
  for (plan::CallIf& call : plan.aftercare.call_the_clinic_if) {
    fill(call.sign, rules::hours_told(call.from_h));
  }
}

void tell_reasons(plan::Comparison& comparison, const rules::Speech& speech) {
  Teller{speech}.tell(comparison);
  for (plan::ComparedRow& row : comparison.rows) {
    row.quantity = row.what.says;
  }
}

void tell_reasons(rules::Screening& screening, const rules::Speech& speech) {
  Teller{speech}.tell(screening);
}

void tell_reasons(rules::ProductTimeline& products, const rules::Speech& speech) {
  Teller{speech}.tell(products);
}

void tell_reasons(rules::LabelVerdict& label, const rules::Speech& speech) {
  Teller{speech}.tell(label);
  for (rules::IngredientVerdict& one : label.ingredients) {
    one.says = joined(one.why, " ");
  }
}

void tell_reasons(evidence::Provenance& provenance, const rules::Speech& speech) {
  Teller{speech}.tell(provenance);
}

void tell_reasons(plan::Simulation& simulation, const rules::Speech& speech) {
  Teller{speech}.tell(simulation);
}

}  // namespace percuta::report
