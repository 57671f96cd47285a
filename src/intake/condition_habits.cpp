#include "condition_habits.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "percuta/base/text.hpp"

namespace percuta::intake {
namespace {

// Words of degree, and of a disease being there, beside the name of a condition: all of them in
// every form their language gives them. Folded; "*" stands for the ending of German adjectives.
constexpr std::string_view degrees =
    " active actively current currently existing ongoing known diagnosed any other various severe "
    "mild moderate chronic acute recurrent recurring frequent persistent slight light minor major "
    "serious bad unstable some certain all types visible obvious facial local superficial "
    "unspecified specified controlled recent recently significant considerable extensive very "
    "extreme unexplained sudden flare flares flare-up flare-ups outbreak outbreaks generalised "
    "generalized advanced terminal resistant intense "
    "aktiv* akut* schwer* leicht* massig* chronisch* wiederkehrend* bekannt* bestehend* stark* "
    "instabil* unstabil* lokal* ausgepragt* vorhanden* haufig* sonstig* andere anderer sever* "
    "kurzlich* aktuell* erheblich* extrem* plotzlich* ungeklart* fortgeschritten* dauerhaft* sehr "
    "facial faciale faciales locale locales locaux localise superficiel superficielle "
    "superficielles "
    "actif actifs active actives severe severes leger legere legers moderee modere chronique "
    "chroniques aigu aigue aigus aigues recidivant recidivante grave graves importante important "
    "importants importantes recent recente recents recentes actuel actuelle actuels actuelles "
    "frequent frequente frequents frequentes persistant persistante persistants persistantes "
    "soudain soudaine soudains soudaines inexplique inexpliquee inexpliques inexpliquees diffus "
    "diffuse generalise generalisee "
    "activa activo activas activos moderada moderado cronica cronico cronicas cronicos aguda agudo "
    "agudas agudos recurrente recurrentes leve leves severo severa grave graves "
    "controlada controlado ativa ativo ativas ativos recorrente recorrentes severas severos "
    "reciente recientes recente recentes actual actuales atual atuais frecuente frecuentes "
    "frequente frequentes persistente persistentes generalizada generalizado avanzada avanzado "
    "avancada avancado resistente morbida morbido intensa intenso previa previo previas previos "
    "nieokreslona nieokreslone nieokreslony aktywna aktywny aktywne aktywnych aktywnej czynna "
    "czynny czynne ostra ostry ostre ciezka "
    "ciezki "
    "ciezkie przewlekla przewlekly przewlekle nawracajaca nawracajacy nawracajace umiarkowana "
    "niedawna niedawny niedawne swieza swiezy swieze silna silny silne czesta czesty czeste nagła "
    "nagły nagłe uogolniona uogolniony uogolnione zaawansowana zaawansowany zaawansowane obecna "
    "obecny obecne ";

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
                                                           "do you suffer with ",
                                                           "have you ever had ",
                                                           "have you ever suffered from ",
                                                           "have you had ",
                                                           "have you been diagnosed with ",
                                                           "suffer from ",
                                                           "presence of ",
                                                           "signs of ",
                                                           "symptoms of ",
                                                           "problems with ",
                                                           "haben sie eine ",
                                                           "haben sie einen ",
                                                           "leiden sie an einer ",
                                                           "leiden sie an einem ",
                                                           "leiden sie unter einer ",
                                                           "besteht eine ",
                                                           "besteht bei ihnen eine ",
                                                           "hatten sie schon einmal ",
                                                           "vorliegen von ",
                                                           "vorliegen einer ",
                                                           "avez-vous deja eu ",
                                                           "avez-vous eu ",
                                                           "avez-vous des ",
                                                           "avez-vous un ",
                                                           "avez-vous une ",
                                                           "avez-vous de l'",
                                                           "souffrez-vous d'un ",
                                                           "souffrez-vous d'une ",
                                                           "presence de ",
                                                           "presence d'",
                                                           "padece ",
                                                           "padece alguna ",
                                                           "padece algun ",
                                                           "padece usted de ",
                                                           "sufre ",
                                                           "sufre alguna ",
                                                           "ha tenido ",
                                                           "ha padecido ",
                                                           "tiene alguna ",
                                                           "tiene algun ",
                                                           "tiene usted ",
                                                           "presencia de ",
                                                           "possui alguma ",
                                                           "possui algum ",
                                                           "tem alguma ",
                                                           "tem algum ",
                                                           "ja teve ",
                                                           "e portador de ",
                                                           "e portadora de ",
                                                           "portador(a) de ",
                                                           "portador de ",
                                                           "apresenta ",
                                                           "presenca de ",
                                                           "czy choruje pan/i na ",
                                                           "czy choruje pani na ",
                                                           "czy choruje pan(i) na ",
                                                           "czy cierpi pan/i na ",
                                                           "czy cierpi pani na ",
                                                           "czy ma pani ",
                                                           "czy ma pan/i ",
                                                           "czy wystepuje ",
                                                           "czy wystepuja ",
                                                           "wystepowanie ",
                                                           "obecnosc ",
                                                           "personnes "});

// What says that it was, and that somebody has a tendency to it. Folded.
constexpr auto pasts = std::to_array<std::string_view>({"history of ",
                                                        "a history of ",
                                                        "past history of ",
                                                        "personal history of ",
                                                        "medical history of ",
                                                        "vorgeschichte von ",
                                                        "zustand nach ",
                                                        "antecedents de ",
                                                        "antecedents d'",
                                                        "antecedent de ",
                                                        "antecedent d'",
                                                        "antecedents personnels de ",
                                                        "antecedents personnels d'",
                                                        "antecedentes de ",
                                                        "antecedente de ",
                                                        "antecedentes personales de ",
                                                        "antecedentes pessoais de ",
                                                        "historia de ",
                                                        "historial de ",
                                                        "historico de ",
                                                        "historico pessoal de ",
                                                        "przebyta ",
                                                        "przebyte ",
                                                        "przebyty "});
constexpr auto pasts_behind = std::to_array<std::string_view>(
    {" in der vorgeschichte", " in der anamnese", " w wywiadzie", " dans les antecedents"});
constexpr auto tendencies = std::to_array<std::string_view>(
    {"tendency to ",        "tendency towards ",    "tendency for ",       "a tendency to ",
     "prone to ",           "predisposition to ",   "predisposed to ",     "susceptible to ",
     "neigung zu ",         "neigung zur ",         "neigung zum ",        "veranlagung zu ",
     "tendance aux ",       "tendance a l'",        "tendance a la ",      "tendance a ",
     "predisposition aux ", "predisposition a la ", "predisposition a l'", "predisposition a ",
     "tendencia a ",        "propension a ",        "propenso a ",         "propensa a ",
     "predisposicion a ",   "propensao a ",         "propenso ao ",        "predisposicao a ",
     "predisposicao para ", "skłonnosc do ",        "skłonnosci do ",      "tendencja do ",
     "podatnosc na "});

bool is_degree(const std::string& word) {
  static const std::vector<std::string> listed = words_of(degrees);
  constexpr auto endings = std::to_array<std::string_view>({"", "e", "er", "es", "en", "em"});
  return std::any_of(listed.begin(), listed.end(), [&](const std::string& one) {
    const bool open = one.ends_with('*');
    const std::string stem = one.substr(0, one.size() - (open ? 1 : 0));
    return word == stem || (open && word.starts_with(stem) &&
                            std::find(endings.begin(), endings.end(),
                                      std::string_view(word).substr(stem.size())) != endings.end());
  });
}

void drop_beginnings(std::string& text, std::span<const std::string_view> beginnings) {
  for (const std::string_view beginning : beginnings) {
    if (text.starts_with(beginning)) {
      text.erase(0, beginning.size());
    }
  }
}

void drop_endings(std::string& text, std::span<const std::string_view> endings) {
  for (const std::string_view ending : endings) {
    if (text.ends_with(ending)) {
      text.erase(text.size() - ending.size());
    }
  }
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
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

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    out += (out.empty() ? "" : " ") + word;
  }
  return out;
}

std::string without_degrees(const std::string& text) {
  std::vector<std::string> words = words_of(text);
  std::erase_if(words, is_degree);
  return joined(words);
}

std::string without_place_and_carrier(std::string text) {
  drop_beginnings(text, carriers);
  drop_beginnings(text, tendencies);
  drop_beginnings(text, pasts);
  drop_endings(text, pasts_behind);
  drop_endings(text, places);
  return text;
}

std::optional<ConditionStatus> status_said(std::string_view written) {
  std::string text = base::fold_case(written);
  drop_beginnings(text, carriers);
  const auto begins = [&](std::string_view one) {
    return text.starts_with(one);
  };
  if (std::any_of(tendencies.begin(), tendencies.end(), begins)) {
    return ConditionStatus::tendency;
  }
  const bool was = std::any_of(pasts.begin(), pasts.end(), begins) ||
                   std::any_of(pasts_behind.begin(), pasts_behind.end(),
                               [&](std::string_view one) { return text.ends_with(one); });
  return was ? std::optional{ConditionStatus::history} : std::nullopt;
}

}  // namespace percuta::intake
