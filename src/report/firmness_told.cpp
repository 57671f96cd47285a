#include <algorithm>

#include "common.hpp"
#include "plan_sides.hpp"
#include <fmt/format.h>

#include "percuta/base/percent.hpp"
#include "percuta/document/numbers.hpp"
#include "percuta/plan/edges.hpp"

namespace percuta::report {
namespace {

using document::Facts;
using document::Sentence;
using document::short_number;

// "20 µm", "15 mm/s", "90 %"; what has no unit is the number alone.
std::string with_unit(double value, const std::string& unit) {
  if (unit == "frac") {
    return short_number(base::percent * value) + "\u00A0%";
  }
  if (unit.empty() || unit == "ratio" || unit == "count" || unit == "score") {
    return short_number(value);
  }
  std::string told = unit == "um" ? "µm" : unit == "pct" ? "%" : unit;
  if (const auto per = told.find("_per_"); per != std::string::npos) {
    told.replace(per, std::string_view("_per_").size(), "/");
  } else if (told.starts_with("per_")) {
    told.replace(0, std::string_view("per_").size(), "/");
  }
  return short_number(value) + "\u00A0" + told;
}

// "crack rim" of crack_rim_um.
std::string name_of(const plan::Sensitivity& one) {
  std::string out = one.parameter;
  const std::string& unit = one.declared.unit;
  if (!unit.empty() && out.ends_with("_" + unit)) {
    out.resize(out.size() - unit.size() - 1);
  }
  return spaced(out);
}

Sentence told(const plan::Sensitivity& one, const rules::Speech& speech) {
  const auto at = [](const plan::AtEnd& end) {
    return end.improved_frac.value_or(end.gain_ratio);
  };
  Sentence out{
      speech.page("depends-on", {{"number", name_of(one)},
                                 {"grade", spaced(std::string(base::word(one.grade)))},
                                 {"low", with_unit(*one.declared.low, one.declared.unit)},
                                 {"told", one.at_low.improved_frac ? "improvement" : "gain"},
                                 {"at_low", at(one.at_low)},
                                 {"high", with_unit(*one.declared.high, one.declared.unit)},
                                 {"at_high", at(one.at_high)}}),
      {one.id}};
  out.ids.insert(out.ids.end(), one.sources.begin(), one.sources.end());
  return out;
}

}  // namespace

Facts firmness_facts(const plan::Plan& plan, const rules::Speech& speech) {
  Facts out;
  const auto add = [&](rules::PageKey label, Sentence sentence) {
    const std::string head = speech.page(label);
    const bool again = std::any_of(out.rows.begin(), out.rows.end(),
                                   [&](const Facts::Row& row) { return row.label == head; });
    out.rows.push_back({again ? "" : head, std::move(sentence)});
  };
  if (plan.prediction) {
    for (const plan::Sensitivity& one : plan.prediction->sensitivity) {
      add("depends-most", told(one, speech));
    }
  }
  if (plan.edges) {
    for (const plan::Reason& reason : plan.edges->told) {
      add("edge-of-choice", {reason.says, reason.ids});
    }
  }
  return out;
}

}  // namespace percuta::report
