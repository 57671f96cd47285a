#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/outcome/parameters.hpp"

namespace percuta::outcome {

/// What may go wrong and how it is computed.
enum class RiskKind { pigmentation, tracks, infection, granuloma, cold_sore };
constexpr auto names(RiskKind) {
  using enum RiskKind;
  return std::to_array<base::Word<RiskKind>>({{pigmentation, "pigmentation"},
                                              {tracks, "tracks"},
                                              {infection, "infection"},
                                              {granuloma, "granuloma"},
                                              {cold_sore, "cold_sore"}});
}

/// Whether a risk of that kind is computed from a count.
bool needs_count(RiskKind kind);

/// People to whom it happened, of people counted.
struct Count {
  double events_count = 0;
  double people_count = 0;
};

/// What knowledge says of a risk.
struct KnownRisk {
  RiskKind kind = RiskKind::pigmentation;
  std::string name;
  std::optional<Count> count;  ///< there where `needs_count`
  std::vector<std::string> sources;
};

/// Share of people to whom it happens, with its band of 5 to 95 %; `expected_frac` is the median.
struct Risk {
  std::string name;
  double low_frac = 0;
  double expected_frac = 0;
  double high_frac = 0;
  std::vector<std::string> sources;
  std::vector<double> draws_frac;  ///< the share in each draw, whatever was counted; never written
};

void fields(Is<Risk> auto& risk, auto&& field) {
  field("name", risk.name, "What may happen.");
  field("low_frac", risk.low_frac, "Lower end of the band.");
  field("expected_frac", risk.expected_frac, "Share of people to whom it happens.");
  field("high_frac", risk.high_frac, "Upper end of the band.");
  field("sources", risk.sources, "Who counted, or says so.");
}

/// What makes a risk larger or smaller.
struct Circumstances {
  double phototype_score = 0;     ///< Fitzpatrick I … VI as 1 … 6
  double pigment_exposure_d = 0;  ///< drive to darken over the course; knows no phototype
  double needle_length_mm = 0;
  bool rolled = false;                    ///< a roller, not a pen or stamp
  bool bony = false;                      ///< bone lies close below
  bool product_on_open_channels = false;  ///< anything not sterile and labelled for it
  bool cold_sores_before = false;
  bool prophylaxis = false;
};

/// The share of people to whom one known risk happens; none where it does not concern them. The
/// count gives the level and its uncertainty, `draws` what makes it larger or smaller: E6 to E9 of
/// docs/models/outcome.md.
std::optional<Risk> assess(const KnownRisk& known, const Circumstances& circumstances,
                           std::span<const Parameters> draws);

}  // namespace percuta::outcome
