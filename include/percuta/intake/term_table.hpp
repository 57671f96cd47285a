#pragma once

#include <map>
#include <string>
#include <vector>

#include "percuta/intake/vocabulary.hpp"

namespace percuta::intake {

/// Terms that share everything but their names: how knowledge/intake writes most of them, as
/// thousands of tables of one term each would take a parser too long. A row is
/// `id = name; name | what it is`; the names and what it is may be left out. A name with a question
/// mark may mean something else too: it is read so, and asked about.
struct TermGroup {
  std::vector<std::string> groups;
  std::optional<Topic> topic;
  bool on_face = false;
  bool whole_person = false;
  bool elsewhere = false;
  bool on_skin = false;
  bool never_on_skin = false;
  std::vector<Name<"condition">> tells_of;
  std::string says;
  std::vector<Name<"source">> sources;
  std::vector<std::string> rows;
};

void fields(Is<TermGroup> auto& group, auto&& field) {
  field("groups", group.groups, Need::defaulted, "Broader terms that hold each of these.");
  field("topic", group.topic, "The intake topic they answer.");
  field("on_face", group.on_face, Need::defaulted, "Whether they always lie on the face.");
  field("whole_person", group.whole_person, Need::defaulted,
        "Whether they concern the whole person.");
  field("elsewhere", group.elsewhere, Need::defaulted, "Whether they lie away from the zones.");
  field("on_skin", group.on_skin, Need::defaulted, "Whether they are only put on the skin.");
  field("never_on_skin", group.never_on_skin, Need::defaulted,
        "Whether they are swallowed or injected only.");
  field("tells_of", group.tells_of, Need::defaulted, "Conditions that these medicines tell of.");
  field("says", group.says, "What each is, where its row does not say it.");
  field("sources", group.sources, Need::defaulted, "Who says so; absent: the file's.");
  field("rows", group.rows, "One term each: id = name; name | what it is.");
}

/// A file of knowledge/intake.
struct TermTable {
  std::vector<Name<"source">> sources;
  std::vector<Term> term;
  std::vector<TermGroup> group;
  std::map<std::string, std::string> names;
  std::map<std::string, std::string> registered;
  std::map<std::string, std::string> stems;
};

void fields(Is<TermTable> auto& table, auto&& field) {
  field("sources", table.sources, Need::defaulted, "Who says that these words mean this.");
  field("term", table.term, Need::defaulted, "Words a case may use.");
  field("group", table.group, Need::defaulted, "Terms that share everything but their names.");
  field("names", table.names, Need::defaulted,
        "More names of terms that stand in another file: id = \"name; name\".");
  field("registered", table.registered, Need::defaulted,
        "Names from public registers: read like the others, never suggested nor listed.");
  field("stems", table.stems, Need::defaulted,
        "What names of unknown medicines end in that are perhaps this: id = \"mab; cept\".");
}

/// A list of names, as rows write it: "name; name".
std::vector<std::string> split_names(std::string_view list);

/// What is wrong with a table: empty groups and rows, names without a letter. Codes: empty-group,
/// bad-row, unsourced.
std::vector<base::Complaint> check(const TermTable& table);

/// Every term of a table, with where it stands in it: "term[3]", "group[1].rows[0]".
std::vector<std::pair<Term, std::string>> terms(const TermTable& table);

}  // namespace percuta::intake
