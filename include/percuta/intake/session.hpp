#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/base/date.hpp"
#include "percuta/base/fields.hpp"
#include "percuta/intake/patient.hpp"
#include "percuta/intake/words.hpp"

namespace percuta::intake {

/// One numbing agent of a cream, with its strength in it.
struct Agent {
  OpenName<"allergen"> agent;
  std::optional<double> strength_pct;
};

void fields(Is<Agent> auto& agent, auto&& field) {
  field("agent", agent.agent, "The numbing agent.");
  field("strength_pct", agent.strength_pct, Range{0, 100}, "Its strength.");
}

/// Numbing before a session. A single agent may stand beside the others instead of in the list.
struct Anaesthetic {
  std::optional<OpenName<"allergen">> agent;
  std::optional<double> strength_pct;
  std::optional<double> area_cm2;
  std::optional<double> minutes;
  std::vector<Agent> agents{};
  std::optional<std::string> product{};
  std::optional<double> amount_g{};
  bool occluded = false;
  Note note{};
};

void fields(Is<Anaesthetic> auto& anaesthetic, auto&& field) {
  field("agents", anaesthetic.agents, Need::defaulted, "The numbing agents, each with strength.");
  field("agent", anaesthetic.agent, "The numbing agent, where it is only one.");
  field("strength_pct", anaesthetic.strength_pct, Range{0, 100}, "Strength of that agent.");
  field("product", anaesthetic.product, "What the cream is sold as.");
  field("amount_g", anaesthetic.amount_g, Range{0.01, 1000}, "How much of it is put on.");
  field("area_cm2", anaesthetic.area_cm2, Range{0.1, 10000}, "Skin it is put on.");
  field("minutes", anaesthetic.minutes, Range{0, 600}, base::unitless, "How long it stays.");
  field("occluded", anaesthetic.occluded, Need::defaulted, "Whether a film covers the cream.");
  field("note", anaesthetic.note, "What the clinician adds; no rule reads it.");
}

/// A session held, here or elsewhere, in a clinic or at home.
struct PastSession {
  Date date;
  ZoneIds zones;
  std::optional<double> depth_mm;
  std::optional<int> passes_count;
  std::optional<Place> by;
  std::optional<Reaction> reaction;
  Note note{};
};

void fields(Is<PastSession> auto& session, auto&& field) {
  field("date", session.date, "Day of the session.");
  field("zones", session.zones, Need::defaulted,
        "Zones, sites or regions that were needled, as of a condition; empty: not said.");
  field("depth_mm", session.depth_mm, Range{0.05, 10}, "Needle protrusion on the dial.");
  field("passes_count", session.passes_count, Range{1, 40}, "Passes over the zone.");
  field("by", session.by, "clinic or home.");
  field("reaction", session.reaction, "What happened afterwards; absent: nobody asked.");
  field("note", session.note, "What the clinician adds; no rule reads it.");
}

/// A small hidden place that was treated first, and what was seen there later.
struct TestSpot {
  Date date;
  std::string zone;
  std::optional<Date> read_on;
  std::optional<TestSpotResult> result;
  Note note{};
};

void fields(Is<TestSpot> auto& spot, auto&& field) {
  field("date", spot.date, "Day it was treated.");
  field("zone", spot.zone, "Id of the zone it stands for.");
  field("read_on", spot.read_on, "Day it was looked at.");
  field("result", spot.result, "clear, pigmentation, reaction or declined; absent: not read yet.");
  field("note", spot.note, "What the clinician adds; no rule reads it.");
}

struct Preparation {
  std::optional<Date> since;
};

void fields(Is<Preparation> auto& preparation, auto&& field) {
  field("since", preparation.since, "Day since which the preparation is kept.");
}

}  // namespace percuta::intake
