#pragma once

#include <span>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/plan/plan.hpp"

namespace percuta::plan {

struct ComparedCase {
  std::string name;
};

void fields(Is<ComparedCase> auto& compared, auto&& field) {
  field("name", compared.name, "The file, or the value that was varied.");
}

/// One quantity of every case; what a case does not have is empty.
struct ComparedRow {
  std::string quantity;
  std::string unit;
  std::vector<std::string> values;
};

void fields(Is<ComparedRow> auto& row, auto&& field) {
  field("quantity", row.quantity, "What is compared.");
  field("unit", row.unit, "Its unit; empty where it has none.");
  field("values", row.values, "One value a case, in the order of the cases.");
}

/// The same quantities of several plans, side by side.
struct Comparison {
  std::vector<ComparedCase> cases;
  std::vector<ComparedRow> rows;
};

void fields(Is<Comparison> auto& comparison, auto&& field) {
  field("cases", comparison.cases, "What is compared.");
  field("rows", comparison.rows, "The quantities.");
}

struct NamedPlan {
  std::string name;
  Plan plan;
};

/// Puts plans side by side; a quantity no plan has is left out.
Comparison compare(std::span<const NamedPlan> plans);

}  // namespace percuta::plan
