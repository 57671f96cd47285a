#include "percuta/evidence/source.hpp"

#include <algorithm>

namespace percuta::evidence {

void cite(const std::vector<Name<"source">>& sources, std::vector<std::string>& cited) {
  for (const auto& source : sources) {
    if (std::find(cited.begin(), cited.end(), source.text) == cited.end()) {
      cited.push_back(source.text);
    }
  }
}

}  // namespace percuta::evidence
