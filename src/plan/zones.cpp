#include <algorithm>
#include <cmath>

#include "choose.hpp"
#include "dial.hpp"
#include "zone_limits.hpp"
#include <fmt/format.h>

#include "percuta/base/assert.hpp"
#include "percuta/base/units.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/healing/dose.hpp"
#include "percuta/plan/make_plan.hpp"
#include "percuta/strike/setup.hpp"

namespace percuta::plan {
namespace {

using evidence::reason;

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
  ZonePlanner(const Screened& from, const intake::ZoneFact& zone, const GainTable& gains)
      : from_(from), zone_(zone), handpiece_(from.facts.handpiece), gains_(gains) {}

  ZonePlan plan(std::vector<Alternative>& alternatives) {
    describe();
    if (auto none = why_no_settings(from_)) {
      out_.why.push_back(*std::move(none));
      return std::move(out_);
    }
    if (!rules::may_be_planned(from_.screening, zone_.id)) {
      tell_waiting();
      return std::move(out_);
    }
    const rules::SiteDepth* site = site_depth(zone_.site, from_.catalog);
    const rules::TargetDepth* target = target_depth();
    if (site == nullptr || target == nullptr) {
      out_.why.push_back(reason("depth-unknown", {{"indication", base::word(indication())}}));
      return std::move(out_);
    }
    choose_settings(*site, *target, alternatives);
    if (out_.settings) {
      add_endpoint();
      out_.labelled_use = is_labelled();
    }
    return std::move(out_);
  }

 private:
  const rules::ZoneDecision* screened() const {
    const auto& all = from_.screening.zones;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& zone) { return zone.id == zone_.id; });
    return found == all.end() ? nullptr : &*found;
  }

  void describe() {
    out_.id = zone_.id;
    out_.site = zone_.site;
    out_.side = zone_.side;
    if (const rules::ZoneDecision* zone = screened()) {
      out_.decision = zone->decision;
    }
  }

  // A zone that is not treated in this course says why and until when, and no setting.
  void tell_waiting() {
    std::vector<std::string> ids;
    for (const rules::Finding& finding : from_.screening.findings) {
      if (finding.zone.value_or(zone_.id) == zone_.id && !finding.overridden &&
          rules::decision_for(finding.effect) == out_.decision) {
        ids.push_back(finding.rule);
      }
    }
    out_.why.push_back(waiting(std::move(ids)));
  }

  Reason waiting(std::vector<std::string> ids) const {
    if (out_.decision == rules::Decision::do_not_treat) {
      return reason("zone-refused", {}, std::move(ids));
    }
    const rules::ZoneDecision* zone = screened();
    if (zone != nullptr && zone->earliest_date) {
      return reason("zone-waits-until", {{"until", *zone->earliest_date}}, std::move(ids));
    }
    if (zone != nullptr && !zone->waits_for.empty()) {
      return reason("zone-waits-for",
                    {{"waits_for", fmt::format("{}", fmt::join(zone->waits_for, "; "))}},
                    std::move(ids));
    }
    return reason("zone-waits", {}, std::move(ids));
  }

  const rules::TargetDepth* target_depth() const { return target_for(indication(), from_.catalog); }

  // Whether needles that no dial draws in go deeper than they may.
  bool too_long(const ZoneLimits& limits) const {
    const bool has_length = handpiece_.kind == device::HandpieceKind::roller ||
                            (!has_dial(handpiece_) && !zone_.settings.depth_mm);
    return has_length && handpiece_.max_depth_mm > limits.depth_limit_mm + rounding;
  }

  // Rules, label and handpiece say how deep it may be; the models, how deep it need be.
  void choose_settings(const rules::SiteDepth& site, const rules::TargetDepth& target,
                       std::vector<Alternative>& alternatives) {
    const ZoneLimits limits = limits_of(from_, zone_, site);
    if (too_long(limits)) {
      why(reason("needles-too-long",
                 {{"needle_mm", handpiece_.max_depth_mm},
                  {"limit_mm", limits.depth_limit_mm},
                  {"says", site.says}},
                 {site.id}));
      return;
    }
    if (limits.ceiling_depth_mm <= 0) {
      why(reason("dial-too-deep", {{"says", site.says}}, {site.id}));
      return;
    }
    const Choice choice = choose(treated_zone(from_.facts, zone_, from_.catalog),
                                 choosable(limits, zone_, target), gains_, from_.catalog);
    ZoneSettings settings;
    settings.ceiling_depth_mm = std::max(limits.ceiling_depth_mm, choice.chosen.depth_mm);
    take(choice.chosen, settings);
    settings.start_depth_mm =
        on_dial(handpiece_, std::min(limits.start_depth_mm, settings.depth_mm));
    if (settings.start_depth_mm <= 0 || !has_dial(handpiece_)) {
      settings.start_depth_mm = settings.depth_mm;
    }
    tell_choice(choice, site, target, limits, settings);
    for (const Option& option : choice.frontier) {
      alternatives.push_back({zone_.id,
                              option.depth_mm,
                              option.passes_count,
                              option.gain_ratio,
                              option.reached_frac,
                              option.beyond_dermis_frac,
                              option.doubt.beyond_dermis_frac.low,
                              option.doubt.beyond_dermis_frac.high,
                              option.sound,
                              option.depth_mm == choice.chosen.depth_mm,
                              {},
                              {},
                              {}});
    }
    PERCUTA_ENSURE(settings.start_depth_mm <= settings.depth_mm &&
                   settings.depth_mm <= settings.ceiling_depth_mm);
    out_.settings = settings;
    out_.injury = choice.chosen.injury;
  }

  void tell_choice(const Choice& choice, const rules::SiteDepth& site,
                   const rules::TargetDepth& target, const ZoneLimits& limits,
                   const ZoneSettings& settings) {
    out_.cautions.insert(out_.cautions.end(), limits.not_followed.begin(),
                         limits.not_followed.end());
    tell_depth(choice, site, target, settings);
    if (gains(choice)) {
      tell_technique(choice.chosen, limits.passes_ratio < 1);
    }
    out_.why.insert(out_.why.end(), limits.why.begin(), limits.why.end());
    if (settings.start_depth_mm < settings.depth_mm) {
      why(reason("begin-at", {{"start_mm", settings.start_depth_mm}}, {site.id}));
    }
  }

  void take(const Option& option, ZoneSettings& settings) const {
    settings.depth_mm = option.depth_mm;
    settings.passes_count = option.passes_count;
    if (handpiece_.kind == device::HandpieceKind::pen) {
      settings.glide_speed_mm_per_s = option.glide_speed_mm_per_s;
      settings.frequency_Hz = treated_zone(from_.facts, zone_, from_.catalog).motion.frequency_Hz;
    }
  }

  // Whether anything that a clinic could see is gained at all.
  static bool gains(const Choice& choice) { return choice.chosen.gain_ratio >= no_gain_ratio; }

  void tell_depth(const Choice& choice, const rules::SiteDepth& site,
                  const rules::TargetDepth& target, const ZoneSettings& settings) {
    const Option& chosen = choice.chosen;
    const std::vector<evidence::Filling> layer = {{"layer", base::word(target.layer)}};
    if (zone_.settings.depth_mm) {
      tell_fixed_depth(site, settings);
    } else if (gains(choice)) {
      using evidence::ReasonCode;
      const ReasonCode among = chosen.sound             ? ReasonCode("depth-sound")
                               : choice.beyond_is_small ? ReasonCode("depth-spares-fat")
                                                        : ReasonCode("depth-shallowest");
      why(reason(among,
                 {{"depth_mm", chosen.depth_mm},
                  {"enough_frac", from_.catalog.number("enough_gain_frac")},
                  layer.front(),
                  {"practice_mm", target.depth_mm.usual}},
                 {"enough_gain_frac"}));
      why(reason("target-depth", {{"says", target.says}}, {target.id}));
    }
    why(reason("strikes-computed", {{"reached_frac", chosen.reached_frac}, layer.front()},
               {technique().id}));
    tell_dermis(chosen.doubt);
    if (!gains(choice)) {
      caution(reason("nothing-gained", layer, {technique().id}));
    }
    if (!choice.layer_reached) {
      caution(reason("layer-out-of-reach", layer, {technique().id}));
    }
    if (!choice.beyond_is_small) {
      caution(reason("dermis-thin",
                     {{"beyond_thin_frac", chosen.doubt.beyond_dermis_frac.high},
                      {"beyond_thick_frac", chosen.doubt.beyond_dermis_frac.low}},
                     {technique().id}));
    }
    tell_drag(chosen);
    tell_extrapolation(chosen);
  }

  void tell_dermis(const InjuryDoubt& doubt) {
    constexpr double rounds_to_nothing = 0.005;
    const base::Band& beyond = doubt.beyond_dermis_frac;
    why(beyond.high < rounds_to_nothing
            ? reason("dermis-spared", {{"thin_mm", doubt.thin_mm}}, {layers_id()})
            : reason("dermis-doubt",
                     {{"thin_mm", doubt.thin_mm},
                      {"thick_mm", doubt.thick_mm},
                      {"beyond_thin_frac", beyond.high},
                      {"beyond_thick_frac", beyond.low}},
                     {layers_id()}));
  }

  std::string layers_id() const {
    const auto& all = from_.catalog.layers;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& entry) {
      return entry.second.site && entry.second.site->text == zone_.site;
    });
    return found == all.end() ? zone_.site : found->first;
  }

  // Tissue was looked at after one kind of session only.
  void tell_extrapolation(const Option& chosen) {
    const double dose =
        healing::dose(0, chosen.injury, from_.catalog.models.healing.values).papillary;
    if (dose > from_.catalog.number("studied_dose_ratio")) {
      why(reason("dose-extrapolated", {{"dose_ratio", dose}}, {"studied_dose_ratio"}));
    }
  }

  // What the case fixes stays; what speaks against it is said.
  void tell_fixed_depth(const rules::SiteDepth& site, const ZoneSettings& settings) {
    const double kept_mm = site.ceiling_depth_mm.usual;
    if (settings.depth_mm > kept_mm) {
      caution(reason("depth-set-beyond",
                     {{"depth_mm", settings.depth_mm}, {"kept_mm", kept_mm}, {"says", site.says}},
                     {site.id}));
    } else if (settings.depth_mm == zone_.settings.depth_mm) {
      why(reason("depth-set", {{"depth_mm", settings.depth_mm}, {"kept_mm", kept_mm}}, {site.id}));
    }
  }

  void tell_technique(const Option& chosen, bool passes_narrowed) {
    if (!zone_.settings.passes_count && !passes_narrowed) {
      const bool usual = chosen.passes_count <= rules::counts(technique().passes_count).usual;
      why(usual ? reason("passes-usual", {{"passes_count", chosen.passes_count}}, {technique().id})
                : reason("passes-chosen",
                         {{"passes_count", chosen.passes_count},
                          {"enough_frac", from_.catalog.number("enough_gain_frac")}},
                         {technique().id}));
    }
    if (handpiece_.kind == device::HandpieceKind::pen && !zone_.settings.glide_speed_mm_per_s) {
      why(reason("glide-usual", {{"glide_mm_per_s", chosen.glide_speed_mm_per_s}},
                 {technique().id}));
    }
  }

  // Nobody knows how far skin follows a needle that is dragged; it is said where it may not.
  void tell_drag(const Option& chosen) {
    TreatedZone zone = treated_zone(from_.facts, zone_, from_.catalog);
    zone.motion.depth_mm = chosen.depth_mm;
    zone.motion.passes_count = chosen.passes_count;
    zone.motion.glide_speed_mm_per_s = chosen.glide_speed_mm_per_s;
    const strike::StrikeLaw law =
        strike::set_up(zone.skin, handpiece_, zone.motion, from_.catalog.models.strike.values);
    const double dragged_mm = law.dragged_mm(law.depth_mm);
    const double onset_mm = from_.catalog.parameters.find("tear_onset_mm")->second.low;
    if (dragged_mm > onset_mm) {
      caution(reason(
          "handpiece-drags",
          {{"drag_um", dragged_mm * base::um_per_mm}, {"onset_um", onset_mm * base::um_per_mm}},
          {"tear_onset_mm"}));
    }
  }

  const rules::Technique& technique() const { return technique_for(handpiece_, from_.catalog); }

  void add_endpoint() {
    for (const rules::Endpoint& endpoint : from_.catalog.depths.endpoints) {
      if (holds(endpoint.indications, indication())) {
        out_.settings->endpoint = endpoint.endpoint;
        why(reason("endpoint", {{"says", endpoint.says}}, {endpoint.id}));
      }
    }
    for (const rules::StopSign& stop : from_.catalog.depths.stops) {
      out_.settings->stop_if.push_back(stop.sign);
    }
  }

  // Whether a use that the label names covers this one: what for, where, on whom, how deep.
  bool is_labelled() const {
    return device::is_authorised(handpiece_,
                                 intake::use_of(from_.facts, zone_, out_.settings->depth_mm));
  }

  intake::Indication indication() const { return from_.facts.stated.goal.indication; }

  void why(Reason one) { out_.why.push_back(std::move(one)); }
  void caution(Reason one) { out_.cautions.push_back(std::move(one)); }

  const Screened& from_;
  const intake::ZoneFact& zone_;
  const device::Handpiece& handpiece_;
  const GainTable& gains_;
  ZonePlan out_;
};

}  // namespace

const rules::TargetDepth* target_for(intake::Indication indication,
                                     const catalog::Catalog& catalog) {
  const auto& all = catalog.depths.targets;
  const auto found = std::find_if(all.begin(), all.end(), [&](const rules::TargetDepth& target) {
    return holds(target.indications, indication);
  });
  return found == all.end() ? nullptr : &*found;
}

namespace {

Treatment plan_zones(const Screened& from, const Timetable& timetable) {
  Treatment out;
  const GainTable gains(timetable, from.catalog.models.healing.values);
  for (const intake::ZoneFact& zone : from.facts.zones) {
    num::stop_if_asked(from.how);
    out.zones.push_back(ZonePlanner(from, zone, gains).plan(out.alternatives));
  }
  return out;
}

calendar::SessionsAdvice advise(const CourseGains& gains, int chosen,
                                const catalog::Catalog& catalog) {
  const auto at = static_cast<std::size_t>(chosen - gains.fewest);
  const evidence::Measure told{.value = gains.ratios[at], .series = gains.ratios};
  return {chosen, evidence::reason("sessions-enough",
                                   {{"chosen_count", chosen},
                                    {"enough_frac", catalog.number("enough_gain_frac")},
                                    {"fewest_count", gains.fewest},
                                    {"zone", gains.zone},
                                    {"gain_ratio", told}},
                                   {"enough_gain_frac"})};
}

}  // namespace

Treatment plan_treatment(const Screened& from) {
  const auto* protocol =
      rules::protocol_for(from.facts.stated.goal.indication, from.catalog.protocols);
  const auto sessions =
      protocol == nullptr ? rules::Counts{1, 1, 1} : rules::counts(protocol->sessions_count);
  int count = sessions.low;
  while (true) {
    Treatment out = plan_zones(from, usual_timetable(from, count));
    const auto gains = course_gains(from, out.zones);
    if (!gains) {
      return out;
    }
    if (count == sessions.high || gains->enough_count <= count) {
      out.sessions = advise(*gains, count, from.catalog);
      return out;
    }
    ++count;
  }
}

}  // namespace percuta::plan
