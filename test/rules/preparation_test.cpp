#include "percuta/rules/preparation.hpp"

#include "support/practice.hpp"
#include "world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::rules {
namespace {

using support::day;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Precare advice(std::string id, PrecareKind kind, std::vector<When> when = {}) {
  Precare out;
  out.id = std::move(id);
  out.kind = kind;
  out.when = std::move(when);
  out.says = "Say " + out.id;
  out.sources = {{"doe2016.fig3"}};
  return out;
}

Preparation prepare_for(const intake::Case& stated, const std::vector<Precare>& precare,
                        int days_left = 60) {
  return prepare(known_of(stated), precare, base::add_days(today, days_left));
}

TEST(Preparation, SortsAdviceByKind) {
  const auto out = prepare_for(support::sound_case(), {advice("a", PrecareKind::advise),
                                                       advice("b", PrecareKind::advise_against),
                                                       advice("c", PrecareKind::ask)});
  EXPECT_THAT(out.to_do, ElementsAre("Say a"));
  EXPECT_THAT(out.not_to_do, ElementsAre("Say b"));
  EXPECT_THAT(out.to_ask, ElementsAre("Say c"));
  EXPECT_THAT(out.rests_on, ElementsAre("a", "b", "c"));
  EXPECT_THAT(out.sources, ElementsAre("doe2016.fig3"));
}

TEST(Preparation, StopsEachClassSoManyDaysBefore) {
  Precare stop = advice("stop", PrecareKind::product_stop);
  stop.classes = {inci::IngredientClass::aha, inci::IngredientClass::bha};
  stop.before_d = support::practice(5, 1, 7, "roe2017.fig1");
  stop.before_d->disputes = {{{"poe2018.fig1"}, "Never."}};
  const auto out = prepare_for(support::sound_case(), {stop});
  ASSERT_THAT(out.product_stop, SizeIs(2));
  EXPECT_EQ(out.product_stop[1].ingredient, inci::IngredientClass::bha);
  EXPECT_EQ(out.product_stop[1].stop_before_d, 5);
  EXPECT_THAT(out.sources, ElementsAre("doe2016.fig3", "roe2017.fig1"));
  EXPECT_THAT(out.disputes, SizeIs(1));
}

TEST(Preparation, TellsTheDaysAndWhatSourcesSay) {
  Precare sun = advice("sun", PrecareKind::advise_against);
  sun.before_d = support::practice(14, 1, 28, "roe2017.fig1");
  Precare wax = advice("wax", PrecareKind::advise_against);
  wax.before_d = support::practice(7, 7, 7, "roe2017.fig1");
  EXPECT_THAT(prepare_for(support::sound_case(), {sun, wax}).not_to_do,
              ElementsAre("Say sun From 14 days before; sources say 1 to 28.",
                          "Say wax From 7 days before."));
}

TEST(Preparation, AsksForNothingThatCannotBeKeptBeforeTheFirstSession) {
  Precare sun = advice("sun", PrecareKind::advise_against);
  sun.before_d = support::practice(14, 14, 14, "roe2017.fig1");
  EXPECT_THAT(prepare_for(support::sound_case(), {sun}, 14).not_to_do,
              ElementsAre("Say sun From 14 days before."));
  EXPECT_THAT(prepare_for(support::sound_case(), {sun}, 13).not_to_do,
              ElementsAre("Say sun From 14 days before; for the first session, from today."));
}

TEST(Preparation, IsForThoseItIsFor) {
  When dark;
  dark.phototype = {intake::Phototype::IV};
  When herpes;
  herpes.condition = {{"cold_sore"}};
  When acne_in_zone;
  acne_in_zone.condition = {{"acne"}};
  acne_in_zone.where = Where::in_zone;
  const std::vector<Precare> all{advice("dark", PrecareKind::ask, {dark}),
                                 advice("herpes", PrecareKind::ask, {herpes}),
                                 advice("acne", PrecareKind::ask, {acne_in_zone})};
  intake::Case stated = support::sound_case();
  EXPECT_THAT(prepare_for(stated, all).to_ask, IsEmpty());
  stated.patient.phototype = intake::Phototype::IV;
  intake::Condition acne;
  acne.name = {"acne"};
  acne.zones = {"chin"};
  stated.patient.condition = {acne};
  EXPECT_THAT(prepare_for(stated, all).rests_on, ElementsAre("dark", "acne"));
}

}  // namespace
}  // namespace percuta::rules
