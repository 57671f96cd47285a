#pragma once

#include <utility>

#include "percuta/base/problem.hpp"
#include "percuta/service/door.hpp"

namespace percuta::service {

/// An answer as it was asked for.
template <class A>
base::Result<Told> tell(const base::Result<A>& answer, const Asked& asked, const Engine& engine) {
  if (!answer) {
    return answer.problems();
  }
  return Told{asked.json
                  ? to_json(*answer)
                  : to_text(*answer, engine.catalog->speech(intake::Language::en), asked.style)};
}

/// Where the files of an answer are.
inline std::string told_where(const Asked& asked, const Engine& engine) {
  return engine.catalog->speech(intake::Language::en)
      .page("report-is-in", {{"folder", base::quoted(asked.value("out"))}});
}

/// Most requests: one input, one answer.
template <auto request>
base::Result<Told> one(const Asked& asked, const Engine& engine) {
  return tell(request(asked.asks.front(), *engine.catalog), asked, engine);
}

/// The extent of requests that always need the same.
template <Extent needed>
std::optional<Extent> always(const Asked& /*asked*/) {
  return needed;
}

}  // namespace percuta::service
