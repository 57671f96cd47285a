// How much work an answer takes. Counts do not jitter as times do: more of them is slower,
// everywhere.

#include "healing/population.hpp"
#include "integrate.hpp"
#include <gtest/gtest.h>

namespace percuta::healing {
namespace {

num::Work work_of(std::size_t people_count, const Tolerance& tolerance) {
  const auto known = spreads();
  const Population population{known, people_count, 5};
  const Peaks scale = peaks(person());
  std::vector<Patient> patients;
  for (std::size_t m = 0; m < people_count; ++m) {
    const Parameters one = member(population, m);
    Patient patient{rates(one, scale), {}};
    for (const Dose& dose : regular(6, 28)) {
      patient.blows.push_back({dose.day_d, blow(dose, Layer::papillary, one)});
    }
    patients.push_back(std::move(patient));
  }
  std::vector<double> weeks;
  for (int week = 0; week <= 52; ++week) {
    weeks.push_back(7.0 * week);
  }
  return integrate(patients, weeks, {}, tolerance).work;
}

TEST(Work, OfAHundredPeopleAndSixSessionsIsWhatItWas) {
  const num::Work work = work_of(100, {});
  constexpr double of_libm = 100;  // people are drawn with the machine's exp and log
  EXPECT_NEAR(static_cast<double>(work.steps), 54066, of_libm);
  EXPECT_EQ(work.rejected, 0);
}

// A method of order four takes about 10^(1/4) as many steps for a tenth of the error.
TEST(Work, GrowsWithTheFourthRootOfWhatIsAskedFor) {
  const auto loose = static_cast<double>(work_of(32, {1e-4, 1e-7}).steps);
  const auto strict = static_cast<double>(work_of(32, {1e-8, 1e-11}).steps);
  EXPECT_GT(strict / loose, 4);
  EXPECT_LT(strict / loose, 14);
}

}  // namespace
}  // namespace percuta::healing
