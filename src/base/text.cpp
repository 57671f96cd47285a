#include "percuta/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "percuta/base/assert.hpp"

namespace percuta::base {
namespace {

const icu::Normalizer2& compatibility_fold() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  PERCUTA_ENSURE(U_SUCCESS(status));
  return *normalizer;
}

const icu::Normalizer2& decomposition() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(status);
  PERCUTA_ENSURE(U_SUCCESS(status));
  return *normalizer;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& letter : out) {
    if (letter >= 'A' && letter <= 'Z') {
      letter = static_cast<char>(letter - 'A' + 'a');
    }
  }
  return out;
}

// Marks that people paste into names and that say nothing: typographic apostrophes and hyphens, the
// signs of a trade mark. Compatibility folding would turn some of them into letters.
constexpr auto marks =
    std::to_array<std::string_view>({"\u2019", "\u2018", "\u02bc", "\u00b4", "\u2010", "\u2011",
                                     "\u2013", "\u2212", "\u00ae", "\u2122", "\u00a9"});

std::string without_marks(std::string_view text) {
  std::string out(text);
  for (const std::string_view mark : marks) {
    for (std::size_t at = out.find(mark); at != std::string::npos; at = out.find(mark, at)) {
      out.erase(at, mark.size());
    }
  }
  return out;
}

bool separates_words(char byte) {
  return byte == ' ' || byte == '-' || byte == '_' || byte == '\'' || byte == '.' || byte == ',' ||
         byte == '\t' || byte == '\n' || byte == '\r';
}

}  // namespace

std::string fold_case(std::string_view text) {
  if (is_ascii(text)) {
    return lower_ascii(text);
  }
  UErrorCode status = U_ZERO_ERROR;
  const auto utf16 = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  const icu::UnicodeString folded =
      decomposition().normalize(compatibility_fold().normalize(utf16, status), status);
  icu::UnicodeString bare;
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 letter = folded.char32At(i);
    if (u_charType(letter) != U_NON_SPACING_MARK) {
      bare.append(letter);
    }
  }
  std::string out;
  bare.toUTF8String(out);
  return out;
}

std::string name_key(std::string_view text) {
  std::string out = is_ascii(text) ? lower_ascii(text) : fold_case(without_marks(text));
  std::erase_if(out, separates_words);
  return out;
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
  const auto longer = static_cast<int>(std::max(a.size(), b.size()));
  const auto shorter = static_cast<int>(std::min(a.size(), b.size()));
  if (longer - shorter > limit) {
    return limit + 1;
  }
  const std::size_t columns = b.size() + 1;
  std::vector<int> before(columns);
  std::vector<int> previous(columns);
  std::vector<int> row(columns);
  for (std::size_t j = 0; j < columns; ++j) {
    previous[j] = static_cast<int>(j);
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j < columns; ++j) {
      const int replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replace, previous[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    if (*std::min_element(row.begin(), row.end()) > limit) {
      return limit + 1;
    }
    std::swap(before, previous);
    std::swap(previous, row);
  }
  return std::min(previous.back(), limit + 1);
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
  constexpr std::size_t longest_word = 80;  // nobody misspells more than that
  if (word.size() > longest_word) {
    return std::nullopt;
  }
  const std::string key = name_key(word);
  const int limit = std::max(1, static_cast<int>(key.size()) / 3);
  std::optional<std::string> best;
  int best_distance = limit + 1;
  for (const std::string& candidate : candidates) {
    const int distance = edit_distance(key, name_key(candidate), best_distance);
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

std::size_t utf8_length(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < length;) {
    const std::int32_t start = i;
    UChar32 letter = 0;
    U8_NEXT(bytes, i, length, letter);
    if (letter < 0) {
      return static_cast<std::size_t>(start);
    }
  }
  return text.size();
}

bool is_utf8(std::string_view text) { return utf8_length(text) == text.size(); }

int display_width(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int32_t>(text.size());
  int columns = 0;
  for (std::int32_t i = 0; i < length;) {
    UChar32 letter = 0;
    U8_NEXT_OR_FFFD(bytes, i, length, letter);
    const auto type = u_charType(letter);
    const auto width = u_getIntPropertyValue(letter, UCHAR_EAST_ASIAN_WIDTH);
    if (type != U_NON_SPACING_MARK && type != U_ENCLOSING_MARK) {
      columns += width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
    }
  }
  return columns;
}

}  // namespace percuta::base
