#include "readings.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "percuta/base/text.hpp"

namespace percuta::intake {
namespace {

enum Part : std::uint8_t {
  name = 1U << 0,
  strength = 1U << 1,  // numbers, units, how often
  maker = 1U << 2,     // who sells it
  salt = 1U << 3,      // hydrochloride
  form_on = 1U << 4,   // cream, drops: put somewhere
  form_in = 1U << 5,   // tablets, pens: swallowed or injected
};

using Words = std::pair<Part, std::string_view>;

// Folded as names are.
constexpr auto vocabulary = std::to_array<Words>({
    {strength,
     "mg g ug mcg µg μg kg ml l ie iu ui units unit einheiten mmol percent prozent pct procent "
     "mg/ml "
     "mg/g g/g e/ml e/g "
     "iu/ml ie/ml x od bd bid tds tid qid qd qds prn om on nocte mane stat daily once twice per "
     "day "
     "days week weekly month monthly every morning evening night times taglich tgl tag einmal "
     "zweimal "
     "abends morgens wochentlich jour jours par fois semaine dia dias vez veces al cada diario "
     "diaria "
     "semana dziennie raz dwa razy dzien tydzien por 1x 2x 3x high low dose dosis dosage strength "
     "hr "
     "24h 12h extra fort forte strong junior kids children child adult adults enfant enfants "
     "adulte "
     "adultes infantil pediatric paediatric maximum max dose fast rapid acting action akut "
     "flextouch "
     "flexpen kwikpen solostar penfill multidose injecteur usp bp ph eur for fur pour para dla"},
    {maker,
     "ratiopharm hexal stada sandoz teva mylan viatris zentiva aristo heumann abz aliud al basics "
     "1apharma 1a pharma aurobindo accord apotex biogaran arrow eg cristers zydus ranbaxy cinfa "
     "normon "
     "kern stadapharm winthrop actavis dura ct betapharm puren lich hennig axcount glenmark lupin "
     "cipla krka gedeon richter polpharma polfa adamed genericon "
     "mepha spirig helvepharm axapharm doc almus pensa ratio apo pms jamp taro novo gsk pfizer "
     "bayer "
     "merck generic generics generika generique generico genericos cf act ag ach auro bio confab "
     "dom "
     "euro gln jamp m mar mint nat nra nu odan opus pdp pmsc priva pro ran riva sdz sivem van "
     "pharma "
     "laboratori laboratoires laboratorios labs ipso macleods tillomed hikma kabi fresenius germed "
     "tecnigen alter sun italia doc farma farmaceutici"},
    {salt,
     "hydrochloride hydrochlorid hcl chlorhydrate clorhidrato chlorowodorek dihydrochloride "
     "hydrobromide sodium natrium sodique sodico calcium potassium kalium magnesium besylate "
     "besilate "
     "besilat maleate maleat tartrate bitartrate succinate succinat fumarate fumarat mesylate "
     "mesilate "
     "mesilat sulfate sulphate sulfat phosphate phosphat acetate acetat citrate citrat acetonide "
     "propionate dipropionate valerate furoate butyrate aceponate bromide chloride hyclate "
     "monohydrate dihydrate hydrate trihydrate disodium nitrate axetil medoxomil cilexetil "
     "etexilate "
     "bisulfate hydrogensulfate diethylamine tromethamine lysine dipivoxil decanoate enanthate "
     "oxalate "
     "trometamol hemihydrate ethylsuccinate ethyl lactobionate stearate olamine xinafoate hydrogen "
     "cloridrato bromuro brometo bromure bromek cloreto cloruro chlorure chlorek sulfato solfato "
     "siarczan acetato octan fosfato maleato maleinian besilato tartarato tartrato mesilato "
     "fumarato "
     "fumaran succinato bursztynian sodica sodio sodowy sodowa potassica potasica potassico "
     "potassio "
     "calcica calcico calcio magnesica magnesico dicloridrato dihydrobromide pivalate caproate "
     "undecanoate isethionate esylate edisylate pamoate embonate tosylate tosilate napsylate "
     "dimesylate alfa alpha beta theta zeta pegylated liposomal micronised micronized de di do da"},
    {form_on,
     "cream creme crema krem gel zel żel hydrogel ointment oint salbe pommade pomada masc maść "
     "lotion lotio loción emulsion solution losung soluzione foam schaum mousse espuma pianka "
     "shampoo "
     "paste spray drops tropfen gouttes gotas krople eye ear nasal nasenspray augentropfen topical "
     "topically patch pflaster parche plaster suppository suppositories zapfchen suppositoire "
     "pessary vaginal inhaler inhalator dosieraerosol turbuhaler diskus respimat mouthwash wash "
     "ophthalmic powder pulver ung wipes collyre colirio"},
    {form_in,
     "tablet tablets tabl tab tabs tbl tabletten tablette tbl comprime comprimes cp comprimido "
     "comprimidos comp tabletka tabletki tabl filmtabletten filmtabletten filmtabl film coated "
     "dragees dragee capsule capsules caps cap kapsel kapseln kaps gelule gelules capsula capsulas "
     "kapsulka kapsulki softgel softgels chewable effervescent brausetabletten oral orally po "
     "peroral "
     "syrup sirup sirop jarabe syrop suspension sachet sachets saszetki beutel retard xr sr er mr "
     "la "
     "xl cr modified extended release prolong depot inj injection injections injektion injectable "
     "iv "
     "im sc infusion pen fertigpen prefilled syringe fertigspritze ampoule ampule ampulle amp vial "
     "autoinjector pill pills lozenge"},
});

Part part_of(const std::string& word) {
  static const auto table = [] {
    std::unordered_map<std::string_view, Part> out;
    for (const auto& [part, words] : vocabulary) {
      for (std::size_t from = 0; from < words.size();) {
        const std::size_t to = std::min(words.find(' ', from), words.size());
        out.emplace(words.substr(from, to - from), part);
        from = to + 1;
      }
    }
    return out;
  }();
  const auto found = table.find(word);
  return found == table.end() ? name : found->second;
}

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

struct Piece {
  std::string text;
  Part part = name;
};

// "5mg" is a strength like "5 mg"; "b12" and "5-fu" are names.
Part part_of_number(const std::string& word) {
  const std::size_t letters = word.find_first_not_of("0123456789.,/-x%");
  if (letters == std::string::npos) {
    return strength;
  }
  return is_digit(word.front()) && part_of(word.substr(letters)) == strength ? strength : name;
}

std::vector<Piece> pieces(std::string_view written) {
  std::vector<Piece> out;
  std::string word;
  const auto end_word = [&] {
    while (word.ends_with('.') || word.ends_with('-')) {
      word.pop_back();
    }
    if (!word.empty()) {
      const bool number = std::any_of(word.begin(), word.end(), is_digit) || word == "%";
      const Part part = number ? part_of_number(word) : part_of(word);
      out.push_back({std::exchange(word, {}), part});
    }
  };
  const std::string folded = base::fold_case(written);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char byte = folded[i];
    const bool joins = byte == '-' && i + 1 < folded.size() && !word.empty() &&
                       (is_digit(word.back()) || is_digit(folded[i + 1]));
    const bool ends = byte == ' ' || byte == '(' || byte == ')' || byte == ';' || byte == '+' ||
                      (byte == ',' && !(i + 1 < folded.size() && is_digit(folded[i + 1]))) ||
                      (byte == '-' && !joins);
    if (ends) {
      end_word();
    } else {
      word += byte;
    }
  }
  end_word();
  return out;
}

std::string without(const std::vector<Piece>& all, unsigned parts) {
  std::string out;
  for (const Piece& piece : all) {
    if ((piece.part & parts) == 0) {
      out += (out.empty() ? "" : " ") + piece.text;
    }
  }
  return out;
}

// Words of degree beside the name of a condition. Folded.
constexpr std::string_view degrees =
    " active aktive aktiver aktives activa activo activas activos actif actifs ativa ativo aktywna "
    "aktywny aktywne severe schwere schwerer schweres sever grave graves ciezka ciezki mild "
    "leichte "
    "leichter moderate massige moderee moderada moderado umiarkowana chronic chronische "
    "chronischer "
    "chronisches chronique cronica cronico przewlekla przewlekly acute akute akuter akutes aigue "
    "aigu "
    "aguda agudo ostra ostry recurrent wiederkehrend wiederkehrende recidivant recurrente "
    "nawracajaca "
    "nawracajacy recorrente slight light minor leger legere leve ";

bool is_degree(const std::string& word) {
  return degrees.find(" " + word + " ") != std::string_view::npos;
}

// What stands before a bracket, where that is a name.
void add_before_bracket(std::string_view written, std::vector<Reading>& out) {
  const std::size_t bracket = written.find('(');
  if (bracket != std::string_view::npos && !base::name_key(written.substr(0, bracket)).empty()) {
    out.push_back({std::string(written.substr(0, bracket)), false});
  }
}

}  // namespace

std::vector<Reading> condition_readings(std::string_view written) {
  std::vector<Reading> out{{std::string(written), false}};
  add_before_bracket(written, out);
  std::string rest;
  bool left_out = false;
  std::string word;
  for (const char byte : base::fold_case(out.back().name) + " ") {
    if (byte != ' ') {
      word += byte;
      continue;
    }
    left_out = left_out || is_degree(word);
    if (!word.empty() && !is_degree(word)) {
      rest += (rest.empty() ? "" : " ") + word;
    }
    word.clear();
  }
  if (left_out && !rest.empty()) {
    out.push_back({rest, false});
  }
  return out;
}

std::vector<Reading> readings(std::string_view written) {
  std::vector<Reading> out{{std::string(written), false}};
  const std::vector<Piece> all = pieces(written);
  const bool swallowed =
      std::any_of(all.begin(), all.end(), [](const Piece& piece) { return piece.part == form_in; });
  add_before_bracket(written, out);  // "Amoxil (amoxicillin)"
  constexpr unsigned dose = strength | maker;
  constexpr unsigned forms = form_on | form_in;
  for (const unsigned parts : {dose, dose | salt, dose | forms, dose | salt | forms}) {
    std::string rest = without(all, parts);
    const bool is_new = std::none_of(out.begin(), out.end(), [&](const Reading& reading) {
      return base::name_key(reading.name) == base::name_key(rest);
    });
    if (!rest.empty() && is_new) {
      out.push_back({std::move(rest), swallowed && (parts & forms) != 0});
    }
  }
  return out;
}

}  // namespace percuta::intake
