#include "percuta/io/key_places.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "percuta/base/text.hpp"

namespace percuta::io {

namespace {

constexpr std::size_t most_places = 3;  // nobody reads more

std::string either(const std::vector<std::string>& places) {
  std::string out;
  for (std::size_t i = 0; i < places.size(); ++i) {
    out += i == 0 ? "" : i + 1 == places.size() ? " or " : ", ";
    out += places[i];
  }
  return out;
}

std::string header_of(const std::string& path, bool is_list) {
  return is_list ? fmt::format("[[{}]]", path) : fmt::format("[{}]", path);
}

}  // namespace

std::string KeyPlaces::add(const std::string& table, std::string_view name, Held held) {
  const bool in_list = std::find(lists_.begin(), lists_.end(), table) != lists_.end();
  std::string path = table.empty() ? std::string(name) : fmt::format("{}.{}", table, name);
  keys_.push_back({std::string(name), table.empty() ? "" : header_of(table, in_list),
                   held == Held::value ? "" : header_of(path, held == Held::tables)});
  if (held == Held::tables) {
    lists_.push_back(path);
  }
  return path;
}

bool KeyPlaces::has(std::string_view key) const {
  return std::any_of(keys_.begin(), keys_.end(), [&](const Key& one) { return one.name == key; });
}

std::string KeyPlaces::hint(std::string_view key, bool may_be_misspelt) const {
  std::string meant(key);
  if (!has(key)) {
    std::vector<std::string> all;
    for (const Key& one : keys_) {
      all.push_back(one.name);
    }
    const auto nearest = may_be_misspelt ? base::nearest(key, all) : std::nullopt;
    if (!nearest) {
      return {};
    }
    meant = *nearest;
  }
  std::vector<std::string> tables;   // to stand in
  std::vector<std::string> headers;  // to write
  for (const Key& one : keys_) {
    if (one.name == meant) {
      auto& places = one.header.empty() ? tables : headers;
      std::string place = !one.header.empty() ? one.header
                          : one.table.empty() ? "at the top, before the first [table]"
                                              : "in " + one.table;
      if (std::find(places.begin(), places.end(), place) == places.end()) {
        places.push_back(std::move(place));
      }
    }
  }
  const bool writes_header = tables.empty();
  auto& places = writes_header ? headers : tables;
  const std::string which = meant == key ? "It" : fmt::format("Did you mean {}? It", meant);
  if (places.size() > most_places) {
    places.resize(most_places);
    places.push_back("elsewhere");
  }
  return fmt::format("{} {} {}.", which, writes_header ? "is written" : "belongs", either(places));
}

}  // namespace percuta::io
