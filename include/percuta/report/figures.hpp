#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <fmt/format.h>

#include "percuta/base/fields.hpp"
#include "percuta/base/units.hpp"
#include "percuta/evidence/explanation.hpp"

namespace percuta::report {

namespace detail {

inline std::string joined(std::string_view above, std::string_view name) {
  return above.empty() ? std::string(name) : fmt::format("{}.{}", above, name);
}

/// Sentences, sources and disputes are told apart from the numbers.
template <class T>
void add_figures(const std::string& key, const base::FieldSpec& spec, const T& value,
                 std::vector<evidence::Figure>& out) {
  evidence::Figure figure{key, std::string(spec.says), {}, {}, {}};
  if constexpr (base::is_optional<T>) {
    if (value) {
      add_figures(key, spec, *value, out);
    }
  } else if constexpr (std::same_as<T, bool>) {
    figure.word = value ? "yes" : "no";
    out.push_back(std::move(figure));
  } else if constexpr (std::is_arithmetic_v<T>) {
    std::string_view unit = base::unit_suffix(spec.name);
    unit.remove_prefix(unit.empty() ? 0 : 1);
    figure.value = static_cast<double>(value);
    if (!unit.empty() && unit != "count" && unit != "ratio") {
      figure.unit = std::string(unit);
    }
    out.push_back(std::move(figure));
  } else if constexpr (base::NamedEnum<T>) {
    figure.word = std::string(base::word(value));
    out.push_back(std::move(figure));
  } else if constexpr (base::HasFields<T>) {
    base::for_each_field(value, [&](const base::FieldSpec& inner, const auto& member) {
      add_figures(joined(key, inner.name), inner, member, out);
    });
  } else if constexpr (base::is_vector<T>) {
    if constexpr (base::HasFields<typename T::value_type>) {
      for (std::size_t i = 0; i < value.size(); ++i) {
        add_figures(fmt::format("{}[{}]", key, i), spec, value[i], out);
      }
    } else if constexpr (base::NamedEnum<typename T::value_type>) {
      for (const auto one : value) {
        figure.word =
            figure.word.value_or("") + (figure.word ? ", " : "") + std::string(base::word(one));
      }
      if (figure.word) {
        out.push_back(std::move(figure));
      }
    } else if constexpr (base::is_name<typename T::value_type>) {
      for (const auto& one : value) {
        figure.word = figure.word.value_or("") + (figure.word ? ", " : "") + one.text;
      }
      if (figure.word) {
        out.push_back(std::move(figure));
      }
    }
  }
}

}  // namespace detail

/// The numbers and the closed words that a thing of knowledge holds, in the order of its fields.
template <class T>
std::vector<evidence::Figure> figures_of(const T& thing) {
  std::vector<evidence::Figure> out;
  if constexpr (base::HasFields<T>) {
    detail::add_figures({}, {}, thing, out);
  }
  std::erase_if(out, [](const evidence::Figure& figure) {
    return figure.key.starts_with("disputes") || figure.key.ends_with("sources");
  });
  return out;
}

}  // namespace percuta::report
