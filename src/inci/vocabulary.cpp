#include "vocabulary.hpp"

#include <array>
#include <unordered_map>
#include <utility>

namespace percuta::inci {
namespace {

using Words = std::pair<std::uint32_t, std::string_view>;

// Folded as keys are: lower case, without accents.
constexpr auto vocabulary = std::to_array<Words>({
    {connector, "and und et e y i og och en ja plus oraz ve"},
    {stop_word,
     "the an is are was be been it its this that these those your you our we they his her he she "
     "with for from to in on at by as of or not no may can will has have had do does made make "
     "after before into over under then when where which who what all any each more most very up "
     "out if but so than them there their helps help skin face hands use used using apply keep "
     "store contact eyes children reach cool dry place daily gently massage rinse results feel "
     "acne treatment treatments medication protectant relief purpose including incl such "
     "look looks love new formula product products serum suitable types gives leaves leaving left "
     "der die das ist sind nicht mit fur auf aus dem den des ein eine einer im zu zur bei haut "
     "oder auch wird werden kann vor nach "
     "les des une est sont avec pour dans sur votre vos nous cette ce aux du peau qui que pas "
     "il lo gli della delle con per una non piel para los las sus su una del al como por pelle"},
    {adjective,
     "organic bio biologique biologico ecologico certified certifie pure natural naturel naturale "
     "raw virgin refined unrefined deodorized deodorised deodorant cold pressed pressure vegan "
     "wildcrafted wild fair trade nano micronized micronised micro microencapsulated encapsulated "
     "encapsulation liposomal liposome liposomes stabilized stabilised time released release slow "
     "purified concentrated concentrate fresh grade usp nf bp ep ph eur jp synthetic premium "
     "cosmetic vegetable derived based plant vegetale vegetales origine origen herkunft denotes "
     "issu issus issue issues agriculture biologiques biologici biologica agricoltura agricultura "
     "farming cultivation anbau "
     "kontrolliert kontrolliertem kontrollierten biologischem biologischen ekologicznych "
     "upraw origin hydrous advanced technology active vegetal "
     "preservatives "
     "moisturizer moisturiser conditioner stabilizer stabiliser "
     "chelator agent agents adjuster adjusters filter binder hydrating increasing "
     "l dl naturally organically sustainably sourced ethically responsibly "
     "extra prescription solution kba rein reines biologisch"},
    {heading,
     "ingredients ingredient ingredienti ingredientes ingredienser ingrediente ingredienten "
     "ingredienzen inhaltsstoffe inhaltsstoff zutaten bestandteile zusammensetzung composition "
     "composizione composicion sammansattning skladniki sklad inci ainesosat innehaller slozeni "
     "zlozenie osszetevok sastav sestavine icindekiler ингредиенты состав συστατικα 成分 전성분 "
     "wirkstoffe hilfsstoffe excipients excipientes ingr"},
    {qualifier,
     "cles clave claves chiave principaux principales principali wichtigste vollstandige completa "
     "complet completo completi full complete list listing liste lista key main total all contents "
     "declaration cosmetic "
     "product what inside in the produit hinweis of per eu us uk ca international nomenclature "
     "purpose percent drug facts tous todos see below"},
    {active,
     "active actives actif actifs activo activos attivo attivi aktiv wirkstoff wirkstoffe "
     "medicinal"},
    {inactive,
     "inactive inactif inactifs inactivos inattivi other non nonmedicinal hilfsstoffe excipients "
     "excipientes sonstige autres otros altri"},
    {may_contain,
     "may contain contains contain contient contenir peut enthalt enthalten kann "
     "contiene puede puo contenere contener sisaltaa pode conter"},
    {unit, "mg mcg ug ppm ppb iu percent prozent pct ml kg vol wt oz w v"},
    {negation,
     "without sans ohne senza sin frei uden utan zonder sem bez exempt zero never excludes"},
    {free_of, "free frei alternative alternatives like alike substitute"},
    {whole_part,
     "peel peels rind zest leaf leaves flower flowers floral blossom blossoms bud buds bark twig "
     "twigs branch branches root roots rhizome wood heartwood needle needles stem stems herb grass "
     "resin gum balsam cone cones top tops aerial petal petals sprig stalk bulb cortex foliage "
     "feuille feuilles fleur fleurs ecorce zeste racine bois aiguille aiguilles blatt blatter "
     "bluten blute schale schalen rinde wurzel holz nadel foglia foglie fiore fiori scorza "
     "corteccia radice hoja hojas flor flores cascara corteza raiz seedcoat"},
    {seed_part,
     "seed seeds kernel kernels nut nuts germ bran bean beans grain stone pit pulp fruit fruits "
     "berry berries flesh samen kern kerne nuss graine graines noyau noyaux pepin pepins semi seme "
     "nocciolo semilla semillas hueso frucht frutto fruto amande endosperm mesocarp"},
    {oil,
     "oil oils huile huiles olio olii aceite aceites oleo oleos oleum olie olja olej ol oel "
     "aetheroleum "
     "yag yagi yagı olejek olejku olejki absolute absolue otto attar"},
    {essential,
     "essential essentielle essentielles essenziale essenziali esencial esenciales "
     "atherisches atherische etherische eterico eteriska eteryczny essencial essenciais olejek "
     "olejku olejki ucucu esansiyel "
     "aetheroleum"},
    {other_form,
     "cera cire extract extracts extrait extrakt estratto extracto water waters hydrosol hydrolat "
     "hydrolate "
     "distillate eau wasser acqua agua powder butter wax juice jus ferment filtrate lysate meal "
     "flour "
     "milk protein proteins proteine proteines culture cell cells callus tincture infusion infused "
     "macerate macerated "
     "macerat polysaccharide polysaccharides sugar acid acids vinegar honey tea ash charcoal fiber "
     "fibre mucilage polyphenols vesicles exosomes sap serum cream creme lotion"},
    {powder,
     "powder powders granules grains granule grit meal pulver poudre polvere polvo beads "
     "bead microbeads particles ground crushed"},
    {grain_part,
     "shell shells stone stones pit pits husk husks seed seeds kernel kernels nut "
     "endocarp cob seedcake coque noyau pumice walnut schalen coquille hull"},
    {scrub, "scrub scrubs scrubbing peeling gommage polish polishing microdermabrasion"},
    {usage,
     "directions direction warning warnings caution cautions purpose uses questions storage "
     "anwendung "
     "warnhinweise hinweise utilisation conseils avertissements precautions avvertenze "
     "advertencias "
     "modo consigli application footnotes notes certified"},
    {cookery,
     "cup cups tbsp tsp teaspoon teaspoons tablespoon tablespoons oz ounce ounces lb pound pounds "
     "bake oven preheat stir whisk simmer boil flour eggs egg butter chopped sliced minced bowl "
     "dough el tl g gramm essloffel teeloffel loaf pan fry serve servings recipe"},
    {compound,
     "copolymer copolymers polymer polymers crosspolymer terpolymer ester esters ferment bacteria "
     "yeast yeasts "
     "lysate free"},
    {oil_compound,
     "hydrogenated peg ppg esters ester polyglyceryl mineral silicone paraffin sulfated sulphated "
     "ethoxylated ozonized ozonated glycereth unsaponifiables amide amides betaine quaternized "
     "saponified hydrolyzed fish shark emu mink snake baby motor cod liver krill turtle horse "
     "castor coconut palm olive sunflower soybean jojoba argan almond vegetable dea mea infused "
     "macerated carrier base body"},
    {salt_metal,
     "sodium potassium calcium magnesium zinc lithium ammonium tea mea dea aluminum "
     "aluminium ferrous strontium disodium dipotassium trisodium silver copper iron "
     "manganese natrium kalium triethanolamine bismuth"},
    {oil_suffix,
     "expressed distilled cold pressed terpeneless rectified organic certified usp nf "
     "folded co2 concentrate steam bergaptene terpenes"},
    {function,
     "masking perfuming cleansing buffering bulking binding emulsifying stabilising stabilizing "
     "forming foaming boosting controlling protecting smoothing soothing tonic keratolytic "
     "exfoliating antimicrobial antioxidant anticaking antifoaming antiperspirant antiplaque "
     "antiseborrhoeic antiseborrheic antistatic bleaching chelating denaturant deodorant "
     "depilatory "
     "detangling dyeing emollient humectant hydrotrope moisturising moisturizing occlusive "
     "opacifying oxidising oxidizing pearlescent plasticiser plasticizer preservative propellant "
     "reducing refatting refreshing solvent surfactant absorber absorbent adhesive abrasive "
     "viscosity conditioning emulsifier thickener losungsmittel feuchthaltemittel puffer "
     "konservierungsmittel emulgator verdicker filmbildner solvant humectants conservateur "
     "emulsifiant emolliente umettante conservante sunscreen sunscreens exfoliant opacifier "
     "modifier "
     "surfactants solvents emulsifiers antioxidants preservatives stabilizers stabilisers "
     "solubilizer solubilizers solubiliser solubilisers absorbers plasticizers emollients "
     "diluent colorant colorants colourant colourants colour thickening preserving additive "
     "texturizer lubricant cooling"},
    {function_noun, "skin hair nail emulsion foam film gel uv viscosity oral"},
    {companion,
     "together combine combined pair pairs layer layering avoid alternate follow "
     "followed another instead same also try discover shop unlike versus vs "
     "zusammen kombinieren kombiniert kombiniere kombination gemeinsam abwechselnd vermeide "
     "vermeiden combiner combinez associer associez eviter evitez alterner combinar combinado "
     "combinacion combinacao evitar evite alternar juntos combinare combinazione laczyc polaczeniu "
     "polaczenie unikac unikaj combineren combinatie vermijd"},
});

/// Every word once, with all its bits.
std::unordered_map<std::string_view, std::uint32_t> spread() {
  std::unordered_map<std::string_view, std::uint32_t> table;
  for (const auto& [bits, words] : vocabulary) {
    std::size_t from = 0;
    while (from < words.size()) {
      const std::size_t to = std::min(words.find(' ', from), words.size());
      if (to > from) {
        table[words.substr(from, to - from)] |= bits;
      }
      from = to + 1;
    }
  }
  return table;
}

/// Every word with its bits; most words of a label are seen to be none of them without a search.
class Vocabulary {
 public:
  Vocabulary() : table_(spread()) {
    for (const auto& [word, bits] : table_) {
      seen_[slot(word)] = true;
    }
  }
  [[nodiscard]] std::uint32_t bits(std::string_view word) const {
    constexpr std::size_t longest = 24;
    if (word.empty() || word.size() > longest || !seen_[slot(word)]) {
      return 0;
    }
    const auto found = table_.find(word);
    return found == table_.end() ? 0 : found->second;
  }

 private:
  static constexpr std::size_t slots = 8192;
  static std::size_t slot(std::string_view word) {
    const auto letter = [&](std::size_t i) {
      return static_cast<std::size_t>(static_cast<unsigned char>(word[i]));
    };
    const std::size_t size = word.size();
    return (((letter(0) * 31 + letter(size / 2)) * 31 + letter(size - 1)) * 31 + size) % slots;
  }

  std::unordered_map<std::string_view, std::uint32_t> table_;
  std::array<bool, slots> seen_{};
};

}  // namespace

std::uint32_t word_bits(std::string_view word) {
  static const Vocabulary vocabulary_of_labels;
  return vocabulary_of_labels.bits(word);
}

}  // namespace percuta::inci
