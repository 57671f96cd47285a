#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "percuta/plan/make_plan.hpp"

namespace percuta::plan {
namespace {

template <class T, class Value>
bool holds(const std::vector<T>& all, const Value& one) {
  return std::any_of(all.begin(), all.end(), [&](const T& candidate) {
    if constexpr (base::is_name<T>) {
      return candidate.text == one;
    } else {
      return candidate == one;
    }
  });
}

class ZonePlanner {
 public:
  ZonePlanner(const Basis& from, const intake::ZoneFact& zone)
      : from_(from), zone_(zone), handpiece_(from.facts.handpiece) {}

  ZonePlan plan() {
    describe();
    if (auto reason = why_no_settings(from_)) {
      out_.why.push_back({*reason, {}});
      return std::move(out_);
    }
    const rules::SiteDepth* site = site_depth();
    const rules::TargetDepth* target = target_depth();
    if (site == nullptr || target == nullptr) {
      out_.why.push_back({fmt::format("No depth is known here for {}, so there are no settings.",
                                      intake::spaced(base::word(indication()))),
                          {}});
      return std::move(out_);
    }
    choose_depth(*site, *target);
    add_technique();
    out_.labelled_use = is_labelled();
    return std::move(out_);
  }

 private:
  void describe() {
    out_.id = zone_.id;
    out_.site = zone_.site;
    out_.side = zone_.side;
    for (const rules::ZoneDecision& screened : from_.screening.zones) {
      if (screened.id == zone_.id) {
        out_.decision = screened.decision;
      }
    }
  }

  const rules::SiteDepth* site_depth() const {
    const auto& all = from_.catalog.depths.sites;
    const auto found = std::find_if(all.begin(), all.end(), [&](const rules::SiteDepth& depth) {
      return holds(depth.sites, zone_.site);
    });
    return found == all.end() ? nullptr : &*found;
  }

  const rules::TargetDepth* target_depth() const {
    const auto& all = from_.catalog.depths.targets;
    const auto found = std::find_if(all.begin(), all.end(), [&](const rules::TargetDepth& target) {
      return holds(target.indications, indication());
    });
    return found == all.end() ? nullptr : &*found;
  }

  // The dial has steps; between two of them the shallower is meant.
  double on_dial(double depth_mm) const {
    if (!handpiece_.depth_step_mm) {
      return depth_mm;
    }
    constexpr double rounding = 1e-9;  // a tenth is no binary number
    return std::floor(depth_mm / *handpiece_.depth_step_mm + rounding) * *handpiece_.depth_step_mm;
  }

  void choose_depth(const rules::SiteDepth& site, const rules::TargetDepth& target) {
    const auto evaluated = device::label_max_depth_mm(handpiece_, zone_.site);
    const double label = evaluated.value_or(handpiece_.max_depth_mm);
    const double ceiling = std::min({site.ceiling_depth_mm.usual, label, handpiece_.max_depth_mm});
    ZoneSettings settings;
    settings.ceiling_depth_mm = on_dial(ceiling);
    if (zone_.settings.depth_mm) {
      keep_depth(*zone_.settings.depth_mm, site, settings);
    } else {
      aim_depth(site, target, settings);
    }
    if (evaluated && label < site.ceiling_depth_mm.usual) {
      why(fmt::format("The label of {} was evaluated up to {} mm.", handpiece_.id, label),
          handpiece_.id);
    }
    settings.start_depth_mm = on_dial(std::min(site.start_depth_mm.usual, settings.depth_mm));
    if (settings.start_depth_mm <= 0) {  // shallower than the first step of the dial
      settings.start_depth_mm = settings.depth_mm;
    }
    why(fmt::format("Begin at {} mm and raise it to the endpoint.", settings.start_depth_mm),
        site.id);
    out_.settings = settings;
  }

  void aim_depth(const rules::SiteDepth& site, const rules::TargetDepth& target,
                 ZoneSettings& settings) {
    settings.depth_mm = std::min(on_dial(target.depth_mm.usual), settings.ceiling_depth_mm);
    why(fmt::format("{} mm is aimed at: {}", target.depth_mm.usual, target.says), target.id);
    if (settings.depth_mm < target.depth_mm.usual) {
      why(fmt::format("Held at {} mm here: {}", settings.depth_mm, site.says), site.id);
    }
  }

  // What the case fixes stays; what speaks against it is said.
  void keep_depth(double fixed_mm, const rules::SiteDepth& site, ZoneSettings& settings) {
    settings.depth_mm = fixed_mm;
    if (fixed_mm > settings.ceiling_depth_mm) {
      why(fmt::format("{} mm is set by you, beyond the {} mm kept here: {}", fixed_mm,
                      settings.ceiling_depth_mm, site.says),
          site.id);
    } else {
      why(fmt::format("{} mm is set by you, within the {} mm kept here.", fixed_mm,
                      settings.ceiling_depth_mm),
          site.id);
    }
  }

  void add_technique() {
    out_.settings->passes_count = zone_.settings.passes_count;
    out_.settings->frequency_Hz = zone_.settings.frequency_Hz;
    out_.settings->glide_speed_mm_per_s = zone_.settings.glide_speed_mm_per_s;
    for (const rules::Endpoint& endpoint : from_.catalog.depths.endpoints) {
      if (holds(endpoint.indications, indication())) {
        out_.settings->endpoint = endpoint.endpoint;
        why(endpoint.says, endpoint.id);
      }
    }
    for (const rules::StopSign& stop : from_.catalog.depths.stops) {
      out_.settings->stop_if.push_back(stop.sign);
    }
  }

  // Whether a use that the label names covers this one: what for, where, on whom, how deep.
  bool is_labelled() const {
    const intake::Case& stated = from_.facts.stated;
    return device::is_authorised(handpiece_,
                                 {stated.goal.indication, zone_.site, stated.patient.phototype,
                                  stated.patient.age_y, out_.settings->depth_mm});
  }

  intake::Indication indication() const { return from_.facts.stated.goal.indication; }

  void why(std::string says, const std::string& id) { out_.why.push_back({std::move(says), {id}}); }

  const Basis& from_;
  const intake::ZoneFact& zone_;
  const device::Handpiece& handpiece_;
  ZonePlan out_;
};

}  // namespace

std::vector<ZonePlan> plan_zones(const Basis& from) {
  std::vector<ZonePlan> out;
  for (const intake::ZoneFact& zone : from.facts.zones) {
    out.push_back(ZonePlanner(from, zone).plan());
  }
  return out;
}

}  // namespace percuta::plan
