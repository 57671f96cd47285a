#pragma once

#include <array>

#include "percuta/base/fields.hpp"
#include "percuta/device/label.hpp"
#include "percuta/device/motion.hpp"
#include "percuta/skin/person.hpp"

namespace percuta::intake {

using base::Is;
using base::Name;
using base::Need;
using base::OpenName;
using base::Range;
using base::Word;
using device::Indication;
using device::Material;
using device::Pressure;
using skin::Phototype;
using skin::Sex;

// The closed lists of words a case file may use. What outsiders extend (sites, conditions,
// medications …) is not here but in knowledge/.

enum class Topic {
  pregnancy,
  bleeding,
  isotretinoin,
  herpes,
  keloid,
  allergy,
  inflammation_today,
  sun_14d,
  immunosuppression,
  recent_procedures,
  earlier_reaction,
  skin_cancer,
  actives_5d,
  health
};
constexpr auto names(Topic) {
  using enum Topic;
  return std::to_array<Word<Topic>>({{pregnancy, "pregnancy"},
                                     {bleeding, "bleeding"},
                                     {isotretinoin, "isotretinoin"},
                                     {herpes, "herpes"},
                                     {keloid, "keloid"},
                                     {allergy, "allergy"},
                                     {inflammation_today, "inflammation_today"},
                                     {sun_14d, "sun_14d"},
                                     {immunosuppression, "immunosuppression"},
                                     {recent_procedures, "recent_procedures"},
                                     {earlier_reaction, "earlier_reaction"},
                                     {skin_cancer, "skin_cancer"},
                                     {actives_5d, "actives_5d"},
                                     {health, "health"}});
}

enum class Role { clinician, assistant, self };
constexpr auto names(Role) {
  using enum Role;
  return std::to_array<Word<Role>>(
      {{clinician, "clinician"}, {assistant, "assistant"}, {self, "self"}});
}

enum class Pregnancy { no, pregnant, nursing, possible, unknown, not_applicable };
constexpr auto names(Pregnancy) {
  using enum Pregnancy;
  return std::to_array<Word<Pregnancy>>({{no, "no"},
                                         {pregnant, "pregnant"},
                                         {nursing, "nursing"},
                                         {possible, "possible"},
                                         {unknown, "unknown"},
                                         {not_applicable, "not_applicable"}});
}

enum class ConditionStatus { active, history, tendency, suspected };
constexpr auto names(ConditionStatus) {
  using enum ConditionStatus;
  return std::to_array<Word<ConditionStatus>>(
      {{active, "active"}, {history, "history"}, {tendency, "tendency"}, {suspected, "suspected"}});
}

enum class Capacity { yes, in_doubt, no };
constexpr auto names(Capacity) {
  using enum Capacity;
  return std::to_array<Word<Capacity>>({{yes, "yes"}, {in_doubt, "in_doubt"}, {no, "no"}});
}

/// In the place of a day that nobody knows.
enum class UnknownDay { unknown };
constexpr auto names(UnknownDay) {
  return std::to_array<Word<UnknownDay>>({{UnknownDay::unknown, "unknown"}});
}

enum class Control { controlled, uncontrolled, unknown };
constexpr auto names(Control) {
  using enum Control;
  return std::to_array<Word<Control>>(
      {{controlled, "controlled"}, {uncontrolled, "uncontrolled"}, {unknown, "unknown"}});
}

enum class Prophylaxis { planned, started, declined };
constexpr auto names(Prophylaxis) {
  using enum Prophylaxis;
  return std::to_array<Word<Prophylaxis>>(
      {{planned, "planned"}, {started, "started"}, {declined, "declined"}});
}

enum class Route { oral, topical, injected };
constexpr auto names(Route) {
  using enum Route;
  return std::to_array<Word<Route>>({{oral, "oral"}, {topical, "topical"}, {injected, "injected"}});
}

enum class FillerMaterial { hyaluronic_acid, permanent, other, unknown };
constexpr auto names(FillerMaterial) {
  using enum FillerMaterial;
  return std::to_array<Word<FillerMaterial>>({{hyaluronic_acid, "hyaluronic_acid"},
                                              {permanent, "permanent"},
                                              {other, "other"},
                                              {unknown, "unknown"}});
}

enum class PeelDepth { superficial, medium, deep, unknown };
constexpr auto names(PeelDepth) {
  using enum PeelDepth;
  return std::to_array<Word<PeelDepth>>(
      {{superficial, "superficial"}, {medium, "medium"}, {deep, "deep"}, {unknown, "unknown"}});
}

enum class Reaction {
  none,
  prolonged_redness,
  pigmentation,
  granuloma,
  tracks,
  infection,
  allergic_systemic,
  fainting,
  cold_sore,
  eye_injury,
  anaesthetic_toxicity,
  other
};
constexpr auto names(Reaction) {
  using enum Reaction;
  return std::to_array<Word<Reaction>>({{none, "none"},
                                        {prolonged_redness, "prolonged_redness"},
                                        {pigmentation, "pigmentation"},
                                        {granuloma, "granuloma"},
                                        {tracks, "tracks"},
                                        {infection, "infection"},
                                        {allergic_systemic, "allergic_systemic"},
                                        {fainting, "fainting"},
                                        {cold_sore, "cold_sore"},
                                        {eye_injury, "eye_injury"},
                                        {anaesthetic_toxicity, "anaesthetic_toxicity"},
                                        {other, "other"}});
}

enum class Place { clinic, home };
constexpr auto names(Place) {
  using enum Place;
  return std::to_array<Word<Place>>({{clinic, "clinic"}, {home, "home"}});
}

enum class ScarType { rolling, boxcar, ice_pick, mixed };
constexpr auto names(ScarType) {
  using enum ScarType;
  return std::to_array<Word<ScarType>>(
      {{rolling, "rolling"}, {boxcar, "boxcar"}, {ice_pick, "ice_pick"}, {mixed, "mixed"}});
}

enum class Side { left, right, middle, both };
constexpr auto names(Side) {
  using enum Side;
  return std::to_array<Word<Side>>(
      {{left, "left"}, {right, "right"}, {middle, "middle"}, {both, "both"}});
}

enum class Cartridge { sterile_unopened, opened, reused, expired };
constexpr auto names(Cartridge) {
  using enum Cartridge;
  return std::to_array<Word<Cartridge>>({{sterile_unopened, "sterile_unopened"},
                                         {opened, "opened"},
                                         {reused, "reused"},
                                         {expired, "expired"}});
}

enum class ProductUse { before, during, after, morning, evening, cleanse, antisepsis, anaesthetic };
constexpr auto names(ProductUse) {
  using enum ProductUse;
  return std::to_array<Word<ProductUse>>({{before, "before"},
                                          {during, "during"},
                                          {after, "after"},
                                          {morning, "morning"},
                                          {evening, "evening"},
                                          {cleanse, "cleanse"},
                                          {antisepsis, "antisepsis"},
                                          {anaesthetic, "anaesthetic"}});
}

enum class TestSpotResult { clear, pigmentation, reaction, declined };
constexpr auto names(TestSpotResult) {
  using enum TestSpotResult;
  return std::to_array<Word<TestSpotResult>>({{clear, "clear"},
                                              {pigmentation, "pigmentation"},
                                              {reaction, "reaction"},
                                              {declined, "declined"}});
}

enum class Weekday { mon, tue, wed, thu, fri, sat, sun };
constexpr auto names(Weekday) {
  using enum Weekday;
  return std::to_array<Word<Weekday>>({{mon, "mon"},
                                       {tue, "tue"},
                                       {wed, "wed"},
                                       {thu, "thu"},
                                       {fri, "fri"},
                                       {sat, "sat"},
                                       {sun, "sun"}});
}

enum class Language { en, de, es, fr, pt, pl };
constexpr auto names(Language) {
  using enum Language;
  return std::to_array<Word<Language>>(
      {{en, "en"}, {de, "de"}, {es, "es"}, {fr, "fr"}, {pt, "pt"}, {pl, "pl"}});
}

}  // namespace percuta::intake
