#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "percuta/plan/comparison.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {

/// The plans of several cases, side by side, in the order asked. Problems: too-many, and those of
/// reading the cases, of all of them.
base::Result<Answer<plan::Comparison>> compare(std::span<const Ask> requests,
                                               const catalog::Catalog& catalog);

/// One combination of what is varied: the case with other values, and other numbers of knowledge.
struct Variation {
  Ask ask;
  std::vector<plan::Varied> varied = {};
  std::vector<catalog::OtherNumber> numbers = {};
};

/// The same of the combinations of a grid. Problems: those of the cases.
base::Result<Answer<plan::Comparison>> compare(std::span<const Variation> variations,
                                               const catalog::Catalog& catalog);

/// A comparison as a table (RFC 4180): what was varied, then each quantity with its band; one row a
/// case.
std::string to_csv(const Answer<plan::Comparison>& answer);

/// Writes compare.json, compare.html and compare.pdf into a folder, all of them or none. Throws
/// std::system_error.
void write_comparison(const Answer<plan::Comparison>& answer, const catalog::Catalog& catalog,
                      const std::filesystem::path& folder);

/// One case with different values of keys, each with each: a line is `KEY=A,B,C`, where an item may
/// be a range `LOW:HIGH:STEP`, and KEY a key of the case or `parameter:ID`, a number of knowledge
/// between its low and its high. Problems: bad-vary, bad-key, too-many, out-of-range, and those of
/// reading the case.
base::Result<std::vector<Variation>> vary(const Ask& request, std::span<const std::string> lines,
                                          const catalog::Catalog& catalog);

}  // namespace percuta::service
