#include "core/exchange/image_matcher.h"

#include "core/base/files.h"
#include "core/imaging/decode.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace taxon {
namespace {

bool hasImageSuffix(const QString &name)
{
    return name.contains(u'.') && imageSuffixes().contains(name.section(u'.', -1).toLower());
}

// Last part first; the last one without an image's ending.
QStringList reversedParts(const QString &path)
{
    QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    std::reverse(parts.begin(), parts.end());
    if (!parts.isEmpty() && hasImageSuffix(parts[0]))
        parts[0].truncate(parts[0].lastIndexOf(u'.'));
    return parts;
}

qsizetype sharedParts(const QStringList &a, const QStringList &b)
{
    const qsizetype shorter = std::min(a.size(), b.size());
    qsizetype shared = 0;
    while (shared < shorter && a[shared] == b[shared])
        ++shared;
    return shared;
}

} // namespace

QString comparablePath(const QString &written)
{
    QString path = written.trimmed();
    // Label Studio's links: /data/local-files/?d=folder/a.jpg, perhaps with the server before it.
    if (path.contains(QLatin1StringView("/local-files/?d=")))
        path = QUrl::fromPercentEncoding(path.section(QLatin1StringView("/local-files/?d="), 1).section(u'&', 0, 0).toUtf8());
    else if (path.contains(QLatin1StringView("://")))
        path = QUrl(path).path(QUrl::FullyDecoded);
    path.replace(u'\\', u'/');
    return QDir::cleanPath(path).normalized(QString::NormalizationForm_C);
}

ImageMatcher::ImageMatcher(Project &project, const QString &labelsPath, Progress &progress)
    : m_project(project)
{
    const QFileInfo labels(labelsPath);
    m_folder = labels.isDir() ? labels.absoluteFilePath() : labels.absolutePath();
    const ImageStore &images = project.images();
    const qint64 count = images.count();
    images.forEach([&](const ImageRecord &record) {
        const QString shown = images.displayPath(record);
        const QString path = comparablePath(shown);
        m_paths.insert(record.id, shown);
        m_byPath.insert(path, record.id);
        // A copy in the project is still known by where it came from.
        const QString origin = comparablePath(record.importedFrom);
        if (!m_byPath.contains(origin))
            m_byPath.insert(origin, record.id);
        const QStringList parts = reversedParts(path);
        m_byStem[parts.value(0)].push_back({record.id, parts, path.section(u'.', -1), QSize(record.width, record.height)});
        ++m_sizes[record.bytes];
        progress.throwIfCancelled();
        progress.report(m_paths.size(), count, QCoreApplication::translate("LabelImport", "Reading the project's images"));
    });
}

std::vector<ImageId> ImageMatcher::find(const ImageReference &reference)
{
    if (!reference.file.isEmpty())
        if (auto found = findFile(reference.file); !found.empty() || QFileInfo(reference.file).isFile())
            return found; // the file is there: its content decides, not a name
    const QString path = comparablePath(reference.path);
    for (const QString &folder : {m_folder, m_project.path()}) {
        const auto exact = m_byPath.constFind(comparablePath(QDir(folder).absoluteFilePath(path)));
        if (exact != m_byPath.constEnd())
            return {*exact};
    }
    return findByEnd(reference, path);
}

std::vector<ImageId> ImageMatcher::findFile(const QString &file)
{
    const auto exact = m_byPath.constFind(comparablePath(file));
    if (exact != m_byPath.constEnd())
        return {*exact};
    const QFileInfo info(file);
    if (!info.isFile() || !m_sizes.contains(info.size()))
        return {};
    std::vector<ImageId> found;
    for (const ImageRecord &record : m_project.images().withContent(sha256OfFile(file)))
        found.push_back(record.id);
    return found;
}

std::vector<ImageId> ImageMatcher::findByEnd(const ImageReference &reference, const QString &path) const
{
    const QStringList parts = reversedParts(path);
    const auto candidates = m_byStem.constFind(parts.value(0));
    if (parts.isEmpty() || candidates == m_byStem.constEnd())
        return {};
    const bool hasSuffix = hasImageSuffix(path);
    const QString suffix = path.section(u'.', -1);
    std::vector<ImageId> best;
    std::pair<qsizetype, int> bestRank{0, 0};
    for (const Candidate &candidate : *candidates) {
        if (hasSuffix && candidate.suffix != suffix)
            continue;
        const bool isOfSize = !reference.size.isValid() || candidate.size == reference.size;
        const std::pair rank{sharedParts(parts, candidate.parts), isOfSize ? 1 : 0};
        if (rank > bestRank)
            best.clear();
        if (rank >= bestRank) {
            bestRank = rank;
            best.push_back(candidate.image);
        }
    }
    return best;
}

} // namespace taxon
