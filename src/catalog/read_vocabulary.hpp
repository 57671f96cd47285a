#pragma once

#include "knowledge_reader.hpp"

#include "percuta/intake/vocabulary.hpp"

namespace percuta::catalog {

/// Reads one file of intake/: the questions, or terms of a kind.
void read_vocabulary(const KnowledgeFile& file, KnowledgeReader& reader, intake::Vocabulary& out);

/// A group is a term too, so that a case can name it and it can be explained.
void check_groups(const intake::Vocabulary& vocabulary, KnowledgeReader& reader);

}  // namespace percuta::catalog
