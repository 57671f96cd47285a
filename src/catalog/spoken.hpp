#pragma once

#include <map>
#include <set>
#include <string>

#include "percuta/catalog/catalog.hpp"

namespace percuta::catalog {

/// What patients read that knowledge says in English, and what fills its placeholders.
struct Spoken {
  std::string english;
  std::set<std::string> fillings;
};

/// All of it, by the key of its translations.
std::map<std::string, Spoken> spoken(const Catalog& catalog);

}  // namespace percuta::catalog
