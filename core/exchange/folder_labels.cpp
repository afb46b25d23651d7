#include "core/exchange/folder_labels.h"

#include "core/base/error.h"
#include "core/exchange/folder_import.h"
#include "core/project/project.h"

#include <QFile>
#include <QSet>

#include <algorithm>

namespace taxon {
namespace {

QByteArray folderOf(const QByteArray &name)
{
    const qsizetype slash = name.lastIndexOf('/');
    return slash < 0 ? QByteArray() : name.left(slash);
}

// Names that look the same are the same, however a file system composes "é".
QString comparable(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).trimmed();
}

QList<QByteArray> foldersOf(const ImageFiles &files)
{
    QSet<QByteArray> folders;
    for (const QByteArray &name : files.names)
        folders.insert(folderOf(name));
    QList<QByteArray> ordered(folders.begin(), folders.end());
    std::sort(ordered.begin(), ordered.end(), [](const QByteArray &a, const QByteArray &b) {
        return std::pair(a.count('/'), a) < std::pair(b.count('/'), b);
    });
    return ordered;
}

} // namespace

FolderLabels::FolderLabels(Project &project, const ImageFiles &files, const FolderImportOptions &options)
{
    for (const ImageClass &item : project.classes().counted())
        remember(item.id, item.name);
    const QHash<QString, ClassId> names = project.classes().names();
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        m_classes.insert(it.key(), it.value()); // also those of merged classes
    if (options.labelsFrom == LabelsFrom::None)
        return;
    const QString rootName = files.root.section(u'/', -1);
    QSet<QString> unknown;
    for (const QByteArray &folder : foldersOf(files)) {
        const QStringList below = QFile::decodeName(folder).split(u'/', Qt::SkipEmptyParts);
        auto label = nearest(QStringList{rootName} + below);
        if (!label && !below.isEmpty() && options.missingClasses == MissingClasses::Add)
            label = addAsClass(project, below.constLast());
        if (label)
            m_labels.insert(folder, *label);
        else if (!below.isEmpty())
            unknown.insert(below.constLast());
    }
    m_unknown = QStringList(unknown.begin(), unknown.end());
    m_unknown.sort();
}

std::optional<ClassId> FolderLabels::labelOf(const QByteArray &name) const
{
    const auto found = m_labels.constFind(folderOf(name));
    return found == m_labels.constEnd() ? std::nullopt : std::optional(found.value());
}

std::optional<ClassId> FolderLabels::nearest(const QStringList &folders) const
{
    for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder)
        if (const auto found = m_classes.constFind(comparable(*folder)); found != m_classes.constEnd())
            return found.value();
    return std::nullopt;
}

std::optional<ClassId> FolderLabels::addAsClass(Project &project, const QString &name)
{
    try {
        const ClassId id = project.classes().add(name);
        remember(id, name);
        return id;
    } catch (const Error &error) {
        if (error.code() != ErrorCode::Usage)
            throw;
        return std::nullopt; // a name that no class can have is listed as unknown
    }
}

void FolderLabels::remember(ClassId id, const QString &name)
{
    m_classes.insert(comparable(name), id);
    m_names.insert(id, name);
}

} // namespace taxon
