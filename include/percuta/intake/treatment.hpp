#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "percuta/base/date.hpp"
#include "percuta/base/fields.hpp"
#include "percuta/device/handpiece.hpp"
#include "percuta/intake/patient.hpp"
#include "percuta/intake/words.hpp"

namespace percuta::intake {

struct Goal {
  Indication indication = Indication::collagen_induction;
  std::optional<ScarType> scar_type;
  std::optional<Date> scar_since;
  std::optional<double> severity_score;
  std::optional<Name<"scale">> severity_scale;
};

void fields(Is<Goal> auto& goal, auto&& field) {
  field("indication", goal.indication, "What the treatment is for.");
  field("scar_type", goal.scar_type, "Shape of the scars.");
  field("scar_since", goal.scar_since, "Day the scar came about.");
  field("severity_score", goal.severity_score, Range{0, 10000}, "Severity on `severity_scale`.");
  field("severity_scale", goal.severity_scale, "Scale of the score: it needs one.");
}

/// What the hand and the dial do. What is left out the plan chooses; what is given is kept.
struct Settings {
  std::optional<double> depth_mm;
  std::optional<int> passes_count;
  std::optional<double> frequency_Hz;
  std::optional<double> glide_speed_mm_per_s;
  std::optional<Pressure> pressure;
  std::optional<double> slip_ratio;
};

void setting_fields(auto& settings, auto&& field) {
  field("depth_mm", settings.depth_mm, Range{0.05, 10}, "Needle protrusion on the dial.");
  field("passes_count", settings.passes_count, Range{1, 40}, "Passes over the zone.");
  field("frequency_Hz", settings.frequency_Hz, Range{1, 300}, "Strokes of a pen.");
  field("glide_speed_mm_per_s", settings.glide_speed_mm_per_s, Range{0.1, 200},
        "Speed of the hand over the skin.");
  field("pressure", settings.pressure, "How hard the hand presses.");
  field("slip_ratio", settings.slip_ratio, Range{0, 1}, "Share of a roller's way that slides.");
}

struct Zone {
  std::string id;
  Name<"site"> site;
  std::optional<Side> side;
  std::optional<double> area_cm2;
  Settings settings;
  Note note{};
};

void fields(Is<Zone> auto& zone, auto&& field) {
  field("id", zone.id, "A word of your own for this zone.");
  field("site", zone.site, "Where on the body it lies; a region stands for its sites.");
  field("side", zone.side, "left, right, middle or both.");
  field("area_cm2", zone.area_cm2, Range{0.1, 10000}, "Area of skin in the zone.");
  setting_fields(zone.settings, field);
  field("note", zone.note, "What the clinician adds; no rule reads it.");
}

struct DeviceUse {
  std::variant<Name<"handpiece">, device::Handpiece> handpiece;
  Settings settings;
  Cartridge cartridge = Cartridge::sterile_unopened;
  bool occluded = false;
};

void fields(Is<DeviceUse> auto& use, auto&& field) {
  field("handpiece", use.handpiece, "A known handpiece, or its fields in a table.");
  setting_fields(use.settings, field);
  field("cartridge", use.cartridge, Need::defaulted, "State of the needles.");
  field("occluded", use.occluded, Need::defaulted,
        "Whether a dressing covers the skin afterwards.");
}

struct DateSpan {
  Date from;
  Date to;
};

void fields(Is<DateSpan> auto& span, auto&& field) {
  field("from", span.from, "First day.");
  field("to", span.to, "Last day.");
}

struct Course {
  std::optional<int> sessions_count;
  std::optional<double> interval_weeks;
  std::optional<Date> not_before;
  std::vector<DateSpan> unavailable;
  std::optional<base::TimeOfDay> session_time;
  std::vector<Date> wished;
};

void fields(Is<Course> auto& course, auto&& field) {
  field("sessions_count", course.sessions_count, Range{1, 24}, "Sessions of the course.");
  field("interval_weeks", course.interval_weeks, Range{0.5, 104}, "From one session to the next.");
  field("not_before", course.not_before, "First day that suits the patient.");
  field("unavailable", course.unavailable, Need::defaulted, "Days that do not suit.");
  field("session_time", course.session_time, "Time of day of a session.");
  field("wished", course.wished, Need::defaulted, "Days the patient asks for.");
}

struct Product {
  std::string name;
  std::optional<ProductUse> use;
  bool sterile = false;
  bool for_needling = false;
  std::string label;
  std::optional<std::string> photo{};
  std::optional<double> concentration_pct{};
  Note note{};
};

void fields(Is<Product> auto& product, auto&& field) {
  field("name", product.name, "What the patient calls it.");
  field("use", product.use, "When it is put on.");
  field("sterile", product.sterile, Need::defaulted, "Whether it is sold sterile.");
  field("for_needling", product.for_needling, Need::defaulted,
        "Whether it is made and labelled for use during needling, or injected.");
  field("label", product.label, Need::defaulted, "The ingredient list, as printed.");
  field("photo", product.photo, "A picture of the ingredient list, instead of it.");
  field("concentration_pct", product.concentration_pct, Range{0, 100},
        "Strength of its active ingredient.");
  field("note", product.note, "What the clinician adds; no rule reads it.");
}

}  // namespace percuta::intake
