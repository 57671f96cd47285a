#include "percuta/intake/term.hpp"

#include <stdexcept>

#include "percuta/base/problem.hpp"

namespace percuta::intake {

Terms::Terms(const Terms& other) : source_(other.source_) {
  const std::lock_guard guard(other.mutex_);
  made_ = other.made_;
}

Terms::Terms(Terms&& other) noexcept
    : source_(std::move(other.source_)), made_(std::move(other.made_)) {}

Terms& Terms::operator=(Terms other) noexcept {
  source_ = std::move(other.source_);
  made_ = std::move(other.made_);
  return *this;
}

void Terms::add(Term term) {
  std::string id = term.id;
  made_.emplace(std::move(id), std::move(term));
}

void Terms::add_name(std::string_view id, std::string name) {
  const auto term = made_.find(id);
  if (term == made_.end()) {
    throw std::logic_error("no term was added as " + base::quoted(id));
  }
  term->second.names.push_back(std::move(name));
}

std::optional<std::size_t> Terms::number_of(std::string_view id) const {
  std::size_t low = 0;
  std::size_t high = source_->count;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (source_->id(middle) < id) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const bool found = low < source_->count && source_->id(low) == id;
  return found ? std::optional{low} : std::nullopt;
}

Terms::const_iterator Terms::find(std::string_view id) const {
  if (source_ == nullptr) {
    return made_.find(id);
  }
  const std::lock_guard guard(mutex_);
  const auto known = made_.find(id);
  if (known != made_.end()) {
    return known;
  }
  const auto number = number_of(id);
  return number ? made_.emplace(std::string(id), source_->term(*number)).first : made_.end();
}

const Term& Terms::at(std::string_view id) const {
  const auto found = find(id);
  if (found == end()) {
    throw std::out_of_range("there is no term " + base::quoted(id));
  }
  return found->second;
}

std::size_t Terms::size() const { return source_ == nullptr ? made_.size() : source_->count; }

Terms::const_iterator Terms::begin() const {
  if (source_ != nullptr) {
    const std::lock_guard guard(mutex_);
    for (std::size_t i = 0; made_.size() < source_->count; ++i) {
      made_.try_emplace(std::string(source_->id(i)), source_->term(i));
    }
  }
  return made_.begin();
}

}  // namespace percuta::intake
