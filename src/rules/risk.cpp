#include "percuta/rules/risk.hpp"

#include <cctype>

#include "percuta/base/problem.hpp"

namespace percuta::rules {
namespace {

bool is_digit(char byte) { return std::isdigit(static_cast<unsigned char>(byte)) != 0; }

// The number as a whole, not as part of a longer one.
bool tells_number(std::string_view text, int number) {
  const std::string digits = std::to_string(number);
  for (std::size_t at = text.find(digits); at != std::string_view::npos;
       at = text.find(digits, at + 1)) {
    const std::size_t end = at + digits.size();
    if ((at == 0 || !is_digit(text[at - 1])) && (end == text.size() || !is_digit(text[end]))) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool tells(std::string_view text, const RiskCount& count) {
  return tells_number(text, count.events_count) && tells_number(text, count.people_count);
}

std::set<std::string> fillings_of(const Risk& risk) {
  std::set<std::string> out;
  if (risk.count) {
    out.insert({"events", "people"});
  }
  if (risk.lasts) {
    out.insert("days");
  }
  if (risk.computed_as) {
    out.insert({"about", "of"});
  }
  return out;
}

std::vector<base::Complaint> check(const Risk& risk, const std::string& key) {
  std::vector<base::Complaint> out;
  if (risk.count && risk.count->events_count > risk.count->people_count) {
    out.push_back(
        {{key + ".count"}, "out-of-order", "more events than people", "Mend the two numbers."});
  } else if (risk.count && !tells(risk.says, *risk.count)) {
    out.push_back({{key + ".says"},
                   "two-truths",
                   base::quoted(risk.id) + " does not tell its count",
                   "Write both numbers of the count into `says`."});
  }
  return out;
}

}  // namespace percuta::rules
