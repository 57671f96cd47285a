#include "percuta/base/lexicon.hpp"

#include <algorithm>
#include <cstring>
#include <tuple>

#include "near_word.hpp"
#include "packed_names.hpp"

#include "percuta/base/assert.hpp"
#include "percuta/base/phrase.hpp"
#include "percuta/base/text.hpp"

namespace percuta::base {
namespace {

void put(std::string& out, std::string_view text) {
  const std::uint64_t size = text.size();
  char bytes[sizeof size];
  std::memcpy(bytes, &size, sizeof size);
  out.append(bytes, sizeof size);
  out += text;
}

std::string_view take(std::string_view& from) {
  std::uint64_t size = 0;
  PERCUTA_EXPECT(from.size() >= sizeof size);
  std::memcpy(&size, from.data(), sizeof size);
  const std::string_view text = from.substr(sizeof size, size);
  PERCUTA_EXPECT(text.size() == size);
  from.remove_prefix(sizeof size + size);
  return text;
}

}  // namespace

// A text for each: how it matches; kinds, each before its names; an empty one; kinds that include
// another, each before that.
std::string Lexicon::pack() const {
  std::string out;
  put(out, matching_ == Matching::exact ? "exact" : "folded");
  for (const auto& [name, kind] : kinds_) {
    put(out, name);
    put(out, kind.pack());
  }
  put(out, {});
  for (const auto& [kind, other] : included_) {
    put(out, kind);
    put(out, other);
  }
  return out;
}

Lexicon Lexicon::unpack(std::string_view packed) {
  Lexicon out(take(packed) == "exact" ? Matching::exact : Matching::folded);
  for (auto name = take(packed); !name.empty(); name = take(packed)) {
    out.kinds_[std::string(name)].packed = take(packed);
  }
  while (!packed.empty()) {
    const std::string_view kind = take(packed);
    out.include(kind, take(packed));
  }
  return out;
}

std::string Lexicon::key(std::string_view name) const {
  return matching_ == Matching::exact ? std::string(name) : name_key(name);
}

bool Lexicon::add(std::string_view kind, std::string_view id, std::string_view name) {
  auto known = kinds_.find(kind);
  if (known == kinds_.end()) {
    known = kinds_.emplace(std::string(kind), Kind{}).first;
  }
  PERCUTA_EXPECT(known->second.packed.empty());
  known->second.made = {};
  const auto [place, added] =
      known->second.entries.try_emplace(key(name), Entry{std::string(id), std::string(name)});
  return added || place->second.id == id;
}

void Lexicon::include(std::string_view kind, std::string_view other) {
  included_.insert_or_assign(std::string(kind), std::string(other));
}

bool Lexicon::knows_kind(std::string_view kind) const { return !kinds_of(kind).empty(); }

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

PackedNames Lexicon::Kind::names() const {
  return PackedNames(packed.empty() ? made.get([&] { return pack(); }) : packed);
}

std::string Lexicon::Kind::pack() const {
  if (!packed.empty()) {
    return std::string(packed);
  }
  std::vector<PackedNames::Name> names;
  names.reserve(entries.size());
  for (const auto& [key, entry] : entries) {
    names.push_back({key, entry.name, entry.id});
  }
  return PackedNames::pack(std::move(names));
}

std::optional<std::string> Lexicon::find(std::string_view kind, std::string_view name) const {
  auto found = find_name(kind, name);
  return found ? found : read_phrase(*this, kind, name).one();
}

std::optional<std::string> Lexicon::find_name(std::string_view kind, std::string_view name) const {
  const std::string wanted = key(name);
  for (const Kind* known : kinds_of(kind)) {
    if (!known->packed.empty()) {
      const PackedNames names(known->packed);
      if (const auto found = names.find(wanted)) {
        return std::string(names.at(*found).id);
      }
      continue;
    }
    const auto entry = known->entries.find(wanted);
    if (entry != known->entries.end()) {
      return entry->second.id;
    }
  }
  return std::nullopt;
}

std::vector<std::string> Lexicon::find_spelling(std::string_view kind,
                                                std::string_view name) const {
  std::vector<std::string> out;
  const std::string wanted = WrittenName(name).spelling();
  if (wanted.empty() || matching_ == Matching::exact) {
    return out;
  }
  for (const Kind* known : kinds_of(kind)) {
    const auto ids = known->names().find_spelling(wanted);
    out.insert(out.end(), ids.begin(), ids.end());
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

namespace {

struct Candidate {
  std::string_view id;
  std::string_view name;
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
    return std::tie(b.letters_shared, a.name) < std::tie(a.letters_shared, b.name);
  };
  std::sort(from.begin(), from.end(), is_better);
  constexpr std::size_t clearly = 2;  // letters more
  const bool tied = std::any_of(from.begin(), from.end(), [&](const Candidate& other) {
    return other.id != from.front().id &&
           other.letters_shared + clearly > from.front().letters_shared;
  });
  return tied ? std::nullopt : std::optional{std::string(from.front().name)};
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
    const PackedNames names = known->names();
    names.each_near(written, [&](std::uint32_t index, int distance) {
      if (!nearest_ones.empty() && distance < nearest_ones.front().distance) {
        nearest_ones.clear();
      }
      if (nearest_ones.empty() || distance == nearest_ones.front().distance) {
        const PackedNames::Name near = names.at(index);
        nearest_ones.push_back({near.id, near.name, distance, letters_shared(own_key, near.key)});
      }
    });
  }
  return choose(nearest_ones);
}

std::vector<std::string> Lexicon::names(std::string_view kind) const {
  std::vector<std::string> out;
  for (const Kind* known : kinds_of(kind)) {
    for (const auto& [key, entry] : known->entries) {
      out.push_back(entry.name);
    }
    if (!known->packed.empty()) {
      const PackedNames names(known->packed);
      for (std::uint32_t i = 0; i < names.count(); ++i) {
        out.emplace_back(names.at(i).name);
      }
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace percuta::base
