#pragma once

#include "core/base/progress.h"

#include <QJsonValue>
#include <QString>

#include <functional>

namespace taxon {

/// One piece of a JSON file: an element of the outermost array, or of an array in a member of the outermost object,
/// or a member of an object there.
struct JsonItem {
    QString member; ///< of the outermost object; empty when the outermost value is an array
    QString key;    ///< where the member is an object
    QJsonValue value;
};

/// Hands over a JSON file piece by piece, so that only one piece is in memory: {"images": [a, b], "info": {"year": 1},
/// "version": 2} gives (images, a), (images, b), (info, year: 1), (version, 2). Arrays and objects without content
/// give nothing. The text is UTF-8, with or without a byte order mark; a piece has at most 256 MB.
/// `what` is the progress phrase. `visit` returns false to end the reading.
/// Throws NotFound or Unreadable, and Corrupt, with the place, for what is not JSON. Throws Cancelled.
void forEachJsonItem(const QString &path, const QString &what, Progress &progress, const std::function<bool(const JsonItem &)> &visit);

} // namespace taxon
