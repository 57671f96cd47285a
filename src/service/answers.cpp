#include "answers.hpp"

#include "percuta/io/print.hpp"

namespace percuta::io {

template Node to_node(const intake::Case&);
template Node to_node(const service::Answer<rules::Screening>&);
template Node to_node(const service::Answer<rules::LabelVerdict>&);
template Node to_node(const service::Answer<rules::ProductTimeline>&);
template Node to_node(const service::Answer<calendar::Calendar>&);
template Node to_node(const service::Answer<evidence::Explanation>&);
template Node to_node(const service::Answer<plan::Plan>&);
template Node to_node(const service::Answer<plan::Simulation>&);
template Node to_node(const service::Answer<plan::Comparison>&);
template Node to_node(const service::Answer<experiment::Report>&);

}  // namespace percuta::io

namespace percuta::service {

template <class T>
std::string to_json(const Answer<T>& answer) {
  return io::to_json(io::to_node(answer));
}

template std::string to_json(const Answer<rules::Screening>&);
template std::string to_json(const Answer<rules::LabelVerdict>&);
template std::string to_json(const Answer<rules::ProductTimeline>&);
template std::string to_json(const Answer<calendar::Calendar>&);
template std::string to_json(const Answer<evidence::Explanation>&);
template std::string to_json(const Answer<plan::Plan>&);
template std::string to_json(const Answer<plan::Simulation>&);
template std::string to_json(const Answer<plan::Comparison>&);
template std::string to_json(const Answer<experiment::Report>&);

}  // namespace percuta::service
