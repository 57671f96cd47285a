#include "check_numbers.hpp"

#include <algorithm>
#include <concepts>

#include <fmt/format.h>

#include "percuta/base/units.hpp"
#include "percuta/catalog/known_risk.hpp"

namespace percuta::catalog {

void check_number(const std::string& name, const evidence::Graded& graded, Complaints& out) {
  if (base::unit_suffix(name).empty()) {
    out.push_back({{name},
                   "unknown-unit",
                   base::quoted(name) + " does not end in a known unit",
                   "End it in one, like _mm, _h, _frac or _ratio."});
  }
  if (!(graded.low <= graded.value && graded.value <= graded.high)) {
    out.push_back({{name + ".value", name + ".low", name + ".high"},
                   "out-of-order",
                   fmt::format("value = {} is not between low = {} and high = {}", graded.value,
                               graded.low, graded.high),
                   "Mend the three numbers."});
  }
}

void check_record(KnowledgeReader& reader, const LayerRecord& record, const std::string& key,
                  Complaints& out) {
  if (record.site.has_value() == record.specimen.has_value()) {
    out.push_back({{key + ".id"},
                   "whose-skin",
                   base::quoted(record.id) + " must name either a site or a specimen",
                   "State one of the two."});
  } else {
    reader.claim("skin", record.site ? record.site->text : *record.specimen,
                 key + (record.site ? ".site" : ".specimen"), out);
  }
  base::for_each_field(record, [&](const base::FieldSpec& spec, const auto& value) {
    using Value = std::decay_t<decltype(value)>;
    const auto look = [&](const evidence::Graded& graded) {
      const std::string name = fmt::format("{}.{}", key, spec.name);
      KnowledgeReader::require_sources(graded.sources, name, name, out);
      check_number(name, graded, out);
    };
    if constexpr (std::same_as<Value, evidence::Graded>) {
      look(value);
    } else if constexpr (std::same_as<Value, std::optional<evidence::Graded>>) {
      if (value) {
        look(*value);
      }
    }
  });
}

void check_permeants(const std::vector<Permeant>& permeants,
                     const std::vector<inci::Ingredient>& ingredients, Complaints& out) {
  for (std::size_t i = 0; i < permeants.size(); ++i) {
    const Permeant& one = permeants[i];
    const std::string key = fmt::format("permeant[{}]", i);
    if (std::none_of(ingredients.begin(), ingredients.end(),
                     [&](const inci::Ingredient& other) { return other.inci == one.id; })) {
      out.push_back({{key + ".inci"},
                     "unknown-word",
                     base::quoted(one.id) + " is no ingredient",
                     "Write it as knowledge/ingredients does."});
    }
    if (!(one.log_kow_ratio_low <= one.log_kow_ratio &&
          one.log_kow_ratio <= one.log_kow_ratio_high)) {
      out.push_back({{key + ".log_kow_ratio"},
                     "out-of-order",
                     "log Kow is not between its low and its high",
                     "Mend the three numbers."});
    }
  }
}

void check_counts(const std::vector<rules::Risk>& risks, Complaints& out) {
  for (std::size_t i = 0; i < risks.size(); ++i) {
    const auto known = risks[i].count ? std::nullopt : known_risk(risks[i]);
    if (known && outcome::needs_count(known->kind)) {
      out.push_back({{fmt::format("risk[{}].computed_as", i)},
                     "missing-count",
                     fmt::format("computed_as = {} rests on a count, and {} has none",
                                 base::quoted(base::word(known->kind)), base::quoted(risks[i].id)),
                     "Add `count`, or leave `computed_as` out."});
    }
  }
}

}  // namespace percuta::catalog
