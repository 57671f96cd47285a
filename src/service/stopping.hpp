#pragma once

#include "percuta/base/result.hpp"
#include "percuta/service/ask.hpp"

namespace percuta::service {

/// What the work of a request answers, its progress told to the end; or the problem `stopped`. The
/// one place that turns a stop into an answer: half of the work is never one.
template <class Work>
auto unless_stopped(const Watch& watch, const Work& work) -> decltype(work()) {
  try {
    auto answer = work();
    if (watch.progress) {
      num::piece(watch, 0, 1, 1).progress(1, 1);
    }
    return answer;
  } catch (const num::Stopped&) {
    return base::Problem{"stopped", {}, "the request was stopped before its end", {}};
  }
}

}  // namespace percuta::service
