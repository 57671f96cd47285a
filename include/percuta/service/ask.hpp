#pragma once

#include <cstdint>
#include <string>

#include "percuta/base/date.hpp"
#include "percuta/base/fields.hpp"
#include "percuta/num/parallel.hpp"

namespace percuta::service {

/// Who may ask for what; the table of requests says it.
enum class Role { clinician, assistant, researcher, administrator };
constexpr auto names(Role) {
  using enum Role;
  return std::to_array<base::Word<Role>>({{clinician, "clinician"},
                                          {assistant, "assistant"},
                                          {researcher, "researcher"},
                                          {administrator, "administrator"}});
}

/// Who asks. Whoever sits at the command line treats patients.
struct Actor {
  std::string id;
  Role role = Role::clinician;
};

/// How a request is watched: on how many threads it may run, whether it is to stop, how far it is.
using Watch = num::Parallel;

/// A text from outside, what it is to be read against, and for whom.
struct Ask {
  std::string text;
  std::string name;       ///< the file, as problems call it
  base::Date today;       ///< ages, waits and windows are counted from it
  std::int64_t seed = 0;  ///< of everything that is drawn
  Actor actor = {};
  Watch watch = {};
};

}  // namespace percuta::service
