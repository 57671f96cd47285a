#include "percuta/io/read.hpp"

#include "sample.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/io/parse.hpp"
#include "percuta/io/print.hpp"
#include "percuta/io/write.hpp"

namespace percuta::io {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

constexpr std::string_view good =
    "title = 'a'\ndate = 2026-12-01\nneedle = 'fine'\n"
    "[[patch]]\nname = 'p'\nsite = 'cheek'\ndepths_mm = [1, 1.5]\n";

base::Lexicon words() {
  base::Lexicon lexicon;
  lexicon.add("site", "cheek", "cheek");
  lexicon.add("site", "forehead", "forehead");
  return lexicon;
}

base::Result<Sample> read_text(std::string_view text) {
  const auto document = parse(text, text.front() == '{' ? "s.json" : "s.toml");
  EXPECT_TRUE(document.ok()) << base::to_string(document.problems().front());
  return read<Sample>(*document, words());
}

/// "code place: what. hint" of every problem.
std::vector<std::string> told(std::string_view text) {
  std::vector<std::string> out;
  const auto result = read_text(text);
  if (!result) {
    for (const auto& problem : result.problems()) {
      out.push_back(problem.code + " " + base::to_string(problem));
    }
  }
  return out;
}

std::string with(std::string_view line) { return std::string(line) + "\n" + std::string(good); }

std::string changed(std::string_view from, std::string_view to) {
  std::string text(good);
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos);
  return text.replace(at, from.size(), to);
}

TEST(Read, FillsEveryField) {
  const auto sample = read_text(good);
  ASSERT_TRUE(sample.ok());
  EXPECT_EQ(sample->title, "a");
  EXPECT_EQ(sample->date, *base::parse_date("2026-12-01"));
  EXPECT_EQ(std::get<0>(sample->needle).text, "fine");
  EXPECT_THAT(sample->patch.front().depths_mm, ElementsAre(1.0, 1.5));
  EXPECT_EQ(sample->patch.front().side, std::nullopt);
  EXPECT_FALSE(sample->sterile);
}

TEST(Read, TakesATableInPlaceOfAWord) {
  const auto sample = read_text(changed("'fine'", "{ length_mm = 1.5 }"));
  ASSERT_TRUE(sample.ok());
  EXPECT_EQ(std::get<Needle>(sample->needle).length_mm, 1.5);
  EXPECT_EQ(std::get<Needle>(sample->needle).needles_count, 1);
}

TEST(Read, TakesNullForNothingInJson) {
  const auto sample =
      read_text(R"({"title":"a","date":"2026-12-01","time":null,"needle":"fine","patch":[]})");
  ASSERT_TRUE(sample.ok());
  EXPECT_EQ(sample->time, std::nullopt);
}

TEST(Read, TellsThreeMistakesAtOnceInFileOrder) {
  EXPECT_THAT(told("title = 3\ndate = 2026-12-01\nneedle = { length_mm = 9 }\nzeal = 1\n"),
              ElementsAre(StartsWith("wrong-kind s.toml:1:1: title is a whole number, not text"),
                          StartsWith("out-of-range s.toml:3:12: length_mm = 9 is above 3. "
                                     "Give a value from 0.1 to 3."),
                          StartsWith("unknown-key s.toml:4:1: the key \"zeal\" is unknown")));
}

TEST(Read, TellsAnUnknownKeyWithTheNearestKnownOne) {
  EXPECT_THAT(told(with("tyme = 10:00:00")),
              ElementsAre("unknown-key s.toml:1:1: the key \"tyme\" is unknown. "
                          "Did you mean time?"));
  EXPECT_THAT(told(with("wavelength_nm = 3")),
              ElementsAre(HasSubstr("Remove it, or check its spelling.")));
}

TEST(Read, TellsMissingAndMisspeltAsOneProblem) {
  EXPECT_THAT(told(changed("name =", "nam =")),
              ElementsAre("unknown-key s.toml:5:1: the key \"nam\" is unknown, and name is "
                          "missing. Did you mean name?"));
}

TEST(Read, TellsAMissingKeyWithWhatItMeans) {
  EXPECT_THAT(told(changed("title = 'a'\n", "")),
              ElementsAre("missing-key s.toml:1:1: the key title is missing. Add it: A title."));
  EXPECT_THAT(told(changed("name = 'p'\n", "")),
              ElementsAre(StartsWith("missing-key s.toml:4:1: the key name is missing")));
}

TEST(Read, RefusesNumbersThatAreNone) {
  const auto depth = [](std::string_view number) {
    return told(changed("[1, 1.5]", "[1, " + std::string(number) + "]"));
  };
  EXPECT_THAT(depth("-3"), ElementsAre(StartsWith("out-of-range s.toml:7:17: depths_mm = -3")));
  EXPECT_THAT(depth("nan"), ElementsAre(StartsWith("not-finite s.toml:7:17: depths_mm = nan")));
  EXPECT_THAT(depth("inf"), ElementsAre(StartsWith("not-finite")));
  EXPECT_THAT(depth("-inf"), ElementsAre(StartsWith("not-finite")));
  EXPECT_THAT(depth("1e300"), ElementsAre(StartsWith("out-of-range")));
  EXPECT_THAT(depth("'1'"), ElementsAre(StartsWith("wrong-kind")));
  EXPECT_THAT(depth("0.1"), IsEmpty());  // both ends belong to the range
  EXPECT_THAT(depth("3"), IsEmpty());
}

TEST(Read, RefusesPartsOfWholeNumbers) {
  const auto needles = [](std::string_view count) {
    return told(changed("'fine'", "{ length_mm = 1, needles_count = " + std::string(count) + " }"));
  };
  EXPECT_THAT(needles("1.5"), ElementsAre(HasSubstr("not a whole number")));
  EXPECT_THAT(needles("0"), ElementsAre(StartsWith("out-of-range")));
  EXPECT_THAT(needles("9223372036854775807"), ElementsAre(StartsWith("out-of-range")));
  EXPECT_THAT(needles("12"), IsEmpty());
}

TEST(Read, SuggestsTheWordMeant) {
  EXPECT_THAT(told(changed("'cheek'", "'chek'")),
              ElementsAre("unknown-word s.toml:6:1: site = \"chek\" is not a word known here. "
                          "Did you mean \"cheek\"?"));
  EXPECT_THAT(told(changed("'cheek'", "'moon'")),
              ElementsAre(HasSubstr("Known are: cheek, forehead.")));
  EXPECT_THAT(told(changed("'cheek'", "'cheek'\nside = 'lefft'")),
              ElementsAre(HasSubstr("Did you mean \"left\"?")));
  EXPECT_THAT(told(changed("'cheek'", "'Cheek'")), IsEmpty());
}

TEST(Read, TakesAnyWordWhereOneMayBeUnknown) {
  base::Lexicon lexicon;
  lexicon.add("drug", "aspirin", "Aspirin");
  const auto drug = [&](std::string_view word) {
    const std::string json =
        R"({"title":"a","date":"2026-02-01","needle":"fine","drug":)" + std::string(word) + "}";
    const auto read_back = read<Sample>(*parse_json(json, "s.json"), lexicon);
    return read_back ? read_back->drug->text : read_back.problems().front().code;
  };
  EXPECT_EQ(drug("\"aspirin\""), "aspirin");
  EXPECT_EQ(drug("\"zorblatine\""), "zorblatine");
  EXPECT_EQ(drug("\" - \""), "empty-word");
  EXPECT_EQ(drug("7"), "wrong-kind");
}

TEST(Read, TakesADayOrAWordInItsPlace) {
  const auto stopped = [](std::string_view written) {
    const std::string json = R"({"title":"a","date":"2026-02-01","needle":"fine","stopped":)" +
                             std::string(written) + "}";
    const auto read_back = read<Sample>(*parse_json(json, "s.json"));
    return read_back ? to_json(to_node(*read_back->stopped)) : read_back.problems().front().code;
  };
  EXPECT_EQ(stopped("\"2026-01-31\""), "\"2026-01-31\"\n");
  EXPECT_EQ(stopped("\"unknown\""), "\"unknown\"\n");
  EXPECT_EQ(stopped("\"unknwon\""), "bad-date");
}

TEST(Read, RefusesDatesWrittenAsWrongText) {
  const std::string json = R"({"title":"a","date":"2026-02-30","time":"25:00","needle":"fine"})";
  EXPECT_THAT(told(json),
              ElementsAre(AllOf(StartsWith("bad-date s.json#/date: "), HasSubstr("2026-02-30")),
                          StartsWith("bad-time s.json#/time: ")));
  EXPECT_THAT(told(changed("2026-12-01", "2026")), ElementsAre(StartsWith("wrong-kind")));
}

TEST(Read, PointsIntoJson) {
  EXPECT_THAT(
      told(
          R"({"title":"a","date":"2026-12-01","needle":"fine","patch":[{"site":"cheek","nam":1}]})"),
      ElementsAre(StartsWith("unknown-key s.json#/patch/0/nam: ")));
  EXPECT_THAT(told(R"({"title":"a","date":"2026-12-01","needle":"fine","a/b~c":1})"),
              ElementsAre(StartsWith("unknown-key s.json#/a~1b~0c: ")));
}

TEST(Read, RefusesAnotherKindOfRoot) {
  const auto document = parse_json("[1]", "s.json");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(read<Sample>(*document).problems().front().code, "wrong-kind");
}

TEST(Read, TellsComplaintsBetweenFields) {
  EXPECT_THAT(told(changed("[1, 1.5]", "[1, 1, 1, 1]")),
              ElementsAre("too-many s.toml:7:13: four depths are too many. Drop one."));
}

TEST(Read, WithholdsComplaintsThatRestOnTrouble) {
  EXPECT_THAT(told(changed("[1, 1.5]", "[1, 1, 1, 9]")), ElementsAre(StartsWith("out-of-range")));
  EXPECT_THAT(told(changed("name = 'p'\nsite = 'cheek'\ndepths_mm = [1, 1.5]",
                           "nam = 'p'\nsite = 'cheek'\ndepths_mm = [1, 1, 1, 1]")),
              ElementsAre(StartsWith("unknown-key")));
  EXPECT_THAT(told(changed("[1, 1.5]", "[1, 1, 1, 1]") + "[[patch]]\nname = 3\nsite = 'cheek'\n"),
              ElementsAre(StartsWith("too-many"), StartsWith("wrong-kind")))
      << "trouble in another patch withholds nothing";
}

TEST(Read, NeverRepeatsWhatSteersATerminal) {
  for (const std::string& text :
       {with("\"\\u001b[31m\" = 1"), changed("'cheek'", "\"\\u001b]0;x\\u0007\""),
        std::string(R"({"\u001b[31m":1,"title":"\u009b","date":"\u001b","needle":"fine"})")}) {
    for (const auto& line : told(text)) {
      EXPECT_THAT(line, testing::Not(HasSubstr("\x1b"))) << line;
    }
    EXPECT_THAT(told(text), testing::Not(IsEmpty()));
  }
}

TEST(Read, RefusesWhatIsNoCharacter) {
  for (const char* letter : {"\\u0000", "\\uFFFE", "\\uFDD0", "\\U0010FFFF", "\xEF\xBF\xBE"}) {
    std::string text(good);
    text.replace(text.find("'a'"), 3, std::string("\"a") + letter + "\"");
    EXPECT_THAT(told(text), ElementsAre(StartsWith("bad-character s.toml:1:1: title holds U+")))
        << letter;
  }
}

TEST(Read, RefusesListsThatNobodyWrites) {
  std::string text(good);
  std::string many;
  for (std::size_t i = 0; i <= most_entries; ++i) {
    many += "1, ";
  }
  text.replace(text.find("1, 1.5"), 6, many);
  EXPECT_THAT(told(text),
              ElementsAre(StartsWith("too-many s.toml:7:13: depths_mm = 10001 entries")));
}

TEST(Read, StopsLookingWhereSoMuchIsWrong) {
  std::string text(good);
  std::string keys;
  for (std::size_t i = 0; i < most_problems + 500; ++i) {
    keys += "k" + std::to_string(i) + " = 1\n";
  }
  EXPECT_EQ(told(keys + text).size(), most_problems);
}

TEST(Print, EscapesInJsonWhatSteersOrHides) {
  const Node text{
      Node::Table{
          {"a\u202e", Node{std::string("\x1b[2J\x7f\u009b\u2066ü漢\U000e0041\ufffe"), 1, 1}}},
      1, 1};
  const std::string json = to_json(text);
  EXPECT_EQ(json,
            "{\n  \"a\\u202e\": \"\\u001b[2J\\u007f\\u009b\\u2066ü漢\\udb40\\udc41\\ufffe\"\n}\n");
  const auto again = parse_json(json, "again");
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(again->root.table()->front().key, "a\u202e");
  EXPECT_EQ(std::get<std::string>(again->root.table()->front().node.value),
            std::get<std::string>(text.table()->front().node.value));
}

}  // namespace
}  // namespace percuta::io
