#pragma once

#include <QString>

class QFontMetrics;
class QPainter;
class QRect;

namespace taxon {

// A key as it is drawn on the buttons that it presses.

inline constexpr int kKeyBoxHeight = 22;
/// Wide enough for the text, at least a square: buttons with short keys align.
int keyBoxWidth(const QString &key, const QFontMetrics &metrics);
/// Nothing for an empty key.
void drawKeyBox(QPainter &painter, const QRect &box, const QString &key);

} // namespace taxon
