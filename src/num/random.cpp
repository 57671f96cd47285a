#include "percuta/num/random.hpp"

#include "percuta/num/statistics.hpp"

namespace percuta::num {

double Stream::normal(std::uint64_t index) const { return normal_quantile(uniform(index)); }

}  // namespace percuta::num
