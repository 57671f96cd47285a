#pragma once

#include <map>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "percuta/catalog/catalog.hpp"
#include "percuta/catalog/kinds.hpp"

namespace percuta::catalog {

// What each kind of knowledge file holds.

template <class... Some>
std::tuple<std::vector<typename Some::Thing>...> lists_of(const std::tuple<Some...>& table);

/// Files of lists of things; a list that a file leaves out is empty.
template <Files files>
struct ThingsFile {
  static constexpr Files held = files;
  decltype(lists_of(kind_table)) lists;  ///< one for each kind, those of other files empty
};

/// Calls `visit(kind, list)` for each kind that such files hold.
template <class File, class Visit>
void for_each_list(File& file, Visit&& visit) {
  const auto row = [&](const auto& index) {
    constexpr std::size_t i = std::remove_cvref_t<decltype(index)>::value;
    if constexpr (std::get<i>(kind_table).files == std::remove_cvref_t<File>::held) {
      visit(std::get<i>(kind_table), std::get<i>(file.lists));
    }
  };
  [&]<std::size_t... i>(std::index_sequence<i...>) {
    (row(std::integral_constant<std::size_t, i>{}), ...);
  }
  (std::make_index_sequence<std::tuple_size_v<decltype(file.lists)>>{});
}

template <class File>
requires requires { std::remove_cvref_t<File>::held; }
void fields(File& file, auto&& field) {
  for_each_list(file, [&](const auto& kind, auto& list) {
    field(kind.key, list, base::Need::defaulted, kind.says);
  });
}

struct TopicFile {
  std::vector<intake::TopicQuestion> topic;
};
void fields(base::Is<TopicFile> auto& file, auto&& field) {
  field("topic", file.topic, "The questions of the intake.");
}

struct IndicationFile {
  std::map<std::string, std::string> names;
};
void fields(base::Is<IndicationFile> auto& file, auto&& field) {
  field("names", file.names, "How people write what a treatment is for: word = \"name; name\".");
}

/// Names by what they lead to: word = "name; name".
using NameLists = std::map<std::string, std::string>;

struct WordsAround {
  NameLists site;
  NameLists indication;
};
void fields(base::Is<WordsAround> auto& around, auto&& field) {
  field("site", around.site, "Words around the name of a site.");
  field("indication", around.indication, "Words around what a treatment is for.");
}

/// What people write in the place of a word of this kind, and what they are told then.
struct RefusedWord {
  std::string kind;
  std::string id;
  std::string names;
  std::string says;
  std::vector<base::Name<"source">> sources;
};
void fields(base::Is<RefusedWord> auto& refused, auto&& field) {
  field("kind", refused.kind, "The kind of words that it is none of.");
  field("id", refused.id, "A word for it.");
  field("names", refused.names, "What people write: \"name; name\".");
  field("says", refused.says, "What whoever writes it is told.");
  field("sources", refused.sources, "Who says so.");
}

struct PhraseFile {
  NameLists hint;
  WordsAround around;
  std::vector<RefusedWord> refused;
};
void fields(base::Is<PhraseFile> auto& file, auto&& field) {
  field("hint", file.hint, "What to say where no known word is near: kind = text.");
  field("around", file.around, "What may stand around a name.");
  field("refused", file.refused, "What is no name of its kind.");
}

/// What a name that begins or ends with one of `names` is, whatever else it tells.
struct HeadRow {
  base::Name<"condition"> id;
  std::string names;
  std::optional<base::Name<"condition">> of_skin{};
  bool of_body = false;
};
void fields(base::Is<HeadRow> auto& head, auto&& field) {
  field("id", head.id, "The condition that it is.");
  field("names", head.names, "How it begins or ends: \"name; name\".");
  field("of_skin", head.of_skin, "The condition that it is where the rest names the skin.");
  field("of_body", head.of_body, base::Need::defaulted,
        "Whether the rest has to name a part of the body.");
}

struct HabitFile {
  std::map<std::string, NameLists> language;
  NameLists organ;
  std::vector<HeadRow> head;
};
void fields(base::Is<HabitFile> auto& file, auto&& field) {
  field("language", file.language, "What words beside a name do, of each language.");
  field("organ", file.organ, "Parts of the body, by what any illness of them is.");
  field("head", file.head, "What a name is by its beginning or end.");
}

struct QuestionFile {
  std::vector<intake::OpenQuestion> question;
};
void fields(base::Is<QuestionFile> auto& file, auto&& field) {
  field("question", file.question, "What to ask where a case leaves something open.");
}

using ParameterFile = std::map<std::string, evidence::Graded>;

}  // namespace percuta::catalog
