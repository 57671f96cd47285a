#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "percuta/base/text.hpp"
#include "percuta/base/units.hpp"
#include "percuta/catalog/references.hpp"
#include "percuta/service/service.hpp"
#include "provenance.hpp"

namespace percuta::service {
namespace {

using catalog::Catalog;
using evidence::Explanation;

struct Entry {
  std::string kind;
  std::string id;
  std::function<void(Explanation&)> describe;
  std::vector<std::pair<std::string, std::string>> rests_on;  // kind and id
};

// Every id of knowledge, what it says and what it rests on.
class Index {
 public:
  explicit Index(const Catalog& catalog) : catalog_(catalog) {
    for (const rules::Rule& rule : catalog.rules) {
      add("rule", rule.id, rule, [&rule](Explanation& out) {
        out.says = fmt::format("{} {} ({}{})", rule.says, rule.action, base::word(rule.then),
                               rule.overridable ? ", may be overridden" : ", never overridden");
        out.disputes = rule.disputes;
      });
    }
    for (const auto& [id, parameter] : catalog.parameters) {
      add("parameter", id, parameter, [&id = id, &parameter = parameter](Explanation& out) {
        describe_number(id, parameter, out);
      });
    }
    for (const rules::Window& window : catalog.windows) {
      add("window", window.id, window, [&](Explanation& out) {
        out.says = window.says;
        out.disputes = window.disputes;
      });
    }
    for (const auto& [id, source] : catalog.sources) {
      add("source", id, source, [&source = source](Explanation& out) {
        out.says = source.says;
        out.sources = {source};
      });
    }
    add_places();
    add_words();
  }

  [[nodiscard]] std::vector<const Entry*> find(std::string_view asked) const {
    std::vector<const Entry*> out;
    for (const Entry& entry : entries_) {
      if (entry.id == asked || entry.kind + ":" + entry.id == asked) {
        out.push_back(&entry);
      }
    }
    return out;
  }

  [[nodiscard]] std::vector<std::string> ids() const {
    std::vector<std::string> out;
    for (const Entry& entry : entries_) {
      out.push_back(entry.id);
    }
    return out;
  }

  [[nodiscard]] Explanation explain(const Entry& entry) const {
    Explanation out;
    out.id = entry.id;
    out.kind = entry.kind;
    entry.describe(out);
    for (const auto& [kind, id] : entry.rests_on) {
      const auto source = kind == "source" ? catalog_.sources.find(id) : catalog_.sources.end();
      if (source != catalog_.sources.end() && !cites(out, id)) {
        out.sources.push_back(source->second);
      }
    }
    for (const Entry& other : entries_) {
      const std::pair<std::string, std::string> self{entry.kind, entry.id};
      if (std::find(other.rests_on.begin(), other.rests_on.end(), self) != other.rests_on.end()) {
        out.used_by.push_back(other.id);
      }
    }
    return out;
  }

 private:
  static bool cites(const Explanation& explanation, const std::string& id) {
    return std::any_of(explanation.sources.begin(), explanation.sources.end(),
                       [&](const evidence::Source& source) { return source.id == id; });
  }

  static void describe_number(const std::string& id, const evidence::Graded& parameter,
                              Explanation& out) {
    std::string_view unit = base::unit_suffix(id);
    unit.remove_prefix(unit.empty() ? 0 : 1);
    out.says = parameter.note.value_or("A number the program uses.");
    out.value = parameter.value;
    out.low = parameter.low;
    out.high = parameter.high;
    out.unit = std::string(unit);
    out.grade = parameter.grade;
    out.status = parameter.status;
    out.disputes = parameter.disputes;
  }

  template <class T>
  void add(std::string kind, std::string id, const T& thing,
           std::function<void(Explanation&)> describe) {
    Entry entry{std::move(kind), std::move(id), std::move(describe), {}};
    catalog::for_each_name(thing, [&](std::string_view named_kind, std::string_view text) {
      entry.rests_on.emplace_back(named_kind, text);
    });
    entries_.push_back(std::move(entry));
  }

  void add_places() {
    for (const auto& [id, site] : catalog_.sites) {
      add("site", id, site, [&site = site](Explanation& out) { out.says = site.says; });
    }
    for (const auto& [id, handpiece] : catalog_.handpieces) {
      add("handpiece", id, handpiece,
          [&handpiece = handpiece](Explanation& out) { out.says = handpiece.says; });
    }
  }

  void add_words() {
    const intake::Vocabulary& words = catalog_.vocabulary;
    for (const auto& [kind, terms] :
         {std::pair{"condition", &words.conditions}, std::pair{"medication", &words.medications},
          std::pair{"procedure", &words.procedures}, std::pair{"allergen", &words.allergens}}) {
      for (const auto& [id, term] : *terms) {
        add(kind, id, term, [&term = term](Explanation& out) {
          out.says = term.says;
          if (!term.names.empty()) {
            out.says += fmt::format(" Also called: {}.", fmt::join(term.names, ", "));
          }
        });
      }
    }
    for (const intake::TopicQuestion& topic : words.topics) {
      add("topic", std::string(base::word(topic.id)), topic,
          [&](Explanation& out) { out.says = topic.question; });
    }
  }

  const Catalog& catalog_;
  std::vector<Entry> entries_;
};

}  // namespace

base::Result<Answer<Explanation>> explain(const Request& request, const Catalog& catalog) {
  const Index index(catalog);
  const auto found = index.find(request.text);
  if (found.empty()) {
    const std::vector<std::string> ids = index.ids();
    const auto meant = base::nearest(request.text, ids);
    return base::Problem{"unknown-id",
                         {},
                         "nothing here is called " + base::quoted(request.text),
                         meant ? fmt::format("Did you mean {}?", *meant)
                               : "Ids stand in square brackets in every answer."};
  }
  Answer<Explanation> answer{index.explain(*found.front()), provenance(request, catalog)};
  for (std::size_t i = 1; i < found.size(); ++i) {
    answer.provenance.warnings.push_back(
        fmt::format("There is also a {} of that name: percuta explain {}:{}", found[i]->kind,
                    found[i]->kind, found[i]->id));
  }
  return answer;
}

}  // namespace percuta::service
