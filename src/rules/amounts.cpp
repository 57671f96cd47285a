#include "percuta/rules/amounts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "percuta/base/percent.hpp"
#include "percuta/base/units.hpp"

namespace percuta::rules {
namespace {

// A unit as people or names write it, how it is counted here, and how many it is.
struct Unit {
  std::string_view word;
  std::string_view counted_in;
  double factor = 1;
};

constexpr double hours_per_week = base::hours_per_day * base::days_per_week;
using base::percent;
constexpr auto units = std::to_array<Unit>({{"h", "h", 1},
                                            {"d", "h", base::hours_per_day},
                                            {"weeks", "h", hours_per_week},
                                            {"months", "months", 1},
                                            {"y", "months", base::months_per_year},
                                            {"mm", "mm", 1},
                                            {"um", "mm", 1 / base::um_per_mm},
                                            {"pct", "pct", 1},
                                            {"frac", "pct", percent}});
constexpr auto symbols = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"mm", "mm"}, {"µm", "um"}, {"μm", "um"}, {"%", "pct"}, {"h", "h"}});

std::optional<Amount> counted(double value, std::string_view word) {
  const auto* const unit =
      std::find_if(units.begin(), units.end(), [&](const Unit& one) { return one.word == word; });
  return unit == units.end()
             ? std::nullopt
             : std::optional(Amount{value * unit->factor, std::string(unit->counted_in)});
}

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

bool is_part_of_number(const icu::UnicodeString& text, std::int32_t at) {
  const UChar32 letter = text.char32At(at);
  const bool between = (letter == '.' || letter == ',') && at > 0 &&
                       u_isdigit(text.char32At(at - 1)) != 0 && at + 1 < text.length() &&
                       u_isdigit(text.char32At(at + 1)) != 0;
  return u_isdigit(letter) != 0 || between;
}

// Words, numbers and percent signs in lower case; what a placeholder fills is one token, "{}".
std::vector<std::string> tokens(const std::string& text) {
  icu::UnicodeString lower = icu::UnicodeString::fromUTF8(text);
  lower.toLower(icu::Locale::getRoot());
  std::vector<std::string> out;
  icu::UnicodeString word;
  int depth = 0;
  bool number = false;
  const auto end = [&] {
    if (!word.isEmpty()) {
      out.push_back(utf8(word));
      word.remove();
    }
  };
  for (std::int32_t i = 0; i < lower.length(); i = lower.moveIndex32(i, 1)) {
    const UChar32 letter = lower.char32At(i);
    if (letter == '{' || letter == '}') {
      end();
      depth += letter == '{' ? 1 : -1;
      if (letter == '{' && depth == 1) {
        out.emplace_back("{}");
      }
    } else if (depth == 0 && is_part_of_number(lower, i)) {
      if (!number) {
        end();
      }
      number = true;
      word.append(letter == ',' ? '.' : letter);
      continue;
    } else if (depth == 0 && u_isalpha(letter) != 0) {
      if (number) {
        end();
      }
      word.append(letter);
    } else if (depth == 0) {
      end();
      if (letter == '%') {
        out.emplace_back("%");
      } else if (letter == '.' || letter == ';' || letter == ':') {
        out.emplace_back(".");  // no unit belongs to a number of another sentence
      }
    }
    number = false;
  }
  end();
  return out;
}

bool is_word(const std::string& token) {
  return u_isalpha(icu::UnicodeString::fromUTF8(token).char32At(0)) != 0;
}

/// Reads the amounts of one sentence.
class Reader {
 public:
  Reader(const std::string& text, const Wording& wording)
      : wording_(wording), tokens_(tokens(text)) {}

  std::vector<Amount> read() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const auto value = number(i);
      if (!value) {
        continue;
      }
      if (const auto unit = unit_behind(i)) {
        if (auto amount = counted(*value, *unit)) {
          out_.push_back(std::move(*amount));
        }
      }
    }
    return std::move(out_);
  }

 private:
  std::optional<double> number(std::size_t at) const {
    const std::string& token = tokens_[at];
    if (token.front() >= '0' && token.front() <= '9') {
      double value = 0;  // as far as it is one: "1.2.3" is 1.2
      std::from_chars(token.data(), token.data() + token.size(), value);
      return value;
    }
    const auto word = wording_.number_words.find(token);
    if (word != wording_.number_words.end()) {
      return word->second;
    }
    const auto& ones = wording_.words_of_one;
    const bool is_one = std::find(ones.begin(), ones.end(), token) != ones.end();
    return is_one && at + 1 < tokens_.size() && unit(at + 1) ? std::optional(1.0) : std::nullopt;
  }

  std::optional<std::string> unit(std::size_t at) const {
    if (at >= tokens_.size()) {
      return std::nullopt;
    }
    const auto word = wording_.unit_words.find(tokens_[at]);
    if (word != wording_.unit_words.end()) {
      return word->second;
    }
    const auto* const symbol = std::find_if(
        symbols.begin(), symbols.end(), [&](const auto& one) { return one.first == tokens_[at]; });
    return symbol == symbols.end() ? std::nullopt : std::optional(std::string(symbol->second));
  }

  // "3 days", "3 to 5 days", "5 derniers jours".
  std::optional<std::string> unit_behind(std::size_t at) const {
    if (auto out = unit(at + 1)) {
      return out;
    }
    for (const std::size_t other : {at + 1, at + 2}) {
      if (other < tokens_.size() && number(other)) {
        return unit(other + 1);
      }
    }
    return at + 1 < tokens_.size() && is_word(tokens_[at + 1]) ? unit(at + 2) : std::nullopt;
  }

  const Wording& wording_;
  std::vector<std::string> tokens_;
  std::vector<Amount> out_;
};

}  // namespace

std::optional<Amount> amount_of(std::string_view name, double value) {
  std::string_view unit = base::unit_suffix(name);
  unit.remove_prefix(unit.empty() ? 0 : 1);
  if (unit.empty() && name.find("_y_") != std::string_view::npos) {
    unit = "y";  // `age_y_below`
  }
  return counted(value, unit);
}

std::vector<Amount> amounts_in(const std::string& text, const Wording& wording) {
  return Reader(text, wording).read();
}

}  // namespace percuta::rules
