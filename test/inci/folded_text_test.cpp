#include "folded_text.hpp"

#include "vocabulary.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::inci {
namespace {

using testing::ElementsAre;

std::vector<std::string> atoms(std::string_view text) {
  const FoldedText folded = fold_text(text);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    out.emplace_back(folded.key_of(i, i + 1));
  }
  return out;
}

Gap gap(std::string_view text) { return fold_text(text).atoms[1].gap; }

TEST(Fold, KeepsLettersAndDigits) {
  EXPECT_EQ(fold_name("Palmitoyl Penta-peptide-4"), "palmitoylpentapeptide4");
  EXPECT_EQ(fold_name("1,2-Hexanediol"), "12hexanediol");
  EXPECT_EQ(fold_name("Säure"), "saure");
  EXPECT_EQ(fold_name("O\uFB03cinalis"), "officinalis");
  EXPECT_EQ(fold_name("Ｒｅｔｉｎｏｌ"), "retinol");
  EXPECT_EQ(fold_name("β-Glucan"), "betaglucan");
  EXPECT_EQ(fold_name("ρετινόλη"), "ρετινολη");
  EXPECT_EQ(fold_name("Ретинол"), "ретинол");
  EXPECT_EQ(fold_name("Matrixyl™ 3000®"), "matrixyl3000");
  EXPECT_EQ(fold_name("Glycerin² ³"), "glycerin");
  EXPECT_EQ(fold_name("- * / ("), "");
}

TEST(Fold, CutsAtomsWhereKindsChange) {
  EXPECT_THAT(atoms("Glycerin8"), ElementsAre("glycerin", "8"));
  EXPECT_THAT(atoms("CeramideNP"), ElementsAre("ceramide", "np"));
  EXPECT_THAT(atoms("PEG-8"), ElementsAre("peg", "8"));
  EXPECT_THAT(atoms("水甘油"), ElementsAre("水", "甘", "油"));
  EXPECT_THAT(atoms("グリセリン"), ElementsAre("グリセリン"));
}

TEST(Fold, TellsGapsApart) {
  EXPECT_EQ(gap("Aqua, Glycerin"), Gap::hard);
  EXPECT_EQ(gap("Aqua;Glycerin"), Gap::hard);
  EXPECT_EQ(gap("水、甘油"), Gap::hard);
  EXPECT_EQ(gap("Aqua • Glycerin"), Gap::hard);
  EXPECT_EQ(gap("Aqua/Glycerin"), Gap::medium);
  EXPECT_EQ(gap("Aqua\nGlycerin"), Gap::medium);
  EXPECT_EQ(gap("Aqua (Glycerin"), Gap::medium);
  EXPECT_EQ(gap("Aqua. Glycerin"), Gap::medium);
  EXPECT_EQ(gap("Aqua Glycerin"), Gap::soft);
  EXPECT_EQ(gap("Aqua-Glycerin"), Gap::soft);
  EXPECT_EQ(gap("Aqua\u00a0Glycerin"), Gap::soft);
  EXPECT_EQ(gap("1,2"), Gap::soft);
  EXPECT_EQ(gap("1,a"), Gap::hard);
  EXPECT_EQ(gap("FD&C"), Gap::soft);
}

TEST(Fold, FindsWhereBracketsEnd) {
  const FoldedText folded = fold_text("Citrus (Lemon Tree) Oil (open");
  EXPECT_EQ(folded.atoms[1].after, 3u);
  EXPECT_EQ(folded.atoms[4].after, 0u);
}

TEST(Fold, RemembersPlaces) {
  const FoldedText folded = fold_text("é, Säure");
  EXPECT_EQ(folded.atoms[1].from, 4u);
  EXPECT_EQ(folded.atoms[1].to, 10u);
}

TEST(Fold, CutsAtomsAtBrokenBytesAndStrangeSigns) {
  const std::string broken = "\xff";
  EXPECT_THAT(atoms("aqua" + broken + "glycerin"), ElementsAre("aqua", "glycerin"));
  for (const std::string sign : {"→", "≈", "§", "│"}) {
    EXPECT_THAT(atoms("aqua" + sign + "glycerin"), ElementsAre("aqua", "glycerin")) << sign;
  }
}

// An accent of its own, as a Mac or a PDF writes it, belongs to the letter before.
TEST(Fold, KeepsWordsWholeWhoseAccentsStandApart) {
  EXPECT_THAT(atoms("ace\u0301tate, re\u0301tinol"), ElementsAre("acetate", "retinol"));
  EXPECT_THAT(atoms("\u0301aqua \u0301 glycerin"), ElementsAre("aqua", "glycerin"));
  const FoldedText folded = fold_text("cafe\u0301, u");
  EXPECT_EQ(folded.atoms[0].to, 6u) << "with the accent";
  EXPECT_EQ(folded.atoms[1].gap, Gap::hard);
}

TEST(Fold, CountsBrokenBytes) {
  EXPECT_EQ(fold_text("Aqua").broken_bytes_count, 0u);
  EXPECT_EQ(fold_text(std::string_view("\xff\x00Aqua\x80", 7)).broken_bytes_count, 3u);
  EXPECT_EQ(fold_text("\xc3").broken_bytes_count, 1u);
}

TEST(Fold, ReadsMarkupOfPages) {
  EXPECT_THAT(atoms("<li>Aqua</li><br />Glycerin"), ElementsAre("aqua", "glycerin"));
  EXPECT_EQ(fold_text("<li>Aqua</li>").markup.size(), 2u);
  EXPECT_THAT(atoms("Glyc&eacute;rine&nbsp;x"), ElementsAre("glycerine", "x"));
  EXPECT_THAT(atoms("<Retinol> a < b > c"), ElementsAre("retinol", "a", "b", "c"));
}

TEST(Fold, KnowsItsOwnWords) {
  const FoldedText folded = fold_text("Organic Lavender Oil and Ingredients");
  EXPECT_TRUE((folded.atoms[0].words & adjective) != 0);
  EXPECT_EQ(folded.atoms[1].words, 0u);
  EXPECT_TRUE((folded.atoms[2].words & oil) != 0);
  EXPECT_TRUE((folded.atoms[3].words & connector) != 0);
  EXPECT_TRUE((folded.atoms[4].words & heading) != 0);
}

}  // namespace
}  // namespace percuta::inci
