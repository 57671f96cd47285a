#include "knowledge_reader.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace percuta::catalog {
namespace {

// Whether behind a problem there may be ids that were not read. One word or number that is wrong
// hides none.
bool hides_ids(const base::Problem& problem) {
  constexpr auto of_one_value = std::to_array<std::string_view>(
      {"unknown-word", "out-of-range", "not-finite", "bad-date", "unsourced", "duplicate-id",
       "ambiguous-name", "unknown-unit", "out-of-order", "dates-out-of-order"});
  return std::find(of_one_value.begin(), of_one_value.end(), problem.code) == of_one_value.end();
}

}  // namespace

void KnowledgeReader::claim(std::string_view kind, std::string_view id, std::string key,
                            Complaints& out) {
  if (ids_.find(kind, id)) {
    out.push_back({{std::move(key)},
                   "duplicate-id",
                   "id = " + base::quoted(id) + " is given twice",
                   "Choose another id, or join the two."});
  }
  know(kind, id);
}

void KnowledgeReader::know(std::string_view kind, std::string_view id) {
  if (!doubted_.contains(kind)) {
    kinds_.emplace(kind);
    ids_.add(kind, id, id);
  }
}

bool KnowledgeReader::failed(std::string_view begin) const {
  return std::any_of(failed_.begin(), failed_.end(),
                     [&](const std::string& path) { return path.starts_with(begin); });
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

void KnowledgeReader::fail(const KnowledgeFile& file, const std::vector<std::string_view>& kinds,
                           base::Problems problems) {
  failed_.emplace_back(file.path);
  if (std::any_of(problems.begin(), problems.end(), hides_ids)) {
    for (const std::string_view kind : kinds) {
      doubt(kind);
    }
  }
  problems_.insert(problems_.end(), std::make_move_iterator(problems.begin()),
                   std::make_move_iterator(problems.end()));
}

// Of a kind that a lexicon does not know nothing is unknown.
void KnowledgeReader::doubt(std::string_view kind) {
  doubted_.emplace(kind);
  base::Lexicon others(base::Matching::exact);
  for (const std::string& other : kinds_) {
    for (const std::string& id :
         doubted_.contains(other) ? std::vector<std::string>() : ids_.names(other)) {
      others.add(other, id, id);
    }
  }
  ids_ = std::move(others);
}

base::Problems KnowledgeReader::take_problems() {
  base::sort_by_position(problems_);
  return std::move(problems_);
}

}  // namespace percuta::catalog
