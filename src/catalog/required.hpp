#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "percuta/catalog/catalog.hpp"

namespace percuta::catalog {

/// The one file that says what a body of knowledge consists of.
inline constexpr std::string_view parts_file = "parts.toml";

/// What that file holds: the files that each extent needs besides those of the extents before it;
/// the rules without which nothing is decided; the words and keys of cases that need no rule; the
/// sentences that tell numbers of their own.
struct Parts {
  std::vector<std::string> screening;
  std::vector<std::string> labels;
  std::vector<std::string> models;
  std::vector<std::string> never_overridden;
  std::map<std::string, std::vector<std::string>> harmless;
  std::map<std::string, std::string> numbers_told;
};

void fields(base::Is<Parts> auto& parts, auto&& field) {
  field("screening", parts.screening, "Files that screening needs.");
  field("labels", parts.labels, "Files that reading labels needs besides.");
  field("models", parts.models, "Files that models and plans need besides.");
  field("never_overridden", parts.never_overridden,
        "Rules that must be there, stop, and may not be overridden.");
  field("harmless", parts.harmless,
        "By key of `when`: words that no rule need ask for; none: the key itself.");
  field("numbers_told", parts.numbers_told,
        "Sentences that tell a number which is a parameter's by chance, each with why.");
}

/// Reads that file.
base::Result<Parts> read_parts(std::span<const KnowledgeFile> files);

/// Files that an extent needs and that are not there, or hold nothing; files that no extent names.
/// Nothing else can be judged while one is missing.
base::Problems check_files(std::span<const KnowledgeFile> files, const Parts& parts, Extent extent);

/// What knowledge lacks whose files are all there: of each kind of thing, what code asks for.
base::Problems check_required(const Catalog& catalog, const Parts& parts, Extent extent);

/// What patients read that a language has no words for or too many, or says otherwise than the
/// English: other placeholders, numbers or negations, a plural without its forms.
base::Problems check_wordings(const Catalog& catalog);

}  // namespace percuta::catalog
