#include <algorithm>
#include <iterator>
#include <utility>

#include "draft.hpp"
#include "glue.hpp"
#include "vocabulary.hpp"
#include <fmt/format.h>

#include "percuta/inci/label.hpp"

namespace percuta::inci {
namespace {

bool is_token(Part part) {
  return part == Part::name || part == Part::near_name || part == Part::family ||
         part == Part::unknown;
}

class Reader {
 public:
  Reader(Draft& draft, bool drug_label) : draft_(draft), text_(draft.text) {
    out_.drug_label = drug_label;
    for (const Heading& heading : draft.landmarks.headings) {
      out_.drug_label = out_.drug_label || heading.section == Section::inactive;
    }
  }

  LabelReading read() && {
    places_ = find_places(draft_);
    draft_tokens();
    merge_aliases(tokens_, draft_);
    out_.products_count = number_tokens(tokens_, draft_);
    judge_by_context(tokens_, draft_, out_.drug_label);
    out_.kind = kind();
    constexpr std::size_t a_word = 6;  // letters
    if (text_.strange_letters_count >= a_word ||
        text_.strange_letters_count * 2 > text_.letters_count) {
      out_.strange_script = text_.strange_script;
    }
    hand_over();
    out_.spans = tile(draft_, std::move(out_.spans));
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::size_t source_begin(const Item& item) const {
    return text_.atoms[item.first].from;
  }
  [[nodiscard]] std::size_t source_end(const Item& item) const {
    return text_.atoms[item.last - 1].to;
  }

  void draft_tokens() {
    Section section = Section::listed;
    tokens_.reserve(draft_.items.size());
    for (std::uint32_t i = 0; i < draft_.items.size(); ++i) {
      const Item& item = draft_.items[i];
      if (const Heading* found = draft_.heading_of(item)) {
        section = found->section;
      } else if (item.part == Part::amount) {
        amount(i);
      } else if (is_token(item.part)) {
        TokenDraft made = token(i);
        made.section = section;
        tokens_.push_back(std::move(made));
        hidden_names(i);
      }
    }
  }

  /// "Fruit extract" is no slip of another fruit's, "esters" none of ester-C: words of plants'
  /// parts and forms, and a single word that labels use, mean themselves.
  bool holds_a_slip(const Item& item) const {
    const bool alone = item.last == item.first + 1;
    for (std::uint32_t i = item.first; i < item.last; ++i) {
      const std::string_view word = text_.key_of(i, i + 1);
      if (word_bits(word) == 0 && !(alone && draft_.dictionary.is_word(word))) {
        return true;
      }
    }
    return false;
  }

  TokenDraft token(std::uint32_t i) {
    const Item& item = draft_.items[i];
    TokenDraft made;
    made.place = places_[i];
    made.first_item = first_with_adjectives(i);
    made.last_item = i + 1;
    made.token.begin = source_begin(draft_.items[made.first_item]);
    made.token.end = source_end(item) - item.note_digits;
    if (item.part == Part::name || item.part == Part::near_name) {
      take_name(made, item);
    } else if (item.part == Part::family) {
      take_family(made, item);
    } else if (item.perhaps != NameTrie::none && holds_a_slip(item)) {
      made.token.perhaps = draft_.dictionary.names()[item.perhaps].text;
    }
    take_aliases(made, i);
    take_amount_before(made);
    return made;
  }

  /// What the label calls it besides, and nobody here knows.
  void take_aliases(TokenDraft& made, std::uint32_t i) const {
    const auto& items = draft_.items;
    const bool titled = i > 0 && text_.marked(items[i].first, dash);
    for (std::size_t k = titled && items[i - 1].part == Part::alias ? i - 1 : i + 1;
         k < items.size() && items[k].part == Part::alias; ++k) {
      const std::size_t from = source_begin(items[k]);
      made.token.notes.push_back(fmt::format(
          "the label also calls it {}", text_.source.substr(from, source_end(items[k]) - from)));
    }
  }

  /// `Organic Lavender Oil` is one token.
  [[nodiscard]] std::uint32_t first_with_adjectives(std::uint32_t i) const {
    while (i > 0 && draft_.items[i - 1].part == Part::adjective &&
           text_.atoms[draft_.items[i].first].gap <= Gap::soft) {
      --i;
    }
    return i;
  }

  void take_name(TokenDraft& made, const Item& item) const {
    const KnownName& name = draft_.dictionary.names()[item.name];
    const Ingredient& ingredient = draft_.dictionary.of(name);
    made.ingredient = &ingredient;
    made.is_broad = name.rank == KnownName::Rank::broad;
    Token& token = made.token;
    token.inci = ingredient.inci;
    token.classes = ingredient.classes;
    token.traits = ingredient.traits;
    token.recognition =
        name.rank == KnownName::Rank::inci ? Recognition::inci : Recognition::synonym;
    if (item.part == Part::near_name) {
      token.recognition = Recognition::near_miss;
    }
    if (token.recognition != Recognition::inci) {
      token.read_as = name.text;
    }
    for (const auto& note :
         {ingredient.note, made.is_broad ? ingredient.broad_note : std::nullopt}) {
      if (note) {
        token.notes.push_back(*note);
      }
    }
  }

  void take_family(TokenDraft& made, const Item& item) const {
    made.token.classes = item.family->classes;
    made.token.traits = item.family->traits;
    made.token.recognition = Recognition::family;
    made.token.notes.push_back(item.family->says);
    if (item.name != NameTrie::none) {
      made.ingredient = &draft_.dictionary.of(draft_.dictionary.names()[item.name]);
      made.token.inci = made.ingredient->inci;
    }
  }

  /// `10% Niacinamide` at the beginning of its item.
  void take_amount_before(TokenDraft& made) {
    if (!pending_pct_) {
      return;
    }
    if (text_.atoms[draft_.items[made.first_item].first].gap <= Gap::soft) {
      made.token.stated_pct = pending_pct_;
    }
    pending_pct_.reset();
  }

  /// An amount belongs to the name before it, if one stands before it in its item.
  void amount(std::uint32_t i) {
    const Amount& found = draft_.landmarks.amounts[draft_.items[i].landmark];
    if (!found.is_pct) {
      return;
    }
    const std::uint32_t first = draft_.items[i].first;
    const bool begins = first == 0 || text_.atoms[first].gap == Gap::hard ||
                        text_.marked(first, newline | sentence | colon);
    if (begins || tokens_.empty() || tokens_.back().last_item != i) {
      pending_pct_ = found.value;
    } else {
      tokens_.back().token.stated_pct = found.value;
    }
  }

  /// A harmful name in brackets inside a name: `Sodium (Retinol) Hyaluronate`.
  void hidden_names(std::uint32_t i) {
    const Item& item = draft_.items[i];
    for (std::uint32_t k = item.first + 1; k < item.last; ++k) {
      const std::uint32_t after = text_.atoms[k].after;
      if (after == 0 || after >= item.last) {
        continue;
      }
      const std::uint32_t name = draft_.dictionary.trie().find(text_.key_of(k, after));
      if (name == NameTrie::none) {
        continue;
      }
      Item inside;
      inside.part = Part::name;
      inside.first = k;
      inside.last = after;
      inside.name = name;
      const auto& known = draft_.dictionary.names()[name];
      if (gravest(draft_.dictionary.of(known).classes) <
          static_cast<int>(IngredientClass::essential_oil)) {
        TokenDraft made;
        made.place = places_[i];
        made.first_item = i;
        made.last_item = i + 1;
        made.token.begin = source_begin(inside);
        made.token.end = source_end(inside);
        take_name(made, inside);
        tokens_.push_back(std::move(made));
      }
    }
  }

  [[nodiscard]] LabelKind kind() const {
    if (text_.size() == 0) {
      return text_.broken_bytes_count > 0 ? LabelKind::noise : LabelKind::empty;
    }
    constexpr std::size_t broken_share = 20;  // one byte in so many
    if (text_.broken_bytes_count * broken_share > text_.source.size()) {
      return LabelKind::noise;
    }
    return reads_like_label() ? LabelKind::label : LabelKind::prose;
  }

  [[nodiscard]] bool reads_like_label() const {
    std::size_t known = 0;
    std::size_t unknown = 0;
    std::size_t words = 0;
    std::size_t run = 0;
    std::size_t longest_run = 0;
    for (const TokenDraft& one : tokens_) {
      if (one.place != Place::listed || one.is_merged) {
        continue;
      }
      const bool is_unknown = one.token.recognition == Recognition::unknown;
      (is_unknown ? unknown : known) += 1;
      run = is_unknown ? 0 : run + 1;
      longest_run = std::max(longest_run, run);
      words += draft_.items[one.last_item - 1].last - draft_.items[one.first_item].first;
    }
    const std::size_t kitchen = kitchen_words_count();
    constexpr std::size_t long_run = 5;
    constexpr std::size_t few = 8;  // words: so short a text may hold only names we do not know
    constexpr std::size_t long_text = 40;  // words
    if (kitchen > 2 && known < 2 * (unknown + kitchen)) {
      return false;
    }
    if (longest_run >= long_run) {
      return true;
    }
    const bool drowned = text_.size() > long_text && words * 8 < text_.size();
    const bool strange = unknown > 2 * long_run && known * 5 < unknown;
    const bool foreign = known == 0 && text_.size() > few;
    return known + unknown > 0 && !drowned && !strange && !foreign;
  }

  /// Cups, flour and ovens, where they are not part of a known name.
  [[nodiscard]] std::size_t kitchen_words_count() const {
    std::size_t count = 0;
    for (const Item& item : draft_.items) {
      const bool known = item.part == Part::name || item.part == Part::near_name;
      for (std::uint32_t k = item.first; !known && k < item.last; ++k) {
        count += (text_.atoms[k].words & cookery) != 0 ? 1 : 0;
      }
    }
    return count;
  }

  void hand_over() {
    const bool is_label = out_.kind == LabelKind::label;
    out_.ingredients.reserve(tokens_.size());
    out_.spans.reserve(tokens_.size());
    for (TokenDraft& one : tokens_) {
      if (one.is_merged) {
        continue;
      }
      close_bracket(one);
      one.token.as_written =
          std::string(text_.source.substr(one.token.begin, one.token.end - one.token.begin));
      const bool counts = one.place == Place::listed ? is_label : one.place == Place::named;
      if (one.token.recognition == Recognition::unknown) {
        give(out_.unknown, std::move(one), SpanKind::unknown);
      } else if (counts && out_.kind != LabelKind::noise) {
        give(out_.ingredients, std::move(one), SpanKind::ingredient);
      } else {
        one.token.position = 0;
        give(out_.mentions, std::move(one), SpanKind::mention);
      }
    }
  }

  /// `Retinol (Vitamin A)`: the bracket that closes belongs to the token that opened it.
  void close_bracket(TokenDraft& one) const {
    const std::string_view written =
        text_.source.substr(one.token.begin, one.token.end - one.token.begin);
    const auto count = [&](char round, char square) {
      return std::count(written.begin(), written.end(), round) +
             std::count(written.begin(), written.end(), square);
    };
    const auto opened = count('(', '[');
    const auto closed = count(')', ']');
    if (opened > closed && one.token.end < text_.source.size() &&
        (text_.source[one.token.end] == ')' || text_.source[one.token.end] == ']')) {
      ++one.token.end;
    }
  }

  void give(std::vector<Token>& list, TokenDraft&& one, SpanKind kind) {
    out_.spans.push_back({one.token.begin, one.token.end, kind, list.size()});
    list.push_back(std::move(one.token));
  }

  Draft& draft_;
  const FoldedText& text_;
  std::vector<Place> places_;
  std::vector<TokenDraft> tokens_;
  std::optional<double> pending_pct_;
  LabelReading out_;
};

}  // namespace

LabelReading read_label(std::string_view text, const Dictionary& dictionary,
                        const ReadOptions& options) {
  FoldedText folded = fold_text(text);
  Landmarks landmarks = find_landmarks(folded);
  std::vector<Item> items = segment(folded, landmarks, dictionary);
  if (split_glued_names(folded, items, dictionary)) {
    landmarks = find_landmarks(folded);
    items = segment(folded, landmarks, dictionary);
  }
  Draft draft{dictionary, folded, landmarks, {}, style_of(folded)};
  draft.items = resolve(std::move(items), folded, dictionary);
  return Reader(draft, options.drug_label).read();
}

std::vector<IngredientClass> classes_of(const LabelReading& reading) {
  std::vector<IngredientClass> all;
  for (const Token& token : reading.ingredients) {
    all.insert(all.end(), token.classes.begin(), token.classes.end());
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace percuta::inci
