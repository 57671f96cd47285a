#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "percuta/base/fields.hpp"
#include "percuta/base/lexicon.hpp"
#include "percuta/io/node.hpp"

namespace percuta::io {

namespace detail {

// The parts of a draft-7 schema that need no template.
Node schema_of_kind(std::string_view type);
Node schema_of_number(std::string_view type, const std::optional<base::Range>& range);
Node schema_of_date();
Node schema_of_time();
Node schema_of_words(std::vector<std::string> words);
Node schema_of_list(Node items);
Node schema_of_map(Node values);
Node schema_of_either(Node first, Node second);
Node schema_or_null(Node schema);
Node schema_root(Node schema, std::string_view title);

template <class T>
Node schema_node(const base::Lexicon& lexicon, const std::optional<base::Range>& range);

class PropertiesOfFields {
 public:
  explicit PropertiesOfFields(const base::Lexicon& lexicon) : lexicon_(lexicon) {}

  template <class T>
  void operator()(const base::FieldSpec& spec, T& /*value*/) {
    add(spec, !spec.defaulted && !base::is_optional<T>, schema_node<T>(lexicon_, spec.range));
  }

  Node schema() &&;

 private:
  void add(const base::FieldSpec& spec, bool is_required, Node schema);

  const base::Lexicon& lexicon_;
  Node::Table properties_;
  std::vector<std::string> required_;
};

template <base::HasFields T>
Node schema_of_fields(const base::Lexicon& lexicon) {
  T object{};
  PropertiesOfFields properties(lexicon);
  base::for_each_field(object, properties);
  return std::move(properties).schema();
}

template <class T>
Node schema_node(const base::Lexicon& lexicon, const std::optional<base::Range>& range) {
  if constexpr (base::is_optional<T>) {
    return schema_or_null(schema_node<typename T::value_type>(lexicon, range));
  } else if constexpr (base::is_vector<T>) {
    return schema_of_list(schema_node<typename T::value_type>(lexicon, range));
  } else if constexpr (base::is_map<T>) {
    return schema_of_map(schema_node<typename T::mapped_type>(lexicon, range));
  } else if constexpr (base::is_variant<T>) {
    return schema_of_either(schema_node<std::variant_alternative_t<0, T>>(lexicon, range),
                            schema_node<std::variant_alternative_t<1, T>>(lexicon, range));
  } else if constexpr (base::HasFields<T>) {
    return schema_of_fields<T>(lexicon);
  } else if constexpr (base::NamedEnum<T>) {
    std::vector<std::string> words;
    for (const auto& [value, name] : names(T{})) {
      words.emplace_back(name);
    }
    if constexpr (requires { word_kind(T{}); }) {
      const std::vector<std::string> more = lexicon.names(word_kind(T{}));
      words.insert(words.end(), more.begin(), more.end());
    }
    return schema_of_words(std::move(words));
  } else if constexpr (base::is_name<T>) {
    return lexicon.knows_kind(T::kind) ? schema_of_words(lexicon.names(T::kind))
                                       : schema_of_kind("string");
  } else if constexpr (base::is_open_name<T>) {
    return lexicon.knows_kind(T::kind)
               ? schema_of_either(schema_of_words(lexicon.names(T::kind)), schema_of_kind("string"))
               : schema_of_kind("string");
  } else if constexpr (std::same_as<T, bool>) {
    return schema_of_kind("boolean");
  } else if constexpr (std::integral<T>) {
    return schema_of_number("integer", range);
  } else if constexpr (std::same_as<T, double>) {
    return schema_of_number("number", range);
  } else if constexpr (std::same_as<T, base::Date>) {
    return schema_of_date();
  } else if constexpr (std::same_as<T, base::TimeOfDay>) {
    return schema_of_time();
  } else {
    return schema_of_kind("string");
  }
}

}  // namespace detail

/// The JSON Schema (draft 7) of a struct or an open table; words of kinds the lexicon knows are
/// listed.
template <class T>
requires(base::HasFields<T> || base::is_map<T>) Node
    schema(std::string_view title, const base::Lexicon& lexicon = base::Lexicon{}) {
  return detail::schema_root(detail::schema_node<T>(lexicon, std::nullopt), title);
}

}  // namespace percuta::io
