#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "draft.hpp"
#include "vocabulary.hpp"

namespace percuta::inci {
namespace {

/// What the place of a name on its list tells of the amount.
enum class Amounts : std::uint8_t {
  high,
  low,
  untold  ///< the list is sorted by something else, or its beginning is lost
};

/// The tokens of one product, without aliases.
using Product = std::vector<TokenDraft*>;

class Judge {
 public:
  Judge(std::vector<TokenDraft>& tokens, const Draft& draft, bool drug_label)
      : tokens_(tokens), draft_(draft), drug_label_(drug_label) {}

  void judge() {
    const bool scrubs = speaks_of_scrub();
    std::map<int, Product> products;
    for (TokenDraft& one : tokens_) {
      if (!one.is_merged) {
        products[one.token.product].push_back(&one);
      }
    }
    for (auto& [number, product] : products) {
      judge(product, scrubs);
    }
  }

 private:
  void judge(Product& product, bool scrubs) const {
    int count = 0;
    for (const TokenDraft* one : product) {
      count = std::max(count, one->token.position);
    }
    const bool told = !drug_label_ && !is_sorted(product) && !is_torn(product);
    const bool antioxidants = holds_function(product, "antioxidant", true);
    const bool acidic = std::any_of(product.begin(), product.end(),
                                    [](const TokenDraft* one) { return is_acid(*one); });
    const bool rinsed_off = holds_cleanser(product);
    constexpr int many_names = 20;
    bool behind_trace = false;
    for (std::size_t i = 0; i < product.size(); ++i) {
      TokenDraft& one = *product[i];
      const auto& traits = one.token.traits;
      const Amounts amounts = !told || one.section == Section::inactive      ? Amounts::untold
                              : !behind_trace && is_high(one, count, acidic) ? Amounts::high
                                                                             : Amounts::low;
      if (has(traits, Trait::by_position)) {
        by_position(one, amounts, is_buffered(product, i), is_beside_acid(product, i));
      } else if (has(traits, Trait::by_company)) {
        by_company(one, is_beside_acid(product, i), amounts != Amounts::low && !antioxidants);
      } else {
        grains(one, scrubs, rinsed_off,
               behind_trace || (amounts == Amounts::low && count >= many_names),
               amounts != Amounts::untold, count);
      }
      behind_trace = behind_trace || (has(traits, Trait::trace) && one.token.position > 0);
    }
  }

  /// In the first half; what mostly sets the pH, among the first few unless other acids act.
  static bool is_high(const TokenDraft& one, int count, bool acidic) {
    constexpr int adjuster_share = 4;  // one in so many names
    constexpr int always = 3;
    const int last = has(one.token.traits, Trait::sets_ph) && !acidic
                         ? std::max(always, (count + 1) / adjuster_share)
                         : (count + 1) / 2;
    return one.token.position <= last;
  }

  /// Much of an acid acts; a trace keeps or sets the pH. The list tells roughly which; where it
  /// tells nothing the safe side holds, but for what nearly always sets the pH.
  static void by_position(TokenDraft& one, Amounts amounts, bool buffered, bool beside_acid) {
    auto& classes = one.token.classes;
    if (classes.size() != 2) {
      return;
    }
    const bool sets_ph = has(one.token.traits, Trait::sets_ph);
    bool strong = amounts == Amounts::high;
    std::string_view why = strong ? "high on the list" : "low on the list";
    if (one.token.stated_pct) {
      strong = acts(one);
      why = strong ? "by the amount that is stated, which acts" : "by the amount that is stated";
    } else if (one.section == Section::active) {
      strong = true;
      why = "an active ingredient";
    } else if (amounts == Amounts::untold) {
      strong = !sets_ph;
      why = "its place on this list says nothing of its amount";
    } else if (sets_ph && buffered && !beside_acid) {
      strong = false;
      why = "beside the base it sets the pH with";
    }
    classes.erase(strong ? classes.begin() + 1 : classes.begin());
    one.token.notes.emplace_back(why);
  }

  /// More of it is stated than what only preserves or sets the pH.
  static bool acts(const TokenDraft& one) {
    return one.token.stated_pct && one.ingredient != nullptr &&
           *one.token.stated_pct > one.ingredient->acts_above_pct.value_or(0);
  }

  /// BHA is an antioxidant among antioxidants, and an acid among acids or by its amount.
  static void by_company(TokenDraft& one, bool beside_acid, bool could_be_acid) {
    if (acts(one) || beside_acid || could_be_acid) {
      one.token.notes.emplace_back("taken as a beta hydroxy acid");
      return;
    }
    one.token.classes.clear();
    one.token.notes.emplace_back("among antioxidants: butylated hydroxyanisole");
  }

  /// Grains scrub in a scrub, sugar and salt where they stand first as well. A powder in what stays
  /// on the skin feels soft; in what is rubbed and rinsed off it may scrub. Hard grains only shine
  /// behind what is used in traces, or in the second half of many names: of few, a place says
  /// little.
  static void grains(TokenDraft& one, bool scrubs, bool rinsed_off, bool is_little, bool told,
                     int count) {
    constexpr int long_list = 6;  // names that tell what kind of product it is
    const auto& traits = one.token.traits;
    auto& classes = one.token.classes;
    const bool crystal = has(traits, Trait::scrub_crystal);
    const bool first = crystal && told && one.token.position == 1 && count > 2;
    if ((scrubs && (crystal || has(traits, Trait::scrub_grain))) || first) {
      classes = {IngredientClass::exfoliant};
      one.token.notes.emplace_back(scrubs ? "grains in what the label calls a scrub"
                                          : "the first ingredient: grains of a scrub");
    } else if (!rinsed_off && count >= long_list) {
      const bool shines = told && is_little && has(traits, Trait::scrub_grain);
      if ((shines && std::erase(classes, IngredientClass::exfoliant) > 0) ||
          std::erase(classes, IngredientClass::abrasive_possible) > 0) {
        one.token.notes.emplace_back("a fine powder in what stays on the skin");
      }
    }
  }

  static bool is_acid(const TokenDraft& one) {
    return !has(one.token.traits, Trait::by_position) &&
           gravest(one.token.classes) >= static_cast<int>(IngredientClass::aha) &&
           gravest(one.token.classes) <= static_cast<int>(IngredientClass::pha);
  }
  static bool is_beside_acid(const Product& product, std::size_t i) {
    return (i > 0 && is_acid(*product[i - 1])) ||
           (i + 1 < product.size() && is_acid(*product[i + 1]));
  }
  static bool is_buffered(const Product& product, std::size_t i) {
    const auto is_base = [](const TokenDraft& one) {
      return one.ingredient != nullptr && !has(one.token.traits, Trait::sets_ph) &&
             one.ingredient->function.find("pH adjuster") != std::string::npos;
    };
    return (i > 0 && is_base(*product[i - 1])) ||
           (i + 1 < product.size() && is_base(*product[i + 1]));
  }

  static bool holds_function(const Product& product, std::string_view function, bool classless) {
    return std::any_of(product.begin(), product.end(), [&](const TokenDraft* one) {
      return one->ingredient != nullptr && (!classless || one->token.classes.empty()) &&
             one->ingredient->function.starts_with(function);
    });
  }

  /// A surfactant that is no emulsifier beside: creams hold those as well.
  static bool holds_cleanser(const Product& product) {
    return std::any_of(product.begin(), product.end(), [](const TokenDraft* one) {
      return one->ingredient != nullptr && one->ingredient->function.starts_with("surfactant") &&
             one->ingredient->function.find("emuls") == std::string::npos;
    });
  }

  /// By the alphabet, upwards or downwards: few lists by amount are that by chance.
  [[nodiscard]] bool is_sorted(const Product& product) const {
    constexpr std::size_t shortest = 6;       // names
    constexpr std::size_t one_slip_from = 8;  // names
    std::vector<std::string_view> keys;
    for (const TokenDraft* one : product) {
      if (one->place == Place::listed && one->section != Section::active) {
        const Item& item = draft_.items[one->first_item];
        keys.push_back(draft_.text.key_of(item.first, item.last));
      }
    }
    if (keys.size() < shortest) {
      return false;
    }
    const std::size_t slips =
        keys.size() >= one_slip_from ? std::max<std::size_t>(1, keys.size() / 12) : 0;
    std::size_t ups = 0;
    std::size_t downs = 0;
    for (std::size_t i = 1; i < keys.size(); ++i) {
      ups += keys[i - 1] < keys[i] ? 1 : 0;
      downs += keys[i] < keys[i - 1] ? 1 : 0;
    }
    return downs <= slips || ups <= slips;
  }

  /// Begins with what every list ends with, or behind dots.
  [[nodiscard]] bool is_torn(const Product& product) const {
    const auto first = std::find_if(product.begin(), product.end(),
                                    [](const TokenDraft* one) { return one->token.position == 1; });
    if (first == product.end()) {
      return false;
    }
    const std::string_view before = draft_.text.source.substr(0, (*first)->token.begin);
    const std::size_t end = before.find_last_not_of(" \n\t");
    const std::string_view seen =
        end == std::string_view::npos ? std::string_view{} : before.substr(0, end + 1);
    return has((*first)->token.traits, Trait::trace) || seen.ends_with("...") ||
           seen.ends_with("\u2026");
  }

  [[nodiscard]] bool speaks_of_scrub() const {
    Section section = Section::listed;
    for (const Item& item : draft_.items) {
      if (const Heading* found = draft_.heading_of(item)) {
        section = found->section;
      }
      for (std::uint32_t k = item.first; section != Section::usage && k < item.last; ++k) {
        if ((draft_.text.atoms[k].words & scrub) != 0 && is_meant(k)) {
          return true;
        }
      }
    }
    return false;
  }

  /// "Not a scrub", "avoid other scrubs": the sentence so far says of something else.
  [[nodiscard]] bool is_meant(std::uint32_t at) const {
    constexpr std::uint32_t furthest = 12;  // words
    const FoldedText& text = draft_.text;
    for (std::uint32_t k = at; k > 0 && at - k < furthest; --k) {
      if (text.marked(k, sentence | newline | colon)) {
        break;
      }
      const std::string_view word = text.key_of(k - 1, k);
      if ((text.atoms[k - 1].words & (negation | companion)) != 0 || word == "not" ||
          word == "no" || word == "other" || word == "kein" || word == "keine") {
        return false;
      }
    }
    return true;
  }

  std::vector<TokenDraft>& tokens_;
  const Draft& draft_;
  bool drug_label_;
};

}  // namespace

void judge_by_context(std::vector<TokenDraft>& tokens, const Draft& draft, bool drug_label) {
  Judge(tokens, draft, drug_label).judge();
}

}  // namespace percuta::inci
