#pragma once

#include <array>

#include "percuta/base/fields.hpp"

namespace percuta::outcome {

/// What was done to the people of an arm. A product that may act by itself is no needling alone;
/// saline, numbing cream and sunscreen are. A control was not needled: nothing, sham or a product.
enum class Treatment { needling, needling_with_product, control };
constexpr auto names(Treatment) {
  using enum Treatment;
  return std::to_array<base::Word<Treatment>>({{needling, "needling"},
                                               {needling_with_product, "needling_with_product"},
                                               {control, "control"}});
}

/// Where on the body.
enum class Place { face, neck, trunk_and_limbs, scalp, several, not_told };
constexpr auto names(Place) {
  using enum Place;
  return std::to_array<base::Word<Place>>({{face, "face"},
                                           {neck, "neck"},
                                           {trunk_and_limbs, "trunk_and_limbs"},
                                           {scalp, "scalp"},
                                           {several, "several"},
                                           {not_told, "not_told"}});
}

/// Who scored. Blinded: did not know which arm or which time.
enum class Rater { blinded, investigator, patient, apparatus, not_told };
constexpr auto names(Rater) {
  using enum Rater;
  return std::to_array<base::Word<Rater>>({{blinded, "blinded"},
                                           {investigator, "investigator"},
                                           {patient, "patient"},
                                           {apparatus, "apparatus"},
                                           {not_told, "not_told"}});
}

/// How the numbers of a score were seen. `quoted`: by somebody else than its authors; `read_back`:
/// taken from a picture, or computed from numbers that were made for something else.
enum class Seen { text, abstract, quoted, read_back };
constexpr auto names(Seen) {
  using enum Seen;
  return std::to_array<base::Word<Seen>>(
      {{text, "text"}, {abstract, "abstract"}, {quoted, "quoted"}, {read_back, "read_back"}});
}

/// Who tells where classes like "good" begin and end.
enum class Bounds { told, assumed };
constexpr auto names(Bounds) {
  using enum Bounds;
  return std::to_array<base::Word<Bounds>>({{told, "told"}, {assumed, "assumed"}});
}

/// What is said of a difference, with a number or without one. `better` and `worse` were
/// significant, or said as plainly; `not_significant`: within what the authors call chance.
enum class Finding { better, not_significant, worse };
constexpr auto names(Finding) {
  using enum Finding;
  return std::to_array<base::Word<Finding>>(
      {{better, "better"}, {not_significant, "not_significant"}, {worse, "worse"}});
}

/// What may go wrong after needling. `lasting`: anything still there at the last visit; `serious`:
/// as the authors use the word.
enum class Harm {
  pigmentation,
  lightening,
  tracks,
  scarring,
  infection,
  cold_sore,
  granuloma,
  acne_flare,
  dermatitis,
  lasting,
  serious,
  other
};
constexpr auto names(Harm) {
  using enum Harm;
  return std::to_array<base::Word<Harm>>({{pigmentation, "pigmentation"},
                                          {lightening, "lightening"},
                                          {tracks, "tracks"},
                                          {scarring, "scarring"},
                                          {infection, "infection"},
                                          {cold_sore, "cold_sore"},
                                          {granuloma, "granuloma"},
                                          {acne_flare, "acne_flare"},
                                          {dermatitis, "dermatitis"},
                                          {lasting, "lasting"},
                                          {serious, "serious"},
                                          {other, "other"}});
}

/// What is expected after needling, and passes.
enum class Reaction {
  erythema,
  oedema,
  flaking,
  bruising,
  crusting,
  pinpoint_bleeding,
  itch,
  dryness
};
constexpr auto names(Reaction) {
  using enum Reaction;
  return std::to_array<base::Word<Reaction>>({{erythema, "erythema"},
                                              {oedema, "oedema"},
                                              {flaking, "flaking"},
                                              {bruising, "bruising"},
                                              {crusting, "crusting"},
                                              {pinpoint_bleeding, "pinpoint_bleeding"},
                                              {itch, "itch"},
                                              {dryness, "dryness"}});
}

}  // namespace percuta::outcome
