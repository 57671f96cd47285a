#include <algorithm>

#include "common.hpp"
#include "pictures.hpp"
#include "plan_pictures.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/document/document.hpp"
#include "percuta/document/numbers.hpp"
#include "percuta/plan/injury_doubt.hpp"
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

// As sure as such a number is: two digits, and nothing below a thousandth.
std::string percent(double share) {
  constexpr double least_pct = 0.1;
  constexpr double whole_pct = 10;
  const double pct = 100 * share;
  if (pct < least_pct) {
    return pct > 0 ? "<0.1 %" : "0 %";
  }
  return pct < whole_pct ? fmt::format("{:.2g} %", pct) : fmt::format("{:.0f} %", pct);
}

std::string led(const device::Motion& motion, const rules::Speech& speech) {
  const rules::Fillings filled = {{"depth", fmt::format("{:g}", motion.depth_mm)},
                                  {"passes", static_cast<double>(motion.passes_count)},
                                  {"frequency", fmt::format("{:g}", motion.frequency_Hz)},
                                  {"glide", fmt::format("{:g}", motion.glide_speed_mm_per_s)},
                                  {"pressure", std::string(base::word(motion.pressure))}};
  return motion.frequency_Hz > 0 ? speech.page("led-by-motor", filled)
                                 : speech.page("led-by-hand", filled);
}

std::string between(double low, double high, const rules::Speech& speech) {
  return percent(low) == percent(high)
             ? percent(low)
             : speech.page("range-to", {{"low", percent(low)}, {"high", percent(high)}});
}

std::string wounded(double share, double low, double high, const rules::Speech& speech) {
  return percent(low) == percent(high)
             ? percent(share)
             : speech.page(
                   "share-between",
                   {{"share", percent(share)}, {"low", percent(low)}, {"high", percent(high)}});
}

void add_injury(Page& page, const strike::Injury& injury, const plan::InjuryDoubt& doubt,
                const rules::Speech& speech) {
  page.entry(speech.page("depth"),
             speech.page("depth-told", {{"mean", fmt::format("{:.2f}", injury.depth_mm.mean)},
                                        {"low", fmt::format("{:.2f}", injury.depth_mm.p05)},
                                        {"high", fmt::format("{:.2f}", injury.depth_mm.p95)}}));
  page.entry(
      speech.page("channels"),
      speech.page("channels-told", {{"count", fmt::format("{:.0f}", injury.channels_per_cm2)},
                                    {"width", fmt::format("{:.0f}", injury.channel_diameter_um)},
                                    {"tear", fmt::format("{:.0f}", injury.slit_length_um.mean)}}));
  page.entry(
      speech.page("reached"),
      speech.page("reached-told", {{"papillary", percent(injury.reached_frac.papillary_dermis)},
                                   {"reticular", percent(injury.reached_frac.reticular_dermis)},
                                   {"fat", between(doubt.beyond_dermis_frac.low,
                                                   doubt.beyond_dermis_frac.high, speech)}}));
  const strike::Wounded& low = doubt.wounded_low_frac;
  const strike::Wounded& high = doubt.wounded_high_frac;
  const strike::Wounded& middle = injury.wounded_frac;
  page.entry(
      speech.page("wounded"),
      speech.page("wounded-told",
                  {{"epidermis", wounded(middle.epidermis, low.epidermis, high.epidermis, speech)},
                   {"papillary", wounded(middle.papillary_dermis, low.papillary_dermis,
                                         high.papillary_dermis, speech)},
                   {"reticular", wounded(middle.reticular_dermis, low.reticular_dermis,
                                         high.reticular_dermis, speech)}}));
}

void add_barrier(Page& page, const barrier::Response& barrier, const rules::Speech& speech) {
  page.entry(speech.page("water-loss"),
             speech.page("water-loss-told",
                         {{"ratio", rough_number(barrier.tewl_ratio.front())},
                          {"recovered", fmt::format("{:.0f}", barrier.recovered_h)},
                          {"latest", fmt::format("{:.0f}", barrier.recovered_h_high)}}));
}

std::string gain(const healing::Fibres& fibres, std::size_t i, const rules::Speech& speech) {
  return change_told(fibres.collagen_total, fibres.collagen_total_low, fibres.collagen_total_high,
                     i, speech);
}

void add_uptake(Page& page, const barrier::Response& barrier, const rules::Speech& speech) {
  for (const barrier::Uptake& one : barrier.uptake) {
    page.entry(&one == &barrier.uptake.front() ? speech.page("uptake") : "",
               uptake_told(one, speech) + ".");
  }
  if (!barrier.uptake.empty()) {
    page.entry("", fmt::format("{} [{}]", speech.page("delivery-is-no-use"), delivery_source));
  }
}

void add_healing(Page& page, const healing::Response& healing, const rules::Speech& speech) {
  const std::size_t last = healing.time_d.size() - 1;
  const healing::Fibres& layer = healing.papillary;
  const rules::Fillings filled = {
      {"days", fmt::format("{:.0f}", healing.time_d[last])},
      {"papillary", gain(healing.papillary, last, speech)},
      {"reticular", gain(healing.reticular, last, speech)},
      {"elastin", change_told(layer.elastin, layer.elastin_low, layer.elastin_high, last, speech)}};
  page.entry(speech.page("collagen"), speech.page("collagen-after-days", filled));
  page.entry(speech.page("elastin"), speech.page("elastin-after-days", filled));
}

// The first zone of each look, so that left and right are not drawn twice.
std::optional<Side> pictures(const plan::Simulation& simulation, const rules::Speech& speech) {
  Side side;
  side.title = speech.page("as-pictures");
  std::vector<std::string> drawn;
  for (const SimulatedZone& zone : simulation.zones) {
    const std::string look = zone.motion ? zone.site + led(*zone.motion, speech) : zone.site;
    if (!zone.injury || std::count(drawn.begin(), drawn.end(), look) > 0) {
      continue;
    }
    drawn.push_back(look);
    const InjuryShown shown[] = {{zone.id, needled_skin(zone, speech), *zone.injury}};
    side.sections.push_back(pictured(injury_picture(shown, speech)));
    if (zone.barrier) {
      side.sections.push_back(pictured(barrier_picture({zone.id, *zone.barrier, 0}, speech)));
    }
    if (zone.permeation) {
      side.sections.push_back(
          uptake_section(uptake_shown(*zone.permeation, zone.barrier->uptake), speech));
    }
    if (zone.healing) {
      const HealingShown healing{zone.id, *zone.healing, simulation.session_d};
      side.sections.push_back(pictured(collagen_picture(healing, speech)));
      side.sections.push_back(pictured(inflammation_picture(healing, speech)));
    }
  }
  return side.sections.empty() ? std::nullopt : std::optional(side);
}

}  // namespace

std::string to_text(const plan::Simulation& simulation, const evidence::Provenance& provenance,
                    const rules::Speech& speech, const TextStyle& style) {
  Page page(style);
  page.paragraph(speech.page("what-settings-do"), {}, Tone::bold);
  for (const SimulatedZone& zone : simulation.zones) {
    page.heading(fmt::format("{}, {}", base::printable(zone.id), intake::spaced(zone.site)));
    if (zone.why_none) {
      page.paragraph(speech.page("depth-open", {{"because", zone.why_none->says}}), "  ");
      continue;
    }
    page.entry(speech.page("settings"), led(*zone.motion, speech));
    add_injury(page, *zone.injury, *zone.doubt, speech);
    if (zone.barrier) {
      add_barrier(page, *zone.barrier, speech);
      add_uptake(page, *zone.barrier, speech);
    }
    if (zone.healing) {
      add_healing(page, *zone.healing, speech);
    }
  }
  page.blank();
  std::string out = std::move(page).text();
  if (const auto side = pictures(simulation, speech)) {
    out += render_text(*side, style) + "\n";
  }
  Page end(style);
  add_footer(end, provenance, speech);
  return out + std::move(end).text();
}

}  // namespace percuta::report
