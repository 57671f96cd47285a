#pragma once

#include <string_view>

#include "spread.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/catalog/catalog.hpp"

namespace percuta::catalog {

/// A model with every number that its `fields()` name, taken from the parameters of those names; a
/// number that is missing, or lies where the model's code is not valid, is a problem.
template <class Parameters>
Model<Parameters> fill(std::string_view room, const ById<evidence::Graded>& parameters,
                       base::Problems& problems) {
  Model<Parameters> out;
  const auto tell = [&](std::string code, std::string what, std::string hint) {
    problems.push_back(
        {std::move(code), {"parameters", 0, 0, {}}, std::move(what), std::move(hint)});
  };
  base::for_each_field(out.values, [&](const base::FieldSpec& spec, double& value) {
    const auto found = parameters.find(spec.name);
    if (found == parameters.end()) {
      tell(
          "missing-parameter",
          fmt::format("the model of {} needs {}, which no file has", room, base::quoted(spec.name)),
          "Add it to a file in parameters/, with its source.");
      out.spreads.push_back({});
      return;
    }
    const evidence::Graded& graded = found->second;
    if (spec.range && !spec.range->contains(graded.value)) {
      tell("out-of-range",
           fmt::format("{} = {} lies outside {} to {}, where the model of {} holds", spec.name,
                       graded.value, spec.range->low, spec.range->high, room),
           "Mend the number.");
    }
    value = graded.value;
    out.spreads.push_back(spread(graded));
  });
  return out;
}

/// Every model of the science rooms.
Models fill_models(const ById<evidence::Graded>& parameters, base::Problems& problems);

}  // namespace percuta::catalog
