#include "percuta/device/handpiece.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::device {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Handpiece sound() {
  Handpiece out;
  out.needles_count = 2;
  out.max_depth_mm = 1;
  out.needle = Needle{1.5, 250, 10, 0.3, Material::steel};
  out.cartridge = Cartridge{Layout::listed, 1, {{0, 0}, {1, 0}}};
  return out;
}

std::vector<std::string> codes(const Handpiece& handpiece) {
  std::vector<std::string> out;
  for (const base::Complaint& complaint : check(handpiece, "device.handpiece")) {
    out.push_back(complaint.code);
  }
  return out;
}

TEST(Handpiece, MayBeSound) { EXPECT_THAT(codes(sound()), IsEmpty()); }

TEST(Handpiece, NamesEveryMistakeAtOnce) {
  Handpiece wrong = sound();
  wrong.needle->tip_diameter_um = 300;
  wrong.needle->length_mm = 0.5;
  wrong.cartridge->places.clear();
  wrong.drum = Drum{10, 20, 8};
  EXPECT_THAT(codes(wrong), ElementsAre("tip-above-shaft", "needle-too-short", "needles-and-places",
                                        "not-for-this-kind"));
  EXPECT_THAT(check(wrong, "device.handpiece").front().keys,
              ElementsAre("device.handpiece.needle.tip_diameter_um",
                          "device.handpiece.needle.shaft_diameter_um"));
}

TEST(Handpiece, OfARollerHasADrumAndNoCartridge) {
  Handpiece roller = sound();
  roller.kind = HandpieceKind::roller;
  EXPECT_THAT(codes(roller), ElementsAre("not-for-roller"));
}

TEST(Handpiece, ListsPlacesOnlyForALayoutAsListed) {
  Handpiece odd = sound();
  odd.cartridge->layout = Layout::ring;
  EXPECT_THAT(codes(odd), ElementsAre("places-not-listed"));
}

}  // namespace
}  // namespace percuta::device
