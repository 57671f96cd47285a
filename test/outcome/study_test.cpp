#include "percuta/outcome/study.hpp"

#include "support/units.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::outcome {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

StudyArm needled() {
  StudyArm arm;
  arm.id = "needled";
  arm.people_count = 20;
  Score score;
  score.scale.emplace("goodman_baron");
  score.change_score = 1;
  arm.scores = {score};
  return arm;
}

Study study() {
  Study out;
  out.id = "example";
  out.arms = {needled()};
  return out;
}

std::vector<std::string> codes(const Study& study) {
  std::vector<std::string> out;
  for (const base::Complaint& complaint : check(study, "study[0]")) {
    out.push_back(complaint.code);
  }
  return out;
}

TEST(Study, TellsTheUnitsOfItsNumbers) {
  EXPECT_THAT(support::numbers_without_unit<Score>("score"), IsEmpty());
  EXPECT_THAT(support::numbers_without_unit<HarmCount>("harm"), IsEmpty());
  EXPECT_THAT(support::numbers_without_unit<ReactionSeen>("reaction"), IsEmpty());
  EXPECT_THAT(support::numbers_without_unit<StudyArm>("arm"), IsEmpty());
}

TEST(Study, IsSoundAsItIsMostOftenTold) { EXPECT_THAT(codes(study()), IsEmpty()); }

TEST(Study, NeedsAResultAndItsScale) {
  Study one = study();
  one.arms[0].scores[0].scale.reset();
  EXPECT_THAT(codes(one), ElementsAre("no-scale"));
  one.arms[0].scores[0].change_score.reset();
  EXPECT_THAT(codes(one), ElementsAre("unclear-study"));
  one.arms[0].scores[0].finding = Finding::not_significant;
  EXPECT_THAT(codes(one), IsEmpty()) << "a direction needs no scale";
}

TEST(Study, HasEverybodyInAClassAndTheClassesInOrder) {
  Study one = study();
  Score& score = one.arms[0].scores[0];
  score.bounds = Bounds::assumed;
  score.classes = {{"worse", -25, 0, 1}, {"fair", 0, 50, 9}, {"good", 50, 100, 10}};
  EXPECT_THAT(codes(one), IsEmpty());
  score.bounds.reset();
  EXPECT_THAT(codes(one), ElementsAre("unclear-study"));
  score.bounds = Bounds::told;
  score.classes[1].people_count = 8;
  EXPECT_THAT(codes(one), ElementsAre("not-everybody"));
  score.people_count = 19;
  EXPECT_THAT(codes(one), IsEmpty()) << "one was not scored";
  std::swap(score.classes[0], score.classes[1]);
  EXPECT_THAT(codes(one), ElementsAre("out-of-order"));
}

TEST(Study, SaysFromWhereSomebodyResponds) {
  Study one = study();
  Score& score = one.arms[0].scores[0];
  score.responders_count = 21;
  EXPECT_THAT(codes(one), ElementsAre("out-of-range", "unclear-study"));
  score.responders_count = 20;
  score.responds_from_score = 1;
  EXPECT_THAT(codes(one), ElementsAre("unclear-study")) << "nobody tells who says so";
  score.bounds = Bounds::told;
  EXPECT_THAT(codes(one), IsEmpty());
}

TEST(Study, CountsEachHarmOnceAndOfItsPeople) {
  Study one = study();
  StudyArm& arm = one.arms[0];
  arm.harms.resize(2);
  EXPECT_THAT(codes(one), ElementsAre("duplicate-id"));
  arm.harms[1].phototype_low_score = 4;
  EXPECT_THAT(codes(one), IsEmpty()) << "of other people";
  arm.harms[1].events_count = 21;
  EXPECT_THAT(codes(one), ElementsAre("out-of-range"));
  arm.harms[1].people_count = 30;
  EXPECT_THAT(codes(one), IsEmpty());
  arm.people_count.reset();
  arm.harms[0].events_count = 1;
  EXPECT_THAT(codes(one), ElementsAre("out-of-range")) << "of nobody told";
}

TEST(Study, TellsDaysOrPeopleOfAReaction) {
  Study one = study();
  one.arms[0].reactions.resize(1);
  EXPECT_THAT(codes(one), ElementsAre("unclear-study"));
  one.arms[0].reactions[0].people_with_count = 21;
  EXPECT_THAT(codes(one), ElementsAre("out-of-range"));
  one.arms[0].reactions[0].people_with_count.reset();
  one.arms[0].reactions[0].lasts_d_high = 3;
  EXPECT_THAT(codes(one), IsEmpty());
}

TEST(Study, NeverCountsAProductAsNeedlingAloneNorAControlAsNeedled) {
  Study one = study();
  one.arms[0].treatment = Treatment::needling_with_product;
  EXPECT_THAT(codes(one), ElementsAre("unclear-study"));
  one.arms[0].beside = "insulin";
  EXPECT_THAT(codes(one), IsEmpty());
  one.arms[0].treatment = Treatment::control;
  EXPECT_THAT(codes(one), IsEmpty());
  one.arms[0].depth_mm = 1.5;
  EXPECT_THAT(codes(one), ElementsAre("unclear-study"));
}

TEST(Study, ComparesItsOwnArms) {
  Study one = study();
  one.contrasts = {{"needled", "other", {}, Finding::better, {}}};
  EXPECT_THAT(codes(one), ElementsAre("unknown-word"));
  one.arms.push_back(needled());
  EXPECT_THAT(codes(one), ElementsAre("duplicate-id", "unknown-word"));
  one.arms[1].id = "other";
  EXPECT_THAT(codes(one), IsEmpty());
}

}  // namespace
}  // namespace percuta::outcome
