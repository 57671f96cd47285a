#pragma once

#include <string>
#include <utility>

#include "situation.hpp"
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace percuta::situations {

/// A property that does not hold yet stands in pending.txt; one that came to hold must leave it.
inline void expect_held(const std::string& name, bool holds) {
  if (pending().contains("Property." + name)) {
    EXPECT_FALSE(holds) << name << " holds now: take it out of pending.txt";
  } else {
    EXPECT_TRUE(holds) << name;
  }
}

template <class Testable>
void expect_property(const std::string& name, Testable&& testable) {
  expect_held(name, rc::check(name, std::forward<Testable>(testable)));
}

}  // namespace percuta::situations
