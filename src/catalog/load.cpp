#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "percuta/base/units.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/io/digest.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/read.hpp"
#include "files.hpp"

namespace percuta::catalog {
namespace {

using Complaints = std::vector<base::Complaint>;

base::Complaint duplicate(std::string key, std::string_view id) {
  return {{std::move(key)},
          "duplicate-id",
          "id = " + base::quoted(id) + " is given twice",
          "Choose another id, or join the two."};
}

void require_sources(const std::vector<base::Name<"source">>& sources, const std::string& key,
                     std::string_view id, Complaints& out) {
  if (sources.empty()) {
    out.push_back({{key + ".sources"},
                   "unsourced",
                   base::quoted(id) + " names no source",
                   "Say who claims it."});
  }
}

class Loader {
 public:
  Loader(std::span<const KnowledgeFile> files, Extent extent) : extent_(extent) {
    files_.assign(files.begin(), files.end());
    std::sort(files_.begin(), files_.end(),
              [](const KnowledgeFile& a, const KnowledgeFile& b) { return a.path < b.path; });
  }

  base::Result<Catalog> load() {
    out_.hash = hash();
    refuse_unknown_files();
    each("sources/", &Loader::sources);
    each("skin/", &Loader::sites);
    each("device/", &Loader::handpieces);
    each("intake/", &Loader::intake_words);
    check_groups();
    each("parameters/", &Loader::parameters);
    each("rules/", &Loader::rules);
    if (extent_ >= Extent::labels) {
      each("ingredients/", &Loader::ingredients);
    }
    if (!problems_.empty()) {
      base::sort_by_position(problems_);
      return std::move(problems_);
    }
    return std::move(out_);
  }

 private:
  std::string hash() const {
    std::string all;
    for (const KnowledgeFile& file : files_) {
      all += fmt::format("{}\n{}\n", file.path, file.text.size());
      all += file.text;
    }
    return io::digest(all);
  }

  void refuse_unknown_files() {
    for (const KnowledgeFile& file : files_) {
      const bool known = std::any_of(known_folders.begin(), known_folders.end(),
                                     [&](auto folder) { return file.path.starts_with(folder); });
      if (!known || !file.path.ends_with(".toml")) {
        problems_.push_back({"unknown-file",
                             {std::string(file.path), 0, 0, {}},
                             "this file belongs to no part of knowledge",
                             "Move it, or remove it."});
      }
    }
  }

  void each(std::string_view folder, void (Loader::*part)(const KnowledgeFile&)) {
    for (const KnowledgeFile& file : files_) {
      if (file.path.starts_with(folder) && file.path.ends_with(".toml")) {
        (this->*part)(file);
      }
    }
  }

  // One file as a struct; its problems are kept, and what it holds is used only without them.
  template <class T, class More>
  std::optional<T> read(const KnowledgeFile& file, More&& more) {
    auto document = io::parse_toml(file.text, std::string(file.path));
    if (!document) {
      keep(std::move(document).problems());
      return std::nullopt;
    }
    auto result = io::read<T>(*document, ids_, more);
    if (!result) {
      keep(std::move(result).problems());
      return std::nullopt;
    }
    return std::move(*result);
  }

  void keep(base::Problems problems) {
    problems_.insert(problems_.end(), std::make_move_iterator(problems.begin()),
                     std::make_move_iterator(problems.end()));
  }

  // Tells an id that this kind already has, and learns it otherwise.
  void claim(std::string_view kind, const std::string& id, std::string key, Complaints& out) {
    if (ids_.find(kind, id)) {
      out.push_back(duplicate(std::move(key), id));
    }
    ids_.add(kind, id, id);
  }

  // Other names for an id, as a case may write them; the id itself is one.
  void learn_names(std::string_view kind, const std::string& id,
                   const std::vector<std::string>& names, const std::string& key,
                   Complaints& out) {
    base::Lexicon& lexicon = out_.vocabulary.lexicon;
    lexicon.add(kind, id, id);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (!lexicon.add(kind, id, names[i])) {
        out.push_back({{fmt::format("{}.names[{}]", key, i)},
                       "ambiguous-name",
                       base::quoted(names[i]) + " already means " +
                           base::quoted(*lexicon.find(kind, names[i])),
                       "A name may mean one thing only."});
      }
    }
  }

  void sources(const KnowledgeFile& file) {
    auto read_file = read<SourceFile>(file, [&](const SourceFile& content) {
      Complaints out;
      for (std::size_t i = 0; i < content.source.size(); ++i) {
        claim("source", content.source[i].id, fmt::format("source[{}].id", i), out);
      }
      return out;
    });
    for (auto& source : read_file.value_or(SourceFile{}).source) {
      out_.sources.emplace(source.id, source);
    }
  }

  void sites(const KnowledgeFile& file) {
    auto read_file = read<SiteFile>(file, [&](const SiteFile& content) {
      Complaints out;
      for (std::size_t i = 0; i < content.site.size(); ++i) {
        const skin::Site& site = content.site[i];
        const std::string key = fmt::format("site[{}]", i);
        claim("site", site.id, key + ".id", out);
        learn_names("site", site.id, site.names, key, out);
        require_sources(site.sources, key, site.id, out);
      }
      return out;
    });
    for (auto& site : read_file.value_or(SiteFile{}).site) {
      out_.sites.emplace(site.id, site);
    }
  }

  void handpieces(const KnowledgeFile& file) {
    auto read_file = read<HandpieceFile>(file, [&](const HandpieceFile& content) {
      Complaints out;
      for (std::size_t i = 0; i < content.handpiece.size(); ++i) {
        const device::Handpiece& handpiece = content.handpiece[i];
        const std::string key = fmt::format("handpiece[{}]", i);
        claim("handpiece", handpiece.id, key + ".id", out);
        learn_names("handpiece", handpiece.id, {}, key, out);
        require_sources(handpiece.sources, key, handpiece.id, out);
      }
      return out;
    });
    for (auto& handpiece : read_file.value_or(HandpieceFile{}).handpiece) {
      out_.handpieces.emplace(handpiece.id, handpiece);
    }
  }

  void intake_words(const KnowledgeFile& file) {
    if (file.path == "intake/topics.toml") {
      auto content = read<TopicFile>(file, [](const TopicFile&) { return Complaints{}; });
      out_.vocabulary.topics = content.value_or(TopicFile{}).topic;
      return;
    }
    const auto [kind, terms] = vocabulary_of(file.path);
    if (terms == nullptr) {
      problems_.push_back({"unknown-file",
                           {std::string(file.path), 0, 0, {}},
                           "this file belongs to no part of the vocabulary",
                           "Move it, or remove it."});
      return;
    }
    auto read_file = read<TermFile>(file, [&, kind = kind](const TermFile& content) {
      Complaints out;
      for (std::size_t i = 0; i < content.term.size(); ++i) {
        const intake::Term& term = content.term[i];
        const std::string key = fmt::format("term[{}]", i);
        claim(kind, term.id, key + ".id", out);
        learn_names(kind, term.id, term.names, key, out);
      }
      return out;
    });
    for (auto& term : read_file.value_or(TermFile{}).term) {
      terms->emplace(term.id, term);
    }
  }

  std::pair<std::string_view, intake::Terms*> vocabulary_of(std::string_view path) {
    intake::Vocabulary& vocabulary = out_.vocabulary;
    if (path == "intake/conditions.toml") return {"condition", &vocabulary.conditions};
    if (path == "intake/medications.toml") return {"medication", &vocabulary.medications};
    if (path == "intake/procedures.toml") return {"procedure", &vocabulary.procedures};
    if (path == "intake/allergens.toml") return {"allergen", &vocabulary.allergens};
    return {{}, nullptr};
  }

  // A group is a term too, so that a case can name it and it can be explained.
  void check_groups() {
    const intake::Vocabulary& vocabulary = out_.vocabulary;
    for (const auto& [path, terms] :
         {std::pair{"intake/conditions.toml", &vocabulary.conditions},
          std::pair{"intake/medications.toml", &vocabulary.medications},
          std::pair{"intake/procedures.toml", &vocabulary.procedures},
          std::pair{"intake/allergens.toml", &vocabulary.allergens}}) {
      for (const auto& [id, term] : *terms) {
        for (const std::string& group : term.groups) {
          if (!terms->contains(group)) {
            problems_.push_back({"unknown-word",
                                 {path, 0, 0, {}},
                                 fmt::format("{} belongs to {}, which is no term",
                                             base::quoted(id), base::quoted(group)),
                                 "Write a [[term]] for the group."});
          }
        }
      }
    }
  }

  void parameters(const KnowledgeFile& file) {
    auto content = read<ParameterFile>(file, [&](const ParameterFile& values) {
      Complaints out;
      for (const auto& [name, graded] : values) {
        claim("parameter", name, name, out);
        require_sources(graded.sources, name, name, out);
        if (base::unit_suffix(name).empty()) {
          out.push_back({{name},
                         "unknown-unit",
                         base::quoted(name) + " does not end in a known unit",
                         "End it in one, like _mm, _h, _frac or _ratio."});
        }
        if (!(graded.low <= graded.value && graded.value <= graded.high)) {
          out.push_back({{name + ".value", name + ".low", name + ".high"},
                         "out-of-order",
                         fmt::format("value = {} is not between low = {} and high = {}",
                                     graded.value, graded.low, graded.high),
                         "Mend the three numbers."});
        }
      }
      return out;
    });
    out_.parameters.merge(content.value_or(ParameterFile{}));
  }

  void rules(const KnowledgeFile& file) {
    auto content = read<RuleFile>(file, [&](const RuleFile& read_rules) {
      Complaints out;
      for (std::size_t i = 0; i < read_rules.rule.size(); ++i) {
        const std::string key = fmt::format("rule[{}]", i);
        claim("rule", read_rules.rule[i].id, key + ".id", out);
        const auto more = rules::check(read_rules.rule[i], key);
        out.insert(out.end(), more.begin(), more.end());
      }
      for (std::size_t i = 0; i < read_rules.window.size(); ++i) {
        const std::string key = fmt::format("window[{}]", i);
        claim("window", read_rules.window[i].id, key + ".id", out);
        require_sources(read_rules.window[i].sources, key, read_rules.window[i].id, out);
      }
      return out;
    });
    for (auto& rule : content.value_or(RuleFile{}).rule) {
      out_.rules.push_back(rule);
    }
    for (auto& window : content.value_or(RuleFile{}).window) {
      out_.windows.push_back(window);
    }
  }

  void ingredients(const KnowledgeFile& file) {
    const auto content = read<inci::IngredientTable>(file, [](const inci::IngredientTable& table) {
      Complaints out;
      for (std::size_t i = 0; i < table.group.size(); ++i) {
        require_sources(table.group[i].sources, fmt::format("group[{}]", i), "group", out);
      }
      return out;
    });
    if (content) {
      auto rows = inci::ingredients(*content);
      out_.ingredients.insert(out_.ingredients.end(), std::make_move_iterator(rows.begin()),
                              std::make_move_iterator(rows.end()));
    }
  }

  static constexpr std::array<std::string_view, 7> known_folders = {
      "sources/", "skin/", "device/", "intake/", "parameters/", "rules/", "ingredients/"};

  Extent extent_;
  std::vector<KnowledgeFile> files_;
  base::Lexicon ids_{base::Matching::exact};
  base::Problems problems_;
  Catalog out_;
};

}  // namespace

base::Result<Catalog> load(std::span<const KnowledgeFile> files, Extent extent) {
  return Loader(files, extent).load();
}

}  // namespace percuta::catalog
