// What stands in knowledge of the dermis is what comes out of the series of knowledge.
#include "percuta/catalog/dermis.hpp"

#include <algorithm>

#include "support/real_knowledge.hpp"
#include <gtest/gtest.h>

#include "percuta/catalog/catalog.hpp"

namespace percuta::catalog {
namespace {

const skin::DermisFit& fitted() {
  static const skin::DermisFit fit = fit_dermis(support::real_catalog());
  return fit;
}

void expect_rounded(const num::Spread& kept, const num::Spread& found, const std::string& what) {
  constexpr double rounded_um = 0.6;
  EXPECT_NEAR(kept.value, found.value, rounded_um) << what;
  EXPECT_NEAR(kept.low, found.low, rounded_um) << what;
  EXPECT_NEAR(kept.high, found.high, rounded_um) << what;
  EXPECT_NEAR(kept.person_cv, found.person_cv, 0.006) << what;
}

TEST(Dermis, OfEverySiteIsWhatTheSeriesSay) {
  for (const skin::FittedDermis& site : fitted().sites) {
    const skin::Layers& layers = support::real_catalog().skins.at(site.site);
    expect_rounded(layers.dermis_um, site.women_um, site.site);
    expect_rounded(layers.dermis_men_um, site.men_um, site.site + ", men");
  }
}

TEST(Dermis, IsKnownOfEverySiteThatModelsName) {
  for (const char* site : {"forehead", "glabella", "temple", "eyelid", "periorbital", "nose",
                           "cheek", "upper_lip", "chin", "submandibular", "neck", "decollete",
                           "scalp", "abdomen", "back", "upper_arm", "forearm", "thigh", "palm"}) {
    EXPECT_TRUE(std::any_of(fitted().sites.begin(), fitted().sites.end(), [&](const auto& each) {
      return each.site == site;
    })) << site;
  }
}

// Where several series measured a site, its centre lies among them and its band holds the most of
// what they told.
TEST(Dermis, LiesAmongItsSeries) {
  int among = 0;
  for (const skin::FittedDermis& site : fitted().sites) {
    std::vector<double> means;
    std::size_t series_count = 0;
    for (const skin::Series& series : support::real_catalog().series) {
      const std::size_t before = means.size();
      for (const skin::Measured& measured : series.measured) {
        if (measured.sex != skin::Sex::male && measured.sites.size() == 1 &&
            measured.sites.front().text == site.site) {
          means.push_back(measured.mean_um);
        }
      }
      series_count += means.size() > before ? 1 : 0;
    }
    if (series_count < 2) {
      continue;
    }
    ++among;
    EXPECT_GT(site.women_um.value, *std::min_element(means.begin(), means.end())) << site.site;
    EXPECT_LT(site.women_um.value, *std::max_element(means.begin(), means.end())) << site.site;
  }
  EXPECT_GE(among, 4);
}

TEST(Dermis, OfACheekIsNeitherTheThinnestSeriesNorTheThickest) {
  const num::Spread& cheek = support::real_catalog().skins.at("cheek").dermis_um;
  EXPECT_GT(cheek.value, 1000) << "870 um over the cheekbone by ultrasound";
  EXPECT_LT(cheek.value, 1700) << "nearly 2 mm with its epidermis by another";
  EXPECT_LT(cheek.low, 950);
  EXPECT_GT(cheek.high, 1750);
}

}  // namespace
}  // namespace percuta::catalog
