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

}  // namespace percuta::catalog
