#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "percuta/base/date.hpp"
#include "percuta/base/fields.hpp"

namespace percuta::io {

// Anything with `fields()` as bytes, to be read back by the same program: no names, no checks. What
// reads them must know that they are whole (`checksum`) and of the same structs (`layout`).

template <class T>
concept Keyed = requires {
  typename T::mapped_type;
};
template <class T>
concept AnyName = base::is_name<T> || base::is_open_name<T>;

/// Writes values one after the other.
class Packer {
 public:
  template <class T>
  Packer& add(const T& value);

  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  void add_number(std::uint64_t value);
  void add_integer(std::int64_t value);
  void add_double(double value);
  void add_text(std::string_view text);

  std::string bytes_;
};

/// Reads what a packer wrote, in its order, into fresh values. Bytes that no packer wrote are never
/// read beyond their end: `broken` tells, and what was read must not be used.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  template <class T>
  Unpacker& take(T& value);
  template <class T>
  T take() {
    T value{};
    take(value);
    return value;
  }
  /// A text where it lies.
  std::string_view take_text();

  [[nodiscard]] bool broken() const { return broken_; }
  /// Whether all was read and it was sound.
  [[nodiscard]] bool done() const { return !broken_ && bytes_.empty(); }

 private:
  std::uint64_t take_number();
  std::int64_t take_integer();
  double take_double();
  /// How many entries follow; each takes a byte at least.
  std::size_t take_count();

  std::string_view bytes_;
  bool broken_ = false;
};

namespace detail {
void add_to_layout(std::string& out, std::string_view text);

template <class T>
void add_layout(std::string& out) {
  if constexpr (base::is_optional<T>) {
    add_to_layout(out, "?");
    add_layout<typename T::value_type>(out);
  } else if constexpr (base::is_vector<T>) {
    add_to_layout(out, "[]");
    add_layout<typename T::value_type>(out);
  } else if constexpr (Keyed<T>) {
    add_to_layout(out, "{}");
    add_layout<typename T::mapped_type>(out);
  } else if constexpr (base::is_variant<T>) {
    add_to_layout(out, "|");
    add_layout<std::variant_alternative_t<0, T>>(out);
    add_layout<std::variant_alternative_t<1, T>>(out);
  } else if constexpr (base::HasFields<T>) {
    T object{};
    base::for_each_field(object, [&](const base::FieldSpec& spec, auto& value) {
      add_to_layout(out, spec.name);
      add_layout<std::remove_reference_t<decltype(value)>>(out);
    });
    add_to_layout(out, ";");
  } else if constexpr (base::NamedEnum<T>) {
    for (const auto& [value, word] : names(T{})) {
      add_to_layout(out, word);
    }
  } else if constexpr (AnyName<T>) {
    add_to_layout(out, T::kind);
  } else {
    constexpr bool is_number = base::Number<T>;
    add_to_layout(out, std::same_as<T, bool> ? "b"
                       : std::integral<T>    ? "i"
                       : is_number           ? "d"
                                             : "t");
  }
}
}  // namespace detail

/// What the bytes of a `T` look like: names and kinds of its fields, however deep.
template <class T>
std::string layout() {
  std::string out;
  detail::add_layout<T>(out);
  return out;
}

/// Tells bytes that were damaged from those that were written; nobody else's mischief.
std::uint64_t checksum(std::string_view bytes);

template <class T>
Packer& Packer::add(const T& value) {
  if constexpr (base::is_optional<T>) {
    add_number(value ? 1 : 0);
    if (value) {
      add(*value);
    }
  } else if constexpr (base::is_vector<T>) {
    add_number(value.size());
    for (const auto& item : value) {
      add(item);
    }
  } else if constexpr (Keyed<T>) {
    add_number(value.size());
    for (const auto& [key, item] : value) {
      add_text(key);
      add(item);
    }
  } else if constexpr (base::is_variant<T>) {
    static_assert(std::variant_size_v<T> == 2);
    add_number(value.index());
    std::visit([&](const auto& held) { add(held); }, value);
  } else if constexpr (base::HasFields<T>) {
    base::for_each_field(value, [&](const base::FieldSpec&, const auto& field) { add(field); });
  } else if constexpr (AnyName<T>) {
    add_text(value.text);
  } else if constexpr (base::NamedEnum<T>) {
    add_number(static_cast<std::uint64_t>(value));
  } else if constexpr (std::integral<T>) {
    add_integer(static_cast<std::int64_t>(value));
  } else if constexpr (std::same_as<T, double>) {
    add_double(value);
  } else if constexpr (std::same_as<T, base::Date>) {
    add(static_cast<int>(value.year()));
    add(static_cast<unsigned>(value.month()));
    add(static_cast<unsigned>(value.day()));
  } else if constexpr (std::same_as<T, base::TimeOfDay>) {
    add(value.hour).add(value.minute).add(value.second);
  } else {
    static_assert(std::same_as<T, std::string> || std::same_as<T, std::string_view>,
                  "a type that files cannot hold");
    add_text(value);
  }
  return *this;
}

template <class T>
Unpacker& Unpacker::take(T& value) {
  if constexpr (base::is_optional<T>) {
    if (take_number() != 0) {
      take(value.emplace());
    }
  } else if constexpr (base::is_vector<T>) {
    value.resize(take_count());
    for (auto& item : value) {
      take(item);
    }
  } else if constexpr (Keyed<T>) {
    for (std::size_t left = take_count(); left > 0 && !broken_; --left) {
      std::string key(take_text());
      take(value.emplace_hint(value.end(), std::move(key), typename T::mapped_type{})->second);
    }
  } else if constexpr (base::is_variant<T>) {
    if (take_number() == 0) {
      take(value.template emplace<0>());
    } else {
      take(value.template emplace<1>());
    }
  } else if constexpr (base::HasFields<T>) {
    base::for_each_field(value, [&](const base::FieldSpec&, auto& field) { take(field); });
  } else if constexpr (AnyName<T>) {
    value.text = take_text();
  } else if constexpr (base::NamedEnum<T>) {
    value = static_cast<T>(take_number());
  } else if constexpr (std::integral<T>) {
    value = static_cast<T>(take_integer());
  } else if constexpr (std::same_as<T, double>) {
    value = take_double();
  } else if constexpr (std::same_as<T, base::Date>) {
    const std::chrono::year year(take<int>());
    const std::chrono::month month(take<unsigned>());
    value = {year, month, std::chrono::day(take<unsigned>())};
  } else if constexpr (std::same_as<T, base::TimeOfDay>) {
    take(value.hour).take(value.minute).take(value.second);
  } else {
    static_assert(std::same_as<T, std::string>, "a type that files cannot hold");
    value = take_text();
  }
  return *this;
}

/// Values by their keys as bytes, each read when it is asked for.
template <class T>
class PackedTable {
 public:
  /// Of a map, or what is walked like one; the keys come in its order.
  template <class Map>
  static std::string pack(const Map& map);

  explicit PackedTable(std::string_view bytes);
  [[nodiscard]] std::size_t size() const { return places_.size() / place_size; }
  [[nodiscard]] std::string_view key(std::size_t index) const {
    return Unpacker(from(index)).take_text();
  }
  [[nodiscard]] T value(std::size_t index) const {
    Unpacker bytes(from(index));
    bytes.take_text();
    return bytes.take<T>();
  }

 private:
  static constexpr std::size_t place_size = sizeof(std::uint32_t);
  [[nodiscard]] std::string_view from(std::size_t index) const;

  std::string_view places_;
  std::string_view entries_;
};

namespace detail {
void add_place(std::string& out, std::size_t place);
std::size_t place_at(std::string_view places, std::size_t index);
}  // namespace detail

template <class T>
template <class Map>
std::string PackedTable<T>::pack(const Map& map) {
  std::string places;
  Packer entries;
  for (const auto& [key, value] : map) {
    detail::add_place(places, entries.bytes().size());
    entries.add(key).add(value);
  }
  return Packer().add(places).add(entries.bytes()).take();
}

template <class T>
PackedTable<T>::PackedTable(std::string_view bytes) {
  Unpacker parts(bytes);
  places_ = parts.take_text();
  entries_ = parts.take_text();
}

template <class T>
std::string_view PackedTable<T>::from(std::size_t index) const {
  return entries_.substr(detail::place_at(places_, index));
}

}  // namespace percuta::io
