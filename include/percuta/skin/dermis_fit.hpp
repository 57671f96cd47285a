#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "percuta/num/spread.hpp"
#include "percuta/skin/series.hpp"
#include "percuta/skin/skin.hpp"

namespace percuta::skin {

/// A site that is fitted: whether it lies on the face, and what lies above its dermis.
struct FittedSite {
  std::string id;
  bool on_face = false;
  double epidermis_women_um = 0;  ///< stratum corneum and living epidermis
  double epidermis_men_um = 0;
};

/// The dermis of a site as all series together tell it.
struct FittedDermis {
  std::string site;
  num::Spread women_um;
  num::Spread men_um;
};

/// How far things differ, as standard deviations of the logarithm: the mean of what is likely.
struct DermisScatter {
  double sites = 0;      ///< of one part of the body against each other
  double methods = 0;    ///< what a method is off, either way
  double series = 0;     ///< what a series is off beside its method
  double residuals = 0;  ///< what a series is off at a site beside that
};

struct DermisFit {
  std::vector<FittedDermis> sites;
  DermisScatter scatter;
};

/// Fits thickness of the dermis to all series at once: a random-effects model on the logarithm with
/// a place for each site within face or body, a difference of men, a two-sided offset for each
/// method, one for each series and one for each series at a site (equations of
/// docs/models/skin.md). No series is the truth; what a needle meets is what they have in common,
/// and their disagreement is its width. A site without a series gets the width of its part of the
/// body.
DermisFit fit_dermis(std::span<const Series> series, std::span<const FittedSite> sites);

}  // namespace percuta::skin
