#include <algorithm>
#include <charconv>
#include <cmath>

#include "named.hpp"
#include <fmt/format.h>
#include <unicode/utf8.h>

#include "percuta/base/text.hpp"
#include "percuta/io/read.hpp"

namespace percuta::io {
namespace {

std::string number(double value) { return fmt::format("{}", value); }

// "zone[0].depth_mm" as the JSON pointer "/zone/0/depth_mm"
std::string pointer_to(std::string_view key) {
  std::string out = "/";
  for (const char letter : key) {
    if (letter == '.' || letter == '[') {
      out += '/';
    } else if (letter != ']') {
      out += letter;
    }
  }
  return out;
}

// The node a pointer leads to, or the last one on the way that exists.
const Node& follow(const Node& root, std::string_view pointer) {
  const Node* node = &root;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    const std::string_view step = pointer.substr(0, end);
    pointer.remove_prefix(end);
    const Node* next = node->find(step);
    if (const Node::Array* items = node->array()) {
      std::size_t index = items->size();
      std::from_chars(step.data(), step.data() + step.size(), index);
      next = index < items->size() ? &(*items)[index] : nullptr;
    }
    if (next == nullptr) {
      break;
    }
    node = next;
  }
  return *node;
}

// The first code point of a text that stands for no character: U+0000, the noncharacters.
std::optional<std::int32_t> no_character(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < length;) {
    UChar32 letter = 0;
    U8_NEXT(bytes, i, length, letter);
    if (letter <= 0 || U_IS_UNICODE_NONCHAR(letter)) {
      return std::max(letter, 0);
    }
  }
  return std::nullopt;
}

}  // namespace

void Reader::report(const Node& node, std::string code, std::string what, std::string hint) {
  if (is_full()) {
    return;
  }
  trouble_.push_back(pointer_);
  problems_.push_back(
      {std::move(code), document_.where(node, pointer_), std::move(what), std::move(hint)});
}

void Reader::report_kind(const Node& node, const base::FieldSpec& spec, std::string_view expected) {
  const std::string_view name = spec.name.empty() ? std::string_view{"this"} : spec.name;
  report(node, "wrong-kind", fmt::format("{} is {}, not {}", name, kind_of(node), expected),
         fmt::format("Write {} here.", expected));
}

void Reader::report_range(const Node& node, const base::FieldSpec& spec, double value) {
  const bool above = value > spec.range->high;
  report(node, "out-of-range",
         fmt::format("{} is {} {}", named(spec, number(value)), above ? "above" : "below",
                     number(above ? spec.range->high : spec.range->low)),
         fmt::format("Give a value from {} to {}.", number(spec.range->low),
                     number(spec.range->high)));
}

void Reader::Slots::add(const Slot& slot) { all.push_back(slot); }

Reader::At::At(Reader& reader, std::string_view key)
    : reader_(reader), length_(reader.pointer_.size()) {
  reader_.pointer_ += '/';
  for (const char letter : key) {  // RFC 6901
    if (letter == '~' || letter == '/') {
      reader_.pointer_ += letter == '~' ? "~0" : "~1";
    } else {
      reader_.pointer_ += letter;
    }
  }
}

void Reader::fill_slots(const Node& node, const std::vector<Slot>& slots) {
  if (node.table() == nullptr) {
    report_kind(node, {}, "a table");
    return;
  }
  check_keys(node, slots);
  for (const Slot& slot : slots) {
    if (const Node* child = node.find(slot.spec.name)) {
      const At at(*this, slot.spec.name);
      slot.fill(*this, *child, slot.value, slot.spec);
    }
  }
}

// A key that another table has was most likely put into the wrong one, whatever is near it here.
std::string Reader::hint_for(const std::string& key, const std::optional<std::string>& meant) {
  if (places_ != nullptr && !known_places_) {
    known_places_ = places_();
  }
  if (meant && !(known_places_ && known_places_->has(key))) {
    return fmt::format("Did you mean {}?", *meant);
  }
  const std::string place = known_places_ ? known_places_->hint(key, suggests()) : "";
  return place.empty() ? "Remove it, or check its spelling." : place;
}

// "missing `name`" and "unknown `nam`" are told as one problem.
void Reader::check_keys(const Node& node, const std::vector<Slot>& slots) {
  std::vector<std::string> absent;
  std::vector<std::string> missing;
  for (const Slot& slot : slots) {
    if (node.find(slot.spec.name) == nullptr) {
      absent.emplace_back(slot.spec.name);
      if (!slot.may_lack) {
        missing.emplace_back(slot.spec.name);
      }
    }
  }
  for (const Member& member : *node.table()) {
    const bool known = std::any_of(slots.begin(), slots.end(),
                                   [&](const Slot& slot) { return slot.spec.name == member.key; });
    if (known) {
      continue;
    }
    const auto meant = suggests() ? base::nearest(member.key, absent) : std::nullopt;
    const bool settles = meant && std::erase(missing, *meant) > 0;
    {
      const At at(*this, member.key);
      report(member.node, "unknown-key",
             settles ? fmt::format("the key {} is unknown, and {} is missing",
                                   base::quoted(member.key), *meant)
                     : fmt::format("the key {} is unknown", base::quoted(member.key)),
             settles ? fmt::format("Did you mean {}?", *meant) : hint_for(member.key, meant));
    }
    if (settles) {
      const At at(*this, *meant);
      trouble_.push_back(pointer_);
    }
  }
  for (const std::string& key : missing) {
    const auto slot = std::find_if(slots.begin(), slots.end(), [&](const Slot& candidate) {
      return candidate.spec.name == key;
    });
    report(node, "missing-key", fmt::format("the key {} is missing", key),
           fmt::format("Add it: {}", slot->spec.says));
    if (!is_full()) {
      trouble_.back() += "/" + key;
    }
  }
}

// `trouble_` is in order: a place above, or one below, is found without looking at all.
bool Reader::in_trouble(const std::string& pointer) const {
  for (std::size_t end = pointer.size(); end != 0 && end != std::string::npos;
       end = pointer.rfind('/', end - 1)) {
    if (std::binary_search(trouble_.begin(), trouble_.end(), pointer.substr(0, end))) {
      return true;
    }
  }
  const std::string below = pointer + "/";
  const auto next = std::lower_bound(trouble_.begin(), trouble_.end(), below);
  return (next != trouble_.end() && next->starts_with(below)) ||
         std::binary_search(trouble_.begin(), trouble_.end(), std::string());
}

bool Reader::suggests() const {
  constexpr std::size_t most_suggestions = 200;
  return problems_.size() < most_suggestions;
}

const Node::Array& Reader::list(const Node& node, const base::FieldSpec& spec) {
  static const Node::Array none;
  const Node::Array* items = node.array();
  if (items == nullptr) {
    report_kind(node, spec, "a list");
    return none;
  }
  if (items->size() > most_entries) {
    report(node, "too-many",
           named(spec, fmt::format("{} entries", items->size())) +
               fmt::format(" are too many (up to {} are read)", most_entries),
           "Check that the right file was given.");
    return none;
  }
  return *items;
}

void Reader::fill_bool(const Node& node, bool& value, const base::FieldSpec& spec) {
  if (const auto* held = std::get_if<bool>(&node.value)) {
    value = *held;
  } else {
    report_kind(node, spec, "true or false");
  }
}

bool Reader::fill_integer(const Node& node, std::int64_t& value, const base::FieldSpec& spec) {
  const auto* held = std::get_if<std::int64_t>(&node.value);
  if (held == nullptr) {
    report_kind(node, spec, "a whole number");
    return false;
  }
  constexpr base::Range whole_numbers{-2147483648.0, 2147483647.0};
  base::FieldSpec bounded = spec;
  bounded.range = spec.range.value_or(whole_numbers);
  if (!bounded.range->contains(static_cast<double>(*held))) {
    report_range(node, bounded, static_cast<double>(*held));
    return false;
  }
  value = *held;
  return true;
}

void Reader::fill_double(const Node& node, double& value, const base::FieldSpec& spec) {
  double number = 0;
  if (const auto* real = std::get_if<double>(&node.value)) {
    number = *real;
  } else if (const auto* whole = std::get_if<std::int64_t>(&node.value)) {
    number = static_cast<double>(*whole);
  } else {
    report_kind(node, spec, "a number");
    return;
  }
  if (!std::isfinite(number)) {
    report(node, "not-finite", named(spec, fmt::format("{}", number)) + " is not a finite number",
           "Give a number, or leave the key out.");
  } else if (spec.range && !spec.range->contains(number)) {
    report_range(node, spec, number);
  } else {
    value = number;
  }
}

void Reader::fill_text(const Node& node, std::string& value, const base::FieldSpec& spec) {
  if (const auto* held = std::get_if<std::string>(&node.value)) {
    if (const auto letter = no_character(*held)) {
      const std::string_view name = spec.name.empty() ? std::string_view{"this"} : spec.name;
      report(node, "bad-character",
             fmt::format("{} holds U+{:04X}, which is no character", name, *letter),
             "Remove it, or check how the file was made.");
      return;
    }
    value = *held;
  } else {
    report_kind(node, spec, "text");
  }
}

void Reader::fill_date(const Node& node, base::Date& value, const base::FieldSpec& spec) {
  if (const auto* held = std::get_if<base::Date>(&node.value)) {
    value = *held;
  } else if (const auto* text = std::get_if<std::string>(&node.value)) {
    if (const auto date = base::parse_date(*text)) {
      value = *date;
    } else {
      report(node, "bad-date", named(spec, base::quoted(*text)) + " is not a day of the calendar",
             "Write year-month-day, like 2026-12-01.");
    }
  } else {
    report_kind(node, spec, "a date");
  }
}

void Reader::fill_time(const Node& node, base::TimeOfDay& value, const base::FieldSpec& spec) {
  if (const auto* held = std::get_if<base::TimeOfDay>(&node.value)) {
    value = *held;
  } else if (const auto* text = std::get_if<std::string>(&node.value)) {
    if (const auto time = base::parse_time(*text)) {
      value = *time;
    } else {
      report(node, "bad-time", named(spec, base::quoted(*text)) + " is not a time of day",
             "Write hours:minutes:seconds, like 10:00:00.");
    }
  } else {
    report_kind(node, spec, "a time of day");
  }
}

void Reader::add(const std::vector<base::Complaint>& complaints) {
  std::sort(trouble_.begin(), trouble_.end());
  for (const base::Complaint& complaint : complaints) {
    PERCUTA_EXPECT(!complaint.keys.empty());
    const bool rests_on_trouble =
        std::any_of(complaint.keys.begin(), complaint.keys.end(),
                    [&](const std::string& key) { return in_trouble(pointer_to(key)); });
    if (!rests_on_trouble && !is_full()) {
      const std::string pointer = pointer_to(complaint.keys.front());
      problems_.push_back({complaint.code,
                           document_.where(follow(document_.root, pointer), pointer),
                           complaint.what, complaint.hint});
    }
  }
}

base::Problems Reader::take_problems() {
  base::sort_by_position(problems_);
  return std::move(problems_);
}

}  // namespace percuta::io
