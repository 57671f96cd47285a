#include "trial_course.hpp"

#include <algorithm>

#include "population.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/base/units.hpp"
#include "percuta/strike/strike.hpp"

namespace percuta::plan {
namespace {

const std::string untold_depth = "depth";  // where a trial lacks it

// The handpiece that stands for what a trial used; null where knowledge has none.
const device::Handpiece* stand_in(outcome::Instrument instrument, const catalog::Catalog& catalog) {
  for (const auto& [kind, word] : names(device::HandpieceKind{})) {
    if (word != base::word(instrument)) {
      continue;
    }
    for (const rules::Technique& technique : catalog.depths.techniques) {
      if (std::count(technique.kinds.begin(), technique.kinds.end(), kind) > 0) {
        return &catalog.handpieces.find(technique.stand_in.text)->second;
      }
    }
  }
  return nullptr;
}

// How a trial is told: on its own scale, or on that of its indication, as the indication says.
struct Told {
  const outcome::Scale* scale = nullptr;
  std::optional<outcome::Family> family;
};

Told told(const outcome::Trial& trial, const catalog::Catalog& catalog) {
  Told out;
  const std::string_view indication =
      trial.indication ? std::string_view(trial.indication->text) : std::string_view{};
  const outcome::Measure* measure = outcome::measure_of(indication, catalog.measures);
  if (trial.scale) {
    out.scale = &catalog.scales.find(trial.scale->text)->second;
  } else if (measure != nullptr) {
    out.scale = &catalog.scales.find(measure->scale.text)->second;
  }
  if (out.scale != nullptr) {
    out.family = outcome::family_of(*out.scale, indication, catalog.measures);
  }
  return out;
}

Timetable timetable_of(const outcome::Trial& trial, const catalog::Catalog& catalog) {
  const double assessed_d = trial.assessed_weeks ? *trial.assessed_weeks * base::days_per_week
                                                 : catalog.number("assessed_after_d");
  return even_timetable(*trial.sessions_count, *trial.interval_weeks * base::days_per_week,
                        assessed_d);
}

// The depth that its indication is worked up to, as far as its instrument goes; nothing where
// nobody aims at one.
std::optional<double> aimed_depth_mm(const outcome::Trial& trial, const catalog::Catalog& catalog) {
  const device::Handpiece* handpiece = stand_in(trial.instrument, catalog);
  for (const rules::TargetDepth& target : catalog.depths.targets) {
    for (const intake::Indication indication : target.indications) {
      if (handpiece != nullptr && trial.indication &&
          trial.indication->text == base::word(indication)) {
        return std::min(target.depth_mm.usual, handpiece->max_depth_mm);
      }
    }
  }
  return std::nullopt;
}

TreatedZone zone_of(const outcome::Trial& trial, double depth_mm, const catalog::Catalog& catalog) {
  PERCUTA_EXPECT(!catalog.depths.references.empty());
  const rules::ReferenceSession& reference = catalog.depths.references.front();
  const device::Handpiece& handpiece = *stand_in(trial.instrument, catalog);
  const skin::Layers& layers = catalog.skins.find(reference.site.text)->second;
  const auto age_y = static_cast<double>(reference.age_y);
  device::Motion motion = usual_motion(handpiece, catalog);
  motion.depth_mm = depth_mm;
  if (handpiece.id == reference.handpiece.text) {
    motion.passes_count = reference.passes_count;
    motion.pressure = reference.pressure;
  }
  return {trial.id,  layers,
          handpiece, skin::Sex::unspecified,
          age_y,     skin::typical(layers, skin::Sex::unspecified, age_y),
          motion,    {false, age_y}};
}

}  // namespace

std::vector<std::string> lacks(const outcome::Trial& trial, const catalog::Catalog& catalog) {
  std::vector<std::string> out;
  const auto need = [&](bool known, std::string what) {
    if (!known) {
      out.push_back(std::move(what));
    }
  };
  const device::Handpiece* handpiece = stand_in(trial.instrument, catalog);
  need(trial.indication.has_value(), "an indication that Percuta plans");
  need(!trial.indication || told(trial, catalog).family, "a scale");
  need(trial.instrument != outcome::Instrument::not_told, "device");
  need(trial.instrument == outcome::Instrument::not_told || handpiece != nullptr,
       "a handpiece like its");
  need(trial.depth_mm.has_value(), untold_depth);
  need(!trial.depth_mm || handpiece == nullptr || *trial.depth_mm <= handpiece->max_depth_mm,
       "a handpiece that goes so deep");
  need(trial.sessions_count.has_value(), "sessions");
  need(trial.interval_weeks.has_value(), "interval");
  return out;
}

std::optional<TrialCourse> trial_course(const outcome::Trial& trial,
                                        const catalog::Catalog& catalog) {
  const std::vector<std::string> missing = lacks(trial, catalog);
  const bool asked =
      trial.use == outcome::TrialUse::fit || trial.use == outcome::TrialUse::validation;
  const Told how_told = told(trial, catalog);
  const bool enough =
      trial.indication && how_told.family && trial.sessions_count && trial.interval_weeks;
  if (!missing.empty() && !(asked && enough)) {
    return std::nullopt;
  }
  TrialCourse out{
      &trial, how_told.scale, *how_told.family, timetable_of(trial, catalog), {}, std::nullopt,
  };
  const auto aimed_mm = aimed_depth_mm(trial, catalog);
  if (missing.empty()) {
    out.zone.emplace(zone_of(trial, *trial.depth_mm, catalog));
  } else if (aimed_mm && missing == std::vector{untold_depth}) {
    out.sessions = TrialSessions::own_at_aimed_depth;
    out.zone.emplace(zone_of(trial, *aimed_mm, catalog));
  } else {
    out.sessions = TrialSessions::reference;
  }
  return out;
}

healing::Dose typical_dose(const TrialCourse& course, const catalog::Catalog& catalog) {
  if (!course.zone) {
    return {0, 1, 1, 1};
  }
  const strike::Parameters& needles = catalog.models.strike.values;
  const TreatedZone& zone = *course.zone;
  return relative_dose(strike::expected(zone.skin, zone.handpiece, zone.motion, needles),
                       reference_injury(needles, catalog));
}

}  // namespace percuta::plan
