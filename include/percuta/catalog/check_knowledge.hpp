#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "percuta/base/result.hpp"
#include "percuta/catalog/catalog.hpp"

namespace percuta::catalog {

/// The files below a knowledge folder, with their texts.
struct KnowledgeFolder {
  struct File {
    std::string path;
    std::string text;
  };
  std::vector<File> files;
  [[nodiscard]] std::vector<KnowledgeFile> view() const;
};

/// Reads a folder. Problems: folder-missing, too-large, file-unreadable.
base::Result<KnowledgeFolder> read_folder(const std::filesystem::path& folder);

/// What a sound body of knowledge holds.
struct KnowledgeCount {
  int sources_count = 0;
  int rules_count = 0;
  int windows_count = 0;
  int protocols_count = 0;
  int parameters_count = 0;
  int terms_count = 0;
  int ingredients_count = 0;
  int assumptions_count = 0;  ///< parameters graded as assumptions
};

void fields(base::Is<KnowledgeCount> auto& count, auto&& field) {
  field("sources_count", count.sources_count, "Sources.");
  field("rules_count", count.rules_count, "Rules of screening.");
  field("windows_count", count.windows_count, "Windows of aftercare.");
  field("protocols_count", count.protocols_count, "Courses by indication.");
  field("parameters_count", count.parameters_count, "Parameters.");
  field("terms_count", count.terms_count, "Words a case may use.");
  field("ingredients_count", count.ingredients_count, "Ingredients.");
  field("assumptions_count", count.assumptions_count, "Parameters that are assumptions.");
}

std::string to_json(const KnowledgeCount& count);
std::string to_text(const KnowledgeCount& count);

/// Every problem of a body of knowledge, or what it holds.
base::Result<KnowledgeCount> check_knowledge(std::span<const KnowledgeFile> files);

/// Every sentence for patients that denies, in English and with its translations below: no program
/// can tell whether they deny the same, a person has to read them.
std::string negations(const Catalog& catalog);

}  // namespace percuta::catalog
