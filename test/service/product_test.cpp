// What a case says of its products: a photograph of the label, what the patient reacts to.
#include <algorithm>
#include <filesystem>
#include <set>

#include "support/clinic.hpp"
#include "support/real_knowledge.hpp"
#include "support/rendered_label.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/io/file.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {
namespace {

using rules::Effect;
using testing::Contains;
using testing::HasSubstr;

/// A folder of its own for a case and its photographs.
class Folder {
 public:
  Folder() : path_(std::filesystem::path(testing::TempDir()) / "percuta-product-photos") {
    std::filesystem::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }
  void put(const std::string& name, const std::string& bytes) const {
    io::write_file(path_ / name, bytes);
  }
  [[nodiscard]] std::string case_name() const { return (path_ / "case.toml").string(); }

 private:
  std::filesystem::path path_;
};

Answer<rules::Screening> screened(const std::string& tables, const std::string& name = "case") {
  support::CaseText stated;
  stated.add(tables);
  if (tables.find("[[patient.allergy]]") != std::string::npos) {
    std::erase(stated.denies, "allergy");  // some are among what the question asks for
  }
  auto answer = screen({stated.text(), name, support::today, 1}, support::real_catalog());
  if (!answer) {
    throw std::runtime_error(base::to_string(answer.problems().front()));
  }
  return std::move(*answer);
}

std::string product(const std::string& name, const std::string& use, const std::string& rest) {
  return "[[product]]\nname = \"" + name + "\"\nuse = \"" + use + "\"\n" + rest + "\n";
}

std::set<std::string> rules_of(const Answer<rules::Screening>& answer) {
  std::set<std::string> out;
  for (const rules::Finding& finding : answer.result.findings) {
    out.insert(finding.rule);
  }
  return out;
}

const std::string acids =
    "Ingredients: Aqua, Glycerin, Glycolic Acid, Salicylic Acid, Niacinamide, Panthenol, Carbomer";

TEST(ProductPhotos, DecideAsTheLabelThatTheyShow) {
  const Folder folder;
  folder.put("toner.png", photo::as_png(photo::photographed(acids, {.degrees = 4, .noise = 8})));
  const auto shown =
      screened(product("Toner", "before", "photo = \"toner.png\""), folder.case_name());
  const auto typed = screened(product("Toner", "before", "label = \"" + acids + "\""));
  EXPECT_EQ(rules_of(shown), rules_of(typed));
  EXPECT_EQ(shown.result.decision, typed.result.decision);
  EXPECT_THAT(shown.result.findings,
              Contains(testing::Field(
                  &rules::Finding::because,
                  Contains(testing::Field(&evidence::Reason::says, HasSubstr("Glycolic Acid"))))));
}

TEST(ProductPhotos, ThatCannotBeReadAreNeverMilderThanNoLabel) {
  const Folder folder;
  folder.put("noise.png", photo::as_png({300, 200, std::vector<std::uint8_t>(60'000, 250)}));
  folder.put("text.jpg", "Aqua, Glycerin");
  const auto without = screened(product("Toner", "before", ""));
  for (const char* file : {"noise.png", "text.jpg", "missing.jpg", "../missing.jpg", ""}) {
    const auto shown = screened(product("Toner", "before", "photo = \"" + std::string(file) + "\""),
                                folder.case_name());
    EXPECT_EQ(rules_of(shown), rules_of(without)) << file;
    EXPECT_EQ(shown.result.decision, without.result.decision) << file;
    EXPECT_THAT(shown.provenance.warnings,
                Contains(testing::Field(&evidence::Reason::code, "photo-not-read")))
        << file;
  }
}

TEST(ProductPhotos, ReadBadlyAreComparedWithTheLabel) {
  const Folder folder;
  const photo::Shot dark{.noise = 24, .light = 0.2, .blur_px = 1, .letter_px = 18};
  folder.put("dark.png", photo::as_png(photo::photographed(acids, dark)));
  const auto shown =
      screened(product("Toner", "before", "photo = \"dark.png\""), folder.case_name());
  const auto without = screened(product("Toner", "before", ""));
  for (const std::string& rule : rules_of(without)) {
    EXPECT_TRUE(rules_of(shown).contains(rule)) << rule;
  }
}

struct AllergyRow {
  std::string allergy;
  std::string product;
  std::string label;
};

std::string stated(const AllergyRow& row, const std::string& use) {
  return "[[patient.allergy]]\nto = \"" + row.allergy + "\"\n\n" +
         product(row.product, use, row.label.empty() ? "" : "label = \"" + row.label + "\"");
}

/// Before and during a session nothing that the patient reacts to; by any of its names.
TEST(ProductAllergens, RefuseBeforeAndDuringASession) {
  for (const AllergyRow& row :
       std::vector<AllergyRow>{{"lanolin", "Balm", "Aqua, PEG-75 Lanolin, Glycerin"},
                               {"wool alcohols", "Balm", "Aqua, Lanolin Cera, Glycerin"},
                               {"Wollwachsalkohole", "Balm", "Aqua, Acetylated Lanolin Alcohol"},
                               {"alcools de laine", "Lanolin salve", ""},
                               {"Duftstoffe", "Gel", "Aqua, Glycerin, Linalool"},
                               {"parabeny", "Gel", "Aqua, Methylparaben, Glycerin"},
                               {"Kathon CG", "Gel", "Aqua, Methylchloroisothiazolinone"},
                               {"peanut", "Oil", "Arachis Hypogaea Oil, Tocopherol"},
                               {"propylene glycol", "Gel", "Aqua, Propylene Glycol, Carbomer"},
                               {"aspirin", "Serum", "Aqua, Salix Alba Bark Extract, Glycerin"},
                               {"copper", "Serum", "Aqua, Copper Tripeptide-1, Glycerin"},
                               {"Foobarine", "Serum", "Aqua, Foobarine, Glycerin"}}) {
    for (const char* use : {"before", "during"}) {
      const auto answer = screened(stated(row, use));
      const auto& findings = answer.result.findings;
      const auto found = std::find_if(findings.begin(), findings.end(), [](const auto& one) {
        return one.rule == "allergen-before-or-during";
      });
      ASSERT_NE(found, findings.end()) << row.allergy << ' ' << use;
      EXPECT_EQ(found->effect, Effect::refuse);
    }
  }
}

TEST(ProductAllergens, DeferWhereAnotherAgentWillDo) {
  for (const AllergyRow& row : std::vector<AllergyRow>{
           {"parabens", "Numbing cream", "Lidocaine, Propylparaben, Carbomer"},
           {"lanolin", "Numbing ointment", "Lidocaine, Lanolin, Paraffinum Liquidum"},
           {"chlorhexidine", "Skin wash", "Aqua, Chlorhexidine Digluconate"}}) {
    for (const char* use : {"anaesthetic", "antisepsis", "cleanse"}) {
      EXPECT_THAT(rules_of(screened(stated(row, use))), Contains("allergen-in-use"))
          << row.allergy << ' ' << use;
    }
  }
}

TEST(ProductAllergens, AreNotSeenWhereTheyAreNot) {
  for (const AllergyRow& row :
       std::vector<AllergyRow>{{"lanolin", "Lanolin-free balm", "Aqua, Glycerin, Carbomer"},
                               {"fragrance", "Cream without fragrance", "Aqua, Glycerin, Carbomer"},
                               {"alcohol", "Cream", "Aqua, Cetearyl Alcohol, Glycerin"},
                               {"peanut", "Oil", "Prunus Amygdalus Dulcis Oil"},
                               {"honey", "Gel", "Aqua, Carica Papaya Fruit Extract"},
                               {"none", "None but water", "Aqua, Glycerin"},
                               {"dog hair", "Cream", "Aqua, Glycerin"}}) {
    const auto rules = rules_of(screened(stated(row, "before")));
    EXPECT_FALSE(rules.contains("allergen-before-or-during")) << row.allergy;
  }
}

}  // namespace
}  // namespace percuta::service
