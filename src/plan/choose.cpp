#include "choose.hpp"

#include <algorithm>

#include "dial.hpp"

#include "percuta/catalog/catalog.hpp"
#include "percuta/healing/dose.hpp"
#include "percuta/num/spread.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::plan {
namespace {

class Chooser {
 public:
  Chooser(const TreatedZone& zone, const Limits& limits, const GainTable& gains,
          const catalog::Catalog& catalog)
      : zone_(zone),
        limits_(limits),
        gains_(gains),
        catalog_(catalog),
        technique_(technique_for(zone.handpiece, catalog)),
        enough_frac_(catalog.number("enough_gain_frac")) {}

  Choice choose() {
    std::vector<Option> frontier;
    for (const double depth_mm : depths()) {
      frontier.push_back(best_at(depth_mm));
    }
    const std::size_t chosen = choose_among(frontier);
    Choice out;
    for (const Option& option : frontier) {
      out.frontier.push_back(with_fewer_passes(option));
    }
    out.chosen = out.frontier[chosen];
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

  // The fastest glide whose tear stays short; slower ones only cost time.
  double glide_speed(device::Motion motion) const {
    if (limits_.fixed_glide_speed_mm_per_s || !technique_.glide_speed_mm_per_s) {
      return limits_.fixed_glide_speed_mm_per_s.value_or(motion.glide_speed_mm_per_s);
    }
    const rules::Practice& speed = *technique_.glide_speed_mm_per_s;
    const double step = speed.low;
    double out = speed.low;
    for (double tried = speed.low; tried <= speed.high + rounding; tried += step) {
      motion.glide_speed_mm_per_s = tried;
      if (technique_.tear_um && evaluated(motion).tear_um <= technique_.tear_um->usual) {
        out = tried;
      }
    }
    return out;
  }

  Option best_at(double depth_mm) const {
    device::Motion motion = zone_.motion;
    motion.depth_mm = depth_mm;
    motion.glide_speed_mm_per_s = glide_speed(motion);
    if (limits_.fixed_passes_count) {
      motion.passes_count = *limits_.fixed_passes_count;
      return evaluated(motion);
    }
    return with_enough_passes(motion);
  }

  // What is taken away is not made up for by depth: the depth is chosen before.
  Option with_fewer_passes(const Option& option) const {
    const int least = rules::counts(technique_.passes_count).low;
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

  Option with_enough_passes(device::Motion motion) const {
    const rules::Counts passes_range = rules::counts(technique_.passes_count);
    motion.passes_count = passes_range.high;
    const Option most = evaluated(motion);
    for (int passes = passes_range.low; passes < passes_range.high; ++passes) {
      motion.passes_count = passes;
      Option fewer = evaluated(motion);
      if (fewer.gain_ratio >= enough_frac_ * most.gain_ratio) {
        return fewer;
      }
    }
    return most;
  }

  Option evaluated(const device::Motion& motion) const {
    Option out;
    out.depth_mm = motion.depth_mm;
    out.passes_count = motion.passes_count;
    out.glide_speed_mm_per_s = motion.glide_speed_mm_per_s;
    out.injury =
        strike::expected(zone_.skin, zone_.handpiece, motion, catalog_.models.strike.values);
    const healing::Dose dose = healing::dose(0, out.injury, catalog_.models.healing.values);
    const bool papillary = limits_.layer == rules::DermalLayer::papillary_dermis;
    out.gain_ratio = gains_.gain(papillary ? dose.papillary : dose.reticular);
    out.reached_frac = papillary ? out.injury.reached_frac.papillary_dermis
                                 : out.injury.reached_frac.reticular_dermis;
    out.beyond_dermis_frac = out.injury.reached_frac.hypodermis;
    out.tear_um = out.injury.slit_length_um.mean;
    out.sound = reaches(out) && is_small(out);
    return out;
  }

  bool reaches(const Option& option) const {
    return option.reached_frac >= technique_.reached_frac.usual;
  }
  bool is_small(const Option& option) const {
    return option.beyond_dermis_frac <= technique_.beyond_dermis_frac.usual;
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
      return frontier[i].gain_ratio >= enough_frac_ * best_gain;
    });
    return found == among.end() ? among.front() : *found;  // nothing gains: nothing deeper
  }

  const TreatedZone& zone_;
  const Limits& limits_;
  const GainTable& gains_;
  const catalog::Catalog& catalog_;
  const rules::Technique& technique_;
  double enough_frac_;
};

}  // namespace

DermisDoubt doubt_dermis(const TreatedZone& zone, const device::Motion& motion,
                         const catalog::Catalog& catalog) {
  const auto skin_at = [&](double dermis_z) {
    skin::Variates world{};
    world[skin::dermis_variate] = dermis_z;
    return skin::draw(zone.layers, zone.sex, zone.age_y, world, {});
  };
  const auto beyond = [&](const skin::Skin& skin) {
    return strike::expected(skin, zone.handpiece, motion, catalog.models.strike.values)
        .reached_frac.hypodermis;
  };
  const skin::Skin thin = skin_at(-num::z95);
  const skin::Skin thick = skin_at(num::z95);
  return {thin.tops_mm().back(), thick.tops_mm().back(), beyond(thin), beyond(thick)};
}

Choice choose(const TreatedZone& zone, const Limits& limits, const GainTable& gains,
              const catalog::Catalog& catalog) {
  return Chooser(zone, limits, gains, catalog).choose();
}

}  // namespace percuta::plan
