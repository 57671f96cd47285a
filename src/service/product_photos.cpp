#include "product_photos.hpp"

#include <filesystem>
#include <optional>

#include "percuta/base/problem.hpp"
#include "percuta/inci/dictionary.hpp"
#include "percuta/inci/label.hpp"
#include "percuta/io/file.hpp"

namespace percuta::service {
namespace {

using evidence::reason;

base::Result<photo::Recognised> read_beside(const Ask& request, const std::string& file,
                                            const catalog::Catalog& catalog) {
  const std::filesystem::path folder = std::filesystem::path(request.name).parent_path();
  std::error_code error;
  if (!std::filesystem::is_regular_file(folder / file, error)) {  // a pipe would be waited for
    return base::Problem{
        "file-missing", {file, 0, 0, {}}, "there is no such file", "Check the path."};
  }
  const auto bytes = io::read_file(folder / file);
  return bytes ? recognise_label(*bytes, file, request.watch, catalog)
               : base::Result<photo::Recognised>(bytes.problems());
}

}  // namespace

base::Result<photo::Recognised> recognise_label(const std::string& bytes, const std::string& name,
                                                const Watch& watch,
                                                const catalog::Catalog& catalog) {
  auto read = photo::recognise(
      bytes, name,
      [&](std::string_view text) {
        return static_cast<int>(inci::read_label(text, catalog.dictionary()).ingredients.size());
      },
      [&] { return watch.stop.stop_requested(); });
  num::stop_if_asked(watch);
  return read;
}

std::vector<evidence::Reason> read_photographs(intake::Case& stated, const Ask& request,
                                               const catalog::Catalog& catalog) {
  std::vector<evidence::Reason> warnings;
  for (intake::Product& product : stated.product) {
    if (!product.photo) {
      continue;
    }
    if (!product.label.empty()) {
      warnings.push_back(reason("photo-beside-label", {{"product", product.name}}));
      product.photo.reset();
      continue;
    }
    auto read = read_beside(request, *product.photo, catalog);
    if (!read) {
      warnings.push_back(reason(
          "photo-not-read", {{"product", product.name}, {"why", read.problems().front().what}}));
      continue;
    }
    product.label = std::move(read->text);
    if (read->is_doubtful()) {
      warnings.push_back(
          reason("photo-read-doubtfully",
                 {{"product", product.name}, {"confidence_pct", read->confidence_pct}}));
    } else {
      product.photo.reset();
    }
  }
  return warnings;
}

}  // namespace percuta::service
