// The strike engine with the numbers of knowledge: every device on every site.
#include <cmath>

#include "support/engines.hpp"
#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/strike/setup.hpp"

namespace percuta::strike {
namespace {

const Parameters& parameters() { return support::real_catalog().models.strike.values; }

const device::Handpiece& handpiece(const std::string& id) {
  return support::real_catalog().handpieces.at(id);
}

skin::Skin skin_of(const std::string& id) {
  return skin::typical(support::real_catalog().skins.at(id), skin::Sex::female, 40);
}

device::Motion usual(const device::Handpiece& held, double depth_mm) {
  device::Motion out;
  out.depth_mm = std::min(depth_mm, held.max_depth_mm);
  out.passes_count = 4;
  out.area_cm2 = 20;
  if (held.kind == device::HandpieceKind::pen) {
    out.frequency_Hz = held.frequency_Hz_high.value();
    out.glide_speed_mm_per_s =
        support::real_catalog().depths.techniques.front().glide_speed_mm_per_s->usual;
  }
  return out;
}

TEST(StrikeKnowledge, KnowsTheSkinWhereverANeedleMayGo) {
  const auto& catalog = support::real_catalog();
  std::size_t sites = 0;
  for (const auto& [id, site] : catalog.sites) {
    sites += catalog.skins.contains(id) ? 1 : 0;
    EXPECT_TRUE(site.hard_limit_mm.has_value()) << id;
  }
  EXPECT_GE(sites, 18U);
  for (const char* specimen : {"hairless_rat", "pig_ear", "excised_human"}) {
    EXPECT_TRUE(catalog.skins.contains(specimen)) << specimen;
  }
  for (const char* forbidden : {"orbital", "eyelid", "lips", "mucosa"}) {
    EXPECT_EQ(catalog.sites.at(forbidden).hard_limit_mm, 0.0) << forbidden;
  }
}

TEST(StrikeKnowledge, KnowsEnoughDevices) {
  std::map<device::HandpieceKind, int> count;
  for (const auto& [id, held] : support::real_catalog().handpieces) {
    ++count[held.kind];
    EXPECT_TRUE(held.needle.has_value()) << id;
  }
  EXPECT_GE(count[device::HandpieceKind::pen], 4);
  EXPECT_GE(count[device::HandpieceKind::roller], 3);
  EXPECT_GE(count[device::HandpieceKind::stamp], 1);
}

TEST(StrikeKnowledge, LetsTheTwoEnginesAgreeOnEveryDeviceAndSkin) {
  for (const auto& [id, held] : support::real_catalog().handpieces) {
    for (const auto& [place, layers] : support::real_catalog().skins) {
      SCOPED_TRACE(place);
      expect_engines_agree(skin_of(place), held, usual(held, 1.0), parameters(), 3e5);
    }
  }
}

TEST(StrikeKnowledge, ReachesADermisWithAPenAndHardlyWithAHomeRoller) {
  const auto clinic = expected(skin_of("cheek"), handpiece("pen-12"),
                               usual(handpiece("pen-12"), 1.5), parameters());
  device::Motion home = usual(handpiece("roller-home-025"), 0.25);
  home.pressure = device::Pressure::light;
  const auto at_home = expected(skin_of("cheek"), handpiece("roller-home-025"), home, parameters());
  EXPECT_GT(clinic.reached_frac.reticular_dermis, 0.99);
  EXPECT_LT(at_home.reached_frac.reticular_dermis, 0.01);
  EXPECT_LT(at_home.wounded_frac.papillary_dermis, clinic.wounded_frac.papillary_dermis / 10);
}

TEST(StrikeKnowledge, LetsAHandRollerIntoAFaceByAThirdToNineTenths) {
  for (const char* site : {"forehead", "cheek", "chin", "upper_lip", "temple"}) {
    for (const auto pressure : {device::Pressure::light, device::Pressure::firm}) {
      device::Motion rolled = usual(handpiece("roller-192"), 1.5);
      rolled.pressure = pressure;
      const double share =
          expected(skin_of(site), handpiece("roller-192"), rolled, parameters()).depth_mm.mean /
          1.5;
      EXPECT_GT(share, 0.3) << site;
      EXPECT_LT(share, 0.9) << site;
    }
  }
}

// The share within the rims, summed by brute force over depths and planes: no tear, as skin
// follows.
double closed_form(const StrikeLaw& law, double top_mm, double bottom_mm) {
  constexpr int planes = 150;
  constexpr int depths = 401;
  const double per_mm2 = law.strikes_per_cm2 / 100;
  double share = 0;
  for (int plane = 0; plane < planes; ++plane) {
    const double below_mm = top_mm + (plane + 0.5) / planes * (bottom_mm - top_mm);
    double area_mm2 = 0;
    double weight = 0;
    for (int i = 0; i < depths; ++i) {
      const double z = -5 + 10.0 * i / (depths - 1);
      const double depth_mm = law.depth_at(z);
      const double density = std::exp(-z * z / 2);
      weight += density;
      if (depth_mm > below_mm) {
        const double pointed = std::min(1.0, (depth_mm - below_mm) / law.taper_mm);
        const double crack_mm = law.tip_mm + (law.shaft_mm - law.tip_mm) * pointed;
        area_mm2 += density * (2 * law.rim_mm * crack_mm + M_PI * law.rim_mm * law.rim_mm);
      }
    }
    share += -std::expm1(-per_mm2 * area_mm2 / weight) / planes;
  }
  return share;
}

TEST(StrikeKnowledge, WoundsByTheClosedFormOfCracksOnEveryDeviceAndSkin) {
  for (const auto& [id, held] : support::real_catalog().handpieces) {
    for (const auto& [place, layers] : support::real_catalog().skins) {
      for (const double depth_mm : {0.5, 1.0, 1.5}) {
        const device::Motion moved = usual(held, depth_mm);
        const StrikeLaw law = set_up(skin_of(place), held, moved, parameters());
        const Wounded wounded = expected(skin_of(place), held, moved, parameters()).wounded_frac;
        const double shares[] = {wounded.epidermis, wounded.papillary_dermis,
                                 wounded.reticular_dermis};
        for (std::size_t layer = 0; layer < 3; ++layer) {
          const double form = closed_form(law, law.tops_mm[layer], law.tops_mm[layer + 1]);
          EXPECT_NEAR(shares[layer], form, 0.02 * form + 1e-5)
              << id << " at " << depth_mm << " on " << place << " in layer " << layer;
        }
      }
    }
  }
}

// A glide or a roll tears nothing where skin follows as far as is usually thought; a dragged roller
// does.
TEST(StrikeKnowledge, TearsOnlyWhereAHandpieceIsDragged) {
  for (const auto& [id, held] : support::real_catalog().handpieces) {
    EXPECT_EQ(expected(skin_of("cheek"), held, usual(held, 1.5), parameters()).slit_length_um.mean,
              0)
        << id;
  }
  device::Motion dragged = usual(handpiece("roller-192"), 1.5);
  dragged.slip_ratio = 0.7;
  EXPECT_GT(expected(skin_of("cheek"), handpiece("roller-192"), dragged, parameters())
                .slit_length_um.mean,
            0);
}

// Healing counts doses in the walls of the reference session: what knowledge keeps of it must be
// what strikes leave with the numbers of today.
TEST(StrikeKnowledge, LeavesInTheReferenceSessionWhatHealingCountsIn) {
  const auto& catalog = support::real_catalog();
  ASSERT_EQ(catalog.depths.references.size(), 1U);
  const rules::ReferenceSession& session = catalog.depths.references.front();
  device::Motion motion;
  motion.depth_mm = session.depth_mm;
  motion.passes_count = session.passes_count;
  motion.pressure = session.pressure;
  motion.area_cm2 = 1;
  const skin::Skin skin = skin::typical(catalog.skins.at(session.site.text), skin::Sex::unspecified,
                                        static_cast<double>(session.age_y));
  const Injury left = expected(skin, handpiece(session.handpiece.text), motion, parameters());
  const Wall& wall = left.wall_mm_per_mm2;
  const healing::Parameters& kept = catalog.models.healing.values;
  constexpr double rounded = 0.002;  // knowledge keeps three digits
  EXPECT_NEAR(kept.reference_wounded_epidermis_frac / left.wounded_frac.epidermis, 1, rounded);
  EXPECT_NEAR(kept.reference_wall_epidermis_mm_per_mm2 / wall.epidermis, 1, rounded);
  EXPECT_NEAR(kept.reference_wall_papillary_mm_per_mm2 / wall.papillary_dermis, 1, rounded);
  EXPECT_NEAR(kept.reference_wall_reticular_mm_per_mm2 / wall.reticular_dermis, 1, rounded);
}

}  // namespace
}  // namespace percuta::strike
