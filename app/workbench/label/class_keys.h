#pragma once

#include <QList>
#include <QString>

class QKeyEvent;

namespace taxon {

/// The key of each class by its place: 1 to 9, 0, then the letters that the Label page does not use itself.
/// Empty for the classes beyond the keys.
QString classKey(int place);

/// Which place a key press means; -1 for none. The number pad counts as the number row.
int classPlaceOf(const QKeyEvent &event);

} // namespace taxon
