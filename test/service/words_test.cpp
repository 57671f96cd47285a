#include <fstream>
#include <sstream>
#include <utility>

#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/base/phrase.hpp"
#include "percuta/service/service.hpp"

// The vocabulary held against lists of words: which must suggest each other, which must not, and
// which clinics write.

namespace percuta::service {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Row = std::vector<std::string>;

std::vector<Row> rows(const std::string& file) {
  std::ifstream in(PERCUTA_SOURCE_DIR "/test/intake/" + file);
  EXPECT_TRUE(in.good()) << file;
  std::vector<Row> out;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') {
      continue;
    }
    std::istringstream cells(line);
    out.emplace_back();
    for (std::string cell; std::getline(cells, cell, '\t');) {
      out.back().push_back(cell);
    }
  }
  return out;
}

const intake::Vocabulary& words() { return support::real_catalog().vocabulary; }

// The id of what is known or, failing that, suggested.
std::optional<std::string> understood(const std::string& kind, const std::string& typed) {
  if (auto id = words().find(kind, typed)) {
    return id;
  }
  const auto near = words().near(kind, typed);
  return near ? words().find(kind, *near) : std::nullopt;
}

TEST(NearWords, AreOfferedWhereTheyAreMeant) {
  const auto pairs = rows("near/must_suggest.tsv");
  EXPECT_GE(pairs.size(), 200U);
  std::vector<std::string> missed;
  for (const Row& row : pairs) {
    const auto meant = words().find(row.at(0), row.at(2));
    const auto got = understood(row.at(0), row.at(1));
    if (!meant || got != meant) {
      missed.push_back(row.at(1) + " | " + row.at(2) + ": " + got.value_or("nothing"));
    }
  }
  EXPECT_THAT(missed, IsEmpty());
}

TEST(NearWords, AreNotOfferedWhereSomethingElseIsMeant) {
  const auto pairs = rows("near/must_not_suggest.tsv");
  EXPECT_GE(pairs.size(), 200U);
  std::vector<std::string> wrong;
  for (const Row& row : pairs) {
    const auto other = words().find(row.at(0), row.at(2));
    const auto near =
        words().find(row.at(0), row.at(1)) ? std::nullopt : words().near(row.at(0), row.at(1));
    const bool same_thing = words().find(row.at(0), row.at(1)) == other;  // a word known for it
    if (near && !same_thing && words().find(row.at(0), *near) == other) {
      wrong.push_back(row.at(1) + " | " + *near);
    }
  }
  EXPECT_THAT(wrong, IsEmpty());
}

std::vector<std::string> lines(const std::string& file) {
  std::vector<std::string> out;
  for (Row& row : rows(file)) {
    out.push_back(std::move(row.front()));
  }
  return out;
}

// Nine of ten words of lists that others wrote are known.
TEST(Vocabulary, KnowsWhatClinicsWrite) {
  for (const auto& [kind, file] : {std::pair{"medication", "outside/medicines_us.txt"},
                                   std::pair{"medication", "outside/medicines_de.txt"},
                                   std::pair{"condition", "outside/conditions.txt"},
                                   std::pair{"condition", "outside/conditions_of_forms.txt"},
                                   std::pair{"condition", "outside/conditions_of_trades_1.txt"},
                                   std::pair{"condition", "outside/conditions_of_trades_2.txt"},
                                   std::pair{"condition", "outside/conditions_of_trades_3.txt"},
                                   std::pair{"condition", "outside/conditions_of_trades_4.txt"}}) {
    const auto written = lines(file);
    std::vector<std::string> unknown;
    for (const std::string& word : written) {
      const auto named = words().find_all(kind, word);
      const bool whole = !named.ids.empty() && !named.rest;
      if (!whole && words().find_elsewhere(kind, word).empty()) {  // told where it belongs
        unknown.push_back(word);
      }
    }
    EXPECT_GE(written.size(), 100U) << file;
    EXPECT_LE(10 * unknown.size(), written.size())
        << file << ": " << testing::PrintToString(unknown);
  }
}

// What a phrase is read as: an id, "refused", "several" or "unknown".
std::string read_as(const std::string& kind, const std::string& written) {
  const base::Lexicon& lexicon = words().lexicon;
  if (const auto id = lexicon.find(kind, written)) {
    return *id;
  }
  const base::Phrase phrase = base::read_phrase(lexicon, kind, written);
  if (phrase.refusal || lexicon.find_name(base::refused(kind), written)) {
    return "refused";
  }
  return !phrase.rest && phrase.ids.size() > 1 ? "several" : "unknown";
}

TEST(Vocabulary, ReadsGoalsPlacesAndDevicesAsPeopleWriteThem) {
  const auto written = rows("phrases.tsv");
  EXPECT_GE(written.size(), 300U);
  std::vector<std::string> wrong;
  for (const Row& row : written) {
    const std::string read = read_as(row.at(0), row.at(1));
    if (read != row.at(2)) {
      wrong.push_back(row.at(0) + "\t" + row.at(1) + "\t" + read);
    }
  }
  EXPECT_THAT(wrong, IsEmpty());
}

// "since" is also how Polish writes bruises, where accents do not matter.
TEST(Vocabulary, TakesNoSmallWordForAnIllnessOfAnotherLanguage) {
  EXPECT_THAT(words().find_all("condition", "acne since 3 years").ids, ElementsAre("acne"));
  EXPECT_THAT(words().find_all("condition", "si\u0144ce").ids, ElementsAre("easy_bruising"));
}

// What is read of an entry is all that it names; what nobody may take as read is asked.
TEST(Vocabulary, ReadsEntriesOfForms) {
  const auto written = rows("entries.tsv");
  EXPECT_GE(written.size(), 150U);
  std::vector<std::string> wrong;
  for (const Row& row : written) {
    const auto named = words().find_all("condition", row.at(0));
    const bool whole = !named.ids.empty() && !named.rest;
    std::vector<std::string> meant;
    for (const std::string& id : named.ids) {
      for (std::string& broad : intake::Vocabulary::meanings(words().conditions, id)) {
        meant.push_back(std::move(broad));
      }
    }
    bool right = whole;
    if (row.at(1) == "asked") {
      right = !whole;
    } else if (row.at(1) == "medication" || row.at(1) == "procedure") {
      const auto elsewhere = words().find_elsewhere("condition", row.at(0));
      right = named.ids.empty() && elsewhere.size() == 1 && elsewhere.front().kind == row.at(1);
    } else {
      std::istringstream ids(row.at(1));
      for (std::string id; std::getline(ids >> std::ws, id, ',');) {
        right = right && std::find(meant.begin(), meant.end(), id) != meant.end();
      }
    }
    if (!right) {
      wrong.push_back(row.at(0) + " | " + testing::PrintToString(named.ids));
    }
  }
  EXPECT_THAT(wrong, IsEmpty());
}

TEST(Vocabulary, ReadsTwoThingsInOneEntry) {
  const auto ids = [&](const char* kind, const char* typed) {
    return words().find_all(kind, typed).ids;
  };
  EXPECT_THAT(ids("medication", "ramipril and hydrochlorothiazide"),
              ElementsAre("ramipril", "hydrochlorothiazide"));
  EXPECT_THAT(ids("medication", "perindopril indapamide"),
              ElementsAre("perindopril", "indapamide"));
  EXPECT_THAT(ids("condition", "eczema, psoriasis"), ElementsAre("eczema", "psoriasis"));
  for (const char* typed : {"infekcje wirusowe, tj. opryszczka", "Infektionen, d.h. Herpes",
                            "infections, e.g. cold sores", "infecciones, es decir herpes"}) {
    EXPECT_THAT(ids("condition", typed), testing::Contains("herpes_labialis")) << typed;
  }
  EXPECT_TRUE(words().find_all("condition", "infections, i.e. foozle").rest);
  const auto half = words().find_all("condition", "eczema and foozle");
  EXPECT_THAT(half.ids, ElementsAre("eczema"));
  EXPECT_TRUE(half.rest);
  EXPECT_THAT(ids("condition", "foozle"), IsEmpty());
  EXPECT_THAT(ids("condition", "family history of foozle or varicose veins"), IsEmpty());
  EXPECT_THAT(ids("condition", "histórico familiar de trombose ou varizes"), IsEmpty());
}

TEST(Vocabulary, ReadsOtherCountriesSpellings) {
  const auto is = [&](const char* kind, const char* typed, const char* id) {
    EXPECT_EQ(words().find(kind, typed), std::optional<std::string>(id)) << typed;
  };
  is("medication", "bisoprololo", "bisoprolol");
  is("medication", "cloridrato de metformina", "metformin");
  is("medication", "Brometo de ipratrópio", "bronchodilator");
  is("condition", "autoimmune disorders", "autoimmune_disease");
  is("condition", "acné sévère", "acne");
  is("condition", "heart problem", "cardiac_abnormality");
}

TEST(Vocabulary, ReadsStrengthsAndForms) {
  const auto is = [&](const char* typed, const char* id) {
    EXPECT_EQ(words().find("medication", typed), std::optional<std::string>(id)) << typed;
  };
  is("Isotretinoin 10 mg", "isotretinoin");
  is("Eliquis 5mg tabl.", "apixaban");
  is("tretinoin 0.05% cream", "tretinoin");
  is("Isotretinoin 0.05 % gel", "isotretinoin_topical");
  is("Ramipril-ratiopharm 5 mg Tabletten 1-0-0", "ramipril");
  is("prednisolone 5 mg tablets", "prednisolone_tablets");
  is("Voltaren Emulgel 1 %", "nsaid_topical");
  is("hydrocortisone cream 1%", "topical_steroid_mild");
  // What is only known on the skin is another medicine when it is swallowed.
  EXPECT_EQ(words().find("medication", "adapalene 10 mg tablets"), std::nullopt);
  EXPECT_NE(words().find("medication", "tretinoin 10 mg capsules"),
            std::optional<std::string>("tretinoin"));
}

TEST(Vocabulary, ReadsSaltsAcidsAndBiosimilarsByRule) {
  const auto is = [&](const char* typed, const char* id) {
    EXPECT_EQ(words().find("medication", typed), std::optional<std::string>(id)) << typed;
  };
  is("chlorhydrate d\u2019amiodarone", "amiodarone");
  is("Amiodaronhydrochlorid", "amiodarone");
  is("hemifumarato de bisoprolol", "bisoprolol");
  is("Mycophenolsäure", "mycophenolate");
  is("kwas mykofenolowy", "mycophenolate");
  is("Adalimumab-aaty", "adalimumab");
  is("apixabán Normon 5 mg comprimidos recubiertos con película EFG", "apixaban");
  is("Clopidogrel Spirig HC 75 mg", "clopidogrel");
  // What is no maker, no form and no strength is part of the name.
  EXPECT_EQ(words().find("medication", "amiodarone foozle"), std::nullopt);
}

// "12.5 mg" behind a slash is no second medicine that nobody knows.
TEST(Vocabulary, AsksForNoStrengthBesideWhatItKnows) {
  const auto named = words().find_all("medication", "Losartan/HCT Zentiva 50 mg/12,5 mg tabl.");
  EXPECT_THAT(named.ids, ElementsAre("losartan", "hydrochlorothiazide"));
  EXPECT_FALSE(named.rest);
  EXPECT_TRUE(words().find_all("medication", "losartan/foozle").rest);
}

// What is perhaps of a class that rules ask for counts as it, and is asked about.
TEST(Vocabulary, TakesAnUnknownMedicineForWhatItsStemSays) {
  const auto is = [&](const char* typed, const char* id) {
    const auto named = words().find_all("medication", typed);
    EXPECT_THAT(named.ids, ElementsAre(id)) << typed;
    EXPECT_TRUE(named.rest) << typed;
  };
  is("foozumab", "biologic_unspecified");
  is("Foozoxaban 20 mg", "doac");
  is("foozofloxacine", "fluoroquinolone");
  is("foozociclina", "other_tetracycline");
  const auto harmless = words().find_all("medication", "foozostatin");
  EXPECT_THAT(harmless.ids, IsEmpty());  // a stem never makes an answer milder
  EXPECT_TRUE(harmless.rest);
}

// "Angina" is the heart in English and Spanish, the throat in German, French and Polish.
TEST(Vocabulary, TakesAWordOfTwoMeaningsForBothAndAsks) {
  const auto angina = words().find_all("condition", "Angina");
  ASSERT_EQ(angina.ids.size(), 1U);
  const auto means = intake::Vocabulary::meanings(words().conditions, angina.ids.front());
  EXPECT_THAT(means, testing::IsSupersetOf({"coronary_heart_disease", "throat_or_ear_infection"}));
  EXPECT_TRUE(angina.rest);
  const auto celulitis = words().find_all("condition", "celulitis");
  ASSERT_EQ(celulitis.ids.size(), 1U);
  EXPECT_THAT(intake::Vocabulary::meanings(words().conditions, celulitis.ids.front()),
              testing::IsSupersetOf({"cellulitis", "cellulite"}));
  EXPECT_TRUE(celulitis.rest);
  EXPECT_THAT(words().may_mean("condition", "Anginas repetidas"),
              ElementsAre("coronary_heart_disease", "throat_or_ear_infection"));
  EXPECT_THAT(words().may_mean("condition", "celulite"), ElementsAre("cellulitis", "cellulite"));
  EXPECT_THAT(words().may_mean("condition", "angina pectoris"), IsEmpty());
  EXPECT_THAT(words().may_mean("condition", "frobnitis"), IsEmpty());
  EXPECT_FALSE(words().find_all("condition", "angina pectoris").rest);
  EXPECT_FALSE(words().find_all("condition", "cellulitis").rest);
}

TEST(Vocabulary, KnowsScalesUnderTheNamesClinicsUse) {
  const auto is = [&](const char* typed, const char* id) {
    EXPECT_EQ(words().lexicon.find("scale", typed), std::optional<std::string>(id)) << typed;
  };
  is("Goodman & Baron", "goodman_baron");
  is("ECCA", "ecca");
  is("POSAS", "posas_observer");
  is("mVSS", "mvss");
  is("Fitzpatrick wrinkle scale", "fitzpatrick_wrinkle");
  is("GAIS", "gais");
  is("MASI", "masi");
  is("SALT", "salt");
  EXPECT_TRUE(words().scores.at("glogau")->contains(4));
  EXPECT_FALSE(words().scores.at("glogau")->contains(5));
  EXPECT_EQ(words().scores.at("gais"), std::nullopt);  // it tells an improvement
  EXPECT_EQ(words().lexicon.near("scale", "Goodmann Baron"),
            std::optional<std::string>("Goodman & Baron"));
}

// Terms and names; a medicine is a substance, or several that nothing tells apart.
TEST(Vocabulary, HoldsAsManyWordsAsItPromises) {
  const auto count = [](const intake::Terms& terms) {
    std::size_t out = 0;
    for (const auto& [id, term] : terms) {
      out += 1 + term.names.size();
    }
    return out;
  };
  EXPECT_GE(words().medications.size(), 1500U);
  EXPECT_GE(count(words().medications), 15000U);
  EXPECT_GE(count(words().conditions), 6000U);
  EXPECT_GE(count(words().procedures), 3000U);
  EXPECT_GE(count(words().allergens), 2200U);
}

TEST(Explain, FindsThingsByAnyOfTheirNames) {
  const auto told = [](const char* asked) {
    Ask request;
    request.text = asked;
    const auto answer = explain(request, support::real_catalog());
    return answer ? answer->result.kind + ":" + answer->result.id : std::string("nothing");
  };
  EXPECT_EQ(told("SkinPen"), "handpiece:pen-12");
  EXPECT_EQ(told("Dr. Pen"), "handpiece:pen-dr");
  EXPECT_EQ(told("Eliquis 5 mg"), "medication:apixaban");
  EXPECT_EQ(told("Morbus Crohn"), "condition:crohns_disease");
  EXPECT_EQ(told("Schuppenflechte"), "condition:psoriasis");
  EXPECT_EQ(told("Sculptra"), "procedure:sculptra");
}

}  // namespace
}  // namespace percuta::service
