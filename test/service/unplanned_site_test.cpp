// A place without measured layers is told as such, with the nearest that can be planned.
#include "support/clinic.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::service {
namespace {

using support::CaseText;
using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

/// A place in English, German and French, and the first site to be offered instead.
struct Place {
  const char* english;
  const char* german;
  const char* french;
  const char* first;
};

std::ostream& operator<<(std::ostream& out, const Place& one) { return out << one.english; }

class UnplannedSite : public testing::TestWithParam<Place> {};

TEST_P(UnplannedSite, IsToldWithTheNearestThatCanBe) {
  for (const std::string& written :
       {std::string(GetParam().english), std::string(GetParam().german),
        std::string(GetParam().french)}) {
    CaseText stated;
    stated.change("site = \"cheek\"", "site = \"" + written + "\"");
    const auto answer = support::screen(stated);
    ASSERT_FALSE(answer.ok()) << written;
    const auto& told = answer.problems().front();
    EXPECT_EQ(told.code, "unknown-word") << written;
    EXPECT_THAT(told.what, EndsWith("\"" + written + "\" cannot be planned"));
    EXPECT_THAT(told.hint, StartsWith("Percuta has no measured layers of "));
    EXPECT_THAT(told.hint, HasSubstr(std::string("nearest first: ") + GetParam().first));
  }
}

INSTANTIATE_TEST_SUITE_P(Places, UnplannedSite,
                         testing::Values(Place{"elbow", "Ellbogen", "coude", "forearm"},
                                         Place{"foot", "Fuß", "pied", "knee"},
                                         Place{"ankle", "Knöchel", "cheville", "knee"},
                                         Place{"toes", "Zehen", "orteils", "knee"},
                                         Place{"heel", "Ferse", "talon", "knee"},
                                         Place{"groin", "Leiste", "aine", "thigh"},
                                         Place{"armpit", "Achsel", "aisselle", "thigh"},
                                         Place{"genitals", "Genitalien", "zone intime", "thigh"},
                                         Place{"ear", "Ohr", "oreille", "cheek"},
                                         Place{"shoulder", "Schulter", "épaule", "upper_arm"}));

}  // namespace
}  // namespace percuta::service
