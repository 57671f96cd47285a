#include "percuta/rules/protocol.hpp"

#include "support/practice.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/rules/settings.hpp"

namespace percuta::rules {
namespace {

using support::practice;
using testing::ElementsAre;
using testing::IsEmpty;

Protocol sound_protocol() {
  Protocol out;
  out.id = "a-course";
  out.interval_weeks = practice(4, 4, 6);
  out.sessions_count = practice(4, 3, 6);
  return out;
}

std::vector<std::string> codes(const std::vector<base::Complaint>& complaints) {
  std::vector<std::string> out;
  for (const auto& complaint : complaints) {
    out.push_back(complaint.code + " " + complaint.keys.front());
  }
  return out;
}

TEST(Protocol, ASoundOneHasNoComplaint) {
  EXPECT_THAT(codes(check(sound_protocol(), "protocol[0]")), IsEmpty());
}

TEST(Protocol, NumbersMustStandInOrderAndHaveASource) {
  Protocol protocol = sound_protocol();
  protocol.interval_weeks = practice(7, 4, 6, "");
  EXPECT_THAT(codes(check(protocol, "protocol[0]")),
              ElementsAre("out-of-order protocol[0].interval_weeks.usual",
                          "unsourced protocol[0].interval_weeks.sources"));
}

TEST(Counts, AreTheNearestWholeNumbers) {
  Practice practice;
  practice.low = 2.6;
  practice.usual = 3.4;
  practice.high = 4.5;
  const Counts found = counts(practice);
  EXPECT_EQ(found.low, 3);
  EXPECT_EQ(found.usual, 3);
  EXPECT_EQ(found.high, 5);
}

TEST(Protocol, SessionsNeedTimeBetweenThem) {
  Protocol protocol = sound_protocol();
  protocol.interval_weeks = practice(0, 0, 6);
  EXPECT_THAT(codes(check(protocol, "p")), ElementsAre("out-of-range p.id"));
}

TEST(Protocol, IsFoundByItsIndication) {
  Protocol protocol = sound_protocol();
  protocol.indication = intake::Indication::striae;
  const std::vector<Protocol> all{sound_protocol(), protocol};
  EXPECT_EQ(protocol_for(intake::Indication::striae, all), &all[1]);
  EXPECT_EQ(protocol_for(intake::Indication::melasma, all), nullptr);
}

TEST(Technique, StartsFromASpeed) {
  Technique pen;
  pen.passes_count = practice(4, 2, 8);
  pen.beyond_dermis_frac = practice(0.05, 0, 0.1);
  pen.reached_frac = practice(0.5, 0.4, 0.6);
  pen.glide_speed_mm_per_s = practice(10, 5, 20);
  EXPECT_THAT(codes(check(pen, "t")), IsEmpty());
  pen.glide_speed_mm_per_s = practice(10, 0, 20);
  EXPECT_THAT(codes(check(pen, "t")), ElementsAre("out-of-range t.glide_speed_mm_per_s.low"))
      << "a plan would try speeds without end";
}

TEST(Precare, AStopNamesWhatAndWhen) {
  Precare precare;
  precare.id = "stop-it";
  precare.kind = PrecareKind::product_stop;
  precare.sources = {{"doe2016.fig3"}};
  EXPECT_THAT(codes(check(precare, "p")), ElementsAre("bad-precare p.kind"));
  precare.classes = {inci::IngredientClass::retinoid};
  precare.before_d = practice(5, 1, 10);
  EXPECT_THAT(codes(check(precare, "p")), IsEmpty());
  precare.kind = PrecareKind::advise;
  EXPECT_THAT(codes(check(precare, "p")), ElementsAre("bad-precare p.kind"));
}

TEST(Precare, NeedsASource) {
  Precare precare;
  precare.id = "come-clean";
  EXPECT_THAT(codes(check(precare, "p")), ElementsAre("unsourced p.sources"));
}

}  // namespace
}  // namespace percuta::rules
