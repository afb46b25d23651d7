#include "app/workbench/label/class_keys.h"

#include <QKeyEvent>

namespace taxon {
namespace {

// Without S, N, Z (used) and F, C (reserved for flag and comment).
constexpr QLatin1StringView kKeys("1234567890QWERTYUIOPADGHJKLXVBM");

} // namespace

QString classKey(int place)
{
    return place < kKeys.size() ? QString(kKeys.at(place)) : QString();
}

int classPlaceOf(const QKeyEvent &event)
{
    if (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier) || event.key() > Qt::Key_Z)
        return -1;
    const auto key = char(event.key());
    for (int place = 0; place < kKeys.size(); ++place)
        if (kKeys.at(place).toLatin1() == key)
            return place;
    return -1;
}

} // namespace taxon
