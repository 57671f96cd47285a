#include "percuta/rules/substance.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/base/text.hpp"
#include "percuta/intake/numbing.hpp"

namespace percuta::rules {
namespace {

bool is_letter(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return std::isalnum(code) != 0 || code >= 0x80;  // letters of other scripts are several bytes
}

// Whether a folded text holds a folded word as a whole, and not as what it is free of.
bool holds_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const std::string_view after = text.substr(at + word.size());
    const bool whole =
        (at == 0 || !is_letter(text[at - 1])) && (after.empty() || !is_letter(after[0]));
    if (whole && !after.starts_with("-free") && !after.starts_with(" free")) {
      return true;
    }
  }
  return false;
}

template <class T>
bool holds(const std::vector<T>& all, const T& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

template <class T>
bool any_in(const std::vector<T>& some, const std::vector<T>& all) {
  return std::any_of(some.begin(), some.end(), [&](const T& one) { return holds(all, one); });
}

class ProductReader {
 public:
  ProductReader(const intake::Facts& facts, std::span<const Substance> substances,
                const AllergenKnowledge& allergens)
      : dictionary_(allergens.dictionary),
        substances_(substances),
        vocabulary_(allergens.vocabulary),
        allergies_(allergies_of(facts.stated, allergens)) {}

  [[nodiscard]] ReadProduct read(const intake::Product& product) const {
    ReadProduct out;
    out.found.push_back(of_words(product.name));
    if (dictionary_ == nullptr || product.label.empty()) {
      return out;
    }
    const auto reading = inci::read_label(product.label, *dictionary_);
    for (const inci::Token& token : reading.ingredients) {
      out.found.push_back(of_ingredient(token));
    }
    for (const inci::Token& token : reading.unknown) {
      out.found.push_back(of_words(token.as_written));
      out.found.back().allergen = out.found.back().allergen || allergies_.of(token).has_value();
      out.found.back().stated_pct = token.stated_pct;
    }
    // A photograph that is still there was not read well enough.
    out.label_read = !reading.ingredients.empty() && reading.unknown.empty() && !product.photo;
    return out;
  }

 private:
  Found of_words(const std::string& text) const {
    Found out;
    out.as_written = text;
    const std::string folded = base::fold_case(text);
    for (const Substance& substance : substances_) {
      const bool named = std::any_of(
          substance.words.begin(), substance.words.end(),
          [&](const std::string& word) { return holds_word(folded, base::fold_case(word)); });
      if (named) {
        take(substance, out);
      }
    }
    if (const auto medication = vocabulary_.find_name("medication", text)) {
      add(*medication, out);
    }
    out.allergen = out.allergen || allergies_.of_product(text).has_value();
    return out;
  }

  Found of_ingredient(const inci::Token& token) const {
    Found out;
    out.as_written = token.as_written;
    out.classes = token.classes;
    for (const Substance& substance : substances_) {
      if (holds(substance.ingredients, token.inci) || any_in(token.classes, substance.classes) ||
          any_in(token.traits, substance.traits)) {
        take(substance, out);
      }
    }
    out.stated_pct = token.stated_pct;
    out.reacted_to = vocabulary_.lexicon.find("allergen", token.inci);
    out.allergen = out.allergen || allergies_.of(token).has_value();
    return out;
  }

  static void add(const std::string& medication, Found& out) {
    if (!holds(out.medications, medication)) {
      out.medications.push_back(medication);
    }
  }

  static void take(const Substance& substance, Found& out) {
    if (!out.kind) {
      out.kind = substance.kind;
    }
    if (substance.medication) {
      add(substance.medication->text, out);
    }
  }

  const inci::Dictionary* dictionary_;
  std::span<const Substance> substances_;
  const intake::Vocabulary& vocabulary_;
  Allergies allergies_;
};

intake::Whereabouts everywhere(const intake::Facts& facts) {
  intake::Whereabouts out;
  for (const intake::ZoneFact& zone : facts.zones) {
    out[zone.id] = intake::Lies::here;
  }
  return out;
}

// Whether it is put on so that needling hurts less: said so, or nobody says when.
bool may_numb(const intake::Product& product) {
  using enum intake::ProductUse;
  return !product.use || *product.use == anaesthetic || *product.use == before ||
         *product.use == during;
}

// What numbs of one thing that a product tells, by its words or else by its INCI name.
std::vector<intake::AgentFact> agents_of(const Found& found, const intake::Vocabulary& vocabulary) {
  auto out = intake::numbing_agents(found.as_written, vocabulary);
  if (out.empty() && found.reacted_to) {
    out = intake::numbing_agents(*found.reacted_to, vocabulary);
  }
  for (intake::AgentFact& agent : out) {
    agent.stated.strength_pct = found.stated_pct ? found.stated_pct : agent.stated.strength_pct;
  }
  return out;
}

// The numbing cream that a product is; its label tells more than its name, which comes first.
std::optional<intake::NumbingFact> numbing_of(const intake::Product& product,
                                              const ReadProduct& read,
                                              const intake::Vocabulary& vocabulary) {
  if (!may_numb(product)) {
    return std::nullopt;
  }
  intake::NumbingFact out;
  for (std::size_t i = 1; i < read.found.size(); ++i) {
    const auto more = agents_of(read.found[i], vocabulary);
    out.agents.insert(out.agents.end(), more.begin(), more.end());
  }
  if (out.agents.empty()) {
    out.agents = agents_of(read.found.front(), vocabulary);
  }
  if (out.agents.empty() && product.use != intake::ProductUse::anaesthetic) {
    return std::nullopt;
  }
  if (out.agents.size() == 1 && !out.agents.front().stated.strength_pct) {
    out.agents.front().stated.strength_pct = product.concentration_pct;
  }
  out.used.product = product.name;
  return out;
}

// The last day of what a patient leaves off before a session.
std::optional<base::Date> left_off(const intake::Product& product, const intake::Facts& facts) {
  const auto& preparation = facts.stated.preparation;
  return preparation && is_routine(product) ? preparation->since : std::nullopt;
}

// Whether somebody is asked already what a medicine is for: it is there as another entry, put on
// every zone.
bool is_asked_of(const intake::Meaning& medicine, const intake::Facts& facts) {
  return std::any_of(facts.medications.begin(), facts.medications.end(), [&](const auto& other) {
    return other.meaning.known() && other.meaning.ids.front() == medicine.ids.front() &&
           std::all_of(facts.zones.begin(), facts.zones.end(), [&](const auto& zone) {
             return intake::lies(other.where, zone.id) == intake::Lies::here;
           });
  });
}

// A medicine that the product numbered so holds is that medicine typed.
void add_medicine(intake::Facts& facts, const std::string& id, const Found& found,
                  std::size_t number, const intake::Vocabulary& vocabulary) {
  const intake::Product& product = facts.stated.product[number];
  intake::MedicationFact fact;
  fact.key = fmt::format("product[{}]", number);
  fact.meaning = intake::meaning_of(vocabulary.medications, id);
  if (!is_asked_of(fact.meaning, facts)) {
    fact.tells_of = intake::told_by(fact.meaning, vocabulary);
  }
  fact.stated.name.text = found.as_written;
  if (found.as_written != product.name) {
    fact.product = product.name;
  }
  fact.stated.route = intake::Route::topical;
  fact.stopped = left_off(product, facts);
  fact.taken_now = !fact.stopped || *fact.stopped > facts.today;
  fact.where = everywhere(facts);
  facts.medications.push_back(std::move(fact));
}

}  // namespace

bool is_routine(const intake::Product& product) {
  using enum intake::ProductUse;
  return !product.use || *product.use == after || *product.use == morning ||
         *product.use == evening;
}

std::vector<ReadProduct> read_products(const intake::Facts& facts,
                                       std::span<const Substance> substances,
                                       const AllergenKnowledge& allergens) {
  const ProductReader reader(facts, substances, allergens);
  std::vector<ReadProduct> out;
  for (const intake::Product& product : facts.stated.product) {
    out.push_back(reader.read(product));
  }
  return out;
}

void add_what_products_hold(intake::Facts& facts, const std::vector<ReadProduct>& products,
                            const intake::Vocabulary& vocabulary) {
  for (std::size_t i = 0; i < products.size(); ++i) {
    const intake::Product& product = facts.stated.product[i];
    for (const Found& found : products[i].found) {
      for (const std::string& medication : found.medications) {
        add_medicine(facts, medication, found, i, vocabulary);
      }
    }
    if (auto cream = numbing_of(product, products[i], vocabulary)) {
      facts.numbing.push_back(std::move(*cream));
    }
  }
}

std::vector<base::Complaint> check(const Substance& substance, const std::string& key) {
  if (substance.ingredients.empty() && substance.classes.empty() && substance.traits.empty() &&
      substance.words.empty()) {
    return {{{key + ".id"},
             "never-found",
             base::quoted(substance.id) + " names nothing by which it is found",
             "Give ingredients, classes or words."}};
  }
  return {};
}

}  // namespace percuta::rules
