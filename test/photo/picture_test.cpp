// What a photograph is allowed to be, and how it is set upright.
#include "percuta/photo/picture.hpp"

#include <cmath>

#include "support/rendered_label.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::photo {
namespace {

const std::string& text() {
  static const std::string words =
      "Ingredients: Aqua, Glycerin, Retinol, Glycolic Acid, Lavandula Angustifolia Oil, Parfum, "
      "Niacinamide, Panthenol, Sodium Hyaluronate, Carbomer, Phenoxyethanol, Limonene, Linalool";
  return words;
}

std::string code_of(std::string_view bytes) {
  const auto decoded = decode(bytes, "label.jpg");
  return decoded ? "" : decoded.problems().front().code;
}

TEST(Picture, IsTheSameAsJpegAndPng) {
  const Picture page = photographed(text(), {});
  const auto png = decode(as_png(page), "a.png");
  const auto jpeg = decode(as_jpeg(page, 95), "a.jpg");
  ASSERT_TRUE(png.ok());
  ASSERT_TRUE(jpeg.ok());
  EXPECT_EQ(png->width, page.width);
  EXPECT_EQ(png->grey, page.grey);
  ASSERT_EQ(jpeg->height, page.height);
  double apart = 0;
  for (std::size_t i = 0; i < page.grey.size(); ++i) {
    apart += std::abs(static_cast<double>(jpeg->grey[i]) - page.grey[i]);
  }
  EXPECT_LT(apart / static_cast<double>(page.grey.size()), 4);
}

TEST(Picture, KnowsAPhotographByItsFirstBytes) {
  EXPECT_TRUE(is_photograph(as_png(photographed("Aqua", {}))));
  EXPECT_TRUE(is_photograph(as_jpeg(photographed("Aqua", {}))));
  EXPECT_FALSE(is_photograph("Aqua, Glycerin"));
  EXPECT_FALSE(is_photograph(""));
  EXPECT_FALSE(is_photograph("\xff\xd8"));
}

TEST(Picture, RefusesWhatIsDamaged) {
  std::string png = as_png(photographed(text(), {}));
  std::string jpeg = as_jpeg(photographed(text(), {}));
  EXPECT_EQ(code_of(std::string_view(png).substr(0, png.size() / 2)), "bad-picture");
  EXPECT_EQ(code_of(std::string_view(png).substr(0, 12)), "bad-picture");
  EXPECT_EQ(code_of(std::string_view(jpeg).substr(0, 20)), "bad-picture");
  EXPECT_EQ(code_of("\xff\xd8\xff"), "bad-picture");
  EXPECT_EQ(code_of("\x89PNG\r\n\x1a\n"), "bad-picture");
}

/// A PNG that claims sides it does not hold: a bomb has nothing else.
std::string claiming(std::uint32_t width, std::uint32_t height) {
  std::string png = as_png(photographed("Aqua", {}));
  const auto set = [&](std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i) {
      png[at + i] = static_cast<char>(value >> (24U - 8U * i));
    }
  };
  set(16, width);
  set(20, height);
  return png;
}

TEST(Picture, RefusesBombsBeforeTheyAreUnpacked) {
  EXPECT_EQ(code_of(claiming(60'000, 60'000)), "too-large");
  EXPECT_EQ(code_of(claiming(0x7fffffff, 1)), "too-large");
  EXPECT_EQ(code_of(claiming(12'000, 12'000)), "too-large");
  EXPECT_EQ(code_of(claiming(0, 0)), "bad-picture");
  std::string jpeg = as_jpeg(photographed("Aqua", {}));
  const std::size_t frame = jpeg.find("\xff\xc0");
  ASSERT_NE(frame, std::string::npos);
  for (const std::size_t at : {frame + 5, frame + 7}) {
    jpeg[at] = '\xff';
    jpeg[at + 1] = '\xff';
  }
  EXPECT_EQ(code_of(jpeg), "too-large");
  std::string layers = "\xff\xd8\xff";
  for (int i = 0; i < 200; ++i) {
    layers += "\xff\xda";
  }
  EXPECT_EQ(code_of(layers), "too-large");
  EXPECT_EQ(code_of("\xff\xd8\xff" + std::string(std::size_t{30} << 20U, 'x')), "too-large");
}

class Leaning : public testing::TestWithParam<double> {};

TEST_P(Leaning, IsSeenAndTurnedBack) {
  const Picture page = photographed(text(), {.degrees = GetParam(), .noise = 10});
  EXPECT_NEAR(slant_deg(page), GetParam(), 0.4);
  EXPECT_NEAR(slant_deg(prepared(page)), 0, 0.5);
}

INSTANTIATE_TEST_SUITE_P(By, Leaning, testing::Values(-15.0, -9.0, -3.0, 0.0, 2.0, 7.0, 15.0));

TEST(Picture, OfABottleOnATableIsCutOutStraight) {
  const Picture flat = photographed(text(), {.noise = 4});
  const Picture bottle = photographed(
      text(), {.degrees = 6, .noise = 8, .light = 0.7, .curve = 0.5, .around_px = 120});
  const Picture page = prepared(bottle);
  EXPECT_LT(page.height, bottle.height - 200) << "the table is cut off";
  EXPECT_LT(page.height, flat.height) << "lines that still bow take more room";
  EXPECT_NEAR(slant_deg(page), 0, 1);
}

TEST(Picture, LosesItsShadow) {
  const Picture page = prepared(photographed(text(), {.noise = 4, .light = 0.5, .shadow = 0.6}));
  const auto paper = [&](int x, int y) {
    return static_cast<int>(page.at(x, y));
  };
  EXPECT_NEAR(paper(20, 20), paper(page.width - 20, page.height - 20), 25);
}

TEST(Picture, OfNothingIsNoTrouble) {
  const Picture white{200, 100, std::vector<std::uint8_t>(20'000, 255)};
  EXPECT_EQ(slant_deg(white), 0);
  EXPECT_EQ(prepared(white).width, 200);
  const Picture dot{1, 1, {0}};
  EXPECT_GE(prepared(dot).width, 1);
}

}  // namespace
}  // namespace percuta::photo
