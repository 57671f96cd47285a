#include "intake_words.hpp"

#include <algorithm>
#include <array>

#include "files.hpp"
#include <fmt/format.h>

#include "percuta/base/phrase.hpp"
#include "percuta/base/text.hpp"
#include "percuta/intake/habits.hpp"

namespace percuta::catalog {
namespace {

// As names that end so are spelled; an ending alone is too short to have a spelling.
std::string spelling_of_ending(const std::string& ending) {
  const std::string any = "barbar";
  return base::shared_spelling(any + ending).substr(any.size());
}

// "aktiv*": with every ending of German adjectives.
std::vector<std::string> in_all_forms(const std::string& name) {
  if (!name.ends_with('*')) {
    return {name};
  }
  std::vector<std::string> out;
  for (const char* ending : {"", "e", "er", "es", "en", "em"}) {
    out.push_back(name.substr(0, name.size() - 1) + ending);
  }
  return out;
}

std::vector<std::string_view> words_of_habits() {
  std::vector<std::string_view> out;
  for (const auto& [habit, word] : names(intake::Habit{})) {
    out.push_back(word);
  }
  return out;
}

}  // namespace

const IntakeWords::Kind* IntakeWords::kind_of(std::string_view path) {
  using intake::Vocabulary;
  static constexpr auto word_kinds =
      std::to_array<Kind>({{"intake/conditions", "condition", &Vocabulary::conditions},
                           {"intake/medications", "medication", &Vocabulary::medications},
                           {"intake/procedures", "procedure", &Vocabulary::procedures},
                           {"intake/allergens", "allergen", &Vocabulary::allergens}});
  const auto kind = std::find_if(word_kinds.begin(), word_kinds.end(),
                                 [&](const Kind& one) { return path.starts_with(one.file); });
  return kind == word_kinds.end() ? nullptr : &*kind;
}

void IntakeWords::read(const KnowledgeFile& file) {
  if (file.path == "intake/topics.toml") {
    topics(file);
  } else if (file.path == "intake/questions.toml") {
    questions(file);
  } else if (file.path == "intake/indications.toml") {
    indications(file);
  } else if (file.path == "intake/phrases.toml") {
    phrases(file);
  } else if (file.path == "intake/habits.toml") {
    habits(file);
  } else if (const Kind* kind = kind_of(file.path)) {
    terms(*kind, file);
  } else {
    reader_.add({"unknown-file",
                 {std::string(file.path), 0, 0, {}},
                 "this file belongs to no part of the vocabulary",
                 "Move it, or remove it."});
  }
}

void IntakeWords::topics(const KnowledgeFile& file) {
  const auto content = reader_.read<TopicFile>(file, {"topic"}, [&](const TopicFile& read) {
    Complaints out;
    for (std::size_t i = 0; i < read.topic.size(); ++i) {
      KnowledgeReader::require_sources(read.topic[i].sources, fmt::format("topic[{}]", i),
                                       base::word(read.topic[i].id), out);
    }
    return out;
  });
  out_.topics = content.value_or(TopicFile{}).topic;
}

void IntakeWords::questions(const KnowledgeFile& file) {
  const auto content =
      reader_.read<QuestionFile>(file, {}, [](const QuestionFile&) { return Complaints{}; });
  out_.questions = content.value_or(QuestionFile{}).question;
}

void IntakeWords::indications(const KnowledgeFile& file) {
  reader_.read<IndicationFile>(file, {}, [&](const IndicationFile& read) {
    Complaints out;
    for (const auto& [indication, word] : names(device::Indication{})) {
      reader_.learn("indication", word, word, std::string(word), out);
    }
    for (const auto& [word, list] : read.names) {
      const std::string key = "names." + word;
      if (!reader_.word("indication", word)) {
        out.push_back({{key},
                       "unknown-word",
                       base::quoted(word) + " is no indication",
                       "Name one that the program plans for, or that it tells apart."});
      }
      for (const std::string& name : intake::split_names(list)) {
        reader_.learn("indication", word, name, key, out);
      }
    }
    return out;
  });
}

void IntakeWords::phrases(const KnowledgeFile& file) {
  reader_.read<PhraseFile>(file, {"refused"}, [&](const PhraseFile& read) {
    Complaints out;
    const auto learn = [&](std::string_view kind, const NameLists& lists) {
      for (const auto& [id, list] : lists) {
        for (const std::string& name : intake::split_names(list)) {
          reader_.learn(base::around(kind), id, name, fmt::format("around.{}.{}", kind, id), out);
        }
      }
    };
    for (const auto& [kind, says] : read.hint) {
      reader_.learn(base::hint_kind, says, kind, "hint." + kind, out);
    }
    learn("site", read.around.site);
    learn("indication", read.around.indication);
    for (std::size_t i = 0; i < read.refused.size(); ++i) {
      const RefusedWord& refused = read.refused[i];
      const std::string key = fmt::format("refused[{}]", i);
      reader_.claim("refused", refused.id, key + ".id", out);
      KnowledgeReader::require_sources(refused.sources, key, refused.id, out);
      for (const std::string& name : intake::split_names(refused.names)) {
        reader_.learn(base::refused(refused.kind), refused.says, name, key + ".names", out);
      }
    }
    return out;
  });
}

void IntakeWords::habits(const KnowledgeFile& file) {
  reader_.read<HabitFile>(file, {}, [&](const HabitFile& read) {
    Complaints out;
    const auto learn = [&](std::string_view kind, const std::string& id, const std::string& list,
                           const std::string& key) {
      for (const std::string& name : intake::split_names(list)) {
        for (const std::string& form : in_all_forms(name)) {
          reader_.learn(kind, id, form, key, out);
        }
      }
    };
    for (const auto& [language, lists] : read.language) {
      for (const auto& [habit, list] : lists) {
        const std::string key = fmt::format("language.{}.{}", language, habit);
        const auto known = words_of_habits();
        if (std::find(known.begin(), known.end(), habit) == known.end()) {
          out.push_back({{key},
                         "unknown-key",
                         base::quoted(habit) + " is nothing that words do beside a name",
                         fmt::format("Write one of {}.", fmt::join(known, ", "))});
        }
        learn(intake::habit_kind, habit, list, key);
      }
    }
    for (const auto& [id, list] : read.organ) {
      learn(intake::organ_kind, id, list, "organ." + id);
      habits_.push_back({file, kind_of("intake/conditions"), id, {}});
    }
    for (std::size_t i = 0; i < read.head.size(); ++i) {
      const HeadRow& head = read.head[i];
      learn(intake::head_kind, head.id.text, head.names, fmt::format("head[{}].names", i));
      if (head.of_skin) {
        learn(intake::head_of_skin_kind, head.of_skin->text, head.id.text, "");
      }
      if (head.of_body) {
        learn(intake::head_of_body_kind, head.id.text, head.id.text, "");
      }
    }
    return out;
  });
}

// What a treatment is for is often said with its place.
void IntakeWords::let_goals_tell_places() {
  for (const std::string& kind :
       {std::string("site"), std::string("region"), base::refused("site")}) {
    for (const std::string& name : out_.lexicon.names(kind)) {
      if (!out_.lexicon.find_name(base::around("indication"), name)) {
        out_.lexicon.add(base::around("indication"), "place", name);
      }
    }
  }
}

void IntakeWords::terms(const Kind& kind, const KnowledgeFile& file) {
  std::vector<intake::Term> read_terms;
  const auto content =
      reader_.read<intake::TermTable>(file, {kind.word}, [&](const intake::TermTable& table) {
        Complaints out = check(table);
        for (auto& [term, key] : intake::terms(table)) {
          note_doubts(kind, file, term.id, term.names);
          reader_.claim(kind.word, term.id, key + ".id", out);
          reader_.learn_names(kind.word, term, key, out);
          read_terms.push_back(std::move(term));
        }
        return out;
      });
  if (!content) {
    return;
  }
  intake::Terms& all = out_.*kind.terms;
  for (intake::Term& term : read_terms) {
    grouped_.push_back({file, &kind, term.id, term.groups});
    all.add(std::move(term));
  }
  for (const auto& [id, list] : content->names) {
    apart_.push_back({file, &kind, id, intake::split_names(list)});
    note_doubts(kind, file, id, apart_.back().names);
  }
  if (!content->registered.empty()) {
    out_.registers.insert(out_.registers.end(), content->sources.begin(), content->sources.end());
  }
  for (const auto& [id, list] : content->registered) {
    registered_.push_back({file, &kind, id, intake::split_names(list)});
    note_doubts(kind, file, id, registered_.back().names);
  }
  for (const auto& [id, list] : content->stems) {
    stems_.push_back({file, &kind, id, intake::split_names(list)});
  }
}

void IntakeWords::note_doubts(const Kind& kind, const KnowledgeFile& file, const std::string& id,
                              std::vector<std::string>& names) {
  for (std::string& name : names) {
    if (name.ends_with('?')) {
      name.pop_back();
      out_.lexicon.add(std::string(intake::doubtful) + std::string(kind.word), id, name);
      doubtful_.push_back({file, &kind, id, {name}});
    }
  }
}

void IntakeWords::learn_stems() {
  for (const Apart& stem : stems_) {
    for (const std::string& ending : stem.names) {
      if ((out_.*stem.kind->terms).contains(stem.id)) {
        out_.stems.emplace(spelling_of_ending(ending), stem.id);
        continue;
      }
      if (reader_.failed(stem.kind->file)) {
        continue;
      }
      reader_.add({"unknown-word",
                   {std::string(stem.file.path), 0, 0, {}},
                   fmt::format("stems.{} names no term", stem.id),
                   "Write the id of a term of this kind."});
    }
  }
}

void IntakeWords::complain(const KnowledgeFile& file, const base::Complaint& complaint) const {
  reader_.add({complaint.code, {std::string(file.path), 0, 0, {}}, complaint.what, complaint.hint});
}

// Names that stand apart from their term, each as `learn(apart, name, complaints)` takes it.
void IntakeWords::learn_apart(
    std::vector<Apart>& all, std::string_view table,
    const std::function<void(const Apart&, std::string&, Complaints&)>& learn) {
  for (Apart& apart : all) {
    Complaints complaints;
    if ((out_.*apart.kind->terms).contains(apart.id)) {
      for (std::string& name : apart.names) {
        learn(apart, name, complaints);
      }
    } else if (!reader_.failed(apart.kind->file)) {
      complaints.push_back({{},
                            "unknown-word",
                            fmt::format("{}.{} names no term", table, apart.id),
                            "Write the id of a term that another file has."});
    }
    for (const base::Complaint& complaint : complaints) {
      complain(apart.file, complaint);
    }
  }
}

void IntakeWords::finish() {
  learn_apart(apart_, "names", [&](const Apart& apart, std::string& name, Complaints& out) {
    reader_.learn(apart.kind->word, apart.id, name, "names", out);
    (out_.*apart.kind->terms).add_name(apart.id, std::move(name));
  });
  // What people call something comes before what a register calls so.
  learn_apart(registered_, "registered",
              [&](const Apart& apart, std::string& name, Complaints& out) {
                const auto known = out_.lexicon.find(apart.kind->word, name);
                if (known && *known != apart.id) {
                  reader_.tell_ambiguous(apart.kind->word, name, "registered", out);
                }
                reader_.learn(std::string(intake::registered) + std::string(apart.kind->word),
                              apart.id, name, "registered", out);
              });
  learn_apart(habits_, "organ", [](const Apart&, std::string&, Complaints&) {});
  learn_stems();
  check_groups();
  check_doubts();
  for (const auto& [topic, word] : names(intake::Topic{})) {
    out_.lexicon.add("denial", word, word);
  }
  let_goals_tell_places();
  out_.lexicon.include(base::around("region"), base::around("site"));
  out_.lexicon.include(base::around("indication"), base::around("site"));
  out_.lexicon.include("denial", "condition");  // a word that means both means the topic
}

// A group is a term too, so that a case can name it and it can be explained.
void IntakeWords::check_groups() const {
  for (const Grouped& term : grouped_) {
    for (const std::string& group : term.groups) {
      if (!reader_.failed(term.kind->file) && !(out_.*term.kind->terms).contains(group)) {
        reader_.add({"unknown-word",
                     {std::string(term.file.path), 0, 0, {}},
                     fmt::format("{} belongs to {}, which is no term", base::quoted(term.id),
                                 base::quoted(group)),
                     "Write a term for the group."});
      }
    }
  }
}

// Whoever writes a name of two meanings is told which they are: the groups of its term.
void IntakeWords::check_doubts() const {
  for (const Apart& doubt : doubtful_) {
    const auto term = (out_.*doubt.kind->terms).find(doubt.id);
    if (term != (out_.*doubt.kind->terms).end() && term->second.groups.size() < 2) {
      reader_.add({"one-meaning",
                   {std::string(doubt.file.path), 0, 0, {}},
                   fmt::format("{} may mean something else, and {} names no two things",
                               base::quoted(doubt.names.front()), base::quoted(doubt.id)),
                   "Give it a term of its own, whose groups are what it may mean."});
    }
  }
}

}  // namespace percuta::catalog
