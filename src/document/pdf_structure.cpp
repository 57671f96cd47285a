#include "pdf_structure.hpp"

#include <algorithm>
#include <utility>

namespace percuta::document {

Element element(const char* tag) {
  return std::make_shared<const ElementOfPdf>(ElementOfPdf{.tag = tag, .alternative = {}});
}

Element figure(std::string alternative) {
  return std::make_shared<const ElementOfPdf>(
      ElementOfPdf{.tag = "Figure", .alternative = std::move(alternative), .holds_content = true});
}

void Structure::begin_side() {
  root_ = {root_.empty() ? element("Document") : root_.front(), element("Sect")};
}

void Structure::enter(const std::vector<Element>& inner) {
  std::vector<Element> path = root_;
  path.insert(path.end(), inner.begin(), inner.end());
  const auto parting = std::mismatch(open_.begin(), open_.end(), path.begin(), path.end());
  leave(static_cast<std::size_t>(parting.first - open_.begin()));
  for (auto next = parting.second; next != path.end(); ++next) {
    cairo_tag_begin(paper_, (*next)->tag, nullptr);
    if ((*next)->holds_content) {
      alternatives_.push_back((*next)->alternative);
    }
    open_.push_back(*next);
  }
}

void Structure::end_page() {
  if (!open_.empty() && open_.back()->holds_content) {
    leave(open_.size() - 1);
  }
}

void Structure::leave(std::size_t depth) {
  for (; open_.size() > depth; open_.pop_back()) {
    cairo_tag_end(paper_, open_.back()->tag);
  }
}

}  // namespace percuta::document
