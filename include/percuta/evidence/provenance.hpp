#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "percuta/base/date.hpp"
#include "percuta/base/fields.hpp"
#include "percuta/evidence/reason.hpp"

namespace percuta::evidence {

/// What stands beside every answer, so that it can be computed again and read rightly.
struct Provenance {
  std::string percuta_version;
  std::string percuta_build;
  std::string knowledge_hash;
  std::int64_t seed = 0;
  base::Date today;
  std::vector<Reason> warnings;
  std::string intended_use;
};

void fields(Is<Provenance> auto& provenance, auto&& field) {
  field("percuta_version", provenance.percuta_version, "Version of the program.");
  field("percuta_build", provenance.percuta_build, "Compiler and build type of the program.");
  field("knowledge_hash", provenance.knowledge_hash, "Hash over every file of knowledge.");
  field("seed", provenance.seed, base::unitless, "Seed of every random number.");
  field("today", provenance.today, "The day the answer is for.");
  field("warnings", provenance.warnings, "What was noticed on the way.");
  field("intended_use", provenance.intended_use, "Who this is for.");
}

}  // namespace percuta::evidence
