#include "percuta/base/fields.hpp"

#include <array>

#include "support/units.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/base/units.hpp"

namespace percuta::base {
namespace {

using support::numbers_without_unit;
using testing::ElementsAre;
using testing::IsEmpty;

enum class Colour { red, green };
constexpr auto names(Colour) {
  using enum Colour;
  return std::to_array<Word<Colour>>({{red, "red"}, {green, "green"}});
}

struct Layer {
  double thickness_mm = 0;
  std::optional<double> weight;
  std::vector<int> parts;
  Colour colour = Colour::red;
};
void fields(Is<Layer> auto& layer, auto&& field) {
  field("thickness_mm", layer.thickness_mm, Range{0.001, 10.0}, "Thickness.");
  field("weight", layer.weight, "Without a unit.");
  field("parts", layer.parts, unitless, Need::defaulted, "Without one, on purpose.");
  field("colour", layer.colour, "No number.");
}

struct Skin {
  std::vector<Layer> layer;
  std::map<std::string, double> share;
  std::variant<Name<"site">, Layer> place;
};
void fields(Is<Skin> auto& skin, auto&& field) {
  field("layer", skin.layer, "Layers.");
  field("share", skin.share, "Numbers in a table.");
  field("place", skin.place, "A word or a table.");
}

TEST(Fields, ComeInTheOrderOfTheList) {
  Layer layer;
  std::vector<std::string_view> seen;
  for_each_field(layer, [&](const FieldSpec& spec, auto&) { seen.push_back(spec.name); });
  EXPECT_THAT(seen, ElementsAre("thickness_mm", "weight", "parts", "colour"));
}

TEST(Fields, TellWhatTheListSaysOfThem) {
  const Layer layer;
  std::vector<FieldSpec> specs;
  for_each_field(layer, [&](const FieldSpec& spec, const auto&) { specs.push_back(spec); });
  EXPECT_EQ(specs[0].says, "Thickness.");
  EXPECT_EQ(specs[0].range->high, 10.0);
  EXPECT_FALSE(specs[0].defaulted);
  EXPECT_FALSE(specs[1].range);
  EXPECT_TRUE(specs[2].defaulted && specs[2].unitless);
}

TEST(Range, HoldsBothEnds) {
  EXPECT_TRUE((Range{1, 2}).contains(1));
  EXPECT_TRUE((Range{1, 2}).contains(2));
  EXPECT_FALSE((Range{1, 2}).contains(2.0001));
}

TEST(Word, IsWhatFilesUse) {
  EXPECT_EQ(word(Colour::green), "green");
  EXPECT_EQ(word(static_cast<Colour>(7)), "?");
}

TEST(UnitSuffix, LooksThroughLowAndHigh) {
  EXPECT_EQ(unit_suffix("depth_mm"), "_mm");
  EXPECT_EQ(unit_suffix("speed_mm_per_s"), "_mm_per_s");
  EXPECT_EQ(unit_suffix("frequency_Hz_low"), "_Hz");
  EXPECT_EQ(unit_suffix("hold_h_high"), "_h");
  EXPECT_EQ(unit_suffix("depth"), "");
  EXPECT_EQ(unit_suffix("depth_inch"), "");
  EXPECT_EQ(unit_suffix("value_low"), "");
}

TEST(UnitSuffix, IsNeverTheEndOfALongerOneBeforeIt) {
  for (std::size_t i = 0; i < unit_suffixes.size(); ++i) {
    EXPECT_EQ(unit_suffix("x" + std::string(unit_suffixes[i])), unit_suffixes[i]);
  }
}

TEST(NumbersWithoutUnit, AreFoundHoweverDeep) {
  EXPECT_THAT(numbers_without_unit<Layer>("Layer"), ElementsAre("Layer.weight"));
  EXPECT_THAT(numbers_without_unit<Skin>("Skin"),
              ElementsAre("Skin.layer.weight", "Skin.share", "Skin.place.weight"));
}

struct Good {
  double depth_mm = 0;
};
void fields(Is<Good> auto& good, auto&& field) { field("depth_mm", good.depth_mm, "Depth."); }

TEST(NumbersWithoutUnit, LeaveGoodNamesAlone) {
  EXPECT_THAT(numbers_without_unit<Good>("Good"), IsEmpty());
}

}  // namespace
}  // namespace percuta::base
