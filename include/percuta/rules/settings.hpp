#pragma once

#include <optional>
#include <span>
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

/// How deep needles go for an indication, where the site allows it.
struct TargetDepth {
  std::string id;
  std::vector<intake::Indication> indications;
  Practice depth_mm;
  std::string says;
};

void fields(Is<TargetDepth> auto& target, auto&& field) {
  field("id", target.id, "What an answer cites.");
  field("indications", target.indications, "What it is for.");
  field("depth_mm", target.depth_mm, "Depth to work up to.");
  field("says", target.says, "What to know of it.");
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
  std::vector<Endpoint> endpoints;
  std::vector<StopSign> stops;
};

std::vector<base::Complaint> check(const SiteDepth& depth, const std::string& key);
std::vector<base::Complaint> check(const TargetDepth& target, const std::string& key);

}  // namespace percuta::rules
