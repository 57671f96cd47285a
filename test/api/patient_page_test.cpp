// What patients read: their own language and no other, the numbers of the clinician's side, in type
// large enough, and where to get help before anything else.
#include <array>
#include <chrono>
#include <cmath>
#include <regex>
#include <set>

#include "patient_pages.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/document/document.hpp"
#include "percuta/service/plan.hpp"

namespace percuta::service {
namespace {

using intake::Language;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Words of everything that is written for patients in a language.
std::set<std::string> words_for(Language language) {
  const catalog::Catalog& catalog = support::real_catalog();
  std::set<std::string> out;
  const auto add = [&](const std::string& pattern) {
    for (const std::string& text : rules::read_message(pattern, language).texts) {
      for (const std::string& word : rules::words_of(text)) {
        out.insert(word);
      }
    }
  };
  for (const rules::Wording& wording : catalog.wordings) {
    if (wording.language == language) {
      for (const auto* table : {&wording.phrase, &wording.ingredient_class, &wording.knowledge}) {
        for (const auto& [key, text] : *table) {
          add(text);
        }
      }
    }
  }
  if (language == Language::en) {
    for (const auto& one : catalog.activities) {
      add(one.what);
      add(one.name);
    }
    for (const auto& one : catalog.signs) add(one.sign);
    for (const auto& one : catalog.precare) add(one.says);
    for (const auto& one : catalog.risks) add(one.patient_says);
    for (const auto& one : catalog.milestones) add(one.says);
    for (const auto& one : catalog.vocabulary.topics) add(one.question);
  }
  return out;
}

/// English words of a text that its language does not have.
std::set<std::string> english_in(const std::string& text, Language language) {
  static const std::set<std::string> english = words_for(Language::en);
  const std::set<std::string> own = words_for(language);
  std::set<std::string> of_the_case = {"example", "practice", "night", "serum", "percuta"};
  if (language == Language::es) {
    of_the_case.insert("may");  // the month, in dates
  }
  std::set<std::string> out;
  for (const std::string& word : rules::words_of(text)) {
    if (english.contains(word) && !own.contains(word) && !of_the_case.contains(word)) {
      out.insert(word);
    }
  }
  return out;
}

class InEveryLanguage : public testing::TestWithParam<Language> {};

std::string told(const testing::TestParamInfo<Language>& info) {
  return std::string(base::word(info.param));
}

INSTANTIATE_TEST_SUITE_P(PatientPage, InEveryLanguage,
                         testing::Values(Language::de, Language::en, Language::es, Language::fr,
                                         Language::pl, Language::pt),
                         told);

TEST_P(InEveryLanguage, ThePageSpeaksItAndNoOther) {
  const Planned made = planned(example("acne-scars.toml", GetParam()));
  const document::Side& side = side_of(made, "patient");
  EXPECT_EQ(side.language, rules::locale_of(GetParam()));
  std::string calendar = made.icalendar.value_or("");
  for (const std::string of_format : {"BEGIN", "END", "VEVENT", "VCALENDAR", "VERSION", "PRODID",
                                      "METHOD", "PUBLISH", "CLASS", "PRIVATE", "STATUS"}) {
    for (std::size_t at; (at = calendar.find(of_format)) != std::string::npos;) {
      calendar.erase(at, of_format.size());
    }
  }
  calendar = std::regex_replace(calendar, std::regex("UID:[^\r]*\r\n|\r\n "), "");
  if (GetParam() != Language::en) {
    EXPECT_THAT(english_in(text_of(side), GetParam()), IsEmpty());
    EXPECT_THAT(english_in(calendar, GetParam()), IsEmpty());
    EXPECT_NE(side.draft_word, "DRAFT");
  }
  EXPECT_EQ(side_of(made, "clinician").draft_word, "DRAFT");
}

TEST_P(InEveryLanguage, WhoIsNotTreatedReadsItToo) {
  if (GetParam() != Language::en) {
    for (const char* name : {"must-not-be-treated.toml", "home-roller.toml"}) {
      EXPECT_THAT(english_in(page_of(example(name, GetParam())), GetParam()), IsEmpty());
    }
  }
}

/// Every number of a text, thousands joined; telephone numbers left out.
std::multiset<double> numbers_of(std::string text) {
  text = std::regex_replace(text, std::regex("\\+[0-9 ]+"), "");
  text = std::regex_replace(text, std::regex("([0-9])(?:\u00a0|\u202f|[.,])([0-9]{3})"), "$1$2");
  std::multiset<double> out;
  static const std::regex number("[0-9]+(\\.[0-9]+)?");
  for (std::sregex_iterator at(text.begin(), text.end(), number), end; at != end; ++at) {
    out.insert(std::stod(at->str()));
  }
  return out;
}

// A page counts days where the clinician's side counts hours, and whole people.
bool tells(const std::multiset<double>& clinician, double number) {
  return clinician.contains(number) || clinician.contains(24 * number) ||
         std::any_of(clinician.begin(), clinician.end(),
                     [&](double other) { return std::round(other) == number; });
}

/// What a language calls the months and the days of the week, from Sunday; written down here, so
/// that nothing is compared with itself.
struct DayNames {
  std::array<std::string, 12> months;
  std::array<std::string, 7> weekdays;
};

DayNames day_names(Language language) {
  switch (language) {
    case Language::de:
      return {{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
               "Oktober", "November", "Dezember"},
              {"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"}};
    case Language::es:
      return {{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
               "septiembre", "octubre", "noviembre", "diciembre"},
              {"domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"}};
    case Language::fr:
      return {{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
               "octobre", "novembre", "décembre"},
              {"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}};
    case Language::pl:
      return {{"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia",
               "września", "października", "listopada", "grudnia"},
              {"niedziela", "poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota"}};
    case Language::pt:
      return {{"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto",
               "setembro", "outubro", "novembro", "dezembro"},
              {"domingo", "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira",
               "sexta-feira", "sábado"}};
    default:
      return {{"January", "February", "March", "April", "May", "June", "July", "August",
               "September", "October", "November", "December"},
              {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}};
  }
}

bool names_day(const std::string& line, const base::Date& date) {
  const std::multiset<std::string> digits = rules::digits_of(line);
  const auto day = static_cast<unsigned>(date.day());
  const bool has_day = digits.contains(std::to_string(day)) ||
                       digits.contains((day < 10 ? "0" : "") + std::to_string(day));
  return has_day && digits.contains(std::to_string(static_cast<int>(date.year())));
}

// Each appointment in one line: weekday, day, month, year, hour; and on the clinician's side.
void expect_dates(const Planned& made, Language language) {
  const std::string clinician = text_of(side_of(made, "clinician"));
  const auto& lines =
      std::get<document::List>(side_of(made, "patient").sections.front().blocks.front()).items;
  const DayNames names = day_names(language);
  for (const calendar::Session& session : made.plan.result.course.sessions) {
    const base::Date& date = *session.planned;
    const std::string time = session.starts_at->substr(11, 5);
    const std::string month = names.months.at(static_cast<unsigned>(date.month()) - 1);
    const std::string weekday =
        names.weekdays.at(std::chrono::weekday(std::chrono::sys_days(date)).c_encoding());
    EXPECT_TRUE(std::any_of(lines.begin(), lines.end(),
                            [&](const document::Sentence& line) {
                              return names_day(line.text, date) &&
                                     line.text.find(month) != std::string::npos &&
                                     line.text.find(weekday) != std::string::npos &&
                                     line.text.find(time) != std::string::npos;
                            }))
        << weekday << ' ' << base::to_string(date) << ' ' << month << ' ' << time;
    EXPECT_THAT(clinician, HasSubstr(base::to_string(date) + " " + time));
  }
  for (const calendar::MilestoneTime& one : made.plan.result.course.milestones) {
    const bool told = one.day && (one.id == "photograph" || one.id == "check-up");
    const auto date = base::parse_date(one.at.substr(0, 10));
    EXPECT_TRUE(!told || std::any_of(lines.begin(), lines.end(),
                                     [&](const auto& line) { return names_day(line.lead, *date); }))
        << one.id << ' ' << one.at;
  }
}

TEST_P(InEveryLanguage, EveryNumberAndDateIsTheCliniciansToo) {
  for (const std::string name : {"acne-scars.toml", "fine-lines.toml", "maintenance.toml"}) {
    const Planned made = planned(example(name, GetParam()));
    expect_dates(made, GetParam());
    document::Side patient = side_of(made, "patient");
    patient.sections.erase(patient.sections.begin());  // dates
    const std::multiset<double> of_clinician =
        numbers_of(text_of(side_of(made, "clinician")) + text_of(side_of(made, "pictures")));
    const std::set<double> of_no_parameter = {50, 112, 100, 1000};  // sunscreen, calls, "in 100"
    for (const double number : numbers_of(text_of(patient))) {
      EXPECT_TRUE(tells(of_clinician, number) || of_no_parameter.contains(number))
          << name << ": " << number;
    }
  }
}

TEST_P(InEveryLanguage, TheCalendarFileTellsTheMomentsAndNumbersOfTheEnglish) {
  const auto told = [](Language language) {
    const std::string file = planned(example("acne-scars.toml", language)).icalendar.value_or("");
    const std::string unfolded = std::regex_replace(file, std::regex("\r\n "), "");
    std::string moments;
    std::multiset<double> numbers;
    static const std::regex line("(DTSTART|DESCRIPTION):([^\r]*)");
    for (std::sregex_iterator at(unfolded.begin(), unfolded.end(), line), end; at != end; ++at) {
      if (at->str(1) == "DTSTART") {
        moments += at->str(2) + "\n";
      } else {
        numbers.merge(numbers_of(at->str(2)));
      }
    }
    return std::pair(moments, numbers);
  };
  EXPECT_EQ(told(GetParam()), told(Language::en));
}

// In every language as many numbers, and the same.
TEST_P(InEveryLanguage, TellsTheNumbersOfTheEnglish) {
  const auto body = [](const Planned& made) {
    document::Side side = side_of(made, "patient");
    side.sections.erase(side.sections.begin());  // dates
    return numbers_of(text_of(side));
  };
  EXPECT_EQ(body(planned(example("acne-scars.toml", GetParam()))),
            body(planned(example("acne-scars.toml"))));
}

TEST_P(InEveryLanguage, HelpStandsBeforeWhatIsToBeDone) {
  const Planned made = planned(example("acne-scars.toml", GetParam()));
  const rules::Speech speech = support::real_catalog().speech(GetParam());
  EXPECT_EQ(side_of(made, "patient").sections.at(1).heading, speech.say("help"));
  const std::string page = text_of(side_of(made, "patient"));
  EXPECT_THAT(page, HasSubstr(speech.say("emergency", {{"number", std::string("112")}})));
  EXPECT_THAT(page, HasSubstr(speech.say("closed")));
  EXPECT_THAT(page, HasSubstr("+49 30 0000000"));
}

TEST(PatientPage, ForbidsPickingAndNeverTouchingWithCleanHands) {
  const std::string page = page_of(example("acne-scars.toml"));
  EXPECT_THAT(page, HasSubstr("Always: Do not pick, scratch or peel."));
  EXPECT_THAT(page, HasSubstr("only with clean hands"));
  EXPECT_THAT(page, HasSubstr("Until 28\u00a0days after the last appointment: No roller"));
  EXPECT_THAT(page, HasSubstr("Not in the first 6\u00a0hours: Washing"));
  EXPECT_THAT(page, HasSubstr("Not in the first 7\u00a0days: Waxing"));
  EXPECT_THAT(page, HasSubstr("Not in the first 3\u00a0days: On the skin: retinol and other"));
  EXPECT_THAT(page, HasSubstr("essential oils, perfume, alcohol."));
  EXPECT_THAT(page, Not(HasSubstr("again after")));
}

TEST(PatientPage, TellsOfProphylaxisByWhereItStands) {
  const std::string stated = example("acne-scars.toml");
  EXPECT_THAT(page_of(stated), HasSubstr("Start what the clinic prescribed against cold sores"));
  EXPECT_THAT(page_of(changed(stated, "prophylaxis = \"planned\"\n", "")),
              HasSubstr("Ask the clinic whether cold sores should be prevented"));
  const std::string declined = page_of(changed(stated, "\"planned\"", "\"declined\""));
  EXPECT_THAT(declined, Not(HasSubstr("cold sores should")));
  EXPECT_THAT(declined, Not(HasSubstr("Start what")));
}

TEST(PatientPage, TellsDarkPatchesAsTheClinicianReadsThem) {
  const Planned made = planned(example("acne-scars.toml"));
  const std::string page = text_of(side_of(made, "patient"));
  double frac = 0;
  for (const outcome::Risk& risk : made.plan.result.prediction->risks) {
    frac = risk.name == "Dark patches" ? risk.expected_frac : frac;
  }
  EXPECT_THAT(page, HasSubstr("about " + std::to_string(std::lround(100 * frac)) +
                              " in 100 people with skin like yours"));
}

TEST(PatientPage, FirstOfAMonthIsAnOrdinalWhereItIsSpokenSo) {
  const auto on_the_first = [](Language language) {
    return page_of(changed(changed(example("acne-scars.toml", language), "not_before = 2026-12-10",
                                   "not_before = 2026-12-01"),
                           "interval_weeks = 4\n", "interval_weeks = 4\nwished = [2026-12-01]\n"));
  };
  EXPECT_THAT(on_the_first(Language::fr), HasSubstr("mardi 1er décembre 2026, 10:00"));
  EXPECT_THAT(on_the_first(Language::pt), HasSubstr("terça-feira, 1º de dezembro de 2026, 10:00"));
  EXPECT_THAT(on_the_first(Language::en), HasSubstr("1 December 2026, 10:00"));
}

TEST(PatientPage, ARefusedPersonIsNotToldToComeBack) {
  const std::string page = page_of(example("must-not-be-treated.toml"));
  EXPECT_THAT(page, HasSubstr("About your request"));
  EXPECT_THAT(page, HasSubstr("not suitable for you"));
  EXPECT_THAT(page, Not(HasSubstr("appointment")));
  EXPECT_THAT(page_of(example("home-roller.toml")), HasSubstr("do not do it yourself"));
}

TEST(PatientPage, OneWhoWaitsIsToldSo) {
  const std::string acne =
      "\n[[patient.condition]]\nname = \"acne\"\nstatus = \"active\"\n"
      "zones = [\"all\"]\n";
  const std::string stated =
      changed(example("acne-scars.toml"), ", \"inflammation_today\"", "") + acne;
  EXPECT_THAT(page_of(stated), HasSubstr("cannot take place yet"));
}

std::string with_second_zone(const std::string& site, const std::string& condition) {
  const std::string text = changed(example("acne-scars.toml"), ", \"inflammation_today\"", "");
  return text + "\n[[zone]]\nid = \"other\"\nsite = \"" + site + "\"\narea_cm2 = 10\n" +
         "\n[[patient.condition]]\nname = \"" + condition +
         "\"\nstatus = \"active\"\nzones = [\"other\"]\n";
}

TEST(PatientPage, WhereOneZoneWaitsThePageSaysThatNotAllAreTreated) {
  EXPECT_THAT(page_of(with_second_zone("chin", "acne")),
              HasSubstr("Only some areas can be treated on these days."));
  EXPECT_THAT(page_of(example("acne-scars.toml")), Not(HasSubstr("Only some areas")));
}

TEST(PatientPage, ATestSpotStandsBeforeTheAppointmentItIsFor) {
  const std::string page = page_of(changed(example("acne-scars.toml"), "\"IV\"", "\"V\""));
  const std::size_t spot = page.find("Come to the clinic for a test");
  ASSERT_NE(spot, std::string::npos) << page;
  EXPECT_LT(spot, page.find("Appointment 1:"));
  EXPECT_GT(page.find("check-up"), page.find("Appointment 1:"));
}

TEST(PatientPage, QuestionsOfTheDayAreReadAloudInThePatientsLanguage) {
  const Planned made = planned(example("acne-scars.toml", Language::de));
  const std::string page = text_of(side_of(made, "questions"));
  EXPECT_THAT(page, HasSubstr("Noch einmal am Tag des Termins"));
  EXPECT_THAT(page, HasSubstr("Gibt es heute dort, wo wir behandeln würden"));
  for (const document::Side& side : planned(example("acne-scars.toml")).document.sides) {
    EXPECT_NE(side.id, "questions");  // the clinician's side asks them in English
  }
}

TEST(PatientPage, WithoutATelephoneItSaysToAskForIt) {
  const std::string page =
      page_of(changed(example("acne-scars.toml"), "telephone = \"+49 30 0000000\"\n", ""));
  EXPECT_THAT(page, HasSubstr("ask for it before you leave"));
}

TEST(PatientPage, TheEmergencyNumberIsTheCountrys) {
  const auto number_in = [](const std::string& zone) {
    return page_of(changed(example("acne-scars.toml"), "Europe/Berlin", zone));
  };
  EXPECT_THAT(number_in("America/Sao_Paulo"), HasSubstr("Call 192 at once"));
  EXPECT_THAT(number_in("Europe/Zurich"), HasSubstr("Call 144 at once"));
  EXPECT_THAT(number_in("Europe/London"), HasSubstr("Call 999 at once"));
  EXPECT_THAT(number_in("Etc/UTC"), HasSubstr("Call the emergency number at once"));
}

TEST(PatientPage, NoNameOfAProductLeavesInTheCalendar) {
  const Planned made = planned(example("acne-scars.toml", Language::pl));
  EXPECT_THAT(made.icalendar.value_or(""), Not(HasSubstr("Night")));
}

}  // namespace
}  // namespace percuta::service
