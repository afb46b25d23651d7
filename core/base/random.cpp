#include "core/base/random.h"

#include <cmath>
#include <numbers>

namespace taxon {

Random::result_type Random::operator()()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

double Random::uniform()
{
    return static_cast<double>((*this)() >> 11) * 0x1.0p-53;
}

std::uint64_t Random::below(std::uint64_t n)
{
    const std::uint64_t reject = (0 - n) % n; // 2^64 mod n values would favour the small results
    for (;;) {
        const std::uint64_t value = (*this)();
        if (value >= reject)
            return value % n;
    }
}

double Random::normal()
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

std::uint64_t mixSeed(std::uint64_t seed, std::uint64_t stream, std::uint64_t index)
{
    Random outer(seed);
    Random middle(outer() ^ stream);
    Random inner(middle() ^ index);
    return inner();
}

} // namespace taxon
