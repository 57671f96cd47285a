#include "percuta/device/motion.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::device {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Handpiece handpiece(HandpieceKind kind) {
  Handpiece out;
  out.id = "made-up";
  out.kind = kind;
  out.needles_count = 12;
  out.max_depth_mm = 1.5;
  return out;
}

std::vector<std::string> codes(const Motion& motion, HandpieceKind kind) {
  std::vector<std::string> out;
  for (const base::Complaint& complaint : check(motion, handpiece(kind))) {
    out.push_back(complaint.code);
  }
  return out;
}

TEST(Motion, NamesEveryMistakeAtOnce) {
  Motion wrong;
  wrong.depth_mm = 2;
  wrong.frequency_Hz = 100;
  wrong.pressure = Pressure::motorised;
  EXPECT_THAT(codes(wrong, HandpieceKind::roller),
              ElementsAre("no-area", "beyond-handpiece", "not-for-roller", "not-for-roller"));
  EXPECT_THAT(check(wrong, handpiece(HandpieceKind::roller))[1].what,
              HasSubstr("depth_mm = 2 is above 1.5 (handpiece \"made-up\" reaches 1.5 mm)"));
}

TEST(Motion, OfAPenNeedsItsDriveAndItsSpeed) {
  Motion motion;
  motion.depth_mm = 1;
  motion.area_cm2 = 1;
  EXPECT_THAT(codes(motion, HandpieceKind::pen),
              ElementsAre("pen-without-frequency", "pen-without-glide"));
  motion.frequency_Hz = 100;
  motion.glide_speed_mm_per_s = 20;
  EXPECT_THAT(codes(motion, HandpieceKind::pen), IsEmpty());
}

TEST(Motion, OfAStampNeitherBeatsNorRolls) {
  Motion motion;
  motion.depth_mm = 1;
  motion.area_cm2 = 1;
  EXPECT_THAT(codes(motion, HandpieceKind::stamp), IsEmpty());
  motion.frequency_Hz = 1;
  motion.slip_ratio = 0.1;
  EXPECT_THAT(codes(motion, HandpieceKind::stamp), ElementsAre("not-for-stamp", "not-for-stamp"));
}

TEST(Motion, OfAPenDoesNotSlip) {
  Motion motion;
  motion.depth_mm = 1;
  motion.area_cm2 = 1;
  motion.frequency_Hz = 100;
  motion.glide_speed_mm_per_s = 20;
  motion.slip_ratio = 0.1;
  EXPECT_THAT(codes(motion, HandpieceKind::pen), ElementsAre("not-for-pen"));
}

TEST(Dialled, IsJudgedOnlyWhereItIsSet) {
  for (const HandpieceKind kind :
       {HandpieceKind::pen, HandpieceKind::stamp, HandpieceKind::roller}) {
    EXPECT_THAT(check(Dialled{}, handpiece(kind)), IsEmpty());
  }
  const auto told = check(Dialled{0.5, {}, {}, {}, {}}, handpiece(HandpieceKind::roller));
  ASSERT_EQ(told.size(), 1U);
  EXPECT_THAT(told.front().hint, HasSubstr("max_depth_mm = 0.5"));
}

TEST(Motion, IsMotorisedForEveryPen) {
  EXPECT_TRUE(is_motorised({}, handpiece(HandpieceKind::pen)));
  EXPECT_FALSE(is_motorised({}, handpiece(HandpieceKind::stamp)));
  Motion driven;
  driven.pressure = Pressure::motorised;
  EXPECT_TRUE(is_motorised(driven, handpiece(HandpieceKind::stamp)));
}

}  // namespace
}  // namespace percuta::device
