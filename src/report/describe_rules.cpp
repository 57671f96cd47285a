#include "common.hpp"
#include <fmt/format.h>

#include "percuta/report/describe.hpp"

namespace percuta::report {
namespace {

using catalog::Catalog;
using intake::spaced;

rules::Speech words(const Catalog& catalog) { return catalog.speech(intake::Language::en); }

// What a rule on a medicine says once it was stopped.
std::string after_stop(const rules::Rule& rule, const Catalog& catalog) {
  const rules::AfterStop& after = *rule.after_stop;
  if (!after.holds_on()) {
    return words(catalog).page("after-stop-nothing", {{"says", after.says}});
  }
  return words(catalog).page(
      "after-stop-holds",
      {{"count", static_cast<double>(after.wait_months.value_or(after.wait_d.value_or(0)))},
       {"unit", after.wait_months ? "months" : "days"},
       {"says", after.says},
       {"effect", std::string(base::word(after.then.value_or(rule.then)))},
       {"grade", std::string(base::word(after.grade))},
       {"status", std::string(base::word(after.status))}});
}

// Shares of settings that a finding changes, with what they rest on.
std::string settings(const rules::SettingsAnswer& answer, const Catalog& catalog) {
  std::string out;
  const auto tell = [&](const std::optional<base::Name<"parameter">>& name, rules::PageKey what) {
    if (name) {
      const double share = catalog.parameters.at(name->text).value;
      out += " " + words(catalog).page("settings-told", {{"share", fmt::format("{:g}", share)},
                                                         {"of", words(catalog).page(what)},
                                                         {"id", name->text}});
    }
  };
  tell(answer.passes, "the-most-passes");
  tell(answer.start, "the-depth-to-begin");
  tell(answer.ceiling, "the-depth-not-to-exceed");
  return out;
}

std::string limit(const rules::DoseLimit& one, const Catalog& catalog) {
  rules::Fillings filled = {{"age_from", fmt::format("{}", one.age_y_from)}};
  const auto tell = [&](const std::string& name, const auto& number) {
    filled["has_" + name] = number ? "yes" : "no";
    filled[name] = number ? fmt::format("{:g}", static_cast<double>(*number)) : "";
  };
  tell("age_below", one.age_y_below);
  tell("weight", one.above_weight_kg);
  tell("area", one.area_cm2);
  tell("amount", one.amount_g);
  tell("minutes", one.minutes);
  return words(catalog).page("dose-limit", filled);
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

static_assert(evidence::Grade::label < evidence::Grade::consensus &&
              evidence::Grade::consensus < evidence::Grade::assumption);

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
  out.says = words(catalog).page("rule-told", {{"says", rule.says},
                                               {"action", rule.action},
                                               {"effect", std::string(base::word(rule.then))},
                                               {"overridable", rule.overridable ? "yes" : "no"}});
  if (rule.after_stop) {
    out.says += " " + after_stop(rule, catalog);
  }
  if (rule.settings) {
    out.says += settings(*rule.settings, catalog);
  }
  grade(rule, catalog, out);
  out.disputes = rule.disputes;
}

void describe(const rules::LicensedAnaesthetic& product, const Catalog& catalog, Explanation& out) {
  std::vector<std::string> limits;
  for (const rules::DoseLimit& one : product.limits) {
    limits.push_back(limit(one, catalog));
  }
  out.says = words(catalog).page("label-limits",
                                 {{"says", product.says}, {"limits", listed(limits, "; ")}});
  out.grade = product.grade;
  out.status = product.status;
  out.disputes = product.disputes;
}

void describe(const rules::Substance& substance, const Catalog& catalog, Explanation& out) {
  std::vector<std::string> found = substance.ingredients;
  for (const auto one : substance.classes) {
    found.push_back(spaced(base::word(one)));
  }
  for (const auto one : substance.traits) {
    found.push_back(spaced(base::word(one)));
  }
  found.insert(found.end(), substance.words.begin(), substance.words.end());
  out.says =
      words(catalog).page("substance-told", {{"says", substance.says}, {"found", listed(found)}});
  if (substance.medication) {
    out.says += " " + words(catalog).page("counts-as", {{"medicine", substance.medication->text}});
  }
}

}  // namespace percuta::report
