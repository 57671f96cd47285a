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

class FileReader {
 public:
  FileReader(std::span<const KnowledgeFile> files, Extent extent)
      : extent_(extent), files_(sorted(files)) {}

  // What others name comes before them.
  base::Result<Catalog> read() {
    out_.hash = hash_of(files_);
    refuse_unknown_files();
    each("sources/", &FileReader::sources);
    each("skin/sites", &FileReader::sites);
    each("skin/regions", &FileReader::regions);
    each("skin/layers", &FileReader::layers);
    each("device/", &FileReader::handpieces);
    each("intake/", &FileReader::intake_words);
    words_.finish();
    each("parameters/", &FileReader::parameters);
    each("rules/", &FileReader::rules);
    learn_risk_kinds();
    each("protocols/", &FileReader::protocols);
    each("scales/", &FileReader::scales);
    each("outcome/", &FileReader::outcomes);
    if (extent_ >= Extent::labels) {
      each("ingredients/", &FileReader::ingredients);
      names_.emplace(out_.ingredients);
      each("languages/", &FileReader::language_names);
    }
    each("messages/", &FileReader::wording);
    if (extent_ >= Extent::models) {
      each("uptake/", &FileReader::permeants);
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
    base::Problems problems;
    out_.models = catalog::fill_models(out_.parameters, problems);
    for (base::Problem& problem : problems) {
      reader_.add(std::move(problem));
    }
  }

  void refuse_unknown_files() {
    for (const KnowledgeFile& file : files_) {
      const bool known = std::any_of(known_files.begin(), known_files.end(),
                                     [&](auto begin) { return file.path.starts_with(begin); });
      if (!known || !file.path.ends_with(".toml")) {
        reader_.add({"unknown-file",
                     {std::string(file.path), 0, 0, {}},
                     "this file belongs to no part of knowledge",
                     fmt::format("Move, rename or remove it. Read are the .toml files {}….",
                                 fmt::join(known_files, "…, "))});
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

  void sources(const KnowledgeFile& file) {
    auto content = reader_.read<SourceFile>(file, [&](const SourceFile& read) {
      Complaints out;
      reader_.check_all("source", read.source, out);
      return out;
    });
    if (content) {
      append(out_.sources, std::move(content->source));
    }
  }

  void sites(const KnowledgeFile& file) {
    auto content = reader_.read<SiteFile>(file, [&](const SiteFile& read) {
      Complaints out;
      reader_.check_words("site", "site", read.site, out);
      return out;
    });
    if (content) {
      append(out_.sites, std::move(content->site));
    }
  }

  void layers(const KnowledgeFile& file) {
    auto content = reader_.read<LayersFile>(file, [&](const LayersFile& read) {
      Complaints out;
      reader_.check_all("layers", read.layers, out);
      for (std::size_t i = 0; i < read.layers.size(); ++i) {
        check_record(reader_, read.layers[i], fmt::format("layers[{}]", i), out);
      }
      return out;
    });
    if (content) {
      append(out_.layers, std::move(content->layers));
    }
  }

  // Wherever a needle may go, models must know the skin.
  void join_layers() {
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

  void handpieces(const KnowledgeFile& file) {
    auto content = reader_.read<HandpieceFile>(file, [&](const HandpieceFile& read) {
      Complaints out;
      reader_.check_words("handpiece", "handpiece", read.handpiece, out);
      for (std::size_t i = 0; i < read.handpiece.size(); ++i) {
        const auto more = check(read.handpiece[i], fmt::format("handpiece[{}]", i));
        out.insert(out.end(), more.begin(), more.end());
      }
      return out;
    });
    if (content) {
      append(out_.handpieces, std::move(content->handpiece));
    }
  }

  // A case may name a region as the site of a zone too, where it holds any.
  void regions(const KnowledgeFile& file) {
    auto content = reader_.read<RegionFile>(file, [&](const RegionFile& read) {
      Complaints out;
      reader_.check_words("region", "region", read.region, out);
      for (std::size_t i = 0; i < read.region.size(); ++i) {
        const skin::Region& region = read.region[i];
        if (!region.sites.empty()) {
          reader_.learn_names("site", region, fmt::format("region[{}]", i), out);
        } else if (!region.nearest.empty()) {
          reader_.learn_names(base::refused("site"), without_layers(region),
                              fmt::format("region[{}]", i), out);
        }
      }
      return out;
    });
    if (content) {
      append(out_.regions, std::move(content->region));
    }
  }

  void intake_words(const KnowledgeFile& file) { words_.read(file); }

  void parameters(const KnowledgeFile& file) {
    auto content = reader_.read<ParameterFile>(file, [&](const ParameterFile& values) {
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

  void rules(const KnowledgeFile& file) {
    auto content = reader_.read<RuleFile>(file, [&](const RuleFile& read) {
      Complaints out;
      reader_.check_all("rule", read.rule, out);
      reader_.check_all("window", read.window, out);
      reader_.check_all("allergen_group", read.allergen_group, out);
      reader_.check_all("activity", read.activity, out);
      reader_.check_all("sign", read.sign, out);
      reader_.check_all("anaesthetic", read.anaesthetic, out);
      reader_.check_all("substance", read.substance, out);
      return out;
    });
    if (content) {
      append(out_.rules, std::move(content->rule));
      append(out_.windows, std::move(content->window));
      append(out_.allergen_groups, std::move(content->allergen_group));
      append(out_.activities, std::move(content->activity));
      append(out_.signs, std::move(content->sign));
      append(out_.anaesthetics, std::move(content->anaesthetic));
      append(out_.substances, std::move(content->substance));
    }
  }

  // The words for what a risk may be computed as stand in code; knowledge may misspell them.
  void learn_risk_kinds() {
    for (const auto& [kind, word] : names(outcome::RiskKind{})) {
      reader_.know("risk_kind", word);
    }
  }

  void protocols(const KnowledgeFile& file) {
    auto content = reader_.read<ProtocolFile>(file, [&](const ProtocolFile& read) {
      Complaints out;
      reader_.check_all("protocol", read.protocol, out);
      reader_.check_all("precare", read.precare, out);
      reader_.check_all("milestone", read.milestone, out);
      reader_.check_all("course_day", read.course_day, out);
      reader_.check_all("emergency", read.emergency, out);
      reader_.check_all("staff", read.staff, out);
      reader_.check_all("caveat", read.caveat, out);
      reader_.check_all("site_depth", read.site_depth, out);
      reader_.check_all("target_depth", read.target_depth, out);
      reader_.check_all("technique", read.technique, out);
      reader_.check_all("reference_session", read.reference_session, out);
      reader_.check_all("endpoint", read.endpoint, out);
      reader_.check_all("stop", read.stop, out);
      reader_.check_all("risk", read.risk, out);
      check_counts(read.risk, out);
      for (std::size_t i = 0; i < read.protocol.size(); ++i) {
        reader_.claim("indication", base::word(read.protocol[i].indication),
                      fmt::format("protocol[{}].indication", i), out);
      }
      return out;
    });
    if (content) {
      append(out_.protocols, std::move(content->protocol));
      append(out_.precare, std::move(content->precare));
      append(out_.milestones, std::move(content->milestone));
      append(out_.course_days, std::move(content->course_day));
      append(out_.emergency_numbers, std::move(content->emergency));
      append(out_.staff, std::move(content->staff));
      append(out_.caveats, std::move(content->caveat));
      append(out_.depths.sites, std::move(content->site_depth));
      append(out_.depths.targets, std::move(content->target_depth));
      append(out_.depths.techniques, std::move(content->technique));
      append(out_.depths.references, std::move(content->reference_session));
      append(out_.depths.endpoints, std::move(content->endpoint));
      append(out_.depths.stops, std::move(content->stop));
      append(out_.risks, std::move(content->risk));
    }
  }

  void scales(const KnowledgeFile& file) {
    auto content = reader_.read<ScaleFile>(file, [&](const ScaleFile& read) {
      Complaints out;
      reader_.check_words("scale", "scale", read.scale, out);
      for (std::size_t i = 0; i < read.scale.size(); ++i) {
        const Complaints more = check(read.scale[i], fmt::format("scale[{}]", i));
        out.insert(out.end(), more.begin(), more.end());
      }
      return out;
    });
    if (content) {
      append(out_.scales, std::move(content->scale));
    }
    learn_scores(out_);
  }

  void outcomes(const KnowledgeFile& file) {
    auto content = reader_.read<OutcomeFile>(file, [&](const OutcomeFile& read) {
      Complaints out;
      reader_.check_all("measure", read.measure, out);
      reader_.check_all("trial", read.trial, out);
      return out;
    });
    if (content) {
      append(out_.measures, std::move(content->measure));
      append(out_.trials, std::move(content->trial));
    }
  }

  void ingredients(const KnowledgeFile& file) {
    auto content =
        reader_.read<inci::IngredientTable>(file, [](const inci::IngredientTable& table) {
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
    const auto read = reader_.read<inci::LanguageNames>(
        file, [&](const inci::LanguageNames& names) { return names_->check(names); });
    if (read) {
      names_->add(*read);
    }
  }

  // Each has to be an ingredient that labels are read for.
  void permeants(const KnowledgeFile& file) {
    auto content = reader_.read<PermeantFile>(file, [&](const PermeantFile& read) {
      Complaints out;
      reader_.check_all("permeant", read.permeant, out);
      check_permeants(read.permeant, out_.ingredients, out);
      return out;
    });
    if (content) {
      append(out_.permeants, std::move(content->permeant));
    }
  }

  void wording(const KnowledgeFile& file) {
    auto content = reader_.read<rules::Wording>(file, [&](const rules::Wording& read) {
      Complaints out;
      reader_.claim("language", base::word(read.language), "language", out);
      return out;
    });
    if (content) {
      out_.wordings.push_back(std::move(*content));
    }
  }

  // How the paths begin that `load` reads.
  static constexpr std::array<std::string_view, 16> known_files = {
      parts_file,     "sources/",    "skin/sites", "skin/regions", "skin/layers", "device/",
      "intake/",      "parameters/", "rules/",     "protocols/",   "scales/",     "outcome/",
      "ingredients/", "languages/",  "messages/",  "uptake/"};

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
