#pragma once

#include <stdexcept>

#include "percuta/service/knowledge.hpp"

namespace percuta::support {

/// The project's own knowledge, read once.
const service::KnowledgeFolder& real_folder();

const catalog::Catalog& real_catalog();

}  // namespace percuta::support
