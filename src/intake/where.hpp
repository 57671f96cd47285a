#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "percuta/intake/facts.hpp"

namespace percuta::intake {

/// The sides that the words for a site tell: the left of "left cheek".
std::vector<Side> sides_told(std::string_view site, const base::Lexicon& words);

/// The zones to treat: each as the case states it, or one for each site of the region it lies on.
std::vector<ZoneFact> zone_facts(const Case& stated, const Surroundings& knowledge);

/// Whether a word tells where: the id of a zone, a site, a region, "all" or "elsewhere".
bool tells_where(std::string_view word, const std::vector<ZoneFact>& zones,
                 const Surroundings& knowledge);

/// Where something lies as seen from each zone: as said, else by its nature, else not said.
Whereabouts whereabouts(const ZoneIds& said, const Meaning& meaning,
                        const std::vector<ZoneFact>& zones, const Surroundings& knowledge);

}  // namespace percuta::intake
