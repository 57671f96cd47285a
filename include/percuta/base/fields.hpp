#pragma once

#include <algorithm>
#include <compare>
#include <concepts>
#include <cstddef>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace percuta::base {

// A plain struct lists its fields once, beside itself:
//
//   void fields(Is<Layer> auto& layer, auto&& field) {
//     field("thickness_mm", layer.thickness_mm, Range{0.001, 10.0}, "Thickness of the layer.");
//   }
//
// Reading, writing, error messages, the JSON Schema and the tables in the docs follow that list.

/// `T` is `Struct`, const or not.
template <class T, class Struct>
concept Is = std::same_as<std::remove_const_t<T>, Struct>;

/// Where a number, or each element of a list of numbers, is valid; both ends belong to it.
struct Range {
  double low = std::numeric_limits<double>::lowest();
  double high = std::numeric_limits<double>::max();
  [[nodiscard]] bool contains(double x) const { return low <= x && x <= high; }
};

/// Whether a key may be left out; what is left out keeps the value that `T{}` gives it.
enum class Need { required, defaulted };

/// Marks a number that has no unit, so its name needs no unit suffix.
struct Unitless {};
inline constexpr Unitless unitless;

/// What a field says of itself.
struct FieldSpec {
  std::string_view name;
  std::string_view says;
  std::optional<Range> range;
  bool defaulted = false;
  bool unitless = false;

  constexpr void add(Range value) { range = value; }
  constexpr void add(Need value) { defaulted = value == Need::defaulted; }
  constexpr void add(Unitless) { unitless = true; }
  constexpr void add(std::string_view text) { says = text; }
};

template <std::size_t N>
struct FixedString {
  char text[N] = {};
  constexpr FixedString(const char (&literal)[N]) { std::copy_n(literal, N, text); }  // NOLINT
  [[nodiscard]] constexpr std::string_view view() const { return {text, N - 1}; }
};

/// A word that knowledge must know, as it was written: `Name<"site">`, `Name<"condition">` ….
template <FixedString Kind>
struct Name {
  static constexpr std::string_view kind = Kind.view();
  std::string text;
  auto operator<=>(const Name&) const = default;
};

/// A word that knowledge may or may not know, as it was written: an unknown one is no mistake of
/// the file, but something that whoever reads it must ask about.
template <FixedString Kind>
struct OpenName {
  static constexpr std::string_view kind = Kind.view();
  std::string text;
  auto operator<=>(const OpenName&) const = default;
};

/// Something wrong between values that are each right alone.
struct Complaint {
  std::vector<std::string> keys;  ///< every key it rests upon, the one to point at first
  std::string code;
  std::string what;
  std::string hint;
};

namespace detail {
/// Not a lambda in `for_each_field`: so fields alike share their code over all structs.
template <class Visit>
struct Telling {
  Visit& visit;
  template <class T, class... Attributes>
  void operator()(std::string_view name, T& value, Attributes... attributes) const {
    FieldSpec spec;
    spec.name = name;
    (spec.add(attributes), ...);
    visit(static_cast<const FieldSpec&>(spec), value);
  }
};

struct AnyField {
  void operator()(auto&&...) const {}
};
}  // namespace detail

/// Calls `visit(FieldSpec, value)` for each field, in the order of the list.
template <class Struct, class Visit>
void for_each_field(Struct& object, Visit&& visit) {
  fields(object, detail::Telling<std::remove_reference_t<Visit>>{visit});
}

template <class T>
concept HasFields = requires(T& object, detail::AnyField field) {
  fields(object, field);
};

/// A value of an enum and the word that files use for it.
template <class T>
using Word = std::pair<T, std::string_view>;

/// An enum whose words are listed by `names(Enum)`: an array of `Word<Enum>`.
template <class T>
concept NamedEnum = std::is_enum_v<T> && requires(T value) {
  names(value);
};

template <NamedEnum T>
std::string_view word(T value) {
  for (const auto& [candidate, text] : names(value)) {
    if (candidate == value) {
      return text;
    }
  }
  return "?";
}

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;

template <class T>
inline constexpr bool is_map = false;
template <class T>
inline constexpr bool is_map<std::map<std::string, T>> = true;

template <class T>
inline constexpr bool is_name = false;
template <FixedString Kind>
inline constexpr bool is_name<Name<Kind>> = true;

template <class T>
inline constexpr bool is_open_name = false;
template <FixedString Kind>
inline constexpr bool is_open_name<OpenName<Kind>> = true;

template <class T>
inline constexpr bool is_variant = false;
template <class... T>
inline constexpr bool is_variant<std::variant<T...>> = true;

template <class T>
concept Number = (std::integral<T> && !std::same_as<T, bool>) || std::floating_point<T>;

}  // namespace percuta::base
