// Labels photographed in bad light, folded, leaning: what is to be avoided must still be found.
#include <algorithm>
#include <chrono>
#include <iostream>
#include <stop_token>
#include <thread>

#include "support/real_knowledge.hpp"
#include "support/rendered_label.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/inci/label.hpp"
#include "percuta/service/service.hpp"

namespace percuta::service {
namespace {

using photo::Shot;

const std::vector<std::string>& printed_labels() {
  static const std::vector<std::string> labels = {
      "INGREDIENTS: Aqua, Glycerin, Caprylic/Capric Triglyceride, Niacinamide, Retinol, Glycolic "
      "Acid, Salicylic Acid, Lavandula Angustifolia (Lavender) Oil, Gluconolactone, Sodium "
      "Hyaluronate, Ceramide NP, Xanthan Gum, Phenoxyethanol, Parfum, Linalool, Limonene",
      "Ingredients / INCI: Aqua, Ascorbic Acid, Ethoxydiglycol, Lactic Acid, Mandelic Acid, "
      "Papain, "
      "Citrus Limon (Lemon) Peel Oil, Panthenol, Allantoin, Carbomer, Sodium Hydroxide, Disodium "
      "EDTA, Ethylhexylglycerin, Citral, Geraniol",
      "AQUA, BENZOYL PEROXIDE, PROPYLENE GLYCOL, RETINYL PALMITATE, MELALEUCA ALTERNIFOLIA LEAF "
      "OIL, "
      "LACTOBIONIC ACID, CAPRYLOYL SALICYLIC ACID, DIMETHICONE, CETEARYL ALCOHOL, TOCOPHEROL, "
      "POTASSIUM SORBATE, SODIUM BENZOATE",
      "Composition : Aqua, Glycerin, Squalane, Malic Acid, Tartaric Acid, Hydroxypinacolone "
      "Retinoate, Juglans Regia Shell Powder, Rosmarinus Officinalis Leaf Oil, Betaine Salicylate, "
      "Butyrospermum Parkii Butter, Xanthan Gum, Phenoxyethanol"};
  return labels;
}

/// Shots that a person can read, each different.
Shot shot(std::uint32_t number) {
  Shot out;
  out.seed = number + 1;
  out.degrees = -15.0 + static_cast<double>((number * 7) % 31);
  out.noise = static_cast<double>((number * 5) % 21);
  out.light = 1 - 0.13 * static_cast<double>(number % 5);
  out.shadow = 0.2 * static_cast<double>(number % 4);
  out.folded = number % 3 == 1;
  out.letter_px = 20 + static_cast<double>((number * 3) % 12);
  if (number % 2 == 1) {  // a bottle on a table, under a lamp
    out.around_px = 60 + static_cast<int>(number % 3) * 40;
    out.curve = number % 4 == 1 ? 0.25 + 0.05 * static_cast<double>(number % 7) : 0;
    out.glare = number % 4 == 3 ? 0.3 + 0.1 * static_cast<double>(number % 5) : 0;
    out.blur_px = number % 5 == 0 ? 1 : 0;
  }
  return out;
}

struct Score {
  int wanted = 0;
  int found = 0;
};

void read_one(std::uint32_t number, Score& score) {
  const std::string& text = printed_labels()[number % printed_labels().size()];
  const auto picture = photo::photographed(text, shot(number));
  const std::string bytes = number % 2 == 0 ? photo::as_jpeg(picture, 75) : photo::as_png(picture);
  const catalog::Catalog& catalog = support::real_catalog();
  const auto answer =
      check_label({bytes, "serum.jpg", *base::parse_date("2026-11-23"), 1}, {}, catalog);
  ASSERT_TRUE(answer.ok()) << number << ' ' << base::to_string(answer.problems().front());
  ASSERT_TRUE(answer->result.photo.has_value());
  EXPECT_FALSE(answer->result.photo->text.empty());
  EXPECT_EQ(answer->result.verdict, rules::Verdict::avoid) << number;
  const auto typed = inci::read_label(text, catalog.dictionary());
  for (const inci::Token& token : typed.ingredients) {
    const bool harms = std::any_of(
        token.classes.begin(), token.classes.end(),
        [](inci::IngredientClass one) { return one <= inci::IngredientClass::essential_oil; });
    if (harms) {
      ++score.wanted;
      score.found +=
          std::any_of(answer->result.ingredients.begin(), answer->result.ingredients.end(),
                      [&](const auto& one) { return one.inci == token.inci; })
              ? 1
              : 0;
    }
  }
}

void read_many(std::uint32_t count) {
  Score score;
  for (std::uint32_t number = 0; number < count; ++number) {
    read_one(number, score);
  }
  std::cout << count << " photographs: " << score.found << " of " << score.wanted
            << " names to avoid found\n";
  EXPECT_GE(score.found, 0.95 * score.wanted);
}

TEST(Photographs, EightKeepWhatIsToBeAvoided) { read_many(8); }

// Too long for every run: the test slow.photographs runs it.
TEST(Photographs, DISABLED_SixtyKeepWhatIsToBeAvoided) { read_many(60); }

TEST(Photographs, AreGivenBackWithHowSureTheMachineIs) {
  const auto picture = photo::photographed(printed_labels().front(), {});
  const auto answer =
      check_label({photo::as_png(picture), "serum.png", *base::parse_date("2026-11-23"), 1}, {},
                  support::real_catalog());
  ASSERT_TRUE(answer.ok());
  EXPECT_GE(answer->result.photo->confidence_pct, 75);
  EXPECT_FALSE(answer->result.photo->doubtful);
  const std::string page =
      to_text(*answer, intake::Language::en, support::real_catalog(), TextStyle{});
  EXPECT_THAT(page, testing::AllOf(testing::HasSubstr("Read from a photograph"),
                                   testing::HasSubstr("Niacinamide")));
}

// A word that is being read may be finished; nothing more is begun.
TEST(Photographs, StopHalfWay) {
  const auto picture = photo::as_png(photo::photographed(printed_labels().front(), {}));
  for (const int after_ms : {0, 150}) {
    std::stop_source source;
    Ask request{picture, "serum.png", *base::parse_date("2026-11-23"), 1};
    request.watch.stop = source.get_token();
    std::jthread stopper([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(after_ms));
      source.request_stop();
    });
    if (after_ms == 0) {
      stopper.join();
    }
    const auto answer = check_label(request, {}, support::real_catalog());
    ASSERT_FALSE(answer.ok());
    EXPECT_EQ(answer.problems().front().code, "stopped");
  }
}

TEST(Photographs, ThatShowNoTextAreRefused) {
  photo::Picture white{400, 300, std::vector<std::uint8_t>(120'000, 240)};
  const auto answer =
      check_label({photo::as_png(white), "white.png", *base::parse_date("2026-11-23"), 1}, {},
                  support::real_catalog());
  ASSERT_FALSE(answer.ok());
  EXPECT_EQ(answer.problems().front().code, "no-text");
}

}  // namespace
}  // namespace percuta::service
