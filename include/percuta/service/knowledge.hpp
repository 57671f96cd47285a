#pragma once

#include "percuta/catalog/check_knowledge.hpp"

namespace percuta::service {

using catalog::check_knowledge;
using catalog::Extent;
using catalog::KnowledgeCount;
using catalog::KnowledgeFolder;
using catalog::negations;
using catalog::read_folder;
using catalog::to_json;
using catalog::to_text;

}  // namespace percuta::service
