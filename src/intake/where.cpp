#include "where.hpp"

#include <algorithm>

#include "percuta/base/phrase.hpp"

namespace percuta::intake {
namespace {

constexpr std::string_view all_zones = "all";
constexpr std::string_view not_on_face = "elsewhere";

// Part of a body: the sites it holds, and whether it lies on the face.
struct BodyPart {
  std::vector<std::string> sites;
  bool on_face = false;
};

std::optional<BodyPart> body_part(std::string_view word, const Surroundings& knowledge) {
  const base::Lexicon& words = knowledge.vocabulary.lexicon;
  const auto named_region = words.find("region", word);
  const auto region = knowledge.regions.find(named_region.value_or(""));
  if (region != knowledge.regions.end()) {
    BodyPart out{{}, region->second.on_face};
    for (const auto& site : region->second.sites) {
      out.sites.push_back(site.text);
    }
    return out;
  }
  const auto site = knowledge.sites.find(words.find("site", word).value_or(""));
  if (site == knowledge.sites.end()) {
    return std::nullopt;
  }
  return BodyPart{{site->first}, site->second.on_face};
}

// The side that a zone states, else the one that the words for its site tell.
std::optional<Side> side_of(const Zone& zone, const Surroundings& knowledge) {
  if (zone.side) {
    return zone.side;
  }
  const auto sides = sides_told(zone.site.text, knowledge.vocabulary.lexicon);
  return sides.size() == 1 ? std::optional(sides.front()) : std::nullopt;
}

bool is_named(const ZoneFact& zone, std::string_view word) {
  return zone.id == word || zone.stated_id == word;
}

bool names_a_zone(std::string_view word, const std::vector<ZoneFact>& zones) {
  return std::any_of(zones.begin(), zones.end(),
                     [&](const ZoneFact& zone) { return is_named(zone, word); });
}

// What one word says of one zone. The id of a zone means that zone alone, also where it is the name
// of a site.
Lies lies_by_word(std::string_view word, const ZoneFact& zone, const std::vector<ZoneFact>& zones,
                  const Surroundings& knowledge) {
  if (word == all_zones || is_named(zone, word)) {
    return Lies::here;
  }
  if (word == not_on_face) {
    return Lies::elsewhere;
  }
  for (const ZoneFact& other : zones) {
    if (is_named(other, word)) {
      return zone.on_face && other.on_face ? Lies::on_face : Lies::elsewhere;
    }
  }
  const auto part = body_part(word, knowledge);
  if (!part) {
    return Lies::not_said;  // told where the case is checked
  }
  if (std::find(part->sites.begin(), part->sites.end(), zone.site) != part->sites.end()) {
    return Lies::here;
  }
  return zone.on_face && part->on_face ? Lies::on_face : Lies::elsewhere;
}

Lies lies_by_nature(const Meaning& meaning, const ZoneFact& zone) {
  if (meaning.on_face) {
    return zone.on_face ? Lies::here : Lies::elsewhere;
  }
  return meaning.elsewhere ? Lies::elsewhere : Lies::not_said;
}

// The nearest of what several words say.
int distance(Lies lies) {
  switch (lies) {
    case Lies::here:
      return 0;
    case Lies::not_said:
      return 1;
    case Lies::on_face:
      return 2;
    case Lies::elsewhere:
      break;
  }
  return 3;
}

}  // namespace

std::vector<Side> sides_told(std::string_view site, const base::Lexicon& words) {
  std::vector<Side> out;
  for (const std::string& told : base::read_phrase(words, "site", site).around) {
    for (const auto& [side, word] : names(Side{})) {
      if (word == told) {
        out.push_back(side);
      }
    }
  }
  return out;
}

std::vector<ZoneFact> zone_facts(const Case& stated, const Surroundings& knowledge) {
  const auto either = [](const auto& first, const auto& second) {
    return first ? first : second;
  };
  std::vector<ZoneFact> out;
  for (const Zone& zone : stated.zone) {
    const Settings& own = zone.settings;
    const Settings& common = stated.device.settings;
    const auto part = body_part(zone.site.text, knowledge).value_or(BodyPart{{""}, false});
    for (const std::string& id : part.sites) {
      const auto site = knowledge.sites.find(id);
      ZoneFact fact;
      fact.id = part.sites.size() > 1 ? zone.id + "-" + id : zone.id;
      fact.site = id;
      fact.side = side_of(zone, knowledge);
      fact.on_face = site != knowledge.sites.end() && site->second.on_face;
      fact.settings = {either(own.depth_mm, common.depth_mm),
                       either(own.passes_count, common.passes_count),
                       either(own.frequency_Hz, common.frequency_Hz),
                       either(own.glide_speed_mm_per_s, common.glide_speed_mm_per_s),
                       either(own.pressure, common.pressure),
                       either(own.slip_ratio, common.slip_ratio)};
      fact.stated_id = zone.id;
      if (zone.area_cm2) {
        fact.area_cm2 = *zone.area_cm2 / static_cast<double>(part.sites.size());
      }
      out.push_back(std::move(fact));
    }
  }
  return out;
}

bool tells_where(std::string_view word, const std::vector<ZoneFact>& zones,
                 const Surroundings& knowledge) {
  return word == all_zones || word == not_on_face || names_a_zone(word, zones) ||
         body_part(word, knowledge).has_value();
}

Whereabouts whereabouts(const ZoneIds& said, const Meaning& meaning,
                        const std::vector<ZoneFact>& zones, const Surroundings& knowledge) {
  Whereabouts out;
  for (const ZoneFact& zone : zones) {
    Lies nearest = said.empty() ? lies_by_nature(meaning, zone) : Lies::elsewhere;
    for (const std::string& word : said) {
      const Lies one = lies_by_word(word, zone, zones, knowledge);
      nearest = distance(one) < distance(nearest) ? one : nearest;
    }
    out[zone.id] = meaning.whole_person ? Lies::here : nearest;
  }
  return out;
}

Lies lies(const Whereabouts& where, std::string_view zone_id) {
  const auto found = where.find(zone_id);
  return found == where.end() ? Lies::elsewhere : found->second;
}

bool may_lie_in(const Whereabouts& where, std::string_view zone_id) {
  const Lies there = lies(where, zone_id);
  return there == Lies::here || there == Lies::not_said;
}

}  // namespace percuta::intake
