#include <algorithm>
#include <array>

#include "inputs.hpp"
#include <fmt/format.h>

namespace percuta::hostile {

std::string Draw::letters(std::size_t count) {
  std::string out;
  while (out.size() < count) {
    out += static_cast<char>('a' + below(26));
  }
  return out;
}

std::vector<Line> sound_lines() {
  return {{"", "schema", "\"percuta.case/1\""},
          {"", "time_zone", "\"Europe/Berlin\""},
          {"[clinic]", "name", "\"Practice\""},
          {"", "telephone", "\"030 1\""},
          {"", "open", "[\"mon\", \"tue\"]"},
          {"[operator]", "role", "\"clinician\""},
          {"[intake]", "asked_on", "2026-12-01"},
          {"", "denies", "[\"bleeding\", \"keloid\"]"},
          {"[patient]", "age_y", "34"},
          {"", "phototype", "\"III\""},
          {"", "sex", "\"female\""},
          {"", "weight_kg", "60"},
          {"", "note", "\"careful\""},
          {"[[patient.condition]]", "name", "\"rosacea\""},
          {"", "status", "\"history\""},
          {"", "zones", "[\"a\"]"},
          {"", "since", "2025-01-01"},
          {"[[patient.medication]]", "name", "\"ramipril\""},
          {"", "route", "\"oral\""},
          {"", "stopped", "2026-01-01"},
          {"[[patient.procedure]]", "name", "\"botulinum_toxin\""},
          {"", "date", "2026-01-01"},
          {"[[patient.allergy]]", "to", "\"lanolin\""},
          {"[[past_session]]", "date", "2026-05-01"},
          {"", "zones", "[\"a\"]"},
          {"", "depth_mm", "1"},
          {"", "passes_count", "4"},
          {"[goal]", "indication", "\"texture\""},
          {"", "scar_since", "2020-01-01"},
          {"[[zone]]", "id", "\"a\""},
          {"", "site", "\"cheek\""},
          {"", "area_cm2", "20"},
          {"[device]", "handpiece", "\"pen-12\""},
          {"", "depth_mm", "1"},
          {"", "frequency_Hz", "100"},
          {"", "glide_speed_mm_per_s", "20"},
          {"[anaesthetic]", "agent", "\"lidocaine\""},
          {"", "strength_pct", "4"},
          {"", "minutes", "30"},
          {"[[test_spot]]", "date", "2026-10-01"},
          {"", "zone", "\"a\""},
          {"[course]", "sessions_count", "3"},
          {"", "interval_weeks", "4"},
          {"", "not_before", "2026-12-10"},
          {"", "wished", "[2026-12-14]"},
          {"", "unavailable", "[{ from = 2026-12-24, to = 2026-12-31 }]"},
          {"[[product]]", "name", "\"cream\""},
          {"", "label", "\"Aqua, Retinol\""},
          {"[[override]]", "finding", "\"beyond-label\""},
          {"", "by", "\"Dr. A\""},
          {"", "role", "\"clinician\""},
          {"", "reason", "\"why\""},
          {"", "date", "2026-12-01"}};
}

std::string text_of(const std::vector<Line>& lines) {
  std::string out;
  for (const Line& line : lines) {
    out += line.header.empty() ? "" : line.header + "\n";
    out += line.key + " = " + line.value + "\n";
  }
  return out;
}

std::string sound_and(const std::string& more) { return text_of(sound_lines()) + more; }

namespace {

std::string sound_with(std::size_t line, const std::string& value) {
  auto lines = sound_lines();
  lines[line].value = value;
  return text_of(lines);
}

}  // namespace

// Every value of the case by one of another kind, beyond its range, or from another time.
Inputs wrong_values() {
  constexpr auto values = std::to_array<const char*>({"-1",
                                                      "0",
                                                      "1e308",
                                                      "-1e308",
                                                      "nan",
                                                      "-inf",
                                                      "9223372036854775807",
                                                      "true",
                                                      "\"\"",
                                                      "\" \"",
                                                      "[]",
                                                      "[[1]]",
                                                      "{}",
                                                      "{ a = 1 }",
                                                      "0001-01-01",
                                                      "9999-12-31",
                                                      "1890-01-01",
                                                      "2046-01-01",
                                                      "10:00:00",
                                                      "2026-12-01T10:00:00Z",
                                                      "\"2026-02-30\"",
                                                      "\"zzz\"",
                                                      "[\"zzz\"]",
                                                      "0.30000001",
                                                      "4096",
                                                      "[2026-12-01, 1]"});
  Inputs out;
  Draw draw(1);
  const std::size_t lines = sound_lines().size();
  for (std::size_t i = 0; i < 110; ++i) {
    const std::size_t line = i % lines;
    out.push_back({fmt::format("value-{}", i), screened, sound_with(line, draw.of(values))});
  }
  return out;
}

Inputs floods() {
  using Piece = std::string (*)(std::size_t);
  constexpr auto tables = std::to_array<Piece>({
      [](std::size_t i) { return fmt::format("[[zone]]\nid = \"z{}\"\nsite = \"chin\"\n", i); },
      [](std::size_t i) {
        return fmt::format("[[zone]]\nid = \"z{}\"\nsite = \"chinn{}\"\n", i, i);
      },
      [](std::size_t) { return std::string("[[zone]]\n"); },
      [](std::size_t) { return std::string("[[zone]]\nid = \"a\"\nsite = \"full_face\"\n"); },
      [](std::size_t) { return std::string("[[patient.condition]]\nname = \"acne\"\n"); },
      [](std::size_t i) { return fmt::format("[[patient.condition]]\nname = \"acn{}\"\n", i); },
      [](std::size_t i) { return fmt::format("[[patient.medication]]\nname = \"x{} 5 mg\"\n", i); },
      [](std::size_t i) { return fmt::format("[[patient.procedure]]\nname = \"peel{}\"\n", i); },
      [](std::size_t i) { return fmt::format("[[patient.allergy]]\nto = \"lan{}\"\n", i); },
      [](std::size_t) { return std::string("[[past_session]]\ndate = 2026-05-01\n"); },
      [](std::size_t i) {
        return fmt::format("[[past_session]]\ndate = 2026-05-01\nzones = [\"q{}\"]\n", i);
      },
      [](std::size_t) { return std::string("[[test_spot]]\ndate = 2026-10-01\nzone = \"a\"\n"); },
      [](std::size_t i) {
        return fmt::format("[[product]]\nname = \"p{}\"\nlabel = \"Retinol\"\n", i);
      },
      [](std::size_t) {
        return std::string(
            "[[override]]\nfinding = \"x\"\nby = \"a\"\nreason = \"b\"\ndate = 2026-11-01\n");
      },
      [](std::size_t i) { return fmt::format("[t{}]\n", i); },
      [](std::size_t i) { return fmt::format("[[t{}.u]]\n", i); },
      [](std::size_t i) { return fmt::format("[patient.x{}]\n", i); },
  });
  Inputs out;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    for (const std::size_t size : {std::size_t{8'000}, std::size_t{900'000}}) {
      out.push_back(
          {fmt::format("flood-{}-{}", i, size), screened, sound_and(flood(tables[i], size))});
    }
  }
  const std::vector<std::pair<std::string, std::string>> lists = {
      {"zones", "\"a\", "},       {"zones", "\"nowhere\", "},
      {"denies", "\"health\", "}, {"denies", "\"blorb\", "},
      {"wished", "2026-12-14, "}, {"unavailable", "{ from = 2027-01-01, to = 2027-01-02 }, "},
      {"open", "\"mon\", "},      {"area_cm2", "1, "},
      {"wished", "\"soon\", "},   {"unavailable", "{}, "}};
  for (std::size_t i = 0; i < lists.size(); ++i) {
    auto lines = sound_lines();
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&](const Line& one) { return one.key == lists[i].first; });
    line->value = "[" + flood([&](std::size_t) { return lists[i].second; }) + "]";
    out.push_back({fmt::format("list-{}", i), screened, text_of(lines), {2}});
  }
  return out;
}

// Every text of the case, longer than anybody writes.
Inputs long_texts() {
  const std::vector<std::string> units = {"x",  "ab ",     "acne, ", "ü",
                                          "漢", "e\u0301", "\\n",    "1.5 mm "};
  Inputs out;
  Draw draw(2);
  const auto lines = sound_lines();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].value.front() != '"') {
      continue;
    }
    for (const std::size_t size : {std::size_t{3'000}, std::size_t{900'000}}) {
      const std::string unit = draw.of(units);
      out.push_back({fmt::format("long-{}-{}", i, size),
                     {draw.below(4) == 0 ? "calendar" : "screen", "FILE", "--today", "2026-12-01"},
                     sound_with(i, "\"" + flood([&](std::size_t) { return unit; }, size) + "\"")});
    }
  }
  return out;
}

// Bytes that make no text, and characters that nobody sees or that steer what is seen, in every
// text.
Inputs encodings() {
  const std::vector<std::string> units = {"\x1b[2J",
                                          "\\u001B]0;x\\u0007",
                                          "\\u009B31m",
                                          "\\u202Etreat",
                                          "\\u2066x\\u2069",
                                          "\\u200B",
                                          "\\uFEFF",
                                          "\\u0000",
                                          "\\uFFFE",
                                          "\\uFDD0",
                                          "\\U0010FFFF",
                                          "\xff\xfe",
                                          "\xc0\xaf",
                                          "\xed\xa0\x80",
                                          "\xf4\x90\x80\x80",
                                          "\xe2\x80",
                                          "\\u2028",
                                          "\\u061C",
                                          "\\U000E0041",
                                          "\u200f\u05d0",
                                          "\\u0301",
                                          "\ufb01ne",
                                          "\u212b",
                                          "\\u007F",
                                          "<script>\\\"&'</script>"};
  Inputs out;
  const auto lines = sound_lines();
  std::size_t unit = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].value.front() != '"') {
      continue;
    }
    for (int more = 0; more < 3; ++more) {
      const std::string value = lines[i].value;
      out.push_back(
          {fmt::format("letters-{}-{}", i, unit % units.size()),
           {more == 0 ? "calendar" : "screen", "FILE", "--today", "2026-12-01", "--format",
            more == 2 ? "json" : "text"},
           sound_with(i, value.substr(0, value.size() - 1) + units[unit % units.size()] + "\"")});
      ++unit;
    }
  }
  return out;
}

// Single bytes of the sound case changed, left out and doubled.
Inputs changed_bytes() {
  Inputs out;
  Draw draw(3);
  const std::string sound = sound_and("");
  for (int i = 0; i < 40; ++i) {
    std::string text = sound;
    for (std::size_t times = 1 + draw.below(6); times > 0; --times) {
      const std::size_t at = draw.below(text.size());
      switch (draw.below(4)) {
        case 0:
          text[at] = static_cast<char>(draw.below(256));
          break;
        case 1:
          text.erase(at, 1 + draw.below(20));
          break;
        case 2:
          text.insert(at, text.substr(draw.below(text.size()), draw.below(200)));
          break;
        default:
          text[at] = "[]{}\"'=.,#\\\n"[draw.below(12)];
      }
    }
    out.push_back({fmt::format("bytes-{}", i), screened, std::move(text)});
  }
  return out;
}

}  // namespace percuta::hostile
