#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/num/parallel.hpp"
#include "percuta/num/sobol.hpp"

namespace percuta::catalog {
struct Catalog;
}  // namespace percuta::catalog

namespace percuta::plan {

/// What is not known, by room; last, what sets like trials apart.
enum class Unknowns { skin, strike, barrier, healing, outcome, between_trials };
inline constexpr std::size_t unknowns_count = 6;
constexpr auto names(Unknowns) {
  using enum Unknowns;
  return std::to_array<base::Word<Unknowns>>({{skin, "skin"},
                                              {strike, "strike"},
                                              {barrier, "barrier"},
                                              {healing, "healing"},
                                              {outcome, "outcome"},
                                              {between_trials, "between_trials"}});
}

/// A share of variance: what knowing a group would take away by itself (first order), and what
/// would be left if all but it were known (total), each with its Monte-Carlo standard error.
struct Share {
  double first_order = 0;
  double first_order_error = 0;
  double total = 0;
  double total_error = 0;
};

/// Numbers that the models tell of a course, each with the room that tells it last.
enum class Shared {
  channel_depth_mm,
  water_loss_h,
  collagen_gain_pct,
  downtime_d,
  improvement_pct,
};
inline constexpr std::size_t shared_count = 5;

/// One number that the models tell, and how much of its variance between worlds each group makes.
struct SharesOf {
  Shared what{};
  double mean = 0;
  double sd = 0;
  std::array<Share, unknowns_count> shares;  ///< in the order of Unknowns
};

/// Sobol indices by group for five numbers of a typical person's course: that of a trial which
/// knowledge calls `trial` and which states its settings. Estimators of Saltelli (2010) and Jansen
/// (1999).
std::vector<SharesOf> sobol_shares(const catalog::Catalog& catalog, std::string_view trial,
                                   std::uint64_t seed, const num::Worlds& worlds,
                                   const num::Parallel& how = {});

}  // namespace percuta::plan
