#include "pictures_sample.hpp"

#include "support/real_knowledge.hpp"

#include "percuta/base/text.hpp"

namespace percuta::report {

using document::Picture;
using document::PiercedLayers;

using support::english;

PiercedLayers sample_skin(double dermis_um, int channels_count, double depth_mm, double sd_mm,
                          double slit_um) {
  PiercedLayers skin;
  skin.layers = {{"stratum corneum", 15},
                 {"viable epidermis", 55},
                 {"papillary dermis", 180},
                 {"reticular dermis", dermis_um},
                 {"hypodermis", 5000}};
  skin.crack_length_um = 220;
  skin.rim_um = 9;
  Dice dice;
  for (int i = 0; i < channels_count; ++i) {
    const double angle = 0.6 * dice.normal();
    skin.channels.push_back({.x_mm = 10 * dice(),
                             .y_mm = 10 * dice(),
                             .depth_mm = std::max(0.02, depth_mm + sd_mm * dice.normal()),
                             .slit_x_um = slit_um * std::cos(angle),
                             .slit_y_um = slit_um * std::sin(angle)});
  }
  return skin;
}

InjuryShown sample_pen() {
  InjuryShown shown{
      "cheek-left: pen, 1.5 mm, 4 passes", sample_skin(1400, 920, 1.1, 0.17, 160), {}};
  shown.injury.channels_per_cm2 = 920;
  shown.injury.depth_mm = {1.1, 0.17, 0.82, 1.1, 1.38};
  shown.injury.reached_frac = {1, 1, 0.99, 0};
  shown.injury.wounded_frac = {0.12, 0.1, 0.05};
  return shown;
}

InjuryShown sample_home_roller() {
  InjuryShown shown{
      "cheek-left: home roller, 0.25 mm, 8 passes", sample_skin(1400, 120, 0.08, 0.03, 20), {}};
  shown.injury.channels_per_cm2 = 120;
  shown.injury.depth_mm = {0.08, 0.03, 0.03, 0.08, 0.13};
  shown.injury.reached_frac = {1, 0.6, 0, 0};
  shown.injury.wounded_frac = {0.01, 0.001, 0};
  return shown;
}

BarrierShown sample_barrier() {
  BarrierShown shown{.name = "cheek-left", .response = {}, .rule_hold_h = 72};
  for (double h = 0; h <= 168; h += 0.5) {
    const auto fall = [&](double peak, double rate) {
      return 1 + peak * std::exp(-rate * h);
    };
    shown.response.time_h.push_back(h);
    shown.response.tewl_ratio.push_back(fall(4.2, 0.11));
    shown.response.tewl_ratio_low.push_back(fall(2.5, 0.25));
    shown.response.tewl_ratio_high.push_back(fall(6.8, 0.055));
    shown.response.hole_open_frac.push_back(std::exp(-0.18 * h));
    shown.response.hole_open_frac_low.push_back(std::exp(-0.5 * h));
    shown.response.hole_open_frac_high.push_back(std::exp(-0.08 * h));
  }
  shown.response.recovered_h = 21;
  shown.response.recovered_h_high = 42;
  return shown;
}

UptakeShown sample_uptake() {
  UptakeShown shown{.ingredient = "Retinol", .contact_h = 8, .highest_mg_per_mL = 0.0031};
  for (const double h : {1.0, 6.0, 24.0, 72.0}) {
    UptakeShown::Profile profile{.time_h = h, .through_frac = 1 - std::exp(-h / 4)};
    for (double um = 0; um <= 1500; um += 10) {
      profile.depth_um.push_back(um);
      profile.concentration_ratio.push_back(std::exp(-h / 12) *
                                            std::erfc(um / (90 * std::sqrt(h))));
    }
    shown.profiles.push_back(std::move(profile));
  }
  shown.intact = shown.profiles;
  for (UptakeShown::Profile& profile : shown.intact) {
    profile.through_frac *= 0.1;
    for (double& ratio : profile.concentration_ratio) {
      ratio *= 0.1;
    }
  }
  shown.uptake = {{"Retinol", 0, 12, 0.4, 5, 20, 30, 12, 50},
                  {"Ascorbic Acid", 0, 80, 0.3, 30, 95, 267, 100, 316},
                  {"Niacinamide", 24, 9, 3, 6, 11, 3, 2, 4},
                  {"Sodium Hyaluronate", 0, 1, 0, 0.1, 4}};
  return shown;
}

HealingShown sample_healing() {
  HealingShown shown{.name = "cheek-left", .response = {}, .session_d = {0, 28, 56, 84}};
  healing::Response& out = shown.response;
  for (double d = 0; d <= 365; d += d < 110 ? 0.25 : 3.5) {
    double n = 0;
    double m1 = 0;
    double m2 = 0;
    double my = 0;
    double pigment = 0;
    double gain = 0;
    double since = 1000;
    for (const double session : shown.session_d) {
      const double t = d - session;
      if (t < 0) {
        continue;
      }
      since = t;
      const auto hump = [&](double peak, double power) {
        return std::pow(t / peak, power) * std::exp(power * (1 - t / peak));
      };
      n += hump(1, 1.5);
      m1 += hump(2.5, 2);
      m2 += hump(4, 2);
      my += hump(12, 3);
      pigment += 1.1 * hump(6, 1.2);
      gain += (1 - std::exp(-t / 40)) * std::exp(-t / 2500);
    }
    using healing::Phase;
    out.time_d.push_back(d);
    out.phase.push_back(since < 4    ? Phase::inflammation
                        : since < 21 ? Phase::proliferation
                                     : Phase::remodelling);
    out.neutrophil.push_back(n);
    out.macrophage_m1.push_back(m1);
    out.macrophage_m2.push_back(m2);
    out.myofibroblast.push_back(my);
    out.myofibroblast_low.push_back(0.6 * my);
    out.myofibroblast_high.push_back(1.5 * my);
    out.pigment.push_back(pigment);
    out.pigment_low.push_back(0.4 * pigment);
    out.pigment_high.push_back(2 * pigment);
    healing::Fibres& layer = out.papillary;
    layer.collagen_iii.push_back(0.02 * m2);
    layer.mature_iii.push_back(0.2 + 0.03 * gain);
    layer.collagen_i.push_back(0.02 * my);
    layer.mature_i.push_back(0.8 + 0.08 * gain);
    layer.collagen_total.push_back(layer.collagen_iii.back() + layer.mature_iii.back() +
                                   layer.collagen_i.back() + layer.mature_i.back());
    layer.collagen_total_low.push_back(1 + 0.4 * (layer.collagen_total.back() - 1));
    layer.collagen_total_high.push_back(1 + 1.5 * (layer.collagen_total.back() - 1));
    layer.tropoelastin.push_back(1 + 0.15 * my);
    layer.elastin.push_back(1 - 0.03 * gain + 0.00015 * d);
    layer.elastin_low.push_back(0.95 - 0.06 * gain);
    layer.elastin_high.push_back(1.04 + 0.0002 * d);
  }
  return shown;
}

IntervalsShown sample_intervals() {
  IntervalsShown shown{.rows = {}, .chosen_weeks = 4, .rule_low_weeks = 4, .rule_high_weeks = 6};
  for (const double weeks : {1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0}) {
    const double session = 1 - 0.15 * std::exp(-weeks / 3);
    const double time = 12 / weeks * 0.3 * session + 0.7;
    const double left = std::exp(-weeks / 2.0);
    shown.rows.push_back({weeks,
                          {0.85 * session, session, std::min(1.05, 1.05 * session)},
                          {0.7 * time, time, 1.2 * time},
                          {0.5 * left, left, std::min(1.0, 1.4 * left)}});
  }
  shown.gain_falls_frac = 0.7;
  shown.passings = {{0.2, 23}, {0.1, 32}, {0.05, 42}};
  return shown;
}

FrontierShown sample_frontier() {
  FrontierShown shown{.zone = "cheek-left",
                      .rows = {},
                      .chosen_depth_mm = 1.25,
                      .enough_frac = 0.9,
                      .least_gain_frac = 0.37,
                      .ceiling_depth_mm = 2};
  for (double mm = 0.25; mm <= 2; mm += 0.25) {
    const double gain = 0.43 * (1 - std::exp(-mm / 0.6));
    shown.rows.push_back({mm, {0.5 * gain, gain, 1.5 * gain}, {mm / 8, mm / 4, mm / 2}});
  }
  return shown;
}

OutcomeShown sample_outcome() {
  return {.scale = "the Goodman–Baron scale",
          .predicted = {"this plan: pen, 1.25 mm, 4 sessions", {0.12, 0.42, 0.68}},
          .published = {{"first trial: roller, 1.5 mm, 4 sessions, 36 people", {0.46, 0.51, 0.56}},
                        {"second trial: pen, 2 mm, 3 sessions, 20 people", {0.3, 0.37, 0.44}},
                        {"third trial: roller, 1.5 mm, 3 sessions, 30 people", {0.55, 0.62, 0.7}}}};
}

RisksShown sample_risks() {
  return {{{"dark patches for a while", {0.01, 0.05, 0.2}},
           {"redness longer than a week", {0.03, 0.08, 0.15}},
           {"infection", {0, 0.002, 0.01}}}};
}

int widest_line(const std::string& text) {
  int widest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    widest = std::max(widest, base::display_width(text.substr(at, end - at)));
    at = end + 1;
  }
  return widest;
}

std::vector<Picture> sample_pictures() {
  const std::vector<InjuryShown> both = {sample_pen(), sample_home_roller()};
  return {injury_picture(both, english()),
          barrier_picture(sample_barrier(), english()),
          uptake_picture(sample_uptake(), english()),
          collagen_picture(sample_healing(), english()),
          inflammation_picture(sample_healing(), english()),
          interval_picture(sample_intervals(), english()),
          frontier_picture(sample_frontier(), english()),
          outcome_picture(sample_outcome(), english()),
          risks_picture(sample_risks(), english())};
}

}  // namespace percuta::report
