#pragma once

#include <string>

#include "knowledge_reader.hpp"

#include "percuta/catalog/layer_record.hpp"

namespace percuta::catalog {

/// A number must have a unit and lie within its own range.
void check_number(const std::string& name, const evidence::Graded& graded, Complaints& out);

/// Layers must say whose skin they are, once, and each of their numbers who says so.
void check_record(KnowledgeReader& reader, const LayerRecord& record, const std::string& key,
                  Complaints& out);

/// What can be followed through skin must be an ingredient that labels are read for, with a log Kow
/// between its ends.
void check_permeants(const std::vector<Permeant>& permeants,
                     const std::vector<inci::Ingredient>& ingredients, Complaints& out);

/// A risk that is computed from a count must have one.
void check_counts(const std::vector<rules::Risk>& risks, Complaints& out);

}  // namespace percuta::catalog
