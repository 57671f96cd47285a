#include "fill_models.hpp"

namespace percuta::catalog {

Models fill_models(const ById<evidence::Graded>& parameters, base::Problems& problems) {
  Models out;
  out.barrier = fill<barrier::Parameters>("barrier", parameters, problems);
  out.healing = fill<healing::Parameters>("healing", parameters, problems);
  out.outcome = fill<outcome::Parameters>("outcome", parameters, problems);
  out.skin = fill<skin::Parameters>("skin", parameters, problems);
  out.strike = fill<strike::Parameters>("strike", parameters, problems);
  return out;
}

void check_plan_has_all(const Catalog& catalog, base::Problems& problems) {
  for (const char* name : {"alike_depth_mm", "assessed_after_d", "avoid_hold_h", "elastin_told_d",
                           "enough_gain_frac", "studied_dose_ratio", "unstated_area_cm2",
                           "unstated_frequency_Hz", "unstated_interval_d"}) {
    if (!catalog.parameters.contains(name)) {
      problems.push_back({"missing-parameter",
                          {"parameters", 0, 0, {}},
                          fmt::format("a plan needs {}, which no file has", base::quoted(name)),
                          "Add it to a file in parameters/, with its source."});
    }
  }
  if (!catalog.caveats.contains("other-intervals")) {
    problems.push_back({"missing-caveat",
                        {"protocols", 0, 0, {}},
                        "a plan needs the caveat \"other-intervals\", which no file has",
                        "Add it as a [[caveat]] to a file in protocols/, with its source."});
  }
  if (catalog.depths.references.size() != 1) {
    problems.push_back({"reference-session",
                        {"protocols", 0, 0, {}},
                        fmt::format("there are {} reference sessions, and doses are counted in one",
                                    catalog.depths.references.size()),
                        "Keep one [[reference_session]] in a file in protocols/."});
  }
}

}  // namespace percuta::catalog
