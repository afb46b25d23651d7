#include "app/workbench/data/folder_classes.h"

#include "core/imaging/decode.h"

#include <QCollator>
#include <QDir>
#include <QDirIterator>
#include <QSet>

#include <algorithm>

namespace taxon {
namespace {

constexpr int kMostNames = 300;

bool holdsImages(const QString &folder, const QStringList &patterns)
{
    return QDirIterator(folder, patterns, QDir::Files).hasNext();
}

bool isPartName(const QString &name)
{
    static const QSet<QString> parts{QStringLiteral("train"), QStringLiteral("training"), QStringLiteral("val"),
        QStringLiteral("valid"), QStringLiteral("validation"), QStringLiteral("test"), QStringLiteral("images")};
    return parts.contains(name.toLower());
}

} // namespace

QStringList classFolders(const QString &folder, Progress &progress)
{
    QStringList patterns;
    for (const QString &suffix : imageSuffixes())
        patterns.append(QStringLiteral("*.") + suffix);
    QSet<QString> names;
    QDirIterator folders(folder, QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (folders.hasNext() && names.size() < kMostNames) {
        progress.throwIfCancelled();
        const QString path = folders.next();
        if (!isPartName(folders.fileName()) && holdsImages(path, patterns))
            names.insert(folders.fileName());
    }
    QStringList sorted(names.begin(), names.end());
    QCollator collator;
    collator.setNumericMode(true);
    std::sort(sorted.begin(), sorted.end(), collator);
    return sorted;
}

} // namespace taxon
