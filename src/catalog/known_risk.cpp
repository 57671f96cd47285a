#include "percuta/catalog/known_risk.hpp"

namespace percuta::catalog {

std::optional<outcome::KnownRisk> known_risk(const rules::Risk& risk) {
  for (const auto& [kind, word] : names(outcome::RiskKind{})) {
    if (!risk.computed_as || risk.computed_as->text != word) {
      continue;
    }
    outcome::KnownRisk out{kind, risk.name, std::nullopt, {}};
    if (risk.count) {
      out.count = outcome::Count{static_cast<double>(risk.count->events_count),
                                 static_cast<double>(risk.count->people_count)};
    }
    for (const auto& source : risk.sources) {
      out.sources.push_back(source.text);
    }
    return out;
  }
  return std::nullopt;  // said so, or a word that `load` refuses
}

}  // namespace percuta::catalog
