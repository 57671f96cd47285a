#include "percuta/intake/facts.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/read.hpp"
#include "percuta/service/service.hpp"
#include "provenance.hpp"

namespace percuta::service {
namespace {

base::Result<intake::Case> read_case(const Request& request, const catalog::Catalog& catalog) {
  auto document = io::parse(request.text, request.name);
  if (!document) {
    return std::move(document).problems();
  }
  return io::read<intake::Case>(*document, catalog.vocabulary.lexicon,
                                [&](const intake::Case& stated) {
                                  return intake::check_case(stated, catalog.surroundings(),
                                                            request.today);
                                });
}

}  // namespace

base::Result<Answer<rules::Screening>> screen(const Request& request,
                                              const catalog::Catalog& catalog) {
  const auto stated = read_case(request, catalog);
  if (!stated) {
    return stated.problems();
  }
  const intake::Facts facts = intake::facts(*stated, catalog.surroundings(), request.today);
  auto [screening, warnings] = rules::screen(facts, catalog.rules, catalog.vocabulary.topics);
  Answer<rules::Screening> answer{std::move(screening), provenance(request, catalog)};
  answer.provenance.warnings = facts.warnings;
  answer.provenance.warnings.insert(answer.provenance.warnings.end(), warnings.begin(),
                                    warnings.end());
  return answer;
}

}  // namespace percuta::service
