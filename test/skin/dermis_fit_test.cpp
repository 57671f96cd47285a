#include "percuta/skin/dermis_fit.hpp"

#include <cmath>
#include <numeric>

#include "cholesky.hpp"
#include <gtest/gtest.h>

namespace percuta::skin {
namespace {

const std::vector<FittedSite> sites = {
    {"cheek", true, 100, 100}, {"brow", true, 100, 100}, {"arm", false, 80, 80}};

Measured mean(const char* site, double mean_um, Sex sex = Sex::female) {
  Measured out;
  out.sites = {{site}};
  out.sex = sex;
  out.people_count = 100;
  out.mean_um = mean_um;
  out.sd_um = 0.2 * mean_um;
  return out;
}

Series series(const char* id, Method method, std::vector<Measured> measured) {
  Series out;
  out.id = id;
  out.method = method;
  out.measured = std::move(measured);
  return out;
}

double width(const num::Spread& spread) { return std::log(spread.high / spread.low); }

TEST(Cholesky, SolvesAndTellsTheDeterminant) {
  const double matrix[2][2] = {{4, 2}, {2, 5}};
  const Cholesky root(2, [&](std::size_t i, std::size_t j) { return matrix[i][j]; });
  std::vector<double> b = {2, 5};
  root.solve_lower(b);
  EXPECT_NEAR(b[0], 1, 1e-15);
  EXPECT_NEAR(b[1], 2, 1e-15);
  EXPECT_NEAR(root.log_determinant(), std::log(16.0), 1e-15);
}

TEST(DermisFit, LiesBetweenSeriesThatDisagreeAndIsAsWideAsThey) {
  const std::vector<Series> two = {series("thin", Method::ultrasound, {mean("cheek", 800)}),
                                   series("thick", Method::ultrasound, {mean("cheek", 1800)})};
  const num::Spread cheek = fit_dermis(two, sites).sites[0].women_um;
  EXPECT_NEAR(cheek.value, std::sqrt(800.0 * 1800.0), 15) << "neither is the truth";
  EXPECT_LT(cheek.low, 1000);
  EXPECT_GT(cheek.high, 1440);
}

TEST(DermisFit, TrustsNoSingleSeries) {
  const std::vector<Series> one = {series("thin", Method::ultrasound, {mean("cheek", 800)})};
  const num::Spread cheek = fit_dermis(one, sites).sites[0].women_um;
  EXPECT_NEAR(cheek.value, 800, 8);
  EXPECT_LT(cheek.low, 600) << "it may be off either way";
  EXPECT_GT(cheek.high, 1070);
}

TEST(DermisFit, IsNarrowerWhereMethodsAgree) {
  std::vector<Series> all = {series("one", Method::ultrasound, {mean("cheek", 1200)}),
                             series("two", Method::ultrasound, {mean("cheek", 1210)})};
  const double of_two = width(fit_dermis(all, sites).sites[0].women_um);
  all.push_back(series("three", Method::histology, {mean("cheek", 1190)}));
  const double of_three = width(fit_dermis(all, sites).sites[0].women_um);
  EXPECT_LT(of_three, of_two);
}

TEST(DermisFit, GivesASiteNobodyMeasuredTheWidthOfItsPart) {
  const std::vector<Series> all = {
      series("one", Method::ultrasound, {mean("cheek", 1200), mean("arm", 2000)}),
      series("two", Method::histology, {mean("cheek", 1250), mean("arm", 2100)})};
  const DermisFit fit = fit_dermis(all, sites);
  EXPECT_GT(width(fit.sites[1].women_um), width(fit.sites[0].women_um));
  EXPECT_LT(fit.sites[1].women_um.value, 0.5 * (1200 + 2000)) << "nearer to the face";
  EXPECT_EQ(fit.sites[1].site, "brow");
}

TEST(DermisFit, CarriesADifferenceOfMenToWhereOnlyWomenWereMeasured) {
  const std::vector<Series> all = {
      series("one", Method::ultrasound,
             {mean("cheek", 1000), mean("cheek", 1250, Sex::male), mean("brow", 1000)})};
  const DermisFit fit = fit_dermis(all, sites);
  EXPECT_GT(fit.sites[1].men_um.value / fit.sites[1].women_um.value, 1.15);
}

TEST(DermisFit, TakesTheEpidermisOffWholeSkinAndTheMiddleOfARangeAsUnsure) {
  Series whole = series("whole", Method::ultrasound, {mean("cheek", 1300)});
  whole.depth = Depth::whole_skin;
  const Series dermis = series("dermis", Method::ultrasound, {mean("cheek", 1200)});
  Series range = dermis;
  range.measured[0].lowest_um = 800;
  range.measured[0].highest_um = 1800;
  const auto of = [&](const Series& one) {
    return fit_dermis(std::vector<Series>{one}, sites).sites[0].women_um;
  };
  EXPECT_NEAR(of(whole).value, of(dermis).value, 0.01);
  EXPECT_GT(width(of(range)), width(of(dermis)));
}

TEST(DermisFit, TellsHowPeopleDifferWhereSeriesDo) {
  Measured told = mean("cheek", 1000);
  told.sd_um = 300;
  const std::vector<Series> all = {series("one", Method::ultrasound, {told, mean("arm", 1500)})};
  const DermisFit fit = fit_dermis(all, sites);
  EXPECT_NEAR(fit.sites[0].women_um.person_cv, 0.3, 1e-12);
  EXPECT_NEAR(fit.sites[2].women_um.person_cv, 0.2, 1e-12);
  EXPECT_NEAR(fit.sites[1].women_um.person_cv, std::sqrt((0.09 + 0.04) / 2), 1e-12);
}

TEST(DermisFit, DoesNotHangOnTheOrderOfSeries) {
  std::vector<Series> all = {series("one", Method::ultrasound, {mean("cheek", 900)}),
                             series("two", Method::histology, {mean("cheek", 1400)}),
                             series("three", Method::ultrasound, {mean("arm", 2000)})};
  const num::Spread before = fit_dermis(all, sites).sites[0].women_um;
  std::swap(all[0], all[2]);
  const num::Spread after = fit_dermis(all, sites).sites[0].women_um;
  EXPECT_NEAR(after.value, before.value, 1e-6 * before.value);
  EXPECT_NEAR(after.low, before.low, 1e-6 * before.low);
}

}  // namespace
}  // namespace percuta::skin
