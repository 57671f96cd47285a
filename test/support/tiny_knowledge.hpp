#pragma once

#include <map>
#include <string>
#include <vector>

#include "percuta/catalog/catalog.hpp"

namespace percuta::support {

/// A whole body of knowledge with one thing of each kind and nothing wrong; a test spoils one
/// line of it.
struct TinyKnowledge {
  std::map<std::string, std::string> files = {
      {"sources/papers.toml",
       "[[source]]\nid = \"doe2016.fig3\"\ntitle = \"On needles\"\nkind = \"paper\"\n"
       "row = \"table:1\"\nstatus = \"read\"\nsays = \"Needles make holes.\"\n\n"
       "[[source]]\nid = \"roe2017\"\ntitle = \"On doubts\"\nkind = \"review\"\n"
       "row = \"table:2\"\nstatus = \"second-hand\"\nsays = \"Perhaps they do not.\"\n"},
      {"skin/sites.toml",
       "[[site]]\nid = \"cheek\"\nnames = [\"Wange\"]\non_face = true\nsays = \"A cheek.\"\n"
       "sources = [\"doe2016.fig3\"]\n"},
      {"device/handpieces.toml",
       "[[handpiece]]\nid = \"pen\"\nkind = \"pen\"\nneedles_count = 12\nmax_depth_mm = 2.5\n"
       "sources = [\"doe2016.fig3\"]\n"},
      {"intake/conditions.toml",
       "[[term]]\nid = \"acne\"\nnames = [\"pimples\"]\ngroups = [\"inflamed_skin\"]\n"
       "says = \"Acne.\"\n\n[[term]]\nid = \"inflamed_skin\"\nsays = \"A group.\"\n"},
      {"intake/medications.toml", "[[term]]\nid = \"aspirin\"\nsays = \"A medicine.\"\n"},
      {"intake/procedures.toml", "[[term]]\nid = \"toxin\"\nsays = \"An injection.\"\n"},
      {"intake/allergens.toml", "[[term]]\nid = \"nickel\"\nsays = \"A metal.\"\n"},
      {"intake/topics.toml",
       "[[topic]]\nid = \"keloid\"\nquestion = \"Any keloids?\"\n"
       "sources = [\"doe2016.fig3\"]\n"},
      {"parameters/aftercare.toml",
       "[hold_h]\nvalue = 72\nlow = 48\nhigh = 96\nsources = [\"doe2016.fig3\"]\n"
       "grade = \"consensus\"\nstatus = \"read\"\n"},
      {"rules/screening.toml",
       "[[rule]]\nid = \"inflamed\"\nwhen = [{ condition = [\"inflamed_skin\"] }]\n"
       "then = \"caution\"\noverridable = true\nsays = \"It is inflamed.\"\n"
       "action = \"Wait.\"\nsources = [\"doe2016.fig3\"]\n"
       "disputes = [{ source = \"roe2017\", says = \"No need.\" }]\n"},
  };

  TinyKnowledge& replace(const std::string& file, const std::string& from, const std::string& to) {
    std::string& text = files.at(file);
    const std::size_t at = text.find(from);
    if (at == std::string::npos) {
      throw std::logic_error("tiny knowledge has no " + from);
    }
    text.replace(at, from.size(), to);
    return *this;
  }

  TinyKnowledge& append(const std::string& file, const std::string& text) {
    files[file] += text;
    return *this;
  }

  [[nodiscard]] std::vector<catalog::KnowledgeFile> view() const {
    std::vector<catalog::KnowledgeFile> out;
    for (const auto& [path, text] : files) {
      out.push_back({path, text});
    }
    return out;
  }
};

}  // namespace percuta::support
