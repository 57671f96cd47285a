#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/barrier/response.hpp"
#include "percuta/base/fields.hpp"
#include "percuta/healing/response.hpp"
#include "percuta/plan/injury_doubt.hpp"
#include "percuta/plan/permeation.hpp"
#include "percuta/plan/plan.hpp"
#include "percuta/strike/injury.hpp"
#include "percuta/strike/simulate.hpp"
#include "percuta/strike/tips.hpp"

namespace percuta::plan {

struct Basis;
struct Timetable;

/// How far a simulation goes; each stage holds the ones before it.
enum class Stage { strike, barrier, healing, all };
constexpr auto names(Stage) {
  using enum Stage;
  return std::to_array<base::Word<Stage>>(
      {{strike, "strike"}, {barrier, "barrier"}, {healing, "healing"}, {all, "all"}});
}

/// What the settings of one zone do.
struct SimulatedZone {
  std::string id;
  std::string site;
  std::optional<evidence::Reason> why_none;  ///< the depth is open, and none is planned
  std::optional<device::Motion> motion;
  std::optional<skin::Skin> skin;
  std::optional<strike::Injury> injury;
  std::optional<strike::Ended> ended_frac;
  std::optional<strike::DepthHistogram> depth_histogram;
  std::optional<strike::Channels> channels;
  std::optional<InjuryDoubt> doubt;
  strike::Simulated thrown;  ///< with the strikes of a square for a drawing; never written
  std::optional<barrier::Response> barrier;
  std::optional<Permeation> permeation;
  std::optional<healing::Response> healing;
  Worlds worlds;  ///< of barrier and healing; never written
};

void fields(Is<SimulatedZone> auto& zone, auto&& field) {
  field("id", zone.id, "The zone.");
  field("site", zone.site, "Where it lies.");
  field("why_none", zone.why_none, "Why nothing is simulated here.");
  field("motion", zone.motion, "How the needles are led.");
  field("skin", zone.skin, "In this skin: average for sex and age.");
  field("injury", zone.injury, "What the strikes leave.");
  field("ended_frac", zone.ended_frac, "Share of the strikes whose tip ends in each layer.");
  field("depth_histogram", zone.depth_histogram, "How deep the tips end.");
  field("channels", zone.channels, "The channels on a square of skin.");
  field("doubt", zone.doubt, "What of that turns on what nobody measured.");
  field("barrier", zone.barrier, "The barrier over the hours after a session.");
  field("permeation", zone.permeation, "The ingredient that matters most, in the skin by depth.");
  field("healing", zone.healing, "The tissue over a year.");
}

/// What the case's own settings do, zone by zone; what it leaves out is what the plan would choose.
struct Simulation {
  Stage stage = Stage::all;
  std::vector<SimulatedZone> zones;
  std::vector<double> session_d;
};

void fields(Is<Simulation> auto& simulation, auto&& field) {
  field("stage", simulation.stage, "How far it was computed.");
  field("zones", simulation.zones, "The zones.");
  field("session_d", simulation.session_d, "Days of the sessions, counted from the first.");
}

/// Simulates the zones of a case as far as the stage says: healing with bands over 256 worlds and
/// people.
Simulation simulate(const Basis& from, Stage stage);

/// The same for the zone alone whose dermis is wounded most, with settings planned or, where none
/// are, the case's own; nothing where there are neither.
std::optional<SimulatedZone> simulate_most_wounded(const Basis& from, Stage stage);

/// How much of its papillary dermis each zone of such a simulation has wounded.
struct ZoneWound {
  std::string id;
  double wounded_frac = 0;
};
std::vector<ZoneWound> zone_wounds(const Basis& from);

/// The zone to show of cases that are compared, the same of each: of those that all have, the one
/// that they wound most differently, or else the one wounded most. Empty: they have none in common.
std::string zone_to_compare(std::span<const std::vector<ZoneWound>> cases);

/// The zone of that id; nothing where it has no settings.
std::optional<SimulatedZone> simulate_zone(const Basis& from, std::string_view id, Stage stage);

/// Days of the sessions of a case: planned or, where none are, usual.
Timetable simulated_timetable(const Basis& from);

}  // namespace percuta::plan
