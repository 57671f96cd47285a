#include "percuta/evidence/reason.hpp"

#include <algorithm>

#include "percuta/base/assert.hpp"
#include "percuta/base/units.hpp"

namespace percuta::evidence {
namespace {

bool holds_what_is_listed(const Reason& reason) {
  const ReasonKind* kind = kind_of(reason.code);
  if (kind == nullptr) {
    return false;
  }
  const auto listed = values_of(*kind);
  const bool none_missing = std::all_of(listed.begin(), listed.end(), [&](const auto& one) {
    return one.second.optional || reason.values.contains(one.first);
  });
  return none_missing &&
         std::all_of(reason.values.begin(), reason.values.end(), [&](const auto& filled) {
           const auto known = listed.find(filled.first);
           return known != listed.end() && (known->second.kind == FillingKind::number) ==
                                               std::holds_alternative<Measure>(filled.second);
         });
}

FillingKind kind_of_value(std::string_view name, std::string_view told) {
  return told == "date"                     ? FillingKind::date
         : told == "word"                   ? FillingKind::word
         : told == "finding"                ? FillingKind::finding
         : !base::unit_suffix(name).empty() ? FillingKind::number
                                            : FillingKind::text;
}

}  // namespace

Filling::Filling(std::string_view name, base::Date day)
    : name_(name), value_(base::to_string(day)) {}

Filling::Filling(std::string_view name, Measure measure) : name_(name) {
  std::string_view unit = base::unit_suffix(name);
  unit.remove_prefix(unit.empty() ? 0 : 1);
  measure.unit = std::string(unit);
  value_ = std::move(measure);
}

const ReasonKind* kind_of(std::string_view code) {
  const auto* const found = std::find_if(reason_kinds.begin(), reason_kinds.end(),
                                         [&](const ReasonKind& kind) { return kind.code == code; });
  return found == reason_kinds.end() ? nullptr : found;
}

std::map<std::string, FillingSpec> values_of(const ReasonKind& kind) {
  std::map<std::string, FillingSpec> out;
  for (std::size_t at = 0; at < kind.values.size();) {
    const std::size_t end = std::min(kind.values.find(' ', at), kind.values.size());
    std::string_view value = kind.values.substr(at, end - at);
    const bool optional = value.ends_with('?');
    value.remove_suffix(optional ? 1 : 0);
    const std::size_t colon = std::min(value.find(':'), value.size());
    const std::string_view name = value.substr(0, colon);
    const std::string_view told = value.substr(std::min(colon + 1, value.size()));
    out.emplace(name, FillingSpec{kind_of_value(name, told), optional});
    at = end + 1;
  }
  return out;
}

Reason reason(ReasonCode code, const std::vector<Filling>& values, std::vector<std::string> ids) {
  Reason out{std::string(code.text), {}, std::move(ids), {}};
  for (const Filling& filling : values) {
    if (filling.value()) {
      out.values[filling.name()] = *filling.value();
    }
  }
  PERCUTA_EXPECT(holds_what_is_listed(out));
  return out;
}

}  // namespace percuta::evidence
