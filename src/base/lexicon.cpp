#include "percuta/base/lexicon.hpp"

#include <algorithm>
#include <tuple>

#include "near_word.hpp"

#include "percuta/base/text.hpp"

namespace percuta::base {

std::string Lexicon::key(std::string_view name) const {
  return matching_ == Matching::exact ? std::string(name) : name_key(name);
}

bool Lexicon::add(std::string_view kind, std::string_view id, std::string_view name) {
  auto known = kinds_.find(kind);
  if (known == kinds_.end()) {
    known = kinds_.emplace(std::string(kind), Kind{}).first;
  }
  known->second.spellings = {};
  const auto [place, added] =
      known->second.entries.try_emplace(key(name), Entry{std::string(id), std::string(name)});
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

Lexicon::Spellings Lexicon::spell(const Entries& entries) {
  Spellings out;
  for (const auto& [key, entry] : entries) {
    std::string spelling = WrittenName(entry.name).spelling();
    if (!spelling.empty()) {
      std::vector<std::string>& ids = out[std::move(spelling)];
      const auto place = std::lower_bound(ids.begin(), ids.end(), entry.id);
      if (place == ids.end() || *place != entry.id) {
        ids.insert(place, entry.id);
      }
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
  for (const Kind* known : kinds_of(kind)) {
    const Spellings& spellings = known->spellings.get([&] { return spell(known->entries); });
    const auto found = spellings.find(wanted);
    if (found != spellings.end()) {
      out.insert(out.end(), found->second.begin(), found->second.end());
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

namespace {

struct Candidate {
  const std::string* id;
  const std::string* name;
  int distance;
  std::size_t letters_shared;  // from the beginning on
};

std::size_t letters_shared(std::string_view a, std::string_view b) {
  return static_cast<std::size_t>(
      std::mismatch(a.begin(),
                    a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())),
                    b.begin())
          .first -
      a.begin());
}

// Of names as near as each other: one thing, or the one that begins as it was written while no
// other does; people slip late in a word.
std::optional<std::string> choose(std::vector<Candidate> from) {
  if (from.empty()) {
    return std::nullopt;
  }
  const auto is_better = [](const Candidate& a, const Candidate& b) {
    return std::tie(b.letters_shared, *a.name) < std::tie(a.letters_shared, *b.name);
  };
  std::sort(from.begin(), from.end(), is_better);
  constexpr std::size_t clearly = 2;  // letters more
  const bool tied = std::any_of(from.begin(), from.end(), [&](const Candidate& other) {
    return *other.id != *from.front().id &&
           other.letters_shared + clearly > from.front().letters_shared;
  });
  return tied ? std::nullopt : std::optional{*from.front().name};
}

}  // namespace

std::optional<std::string> Lexicon::near(std::string_view kind, std::string_view name) const {
  constexpr std::size_t longest_name = 80;  // nobody misspells more than that
  if (matching_ == Matching::exact || name.size() > longest_name) {
    return nearest(name, names(kind));
  }
  const WrittenName written(name);
  const std::string own_key = this->key(name);
  std::vector<Candidate> nearest_ones;
  for (const Kind* known : kinds_of(kind)) {
    for (const auto& [key, entry] : known->entries) {
      const int distance = written.distance_to(WrittenName(entry.name));
      if (distance == WrittenName::far) {
        continue;
      }
      if (!nearest_ones.empty() && distance < nearest_ones.front().distance) {
        nearest_ones.clear();
      }
      if (nearest_ones.empty() || distance == nearest_ones.front().distance) {
        nearest_ones.push_back({&entry.id, &entry.name, distance, letters_shared(own_key, key)});
      }
    }
  }
  return choose(nearest_ones);
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
