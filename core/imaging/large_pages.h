#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace taxon {

/// Memory for pixels. Large blocks ask the system for large pages: each first touch of a page costs a fault, and with
/// small pages a picture of 12 megapixels has nine thousand of them, on some machines more than its decoding.
/// Throws std::bad_alloc.
void *allocatePixels(std::size_t bytes);
void freePixels(void *start);

/// For std::vector; leaves new elements uninitialised where nothing else is asked for.
template <class T> struct PixelAllocator {
    using value_type = T;

    PixelAllocator() = default;
    template <class U> PixelAllocator(const PixelAllocator<U> &) { }

    T *allocate(std::size_t count) { return static_cast<T *>(allocatePixels(count * sizeof(T))); }
    void deallocate(T *start, std::size_t) { freePixels(start); }
    template <class U> void construct(U *place) { ::new (static_cast<void *>(place)) U; }
    template <class U, class... Arguments> void construct(U *place, Arguments &&...arguments)
    {
        ::new (static_cast<void *>(place)) U(std::forward<Arguments>(arguments)...);
    }
    template <class U> bool operator==(const PixelAllocator<U> &) const { return true; }
};

using PixelBytes = std::vector<std::uint8_t, PixelAllocator<std::uint8_t>>;

} // namespace taxon
