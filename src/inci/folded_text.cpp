#include "percuta/inci/folded_text.hpp"

#include <array>
#include <optional>
#include <unordered_map>

#include "percuta/base/text.hpp"
#include "percuta/inci/vocabulary.hpp"

namespace percuta::inci {
namespace {

/// One character of UTF-8; a broken byte counts as one.
struct Letter {
  char32_t code = 0;
  std::uint32_t length = 1;
  bool broken = false;
};

Letter decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
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

/// How a character parts names.
struct Parting {
  Gap gap = Gap::soft;
  std::uint16_t marks = 0;
};

Parting ascii_parting(char letter) {
  switch (letter) {
    case ',':
    case ';':
    case '|':
      return {Gap::hard, 0};
    case '\n':
      return {Gap::medium, newline};
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

struct Special {
  char32_t code;
  Parting parting;
};
constexpr auto specials = std::to_array<Special>({
    {0x85, {Gap::medium, newline}},    {0xa0, {Gap::soft, space}},
    {0xa7, {Gap::soft, star}},         {0xb6, {Gap::soft, star}},
    {0xb7, {Gap::hard, 0}},            {0x60c, {Gap::hard, 0}},
    {0x61b, {Gap::hard, 0}},           {0x66a, {Gap::soft, percent}},
    {0x2013, {Gap::soft, dash}},       {0x2014, {Gap::medium, 0}},
    {0x2015, {Gap::medium, 0}},        {0x2020, {Gap::soft, star}},
    {0x2021, {Gap::soft, star}},       {0x2022, {Gap::hard, 0}},
    {0x2023, {Gap::hard, 0}},          {0x2028, {Gap::medium, newline}},
    {0x2029, {Gap::medium, newline}},  {0x202f, {Gap::soft, space}},
    {0x2043, {Gap::hard, 0}},          {0x2192, {Gap::hard, 0}},
    {0x2212, {Gap::soft, dash}},       {0x2219, {Gap::hard, 0}},
    {0x2215, {Gap::medium, slash}},    {0x22c5, {Gap::hard, 0}},
    {0x3000, {Gap::soft, space}},      {0x3001, {Gap::hard, 0}},
    {0x3002, {Gap::medium, sentence}}, {0x3010, {Gap::medium, open}},
    {0x3011, {Gap::medium, close}},    {0x30fb, {Gap::hard, 0}},
    {0xff05, {Gap::soft, percent}},    {0xff08, {Gap::medium, open}},
    {0xff09, {Gap::medium, close}},    {0xff0c, {Gap::hard, 0}},
    {0xff0f, {Gap::medium, slash}},    {0xff1a, {Gap::medium, colon}},
    {0xff1b, {Gap::hard, 0}},          {0xff3b, {Gap::medium, open}},
    {0xff3d, {Gap::medium, close}},    {0xff5c, {Gap::hard, 0}},
    {0xff64, {Gap::hard, 0}},          {0xff65, {Gap::hard, 0}},
});

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

constexpr std::array<std::string_view, 25> greek_names = {
    "alpha", "beta", "gamma", "delta",   "epsilon", "zeta", "eta",   "theta", "iota",
    "kappa", "lambda", "mu",  "nu",      "xi",      "omicron", "pi", "rho",   "sigma",
    "sigma", "tau",  "upsilon", "phi",   "chi",     "psi",  "omega"};

bool is_greek(char32_t code) { return code >= 0x370 && code <= 0x3ff; }

/// Makes letters of one character at a time and remembers what it made.
class LetterFolder {
 public:
  /// The folded letters of a character; empty for what is no letter.
  const std::string& fold(std::string_view source, char32_t code) {
    const auto [entry, fresh] = known_.try_emplace(code);
    if (fresh && !is_script_without_case(code)) {
      for (const char byte : base::fold_case(source)) {
        if (is_key_byte(byte)) {
          entry->second += byte;
        }
      }
      drop_punctuation(code, entry->second);
    } else if (fresh) {
      entry->second = source;
    }
    return entry->second;
  }

  static bool is_ideograph(char32_t code) {
    return (code >= 0x3400 && code <= 0x9fff) || (code >= 0x20000 && code <= 0x3ffff);
  }

 private:
  static bool is_script_without_case(char32_t code) {
    return is_ideograph(code) || (code >= 0x3041 && code <= 0x30ff) ||
           (code >= 0xac00 && code <= 0xd7a3);
  }
  static bool is_key_byte(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
           static_cast<unsigned char>(byte) >= 0x80;
  }
  /// Signs without a letter's meaning stay as they are when folded: they are no part of a key.
  static void drop_punctuation(char32_t code, std::string& folded) {
    const bool sign = (code >= 0x80 && code <= 0xbf && code != 0xaa && code != 0xb5 &&
                       code != 0xba) ||
                      code == 0xd7 || code == 0xf7 || (code >= 0x2000 && code <= 0x2bff) ||
                      (code >= 0x3000 && code <= 0x3040);
    const bool stays = !folded.empty() && static_cast<unsigned char>(folded.front()) >= 0x80;
    if (sign && stays) {
      folded.clear();
    }
  }

  std::unordered_map<char32_t, std::string> known_;
};

/// Cuts a text into atoms.
class Folder {
 public:
  explicit Folder(std::string_view text) {
    folded_.source = text;
    folded_.key.reserve(text.size());
    folded_.atoms.reserve(text.size() / 5 + 2);
  }

  FoldedText fold() && {
    const std::string_view text = folded_.source;
    while (at_ < text.size()) {
      const char byte = text[at_];
      if (static_cast<unsigned char>(byte) < 0x80) {
        ascii(byte);
        ++at_;
      } else {
        at_ += other();
      }
    }
    finish();
    return std::move(folded_);
  }

 private:
  void ascii(char byte) {
    const bool lower = byte >= 'a' && byte <= 'z';
    const bool upper = byte >= 'A' && byte <= 'Z';
    if (lower || upper) {
      const bool camel = upper && was_lower_ && gap_ == Gap::none;
      extend(AtomKind::letters, 1, camel);
      folded_.key += upper ? static_cast<char>(byte - 'A' + 'a') : byte;
      folded_.atoms.back().end += 1;
      was_lower_ = lower;
    } else if (byte >= '0' && byte <= '9') {
      extend(AtomKind::digits, 1, false);
      folded_.key += byte;
      folded_.atoms.back().end += 1;
    } else {
      const auto code = static_cast<unsigned char>(byte);
      const bool control = (code < 0x20 && byte != '\n' && byte != '\r' && byte != '\t') ||
                           code == 0x7f;
      folded_.broken_bytes_count += control ? 1 : 0;
      part(parting_in_place(byte));
    }
  }

  /// What a comma or a full stop means depends on its neighbours.
  Parting parting_in_place(char byte) const {
    const auto digit_at = [&](std::size_t i) {
      return i < folded_.source.size() && folded_.source[i] >= '0' && folded_.source[i] <= '9';
    };
    const bool after_digit = at_ > 0 && digit_at(at_ - 1);
    const bool blank_next = at_ + 1 >= folded_.source.size() || folded_.source[at_ + 1] <= ' ';
    const bool digit_next =
        digit_at(at_ + 1) || (blank_next && byte == ',' && digit_at(at_ + 2));
    if ((byte == ',' || byte == '.' || byte == ':') && after_digit && digit_next) {
      return {Gap::soft, point};
    }
    if (byte == '.' && blank_next) {
      return {Gap::medium, sentence};
    }
    if (byte == '&' && !blank_next && at_ > 0 && folded_.source[at_ - 1] > ' ') {
      return {Gap::soft, 0};  // FD&C Red
    }
    if (byte == '-' && blank_next && at_ > 0 && folded_.source[at_ - 1] == ' ') {
      return {Gap::medium, dash};
    }
    return ascii_parting(byte);
  }

  std::uint32_t other() {
    const Letter letter = decode(folded_.source, at_);
    if (letter.broken) {
      ++folded_.broken_bytes_count;
      part({});
      return 1;
    }
    if (const auto parting = special_parting(letter.code)) {
      part(*parting);
      return letter.length;
    }
    const std::string_view bytes = folded_.source.substr(at_, letter.length);
    if (is_greek(letter.code) && lone_greek(letter, bytes)) {
      return letter.length;
    }
    const std::string& made = letters_.fold(bytes, letter.code);
    if (made.empty()) {
      part({});
      return letter.length;
    }
    const bool digit = made.front() >= '0' && made.front() <= '9';
    const bool ideograph = LetterFolder::is_ideograph(letter.code);
    extend(ideograph ? AtomKind::ideograph : digit ? AtomKind::digits : AtomKind::letters,
           letter.length, ideograph);
    folded_.key += made;
    folded_.atoms.back().end += static_cast<std::uint32_t>(made.size());
    was_lower_ = true;
    return letter.length;
  }

  /// A Greek letter that stands alone is read by its name: β-glucan is beta-glucan.
  bool lone_greek(const Letter& letter, std::string_view bytes) {
    const std::size_t next = at_ + letter.length;
    const bool more = next < folded_.source.size() && is_greek(decode(folded_.source, next).code);
    const bool before = was_greek_end_ == at_ && at_ > 0;
    was_greek_end_ = next;
    const std::string& lower = letters_.fold(bytes, letter.code);
    const char32_t code = lower.empty() ? 0 : decode(lower, 0).code;
    if (more || before || code < 0x3b1 || code > 0x3c9) {
      return false;
    }
    const std::string_view name = greek_names[code - 0x3b1];
    extend(AtomKind::letters, letter.length, true);
    folded_.key += name;
    folded_.atoms.back().end += static_cast<std::uint32_t>(name.size());
    return true;
  }

  void part(Parting parting) {
    const bool second_line = (parting.marks & newline) != 0 && (marks_ & newline) != 0;
    marks_ |= parting.marks;
    marks_ |= second_line ? blank_line : 0;
    gap_ = std::max(gap_, parting.gap);
    was_lower_ = false;
  }

  /// Goes on with the last atom or begins another.
  void extend(AtomKind kind, std::uint32_t source_bytes, bool apart) {
    auto& atoms = folded_.atoms;
    const auto from = static_cast<std::uint32_t>(at_);
    if (atoms.empty() || gap_ != Gap::none || apart || atoms.back().kind != kind) {
      Atom atom;
      atom.begin = atom.end = static_cast<std::uint32_t>(folded_.key.size());
      atom.from = from;
      atom.kind = kind;
      atom.gap = atoms.empty() ? Gap::hard : gap_;
      atom.marks = marks_;
      atoms.push_back(atom);
    }
    atoms.back().to = from + source_bytes;
    gap_ = Gap::none;
    marks_ = 0;
  }

  void finish() {
    auto& atoms = folded_.atoms;
    for (Atom& atom : atoms) {
      if (atom.kind == AtomKind::letters) {
        atom.words =
            word_bits(std::string_view(folded_.key).substr(atom.begin, atom.end - atom.begin));
      }
    }
    Atom last;
    last.begin = last.end = static_cast<std::uint32_t>(folded_.key.size());
    last.from = last.to = static_cast<std::uint32_t>(folded_.source.size());
    last.gap = Gap::hard;
    last.marks = marks_;
    atoms.push_back(last);
    folded_.match_brackets();
  }

  FoldedText folded_;
  LetterFolder letters_;
  std::size_t at_ = 0;
  std::size_t was_greek_end_ = 0;
  Gap gap_ = Gap::none;
  std::uint16_t marks_ = 0;
  bool was_lower_ = false;
};

}  // namespace

void FoldedText::match_brackets() {
  constexpr std::size_t longest = 40;  // atoms: beyond that a bracket lost its mate
  std::vector<std::uint32_t> opened;
  for (std::uint32_t i = 0; i < atoms.size(); ++i) {
    atoms[i].after = 0;
    if (marked(i, close) && !opened.empty()) {
      if (i - opened.back() <= longest) {
        atoms[opened.back()].after = i;
      }
      opened.pop_back();
    }
    if (marked(i, open)) {
      opened.push_back(i);
    }
  }
}

FoldedText fold_text(std::string_view text) { return Folder(text).fold(); }

std::string fold_name(std::string_view name) {
  std::string key;
  for (const char byte : name) {
    if (byte >= 'A' && byte <= 'Z') {
      key += static_cast<char>(byte - 'A' + 'a');
    } else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) {
      key += byte;
    } else if (static_cast<unsigned char>(byte) >= 0x80) {
      return fold_text(name).key;
    }
  }
  return key;
}

}  // namespace percuta::inci
