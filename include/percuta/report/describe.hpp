#pragma once

#include "percuta/catalog/catalog.hpp"
#include "percuta/evidence/explanation.hpp"

namespace percuta::report {

using evidence::Explanation;

// What a thing of knowledge says of itself, for `explain`; its sources are added by the caller.

void describe(const rules::Rule& rule, const catalog::Catalog& catalog, Explanation& out);
void describe(const evidence::Graded& number, const catalog::Catalog& catalog, Explanation& out);
void describe(const rules::Window& window, const catalog::Catalog& catalog, Explanation& out);
void describe(const rules::AllergenGroup& group, const catalog::Catalog& catalog, Explanation& out);
void describe(const rules::Activity& activity, const catalog::Catalog& catalog, Explanation& out);
void describe(const rules::WarningSign& sign, const catalog::Catalog& catalog, Explanation& out);
void describe(const rules::LicensedAnaesthetic& product, const catalog::Catalog& catalog,
              Explanation& out);
void describe(const rules::Substance& substance, const catalog::Catalog& catalog, Explanation& out);
void describe(const rules::Protocol& protocol, const catalog::Catalog& catalog, Explanation& out);
void describe(const rules::Precare& precare, const catalog::Catalog& catalog, Explanation& out);
void describe(const rules::Milestone& milestone, const catalog::Catalog& catalog, Explanation& out);
void describe(const rules::CourseDay& day, const catalog::Catalog& catalog, Explanation& out);
void describe(const rules::EmergencyNumber& number, const catalog::Catalog& catalog,
              Explanation& out);
void describe(const rules::StaffDuty& duty, const catalog::Catalog& catalog, Explanation& out);
void describe(const rules::SiteDepth& depth, const catalog::Catalog& catalog, Explanation& out);
void describe(const rules::TargetDepth& target, const catalog::Catalog& catalog, Explanation& out);
void describe(const rules::Technique& technique, const catalog::Catalog& catalog, Explanation& out);
void describe(const rules::Caveat& caveat, const catalog::Catalog& catalog, Explanation& out);
void describe(const rules::ReferenceSession& session, const catalog::Catalog& catalog,
              Explanation& out);
void describe(const rules::Endpoint& endpoint, const catalog::Catalog& catalog, Explanation& out);
void describe(const rules::StopSign& stop, const catalog::Catalog& catalog, Explanation& out);
void describe(const rules::Risk& risk, const catalog::Catalog& catalog, Explanation& out);
void describe(const outcome::Scale& scale, const catalog::Catalog& catalog, Explanation& out);
void describe(const outcome::Measure& measure, const catalog::Catalog& catalog, Explanation& out);
void describe(const outcome::Trial& trial, const catalog::Catalog& catalog, Explanation& out);
void describe(const outcome::Study& study, const catalog::Catalog& catalog, Explanation& out);
void describe(const skin::Site& site, const catalog::Catalog& catalog, Explanation& out);
void describe(const skin::Region& region, const catalog::Catalog& catalog, Explanation& out);
void describe(const skin::Series& series, const catalog::Catalog& catalog,
              evidence::Explanation& out);
void describe(const catalog::LayerRecord& record, const catalog::Catalog& catalog,
              Explanation& out);
void describe(const device::Handpiece& handpiece, const catalog::Catalog& catalog,
              Explanation& out);
void describe(const evidence::GlossaryWord& word, const catalog::Catalog& catalog,
              Explanation& out);
void describe(const evidence::Source& source, const catalog::Catalog& catalog, Explanation& out);
void describe(const intake::Term& term, const catalog::Catalog& catalog, Explanation& out);
void describe(const intake::TopicQuestion& topic, const catalog::Catalog& catalog,
              Explanation& out);
void describe(const catalog::Permeant& permeant, const catalog::Catalog& catalog, Explanation& out);
void describe(const inci::Ingredient& ingredient, const catalog::Catalog& catalog,
              Explanation& out);

}  // namespace percuta::report
