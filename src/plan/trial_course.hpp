#pragma once

#include <optional>
#include <string>
#include <vector>

#include "percuta/catalog/catalog.hpp"
#include "percuta/healing/dose.hpp"
#include "percuta/outcome/trial.hpp"
#include "percuta/plan/gain_table.hpp"
#include "percuta/plan/treated_zone.hpp"
#include "percuta/plan/trials.hpp"

namespace percuta::plan {

/// A published trial as the models take it: how it is told, when its sessions were and when it was
/// scored, and under which needles.
struct TrialCourse {
  const outcome::Trial* trial = nullptr;
  const outcome::Scale* scale = nullptr;
  outcome::Family family = outcome::Family::scar;
  Timetable timetable;
  TrialSessions sessions = TrialSessions::own;
  std::optional<TreatedZone> zone;  ///< needled so; absent with reference sessions
};

/// What a trial does not tell, of all that it would take to compute it from its own settings.
std::vector<std::string> lacks(const outcome::Trial& trial, const catalog::Catalog& catalog);

/// The one place that decides what a trial is computed from: its own settings where it states all
/// of them; else, where it is there to fit or to be predicted, its own at the depth that its
/// indication aims at if that is all it lacks, or reference sessions as many and as far apart as
/// its own; else nothing. Refers to the catalog.
std::optional<TrialCourse> trial_course(const outcome::Trial& trial,
                                        const catalog::Catalog& catalog);

/// What a session of it gives the typical skin under typical needles, in reference sessions.
healing::Dose typical_dose(const TrialCourse& course, const catalog::Catalog& catalog);

}  // namespace percuta::plan
