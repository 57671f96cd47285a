#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "percuta/device/handpiece.hpp"
#include "percuta/device/motion.hpp"
#include "percuta/experiment/quantity.hpp"
#include "percuta/skin/person.hpp"

namespace percuta::experiment {

/// Whether something lay on the skin between readings. `assumed`: the report does not say, and the
/// model takes it as occluded.
enum class Cover { open, occluded, assumed };
constexpr auto names(Cover) {
  using enum Cover;
  return std::to_array<base::Word<Cover>>(
      {{open, "open"}, {occluded, "occluded"}, {assumed, "assumed"}});
}

/// Strikes of a device: which, and the motion.
struct Needling {
  std::variant<Name<"handpiece">, device::Handpiece> handpiece;
  device::Motion motion;
};

void fields(Is<Needling> auto& needling, auto&& field) {
  field("handpiece", needling.handpiece, "A known handpiece, or its fields in a table.");
  fields(needling.motion, field);
}

/// An injury given directly: needles pressed in once, by a machine or a hand.
struct Press {
  int needles_count = 1;
  double length_um = 0;
  double tip_diameter_um = 0;
  double shaft_diameter_um = 0;
  device::Pressure pressure = device::Pressure::firm;
};

void fields(Is<Press> auto& press, auto&& field) {
  field("needles_count", press.needles_count, Range{1, 10000}, Need::defaulted, "Needles.");
  field("length_um", press.length_um, Range{10, 5000}, "Length of a needle.");
  field("tip_diameter_um", press.tip_diameter_um, Range{0.5, 300}, "Diameter of its tip.");
  field("shaft_diameter_um", press.shaft_diameter_um, Range{10, 1000}, "Diameter at its base.");
  field("pressure", press.pressure, Need::defaulted, "How hard the hand presses.");
}

/// An injury given directly: channels as they were found, whatever made them.
struct Channels {
  double density_per_cm2 = 0;
  double diameter_um = 0;
  double depth_um = 0;
};

void fields(Is<Channels> auto& channels, auto&& field) {
  field("density_per_cm2", channels.density_per_cm2, Range{0, 1e5}, "Channels.");
  field("diameter_um", channels.diameter_um, Range{0.1, 1000}, "Width at the surface.");
  field("depth_um", channels.depth_um, Range{1, 5000}, "Depth below the surface.");
}

/// An injury given directly, in damage of one reference session: a punch wound, or a pulse when
/// `length_d` is above zero.
struct Wound {
  double papillary_ratio = 0;
  double reticular_ratio = 0;
  double epidermis_ratio = 0;
  double length_d = 0;
};

void fields(Is<Wound> auto& wound, auto&& field) {
  field("papillary_ratio", wound.papillary_ratio, Range{0, 1000}, "In the papillary dermis.");
  field("reticular_ratio", wound.reticular_ratio, Range{0, 1000}, "In the reticular dermis.");
  field("epidermis_ratio", wound.epidermis_ratio, Range{0, 1000}, "In the epidermis.");
  field("length_d", wound.length_d, Range{0, 30}, Need::defaulted, "How long it goes on.");
}

/// What was applied to the skin. A molecule's permeability through intact skin follows from its
/// mass and partition unless somebody measured it.
struct Product {
  std::string ingredient;
  double molar_mass_g = 0;
  double log_kow_ratio = 0;
  std::optional<double> intact_permeability_um_per_h;
  double concentration_mg_per_mL = 0;
  double film_um = 0;
  double applied_at_h = 0;
  double contact_h = 0;
};

void fields(Is<Product> auto& product, auto&& field) {
  field("ingredient", product.ingredient, "INCI or generic name.");
  field("molar_mass_g", product.molar_mass_g, Range{10, 1e7}, "Mass of a mole.");
  field("log_kow_ratio", product.log_kow_ratio, Range{-10, 12},
        "Decimal logarithm of the octanol-water partition coefficient.");
  field("intact_permeability_um_per_h", product.intact_permeability_um_per_h, Range{0, 1e4},
        "Of intact skin, where it was measured.");
  field("concentration_mg_per_mL", product.concentration_mg_per_mL, Range{0, 2000},
        "In the vehicle.");
  field("film_um", product.film_um, Range{1, 1e6}, "Thickness of the vehicle on the skin.");
  field("applied_at_h", product.applied_at_h, Range{0, 1000}, Need::defaulted,
        "Hours after the injury.");
  field("contact_h", product.contact_h, Range{0.01, 1000}, "How long it stayed on.");
}

/// How often, and how far apart.
struct Course {
  int sessions_count = 1;
  double interval_d = 0;
};

void fields(Is<Course> auto& course, auto&& field) {
  field("sessions_count", course.sessions_count, Range{1, 100}, "Sessions.");
  field("interval_d", course.interval_d, Range{0, 365}, Need::defaulted,
        "From one session to the next.");
}

/// When an instrument was read, and what lay on the skin from one visit to the next. What had not
/// closed at the last visit counts as closed then.
struct Visits {
  std::vector<double> at_h;
  std::optional<Cover> cover;
};

void fields(Is<Visits> auto& visits, auto&& field) {
  field("at_h", visits.at_h, Range{0, 10000}, "Hours after the injury, rising.");
  field("cover", visits.cover,
        "Whether something lay on the skin between them; absent: as the arm.");
}

/// Whom a clinical trial treated.
struct Patients {
  std::optional<std::string> indication;
  std::optional<std::string> scale;
  std::optional<double> baseline_score;
  std::optional<std::string> scar_type;
  std::optional<double> phototype_score;
};

void fields(Is<Patients> auto& patients, auto&& field) {
  field("indication", patients.indication, "What they were treated for, in the words of a case.");
  field("scale", patients.scale, "Id of the scale.");
  field("baseline_score", patients.baseline_score, Range{0, 1000}, "Mean score before.");
  field("scar_type", patients.scar_type, "rolling, boxcar, ice_pick or mixed.");
  field("phototype_score", patients.phototype_score, Range{1, 6}, "Mean Fitzpatrick phototype.");
}

/// One group of people, animals or specimens that were treated alike. It has a site (a human) or a
/// specimen, and at most one of needling, press, channels, wound.
struct Arm {
  std::string id;
  std::optional<Name<"site">> site;
  std::optional<Name<"specimen">> specimen;
  int persons_count = 1;
  skin::Sex sex = skin::Sex::unspecified;
  std::optional<double> age_y;
  std::optional<Needling> needling;
  std::optional<Press> press;
  std::optional<Channels> channels;
  std::optional<Wound> wound;
  Cover cover = Cover::open;
  std::optional<Product> product;
  std::optional<Course> course;
  std::optional<Visits> visits;
  std::optional<Patients> patients;
};

void fields(Is<Arm> auto& arm, auto&& field) {
  field("id", arm.id, "A word of your own for this arm.");
  field("site", arm.site, "Where on a human.");
  field("specimen", arm.specimen, "An animal or an excised piece of skin instead.");
  field("persons_count", arm.persons_count, Range{1, 100000}, Need::defaulted,
        "People, animals or pieces that were measured.");
  field("sex", arm.sex, Need::defaulted, "Of the people.");
  field("age_y", arm.age_y, Range{0, 110}, "Mean age of the people.");
  field("needling", arm.needling, "Device and motion.");
  field("press", arm.press, "Needles pressed in once.");
  field("channels", arm.channels, "Channels as they were found.");
  field("wound", arm.wound, "Damage in units of one reference session.");
  field("cover", arm.cover, Need::defaulted, "Whether something lay on the skin.");
  field("product", arm.product, "What was applied.");
  field("course", arm.course, "Sessions; absent: one.");
  field("visits", arm.visits, "When an instrument was read; absent: all the time.");
  field("patients", arm.patients, "Whom a clinical trial treated.");
}

}  // namespace percuta::experiment
