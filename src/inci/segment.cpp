#include "segment.hpp"

#include <algorithm>
#include <limits>

#include "draft.hpp"
#include "vocabulary.hpp"

#include "percuta/base/assert.hpp"

namespace percuta::inci {
namespace {

// What a cut costs. Covering a letter must be cheaper than leaving it, and one long name cheaper
// than two short ones; the rest are ties to break.
constexpr std::int32_t name_cost = 100;
constexpr std::int32_t broad_cost = 40;
constexpr std::int32_t crossing_cost = 12;
constexpr std::int32_t inside_word_cost = 30;
constexpr std::int32_t unknown_cost = 100;
constexpr std::int32_t unknown_letter_cost = 30;
constexpr std::int32_t connector_cost = 12;
constexpr std::int32_t adjective_cost = 45;
constexpr std::int32_t footnote_cost = 20;
constexpr std::int32_t torn_cost = 115;  // dearer than two names, cheaper than a word unread
constexpr std::int32_t never = std::numeric_limits<std::int32_t>::max();

constexpr std::size_t short_name = 3;        // letters: believed only where it stands alone
constexpr std::size_t torn_name = 9;         // letters: shorter ones are not torn by a comma
constexpr std::size_t inside_word_name = 4;  // letters: shorter ones are not looked for in words
constexpr int most_brackets = 2;             // left out inside one name

class Segmenter {
 public:
  Segmenter(const FoldedText& text, const Landmarks& landmarks, const Dictionary& dictionary)
      : text_(text),
        landmarks_(landmarks),
        dictionary_(dictionary),
        size_(static_cast<std::uint32_t>(text.size())),
        best_(size_ + 1),
        taken_(size_ + 1, free_atom) {
    best_[0].cost = 0;
    mark_landmarks();
  }

  std::vector<Item> run() && {
    for (std::uint32_t at = 0; at < size_; ++at) {
      if (best_[at].cost != never) {
        leave(at);
      }
    }
    return way_back();
  }

 private:
  /// The cheapest way to a place between two atoms.
  struct Way {
    std::int32_t cost = never;
    std::uint32_t from = 0;
    std::uint32_t name = NameTrie::none;
    Part part = Part::unknown;
    std::uint8_t note_digits = 0;
  };
  static constexpr std::uint32_t free_atom = 0xffffffff;

  [[nodiscard]] const Atom& atom(std::uint32_t i) const { return text_.atoms[i]; }

  void mark_landmarks() {
    std::uint32_t number = 0;
    for (const Amount& amount : landmarks_.amounts) {
      std::fill(taken_.begin() + amount.first, taken_.begin() + amount.last, number);
      ++number;
    }
    for (const Heading& heading : landmarks_.headings) {
      std::fill(taken_.begin() + heading.first, taken_.begin() + heading.last, number);
      ++number;
    }
  }

  void relax(std::uint32_t from, std::uint32_t to, std::int32_t cost, Part part,
             std::uint32_t name = NameTrie::none, std::uint8_t note_digits = 0) {
    const std::int32_t total = best_[from].cost + cost;
    if (total < best_[to].cost) {
      best_[to] = {total, from, name, part, note_digits};
    }
  }

  void leave(std::uint32_t at) {
    if (taken_[at] != free_atom) {
      leave_landmark(at);
      return;
    }
    const Atom& here = atom(at);
    const auto length = static_cast<std::int32_t>(here.end - here.begin);
    relax(at, at + 1, unknown_cost + unknown_letter_cost * length, Part::unknown);
    const bool whole_word = here.gap != Gap::none && atom(at + 1).gap != Gap::none;
    if ((here.words & connector) != 0 && whole_word) {
      relax(at, at + 1, connector_cost, Part::connector);
    }
    if ((here.words & adjective) != 0) {
      relax(at, at + 1, adjective_cost, Part::adjective);
    }
    const bool of_function = (here.words & function_noun) != 0 && at + 1 < size_ &&
                             (atom(at + 1).words & Word::function) != 0 &&
                             atom(at + 1).gap <= Gap::soft;
    if ((here.words & Word::function) != 0 || of_function) {
      relax(at, at + 1, adjective_cost, Part::function);
    }
    if (is_footnote(at)) {
      relax(at, at + 1, footnote_cost, Part::footnote);
    }
    const bool mid_word = here.gap == Gap::none && at > 0;
    walk({at, at, {}, 0, mid_word ? inside_word_cost : 0});
  }

  void leave_landmark(std::uint32_t at) {
    std::uint32_t end = at;
    while (end < size_ && taken_[end] == taken_[at]) {
      ++end;
    }
    const bool is_amount = taken_[at] < landmarks_.amounts.size();
    relax(at, end, 0, is_amount ? Part::amount : Part::heading);
  }

  /// Digits behind a name: `Glycerin8`, `Glycerin [14]`.
  [[nodiscard]] bool is_footnote(std::uint32_t at) const {
    constexpr std::size_t longest = 3;
    const Atom& here = atom(at);
    const std::string_view digits = text_.key_of(at, at + 1);
    if (here.kind != AtomKind::digits || digits.size() > longest || digits.front() == '0') {
      return false;
    }
    const Part before = best_[at].part;
    const bool behind_name =
        at > 0 && (before == Part::name || before == Part::footnote || before == Part::amount);
    return behind_name &&
           (here.gap < Gap::medium || text_.marked(at, open) || text_.marked(at, point));
  }

  /// How far a name has been followed.
  struct Walk {
    std::uint32_t from = 0;
    std::uint32_t at = 0;
    NameTrie::Cursor cursor;
    int brackets_count = 0;
    std::int32_t cost = 0;
    std::uint32_t torn_at = 0;  ///< the atom behind a comma that tears the name; 0: none does
  };

  void walk(Walk going) {
    while (going.at < size_ && taken_[going.at] == free_atom) {
      const Atom& here = atom(going.at);
      if (going.at > going.from) {
        if (here.gap == Gap::hard) {
          const bool begins = going.from == 0 || atom(going.from).gap >= Gap::medium;
          const bool whole = dictionary_.trie().value(going.cursor) != NameTrie::none;
          if (!begins || whole || going.torn_at != 0 || !is_comma(going.at)) {
            return;
          }
          going.torn_at = going.at;
          going.cost += torn_cost;
        }
        if (here.after != 0 && going.brackets_count < most_brackets) {
          skip_bracket(going);
        }
        going.cost += here.gap == Gap::medium ? crossing_cost : 0;
      }
      if (!step_over(going)) {
        return;
      }
      ++going.at;
      if (const std::uint32_t name = dictionary_.trie().value(going.cursor);
          name != NameTrie::none) {
        arrive(going, name);
      }
    }
  }

  /// One comma and nothing else parts an atom from the one before it.
  [[nodiscard]] bool is_comma(std::uint32_t at) const {
    const std::string_view between =
        text_.source.substr(atom(at - 1).to, atom(at).from - atom(at - 1).to);
    return between == "," || between == ", ";
  }

  /// `Butylene, Glycol` is one name; `Ethyl, Ascorbic Acid` might not be, and the acid alone is
  /// graver.
  [[nodiscard]] bool may_be_torn(const Walk& going, std::uint32_t name) const {
    const auto grave = [&](std::uint32_t first, std::uint32_t last) {
      const std::uint32_t half = dictionary_.trie().find(text_.key_of(first, last));
      return half == NameTrie::none ? 1000
                                    : gravest(dictionary_.of(dictionary_.names()[half]).classes);
    };
    const int whole = gravest(dictionary_.of(dictionary_.names()[name]).classes);
    return going.cursor.depth >= torn_name && whole <= grave(going.from, going.torn_at) &&
           whole <= grave(going.torn_at, going.at);
  }

  bool step_over(Walk& going) {
    const Atom& here = atom(going.at);
    const bool may_hold_note = here.kind == AtomKind::digits && ends_item(going.at + 1);
    if (!may_hold_note) {
      return dictionary_.trie().run(going.cursor, text_.key_of(going.at, going.at + 1));
    }
    for (std::uint32_t k = here.begin; k < here.end; ++k) {
      if (!dictionary_.trie().step(going.cursor, text_.key[k])) {
        return false;
      }
      if (k + 1 < here.end) {
        arrive_before_note(going, here.end - k - 1, text_.key[k + 1]);
      }
    }
    return true;
  }

  /// `Hexapeptide-1112` is Hexapeptide-11 with footnote 12.
  void arrive_before_note(const Walk& going, std::uint32_t digits, char first_digit) {
    constexpr std::uint32_t longest = 2;
    const std::uint32_t name = dictionary_.trie().value(going.cursor);
    if (name != NameTrie::none && digits <= longest && first_digit != '0') {
      relax(going.from, going.at + 1,
            name_cost + going.cost + static_cast<std::int32_t>(digits) * unknown_letter_cost,
            Part::name, name, static_cast<std::uint8_t>(digits));
    }
  }
  [[nodiscard]] bool ends_item(std::uint32_t at) const {
    return at >= size_ || atom(at).gap >= Gap::medium || text_.marked(at, star | point);
  }

  /// `Citrus Limon (Lemon) Peel Oil`: the name goes on behind the bracket.
  void skip_bracket(const Walk& going) {
    const std::uint32_t behind = atom(going.at).after;
    if (behind >= size_ || atom(behind).gap == Gap::hard || taken_[behind] != free_atom) {
      return;
    }
    Walk beyond = going;
    beyond.at = behind;
    beyond.cost += crossing_cost;
    ++beyond.brackets_count;
    if (step_over(beyond)) {
      ++beyond.at;
      if (const std::uint32_t name = dictionary_.trie().value(beyond.cursor);
          name != NameTrie::none) {
        arrive(beyond, name);
      }
      walk(beyond);
    }
  }

  void arrive(const Walk& going, std::uint32_t name) {
    const std::uint32_t length = going.cursor.depth;
    const bool ends_inside = going.at < size_ && atom(going.at).gap == Gap::none;
    const bool inside = ends_inside || (atom(going.from).gap == Gap::none && going.from > 0);
    if (inside && length < inside_word_name) {
      return;
    }
    const bool broad = dictionary_.names()[name].rank == KnownName::Rank::broad;
    if ((length <= short_name && !stands_alone(going.from, going.at)) ||
        (going.torn_at != 0 && (broad || !may_be_torn(going, name)))) {
      return;
    }
    relax(going.from, going.at,
          name_cost + going.cost + (broad ? broad_cost : 0) + (ends_inside ? inside_word_cost : 0),
          Part::name, name);
  }

  /// Nothing but amounts, marks and joining words in its item.
  [[nodiscard]] bool stands_alone(std::uint32_t first, std::uint32_t last) const {
    const auto parts = [&](std::uint32_t boundary, std::uint32_t neighbour) {
      return boundary == 0 || boundary >= size_ || atom(boundary).gap >= Gap::medium ||
             taken_[neighbour] != free_atom || (atom(neighbour).words & connector) != 0 ||
             (atom(neighbour).kind == AtomKind::digits && atom(boundary).gap == Gap::soft &&
              neighbour >= last);
    };
    return parts(first, first == 0 ? 0 : first - 1) && parts(last, std::min(last, size_));
  }

  std::vector<Item> way_back() const {
    std::vector<Item> items;
    for (std::uint32_t at = size_; at > 0;) {
      const Way& way = best_[at];
      PERCUTA_EXPECT(way.cost != never && way.from < at);
      Item item;
      item.part = way.part;
      item.first = way.from;
      item.last = at;
      item.name = way.name;
      item.note_digits = way.note_digits;
      if (way.part == Part::amount || way.part == Part::heading) {
        const auto amounts_count = static_cast<std::uint32_t>(landmarks_.amounts.size());
        item.landmark = taken_[way.from] - (way.part == Part::heading ? amounts_count : 0);
      }
      items.push_back(std::move(item));
      at = way.from;
    }
    std::reverse(items.begin(), items.end());
    return items;
  }

  const FoldedText& text_;
  const Landmarks& landmarks_;
  const Dictionary& dictionary_;
  std::uint32_t size_;
  std::vector<Way> best_;
  std::vector<std::uint32_t> taken_;  // by which landmark each atom is
};

}  // namespace

std::vector<Item> segment(const FoldedText& text, const Landmarks& landmarks,
                          const Dictionary& dictionary) {
  return Segmenter(text, landmarks, dictionary).run();
}

}  // namespace percuta::inci
