#include <array>

#include "inputs.hpp"
#include <fmt/format.h>

namespace percuta::hostile {

Inputs broken_syntax() {
  const auto pieces = [](const std::string& piece) {
    return flood([&](std::size_t) { return piece; });
  };
  const auto numbered = [](std::string_view form) {
    return flood([&](std::size_t i) { return fmt::format(fmt::runtime(form), i); });
  };
  const std::vector<std::pair<std::string, std::string>> texts = {
      {"empty", ""},
      {"spaces", pieces(" ")},
      {"line", pieces("x")},
      {"brackets", "a = " + pieces("[")},
      {"pairs", "a = " + pieces("[]")},
      {"braces", "a = " + pieces("{a=")},
      {"keys", numbered("k{} = 1\n")},
      {"inline-keys", "x = {" + numbered("k{} = 1, ") + "z = 1}"},
      {"dots", pieces("a.") + "a = 1"},
      {"deep-keys", flood([](std::size_t i) {
         std::string key;
         for (int level = 0; level < 200; ++level) {
           key += "a.";
         }
         return fmt::format("{}b{} = 1\n", key, i);
       })},
      {"long-key", pieces("k") + " = 1"},
      {"digits", "a = " + pieces("9")},
      {"fraction", "a = 0." + pieces("9")},
      {"comment", "#" + pieces("x")},
      {"open-text", "a = \"" + pieces("x")},
      {"open-lines", "a = \"\"\"" + pieces("\"\" ")},
      {"twice", "a = 1\na = 2\n"},
      {"json-open", "{" + pieces("\"a\":[")},
      {"json-keys", "{" + numbered("\"k{}\":1,") + "\"z\":1}"},
      {"json-twice", "{" + pieces("\"a\":1,") + "\"z\":1}"},
      {"json-list", "{\"zone\":[" + pieces("{},") + "{}]}"},
      {"json-nul", "{\"schema\":\"" + pieces("\\u0000") + "\"}"},
      {"json-half", "{\"schema\":\"\\ud800\"}"},
      {"json-number", "{\"schema\":" + pieces("9") + "}"},
      {"json-exponent", "{\"schema\":1e999999}"},
      {"json-text", "\"" + pieces("x") + "\""},
      {"json-comma", "{\"schema\":\"percuta.case/1\",}"},
      {"utf-16", std::string("s\0c\0h\0e\0m\0a\0", 12)},
      {"too-large", std::string(most_bytes + 2, ' ')},
      {"elf", std::string("\x7f"
                          "ELF\x02\x01\x01\0\0",
                          9)},
      {"png", std::string("\x89PNG\r\n\x1a\n", 8) + pieces("x")}};
  Inputs out;
  for (const auto& [name, text] : texts) {
    out.push_back({"syntax-" + name, screened, text, {2}});
  }
  return out;
}

Inputs labels() {
  const std::vector<std::string> units = {"x",
                                          "Retinol, ",
                                          "Aqua/",
                                          ",",
                                          "(",
                                          "L'",
                                          "A.B.",
                                          "alpha-",
                                          "Aqua\n",
                                          "\xff",
                                          "水、",
                                          "e\u0301",
                                          "\u202eA, ",
                                          "Aqua 1.5 %, ",
                                          "Ingredients: ",
                                          "without retinol, ",
                                          "\x1b[2J, Aqua, ",
                                          "Citrus Zork Oil, ",
                                          "0123456789, ",
                                          "free from ",
                                          std::string("\0", 1),
                                          "Glycern, "};
  Inputs out;
  for (std::size_t i = 0; i < units.size(); ++i) {
    for (const std::size_t size : {std::size_t{2'000}, std::size_t{900'000}}) {
      out.push_back(
          {fmt::format("label-{}-{}", i, size),
           {"check-label", "FILE"},
           "Aqua, Glycerin, Retinol, " + flood([&](std::size_t) { return units[i]; }, size)});
    }
  }
  Draw draw(4);
  out.push_back({"label-words", {"check-label", "FILE"}, flood([&](std::size_t) {
                   return draw.letters(9) + " ";
                 })});
  out.push_back({"label-names", {"check-label", "FILE"}, flood([&](std::size_t) {
                   return draw.letters(9) + " " + draw.letters(7) + ", ";
                 })});
  return out;
}

Inputs command_lines() {
  const std::vector<std::vector<std::string>> wrong = {
      {},
      {"scren", "FILE"},
      {"screen"},
      {"screen", "FILE", "more"},
      {"screen", "FILE", "--tody", "2026-12-01"},
      {"screen", "FILE", "-x"},
      {"screen", "FILE", "--today"},
      {"screen", "FILE", "--today", "2026-13-01"},
      {"screen", "FILE", "--today", "1200-01-01"},
      {"screen", "FILE", "--today", "9999-01-01"},
      {"screen", "FILE", "--today", "2026-12-01", "--today", "2026-12-02"},
      {"screen", "FILE", "--format", "xml"},
      {"calendar", "FILE", "--seed", "1x"},
      {"calendar", "FILE", "--seed", "1e3"},
      {"calendar", "FILE", "--seed", "99999999999999999999"},
      {"calendar", "FILE", "--seed", ""},
      {"calendar", "FILE", "--quiet=maybe"},
      {"screen", "FILE", "--knowledge", ""},
      {"check-label", "FILE", "--hours-since", "12h"},
      {"check-label", "FILE", "--hours-since", "-1"},
      {"check-label", "FILE", "--hours-since", "nan"},
      {"check-label", "FILE", "--hours-since", "1e9"},
      {"check-label", "FILE", "--language", "xx"},
      {"check-label"},
      {"plan", "FILE", "--out", "-"},
      {"plan", "FILE", "--out", ""},
      {"calendar", "FILE", "--ics", "-", "--format", "json"},
      {"calendar", "FILE", "--ics", ""},
      {"simulate", "FILE", "--stage", "heart"},
      {"compare", "FILE"},
      {"compare", "FILE", "FILE", "--vary", "a=1"},
      {"\x1b[31mplan", "FILE"},
      {"screen", "FILE", "--\x1b[31m"},
      {"--\xc2\x9b"}};
  Inputs out;
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    out.push_back({fmt::format("words-{}", i), wrong[i], sound_and(""), {64}});
  }
  const std::string values = flood([](std::size_t) { return std::string("1,"); }, 60'000);
  const std::vector<std::vector<std::string>> refused = {
      {"compare", "FILE", "--vary", "device.depth_mm=" + values + "1"},
      {"compare", "FILE", "--vary", "device.depth_mm"},
      {"compare", "FILE", "--vary", std::string(60'000, 'k') + "=1"},
      {"explain", std::string(60'000, 'x')},
      {"explain", "\x1b[31m"},
      {"schema", std::string(60'000, 'x')},
      {"screen", std::string(60'000, 'x')},
      {"screen", "nowhere/\x1b[31m\xc2\x9b"},
      {"screen", "/"},
      {"check-knowledge", "FILE"},
      {"screen", "FILE", "--knowledge", "nowhere/none/\x1b[31m"}};
  for (std::size_t i = 0; i < refused.size(); ++i) {
    out.push_back({fmt::format("argument-{}", i), refused[i], sound_and(""), {2}});
  }
  return out;
}

Inputs experiments() {
  const std::string head =
      "schema = \"percuta.experiment/1\"\nid = \"x\"\nsources = [\"article\"]\n";
  const std::string arm = "[[arm]]\nid = \"a\"\nsite = \"cheek\"\n";
  const auto many = [](const std::string& piece) {
    return flood([&](std::size_t) { return piece; });
  };
  const std::string observed =
      "[[observation]]\nid = \"o\"\nquantity = \"depth\"\nassay = \"oct\"\noperator = \"ratio\"\n";
  const std::vector<std::string> texts = {
      head + many(arm),
      head + flood([](std::size_t i) {
        return fmt::format("[[arm]]\nid = \"a{}\"\nsite = \"cheek\"\n", i);
      }),
      head + arm + observed + "arms = [" + many("\"a\", ") + "]\n",
      head + arm + observed + "arms = [" +
          flood([](std::size_t i) { return fmt::format("\"b{}\", ", i); }, 80'000) + "]\n",
      head +
          flood(
              [](std::size_t i) {
                return fmt::format("[[arm]]\nid = \"a{}\"\nsite = \"cheek\"\n", i);
              },
              300'000) +
          flood(
              [](std::size_t i) {
                return fmt::format("[[observation]]\nid = \"o{}\"\narms = [\"q{}\"]\n", i, i);
              },
              500'000),
      head + arm + many("[[observation]]\n"),
      head + "sources = [" + many("\"article\", ") + "]\n",
      head + "says = \"" + many("x") + "\"\n"};
  Inputs out;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    out.push_back(
        {fmt::format("experiment-{}", i), {"validate", "FILE", "--quiet"}, texts[i], {2}});
  }
  return out;
}

}  // namespace percuta::hostile
