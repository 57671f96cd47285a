#include <algorithm>
#include <string_view>
#include <utility>

#include "edges.hpp"

#include "percuta/base/units.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/num/spread.hpp"

namespace percuta::plan {
namespace {

template <class Number>
Sensitivity described(std::string id, std::string_view parameter, double value,
                      const Number& number) {
  std::string_view unit = base::unit_suffix(parameter);
  unit.remove_prefix(unit.empty() ? 0 : 1);
  Sensitivity out;
  out.id = std::move(id);
  out.parameter = std::string(parameter);
  out.declared = {
      .value = value, .low = number.low, .high = number.high, .unit = std::string(unit)};
  out.grade = number.grade;
  out.status = number.status;
  for (const auto& source : number.sources) {
    out.sources.push_back(source.text);
  }
  out.says = number.note.value_or("");
  return out;
}

class Finder {
 public:
  Finder(const catalog::Catalog& catalog, const TreatedZone& zone, const Limits& limits)
      : catalog_(catalog), zone_(zone), limits_(limits) {}

  std::vector<Movable> find() {
    add_model(
        catalog_.models.strike, Touches::needles,
        [](Assumed & all) -> auto& { return all.numbers.strike; });
    add_model(
        catalog_.models.healing, Touches::healing,
        [](Assumed & all) -> auto& { return all.numbers.healing; });
    add_model(
        catalog_.models.outcome, Touches::outcome,
        [](Assumed & all) -> auto& { return all.outcome; });
    add_layers();
    add_practice();
    return std::move(out_);
  }

 private:
  template <class Parameters, class Part>
  void add_model(const catalog::Model<Parameters>& model, Touches touches, Part part) {
    std::size_t i = 0;
    base::for_each_field(model.values, [&](const base::FieldSpec& spec, const double& value) {
      const auto known = catalog_.parameters.find(spec.name);
      if (known != catalog_.parameters.end() && num::varies(model.spreads[i])) {
        const auto move = [part, i, range = spec.range](Assumed& all, double to) {
          std::size_t k = 0;
          base::for_each_field(part(all), [&](const base::FieldSpec&, double& number) {
            number = k++ != i ? number : !range ? to : std::clamp(to, range->low, range->high);
          });
        };
        out_.push_back({described(known->first, spec.name, value, known->second), touches, move});
      }
      ++i;
    });
  }

  // Of the sex whose skin it is, where that was measured apart.
  void add_layers() {
    for (const auto& [id, record] : catalog_.layers) {
      if (catalog::place(record) != zone_.layers.id) {
        continue;
      }
      const bool men = zone_.sex == skin::Sex::male;
      const bool women = zone_.sex == skin::Sex::female;
      using skin::Layers;
      add_layer(id, "stratum_corneum_um", record.stratum_corneum_um, &Layers::stratum_corneum_um);
      if (!men || !record.viable_epidermis_men_um) {
        add_layer(id, "viable_epidermis_um", record.viable_epidermis_um,
                  &Layers::viable_epidermis_um);
      }
      if (!women && record.viable_epidermis_men_um) {
        add_layer(id, "viable_epidermis_men_um", *record.viable_epidermis_men_um,
                  &Layers::viable_epidermis_men_um);
      }
      if (!men || !record.dermis_men_um) {
        add_layer(id, "dermis_um", record.dermis_um, &Layers::dermis_um);
      }
      if (!women && record.dermis_men_um) {
        add_layer(id, "dermis_men_um", *record.dermis_men_um, &Layers::dermis_men_um);
      }
      add_layer(id, "papillary_dermis_um", record.papillary_dermis_um,
                &Layers::papillary_dermis_um);
      add_layer(id, "hypodermis_um", record.hypodermis_um, &Layers::hypodermis_um);
      add_layer(id, "bed_compliance_ratio", record.bed_compliance_ratio,
                &Layers::bed_compliance_ratio);
    }
    const auto slope = [&](const char* name, double skin::Layers::*member) {
      if (const auto known = catalog_.parameters.find(name); known != catalog_.parameters.end()) {
        add(name, name, known->second.value, known->second,
            [member](Assumed& all, double to) { all.layers.*member = to; });
      }
    };
    slope("epidermis_age_slope_frac", &skin::Layers::epidermis_slope_frac);
    slope("dermis_age_slope_frac", &skin::Layers::dermis_slope_frac);
  }

  void add_layer(const std::string& id, std::string_view name, const evidence::Graded& number,
                 num::Spread skin::Layers::*member) {
    add(id, name, number.value, number,
        [member](Assumed& all, double to) { (all.layers.*member).value = to; });
  }

  void add_practice() {
    const rules::Technique& technique = technique_for(zone_.handpiece, catalog_);
    const auto practice = [&](std::string_view name, const rules::Practice& one, auto move) {
      add(technique.id, name, one.usual, one, move);
    };
    practice("reached_frac", technique.reached_frac,
             [](Assumed& all, double to) { all.numbers.reached_frac = to; });
    practice("beyond_dermis_frac", technique.beyond_dermis_frac,
             [](Assumed& all, double to) { all.numbers.beyond_dermis_frac = to; });
    if (technique.glide_speed_mm_per_s && !limits_.fixed_glide_speed_mm_per_s) {
      practice("glide_speed_mm_per_s", *technique.glide_speed_mm_per_s,
               [](Assumed& all, double to) { all.glide_speed_mm_per_s = to; });
    }
    constexpr const char* enough = "enough_gain_frac";
    if (const auto known = catalog_.parameters.find(enough); known != catalog_.parameters.end()) {
      add(enough, enough, known->second.value, known->second,
          [](Assumed& all, double to) { all.numbers.enough_gain_frac = to; });
    }
  }

  template <class Number>
  void add(const std::string& id, std::string_view name, double value, const Number& number,
           std::function<void(Assumed&, double)> move) {
    if (number.low < value || number.high > value) {
      out_.push_back({described(id, name, value, number), Touches::needles, std::move(move)});
    }
  }

  const catalog::Catalog& catalog_;
  const TreatedZone& zone_;
  const Limits& limits_;
  std::vector<Movable> out_;
};

}  // namespace

std::vector<Movable> movables(const catalog::Catalog& catalog, const TreatedZone& zone,
                              const Limits& limits) {
  return Finder(catalog, zone, limits).find();
}

}  // namespace percuta::plan
