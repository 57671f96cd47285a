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
  EXPECT_EQ(in_line(out.to_do), "advice says=Say a [a]");
  EXPECT_EQ(in_line(out.not_to_do), "advice says=Say b [b]");
  EXPECT_EQ(in_line(out.to_ask), "advice says=Say c [c]");
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
  const auto told = prepare_for(support::sound_case(), {sun, wax}).not_to_do;
  EXPECT_THAT(in_short(told), ElementsAre("advice-from before_d=14 says=Say sun [sun]",
                                          "advice-from before_d=7 says=Say wax [wax]"));
  const auto& days = std::get<evidence::Measure>(told[0].values.at("before_d"));
  EXPECT_EQ(days.low, 1);
  EXPECT_EQ(days.high, 28);
  EXPECT_FALSE(std::get<evidence::Measure>(told[1].values.at("before_d")).low) << "no range";
}

TEST(Preparation, AsksForNothingThatCannotBeKeptBeforeTheFirstSession) {
  Precare sun = advice("sun", PrecareKind::advise_against);
  sun.before_d = support::practice(14, 14, 14, "roe2017.fig1");
  EXPECT_EQ(in_line(prepare_for(support::sound_case(), {sun}, 14).not_to_do),
            "advice-from before_d=14 says=Say sun [sun]");
  EXPECT_EQ(in_line(prepare_for(support::sound_case(), {sun}, 13).not_to_do),
            "advice-from-today before_d=14 says=Say sun [sun]");
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
