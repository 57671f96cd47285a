#pragma once

#include <map>
#include <string>
#include <vector>

#include "percuta/catalog/catalog.hpp"

namespace percuta::catalog {

// What each kind of knowledge file holds.

struct SourceFile {
  std::vector<evidence::Source> source;
};
void fields(base::Is<SourceFile> auto& file, auto&& field) {
  field("source", file.source, "Who claims something.");
}

struct SiteFile {
  std::vector<skin::Site> site;
};
void fields(base::Is<SiteFile> auto& file, auto&& field) {
  field("site", file.site, "Places on the body.");
}

struct HandpieceFile {
  std::vector<device::Handpiece> handpiece;
};
void fields(base::Is<HandpieceFile> auto& file, auto&& field) {
  field("handpiece", file.handpiece, "Handpieces a case may name.");
}

struct TermFile {
  std::vector<intake::Term> term;
};
void fields(base::Is<TermFile> auto& file, auto&& field) {
  field("term", file.term, "Words a case may use.");
}

struct TopicFile {
  std::vector<intake::TopicQuestion> topic;
};
void fields(base::Is<TopicFile> auto& file, auto&& field) {
  field("topic", file.topic, "The questions of the intake.");
}

struct RuleFile {
  std::vector<rules::Rule> rule;
  std::vector<rules::Window> window;
};
void fields(base::Is<RuleFile> auto& file, auto&& field) {
  field("rule", file.rule, base::Need::defaulted, "Rules of screening.");
  field("window", file.window, base::Need::defaulted, "Windows of aftercare.");
}

using ParameterFile = std::map<std::string, evidence::Graded>;

}  // namespace percuta::catalog
