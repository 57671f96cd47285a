#include "percuta/base/on_first_use.hpp"

#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace percuta::base {
namespace {

TEST(OnFirstUse, MakesOnceWhoeverAsks) {
  const OnFirstUse<int> dear;
  int made = 0;
  std::vector<std::jthread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] { dear.get([&] { return ++made; }); });
  }
  threads.clear();
  EXPECT_EQ(made, 1);
  EXPECT_EQ(dear.get([] { return 0; }), 1);
}

TEST(OnFirstUse, CopiesStartEmpty) {
  OnFirstUse<int> first;
  first.get([] { return 1; });
  const OnFirstUse<int> copy = first;
  EXPECT_EQ(copy.get([] { return 2; }), 2);
  EXPECT_EQ(first.get([] { return 3; }), 1);
  first = copy;
  EXPECT_EQ(first.get([] { return 4; }), 4);
}

}  // namespace
}  // namespace percuta::base
