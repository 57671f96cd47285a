#pragma once

#include "percuta/calendar/calendar.hpp"
#include "percuta/evidence/explanation.hpp"
#include "percuta/experiment/report.hpp"
#include "percuta/intake/case.hpp"
#include "percuta/io/write.hpp"
#include "percuta/plan/comparison.hpp"
#include "percuta/plan/plan.hpp"
#include "percuta/plan/simulate.hpp"
#include "percuta/rules/aftercare.hpp"
#include "percuta/rules/products.hpp"
#include "percuta/rules/screening.hpp"
#include "percuta/service/answer.hpp"

// What answers.cpp makes once for all of this room and its tests.
namespace percuta::io {

extern template Node to_node(const intake::Case&);
extern template Node to_node(const service::Answer<rules::Screening>&);
extern template Node to_node(const service::Answer<rules::LabelVerdict>&);
extern template Node to_node(const service::Answer<rules::ProductTimeline>&);
extern template Node to_node(const service::Answer<calendar::Calendar>&);
extern template Node to_node(const service::Answer<evidence::Explanation>&);
extern template Node to_node(const service::Answer<plan::Plan>&);
extern template Node to_node(const service::Answer<plan::Simulation>&);
extern template Node to_node(const service::Answer<plan::Comparison>&);
extern template Node to_node(const service::Answer<experiment::Report>&);

}  // namespace percuta::io
