#pragma once

#include <span>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/plan/plan.hpp"
#include "percuta/plan/simulate.hpp"

namespace percuta::catalog {
struct Catalog;
}  // namespace percuta::catalog

namespace percuta::plan {

/// What one key was varied to: a number, or a word.
struct Varied {
  std::string key;
  std::optional<double> value = {};
  std::optional<std::string> word = {};
};

void fields(Is<Varied> auto& varied, auto&& field) {
  field("key", varied.key, "Key of the case, or parameter:ID; its name tells the unit.");
  field("value", varied.value, base::unitless, "The number, in the unit of the key.");
  field("word", varied.word, "The word, where it is no number.");
}

/// What the needles leave in the zone that they wound most.
struct NeedledZone {
  std::string zone;
  skin::Skin skin;
  strike::Injury injury;
};

void fields(Is<NeedledZone> auto& needled, auto&& field) {
  field("zone", needled.zone, "The zone that is wounded most.");
  field("skin", needled.skin, "In this skin: average for sex and age.");
  field("injury", needled.injury, "What the strikes leave.");
}

struct ComparedCase {
  std::string name;
  std::vector<Varied> varied = {};
  std::optional<NeedledZone> needles = {};
};

void fields(Is<ComparedCase> auto& compared, auto&& field) {
  field("name", compared.name, "The file, or what was varied.");
  field("varied", compared.varied, "Each key that was varied, and to what.");
  field("needles", compared.needles, "What the needles do; of a case without settings nothing.");
}

/// Who says a quantity: rules and settings, the models, or trials of others.
enum class SaidBy { decided, computed, measured };
constexpr auto names(SaidBy) {
  using enum SaidBy;
  return std::to_array<base::Word<SaidBy>>(
      {{decided, "decided"}, {computed, "computed"}, {measured, "measured"}});
}

/// One quantity of one case: a number in the row's unit, with its band where it has one, or a word,
/// or ids. A case that does not have it has none of them.
struct ComparedValue {
  std::optional<double> value = {};
  std::optional<double> low = {};
  std::optional<double> high = {};
  std::optional<std::string> word = {};
  std::vector<std::string> ids = {};
  std::optional<bool> told_apart = {};
  std::optional<base::Band> difference = {};
  std::optional<double> higher_frac = {};

  [[nodiscard]] bool empty() const { return !value && !word && ids.empty(); }
};

void fields(Is<ComparedValue> auto& compared, auto&& field) {
  field("value", compared.value, base::unitless, "The number, in the unit of the row.");
  field("low", compared.low, base::unitless, "Lower end of its band.");
  field("high", compared.high, base::unitless, "Upper end of its band.");
  field("word", compared.word, "The word, where it is no number.");
  field("ids", compared.ids, "What `explain` tells more about.");
  field("told_apart", compared.told_apart,
        "Whether it differs from the first case's, as far as models can tell.");
  field("difference", compared.difference, base::unitless,
        "What it is more than the first case's, in the same worlds.");
  field("higher_frac", compared.higher_frac,
        "Share of worlds in which it is more than the first case's.");
}

/// One quantity of every case.
struct ComparedRow {
  SaidBy said_by = SaidBy::decided;
  std::string key = {};  ///< the same wherever the quantity is the same, its unit at the end
  std::string quantity;
  std::string unit;
  std::vector<ComparedValue> values;
  std::optional<int> decimals = {};  ///< that count, where it is told; never written
  evidence::Reason what = {};        ///< the quantity and what it is of
};

void fields(Is<ComparedRow> auto& row, auto&& field) {
  field("kind", row.said_by, "Whether it is decided, computed or measured.");
  field("key", row.key, "What is compared, as columns of a table are named.");
  field("quantity", row.quantity, "What is compared, as text.");
  field("what", row.what, "What is compared, and of which zone, product or risk.");
  field("unit", row.unit, "Its unit; empty where it has none.");
  field("values", row.values, "One value a case, in the order of the cases.");
}

/// The same quantities of several plans, side by side.
struct Comparison {
  std::vector<ComparedCase> cases;
  std::vector<ComparedRow> rows;
  std::vector<std::optional<SimulatedZone>> needled;  ///< one a case, for drawings; never written
  std::vector<std::vector<double>> session_d;         ///< likewise
};

void fields(Is<Comparison> auto& comparison, auto&& field) {
  field("cases", comparison.cases, "What is compared.");
  field("rows", comparison.rows, "The quantities.");
}

struct NamedPlan {
  std::string name;
  Plan plan;
  device::HandpieceKind kind = device::HandpieceKind::pen;
  std::optional<SimulatedZone> needled = {};  ///< one zone, the same of every plan
  std::vector<double> session_d = {};         ///< of its simulation
  std::vector<Varied> varied = {};
};

/// Puts plans side by side; a quantity no plan has is left out. Beside what is computed of the
/// needles stand the published trials with needles like them. Of a zone that its plan gives no
/// settings nothing of the needles is told.
Comparison compare(std::span<const NamedPlan> plans, const catalog::Catalog& catalog);

}  // namespace percuta::plan
