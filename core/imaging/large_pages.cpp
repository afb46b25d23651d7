#include "core/imaging/large_pages.h"

#include "core/imaging/large_pages_mat.h"

#include <sys/mman.h>

#include <cstdlib>
#include <new>

namespace taxon {

namespace {

constexpr std::size_t kPage = 2U << 20;

/// OpenCV's way to be given memory.
class LargePagesAllocator : public cv::MatAllocator {
public:
    cv::UMatData *allocate(int dims, const int *sizes, int type, void *data, size_t *step, cv::AccessFlag, cv::UMatUsageFlags) const override
    {
        size_t total = CV_ELEM_SIZE(type);
        for (int i = dims - 1; i >= 0; --i) {
            if (step)
                step[i] = data && step[i] != cv::Mat::AUTO_STEP ? step[i] : total;
            total = (step ? step[i] : total) * size_t(sizes[i]);
        }
        auto *block = new cv::UMatData(this);
        block->data = block->origdata = static_cast<uchar *>(data ? data : allocatePixels(total));
        block->size = total;
        if (data)
            block->flags |= cv::UMatData::USER_ALLOCATED;
        return block;
    }

    bool allocate(cv::UMatData *block, cv::AccessFlag, cv::UMatUsageFlags) const override { return block != nullptr; }

    void deallocate(cv::UMatData *block) const override
    {
        if (!block)
            return;
        if (!(block->flags & cv::UMatData::USER_ALLOCATED))
            freePixels(block->origdata);
        delete block;
    }
};

} // namespace

void *allocatePixels(std::size_t bytes)
{
    const bool isLarge = bytes >= 2 * kPage;
    void *start = isLarge ? std::aligned_alloc(kPage, (bytes + kPage - 1) / kPage * kPage) : std::malloc(bytes + (bytes == 0));
    if (!start)
        throw std::bad_alloc();
    if (isLarge)
        madvise(start, bytes, MADV_HUGEPAGE); // a wish; where it is not granted, small pages serve
    return start;
}

void freePixels(void *start)
{
    std::free(start);
}

cv::Mat matOnLargePages()
{
    static LargePagesAllocator allocator;
    cv::Mat mat;
    mat.allocator = &allocator;
    return mat;
}

} // namespace taxon
