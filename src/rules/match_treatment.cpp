#include <algorithm>
#include <map>
#include <utility>

#include "parts.hpp"

namespace percuta::rules {
namespace {

// Whether it was as deep as asked. A depth that nobody stated counts as the deeper one.
bool is_as_deep(const When& when, const std::optional<double>& depth_mm) {
  if (when.needled_up_to_mm && (!depth_mm || *depth_mm > *when.needled_up_to_mm)) {
    return false;
  }
  return !when.needled_deeper_mm || !depth_mm || *depth_mm > *when.needled_deeper_mm;
}

Part match_needled(const Question& asked) {
  Match all;
  for (const auto& [session, where] : asked.facts().sessions) {
    const auto by = session.by.value_or(intake::Place::clinic);
    if (has(asked.when.needled, by) && is_as_deep(asked.when, session.depth_mm) &&
        intake::may_lie_in(where, asked.zone->id)) {
      join(all,
           holds(reason("needled-on",
                        {{"place", by}, {"depth_mm", session.depth_mm}, {"day", session.date}}),
                 session.date));
    }
  }
  return some(std::move(all));
}

Part match_reactions(const Question& asked) {
  Match all;
  for (const auto& session : asked.facts().stated.past_session) {
    if (session.reaction && has(asked.when.reaction, *session.reaction)) {
      join(all,
           holds(reason("reaction-after", {{"reaction", *session.reaction}, {"day", session.date}}),
                 session.date));
    }
  }
  return some(std::move(all));
}

// A spot looked at too early, or on a day still to come, is not read: it may still go dark.
SpotIs state_of(const intake::TestSpot& spot, const Question& asked) {
  const base::Date today = asked.facts().today;
  switch (spot.result.value_or(intake::TestSpotResult::clear)) {
    case intake::TestSpotResult::declined:
      return SpotIs::declined;
    case intake::TestSpotResult::pigmentation:
      return SpotIs::pigmentation;
    case intake::TestSpotResult::reaction:
      return SpotIs::reaction;
    case intake::TestSpotResult::clear:
      break;
  }
  const base::Date due = base::add_days(spot.date, asked.known.test_spot_reading_d);
  const bool is_read = spot.result && spot.read_on && *spot.read_on <= today;
  return is_read && *spot.read_on >= due ? SpotIs::clear : SpotIs::unread;
}

static_assert(SpotIs::none < SpotIs::unread && SpotIs::unread < SpotIs::clear &&
              SpotIs::clear < SpotIs::declined && SpotIs::declined < SpotIs::reaction &&
              SpotIs::reaction < SpotIs::pigmentation);

// What the latest spot of each zone showed, of two on one day the stricter; of several zones the
// strictest counts, because a spot tells how this person's skin answers.
Part match_spots(const Question& asked) {
  std::map<std::string, std::pair<base::Date, SpotIs>> latest;
  for (const intake::TestSpot& spot : asked.facts().stated.test_spot) {
    const std::pair found{spot.date, state_of(spot, asked)};
    auto& known = latest.emplace(spot.zone, found).first->second;
    known = std::max(known, found);
  }
  SpotIs strictest = SpotIs::none;
  evidence::Reason because = reason("no-test-spot");
  for (const auto& [zone, found] : latest) {
    const auto& [date, state] = found;
    if (state >= strictest) {
      strictest = state;
      because = reason("test-spot", {{"day", date}, {"zone", zone}, {"state", state}});
    }
  }
  return has(asked.when.test_spot, strictest) ? Part{holds(std::move(because))} : std::nullopt;
}

// One yes-or-no key: whether it is so must equal what is asked.
bool settle(const std::optional<bool>& asked, bool is_so, evidence::ReasonCode because,
            Match& all) {
  if (!asked) {
    return true;
  }
  if (*asked != is_so) {
    return false;
  }
  join(all, holds(reason(because)));
  return true;
}

std::optional<double> limit_of(const ZoneLimits& limits, DepthLimit limit) {
  switch (limit) {
    case DepthLimit::label:
      return limits.label_mm;
    case DepthLimit::ceiling:
      return limits.ceiling_mm;
    case DepthLimit::hard_limit:
      return limits.hard_limit_mm;
  }
  return std::nullopt;
}

evidence::ReasonCode beyond(DepthLimit limit) {
  switch (limit) {
    case DepthLimit::label:
      return "set-beyond-label";
    case DepthLimit::ceiling:
      return "set-beyond-ceiling";
    case DepthLimit::hard_limit:
      break;
  }
  return "set-beyond-limit";
}

Part match_depth(const Question& asked, const ZoneLimits& limits) {
  Match all;
  for (const DepthLimit one : asked.when.beyond) {
    const auto limit_mm = limit_of(limits, one);
    if (limits.depth_mm && limit_mm && *limits.depth_mm > *limit_mm) {
      join(all,
           holds(reason(beyond(one), {{"depth_mm", *limits.depth_mm}, {"limit_mm", *limit_mm}})));
    }
  }
  return some(std::move(all));
}

Part match_passes(const Question& asked, const ZoneLimits& limits) {
  if (!limits.passes_count || !limits.most_passes_count ||
      *limits.passes_count <= *asked.when.passes_above_ratio * *limits.most_passes_count) {
    return std::nullopt;
  }
  return holds(reason("set-beyond-passes", {{"passes_count", *limits.passes_count},
                                            {"most_count", *limits.most_passes_count}}));
}

// All of several parts; those that ask for nothing are not in the list.
Part all_of(const std::vector<Part>& parts) {
  Match all;
  for (const Part& part : parts) {
    if (!part) {
      return std::nullopt;
    }
    join(all, *part);
  }
  return all;
}

}  // namespace

Part match_earlier(const Question& asked) {
  std::vector<Part> parts;
  if (!asked.when.needled.empty()) {
    parts.push_back(match_needled(asked));
  }
  if (!asked.when.reaction.empty()) {
    parts.push_back(match_reactions(asked));
  }
  if (!asked.when.test_spot.empty()) {
    parts.push_back(match_spots(asked));
  }
  return all_of(parts);
}

Part match_device(const Question& asked) {
  const When& when = asked.when;
  const intake::DeviceUse& use = asked.facts().stated.device;
  const device::Handpiece& handpiece = asked.facts().handpiece;
  const auto role = asked.facts().stated.operated_by.role;
  Match all;
  if (!when.cartridge.empty()) {
    if (!has(when.cartridge, use.cartridge)) {
      return std::nullopt;
    }
    join(all, holds(reason("cartridge-is", {{"cartridge", use.cartridge}})));
  }
  if (!when.needle_material.empty()) {
    const auto material = handpiece.needle ? handpiece.needle->material : intake::Material::steel;
    if (!has(when.needle_material, material)) {
      return std::nullopt;
    }
    join(all, holds(reason("needles-are-of", {{"material", material}})));
  }
  if (!when.operator_role.empty()) {
    if (!has(when.operator_role, role)) {
      return std::nullopt;
    }
    join(all, holds(reason("operator-is", {{"role", role}})));
  }
  const bool settled =
      settle(when.occluded, use.occluded, "dressing-afterwards", all) &&
      settle(when.home_device, handpiece.home_use, "home-device", all) &&
      settle(when.radio_frequency, handpiece.energy == device::Energy::radio_frequency,
             "radio-frequency", all);
  return settled ? Part{all} : std::nullopt;
}

Part match_limits(const Question& asked) {
  const auto limits =
      asked.zone == nullptr ? asked.known.limits.end() : asked.known.limits.find(asked.zone->id);
  const bool known = limits != asked.known.limits.end();
  std::vector<Part> parts;
  if (!asked.when.beyond.empty()) {
    parts.push_back(known ? match_depth(asked, limits->second) : std::nullopt);
  }
  if (asked.when.passes_above_ratio) {
    parts.push_back(known ? match_passes(asked, limits->second) : std::nullopt);
  }
  return all_of(parts);
}

}  // namespace percuta::rules
