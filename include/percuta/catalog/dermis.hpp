#pragma once

#include <string>

#include "percuta/skin/dermis_fit.hpp"

namespace percuta::catalog {

struct Catalog;

/// The dermis of every site that has layers, fitted to the series of knowledge.
skin::DermisFit fit_dermis(const Catalog& catalog);

/// The lines of each site's layers that follow from it.
std::string to_toml(const skin::DermisFit& fit);

/// The fitted dermis of each site beside what each series told of it, as Markdown.
std::string to_markdown(const skin::DermisFit& fit, const Catalog& catalog);

}  // namespace percuta::catalog
