#include "percuta/catalog/snapshot.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <type_traits>

#include "catalog_parts.hpp"
#include "snapshot_header.hpp"

#include "percuta/base/version.hpp"
#include "percuta/intake/term.hpp"
#include "percuta/io/file.hpp"
#include "percuta/io/pack.hpp"

namespace percuta::catalog {
namespace {

constexpr auto extents = std::to_array({Extent::screening, Extent::labels, Extent::models});

std::string program() { return std::string(base::version()) + ", " + std::string(base::build()); }

template <class Vocabulary>
auto terms_of(Vocabulary& words) {
  return std::array{&words.conditions, &words.medications, &words.procedures, &words.allergens};
}

std::string pack_words(const intake::Vocabulary& words) {
  io::Packer out;
  out.add(words.lexicon.pack());
  for (const intake::Terms* terms : terms_of(words)) {
    out.add(io::PackedTable<intake::Term>::pack(*terms));
  }
  return out.take();
}

// False where the bytes are none that `pack_words` made.
bool open_words(std::string_view bytes, intake::Vocabulary& out) {
  io::Unpacker from(bytes);
  out.lexicon = base::Lexicon::unpack(from.take_text());
  for (intake::Terms* terms : terms_of(out)) {
    const io::PackedTable<intake::Term> table(from.take_text());
    *terms = intake::Terms({table.size(), [=](std::size_t i) { return table.key(i); },
                            [=](std::size_t i) {
                              return table.value(i);
                            }});
  }
  return from.done();
}

std::string pack_extent(const Catalog& catalog, Extent extent) {
  io::Packer out;
  for_each_part(catalog, extent, [&](std::string_view, const auto& part) { out.add(part); });
  return out.take();
}

bool open_extent(std::string_view bytes, Extent extent, Catalog& out) {
  io::Unpacker from(bytes);
  for_each_part(out, extent, [&](std::string_view, auto& part) { from.take(part); });
  return from.done();
}

std::uint64_t layout_of(const Catalog& catalog, Extent extent) {
  std::string out;
  for_each_part(catalog, extent, [&](std::string_view name, const auto& part) {
    out += name;
    out += io::layout<std::remove_cvref_t<decltype(part)>>();
  });
  return io::checksum(out);
}

std::uint64_t layout_of_words() { return io::checksum(io::layout<intake::Term>()); }

base::Problem damaged() {
  return {"damaged-snapshot",
          {},
          "the knowledge inside the program is not what was built",
          "Build or install the program again."};
}

base::Problem stale() {
  return {"stale-snapshot",
          {},
          "the knowledge inside the program was made for another version of it",
          "Build the program again."};
}

}  // namespace

std::string pack_snapshot(const Catalog& catalog) {
  SnapshotHeader header{program(), catalog.hash, {}};
  std::string all;
  const auto add = [&](const std::string& bytes, std::uint64_t layout) {
    header.section.push_back({bytes.size(), io::checksum(bytes), layout});
    all += bytes;
  };
  add(pack_words(catalog.vocabulary), layout_of_words());
  for (const Extent extent : extents) {
    add(pack_extent(catalog, extent), layout_of(catalog, extent));
  }
  return join_snapshot(header, all);
}

void write_snapshot(const Catalog& catalog, const std::filesystem::path& path) {
  const std::string bytes = pack_snapshot(catalog);
  const auto opened = open_snapshot(bytes, Extent::models);
  if (!opened || pack_snapshot(*opened) != bytes) {
    throw std::logic_error("a snapshot is not the knowledge it was made of");
  }
  io::write_file(path, bytes);
}

base::Result<Catalog> open_snapshot(std::string_view bytes, Extent extent) {
  const auto opened = split_snapshot(bytes);
  if (!opened) {
    return damaged();
  }
  if (opened->header.program != program()) {
    return stale();
  }
  Catalog out;
  const auto refused = [&](std::size_t number, std::uint64_t layout, auto&& read) {
    const SnapshotSection& section = opened->header.section[number];
    if (section.layout != layout) {
      return std::optional{stale()};
    }
    const std::string_view part = opened->sections[number];
    const bool sound = section.checksum == io::checksum(part) && read(part);
    return sound ? std::nullopt : std::optional{damaged()};
  };
  auto problem = refused(0, layout_of_words(),
                         [&](std::string_view words) { return open_words(words, out.vocabulary); });
  for (std::size_t i = 0; i < extents.size() && extents[i] <= extent && !problem; ++i) {
    problem = refused(i + 1, layout_of(out, extents[i]),
                      [&](std::string_view part) { return open_extent(part, extents[i], out); });
  }
  if (problem) {
    return std::move(*problem);
  }
  learn_scores(out);
  out.hash = opened->header.hash;
  return out;
}

std::optional<std::string> hash_of_snapshot(std::string_view bytes) {
  const auto opened = split_snapshot(bytes);
  return opened && opened->header.program == program() ? std::optional{opened->header.hash}
                                                       : std::nullopt;
}

}  // namespace percuta::catalog
