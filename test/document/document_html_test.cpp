#include <regex>

#include "document_sample.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace percuta::document {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string body_of(const std::string& html) { return html.substr(html.find("<body>")); }

TEST(DocumentHtml, DoesNotBreakDaysAndHasRoomForLongIds) {
  const std::string html = render_html(document_of(
      {says("on 2026-12-10, as-is"), Facts{{{"a-zone-of-a-very-long-name", says("")}}}}));
  EXPECT_THAT(html, HasSubstr("on <span class=\"whole\">2026-12-10,</span> as-is"));
  EXPECT_THAT(html, HasSubstr("<span class=\"long\">a-zone-of-a-very-long-name</span>"));
}

TEST(DocumentHtml, DoesNotBreakIdsAtTheirHyphens) {
  const std::string html = render_html(
      document_of({Facts{{{"cheek-left, cheek-right", says("as it is, well-known")}}}}));
  EXPECT_THAT(html, HasSubstr("<dt><span class=\"whole\">cheek-left,</span> <span "
                              "class=\"whole\">cheek-right</span></dt><dd>as it is, well-known"));
}

TEST(DocumentHtml, ShowsEveryBlock) {
  const std::string html = render_html(sample_document());
  EXPECT_THAT(html, HasSubstr("<title>Plan of case 1</title>"));
  EXPECT_THAT(html, HasSubstr("<section class=\"side\" id=\"clinician\" lang=\"en\""));
  EXPECT_THAT(html, HasSubstr("<section class=\"side\" id=\"patient\" lang=\"pl\""));
  EXPECT_THAT(html, HasSubstr("<div class=\"callout warn\"><h2>Treat with caution</h2>"));
  EXPECT_THAT(html, HasSubstr("<ol>\n<li>Ask about cold sores."));
  EXPECT_THAT(html, HasSubstr("<dt>First session</dt><dd>10 December 2026"));
  EXPECT_THAT(html, HasSubstr("<th scope=\"col\">Depth</th>"));
  EXPECT_THAT(html, HasSubstr("<th scope=\"row\">chin</th>"));
  EXPECT_THAT(html, HasSubstr("<td class=\"text bad\" data-head=\"Depth\">"));
  EXPECT_THAT(html, HasSubstr("<p class=\"text bold\">Stop when"));
  EXPECT_THAT(html, HasSubstr("<span class=\"unit\">godziny po zabiegu</span>"));
  EXPECT_THAT(html, HasSubstr("width=\"33.33%\""));   // 24 of 72 hours
  EXPECT_THAT(html, HasSubstr("width=\"100.00%\""));  // 96 hours end with the axis
  EXPECT_THAT(html, HasSubstr("<ul>\n<li>Sauny.</li>"));
  EXPECT_THAT(html, HasSubstr("<footer><p>Decision support.</p></footer>"));
}

TEST(DocumentHtml, LeadsEachIdToItsExplanation) {
  for (const std::string id : {"herpes-history", "interval-scars", "depth-cheek", "stop-signs"}) {
    EXPECT_THAT(render_html(sample_document()),
                HasSubstr("title=\"percuta explain " + id + "\">" + id + "</span>"));
  }
}

TEST(DocumentHtml, NeedsNothingFromOutsideAndRunsNothing) {
  const std::string html = render_html(sample_document());
  for (const std::string word : {"http", "<script", "url(", "@import", "src=", "href=", "//"}) {
    EXPECT_THAT(html, Not(HasSubstr(word)));
  }
}

TEST(DocumentHtml, EscapesOutsideTextWhereverItStands) {
  const std::string evil = "<script>\"'&\x01\xe2\x80\xae</style>";
  Document document = document_of({says(evil, {evil}), Callout{Tone::bad, evil, {says(evil)}},
                                   Facts{{{evil, says(evil)}}}, List{false, {says(evil)}},
                                   Table{{evil, evil}, {{says(evil), says(evil)}}},
                                   Bars{evil, {0, 1}, {{evil, 1, Tone::bad}}}});
  document.title = evil;
  document.draft = true;
  Side& side = document.sides[0];
  side.draft_word = evil;
  side.id = side.language = side.title = side.subtitle = side.foot = evil;
  side.sections[0].heading = evil;
  const std::string html = render_html(document);
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, Not(HasSubstr("\x01")));
  EXPECT_THAT(html, Not(HasSubstr("\xe2\x80\xae")));
  EXPECT_THAT(html, HasSubstr("<html lang=\"scriptstyle\">"));
  EXPECT_THAT(html, HasSubstr("&lt;script&gt;&quot;&#39;&amp;\\x01\\xE2\\x80\\xAE&lt;/style&gt;"));
  // The style sheet holds the title too: it still ends where we end it, and only there.
  EXPECT_EQ(html.find("</style>"), html.rfind("</style>"));
}

TEST(DocumentHtml, OpensAndClosesEachElement) {
  const std::string html = render_html(sample_document());
  const std::string body = body_of(html);
  for (const std::string tag :
       {"main",  "section", "header", "footer", "h1",     "h2",         "p",     "div",
        "dl",    "dt",      "dd",     "ul",     "ol",     "li",         "table", "thead",
        "tbody", "tr",      "th",     "td",     "figure", "figcaption", "svg",   "span"}) {
    const std::regex open("<" + tag + "[ >]");
    const std::regex close("</" + tag + ">");
    const auto count = [&](const std::regex& pattern) {
      return std::distance(std::sregex_iterator(body.begin(), body.end(), pattern),
                           std::sregex_iterator());
    };
    EXPECT_GT(count(open), 0) << tag;
    EXPECT_EQ(count(open), count(close)) << tag;
  }
}

TEST(DocumentHtml, SaysDraftOnlyWhileItIsOne) {
  Document document = sample_document();
  EXPECT_THAT(body_of(render_html(document)), HasSubstr("<p class=\"ribbon\">DRAFT</p>"));
  EXPECT_THAT(body_of(render_html(document)), HasSubstr("class=\"watermark\""));
  document.draft = false;
  EXPECT_THAT(render_html(document), Not(HasSubstr("DRAFT")));
}

TEST(DocumentHtml, SameDocumentSameBytes) {
  EXPECT_EQ(render_html(sample_document()), render_html(sample_document()));
}

}  // namespace
}  // namespace percuta::document
