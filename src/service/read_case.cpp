#include "read_case.hpp"

#include "percuta/calendar/clock.hpp"
#include "percuta/intake/facts.hpp"
#include "percuta/io/parse.hpp"
#include "percuta/io/read.hpp"

namespace percuta::service {

base::Result<intake::Case> read_case(const Request& request, const catalog::Catalog& catalog) {
  auto document = io::parse(request.text, request.name);
  if (!document) {
    return std::move(document).problems();
  }
  return io::read<intake::Case>(
      *document, catalog.vocabulary.lexicon, [&](const intake::Case& stated) {
        auto out = intake::check_case(stated, catalog.surroundings(), request.today);
        if (auto complaint = calendar::check_time_zone(stated.time_zone)) {
          out.push_back(std::move(*complaint));
        }
        return out;
      });
}

}  // namespace percuta::service
