#include "percuta/barrier/uptake.hpp"

#include <cmath>
#include <numbers>

#include "world.hpp"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace percuta::barrier {
namespace {

constexpr double pi = std::numbers::pi;

Molecule small() { return {176, -1.85, std::nullopt}; }  // about ascorbic acid

Application film(double concentration = 100, double applied_at_h = 0) {
  return {applied_at_h, 8, concentration, 20, 0};
}

Closure open(double per_cm2, double diameter_um = 70, double closing_per_h = 0) {
  Closure out;
  out.channels_per_cm2 = per_cm2;
  out.diameter_um = diameter_um;
  out.hole_closing_per_h = closing_per_h;
  return out;
}

double absorbed(const Molecule& molecule, const Application& application, const Closure& closure,
                double depth_mm, double hour, Mesh mesh = Mesh::fast) {
  const skin::Skin skin = some_skin();
  return follow(molecule, application, {skin, closure, depth_mm}, some_parameters(), {hour}, mesh)
      .absorbed_ug_per_cm2.back();
}

TEST(PottsGuy, IsRightPerHourAndPerSecond) {
  const Parameters p = some_parameters();
  const Molecule none{0, 0, std::nullopt};
  EXPECT_NEAR(std::log10(potts_guy_cm_per_h(none, p)), -2.7, 1e-12);
  EXPECT_NEAR(std::log10(potts_guy_cm_per_h(none, p) / 3600), -6.256, 1e-3);
  const Molecule one{300, 2, std::nullopt};
  EXPECT_NEAR(std::log10(potts_guy_cm_per_h(one, p)), -2.7 + 1.42 - 1.83, 1e-12);
}

TEST(PottsGuy, GivesWayToAMeasurement) {
  EXPECT_EQ(intact_cm_per_h({340, -3, 2.4e-4}, some_parameters()), 2.4e-4);
}

TEST(Diffusivity, OfDextransLiesWhereItWasMeasured) {
  constexpr double um2_per_s = 1e6 / 3600;  // from mm2/h
  for (const double mass : {70e3, 500e3, 2000e3}) {
    const Diffusivity d = diffusivity({mass, 0, std::nullopt}, some_parameters());
    EXPECT_GT(d.epidermis_mm2_per_h * um2_per_s, 1.0);
    EXPECT_LT(d.epidermis_mm2_per_h * um2_per_s, 8.0);
    EXPECT_GT(d.dermis_mm2_per_h * um2_per_s, 1.0);
    EXPECT_LT(d.dermis_mm2_per_h * um2_per_s, 20.0);
    EXPECT_GT(d.junction_mm2_per_h * um2_per_s, 0.7);
    EXPECT_LT(d.junction_mm2_per_h * um2_per_s, 3.0);
  }
  // The rule for small molecules gives 4.7 at 70 kDa; within a factor of two.
  const double at_70k = diffusivity({70e3, 0, std::nullopt}, some_parameters()).dermis_mm2_per_h;
  EXPECT_NEAR(std::log2(at_70k * um2_per_s / 4.7), 0, 1);
}

TEST(Uptake, LosesNothing) {
  for (const Below below : {Below::living, Below::receptor}) {
    const skin::Skin skin = some_skin();
    const Passage way = follow(small(), film(), {skin, open(200, 70, 0.1), 0.6, below},
                               some_parameters(), {0.5, 6, 24, 72});
    EXPECT_LT(way.imbalance_frac, 1e-10);
    EXPECT_EQ(way.on_skin_ug_per_cm2.back(), 0.0);  // washed off after 8 h
    EXPECT_EQ(way.absorbed_ug_per_cm2[2], way.absorbed_ug_per_cm2[3]);
    EXPECT_GT(way.gone_ug_per_cm2[1], way.gone_ug_per_cm2[0]);
  }
}

TEST(Uptake, ProfileHoldsWhatIsInTheSkinAndFallsWithDepth) {
  const skin::Skin skin = some_skin();
  const Passage way = follow(small(), film(), {skin, Closure{}, 0}, some_parameters(), {1, 6, 24});
  for (std::size_t hour = 0; hour < way.time_h.size(); ++hour) {
    const std::vector<double>& profile = way.profile_mg_per_mL[hour];
    ASSERT_EQ(profile.size(), way.depth_um.size());
    double in_skin = 0;  // µg/cm² of layers in µm with mg/mL
    double top_um = 0;
    for (std::size_t layer = 0; layer < profile.size(); ++layer) {
      const double thickness_um = 2 * (way.depth_um[layer] - top_um);
      in_skin += 0.1 * thickness_um * profile[layer];
      top_um += thickness_um;
      if (hour == 0 && layer > 0) {
        EXPECT_LE(profile[layer], profile[layer - 1]) << way.depth_um[layer];
      }
    }
    EXPECT_GT(in_skin, 0);
    EXPECT_NEAR(in_skin / way.in_skin_ug_per_cm2[hour], 1, 1e-9);
  }
}

TEST(Uptake, IsSteadyAsParallelPathsSay) {
  // Tissue that takes everything: what is left is stratum corneum beside channels with one mouth.
  Parameters p = some_parameters();
  p.epidermis_diffusivity_ratio = 1;
  p.dermis_diffusivity_log_ratio = 2;  // no resistance below …
  p.channel_diffusivity_ratio = 1e-6;  // … but in the channel
  p.channel_fluid_frac = 1;
  Molecule molecule = small();
  molecule.intact_cm_per_h = 1e-3;
  skin::Skin skin = some_skin();
  const double depth = 0.015;  // through the stratum corneum and no further
  Application much = film(1);
  much.film_um = 1e6;
  much.contact_h = 10;
  const Passage way =
      follow(molecule, much, {skin, open(200), depth, Below::receptor}, p, {5, 6}, Mesh::fine);
  const double flux = way.absorbed_ug_per_cm2[1] - way.absorbed_ug_per_cm2[0];
  const double a = 0.035;
  const double f = 200 * pi * a * a / 100;
  const double d = diffusivity(molecule, p).channel_mm2_per_h;
  const double mm_per_h = 0.01 * (1 - f) + f * d / (0.015 + pi * a / 4);
  EXPECT_NEAR(flux / (100 * mm_per_h), 1.0, 2e-3);
}

TEST(Uptake, OfTheFastMeshIsWithinOnePercentOfTheFineAndOfTheCoarseWithinFive) {
  for (const double per_cm2 : {20.0, 1000.0}) {
    for (const double depth : {0.2, 1.5}) {
      for (const double mass : {176.0, 1e6}) {
        const Molecule molecule{mass, -1, std::nullopt};
        const Closure channels = open(per_cm2, 70, 0.1);
        const std::vector<double> hours{1, 6, 24, 72};
        Application stays = film();
        stays.contact_h = 72;
        const auto way = [&](Mesh mesh) {
          const skin::Skin skin = some_skin();
          return follow(molecule, stays, {skin, channels, depth}, some_parameters(), hours, mesh)
              .absorbed_ug_per_cm2;
        };
        const auto fast = way(Mesh::fast);
        const auto coarse = way(Mesh::coarse);
        const auto fine = way(Mesh::fine);
        for (std::size_t i = 0; i < hours.size(); ++i) {
          EXPECT_NEAR(fast[i] / fine[i], 1.0, 0.01)
              << per_cm2 << " /cm2, " << depth << " mm, " << mass << " g, " << hours[i] << " h";
          EXPECT_NEAR(coarse[i] / fine[i], 1.0, 0.05)
              << per_cm2 << " /cm2, " << depth << " mm, " << mass << " g, " << hours[i] << " h";
        }
      }
    }
  }
}

TEST(Uptake, GoesWithTheConcentration) {
  const double one = absorbed(small(), film(10), open(200), 0.6, 6);
  const double two = absorbed(small(), film(20), open(200), 0.6, 6);
  EXPECT_NEAR(two / one, 2.0, 1e-9);
}

TEST(Uptake, OfWhatPassesAnywayGainsLittle) {
  const auto gain = [](const Molecule& molecule) {
    return absorbed(molecule, film(), open(50), 0.3, 1) /
           absorbed(molecule, film(), Closure{}, 0.3, 1);
  };
  const Molecule easy{150, 2.5, std::nullopt};
  EXPECT_GT(gain(small()), 10);
  EXPECT_LT(gain(easy), 3);
}

TEST(Uptake, IsHeldBackByOil) {
  const Molecule retinol{286, 5.7, std::nullopt};
  Application cream = film(3);
  cream.oil_frac = 0.2;
  EXPECT_LT(absorbed(retinol, cream, Closure{}, 0, 8), 0.2 * 6);
  EXPECT_GT(absorbed(retinol, film(3), Closure{}, 0, 8), 0.9 * 6);
}

TEST(Uptake, WithoutChannelsIsExactlyThatOfIntactSkin) {
  const Uptake out = take_up("x", small(), film(), {channels(0, 0.5), some_skin(), {false, 30}},
                             some_parameters());
  EXPECT_EQ(out.absorbed_ug_per_cm2, out.intact_ug_per_cm2);
  EXPECT_GT(out.intact_ug_per_cm2, 0);
  EXPECT_EQ(absorbed(small(), film(), open(0), 0.5, 8), out.intact_ug_per_cm2);
}

TEST(Uptake, TellsNoRatioWhereIntactSkinLetsNothingThrough) {
  const Molecule large{1e6, -10, std::nullopt};
  const Uptake out = take_up("x", large, film(), {channels(500, 0.5), some_skin(), {false, 30}},
                             some_parameters());
  EXPECT_GT(out.absorbed_ug_per_cm2, 0);
  EXPECT_FALSE(out.enhancement_ratio);
}

TEST(Uptake, IsFollowedEarlyAndADayAndThreeDaysLater) {
  EXPECT_EQ(hours_followed(), (std::vector<double>{1, 6, 24, 72}));
}

TEST(Uptake, BandHoldsTheLineWhateverWasDrawn) {
  Uptake line{"x", 0, 10, 5, 0, 0, 2};
  const std::vector<Uptake> draws = {{"x", 0, 20, 5, 0, 0, 4}, {"x", 0, 30, 5, 0, 0, 6}};
  add_band(draws, line);
  EXPECT_EQ(line.absorbed_ug_per_cm2_low, 10);
  EXPECT_NEAR(line.absorbed_ug_per_cm2_high, 29.5, 1e-12);
  EXPECT_EQ(line.enhancement_ratio_low, 2);
  EXPECT_NEAR(*line.enhancement_ratio_high, 5.9, 1e-12);
  line = {"x", 0, 40, 5, 0, 0, 8};  // above all draws
  add_band(draws, line);
  EXPECT_NEAR(line.absorbed_ug_per_cm2_low, 20.5, 1e-12);
  EXPECT_EQ(line.absorbed_ug_per_cm2_high, 40);
  EXPECT_NEAR(*line.enhancement_ratio_low, 4.1, 1e-12);
  EXPECT_EQ(line.enhancement_ratio_high, 8);
}

RC_GTEST_PROP(Uptake, LaterNeverTakesUpMore, ()) {
  const auto between = [](int low, int high) {
    return static_cast<double>(*rc::gen::inRange(low, high));
  };
  const strike::Injury injury =
      channels(between(1, 3000), between(50, 2000) / 1000, between(20, 150));
  const Molecule molecule{std::pow(10, between(20, 60) / 10), between(-50, 60) / 10, std::nullopt};
  Application application = film(between(1, 200), between(0, 72));
  application.oil_frac = between(0, 30) / 100;
  const auto taken = [&] {
    return take_up("x", molecule, application, {injury, some_skin(), {false, 30}},
                   some_parameters());
  };
  const Uptake sooner = taken();
  application.applied_at_h += between(1, 48);
  const Uptake later = taken();
  // A dose that is all gone is so to what the steps resolve.
  RC_ASSERT(later.absorbed_ug_per_cm2 <= sooner.absorbed_ug_per_cm2 * (1 + 1e-5));
  RC_ASSERT(later.intact_ug_per_cm2 == sooner.intact_ug_per_cm2);
  RC_ASSERT(later.absorbed_ug_per_cm2 >= later.intact_ug_per_cm2 * (1 - 1e-3));
}

}  // namespace
}  // namespace percuta::barrier
