#include "percuta/base/problem.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "percuta/base/text.hpp"

namespace percuta::base {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::Field;
using testing::HasSubstr;
using testing::Not;

TEST(Where, IsWrittenAsEditorsAndProgramsReadIt) {
  EXPECT_EQ(to_string(Where{"case.toml", 3, 7, {}}), "case.toml:3:7");
  EXPECT_EQ(to_string(Where{"case.toml", 0, 0, {}}), "case.toml");
  EXPECT_EQ(to_string(Where{"case.json", 9, 0, "/patient/age_y"}), "case.json#/patient/age_y");
}

TEST(Where, IsSafeToPrint) {
  EXPECT_EQ(to_string(Where{"a\x1b[31m", 1, 1, {}}), "a\\x1B[31m:1:1");
  EXPECT_EQ(to_string(Where{"case.json", 1, 0, "/a\x1b]0;b\a"}), "case.json#/a\\x1B]0;b\\x07");
}

TEST(Problem, IsOneLineWithItsSuggestion) {
  EXPECT_EQ(to_string(Problem{"c", {"f", 1, 2, {}}, "depth_mm = 9 is above 2.5", "Lower it."}),
            "f:1:2: depth_mm = 9 is above 2.5. Lower it.");
  EXPECT_EQ(to_string(Problem{"c", {}, "nothing is called \"x\"", {}}), "nothing is called \"x\".");
}

TEST(Problem, SortsAsTheFileIsRead) {
  Problems problems = {{"d", {"b", 1, 1, {}}, {}, {}},
                       {"c", {"a", 10, 2, {}}, {}, {}},
                       {"b", {"a", 2, 30, {}}, {}, {}},
                       {"a", {"a", 2, 4, {}}, {}, {}},
                       {"e", {"b", 1, 1, {}}, {}, {}}};
  sort_by_position(problems);
  EXPECT_THAT(problems, ElementsAre(Field(&Problem::code, "a"), Field(&Problem::code, "b"),
                                    Field(&Problem::code, "c"), Field(&Problem::code, "d"),
                                    Field(&Problem::code, "e")));
}

TEST(Printable, EscapesWhatSteersATerminal) {
  EXPECT_EQ(printable("a\x1b[2Jb"), "a\\x1B[2Jb");
  EXPECT_EQ(printable("a\nb\tc\r\x7f"), "a\\x0Ab\\x09c\\x0D\\x7F");
  EXPECT_EQ(printable(std::string("a\0b", 3)), "a\\x00b");
  EXPECT_EQ(printable("\xC2\x9B"), "\\xC2\\x9B");  // U+009B, a one-character escape
}

TEST(Printable, EscapesWhatReordersText) {
  EXPECT_EQ(printable("\xE2\x80\xAEtreat"), "\\xE2\\x80\\xAEtreat");  // U+202E
  EXPECT_EQ(printable("\xE2\x81\xA6x\xE2\x81\xA9"), "\\xE2\\x81\\xA6x\\xE2\\x81\\xA9");
}

TEST(Printable, KeepsOrdinaryText) {
  EXPECT_EQ(printable("Müller, 皮膚 – 5 %"), "Müller, 皮膚 – 5 %");
  EXPECT_EQ(printable("\xE2\x82\xAC"), "€");
}

TEST(Printable, EscapesEveryByteOfBrokenEncoding) { EXPECT_EQ(printable("a\xFF"), "a\\xFF"); }

RC_GTEST_PROP(Printable, NeverLetsAControlCharacterPass, (const std::string& text)) {
  const std::string safe = printable(text);
  RC_ASSERT(is_utf8(safe));
  for (const char letter : safe) {
    RC_ASSERT(static_cast<unsigned char>(letter) >= 0x20 && letter != '\x7f');
  }
}

TEST(Quoted, ShortensBeforeACharacterNeverInsideOne) {
  EXPECT_EQ(base::quoted("abc"), "\"abc\"");
  std::string text(59, 'a');
  text += "é and more";
  EXPECT_EQ(base::quoted(text), "\"" + std::string(59, 'a') + "…\"");
  EXPECT_THAT(base::quoted(std::string(1000000, 'x')), EndsWith("…\""));
  EXPECT_LT(base::quoted(std::string(1000000, 'x')).size(), 100U);
}

TEST(Quoted, EscapesToo) { EXPECT_THAT(base::quoted("\x1b[31m"), Not(HasSubstr("\x1b"))); }

}  // namespace
}  // namespace percuta::base
