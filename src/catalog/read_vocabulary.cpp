#include "read_vocabulary.hpp"

#include <algorithm>
#include <array>

#include "files.hpp"

namespace percuta::catalog {
namespace {

// The terms of one kind, and the file they stand in.
struct Kind {
  std::string_view path;
  std::string_view word;
  intake::Terms intake::Vocabulary::*terms;
};

constexpr std::array kinds = {
    Kind{"intake/conditions.toml", "condition", &intake::Vocabulary::conditions},
    Kind{"intake/medications.toml", "medication", &intake::Vocabulary::medications},
    Kind{"intake/procedures.toml", "procedure", &intake::Vocabulary::procedures},
    Kind{"intake/allergens.toml", "allergen", &intake::Vocabulary::allergens}};

void read_topics(const KnowledgeFile& file, KnowledgeReader& reader, intake::Vocabulary& out) {
  const auto content = reader.read<TopicFile>(file, [](const TopicFile& read) {
    Complaints complaints;
    for (std::size_t i = 0; i < read.topic.size(); ++i) {
      KnowledgeReader::require_sources(read.topic[i].sources, fmt::format("topic[{}]", i),
                                       base::word(read.topic[i].id), complaints);
    }
    return complaints;
  });
  out.topics = content.value_or(TopicFile{}).topic;
}

void read_questions(const KnowledgeFile& file, KnowledgeReader& reader, intake::Vocabulary& out) {
  const auto content =
      reader.read<QuestionFile>(file, [](const QuestionFile&) { return Complaints{}; });
  out.questions = content.value_or(QuestionFile{}).question;
}

// An intake denies topics, or conditions by name; a word that means both means the topic.
void learn_denials(intake::Vocabulary& out) {
  for (const auto& [topic, word] : names(intake::Topic{})) {
    out.lexicon.add("denial", word, word);
  }
  for (const auto& [id, term] : out.conditions) {
    out.lexicon.add("denial", id, id);
    for (const std::string& name : term.names) {
      out.lexicon.add("denial", id, name);
    }
  }
}

}  // namespace

void read_vocabulary(const KnowledgeFile& file, KnowledgeReader& reader, intake::Vocabulary& out) {
  if (file.path == "intake/topics.toml") {
    read_topics(file, reader, out);
    return;
  }
  if (file.path == "intake/questions.toml") {
    read_questions(file, reader, out);
    return;
  }
  const auto* kind = std::find_if(kinds.begin(), kinds.end(),
                                  [&](const Kind& one) { return one.path == file.path; });
  if (kind == kinds.end()) {
    reader.add({"unknown-file",
                {std::string(file.path), 0, 0, {}},
                "this file belongs to no part of the vocabulary",
                "Move it, or remove it."});
    return;
  }
  const auto content = reader.read<TermFile>(file, [&](const TermFile& read) {
    Complaints complaints;
    reader.check_words("term", kind->word, read.term, complaints);
    return complaints;
  });
  for (const intake::Term& term : content.value_or(TermFile{}).term) {
    (out.*kind->terms).emplace(term.id, term);
  }
  if (kind->terms == &intake::Vocabulary::conditions) {
    learn_denials(out);
  }
}

void check_groups(const intake::Vocabulary& vocabulary, KnowledgeReader& reader) {
  for (const Kind& kind : kinds) {
    const intake::Terms& terms = vocabulary.*kind.terms;
    for (const auto& [id, term] : terms) {
      for (const std::string& group : term.groups) {
        if (!terms.contains(group)) {
          reader.add({"unknown-word",
                      {std::string(kind.path), 0, 0, {}},
                      fmt::format("{} belongs to {}, which is no term", base::quoted(id),
                                  base::quoted(group)),
                      "Write a [[term]] for the group."});
        }
      }
    }
  }
}

}  // namespace percuta::catalog
