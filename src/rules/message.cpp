#include "percuta/rules/message.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <memory>

#include <fmt/format.h>
#include <unicode/fmtable.h>
#include <unicode/locid.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/plurrule.h>
#include <unicode/uchar.h>

#include "percuta/base/units.hpp"

namespace percuta::rules {
namespace {

icu::Locale locale(intake::Language language) { return {locale_of(language).c_str()}; }

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

// The forms that whole numbers need, besides `other`.
std::set<std::string> forms_of(intake::Language language) {
  if (language == intake::Language::pl) {
    return {"one", "few", "many"};
  }
  return {"one"};
}

/// Walks over the parts of a pattern.
class Reader {
 public:
  Reader(const icu::MessagePattern& pattern, intake::Language language, Message& out)
      : pattern_(pattern), language_(language), out_(out) {
    UErrorCode status = U_ZERO_ERROR;
    rules_.reset(icu::PluralRules::forLocale(locale(language), status));
  }

  void read() {
    for (std::int32_t i = 0; i < pattern_.countParts(); ++i) {
      const auto& part = pattern_.getPart(i);
      if (part.getType() == UMSGPAT_PART_TYPE_ARG_START) {
        take_argument(i);
      }
      if (is_end_of_text(part.getType())) {
        text_until(part.getIndex());
      }
      if (ends_of_syntax(part.getType())) {
        from_ = part.getLimit();
      }
    }
  }

 private:
  static bool is_end_of_text(UMessagePatternPartType type) {
    return type == UMSGPAT_PART_TYPE_ARG_START || type == UMSGPAT_PART_TYPE_MSG_LIMIT ||
           type == UMSGPAT_PART_TYPE_REPLACE_NUMBER;
  }
  static bool ends_of_syntax(UMessagePatternPartType type) {
    return type == UMSGPAT_PART_TYPE_ARG_LIMIT || type == UMSGPAT_PART_TYPE_MSG_START ||
           type == UMSGPAT_PART_TYPE_REPLACE_NUMBER;
  }

  void text_until(std::int32_t end) {
    const icu::UnicodeString& whole = pattern_.getPatternString();
    if (end > from_) {
      out_.texts.push_back(utf8(whole.tempSubStringBetween(from_, end)));
    }
    const bool number_before = from_ > 0 && whole.charAt(from_ - 1) == u'#';
    if (number_before && end > from_ && whole.charAt(from_) == u' ') {
      out_.faults.emplace_back("a line may end between # and its unit: write # and \\u00A0");
    }
  }

  // ARG_START, ARG_NAME or ARG_NUMBER, then type and style, or the forms of a plural.
  void take_argument(std::int32_t at) {
    const auto& start = pattern_.getPart(at);
    const std::string name = utf8(pattern_.getSubstring(pattern_.getPart(at + 1)));
    std::string kind;
    if (start.getArgType() == UMSGPAT_ARG_TYPE_PLURAL) {
      kind = "plural";
      take_forms(at);
    } else if (start.getArgType() == UMSGPAT_ARG_TYPE_SIMPLE) {
      kind = utf8(pattern_.getSubstring(pattern_.getPart(at + 2)));
    } else if (start.getArgType() == UMSGPAT_ARG_TYPE_SELECT) {
      kind = "select";
    } else if (start.getArgType() != UMSGPAT_ARG_TYPE_NONE) {
      out_.faults.push_back(fmt::format("{{{}}} is no plural, no select and not plain", name));
    }
    constexpr auto known_kinds =
        std::to_array<std::string_view>({"plural", "select", "number", "spellout"});
    if (!kind.empty() &&
        std::find(known_kinds.begin(), known_kinds.end(), kind) == known_kinds.end()) {
      out_.faults.push_back(fmt::format("{{{}}} is a {}, which nothing fills", name, kind));
    }
    const auto [known, is_new] = out_.placeholders.emplace(name, kind);
    if (!is_new && known->second.empty()) {
      known->second = kind;
    }
  }

  void take_forms(std::int32_t at) {
    std::set<std::string> missing = forms_of(language_);
    const std::int32_t limit = pattern_.getLimitPartIndex(at);
    for (std::int32_t i = at + 1; i < limit; ++i) {
      const auto& part = pattern_.getPart(i);
      if (part.getType() == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
        const icu::UnicodeString form = pattern_.getSubstring(part);
        missing.erase(utf8(form));
        if (form.charAt(0) != u'=' && !rules_->isKeyword(form)) {
          out_.faults.push_back(fmt::format("the language has no plural \"{}\"", utf8(form)));
        }
      } else if (part.getType() == UMSGPAT_PART_TYPE_MSG_START) {
        i = pattern_.getLimitPartIndex(i);
      }
    }
    for (const std::string& form : missing) {
      out_.faults.push_back(fmt::format("a plural has no form \"{}\"", form));
    }
  }

  const icu::MessagePattern& pattern_;
  intake::Language language_;
  Message& out_;
  std::unique_ptr<icu::PluralRules> rules_;
  std::int32_t from_ = 0;
};

void check_typing(const std::string& pattern, Message& out) {
  if (pattern.find_first_not_of(' ') == std::string::npos) {
    out.faults.emplace_back("nothing is said");
    return;
  }
  if (pattern.front() == ' ' || pattern.back() == ' ' || pattern.find("  ") != std::string::npos) {
    out.faults.emplace_back("a space too many");
  }
  if (pattern.find('\'') != std::string::npos) {
    out.faults.emplace_back("a straight apostrophe, which begins code in a message: write \u2019");
  }
}

// Polish keeps a word of one letter on one line with the next word.
std::string keep_short_words(std::string text) {
  constexpr std::string_view short_words = "aiouwzAIOUWZ";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool alone = i >= 1 && short_words.find(text[i - 1]) != std::string_view::npos &&
                       (i == 1 || text[i - 2] == ' ' || text[i - 2] == '(');
    if (text[i] == ' ' && alone) {
      out += "\u00a0";
    } else {
      out += text[i];
    }
  }
  return out;
}

bool is_digit(char byte) { return std::isdigit(static_cast<unsigned char>(byte)) != 0; }

}  // namespace

std::string locale_of(intake::Language language) {
  switch (language) {
    case intake::Language::en:
      return "en-GB";
    case intake::Language::pt:
      return "pt-BR";
    default:
      return std::string(base::word(language));
  }
}

Fillings hours_told(double hours) {
  return {{"hours", std::ceil(hours)}, {"days", std::ceil(hours / base::hours_per_day)}};
}

Message read_message(const std::string& pattern, intake::Language language) {
  Message out;
  check_typing(pattern, out);
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessagePattern parsed(icu::UnicodeString::fromUTF8(pattern), nullptr, status);
  if (U_FAILURE(status) != 0) {
    out.faults.push_back(fmt::format("it cannot be read ({})", u_errorName(status)));
    return out;
  }
  Reader(parsed, language, out).read();
  return out;
}

std::optional<std::string> filled(const std::string& pattern, const Fillings& fillings,
                                  intake::Language language) {
  for (const auto& [name, kind] : read_message(pattern, language).placeholders) {
    if (!fillings.contains(name)) {
      return std::nullopt;
    }
  }
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, filling] : fillings) {
    names.push_back(icu::UnicodeString::fromUTF8(name));
    if (const auto* number = std::get_if<double>(&filling)) {
      values.emplace_back(*number);
    } else {
      values.emplace_back(icu::UnicodeString::fromUTF8(std::get<std::string>(filling)));
    }
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format(icu::UnicodeString::fromUTF8(pattern), locale(language), status);
  icu::UnicodeString said;
  format.format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), said, status);
  if (U_FAILURE(status) != 0) {
    return std::nullopt;
  }
  return language == intake::Language::pl ? keep_short_words(utf8(said)) : utf8(said);
}

std::string filled_in_part(const std::string& pattern, const Fillings& fillings,
                           intake::Language language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString whole = icu::UnicodeString::fromUTF8(pattern);
  const icu::MessagePattern parsed(whole, nullptr, status);
  if (U_FAILURE(status) != 0) {
    return pattern;
  }
  std::string out;
  std::int32_t from = 0;
  for (std::int32_t i = 0; i < parsed.countParts(); ++i) {
    if (parsed.getPart(i).getType() != UMSGPAT_PART_TYPE_ARG_START) {
      continue;
    }
    const std::int32_t begin = parsed.getPart(i).getIndex();
    const std::int32_t last = parsed.getLimitPartIndex(i);
    const std::int32_t end = parsed.getPart(last).getLimit();
    const std::string name = utf8(parsed.getSubstring(parsed.getPart(i + 1)));
    const std::string argument = utf8(whole.tempSubStringBetween(begin, end));
    out += utf8(whole.tempSubStringBetween(from, begin));
    out += fillings.contains(name) ? filled(argument, fillings, language).value_or(argument)
                                   : argument;
    from = end;
    i = last;
  }
  return out + utf8(whole.tempSubString(from));
}

std::vector<std::string> words_of(const std::string& text) {
  icu::UnicodeString lower = icu::UnicodeString::fromUTF8(text);
  lower.toLower(icu::Locale::getRoot());
  std::vector<std::string> out;
  icu::UnicodeString word;
  for (std::int32_t i = 0; i < lower.length(); i = lower.moveIndex32(i, 1)) {
    const UChar32 letter = lower.char32At(i);
    if (u_isalpha(letter) != 0) {
      word.append(letter);
    } else if (!word.isEmpty()) {
      out.push_back(utf8(word));
      word.remove();
    }
  }
  if (!word.isEmpty()) {
    out.push_back(utf8(word));
  }
  return out;
}

bool denies(const std::string& text, const std::vector<std::string>& negations) {
  const std::vector<std::string> words = words_of(text);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::find(negations.begin(), negations.end(), word) != negations.end();
  });
}

std::multiset<std::string> digits_of(const std::string& text) {
  std::multiset<std::string> out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string number;
    while (i < text.size() && is_digit(text[i])) {
      number += text[i++];
    }
    if (!number.empty()) {
      out.insert(number);
    }
  }
  return out;
}

}  // namespace percuta::rules
