#include <fmt/format.h>

#include "percuta/report/describe.hpp"

namespace percuta::report {
namespace {

using catalog::Catalog;
using intake::spaced;

std::string waits(const std::optional<int>& days, const std::optional<int>& months) {
  return months ? fmt::format("{} months", *months) : fmt::format("{} days", days.value_or(0));
}

// What a rule on a medicine says once it was stopped.
std::string after_stop(const rules::Rule& rule) {
  const rules::AfterStop& after = *rule.after_stop;
  if (!after.holds_on()) {
    return " After the stop nothing holds: " + after.says;
  }
  return fmt::format(" For {} after the stop: {} ({}; {}, {}).",
                     waits(after.wait_d, after.wait_months), after.says,
                     base::word(after.then.value_or(rule.then)), base::word(after.grade),
                     base::word(after.status));
}

// Shares of settings that a finding changes, with what they rest on.
std::string settings(const rules::SettingsAnswer& answer, const Catalog& catalog) {
  std::string out;
  const auto tell = [&](const std::optional<base::Name<"parameter">>& name, const char* what) {
    if (name) {
      out += fmt::format(" Settings: {:g} of {} [{}].", catalog.parameters.at(name->text).value,
                         what, name->text);
    }
  };
  tell(answer.passes, "the most passes");
  tell(answer.start, "the depth to begin with");
  tell(answer.ceiling, "the depth not to exceed");
  return out;
}

std::string limit(const rules::DoseLimit& one) {
  std::string out = fmt::format("from {} years", one.age_y_from);
  const auto tell = [&](const auto& number, const char* before, const char* unit) {
    if (number) {
      out += fmt::format("{} {:g} {}", before, static_cast<double>(*number), unit);
    }
  };
  tell(one.age_y_below, ", below", "years");
  tell(one.above_weight_kg, ", above", "kg");
  tell(one.area_cm2, ": at most", "cm²");
  tell(one.amount_g, ", at most", "g");
  tell(one.minutes, ", at most", "min");
  return out;
}

// The stronger, the lower: a label or an authority, anybody else, Percuta alone.
evidence::Grade grade_of(const evidence::Source& source) {
  using enum evidence::SourceKind;
  switch (source.kind) {
    case label:
    case regulator:
      return evidence::Grade::label;
    case policy:
      return evidence::Grade::assumption;
    default:
      return evidence::Grade::consensus;
  }
}

// A rule is as sure as the strongest source behind it.
void grade(const rules::Rule& rule, const Catalog& catalog, Explanation& out) {
  for (const auto& name : rule.sources) {
    const auto source = catalog.sources.find(name.text);
    if (source != catalog.sources.end() && (!out.grade || grade_of(source->second) < *out.grade)) {
      out.grade = grade_of(source->second);
    }
  }
}

}  // namespace

void describe(const rules::Rule& rule, const Catalog& catalog, Explanation& out) {
  out.says = fmt::format("{} {} ({}{})", rule.says, rule.action, base::word(rule.then),
                         rule.overridable ? ", may be overridden" : ", never overridden");
  if (rule.after_stop) {
    out.says += after_stop(rule);
  }
  if (rule.settings) {
    out.says += settings(*rule.settings, catalog);
  }
  grade(rule, catalog, out);
  out.disputes = rule.disputes;
}

void describe(const rules::LicensedAnaesthetic& product, const Catalog& /*catalog*/,
              Explanation& out) {
  std::vector<std::string> limits;
  for (const rules::DoseLimit& one : product.limits) {
    limits.push_back(limit(one));
  }
  out.says = fmt::format("{} Its label: {}.", product.says, fmt::join(limits, "; "));
  out.grade = product.grade;
  out.status = product.status;
  out.disputes = product.disputes;
}

void describe(const rules::Substance& substance, const Catalog& /*catalog*/, Explanation& out) {
  std::vector<std::string> found = substance.ingredients;
  for (const auto one : substance.classes) {
    found.push_back(spaced(base::word(one)));
  }
  for (const auto one : substance.traits) {
    found.push_back(spaced(base::word(one)));
  }
  found.insert(found.end(), substance.words.begin(), substance.words.end());
  out.says = fmt::format("{} Found by: {}.", substance.says, fmt::join(found, ", "));
  if (substance.medication) {
    out.says += " Counts as the medicine " + substance.medication->text + ".";
  }
}

}  // namespace percuta::report
