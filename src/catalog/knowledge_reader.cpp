#include "knowledge_reader.hpp"

namespace percuta::catalog {

void KnowledgeReader::claim(std::string_view kind, std::string_view id, std::string key,
                            Complaints& out) {
  if (ids_.find(kind, id)) {
    out.push_back({{std::move(key)},
                   "duplicate-id",
                   "id = " + base::quoted(id) + " is given twice",
                   "Choose another id, or join the two."});
  }
  ids_.add(kind, id, id);
}

void KnowledgeReader::require_sources(const std::vector<base::Name<"source">>& sources,
                                      const std::string& key, std::string_view id,
                                      Complaints& out) {
  if (sources.empty()) {
    out.push_back({{key + ".sources"},
                   "unsourced",
                   base::quoted(id) + " names no source",
                   "Say who claims it."});
  }
}

void KnowledgeReader::learn(std::string_view kind, std::string_view id, std::string_view name,
                            std::string key, Complaints& out) {
  if (!words_.add(kind, id, name)) {
    tell_ambiguous(kind, name, std::move(key), out);
  }
}

void KnowledgeReader::tell_ambiguous(std::string_view kind, std::string_view name, std::string key,
                                     Complaints& out) const {
  out.push_back({{std::move(key)},
                 "ambiguous-name",
                 base::quoted(name) + " already means " + base::quoted(*words_.find(kind, name)),
                 "A name may mean one thing only."});
}

void KnowledgeReader::keep(base::Problems problems) {
  problems_.insert(problems_.end(), std::make_move_iterator(problems.begin()),
                   std::make_move_iterator(problems.end()));
}

base::Problems KnowledgeReader::take_problems() {
  base::sort_by_position(problems_);
  return std::move(problems_);
}

}  // namespace percuta::catalog
