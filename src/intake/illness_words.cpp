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
    {"disease",  "diseases", "disorder", "disorders", "condition", "conditions", "problem",
     "problems", "trouble",  "troubles", "illness",   "illnesses", "complaint",  "complaints",
     "issues",   "ailment",  "ailments", "failure",   "damage",    "impairment", "dysfunction"});
constexpr auto french = std::to_array<std::string_view>(
    {"maladie", "maladies", "trouble", "troubles", "probleme", "problemes", "affection",
     "affections", "pathologie", "pathologies", "desordre", "desordres", "dysfonctionnement",
     "dysfonctionnements", "insuffisance", "defaillance", "atteinte"});
constexpr auto spanish = std::to_array<std::string_view>(
    {"enfermedad", "enfermedades", "trastorno", "trastornos",    "problema",     "problemas",
     "afeccion",   "afecciones",   "desorden",  "desordenes",    "patologia",    "patologias",
     "alteracion", "alteraciones", "dolencia",  "dolencias",     "padecimiento", "padecimientos",
     "dano",       "fallo",        "falla",     "insuficiencia", "disfuncion"});
constexpr auto portuguese = std::to_array<std::string_view>(
    {"doenca",     "doencas",       "disturbio",   "disturbios",   "problema",  "problemas",
     "transtorno", "transtornos",   "patologia",   "patologias",   "alteracao", "alteracoes",
     "afeccao",    "afeccoes",      "perturbacao", "perturbacoes", "desordem",  "desordens",
     "falencia",   "insuficiencia", "dano",        "disfuncao"});
constexpr auto polish = std::to_array<std::string_view>(
    {"choroba", "choroby", "schorzenie", "schorzenia", "zaburzenie", "zaburzenia", "problem",
     "problemy", "dolegliwosc", "dolegliwosci", "niewydolnosc", "uszkodzenie", "dysfunkcja"});
constexpr auto german = std::to_array<std::string_view>(
    {"erkrankung", "erkrankungen", "krankheit", "krankheiten", "leiden", "problem", "probleme",
     "beschwerden", "storung", "storungen", "insuffizienz", "versagen", "schaden", "schwache"});
constexpr auto german_links = std::to_array<std::string_view>({"", "-"});

// How the adjective behind the word for illness ends with one gender, and with the other.
struct Genders {
  std::string_view one;
  std::string_view other;
};
constexpr auto genders = std::to_array<Genders>(
    {{"o", "a"}, {"os", "as"}, {"if", "ive"}, {"ifs", "ives"}, {"eux", "euses"}, {"aux", "ales"}});

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
                               {"nowotwor", "nowotwor"},
                               {"rak", "rak"},
                               {"tumeurs malignes", "cancer"},
                               {"tumores malignos", "cancer"}});
// Of what is skin to whoever treats it.
constexpr auto skin = std::to_array<std::string_view>(
    {"skin",     "haut",    "peau",   "piel",  "pele",    "skor",   "cutan",
     "kutan",    "lip",     "levre",  "labio", "warg",    "lid",    "palpebr",
     "paupiere", "parpado", "powiek", "face",  "gesicht", "visage", "cara"});

constexpr auto denials = std::to_array<std::string_view>(
    {"no ", "not ", "without ", "kein", "ohne ", "nicht ", "sans ", "pas ", "sin ", "sem ", "bez ",
     "brak ", "nie ", "nao ", "never ", "denies "});

// What a name begins or ends with that says enough of the thing, whatever the rest tells of place
// and cause. `in_skin` instead where the rest names the skin.
struct Head {
  std::string_view beginning;
  std::string_view ending;
  std::string_view thing;
  std::string_view in_skin;
};
constexpr auto heads = std::to_array<Head>({{"fracture of ", "", "broken bone", ""},
                                            {"fractured ", "", "broken bone", ""},
                                            {"", " fracture", "broken bone", ""},
                                            {"", "fraktur", "broken bone", ""},
                                            {"fracture ", "", "broken bone", ""},
                                            {"fractura ", "", "broken bone", ""},
                                            {"fratura ", "", "broken bone", ""},
                                            {"złamanie ", "", "broken bone", ""},
                                            {"złamania ", "", "broken bone", ""},
                                            {"allergy to ", "", "severe allergy", ""},
                                            {"allergies to ", "", "severe allergy", ""},
                                            {"allergic to ", "", "severe allergy", ""},
                                            {"", " allergy", "severe allergy", ""},
                                            {"", " allergies", "severe allergy", ""},
                                            {"allergie ", "", "severe allergy", ""},
                                            {"allergies ", "", "severe allergy", ""},
                                            {"allergien ", "", "severe allergy", ""},
                                            {"", "allergie", "severe allergy", ""},
                                            {"", "allergien", "severe allergy", ""},
                                            {"allergique ", "", "severe allergy", ""},
                                            {"alergia ", "", "severe allergy", ""},
                                            {"alergias ", "", "severe allergy", ""},
                                            {"alergico ", "", "severe allergy", ""},
                                            {"alergica ", "", "severe allergy", ""},
                                            {"alergie ", "", "severe allergy", ""},
                                            {"uczulenie ", "", "severe allergy", ""},
                                            {"uczulenia ", "", "severe allergy", ""},
                                            {"infection ", "", "acute illness", "infection"},
                                            {"infections ", "", "acute illness", "infection"},
                                            {"", " infection", "acute illness", "infection"},
                                            {"", " infections", "acute illness", "infection"},
                                            {"", "infektion", "acute illness", "infection"},
                                            {"", "infektionen", "acute illness", "infection"},
                                            {"infeccion ", "", "acute illness", "infection"},
                                            {"infecciones ", "", "acute illness", "infection"},
                                            {"infeccao ", "", "acute illness", "infection"},
                                            {"infeccoes ", "", "acute illness", "infection"},
                                            {"infecao ", "", "acute illness", "infection"},
                                            {"infecoes ", "", "acute illness", "infection"},
                                            {"infekcja ", "", "acute illness", "infection"},
                                            {"infekcje ", "", "acute illness", "infection"},
                                            {"zakazenie ", "", "acute illness", "infection"},
                                            {"zakazenia ", "", "acute illness", "infection"},
                                            {"abscess of ", "", "abscess", ""},
                                            {"abces ", "", "abscess", ""},
                                            {"absceso ", "", "abscess", ""},
                                            {"abscesso ", "", "abscess", ""},
                                            {"ropien ", "", "abscess", ""},
                                            {"", "abszess", "abscess", ""},
                                            {"burn of ", "", "burn", ""},
                                            {"burns of ", "", "burn", ""},
                                            {"brulure ", "", "burn", ""},
                                            {"quemadura ", "", "burn", ""},
                                            {"queimadura ", "", "burn", ""},
                                            {"oparzenie ", "", "burn", ""}});

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

// "cardiacos" as "cardiacas"; in French "cutanes" as "cutanees" too.
Texts in_both_genders(const std::string& rest, bool is_french) {
  Texts out{rest};
  const auto put_instead = [&](std::string_view one, std::string_view other) {
    if (rest.ends_with(one)) {
      out.push_back(rest.substr(0, rest.size() - one.size()) + std::string(other));
    }
  };
  for (const Genders& gender : genders) {
    put_instead(gender.one, gender.other);
    put_instead(gender.other, gender.one);
  }
  if (is_french) {
    put_instead(rest.ends_with('s') ? "s" : "", rest.ends_with('s') ? "es" : "e");
  }
  return out;
}

void by_first_word(const std::string& text, Words words, Texts& out) {
  const bool is_french = words.data() == french.data();
  for (const std::string_view first : words) {
    if (starts_with_word(text, first)) {
      for (const std::string& rest : in_both_genders(text.substr(first.size()), is_french)) {
        for (const std::string_view other : words) {
          out.push_back(std::string(other) + rest);
        }
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

// An entry of several things is read part by part: none of them may stand for the others.
constexpr auto joints = std::to_array<std::string_view>(
    {",",        ";",           "/",       "+",         "&",        " or ",        " and ",
     " oder ",   " und ",       " ou ",    " et ",      " o ",      " y ",         " e ",
     " lub ",    " i ",         " oraz ",  " with ",    " mit ",    " avec ",      " con ",
     " com ",    " z ",         " tj",     " tzn",      " np",      "i.e",         "e.g",
     "d.h",      "z.b",         " such ",  " like ",    " esp",     " incl",       " viz",
     " namely ", " namlich ",   " insbes", " w tym ",   " takie ",  " zwlaszcza ", " comme ",
     " soit ",   " notamment ", " como ",  " es decir", " ou seja", " isto e",     " sobre todo",
     " c'est"});

bool names_skin(const std::string& text) {
  return std::any_of(skin.begin(), skin.end(), [&](std::string_view part) {
    return text.find(" " + std::string(part)) != std::string::npos || text.starts_with(part);
  });
}

void as_cancer(const std::string& text, Texts& out) {
  const auto found =
      std::find_if(malignancies.begin(), malignancies.end(),
                   [&](const Malignancy& one) { return text.starts_with(one.named); });
  if (found == malignancies.end() || text.find(" łagodn") != std::string::npos) {
    return;
  }
  const std::size_t of = text.find(" of ");
  if (of != std::string::npos) {
    const std::string organ = without_article(text.substr(of + 4));
    out.push_back(organ + " cancer");
    out.push_back("cancer of " + organ);
    out.push_back("cancer of the " + organ);
  }
  out.emplace_back(names_skin(text) ? "skin cancer" : found->cancer);
}

void by_head(const std::string& text, Texts& out) {
  constexpr std::size_t shortest = 3;  // of the rest
  for (const Head& head : heads) {
    const std::size_t told = head.beginning.size() + head.ending.size();
    if (text.size() >= told + shortest && text.starts_with(head.beginning) &&
        text.ends_with(head.ending)) {
      out.emplace_back(!head.in_skin.empty() && names_skin(text) ? head.in_skin : head.thing);
    }
  }
}

}  // namespace

bool names_several(const std::string& folded) {
  return std::any_of(joints.begin(), joints.end(), [&](std::string_view joint) {
    return folded.find(joint) != std::string::npos;
  });
}

std::vector<std::string> in_other_words(const std::string& folded, bool among_several) {
  Texts out;
  by_organ(folded, out);
  by_ending(folded, english, " ", out);
  for (const Words words :
       {Words(french), Words(spanish), Words(portuguese), Words(polish), Words(german)}) {
    by_first_word(folded, words, out);
  }
  for (const std::string_view link : german_links) {
    by_ending(folded, german, link, out);
  }
  if (!among_several && !names_several(folded)) {
    as_cancer(folded, out);
    if (!tells_of_family(folded) && !begins_with_denial(folded)) {
      by_head(folded, out);
    }
  }
  return out;
}

bool begins_with_denial(std::string_view folded) {
  return std::any_of(denials.begin(), denials.end(),
                     [&](std::string_view word) { return folded.starts_with(word); });
}

bool tells_of_family(std::string_view folded) {
  return std::any_of(family.begin(), family.end(), [&](std::string_view word) {
    return folded.find(word) != std::string_view::npos;
  });
}

}  // namespace percuta::intake
