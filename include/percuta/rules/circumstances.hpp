#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "percuta/inci/dictionary.hpp"
#include "percuta/intake/facts.hpp"
#include "percuta/rules/allergen.hpp"
#include "percuta/rules/anaesthetic.hpp"
#include "percuta/rules/protocol.hpp"
#include "percuta/rules/rule.hpp"
#include "percuta/rules/settings.hpp"
#include "percuta/rules/spacing.hpp"
#include "percuta/rules/substance.hpp"

namespace percuta::rules {

/// What knowledge tells screening. `dictionary` may be null: then labels are not read.
struct ScreeningKnowledge {
  std::span<const Rule> rules;
  intake::Surroundings surroundings;
  std::span<const Protocol> protocols;
  const DepthKnowledge& depths;
  std::span<const LicensedAnaesthetic> anaesthetics;
  std::span<const Substance> substances;
  const inci::Dictionary* dictionary = nullptr;
  int test_spot_reading_d = 0;  ///< from a test spot to its reading
  std::span<const AllergenGroup> allergens = {};
};

/// What is set in a zone, and what it is held against.
struct ZoneLimits {
  std::optional<double> depth_mm;  ///< as set, or as long as the needles are where nothing sets it
  std::optional<double> label_mm;
  std::optional<double> ceiling_mm;
  std::optional<double> hard_limit_mm;
  std::optional<int> passes_count;
  std::optional<int> most_passes_count;
};

/// A case and what follows from it before any rule is asked: all that rules may ask about.
struct Circumstances {
  intake::Facts facts;  ///< with the medicines that labels tell of
  std::map<std::string, ZoneLimits, std::less<>> limits;  ///< by zone
  std::vector<ReadProduct> products;                      ///< in the order of the case
  std::optional<JudgedDose> dose;
  std::optional<SpacingDays> spacing;
  int test_spot_reading_d = 0;  ///< a reading before that day counts for nothing
};

/// The circumstances of a case, labels read.
Circumstances circumstances(intake::Facts facts, const ScreeningKnowledge& knowledge);

}  // namespace percuta::rules
