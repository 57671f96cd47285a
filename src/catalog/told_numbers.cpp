#include "told_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "required.hpp"
#include "spoken.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/base/units.hpp"
#include "percuta/evidence/reason.hpp"
#include "percuta/rules/amounts.hpp"

namespace percuta::catalog {
namespace {

using intake::Language;
using Numbers = std::map<std::string, double>;

/// Calls `visit(kind, id, thing)` for what tells people what to do: all else describes
/// publications, devices and words.
template <class SomeCatalog, class Visit>
void for_each_told(SomeCatalog& catalog, Visit&& visit) {
  const auto each = [&](const char* kind, auto& things) {
    for (auto& thing : things) {
      visit(std::string(kind), std::string(thing.id), thing);
    }
  };
  each("rule", catalog.rules);
  each("window", catalog.windows);
  each("activity", catalog.activities);
  each("sign", catalog.signs);
  each("anaesthetic", catalog.anaesthetics);
  each("protocol", catalog.protocols);
  each("precare", catalog.precare);
  each("milestone", catalog.milestones);
  each("course_day", catalog.course_days);
  each("staff", catalog.staff);
  each("site_depth", catalog.depths.sites);
  each("target_depth", catalog.depths.targets);
  each("technique", catalog.depths.techniques);
  each("reference_session", catalog.depths.references);
  each("endpoint", catalog.depths.endpoints);
  each("stop", catalog.depths.stops);
  each("risk", catalog.risks);
  for (auto& [id, caveat] : catalog.caveats) {
    visit(std::string("caveat"), std::string(id), caveat);
  }
  for (auto& topic : catalog.vocabulary.topics) {
    visit(std::string("topic"), std::string(base::word(topic.id)), topic);
  }
}

template <class T>
concept Practised = std::same_as<T, rules::Practice>;
template <class T>
concept Claimed = std::same_as<T, evidence::Dispute>;  // what a source says, in its numbers

/// The numbers of a thing by name; of what lies in it, behind the name of the field.
template <class T>
void add_numbers(const T& thing, const std::string& name, Numbers& out) {
  if constexpr (base::Number<T>) {
    out[name] = static_cast<double>(thing);
  } else if constexpr (Practised<T>) {
    out[name] = thing.usual;
    out[name + "_low"] = thing.low;
    out[name + "_high"] = thing.high;
  } else if constexpr (base::is_optional<T>) {
    if (thing) {
      add_numbers(*thing, name, out);
    }
  } else if constexpr (base::is_vector<T>) {
    for (std::size_t i = 0; i < thing.size(); ++i) {  // the second of `agents` is `agents_2` too
      Numbers one;
      add_numbers(thing[i], name, one);
      out.merge(Numbers(one));  // what an earlier one lacks
      if (i > 0) {
        add_numbers(thing[i], fmt::format("{}_{}", name, i + 1), out);
      }
    }
  } else if constexpr (base::HasFields<T> && !Claimed<T>) {
    base::for_each_field(thing, [&](const base::FieldSpec& spec, const auto& value) {
      add_numbers(value, (name.empty() ? "" : name + "_") + std::string(spec.name), out);
    });
  }
}

/// Calls `visit(key, text, numbers)` for each sentence of a thing, with the numbers beside it.
/// Notes tell where a number comes from, names are words of people.
template <class T, class Visit>
void for_each_sentence(T& thing, const std::string& key, const Numbers& around, Visit&& visit) {
  using Plain = std::remove_const_t<T>;
  if constexpr (std::same_as<Plain, std::string>) {
    if (thing.find(' ') != std::string::npos) {
      visit(key, thing, around);
    }
  } else if constexpr (base::is_optional<Plain>) {
    if (thing) {
      for_each_sentence(*thing, key, around, visit);
    }
  } else if constexpr (base::is_vector<Plain>) {
    for (auto& one : thing) {
      for_each_sentence(one, key, around, visit);
    }
  } else if constexpr (base::HasFields<Plain> && !Claimed<Plain>) {
    Numbers own = around;
    add_numbers(thing, "", own);
    base::for_each_field(thing, [&](const base::FieldSpec& spec, auto& value) {
      if (spec.name != "note" && spec.name != "names" && spec.name != "brands") {
        for_each_sentence(value, fmt::format("{}.{}", key, spec.name), own, visit);
      }
    });
  }
}

/// The same numbers also in the other units that people count in, each up to the next whole one.
void add_other_units(Numbers& numbers) {
  struct Step {
    std::string_view from;
    std::string_view to;
    double factor;
  };
  static constexpr Step steps[] = {{"_h", "_d", 1 / base::hours_per_day},
                                   {"_d", "_weeks", 1.0 / base::days_per_week},
                                   {"_weeks", "_d", base::days_per_week}};
  for (const Step& step : steps) {
    for (const auto& [name, value] : Numbers(numbers)) {
      if (name.ends_with(step.from)) {
        numbers.emplace(name.substr(0, name.size() - step.from.size()) + std::string(step.to),
                        std::ceil(value * step.factor));
      }
    }
  }
}

/// Everything that any sentence may name: parameters by id, others by the id of what they belong
/// to.
Numbers all_numbers(const Catalog& catalog) {
  Numbers out;
  for (const auto& [id, graded] : catalog.parameters) {
    out[id] = graded.value;
  }
  for_each_told(catalog, [&](const std::string&, std::string id, const auto& thing) {
    std::replace(id.begin(), id.end(), '-', '_');
    add_numbers(thing, id, out);
  });
  add_other_units(out);
  return out;
}

/// What a sentence may be filled with: numbers beside it come before those of the same name.
rules::Fillings fillings(const Numbers& all, Numbers own) {
  add_other_units(own);
  own.insert(all.begin(), all.end());
  return {own.begin(), own.end()};
}

/// Looks at every sentence in every language.
class Check {
 public:
  Check(const Catalog& catalog, const std::map<std::string, std::string>& marked)
      : catalog_(catalog), marked_(marked), all_(all_numbers(catalog)) {
    for (const auto& [name, value] : all_) {
      if (const auto amount = rules::amount_of(name, value)) {
        known_[{amount->unit, amount->value}] = name;
      }
    }
    for (const auto& [key, one] : spoken(catalog)) {
      spoken_.insert(key);
    }
  }

  base::Problems all() {
    for (const rules::Wording& wording : catalog_.wordings) {
      if (wording.language == Language::en) {
        for_each_told(
            catalog_, [&](const std::string& kind, const std::string& id, const auto& thing) {
              for_each_sentence(
                  thing, kind + "." + id, {},
                  [&](const std::string& key, const std::string& text, const Numbers& own) {
                    sentence(key, text, own, wording);
                    own_[key] = own;
                    english_[key] = text;
                  });
            });
      }
    }
    for (const rules::Wording& wording : catalog_.wordings) {
      table("phrase", wording.phrase, wording);
      table("label", wording.label, wording);
      table("reason", wording.reason, wording);
      table("page", wording.page, wording);
      for (const auto& [key, text] : wording.knowledge) {
        sentence(key, text, own_[key], wording);
        compare(key, text, wording);
      }
    }
    for (const evidence::ReasonKind& kind : evidence::reason_kinds) {
      for (const auto& [name, spec] : evidence::values_of(kind)) {
        if (all_.contains(name)) {
          tell("other-number", "parameters", name, "is also what fills a reason",
               "Call the parameter something else.");
        }
      }
    }
    for (const auto& [key, why] : marked_) {
      if (!used_.contains(key)) {
        tell("unused-mark", std::string(parts_file), key,
             "is marked for a number that stands in no parameter", "Remove the mark.");
      }
    }
    return std::move(out_);
  }

 private:
  void table(const char* kind, const std::map<std::string, std::string>& texts,
             const rules::Wording& wording) {
    for (const auto& [key, text] : texts) {
      numbers(fmt::format("{}.{}", kind, key), text, {}, wording);
    }
  }

  void sentence(const std::string& key, const std::string& text, const Numbers& own,
                const rules::Wording& wording) {
    numbers(key, text, own, wording);
    if (spoken_.contains(key)) {
      return;  // a page fills it, and check_wordings looks at what is left
    }
    if (text.find('{') == std::string::npos) {
      return;
    }
    const rules::Fillings filled = fillings(all_, own);
    const rules::Message message = rules::read_message(text, wording.language);
    for (const std::string& fault : message.faults) {
      tell("broken-message", file(wording), key, "cannot be told: " + fault, "Mend the sentence.");
    }
    for (const auto& [name, kind] : message.placeholders) {
      if (!filled.contains(name)) {
        tell("unknown-placeholder", file(wording), key,
             fmt::format("holds {{{}}}, which is no number of knowledge", name),
             "Check its spelling.");
      }
    }
  }

  void numbers(const std::string& key, const std::string& text, const Numbers& own,
               const rules::Wording& wording) {
    for (const rules::Amount& amount : rules::amounts_in(text, wording)) {
      const std::string name = stands_in(amount, own);
      if (name.empty()) {
        continue;
      }
      used_.insert(key);
      if (!marked_.contains(key)) {
        tell("number-in-sentence", file(wording), key,
             fmt::format("tells {:g} {}, which also stands in {}", amount.value, amount.unit, name),
             fmt::format("Write {{{}}}, or mark the sentence under numbers_told in {}.", name,
                         parts_file));
      }
    }
  }

  // The number of knowledge that an amount is, those beside the sentence first.
  [[nodiscard]] std::string stands_in(const rules::Amount& amount, const Numbers& own) const {
    for (const auto& [name, value] : own) {
      if (rules::amount_of(name, value) == amount) {
        return name;
      }
    }
    const auto found = known_.find({amount.unit, amount.value});
    return found == known_.end() ? std::string{} : found->second;
  }

  // A translation names the numbers that the English names.
  void compare(const std::string& key, const std::string& text, const rules::Wording& wording) {
    const auto english = english_.find(key);
    if (english == english_.end()) {
      return;
    }
    const rules::Fillings filled = fillings(all_, own_[key]);
    const auto named = [&](const std::string& sentence, Language language) {
      std::set<std::string> out;
      for (const auto& [name, kind] : rules::read_message(sentence, language).placeholders) {
        if (filled.contains(name)) {
          out.insert(name);
        }
      }
      return out;
    };
    if (named(text, wording.language) != named(english->second, Language::en)) {
      tell("other-placeholders", file(wording), key, "does not name the numbers of the English",
           "Name the same.");
    }
  }

  static std::string file(const rules::Wording& wording) {
    return wording.language == Language::en
               ? "knowledge"
               : fmt::format("messages/{}.toml", base::word(wording.language));
  }

  void tell(const char* code, std::string file, const std::string& key, const std::string& what,
            std::string hint) {
    out_.push_back(
        {code, {std::move(file), 0, 0, {}}, fmt::format("\"{}\" {}", key, what), std::move(hint)});
  }

  const Catalog& catalog_;
  const std::map<std::string, std::string>& marked_;
  Numbers all_;
  std::map<std::pair<std::string, double>, std::string> known_;
  std::set<std::string> spoken_;
  std::set<std::string> used_;
  std::map<std::string, Numbers> own_;
  std::map<std::string, std::string> english_;
  base::Problems out_;
};

}  // namespace

base::Problems check_told_numbers(const Catalog& catalog,
                                  const std::map<std::string, std::string>& marked) {
  return Check(catalog, marked).all();
}

void fill_told_numbers(Catalog& catalog) {
  const Numbers all = all_numbers(catalog);
  std::map<std::string, Numbers> own_of;
  const auto fill = [&](std::string& text, const Numbers& own, Language language) {
    if (text.find('{') != std::string::npos) {
      text = rules::filled_in_part(text, fillings(all, own), language);
    }
  };
  for_each_told(catalog, [&](const std::string& kind, const std::string& id, auto& thing) {
    for_each_sentence(thing, kind + "." + id, {},
                      [&](const std::string& key, std::string& text, const Numbers& own) {
                        own_of[key] = own;
                        fill(text, own, Language::en);
                      });
  });
  for (rules::Wording& wording : catalog.wordings) {
    for (auto* texts :
         {&wording.phrase, &wording.label, &wording.reason, &wording.page, &wording.knowledge}) {
      for (auto& [key, text] : *texts) {
        fill(text, own_of[key], wording.language);
      }
    }
  }
}

}  // namespace percuta::catalog
