#include "packed_names.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <map>
#include <type_traits>
#include <unordered_map>

namespace percuta::base {
namespace {

std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char letter : text) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
  }
  return hash ^ hash >> 15U;
}

template <class T>
void append(std::string& out, const T& value) {
  static_assert(std::has_unique_object_representations_v<T>);  // no bytes that mean nothing
  const auto size = out.size();
  out.resize(size + sizeof(T));
  std::memcpy(out.data() + size, &value, sizeof(T));
}

template <class T>
T value_at(std::string_view bytes, std::uint32_t index) {
  T out;
  std::memcpy(&out, bytes.substr(index * sizeof(T), sizeof(T)).data(), sizeof(T));
  return out;
}

// A slot holds an index plus one; a key stands in the first free slot from that of its hash on.
class Slots {
 public:
  explicit Slots(std::size_t count) : slots_(std::bit_ceil(2 * count + 1)) {}

  void put(std::string_view key, std::uint32_t index) {
    std::uint32_t slot = hash_of(key) & mask();
    while (slots_[slot] != 0) {
      slot = (slot + 1) & mask();
    }
    slots_[slot] = index + 1;
  }
  [[nodiscard]] const std::vector<std::uint32_t>& all() const { return slots_; }

 private:
  [[nodiscard]] std::uint32_t mask() const { return static_cast<std::uint32_t>(slots_.size() - 1); }
  std::vector<std::uint32_t> slots_;
};

template <class KeyOf>
std::optional<std::uint32_t> find_slot(std::string_view slots, std::string_view key,
                                       const KeyOf& key_of) {
  const auto mask = static_cast<std::uint32_t>(slots.size() / sizeof(std::uint32_t) - 1);
  for (std::uint32_t slot = hash_of(key) & mask;; slot = (slot + 1) & mask) {
    const auto index = value_at<std::uint32_t>(slots, slot);
    if (index == 0) {
      return std::nullopt;
    }
    if (key_of(index - 1) == key) {
      return index - 1;
    }
  }
}

}  // namespace

/// Gathers what `PackedNames` lays out.
class NamePacker {
 public:
  explicit NamePacker(std::vector<PackedNames::Name> names) : names_(std::move(names)) {
    std::sort(names_.begin(), names_.end(), [](const auto& a, const auto& b) {
      return std::tie(a.name, a.key) < std::tie(b.name, b.key);
    });
    number_ids();
    for (const PackedNames::Name& name : names_) {
      add(name);
    }
  }

  std::string pack() {
    Slots name_slots(names_.size());
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      name_slots.put(names_[i].key, i);
    }
    add_spellings();
    Slots spelling_slots(spellings_.size());
    std::uint32_t number = 0;
    for (const auto& [spelling, ids] : by_spelling_) {
      spelling_slots.put(spelling, number++);
    }
    std::string out;
    append(out, PackedNames::Header{size_of(names_), size_of(ids_), size_of(name_slots.all()),
                                    size_of(spellings_), size_of(spelling_slots.all()),
                                    size_of(spelling_ids_)});
    append_all(out, sketches_);
    append_all(out, records_);
    append_all(out, ids_);
    append_all(out, name_slots.all());
    append_all(out, spellings_);
    append_all(out, spelling_slots.all());
    append_all(out, spelling_ids_);
    return out + texts_;
  }

 private:
  template <class T>
  static std::uint32_t size_of(const std::vector<T>& all) {
    return static_cast<std::uint32_t>(all.size());
  }

  template <class T>
  static void append_all(std::string& out, const std::vector<T>& all) {
    for (const T& one : all) {
      append(out, one);
    }
  }

  // In their order, so that sorted numbers are sorted ids.
  void number_ids() {
    for (const PackedNames::Name& name : names_) {
      id_numbers_.emplace(name.id, 0);
    }
    for (auto& [id, number] : id_numbers_) {
      number = size_of(ids_);
      ids_.push_back(keep(id));
    }
  }

  void add(const PackedNames::Name& name) {
    const WrittenName written(name.name);
    const std::uint32_t id = id_numbers_.at(name.id);
    sketches_.push_back(written.sketch());
    records_.push_back({keep(name.key), keep(name.name), keep(written.words()), id});
    if (std::string spelling = written.spelling(); !spelling.empty()) {
      by_spelling_[std::move(spelling)].push_back(id);
    }
  }

  void add_spellings() {
    for (auto& [spelling, ids] : by_spelling_) {
      std::sort(ids.begin(), ids.end());
      ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
      spellings_.push_back({keep(spelling), size_of(spelling_ids_), size_of(ids)});
      spelling_ids_.insert(spelling_ids_.end(), ids.begin(), ids.end());
    }
  }

  // A key, its name and its words are often one text.
  PackedNames::Text keep(std::string_view text) {
    const auto at = static_cast<std::uint32_t>(texts_.size());
    const auto [place, is_new] = places_.try_emplace(std::string(text), at);
    if (is_new) {
      texts_ += text;
    }
    return {place->second, static_cast<std::uint32_t>(text.size())};
  }

  std::vector<PackedNames::Name> names_;
  std::vector<NameSketch> sketches_;
  std::vector<PackedNames::Record> records_;
  std::vector<PackedNames::Text> ids_;
  std::map<std::string_view, std::uint32_t> id_numbers_;
  std::map<std::string, std::vector<std::uint32_t>> by_spelling_;
  std::vector<PackedNames::Spelling> spellings_;
  std::vector<std::uint32_t> spelling_ids_;
  std::string texts_;
  std::unordered_map<std::string, std::uint32_t> places_;
};

std::string PackedNames::pack(std::vector<Name> names) {
  return NamePacker(std::move(names)).pack();
}

PackedNames::PackedNames(std::string_view bytes) {
  const auto header = value_at<Header>(bytes, 0);
  names_count_ = header.names_count;
  std::size_t at = sizeof(Header);
  const auto take = [&](std::uint32_t count, std::size_t size) {
    const std::string_view part = bytes.substr(at, count * size);
    at += part.size();
    return part;
  };
  sketches_ = take(header.names_count, sizeof(NameSketch));
  records_ = take(header.names_count, sizeof(Record));
  ids_ = take(header.ids_count, sizeof(Text));
  name_slots_ = take(header.name_slots_count, sizeof(std::uint32_t));
  spellings_ = take(header.spellings_count, sizeof(Spelling));
  spelling_slots_ = take(header.spelling_slots_count, sizeof(std::uint32_t));
  spelling_ids_ = take(header.spelling_ids_count, sizeof(std::uint32_t));
  texts_ = bytes.substr(at);
}

PackedNames::Name PackedNames::at(std::uint32_t index) const {
  const auto record = value_at<Record>(records_, index);
  return {text(record.key), text(record.name), text(value_at<Text>(ids_, record.id))};
}

std::string_view PackedNames::words(std::uint32_t index) const {
  return text(value_at<Record>(records_, index).words);
}

NameSketch PackedNames::sketch(std::uint32_t index) const {
  return value_at<NameSketch>(sketches_, index);
}

std::optional<std::uint32_t> PackedNames::find(std::string_view key) const {
  return find_slot(name_slots_, key, [&](std::uint32_t index) {
    return text(value_at<Record>(records_, index).key);
  });
}

std::vector<std::string_view> PackedNames::find_spelling(std::string_view spelling) const {
  std::vector<std::string_view> out;
  const auto found = find_slot(spelling_slots_, spelling, [&](std::uint32_t index) {
    return text(value_at<Spelling>(spellings_, index).text);
  });
  if (found) {
    const auto known = value_at<Spelling>(spellings_, *found);
    for (std::uint32_t i = 0; i < known.ids_count; ++i) {
      const auto id = value_at<std::uint32_t>(spelling_ids_, known.first_id + i);
      out.push_back(text(value_at<Text>(ids_, id)));
    }
  }
  return out;
}

}  // namespace percuta::base
