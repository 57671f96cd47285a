#include <algorithm>

#include "common.hpp"
#include "pictures.hpp"
#include "plan_pictures.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/document/document.hpp"
#include "percuta/document/numbers.hpp"
#include "percuta/report/text.hpp"

namespace percuta::report {
namespace {

using document::Page;
using document::render_text;
using document::rough_number;
using document::Side;
using document::TextStyle;
using document::Tone;

using plan::SimulatedZone;

std::string percent(double share) { return fmt::format("{:.3g} %", 100 * share); }

std::string led(const device::Motion& motion) {
  std::string out = fmt::format("{:g} mm, {} passes", motion.depth_mm, motion.passes_count);
  if (motion.frequency_Hz > 0) {
    out += fmt::format(", {:g} Hz, {:g} mm/s", motion.frequency_Hz, motion.glide_speed_mm_per_s);
  } else {
    out += fmt::format(", {} hand", base::word(motion.pressure));
  }
  return out;
}

void add_injury(Page& page, const strike::Injury& injury) {
  page.entry("Depth", fmt::format("{:.2f} mm, 5 to 95 % of strikes {:.2f} to {:.2f} mm",
                                  injury.depth_mm.mean, injury.depth_mm.p05, injury.depth_mm.p95));
  page.entry("Channels", fmt::format("{:.0f} per cm², {:.0f} µm wide, tears {:.0f} µm (computed)",
                                     injury.channels_per_cm2, injury.channel_diameter_um,
                                     injury.slit_length_um.mean));
  page.entry("Reached", fmt::format("papillary dermis {}, reticular dermis {}, fat {}",
                                    percent(injury.reached_frac.papillary_dermis),
                                    percent(injury.reached_frac.reticular_dermis),
                                    percent(injury.reached_frac.hypodermis)));
  page.entry("Wounded", fmt::format("epidermis {}, papillary dermis {}, reticular dermis {}",
                                    percent(injury.wounded_frac.epidermis),
                                    percent(injury.wounded_frac.papillary_dermis),
                                    percent(injury.wounded_frac.reticular_dermis)));
}

void add_barrier(Page& page, const barrier::Response& barrier) {
  page.entry("Water loss", fmt::format("{} times intact skin at first; recovered after {:.0f} h, "
                                       "at the latest {:.0f} h",
                                       rough_number(barrier.tewl_ratio.front()),
                                       barrier.recovered_h, barrier.recovered_h_high));
}

std::string gain(const healing::Fibres& fibres, std::size_t i) {
  return change_told(fibres.collagen_total, fibres.collagen_total_low, fibres.collagen_total_high,
                     i);
}

void add_uptake(Page& page, const barrier::Response& barrier) {
  for (const barrier::Uptake& one : barrier.uptake) {
    page.entry(&one == &barrier.uptake.front() ? "Uptake" : "", uptake_told(one) + ".");
  }
  if (!barrier.uptake.empty()) {
    page.entry("", fmt::format("{} [{}]", delivery_is_no_use, delivery_source));
  }
}

void add_healing(Page& page, const healing::Response& healing) {
  const std::size_t last = healing.time_d.size() - 1;
  page.entry("Collagen", fmt::format("after {:.0f} days: papillary dermis {}, reticular dermis {}",
                                     healing.time_d[last], gain(healing.papillary, last),
                                     gain(healing.reticular, last)));
  const healing::Fibres& layer = healing.papillary;
  page.entry("Elastin",
             fmt::format("after {:.0f} days: papillary dermis {}", healing.time_d[last],
                         change_told(layer.elastin, layer.elastin_low, layer.elastin_high, last)));
}

// The first zone of each look, so that left and right are not drawn twice.
std::optional<Side> pictures(const plan::Simulation& simulation) {
  Side side;
  side.title = "As pictures";
  std::vector<std::string> drawn;
  for (const SimulatedZone& zone : simulation.zones) {
    if (!zone.injury || std::count(drawn.begin(), drawn.end(), zone.site + led(*zone.motion)) > 0) {
      continue;
    }
    drawn.push_back(zone.site + led(*zone.motion));
    const InjuryShown shown[] = {{zone.id, needled_skin(zone), *zone.injury}};
    side.sections.push_back(pictured(injury_picture(shown)));
    if (zone.barrier) {
      side.sections.push_back(pictured(barrier_picture({zone.id, *zone.barrier, 0})));
    }
    if (zone.permeation) {
      side.sections.push_back(uptake_section(uptake_shown(*zone.permeation, zone.barrier->uptake)));
    }
    if (zone.healing) {
      const HealingShown healing{zone.id, *zone.healing, simulation.session_d};
      side.sections.push_back(pictured(collagen_picture(healing)));
      side.sections.push_back(pictured(inflammation_picture(healing)));
    }
  }
  return side.sections.empty() ? std::nullopt : std::optional(side);
}

}  // namespace

std::string to_text(const plan::Simulation& simulation, const evidence::Provenance& provenance,
                    const TextStyle& style) {
  Page page(style);
  page.paragraph("What these settings do", {}, Tone::bold);
  for (const SimulatedZone& zone : simulation.zones) {
    page.heading(fmt::format("{}, {}", base::printable(zone.id), intake::spaced(zone.site)));
    if (zone.why_none) {
      page.paragraph(
          "The case leaves the depth open, and none is planned here: " + zone.why_none->says, "  ");
      continue;
    }
    page.entry("Settings", led(*zone.motion));
    add_injury(page, *zone.injury);
    if (zone.barrier) {
      add_barrier(page, *zone.barrier);
      add_uptake(page, *zone.barrier);
    }
    if (zone.healing) {
      add_healing(page, *zone.healing);
    }
  }
  page.blank();
  std::string out = std::move(page).text();
  if (const auto side = pictures(simulation)) {
    out += render_text(*side, style) + "\n";
  }
  Page end(style);
  add_footer(end, provenance);
  return out + std::move(end).text();
}

}  // namespace percuta::report
