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

/// The columns that can name a group: all but that of the images. Throws NotFound, Unreadable, or Corrupt for a file
/// that is no table of images.
QStringList groupTableColumns(const QString &path);

/// Reads a table with a header and a column image (or file, path, filename), parted by comma, semicolon or tab. `column`
/// names the group; empty: group, patient, subject, plant, lot or batch. An image is named by its path or by the end of
/// it, down to the file's name alone where only one image has it. Throws NotFound, Unreadable, or Corrupt for what is no
/// such table or gives an image two groups.
GroupTable readGroupTable(const QString &path, const QString &column, const ImageOrigins &origins, Progress &progress);

/// Where a table of groups lies that was applied last.
struct GroupTableSource {
    QString path;
    QString column; ///< as asked for; may be empty

    bool isEmpty() const { return path.isEmpty(); }
};
GroupTableSource currentGroupTable(Project &project);

/// Gives the images the keys of the table and all others none, and keeps its place for images that come later.
GroupPreview applyGroupTable(Project &project, const GroupTableSource &source, Progress &progress);

/// After an import: images without a key get what the table that was applied last says of them by now. Returns why it
/// could not be read, or nothing: labels and images come first, and a table may be gone.
QString followGroupTable(Project &project, Progress &progress);

} // namespace taxon
