#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace taxon {

/// A small counter-based generator with the same stream on every platform and standard library.
/// SplitMix64 (Steele, Lea, Flood 2014). Satisfies UniformRandomBitGenerator.
class Random {
public:
    using result_type = std::uint64_t;

    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }

    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return ~result_type(0); }
    result_type operator()();

    /// Uniform in [0, 1).
    double uniform();
    /// Uniform in [low, high).
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// Uniform integer in [0, n), without modulo bias; n > 0.
    std::uint64_t below(std::uint64_t n);
    /// Standard normal (Box-Muller).
    double normal();

private:
    std::uint64_t m_state;
};

/// One seed out of several numbers: the stream of (seed, epoch, sample) never depends on thread counts.
std::uint64_t mixSeed(std::uint64_t seed, std::uint64_t stream, std::uint64_t index = 0);

/// Fisher-Yates, the same order on every platform.
template <class T> void shuffle(std::span<T> items, Random &random)
{
    for (std::size_t i = items.size(); i > 1; --i)
        std::swap(items[i - 1], items[random.below(i)]);
}

} // namespace taxon
