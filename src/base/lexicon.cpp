#include "percuta/base/lexicon.hpp"

#include <algorithm>

#include "near_word.hpp"

#include "percuta/base/text.hpp"

namespace percuta::base {

std::string Lexicon::key(std::string_view name) const {
  return matching_ == Matching::exact ? std::string(name) : name_key(name);
}

bool Lexicon::add(std::string_view kind, std::string_view id, std::string_view name) {
  Kind& known = kinds_[std::string(kind)];
  known.ids_by_spelling = {};
  const auto [place, added] =
      known.entries.try_emplace(key(name), Entry{std::string(id), std::string(name)});
  return added || place->second.id == id;
}

void Lexicon::include(std::string_view kind, std::string_view other) {
  included_.insert_or_assign(std::string(kind), std::string(other));
}

bool Lexicon::knows_kind(std::string_view kind) const { return kinds_.contains(kind); }

std::vector<const Lexicon::Kind*> Lexicon::kinds_of(std::string_view kind) const {
  std::vector<const Kind*> out;
  const auto included = included_.find(kind);
  for (const std::string_view one :
       {kind, included == included_.end() ? std::string_view{} : included->second}) {
    const auto known = kinds_.find(one);
    if (known != kinds_.end()) {
      out.push_back(&known->second);
    }
  }
  return out;
}

std::optional<std::string> Lexicon::find(std::string_view kind, std::string_view name) const {
  const std::string wanted = key(name);
  for (const Kind* known : kinds_of(kind)) {
    const auto entry = known->entries.find(wanted);
    if (entry != known->entries.end()) {
      return entry->second.id;
    }
  }
  return std::nullopt;
}

Lexicon::Spellings Lexicon::spellings_of(const Kind& kind) {
  Spellings out;
  for (const auto& [key, entry] : kind.entries) {
    out[WrittenName(entry.name).spelling()].push_back(entry.id);
  }
  return out;
}

std::vector<std::string> Lexicon::find_spelling(std::string_view kind,
                                                std::string_view name) const {
  std::vector<std::string> out;
  const std::string wanted = WrittenName(name).spelling();
  if (wanted.empty() || matching_ == Matching::exact) {
    return out;
  }
  for (const Kind* known : kinds_of(kind)) {
    const Spellings& all = known->ids_by_spelling.get([&] { return spellings_of(*known); });
    const auto ids = all.find(wanted);
    if (ids != all.end()) {
      out.insert(out.end(), ids->second.begin(), ids->second.end());
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::optional<std::string> Lexicon::near(std::string_view kind, std::string_view name) const {
  constexpr std::size_t longest_name = 80;  // nobody misspells more than that
  if (matching_ == Matching::exact || name.size() > longest_name) {
    return nearest(name, names(kind));
  }
  const WrittenName written(name);
  const Entry* best = nullptr;
  int best_distance = WrittenName::far;
  bool tied = false;
  for (const Kind* known : kinds_of(kind)) {
    for (const auto& [key, entry] : known->entries) {
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
  }
  return best == nullptr || tied ? std::nullopt : std::optional{best->name};
}

std::vector<std::string> Lexicon::names(std::string_view kind) const {
  std::vector<std::string> out;
  for (const Kind* known : kinds_of(kind)) {
    for (const auto& [key, entry] : known->entries) {
      out.push_back(entry.name);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace percuta::base
