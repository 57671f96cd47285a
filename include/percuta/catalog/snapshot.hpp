#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "percuta/base/result.hpp"
#include "percuta/catalog/catalog.hpp"

namespace percuta::catalog {

/// Knowledge that was loaded for models, as bytes: nothing in them has to be parsed or checked
/// again. The build makes them of the knowledge that it embeds.
std::string pack_snapshot(const Catalog& catalog);

/// Writes a snapshot once it was read back and is the same.
void write_snapshot(const Catalog& catalog, const std::filesystem::path& path);

/// The same knowledge, as much of it as an extent needs. Words are searched where they lie: the
/// bytes must outlive the catalog and its copies. All of it or a problem: damaged-snapshot,
/// stale-snapshot (another program made it).
base::Result<Catalog> open_snapshot(std::string_view bytes, Extent extent);

/// The hash of the knowledge that a snapshot was made of; none where it cannot be opened.
std::optional<std::string> hash_of_snapshot(std::string_view bytes);

}  // namespace percuta::catalog
