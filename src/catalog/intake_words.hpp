#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "knowledge_reader.hpp"

#include "percuta/catalog/catalog.hpp"
#include "percuta/intake/term_table.hpp"

namespace percuta::catalog {

/// Reads knowledge/intake/: the words of case files and the questions about them.
class IntakeWords {
 public:
  IntakeWords(KnowledgeReader& reader, intake::Vocabulary& out) : reader_(reader), out_(out) {}

  /// One file. The beginning of its name tells its kind: conditions_heart.toml holds conditions.
  void read(const KnowledgeFile& file);

  /// What needs all files: names that stand apart from their term, groups, words of denials.
  void finish();

 private:
  struct Kind {
    std::string_view file;
    std::string_view word;
    intake::Terms intake::Vocabulary::*terms;
  };
  static const Kind* kind_of(std::string_view path);

  void topics(const KnowledgeFile& file);
  void questions(const KnowledgeFile& file);
  void indications(const KnowledgeFile& file);
  void phrases(const KnowledgeFile& file);
  void habits(const KnowledgeFile& file);
  void let_goals_tell_places();
  void terms(const Kind& kind, const KnowledgeFile& file);
  void note_doubts(const Kind& kind, const KnowledgeFile& file, const std::string& id,
                   std::vector<std::string>& names);
  void complain(const KnowledgeFile& file, const base::Complaint& complaint) const;
  struct Apart;
  void learn_apart(std::vector<Apart>& all, std::string_view table,
                   const std::function<void(const Apart&, std::string&, Complaints&)>& learn);
  void learn_stems();
  void check_groups() const;
  void check_doubts() const;

  KnowledgeReader& reader_;
  intake::Vocabulary& out_;
  struct Apart {
    KnowledgeFile file;
    const Kind* kind;
    std::string id;
    std::vector<std::string> names;
  };
  std::vector<Apart> apart_;
  std::vector<Apart> registered_;
  std::vector<Apart> stems_;
  std::vector<Apart> habits_;    // that tell of terms
  std::vector<Apart> doubtful_;  // names that may mean something else too
  struct Grouped {
    KnowledgeFile file;
    const Kind* kind;
    std::string id;
    std::vector<std::string> groups;
  };
  std::vector<Grouped> grouped_;
};

}  // namespace percuta::catalog
