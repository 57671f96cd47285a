// Which group of what is not known makes how much of each number's variance.
#include "percuta/plan/shares.hpp"

#include "support/real_knowledge.hpp"
#include <gtest/gtest.h>

namespace percuta::plan {
namespace {

using support::real_catalog;

const std::vector<SharesOf>& few() {
  static const auto found = sobol_shares(real_catalog(), "dogra2014", 3, {4, 32}, {});
  return found;
}

const Share& share(const SharesOf& number, Unknowns group) {
  return number.shares[static_cast<std::size_t>(group)];
}

TEST(Shares, OfFirstOrderAreNotAboveTotalsNorBelowNothing) {
  ASSERT_EQ(few().size(), 5U);
  for (const SharesOf& number : few()) {
    EXPECT_GT(number.sd, 0) << static_cast<int>(number.what);
    double totals = 0;
    for (const Share& one : number.shares) {
      const double off = 4 * (one.first_order_error + one.total_error) + 0.05;
      EXPECT_LT(one.first_order, one.total + off) << static_cast<int>(number.what);
      EXPECT_GT(one.first_order, -off) << static_cast<int>(number.what);
      EXPECT_GE(one.total, 0) << static_cast<int>(number.what);
      totals += one.total;
    }
    EXPECT_GT(totals, 0.7) << static_cast<int>(number.what) << ": somebody makes the variance";
  }
}

TEST(Shares, AreNothingOfRoomsThatANumberDoesNotHangOn) {
  const SharesOf& depth = few().front();
  for (const Unknowns group :
       {Unknowns::barrier, Unknowns::healing, Unknowns::outcome, Unknowns::between_trials}) {
    EXPECT_EQ(share(depth, group).first_order, 0);
    EXPECT_EQ(share(depth, group).total, 0);
  }
  EXPECT_GT(share(depth, Unknowns::strike).total + share(depth, Unknowns::skin).total, 0.7);
  EXPECT_GT(share(few().back(), Unknowns::between_trials).total, 0);
}

// With knowledge in which one room alone is unknown, it makes everything.
TEST(Shares, AreWholeWhereOneGroupAloneIsUnknown) {
  catalog::Catalog catalog = real_catalog();
  const auto known = [](auto& model) {
    for (num::Spread& spread : model.spreads) {
      spread.low = spread.high = spread.value;
    }
  };
  known(catalog.models.strike);
  known(catalog.models.barrier);
  known(catalog.models.outcome);
  for (auto& [id, layers] : catalog.skins) {
    for (num::Spread* spread :
         {&layers.stratum_corneum_um, &layers.viable_epidermis_um, &layers.dermis_um,
          &layers.papillary_dermis_um, &layers.hypodermis_um, &layers.bed_compliance_ratio,
          &layers.viable_epidermis_men_um, &layers.dermis_men_um}) {
      spread->low = spread->high = spread->value;
    }
  }
  const auto found = sobol_shares(catalog, "dogra2014", 3, {4, 256}, {});
  EXPECT_EQ(found.front().sd, 0) << "depth hangs on nothing unknown";
  const Share& gain = share(found[2], Unknowns::healing);
  EXPECT_NEAR(gain.first_order, 1, 0.1);
  EXPECT_NEAR(gain.total, 1, 0.1);
}

}  // namespace
}  // namespace percuta::plan
