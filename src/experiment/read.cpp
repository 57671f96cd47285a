#include "percuta/io/read.hpp"

#include "needling.hpp"
#include <fmt/format.h>

#include "percuta/catalog/limits.hpp"
#include "percuta/experiment/experiment.hpp"
#include "percuta/io/parse.hpp"

namespace percuta::experiment {
namespace {

// What a validation file may name: ids of knowledge, to the letter. A specimen is what has layers
// and is no site.
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
  for (const auto& [id, layers] : catalog.skins) {
    if (!catalog.sites.contains(id)) {
      out.add("specimen", id, id);
    }
  }
  return out;
}

// Each arm and each observation is simulated.
std::vector<base::Complaint> check_size(const Experiment& experiment,
                                        const catalog::Catalog& catalog) {
  const double most = catalog::limits(catalog).experiment_limit_count;
  std::vector<base::Complaint> out;
  const auto check = [&](std::string key, std::size_t count) {
    if (static_cast<double>(count) > most) {
      out.push_back({{key},
                     "too-many",
                     fmt::format("{} has {} entries (up to {} are computed)", key, count, most),
                     "Make several files of it."});
    }
  };
  check("arm", experiment.arm.size());
  check("observation", experiment.observation.size());
  return out;
}

// A motion that its handpiece cannot make.
std::vector<base::Complaint> check_motions(const Experiment& experiment,
                                           const catalog::Catalog& catalog) {
  std::vector<base::Complaint> out;
  for (std::size_t i = 0; i < experiment.arm.size(); ++i) {
    const auto& needling = experiment.arm[i].needling;
    const device::Handpiece* handpiece = needling ? find_handpiece(*needling, catalog) : nullptr;
    if (handpiece == nullptr) {
      continue;
    }
    for (base::Complaint& complaint : device::check(needling->motion, *handpiece)) {
      for (std::string& key : complaint.keys) {
        key = fmt::format("arm[{}].needling.{}", i, key);
      }
      out.push_back(std::move(complaint));
    }
  }
  return out;
}

}  // namespace

base::Result<Experiment> read(std::string_view text, std::string file,
                              const catalog::Catalog& catalog) {
  auto document = io::parse(text, std::move(file));
  if (!document) {
    return std::move(document).problems();
  }
  return io::read<Experiment>(*document, ids(catalog), [&](const Experiment& experiment) {
    auto out = check_size(experiment, catalog);
    return out.empty() ? check_motions(experiment, catalog) : out;
  });
}

}  // namespace percuta::experiment
