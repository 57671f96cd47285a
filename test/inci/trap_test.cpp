// One test for each line of the table of names that look like something else, and one for each of
// the article's lists.
#include "knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::inci {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

/// The classes of one name alone.
std::vector<std::string> of(std::string_view name) { return class_words(only(name)); }

TEST(Trap, BhaAmongAntioxidantsIsNoAcid) {
  EXPECT_THAT(classes("Petrolatum, Tocopherol, BHT, BHA, Propyl Gallate"), ElementsAre("barrier"));
  EXPECT_THAT(of("Butylated Hydroxyanisole"), IsEmpty());
  EXPECT_THAT(classes("Aqua, Glycerin, AHA, BHA"), IsSupersetOf({"aha", "bha"}));
}

TEST(Trap, SalicylatesThatAreFiltersSolventsScents) {
  EXPECT_THAT(of("Ethylhexyl Salicylate"), IsEmpty());
  EXPECT_THAT(of("Butyloctyl Salicylate"), IsEmpty());
  EXPECT_THAT(of("Homosalate"), IsEmpty());
  EXPECT_THAT(of("Benzyl Salicylate"), ElementsAre("fragrance_allergen"));
  EXPECT_THAT(of("Amyl Salicylate"), ElementsAre("fragrance_allergen"));
}

TEST(Trap, LipophilicBhaIsBha) {
  EXPECT_THAT(of("Capryloyl Salicylic Acid"), ElementsAre("bha"));
  EXPECT_THAT(of("LHA"), ElementsAre("bha"));
  EXPECT_THAT(of("Betaine Salicylate"), ElementsAre("bha"));
}

TEST(Trap, WillowAndSaltsAreMilder) {
  EXPECT_THAT(of("Willow Bark Extract"), ElementsAre("bha_botanical"));
  EXPECT_THAT(of("Salix Alba Bark Extract"), ElementsAre("bha_botanical"));
  EXPECT_THAT(of("Sodium Salicylate"), ElementsAre("bha_botanical"));
}

TEST(Trap, CitricAcidLowOnTheListSetsThePh) {
  EXPECT_THAT(classes("Aqua, Propanediol, Carbomer, Citric Acid"), ElementsAre("aha_ph_adjuster"));
  EXPECT_THAT(classes("Aqua, Citric Acid, Propanediol, Carbomer"), ElementsAre("aha"));
  EXPECT_THAT(classes("Aqua, Propanediol, Betaine, Citric Acid 5%"), ElementsAre("aha"));
}

TEST(Trap, SaltsOfFruitAcids) {
  EXPECT_THAT(of("Sodium Lactate"), ElementsAre("aha_salt"));
  EXPECT_THAT(of("Calcium Lactate"), ElementsAre("aha_salt"));
  EXPECT_THAT(of("Sodium Glycolate"), ElementsAre("aha_salt"));
  EXPECT_THAT(of("Potassium Mandelate"), ElementsAre("aha_salt"));
}

TEST(Trap, LactylatesFermentsAndEstersAreUnrelated) {
  for (const char* name : {"Sodium Stearoyl Lactylate", "Lactobacillus Ferment", "Cetyl Lactate",
                           "C12-15 Alkyl Lactate", "Menthyl Lactate", "Caprylyl Glycol"}) {
    EXPECT_THAT(of(name), IsEmpty()) << name;
  }
}

TEST(Trap, AscorbicAcidByItsPlace) {
  EXPECT_THAT(classes("Aqua, Ascorbic Acid, Propanediol, Phenoxyethanol"),
              ElementsAre("vitamin_c_strong"));
  EXPECT_THAT(classes("Aqua, Propanediol, Phenoxyethanol, Ascorbic Acid"),
              ElementsAre("vitamin_c_low"));
  EXPECT_THAT(classes("Aqua, Phenoxyethanol, Ascorbic Acid, Betaine, Propanediol, Urea"),
              ElementsAre("vitamin_c_low"))
      << "behind an ingredient of one per cent at most";
  EXPECT_THAT(classes("Aqua, Propanediol, Phenoxyethanol, Ascorbic Acid 10%"),
              ElementsAre("vitamin_c_strong"));
}

TEST(Trap, DerivativesOfVitaminC) {
  for (const char* name : {"3-O-Ethyl Ascorbic Acid", "Ascorbyl Glucoside", "Ascorbyl Palmitate",
                           "Ascorbyl Tetraisopalmitate", "MAP", "SAP", "AA2G"}) {
    EXPECT_THAT(of(name), ElementsAre("vitamin_c_derivative")) << name;
  }
}

TEST(Trap, Retinoids) {
  for (const char* name : {"Retinol", "Retinyl Palmitate", "Retinal", "Retinaldehyde",
                           "Hydroxypinacolone Retinoate", "Adapalene", "Tretinoin", "Tazarotene",
                           "Retin-A", "HPR", "Granactive Retinoid", "Retinyl Anything"}) {
    EXPECT_THAT(of(name), ElementsAre("retinoid")) << name;
  }
}

TEST(Trap, NoRetinoids) {
  EXPECT_THAT(of("Bakuchiol"), ElementsAre("retinol_alternative"));
  for (const char* name : {"Phloretin", "Hesperetin", "Hesperetin Laurate", "Beta-Carotene",
                           "Phloretin Oleate", "Phloretinyl"}) {
    EXPECT_THAT(of(name), Not(Contains("retinoid"))) << name;
  }
}

TEST(Trap, BenzoatesAreNoPeroxide) {
  EXPECT_THAT(of("C12-15 Alkyl Benzoate"), IsEmpty());
  EXPECT_THAT(of("Sodium Benzoate"), IsEmpty());
  EXPECT_THAT(of("Benzyl Benzoate"), ElementsAre("fragrance_allergen"));
}

TEST(Trap, OilsByTheirPartOfThePlant) {
  for (const char* name :
       {"Vitis Vinifera Seed Oil", "Prunus Armeniaca Kernel Oil", "Olea Europaea Fruit Oil",
        "Rosa Damascena Flower Water", "Fictitia Vulgaris Seed Oil", "Fictitia Nut Oil"}) {
    EXPECT_THAT(of(name), IsEmpty()) << name;
  }
  for (const char* name :
       {"Fictitia Vulgaris Peel Oil", "Fictitia Leaf Oil", "Fictitia Flower Oil",
        "Fictitia Bark Oil", "Fictitia Twig Oil", "Fictitia Root Oil", "Fictitia Essential Oil",
        "Huile essentielle de fictitia", "Lavandula Fictitia Oil", "Fictitia Absolute"}) {
    EXPECT_THAT(of(name), ElementsAre("essential_oil")) << name;
  }
}

// An oil whose part is not told is what the oils of the plant are; extracts say nothing of them.
TEST(Trap, OilsAreJudgedByTheOilsOfTheirPlant) {
  const auto oil = [](const std::vector<std::string>& rows) {
    return class_words(read_label("Zorbus Blaxus Oil", small_dictionary(rows)));
  };
  EXPECT_THAT(oil({"essential_oil: Zorbus Blaxus Peel Oil", ": Zorbus Blaxus Peel Extract"}),
              ElementsAre("essential_oil"));
  EXPECT_THAT(oil({": Zorbus Blaxus Kernel Oil", "essential_oil: Zorbus Blaxus Flower Extract"}),
              IsEmpty());
}

TEST(Trap, ScentAndItsAllergens) {
  EXPECT_THAT(of("Parfum"), ElementsAre("fragrance"));
  EXPECT_THAT(of("Fragrance"), ElementsAre("fragrance"));
  EXPECT_THAT(of("Aroma"), ElementsAre("fragrance"));
  EXPECT_THAT(of("Linalool"), ElementsAre("fragrance_allergen"));
  EXPECT_THAT(of("Limonene"), ElementsAre("fragrance_allergen"));
}

TEST(Trap, CopperAloneIsNoPeptide) {
  EXPECT_THAT(of("Copper Gluconate"), IsEmpty());
  EXPECT_THAT(of("Copper PCA"), IsEmpty());
  EXPECT_THAT(of("Copper Tripeptide-1"), Contains("copper_peptide"));
  EXPECT_THAT(of("GHK-Cu"), Contains("copper_peptide"));
}

TEST(Trap, AGoodNameSavesNothing) {
  EXPECT_THAT(classes("Soothing relief balm: Petrolatum, Panthenol, Eucalyptus Globulus Leaf Oil"),
              Contains("essential_oil"));
}

TEST(Trap, WhatIsFreeOfSomethingHoldsNone) {
  EXPECT_THAT(classes("Aqua, Betaine. Alcohol-free, fragrance-free, without retinol."), IsEmpty());
  EXPECT_THAT(classes("Retinol-free. Aqua, Betaine, Carbomer"), IsEmpty());
}

TEST(Article, EveryNameToAvoidIsSeen) {
  EXPECT_THAT(of("Retinol"), ElementsAre("retinoid"));
  EXPECT_THAT(classes("Ascorbic Acid 15%"), ElementsAre("vitamin_c_strong"));
  EXPECT_THAT(of("Glycolic Acid"), ElementsAre("aha"));
  EXPECT_THAT(of("AHA"), ElementsAre("aha"));
  EXPECT_THAT(of("Salicylic Acid"), ElementsAre("bha"));
  EXPECT_THAT(of("Gluconolactone"), ElementsAre("pha"));
  EXPECT_THAT(of("Benzoyl Peroxide"), ElementsAre("benzoyl_peroxide"));
  EXPECT_THAT(of("Walnut Shell Powder"), ElementsAre("exfoliant"));
  EXPECT_THAT(of("Essential Oils"), ElementsAre("essential_oil"));
  EXPECT_THAT(of("Tea Tree Oil"), Contains("essential_oil"));
}

TEST(Article, EveryNameItRecommendsIsSeen) {
  EXPECT_THAT(of("Hyaluronic Acid"), ElementsAre("hyaluronic_acid"));
  EXPECT_THAT(of("Peptides"), ElementsAre("peptide"));
  EXPECT_THAT(of("Centella Asiatica"), ElementsAre("centella"));
  EXPECT_THAT(of("Ceramides"), ElementsAre("ceramide"));
  EXPECT_THAT(of("Copper Peptides"), Contains("copper_peptide"));
  EXPECT_THAT(of("Panthenol"), ElementsAre("barrier"));
}

TEST(Article, PatientsWordsLeadToInci) {
  const auto inci = [](std::string_view name) {
    return only(name).inci;
  };
  EXPECT_EQ(inci("vitamin C"), "Ascorbic Acid");
  EXPECT_EQ(inci("tea tree oil"), "Melaleuca Alternifolia Leaf Oil");
  EXPECT_EQ(inci("gotu kola"), "Centella Asiatica Extract");
  EXPECT_EQ(inci("cica"), "Centella Asiatica Extract");
  EXPECT_EQ(inci("Matrixyl"), "Palmitoyl Pentapeptide-4");
  EXPECT_EQ(inci("provitamin B5"), "Panthenol");
  EXPECT_EQ(inci("willow bark"), "Salix Alba Bark Extract");
  EXPECT_EQ(inci("Retin-A"), "Retinoic Acid");
  EXPECT_EQ(inci("AA2G"), "Ascorbyl Glucoside");
}

}  // namespace
}  // namespace percuta::inci
