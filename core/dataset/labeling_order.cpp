#include "core/dataset/labeling_order.h"

#include "core/base/random.h"

#include <algorithm>
#include <utility>

namespace taxon {

void sortForLabeling(std::vector<ImageId> &images, LabelingOrder order, quint64 seed)
{
    if (order == LabelingOrder::Imported) {
        std::sort(images.begin(), images.end());
        return;
    }
    std::vector<std::pair<quint64, ImageId>> keyed;
    keyed.reserve(images.size());
    for (const ImageId image : images)
        keyed.emplace_back(mixSeed(seed, quint64(image.value)) >> 1, image);
    std::sort(keyed.begin(), keyed.end());
    std::transform(keyed.begin(), keyed.end(), images.begin(), [](const auto &entry) { return entry.second; });
}

} // namespace taxon
