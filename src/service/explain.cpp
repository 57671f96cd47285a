#include <algorithm>
#include <array>

#include "provenance.hpp"
#include "requests.hpp"
#include "rests.hpp"
#include <fmt/format.h>

#include "percuta/base/text.hpp"
#include "percuta/catalog/limits.hpp"
#include "percuta/catalog/references.hpp"
#include "percuta/catalog/things.hpp"
#include "percuta/inci/dictionary.hpp"
#include "percuta/report/describe.hpp"
#include "percuta/report/figures.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {
namespace {

using catalog::Catalog;
using evidence::Explanation;

// Kind and id: what names a thing of knowledge.
struct Key {
  std::string kind;
  std::string id;
  auto operator<=>(const Key&) const = default;
};

template <class T>
std::vector<Key> named_by(const T& thing) {
  std::vector<Key> out;
  catalog::for_each_name(thing, [&](std::string_view kind, std::string_view text) {
    out.push_back({std::string(kind), std::string(text)});
  });
  return out;
}

// Capitals and how words are joined do not matter.
bool alike(std::string_view a, std::string_view b) {
  const auto plain = [](char letter) {
    return letter == '-' || letter == ' '   ? '_'
           : 'A' <= letter && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a')
                                            : letter;
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char one, char two) { return plain(one) == plain(two); });
}

std::vector<Key> find(std::string_view asked, const Catalog& catalog) {
  std::vector<Key> out;
  catalog::for_each_thing(catalog, [&](std::string_view kind, std::string_view id, const auto&) {
    const bool with_kind = asked.size() == kind.size() + 1 + id.size() && asked.starts_with(kind) &&
                           asked[kind.size()] == ':' && alike(asked.substr(kind.size() + 1), id);
    if (alike(id, asked) || with_kind) {
      out.push_back({std::string(kind), std::string(id)});
    }
  });
  // Written to the letter before any that is only alike.
  std::stable_partition(out.begin(), out.end(), [&](const Key& key) {
    return key.id == asked || asked.ends_with(":" + key.id);
  });
  return out;
}

// What a case may call by a name: a device, a drug, a disease, a place, a scale.
std::vector<Key> find_by_name(std::string_view asked, const Catalog& catalog) {
  constexpr auto kinds =
      std::to_array<std::string_view>({"word", "handpiece", "condition", "medication", "procedure",
                                       "allergen", "site", "region", "scale"});
  std::vector<Key> out;
  std::vector<Key> read;  // by what is left without strengths, forms and the like
  for (const std::string_view kind : kinds) {
    const intake::Vocabulary& words = catalog.vocabulary;
    if (const auto id = words.lexicon.find(kind, asked)) {
      out.push_back({std::string(kind), *id});
    } else if (words.terms_of(kind) != nullptr) {
      const intake::Vocabulary::Named named = words.find_all(kind, asked);
      for (const std::string& known : named.rest ? std::vector<std::string>() : named.ids) {
        read.push_back({std::string(kind), known});
      }
    }
  }
  out.insert(out.end(), read.begin(), read.end());
  return out;
}

// An ingredient, by any of its names, and how it crosses skin.
std::vector<Key> find_ingredient(const std::string& asked, const Catalog& catalog) {
  const inci::Dictionary& dictionary = catalog.dictionary();
  const inci::Ingredient* found = dictionary.find(asked);
  if (found == nullptr) {
    return {};
  }
  std::vector<Key> out{{"ingredient", found->inci}};
  if (catalog.permeants.contains(found->inci)) {
    out.push_back({"permeant", found->inci});
  }
  return out;
}

std::optional<std::string> near(const std::string& asked, const std::vector<std::string>& ids,
                                const Catalog& catalog) {
  for (const std::string_view kind : {"condition", "medication", "procedure", "allergen"}) {
    if (auto meant = catalog.vocabulary.near(kind, asked)) {
      return meant;
    }
  }
  return base::nearest(asked, ids);
}

base::Problem unnamed(const std::string& asked, const std::optional<std::string>& meant) {
  return {"unknown-id",
          {},
          "nothing here is called " + base::quoted(asked),
          meant ? fmt::format("Did you mean {}?", *meant)
                : "Ids stand in square brackets in every answer."};
}

base::Problem unknown(const std::string& asked, const Catalog& catalog) {
  std::vector<std::string> ids;
  catalog::for_each_thing(
      catalog, [&](std::string_view, std::string_view id, const auto&) { ids.emplace_back(id); });
  const auto longer = std::find_if(ids.begin(), ids.end(), [&](const std::string& id) {
    return !asked.empty() && id.find(asked) != std::string::npos;
  });
  const auto meant = longer != ids.end() ? std::optional{*longer} : near(asked, ids, catalog);
  return unnamed(asked, meant);
}

void add_sources(const std::vector<Key>& named, const Catalog& catalog, Explanation& out) {
  for (const Key& key : named) {
    const auto source = key.kind == "source" ? catalog.sources.find(key.id) : catalog.sources.end();
    const bool told =
        std::any_of(out.sources.begin(), out.sources.end(),
                    [&](const evidence::Source& other) { return other.id == key.id; });
    if (source != catalog.sources.end() && !told) {
      out.sources.push_back(source->second);
    }
  }
}

// What rests on a number alone rests on who says the number.
void add_sources_of_numbers(const std::vector<Key>& named, const Catalog& catalog,
                            Explanation& out) {
  for (const Key& key : named) {
    const auto number = key.kind == "parameter" && out.sources.empty()
                            ? catalog.parameters.find(key.id)
                            : catalog.parameters.end();
    if (number != catalog.parameters.end()) {
      add_sources(named_by(number->second), catalog, out);
    }
  }
}

Explanation explain_thing(const Key& asked, const Catalog& catalog) {
  Explanation out;
  out.id = asked.id;
  out.kind = asked.kind;
  catalog::for_each_thing(
      catalog, [&](std::string_view kind, std::string_view id, const auto& thing) {
        const std::vector<Key> named = named_by(thing);
        if (kind == asked.kind && id == asked.id) {
          report::describe(thing, catalog, out);
          if (kind != "parameter") {  // whose number is told with its range
            out.figures = report::figures_of(thing);
          }
          add_sources(named, catalog, out);
          add_sources_of_numbers(named, catalog, out);
        }
        if (kind != "ingredient" && std::find(named.begin(), named.end(), asked) != named.end()) {
          out.used_by.emplace_back(id);
        }
      });
  return out;
}

std::vector<Key> everything_called(const std::string& asked, const Catalog& catalog) {
  auto found = find(asked, catalog);
  const auto also = [&](const std::vector<Key>& more) {
    for (const Key& key : more) {
      if (std::find(found.begin(), found.end(), key) == found.end()) {
        found.push_back(key);
      }
    }
  };
  if (found.empty() || asked.find(':') == std::string::npos) {
    also(find_by_name(asked, catalog));
    also(find_ingredient(asked, catalog));
  }
  return found;
}

}  // namespace

base::Result<Answer<Explanation>> explain(const Ask& request, const Catalog& catalog) {
  const double most = catalog::limits(catalog).name_letters_limit_count;
  if (static_cast<double>(request.text.size()) > most) {  // no name is as long
    return unnamed(request.text, {});
  }
  const std::vector<Key> found = everything_called(request.text, catalog);
  if (found.empty()) {
    return unknown(request.text, catalog);
  }
  Answer<Explanation> answer{explain_thing(found.front(), catalog), provenance(request, catalog)};
  for (std::size_t i = 1; i < found.size(); ++i) {
    answer.result.also.push_back(
        {found[i].id, found[i].kind, explain_thing(found[i], catalog).says});
  }
  return answer;
}

base::Result<Answer<Explanation>> explain(const Ask& request, const Ask& patient,
                                          const Catalog& catalog) {
  auto answer = explain(request, catalog);
  if (!answer) {
    return answer;
  }
  auto rests = find_rests(answer->result, patient, catalog);
  if (!rests) {
    return std::move(rests).problems();
  }
  answer->result.rests = *std::move(rests);
  return answer;
}

base::Result<Told> explain_asked(const Asked& asked, const Engine& engine) {
  const Ask& id = asked.asks.front();
  if (!asked.has("case")) {
    return tell(explain(id, *engine.catalog), asked, engine);
  }
  Ask patient = asked.common;
  patient.text = asked.options.find("case")->second.text;
  patient.name = asked.options.find("case")->second.name;
  return tell(explain(id, patient, *engine.catalog), asked, engine);
}

}  // namespace percuta::service
