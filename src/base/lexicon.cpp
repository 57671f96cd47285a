#include "percuta/base/lexicon.hpp"

#include <algorithm>

#include "percuta/base/text.hpp"

namespace percuta::base {

std::string Lexicon::key(std::string_view name) const {
  return matching_ == Matching::exact ? std::string(name) : name_key(name);
}

bool Lexicon::add(std::string_view kind, std::string_view id, std::string_view name) {
  auto& entries = kinds_[std::string(kind)];
  const auto [place, added] =
      entries.try_emplace(key(name), Entry{std::string(id), std::string(name)});
  return added || place->second.id == id;
}

bool Lexicon::knows_kind(std::string_view kind) const { return kinds_.contains(kind); }

std::optional<std::string> Lexicon::find(std::string_view kind, std::string_view name) const {
  const auto entries = kinds_.find(kind);
  if (entries == kinds_.end()) {
    return std::nullopt;
  }
  const auto entry = entries->second.find(key(name));
  return entry == entries->second.end() ? std::nullopt : std::optional{entry->second.id};
}

std::vector<std::string> Lexicon::names(std::string_view kind) const {
  std::vector<std::string> out;
  const auto entries = kinds_.find(kind);
  if (entries != kinds_.end()) {
    for (const auto& [name, entry] : entries->second) {
      out.push_back(entry.name);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace percuta::base
