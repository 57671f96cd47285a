#include <algorithm>
#include <array>
#include <variant>

#include "where.hpp"
#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "percuta/base/problem.hpp"
#include "percuta/intake/limits.hpp"

namespace percuta::intake {
namespace {

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

// Whether a person sees all of an id: no controls, nothing without width, no blank at an end, and
// no mark that hangs on what stands before the id.
bool is_visible(std::string_view id) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(id.data());
  const auto length = static_cast<std::int32_t>(id.size());
  for (std::int32_t i = 0; i < length;) {
    const bool first = i == 0;
    UChar32 letter = 0;
    U8_NEXT(bytes, i, length, letter);
    const bool at_end = first || i == length;
    const auto mark = U_GET_GC_MASK(letter) & U_GC_M_MASK;
    if (letter < 0 || (letter == ' ' ? at_end : !u_isgraph(letter)) || (first && mark != 0) ||
        u_hasBinaryProperty(letter, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) {
      return false;
    }
  }
  return true;
}

class LimitCheck {
 public:
  LimitCheck(const Limits& limits, Date today) : limits_(limits), today_(today) {}

  void add(std::string key, std::string code, std::string what, std::string hint) {
    out_.push_back({{std::move(key)}, std::move(code), std::move(what), std::move(hint)});
  }

  template <class T>
  void look(const T& value, const std::string& key, std::string_view name) {
    if constexpr (base::is_optional<T>) {
      if (value) {
        look(*value, key, name);
      }
    } else if constexpr (base::is_vector<T>) {
      if (count(value.size(), key, name)) {
        for (std::size_t i = 0; i < value.size(); ++i) {
          look(value[i], fmt::format("{}[{}]", key, i), name);
        }
      }
    } else if constexpr (base::is_variant<T>) {
      std::visit([&](const auto& one) { look(one, key, name); }, value);
    } else if constexpr (base::is_name<T> || base::is_open_name<T>) {
      length(value.text, key, name, limits_.name_letters_limit_count);
    } else if constexpr (base::HasFields<T>) {
      base::for_each_field(value, [&](const base::FieldSpec& spec, const auto& inner) {
        look(inner, key.empty() ? std::string(spec.name) : fmt::format("{}.{}", key, spec.name),
             spec.name);
      });
    } else if constexpr (std::same_as<T, std::string>) {
      text(value, key, name);
    } else if constexpr (std::same_as<T, Date>) {
      day(value, key, name);
    }
  }

  std::vector<base::Complaint> take() { return std::move(out_); }

 private:
  bool count(std::size_t entries, const std::string& key, std::string_view name) {
    constexpr auto of_patient = std::to_array<std::string_view>(
        {"patient.condition", "patient.medication", "patient.procedure", "patient.allergy"});
    const bool is_of_patient =
        std::find(of_patient.begin(), of_patient.end(), key) != of_patient.end();
    const double most = key == "zone"      ? limits_.zones_limit_count
                        : key == "product" ? limits_.products_limit_count
                        : is_of_patient    ? limits_.patient_entries_limit_count
                                           : limits_.entries_limit_count;
    if (static_cast<double>(entries) <= most) {
      return true;
    }
    add(key, "too-many",
        fmt::format("{} has {} entries (a case has up to {})", name, entries, most),
        "Check that the right file was given, or leave out what does not matter today.");
    return false;
  }

  void text(const std::string& value, const std::string& key, std::string_view name) {
    constexpr auto ids = std::to_array<std::string_view>({"id", "zone", "zones", "finding"});
    constexpr auto notes = std::to_array<std::string_view>({"note", "reason", "says"});
    const auto is_one_of = [&](const auto& names) {
      return std::find(names.begin(), names.end(), name) != names.end();
    };
    if (is_one_of(ids)) {
      length(value, key, name, limits_.id_letters_limit_count);
      if (!is_visible(value)) {
        add(key, "bad-id",
            fmt::format("{} = {} holds something that nobody can see", name, base::quoted(value)),
            "Write it with letters, digits and hyphens.");
      }
    } else {
      length(value, key, name,
             name == "label"    ? limits_.label_letters_limit_count
             : is_one_of(notes) ? limits_.note_letters_limit_count
                                : limits_.name_letters_limit_count);
    }
  }

  void length(const std::string& value, const std::string& key, std::string_view name,
              double most) {
    const std::size_t letters = letters_in(value);
    if (static_cast<double>(letters) > most) {
      add(key, "too-long",
          fmt::format("{} has {} letters (up to {} are read)", name, letters, most),
          "Write it shorter.");
    }
  }

  void day(Date value, const std::string& key, std::string_view name) {
    if (!is_within(limits_, today_, value)) {
      add(key, "date-too-far",
          fmt::format("{} = {} lies more than {} years back or {} ahead (today is {})", name,
                      base::to_string(value), limits_.past_limit_y, limits_.future_limit_y,
                      base::to_string(today_)),
          "Mend the date.");
    }
  }

  const Limits& limits_;
  Date today_;
  std::vector<base::Complaint> out_;
};

}  // namespace

bool is_within(const Limits& limits, Date today, Date day) {
  const auto moved = [&](double years) {
    constexpr double farthest = 1000;  // a limit that knowledge lacks is none
    const int whole = static_cast<int>(std::clamp(years, -farthest, farthest));
    return Date{today.year() + std::chrono::years{whole}, today.month(), today.day()};
  };
  return moved(-limits.past_limit_y) <= day && day <= moved(limits.future_limit_y);
}

std::vector<base::Complaint> check_limits(const Case& stated, const Surroundings& knowledge,
                                          const Limits& limits, Date today) {
  LimitCheck check(limits, today);
  check.look(stated, {}, {});
  if (static_cast<double>(stated.zone.size()) <= limits.zones_limit_count) {
    const std::size_t parts = zone_facts(stated, knowledge).size();
    if (static_cast<double>(parts) > limits.zone_parts_limit_count) {
      check.add("zone", "too-many",
                fmt::format("the zones lie on {} sites, regions taken apart (a case has up to {})",
                            parts, limits.zone_parts_limit_count),
                "Plan the body in several cases.");
    }
  }
  return check.take();
}

}  // namespace percuta::intake
