#pragma once

#include "core/base/ids.h"
#include "core/exchange/group_keys.h"

#include <QHash>
#include <QStringList>

namespace taxon {

/// What a table of groups says about the project's images.
struct GroupTable {
    QHash<ImageId, QString> keys;
    QStringList unmatched; ///< names in the table that are no image's, or that more than one image may mean
    qint64 rows = 0;
};

/// Reads a table with the columns image and group in its first line, parted by comma, semicolon or tab, in UTF-8.
/// An image is named by its path or by the end of it, down to the file's name alone where only one image has it. A
/// later row of an image replaces an earlier one. Throws NotFound, Unreadable, or Corrupt for what is no such table.
GroupTable readGroupTable(const QString &path, const ImageOrigins &origins, Progress &progress);

} // namespace taxon
