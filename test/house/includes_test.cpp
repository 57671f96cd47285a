// What makes every build wait: headers that cost much, and headers that more files see than need
// to.
#include "includes.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::house {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct Listed {
  std::size_t units_with_intrinsics;
  std::size_t units_with_packs;
  std::size_t public_for_nobody;
};
/// How many of each there are. May only fall.
constexpr Listed listed = {
    .units_with_intrinsics = 0, .units_with_packs = 29, .public_for_nobody = 13};

const Includes& tree() {
  static const Includes includes = [] {
    auto texts = read_tree(PERCUTA_SOURCE_DIR);
    std::erase_if(texts, [](const Text& text) {
      return !text.path.ends_with(".cpp") && !text.path.ends_with(".hpp");
    });
    return Includes(texts);
  }();
  return includes;
}

std::string told(const Complaints& complaints) {
  std::string text;
  for (const auto& complaint : complaints) {
    text += complaint + "\n";
  }
  return text;
}

TEST(Includes, ReachThroughHeadersOfRoomsTestsAndTheirOwnFolder) {
  const Includes includes({{"include/percuta/num/a.hpp", "#include <immintrin.h>\n"},
                           {"src/num/b.hpp", "  #  include \"percuta/num/a.hpp\"\n"},
                           {"src/num/b.cpp", "#include \"b.hpp\"\n"},
                           {"test/num/b_test.cpp", "#include <vector>\n#include \"b.hpp\"\n"},
                           {"test/io/c_test.cpp", "#include \"b.hpp\"\n// immintrin.h\n"}});
  EXPECT_THAT(includes.reached_from("src/num/b.cpp"),
              ElementsAre("immintrin.h", "include/percuta/num/a.hpp", "src/num/b.hpp"));
  EXPECT_THAT(includes.units_reaching("intrin.h"),
              ElementsAre("src/num/b.cpp", "test/num/b_test.cpp"));
}

TEST(Includes, ArePublicForNobodyWithoutAnOutsideUser) {
  const std::vector<Text> rooms = {
      {"include/percuta/num/a.hpp", ""},
      {"include/percuta/num/b.hpp", "#include \"percuta/num/a.hpp\"\n"},
      {"src/num/b.cpp", "#include \"percuta/num/b.hpp\"\n"},
      {"test/num/b_test.cpp", "#include \"percuta/num/b.hpp\"\n"},
      {"bench/b_bench.cpp", "#include \"percuta/num/b.hpp\"\n"}};
  EXPECT_THAT(Includes(rooms).public_for_nobody(),
              ElementsAre("include/percuta/num/a.hpp", "include/percuta/num/b.hpp"));
  for (const std::string user : {"include/percuta/io/c.hpp", "src/io/c.cpp", "apps/cli/c.cpp",
                                 "test/io/c_test.cpp", "test/support/c.hpp"}) {
    auto texts = rooms;
    texts.push_back({user, "#include \"percuta/num/b.hpp\"\n"});
    EXPECT_THAT(
        Includes(texts).public_for_nobody(),
        AllOf(Contains("include/percuta/num/a.hpp"), Not(Contains("include/percuta/num/b.hpp"))))
        << user;
  }
}

TEST(Includes, HaveNumbersThatMayOnlyFall) {
  EXPECT_THAT(more_than_listed("units", {"a", "b"}, 2), IsEmpty());
  EXPECT_THAT(more_than_listed("units", {"a", "b", "c"}, 2),
              ElementsAre("3 units, listed are 2: it may only fall", "a", "b", "c"));
  EXPECT_THAT(more_than_listed("units", {"a"}, 2), ElementsAre(HasSubstr("lower the number")));
}

TEST(House, FewUnitsSeeIntrinsicsAndPacks) {
  const std::string pack = "include/percuta/num/pack.hpp";
  ASSERT_THAT(tree().reached_from("src/healing/lanes_avx2.cpp"), Contains(pack));
  Complaints complaints;
  for (const auto& [what, found, count] :
       {std::tuple{"units that reach intrinsics", tree().units_reaching("intrin.h"),
                   listed.units_with_intrinsics},
        {"units that reach packs", tree().units_reaching(pack), listed.units_with_packs}}) {
    const auto more = more_than_listed(what, found, count);
    complaints.insert(complaints.end(), more.begin(), more.end());
  }
  EXPECT_TRUE(complaints.empty()) << told(complaints);
}

TEST(House, FewHeadersArePublicForNobody) {
  const auto found = tree().public_for_nobody();
  ASSERT_THAT(found, Not(Contains("include/percuta/service/service.hpp")));
  const auto complaints =
      more_than_listed("public headers without an outside user", found, listed.public_for_nobody);
  EXPECT_TRUE(complaints.empty()) << told(complaints);
}

}  // namespace
}  // namespace percuta::house
