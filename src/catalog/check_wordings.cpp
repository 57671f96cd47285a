#include <set>

#include "required.hpp"
#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/catalog/catalog.hpp"

namespace percuta::catalog {
namespace {

using Keys = std::set<std::string>;

Keys keys_of(const std::map<std::string, std::string>& texts) {
  Keys out;
  for (const auto& [key, text] : texts) {
    out.insert(key);
  }
  return out;
}

// What patients read that knowledge says in English.
Keys patient_texts(const Catalog& catalog) {
  Keys out;
  for (const rules::Activity& activity : catalog.activities) {
    out.insert("activity." + activity.id + ".what");
  }
  for (const rules::Window& window : catalog.windows) {
    out.insert("window." + window.id + ".says");
  }
  for (const rules::WarningSign& sign : catalog.signs) {
    out.insert("sign." + sign.id + ".sign");
  }
  for (const rules::Precare& precare : catalog.precare) {
    out.insert("precare." + precare.id + ".says");
  }
  for (const rules::Risk& risk : catalog.risks) {
    out.insert("risk." + risk.id + ".patient_says");
  }
  return out;
}

void compare(const Keys& wanted, const Keys& given, const std::string& file, std::string_view table,
             base::Problems& out) {
  for (const std::string& key : wanted) {
    if (!given.contains(key)) {
      out.push_back({"untranslated",
                     {file, 0, 0, {}},
                     fmt::format("the table {} has no words for \"{}\"", table, key),
                     "Translate it."});
    }
  }
  for (const std::string& key : given) {
    if (!wanted.contains(key)) {
      out.push_back(
          {"unknown-key",
           {file, 0, 0, {}},
           fmt::format("the table {} has words for \"{}\", which nothing says", table, key),
           "Remove it, or check its spelling."});
    }
  }
}

// A count that the English text tells stands in every language: numbers are told once.
void compare_counts(const Catalog& catalog, const rules::Wording& wording, const std::string& file,
                    base::Problems& out) {
  for (const rules::Risk& risk : catalog.risks) {
    if (!risk.count || !rules::tells(risk.patient_says, *risk.count)) {
      continue;
    }
    const auto found = wording.knowledge.find("risk." + risk.id + ".patient_says");
    if (found != wording.knowledge.end() && !rules::tells(found->second, *risk.count)) {
      out.push_back({"two-truths",
                     {file, 0, 0, {}},
                     fmt::format("the words for \"{}\" do not tell its count", found->first),
                     "Write both numbers into them."});
    }
  }
}

}  // namespace

base::Problems check_wordings(const Catalog& catalog) {
  base::Problems out;
  const rules::Wording* english = nullptr;
  for (const rules::Wording& wording : catalog.wordings) {
    english = wording.language == intake::Language::en ? &wording : english;
  }
  if (english == nullptr) {
    return {{"untranslated",
             {"messages/en.toml", 0, 0, {}},
             "the language that knowledge is written in is missing",
             "Write the sentences of the page."}};
  }
  for (const auto& [language, word] : names(intake::Language{})) {
    const std::string file = fmt::format("messages/{}.toml", word);
    const rules::Wording* found = nullptr;
    for (const rules::Wording& wording : catalog.wordings) {
      found = wording.language == language ? &wording : found;
    }
    if (found == nullptr) {
      out.push_back({"untranslated", {file, 0, 0, {}}, "a language is missing", "Translate it."});
      continue;
    }
    compare(keys_of(english->phrase), keys_of(found->phrase), file, "phrase", out);
    compare(keys_of(english->label), keys_of(found->label), file, "label", out);
    compare(keys_of(english->ingredient_class), keys_of(found->ingredient_class), file, "class",
            out);
    if (found != english) {
      compare(patient_texts(catalog), keys_of(found->knowledge), file, "knowledge", out);
      compare_counts(catalog, *found, file, out);
    }
  }
  return out;
}

}  // namespace percuta::catalog
