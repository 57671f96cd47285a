#pragma once

#include <span>
#include <string>
#include <vector>

#include "percuta/barrier/barrier.hpp"
#include "percuta/barrier/permeant.hpp"

namespace percuta::barrier {

/// A product put on needled skin.
struct Application {
  double applied_at_h = 0;             ///< after the session
  double contact_h = 0;                ///< until it is washed off
  double concentration_mg_per_mL = 0;  ///< of the molecule in the product
  double film_um = 0;                  ///< thickness of the product on the skin
  double oil_frac = 0;                 ///< share of the product that is oil
};

void fields(Is<Application> auto& application, auto&& field) {
  field("applied_at_h", application.applied_at_h, "Hours after the session.");
  field("contact_h", application.contact_h, "How long it stays on.");
  field("concentration_mg_per_mL", application.concentration_mg_per_mL,
        "Of the molecule in the product.");
  field("film_um", application.film_um, "Thickness of the product on the skin.");
  field("oil_frac", application.oil_frac, "Share of the product that is oil.");
}

/// What lies below the stratum corneum: living skin with capillaries, or a specimen over a receptor
/// that takes everything away.
enum class Below { living, receptor };

/// Skin a product is put on: with the channels that a session left, or intact.
struct Substrate {
  const skin::Skin& skin;
  Closure channels = {};  ///< from the session on; none: intact
  double channel_depth_mm = 0;
  Below below = Below::living;
};

/// How finely space and time are cut. `fine` is the reference, `fast` is within 1 % of it, `coarse`
/// within 5 %: for what is averaged or ranked over many draws.
enum class Mesh { coarse, fast, fine };

/// Where a dose has gone, in µg per cm² of skin, at each hour asked for.
struct Passage {
  std::vector<double> time_h;  ///< after the application
  std::vector<double> on_skin_ug_per_cm2;
  std::vector<double> in_skin_ug_per_cm2;
  std::vector<double> gone_ug_per_cm2;      ///< taken by capillaries or the receptor
  std::vector<double> absorbed_ug_per_cm2;  ///< past the stratum corneum
  std::vector<double> depth_um;             ///< below the stratum corneum, middle of each layer
  /// Concentration at each hour (outer) and depth (inner), mean over the skin at that depth.
  std::vector<std::vector<double>> profile_mg_per_mL;
  double imbalance_frac = 0;  ///< mass lost or made, over the dose; below 1e-10
};

void fields(Is<Passage> auto& passage, auto&& field) {
  field("time_h", passage.time_h, "Hours after the application.");
  field("on_skin_ug_per_cm2", passage.on_skin_ug_per_cm2, "Still on the skin, at each hour.");
  field("in_skin_ug_per_cm2", passage.in_skin_ug_per_cm2, "In the skin.");
  field("gone_ug_per_cm2", passage.gone_ug_per_cm2, "Taken away by capillaries.");
  field("absorbed_ug_per_cm2", passage.absorbed_ug_per_cm2, "Past the stratum corneum.");
  field("depth_um", passage.depth_um, "Below the stratum corneum, middle of each layer.");
  field("profile_mg_per_mL", passage.profile_mg_per_mL,
        "Concentration at each hour (outer list) and depth (inner list).");
}

/// Follows one dose through skin, to each of the hours after its application, in ascending order.
Passage follow(const Molecule& molecule, const Application& application, const Substrate& substrate,
               const Parameters& parameters, const std::vector<double>& hours,
               Mesh mesh = Mesh::fast);

/// The hours after an application at which `follow` is asked where the dose is, when it is shown:
/// while the product is on, when it is off, a day and three days later.
std::vector<double> hours_followed();

/// Skin that needles have been in.
struct Needled {
  const strike::Injury& injury;
  const skin::Skin& skin;
  Conditions conditions;
};

/// `follow` in one number each: absorbed during the contact on needled and on intact skin, ends of
/// the band still open. How many times more needling lets in is the ratio of the two, never an
/// input. Delivery of topicals is outside what needling devices are classified for
/// [ev:fda-device-class.definition].
Uptake take_up(const std::string& ingredient, const Molecule& molecule,
               const Application& application, const Needled& needled, const Parameters& parameters,
               Mesh mesh = Mesh::fast);

/// Gives the line its 5–95 % band from draws of worlds and people, one at least; the band always
/// holds the line, which the typical person of the best-known world gives.
void add_band(std::span<const Uptake> draws, Uptake& line);

}  // namespace percuta::barrier
