#pragma once

#include "percuta/catalog/check_knowledge.hpp"
#include "percuta/catalog/snapshot.hpp"

namespace percuta::service {

using catalog::check_knowledge;
using catalog::Extent;
using catalog::hash_of;
using catalog::hash_of_snapshot;
using catalog::KnowledgeCount;
using catalog::KnowledgeFile;
using catalog::KnowledgeFolder;
using catalog::load;
using catalog::negations;
using catalog::open_snapshot;
using catalog::read_folder;
using catalog::to_json;
using catalog::to_text;
using catalog::write_snapshot;

}  // namespace percuta::service
