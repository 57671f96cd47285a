#include "characters.hpp"

#include <algorithm>
#include <array>

#include "percuta/base/text.hpp"

namespace percuta::inci {
namespace {

struct Special {
  char32_t code;
  Parting parting;
};
constexpr auto specials = std::to_array<Special>({
    {0x85, {Gap::medium, newline}},
    {0xa0, {Gap::soft, space}},
    {0xa7, {Gap::soft, star}},
    {0xb6, {Gap::soft, star}},
    {0xb7, {Gap::hard, 0}},
    {0x60c, {Gap::hard, 0}},
    {0x61b, {Gap::hard, 0}},
    {0x66a, {Gap::soft, percent}},
    {0x2013, {Gap::soft, dash}},
    {0x2014, {Gap::medium, 0}},
    {0x2015, {Gap::medium, 0}},
    {0x2020, {Gap::soft, star}},
    {0x2021, {Gap::soft, star}},
    {0x2022, {Gap::hard, 0}},
    {0x2023, {Gap::hard, 0}},
    {0x2028, {Gap::medium, newline}},
    {0x2029, {Gap::medium, newline}},
    {0x202f, {Gap::soft, space}},
    {0x2043, {Gap::hard, 0}},
    {0x2192, {Gap::hard, 0}},
    {0x2212, {Gap::soft, dash}},
    {0x2219, {Gap::hard, 0}},
    {0x2215, {Gap::medium, slash}},
    {0x22c5, {Gap::hard, 0}},
    {0x3000, {Gap::soft, space}},
    {0x3001, {Gap::hard, 0}},
    {0x3002, {Gap::medium, sentence}},
    {0x3010, {Gap::medium, open}},
    {0x3011, {Gap::medium, close}},
    {0x30fb, {Gap::hard, 0}},
    {0xff05, {Gap::soft, percent}},
    {0xff08, {Gap::medium, open}},
    {0xff09, {Gap::medium, close}},
    {0xff0c, {Gap::hard, 0}},
    {0xff0f, {Gap::medium, slash}},
    {0xff1a, {Gap::medium, colon}},
    {0xff1b, {Gap::hard, 0}},
    {0xff3b, {Gap::medium, open}},
    {0xff3d, {Gap::medium, close}},
    {0xff5c, {Gap::hard, 0}},
    {0xff64, {Gap::hard, 0}},
    {0xff65, {Gap::hard, 0}},
});

constexpr std::array<std::string_view, 25> greek_names = {
    "alpha", "beta",   "gamma",   "delta", "epsilon", "zeta",    "eta",  "theta", "iota",
    "kappa", "lambda", "mu",      "nu",    "xi",      "omicron", "pi",   "rho",   "sigma",
    "sigma", "tau",    "upsilon", "phi",   "chi",     "psi",     "omega"};

bool is_script_without_case(char32_t code) {
  return is_ideograph(code) || (code >= 0x3041 && code <= 0x30ff) ||
         (code >= 0xac00 && code <= 0xd7a3);
}

bool is_key_byte(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
         static_cast<unsigned char>(byte) >= 0x80;
}

/// Signs that stay as they are when folded: they are no part of a key.
bool is_sign(char32_t code) {
  return (code >= 0x80 && code <= 0xbf && code != 0xb5) || code == 0xd7 || code == 0xf7 ||
         (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x3040);
}

bool is_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

}  // namespace

Letter decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(text[i]);
  };
  const unsigned first = byte(at);
  if (first < 0x80) {
    return {first, 1, false};
  }
  const std::uint32_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
  if (first < 0xc2 || first > 0xf4 || at + length > text.size()) {
    return {first, 1, true};
  }
  char32_t code = first & (0x7fU >> length);
  for (std::uint32_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xc0U) != 0x80) {
      return {first, 1, true};
    }
    code = code << 6U | (byte(at + i) & 0x3fU);
  }
  const bool surrogate = code >= 0xd800 && code <= 0xdfff;
  if (code < smallest[length] || code > 0x10ffff || surrogate) {
    return {first, 1, true};
  }
  return {code, length, false};
}

Parting ascii_parting(char letter) {
  switch (letter) {
    case ',':
    case ';':
    case '|':
      return {Gap::hard, 0};
    case '\n':
    case '\t':
    case '\v':
    case '\f':
      return {Gap::medium, newline};
    case '/':
    case '\\':
    case '=':
    case '@':
      return {Gap::medium, slash};
    case '(':
    case '[':
    case '{':
      return {Gap::medium, open};
    case ')':
    case ']':
    case '}':
      return {Gap::medium, close};
    case ':':
      return {Gap::medium, colon};
    case '!':
    case '?':
      return {Gap::medium, sentence};
    case '&':
    case '+':
      return {Gap::medium, joint};
    case '<':
    case '>':
      return {Gap::medium, 0};
    case '%':
      return {Gap::soft, percent};
    case '*':
    case '#':
    case '^':
      return {Gap::soft, star};
    case ' ':
    case '\r':
      return {Gap::soft, space};
    case '-':
      return {Gap::soft, dash};
    default:
      return {Gap::soft, 0};
  }
}

/// What is no letter although folding would make letters or digits of it.
std::optional<Parting> special_parting(char32_t code) {
  const bool superscript = code == 0xb2 || code == 0xb3 || code == 0xb9 || code == 0xaa ||
                           code == 0xba || (code >= 0x2070 && code <= 0x209c) ||
                           (code >= 0x1d2c && code <= 0x1d6a);
  const bool circled = code >= 0x2460 && code <= 0x24ff;
  if (superscript || circled) {
    return Parting{Gap::soft, star};
  }
  if ((code >= 0x25a0 && code <= 0x27bf) || (code >= 0x1f000 && code <= 0x1faff)) {
    return Parting{Gap::hard, 0};  // bullets, ticks, stars, pictures
  }
  for (const Special& special : specials) {
    if (special.code == code) {
      return special.parting;
    }
  }
  const bool sign = code == 0xa9 || code == 0xae || (code >= 0x2000 && code <= 0x206f) ||
                    (code >= 0x20a0 && code <= 0x20cf) || code == 0x2117 ||
                    (code >= 0x2120 && code <= 0x2122) || code == 0xfeff || code == 0xfffd ||
                    (code >= 0xfe00 && code <= 0xfe0f);
  return sign ? std::optional<Parting>(Parting{}) : std::nullopt;
}

std::string_view unread_script(char32_t code) {
  struct Range {
    char32_t first;
    char32_t last;
    std::string_view name;
  };
  constexpr auto ranges = std::to_array<Range>({
      {0x370, 0x3ff, "Greek"},     {0x530, 0x58f, "Armenian"},    {0x591, 0x5f4, "Hebrew"},
      {0x600, 0x6ff, "Arabic"},    {0x700, 0x74f, "Syriac"},      {0x750, 0x77f, "Arabic"},
      {0x780, 0x7bf, "Thaana"},    {0x8a0, 0x8ff, "Arabic"},      {0x900, 0x97f, "Devanagari"},
      {0x980, 0x9ff, "Bengali"},   {0xa00, 0xa7f, "Gurmukhi"},    {0xa80, 0xaff, "Gujarati"},
      {0xb00, 0xb7f, "Odia"},      {0xb80, 0xbff, "Tamil"},       {0xc00, 0xc7f, "Telugu"},
      {0xc80, 0xcff, "Kannada"},   {0xd00, 0xd7f, "Malayalam"},   {0xd80, 0xdff, "Sinhala"},
      {0xe00, 0xe7f, "Thai"},      {0xe80, 0xeff, "Lao"},         {0xf00, 0xfff, "Tibetan"},
      {0x1000, 0x109f, "Burmese"}, {0x10a0, 0x10ff, "Georgian"},  {0x1200, 0x139f, "Ethiopic"},
      {0x1780, 0x17ff, "Khmer"},   {0x1800, 0x18af, "Mongolian"}, {0xfb1d, 0xfb4f, "Hebrew"},
      {0xfb50, 0xfdff, "Arabic"},  {0xfe70, 0xfefc, "Arabic"},
  });
  for (const Range& range : ranges) {
    if (code >= range.first && code <= range.last) {
      return range.name;
    }
  }
  return {};
}

std::string_view greek_name(char32_t code) {
  constexpr char32_t alpha = 0x3b1;
  return code >= alpha && code < alpha + greek_names.size() ? greek_names[code - alpha]
                                                            : std::string_view{};
}

/// Letters that decomposition leaves whole, and what people without them type.
std::string_view plain_letter(char32_t code) {
  switch (code) {
    case 0x131:  // i without a dot
      return "i";
    case 0x141:
    case 0x142:
      return "l";
    case 0xd8:
    case 0xf8:
      return "o";
    case 0x110:
    case 0x111:
      return "d";
    default:
      return {};
  }
}

const std::string& LetterFolder::fold(std::string_view source, char32_t code) {
  const auto [entry, fresh] = known_.try_emplace(code);
  std::string& made = entry->second;
  if (!fresh) {
    return made;
  }
  if (is_script_without_case(code)) {
    made = source;
    return made;
  }
  if (const std::string_view plain = plain_letter(code); !plain.empty()) {
    made = plain;
    return made;
  }
  for (const char byte : base::fold_case(source)) {
    if (is_key_byte(byte)) {
      made += byte;
    }
  }
  if (is_sign(code) && !made.empty() && static_cast<unsigned char>(made.front()) >= 0x80) {
    made.clear();
  }
  return made;
}

std::size_t tag_length(std::string_view text) {
  constexpr std::size_t longest = 80;
  constexpr std::string_view known =
      " a b br div em font h1 h2 h3 h4 h5 hr i img li ol p small span strong sub sup table tbody "
      "td "
      "th tr u ul ";
  const std::size_t end = text.substr(0, longest).find('>');
  std::size_t from = 1;
  from += text.substr(from).starts_with('/') ? 1 : 0;
  std::size_t to = from;
  while (to < text.size() && (is_letter(text[to]) || (text[to] >= '1' && text[to] <= '5'))) {
    ++to;
  }
  if (end == std::string_view::npos || to == from || to > end) {
    return 0;
  }
  const std::string name = " " + base::fold_case(text.substr(from, to - from)) + " ";
  return known.find(name) == std::string_view::npos ? 0 : end + 1;
}

bool is_accented_letter(std::string_view entity) {
  constexpr auto accents = std::to_array<std::string_view>(
      {"acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "slash", "caron"});
  return is_letter(entity.front()) &&
         std::find(accents.begin(), accents.end(), entity.substr(1)) != accents.end();
}

std::size_t entity_length(std::string_view text) {
  constexpr std::size_t longest = 10;
  const std::size_t end = text.substr(0, longest).find(';');
  if (end == std::string_view::npos || end < 2) {
    return 0;
  }
  std::string name(text.substr(1, end - 1));
  if (!is_accented_letter(name)) {  // `&Amp;` of pages that capitalise words
    std::transform(name.begin(), name.end(), name.begin(), [](char one) {
      return one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one;
    });
  }
  constexpr auto known = std::to_array<std::string_view>(
      {"amp", "nbsp", "lt", "gt", "quot", "apos", "reg", "trade", "copy", "bull", "middot", "deg"});
  const bool number = name.front() == '#';
  const bool sign = std::find(known.begin(), known.end(), name) != known.end();
  return number || sign || is_accented_letter(name) ? end + 1 : 0;
}

}  // namespace percuta::inci
