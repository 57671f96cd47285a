#pragma once

#include <cstdlib>
#include <string>
#include <string_view>

#include "support/real_knowledge.hpp"

#include "percuta/intake/case.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/print.hpp"
#include "percuta/io/read.hpp"
#include "percuta/io/write.hpp"
#include "percuta/service/service.hpp"

namespace percuta::fuzz {

/// Any bytes as a case: every problem has a code and a sentence; a case that is sound is screened,
/// and printed and read again it is the same case, in TOML and in JSON.
inline void try_case(std::string_view bytes) {
  using namespace std::chrono;  // NOLINT(google-build-using-namespace)
  const catalog::Catalog& catalog = support::real_catalog();
  const service::Ask request{std::string(bytes), "fuzz", base::Date{year{2026} / December / 1}, 0};
  const auto screened = service::screen(request, catalog);
  if (!screened) {
    for (const base::Problem& problem : screened.problems()) {
      if (problem.code.empty() || problem.what.empty()) {
        std::abort();
      }
    }
    return;
  }
  const auto document = io::parse(request.text, request.name);
  const auto stated = io::read<intake::Case>(*document, catalog.vocabulary.lexicon);
  const io::Node node = io::to_node(*stated);
  const std::string json = io::to_json(node);
  const auto from_json = io::read<intake::Case>(*io::parse_json(json, "json"));
  const auto from_toml = io::read<intake::Case>(*io::parse_toml(io::to_toml(node), "toml"));
  if (!from_json || !from_toml || io::to_json(io::to_node(*from_json)) != json ||
      io::to_json(io::to_node(*from_toml)) != json) {
    std::abort();
  }
}

}  // namespace percuta::fuzz
