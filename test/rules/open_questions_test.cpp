// What a case leaves open, and how each question closes.
#include "world.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::rules {
namespace {

using intake::Case;
using intake::Lies;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<Rule> all_rules() {
  When uncontrolled = when_condition("diabetes");
  uncontrolled.control = {intake::Control::uncontrolled};
  When diabetes = when_condition("diabetes");
  When isotretinoin;
  isotretinoin.medication = {{"isotretinoin"}};
  When thinner;
  thinner.medication = {{"blood_thinner"}};
  When tracks;
  tracks.reaction = {intake::Reaction::tracks};
  When pregnant;
  pregnant.pregnancy = {intake::Pregnancy::pregnant};
  When unknown;
  unknown.unknown_word = true;
  std::vector<Rule> out = {
      rule("acne-here", when_condition("acne", Where::in_zone), Effect::defer),
      rule("infection-face", when_condition("infection", Where::on_face), Effect::defer),
      rule("toxin-here", when_procedure("toxin"), Effect::defer),
      rule("diabetes", diabetes, Effect::caution),
      rule("diabetes-uncontrolled", uncontrolled, Effect::defer),
      rule("isotretinoin-stopped", isotretinoin, Effect::defer),
      rule("thinner", thinner, Effect::caution),
      rule("tracks", tracks, Effect::defer),
      rule("pregnant", pregnant, Effect::defer),
      rule("unknown-word", unknown, Effect::caution)};
  out[2].until.reset();
  out[2].waits_for.reset();
  out[2].wait_d = 14;
  out[5].after_stop.emplace();
  out[5].after_stop->wait_months = 6;
  out[6].topic = intake::Topic::bleeding;
  out[8].topic = intake::Topic::pregnancy;
  return out;
}

Screening ask(const Case& stated) { return ask(stated, all_rules()).screening; }

std::vector<std::string> keys(const Screening& screening) {
  std::vector<std::string> out;
  for (const NotStated& open : screening.not_stated) {
    out.push_back(open.key);
  }
  return out;
}

void expect_open(const Case& stated, const char* key, Decision decision) {
  const Screening answer = ask(stated);
  EXPECT_THAT(keys(answer), ElementsAre(key));
  EXPECT_TRUE(answer.provisional) << key;
  EXPECT_EQ(answer.decision, decision) << key;
  EXPECT_FALSE(must_ask_first(answer)) << key;
}

void expect_closed(const Case& stated, Decision decision) {
  const Screening answer = ask(stated);
  EXPECT_THAT(keys(answer), IsEmpty());
  EXPECT_FALSE(answer.provisional);
  EXPECT_EQ(answer.decision, decision);
}

Case with_condition(intake::Condition condition) {
  Case out = asked_case();
  out.intake->denies.erase(out.intake->denies.begin() + 5);  // inflammation_today
  out.patient.condition = {std::move(condition)};
  return out;
}

Case with_medicine(intake::Medication medicine) {
  Case out = asked_case();
  out.patient.medication = {std::move(medicine)};
  return out;
}

TEST(OpenQuestions, WhereClosesByAZoneASiteOrElsewhere) {
  expect_open(with_condition(condition("acne")), "where", Decision::defer);
  expect_closed(with_condition(condition("acne", {"chin"})), Decision::defer);
  Case elsewhere = asked_case();
  elsewhere.patient.condition = {condition("acne", {"elsewhere"})};
  expect_closed(elsewhere, Decision::treat);
  elsewhere.patient.condition = {condition("acne", {"foot"})};
  expect_closed(elsewhere, Decision::treat);
}

TEST(OpenQuestions, WhereIsAskedOnlyIfItMatters) {
  Case stated = asked_case();
  stated.patient.procedure = {procedure("toxin", "2026-12-01", {})};
  expect_open(stated, "where", Decision::defer);
  stated.patient.procedure = {procedure("toxin", "2026-11-01", {})};
  expect_closed(stated, Decision::treat);
}

TEST(OpenQuestions, WordsThatTellWhereNeedNoZone) {
  Case stated = asked_case();
  stated.patient.condition = {condition("pox")};
  stated.intake->denies.erase(stated.intake->denies.begin() + 5);
  expect_closed(stated, Decision::defer);
  stated = asked_case();
  stated.patient.condition = {condition("foot_rot")};
  expect_closed(stated, Decision::treat);
}

TEST(OpenQuestions, HistoryThatLayNobodyKnowsWhereIsCautionAtMost) {
  const auto rules =
      std::vector<Rule>{rule("acne-ever", when_condition("acne", Where::in_zone), Effect::refuse)};
  Case stated = asked_case();
  stated.patient.condition = {condition("acne")};
  stated.patient.condition[0].status = intake::ConditionStatus::history;
  EXPECT_EQ(ask(stated, rules).screening.decision, Decision::treat_with_caution);
  stated.patient.condition[0].zones = {"chin"};
  EXPECT_EQ(ask(stated, rules).screening.decision, Decision::do_not_treat);
}

TEST(OpenQuestions, ControlClosesBySayingIt) {
  Case stated = asked_case();
  stated.patient.condition = {condition("diabetes")};
  expect_open(stated, "control", Decision::treat_with_caution);
  stated.patient.condition[0].control = intake::Control::unknown;
  expect_open(stated, "control", Decision::treat_with_caution);
  stated.patient.condition[0].control = intake::Control::controlled;
  expect_closed(stated, Decision::treat_with_caution);
}

TEST(OpenQuestions, AnUnknownStopCountsFromTheIntakeUntilItIsSaid) {
  intake::Medication medicine = medication("isotretinoin");
  medicine.stopped = intake::UnknownDay::unknown;
  Case stated = with_medicine(medicine);
  std::erase_if(stated.intake->denies,
                [](const auto& denied) { return denied.text == "isotretinoin"; });
  const Screening open = ask(stated);
  EXPECT_THAT(keys(open), ElementsAre("stopped"));
  EXPECT_EQ(open.decision, Decision::defer);
  EXPECT_EQ(open.earliest_date, day("2027-06-05"));
  stated.patient.medication[0].stopped = day("2020-01-01");
  expect_closed(stated, Decision::treat);
}

TEST(OpenQuestions, OfAMedicineThatNoRuleNamesNothingIsAsked) {
  intake::Medication medicine = medication("paracetamol");
  medicine.stopped = intake::UnknownDay::unknown;
  medicine.route = intake::Route::topical;
  expect_closed(with_medicine(medicine), Decision::treat);
}

TEST(OpenQuestions, ADiseaseThatAMedicineTellsOfClosesInThreeWays) {
  Case stated = with_medicine(medication("insulin"));
  expect_open(stated, "disease", Decision::treat_with_caution);
  EXPECT_EQ(ask(stated).not_stated[0].could_become, Decision::defer);
  EXPECT_THAT(ask(stated).not_stated[0].question, HasSubstr("insulin, diabetes"));
  Case denied = stated;
  denied.intake->denies.push_back({"Diabetes"});
  expect_closed(denied, Decision::treat);
  Case explained = stated;
  explained.patient.medication[0].taken_for.emplace().text = "cold_sore";
  expect_closed(explained, Decision::treat);
  Case said = stated;
  said.patient.condition = {condition("diabetes")};
  said.patient.condition[0].control = intake::Control::controlled;
  expect_closed(said, Decision::treat_with_caution);
}

TEST(OpenQuestions, ForTheDiseaseItselfIsNoExplanation) {
  Case stated = with_medicine(medication("insulin"));
  stated.patient.medication[0].taken_for.emplace().text = "diabetes";
  expect_open(stated, "disease", Decision::treat_with_caution);
}

TEST(OpenQuestions, AReactionClosesBySayingOrDenyingItAfterwards) {
  Case stated = asked_case();
  stated.past_session = {{day("2026-06-01"), {"cheek"}, {}, {}, {}, {}}};
  expect_closed(stated, Decision::treat);
  stated.intake->asked.of(intake::Topic::earlier_reaction) = day("2026-05-31");
  expect_open(stated, "reaction", Decision::treat_with_caution);
  stated.past_session[0].reaction = intake::Reaction::none;
  expect_closed(stated, Decision::treat);
}

TEST(OpenQuestions, AnUnknownWordClosesByAClinicianWhoNamesIt) {
  Case stated = asked_case();
  stated.patient.medication = {medication("Zorblatine")};
  expect_open(stated, "unknown-word", Decision::treat_with_caution);
  stated.overrides = {{"unknown-word", {}, "Dr A", intake::Role::clinician, "A vitamin.", today}};
  expect_open(stated, "unknown-word", Decision::treat_with_caution);
  stated.overrides[0].word = "zorblatine";
  expect_closed(stated, Decision::treat_with_caution);
  stated.patient.medication.push_back(medication("Qwxrt"));
  expect_open(stated, "unknown-word", Decision::treat_with_caution);
}

TEST(OpenQuestions, AGuessIsToldWithWhatItLeadsTo) {
  Case stated = asked_case();
  stated.patient.medication = {medication("isotretinpin")};
  stated.patient.medication[0].stopped = day("2026-12-01");
  EXPECT_THAT(ask(stated).not_stated[0].question, HasSubstr("near-word: isotretinoin, defer"));
  stated.patient.medication = {medication("toxin")};
  EXPECT_THAT(ask(stated).not_stated[0].question, HasSubstr("other-kind: toxin, procedure"));
}

// Whatever kind of word it is, the guess is followed to the decision it would lead to.
TEST(OpenQuestions, AGuessIsFollowedInEveryKindOfWord) {
  std::vector<Rule> rules = all_rules();
  When reacts;
  reacts.allergy = {{"amide"}};
  rules.push_back(rule("amide", reacts, Effect::refuse));
  When numbed;
  numbed.anaesthetic_allergy = true;
  rules.push_back(rule("numbed", numbed, Effect::defer));
  const auto question = [&](const Case& stated) {
    return ask(stated, rules).screening.not_stated.at(0).question;
  };
  Case stated = asked_case();
  stated.patient.condition = {condition("infectiom")};
  EXPECT_THAT(question(stated), HasSubstr("near-word: infection, defer"));
  stated = asked_case();
  stated.patient.procedure = {procedure("toxim", "2026-12-01")};
  EXPECT_THAT(question(stated), HasSubstr("near-word: toxin, defer"));
  stated = asked_case();
  stated.patient.allergy = {{{"lidocaime"}}};
  EXPECT_THAT(question(stated), HasSubstr("near-word: lidocaine, do not treat"));
  stated.patient.allergy = {{{"nickle"}}};
  EXPECT_THAT(question(stated), HasSubstr("near-word: nickel, treat")) << "no rule asks for it";
  stated.patient.allergy = {{{"prilocaine"}}};
  stated.anaesthetic.emplace().agents = {{{"prilocaime"}, {}}};
  rules.erase(rules.end() - 2);
  EXPECT_THAT(question(stated), HasSubstr("near-word: prilocaine, defer"));
}

TEST(OpenQuestions, AMedicineOverrulesADenialAndIsAsked) {
  Case stated = asked_case();
  stated.patient.medication = {medication("warfarin")};
  const Screening answer = ask(stated);
  EXPECT_THAT(keys(answer), ElementsAre("bleeding"));
  EXPECT_EQ(answer.decision, Decision::treat_with_caution);
  EXPECT_FALSE(must_ask_first(answer)) << "it was asked";
  std::erase_if(stated.intake->denies,
                [](const auto& denied) { return denied.text == "bleeding"; });
  expect_closed(stated, Decision::treat_with_caution);
}

TEST(OpenQuestions, ARuleAsksOnlyWhereItsOwnFindingStands) {
  std::vector<Rule> rules = all_rules();
  rules[4].asks = "Who treats it?";  // diabetes-uncontrolled
  Case stated = asked_case();
  stated.patient.condition = {condition("diabetes")};
  stated.patient.condition[0].control = intake::Control::controlled;
  EXPECT_THAT(keys(ask(stated, rules).screening), IsEmpty()) << "another rule's finding stands";
  stated.patient.condition[0].control = intake::Control::uncontrolled;
  const Screening open = ask(stated, rules).screening;
  EXPECT_THAT(keys(open), ElementsAre("diabetes-uncontrolled"));
  EXPECT_EQ(open.not_stated[0].could_become, Decision::defer);
  stated.overrides = {
      {"diabetes-uncontrolled", {}, "Dr A", intake::Role::clinician, "Measured today.", today}};
  EXPECT_THAT(keys(ask(stated, rules).screening), IsEmpty()) << "a clinician answered for it";
}

TEST(OpenQuestions, APregnantManIsDeferredAndAsked) {
  Case stated = asked_case();
  stated.patient.sex = skin::Sex::male;
  stated.patient.pregnancy = intake::Pregnancy::pregnant;
  expect_open(stated, "sex", Decision::defer);
  stated.patient.sex = skin::Sex::unspecified;
  expect_closed(stated, Decision::defer);
}

TEST(StartToday, AsksFirstWhatIsOpenOrOfYesterday) {
  Case stated = asked_case();
  EXPECT_EQ(ask(stated).start_today, StartToday::yes);
  stated.patient.medication = {medication("insulin")};
  EXPECT_EQ(ask(stated).start_today, StartToday::ask_first);
  stated.patient.medication.clear();
  stated.patient.condition = {condition("pox")};
  EXPECT_EQ(ask(stated).start_today, StartToday::no);
}

}  // namespace
}  // namespace percuta::rules
