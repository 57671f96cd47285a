#include "requests.hpp"

namespace percuta::service {
namespace {

// Built in, it is checked as the files that it was built from.
base::Result<KnowledgeFolder> files_of(const Asked& asked, const Engine& engine) {
  if (!asked.asks.empty()) {
    return read_folder(asked.asks.front().text);
  }
  if (engine.folder) {
    return read_folder(*engine.folder);
  }
  KnowledgeFolder out;
  for (Input& file : engine.built_in.knowledge()) {
    out.files.push_back({std::move(file.name), std::move(file.text)});
  }
  return out;
}

}  // namespace

base::Result<Told> check_knowledge_asked(const Asked& asked, const Engine& engine) {
  const auto knowledge = files_of(asked, engine);
  if (!knowledge) {
    return knowledge.problems();
  }
  const auto files = knowledge->view();
  const auto count = check_knowledge(files);
  if (count && asked.has("negations")) {
    return Told{negations(load(files, Extent::labels).value())};
  }
  if (!count) {
    return count.problems();
  }
  return Told{asked.json ? to_json(*count) : to_text(*count)};
}

}  // namespace percuta::service
