#include "percuta/inci/near_index.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace percuta::inci {
namespace {

constexpr int never = 100;
constexpr std::size_t band = 4;          // how far apart text and name may run
constexpr std::size_t shortest = 5;      // letters: shorter names admit no error
constexpr std::size_t most_missing = 3;  // letters of a lost ligature
constexpr std::size_t most_added = 2;

/// Letters that a machine takes for one another; the first stands for all.
constexpr auto alike =
    std::to_array<std::string_view>({"o0q", "i1l", "s5", "b86g", "uv", "z2", "ce"});

constexpr std::array<char, 256> make_faces() {
  std::array<char, 256> faces{};
  for (std::size_t i = 0; i < faces.size(); ++i) {
    faces[i] = static_cast<char>(i);
  }
  for (const std::string_view group : alike) {
    for (const char letter : group) {
      faces[static_cast<unsigned char>(letter)] = group.front();
    }
  }
  return faces;
}
constexpr auto faces = make_faces();
char face(char letter) { return faces[static_cast<unsigned char>(letter)]; }

/// One letter that is read as two.
constexpr auto two_for_one =
    std::to_array<std::pair<char, std::string_view>>({{'m', "rn"}, {'d', "cl"}, {'w', "vv"}});

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// What is left of a key when letters that look alike are one.
std::string skeleton_of(std::string_view key) {
  std::string out(key);
  std::transform(out.begin(), out.end(), out.begin(), face);
  return out;
}

/// Which letters a skeleton has, a bit for each; some share one.
std::uint32_t letters_of(std::string_view skeleton) {
  std::uint32_t bits = 0;
  for (const char letter : skeleton) {
    bits |= 1U << (static_cast<unsigned char>(letter) & 31U);
  }
  return bits;
}

/// The three parts of a skeleton: [begin, end) of each.
std::array<std::pair<std::size_t, std::size_t>, 3> thirds_of(std::size_t size) {
  const std::size_t third = size / 3;
  return {{{0, third}, {third, size - third}, {size - third, size}}};
}

std::uint32_t hash_of(std::string_view part, std::size_t number, std::size_t size) {
  std::uint32_t hash = 2166136261U ^ static_cast<std::uint32_t>(number * 64 + size);
  for (const char letter : part) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
  }
  return hash ^ hash >> 15U;
}

int replacing(char read, char meant) {
  if (read == meant) {
    return 0;
  }
  if (is_digit(meant)) {
    return never;
  }
  const bool by_ear = (read == 'i' && meant == 'y') || (read == 'y' && meant == 'i');
  if (by_ear || face(read) == face(meant)) {
    return NearIndex::misread;
  }
  return is_digit(read) ? never : NearIndex::edit;
}

/// The table of an edit distance, of which only a band along the diagonal is filled.
class Table {
 public:
  Table(std::string_view read, std::string_view meant) : read_(read), meant_(meant) {
    for (std::size_t j = 0; j <= std::min(band, read.size()); ++j) {
      const bool drops_digit = j > 0 && is_digit(read[j - 1]);
      rows_[0][j] = j > 0 && (drops_digit || rows_[0][j - 1] == never)
                        ? never
                        : static_cast<int>(j) * NearIndex::edit;
    }
  }

  int cost(int limit) {
    if (!in_band(meant_.size(), read_.size())) {
      return never;
    }
    int before = 0;
    int two_before = 0;
    for (std::size_t i = 1; i <= meant_.size(); ++i) {
      const int least = fill(i);
      if (least > limit && before > limit && two_before > limit) {
        return never;
      }
      two_before = before;
      before = least;
    }
    return rows_[meant_.size()][read_.size()];
  }

 private:
  static bool in_band(std::size_t i, std::size_t j) { return i <= j + band && j <= i + band; }
  [[nodiscard]] int at(std::size_t i, std::size_t j) const {
    return in_band(i, j) ? rows_[i][j] : never;
  }

  int fill(std::size_t i) {
    const std::size_t low = i > band ? i - band : 0;
    const std::size_t high = std::min(read_.size(), i + band);
    int least = never;
    for (std::size_t j = low; j <= high; ++j) {
      rows_[i][j] = std::min(never, cell(i, j));
      least = std::min(least, rows_[i][j]);
    }
    return least;
  }

  [[nodiscard]] int cell(std::size_t i, std::size_t j) const {
    const char meant = meant_[i - 1];
    int cost = at(i - 1, j) + (is_digit(meant) ? never : NearIndex::edit);  // left out
    if (j > 0) {
      const char read = read_[j - 1];
      cost = std::min(cost, at(i - 1, j - 1) + replacing(read, meant));
      if (j + band > i && !is_digit(read)) {
        cost = std::min(cost, at(i, j - 1) + NearIndex::edit);  // put in
      }
    }
    const bool swapped = i > 1 && j > 1 && read_[j - 1] == meant_[i - 2] && read_[j - 2] == meant;
    if (swapped && !is_digit(meant) && !is_digit(read_[j - 1])) {
      cost = std::min(cost, at(i - 2, j - 2) + NearIndex::edit);
    }
    return std::min(cost, pair_cost(i, j));
  }

  /// Two letters read as one or one as two, and ligatures that got lost.
  [[nodiscard]] int pair_cost(std::size_t i, std::size_t j) const {
    const std::string_view meant = meant_.substr(0, i);
    const std::string_view read = read_.substr(0, j);
    int cost = never;
    for (const auto& [one, two] : two_for_one) {
      if (i > 1 && j > 0 && read.back() == one && meant.ends_with(two)) {
        cost = std::min(cost, at(i - 2, j - 1) + NearIndex::misread);
      }
      if (j > 1 && meant.back() == one && read.ends_with(two)) {
        cost = std::min(cost, at(i - 1, j - 2) + NearIndex::misread);
      }
    }
    if (i > 1 && meant_[i - 2] == 'f') {
      for (const std::string_view ligature : {"fi", "fl", "ff", "ffi", "ffl"}) {
        if (meant.ends_with(ligature)) {
          cost = std::min(cost, at(i - ligature.size(), j) + NearIndex::edit);
        }
      }
    }
    return cost;
  }

  std::string_view read_;
  std::string_view meant_;
  std::array<std::array<int, NearIndex::longest + 8>, NearIndex::longest + 8> rows_;
};

}  // namespace

int NearIndex::limit_for(std::size_t length) {
  constexpr std::size_t two_errors = 12;
  return length < shortest ? 0 : length < two_errors ? edit : 2 * edit;
}

int NearIndex::cost(std::string_view read, std::string_view meant, int limit) {
  if (read.empty() || meant.empty() || read.size() > longest || meant.size() > longest) {
    return never;
  }
  return Table(read, meant).cost(limit);
}

void NearIndex::add(std::string_view key) {
  const auto value = static_cast<std::uint32_t>(filed_.size());
  Filed& filed = filed_.emplace_back();
  filed.begin = static_cast<std::uint32_t>(keys_.size());
  filed.size = static_cast<std::uint16_t>(std::min(key.size(), longest + 1));
  if (key.size() < shortest || key.size() > longest) {
    return;
  }
  keys_ += key;
  const std::string skeleton = skeleton_of(key);
  filed.letters = letters_of(skeleton);
  std::size_t number = 0;
  for (const auto& [begin, end] : thirds_of(skeleton.size())) {
    const std::string_view part = std::string_view(skeleton).substr(begin, end - begin);
    thirds_.push_back({hash_of(part, number++, skeleton.size()), value, 0});
  }
}

void NearIndex::finish() {
  std::size_t size = 1;
  while (size < thirds_.size() + 1) {
    size *= 2;
  }
  buckets_.assign(size, 0);
  for (std::uint32_t i = 0; i < thirds_.size(); ++i) {
    std::uint32_t& first = buckets_[thirds_[i].hash & (size - 1)];
    thirds_[i].next = first;
    first = i + 1;
  }
}

std::string_view NearIndex::key(std::uint32_t value) const {
  return std::string_view(keys_).substr(filed_[value].begin, filed_[value].size);
}

void NearIndex::candidates(std::string_view text, std::vector<std::uint32_t>& out) const {
  const std::string skeleton = skeleton_of(text);
  const std::size_t size = skeleton.size();
  const std::size_t least = std::max(shortest, size - std::min(most_added, size));
  for (std::size_t meant = least; meant <= size + most_missing; ++meant) {
    for (std::size_t number = 0; number < 3; ++number) {
      look_for_third(skeleton, number, meant, out);
    }
  }
  const std::uint32_t letters = letters_of(skeleton);
  const auto is_far = [&](std::uint32_t value) {
    return !may_be_near(filed_[value], size, letters);
  };
  out.erase(std::remove_if(out.begin(), out.end(), is_far), out.end());
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

/// Adds the names of `size` letters that share one of their thirds with a skeleton. The first third
/// begins it, the last ends it, the one between may have moved.
void NearIndex::look_for_third(std::string_view skeleton, std::size_t number, std::size_t size,
                               std::vector<std::uint32_t>& out) const {
  const auto [begin, end] = thirds_of(size)[number];
  const std::size_t length = end - begin;
  if (length > skeleton.size()) {
    return;
  }
  const std::size_t last_start = skeleton.size() - length;
  std::size_t low = 0;
  std::size_t high = 0;
  if (number == 1) {
    low = begin - std::min(begin, most_missing);
    high = std::min(last_start, begin + most_added);
  } else if (number == 2) {
    low = high = last_start;
  }
  for (std::size_t start = low; start <= high; ++start) {
    const std::uint32_t hash = hash_of(skeleton.substr(start, length), number, size);
    for (std::uint32_t i = buckets_[hash & (buckets_.size() - 1)]; i != 0;
         i = thirds_[i - 1].next) {
      if (thirds_[i - 1].hash == hash) {
        out.push_back(thirds_[i - 1].value);
      }
    }
  }
}

/// An edit brings one letter at most and takes one; a pair read as one letter a few more.
bool NearIndex::may_be_near(const Filed& filed, std::size_t size, std::uint32_t letters) const {
  const int edits = limit_for(std::max<std::size_t>(size, filed.size)) / edit;
  return std::popcount(filed.letters ^ letters) <= 2 * edits + 2;
}

}  // namespace percuta::inci
