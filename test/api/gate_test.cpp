// Who is not to be treated, and who treats themself, gets no settings: nowhere, in no format.
#include <functional>
#include <regex>

#include "support/clinic.hpp"
#include "support/planned_pages.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "percuta/report/text.hpp"
#include "percuta/service/compare.hpp"

namespace percuta::service {
namespace {

using support::CaseText;

// Everything a page of the document says: what the PDF draws.
class Words {
 public:
  explicit Words(const document::Document& document) {
    for (const document::Side& side : document.sides) {
      add(side.title);
      add(side.subtitle);
      for (const document::Section& section : side.sections) {
        add(section.heading);
        for (const document::Block& block : section.blocks) {
          std::visit([&](const auto& one) { add(one); }, block);
        }
      }
      add(side.foot);
    }
  }
  std::string all;

 private:
  template <class T>
  void add(const T& thing) {
    if constexpr (std::same_as<T, std::string>) {
      all += thing + "\n";
    } else if constexpr (requires { thing.text; }) {
      add(thing.text);
    } else if constexpr (requires {
                           thing.label;
                           thing.value;
                         }) {
      add(thing.label);
      add(thing.value);
    } else if constexpr (requires { thing.lines; }) {
      add(thing.title);
      add(thing.lines);
    } else if constexpr (requires { thing.head; }) {
      add(thing.head);
      add(thing.rows);
    } else if constexpr (requires { thing.rows; }) {
      add(thing.rows);
    } else if constexpr (requires { thing.items; }) {
      add(thing.items);
    } else if constexpr (base::is_vector<T>) {
      for (const auto& one : thing) {
        add(one);
      }
    }
  }
};

std::map<std::string, std::string> formats(const CaseText& stated) {
  const Ask request{support::consistent(stated).text(), "case.toml", support::today, 0};
  const support::PlannedPages planned = support::planned_pages(request);
  const std::vector<Ask> twice = {request, request};
  const Answer<plan::Comparison> compared = *compare(twice, support::real_catalog());
  std::map<std::string, std::string> out = {
      {"JSON", to_json(planned)},
      {"text", to_text(planned.document, {.colour = false, .width = 200})},
      {"HTML", document::render_html(planned.document)},
      {"PDF", Words(planned.document).all},
      {"iCalendar", planned.icalendar.value_or("")},
      {"comparison", to_json(compared)},
      {"comparison as text",
       report::to_text(compared.result, compared.provenance,
                       support::real_catalog().speech(intake::Language::en), {.width = 200})},
      {"comparison as table", to_csv(compared)},
  };
  return out;
}

/// How often each format tells a setting.
std::map<std::string, std::ptrdiff_t> settings_told(const CaseText& stated) {
  static const std::regex setting(
      "\"[a-z_]*depth_mm\"|\"passes_count\"|[0-9] mm\\b|work up to|begin at|not beyond|done when|"
      "stop if|set by you|is aimed at|\\bpasses, |needle_set_to|"
      "zone_(begin_at|work_up_to|not_beyond|passes)",
      std::regex::icase);
  std::map<std::string, std::ptrdiff_t> out;
  for (const auto& [format, text] : formats(stated)) {
    out[format] = std::distance(std::sregex_iterator(text.begin(), text.end(), setting), {});
  }
  return out;
}

CaseText with(const std::string& table) { return CaseText{}.add(table); }

CaseText changed(const std::string& from, const std::string& to) {
  CaseText out;
  return out.change(from, to);
}

CaseText with_cartridge(const std::string& state) {
  return changed("handpiece = \"pen-12\"\n",
                 "handpiece = \"pen-12\"\ncartridge = \"" + state + "\"\n");
}

// Were the words wrong that the other tests look for, this one would tell.
TEST(Gate, WhoMayBeTreatedFindsSettingsInEveryFormat) {
  const auto told = settings_told(CaseText{});
  for (const char* format : {"JSON", "text", "HTML", "PDF"}) {
    EXPECT_GE(told.at(format), 9) << format;  // three depths in three zones
  }
  for (const char* format : {"comparison", "comparison as text", "comparison as table"}) {
    EXPECT_GE(told.at(format), 3) << format;
  }
  EXPECT_EQ(told.at("iCalendar"), 0);
}

TEST(Gate, NobodyElseFindsAnyAnywhere) {
  const std::map<std::string, CaseText> closed = {
      {"refused", with("[[patient.condition]]\nname = \"haemophilia\"\n")},
      {"refused in every zone", with("[[patient.procedure]]\nname = \"filler\"\n"
                                     "material = \"permanent\"\nzones = [\"all\"]\n")},
      {"treats themself", with("[operator]\nrole = \"self\"\n")},
      {"deferred without a date", changed("pregnancy = \"no\"", "pregnancy = \"pregnant\"")},
      {"opened cartridge", with_cartridge("opened")},
      {"reused cartridge", with_cartridge("reused")},
      {"expired cartridge", with_cartridge("expired")},
  };
  for (const auto& [name, stated] : closed) {
    CaseText with_own_settings = stated;  // what the case states itself is not handed back either
    with_own_settings.change("handpiece = \"pen-12\"\n",
                             "handpiece = \"pen-12\"\ndepth_mm = 1.25\npasses_count = 4\n");
    for (const CaseText& one : {stated, with_own_settings}) {
      for (const auto& [format, count] : settings_told(one)) {
        EXPECT_EQ(count, 0) << name << ", " << format;
      }
    }
  }
}

// The others are treated; of the one that waits nothing is told, not even what the case set.
TEST(Gate, AZoneThatWaitsFindsNoneBesideThoseThatAreTreated) {
  static const std::regex own("(^|[^0-9.])1\\.3729([^0-9]|$)");  // no number of a curve
  CaseText stated = with(
      "[[patient.procedure]]\nname = \"filler\"\n"
      "material = \"permanent\"\nzones = [\"chin\"]\n");
  stated.change("site = \"chin\"\n", "site = \"chin\"\ndepth_mm = 1.3729\n");
  for (const auto& [format, text] : formats(stated)) {
    EXPECT_FALSE(std::regex_search(text, own)) << format;
  }
  const auto told = settings_told(stated);
  for (const char* format : {"JSON", "text", "HTML", "PDF"}) {
    EXPECT_GE(told.at(format), 6) << format;  // three depths in two zones
  }
  CaseText treated;
  treated.change("site = \"chin\"\n", "site = \"chin\"\ndepth_mm = 1.3729\n");
  EXPECT_TRUE(std::regex_search(formats(treated).at("text"), own));
}

}  // namespace
}  // namespace percuta::service
