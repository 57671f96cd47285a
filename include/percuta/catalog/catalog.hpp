#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/base/on_first_use.hpp"
#include "percuta/base/result.hpp"
#include "percuta/calendar/course_knowledge.hpp"
#include "percuta/catalog/asked.hpp"
#include "percuta/catalog/layer_record.hpp"
#include "percuta/catalog/models.hpp"
#include "percuta/catalog/permeant.hpp"
#include "percuta/evidence/glossary.hpp"
#include "percuta/evidence/graded.hpp"
#include "percuta/evidence/source.hpp"
#include "percuta/inci/dictionary.hpp"
#include "percuta/inci/ingredient.hpp"
#include "percuta/intake/case.hpp"
#include "percuta/intake/facts.hpp"
#include "percuta/intake/vocabulary.hpp"
#include "percuta/outcome/scale.hpp"
#include "percuta/outcome/study.hpp"
#include "percuta/outcome/trial.hpp"
#include "percuta/rules/aftercare.hpp"
#include "percuta/rules/aftercare_advice.hpp"
#include "percuta/rules/anaesthetic.hpp"
#include "percuta/rules/circumstances.hpp"
#include "percuta/rules/course_day.hpp"
#include "percuta/rules/protocol.hpp"
#include "percuta/rules/risk.hpp"
#include "percuta/rules/rule.hpp"
#include "percuta/rules/settings.hpp"
#include "percuta/rules/substance.hpp"
#include "percuta/rules/wording.hpp"
#include "percuta/skin/region.hpp"
#include "percuta/skin/series.hpp"
#include "percuta/skin/site.hpp"

namespace percuta::catalog {

/// One file below knowledge/, its path relative to that folder.
struct KnowledgeFile {
  std::string_view path;
  std::string_view text;
};

template <class T>
using ById = std::map<std::string, T, std::less<>>;

/// What people know, as every room takes it. Every id in it resolves.
struct Catalog {
  // In catalog.cpp: what makes and ends so much would be compiled where anybody holds one.
  Catalog();
  Catalog(const Catalog& other);
  Catalog(Catalog&& other) noexcept;
  Catalog& operator=(const Catalog& other);
  Catalog& operator=(Catalog&& other) noexcept;
  ~Catalog();

  ById<evidence::Source> sources;
  ById<evidence::GlossaryWord> glossary;
  ById<skin::Site> sites;
  skin::Regions regions;
  ById<LayerRecord> layers;          ///< by their own ids
  std::vector<skin::Series> series;  ///< what the dermis of `layers` is fitted to
  ById<skin::Layers> skins;          ///< by site or specimen, when models were asked for
  intake::Handpieces handpieces;
  intake::Vocabulary vocabulary;  ///< its lexicon knows the words of every kind
  std::vector<rules::Rule> rules;
  ById<evidence::Graded> parameters;
  std::vector<rules::Window> windows;
  std::vector<rules::AllergenGroup> allergen_groups;
  std::vector<rules::Activity> activities;
  std::vector<rules::WarningSign> signs;
  std::vector<rules::LicensedAnaesthetic> anaesthetics;
  std::vector<rules::Substance> substances;
  std::vector<rules::Protocol> protocols;
  std::vector<rules::Precare> precare;
  std::vector<rules::Milestone> milestones;
  std::vector<rules::CourseDay> course_days;
  std::vector<rules::EmergencyNumber> emergency_numbers;
  std::vector<rules::StaffDuty> staff;
  ById<rules::Caveat> caveats;
  rules::DepthKnowledge depths;
  std::vector<rules::Risk> risks;
  ById<outcome::Scale> scales;
  std::vector<outcome::Measure> measures;  ///< one an indication
  std::vector<outcome::Trial> trials;
  std::vector<outcome::Study> studies;  ///< the frozen table
  std::vector<rules::Wording> wordings;
  std::vector<inci::Ingredient> ingredients;
  base::OnFirstUse<inci::Dictionary> named_ingredients;
  ById<Permeant> permeants;  ///< by INCI name
  Models models;             ///< filled from `parameters` when they were asked for
  std::string hash;          ///< of every file, whatever was loaded

  /// The value of a parameter; of a catalog that was loaded, not only read.
  [[nodiscard]] double number(AskedParameter asked) const;

  /// A caveat; likewise.
  [[nodiscard]] const rules::Caveat& caveat(AskedCaveat asked) const;

  /// Speaks to patients in one of their languages; knowledge must hold messages.
  [[nodiscard]] rules::Speech speech(intake::Language language) const;

  /// The names of the ingredients, ready for reading labels.
  [[nodiscard]] const inci::Dictionary& dictionary() const {
    return named_ingredients.get([&] { return inci::Dictionary(ingredients); });
  }

  /// What tells which names belong to an allergy.
  [[nodiscard]] rules::AllergenKnowledge allergens() const {
    return {allergen_groups, vocabulary, &dictionary()};
  }

  [[nodiscard]] intake::Surroundings surroundings() const {
    return {vocabulary, handpieces, sites, regions};
  }
};

/// What the calendar needs of it.
calendar::CourseKnowledge course_knowledge(const Catalog& catalog);

/// What screening needs of it. The dictionary is built only for a case with labels to read.
rules::ScreeningKnowledge screening_knowledge(const Catalog& catalog, const intake::Case& stated);

/// What answers print of the knowledge they rest on: any byte of any file changes it.
std::string hash_of(std::span<const KnowledgeFile> files);

/// Reads files of knowledge, each alone and what they name of each other. Every problem of every
/// file is told, in the files' order. Whether something is missing it does not ask: see `load`.
base::Result<Catalog> read(std::span<const KnowledgeFile> files, Extent extent);

/// Knowledge to answer with: read, every part there that this extent needs (missing-part, naming
/// the file and what it lacks), and cross-checked. Missing knowledge never means yes.
base::Result<Catalog> load(std::span<const KnowledgeFile> files, Extent extent);

/// A parameter, and what it is to be instead.
struct OtherNumber {
  std::string id;
  double value = 0;
};

/// Why a parameter may not be that: unknown-id, or out-of-range, beyond its low or high, between
/// which everything that is drawn lies.
std::optional<base::Problem> wrong_number(const Catalog& catalog, const OtherNumber& other);

/// The same knowledge with other values of parameters, for asking what hangs on them; their ranges
/// and everything else stay. Problems: those of `wrong_number`.
base::Result<Catalog> with_numbers(const Catalog& catalog, std::span<const OtherNumber> numbers);

/// What `load` cannot see file by file: sources nobody uses.
base::Problems find_unused(const Catalog& catalog, std::span<const KnowledgeFile> files);

}  // namespace percuta::catalog
