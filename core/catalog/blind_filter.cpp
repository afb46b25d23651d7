#include "core/catalog/blind_filter.h"

#include <algorithm>

namespace taxon {

bool isBlindOrder(SortOrder order)
{
    switch (order) {
    case SortOrder::Imported:
    case SortOrder::Date:
    case SortOrder::Size:
    case SortOrder::Random:
        return true;
    case SortOrder::Name:
    case SortOrder::Confidence:
    case SortOrder::Disagreement:
        break;
    }
    return false;
}

ImageFilter withoutHidden(ImageFilter filter)
{
    if (filter.whose != Whose::Own)
        filter.classes.clear();
    filter.whose = Whose::Own;
    filter.annotators.clear();
    filter.parts.clear();
    filter.folders.clear();
    filter.group.clear();
    filter.predicted.clear();
    filter.predictionConfidence = {};
    filter.marks.removeIf([](Mark mark) { return mark == Mark::Disagreement || mark == Mark::Wrong; });
    if (!isBlindOrder(filter.sort)) {
        filter.sort = SortOrder::Imported;
        filter.isDescending = false;
    }
    return filter;
}

} // namespace taxon
