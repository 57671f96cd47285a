#include "folded_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "characters.hpp"
#include "vocabulary.hpp"

namespace percuta::inci {
namespace {

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
      if ((byte == '<' || byte == '&') && take_markup()) {
        continue;
      }
      if (is_letter(byte)) {
        word(byte);
      } else if (static_cast<unsigned char>(byte) < 0x80) {
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
  /// `<li>` and `&nbsp;` of a web page part names; `&eacute;` is a letter. False: it is none.
  bool take_markup() {
    const bool tag = folded_.source[at_] == '<';
    const std::size_t length =
        tag ? tag_length(folded_.source.substr(at_)) : entity_length(folded_.source.substr(at_));
    if (length == 0) {
      return false;
    }
    if (!tag && length == 5 && (folded_.source[at_ + 1] | 0x20) == 'a' &&
        folded_.source.substr(at_ + 2, 2) == "mp") {
      const bool inside = at_ > 0 && folded_.source[at_ - 1] > ' ' &&
                          at_ + length < folded_.source.size() &&
                          folded_.source[at_ + length] > ' ';
      part(inside ? Parting{Gap::soft, 0} : Parting{Gap::medium, joint});
      at_ += length;
      return true;
    }
    if (!tag && is_accented_letter(folded_.source.substr(at_ + 1, length - 2))) {
      extend(AtomKind::letters, static_cast<std::uint32_t>(length), false);
      folded_.key += static_cast<char>(folded_.source[at_ + 1] | 0x20);
      folded_.atoms.back().end += 1;
    } else {
      folded_.markup.push_back({at_, at_ + length});
      part({Gap::medium, tag ? newline : space});
    }
    at_ += length;
    return true;
  }

  static bool is_letter(char byte) {
    constexpr char case_bit = 0x20;
    const auto lower = static_cast<char>(byte | case_bit);
    return lower >= 'a' && lower <= 'z' && static_cast<unsigned char>(byte) < 0x80;
  }

  /// A letter and all that follow it up to a capital that begins a word.
  void word(char first) {
    ascii(first);
    ++at_;
    const std::string_view text = folded_.source;
    Atom& atom = folded_.atoms.back();
    std::size_t end = at_;
    std::size_t size = atom.end - atom.begin;
    for (; end < text.size() && is_letter(text[end]); ++end, ++size) {
      const bool lower = text[end] >= 'a';
      if (!lower && was_lower_ && size > 1) {
        break;
      }
      was_lower_ = lower;
    }
    const std::size_t more = end - at_;
    const std::size_t from = folded_.key.size();
    folded_.key.append(text, at_, more);
    for (std::size_t i = from; i < folded_.key.size(); ++i) {
      folded_.key[i] = static_cast<char>(folded_.key[i] | 0x20);
    }
    folded_.letters_count += more;
    atom.end += static_cast<std::uint32_t>(more);
    atom.to += static_cast<std::uint32_t>(more);
    at_ = end;
  }

  void ascii(char byte) {
    const bool lower = byte >= 'a' && byte <= 'z';
    const bool upper = byte >= 'A' && byte <= 'Z';
    if (lower || upper) {
      const bool word_before =
          !folded_.atoms.empty() && folded_.atoms.back().end - folded_.atoms.back().begin > 1;
      const bool camel = upper && was_lower_ && gap_ == Gap::none && word_before;  // not pH
      extend(AtomKind::letters, 1, camel);
      ++folded_.letters_count;
      folded_.key += upper ? static_cast<char>(byte - 'A' + 'a') : byte;
      folded_.atoms.back().end += 1;
      was_lower_ = lower;
    } else if (byte >= '0' && byte <= '9') {
      extend(AtomKind::digits, 1, false);
      folded_.key += byte;
      folded_.atoms.back().end += 1;
    } else {
      const auto code = static_cast<unsigned char>(byte);
      const bool control =
          (code < 0x20 && byte != '\n' && byte != '\r' && byte != '\t') || code == 0x7f;
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
    const bool digit_next = digit_at(at_ + 1) || (blank_next && byte == ',' && digit_at(at_ + 2) &&
                                                  !ends_in_number());  // 1, 2-Hexanediol
    if ((byte == ',' || byte == '.' || byte == ':') && after_digit && digit_next) {
      return {Gap::soft, point};
    }
    if (byte == '.' && blank_next) {
      if (is_abbreviation()) {
        return {Gap::soft, 0};
      }
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

  /// `St. John's Wort`, `Citrus Aurantium var. Amara`: the name goes on.
  [[nodiscard]] bool is_abbreviation() const {
    constexpr auto words =
        std::to_array<std::string_view>({"st", "var", "ssp", "subsp", "spp", "sp", "cv"});
    if (folded_.atoms.empty() || gap_ != Gap::none) {
      return false;
    }
    const Atom& last = folded_.atoms.back();
    const std::string_view word = std::string_view(folded_.key).substr(last.begin);
    const bool number = at_ + 2 < folded_.source.size() && folded_.source[at_ + 2] >= '0' &&
                        folded_.source[at_ + 2] <= '9';  // `Red No. 40`
    return std::find(words.begin(), words.end(), word) != words.end() || (word == "no" && number);
  }

  /// `PEG-8, 1,2-Hexanediol`: the number ends a name.
  [[nodiscard]] bool ends_in_number() const {
    const std::uint32_t from = folded_.atoms.empty() ? 0 : folded_.atoms.back().from;
    return from > 0 &&
           (folded_.source[from - 1] == '-' || (folded_.source[from - 1] | 0x20) >= 'a');
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
      if (!is_combining(letter.code)) {
        part({});
      } else if (!folded_.atoms.empty() && gap_ == Gap::none) {
        folded_.atoms.back().to = static_cast<std::uint32_t>(at_) + letter.length;
      }
      return letter.length;
    }
    const bool digit = made.front() >= '0' && made.front() <= '9';
    ++folded_.letters_count;
    const std::string_view script = unread_script(letter.code);
    if (!script.empty()) {
      ++folded_.strange_letters_count;
      folded_.strange_script = script;
    }
    is_strange_ = !script.empty();
    const bool ideograph = is_ideograph(letter.code);
    extend(ideograph ? AtomKind::ideograph
           : digit   ? AtomKind::digits
                     : AtomKind::letters,
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
    const std::string_view name = greek_name(lower.empty() ? 0 : decode(lower, 0).code);
    if (more || before || name.empty()) {
      return false;
    }
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
    const bool other_script = is_strange_ != was_strange_;
    if (atoms.empty() || gap_ != Gap::none || apart || other_script || atoms.back().kind != kind) {
      Atom atom;
      atom.begin = atom.end = static_cast<std::uint32_t>(folded_.key.size());
      atom.from = from;
      atom.kind = kind;
      // A name is not written in letters that nobody reads and in others.
      atom.gap = atoms.empty() || other_script ? Gap::hard : gap_;
      atom.marks = marks_;
      atoms.push_back(atom);
    }
    atoms.back().to = from + source_bytes;
    was_strange_ = is_strange_;
    is_strange_ = false;
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
  bool is_strange_ = false;   // the letter at hand is of a script that nobody reads
  bool was_strange_ = false;  // the one before
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
