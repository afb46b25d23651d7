#pragma once

#include "core/base/ids.h"
#include "core/exchange/image_files.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace taxon {

class Project;
struct FolderImportOptions;

/// Which class each folder stands for: the nearest folder, up to the imported one, whose name is a class.
class FolderLabels {
public:
    /// Adds classes when the options say so: higher folders first, so that "cat/side/1.png" and "cat/2.png" are both cats.
    FolderLabels(Project &project, const ImageFiles &files, const FolderImportOptions &options);

    /// For a file given by its name relative to the imported folder.
    std::optional<ClassId> labelOf(const QByteArray &name) const;
    /// Folder names that are no class, each once, sorted.
    const QStringList &unknown() const { return m_unknown; }
    QString nameOf(ClassId id) const { return m_names.value(id); }

private:
    std::optional<ClassId> nearest(const QStringList &folders) const;
    std::optional<ClassId> addAsClass(Project &project, const QString &name);
    void remember(ClassId id, const QString &name);

    QHash<QString, ClassId> m_classes;
    QHash<ClassId, QString> m_names;
    QHash<QByteArray, ClassId> m_labels; ///< by folder relative to the imported one
    QStringList m_unknown;
};

} // namespace taxon
