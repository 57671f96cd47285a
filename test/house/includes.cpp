#include "includes.hpp"

#include <regex>

namespace percuta::house {
namespace {

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

/// The room of a file below include/percuta, src or test; what an app or a bench is part of.
std::string room_of(const std::string& path) {
  static const std::regex room("(include/percuta|src|test)/([^/]+)/.*");
  std::smatch match;
  return std::regex_match(path, match, room) ? match[2].str() : folder_of(path);
}

bool is_public(const std::string& path) { return path.starts_with("include/"); }

}  // namespace

Includes::Includes(const std::vector<Text>& texts) {
  for (const Text& text : texts) {
    of_[text.path];
  }
  static const std::regex include("(^|\n)[ \t]*#[ \t]*include[ \t]*[<\"]([^>\"\n]+)[>\"]");
  for (const Text& text : texts) {
    const auto end = std::sregex_iterator();
    for (auto it = std::sregex_iterator(text.text.begin(), text.text.end(), include); it != end;
         ++it) {
      of_[text.path].insert(resolved(text.path, (*it)[2]));
    }
  }
}

std::string Includes::resolved(const std::string& from, const std::string& name) const {
  // A room's own tests and benches may look behind its door.
  for (const std::string& folder : {folder_of(from), std::string("include/"), std::string("test/"),
                                    std::string("apps/"), "src/" + room_of(from) + "/"}) {
    if (of_.contains(folder + name)) {
      return folder + name;
    }
  }
  return name;
}

std::set<std::string> Includes::reached_from(const std::string& path) const {
  std::set<std::string> reached;
  std::vector<std::string> left = {path};
  while (!left.empty()) {
    const auto found = of_.find(left.back());
    left.pop_back();
    if (found == of_.end()) {
      continue;
    }
    for (const std::string& header : found->second) {
      if (reached.insert(header).second) {
        left.push_back(header);
      }
    }
  }
  return reached;
}

std::vector<std::string> Includes::units_reaching(const std::string& ending) const {
  std::vector<std::string> units;
  for (const auto& [path, headers] : of_) {
    if (!path.ends_with(".cpp")) {
      continue;
    }
    for (const std::string& header : reached_from(path)) {
      if (header.ends_with(ending)) {
        units.push_back(path);
        break;
      }
    }
  }
  return units;
}

std::vector<std::string> Includes::public_for_nobody() const {
  std::set<std::string> used;
  for (const auto& [path, headers] : of_) {
    for (const std::string& header : headers) {
      if (!path.starts_with("bench/") && room_of(path) != room_of(header)) {
        used.insert(header);
      }
    }
  }
  std::vector<std::string> out;
  for (const auto& [path, headers] : of_) {
    if (is_public(path) && !used.contains(path)) {
      out.push_back(path);
    }
  }
  return out;
}

Complaints more_than_listed(const std::string& what, const std::vector<std::string>& found,
                            std::size_t listed) {
  if (found.size() == listed) {
    return {};
  }
  const bool fell = found.size() < listed;
  Complaints complaints = {std::to_string(found.size()) + " " + what + ", listed are " +
                           std::to_string(listed) +
                           (fell ? ": lower the number in the list" : ": it may only fall")};
  if (!fell) {
    complaints.insert(complaints.end(), found.begin(), found.end());
  }
  return complaints;
}

}  // namespace percuta::house
