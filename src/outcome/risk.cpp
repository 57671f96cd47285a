#include "percuta/outcome/risk.hpp"

#include <cmath>
#include <utility>

#include "percuta/base/assert.hpp"
#include "percuta/num/mixture.hpp"
#include "percuta/num/spread.hpp"

namespace percuta::outcome {
namespace {

double logit(double share) { return std::log(share / (1 - share)); }
double share_of(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

// Log odds of a count and their standard error. Half an event is added to either side of the error,
// and to the level only where nothing, or everything, was counted (Haldane, Anscombe).
num::Bell level(const Count& count) {
  PERCUTA_EXPECT(0 <= count.events_count && count.events_count <= count.people_count &&
                 count.people_count > 0);
  constexpr double half = 0.5;
  const double with = count.events_count;
  const double without = count.people_count - count.events_count;
  const double added = with == 0 || without == 0 ? half : 0;
  return {std::log((with + added) / (without + added)),
          std::sqrt(1 / (with + half) + 1 / (without + half))};
}

num::Bell pigmentation(num::Bell at, const Circumstances& c, const Parameters& p) {
  at.mean += p.pigmentation_phototype_slope_ratio *
             (c.phototype_score - p.pigmentation_reference_phototype_score);
  at.mean += p.pigmentation_exposure_slope_ratio *
             std::log(c.pigment_exposure_d / p.pigmentation_reference_exposure_d);
  at.sd = std::hypot(at.sd, p.pigmentation_study_sd_ratio);
  return at;
}

num::Bell tracks(num::Bell at, const Circumstances& c, const Parameters& p) {
  at.mean +=
      p.tracks_length_exponent_ratio * std::log(c.needle_length_mm / p.tracks_reference_length_mm);
  at.mean += c.rolled ? 0 : std::log(p.tracks_not_rolled_odds_ratio);
  at.mean += c.bony ? std::log(p.tracks_bony_odds_ratio) : 0;
  return at;
}

num::Bell granuloma(const Circumstances& c, const Parameters& p) {
  const double product = c.product_on_open_channels ? std::log(p.granuloma_product_odds_ratio) : 0;
  return {logit(p.granuloma_base_frac) + product, 0};
}

// Whether a risk is there at all; the logarithms below need what they are taken of.
bool happens(RiskKind kind, const Circumstances& c) {
  switch (kind) {
    case RiskKind::pigmentation:
      return c.pigment_exposure_d > 0;
    case RiskKind::tracks:
      return c.needle_length_mm > 0;
    case RiskKind::cold_sore:
      return c.cold_sores_before;
    case RiskKind::infection:
    case RiskKind::granuloma:
      break;
  }
  return true;
}

num::Bell log_odds(const KnownRisk& known, const Circumstances& c, const Parameters& p) {
  const auto counted = [&] {
    PERCUTA_EXPECT(known.count.has_value());
    return level(*known.count);
  };
  switch (known.kind) {
    case RiskKind::pigmentation:
      return pigmentation(counted(), c, p);
    case RiskKind::tracks:
      return tracks(counted(), c, p);
    case RiskKind::granuloma:
      return granuloma(c, p);
    case RiskKind::cold_sore:
      return c.prophylaxis ? counted() : num::Bell{logit(p.cold_sore_unprotected_frac), 0};
    case RiskKind::infection:
      break;
  }
  return counted();
}

}  // namespace

bool needs_count(RiskKind kind) { return kind != RiskKind::granuloma; }

std::optional<Risk> assess(const KnownRisk& known, const Circumstances& circumstances,
                           std::span<const Parameters> draws) {
  PERCUTA_EXPECT(!draws.empty());
  if (!happens(known.kind, circumstances)) {
    return std::nullopt;
  }
  std::vector<num::Bell> bells;
  std::vector<double> draws_frac;
  bells.reserve(draws.size());
  for (const Parameters& parameters : draws) {
    bells.push_back(log_odds(known, circumstances, parameters));
    draws_frac.push_back(share_of(bells.back().mean));
  }
  const num::Mixture mixture(std::move(bells));
  return Risk{known.name,
              share_of(mixture.quantile(num::band_low)),
              share_of(mixture.quantile(num::band_middle)),
              share_of(mixture.quantile(num::band_high)),
              known.sources,
              std::move(draws_frac)};
}

}  // namespace percuta::outcome
