// What the pictures of a plan show of the example cases.
#include <algorithm>
#include <filesystem>

#include "support/planned_pages.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/document/picture.hpp"
#include "percuta/io/file.hpp"
#include "percuta/service/plan.hpp"

namespace percuta::service {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

const std::string products_heading = "What gets through from the patient’s products";

std::string text_of(const std::string& name) {
  return *io::read_file(fs::path(PERCUTA_SOURCE_DIR) / "docs/examples/cases" / name);
}

support::PlannedPages planned_text(const std::string& text, const std::string& name) {
  return support::planned_pages({text, name, *base::parse_date("2026-11-23"), 0});
}

support::PlannedPages planned(const std::string& name) { return planned_text(text_of(name), name); }

/// The section of that heading, on any side; null where there is none.
const document::Section* section_of(const document::Document& document,
                                    const std::string& heading) {
  for (const document::Side& side : document.sides) {
    for (const document::Section& section : side.sections) {
      if (section.heading == heading) {
        return &section;
      }
    }
  }
  return nullptr;
}

TEST(PlanScene, ShowsWhatGetsThroughFromTheProductsOfTheCase) {
  const support::PlannedPages made = planned("acne-scars.toml");
  const document::Section* found = section_of(made.document, products_heading);
  ASSERT_NE(found, nullptr);
  const auto& picture = std::get<document::Picture>(found->blocks.at(0));
  EXPECT_EQ(picture.title, "");  // the section's heading says it
  EXPECT_EQ(picture.panels.at(0).title, "Retinol in the skin, by depth");  // what rules keep away
  EXPECT_THAT(picture.caption, HasSubstr(", from 24 h on "));
  const auto& sentence = std::get<document::Sentence>(found->blocks.at(1));
  EXPECT_THAT(sentence.ids, ElementsAre("fda-device-class.definition"));
}

// Zones that look alike share a picture, which names them all.
TEST(PlanScene, NamesEveryZoneAPictureStandsFor) {
  const support::PlannedPages made = planned("acne-scars.toml");
  const document::Section* found = section_of(made.document, "What the needles leave in the skin");
  ASSERT_NE(found, nullptr);
  const auto& picture = std::get<document::Picture>(found->blocks.at(0));
  EXPECT_EQ(picture.panels.at(0).title, "cheek-left, cheek-right: pen, 1.5 mm");
}

// The leak ends hours before the holes close: no page may call the skin closed by then.
TEST(PlanScene, TellsTheLeakAndTheHolesApartAndNamesTheScale) {
  const support::PlannedPages made = planned("acne-scars.toml");
  std::string all;
  for (const char* heading : {"What is computed", "What is computed, in numbers"}) {
    const document::Section* found = section_of(made.document, heading);
    ASSERT_NE(found, nullptr) << heading;
    for (const auto& row : std::get<document::Facts>(found->blocks.at(0)).rows) {
      all += row.label + ": " + row.value.text + "\n";
    }
  }
  EXPECT_THAT(all, HasSubstr("Outcome: Goodman–Baron grade: "));
  EXPECT_THAT(all, HasSubstr("of the channels’ opening is left after 24 h"));
  EXPECT_THAT(all, testing::Not(testing::AnyOf(HasSubstr("closed"), HasSubstr("e-0"))));
}

TEST(PlanScene, LeavesIdsOutOfTheSentencesOfTheCourse) {
  const support::PlannedPages made = planned("acne-scars.toml");
  const document::Section* when = section_of(made.document, "When");
  ASSERT_NE(when, nullptr);
  const auto& interval = std::get<document::Sentence>(when->blocks.at(1));
  EXPECT_THAT(interval.text, testing::StartsWith("Every 4.3 weeks. The window: 4.3 weeks (30 days, "
                                                 "the device’s label) to 6 weeks (the protocol)."));
  EXPECT_THAT(interval.text, testing::Not(HasSubstr("[")));
  EXPECT_THAT(interval.ids, ElementsAre("acne-scars-course", "pen-12"));
  const document::Section* why = section_of(made.document, "Why these dates");
  ASSERT_NE(why, nullptr);
  const auto& row = std::get<document::Facts>(why->blocks.at(0)).rows.at(0);
  EXPECT_THAT(row.value.text, testing::StartsWith("Every four weeks, six at the latest."));
  EXPECT_THAT(row.value.text, testing::Not(HasSubstr("[")));
}

TEST(PlanScene, WhoIsNotTreatedGetsNoCourseAndNothingToExpectOfIt) {
  const support::PlannedPages made = planned("must-not-be-treated.toml");
  EXPECT_EQ(section_of(made.document, "What to expect"), nullptr);
  const document::Section* when = section_of(made.document, "When");
  ASSERT_NE(when, nullptr);
  EXPECT_EQ(when->blocks.size(), 1U);
}

// One zone is refused and the other not: the plan is for the other, and says so of both.
TEST(PlanScene, ACaseRefusedForOneZoneSaysOneThingOfTheOther) {
  std::string text = text_of("fine-lines.toml");
  const std::string site = "\"periorbital\"";
  text.replace(text.find(site), site.size(), "\"eyelid\"");
  const support::PlannedPages made = planned_text(text, "eyelid.toml");
  const document::Section* may = section_of(made.document, "Decision");
  ASSERT_NE(may, nullptr);
  const auto& callout = std::get<document::Callout>(may->blocks.at(0));
  EXPECT_EQ(callout.title, "DO NOT TREAT");
  EXPECT_EQ(callout.lines.at(0).text, "This plan is for cheeks. Any other zone waits.");
  const auto& zones = std::get<document::Facts>(may->blocks.at(1)).rows;
  EXPECT_EQ(zones.at(0).label, "cheeks");
  EXPECT_EQ(zones.at(0).value.text, "treat");
  EXPECT_EQ(zones.at(1).label, "crows-feet");
  EXPECT_EQ(zones.at(1).value.text, "do not treat");
  EXPECT_THAT(zones.at(1).value.ids, ElementsAre("orbital-rim"));
  const document::Section* how = section_of(made.document, "How");
  ASSERT_NE(how, nullptr);
  const auto& settings = std::get<document::Table>(how->blocks.at(0)).rows;
  ASSERT_EQ(settings.size(), 1U);
  EXPECT_EQ(settings.at(0).at(0).text, "cheeks");
}

TEST(PlanScene, RepeatsNotesOfTheCaseForTheClinicianAlone) {
  std::string text = text_of("fine-lines.toml");
  const std::string patient = "[patient]\n";
  text.replace(text.find(patient), patient.size(),
               patient + "note = \"Asks for <b>Mondays</b>\"\n");
  const support::PlannedPages made = planned_text(text, "noted.toml");
  const std::string html = document::render_html(made.document);
  EXPECT_THAT(html, HasSubstr("Asks for &lt;b&gt;Mondays&lt;/b&gt;"));
  for (const document::Side& side : made.document.sides) {
    const bool told = std::any_of(
        side.sections.begin(), side.sections.end(),
        [](const document::Section& section) { return section.heading == "Notes of the case"; });
    EXPECT_EQ(told, side.id == "clinician") << side.id;
  }
}

TEST(PlanScene, TellsWhatWasNotDoneAsAsked) {
  const support::PlannedPages made = planned("acne-scars.toml");
  const document::Section* found = section_of(made.document, "What to know besides");
  ASSERT_NE(found, nullptr);
  EXPECT_THAT(std::get<document::List>(found->blocks.at(0)).items.at(0).text,
              HasSubstr("course.interval_weeks = 4 is outside the window"));
}

TEST(PlanScene, ShowsNoneWhereTheCaseHasNoProducts) {
  const support::PlannedPages made = planned("fine-lines.toml");
  ASSERT_NE(section_of(made.document, "How long the skin stays open: crows-feet"), nullptr);
  EXPECT_EQ(section_of(made.document, products_heading), nullptr);
}

TEST(PlanScene, NamesDeviceDepthSessionsAndPeopleOfPublishedTrials) {
  const support::PlannedPages made = planned("acne-scars.toml");
  const document::Section* found = section_of(made.document, "The outcome beside published trials");
  ASSERT_NE(found, nullptr);
  const auto& picture = std::get<document::Picture>(found->blocks.at(0));
  std::vector<std::string> labels;
  for (const auto& row : std::get<document::Estimates>(picture.panels.at(0).content).rows) {
    labels.push_back(row.label);
  }
  EXPECT_THAT(labels, Contains("Malik 2024: pen 2 mm, 3 sessions, 50 people"));
  EXPECT_THAT(std::get<document::Sentence>(found->blocks.at(1)).ids, Contains("lotfi2013"));
  EXPECT_THAT(labels, Contains("Lotfi 2013: roller 1.5 mm, 5 sessions, 30 people"));
}

}  // namespace
}  // namespace percuta::service
