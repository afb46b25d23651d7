#pragma once

#include "core/project/project.h"

#include <QTemporaryDir>

namespace taxon::test {

/// A project with small generated images in a temporary folder, and settings of its own: nothing of the machine's
/// user is read or written.
class WorkbenchProject {
public:
    explicit WorkbenchProject(int images, const QStringList &classes = {QStringLiteral("crazing"), QStringLiteral("inclusion"), QStringLiteral("patches")});

    /// NAME.taxon
    QString path() const { return m_folder.filePath(QStringLiteral("steel.taxon")); }
    QString folder() const { return m_folder.path(); }
    /// Another connection: sees only what is on the disk.
    std::unique_ptr<Project> open() const { return Project::open(path()); }
    /// Newest standing decisions of one person, as class names by image; "skip" for skipped.
    QHash<qint64, QString> labelsOf(const QString &annotator) const;

private:
    QTemporaryDir m_folder;
};

/// Writes a small PNG that differs with `number`.
void writeImage(const QString &path, int number);

} // namespace taxon::test
