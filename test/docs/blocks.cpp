#include "blocks.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "percuta/io/file.hpp"

namespace percuta::docs {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view fence = "```";
using Lines = std::vector<std::string>;
constexpr std::string_view left_out = "[…]";

// Without blanks at the end; a space that holds words together is a space.
std::string trimmed(std::string line) {
  for (auto at = line.find("\u00A0"); at != std::string::npos; at = line.find("\u00A0", at)) {
    line.replace(at, 2, " ");
  }
  const auto end = line.find_last_not_of(" \t\r");
  return end == std::string::npos ? "" : line.substr(0, end + 1);
}

// Shown lines that follow each other in the output: [begin, end) of all that are shown.
struct Piece {
  std::ptrdiff_t begin;
  std::ptrdiff_t end;
};

// The pieces between what was left out, without the empty lines around them.
std::vector<Piece> pieces_of(const Lines& shown) {
  std::vector<Piece> out;
  const auto size = static_cast<std::ptrdiff_t>(shown.size());
  for (std::ptrdiff_t begin = 0; begin <= size;) {
    const auto stop = std::find(shown.begin() + begin, shown.end(), left_out);
    Piece piece{begin, stop - shown.begin()};
    begin = piece.end + 1;
    const auto empty = [&](std::ptrdiff_t i) {
      return shown[static_cast<std::size_t>(i)].empty();
    };
    while (piece.begin < piece.end && empty(piece.end - 1)) {
      --piece.end;
    }
    while (piece.begin < piece.end && empty(piece.begin)) {
      ++piece.begin;
    }
    out.push_back(piece);
  }
  return out;
}

Lines output_lines(std::string_view real) {
  Lines out = lines_of(real);
  while (!out.empty() && out.back().empty()) {
    out.pop_back();
  }
  return out;
}

// Of the place where most of a piece stands: the line that is shown, and the one that is printed.
std::string first_difference(const Lines& told, const Piece& piece, Lines::const_iterator from,
                             Lines::const_iterator end) {
  std::ptrdiff_t most = -1;
  std::string printed = "nothing";
  for (auto start = from; start != end; ++start) {
    const auto [ours, theirs] =
        std::mismatch(told.begin() + piece.begin, told.begin() + piece.end, start, end);
    if (ours - told.begin() > most) {
      most = ours - told.begin();
      printed = theirs == end ? "nothing" : *theirs;
    }
  }
  const auto line = static_cast<std::size_t>(std::max(most, piece.begin));
  return "shown:   " + (line < told.size() ? told[line] : "") + "\nprinted: " + printed;
}

// Words alone: what stays when numbers, and the columns that they widen, move.
std::string words_only(const std::string& line) {
  std::string out;
  for (const char letter : line) {
    if (std::isalpha(static_cast<unsigned char>(letter)) != 0) {
      out += letter;
    }
  }
  return out;
}

}  // namespace

std::vector<std::string> lines_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  Lines out;
  for (std::string line; std::getline(in, line);) {
    out.push_back(trimmed(line));
  }
  return out;
}

std::vector<Block> blocks_of(std::string_view page) {
  std::vector<Block> out;
  bool open = false;
  int number = 0;
  std::istringstream in{std::string(page)};
  for (std::string line; std::getline(in, line);) {
    ++number;
    const auto begin = line.find_first_not_of(' ');
    const bool is_fence = begin != std::string::npos && line.substr(begin).starts_with(fence);
    if (is_fence && !open) {
      Block block;
      block.line = number;
      block.indent = begin;
      std::istringstream words(line.substr(begin + fence.size()));
      words >> block.kind;
      std::getline(words >> std::ws, block.name);
      out.push_back(block);
    } else if (!is_fence && open) {
      out.back().text += line.substr(std::min(line.size(), out.back().indent)) + "\n";
    }
    open = is_fence ? !open : open;
  }
  return out;
}

std::vector<std::string> pages() {
  const fs::path root = PERCUTA_SOURCE_DIR;
  std::vector<std::string> out = {"README.md", "CONTRIBUTING.md"};
  for (const char* folder : {"docs", "docs/models"}) {
    for (const auto& entry : fs::directory_iterator(root / folder)) {
      if (entry.path().extension() == ".md") {
        out.push_back(entry.path().lexically_relative(root).generic_string());
      }
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string text_of(const std::string& path) {
  return *io::read_file(fs::path(PERCUTA_SOURCE_DIR) / path);
}

std::string differs(std::string_view shown, std::string_view real) {
  const Lines lines = output_lines(real);
  const Lines told = lines_of(shown);
  const auto pieces = pieces_of(told);
  auto at = lines.begin();
  for (const Piece& piece : pieces) {
    if (piece.begin == piece.end) {
      continue;
    }
    const auto found =
        std::search(at, lines.end(), told.begin() + piece.begin, told.begin() + piece.end);
    const bool first = &piece == &pieces.front();
    if (found == lines.end() || (first && found != at)) {
      return first_difference(told, piece, at, lines.end());
    }
    at = found + (piece.end - piece.begin);
  }
  if (pieces.back().begin != pieces.back().end && at != lines.end()) {
    return "printed, and not shown:\n" + *at;
  }
  return {};
}

std::string renumbered(std::string_view shown, std::string_view real) {
  const Lines lines = output_lines(real);
  Lines told = lines_of(shown);
  auto at = lines.begin();
  for (const Piece& piece : pieces_of(told)) {
    const auto found =
        std::search(at, lines.end(), told.begin() + piece.begin, told.begin() + piece.end,
                    [](const auto& a, const auto& b) { return words_only(a) == words_only(b); });
    if (piece.begin == piece.end || found == lines.end()) {
      continue;
    }
    std::copy_n(found, piece.end - piece.begin, told.begin() + piece.begin);
    at = found + (piece.end - piece.begin);
  }
  std::string out;
  for (const std::string& line : told) {
    out += line + "\n";
  }
  return out;
}

std::string with_blocks(std::string_view page, const std::vector<Block>& blocks) {
  std::istringstream in{std::string(page)};
  std::string out;
  auto next = blocks.begin();
  int number = 0;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const bool opens = next != blocks.end() && next->line == number;
    const auto begin = line.find_first_not_of(' ');
    const bool is_fence = begin != std::string::npos && line.substr(begin).starts_with(fence);
    if (inside && is_fence) {
      inside = false;
    }
    out += inside ? "" : line + "\n";
    if (opens) {
      for (const std::string& text : lines_of(next->text)) {
        out += (text.empty() ? "" : std::string(next->indent, ' ')) + text + "\n";
      }
      inside = true;
      ++next;
    }
  }
  return out;
}

std::vector<Step> steps_of(std::string_view console) {
  std::vector<Step> out;
  for (const std::string& line : lines_of(console)) {
    if (line.starts_with("$ ")) {
      out.push_back({line.substr(2), ""});
    } else if (!out.empty()) {
      out.back().shown += line + "\n";
    }
  }
  return out;
}

}  // namespace percuta::docs
