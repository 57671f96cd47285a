// Is what the documentation says so? `percuta_docs_test --update` writes docs/api.md and the
// numbers that pages show anew; the diff is for reading.
#include <iostream>
#include <span>
#include <string_view>

#include "update.hpp"
#include <gtest/gtest.h>

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (const std::string_view word : std::span(argv, static_cast<std::size_t>(argc)).subspan(1)) {
    if (word != "--update") {
      std::cerr << "percuta_docs_test: " << word << " is unknown; --update writes pages.\n";
      return 64;
    }
    percuta::docs::update = true;
  }
  return RUN_ALL_TESTS();
}
