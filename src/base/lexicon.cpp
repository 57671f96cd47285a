#include "percuta/base/lexicon.hpp"

#include <algorithm>

#include "percuta/base/near_word.hpp"
#include "percuta/base/text.hpp"

namespace percuta::base {

std::string Lexicon::key(std::string_view name) const {
  return matching_ == Matching::exact ? std::string(name) : name_key(name);
}

bool Lexicon::add(std::string_view kind, std::string_view id, std::string_view name) {
  spellings_ = {};
  auto& entries = kinds_[std::string(kind)];
  const auto [place, added] =
      entries.try_emplace(key(name), Entry{std::string(id), std::string(name)});
  return added || place->second.id == id;
}

void Lexicon::include(std::string_view kind, std::string_view other) {
  included_.insert_or_assign(std::string(kind), std::string(other));
}

bool Lexicon::knows_kind(std::string_view kind) const { return kinds_.contains(kind); }

std::vector<const Lexicon::Entries*> Lexicon::entries_of(std::string_view kind) const {
  std::vector<const Entries*> out;
  const auto included = included_.find(kind);
  for (const std::string_view one :
       {kind, included == included_.end() ? std::string_view{} : included->second}) {
    const auto entries = kinds_.find(one);
    if (entries != kinds_.end()) {
      out.push_back(&entries->second);
    }
  }
  return out;
}

std::optional<std::string> Lexicon::find(std::string_view kind, std::string_view name) const {
  const std::string wanted = key(name);
  for (const Entries* entries : entries_of(kind)) {
    const auto entry = entries->find(wanted);
    if (entry != entries->end()) {
      return entry->second.id;
    }
  }
  return std::nullopt;
}

Lexicon::Spellings Lexicon::spellings() const {
  Spellings out;
  for (const auto& [kind, entries] : kinds_) {
    auto& ids = out[kind];
    for (const auto& [key, entry] : entries) {
      ids[WrittenName(entry.name).spelling()].push_back(entry.id);
    }
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
  const Spellings& known = spellings_.get([&] { return spellings(); });
  const auto included = included_.find(kind);
  for (const std::string_view one :
       {kind, included == included_.end() ? std::string_view{} : included->second}) {
    const auto ids = known.find(one);
    if (ids == known.end()) {
      continue;
    }
    const auto found = ids->second.find(wanted);
    if (found != ids->second.end()) {
      out.insert(out.end(), found->second.begin(), found->second.end());
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
  for (const Entries* entries : entries_of(kind)) {
    for (const auto& [key, entry] : *entries) {
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
  for (const Entries* entries : entries_of(kind)) {
    for (const auto& [key, entry] : *entries) {
      out.push_back(entry.name);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace percuta::base
