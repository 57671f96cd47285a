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

struct RegionFile {
  std::vector<skin::Region> region;
};
void fields(base::Is<RegionFile> auto& file, auto&& field) {
  field("region", file.region, "Parts of the body that are no site.");
}

struct LayersFile {
  std::vector<LayerRecord> layers;
};
void fields(base::Is<LayersFile> auto& file, auto&& field) {
  field("layers", file.layers, "Layers of skin, of sites and specimens.");
}

struct HandpieceFile {
  std::vector<device::Handpiece> handpiece;
};
void fields(base::Is<HandpieceFile> auto& file, auto&& field) {
  field("handpiece", file.handpiece, "Handpieces a case may name.");
}

struct TopicFile {
  std::vector<intake::TopicQuestion> topic;
};
void fields(base::Is<TopicFile> auto& file, auto&& field) {
  field("topic", file.topic, "The questions of the intake.");
}

struct IndicationFile {
  std::map<std::string, std::string> names;
};
void fields(base::Is<IndicationFile> auto& file, auto&& field) {
  field("names", file.names, "How people write what a treatment is for: word = \"name; name\".");
}

/// Names by what they lead to: word = "name; name".
using NameLists = std::map<std::string, std::string>;

struct WordsAround {
  NameLists site;
  NameLists indication;
};
void fields(base::Is<WordsAround> auto& around, auto&& field) {
  field("site", around.site, "Words around the name of a site.");
  field("indication", around.indication, "Words around what a treatment is for.");
}

/// What people write in the place of a word of this kind, and what they are told then.
struct RefusedWord {
  std::string kind;
  std::string id;
  std::string names;
  std::string says;
  std::vector<base::Name<"source">> sources;
};
void fields(base::Is<RefusedWord> auto& refused, auto&& field) {
  field("kind", refused.kind, "The kind of words that it is none of.");
  field("id", refused.id, "A word for it.");
  field("names", refused.names, "What people write: \"name; name\".");
  field("says", refused.says, "What whoever writes it is told.");
  field("sources", refused.sources, "Who says so.");
}

struct PhraseFile {
  NameLists hint;
  WordsAround around;
  std::vector<RefusedWord> refused;
};
void fields(base::Is<PhraseFile> auto& file, auto&& field) {
  field("hint", file.hint, "What to say where no known word is near: kind = text.");
  field("around", file.around, "What may stand around a name.");
  field("refused", file.refused, "What is no name of its kind.");
}

struct QuestionFile {
  std::vector<intake::OpenQuestion> question;
};
void fields(base::Is<QuestionFile> auto& file, auto&& field) {
  field("question", file.question, "What to ask where a case leaves something open.");
}

struct RuleFile {
  std::vector<rules::Rule> rule;
  std::vector<rules::Window> window;
  std::vector<rules::AllergenGroup> allergen_group;
  std::vector<rules::Activity> activity;
  std::vector<rules::WarningSign> sign;
  std::vector<rules::LicensedAnaesthetic> anaesthetic;
  std::vector<rules::Substance> substance;
};
void fields(base::Is<RuleFile> auto& file, auto&& field) {
  field("rule", file.rule, base::Need::defaulted, "Rules of screening.");
  field("window", file.window, base::Need::defaulted, "Windows of aftercare.");
  field("allergen_group", file.allergen_group, base::Need::defaulted,
        "What of a label an allergy is to.");
  field("activity", file.activity, base::Need::defaulted, "What else waits after a session.");
  field("sign", file.sign, base::Need::defaulted, "Signs that need a professional.");
  field("anaesthetic", file.anaesthetic, base::Need::defaulted, "Licensed numbing products.");
  field("substance", file.substance, base::Need::defaulted, "What products may hold.");
}

struct ProtocolFile {
  std::vector<rules::Protocol> protocol;
  std::vector<rules::Precare> precare;
  std::vector<rules::Milestone> milestone;
  std::vector<rules::CourseDay> course_day;
  std::vector<rules::EmergencyNumber> emergency;
  std::vector<rules::StaffDuty> staff;
  std::vector<rules::Caveat> caveat;
  std::vector<rules::SiteDepth> site_depth;
  std::vector<rules::TargetDepth> target_depth;
  std::vector<rules::Technique> technique;
  std::vector<rules::ReferenceSession> reference_session;
  std::vector<rules::Endpoint> endpoint;
  std::vector<rules::StopSign> stop;
  std::vector<rules::Risk> risk;
};
void fields(base::Is<ProtocolFile> auto& file, auto&& field) {
  field("protocol", file.protocol, base::Need::defaulted, "Courses by indication.");
  field("precare", file.precare, base::Need::defaulted, "Advice for the time before a session.");
  field("milestone", file.milestone, base::Need::defaulted, "Moments after a session.");
  field("course_day", file.course_day, base::Need::defaulted, "Days on which somebody acts.");
  field("staff", file.staff, base::Need::defaulted, "What those who treat do.");
  field("emergency", file.emergency, base::Need::defaulted, "Whom to call, by country.");
  field("caveat", file.caveat, base::Need::defaulted, "What to know of numbers that are computed.");
  field("site_depth", file.site_depth, base::Need::defaulted, "How deep, by site.");
  field("target_depth", file.target_depth, base::Need::defaulted, "How deep, by indication.");
  field("technique", file.technique, base::Need::defaulted, "How a hand leads a handpiece.");
  field("reference_session", file.reference_session, base::Need::defaulted,
        "The session that doses are counted in.");
  field("endpoint", file.endpoint, base::Need::defaulted, "When a zone is done.");
  field("stop", file.stop, base::Need::defaulted, "When to stop.");
  field("risk", file.risk, base::Need::defaulted, "What may go wrong.");
}

struct ScaleFile {
  std::vector<outcome::Scale> scale;
};
void fields(base::Is<ScaleFile> auto& file, auto&& field) {
  field("scale", file.scale, "Scales that clinics score with.");
}

struct OutcomeFile {
  std::vector<outcome::Measure> measure;
  std::vector<outcome::Trial> trial;
};
void fields(base::Is<OutcomeFile> auto& file, auto&& field) {
  field("measure", file.measure, base::Need::defaulted, "What each indication is scored by.");
  field("trial", file.trial, base::Need::defaulted, "Published trials, one for each arm or score.");
}

struct PermeantFile {
  std::vector<Permeant> permeant;
};
void fields(base::Is<PermeantFile> auto& file, auto&& field) {
  field("permeant", file.permeant, "Ingredients whose way through skin can be computed.");
}

using ParameterFile = std::map<std::string, evidence::Graded>;

}  // namespace percuta::catalog
