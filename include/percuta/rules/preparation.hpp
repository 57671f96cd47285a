#pragma once

#include <span>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/evidence/reason.hpp"
#include "percuta/inci/ingredient.hpp"
#include "percuta/rules/circumstances.hpp"
#include "percuta/rules/protocol.hpp"

namespace percuta::rules {

/// Products with such an ingredient stop so many days before a session.
struct ProductStop {
  inci::IngredientClass ingredient = inci::IngredientClass::retinoid;
  double stop_before_d = 0;
};

void fields(Is<ProductStop> auto& stop, auto&& field) {
  field("class", stop.ingredient, "What the ingredient is.");
  field("stop_before_d", stop.stop_before_d, "Days before the session.");
}

/// What a patient does, leaves and asks before a session.
struct Preparation {
  std::vector<evidence::Reason> to_do;
  std::vector<evidence::Reason> not_to_do;
  std::vector<ProductStop> product_stop;
  std::vector<evidence::Reason> to_ask;
  std::vector<std::string> rests_on;
  std::vector<std::string> sources;
  std::vector<Dispute> disputes;
};

void fields(Is<Preparation> auto& preparation, auto&& field) {
  field("do", preparation.to_do, "What to do.");
  field("do_not", preparation.not_to_do, "What to leave.");
  field("product_stop", preparation.product_stop, "Which ingredients stop, and when.");
  field("ask", preparation.to_ask, "What to ask the clinician.");
  field("rests_on", preparation.rests_on, "Ids behind it, for `explain`.");
  field("sources", preparation.sources, "Who says so.");
  field("disputes", preparation.disputes, "Who says otherwise.");
}

/// The advice that fits this case, whose first session is on that day. What would have to begin
/// before today begins today for that session.
Preparation prepare(const Circumstances& known, std::span<const Precare> precare,
                    base::Date first_session);

/// Whether something with these conditions is for this case: with none, for everybody.
bool is_for(const std::vector<When>& when, const Circumstances& known);

}  // namespace percuta::rules
