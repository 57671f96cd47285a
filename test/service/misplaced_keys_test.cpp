// A key in the wrong table of a case is told where it belongs.
#include "support/clinic.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::service {
namespace {

using support::CaseText;

/// What is written, under which header of the case, and the hint that answers it.
struct Misplaced {
  const char* under;
  const char* line;
  const char* hint;
};

std::ostream& operator<<(std::ostream& out, const Misplaced& one) {
  return out << one.line << " under " << one.under;
}

class MisplacedKey : public testing::TestWithParam<Misplaced> {};

TEST_P(MisplacedKey, IsToldWhereItBelongs) {
  const Misplaced& written = GetParam();
  CaseText stated;
  const std::string header = std::string(written.under) + "\n";
  stated.change(header, header + written.line + "\n");
  const auto answer = support::screen(stated);
  ASSERT_FALSE(answer.ok());
  ASSERT_EQ(answer.problems().size(), 1U) << base::to_string(answer.problems().back());
  EXPECT_EQ(answer.problems().front().code, "unknown-key");
  EXPECT_EQ(answer.problems().front().hint, written.hint);
}

INSTANTIATE_TEST_SUITE_P(
    Case, MisplacedKey,
    testing::Values(Misplaced{"[goal]", "language = \"de\"", "It belongs in [patient]."},
                    Misplaced{"[device]", "telephone = \"030 1\"", "It belongs in [clinic]."},
                    Misplaced{"[patient]", "scar_type = \"rolling\"", "It belongs in [goal]."},
                    Misplaced{"[patient]", "time_zone = \"Europe/Berlin\"",
                              "It belongs at the top, before the first [table]."},
                    Misplaced{"[patient]", "handpiece = \"pen-12\"", "It belongs in [device]."},
                    Misplaced{"[goal]", "interval_weeks = 4", "It belongs in [course]."},
                    Misplaced{"[device]", "not_before = 2026-12-10", "It belongs in [course]."},
                    Misplaced{"[goal]", "asked_on = 2026-12-01", "It belongs in [intake]."},
                    Misplaced{"[patient]", "severity_score = 3", "It belongs in [goal]."},
                    Misplaced{"[goal]", "site = \"cheek\"", "It belongs in [[zone]]."},
                    Misplaced{"[device]", "prophylaxis = \"planned\"",
                              "It belongs in [[patient.condition]]."},
                    Misplaced{"[goal]", "condition = [{ name = \"eczema\" }]",
                              "It is written [[patient.condition]]."},
                    Misplaced{"[goal]", "telefone = \"030 1\"",
                              "Did you mean telephone? It belongs in [clinic]."},
                    Misplaced{"[goal]", "wavelength_nm = 3", "Remove it, or check its spelling."}));

TEST(MisplacedKey, IsToldBeforeANearOneOfItsTable) {
  CaseText stated;
  stated.change("[device]\n", "[device]\nzones = [\"cheek\"]\n");
  const auto answer = support::screen(stated);
  ASSERT_FALSE(answer.ok());
  EXPECT_THAT(answer.problems().front().hint, testing::HasSubstr("[[patient.condition]]"));
  EXPECT_THAT(answer.problems().front().hint, testing::HasSubstr("elsewhere"));
}

}  // namespace
}  // namespace percuta::service
