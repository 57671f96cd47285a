#include "percuta/catalog/file_schemas.hpp"

#include "files.hpp"
#include "required.hpp"

#include "percuta/inci/language.hpp"
#include "percuta/intake/term_table.hpp"
#include "percuta/io/schema.hpp"

namespace percuta::catalog {
namespace {

// Calls `visit(kind, pointer to what a file of it holds)`.
template <class Visit>
void for_each_file_kind(Visit&& visit) {
  const auto listed = [&](const auto& index) {
    constexpr auto files = names(Files{})[std::remove_cvref_t<decltype(index)>::value].first;
    std::string_view begin = base::word(files);
    begin.remove_suffix(begin.ends_with('/') ? 1 : 0);
    if constexpr (files == Files::parameters) {
      visit(begin, static_cast<const ParameterFile*>(nullptr));
    } else {
      visit(begin, static_cast<const ThingsFile<files>*>(nullptr));
    }
  };
  [&]<std::size_t... i>(std::index_sequence<i...>) {
    (listed(std::integral_constant<std::size_t, i>{}), ...);
  }
  (std::make_index_sequence<names(Files{}).size()>{});
  for (const std::string_view terms :
       {"intake/conditions", "intake/medications", "intake/procedures", "intake/allergens"}) {
    visit(terms, static_cast<const intake::TermTable*>(nullptr));
  }
  visit("intake/topics", static_cast<const TopicFile*>(nullptr));
  visit("intake/questions", static_cast<const QuestionFile*>(nullptr));
  visit("intake/indications", static_cast<const IndicationFile*>(nullptr));
  visit("intake/phrases", static_cast<const PhraseFile*>(nullptr));
  visit("intake/habits", static_cast<const HabitFile*>(nullptr));
  visit("ingredients", static_cast<const inci::IngredientTable*>(nullptr));
  visit("languages", static_cast<const inci::LanguageNames*>(nullptr));
  visit("messages", static_cast<const rules::Wording*>(nullptr));
  visit("parts", static_cast<const Parts*>(nullptr));
}

}  // namespace

std::vector<std::string> file_kinds() {
  std::vector<std::string> out;
  for_each_file_kind([&](std::string_view kind, const auto*) { out.emplace_back(kind); });
  return out;
}

std::optional<io::Node> file_schema(std::string_view kind, const base::Lexicon& words) {
  std::optional<io::Node> out;
  for_each_file_kind([&]<class T>(std::string_view candidate, const T*) {
    if (candidate == kind) {
      out = io::schema<T>("percuta.knowledge/" + std::string(kind), words);
    }
  });
  return out;
}

}  // namespace percuta::catalog
