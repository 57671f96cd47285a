#include "percuta/inci/label.hpp"

#include <algorithm>
#include <iostream>
#include <map>

#include "knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::inci {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Labels : public testing::TestWithParam<std::size_t> {
 protected:
  [[nodiscard]] const TestLabel& label() const { return test_labels()[GetParam()]; }
};

TEST_P(Labels, AreReadRight) {
  SCOPED_TRACE(label().name);
  const LabelReading reading = read(label().text);
  EXPECT_EQ(class_words(reading), label().classes);
  EXPECT_EQ(base::word(reading.kind), label().kind);
  EXPECT_EQ(reading.drug_label, label().drug_label);
  EXPECT_EQ(rebuilt(reading, label().text), label().text);
  if (label().unknown) {
    EXPECT_EQ(reading.unknown.size(), *label().unknown)
        << (reading.unknown.empty() ? "" : reading.unknown.front().as_written);
  }
  if (label().near_misses) {
    const auto count =
        std::count_if(reading.ingredients.begin(), reading.ingredients.end(),
                      [](const Token& one) { return one.recognition == Recognition::near_miss; });
    EXPECT_EQ(static_cast<std::size_t>(count), *label().near_misses);
  }
  if (label().products) {
    EXPECT_EQ(reading.products_count, *label().products);
  }
  for (const std::string& inci : label().finds) {
    EXPECT_TRUE(std::any_of(reading.ingredients.begin(), reading.ingredients.end(),
                            [&](const Token& one) { return one.inci == inci; }))
        << inci;
  }
}

INSTANTIATE_TEST_SUITE_P(Written, Labels, testing::Range<std::size_t>(0, test_labels().size()));

struct Score {
  std::size_t hit = 0;
  std::size_t missed = 0;
  std::size_t wrong = 0;
  std::size_t missed_avoid = 0;
  std::size_t tokens = 0;
  std::size_t unknown = 0;
};

Score score_all() {
  Score score;
  for (const TestLabel& label : test_labels()) {
    const LabelReading reading = read(label.text);
    const auto found = class_words(reading);
    for (const IngredientClass one : classes_of(reading)) {
      const std::string word(base::word(one));
      const bool right = std::count(label.classes.begin(), label.classes.end(), word) > 0;
      (right ? score.hit : score.wrong) += 1;
    }
    for (const auto& [one, word] : names(IngredientClass{})) {
      const bool wanted = std::count(label.classes.begin(), label.classes.end(), word) > 0;
      if (wanted && std::count(found.begin(), found.end(), word) == 0) {
        ++score.missed;
        score.missed_avoid += one <= IngredientClass::essential_oil ? 1 : 0;
      }
    }
    if (reading.kind == LabelKind::label) {
      score.tokens += reading.ingredients.size() + reading.unknown.size();
      score.unknown += reading.unknown.size();
    }
  }
  return score;
}

TEST(AllLabels, MeetTheDemands) {
  EXPECT_GE(test_labels().size(), 120u);
  const Score score = score_all();
  const double f1 = 2.0 * static_cast<double>(score.hit) /
                    static_cast<double>(2 * score.hit + score.missed + score.wrong);
  const double unknown = static_cast<double>(score.unknown) / static_cast<double>(score.tokens);
  std::cout << test_labels().size() << " labels, " << score.tokens << " tokens, class F1 " << f1
            << ", unknown " << unknown << '\n';
  EXPECT_EQ(score.missed_avoid, 0u);
  EXPECT_GE(f1, 0.98);
  EXPECT_LE(unknown, 0.10);
}

std::vector<std::string> written(const std::vector<Token>& tokens) {
  std::vector<std::string> out;
  for (const Token& token : tokens) {
    out.push_back(token.as_written);
  }
  return out;
}

TEST(Tokens, TellWhereAndWhat) {
  const std::string text = "Ingredients: Aqua, Retinol 0.3%*, foobarium";
  const LabelReading reading = read(text);
  ASSERT_THAT(reading.ingredients, SizeIs(2));
  const Token& retinol = reading.ingredients[1];
  EXPECT_EQ(retinol.as_written, "Retinol");
  EXPECT_EQ(text.substr(retinol.begin, retinol.end - retinol.begin), "Retinol");
  EXPECT_EQ(retinol.inci, "Retinol");
  EXPECT_EQ(retinol.position, 2);
  EXPECT_EQ(retinol.product, 1);
  EXPECT_EQ(retinol.stated_pct, 0.3);
  EXPECT_EQ(retinol.recognition, Recognition::inci);
  EXPECT_THAT(written(reading.unknown), ElementsAre("foobarium"));
  EXPECT_EQ(reading.unknown[0].position, 3);
}

TEST(Tokens, SayHowTheyWereRecognised) {
  EXPECT_EQ(only("Dexpanthenol").recognition, Recognition::synonym);
  EXPECT_EQ(only("Dexpanthenol").inci, "Panthenol");
  EXPECT_EQ(only("Gylcerin").recognition, Recognition::near_miss);
  EXPECT_EQ(only("Gylcerin").read_as, "Glycerin");
  EXPECT_EQ(only("Retinyl Cocoate").recognition, Recognition::family);
  EXPECT_EQ(only("Retinyl Cocoate").inci, "");
  EXPECT_THAT(only("Retinyl Cocoate").notes, Not(IsEmpty()));
  EXPECT_EQ(only("Foobarium").recognition, Recognition::unknown);
}

TEST(Tokens, AmountsStandBeforeOrBehind) {
  EXPECT_EQ(only("10% Niacinamide").stated_pct, 10.0);
  EXPECT_EQ(only("Niacinamide 10 %").stated_pct, 10.0);
  EXPECT_EQ(only("Niacinamide (2,5 %)").stated_pct, 2.5);
  EXPECT_EQ(only("Niacinamide 0.05% w/w").stated_pct, 0.05);
  EXPECT_EQ(only("Niacinamide").stated_pct, std::nullopt);
}

TEST(Tokens, AreReadWithAccentsThatStandApart) {
  for (const auto& [text, inci] :
       {std::pair{"Aqua, Milchsa\u0308ure, Glycerin", "Lactic Acid"},
        {"Aqua, acide re\u0301tinoi\u0308que, Glycerin", "Retinoic Acid"},
        {"Aqua, cafe\u0301ine, Glycerin", "Caffeine"}}) {
    const LabelReading reading = read(text);
    ASSERT_EQ(reading.ingredients.size(), 3U) << text;
    EXPECT_EQ(reading.ingredients[1].inci, inci);
    EXPECT_EQ(rebuilt(reading, text), text);
  }
}

TEST(Tokens, KeepTraits) {
  const auto has = [](std::string_view label, Trait trait) {
    const auto traits = only(label).traits;
    return std::find(traits.begin(), traits.end(), trait) != traits.end();
  };
  EXPECT_TRUE(has("Tretinoin", Trait::prescription));
  EXPECT_FALSE(has("Retinol", Trait::prescription));
  EXPECT_TRUE(has("Tetrahexyldecyl Ascorbate", Trait::lipophilic));
  EXPECT_TRUE(has("Ascorbyl Palmitate", Trait::lipophilic));
  EXPECT_FALSE(has("Ascorbyl Glucoside", Trait::lipophilic));
  EXPECT_TRUE(has("Ascorbyl Linoleate Stearate", Trait::lipophilic));
  EXPECT_TRUE(has("sh-Oligopeptide-1", Trait::growth_factor));
}

TEST(Spans, ShowWhatIsNoIngredient) {
  const std::string text = "Ingredients: Aqua (10%), Foo. Without alcohol for your skin. * organic";
  std::map<SpanKind, std::vector<std::string>> found;
  for (const Span& span : read(text).spans) {
    found[span.kind].push_back(text.substr(span.begin, span.end - span.begin));
  }
  EXPECT_THAT(found[SpanKind::heading], ElementsAre("Ingredients"));
  EXPECT_THAT(found[SpanKind::ingredient], ElementsAre("Aqua"));
  EXPECT_THAT(found[SpanKind::amount], ElementsAre("10"));
  EXPECT_THAT(found[SpanKind::unknown], ElementsAre("Foo"));
  EXPECT_THAT(found[SpanKind::mention], ElementsAre("alcohol"));
  EXPECT_THAT(found[SpanKind::prose], ElementsAre("Without", "for your skin"));
  EXPECT_THAT(found[SpanKind::footnote], ElementsAre("organic"));
}

TEST(Products, AreCountedApart) {
  const LabelReading reading = read(
      "Day: Aqua, Glycerin, Phenoxyethanol, Carbomer. Night: Aqua, Retinol, Squalane, Carbomer");
  EXPECT_EQ(reading.products_count, 2);
  const auto retinol = std::find_if(reading.ingredients.begin(), reading.ingredients.end(),
                                    [](const Token& one) { return one.inci == "Retinol"; });
  ASSERT_NE(retinol, reading.ingredients.end());
  EXPECT_EQ(retinol->product, 2);
  EXPECT_EQ(retinol->position, 2);
}

TEST(Options, SayThatALabelIsADrugs) {
  const std::string_view text = "Ascorbic acid, citric acid, glycerin, water, zinc oxide";
  EXPECT_THAT(classes(text), testing::Contains("vitamin_c_strong"));
  const LabelReading drug = read_label(text, knowledge(), {.drug_label = true});
  EXPECT_THAT(class_words(drug), ElementsAre("aha_ph_adjuster", "barrier", "vitamin_c_strong"));
}

}  // namespace
}  // namespace percuta::inci
