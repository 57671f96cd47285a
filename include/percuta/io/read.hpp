#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/base/lexicon.hpp"
#include "percuta/base/result.hpp"
#include "percuta/io/key_places.hpp"
#include "percuta/io/node.hpp"

namespace percuta::io {

/// Fills structs that have `fields()` from nodes, strictly: an unknown key, a missing key, a wrong
/// kind, a value out of range or an unknown word is a problem, and reading goes on to find the
/// others. Not part of the interface: use `read`.
class Reader {
 public:
  /// Where keys belong, asked for only once one is in the wrong table.
  using Places = KeyPlaces (*)();

  Reader(const Document& document, const base::Lexicon& lexicon, Places places = nullptr)
      : document_(document), lexicon_(lexicon), places_(places) {}

  template <base::HasFields T>
  void fill(const Node& node, T& object);

  template <class T>
  void fill_value(const Node& node, T& value, const base::FieldSpec& spec);

  /// Places complaints between values and drops those that rest on a key already in trouble.
  void add(const std::vector<base::Complaint>& complaints);

  [[nodiscard]] bool clean() const { return problems_.empty(); }
  /// So much is wrong that nothing more is looked for.
  [[nodiscard]] bool is_full() const { return problems_.size() >= most_problems; }
  base::Problems take_problems();

 private:
  /// A field without its type: what is done with a whole struct is compiled once, not for each.
  struct Slot {
    base::FieldSpec spec;
    bool may_lack = false;
    void* value = nullptr;
    void (*fill)(Reader&, const Node&, void*, const base::FieldSpec&) = nullptr;
  };
  struct Slots {
    std::vector<Slot> all;
    void add(const Slot& slot);
    template <class T>
    void operator()(const base::FieldSpec& spec, T& value) {
      add({spec, spec.defaulted || base::is_optional<T>, &value, &fill_slot<T>});
    }
  };
  template <class T>
  static void fill_slot(Reader& reader, const Node& node, void* value,
                        const base::FieldSpec& spec) {
    reader.fill_value(node, *static_cast<T*>(value), spec);
  }
  void fill_slots(const Node& node, const std::vector<Slot>& slots);
  void check_keys(const Node& node, const std::vector<Slot>& slots);
  /// What to do about a key that its table does not have; `meant` is one that it lacks.
  std::string hint_for(const std::string& key, const std::optional<std::string>& meant);

  /// While it lives, the reader is at that key.
  class At {
   public:
    At(Reader& reader, std::string_view key);
    ~At() { reader_.pointer_.resize(length_); }
    At(const At&) = delete;
    At& operator=(const At&) = delete;

   private:
    Reader& reader_;
    std::size_t length_;
  };

  void report(const Node& node, std::string code, std::string what, std::string hint = {});
  void report_kind(const Node& node, const base::FieldSpec& spec, std::string_view expected);
  void report_range(const Node& node, const base::FieldSpec& spec, double value);
  void report_word(const Node& node, const base::FieldSpec& spec, std::string_view kind,
                   std::string_view text, const std::string& hint);
  [[nodiscard]] bool in_trouble(const std::string& pointer) const;

  /// The entries of a list; none, and a problem, where it is no list or has too many.
  const Node::Array& list(const Node& node, const base::FieldSpec& spec);

  /// Whether a suggestion is still looked for: it is dear, and nobody reads hundreds.
  [[nodiscard]] bool suggests() const;

  void fill_bool(const Node& node, bool& value, const base::FieldSpec& spec);
  bool fill_integer(const Node& node, std::int64_t& value, const base::FieldSpec& spec);
  void fill_double(const Node& node, double& value, const base::FieldSpec& spec);
  void fill_text(const Node& node, std::string& value, const base::FieldSpec& spec);
  void fill_date(const Node& node, base::Date& value, const base::FieldSpec& spec);
  void fill_time(const Node& node, base::TimeOfDay& value, const base::FieldSpec& spec);
  void fill_name(const Node& node, std::string_view kind, std::string& value,
                 const base::FieldSpec& spec);
  void fill_open_name(const Node& node, std::string_view kind, std::string& value,
                      const base::FieldSpec& spec);
  template <base::NamedEnum T>
  void fill_enum(const Node& node, T& value, const base::FieldSpec& spec);

  /// Which of the words the node holds, or a name of that kind leads to; a problem if none.
  std::optional<std::size_t> find_word(const Node& node, const base::FieldSpec& spec,
                                       const std::vector<std::string_view>& words,
                                       std::string_view kind);

  const Document& document_;
  const base::Lexicon& lexicon_;
  Places places_;
  std::optional<KeyPlaces> known_places_;
  std::string pointer_;
  std::vector<std::string> trouble_;  // pointers of nodes that have a problem
  base::Problems problems_;
};

/// A `T` from a whole document. Problems come in the order of the file, all of them.
/// Codes: missing-key, unknown-key, wrong-kind, out-of-range, not-finite, unknown-word, bad-date,
/// bad-time, bad-character, too-many, and those of the checks: `check(const T&)` where `T` has one,
/// then `more(const T&)`. `places`: `&KeyPlaces::of<T>`, where keys in the wrong table are to be
/// told where they belong.
template <class T, class More>
base::Result<T> read(const Document& document, const base::Lexicon& lexicon, More&& more,
                     Reader::Places places = nullptr) {
  Reader reader(document, lexicon, places);
  T object{};
  reader.fill_value(document.root, object, base::FieldSpec{});
  if (!reader.is_full()) {
    if constexpr (requires { check(std::as_const(object)); }) {
      reader.add(check(std::as_const(object)));
    }
    reader.add(more(std::as_const(object)));
  }
  if (!reader.clean()) {
    return reader.take_problems();
  }
  return object;
}

template <class T>
base::Result<T> read(const Document& document, const base::Lexicon& lexicon = base::Lexicon{}) {
  return read<T>(document, lexicon, [](const T&) { return std::vector<base::Complaint>{}; });
}

template <base::HasFields T>
void Reader::fill(const Node& node, T& object) {
  Slots slots;
  base::for_each_field(object, slots);
  fill_slots(node, slots.all);
}

// Which of two forms a node has: a table, or one of an enum's words, is the second.
template <class Second>
bool is_second(const Node& node) {
  if constexpr (base::NamedEnum<Second>) {
    const auto* text = std::get_if<std::string>(&node.value);
    const auto words = names(Second{});
    return text != nullptr && std::any_of(words.begin(), words.end(),
                                          [&](const auto& one) { return one.second == *text; });
  } else {
    return node.table() != nullptr;
  }
}

template <class T>
void Reader::fill_value(const Node& node, T& value, const base::FieldSpec& spec) {
  if constexpr (base::is_optional<T>) {
    if (!std::holds_alternative<std::nullptr_t>(node.value)) {
      fill_value(node, value.emplace(), spec);
    }
  } else if constexpr (base::is_vector<T>) {
    value.clear();
    for (const Node& item : list(node, spec)) {
      const At at(*this, std::to_string(value.size()));
      fill_value(item, value.emplace_back(), spec);
    }
  } else if constexpr (base::is_map<T>) {
    if (const Node::Table* members = node.table()) {
      for (const Member& member : *members) {
        const At at(*this, member.key);
        fill_value(member.node, value[member.key], spec);
      }
    } else {
      report_kind(node, spec, "a table");
    }
  } else if constexpr (base::is_variant<T>) {  // a value, or a table or one of few words instead
    if (is_second<std::variant_alternative_t<1, T>>(node)) {
      fill_value(node, value.template emplace<1>(), spec);
    } else {
      fill_value(node, value.template emplace<0>(), spec);
    }
  } else if constexpr (base::HasFields<T>) {
    fill(node, value);
  } else if constexpr (base::NamedEnum<T>) {
    fill_enum(node, value, spec);
  } else if constexpr (base::is_name<T>) {
    fill_name(node, T::kind, value.text, spec);
  } else if constexpr (base::is_open_name<T>) {
    fill_open_name(node, T::kind, value.text, spec);
  } else if constexpr (std::same_as<T, bool>) {
    fill_bool(node, value, spec);
  } else if constexpr (std::integral<T>) {
    if (std::int64_t wide = 0; fill_integer(node, wide, spec)) {
      value = static_cast<T>(wide);
    }
  } else if constexpr (std::same_as<T, double>) {
    fill_double(node, value, spec);
  } else if constexpr (std::same_as<T, std::string>) {
    fill_text(node, value, spec);
  } else if constexpr (std::same_as<T, base::Date>) {
    fill_date(node, value, spec);
  } else {
    static_assert(std::same_as<T, base::TimeOfDay>, "a type that files cannot hold");
    fill_time(node, value, spec);
  }
}

template <base::NamedEnum T>
void Reader::fill_enum(const Node& node, T& value, const base::FieldSpec& spec) {
  const auto known = names(T{});
  std::vector<std::string_view> words;
  for (const auto& [candidate, name] : known) {
    words.push_back(name);
  }
  std::string_view kind;
  if constexpr (requires { word_kind(T{}); }) {  // words of knowledge lead to those of the code
    kind = word_kind(T{});
  }
  if (const auto index = find_word(node, spec, words, kind)) {
    value = known[*index].first;
  }
}

}  // namespace percuta::io
