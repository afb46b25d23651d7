#include "core/catalog/natural_order.h"

#include <cstddef>

namespace taxon {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t skipZeros(std::string_view text, std::size_t at)
{
    while (at < text.size() && text[at] == '0')
        ++at;
    return at;
}

std::size_t endOfNumber(std::string_view text, std::size_t at)
{
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at;
}

} // namespace

bool isNaturallyBefore(std::string_view a, std::string_view b)
{
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const std::size_t startA = skipZeros(a, i);
            const std::size_t startB = skipZeros(b, j);
            i = endOfNumber(a, startA);
            j = endOfNumber(b, startB);
            if (i - startA != j - startB)
                return i - startA < j - startB;
            const int order = a.substr(startA, i - startA).compare(b.substr(startB, j - startB));
            if (order != 0)
                return order < 0;
        } else if (a[i] != b[j]) {
            return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]);
        } else {
            ++i;
            ++j;
        }
    }
    if (i == a.size() && j == b.size())
        return a < b; // "01" and "1": some order that is always the same
    return i == a.size();
}

} // namespace taxon
