#include "rendering.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "breaking.hpp"

#include "percuta/base/problem.hpp"
#include "percuta/base/text.hpp"

namespace percuta::document {
namespace {

constexpr int longest_kept_word = 24;  // a longer one may break: it would starve its neighbours
constexpr int room_for_id = 12;        // a column of text widens so much for the ids in it
constexpr int narrowest = 3;

// The width in characters of running text of what stands in the type of ids.
int small(int width) { return width * 4 / 5; }

int longest_word(std::string_view text) {
  int longest = 0;
  while (!text.empty()) {
    longest = std::max(longest, base::display_width(take_word(text, longest_kept_word)));
  }
  return std::min(longest, longest_kept_word);
}

int sum(const std::vector<int>& widths) { return std::accumulate(widths.begin(), widths.end(), 0); }

// Shares out `room` in proportion; rounding loses less than a character a column.
std::vector<int> in_proportion(const std::vector<int>& wishes, int room) {
  const double all = std::max(sum(wishes), 1);
  std::vector<int> out;
  out.reserve(wishes.size());
  for (const int wish : wishes) {
    out.push_back(static_cast<int>(std::floor(room * (wish / all))));
  }
  return out;
}

}  // namespace

std::size_t column_count(const Table& table) {
  std::size_t count = table.head.size();
  for (const auto& row : table.rows) {
    count = std::max(count, row.size());
  }
  return count;
}

ColumnNeeds column_needs(const Table& table, IdsAre ids) {
  ColumnNeeds needs;
  needs.longest_word.assign(column_count(table), narrowest);
  needs.longest_cell.assign(column_count(table), narrowest);
  needs.head.assign(column_count(table), 0);
  const auto hold = [&](std::size_t column, std::string_view words, int width) {
    needs.longest_word[column] = std::max(needs.longest_word[column], longest_word(words));
    needs.longest_cell[column] = std::max(needs.longest_cell[column], width);
  };
  for (std::size_t column = 0; column < table.head.size(); ++column) {
    const std::string head = base::printable(table.head[column]);
    hold(column, head, longest_word(head));
    needs.head[column] = base::display_width(head);
  }
  for (const auto& row : table.rows) {
    for (std::size_t column = 0; column < row.size(); ++column) {
      const std::string text = base::printable(row[column].text);
      const std::string all = with_ids(row[column]);
      const int width = base::display_width(text);
      hold(column, text, width);
      if (ids == IdsAre::words || (ids == IdsAre::beneath && text.empty())) {
        hold(column, all, base::display_width(all));
      } else if (ids == IdsAre::small) {
        const int room = text.empty() ? longest_kept_word : room_for_id;
        needs.longest_word[column] =
            std::max(needs.longest_word[column], std::min(small(longest_word(all)), room));
        // Where there is nothing but ids, they may stand below one another.
        hold(column, text,
             text.empty() ? small(longest_word(all))
                          : width + small(base::display_width(all) - width));
      }
    }
  }
  return needs;
}

std::vector<int> column_widths(const ColumnNeeds& needs, int room) {
  const std::size_t columns = needs.longest_word.size();
  std::vector<int> widths = needs.longest_cell;
  for (std::size_t i = 0; i < columns; ++i) {
    widths[i] = std::max(widths[i], needs.head[i]);
  }
  if (sum(widths) <= room) {
    return widths;
  }
  widths.assign(columns, 0);            // 0: not settled
  int least = sum(needs.longest_word);  // of what is not settled
  auto open = static_cast<int>(columns);
  // Columns content with an equal share get all they want; what they leave widens the share.
  for (bool settled = true; settled && open > 0;) {
    settled = false;
    const int share = room / open;
    for (std::size_t i = 0; i < columns; ++i) {
      const int want = needs.longest_cell[i];
      if (widths[i] == 0 && want <= share && room - want >= least - needs.longest_word[i]) {
        widths[i] = want;
        room -= want;
        least -= needs.longest_word[i];
        --open;
        settled = true;
      }
    }
  }
  std::vector<int> words(columns, 0);
  std::vector<int> wishes(columns, 0);
  for (std::size_t i = 0; i < columns; ++i) {
    if (widths[i] == 0) {
      words[i] = needs.longest_word[i];
      wishes[i] = std::min(needs.longest_cell[i], 2 * room) - words[i];
    }
  }
  const std::vector<int> base = least > room ? in_proportion(words, room) : words;
  const std::vector<int> more = in_proportion(wishes, std::max(room - least, 0));
  for (std::size_t i = 0; i < columns; ++i) {
    widths[i] = widths[i] > 0 ? widths[i] : std::max(base[i] + more[i], narrowest);
  }
  return widths;
}

std::string with_ids(const Sentence& sentence) {
  std::string out = base::printable(sentence.lead);
  out += (out.empty() || sentence.text.empty() ? "" : " ") + base::printable(sentence.text);
  for (const std::string& id : sentence.ids) {
    out += (out.empty() ? "[" : " [") + base::printable(id) + "]";
  }
  return out;
}

std::string bare_word(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '-';
  });
  return out;
}

double along_axis(const Bars& bars, double value) {
  double end = bars.ticks.empty() ? 0.0 : bars.ticks.back();
  if (bars.ticks.empty()) {
    for (const Bars::Row& row : bars.rows) {
      end = std::max(end, row.until);
    }
  }
  return end > 0 ? std::clamp(value / end, 0.0, 1.0) : 0.0;
}

}  // namespace percuta::document
