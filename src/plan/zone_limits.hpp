#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "choose.hpp"

#include "percuta/intake/facts.hpp"
#include "percuta/plan/make_plan.hpp"
#include "percuta/rules/settings.hpp"

namespace percuta::plan {

/// What may be set in a zone: site, label and handpiece limit it, and findings narrow it further.
/// A wish beyond that is not followed before the clinician overrides the finding on it; what stands
/// at the site for everybody is never passed.
struct ZoneLimits {
  double start_depth_mm = 0;    ///< to begin with
  double ceiling_depth_mm = 0;  ///< not beyond, label included; 0: not even the dial's first step
  double depth_limit_mm = 0;    ///< how far a wish is followed
  std::optional<double> depth_mm;   ///< the wish, as far as it is followed
  std::optional<int> passes_count;  ///< likewise
  double passes_ratio = 1;          ///< share of the passes that would be chosen otherwise
  std::vector<Reason> why;          ///< what narrowed it
  std::vector<Reason> not_followed;
};

ZoneLimits limits_of(const Screened& from, const intake::ZoneFact& zone,
                     const rules::SiteDepth& site);

/// How deep needles go at a site; null where nobody tells.
const rules::SiteDepth* site_depth(std::string_view site, const catalog::Catalog& catalog);

/// What may be chosen inside those limits for that target.
Limits choosable(const ZoneLimits& limits, const intake::ZoneFact& zone,
                 const rules::TargetDepth& target);

/// The dial has steps; between two of them the shallower is meant.
double on_dial(const device::Handpiece& handpiece, double depth_mm);

}  // namespace percuta::plan
