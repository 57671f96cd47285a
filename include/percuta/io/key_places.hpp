#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "percuta/base/fields.hpp"

namespace percuta::io {

/// In which tables of a file each key may stand, so that a key in the wrong one is told where it
/// belongs.
class KeyPlaces {
 public:
  template <base::HasFields T>
  static KeyPlaces of() {
    KeyPlaces out;
    out.list_struct<T>("");
    return out;
  }

  /// Where a key that its own table does not have belongs, as a sentence: `[patient]`, or the
  /// header to write where the key holds a table. A misspelt key is told by its right name. Empty
  /// if no table has such a key.
  [[nodiscard]] std::string hint(std::string_view key, bool may_be_misspelt) const;

  /// Whether some table has exactly this key.
  [[nodiscard]] bool has(std::string_view key) const;

 private:
  enum class Held { value, table, tables };
  struct Key {
    std::string name;
    std::string table;   ///< its header; empty: before the first one
    std::string header;  ///< its own, if it holds a table
  };
  class Walk {
   public:
    Walk(KeyPlaces& places, std::string_view table) : places_(places), table_(table) {}
    template <class T>
    void operator()(const base::FieldSpec& spec, T& /*value*/) {
      places_.list_field<T>(table_, spec.name, Held::value);
    }

   private:
    KeyPlaces& places_;
    std::string table_;  // its path
  };

  template <class T>
  void list_struct(std::string_view path) {
    T object{};
    Walk walk(*this, path);
    base::for_each_field(object, walk);
  }

  template <class T>
  void list_field(const std::string& table, std::string_view name, Held held) {
    if constexpr (base::is_optional<T>) {
      list_field<typename T::value_type>(table, name, held);
    } else if constexpr (base::is_vector<T>) {
      list_field<typename T::value_type>(table, name, Held::tables);
    } else if constexpr (base::is_variant<T>) {
      using Table = std::variant_alternative_t<1, T>;
      const std::string path = add(table, name, Held::value);  // a value will do
      if constexpr (base::HasFields<Table>) {
        list_struct<Table>(path);
      }
    } else if constexpr (base::HasFields<T>) {
      const bool is_list = held == Held::tables;
      list_struct<T>(add(table, name, is_list ? Held::tables : Held::table));
    } else {
      add(table, name, base::is_map<T> ? Held::table : Held::value);
    }
  }

  /// Returns the path of what the key holds.
  std::string add(const std::string& table, std::string_view name, Held held);

  std::vector<Key> keys_;
  std::vector<std::string> lists_;  ///< paths of lists of tables
};

}  // namespace percuta::io
