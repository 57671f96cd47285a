#pragma once

#include <stdexcept>
#include <string_view>

#include "percuta/rules/wording.hpp"
#include "percuta/service/knowledge.hpp"

namespace percuta::support {

/// The project's own knowledge, read once.
const service::KnowledgeFolder& real_folder();

/// The same as the last build left it; empty where it has made none.
std::string_view snapshot_of_build();

/// That knowledge, loaded: from the snapshot unless a file has changed since.
const catalog::Catalog& real_catalog();

/// What clinicians read, in English.
rules::Speech english();

}  // namespace percuta::support
