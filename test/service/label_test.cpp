// What a person is told about a label: how much of it was read, what harms, what nobody may use.
#include <algorithm>
#include <numeric>

#include "support/clinic.hpp"
#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/service/service.hpp"

namespace percuta::service {
namespace {

using rules::Certainty;
using rules::LabelVerdict;
using rules::Verdict;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

Ask label(const std::string& text) { return {text, "label", *base::parse_date("2026-11-23"), 1}; }

base::Result<Answer<LabelVerdict>> checked(const std::string& text,
                                           const std::vector<std::string>& allergies = {}) {
  const catalog::Catalog& catalog = support::real_catalog();
  return check_label(label(text), {std::nullopt, false, {allergies, catalog.allergens()}}, catalog);
}

std::string told(const std::string& text, intake::Language language = intake::Language::en) {
  const auto answer = checked(text);
  return answer ? to_text(*answer, language, support::real_catalog(), {}) : std::string{};
}

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// A cream of a luxury house: sixty names, twelve oils, scents, one misspelling.
const std::string luxury =
    "Aqua, Glycerin, Squalane, Caprylic/Capric Triglyceride, Butyrospermum Parkii Butter, Cetearyl "
    "Alcohol, Lavandula Angustifolia Oil, Citrus Limon Peel Oil, Pelargonium Graveolens Flower "
    "Oil, "
    "Cananga Odorata Flower Oil, Rosmarinus Officinalis Leaf Oil, Eucalyptus Globulus Leaf Oil, "
    "Melaleuca Alternifolia Leaf Oil, Citrus Aurantium Bergamia Peel Oil, Santalum Album Oil, "
    "Pogostemon Cablin Oil, Mentha Piperita Oil, Salvia Sclarea Oil, Retinyl Palmitate, Lactic "
    "Acid, Salicylic Acid, Ascorbyl Glucoside, Tetrahexyldecyl Ascorbate, Niacinamide, Panthenol, "
    "Ceramide NP, Ceramide AP, Sodium Hyaluronate, Palmitoyl Tripeptide-1, Copper Tripeptide-1, "
    "Centella Asiatica Extract, Madecassoside, Allantoin, Bisabolol, Tocopherol, Dimethicone, "
    "Xantahn Gum, Carbomer, Sodium Hydroxide, Disodium EDTA, Phenoxyethanol, Ethylhexylglycerin, "
    "Alcohol Denat., Hamamelis Virginiana Water, Bakuchiol, Azelaic Acid, Citric Acid, Parfum, "
    "Linalool, Limonene, Citronellol, Geraniol, Eugenol, Citral, Coumarin, Benzyl Benzoate, Benzyl "
    "Salicylate, Farnesol, Foobaric Extract";

TEST(Label, TellsHowManyNamesWereRead) {
  const auto all = checked("Aqua, Glycerin, Retinol");
  ASSERT_TRUE(all.ok());
  EXPECT_EQ(all->result.read_count, 3);
  EXPECT_EQ(all->result.names_count, 3);
  const auto most = checked("Aqua, Gylcerin, Retinol, Foobarine");
  ASSERT_TRUE(most.ok());
  EXPECT_EQ(most->result.read_count, 3);
  EXPECT_EQ(most->result.names_count, 4);
  EXPECT_THAT(most->result.readings,
              ElementsAre(Certainty::certain, Certainty::near, Certainty::certain));
  EXPECT_THAT(told("Aqua, Gylcerin, Retinol, Foobarine"),
              AllOf(HasSubstr("3 of 4 names read"), HasSubstr("Gylcerin, read as Glycerin"),
                    HasSubstr("Not read, so ask before use"), HasSubstr("Foobarine")));
}

TEST(Label, NeverSaysThatNothingHarmsOverNamesNobodyRead) {
  EXPECT_THAT(told("Aqua, Carbomer, Xanthan Gum, Phenoxyethanol"),
              HasSubstr("nothing in it harms"));
  for (const char* text : {"Aqua, Carbomer, Xanthan Gum, Phenoxyethanol, Foobarine",
                           "Aqua, Glycerin, Panthenol, Ceramide NP, Foobaric Extract",
                           "Su, Gliserin, Frobnik Asit, Zorbik Asit"}) {
    const std::string page = told(text);
    EXPECT_THAT(page, Not(HasSubstr("nothing in it harms"))) << text;
    EXPECT_THAT(page, HasSubstr("names read")) << text;
  }
}

TEST(Label, IsNotAnsweredWhereMoreThanAThirdIsUnread) {
  const auto answer = checked("Aqua, Glycerin, Xyzzyate, Plughol");
  ASSERT_TRUE(answer.ok());
  EXPECT_TRUE(answer->result.is_unreadable());
  EXPECT_THAT(told("Aqua, Glycerin, Xyzzyate, Plughol"), HasSubstr("NOT READ WELL ENOUGH"));
  EXPECT_THAT(told("Aqua, Retinol, Xyzzyate, Plughol"),
              AllOf(HasSubstr("NOT READ WELL ENOUGH"), HasSubstr("AVOID")));
  EXPECT_THAT(told("Aqua, Glycerin, Carbomer, Plughol"), Not(HasSubstr("NOT READ WELL ENOUGH")));
}

TEST(Label, SaysPerhapsWhereANearNameMayMeanSomethingElse) {
  const auto answer = checked("Aqua, Glycerin, Potassium Nitrite, Carbomer");
  ASSERT_TRUE(answer.ok());
  ASSERT_THAT(answer->result.unknown, ElementsAre("Potassium Nitrite"));
  ASSERT_THAT(answer->result.perhaps, SizeIs(1));
  EXPECT_EQ(answer->result.perhaps[0].may_be, "Potassium Nitrate");
}

TEST(Label, SuggestsNothingForWordsThatNameNoSubstance) {
  const auto answer = checked("Aqua, Glycerin, fruit extract, esters, plant extract, Niacinamide");
  ASSERT_TRUE(answer.ok());
  EXPECT_THAT(answer->result.unknown, ElementsAre("fruit extract", "esters", "plant extract"));
  EXPECT_THAT(answer->result.perhaps, IsEmpty());
}

TEST(Label, TellsWhatWasReadByItsWordsAlone) {
  const auto answer = checked("Aqua, Fuzzortia Communis Fuzzwort Leaf Oil, Glycerin");
  ASSERT_TRUE(answer.ok());
  EXPECT_THAT(answer->result.readings,
              ElementsAre(Certainty::certain, Certainty::family, Certainty::certain));
  EXPECT_THAT(told("Aqua, Fuzzortia Communis Fuzzwort Leaf Oil, Glycerin"),
              AllOf(HasSubstr("AVOID"), HasSubstr("Fuzzwort Leaf Oil (~)"),
                    HasSubstr("Read by their words (~)")));
  EXPECT_THAT(told("Aqua, Glycerin"), Not(HasSubstr("(~)")));
}

TEST(Label, TellsWhatWasTakenForNoIngredient) {
  const auto answer = checked("Aqua, Glycerin, Panthenol. Free from retinol.");
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->result.read_count, 3);
  EXPECT_THAT(answer->result.set_aside, ElementsAre("Free from", "retinol"));
  EXPECT_THAT(told("Aqua, Glycerin, Panthenol. Free from retinol."),
              HasSubstr("Taken for no ingredient"));
  EXPECT_THAT(told("Aqua, Glycerin"), Not(HasSubstr("Taken for no ingredient")));
}

TEST(Label, OfALuxuryCreamFitsOnAPage) {
  for (const auto& [language, word] : names(intake::Language{})) {
    const std::string page = told(luxury, language);
    EXPECT_LE(lines(page), 60U) << word << '\n' << page;
    EXPECT_THAT(page, HasSubstr("Retinyl Palmitate")) << word;
  }
  const std::string page = told(luxury);
  EXPECT_THAT(page, AllOf(HasSubstr("Essential oils, until 72 h"), HasSubstr("AHA acids"),
                          HasSubstr("58 of 59 names read")));
  EXPECT_THAT(page, Not(HasSubstr("vitamin A named alone")));
  const std::string harms = page.substr(0, page.find("Take care"));  // no milder reason among them
  EXPECT_THAT(harms, AllOf(HasSubstr("[avoid-actives]"), Not(HasSubstr("[other-cautions]"))));
}

TEST(Label, SpeaksThePatientsLanguages) {
  EXPECT_THAT(told("Aqua, Glycolic Acid", intake::Language::de),
              AllOf(HasSubstr("MEIDEN"), HasSubstr("2 von 2 Namen gelesen"),
                    HasSubstr("AHA-Säuren"), HasSubstr("Reizt Haut")));
  EXPECT_THAT(told("Aqua, Glycolic Acid", intake::Language::fr), HasSubstr("À ÉVITER"));
  EXPECT_THAT(told("Aqua, Glycolic Acid", intake::Language::es), HasSubstr("EVITAR"));
  EXPECT_THAT(told("Aqua, Glycolic Acid", intake::Language::pl), HasSubstr("UNIKAĆ"));
  EXPECT_THAT(told("Aqua, Glycolic Acid", intake::Language::pt), HasSubstr("EVITAR"));
}

TEST(Label, InLettersNobodyReadsIsSaidSo) {
  for (const char* text :
       {"ماء، جلسرين، ريتينول، حمض الساليسيليك", "น้ำ, กลีเซอรีน, เรตินอล", "מים, גליצרין, רטינול",
        "जल, ग्लिसरीन, रेटिनॉल", "Νερό, γλυκερίνη, σαλικυλικό οξύ"}) {
    const auto answer = checked(text);
    ASSERT_FALSE(answer.ok()) << text;
    EXPECT_EQ(answer.problems().front().code, "script-not-read") << text;
  }
  const auto mixed = checked("สวัสดี ครีมบำรุงผิวหน้าสูตรใหม่ Aqua, Glycerin, Retinol, Carbomer");
  ASSERT_TRUE(mixed.ok());
  EXPECT_EQ(mixed->result.verdict, Verdict::avoid);
  EXPECT_THAT(mixed->provenance.warnings,
              testing::Contains(testing::Field(&evidence::Reason::says, HasSubstr("Thai"))));
}

struct AllergyRow {
  std::string allergy;
  std::string label;
};

TEST(Allergies, MakeWhatBelongsToThemAvoidAtAnyHour) {
  for (const AllergyRow& row : std::vector<AllergyRow>{
           {"lanolin", "Aqua, Acetylated Lanolin Alcohol, Carbomer"},
           {"wool alcohols", "Aqua, Lanolin Cera, Carbomer"},
           {"propylene glycol", "Aqua, Propylene Glycol, Carbomer"},
           {"fragrance", "Aqua, Glycerin, Linalool"},
           {"perfume", "Aqua, Parfum, Glycerin"},
           {"parabens", "Aqua, Methylparaben, Glycerin"},
           {"formaldehyde", "Aqua, DMDM Hydantoin, Glycerin"},
           {"methylisothiazolinone", "Aqua, Methylchloroisothiazolinone, Glycerin"},
           {"aspirin", "Aqua, Salix Alba Bark Extract, Glycerin"},
           {"almonds", "Aqua, Prunus Amygdalus Dulcis Oil, Glycerin"},
           {"soy", "Aqua, Glycine Soja Oil, Glycerin"},
           {"propolis", "Aqua, Cera Alba, Glycerin"},
           {"vitamin E", "Aqua, Tocopheryl Acetate, Glycerin"},
           {"niacinamide", "Aqua, Niacinamide, Glycerin"},
           {"panthenol", "Aqua, Provitamin B5, Glycerin"}}) {
    const auto answer = checked(row.label, {row.allergy});
    ASSERT_TRUE(answer.ok()) << row.allergy;
    EXPECT_TRUE(answer->result.never) << row.allergy;
    EXPECT_EQ(answer->result.verdict, Verdict::avoid) << row.allergy;
    const auto plain = checked(row.label);
    EXPECT_FALSE(plain->result.never) << row.allergy;
  }
}

TEST(Allergies, DoNotReachFurther) {
  for (const AllergyRow& row :
       std::vector<AllergyRow>{{"lanolin", "Aqua, Glycerin, Carbomer"},
                               {"propylene glycol", "Aqua, Butylene Glycol, Carbomer"},
                               {"parabens", "Aqua, Phenoxyethanol, Carbomer"},
                               {"nickel", "Aqua, Glycerin, Linalool"},
                               {"penicillin", "Aqua, Retinol, Carbomer"}}) {
    const auto answer = checked(row.label, {row.allergy});
    ASSERT_TRUE(answer.ok());
    EXPECT_FALSE(answer->result.never) << row.allergy;
  }
}

TEST(Allergies, OfACaseReachItsProducts) {
  support::CaseText stated;
  stated.add("[[patient.allergy]]\nto = \"lanolin\"\n");
  stated.add(
      "[[product]]\nname = \"Salve\"\nuse = \"evening\"\nlabel = \"Aqua, Lanolin, Glycerin\"\n");
  const Ask request{stated.text(), "case.toml", *base::parse_date("2026-12-05"), 1};
  const auto answer = check_products(request, support::real_catalog());
  ASSERT_TRUE(answer.ok()) << base::to_string(answer.problems().front());
  const auto salve = std::find_if(answer->result.products.begin(), answer->result.products.end(),
                                  [](const auto& one) { return one.name == "Salve"; });
  ASSERT_NE(salve, answer->result.products.end());
  EXPECT_TRUE(salve->never);
  EXPECT_EQ(salve->verdict, Verdict::avoid);
  EXPECT_THAT(salve->because.at(0).says, HasSubstr("allergy to lanolin"));
  const auto alone =
      check_label(label("Aqua, Lanolin, Glycerin"), request, {}, support::real_catalog());
  ASSERT_TRUE(alone.ok());
  EXPECT_TRUE(alone->result.never);
}

}  // namespace
}  // namespace percuta::service
