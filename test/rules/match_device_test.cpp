// What a rule may ask of the device, the products and the anaesthetic.
#include "world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::rules {
namespace {

using intake::Case;
using testing::HasSubstr;

bool holds(const When& when, const Case& stated) {
  return match(when, known_of(stated), nullptr).has_value();
}

TEST(MatchDevice, AsksCartridgeDressingAndOperator) {
  When worn;
  worn.cartridge = {intake::Cartridge::reused, intake::Cartridge::expired};
  When covered;
  covered.occluded = true;
  When alone;
  alone.operator_role = {intake::Role::self};
  Case stated = sound_case();
  EXPECT_FALSE(holds(worn, stated) || holds(covered, stated) || holds(alone, stated));
  stated.device.cartridge = intake::Cartridge::expired;
  stated.device.occluded = true;
  stated.operated_by.role = intake::Role::self;
  EXPECT_TRUE(holds(worn, stated) && holds(covered, stated) && holds(alone, stated));
}

TEST(MatchDevice, KnowsHomeDevicesAndRadioFrequency) {
  When home;
  home.home_device = true;
  When heat;
  heat.radio_frequency = true;
  Case stated = sound_case();
  EXPECT_FALSE(holds(home, stated) || holds(heat, stated));
  device::Handpiece own;
  own.id = "mine";
  own.home_use = true;
  own.energy = device::Energy::radio_frequency;
  stated.device.handpiece = own;
  EXPECT_TRUE(holds(home, stated) && holds(heat, stated));
}

TEST(MatchDevice, ComparesEachZonesDepthWithTheLabel) {
  When beyond;
  beyond.beyond = {DepthLimit::label};
  Case stated = sound_case();
  stated.device.settings.depth_mm = 1.5;
  stated.zone[1].settings.depth_mm = 1.75;
  const auto known = known_of(stated);
  const auto& zones = known.facts.zones;
  EXPECT_FALSE(match(beyond, known, &zones[0])) << "the label's own limit belongs to it";
  ASSERT_TRUE(match(beyond, known, &zones[1]));
  EXPECT_THAT(in_line(match(beyond, known, &zones[1])->because), HasSubstr("depth_mm=1.75"));
  stated.device.handpiece = base::Name<"handpiece">{"roller"};
  const auto unlabelled = known_of(stated);
  EXPECT_FALSE(match(beyond, unlabelled, &unlabelled.facts.zones[1])) << "no label";
}

Case numbed(double strength, double area) {
  Case out = sound_case();
  out.anaesthetic.emplace().agents = {{{"lidocaine"}, strength}};
  out.anaesthetic->area_cm2 = area;
  return out;
}

TEST(MatchAnaesthetic, AsksAgentStrengthAndArea) {
  When when;
  when.anaesthetic = {{"amide"}};
  EXPECT_TRUE(holds(when, numbed(4, 60)));
  EXPECT_FALSE(holds(when, sound_case()));
  when.anaesthetic_above_pct = 4;
  EXPECT_FALSE(holds(when, numbed(4, 60)));
  EXPECT_TRUE(holds(when, numbed(4.5, 60)));
  When large;
  large.anaesthetic_above_cm2 = 100;
  EXPECT_FALSE(holds(large, numbed(4, 100)));
  EXPECT_TRUE(holds(large, numbed(4, 101)));
}

TEST(MatchAnaesthetic, KnowsAnAllergyToTheAgentInUse) {
  When when;
  when.anaesthetic_allergy = true;
  Case stated = numbed(4, 60);
  EXPECT_FALSE(holds(when, stated));
  stated.patient.allergy = {{{"prilocaine"}}};
  EXPECT_FALSE(holds(when, stated)) << "another agent of the same class";
  stated.patient.allergy = {{{"amide"}}};
  EXPECT_TRUE(holds(when, stated)) << "the class it belongs to";
  stated.patient.allergy = {{{"lidocaine"}}};
  EXPECT_TRUE(holds(when, stated));
  stated.anaesthetic.reset();
  EXPECT_FALSE(holds(when, stated));
}

TEST(MatchAllergies, FindsGroups) {
  When when;
  when.allergy = {{"amide"}};
  Case stated = sound_case();
  EXPECT_FALSE(holds(when, stated));
  stated.patient.allergy = {{{"lidocaine"}}};
  EXPECT_TRUE(holds(when, stated));
}

TEST(MatchReactions, LooksThroughEarlierSessions) {
  When when;
  when.reaction = {intake::Reaction::tracks};
  Case stated = sound_case();
  stated.past_session = {{day("2026-01-01"), {}, {}, {}, {}, intake::Reaction::none}};
  EXPECT_FALSE(holds(when, stated));
  stated.past_session.push_back({day("2026-02-01"), {}, {}, {}, {}, intake::Reaction::tracks});
  ASSERT_TRUE(holds(when, stated));
  EXPECT_THAT(in_line(match(when, known_of(stated), nullptr)->because),
              "reaction-after day=2026-02-01 reaction=tracks");
}

}  // namespace
}  // namespace percuta::rules
