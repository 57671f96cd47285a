#include "product_photos.hpp"

#include <filesystem>
#include <optional>

#include <fmt/format.h>

#include "percuta/base/problem.hpp"
#include "percuta/inci/dictionary.hpp"
#include "percuta/inci/label.hpp"
#include "percuta/io/file.hpp"

namespace percuta::service {
namespace {

base::Result<photo::Recognised> read_beside(const std::string& case_name, const std::string& file,
                                            const catalog::Catalog& catalog) {
  const std::filesystem::path folder = std::filesystem::path(case_name).parent_path();
  std::error_code error;
  if (!std::filesystem::is_regular_file(folder / file, error)) {  // a pipe would be waited for
    return base::Problem{
        "file-missing", {file, 0, 0, {}}, "there is no such file", "Check the path."};
  }
  const auto bytes = io::read_file(folder / file);
  return bytes ? recognise_label(*bytes, file, catalog)
               : base::Result<photo::Recognised>(bytes.problems());
}

}  // namespace

base::Result<photo::Recognised> recognise_label(const std::string& bytes, const std::string& name,
                                                const catalog::Catalog& catalog) {
  return photo::recognise(bytes, name, [&](std::string_view text) {
    return static_cast<int>(inci::read_label(text, catalog.dictionary()).ingredients.size());
  });
}

std::vector<std::string> read_photographs(intake::Case& stated, const std::string& case_name,
                                          const catalog::Catalog& catalog) {
  std::vector<std::string> warnings;
  for (intake::Product& product : stated.product) {
    if (!product.photo) {
      continue;
    }
    const std::string name = base::printable(product.name);
    if (!product.label.empty()) {
      warnings.push_back(name + " has a label, so its photograph is not read.");
      product.photo.reset();
      continue;
    }
    auto read = read_beside(case_name, *product.photo, catalog);
    if (!read) {
      warnings.push_back(fmt::format("The photograph of {} was not read: {}.", name,
                                     base::printable(read.problems().front().what)));
      continue;
    }
    product.label = std::move(read->text);
    if (read->is_doubtful()) {
      warnings.push_back(fmt::format(
          "The photograph of {} was read with a confidence of {} %: compare it with the label.",
          name, read->confidence_pct));
    } else {
      product.photo.reset();
    }
  }
  return warnings;
}

}  // namespace percuta::service
