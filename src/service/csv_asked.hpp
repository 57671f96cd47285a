#pragma once

#include "requests.hpp"

#include "percuta/io/file.hpp"

namespace percuta::service {

/// An answer as it was asked for, its table written first: when it cannot be, nothing is told as
/// done. `-`: the table alone, on standard output.
template <class A>
base::Result<Told> tell_with_csv(const base::Result<A>& answer, const Asked& asked,
                                 const Engine& engine) {
  if (!answer || !asked.has("csv")) {
    return tell(answer, asked, engine);
  }
  if (asked.value("csv") == "-") {
    return Told{to_csv(*answer)};
  }
  io::write_file(asked.value("csv"), to_csv(*answer));
  auto told = tell(answer, asked, engine);
  told->notes.push_back(engine.catalog->speech(intake::Language::en)
                            .page("table-is-in", {{"file", base::quoted(asked.value("csv"))}}));
  return told;
}

}  // namespace percuta::service
