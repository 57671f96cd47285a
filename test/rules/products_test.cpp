// What the names and labels of products tell rules.
#include "percuta/rules/products.hpp"

#include "world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::rules {
namespace {

using inci::IngredientClass;
using intake::ProductUse;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

inci::Ingredient ingredient(std::string inci, std::vector<IngredientClass> classes = {}) {
  inci::Ingredient out;
  out.inci = std::move(inci);
  out.classes = std::move(classes);
  return out;
}

const inci::Dictionary& dictionary() {
  static const inci::Dictionary made({ingredient("Aqua"), ingredient("Glycerin"),
                                      ingredient("Glycolic Acid", {IngredientClass::aha}),
                                      ingredient("Warfarin Cream"), ingredient("Lanolin"),
                                      ingredient("PEG-75 Lanolin")});
  return made;
}

std::vector<Substance> substances() {
  Substance medicine;
  medicine.id = "warfarin";
  medicine.ingredients = {"Warfarin Cream"};
  medicine.words = {"warfarine"};
  medicine.medication = {{"warfarin"}};
  medicine.kind = SubstanceKind::medicine;
  Substance vesicles;
  vesicles.id = "vesicles";
  vesicles.words = {"exosomes"};
  vesicles.kind = SubstanceKind::biological;
  return {medicine, vesicles};
}

intake::Product product(std::string name, std::optional<ProductUse> use, std::string label) {
  intake::Product out;
  out.name = std::move(name);
  out.use = use;
  out.label = std::move(label);
  return out;
}

Circumstances known_of(const std::vector<intake::Product>& products,
                       const std::string& allergy = {}) {
  intake::Case stated = asked_case();
  stated.product = products;
  if (!allergy.empty()) {
    stated.patient.allergy = {{{allergy}}};
  }
  static const DepthKnowledge none;
  static const std::vector<Substance> known_substances = substances();
  return circumstances(facts_of(stated),
                       {{}, world().surroundings(), {}, none, {}, known_substances, &dictionary()});
}

std::string because(const WhenProduct& asked, const Circumstances& known) {
  When when;
  when.product = asked;
  const auto found = match(when, known, nullptr);
  return found ? in_line(found->because) : std::string{};
}

TEST(Products, AMedicineOnALabelIsThatMedicine) {
  for (const auto& [name, label] : {std::pair{"Cream", "Aqua, Warfarin Cream"},
                                    {"Cream", "Aqua, warfarine 2 %"},
                                    {"Warfarin", ""}}) {
    const auto known = known_of({product(name, ProductUse::evening, label)});
    ASSERT_THAT(known.facts.medications, SizeIs(1)) << name << label;
    EXPECT_TRUE(known.facts.medications.front().meaning.is("blood_thinner")) << name << label;
    EXPECT_TRUE(known.facts.medications.front().taken_now);
  }
  EXPECT_THAT(known_of({product("Warfarine-free cream", {}, "Aqua")}).facts.medications, IsEmpty());
}

// A product that holds a medicine tells what that medicine typed would tell.
TEST(Products, AMedicineOnALabelTellsOfADisease) {
  static const DepthKnowledge none;
  Substance insulin;
  insulin.id = "insulin";
  insulin.ingredients = {"Glycerin"};
  insulin.medication = {{"insulin"}};
  insulin.kind = SubstanceKind::medicine;
  const std::vector<Substance> known_substances = {insulin};
  const std::vector<Rule> rules = {rule("diabetes", when_condition("diabetes"), Effect::caution)};
  const ScreeningKnowledge knowledge{rules, world().surroundings(), {},           none,
                                     {},    known_substances,       &dictionary()};
  const auto about = [&](const intake::Case& stated) {
    std::vector<std::string> out;
    const Circumstances known = circumstances(facts_of(stated), knowledge);
    for (const NotStated& open : screen(known, knowledge).screening.not_stated) {
      out.push_back(open.key + " of " + open.about.value_or(""));
    }
    return out;
  };
  intake::Case stated = asked_case();
  stated.product = {product("Gel", ProductUse::evening, "Aqua"),
                    product("Cream", ProductUse::evening, "Aqua, Glycerin")};
  EXPECT_THAT(about(stated), ElementsAre("disease of product[1]"));
  stated.product[0].label = "Glycerin";
  EXPECT_THAT(about(stated), ElementsAre("disease of product[0]")) << "asked once";
  stated.patient.medication = {medication("insulin")};
  EXPECT_THAT(about(stated), ElementsAre("disease of patient.medication[0].for"));
  stated.patient.medication[0].route = intake::Route::topical;
  stated.patient.medication[0].zones = {"foot"};
  EXPECT_THAT(about(stated), ElementsAre("disease of product[0]")) << "what lies far tells nothing";
  stated.patient.medication.clear();
  stated.intake->denies.push_back({"diabetes"});
  EXPECT_THAT(about(stated), IsEmpty());
}

TEST(Products, AMedicineOnALabelIsOfTheTopicOfItsGroup) {
  const auto known = known_of({product("Cream", ProductUse::evening, "Aqua, Warfarin Cream")});
  ASSERT_THAT(known.facts.medications, SizeIs(1));
  EXPECT_EQ(known.facts.medications.front().meaning.topic, intake::Topic::bleeding);
}

TEST(Products, AsksUseSterilityAndWhatItIsMadeFor) {
  WhenProduct unsterile;
  unsterile.use = {ProductUse::before, ProductUse::during};
  unsterile.sterile = false;
  auto gel = product("Gel", ProductUse::during, "Aqua");
  EXPECT_THAT(because(unsterile, known_of({gel})), "product-used name=Gel sterile=no use=during");
  gel.sterile = true;
  EXPECT_EQ(because(unsterile, known_of({gel})), "");
  WhenProduct not_made_for_it;
  not_made_for_it.use = {ProductUse::during};
  not_made_for_it.for_needling = false;
  EXPECT_THAT(because(not_made_for_it, known_of({gel})), HasSubstr("for_needling=no"));
  gel.for_needling = true;
  EXPECT_EQ(because(not_made_for_it, known_of({gel})), "");
}

/// One product after a session: what is not for open skin waits a day, the other not at all.
ProductVerdict judged(const intake::Product& product) {
  Window waits;
  waits.id = "unsterile";
  waits.product = Sterility::unsterile;
  waits.hold = {"waits_h"};
  Window at_once;
  at_once.id = "sterile";
  at_once.product = Sterility::sterile;
  at_once.hold = {"at_once_h"};
  Parameters parameters;
  parameters["waits_h"].value = 24;
  parameters["at_once_h"].value = 0;
  const std::vector<Window> windows = {waits, at_once};
  return judge_products({&product, 1}, dictionary(), windows, parameters).products.front();
}

TEST(ProductTimeline, LetsOnAtOnceOnlyWhatIsSterileAndMadeForNeedledSkin) {
  auto gel = product("Gel", ProductUse::after, "Aqua");
  EXPECT_EQ(judged(gel).allowed_from_h, 24);
  EXPECT_EQ(judged(gel).because.front().code, "product-not-sterile");
  gel.sterile = true;
  EXPECT_EQ(judged(gel).allowed_from_h, 24) << "sterile eye drops are for eyes";
  EXPECT_EQ(judged(gel).because.front().code, "product-not-for-needling");
  gel.for_needling = true;
  EXPECT_EQ(judged(gel).allowed_from_h, 0);
  EXPECT_EQ(judged(gel).because.front().code, "product-sterile");
}

TEST(ProductTimeline, JudgesNothingThatWasNotRead) {
  EXPECT_TRUE(is_judged(judged(product("Gel", {}, "Aqua")).because));
  EXPECT_TRUE(is_judged(judged(product("Gel", {}, "Aqua, Glycerin, Zorblaxide")).because));
  EXPECT_FALSE(is_judged(judged(product("Gel", {}, "")).because));
  EXPECT_FALSE(is_judged(judged(product("Gel", {}, "Zorblaxide")).because));
  EXPECT_FALSE(is_judged(judged(product("Gel", {}, "Aqua, Zorblaxide")).because));
  EXPECT_FALSE(is_judged(judged(product("Gel", ProductUse::during, "Zorblaxide")).because));
  auto photographed = product("Gel", {}, "Aqua");
  photographed.photo = "gel.jpg";
  EXPECT_FALSE(is_judged(judged(photographed).because));
}

TEST(Products, FindsClassesAndKindsOfOneProduct) {
  WhenProduct acid;
  acid.use = {ProductUse::before};
  acid.classes = {IngredientClass::aha};
  const auto toner = product("Toner", ProductUse::before, "Aqua, Glycolic Acid");
  EXPECT_THAT(because(acid, known_of({toner})), HasSubstr("holding=Glycolic Acid"));
  EXPECT_EQ(because(acid, known_of({product("Toner", ProductUse::evening, "Glycolic Acid"),
                                    product("Water", ProductUse::before, "Aqua")})),
            "")
      << "the acid is in another product than the one put on before";
  WhenProduct vesicles;
  vesicles.kind = {SubstanceKind::biological};
  EXPECT_THAT(because(vesicles, known_of({product("Plant exosomes", {}, "")})),
              HasSubstr("exosomes"));
}

TEST(Products, ALabelIsReadOnlyWhereEveryNameIsKnown) {
  WhenProduct unread;
  unread.label_read = false;
  EXPECT_THAT(because(unread, known_of({product("Gel", {}, "")})), HasSubstr("label=missing"));
  EXPECT_THAT(because(unread, known_of({product("Gel", {}, "Aqua, Zorblaxide")})),
              HasSubstr("label=unread"));
  EXPECT_EQ(because(unread, known_of({product("Gel", {}, "Aqua, Glycerin")})), "");
}

TEST(Products, FindsWhatThePatientReactsTo) {
  WhenProduct allergen;
  allergen.allergen = true;
  for (const char* label : {"Aqua, Lanolin", "Aqua, PEG-75 Lanolin"}) {
    EXPECT_THAT(because(allergen, known_of({product("Balm", {}, label)}, "lanolin")),
                HasSubstr("Lanolin"))
        << label;
  }
  EXPECT_EQ(because(allergen, known_of({product("Balm", {}, "Aqua, Lanolin")}, "nickel")), "");
}

TEST(Products, ANameTellsWhatIsInItAndWhatIsNot) {
  WhenProduct allergen;
  allergen.allergen = true;
  const auto told = [&](const char* name) {
    return because(allergen, known_of({product(name, {}, "Aqua")}, "lanolin"));
  };
  for (const char* name : {"Balm without lanolin", "Lanolin-free balm", "Balm free of lanolin",
                           "Free from lanolin", "Salbe ohne Lanolin"}) {
    EXPECT_EQ(told(name), "") << name;
  }
  for (const char* name :
       {"Lanolin", "Lanolin balm", "Balm of lanolin", "From lanolin", "Fragrance-free lanolin",
        "Free balm of lanolin", "Without lanolin oil, with lanolin"}) {
    EXPECT_NE(told(name), "") << name;
  }
}

TEST(Products, AnswerTheQuestionTheyAreAbout) {
  When asked;
  asked.product.emplace().classes = {IngredientClass::aha};
  Rule acids = rule("acids", asked, Effect::caution);
  acids.topic = intake::Topic::actives_5d;
  const std::vector<Rule> rules = {acids};
  const auto topic_with = [&](const std::string& label) {
    intake::Case stated = sound_case();
    stated.product = {product("Toner", ProductUse::evening, label)};
    ScreeningKnowledge knowledge = knowledge_of(rules);
    knowledge.dictionary = &dictionary();
    return circumstances(facts_of(stated), knowledge).facts.topics.at(intake::Topic::actives_5d);
  };
  EXPECT_EQ(topic_with("Aqua, Glycolic Acid"), intake::Answer::affirmed);
  EXPECT_EQ(topic_with("Aqua"), intake::Answer::open);
}

TEST(Products, TheCreamThatNumbsIsAnAgentInUse) {
  const auto known = known_of({product("Lidocaine", ProductUse::anaesthetic, "")}, "lidocaine");
  When when;
  when.anaesthetic_allergy = true;
  EXPECT_TRUE(match(when, known, nullptr));
  ASSERT_TRUE(known.dose);
  EXPECT_THAT(known.dose->not_stated, ElementsAre("strength_pct", "area_cm2", "minutes"));
}

TEST(Products, ALabelTellsTheStrengthOfWhatNumbs) {
  const auto known =
      known_of({product("Numb", ProductUse::anaesthetic, "Aqua, Lidocaine 30%, Glycerin")});
  ASSERT_THAT(known.facts.numbing, SizeIs(1));
  ASSERT_THAT(known.facts.numbing.front().agents, SizeIs(1));
  EXPECT_EQ(known.facts.numbing.front().agents.front().stated.strength_pct, 30);
  EXPECT_THAT(known.dose->is, testing::Contains(DoseIs::unlicensed));
}

TEST(Products, WhatIsPutOnInTheEveningNumbsNoNeedling) {
  EXPECT_FALSE(known_of({product("Lidocaine", ProductUse::evening, "Lidocaine")}).dose);
  EXPECT_TRUE(known_of({product("Lidocaine", {}, "Lidocaine")}).dose) << "nobody said when";
}

TEST(Products, WhatIsLeftOffSinceThePreparationIsStopped) {
  intake::Case stated = sound_case();
  stated.preparation.emplace().since = base::add_days(facts_of(stated).today, -3);
  stated.product = {product("Warfarin", ProductUse::evening, ""),
                    product("Warfarin", ProductUse::during, "")};
  static const DepthKnowledge none;
  static const std::vector<Substance> known_substances = substances();
  const auto medicines =
      circumstances(facts_of(stated),
                    {{}, world().surroundings(), {}, none, {}, known_substances, &dictionary()})
          .facts.medications;
  ASSERT_THAT(medicines, SizeIs(2));
  EXPECT_EQ(medicines[0].stopped, stated.preparation->since);
  EXPECT_FALSE(medicines[0].taken_now);
  EXPECT_TRUE(medicines[1].taken_now) << "put on for the needling itself";
}

TEST(CheckSubstance, AsksHowItIsFound) {
  Substance lost;
  lost.id = "lost";
  EXPECT_THAT(check(lost, "substance[0]"), SizeIs(1));
  EXPECT_THAT(check(substances().front(), "substance[0]"), IsEmpty());
}

}  // namespace
}  // namespace percuta::rules
