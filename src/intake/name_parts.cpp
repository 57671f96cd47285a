#include "name_parts.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace percuta::intake {
namespace {

using Words = std::pair<NamePart, std::string_view>;

// Folded as names are. A word that stands twice is what it is first.
constexpr auto vocabulary = std::to_array<Words>({
    {salt,
     "hydrochloride hydrochlorid hcl chlorhydrate clorhidrato chlorowodorek dihydrochloride "
     "hydrobromide sodium natrium sodique sodico calcium potassium kalium magnesium besylate "
     "besilate besilat maleate maleat tartrate bitartrate succinate succinat fumarate fumarat "
     "mesylate mesilate mesilat sulfate sulphate sulfat phosphate phosphat acetate acetat "
     "citrate citrat acetonide propionate dipropionate valerate furoate butyrate aceponate "
     "bromide chloride hyclate monohydrate dihydrate hydrate trihydrate disodium nitrate "
     "axetil medoxomil cilexetil etexilate bisulfate hydrogensulfate diethylamine tromethamine "
     "lysine dipivoxil decanoate enanthate oxalate trometamol hemihydrate ethylsuccinate ethyl "
     "lactobionate stearate olamine xinafoate hydrogen cloridrato bromuro brometo bromure "
     "bromek cloreto cloruro chlorure chlorek sulfato solfato siarczan acetato octan fosfato "
     "maleato maleinian besilato tartarato tartrato mesilato fumarato fumaran succinato "
     "bursztynian sodica sodio sodowy sodowa potassica potasica potassico potassio calcica "
     "calcico calcio magnesica magnesico dicloridrato dihydrobromide pivalate caproate "
     "undecanoate isethionate esylate edisylate pamoate embonate tosylate tosilate napsylate "
     "dimesylate alfa alpha beta theta zeta pegylated liposomal micronised micronized de di do "
     "da nafate camsylate camsilate mepesuccinate tannate tannates triflutate glucuronate "
     "carbamate fosamil ditromethamine ozogamicin tesirine vedotin emtansine deruxtecan "
     "soravtansine govitecan mafodotin pasudotox tansine hippurate polygalacturonate "
     "saccharate silicate trisilicate stibogluconate acetonid glycolate mandelate subgallate "
     "subsalicylate subnitrate thiocyanate hexafluoride lactobionat dipropionat pentahydrate "
     "tetrahydrate hexahydrate heptahydrate quarter olaminum rosmarinate bunod isopropyl "
     "encarbil acistrate napadisilate methylsulfate metilsulfat metilsulfato hydrogenotartrate "
     "erbumin base anhydrous anhydre anhydrat anhydricum anhidro anhidra anidro anidra "
     "bezwodny bezwodna bezwodne wasserfrei recombinant recombinante rekombinant rdna human "
     "humain humaine humana humano umana umano humanum ludzka ludzki salmon saumon lachs "
     "porcine porcin porcina bovine bovin synthetic synthetique element elementaire micronise "
     "micronisee micronizado micronizzato mikronisiert microsize ultramicrosize erbumine "
     "erbumina arginine arginin arginina lysin lysinate lysinat lisina lizyna meglumine "
     "megluminas meglumina megluminum diolamine diolamina epolamine epolamina tromethamina "
     "trometamina tert butylamin butylamine olamin proxetil pivoxil marboxil disoproxil "
     "alafenamide alafenamid sorbitex polistirex polacrilex resinate resinat complex complexe "
     "lauroxil hyclat hiclato ciclato pamoat embonat adipate magnesique magnesio magnezowa "
     "magnezowy calcique potassique potassicum sodicum kalii natrii natricum calcicum "
     "disodique dipotassique dipotassic monosodique monosodico disodico trisodique "
     "monopotassique dikalium dinatrium trinatrium mononatrium hemicalcium hemimagnesium ester "
     "esters probutate phenpropionate benzoate diacetate lactate benzathine benzathin enanthat "
     "cypionate cipionato isocaproate hexanoate palmitate palmitato palmitat hydroxynaphthoate "
     "xinafoat xinafoato pegol pegole pegylat liposomale dl du del della des der of kwasny "
     "sod sulf brom mal tart cit fumar mesil hydrob phos embon decan dihydroch hydroch "
     "disod dinitr mononit acet nit prop lact "
     "succ suc besy"},
    {form_on,
     "cream creme crema krem gel zel żel hydrogel ointment oint salbe pommade pomada masc maść "
     "lotion lotio loción emulsion solution losung soluzione foam schaum mousse espuma pianka "
     "shampoo paste spray drops tropfen gouttes gotas krople eye ear nasal nasenspray "
     "augentropfen topical topically ont crm lot oph otic patch pflaster parche plaster "
     "suppository suppositories "
     "zapfchen suppositoire pessary vaginal inhaler inhalator dosieraerosol turbuhaler diskus "
     "respimat mouthwash wash ophthalmic powder pulver ung wipes collyre colirio augensalbe "
     "ohrentropfen nasensalbe nasengel nasentropfen dosier pulverinhalator inhalation "
     "inhalationslosung inhalationspulver kopfhaut fluid lacquer nagellack lack vernis esmalte "
     "smalto lakier transdermal transdermique transdermico transdermiczny transdermales tts "
     "patche plastry plastra cerotti cerotto parches adhesivo adesivo emplatre dispositif "
     "cutane cutanee cutaneo cutanea topico topica topique dermatologique ophtalmique "
     "oftalmico oftalmica oczne oczny auriculaire otico auricular uszu nosa nasale collutoire "
     "colluttorio colutorio pomata unguento cremagel emulgel hydrophile lipogel oleogel oily "
     "aerosol aerozol areozol inhalacji wziewny inhalacion inalazione inalatore inhalador "
     "inhalateur inhalado pulverisation pulverizacion spruzzo nebulisation nebulizacion "
     "nebules nebuliser evohaler accuhaler easyhaler novolizer breezhaler ellipta genuair "
     "nexthaler spiromax forspiro aerolizer autohaler handihaler zonda shampooing szampon "
     "champu kopfwasche bain vaginale vaginalcreme ovule ovules ovulos ovuli globulki globulka "
     "dopochwowe dopochwowy suppositoires supositorios supposte supposta czopki czopek "
     "vaginalzapfchen vaginaltabletten rectal rectale rektal rectiole klistier lavement enema "
     "spuma schiuma tinktur tincture tintura nalewka puder talc lipstick stick sticks gaze "
     "pads pad swab swabs dressing gaza tulle rinse gargle gurgellosung dental gum gums"},
    {form_in,
     "tablet tablets tabl tab tabs tbl tabletten tablette comprime comprimes cp comprimido "
     "comprimidos comp tabletka tabletki filmtabletten filmtabl film coated dragees dragee "
     "capsule capsules caps cap kapsel kapseln kaps gelule gelules capsula capsulas kapsulka "
     "kapsulki softgel softgels chewable effervescent brausetabletten oral orally po peroral "
     "syrup sirup sirop jarabe syrop suspension sachet sachets saszetki beutel retard xr sr er "
     "mr la xl cr modified extended release prolong depot inj injection injections injektion "
     "injectable iv im sc infusion pen fertigpen prefilled syringe fertigspritze ampoule "
     "ampule ampulle amp vial autoinjector pill pills lozenge l.p lp l.p. i.v i.m s.c p.o. p.o "
     "pellicule pellicules pelliculee pelliculees secable secables quadrisecable "
     "orodispersible orodispersibles enrobe enrobes enrobee dispersible dispersibles croquer "
     "macher sucer effervescents effervescente effervescenti gastro gastroresistant "
     "gastroresistente gastroresistenti gastrorresistentes gastrorresistente resistant "
     "resistants resistentes liberation prolongee modifiee buvable buvables poudre granules "
     "granule granulat granulado granulato granulowane lyophilisat lyophilisate lyoc "
     "injectables perfusion preremplie seringue stylo flacon ampoules buccal buccale "
     "sublingual sublinguale sublinguaux sublinguales subl sl cpr cprs cps cpriv cpreff riv "
     "rivestite rivestita rivestiti compresse compressa molli dure rigide bustine bustina bust "
     "bst gtt gocce fl flac flaconcini fiale fiala f siringa siringhe prer rilascio prolungato "
     "modificato rm rp sciroppo sospensione orale polvere iniettabile recubiertos recubierto "
     "recubierta recubiertas rec recub pelicula efg bucodispersables bucodispersable flas "
     "liquitabs duras dura blandas blanda masticables masticable sobres sobre polvo solucion "
     "inyectable inyectables inyeccion ampollas ampolla jeringa precargada pluma precargadas "
     "viales liberacion prolongada lib prol bebibles revestidos revestido revestidas revestida "
     "orodispersiveis orodispersivel mastigaveis efervescentes moles xarope suspensao saquetas "
     "saqueta injetavel injectavel libertacao libertacaoprolongada seringa caneta ampolas powl "
     "powlekane powlekana dojelitowe dojelitowa przedluzonym uwalnianiu uwalnianie "
     "zmodyfikowanym twarde twarda miekkie miekka musujace musujaca zawiesina zawiesiny "
     "roztwor proszek wstrzykiwan wstrzykiwania infuzji wlew ampulkostrzykawka wstrzykiwacz "
     "doustny doustna doustne doustnie podjezykowe rozpuszczalne rozgryzania zucia "
     "retardtabletten retardkapseln retardtabl retardkaps hartkapseln weichkapseln hartkaps "
     "weichkaps schmelztabletten schmelztabl kautabletten lutschtabletten brausetabl brause "
     "manteltabletten magensaftresistent magensaftresistente magensaftr msr uberzogene "
     "uberzogen filmuberzogen teilbar trinkampullen infusionslosung infusionslsg "
     "injektionslosung injlsg injektionslsg fertigspr fertigspritzen durchstechflasche "
     "durchstechflaschen lsg trockensaft saft fds dispersion depottabletten depotkapseln "
     "depottabl odt ec dr cd cc ir xt xc sprinkle sprinkles chew chewtabs meltabs rapitab "
     "velotab zydis expidet quicklet fastmelt melt wafer strips strip enteric delayed "
     "sustained controlled immediate susp soln liq liquid elixir linctus mixture bolus premix "
     "premixed pfs cartridge cartridges penfills pens autoinj intravenous intramuscular "
     "subcutaneous intravitreal intrathecal epidural implant implants implante implantat zas "
     "cpe cpd omhulde "
     "pws sus caplets caplet elx syr aem ect srt src solucao perfusao inject subkutan "
     "innolet novolet aerosphere ampules filmtab gelcaps rpd udv repetabs respiclick "
     "durule durules lipuro viaflo fastgels liquigels geltabs minims minjet ampdr pdr "
     "caps. tabs. retardkapsel tabl. kaps. granulaat "
     "modificada modificado cartucho cartuchos equipo equipos reactivos preparacion "
     "radiofarmaceutica inhalacion parche transdermico ophtal"},
    {strength,
     "mg g ug mcg µg μg kg ml ie iu ui units unit einheiten mmol percent prozent pct procent "
     "mg/ml mg/g g/g e/ml e/g iu/ml ie/ml x od bd bid tds tid qid qd qds prn om on nocte mane "
     "stat daily once twice per day days week weekly month monthly every morning evening night "
     "times taglich tgl tag einmal zweimal abends morgens wochentlich jour jours par fois "
     "semaine dia dias vez veces al cada diario diaria semana dziennie raz dwa razy dzien "
     "tydzien por 1x 2x 3x high low dose dosis dosage strength hr 24h 12h extra fort forte "
     "strong junior kids children child adult adults enfant enfants adulte adultes infantil "
     "pediatric paediatric ch dh maximum max fast rapid acting action akut flextouch flexpen "
     "kwikpen "
     "solostar penfill multidose injecteur usp bp ph eur for fur pour para dla tc99m intensol "
     "solutab dospan naprapac es d5w viaflex i.e u.i i.u m.u.i mui bar h std anti xa axa "
     "million millions autoinjektor flacons cartouche cartouches safesystem fixdose dualdose "
     "sensoready inhub hfa otc liqui gels invisi scalp application pumpcart desinfizierende "
     "desinfizierend gefarbt ungefarbt incolore incoloro akne schnupfen allergy allergie hives "
     "plain lock flush copackaged men women intense internationales erdbeer erdbeere mite "
     "mitis submite oro lingual extent duplex senior infantes container containers plastic "
     "water mit ohne neue formel freezing auto nr no numero neutral original classic new neu "
     "nouvelle mcg/h ug/h µg/h mg/h mg/5ml mg/2ml mikrogramm microgramme microgrammes "
     "microgramos microgrammi mikrogramow mikrogram milligramm milligrammes gramm cent mille "
     "pourcent procentowy procentowa unites unidades unidade unita jednostek u u/ml meq mval "
     "mbq gbq kbq ppm vol bebe nourrisson nourrissons nourrissonset lactantes bambini bambino "
     "dzieci dzieciecy crianca ninos saugling kinder kleinkinder erwachsene jugendliche adulti "
     "dorosli t tp n1 n2 n3 stk st op pz uds szt pcs compr ultra complete rapide rapido rapida "
     "flash express instant direkt direct long 12hr 24hr 8h 8hr 72h nuit noche noc nacht "
     "standard starter starterpack pack packung dosepack step kit set sans sucre sucres "
     "zuckerfrei sugar free sin azucar senza zucchero bez cukru arome aroma gout sabor gusto "
     "smaku orange menthe citron fraise cherry mint lemon limon edulcore edulcoree saccharine "
     "aspartam adultos maintenance initiation titration dawka sol preservative conservateur "
     "unidose unidosis unidoses monodose einzeldosen einzeldosis multidosis pf sdu ud edo "
     "kohlpharma eurim import reimport avec with con com z und et and in en au aux le les el "
     "los las il lo gli"},
    {maker,
     "ratiopharm hexal stada sandoz teva mylan viatris zentiva aristo heumann abz aliud basics "
     "1apharma 1a pharma aurobindo accord apotex biogaran arrow eg cristers zydus ranbaxy "
     "cinfa normon kern stadapharm winthrop actavis ct betapharm puren lich hennig axcount "
     "glenmark lupin cipla krka gedeon richter polpharma polfa adamed genericon mepha spirig "
     "helvepharm axapharm doc almus pensa ratio apo pms jamp taro novo gsk pfizer bayer merck "
     "generic generics generika generique generico genericos cf act ag ach auro bio confab dom "
     "euro gln m mar nat nra nu odan opus pdp pmsc priva pro ran riva sdz sivem van laboratori "
     "laboratoires laboratorios labs ipso macleods tillomed hikma kabi fresenius germed "
     "tecnigen alter sun italia farma farmaceutici generici generiques ap hp brand bms hameln "
     "kalceks nobelpharma pharmaceutical pharmaceuticals industries limited therica saga sogig "
     "s products product ltd company devatis nobel labatec sintetica leman desitin acino "
     "streuli galepharm bichsel amino aapot orpha stragen ideogen rivopharm fairmed "
     "drossapharm eco organon cheplapharm exeltis aguettant dipharma dermapharm delbert neurim "
     "mundipharma alpex dalita yonsung carbagas messer linde westfalen labo lab healthcare "
     "sante health panpharma renaudin lavoisier cooper gilbert upsa boiron bailleul sfdb "
     "richard faure thea horus chauvin lbr gnr pg rpg zf lek quiver nepenthes cheminax "
     "chemineau monot sogiphar mayoly spindler gifrer h2 h3 evans oberlin sanofiaventis abc "
     "dorom ahcl abdi git ibi ibigen pharmeg pharmacare biopharma docgen docgenerici grindeks "
     "nisura monico baxter braun diaco eurospital salf molteni omnivision towa bradex hospira "
     "gmbh bv sa spa srl inc co sas oy ab nv se reddy reddys fg k24 bioindustria lim opella "
     "solupharm aptapharma vivanta aurovitas tarchomin ipca biocon msd lilly novartis roche "
     "boehringer ingelheim abbott abbvie ucb servier grunenthal almirall berlin chemie daiichi "
     "sankyo eisai otsuka sandozgmbh sandozbv tillotts vifor amavita sunstore livsane vitality "
     "coop rimefa wynn tecnimede accordpharma ratiopharma krewel meuselbach denk holsten gerda "
     "qualimed isomed evolugen phr bgr hcs argenine santecoeur conseil pharmaki lindopharm "
     "heunet neuraxpharm neurax medice aristopharm juta gpharma gentian medac onkovis "
     "ribosepharm cell bendalis eberth hormosan aaa nycomed takeda astellas sanofi aventis "
     "substipharm bouchara recordati chiesi menarini alfasigma angelini dompe zambon bruno "
     "abiogen eurogenerici hexan sf epifarma fidia piam rk so.se sophos ibsa crinos dymalife "
     "errekappa kernpharma cinfamed bexal edigen tarbis ranbaxygen davur vir viso pharmagenus "
     "combix qualigen mabo tevagen normogen uxa uxafarma pharmacombix vegal ferrer esteve "
     "rubio rovi faes lacer bluefish milopharma placasod labesfal farmoz generis jaba basi "
     "bluepharma ciclum tolife azevedos pentafarma tetrafarma bluefishpharma polfarmex biofarm "
     "hasco aflofarm us medana gedeonrichter richtergedeon bausch vitabalans orion symphar "
     "sunfarm apotheka wzf unia anpharm biofarmex jelfa synteza ozone amneal greenstone "
     "perrigo mallinckrodt watson roxane wockhardt torrent cadista unichem ajanta hetero "
     "camber alembic strides solco prinston ascend lannett impax upsher akorn bionpharma "
     "breckenridge rising northstar major rugby goodsense equate kirkland signature cvs "
     "walgreens nuvo pharmascience sanis teligent tevacanada ntp novopharm gd marcan septa "
     "mantra vanc pendopharm valeant apx chemmart terry white amcal sigma generichealth "
     "alphapharm ascent genrx synthon tw gh an aft noumed juno dbl arrotex blooms chemist "
     "pharmacor rbx myl trp ga ozlab "
     "pharmakern arrowblue gp france ebewe genoptim mer parke davis apceuticals helm "
     "avet baldacci daquimed biphar anova angenerico egis itf blixie lareq genedec "
     "macopharma neuropharma neves j.neves ceamed inventis sidefarma ombene pierre fabre "
     "biostabilex frosst laquifa leugim reconir labochem epilix solufarma medreg serb "
     "aspen lipomed officinale grena genthon farmalider kiddir dhira sarb osir "
     "tedec clintex axton ocram fgk celgene liconsa weleda lehning ferrier astrazeneca "
     "europe biopartners piramal bakuk sivatca gator nutna fariberica pharmis mimoica "
     "farmaprojects ticofarma fantex marcoliz decafarma arpedex vitama tzf aps "
     "biosedra vida phl ava chemists ipg boots accel lloyds numark prz pendo alti zym "
     "galpharm ftp ayrton's gx eugia rho rhoxal potter's sidroga scheinpharm vantage "
     "jacksons bci valupak nucare superdrug tesco cupal cytoplan healthcrafts lifeplan "
     "waymade erfa alcon mart ccp syn wala ceres similasan reckeweg spag heel "
     "dolisos rocal pekana pty plc srl. llc b.v d.d s.p.a s.a s.l "
     "lichtenstein omniapharm dexcel galen axiromed indoco acis teijin mabo venus protect "
     "henning klinge winthrop"},
});

// What words of salts and of water begin with, and how long the rest may be: "fumarat" fits
// "fumarato". Before them may stand how many: "hemi", "di", "hydrogen".
constexpr auto salt_stems = std::to_array<std::string_view>(
    {"fumara",     "succina",         "sukcyn",      "bursztyn",   "maleat",      "malein",
     "malat",      "malonat",         "tartra",      "tartar",     "tartarat",    "winian",
     "citrat",     "cytryn",          "sulfat",      "solfat",     "sulphat",     "siarczan",
     "phosphat",   "fosfat",          "fosforan",    "fosforian",  "nitrat",      "azotan",
     "mesila",     "mesyla",          "mezyl",       "metansulf",  "metanosulf",  "besila",
     "besyla",     "bezyl",           "benzenosulf", "tosila",     "tosyla",      "acetat",
     "octan",      "gluconat",        "glukonian",   "glukon",     "pamoat",      "embonat",
     "benzoat",    "benzoes",         "propionat",   "propionian", "dipropion",   "valerat",
     "walerian",   "waleran",         "furoat",      "butyrat",    "butirrat",    "maslan",
     "pivalat",    "hexanoat",        "oxalat",      "ossalat",    "szczaw",      "chlorowodor",
     "bromowodor", "hydrochlorid",    "chlorhydrat", "clorhidrat", "cloridrat",   "hydrobromid",
     "bromhydrat", "bromhidrat",      "bromidrat",   "bromid",     "bromur",      "bromet",
     "bromek",     "brometo",         "chlorid",     "chlorur",    "cloreto",     "cloruro",
     "chlorek",    "iodid",           "jodid",       "iodur",      "jodek",       "hydrat",
     "hidrat",     "idrat",           "wodn",        "wodzian",    "anhydr",      "decanoat",
     "dekanoni",   "enantat",         "enantan",     "undecanoat", "lactobionat", "stearat",
     "edisilat",   "edisyla",         "isetion",     "isethion",   "napsyla",     "xinafoat",
     "ksynafon",   "glycerophosphat", "aspartat",    "orotat",     "pidolat",     "cyklezon"});
constexpr auto multiples = std::to_array<std::string_view>(
    {"hemi", "mono", "di", "bi", "tri", "tetra", "penta", "hexa", "hepta", "sesqui", "hydrogeno",
     "hydrogen", "hidrogeno", "hidrogen", "idrogeno", "wodoro", "dihydrogen", "semi"});
constexpr std::size_t longest_ending = 4;

bool is_salt(std::string_view word) {
  for (bool shorter = true; shorter;) {
    for (const std::string_view stem : salt_stems) {
      if (word.starts_with(stem) && word.size() <= stem.size() + longest_ending) {
        return true;
      }
    }
    const auto multiple = std::find_if(multiples.begin(), multiples.end(),
                                       [&](std::string_view one) { return word.starts_with(one); });
    shorter = multiple != multiples.end();
    word.remove_prefix(shorter ? multiple->size() : 0);
  }
  return false;
}

}  // namespace

NamePart part_of(std::string_view word) {
  static const auto table = [] {
    std::unordered_map<std::string_view, NamePart> out;
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
  return found != table.end() ? found->second : is_salt(word) ? salt : name_itself;
}

std::string_view without_joined_salt(std::string_view word) {
  constexpr auto salts = std::to_array<std::string_view>(
      {"hydrochlorid", "monohydrat", "dihydrat", "hydrat",    "bromid",   "chlorid",
       "jodid",        "iodid",      "sulfat",   "acetat",    "citrat",   "mesilat",
       "mesylat",      "fumarat",    "maleat",   "tartrat",   "phosphat", "nitrat",
       "succinat",     "besilat",    "tosilat",  "propionat", "valerat",  "furoat",
       "aspartat",     "orotat",     "gluconat", "carbonat",  "folinat",  "pantothenat"});
  constexpr auto metals = std::to_array<std::string_view>({"natrium", "dinatrium", "kalium"});
  constexpr std::size_t shortest = 5;
  for (const std::string_view metal : metals) {
    if (word.starts_with(metal) && word.size() >= metal.size() + shortest) {
      return word.substr(metal.size());
    }
  }
  for (const std::string_view ending : salts) {
    if (word.ends_with(ending) && word.size() >= ending.size() + shortest) {
      return word.substr(0, word.size() - ending.size());
    }
  }
  return word;
}

bool is_biosimilar_mark(std::string_view before, std::string_view mark) {
  constexpr auto stems = std::to_array<std::string_view>(
      {"mab", "cept", "grastim", "poetin", "alfa", "beta", "insulin", "glargine", "lispro",
       "aspart", "detemir", "toxina", "sipase", "guanase", "tropin", "kinra", "ase", "stim"});
  return mark.size() == 4 &&
         std::all_of(mark.begin(), mark.end(),
                     [](char letter) { return letter >= 'a' && letter <= 'z'; }) &&
         std::any_of(stems.begin(), stems.end(),
                     [&](std::string_view stem) { return before.ends_with(stem); });
}

}  // namespace percuta::intake
