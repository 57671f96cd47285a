// What the founding article says of who should wait, each a test of its own.
#include "support/clinic.hpp"
#include <gtest/gtest.h>

namespace percuta::service {
namespace {

using rules::Decision;

/// The decision for the cheek, where a condition lies, and that the article stands behind it.
Decision cheek_with(const std::string& name, const std::string& rest = {}) {
  support::CaseText stated;
  stated.add("[[patient.condition]]\nname = \"" + name + "\"\nzones = [\"cheek\"]\n" + rest);
  const auto answer = support::screen(stated);
  EXPECT_TRUE(answer.ok()) << base::to_string(answer.problems().front());
  if (!answer) {
    return Decision::treat;
  }
  bool article = false;
  for (const auto& finding : answer->result.findings) {
    for (const auto& source : finding.sources) {
      article = article || source == "article";
    }
  }
  EXPECT_TRUE(article) << name;
  return answer->result.zones.front().decision;
}

TEST(Article, ActiveAcne) { EXPECT_EQ(cheek_with("active acne"), Decision::defer); }
TEST(Article, Papules) { EXPECT_EQ(cheek_with("papules"), Decision::defer); }
TEST(Article, Pustules) { EXPECT_EQ(cheek_with("pustules"), Decision::defer); }
TEST(Article, Rosacea) { EXPECT_EQ(cheek_with("rosacea"), Decision::defer); }
TEST(Article, ExtremeSensitivity) { EXPECT_EQ(cheek_with("extreme sensitivity"), Decision::defer); }
TEST(Article, Eczema) { EXPECT_EQ(cheek_with("eczema"), Decision::defer); }
TEST(Article, Psoriasis) { EXPECT_EQ(cheek_with("psoriasis"), Decision::defer); }
TEST(Article, Dermatitis) { EXPECT_EQ(cheek_with("dermatitis"), Decision::defer); }
TEST(Article, Infection) { EXPECT_EQ(cheek_with("skin infection"), Decision::defer); }
TEST(Article, ActiveColdSores) { EXPECT_EQ(cheek_with("cold sores"), Decision::defer); }
TEST(Article, KeloidTendency) {
  EXPECT_EQ(cheek_with("keloid", "status = \"tendency\"\n"), Decision::do_not_treat);
}
TEST(Article, IrritationFromIsotretinoin) {
  EXPECT_EQ(cheek_with("irritation from isotretinoin"), Decision::defer);
}
TEST(Article, IrritationFromStrongRetinoids) {
  EXPECT_EQ(cheek_with("tretinoin irritation"), Decision::defer);
}

TEST(Article, ColdSoresHaveManyNames) {
  for (const char* name : {"cold sore", "Cold-Sores", "fever blister", "fever blisters",
                           "herpes labialis", "herpes_labialis", "HERPES SIMPLEX", "cold sors"}) {
    EXPECT_EQ(cheek_with(name), Decision::defer) << name;
  }
}

}  // namespace
}  // namespace percuta::service
