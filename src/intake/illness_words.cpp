#include "illness_words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace percuta::intake {
namespace {

using Texts = std::vector<std::string>;
using Words = std::span<const std::string_view>;

// What forms call an illness, in one language each; any may stand for another beside an organ.
// Folded.
constexpr auto english = std::to_array<std::string_view>(
    {"disease", "diseases", "disorder", "disorders", "condition", "conditions", "problem",
     "problems", "trouble", "troubles", "illness", "illnesses", "complaint", "complaints", "issues",
     "ailment", "ailments"});
constexpr auto french = std::to_array<std::string_view>(
    {"maladie", "maladies", "trouble", "troubles", "probleme", "problemes", "affection",
     "affections", "pathologie", "pathologies"});
constexpr auto spanish = std::to_array<std::string_view>(
    {"enfermedad", "enfermedades", "trastorno", "trastornos", "problema", "problemas", "afeccion",
     "afecciones", "desorden", "patologia", "patologias"});
constexpr auto portuguese = std::to_array<std::string_view>(
    {"doenca", "doencas", "disturbio", "disturbios", "problema", "problemas", "transtorno",
     "transtornos", "patologia", "patologias"});
constexpr auto polish = std::to_array<std::string_view>(
    {"choroba", "choroby", "schorzenie", "schorzenia", "zaburzenie", "zaburzenia"});
constexpr auto german = std::to_array<std::string_view>(
    {"erkrankung", "erkrankungen", "krankheit", "krankheiten", "leiden", "problem", "probleme",
     "beschwerden", "storung", "storungen"});

struct Malignancy {
  std::string_view named;  // how the name begins
  std::string_view cancer;
};
constexpr auto malignancies =
    std::to_array<Malignancy>({{"secondary malignant neoplasm", "metastatic cancer"},
                               {"malignant neoplasm", "cancer"},
                               {"malignant tumor", "cancer"},
                               {"malignant tumour", "cancer"},
                               {"bosartige neubildung", "krebs"},
                               {"bosartiger tumor", "krebs"},
                               {"tumeur maligne", "cancer"},
                               {"tumor maligno", "cancer"},
                               {"neoplasia maligna", "cancer"},
                               {"nowotwor złosliwy", "cancer"}});
// Of what is skin to whoever treats it.
constexpr auto skin = std::to_array<std::string_view>(
    {"skin", "haut", "peau", "piel", "pele", "skor", "lip", "levre", "labio", "warg", "lid",
     "palpebr", "paupiere", "parpado", "powiek", "face", "gesicht", "visage", "cara"});

constexpr auto family = std::to_array<std::string_view>(
    {"family history", "in the family", "relatives", "familienanamnese", "familiengeschichte",
     "in der familie", "antecedents familiaux", "dans la famille", "antecedentes familiares",
     "historia familiar", "en la familia", "historico familiar", "na familia", "w rodzinie",
     "wywiad rodzinny"});

bool starts_with_word(const std::string& text, std::string_view word) {
  return text.starts_with(word) && text.size() > word.size() && text[word.size()] == ' ';
}

std::string without_article(std::string text) {
  for (const std::string_view article : {"the ", "your "}) {
    if (text.starts_with(article)) {
      text.erase(0, article.size());
    }
  }
  return text;
}

void by_first_word(const std::string& text, Words words, Texts& out) {
  for (const std::string_view first : words) {
    if (starts_with_word(text, first)) {
      for (const std::string_view other : words) {
        out.push_back(std::string(other) + text.substr(first.size()));
      }
    }
  }
}

void by_ending(const std::string& text, Words words, std::string_view before, Texts& out) {
  constexpr std::size_t shortest = 3;
  for (const std::string_view last : words) {
    const std::string ending = std::string(before) + std::string(last);
    if (text.size() >= ending.size() + shortest && text.ends_with(ending)) {
      const std::string what = text.substr(0, text.size() - ending.size());
      for (const std::string_view other : words) {
        out.push_back(what + std::string(before) + std::string(other));
      }
    }
  }
}

// "disorders of the liver", "problems with your heart"
void by_organ(const std::string& text, Texts& out) {
  for (const std::string_view first : english) {
    for (const std::string_view joint : {" of ", " with ", " affecting "}) {
      const std::string beginning = std::string(first) + std::string(joint);
      if (text.starts_with(beginning)) {
        const std::string organ = without_article(text.substr(beginning.size()));
        for (const std::string_view other : english) {
          out.push_back(organ + " " + std::string(other));
        }
        out.push_back("disease of " + organ);
        out.push_back("disorder of " + organ);
      }
    }
  }
}

void as_cancer(const std::string& text, Texts& out) {
  const auto found =
      std::find_if(malignancies.begin(), malignancies.end(),
                   [&](const Malignancy& one) { return text.starts_with(one.named); });
  if (found == malignancies.end()) {
    return;
  }
  const std::size_t of = text.find(" of ");
  if (of != std::string::npos) {
    const std::string organ = without_article(text.substr(of + 4));
    out.push_back(organ + " cancer");
    out.push_back("cancer of " + organ);
    out.push_back("cancer of the " + organ);
  }
  const bool of_skin = std::any_of(skin.begin(), skin.end(), [&](std::string_view part) {
    return text.find(" " + std::string(part)) != std::string::npos;
  });
  out.emplace_back(of_skin ? "skin cancer" : found->cancer);
}

}  // namespace

std::vector<std::string> in_other_words(const std::string& folded) {
  Texts out;
  by_organ(folded, out);
  by_ending(folded, english, " ", out);
  for (const Words words : {Words(french), Words(spanish), Words(portuguese), Words(polish)}) {
    by_first_word(folded, words, out);
  }
  by_ending(folded, german, "", out);
  as_cancer(folded, out);
  return out;
}

bool tells_of_family(std::string_view folded) {
  return std::any_of(family.begin(), family.end(), [&](std::string_view word) {
    return folded.find(word) != std::string_view::npos;
  });
}

}  // namespace percuta::intake
