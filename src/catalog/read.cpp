#include <algorithm>
#include <array>
#include <optional>

#include "catalog_parts.hpp"
#include "check_numbers.hpp"
#include "files.hpp"
#include "fill_models.hpp"
#include "intake_words.hpp"
#include "knowledge_reader.hpp"
#include "refused_sites.hpp"
#include "required.hpp"
#include <fmt/format.h>

#include "percuta/base/phrase.hpp"
#include "percuta/catalog/catalog.hpp"
#include "percuta/inci/language.hpp"
#include "percuta/io/digest.hpp"
#include "percuta/outcome/risk.hpp"

namespace percuta::catalog {
namespace {

template <class T>
void append(std::vector<T>& all, std::vector<T>&& more) {
  for (T& thing : more) {
    all.push_back(std::move(thing));
  }
}

template <class T>
void append(ById<T>& all, std::vector<T>&& more) {
  for (T& thing : more) {
    all.emplace(thing.id, std::move(thing));
  }
}

std::vector<KnowledgeFile> sorted(std::span<const KnowledgeFile> files) {
  std::vector<KnowledgeFile> out(files.begin(), files.end());
  std::sort(out.begin(), out.end(),
            [](const KnowledgeFile& a, const KnowledgeFile& b) { return a.path < b.path; });
  return out;
}

// The kinds of ids that such files give.
std::vector<std::string_view> keys_of(Files files) {
  std::vector<std::string_view> out;
  for_each_kind([&](const auto& kind) {
    if (kind.files == files) {
      out.push_back(kind.key);
    }
  });
  return out;
}

class FileReader {
 public:
  FileReader(std::span<const KnowledgeFile> files, Extent extent)
      : extent_(extent), files_(sorted(files)) {}

  // What others name comes before them.
  base::Result<Catalog> read() {
    out_.hash = hash_of(files_);
    refuse_unknown_files();
    each<Files::sources>();
    each<Files::sites>();
    each<Files::regions>();
    each<Files::layers>();
    each<Files::series>();
    each<Files::device>();
    each("intake/", &FileReader::intake_words);
    words_.finish();
    each("parameters/", &FileReader::parameters);
    each<Files::rules>();
    learn_risk_kinds();
    each<Files::protocols>();
    each<Files::scales>();
    learn_scores(out_);
    each<Files::outcome>();
    each<Files::glossary>();
    if (extent_ >= Extent::labels) {
      each("ingredients/", &FileReader::ingredients);
      names_.emplace(out_.ingredients);
      each("languages/", &FileReader::language_names);
    }
    each("messages/", &FileReader::wording);
    if (extent_ >= Extent::models) {
      each<Files::uptake>();
      fill_models();
      join_layers();
    }
    if (auto problems = reader_.take_problems(); !problems.empty()) {
      return problems;
    }
    return std::move(out_);
  }

 private:
  void fill_models() {
    if (reader_.failed(base::word(Files::parameters))) {
      return;
    }
    base::Problems problems;
    out_.models = catalog::fill_models(out_.parameters, problems);
    for (base::Problem& problem : problems) {
      reader_.add(std::move(problem));
    }
  }

  void refuse_unknown_files() {
    const auto known_begins = known_files();
    for (const KnowledgeFile& file : files_) {
      const bool known = std::any_of(known_begins.begin(), known_begins.end(),
                                     [&](auto begin) { return file.path.starts_with(begin); });
      if (!known || !file.path.ends_with(".toml")) {
        reader_.add({"unknown-file",
                     {std::string(file.path), 0, 0, {}},
                     "this file belongs to no part of knowledge",
                     fmt::format("Move, rename or remove it. Read are the .toml files {}….",
                                 fmt::join(known_begins, "…, "))});
      }
    }
  }

  void each(std::string_view folder, void (FileReader::*part)(const KnowledgeFile&)) {
    for (const KnowledgeFile& file : files_) {
      if (file.path.starts_with(folder) && file.path.ends_with(".toml")) {
        (this->*part)(file);
      }
    }
  }

  template <Files held>
  void each() {
    each(base::word(held), &FileReader::things<held>);
  }

  template <Files held>
  void things(const KnowledgeFile& file) {
    auto content = reader_.read<ThingsFile<held>>(file, keys_of(held), [&](const auto& read) {
      Complaints out;
      for_each_list(read, [&](const auto& kind, const auto& list) {
        reader_.check_all(kind.key, list, kind.in_cases, out);
        if constexpr (requires { check_more(list, out); }) {
          check_more(list, out);
        }
      });
      return out;
    });
    if (content) {
      for_each_list(*content,
                    [&](const auto& kind, auto& list) { append(kind.of(out_), std::move(list)); });
    }
  }

  // What some kinds ask for beside.

  // A case may name a region as the site of a zone too, where it holds any.
  void check_more(const std::vector<skin::Region>& regions, Complaints& out) {
    for (std::size_t i = 0; i < regions.size(); ++i) {
      const skin::Region& region = regions[i];
      if (!region.sites.empty()) {
        reader_.learn_names("site", region, fmt::format("region[{}]", i), out);
      } else if (!region.nearest.empty()) {
        reader_.learn_names(base::refused("site"), without_layers(region),
                            fmt::format("region[{}]", i), out);
      }
    }
  }

  void check_more(const std::vector<LayerRecord>& layers, Complaints& out) {
    for (std::size_t i = 0; i < layers.size(); ++i) {
      check_record(reader_, layers[i], fmt::format("layers[{}]", i), out);
    }
  }

  // A site must have layers, so that what was measured there has a place in the fit.
  void check_more(const std::vector<skin::Series>& all, Complaints& out) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t j = 0; j < all[i].measured.size(); ++j) {
        for (const auto& site : all[i].measured[j].sites) {
          const bool known =
              std::any_of(out_.layers.begin(), out_.layers.end(),
                          [&](const auto& entry) { return place(entry.second) == site.text; });
          if (!known && !reader_.failed(base::word(Files::layers))) {
            out.push_back(
                {{fmt::format("series[{}].measured[{}].sites", i, j)},
                 "missing-layers",
                 fmt::format("no layers are known of the site {}", base::quoted(site.text)),
                 "Add [[layers]] of it, or leave the mean out."});
          }
        }
      }
    }
  }

  void check_more(const std::vector<rules::Risk>& risks, Complaints& out) {
    check_counts(risks, out);
  }

  void check_more(const std::vector<rules::Protocol>& protocols, Complaints& out) {
    for (std::size_t i = 0; i < protocols.size(); ++i) {
      reader_.claim("indication", base::word(protocols[i].indication),
                    fmt::format("protocol[{}].indication", i), out);
    }
  }

  // Each has to be an ingredient that labels are read for.
  void check_more(const std::vector<Permeant>& permeants, Complaints& out) {
    if (!reader_.failed("ingredients/")) {
      check_permeants(permeants, out_.ingredients, out);
    }
  }

  // Wherever a needle may go, models must know the skin.
  void join_layers() {
    if (reader_.failed("skin/") || reader_.failed(base::word(Files::parameters))) {
      return;
    }
    for (const auto& [id, record] : out_.layers) {
      skin::Layers joined = catalog::layers(record, out_.models.skin.values);
      out_.skins.emplace(joined.id, std::move(joined));
    }
    for (const auto& [id, site] : out_.sites) {
      if (site.hard_limit_mm != 0.0 && !out_.skins.contains(id)) {
        reader_.add(
            {"missing-layers",
             {"skin", 0, 0, {}},
             fmt::format("no layers are known of the site {}", base::quoted(id)),
             "Add [[layers]] to a file in skin/, or forbid needles with hard_limit_mm = 0."});
      }
    }
  }

  void intake_words(const KnowledgeFile& file) { words_.read(file); }

  void parameters(const KnowledgeFile& file) {
    auto content = reader_.read<ParameterFile>(
        file, keys_of(Files::parameters), [&](const ParameterFile& values) {
          Complaints out;
          for (const auto& [name, graded] : values) {
            reader_.claim("parameter", name, name, out);
            KnowledgeReader::require_sources(graded.sources, name, name, out);
            check_number(name, graded, out);
          }
          return out;
        });
    if (content) {
      out_.parameters.merge(*content);
    }
  }

  // The words for what a risk may be computed as stand in code; knowledge may misspell them.
  void learn_risk_kinds() {
    for (const auto& [kind, word] : names(outcome::RiskKind{})) {
      reader_.know("risk_kind", word);
    }
  }

  void ingredients(const KnowledgeFile& file) {
    auto content =
        reader_.read<inci::IngredientTable>(file, {}, [](const inci::IngredientTable& table) {
          Complaints out;
          for (std::size_t i = 0; i < table.group.size(); ++i) {
            KnowledgeReader::require_sources(table.group[i].sources, fmt::format("group[{}]", i),
                                             "group", out);
          }
          return out;
        });
    if (content) {
      auto rows = inci::ingredients(*content);
      out_.ingredients.insert(out_.ingredients.end(), std::make_move_iterator(rows.begin()),
                              std::make_move_iterator(rows.end()));
    }
  }

  void language_names(const KnowledgeFile& file) {
    const auto read =
        reader_.read<inci::LanguageNames>(file, {}, [&](const inci::LanguageNames& names) {
          return reader_.failed("ingredients/") ? Complaints{} : names_->check(names);
        });
    if (read) {
      names_->add(*read);
    }
  }

  void wording(const KnowledgeFile& file) {
    auto content = reader_.read<rules::Wording>(file, {}, [&](const rules::Wording& read) {
      Complaints out;
      reader_.claim("language", base::word(read.language), "language", out);
      return out;
    });
    if (content) {
      out_.wordings.push_back(std::move(*content));
    }
  }

  // How the paths begin that `load` reads.
  static std::vector<std::string_view> known_files() {
    std::vector<std::string_view> out = {parts_file, "intake/", "ingredients/", "languages/",
                                         "messages/"};
    for (const auto& [files, begin] : names(Files{})) {
      out.push_back(begin);
    }
    return out;
  }

  Extent extent_;
  std::vector<KnowledgeFile> files_;
  Catalog out_;
  std::optional<inci::NameBook> names_;  // of all ingredients, once they are read
  KnowledgeReader reader_{out_.vocabulary.lexicon};
  IntakeWords words_{reader_, out_.vocabulary};
};

}  // namespace

std::string hash_of(std::span<const KnowledgeFile> files) {
  std::string all;
  for (const KnowledgeFile& file : sorted(files)) {
    all += fmt::format("{}\n{}\n", file.path, file.text.size());
    all += file.text;
  }
  return io::digest(all);
}

base::Result<Catalog> read(std::span<const KnowledgeFile> files, Extent extent) {
  return FileReader(files, extent).read();
}

}  // namespace percuta::catalog
