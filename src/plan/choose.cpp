#include "choose.hpp"

#include <algorithm>
#include <limits>

#include "dial.hpp"
#include "doubt.hpp"

#include "percuta/catalog/catalog.hpp"
#include "percuta/healing/dose.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::plan {
namespace {

class Chooser {
 public:
  Chooser(const TreatedZone& zone, const Limits& limits, const GainTable& gains,
          const ChoiceNumbers& numbers)
      : zone_(zone), limits_(limits), gains_(gains), numbers_(numbers) {}

  Choice choose() {
    Choice out;
    for (const double depth_mm : depths()) {
      out.considered.push_back(best_at(depth_mm));
    }
    out.chosen_at = choose_among(out.considered);
    for (const Option& option : out.considered) {
      out.frontier.push_back(with_fewer_passes(option));
    }
    out.chosen = out.frontier[out.chosen_at];
    out.doses = doses_;
    out.layer_reached = reaches(out.chosen);
    out.beyond_is_small = is_small(out.chosen);
    return out;
  }

 private:
  std::vector<double> depths() const {
    if (limits_.fixed_depth_mm) {
      return {*limits_.fixed_depth_mm};
    }
    if (!has_dial(zone_.handpiece)) {
      return {zone_.handpiece.max_depth_mm};
    }
    if (!zone_.handpiece.depth_step_mm) {
      return {std::min(limits_.ceiling_depth_mm, zone_.handpiece.max_depth_mm)};
    }
    std::vector<double> out;
    const double step = *zone_.handpiece.depth_step_mm;
    for (int i = 1; i * step <= limits_.ceiling_depth_mm + rounding; ++i) {
      if (i * step >= limits_.start_depth_mm - rounding) {
        out.push_back(std::min(steps_of_dial(i, step), limits_.ceiling_depth_mm));
      }
    }
    if (out.empty()) {
      out.push_back(limits_.ceiling_depth_mm);
    }
    return out;
  }

  Option best_at(double depth_mm) {
    device::Motion motion = zone_.motion;
    motion.depth_mm = depth_mm;
    motion.glide_speed_mm_per_s =
        limits_.fixed_glide_speed_mm_per_s.value_or(motion.glide_speed_mm_per_s);
    if (limits_.fixed_passes_count) {
      motion.passes_count = *limits_.fixed_passes_count;
      return evaluated(motion);
    }
    return with_enough_passes(motion);
  }

  // What is taken away is not made up for by depth: the depth is chosen before.
  Option with_fewer_passes(const Option& option) {
    const int least = numbers_.passes_count.low;
    const int kept =
        std::max(least, static_cast<int>(limits_.passes_ratio * option.passes_count + rounding));
    if (limits_.fixed_passes_count || kept >= option.passes_count) {
      return option;
    }
    device::Motion motion = zone_.motion;
    motion.depth_mm = option.depth_mm;
    motion.glide_speed_mm_per_s = option.glide_speed_mm_per_s;
    motion.passes_count = kept;
    return evaluated(motion);
  }

  Option with_enough_passes(device::Motion motion) {
    const rules::Counts& passes_range = numbers_.passes_count;
    motion.passes_count = passes_range.high;
    Option most = evaluated(motion);
    most.most_gain_ratio = most.gain_ratio;
    if (most.gain_ratio < no_gain_ratio) {
      motion.passes_count = passes_range.low;
      return evaluated(motion);
    }
    std::optional<double> fewer_gain_ratio;
    for (int passes = passes_range.usual; passes < passes_range.high; ++passes) {
      motion.passes_count = passes;
      Option enough = evaluated(motion);
      if (enough.gain_ratio >= numbers_.enough_gain_frac * most.gain_ratio) {
        enough.most_gain_ratio = most.gain_ratio;
        enough.fewer_gain_ratio = fewer_gain_ratio;
        return enough;
      }
      fewer_gain_ratio = enough.gain_ratio;
    }
    most.fewer_gain_ratio = fewer_gain_ratio;
    return most;
  }

  Option evaluated(const device::Motion& motion) {
    Option out;
    out.depth_mm = motion.depth_mm;
    out.passes_count = motion.passes_count;
    out.glide_speed_mm_per_s = motion.glide_speed_mm_per_s;
    out.injury = strike::expected(zone_.skin, zone_.handpiece, motion, numbers_.strike);
    const healing::Dose dose = healing::dose(0, out.injury, numbers_.healing);
    const bool papillary = limits_.layer == rules::DermalLayer::papillary_dermis;
    const double given = papillary ? dose.papillary : dose.reticular;
    doses_.low = std::min(doses_.low, given);
    doses_.high = std::max(doses_.high, given);
    out.gain_ratio = gains_.gain(given);
    out.reached_frac = papillary ? out.injury.reached_frac.papillary_dermis
                                 : out.injury.reached_frac.reticular_dermis;
    out.beyond_dermis_frac = out.injury.reached_frac.hypodermis;
    out.sound = reaches(out) && is_small(out);
    return out;
  }

  bool reaches(const Option& option) const { return option.reached_frac >= numbers_.reached_frac; }
  bool is_small(const Option& option) const {
    return option.beyond_dermis_frac <= numbers_.beyond_dermis_frac;
  }

  // Of the sound ones; where the layer is out of reach, or the skin too thin, of those that do no
  // harm; else the shallowest.
  std::size_t choose_among(const std::vector<Option>& frontier) const {
    const auto those = [&](auto&& is_wanted) {
      std::vector<std::size_t> out;
      for (std::size_t i = 0; i < frontier.size(); ++i) {
        if (is_wanted(frontier[i])) {
          out.push_back(i);
        }
      }
      return out;
    };
    std::vector<std::size_t> all = those([](const Option& option) { return option.sound; });
    if (all.empty()) {
      all = those([&](const Option& option) { return is_small(option); });
    }
    return all.empty() ? 0 : shallowest_good(frontier, all);
  }

  std::size_t shallowest_good(const std::vector<Option>& frontier,
                              const std::vector<std::size_t>& among) const {
    double best_gain = 0;
    for (const std::size_t i : among) {
      best_gain = std::max(best_gain, frontier[i].gain_ratio);
    }
    const auto found = std::find_if(among.begin(), among.end(), [&](std::size_t i) {
      return frontier[i].gain_ratio >= numbers_.enough_gain_frac * best_gain;
    });
    return found == among.end() ? among.front() : *found;  // nothing gains: nothing deeper
  }

  const TreatedZone& zone_;
  const Limits& limits_;
  const GainTable& gains_;
  const ChoiceNumbers& numbers_;
  GainTable::Asked doses_{std::numeric_limits<double>::infinity(), 0};
};

}  // namespace

ChoiceNumbers choice_numbers(const device::Handpiece& handpiece, const catalog::Catalog& catalog) {
  const rules::Technique& technique = technique_for(handpiece, catalog);
  return {catalog.models.strike.values,          catalog.models.healing.values,
          rules::counts(technique.passes_count), technique.reached_frac.usual,
          technique.beyond_dermis_frac.usual,    catalog.number("enough_gain_frac")};
}

Choice choose(const TreatedZone& zone, const Limits& limits, const GainTable& gains,
              const ChoiceNumbers& numbers) {
  return Chooser(zone, limits, gains, numbers).choose();
}

Choice choose(const TreatedZone& zone, const Limits& limits, const GainTable& gains,
              const catalog::Catalog& catalog) {
  Choice out = choose(zone, limits, gains, choice_numbers(zone.handpiece, catalog));
  for (Option& option : out.frontier) {
    device::Motion motion = zone.motion;
    motion.depth_mm = option.depth_mm;
    motion.glide_speed_mm_per_s = option.glide_speed_mm_per_s;
    motion.passes_count = option.passes_count;
    option.doubt = doubt(zone, motion, catalog);
  }
  out.chosen = out.frontier[out.chosen_at];
  return out;
}

}  // namespace percuta::plan
