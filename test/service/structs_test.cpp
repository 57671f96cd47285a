// Every struct that the outside reads or writes.
#include "answers.hpp"
#include "schemas.hpp"
#include "support/arbitrary.hpp"
#include "support/round_trip.hpp"
#include "support/units.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::service {
namespace {

constexpr int rounds = 40;

/// What must be empty for a struct of that name; no template, as there are many structs.
void expect_empty(const std::string& broken, std::string_view name, int seed) {
  EXPECT_EQ(broken, "") << name << " of seed " << seed;
}

void expect_none(const std::vector<std::string>& numbers) {
  EXPECT_THAT(numbers, testing::IsEmpty());
}

void expect_sentence(std::string_view struct_name, const base::FieldSpec& spec) {
  EXPECT_THAT(std::string(spec.says), testing::EndsWith(".")) << struct_name << "." << spec.name;
}

template <class Struct>
void expect_round_trips(std::string_view name, io::Syntax syntax) {
  if constexpr (std::same_as<Struct, experiment::Experiment>) {
    return;  // its check refuses whatever the dice make; its own tests send real files round
  }
  for (int seed = 0; seed < rounds; ++seed) {
    auto value = support::arbitrary<Struct>(static_cast<std::uint64_t>(seed));
    if constexpr (std::same_as<Struct, inci::IngredientTable>) {
      for (auto& group : value.group) {  // its check refuses rows and traits that make no sense
        group.rows = {"Aqua = water"};
        group.traits.clear();
      }
    }
    expect_empty(support::broken_round_trip(value, syntax), name, seed);
    if (testing::Test::HasFailure()) {
      return;
    }
  }
}

struct SentenceExpected {
  std::string_view struct_name;
  template <class T>
  void operator()(const base::FieldSpec& spec, const T& /*value*/) const {
    expect_sentence(struct_name, spec);
  }
};

TEST(Structs, KeepEveryFieldThroughToml) {
  for_each_schema([]<class T>(std::string_view name, const T*) {
    expect_round_trips<T>(name, io::Syntax::toml);
  });
}

TEST(Structs, KeepEveryFieldThroughJson) {
  for_each_schema([]<class T>(std::string_view name, const T*) {
    expect_round_trips<T>(name, io::Syntax::json);
  });
}

// The dice must leave nothing at its default, or the round trips would prove little.
TEST(Structs, AreFilledByTheDice) {
  for_each_schema([]<class T>(std::string_view name, const T*) {
    const std::string plain = io::to_json(io::to_node(T{}));
    bool changed = false;
    for (int seed = 0; seed < rounds; ++seed) {
      const auto thrown = support::arbitrary<T>(static_cast<std::uint64_t>(seed));
      changed = changed || io::to_json(io::to_node(thrown)) != plain;
    }
    EXPECT_TRUE(changed) << name;
  });
}

TEST(Structs, NameTheUnitOfEveryNumber) {
  for_each_schema([]<class T>(std::string_view name, const T*) {
    expect_none(support::numbers_without_unit<T>(std::string(name)));
  });
}

TEST(Structs, SayWhatEveryFieldMeans) {
  for_each_schema([]<class T>(std::string_view name, const T*) {
    T object{};
    base::for_each_field(object, SentenceExpected{name});
  });
}

}  // namespace
}  // namespace percuta::service
