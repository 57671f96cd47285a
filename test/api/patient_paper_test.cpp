// The patient's page on paper, measured by another program: type large enough, help in front.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "patient_pages.hpp"
#include <unistd.h>

namespace percuta::service {
namespace {

namespace fs = std::filesystem;

using intake::Language;

class OnPaper : public testing::TestWithParam<Language> {};

INSTANTIATE_TEST_SUITE_P(PatientPage, OnPaper,
                         testing::Values(Language::de, Language::en, Language::es, Language::fr,
                                         Language::pl, Language::pt),
                         [](const auto& tested) { return std::string(base::word(tested.param)); });

std::string run(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string out;
  std::array<char, 4096> some;
  while (pipe && std::fgets(some.data(), some.size(), pipe.get()) != nullptr) {
    out += some.data();
  }
  return out;
}

struct Printed {
  int pages = 0;
  double smallest_pt = 1000;
  int help_on_page = 0;
};

/// The patient's side on paper, as another program reads it.
Printed printed(Planned made, bool large, const std::string& help) {
  if (large) {
    print_large(made.document);
  }
  std::erase_if(made.document.sides,
                [](const document::Side& side) { return side.id != "patient"; });
  const fs::path file =
      fs::temp_directory_path() / ("percuta-" + std::to_string(getpid()) + ".pdf");
  io::write_file(file, document::render_pdf(made.document));
  const std::string boxes = run("pdftotext -bbox " + file.string() + " - 2>/dev/null");
  fs::remove(file);
  const std::string first_word = help.substr(0, help.find(' '));
  Printed out;
  static const std::regex line(
      "<page |<word xMin=\"[0-9.]+\" yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" "
      "yMax=\"([0-9.]+)\">([^<]*)<");
  constexpr double box_of_size = 1.362;  // Noto's ascent and descent, in sizes of its type
  for (std::sregex_iterator at(boxes.begin(), boxes.end(), line), end; at != end; ++at) {
    if (at->str(3).empty()) {
      ++out.pages;
      continue;
    }
    out.smallest_pt =
        std::min(out.smallest_pt, (std::stod(at->str(2)) - std::stod(at->str(1))) / box_of_size);
    if (at->str(3) == first_word && out.help_on_page == 0) {
      out.help_on_page = out.pages;
    }
  }
  return out;
}

bool has_pdftotext() { return std::system("pdftotext -v >/dev/null 2>&1") == 0; }

std::string with_four_more_products(std::string text) {
  for (const char* name : {"Day cream", "Cleansing milk", "Sun lotion", "Lip balm"}) {
    text += "\n[[product]]\nname = \"" + std::string(name) +
            "\"\nuse = \"morning\"\nlabel = \"Aqua, Glycerin, Petrolatum\"\n";
  }
  return text;
}

TEST_P(OnPaper, IsNinePointsOnOnePageAndTwelveOnTwo) {
  if (!has_pdftotext()) {
    GTEST_SKIP() << "pdftotext (poppler-utils) is not installed";
  }
  const std::string help = support::real_catalog().speech(GetParam()).say("help");
  const std::string stated = example("acne-scars.toml", GetParam());
  const Printed usual = printed(planned(stated), false, help);
  EXPECT_GE(usual.smallest_pt, 9);
  EXPECT_EQ(usual.pages, 1);
  const Printed large = printed(planned(stated), true, help);
  EXPECT_GE(large.smallest_pt, 12);
  EXPECT_LE(large.pages, 2);
  EXPECT_EQ(large.help_on_page, 1);
  const Printed more = printed(planned(with_four_more_products(stated)), false, help);
  EXPECT_GE(more.smallest_pt, 9);
  EXPECT_EQ(more.help_on_page, 1);
}

}  // namespace
}  // namespace percuta::service
