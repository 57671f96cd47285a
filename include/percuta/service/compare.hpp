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

/// Writes compare.json, compare.html and compare.pdf into a folder, all of them or none. Throws
/// std::system_error.
void write_comparison(const Answer<plan::Comparison>& answer, const catalog::Catalog& catalog,
                      const std::filesystem::path& folder);

/// One case with different values of one key: `vary` is `KEY=A,B,C`. Each becomes a request.
/// Problems: bad-vary, bad-key, too-many, and those of reading the case.
base::Result<std::vector<Ask>> vary(const Ask& request, const std::string& vary,
                                    const catalog::Catalog& catalog);

}  // namespace percuta::service
