#include "zone_limits.hpp"

#include <algorithm>
#include <cmath>

#include "dial.hpp"

#include "percuta/catalog/catalog.hpp"
#include "percuta/plan/treated_zone.hpp"

namespace percuta::plan {
namespace {

using evidence::reason;

using Share = std::optional<base::Name<"parameter">> rules::SettingsAnswer::*;

class Limiter {
 public:
  Limiter(const Screened& from, const intake::ZoneFact& zone, const rules::SiteDepth& site)
      : from_(from), zone_(zone), site_(site), handpiece_(from.facts.handpiece) {}

  ZoneLimits limits() {
    const double ceiling = smallest(&rules::SettingsAnswer::ceiling, "ceiling-narrowed");
    const double start = smallest(&rules::SettingsAnswer::start, "start-narrowed");
    out_.passes_ratio = smallest(&rules::SettingsAnswer::passes, "passes-narrowed");
    const double label = device::label_max_depth_mm(handpiece_, intake::use_of(from_.facts, zone_))
                             .value_or(handpiece_.max_depth_mm);
    const double site = std::min(site_.ceiling_depth_mm.usual, hard_limit_mm());
    out_.depth_limit_mm =
        on_dial(handpiece_, ceiling * (overridden(asks_for_ceiling) ? hard_limit_mm() : site));
    out_.ceiling_depth_mm = on_dial(handpiece_, std::min(ceiling * site, label));
    if (label < site_.ceiling_depth_mm.usual) {
      out_.why.push_back(reason("label-depth", {{"handpiece", handpiece_.id}, {"label_mm", label}},
                                {handpiece_.id}));
    }
    follow_depth();
    follow_passes();
    begin_at(start * site_.start_depth_mm.usual);
    return std::move(out_);
  }

 private:
  const rules::Rule* rule_of(const rules::Finding& finding) const {
    const auto& all = from_.catalog.rules;
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const rules::Rule& rule) { return rule.id == finding.rule; });
    return found == all.end() ? nullptr : &*found;
  }

  bool bears_on_zone(const rules::Finding& finding) const {
    return !finding.zone || *finding.zone == zone_.id;
  }

  // Of several findings the smallest share counts; an overridden one changes nothing.
  double smallest(Share share, evidence::ReasonCode code) {
    double out = 1;
    Reason why;
    for (const rules::Finding& finding : from_.screening.findings) {
      const rules::Rule* rule = rule_of(finding);
      if (rule == nullptr || !rule->settings || finding.overridden || !bears_on_zone(finding)) {
        continue;
      }
      const auto& named = (*rule->settings).*share;
      if (!named) {
        continue;
      }
      const double value = from_.catalog.parameters.at(named->text).value;
      if (value < out) {
        out = value;
        why = reason(code, {{"rule", rule->id}, {"zone", finding.zone}, {"share_frac", value}},
                     {rule->id, named->text});
      }
    }
    if (out < 1) {
      out_.why.push_back(std::move(why));
    }
    return out;
  }

  static bool asks_for_ceiling(const rules::When& when) {
    return std::count(when.beyond.begin(), when.beyond.end(), rules::DepthLimit::ceiling) > 0;
  }
  static bool asks_for_passes(const rules::When& when) {
    return when.passes_above_ratio.has_value();
  }

  // Whether there is a finding on that here, and every one of them was decided otherwise.
  bool overridden(bool (*asks)(const rules::When&)) const {
    bool any = false;
    for (const rules::Finding& finding : from_.screening.findings) {
      const rules::Rule* rule = rule_of(finding);
      if (rule == nullptr || !bears_on_zone(finding) ||
          std::none_of(rule->when.begin(), rule->when.end(), asks)) {
        continue;
      }
      if (!finding.overridden) {
        return false;
      }
      any = true;
    }
    return any;
  }

  // How deep needles may go at the site at all, whatever the device and whoever decides.
  double hard_limit_mm() const {
    const auto site = from_.catalog.sites.find(zone_.site);
    const double limit = site == from_.catalog.sites.end()
                             ? handpiece_.max_depth_mm
                             : site->second.hard_limit_mm.value_or(handpiece_.max_depth_mm);
    return std::min(limit, handpiece_.max_depth_mm);
  }

  void follow_depth() {
    if (!zone_.settings.depth_mm) {
      return;
    }
    const double wish = *zone_.settings.depth_mm;
    out_.depth_mm = std::min(wish, out_.depth_limit_mm);
    out_.ceiling_depth_mm = std::max(out_.ceiling_depth_mm, *out_.depth_mm);
    if (*out_.depth_mm < wish - rounding) {
      out_.not_followed.push_back(reason(
          "depth-not-followed",
          {{"wish_mm", wish}, {"kept_mm", *out_.depth_mm}, {"says", site_.says}}, {site_.id}));
    }
  }

  void follow_passes() {
    if (!zone_.settings.passes_count) {
      return;
    }
    const rules::Technique& technique = technique_for(handpiece_, from_.catalog);
    const rules::Counts range = rules::counts(technique.passes_count);
    const int wish = *zone_.settings.passes_count;
    const int most = std::max(range.low, static_cast<int>(out_.passes_ratio * range.high));
    out_.passes_count = overridden(asks_for_passes) ? wish : std::min(wish, most);
    if (*out_.passes_count < wish) {
      out_.not_followed.push_back(reason(
          "passes-not-followed",
          {{"wish_count", wish}, {"kept_count", *out_.passes_count}, {"says", technique.says}},
          {technique.id}));
    }
  }

  // No lower than the first step of the dial.
  void begin_at(double depth_mm) {
    const double least = handpiece_.depth_step_mm.value_or(depth_mm);
    out_.start_depth_mm =
        on_dial(handpiece_, std::min(std::max(depth_mm, least), out_.ceiling_depth_mm));
  }

  const Screened& from_;
  const intake::ZoneFact& zone_;
  const rules::SiteDepth& site_;
  const device::Handpiece& handpiece_;
  ZoneLimits out_;
};

}  // namespace

const rules::SiteDepth* site_depth(std::string_view site, const catalog::Catalog& catalog) {
  const auto& all = catalog.depths.sites;
  const auto found = std::find_if(all.begin(), all.end(), [&](const rules::SiteDepth& depth) {
    return std::any_of(depth.sites.begin(), depth.sites.end(),
                       [&](const auto& name) { return name.text == site; });
  });
  return found == all.end() ? nullptr : &*found;
}

Limits choosable(const ZoneLimits& limits, const intake::ZoneFact& zone,
                 const rules::TargetDepth& target) {
  return {limits.start_depth_mm,
          std::min(limits.ceiling_depth_mm, target.depth_mm.high),
          limits.depth_mm,
          limits.passes_count,
          zone.settings.glide_speed_mm_per_s,
          limits.passes_ratio,
          target.layer};
}

double on_dial(const device::Handpiece& handpiece, double depth_mm) {
  if (!handpiece.depth_step_mm) {
    return depth_mm;
  }
  const double step = *handpiece.depth_step_mm;
  return std::min(steps_of_dial(std::floor(depth_mm / step + rounding), step), depth_mm);
}

ZoneLimits limits_of(const Screened& from, const intake::ZoneFact& zone,
                     const rules::SiteDepth& site) {
  return Limiter(from, zone, site).limits();
}

}  // namespace percuta::plan
