#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

#include "document_sample.hpp"
#include "support/fontconfig_leak.hpp"
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::document {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

// Page objects are not compressed, so they can be counted without reading the PDF.
std::ptrdiff_t page_count(const std::string& pdf) {
  static const std::regex page("/Type /Page[^s]");
  return std::distance(std::sregex_iterator(pdf.begin(), pdf.end(), page), std::sregex_iterator());
}

std::size_t table_offset(const std::string& pdf) {
  return std::stoul(pdf.substr(pdf.rfind("startxref\n") + 10));
}

TEST(DocumentPdf, IsAPageASide) {
  const std::string pdf = render_pdf(sample_document());
  EXPECT_THAT(pdf, StartsWith("%PDF-"));
  EXPECT_THAT(pdf, EndsWith("%%EOF\n"));
  EXPECT_EQ(page_count(pdf), 2);
}

TEST(DocumentPdf, SameDocumentSameBytes) {
  const std::string pdf = render_pdf(sample_document());
  EXPECT_EQ(pdf, render_pdf(sample_document()));
  EXPECT_THAT(pdf, Not(HasSubstr("CreationDate")));
}

TEST(DocumentPdf, SaysItsTitleAndLanguage) {
  const std::string pdf = render_pdf(sample_document());
  EXPECT_THAT(pdf, HasSubstr("/Title (Plan of case 1)"));
  EXPECT_THAT(pdf, HasSubstr("/Lang (en)"));
  EXPECT_THAT(pdf.substr(table_offset(pdf)), StartsWith("xref\n"));
}

/// The objects of a PDF, found by its table of offsets as a reader finds them.
std::vector<std::string> objects_of(const std::string& pdf) {
  std::istringstream table(pdf.substr(table_offset(pdf)));
  std::string word;
  std::size_t first = 0;
  std::size_t count = 0;
  table >> word >> first >> count;
  std::vector<std::string> out;
  for (std::size_t i = 0; i < count; ++i) {
    std::size_t offset = 0;
    table >> offset >> word >> word;
    const std::string begin = std::to_string(i) + " 0 obj\n";
    if (i > 0) {
      EXPECT_EQ(pdf.substr(offset, begin.size()), begin);
      out.push_back(pdf.substr(offset, pdf.find("endobj", offset) - offset));
    }
  }
  return out;
}

std::set<std::string> elements_of(const std::vector<std::string>& objects) {
  std::set<std::string> out;
  static const std::regex element("/S /(\\w+) .*/Type /StructElem");
  for (const std::string& object : objects) {
    std::smatch found;
    if (std::regex_search(object, found, element)) {
      out.insert(found[1]);
    }
  }
  return out;
}

// What a screen reader goes by: headings, tables with their heads, lists, and words for figures.
TEST(DocumentPdf, TellsItsStructure) {
  Document document = sample_document();
  Chart chart{.x = {"days"}, .y = {"depth"}, .curves = {{.label = "a", .x = {0, 1}, .y = {0, 1}}}};
  const std::vector<Panel> panels = {{"One", chart}, {"Two", chart}};
  document.sides[0].sections.push_back({"Pictures",
                                        {Picture{"First", "Caption.", "It (rises)", panels},
                                         Picture{"Second", "", "It falls", panels}}});
  const std::vector<std::string> objects = objects_of(render_pdf(document));
  EXPECT_THAT(elements_of(objects),
              testing::IsSupersetOf({"Document", "Sect", "H1", "H2", "H3", "P", "Table", "TR", "TH",
                                     "TD", "L", "LI", "Lbl", "LBody", "Figure"}));
  std::string all;
  for (const std::string& object : objects) {
    all += object;
  }
  EXPECT_THAT(all, HasSubstr("/MarkInfo << /Marked true >>"));
  EXPECT_THAT(all, HasSubstr("/DisplayDocTitle true"));
  const std::size_t first = all.find("/Alt (It \\(rises\\))");
  const std::size_t second = all.find("/Alt (It falls)");
  EXPECT_LT(first, second);
  EXPECT_NE(second, std::string::npos);
}

// Elements go on over the end of a page; what holds content begins anew.
TEST(DocumentPdf, KeepsItsStructureOverPages) {
  Document document = sample_document();
  Table table{{"A", "B"}, {}};
  for (int i = 0; i < 150; ++i) {
    table.rows.push_back({says("a"), says("b")});
  }
  Picture tall{"Many", "", "Seen", {}};
  for (int i = 0; i < 12; ++i) {
    tall.panels.push_back({"One", Chart{.x = {"x"}, .y = {"y"}}});
  }
  document.sides[1].sections.push_back({"Long", {table, tall, says("the end")}});
  const std::string pdf = render_pdf(document);
  EXPECT_GT(page_count(pdf), 4);
  const std::vector<std::string> objects = objects_of(pdf);
  const auto figures = std::count_if(objects.begin(), objects.end(), [](const std::string& one) {
    return one.find("/Alt (Seen)") != std::string::npos &&
           one.find("/S /Figure") != std::string::npos;
  });
  EXPECT_GE(figures, 2);  // one a page
}

TEST(DocumentPdf, ALanguageCannotBreakOut) {
  Document document = sample_document();
  document.sides[0].language = "e) /Evil (n";
  EXPECT_THAT(render_pdf(document), HasSubstr("/Lang (eEviln)"));
}

TEST(DocumentPdf, ADraftDiffersFromWhatIsApproved) {
  Document document = sample_document();
  const std::string draft = render_pdf(document);
  document.draft = false;
  EXPECT_NE(draft, render_pdf(document));
}

TEST(DocumentPdf, ContinuesOnFurtherPages) {
  Table table{{"Product", "Why"}, {}};
  for (int i = 0; i < 200; ++i) {
    table.rows.push_back({says("a product"), says("because it stings", {"some-rule"})});
  }
  const std::ptrdiff_t pages = page_count(render_pdf(document_of({table})));
  EXPECT_GT(pages, 2);
  EXPECT_LT(pages, 8);
}

TEST(DocumentPdf, SetsSmallerWhatNearlyFits) {
  List list;
  std::ptrdiff_t before = 1;
  bool shrunk = false;
  for (int i = 0; i < 80 && before == 1; ++i) {
    list.items.push_back(says("one more line"));
    const std::string pdf = render_pdf(document_of({list}));
    before = page_count(pdf);
    shrunk = i > 55;  // more lines than full size has room for
  }
  EXPECT_EQ(before, 2);
  EXPECT_TRUE(shrunk);
}

TEST(DocumentPdf, CutsWhatIsTallerThanAPageBetweenLines) {
  std::string text;
  for (int i = 0; i < 4000; ++i) {
    text += "word ";
  }
  EXPECT_GT(page_count(render_pdf(document_of({says(text)}))), 2);
  EXPECT_GT(page_count(render_pdf(document_of({Table{{"A", "B"}, {{says("a"), says(text)}}}}))), 2);
  EXPECT_GT(page_count(render_pdf(document_of({Callout{Tone::bad, "Title", {says(text)}}}))), 2);
}

TEST(DocumentPdf, EmptyThingsAreNoTrouble) {
  EXPECT_THAT(render_pdf({}), StartsWith("%PDF-"));
  const std::string pdf = render_pdf(document_of(
      {says(""), Callout{}, Facts{{{"", says("")}}}, List{}, Table{}, Table{{"A"}, {{}}}, Bars{}}));
  EXPECT_EQ(page_count(pdf), 1);
}

TEST(DocumentPdf, TakesOutsideTextAsItComes) {
  const std::string any =
      "\xff\x01 <b>&</b> \xf0\x9f\xa7\xb4 Ελληνικά קרם " + std::string(900, 'w');
  const std::string pdf =
      render_pdf(document_of({says(any, {any}), Facts{{{any, says(any)}}},
                              Table{{any, any}, {{says(any), says(any, {any})}}},
                              Bars{any, {0, 1}, {{any, 1, Tone::bad}}}}));
  EXPECT_THAT(pdf, StartsWith("%PDF-"));
}

}  // namespace
}  // namespace percuta::document
