#include "percuta/num/parallel.hpp"

#include <atomic>
#include <chrono>
#include <cmath>
#include <stdexcept>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "percuta/num/reduce.hpp"

namespace percuta::num {
namespace {

double sum_of_sines(unsigned threads) {
  return *reduce_blocks(
      10'007, 64, Parallel{threads, {}, {}}, 0.0,
      [](const Block& block) {
        double sum = 0;
        for (std::size_t i = block.begin; i < block.end; ++i) {
          sum += std::sin(static_cast<double>(i)) * 1e3;
        }
        return sum;
      },
      [](double& total, double part) { total += part; });
}

TEST(Parallel, GivesTheSameBitsOnAnyNumberOfThreads) {
  const double one = sum_of_sines(1);
  for (const unsigned threads : {2U, 3U, 8U}) {
    EXPECT_EQ(sum_of_sines(threads), one) << threads;
  }
  EXPECT_EQ(sum_of_sines(0), one);
}

TEST(Parallel, CoversEveryItemOnceAndTakesInOrder) {
  std::vector<std::atomic<int>> seen(1000);
  std::vector<std::size_t> order;
  EXPECT_TRUE(for_blocks(
      1000, 7, Parallel{4, {}, {}},
      [&](const Block& block) {
        for (std::size_t i = block.begin; i < block.end; ++i) {
          ++seen[i];
        }
      },
      [&](const Block& block) { order.push_back(block.index); }));
  for (const auto& count : seen) {
    EXPECT_EQ(count.load(), 1);
  }
  ASSERT_EQ(order.size(), 143U);
  for (std::size_t i = 0; i < order.size(); ++i) {
    EXPECT_EQ(order[i], i);
  }
}

TEST(Parallel, TellsProgressAndStopsWhenAsked) {
  std::stop_source source;
  std::size_t last = 0;
  const Parallel how{2, source.get_token(), [&](std::size_t done, std::size_t all) {
                       EXPECT_EQ(all, 100U);
                       EXPECT_GT(done, last);
                       last = done;
                       if (done >= 50) {
                         source.request_stop();
                       }
                     }};
  EXPECT_FALSE(for_blocks(100, 1, how, [](const Block&) {}));
  EXPECT_GE(last, 50U);
  EXPECT_LT(last, 100U);
}

TEST(Parallel, AStopReachesThreadsThatWaitForASlowBlock) {
  std::stop_source source;
  const Parallel how{2, source.get_token(), {}};
  const std::size_t ahead = blocks_in_flight(how) - 1;  // then the other thread has to wait
  std::atomic<std::size_t> others = 0;
  EXPECT_FALSE(for_blocks(100, 1, how, [&](const Block& block) {
    if (block.index > 0) {
      ++others;
      return;
    }
    while (others < ahead) {
      std::this_thread::yield();
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    source.request_stop();
  }));
}

TEST(Parallel, APieceTellsItsProgressAsThatOfTheWhole) {
  std::vector<std::size_t> told;
  Parallel whole;
  whole.threads_count = 1;
  whole.progress = [&](std::size_t done, std::size_t all) {
    EXPECT_EQ(all, 1000U);
    told.push_back(done);
  };
  const Parallel half = piece(whole, 1, 2, 2);
  for_blocks(2, 1, piece(half, 0, 1, 5), {});
  for_blocks(2, 1, piece(half, 1, 5, 5), {});
  EXPECT_EQ(told, (std::vector<std::size_t>{550, 600, 800, 1000}));
  EXPECT_FALSE(piece(Parallel{}, 0, 1, 1).progress);
}

TEST(Parallel, AStopIsNoFailureOfTheWorld) {
  std::stop_source source;
  Parallel how;
  how.stop = source.get_token();
  stop_if_asked(how);
  source.request_stop();
  EXPECT_THROW(stop_if_asked(how), Stopped);
  EXPECT_FALSE((std::is_base_of_v<std::exception, Stopped>));
}

TEST(Parallel, NothingToDoIsDone) {
  EXPECT_TRUE(for_blocks(0, 5, Parallel{}, [](const Block&) { FAIL(); }));
}

TEST(Parallel, LetsAFailureOut) {
  EXPECT_THROW(for_blocks(100, 1, Parallel{3, {}, {}},
                          [](const Block& block) {
                            if (block.index == 40) {
                              throw std::runtime_error("forty");
                            }
                          }),
               std::runtime_error);
}

}  // namespace
}  // namespace percuta::num
