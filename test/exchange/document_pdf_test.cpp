#include <regex>

#include "document_sample.hpp"
#include "support/fontconfig_leak.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::exchange {
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
  // The line with the language was added: the table of offsets must still be where the end says.
  EXPECT_THAT(pdf.substr(table_offset(pdf)), StartsWith("xref\n"));
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
}  // namespace percuta::exchange
