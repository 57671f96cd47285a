#include "percuta/base/lexicon.hpp"

#include <algorithm>

#include "percuta/base/near_word.hpp"
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

std::optional<std::string> Lexicon::near(std::string_view kind, std::string_view name) const {
  if (matching_ == Matching::exact) {
    return nearest(name, names(kind));
  }
  constexpr std::size_t longest_name = 80;  // nobody misspells more than that
  const auto entries = kinds_.find(kind);
  if (entries == kinds_.end() || name.size() > longest_name) {
    return std::nullopt;
  }
  const WrittenName written(name);
  const Entry* best = nullptr;
  int best_distance = WrittenName::far;
  bool tied = false;
  for (const auto& [key, entry] : entries->second) {
    const int distance = written.distance_to(WrittenName(entry.name));
    if (distance < best_distance) {
      best = &entry;
      best_distance = distance;
      tied = false;
    } else if (distance == best_distance && best != nullptr) {
      tied = tied || entry.id != best->id;
      best = entry.id == best->id && entry.name < best->name ? &entry : best;
    }
  }
  return best == nullptr || tied ? std::nullopt : std::optional{best->name};
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
