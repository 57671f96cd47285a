#include "percuta/exchange/csv.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "percuta/base/fields.hpp"

namespace percuta::exchange {
namespace {

std::string cell(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    return std::string(text);
  }
  std::string out = "\"";
  for (const char letter : text) {
    out += letter;
    out += letter == '"' ? "\"" : "";
  }
  return out + "\"";
}

std::string cell(double value) { return fmt::format("{}", value); }

std::string cell(const std::optional<double>& value) { return value ? cell(*value) : ""; }

/// Rows with cells by the names of their columns, which come in the order they are first met.
class Rows {
 public:
  void begin() { rows_.emplace_back(); }

  void put(const std::string& column, std::string text) {
    const auto [found, is_new] = places_.emplace(column, columns_.size());
    if (is_new) {
      columns_.push_back(column);
    }
    auto& row = rows_.back();
    row.resize(std::max(row.size(), found->second + 1));
    row[found->second] = std::move(text);
  }

  [[nodiscard]] std::string told() && {
    std::vector<std::string> head;
    for (const std::string& column : columns_) {
      head.push_back(cell(column));
    }
    std::string out = fmt::format("{}\r\n", fmt::join(head, ","));
    for (auto& row : rows_) {
      row.resize(columns_.size());
      out += fmt::format("{}\r\n", fmt::join(row, ","));
    }
    return out;
  }

 private:
  std::vector<std::string> columns_;
  std::map<std::string, std::size_t> places_;
  std::vector<std::vector<std::string>> rows_;
};

/// A column of a curve.
struct Column {
  std::string name;
  std::vector<std::string> cells;
};

// Every list of numbers or words of a struct and of what it holds, with its key.
template <class T>
void add_columns(const std::string& above, const T& thing, std::vector<Column>& out) {
  base::for_each_field(thing, [&](const base::FieldSpec& spec, const auto& value) {
    using Value = std::decay_t<decltype(value)>;
    const std::string name = fmt::format("{}.{}", above, spec.name);
    if constexpr (std::same_as<Value, std::vector<double>>) {
      out.push_back({name, {}});
      for (const double one : value) {
        out.back().cells.push_back(cell(one));
      }
    } else if constexpr (base::is_vector<Value>) {
      if constexpr (base::NamedEnum<typename Value::value_type>) {
        out.push_back({name, {}});
        for (const auto one : value) {
          out.back().cells.push_back(cell(base::word(one)));
        }
      }
    } else if constexpr (base::HasFields<Value>) {
      add_columns(name, value, out);
    }
  });
}

/// A zone's curves, one after the other.
class ZoneRows {
 public:
  ZoneRows(const std::string& zone, Rows& rows) : zone_(zone), rows_(rows) {}

  template <class T>
  void add(const std::string& curve, const std::optional<T>& thing) {
    if (!thing) {
      return;
    }
    std::vector<Column> columns;
    add_columns(curve, *thing, columns);
    const std::size_t length = columns.empty() ? 0 : columns.front().cells.size();
    for (std::size_t i = 0; i < length; ++i) {
      begin(curve);
      for (Column& column : columns) {
        rows_.put(column.name, std::move(column.cells.at(i)));
      }
    }
  }

  // Concentrations over hour and depth, one row a pair.
  template <class Passage>
  void add_passage(const std::string& curve, const std::string& ingredient,
                   const Passage& passage) {
    for (std::size_t hour = 0; hour < passage.profile_mg_per_mL.size(); ++hour) {
      for (std::size_t i = 0; i < passage.depth_um.size(); ++i) {
        begin(curve);
        rows_.put("permeation.ingredient", cell(ingredient));
        rows_.put("permeation.time_h", cell(passage.time_h[hour]));
        rows_.put("permeation.depth_um", cell(passage.depth_um[i]));
        rows_.put("permeation.profile_mg_per_mL", cell(passage.profile_mg_per_mL[hour][i]));
      }
    }
  }

 private:
  void begin(const std::string& curve) {
    rows_.begin();
    rows_.put("zone", cell(zone_));
    rows_.put("curve", cell(curve));
  }

  const std::string& zone_;
  Rows& rows_;
};

bool has_band(const plan::ComparedRow& row) {
  return std::any_of(row.values.begin(), row.values.end(),
                     [](const plan::ComparedValue& one) { return one.low && one.high; });
}

std::string told(const plan::ComparedValue& one) {
  return one.value  ? cell(*one.value)
         : one.word ? cell(*one.word)
                    : cell(fmt::format("{}", fmt::join(one.ids, " ")));
}

}  // namespace

std::string to_csv(const plan::Simulation& simulation) {
  Rows rows;
  for (const plan::SimulatedZone& zone : simulation.zones) {
    ZoneRows of_zone(zone.id, rows);
    of_zone.add("depth_histogram", zone.depth_histogram);
    of_zone.add("barrier", zone.barrier);
    if (zone.permeation) {
      of_zone.add_passage("permeation", zone.permeation->ingredient, zone.permeation->way);
      of_zone.add_passage("permeation.intact", zone.permeation->ingredient,
                          zone.permeation->intact);
    }
    of_zone.add("healing", zone.healing);
  }
  return std::move(rows).told();
}

std::string to_csv(const plan::Comparison& comparison) {
  Rows rows;
  for (std::size_t i = 0; i < comparison.cases.size(); ++i) {
    rows.begin();
    rows.put("name", cell(comparison.cases[i].name));
    for (const plan::Varied& varied : comparison.cases[i].varied) {
      rows.put(varied.key, varied.value ? cell(*varied.value) : cell(varied.word.value_or("")));
    }
    for (const plan::ComparedRow& row : comparison.rows) {
      const plan::ComparedValue& one = row.values[i];
      rows.put(row.key, told(one));
      if (has_band(row)) {
        rows.put(row.key + "_low", cell(one.low));
        rows.put(row.key + "_high", cell(one.high));
      }
    }
  }
  return std::move(rows).told();
}

}  // namespace percuta::exchange
