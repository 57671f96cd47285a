#pragma once

#include <array>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "percuta/catalog/catalog.hpp"

namespace percuta::catalog {

/// Files of things with ids, by how their paths begin: lists, but for parameters, which are a
/// table.
enum class Files {
  sources,
  sites,
  regions,
  layers,
  series,
  device,
  parameters,
  rules,
  protocols,
  scales,
  outcome,
  glossary,
  uptake
};
constexpr auto names(Files) {
  using enum Files;
  return std::to_array<base::Word<Files>>({{sources, "sources/"},
                                           {sites, "skin/sites"},
                                           {regions, "skin/regions"},
                                           {layers, "skin/layers"},
                                           {series, "skin/series"},
                                           {device, "device/"},
                                           {parameters, "parameters/"},
                                           {rules, "rules/"},
                                           {protocols, "protocols/"},
                                           {scales, "scales/"},
                                           {outcome, "outcome/"},
                                           {glossary, "glossary/"},
                                           {uptake, "uptake/"}});
}

/// Whether a case names the things of a kind, by their ids and names.
enum class InCases { no, yes };

/// What an entry of a list holds, beside its id where the list is by id.
template <class Entry>
constexpr auto& thing_of(Entry& entry) {
  if constexpr (requires { entry.second; }) {
    return entry.second;
  } else {
    return entry;
  }
}

/// The id of an entry.
template <class Entry>
constexpr std::string_view id_of(const Entry& entry) {
  if constexpr (requires { entry.first; }) {
    return entry.first;
  } else {
    return entry.id;
  }
}

/// A kind of thing that knowledge holds; `path` leads to its list in a catalog.
template <auto... path>
struct Kind {
  Files files;
  std::string_view key;   ///< of its list in a file, and the kind of its ids
  std::string_view says;  ///< what it is
  Extent extent = Extent::screening;
  InCases in_cases = InCases::no;

  /// The list, of a catalog that may be const.
  static constexpr auto& of(auto& catalog) { return (catalog.*....*path); }

  using List = std::remove_cvref_t<decltype(of(std::declval<Catalog&>()))>;
  using Thing = std::remove_cvref_t<decltype(thing_of(*std::declval<List&>().begin()))>;
};

/// One row for every kind: how a file is read and checked, what a snapshot holds, what `explain`
/// and `schema` know follow from it.
inline constexpr auto kind_table = [] {
  using enum Files;
  using rules::DepthKnowledge;
  constexpr auto cases = InCases::yes;
  constexpr auto first = Extent::screening;
  return std::tuple{
      Kind<&Catalog::rules>{rules, "rule", "Rules of screening."},
      Kind<&Catalog::parameters>{parameters, "parameter", "Numbers with range, grade and source."},
      Kind<&Catalog::windows>{rules, "window", "Windows of aftercare."},
      Kind<&Catalog::allergen_groups>{rules, "allergen_group", "What of a label an allergy is to."},
      Kind<&Catalog::activities>{rules, "activity", "What else waits after a session."},
      Kind<&Catalog::signs>{rules, "sign", "Signs that need a professional."},
      Kind<&Catalog::anaesthetics>{rules, "anaesthetic", "Licensed numbing products."},
      Kind<&Catalog::substances>{rules, "substance", "What products may hold."},
      Kind<&Catalog::protocols>{protocols, "protocol", "Courses by indication."},
      Kind<&Catalog::precare>{protocols, "precare", "Advice for the time before a session."},
      Kind<&Catalog::milestones>{protocols, "milestone", "Moments after a session."},
      Kind<&Catalog::course_days>{protocols, "course_day", "Days on which somebody acts."},
      Kind<&Catalog::emergency_numbers>{protocols, "emergency", "Whom to call, by country."},
      Kind<&Catalog::staff>{protocols, "staff", "What those who treat do."},
      Kind<&Catalog::caveats>{protocols, "caveat", "What to know of numbers that are computed."},
      Kind<&Catalog::depths, &DepthKnowledge::sites>{protocols, "site_depth", "How deep, by site."},
      Kind<&Catalog::depths, &DepthKnowledge::targets>{protocols, "target_depth",
                                                       "How deep, by indication."},
      Kind<&Catalog::depths, &DepthKnowledge::techniques>{protocols, "technique",
                                                          "How a hand leads a handpiece."},
      Kind<&Catalog::depths, &DepthKnowledge::references>{protocols, "reference_session",
                                                          "The session that doses are counted in."},
      Kind<&Catalog::depths, &DepthKnowledge::endpoints>{protocols, "endpoint",
                                                         "When a zone is done."},
      Kind<&Catalog::depths, &DepthKnowledge::stops>{protocols, "stop", "When to stop."},
      Kind<&Catalog::risks>{protocols, "risk", "What may go wrong."},
      Kind<&Catalog::scales>{scales, "scale", "Scales that clinics score with.", first, cases},
      Kind<&Catalog::measures>{outcome, "measure", "What each indication is scored by."},
      Kind<&Catalog::trials>{outcome, "trial", "Published trials, one for each arm or score."},
      Kind<&Catalog::studies>{outcome, "study",
                              "What trials found and what went wrong, arm by arm."},
      Kind<&Catalog::sites>{sites, "site", "Places on the body.", first, cases},
      Kind<&Catalog::regions>{regions, "region", "Parts of the body that are no site.", first,
                              cases},
      Kind<&Catalog::layers>{layers, "layers", "Layers of skin, of sites and specimens."},
      Kind<&Catalog::series>{series, "series", "Series of measurements of the dermis."},
      Kind<&Catalog::handpieces>{device, "handpiece", "Handpieces a case may name.", first, cases},
      Kind<&Catalog::glossary>{glossary, "word", "Words of answers, and what they mean.", first,
                               cases},
      Kind<&Catalog::sources>{sources, "source", "Publications, labels and policies."},
      Kind<&Catalog::permeants>{uptake, "permeant",
                                "Ingredients whose way through skin can be computed.",
                                Extent::models}};
}();

/// Calls `visit(kind)` for every kind, in the order of the table.
template <class Visit>
constexpr void for_each_kind(Visit&& visit) {
  std::apply([&](const auto&... kind) { (visit(kind), ...); }, kind_table);
}

/// What the list of a kind holds.
template <class SomeKind>
using Thing = typename std::remove_cvref_t<SomeKind>::Thing;

}  // namespace percuta::catalog
