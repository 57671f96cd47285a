#include <limits>
#include <sstream>

#include "document/document_sample.hpp"
#include "pictures_sample.hpp"
#include "support/real_knowledge.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "percuta/base/text.hpp"

namespace percuta::report {
namespace {

using document::Chart;
using document::Curve;
using document::Document;
using document::document_of;
using document::Estimates;
using document::Picture;
using document::PiercedLayers;
using document::render_html;
using document::render_pdf;
using document::render_text;
using document::Sentence;

using support::english;

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string text_of(const Picture& picture, int width = 80) {
  const Document document = document_of({picture});
  return render_text(document.sides[0], {.colour = false, .width = width});
}

double attribute(const std::string& element, const std::string& name) {
  const std::size_t at = element.find(" " + name + "=\"");
  return at == std::string::npos ? 0 : std::stod(element.substr(at + name.size() + 3));
}

/// Every coordinate of a path, in the order they stand: x, y, x, y.
std::vector<double> coordinates(const std::string& path) {
  std::string numbers;
  for (const char letter : path) {
    numbers += letter == 'M' || letter == 'L' || letter == 'Z' ? ' ' : letter;
  }
  for (std::size_t dot = numbers.find("h0"); dot != std::string::npos; dot = numbers.find("h0")) {
    numbers.erase(dot, 2);
  }
  std::vector<double> out;
  std::istringstream in(numbers);
  for (std::string one; in >> one;) {
    std::size_t read = 0;
    out.push_back(std::stod(one, &read));
    EXPECT_EQ(read, one.size()) << one;
    EXPECT_TRUE(std::isfinite(out.back())) << one;
  }
  return out;
}

/// Every mark of every drawing lies inside its frame.
void expect_all_inside(const std::string& html, const std::string& what) {
  double width = 0;
  double height = 0;
  constexpr double pen = 0.01;
  std::istringstream lines(html.substr(std::min(html.find("<svg"), html.size())));
  for (std::string line; std::getline(lines, line);) {
    const std::size_t frame = line.find("viewBox=\"0 0 ");
    if (frame != std::string::npos) {
      std::istringstream(line.substr(frame + 13)) >> width >> height;
      ASSERT_GT(height, 0) << what;
    }
    const std::size_t path = line.find("<path d=\"");
    if (path != std::string::npos) {
      const std::vector<double> points =
          coordinates(line.substr(path + 9, line.find('"', path + 9) - path - 9));
      for (std::size_t i = 0; i < points.size(); ++i) {
        EXPECT_GE(points[i], -pen) << what << line;
        EXPECT_LE(points[i], (i % 2 == 0 ? width : height) + pen) << what << line;
      }
    }
    if (line.find("<text") != std::string::npos) {
      const double room = attribute(line, "textLength");
      const double share = line.find("\"middle\"") != std::string::npos ? 0.5
                           : line.find("\"end\"") != std::string::npos  ? 1.0
                                                                        : 0.0;
      const double left = attribute(line, "x") - share * room;
      EXPECT_GE(left, -1) << what << line;
      EXPECT_LE(left + room, width + 1) << what << line;
      EXPECT_LE(attribute(line, "y"), height) << what << line;
    }
  }
}

/// Numbers no model should give, each in every place.
std::vector<Picture> odd_pictures() {
  constexpr double inf = std::numeric_limits<double>::infinity();
  const double nan = std::nan("");
  std::vector<Picture> out = {injury_picture({}, english()),       barrier_picture({}, english()),
                              uptake_picture({}, english()),       collagen_picture({}, english()),
                              inflammation_picture({}, english()), interval_picture({}, english()),
                              frontier_picture({}, english()),     outcome_picture({}, english()),
                              risks_picture({}, english())};
  for (const double odd : {0.0, 1e300, -1e300, inf, nan, -3.0, 1e-300}) {
    BarrierShown barrier = sample_barrier();
    barrier.response.tewl_ratio[5] = barrier.response.recovered_h = odd;
    barrier.response.hole_open_frac_low.assign(barrier.response.hole_open_frac_low.size(), odd);
    out.push_back(barrier_picture(barrier, english()));
    HealingShown healing = sample_healing();
    healing.response.papillary.elastin.assign(10, odd);
    healing.response.time_d.back() = barrier.shown_h = odd;
    out.push_back(barrier_picture(barrier, english()));
    healing.response.neutrophil[3] = healing.session_d[1] = odd;
    out.push_back(collagen_picture(healing, english()));
    out.push_back(inflammation_picture(healing, english()));
    InjuryShown injury = sample_pen();
    injury.skin.layers[1].thickness_um = injury.skin.crack_length_um = odd;
    injury.skin.rim_um = odd;
    injury.skin.channels[0] = {odd, 1, odd, odd, odd};
    injury.skin.channels[1] = {1, 1, odd, odd, 5};
    injury.skin.channels[2] = {1, 1, 1, odd, odd};
    out.push_back(injury_picture(std::vector<InjuryShown>{injury}, english()));
    injury.skin.side_mm = odd;
    out.push_back(injury_picture(std::vector<InjuryShown>{injury}, english()));
    IntervalsShown intervals = sample_intervals();
    intervals.rows[0].interval_weeks = intervals.rows[1].carry_over_frac.high = odd;
    intervals.chosen_weeks = odd;
    out.push_back(interval_picture(intervals, english()));
    FrontierShown frontier = sample_frontier();
    frontier.rows[2] = {odd, {odd, odd, odd}, {odd, odd, odd}};
    frontier.least_gain_frac = odd;
    out.push_back(frontier_picture(frontier, english()));
    OutcomeShown outcome = sample_outcome();
    outcome.published[0].improvement_frac = {odd, odd, odd};
    outcome.predicted.label = std::string(300, 'w');
    out.push_back(outcome_picture(outcome, english()));
    UptakeShown uptake = sample_uptake();
    uptake.profiles[0].concentration_ratio.assign(2, odd);
    uptake.uptake[0].enhancement_ratio = odd;
    out.push_back(uptake_picture(uptake, english()));
  }
  return out;
}

TEST(Pictures, EachSaysWhatItShowsForWhoCannotSeeIt) {
  for (const Picture& picture : sample_pictures()) {
    EXPECT_GT(picture.alternative.size(), 40U) << picture.title;
    EXPECT_FALSE(picture.title.empty());
    EXPECT_THAT(render_html(document_of({picture})),
                HasSubstr("role=\"img\" aria-label=\"" + picture.alternative.substr(0, 8)));
  }
}

TEST(Pictures, SamePictureSameBytes) {
  const std::vector<Picture> pictures = sample_pictures();
  const Document document = document_of({pictures.begin(), pictures.end()});
  EXPECT_EQ(render_html(document), render_html(document));
  EXPECT_EQ(render_pdf(document), render_pdf(document));
}

TEST(Pictures, NeedNothingFromOutside) {
  const std::vector<Picture> pictures = sample_pictures();
  const std::string html = render_html(document_of({pictures.begin(), pictures.end()}));
  for (const std::string word : {"http", "<script", "url(", "src=", "href=", "id=\"glyph"}) {
    EXPECT_THAT(html, Not(HasSubstr(word)));
  }
}

TEST(Pictures, CarryNoOutsideMarkup) {
  OutcomeShown outcome = sample_outcome();
  outcome.predicted.label = outcome.scale = "<script>\"&'\x01";
  const std::string html = render_html(document_of({outcome_picture(outcome, english())}));
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, Not(HasSubstr("\x01")));
}

TEST(Pictures, EveryMarkIsInsideItsFrame) {
  for (const Picture& picture : sample_pictures()) {
    expect_all_inside(render_html(document_of({picture})), picture.title);
  }
}

TEST(Pictures, FitATerminal) {
  for (const Picture& picture : sample_pictures()) {
    EXPECT_LE(widest_line(text_of(picture)), 80) << picture.title;
    EXPECT_LE(widest_line(text_of(picture, 60)), 60) << picture.title;
  }
}

TEST(Pictures, OddNumbersLeaveGapsNotNonsense) {
  const std::vector<Picture> pictures = odd_pictures();
  for (const Picture& picture : pictures) {
    expect_all_inside(render_html(document_of({picture})), picture.title);
    EXPECT_LE(widest_line(text_of(picture)), 80) << text_of(picture);
  }
  const std::string pdf = render_pdf(document_of({pictures.begin(), pictures.end()}));
  EXPECT_THAT(pdf, testing::StartsWith("%PDF-"));
}

TEST(InjuryPicture, TellsTheWholeNumberWhereNotEveryChannelIsDrawn) {
  strike::Simulated simulated;
  simulated.injury.crack_length_um = 180;
  simulated.injury.rim_um = 9;
  simulated.injury.channels_per_cm2 = 21000;
  simulated.footprint.every_count = 3;
  simulated.footprint.marks.assign(7000, {5, 5, 0.5, 0.03, 0});  // in the middle that is shown
  const PiercedLayers skin = needled_skin(sample_pen().skin.layers, simulated);
  EXPECT_DOUBLE_EQ(skin.channels[0].slit_x_um, 30);
  const std::string text = text_of(
      injury_picture(std::vector<InjuryShown>{{"dense", skin, simulated.injury}}, english()));
  EXPECT_THAT(text, HasSubstr("21000 channels on 1 cm²"));
  EXPECT_THAT(text, HasSubstr("a square of 2 mm is shown"));
  EXPECT_THAT(text, HasSubstr("one in 6 is drawn"));
  EXPECT_THAT(text, HasSubstr("each a closed crack, 180 µm long"));
  EXPECT_THAT(text, HasSubstr("rims of 9 µm, by assumption"));
}

TEST(InjuryPicture, TellsTheLayerTheTipsEndIn) {
  const std::string text =
      text_of(injury_picture(std::vector<InjuryShown>{sample_pen()}, english()));
  EXPECT_THAT(text, HasSubstr("reticular dermis   0.25–1.65   ████"));
  EXPECT_THAT(text, HasSubstr("920 channels on 1 cm²"));
}

TEST(BarrierPicture, MarksTheRuleAndTheRecovery) {
  const Picture picture = barrier_picture(sample_barrier(), english());
  const auto& loss = std::get<Chart>(picture.panels[0].content);
  ASSERT_EQ(loss.limits.size(), 4U);
  EXPECT_EQ(loss.limits[0].at, 21);
  EXPECT_EQ(loss.limits[2].label, "rule: 72 h");
  const auto& open = std::get<Chart>(picture.panels[1].content);
  ASSERT_EQ(open.limits.size(), 1U);  // the holes are far from closed when the leak has ended
  EXPECT_EQ(open.limits[0].label, "rule: 72 h");
  EXPECT_EQ(loss.y.low, 0);  // intact skin loses water too: the curve ends at 1, and that is told
  EXPECT_EQ(loss.limits[3].at, 1);
  EXPECT_EQ(loss.limits[3].label, "intact skin");
  EXPECT_THAT(picture.alternative,
              HasSubstr("a tenth of that extra after 21 h, in 95 of 100 by 42 h"));
}

TEST(HealingPicture, ShowsPhasesWithTheirDays) {
  const Picture picture = inflammation_picture(sample_healing(), english());
  EXPECT_THAT(picture.caption, HasSubstr("inflammation to day 4, proliferation to day 21"));
  const auto& cells = std::get<Chart>(picture.panels[0].content);
  EXPECT_EQ(cells.strip.stretches.front().from, 0);
  EXPECT_EQ(cells.events.at.size(), 4U);
}

TEST(IntervalPicture, SaysHowSureAndWhatIsLeftOver) {
  const std::string caption = interval_picture(sample_intervals(), english()).caption;
  EXPECT_THAT(caption, HasSubstr("gain less each in 70 of 100 draws of what is not known"));
  EXPECT_THAT(caption, HasSubstr("falls to 20 % after 23 days, 10 % after 32 days, 5 % after 42"));
}

TEST(FrontierPicture, NamesTheChosenPointAndTheLine) {
  const Picture picture = frontier_picture(sample_frontier(), english());
  const auto& gain = std::get<Chart>(picture.panels[0].content);
  ASSERT_EQ(gain.dots.size(), 1U);
  EXPECT_EQ(gain.dots[0].x, 1.25);
  EXPECT_THAT(gain.limits[1].label, HasSubstr("% of the best"));
  EXPECT_FALSE(gain.curves[0].low.empty());
}

TEST(FrontierPicture, CostsAreStrikesThroughTheDermisAndAMissingBandIsNoBand) {
  FrontierShown shown = sample_frontier();
  for (FrontierShown::Row& row : shown.rows) {
    row.gain_frac.low = row.gain_frac.high = row.gain_frac.middle;
  }
  const Picture picture = frontier_picture(shown, english());
  EXPECT_TRUE(std::get<Chart>(picture.panels[0].content).curves[0].low.empty());
  const auto& cost = std::get<Chart>(picture.panels[1].content);
  EXPECT_EQ(picture.panels[1].title, "Strikes through the dermis");
  EXPECT_EQ(cost.y.title, "% of all strikes");
  EXPECT_EQ(cost.dots[0].y, 100 * 1.25 / 4);
  EXPECT_EQ(cost.curves[0].high[0], 100 * 0.25 / 2) << "as thin as series let the dermis be";
  EXPECT_THAT(picture.alternative, HasSubstr("16 to 62 % of strikes through the dermis"));
}

TEST(RisksPicture, TellsTwoDigitsAndNoPowersOfTen) {
  const std::string text = text_of(risks_picture(
      {{{"one", {0.0333, 0.194123, 0.6489}}, {"two", {1.53e-10, 0.000108, 0.000979}}}}, english()));
  EXPECT_THAT(text, HasSubstr(" 19 (3.3 to 65)"));
  EXPECT_THAT(text, HasSubstr(" 0.011 (<0.001 to 0.098)"));
}

TEST(Pictures, KeepANumberAndItsUnitOnOneLine) {
  const Picture picture = outcome_picture(
      {.scale = "any",
       .predicted = {"this plan", {0.4, 0.1, 0.7}},
       .published = {{"dogra2014: roller 1.5 mm, 5 sessions, 30 people", {0.4, 0.1, 0.7}}}},
      english());
  const std::string html = render_html(document_of({picture}));
  EXPECT_THAT(html, testing::Not(HasSubstr(">people")));
  EXPECT_THAT(html, HasSubstr("30 people"));
}

// The stricter of protocol and label sets the earliest, and is named.
TEST(IntervalPicture, SaysTheWindowThatHoldsAndWhoSetsIt) {
  IntervalsShown shown = sample_intervals();
  shown.rule_low_weeks = 4;
  shown.rule_high_weeks = 6;
  const auto caption = [&](std::optional<double> label_weeks) {
    shown.label_min_weeks = label_weeks;
    return interval_picture(shown, english()).caption;
  };
  EXPECT_THAT(caption({}), HasSubstr("The window is 4 to 6 weeks (the protocol), "));
  EXPECT_THAT(caption(3.0), HasSubstr("The window is 4 to 6 weeks (the protocol), "));
  EXPECT_THAT(caption(30 / 7.0),
              HasSubstr("4.3 weeks (30 days, the device’s label) to 6 weeks (the protocol), "));
  EXPECT_THAT(caption(8.0), HasSubstr("8 weeks (56 days, the device’s label), more than"));
}

TEST(UptakePicture, LeavesOutWhatIntactSkinNeverTakesUp) {
  const Picture picture = uptake_picture(sample_uptake(), english());
  EXPECT_EQ(std::get<Estimates>(picture.panels[1].content).rows.size(), 3U);
}

TEST(UptakePicture, DrawsTheHoursThatCanBeSeenBesideIntactSkin) {
  UptakeShown shown = sample_uptake();
  const auto labels = [&] {
    std::vector<std::string> out;
    const Picture picture = uptake_picture(shown, english());
    for (const Curve& curve : std::get<Chart>(picture.panels[0].content).curves) {
      out.push_back(curve.label);
    }
    return out;
  };
  EXPECT_THAT(labels(),
              ElementsAre("after 1 h", "after 6 h", "after 24 h", "after 1 h, intact skin"));
  shown.intact.clear();
  shown.profiles.resize(1);
  EXPECT_THAT(labels(), ElementsAre("after 1 h"));
}

TEST(UptakePicture, TellsHowMuchOfTheDoseIsThrough) {
  EXPECT_THAT(
      uptake_picture(sample_uptake(), english()).caption,
      HasSubstr("after 1 h 22 % (2.2 %), after 6 h 78 % (7.8 %), from 24 h on 100 % (10 %)."));
}

TEST(UptakePicture, DrawsOnceWhatWouldLieOnOneAnother) {
  UptakeShown shown = sample_uptake();
  shown.profiles = {shown.profiles[1], shown.profiles[1], shown.profiles[2]};
  shown.profiles[0].time_h = 5;
  shown.intact = {shown.profiles[0]};
  for (double& um : shown.intact[0].depth_um) {
    um += 0.1;  // of another grid
  }
  std::vector<std::string> labels;
  const Picture picture = uptake_picture(shown, english());
  for (const Curve& curve : std::get<Chart>(picture.panels[0].content).curves) {
    labels.push_back(curve.label);
  }
  EXPECT_THAT(labels, ElementsAre("after 5 and 6 h, and in intact skin", "after 24 h"));
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

// On paper and a wide screen it has room for labels beside its intervals, on a telephone above.
TEST(Pictures, OnePanelAloneTakesTheWholeWidth) {
  const std::string html = render_html(document_of({outcome_picture(sample_outcome(), english())}));
  EXPECT_EQ(count_of(html, "<svg viewBox=\"0 0 704 "), 1U);
  EXPECT_EQ(count_of(html, "<svg viewBox=\"0 0 340 "), 1U);
  const std::string pair =
      render_html(document_of({interval_picture(sample_intervals(), english())}));
  EXPECT_EQ(count_of(pair, "<svg viewBox=\"0 0 340 "), 2U);
}

TEST(Pictures, ATitleThatIsTheHeadingIsNotSaidAgain) {
  Picture picture = outcome_picture(sample_outcome(), english());
  const std::string title = picture.title;
  Document document = document_of({Sentence{}});
  picture.title.clear();
  document.sides[0].sections = {{title, {picture}}};
  EXPECT_EQ(count_of(render_html(document), ">" + title + "<"), 1U);
  EXPECT_EQ(count_of(render_html(document), "<h3>"), 0U);
  EXPECT_EQ(count_of(render_text(document.sides[0], {}), title), 1U);
}

}  // namespace
}  // namespace percuta::report
