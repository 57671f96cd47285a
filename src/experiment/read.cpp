#include "percuta/io/read.hpp"

#include "percuta/experiment/experiment.hpp"
#include "percuta/io/parse.hpp"

namespace percuta::experiment {
namespace {

// What a validation file may name: ids of knowledge, to the letter.
base::Lexicon ids(const catalog::Catalog& catalog) {
  base::Lexicon out(base::Matching::exact);
  const auto add = [&](std::string_view kind, const auto& by_id) {
    for (const auto& [id, thing] : by_id) {
      out.add(kind, id, id);
    }
  };
  add("source", catalog.sources);
  add("site", catalog.sites);
  add("handpiece", catalog.handpieces);
  return out;
}

}  // namespace

base::Result<Experiment> read(std::string_view text, std::string file,
                              const catalog::Catalog& catalog) {
  auto document = io::parse(text, std::move(file));
  if (!document) {
    return std::move(document).problems();
  }
  return io::read<Experiment>(*document, ids(catalog));
}

}  // namespace percuta::experiment
