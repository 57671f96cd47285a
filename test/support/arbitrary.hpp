#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <variant>

#include "support/snippets.hpp"

#include "percuta/base/date.hpp"
#include "percuta/base/fields.hpp"
#include "percuta/io/node.hpp"

namespace percuta::support {

/// Throws the dice for values of every kind a file may hold. The same seed throws the same.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  int below(int end) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(end)); }
  bool coin() { return below(2) == 0; }

  std::string text() {
    std::string out;
    for (int pieces = below(5); pieces > 0; --pieces) {
      out += snippets()[static_cast<std::size_t>(below(static_cast<int>(snippets().size())))];
    }
    return out;
  }

  double number(double low, double high) {
    switch (below(6)) {
      case 0:
        return low;
      case 1:
        return high;
      case 2:
        return std::clamp(static_cast<double>(below(100)), low, high);
      default:
        return std::clamp(low + (high - low) * std::generate_canonical<double, 53>(engine_), low,
                          high);
    }
  }

  base::Date date() {
    return base::add_days(
        base::Date{std::chrono::year{1}, std::chrono::January, std::chrono::day{1}},
        below(3650000));
  }

  base::TimeOfDay time() { return {below(24), below(60), below(60)}; }

 private:
  std::mt19937_64 engine_;
};

template <class T>
void fill(T& value, const base::FieldSpec& spec, Dice& dice);

/// Throws every field of a struct; one class for all, so that fields alike share their code.
struct FieldThrower {
  Dice& dice;
  template <class T>
  void operator()(const base::FieldSpec& spec, T& field) const {
    fill(field, spec, dice);
  }
};

/// Fills a value with whatever its field allows.
template <class T>
void fill(T& value, const base::FieldSpec& spec, Dice& dice) {
  if constexpr (base::is_optional<T>) {
    if (dice.coin()) {
      fill(value.emplace(), spec, dice);
    }
  } else if constexpr (base::is_vector<T>) {
    value.clear();
    for (int items = dice.below(4); items > 0; --items) {
      fill(value.emplace_back(), spec, dice);
    }
  } else if constexpr (base::is_map<T>) {
    for (int items = dice.below(4); items > 0; --items) {
      fill(value[dice.text()], spec, dice);
    }
  } else if constexpr (base::is_variant<T>) {
    dice.coin() ? fill(value.template emplace<0>(), spec, dice)
                : fill(value.template emplace<1>(), spec, dice);
  } else if constexpr (base::HasFields<T>) {
    base::for_each_field(value, FieldThrower{dice});
  } else if constexpr (base::NamedEnum<T>) {
    const auto words = names(T{});
    value = words[static_cast<std::size_t>(dice.below(static_cast<int>(words.size())))].first;
  } else if constexpr (base::is_name<T> || base::is_open_name<T>) {
    value.text = dice.text();
  } else if constexpr (std::same_as<T, bool>) {
    value = dice.coin();
  } else if constexpr (std::integral<T>) {
    const auto range = spec.range.value_or(base::Range{-2147483648.0, 2147483647.0});
    value = static_cast<T>(dice.number(range.low, range.high));
  } else if constexpr (std::floating_point<T>) {
    const auto range = spec.range.value_or(base::Range{-1e300, 1e300});
    value = dice.number(range.low, range.high);
  } else if constexpr (std::same_as<T, std::string>) {
    value = dice.text();
  } else if constexpr (std::same_as<T, base::Date>) {
    value = dice.date();
  } else {
    static_assert(std::same_as<T, base::TimeOfDay>, "a type that files cannot hold");
    value = dice.time();
  }
}

/// A struct with every field thrown.
template <base::HasFields T>
T arbitrary(std::uint64_t seed) {
  Dice dice(seed);
  T out{};
  fill(out, {}, dice);
  return out;
}

/// Any value that a file of this syntax may hold, tables and lists in one another.
inline io::Node arbitrary_node(Dice& dice, io::Syntax syntax, int depth) {
  const bool toml = syntax == io::Syntax::toml;
  switch (dice.below(depth > 0 ? 8 : 6)) {
    case 0:
      return io::Node{dice.coin()};
    case 1:
      return io::Node{static_cast<std::int64_t>(dice.number(-1e15, 1e15))};
    case 2:
      return io::Node{dice.number(-1e9, 1e9)};
    case 3:
      return toml ? io::Node{dice.date()} : io::Node{};
    case 4:
      return toml ? io::Node{dice.time()} : io::Node{dice.text()};
    case 5:
      return io::Node{dice.text()};
    case 6: {
      io::Node::Array items;
      for (int count = dice.below(4); count > 0; --count) {
        items.push_back(arbitrary_node(dice, syntax, depth - 1));
      }
      return io::Node{std::move(items)};
    }
    default: {
      io::Node table{io::Node::Table{}};
      for (int count = dice.below(4); count > 0; --count) {
        const std::string key = dice.text();
        if (table.find(key) == nullptr) {
          std::get<io::Node::Table>(table.value)
              .push_back({key, arbitrary_node(dice, syntax, depth - 1)});
        }
      }
      return table;
    }
  }
}

}  // namespace percuta::support
