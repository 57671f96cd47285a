#include "landmarks.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "denial.hpp"
#include "vocabulary.hpp"

namespace percuta::inci {
namespace {

constexpr std::uint32_t furthest = 6;  // atoms a heading may take on either side

double number_of(std::string_view digits) {
  double value = 0;
  for (const char digit : digits) {
    value = value * 10 + (digit - '0');
  }
  return value;
}

class LandmarkSearch {
 public:
  explicit LandmarkSearch(const FoldedText& text) : text_(text) {}

  Landmarks search() && {
    for (std::uint32_t i = 0; i < text_.size();) {
      std::uint32_t next = i + 1;
      if (const auto amount = amount_at(i)) {
        found_.amounts.push_back(*amount);
        next = amount->last;
      } else if (const auto heading = heading_at(i)) {
        found_.headings.push_back(*heading);
        next = std::max(next, heading->last);
      }
      i = next;
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] const Atom& atom(std::uint32_t i) const { return text_.atoms[i]; }
  [[nodiscard]] bool has(std::uint32_t i, std::uint32_t words) const {
    return i < text_.size() && (atom(i).words & words) != 0;
  }
  [[nodiscard]] bool is_digits(std::uint32_t i) const {
    return i < text_.size() && atom(i).kind == AtomKind::digits;
  }

  /// Digits with a decimal part, then a percent sign or a unit.
  [[nodiscard]] std::optional<Amount> amount_at(std::uint32_t i) const {
    constexpr std::size_t longest = 6;  // digits
    if (!is_digits(i) || text_.key_of(i, i + 1).size() > longest) {
      return std::nullopt;
    }
    Amount amount{i, i + 1, number_of(text_.key_of(i, i + 1)), false};
    if (is_digits(i + 1) && atom(i + 1).marks == point) {
      const std::string_view decimals = text_.key_of(i + 1, i + 2);
      double part = number_of(decimals);
      for (std::size_t k = 0; k < decimals.size(); ++k) {
        part /= 10;
      }
      amount.value += part;
      amount.last = i + 2;
    }
    if (text_.marked(amount.last, percent)) {
      amount.is_pct = true;
      take_units(amount);
      return amount;
    }
    const bool close_by =
        atom(amount.last).gap <= Gap::soft && (i == 0 || atom(i).gap != Gap::none);
    if (!close_by || !has(amount.last, unit) || text_.key_of(amount.last, amount.last + 1) == "w") {
      return std::nullopt;
    }
    const std::string_view name = text_.key_of(amount.last, amount.last + 1);
    amount.is_pct = name == "percent" || name == "prozent" || name == "procent" || name == "pct";
    take_units(amount);
    return amount;
  }

  /// `mg/g`, `% w/w` behind the number.
  void take_units(Amount& amount) const {
    const std::uint32_t limit = amount.last + 4;
    while (amount.last < limit && has(amount.last, unit) && atom(amount.last).gap != Gap::hard) {
      ++amount.last;
    }
  }

  /// The gap before an atom begins a line, a sentence or an item.
  [[nodiscard]] bool begins(std::uint32_t i) const {
    return i == 0 || atom(i).gap == Gap::hard ||
           text_.marked(i, newline | sentence | close | colon);
  }
  [[nodiscard]] bool ends_line(std::uint32_t i) const {
    return i >= text_.size() || text_.marked(i, newline | colon);
  }

  /// One behind the last word, on the right, that belongs to the heading at `from`.
  [[nodiscard]] std::uint32_t right_end(std::uint32_t from, std::uint32_t words) const {
    std::uint32_t end = from + 1;
    while (end < text_.size() && end < from + furthest && has(end, words) &&
           atom(end).gap != Gap::hard && !text_.marked(end, colon | newline | sentence)) {
      ++end;
    }
    return end;
  }
  [[nodiscard]] std::uint32_t left_end(std::uint32_t from) const {
    constexpr std::uint32_t words =
        qualifier | active | inactive | heading | connector | adjective | may_contain;
    const std::uint32_t floor = std::max(found_.headings.empty() ? 0 : found_.headings.back().last,
                                         found_.amounts.empty() ? 0 : found_.amounts.back().last);
    std::uint32_t begin = from;
    while (begin > floor && from - begin < furthest && atom(begin).gap < Gap::hard &&
           !text_.marked(begin, newline | sentence | colon) &&
           (has(begin - 1, words) || is_digits(begin - 1))) {
      --begin;
    }
    return begin;
  }

  [[nodiscard]] std::optional<Heading> heading_at(std::uint32_t i) const {
    if (const auto denied = denied_at(i)) {
      return denied;
    }
    if (has(i, heading)) {
      return ingredients_at(i);
    }
    if (is_cjk_heading(i)) {
      return Heading{i, i + 2, Section::listed};
    }
    if (has(i, may_contain) && !is_denied(i)) {
      return may_contain_at(i);
    }
    if (has(i, usage) && begins(i)) {
      const std::uint32_t end = right_end(i, usage | connector | qualifier | stop_word);
      if (ends_line(end) || is_capital(i)) {
        return Heading{i, end, Section::usage};
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Heading> ingredients_at(std::uint32_t i) const {
    constexpr std::uint32_t words = qualifier | heading | connector | active | inactive;
    Heading found{left_end(i), right_end(i, words), Section::listed};
    const bool alone = begins(found.first) || is_capital(found.first);
    if (!alone && !text_.marked(found.last, colon)) {
      return std::nullopt;  // "made with natural ingredients"
    }
    found.section = section_of(found.first, found.last);
    return found;
  }

  [[nodiscard]] Section section_of(std::uint32_t first, std::uint32_t last) const {
    bool is_active = false;
    for (std::uint32_t i = first; i < last; ++i) {
      if (has(i, inactive)) {
        return Section::inactive;
      }
      is_active = is_active || has(i, active);
    }
    return is_active ? Section::active : Section::listed;
  }

  [[nodiscard]] std::optional<Heading> may_contain_at(std::uint32_t i) const {
    const std::uint32_t end = right_end(i, may_contain | stop_word);
    bool contains = false;
    for (std::uint32_t k = i; k < end; ++k) {
      contains = contains || text_.key_of(k, k + 1).find("cont") != std::string_view::npos ||
                 text_.key_of(k, k + 1).find("enthalt") != std::string_view::npos;
    }
    if (!contains || end == i) {
      return std::nullopt;
    }
    return Heading{i, end, end - i > 1 ? Section::may_contain : Section::listed};
  }

  /// `What's not in it?`, `Formulated without:`: a line of its own about what is left out.
  [[nodiscard]] std::optional<Heading> denied_at(std::uint32_t i) const {
    constexpr std::uint32_t longest = 8;  // words
    if (!begins(i)) {
      return std::nullopt;
    }
    std::uint32_t end = i;
    while (end < text_.size() && end - i < longest &&
           (end == i ||
            (!ends_line(end) && !text_.marked(end, sentence) && atom(end).gap != Gap::hard))) {
      ++end;
    }
    const bool closed = ends_line(end) || text_.marked(end, sentence);
    if (!closed || end >= text_.size() || !(text_.marked(end, colon) || asks(end))) {
      return std::nullopt;
    }
    for (std::uint32_t k = i; k < end; ++k) {
      if (denial_at(text_, k).last != 0 || denies_before(text_, k) ||
          text_.key_of(k, k + 1) == "not") {
        return Heading{i, end, Section::denied};
      }
    }
    return std::nullopt;
  }
  /// `does not contain`, `no contiene`.
  [[nodiscard]] bool is_denied(std::uint32_t i) const {
    constexpr auto words = std::to_array<std::string_view>(
        {"no", "non", "not", "nao", "ne", "nicht", "nie", "doesn", "t"});
    return i > 0 && atom(i).gap <= Gap::soft &&
           std::find(words.begin(), words.end(), text_.key_of(i - 1, i)) != words.end();
  }

  /// A question mark before an atom.
  [[nodiscard]] bool asks(std::uint32_t i) const {
    const std::size_t from = i == 0 ? 0 : atom(i - 1).to;
    const std::string_view between = text_.source.substr(from, atom(i).from - from);
    return between.find('?') != std::string_view::npos;
  }

  [[nodiscard]] bool is_cjk_heading(std::uint32_t i) const {
    return i + 1 < text_.size() && atom(i).kind == AtomKind::ideograph &&
           text_.key_of(i, i + 2) == "成分";
  }
  [[nodiscard]] bool is_capital(std::uint32_t i) const {
    const char first = text_.source[atom(i).from];
    const char last = text_.source[atom(i).to - 1];
    return first >= 'A' && first <= 'Z' && last >= 'A' && last <= 'Z';
  }

  const FoldedText& text_;
  Landmarks found_;
};

bool denies(const FoldedText& text, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = first; i < last; ++i) {
    if ((text.atoms[i].words & (negation | free_of)) != 0 || denies_itself(text, i) ||
        (denial_at(text, i).last != 0 && last - first > 1)) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool may_be_odd_name(const FoldedText& text, std::uint32_t first, std::uint32_t last) {
  constexpr std::ptrdiff_t longest = 5;  // words
  const auto words = std::count_if(text.atoms.begin() + first, text.atoms.begin() + last,
                                   [](const Atom& one) { return one.kind == AtomKind::letters; });
  return words <= longest && !denies(text, first, last);
}

bool is_heading(const FoldedText& text, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t words = qualifier | active | inactive | heading | usage | may_contain;
  return std::all_of(text.atoms.begin() + first, text.atoms.begin() + last,
                     [](const Atom& one) { return (one.words & words) != 0; });
}

bool is_remark(const FoldedText& text, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t words = adjective | heading | qualifier | connector | stop_word | usage |
                                  Word::function | function_noun | unit;
  bool remarks = false;
  for (std::uint32_t i = first; i < last; ++i) {
    if ((text.atoms[i].words & words) == 0) {
      return false;
    }
    remarks = remarks || (text.atoms[i].words & (adjective | heading | usage)) != 0;
  }
  return remarks && last - first > 1;
}

bool is_running_text(const FoldedText& text, std::uint32_t first, std::uint32_t last) {
  std::uint32_t words = 0;
  std::uint32_t stops = 0;
  std::uint32_t numbers = 0;
  std::uint32_t digits = 0;
  for (std::uint32_t i = first; i < last; ++i) {
    const Atom& atom = text.atoms[i];
    words += atom.kind == AtomKind::letters ? 1 : 0;
    numbers += atom.kind == AtomKind::digits ? 1 : 0;
    digits += atom.kind == AtomKind::digits ? atom.end - atom.begin : 0;
    stops += (atom.words & stop_word) != 0 ? 1 : 0;
  }
  const bool says_origin = (text.atoms[first].words & stop_word) != 0;
  constexpr std::uint32_t shortest = 7;  // digits of a telephone number
  const bool telephone = numbers > 2 && numbers > words && digits >= shortest;
  return telephone || denies(text, first, last) || stops > 1 ||
         (stops == 1 && (words > 3 || words == 1)) || (says_origin && words > 1);
}

Landmarks find_landmarks(const FoldedText& text) { return LandmarkSearch(text).search(); }

}  // namespace percuta::inci
