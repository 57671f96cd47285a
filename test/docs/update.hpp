#pragma once

namespace percuta::docs {

/// Whether pages are written anew: percuta_docs_test --update.
inline bool update = false;

}  // namespace percuta::docs
