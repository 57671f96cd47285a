#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/intake/words.hpp"
#include "percuta/rules/protocol.hpp"

namespace percuta::rules {

/// How deep needles go at a site: where to begin, and where nobody goes further without reason.
struct SiteDepth {
  std::string id;
  std::vector<Name<"site">> sites;
  Practice start_depth_mm;
  Practice ceiling_depth_mm;
  std::string says;
};

void fields(Is<SiteDepth> auto& depth, auto&& field) {
  field("id", depth.id, "What an answer cites.");
  field("sites", depth.sites, "Sites it is for.");
  field("start_depth_mm", depth.start_depth_mm, "Depth to begin with.");
  field("ceiling_depth_mm", depth.ceiling_depth_mm, "Depth not to exceed.");
  field("says", depth.says, "What to know of it.");
}

/// The layer of the dermis that a treatment works on.
enum class DermalLayer { papillary_dermis, reticular_dermis };
constexpr auto names(DermalLayer) {
  using enum DermalLayer;
  return std::to_array<base::Word<DermalLayer>>(
      {{papillary_dermis, "papillary_dermis"}, {reticular_dermis, "reticular_dermis"}});
}

/// How deep needles go for an indication, where the site allows it.
struct TargetDepth {
  std::string id;
  std::vector<intake::Indication> indications;
  Practice depth_mm;
  DermalLayer layer = DermalLayer::papillary_dermis;
  std::string says;
};

void fields(Is<TargetDepth> auto& target, auto&& field) {
  field("id", target.id, "What an answer cites.");
  field("indications", target.indications, "What it is for.");
  field("depth_mm", target.depth_mm, "Depth to work up to.");
  field("layer", target.layer, "Layer of the dermis that has to answer.");
  field("says", target.says, "What to know of it.");
}

/// How a hand leads a handpiece of one kind, and how much of its strikes may miss the dermis.
struct Technique {
  std::string id;
  std::vector<device::HandpieceKind> kinds;
  Name<"handpiece"> stand_in;
  Practice passes_count;
  std::optional<Practice> glide_speed_mm_per_s;
  Practice beyond_dermis_frac;
  Practice reached_frac;
  std::string says;
};

void fields(Is<Technique> auto& technique, auto&& field) {
  field("id", technique.id, "What an answer cites.");
  field("kinds", technique.kinds, "Handpieces it is for.");
  field("stand_in", technique.stand_in,
        "The handpiece that stands for the kind where a trial names none.");
  field("passes_count", technique.passes_count, "Passes; the plan stays between the ends.");
  field("glide_speed_mm_per_s", technique.glide_speed_mm_per_s, "Speed of a pen over the skin.");
  field("beyond_dermis_frac", technique.beyond_dermis_frac,
        "Most strikes that may pass through the dermis.");
  field("reached_frac", technique.reached_frac,
        "Least strikes that must reach the layer aimed at.");
  field("says", technique.says, "What to know of it.");
}

/// The session that healing counts doses in: the one whose histology is known.
struct ReferenceSession {
  std::string id;
  Name<"handpiece"> handpiece;
  Name<"site"> site;
  int age_y = 0;
  double depth_mm = 0;
  int passes_count = 0;
  device::Pressure pressure = device::Pressure::firm;
  std::string says;
  std::vector<Name<"source">> sources;
};

void fields(Is<ReferenceSession> auto& session, auto&& field) {
  field("id", session.id, "What an answer cites.");
  field("handpiece", session.handpiece, "With what.");
  field("site", session.site, "Where.");
  field("age_y", session.age_y, Range{0, 120}, "Age of the skin.");
  field("depth_mm", session.depth_mm, Range{0.05, 3.5}, "Length of the needles.");
  field("passes_count", session.passes_count, Range{1, 40}, "Passes.");
  field("pressure", session.pressure, "How hard the hand presses.");
  field("says", session.says, "What of it was told, and what is assumed.");
  field("sources", session.sources, "Who treated so.");
}

/// What the skin looks like when a zone is done.
struct Endpoint {
  std::string id;
  std::vector<intake::Indication> indications;
  std::string endpoint;
  std::string says;
  std::vector<Name<"source">> sources;
  std::vector<Dispute> disputes;
};

void fields(Is<Endpoint> auto& endpoint, auto&& field) {
  field("id", endpoint.id, "What an answer cites.");
  field("indications", endpoint.indications, "What it is for.");
  field("endpoint", endpoint.endpoint, "What to see.");
  field("says", endpoint.says, "Why.");
  field("sources", endpoint.sources, "Who says so.");
  field("disputes", endpoint.disputes, Need::defaulted, "Who says otherwise.");
}

/// A sign during a session on which one stops.
struct StopSign {
  std::string id;
  std::string sign;
  std::string says;
  std::vector<Name<"source">> sources;
};

void fields(Is<StopSign> auto& stop, auto&& field) {
  field("id", stop.id, "What an answer cites.");
  field("sign", stop.sign, "What to see or hear.");
  field("says", stop.says, "Why.");
  field("sources", stop.sources, "Who says so.");
}

/// What knowledge tells about settings.
struct DepthKnowledge {
  std::vector<SiteDepth> sites;
  std::vector<TargetDepth> targets;
  std::vector<Technique> techniques;
  std::vector<ReferenceSession> references;  ///< one
  std::vector<Endpoint> endpoints;
  std::vector<StopSign> stops;
};

std::vector<base::Complaint> check(const SiteDepth& depth, const std::string& key);
std::vector<base::Complaint> check(const TargetDepth& target, const std::string& key);
std::vector<base::Complaint> check(const Technique& technique, const std::string& key);

}  // namespace percuta::rules
