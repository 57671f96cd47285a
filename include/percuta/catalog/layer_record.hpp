#pragma once

#include <optional>
#include <string>

#include "percuta/evidence/graded.hpp"
#include "percuta/skin/parameters.hpp"
#include "percuta/skin/skin.hpp"

namespace percuta::catalog {

/// The layers of skin at a site, or of a specimen, as knowledge states them: each number with its
/// source and method. Lines for men are there where men were measured.
struct LayerRecord {
  std::string id;
  std::optional<base::Name<"site">> site;
  std::optional<std::string> specimen;
  std::string says;
  evidence::Graded stratum_corneum_um;
  evidence::Graded viable_epidermis_um;
  std::optional<evidence::Graded> viable_epidermis_men_um;
  evidence::Graded dermis_um;
  std::optional<evidence::Graded> dermis_men_um;
  evidence::Graded papillary_dermis_um;
  evidence::Graded hypodermis_um;
  evidence::Graded bed_compliance_ratio;
};

void fields(base::Is<LayerRecord> auto& record, auto&& field) {
  field("id", record.id, "What explanations name.");
  field("site", record.site, "The site whose skin it is.");
  field("specimen", record.specimen, "The specimen whose skin it is, in place of a site.");
  field("says", record.says, "What skin it is.");
  field("stratum_corneum_um", record.stratum_corneum_um, "Dead outer layer.");
  field("viable_epidermis_um", record.viable_epidermis_um, "Living epidermis.");
  field("viable_epidermis_men_um", record.viable_epidermis_men_um, "Living epidermis of men.");
  field("dermis_um", record.dermis_um, "Papillary and reticular dermis together.");
  field("dermis_men_um", record.dermis_men_um, "The same of men.");
  field("papillary_dermis_um", record.papillary_dermis_um, "Upper dermis.");
  field("hypodermis_um", record.hypodermis_um, "Fat below the dermis.");
  field("bed_compliance_ratio", record.bed_compliance_ratio,
        "How far the bed gives under an array, over how far the needles go in.");
}

/// The id of its site or specimen.
std::string place(const LayerRecord& record);

/// The same as the skin room takes it, under the id of the site or specimen.
skin::Layers layers(const LayerRecord& record, const skin::Parameters& age);

}  // namespace percuta::catalog
