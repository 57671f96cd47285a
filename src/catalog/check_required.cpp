#include <algorithm>
#include <set>

#include "required.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/intake/limits.hpp"
#include "percuta/rules/when.hpp"

namespace percuta::catalog {
namespace {

using rules::Rule;

class Requirements {
 public:
  Requirements(const Catalog& catalog, const Parts& parts)
      : catalog_(catalog), parts_(parts), asked_(asked_by(catalog.rules)) {}

  base::Problems of(Extent extent) {
    topics();
    words_of_cases();
    rules_that_stop();
    answers_to_what_a_case_says();
    parameters(asked_at_screening, "screening");
    limits();
    course_days();
    if (extent >= Extent::labels) {
      windows();
    }
    if (extent >= Extent::models) {
      asked_by_name();
      techniques();
    }
    return std::move(out_);
  }

 private:
  void missing(std::string where, std::string what, std::string hint) {
    out_.push_back(
        {"missing-part", {std::move(where), 0, 0, {}}, std::move(what), std::move(hint)});
  }

  // Every topic has its question, and a rule that its answer leads to.
  void topics() {
    for (const auto& [named, word] : names(intake::Topic{})) {
      const intake::Topic topic = named;
      const auto& asked = catalog_.vocabulary.topics;
      if (std::none_of(asked.begin(), asked.end(),
                       [&](const auto& question) { return question.id == topic; })) {
        missing("intake/topics.toml", fmt::format("the topic \"{}\" has no question", word),
                "Add a [[topic]] with its question.");
      }
      if (std::none_of(catalog_.rules.begin(), catalog_.rules.end(),
                       [&](const Rule& rule) { return rule.topic == topic; })) {
        missing("rules", fmt::format("no rule answers the topic \"{}\"", word),
                "Add a [[rule]] with that topic to a file in rules/.");
      }
    }
  }

  void words_of_cases() {
    const auto need = [&](bool there, std::string where, std::string_view what) {
      if (!there) {
        missing(std::move(where), fmt::format("there is no {}", what), "Add one, with its source.");
      }
    };
    const intake::Vocabulary& words = catalog_.vocabulary;
    need(!words.conditions.empty(), "intake/conditions.toml", "condition");
    need(!words.medications.empty(), "intake/medications.toml", "medication");
    need(!words.procedures.empty(), "intake/procedures.toml", "procedure");
    need(!words.allergens.empty(), "intake/allergens.toml", "allergen");
    need(!catalog_.sites.empty(), "skin/sites.toml", "site");
    need(!catalog_.handpieces.empty(), "device/handpieces.toml", "handpiece");
    need(!catalog_.protocols.empty(), "protocols/intervals.toml", "protocol");
  }

  void rules_that_stop() {
    for (const std::string& id : parts_.never_overridden) {
      const auto rule = std::find_if(catalog_.rules.begin(), catalog_.rules.end(),
                                     [&](const Rule& one) { return one.id == id; });
      if (rule == catalog_.rules.end()) {
        missing("rules", fmt::format("the rule {} is missing", base::quoted(id)),
                "Nothing is decided without it: put it back.");
      } else if (rule->then < rules::Effect::defer || rule->overridable) {
        missing("rules",
                fmt::format("the rule {} no longer stops, or may be overridden", base::quoted(id)),
                "It has to defer or refuse, with overridable = false.");
      }
    }
  }

  // A key of `when` that no rule uses, or a word of its list that none asks for, would be taken
  // from a case and change nothing.
  void answers_to_what_a_case_says() { answers_to("", rules::When{}); }

  template <class Asked>
  void answers_to(const std::string& above, const Asked& asked) {
    base::for_each_field(asked, [&](const base::FieldSpec& spec, const auto& value) {
      answers_to_key(above + std::string(spec.name), value);
    });
  }

  template <class Value>
  void answers_to_key(const std::string& key, const Value&) {
    const auto harmless = parts_.harmless.find(key);
    const bool listed = harmless != parts_.harmless.end();
    if constexpr (base::is_optional<Value>) {
      if constexpr (base::HasFields<typename Value::value_type>) {
        answers_to(key + ".", typename Value::value_type{});
        return;
      }
    }
    if constexpr (base::is_vector<Value>) {
      if constexpr (base::NamedEnum<typename Value::value_type>) {
        const auto words = names(typename Value::value_type{});
        if (listed && tells_no_word(key, harmless->second, words)) {
          return;
        }
        for (const auto& [one, word] : words) {
          const bool exempt =
              listed && (harmless->second.empty() ||
                         std::count(harmless->second.begin(), harmless->second.end(), word) > 0);
          if (!exempt && !asked_.contains(fmt::format("{}={}", key, word))) {
            unanswered(fmt::format("{} = \"{}\"", key, word));
          }
        }
        return;
      }
    }
    if (!listed && !std::is_enum_v<Value> && !asked_.contains(key)) {
      unanswered(key);
    }
  }

  // A word that no case can say is a slip, and what it was meant for is then no mistake of its own.
  bool tells_no_word(const std::string& key, const std::vector<std::string>& harmless,
                     const auto& words) {
    bool out = false;
    for (const std::string& one : harmless) {
      const bool known = std::any_of(words.begin(), words.end(),
                                     [&](const auto& word) { return word.second == one; });
      if (!known) {
        missing(std::string(parts_file),
                fmt::format("harmless.{} names {}, which no case can say", key, base::quoted(one)),
                "Check its spelling; the schema of a case lists the words.");
        out = true;
      }
    }
    return out;
  }

  void unanswered(const std::string& what) {
    missing("rules", fmt::format("no rule asks for {}, which a case can say", what),
            fmt::format("Add the rule, or name it as harmless in {}.", parts_file));
  }

  // "key" and "key=word" of everything that any rule asks for.
  static std::set<std::string, std::less<>> asked_by(const std::vector<Rule>& rules) {
    std::set<std::string, std::less<>> out;
    for (const Rule& rule : rules) {
      for (const rules::When& when : rule.when) {
        base::for_each_field(when, [&](const base::FieldSpec& spec, const auto& value) {
          note(std::string(spec.name), value, out);
        });
      }
    }
    return out;
  }

  template <class Value>
  static void note(const std::string& key, const Value& value,
                   std::set<std::string, std::less<>>& out) {
    if constexpr (base::HasFields<Value>) {
      base::for_each_field(value, [&](const base::FieldSpec& spec, const auto& inner) {
        note(key + "." + std::string(spec.name), inner, out);
      });
    } else if constexpr (base::is_optional<Value>) {
      if (value) {
        out.insert(key);
        note(key, *value, out);
      }
    } else if constexpr (base::is_vector<Value>) {
      for (const auto& one : value) {
        out.insert(key);
        if constexpr (base::NamedEnum<std::decay_t<decltype(one)>>) {
          out.insert(key + "=" + std::string(base::word(one)));
        }
      }
    }
  }

  // What a course prepares for stands in its calendar.
  void course_days() {
    for (const auto& [of, word] : names(rules::DayOf{})) {
      if (std::none_of(catalog_.course_days.begin(), catalog_.course_days.end(),
                       [&, &kind = of](const auto& one) { return one.of == kind; })) {
        missing("protocols", fmt::format("no course day is of \"{}\"", word),
                "Add a [[course_day]] with its words to a file in protocols/.");
      }
    }
  }

  // What a label can say has an hour, and so has a product whatever its label says.
  void windows() {
    for (const auto& [named, word] : names(inci::IngredientClass{})) {
      const inci::IngredientClass one = named;
      if (std::none_of(catalog_.windows.begin(), catalog_.windows.end(), [&](const auto& window) {
            return std::count(window.classes.begin(), window.classes.end(), one) > 0;
          })) {
        missing("rules", fmt::format("no window is for the ingredients \"{}\"", word),
                "Add it to a [[window]] of a file in rules/.");
      }
    }
    for (const auto& [named, word] : names(rules::Sterility{})) {
      const rules::Sterility one = named;
      if (std::none_of(catalog_.windows.begin(), catalog_.windows.end(),
                       [&](const auto& window) { return window.product == one; })) {
        missing("rules", fmt::format("no window is for {} products", word),
                fmt::format("Add a [[window]] with product = \"{}\" to a file in rules/.", word));
      }
    }
  }

  void parameters(std::span<const std::string_view> names, std::string_view who) {
    for (const std::string_view name : names) {
      if (!catalog_.parameters.contains(name)) {
        missing("parameters",
                fmt::format("{} needs {}, which no file has", who, base::quoted(name)),
                "Add it to a file in parameters/, with its source.");
      }
    }
  }

  void limits() {
    const intake::Limits all;
    base::for_each_field(all, [&](const base::FieldSpec& spec, double) {
      parameters({&spec.name, 1}, "reading a case");
    });
  }

  void asked_by_name() {
    parameters(asked_by_plans, "a plan");
    for (const std::string_view id : asked_caveats) {
      if (!catalog_.caveats.contains(id)) {
        missing("protocols",
                fmt::format("a plan needs the caveat {}, which no file has", base::quoted(id)),
                "Add it as a [[caveat]] to a file in protocols/, with its source.");
      }
    }
    if (catalog_.depths.references.size() != 1) {
      missing("protocols",
              fmt::format("there are {} reference sessions, and doses are counted in one",
                          catalog_.depths.references.size()),
              "Keep one [[reference_session]] in a file in protocols/.");
    }
  }

  void techniques() {
    for (const auto& [named, word] : names(device::HandpieceKind{})) {
      const device::HandpieceKind kind = named;
      const auto& all = catalog_.depths.techniques;
      if (std::none_of(all.begin(), all.end(), [&](const rules::Technique& one) {
            return std::count(one.kinds.begin(), one.kinds.end(), kind) > 0;
          })) {
        missing("protocols", fmt::format("no technique tells how to lead a {}", word),
                "Add a [[technique]] to a file in protocols/.");
      }
    }
  }

  const Catalog& catalog_;
  const Parts& parts_;
  std::set<std::string, std::less<>> asked_;
  base::Problems out_;
};

}  // namespace

base::Problems check_required(const Catalog& catalog, const Parts& parts, Extent extent) {
  return Requirements(catalog, parts).of(extent);
}

}  // namespace percuta::catalog
