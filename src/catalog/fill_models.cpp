#include "fill_models.hpp"

namespace percuta::catalog {

Models fill_models(const ById<evidence::Graded>& parameters, base::Problems& problems) {
  Models out;
  for_each_model(out, [&]<class Parameters>(std::string_view room, Model<Parameters>& model) {
    model = fill<Parameters>(room, parameters, problems);
  });
  return out;
}

}  // namespace percuta::catalog
