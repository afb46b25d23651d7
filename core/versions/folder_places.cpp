#include "core/versions/folder_places.h"

#include "core/exchange/class_folders.h"
#include "core/project/snapshot_store.h"

#include <QFileInfo>

namespace taxon {

FolderPlaces::FolderPlaces(const Snapshot &snapshot)
{
    for (const SnapshotClass &entry : snapshot.classes)
        m_classFolders.append(free(classFolderName(entry.name)));
}

QString FolderPlaces::free(const QString &wanted)
{
    int &number = m_taken[wanted.toCaseFolded()];
    if (++number == 1)
        return wanted;
    const QFileInfo name(wanted);
    const QString folder = name.path() == QLatin1StringView(".") ? QString() : QString(name.path() + u'/');
    const QString ending = name.suffix().isEmpty() ? QString() : QString(u'.' + name.suffix());
    return free(folder + name.completeBaseName() + u'-' + QString::number(number) + ending);
}

QString FolderPlaces::place(const SnapshotItem &item, const QString &fileName)
{
    return free(partName(item.part) + u'/' + m_classFolders[item.label] + u'/' + fileName);
}

QStringList FolderPlaces::folders() const
{
    QStringList folders;
    for (const Part part : kParts)
        for (const QString &name : m_classFolders)
            folders.append(partName(part) + u'/' + name);
    return folders;
}

} // namespace taxon
