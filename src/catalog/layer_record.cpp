#include "percuta/catalog/layer_record.hpp"

#include "spread.hpp"

namespace percuta::catalog {
namespace {

num::Spread spread_if_known(const std::optional<evidence::Graded>& graded) {
  return graded ? spread(*graded) : num::Spread{};
}

}  // namespace

std::string place(const LayerRecord& record) {
  return record.site ? record.site->text : record.specimen.value_or("");
}

skin::Layers layers(const LayerRecord& record, const skin::Parameters& age) {
  skin::Layers out;
  out.id = place(record);
  out.stratum_corneum_um = spread(record.stratum_corneum_um);
  out.viable_epidermis_um = spread(record.viable_epidermis_um);
  out.viable_epidermis_men_um = spread_if_known(record.viable_epidermis_men_um);
  out.dermis_um = spread(record.dermis_um);
  out.dermis_men_um = spread_if_known(record.dermis_men_um);
  out.papillary_dermis_um = spread(record.papillary_dermis_um);
  out.hypodermis_um = spread(record.hypodermis_um);
  out.bed_compliance_ratio = spread(record.bed_compliance_ratio);
  out.reference_age_y = age.skin_reference_age_y;
  out.epidermis_slope_frac = age.epidermis_age_slope_frac;
  out.dermis_slope_frac = age.dermis_age_slope_frac;
  return out;
}

}  // namespace percuta::catalog
