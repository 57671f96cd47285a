#include "parts.hpp"
#include <fmt/format.h>

namespace percuta::rules {
namespace {

// What nobody says is put on at home, day by day.
constexpr intake::ProductUse usual_use = intake::ProductUse::evening;

// Whether something in the product is what is asked for; nothing asked: it need not be there.
bool is_asked(const WhenProduct& when, const Found& found) {
  const bool of_class =
      std::any_of(found.classes.begin(), found.classes.end(),
                  [&](inci::IngredientClass one) { return has(when.classes, one); });
  return (when.classes.empty() || of_class) &&
         (when.kind.empty() || (found.kind && has(when.kind, *found.kind))) &&
         found.allergen == when.allergen.value_or(found.allergen);
}

bool asks_inside(const WhenProduct& when) {
  return !when.classes.empty() || !when.kind.empty() || when.allergen;
}

bool is_meant(const WhenProduct& when, const intake::Product& product, const ReadProduct& read) {
  const bool in_use = when.use.empty() || has(when.use, product.use.value_or(usual_use));
  const bool inside = std::any_of(read.found.begin(), read.found.end(),
                                  [&](const Found& found) { return is_asked(when, found); });
  return in_use && product.sterile == when.sterile.value_or(product.sterile) &&
         product.for_needling == when.for_needling.value_or(product.for_needling) &&
         read.label_read == when.label_read.value_or(read.label_read) &&
         (inside || !asks_inside(when));
}

// What of the product is what is asked for, as its label writes it.
std::optional<std::string> holding(const WhenProduct& when, const ReadProduct& read) {
  std::vector<std::string> inside;
  for (const Found& found : read.found) {
    if (asks_inside(when) && is_asked(when, found) &&
        std::find(inside.begin(), inside.end(), found.as_written) == inside.end()) {
      inside.push_back(found.as_written);
    }
  }
  return inside.empty() ? std::nullopt : std::optional(fmt::format("{}", fmt::join(inside, ", ")));
}

// A yes or no where it was asked for.
std::optional<std::string> settled(const std::optional<bool>& asked, bool is_so) {
  return asked ? std::optional<std::string>(is_so ? "yes" : "no") : std::nullopt;
}

evidence::Reason why(const WhenProduct& when, const intake::Product& product,
                     const ReadProduct& read) {
  const char* const unread = product.photo           ? "photographed"
                             : product.label.empty() ? "missing"
                                                     : "unread";
  const bool asks_for_unread = when.label_read && !*when.label_read;
  return reason("product-used",
                {{"name", product.name},
                 {"use", product.use},
                 {"sterile", settled(when.sterile, product.sterile)},
                 {"for_needling", settled(when.for_needling, product.for_needling)},
                 {"holding", holding(when, read)},
                 {"label", asks_for_unread ? std::optional<std::string>(unread) : std::nullopt}});
}

bool reacts_to(const intake::Facts& facts, const intake::Meaning& agent) {
  return std::any_of(facts.allergies.begin(), facts.allergies.end(),
                     [&](const intake::AllergyFact& allergy) {
                       return allergy.meaning.known() && agent.is(allergy.meaning.ids.front());
                     });
}

bool is_meant(const Question& asked, const intake::AgentFact& agent) {
  const When& when = asked.when;
  const bool allergic = reacts_to(asked.facts(), agent.meaning);
  return (when.anaesthetic.empty() || is_any(agent.meaning, when.anaesthetic)) &&
         (!when.anaesthetic_above_pct ||
          agent.stated.strength_pct.value_or(0) > *when.anaesthetic_above_pct) &&
         when.anaesthetic_allergy.value_or(allergic) == allergic;
}

evidence::Reason why(const When& when, const intake::AgentFact& agent, double area_cm2) {
  return reason("anaesthetic-used",
                {{"agent", agent.stated.agent.text},
                 {"strength_pct", agent.stated.strength_pct},
                 {"area_cm2", when.anaesthetic_above_cm2 ? std::optional(area_cm2) : std::nullopt},
                 {"reacted_to", when.anaesthetic_allergy ? settled(true, true) : std::nullopt}});
}

bool asks_for_agent(const When& when) {
  return !when.anaesthetic.empty() || when.anaesthetic_allergy || when.anaesthetic_above_pct ||
         when.anaesthetic_above_cm2;
}

}  // namespace

Part match_products(const Question& asked) {
  if (!asked.when.product) {
    return Match{};
  }
  Match all;
  const auto& products = asked.facts().stated.product;
  for (std::size_t i = 0; i < products.size() && i < asked.known.products.size(); ++i) {
    if (is_meant(*asked.when.product, products[i], asked.known.products[i])) {
      join(all, holds(why(*asked.when.product, products[i], asked.known.products[i])));
    }
  }
  return some(std::move(all));
}

Part match_anaesthetic(const Question& asked) {
  if (!asks_for_agent(asked.when)) {
    return Match{};
  }
  Match all;
  for (const intake::NumbingFact& cream : asked.facts().numbing) {
    const double area_cm2 = cream.used.area_cm2.value_or(0);
    if (asked.when.anaesthetic_above_cm2 && area_cm2 <= *asked.when.anaesthetic_above_cm2) {
      continue;
    }
    for (const intake::AgentFact& agent : cream.agents) {
      if (is_meant(asked, agent)) {
        join(all, holds(why(asked.when, agent, area_cm2)));
      }
    }
  }
  return some(std::move(all));
}

Part match_dose(const Question& asked) {
  if (asked.when.anaesthetic_dose.empty()) {
    return Match{};
  }
  const auto& dose = asked.known.dose;
  Match all;
  for (std::size_t i = 0; dose && i < dose->is.size(); ++i) {
    if (has(asked.when.anaesthetic_dose, dose->is[i])) {
      join(all, Match{dose->why[i], std::nullopt});
    }
  }
  return some(std::move(all));
}

}  // namespace percuta::rules
