// What reading costs: the names of knowledge, and labels of sixty names in several states.
#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>

#include "percuta/inci/label.hpp"
#include "percuta/inci/language.hpp"
#include "percuta/io/file.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/read.hpp"

namespace percuta::inci {
namespace {

std::vector<std::pair<std::string, std::string>> knowledge_texts(std::string_view part) {
  std::vector<std::pair<std::string, std::string>> texts;
  const auto folder = std::filesystem::path(PERCUTA_SOURCE_DIR) / "knowledge" / part;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto text = io::read_file(entry.path().string());
    texts.emplace_back(entry.path().filename().string(), text.value());
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

using Texts = std::vector<std::pair<std::string, std::string>>;

std::vector<Ingredient> load(const Texts& texts, const Texts& languages) {
  std::vector<Ingredient> all;
  for (const auto& [name, text] : texts) {
    const auto document = io::parse_toml(text, name);
    const auto table = io::read<IngredientTable>(document.value());
    auto some = ingredients(table.value());
    std::move(some.begin(), some.end(), std::back_inserter(all));
  }
  NameBook book(all);
  for (const auto& [name, text] : languages) {
    const auto document = io::parse_toml(text, name);
    book.add(io::read<LanguageNames>(document.value()).value());
  }
  return all;
}

const Dictionary& dictionary() {
  static const Dictionary made(load(knowledge_texts("ingredients"), knowledge_texts("languages")));
  return made;
}

constexpr std::string_view sixty_names =
    "Aqua/Water/Eau, Glycerin, Caprylic/Capric Triglyceride, Butylene Glycol, Cetearyl Alcohol, "
    "Dimethicone, Niacinamide, Squalane, Glyceryl Stearate, PEG-100 Stearate, Butyrospermum Parkii "
    "(Shea) Butter, Simmondsia Chinensis (Jojoba) Seed Oil, Cyclopentasiloxane, Isohexadecane, "
    "Pentylene Glycol, Betaine, Tocopheryl Acetate, Panthenol, Retinol, Palmitoyl Tripeptide-1, "
    "Palmitoyl Tetrapeptide-7, Ceramide NP, Ceramide AP, Ceramide EOP, Phytosphingosine, "
    "Cholesterol, Sodium Hyaluronate, Hydrolyzed Hyaluronic Acid, Centella Asiatica Extract, "
    "Madecassoside, Allantoin, Bisabolol, Camellia Sinensis Leaf Extract, Glycyrrhiza Glabra Root "
    "Extract, Avena Sativa Kernel Extract, Aloe Barbadensis Leaf Juice, Hydrogenated Lecithin, "
    "Stearic Acid, Palmitic Acid, Polysorbate 60, Sorbitan Stearate, Carbomer, Xanthan Gum, "
    "Acrylates/C10-30 Alkyl Acrylate Crosspolymer, Sodium Lauroyl Lactylate, Lecithin, Tocopherol, "
    "Ascorbyl Palmitate, Helianthus Annuus Seed Oil, Citric Acid, Sodium Hydroxide, Disodium EDTA, "
    "Phenoxyethanol, Ethylhexylglycerin, Caprylyl Glycol, Potassium Sorbate, Sodium Benzoate, "
    "Parfum, Linalool, Limonene";

/// Every `step`-th name with two letters swapped.
std::string misspelt(std::string_view label, int step) {
  std::string out(label);
  int name = 0;
  for (std::size_t i = 0; i + 6 < out.size(); ++i) {
    if (out[i] == ',' && ++name % step == 0) {
      std::swap(out[i + 5], out[i + 6]);
    }
  }
  return out;
}

std::string without_delimiters(std::string_view label) {
  std::string out(label);
  std::erase(out, ',');
  std::transform(out.begin(), out.end(), out.begin(), [](char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  });
  return out;
}

void read_often(benchmark::State& state, const std::string& label) {
  std::size_t tokens = 0;
  for (auto _ : state) {
    const LabelReading reading = read_label(label, dictionary());
    tokens = reading.ingredients.size() + reading.unknown.size();
    benchmark::DoNotOptimize(tokens);
  }
  state.counters["labels"] =
      benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
  state.counters["tokens"] = static_cast<double>(tokens);
}

void read_sixty(benchmark::State& state) { read_often(state, std::string(sixty_names)); }
void read_undelimited(benchmark::State& state) {
  read_often(state, without_delimiters(sixty_names));
}
void read_misspelt(benchmark::State& state) { read_often(state, misspelt(sixty_names, 6)); }
void read_foreign(benchmark::State& state) {
  read_often(state, "Composition inconnue: " +
                        misspelt("ba, ce, di, fo, gu, " + std::string(400, 'x'), 2));
}

/// Of anything: lists without end, one word, brackets, digits, other scripts, bytes that are no
/// text.
std::string large(int kind) {
  constexpr std::size_t size = 400'000;
  const std::vector<std::string> pieces = {std::string(sixty_names) + ", ",
                                           without_delimiters(sixty_names) + " ",
                                           misspelt(sixty_names, 2) + "\n",
                                           "a",
                                           "retinolglycerin",
                                           "(",
                                           "Citrus [Limon (Peel) ",
                                           "1,2-",
                                           "Aqua/",
                                           "水甘油视黄醇",
                                           "\xc3\x28\xff ",
                                           "x y z Extract, "};
  const std::string& piece = pieces[static_cast<std::size_t>(kind)];
  std::string out;
  while (out.size() < size) {
    out += piece;
  }
  out.resize(size);
  return out;
}

void read_large(benchmark::State& state) {
  read_often(state, large(static_cast<int>(state.range(0))));
}

void load_knowledge(benchmark::State& state) {
  const auto texts = knowledge_texts("ingredients");
  const auto languages = knowledge_texts("languages");
  std::size_t count = 0;
  for (auto _ : state) {
    count = load(texts, languages).size();
  }
  state.counters["ingredients"] = static_cast<double>(count);
}

void build_dictionary(benchmark::State& state) {
  const auto all = load(knowledge_texts("ingredients"), knowledge_texts("languages"));
  std::size_t count = 0;
  for (auto _ : state) {
    count = Dictionary(all).names().size();
  }
  state.counters["names"] = static_cast<double>(count);
}

BENCHMARK(load_knowledge)->Name("inci/knowledge/load")->Unit(benchmark::kMillisecond);
BENCHMARK(build_dictionary)->Name("inci/knowledge/dictionary")->Unit(benchmark::kMillisecond);
BENCHMARK(read_sixty)->Name("inci/read/60_names")->Unit(benchmark::kMicrosecond);
BENCHMARK(read_sixty)
    ->Name("inci/read/60_names_2_cores")
    ->Threads(2)
    ->UseRealTime()
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(read_undelimited)->Name("inci/read/undelimited")->Unit(benchmark::kMicrosecond);
BENCHMARK(read_misspelt)->Name("inci/read/misspelt")->Unit(benchmark::kMicrosecond);
BENCHMARK(read_large)->Name("inci/read/400_kB")->DenseRange(0, 11)->Unit(benchmark::kMillisecond);
BENCHMARK(read_foreign)->Name("inci/read/unknown")->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace percuta::inci
