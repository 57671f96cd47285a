#include "condition_readings.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "percuta/base/text.hpp"

namespace percuta::intake {
namespace {

using Texts = std::vector<std::string>;

// Words of degree, and of a disease being there, beside the name of a condition: all of them in
// every form their language gives them. Folded; "*" stands for the ending of German adjectives.
constexpr std::string_view degrees =
    " active actively current currently existing ongoing known diagnosed any other various severe "
    "mild moderate chronic acute recurrent recurring frequent persistent slight light minor major "
    "serious bad unstable some certain all types visible obvious facial local superficial "
    "unspecified specified controlled "
    "aktiv* akut* schwer* leicht* massig* chronisch* wiederkehrend* bekannt* bestehend* stark* "
    "instabil* unstabil* lokal* ausgepragt* vorhanden* haufig* sonstig* andere anderer sever* "
    "facial faciale faciales locale locales locaux localise superficiel superficielle "
    "superficielles "
    "actif actifs active actives severe severes leger legere legers moderee modere chronique "
    "chroniques aigu aigue aigus aigues recidivant recidivante grave graves importante "
    "activa activo activas activos moderada moderado cronica cronico cronicas cronicos aguda agudo "
    "agudas agudos recurrente recurrentes leve leves severo severa grave graves "
    "controlada controlado ativa ativo ativas ativos recorrente recorrentes "
    "nieokreslona nieokreslone nieokreslony aktywna aktywny aktywne aktywnych aktywnej czynna "
    "czynny czynne ostra ostry ostre ciezka "
    "ciezki "
    "ciezkie przewlekla przewlekly przewlekle nawracajaca nawracajacy nawracajace umiarkowana ";

// Where it is, said of the treated place: what has no zone counts as in the zones anyway. Folded.
constexpr auto places =
    std::to_array<std::string_view>({" in the treatment area",
                                     " in the treated area",
                                     " in the area to be treated",
                                     " in the area",
                                     " at the treatment site",
                                     " on the treatment area",
                                     " within the treatment area",
                                     " in treatment area",
                                     " of the treatment area",
                                     " im behandlungsbereich",
                                     " im behandlungsareal",
                                     " im behandlungsgebiet",
                                     " im zu behandelnden bereich",
                                     " in der behandlungszone",
                                     " im zu behandelnden areal",
                                     " sur la zone a traiter",
                                     " dans la zone a traiter",
                                     " sur la zone traitee",
                                     " de la zone a traiter",
                                     " dans la zone",
                                     " en la zona a tratar",
                                     " en la zona de tratamiento",
                                     " en la zona",
                                     " na area a ser tratada",
                                     " na area a tratar",
                                     " na area de tratamento",
                                     " na zona a tratar",
                                     " no local",
                                     " na area",
                                     " w miejscu zabiegu",
                                     " w obszarze zabiegu",
                                     " w okolicy zabiegowej",
                                     " w obrebie zabiegu",
                                     " w miejscu poddawanym "
                                     "zabiegowi",
                                     " at the procedure site",
                                     " at the proposed procedure site",
                                     " in the active phase",
                                     " in der aktiven phase",
                                     " en phase active",
                                     " en fase activa",
                                     " em fase ativa",
                                     " w fazie aktywnej",
                                     " w aktywnej fazie",
                                     " w obszarze zabiegowym",
                                     " w trakcie leczenia",
                                     " in treatment",
                                     " under treatment",
                                     " in behandlung",
                                     " en traitement",
                                     " en tratamiento",
                                     " em tratamento",
                                     " not elsewhere classified",
                                     " not otherwise specified",
                                     " in diseases classified elsewhere",
                                     " no especificado",
                                     " no especificada",
                                     " no especificados",
                                     " no especificadas",
                                     " no clasificado en otra parte",
                                     " no clasificada en otra parte",
                                     " no clasificados en otra parte",
                                     " no clasificadas en otra parte",
                                     " en enfermedades clasificadas en otra parte",
                                     " nicht naher bezeichnet",
                                     " andernorts nicht klassifiziert",
                                     " sans precision",
                                     " non classe ailleurs",
                                     " non classee ailleurs",
                                     " nao especificado",
                                     " nao especificada",
                                     " gdzie indziej niesklasyfikowane",
                                     " of any type",
                                     " of any kind",
                                     " jeglicher art",
                                     " aller art",
                                     " de tout type",
                                     " de cualquier tipo",
                                     " de qualquer tipo"});

// Who has it. Folded.
constexpr auto carriers = std::to_array<std::string_view>({"other and unspecified ",
                                                           "do you suffer from ",
                                                           "do you have a ",
                                                           "do you have ",
                                                           "are you a ",
                                                           "are you ",
                                                           "haben sie ",
                                                           "leiden sie an ",
                                                           "leiden sie unter ",
                                                           "sind sie ",
                                                           "avez-vous ",
                                                           "souffrez-vous de ",
                                                           "souffrez-vous d'",
                                                           "etes-vous ",
                                                           "sufre de ",
                                                           "sofre(u) de ",
                                                           "sofre de ",
                                                           "possui ",
                                                           "czy cierpi pan/-i na ",
                                                           "czy cierpi pan/pani na ",
                                                           "czy choruje pan/pani na ",
                                                           "czy ma pan/-i ",
                                                           "czy ma pan/pani ",
                                                           "czy jest pan/-i ",
                                                           "czy jest pan/pani ",
                                                           "czy posiada pan/-i ",
                                                           "tendency to ",
                                                           "prone to ",
                                                           "predisposition to ",
                                                           "neigung zu ",
                                                           "tendance aux ",
                                                           "tendance a l'",
                                                           "tendance a ",
                                                           "tendencia a ",
                                                           "propension a ",
                                                           "propensao a ",
                                                           "skłonnosc do ",
                                                           "skłonnosci do ",
                                                           "tendencja do ",
                                                           "outbreak of ",
                                                           "outbreaks of ",
                                                           "flare of ",
                                                           "flare-up of ",
                                                           "poussee de ",
                                                           "poussees de ",
                                                           "poussee d'",
                                                           "poussees d'",
                                                           "brote de ",
                                                           "brotes de ",
                                                           "surto de ",
                                                           "ausbruch von ",
                                                           "patients with ",
                                                           "people with ",
                                                           "persons with ",
                                                           "suffering from ",
                                                           "suffers from ",
                                                           "diagnosed with ",
                                                           "i have ",
                                                           "have ",
                                                           "has ",
                                                           "personen mit ",
                                                           "patienten mit ",
                                                           "leide an ",
                                                           "ich leide an ",
                                                           "ich habe ",
                                                           "je souffre de ",
                                                           "souffre de ",
                                                           "j'ai ",
                                                           "portador de ",
                                                           "portadora de ",
                                                           "portador do ",
                                                           "tengo ",
                                                           "tiene ",
                                                           "padezco ",
                                                           "padezco de ",
                                                           "padece de ",
                                                           "tenho ",
                                                           "tem ",
                                                           "esta ",
                                                           "estoy ",
                                                           "mam ",
                                                           "choruje na ",
                                                           "cierpie na ",
                                                           "personnes "});

Texts words_of(std::string_view text) {
  Texts out;
  std::string word;
  for (const char byte : std::string(text) + " ") {
    if (byte != ' ') {
      word += byte;
    } else if (!word.empty()) {
      out.push_back(std::move(word));
      word.clear();
    }
  }
  return out;
}

std::string joined(const Texts& words) {
  std::string out;
  for (const std::string& word : words) {
    out += (out.empty() ? "" : " ") + word;
  }
  return out;
}

bool is_degree(const std::string& word) {
  static const Texts listed = words_of(degrees);
  constexpr auto endings = std::to_array<std::string_view>({"", "e", "er", "es", "en", "em"});
  return std::any_of(listed.begin(), listed.end(), [&](const std::string& one) {
    const bool open = one.ends_with('*');
    const std::string stem = one.substr(0, one.size() - (open ? 1 : 0));
    return word == stem || (open && word.starts_with(stem) &&
                            std::find(endings.begin(), endings.end(),
                                      std::string_view(word).substr(stem.size())) != endings.end());
  });
}

std::string without_degrees(const std::string& text) {
  Texts words = words_of(text);
  std::erase_if(words, is_degree);
  return joined(words);
}

std::string without_place_and_carrier(std::string text) {
  for (const std::string_view carrier : carriers) {
    if (text.starts_with(carrier)) {
      text.erase(0, carrier.size());
    }
  }
  for (const std::string_view place : places) {
    if (text.ends_with(place)) {
      text.erase(text.size() - place.size());
    }
  }
  return text;
}

// "Actinic (solar) keratosis": as it stands, what stands before the bracket, and without it.
Texts by_brackets(std::string text) {
  std::replace(text.begin(), text.end(), '[', '(');
  std::replace(text.begin(), text.end(), ']', ')');
  Texts out{text};
  const std::size_t open = text.find('(');
  const std::size_t close = text.find(')', open);
  if (open == std::string::npos || base::name_key(text.substr(0, open)).empty()) {
    return out;
  }
  out.push_back(text.substr(0, open));
  if (close != std::string::npos) {
    out.push_back(joined(words_of(text.substr(0, open) + " " + text.substr(close + 1))));
  }
  return out;
}

struct Ending {
  std::string_view many;
  std::string_view one;
};
using Endings = std::span<const Ending>;

// How languages write more than one, and how Polish writes what somebody has; every word of a name
// ends so, or its last or first alone. A word takes the first ending that fits. Folded.
constexpr std::array english = {Ending{"ies", "y"}, Ending{"s", ""}};
constexpr std::array with_es = {Ending{"es", ""}, Ending{"s", ""}};
constexpr std::array french = {Ending{"aux", "al"}, Ending{"eux", "eux"}, Ending{"s", ""}};
constexpr std::array portuguese = {Ending{"oes", "ao"}, Ending{"ais", "al"}, Ending{"ns", "m"},
                                   Ending{"s", ""}};
constexpr std::array german_en = {Ending{"en", ""}};
constexpr std::array german_n = {Ending{"n", ""}};
constexpr std::array german_e = {Ending{"e", ""}, Ending{"er", ""}};
constexpr std::array polish_a = {Ending{"e", "a"}, Ending{"y", "a"}, Ending{"i", "a"}};
constexpr auto languages = std::to_array<Endings>(
    {english, with_es, french, portuguese, german_en, german_n, german_e, polish_a});

std::string in_one(const std::string& word, Endings endings) {
  constexpr std::size_t shortest = 3;
  for (const Ending& ending : endings) {
    if (word.size() >= ending.many.size() + shortest && word.ends_with(ending.many)) {
      return word.substr(0, word.size() - ending.many.size()) + std::string(ending.one);
    }
  }
  return word;
}

}  // namespace

std::vector<std::string> condition_readings(std::string_view written) {
  const Texts whole = by_brackets(std::string(written));
  Texts out = whole;
  for (const std::string& text : whole) {
    const std::string folded = joined(words_of(base::fold_case(text)));
    for (const std::string& rest : {without_degrees(folded), without_place_and_carrier(folded),
                                    without_degrees(without_place_and_carrier(folded))}) {
      if (!rest.empty() && rest != folded && std::find(out.begin(), out.end(), rest) == out.end()) {
        out.push_back(rest);
      }
    }
  }
  return out;
}

std::vector<std::string> singular_readings(const std::vector<std::string>& all) {
  Texts out;
  for (const std::string& text : all) {
    const Texts words = words_of(base::fold_case(text));
    for (const Endings language : languages) {
      Texts every = words;
      std::transform(every.begin(), every.end(), every.begin(),
                     [&](const std::string& word) { return in_one(word, language); });
      Texts last = words;
      Texts first = words;
      if (!words.empty()) {
        last.back() = every.back();
        first.front() = every.front();
      }
      for (const Texts& one : {every, last, first}) {
        if (one != words) {
          out.push_back(joined(one));
        }
      }
    }
  }
  return out;
}

std::vector<std::string> with_shared_words(const std::string& part, const std::string& first,
                                           const std::string& last) {
  const Texts head = words_of(first);
  const Texts tail = words_of(last);
  Texts out;
  if (head.size() > 1) {
    out.push_back(head.front() + " " + part);  // "infekcje grzybicze i bakteryjne"
  }
  if (tail.size() > 1) {
    out.push_back(part + " " + tail.back());  // "viral or bacterial infection"
  }
  return out;
}

}  // namespace percuta::intake
