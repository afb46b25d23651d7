#include "core/exchange/relink.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/missing_images.h"
#include "core/exchange/image_files.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace taxon {
namespace {

constexpr qint64 kStoreEveryMs = 1000;

QString nameOf(const QString &path)
{
    return path.section(u'/', -1);
}

enum class Mode { Preview, Apply };

qint64 timeOf(const QString &path)
{
    return QFileInfo(path).lastModified().toMSecsSinceEpoch();
}

/// Whether the place is free for this image: it is not when an image of the same content has it. Another image's place,
/// which holds this content now, is free.
bool isTaken(Project &project, const QString &path, const QString &sha256, Mode mode)
{
    const auto owner = project.images().atPath(path);
    if (owner && owner->sha256 != sha256 && mode == Mode::Apply)
        project.images().detach(owner->id);
    return owner && owner->sha256 == sha256;
}

class Relink {
public:
    Relink(Project &project, Mode mode, Progress &progress)
        : m_project(project)
        , m_mode(mode)
        , m_progress(progress)
        , m_check(checkFiles(project, progress))
    {
        for (const ImageId id : project.images().missing())
            want(project.images().image(id));
        for (const ImageId id : m_check.changed)
            want(project.images().image(id));
    }

    RelinkReport run(const QString &folder)
    {
        const ImageFiles files = listImageFiles(folder, m_progress);
        const QStringList candidates = ofWantedSize(files);
        m_clock.start();
        try {
            for (qsizetype i = 0; i < candidates.size() && !m_wanted.isEmpty(); ++i) {
                m_progress.throwIfCancelled();
                read(candidates[i]);
                m_progress.report(i + 1, candidates.size(), QCoreApplication::translate("Files", "Comparing the content of files"));
            }
        } catch (const Cancelled &) {
            store();
            throw;
        }
        store();
        return report();
    }

private:
    void want(const ImageRecord &record)
    {
        m_sizes.insert(record.bytes);
        m_wanted[record.sha256].append(record);
    }

    QStringList ofWantedSize(const ImageFiles &files) const
    {
        QStringList paths;
        for (std::size_t i = 0; i < files.names.size() && !m_wanted.isEmpty(); ++i) {
            m_progress.throwIfCancelled();
            const QString path = files.path(i);
            if (m_sizes.contains(QFileInfo(path).size()))
                paths.append(path);
            m_progress.report(static_cast<qint64>(i) + 1, static_cast<qint64>(files.names.size()),
                QCoreApplication::translate("Files", "Looking at the sizes of files"));
        }
        return paths;
    }

    void read(const QString &path)
    {
        try {
            const QString sha256 = sha256OfFile(path);
            if (m_wanted.contains(sha256))
                m_found[sha256].append(path);
        } catch (const Error &) { // cannot be read: it is not the one
        }
        if (m_clock.elapsed() >= kStoreEveryMs)
            store();
    }

    void store()
    {
        Transaction transaction(m_project.database());
        for (auto it = m_found.cbegin(); it != m_found.cend(); ++it)
            assign(it.key(), it.value());
        transaction.commit();
        m_found.clear();
        m_clock.start();
    }

    void assign(const QString &sha256, QStringList paths)
    {
        paths.removeIf([&](const QString &path) { return isTaken(m_project, path, sha256, m_mode); });
        QList<ImageRecord> left = m_wanted.take(sha256);
        for (const bool isByName : {true, false})
            for (qsizetype i = 0; i < left.size();) {
                const auto file = std::find_if(paths.begin(), paths.end(), [&](const QString &path) {
                    return !isByName || nameOf(path) == nameOf(m_project.images().displayPath(left[i]));
                });
                if (file == paths.end()) {
                    ++i;
                    continue;
                }
                relocate(left.takeAt(i), *file);
                paths.erase(file);
            }
        if (!left.isEmpty())
            m_wanted.insert(sha256, left);
    }

    void relocate(const ImageRecord &record, const QString &path)
    {
        const FoundFile file{record.id, m_project.images().displayPath(record), path, timeOf(path)};
        if (m_mode == Mode::Apply) {
            m_project.images().relocate(record.id, path);
            m_project.images().setModified(record.id, file.modifiedMs);
        }
        m_report.files.append(file);
        ++m_report.found;
    }

    RelinkReport report()
    {
        QSet<ImageId> changed(m_check.changed.begin(), m_check.changed.end());
        for (const QList<ImageRecord> &records : std::as_const(m_wanted))
            for (const ImageRecord &record : records)
                (changed.contains(record.id) ? m_report.changed : m_report.missing).append(m_project.images().displayPath(record));
        std::sort(m_report.files.begin(), m_report.files.end(), [](const FoundFile &a, const FoundFile &b) { return a.image < b.image; });
        m_report.missing.sort();
        m_report.changed.sort();
        return m_report;
    }

    Project &m_project;
    Mode m_mode;
    Progress &m_progress;
    FileCheck m_check;
    QSet<qint64> m_sizes;
    QHash<QString, QList<ImageRecord>> m_wanted; ///< by content
    QHash<QString, QStringList> m_found;         ///< not stored yet
    QElapsedTimer m_clock;
    RelinkReport m_report;
};

bool holds(const QString &path, const QString &sha256)
{
    try {
        return sha256OfFile(path) == sha256;
    } catch (const Error &) { // it has gone, or cannot be read
        return false;
    }
}

} // namespace

bool FoundFile::isRenamed() const
{
    return nameOf(before) != nameOf(after);
}

RelinkReport relink(Project &project, const QString &folder, Progress &progress)
{
    return Relink(project, Mode::Apply, progress).run(folder);
}

RelinkReport previewRelink(Project &project, const QString &folder, Progress &progress)
{
    return Relink(project, Mode::Preview, progress).run(folder);
}

qint64 applyRelink(Project &project, const QList<FoundFile> &files, Progress &progress)
{
    ImageStore &images = project.images();
    // Read before anything is written: others wait for the database meanwhile.
    QList<FoundFile> valid;
    for (qsizetype i = 0; i < files.size(); ++i) {
        progress.throwIfCancelled();
        FoundFile file = files[i];
        const qint64 now = timeOf(file.after);
        if (now == file.modifiedMs || holds(file.after, images.image(file.image).sha256)) {
            file.modifiedMs = now;
            valid.append(file);
        }
        progress.report(i + 1, files.size(), QCoreApplication::translate("Files", "Looking for the files"));
    }
    Transaction transaction(project.database());
    qint64 found = 0;
    for (const FoundFile &file : std::as_const(valid)) {
        if (isTaken(project, file.after, images.image(file.image).sha256, Mode::Apply))
            continue;
        images.relocate(file.image, file.after);
        images.setModified(file.image, file.modifiedMs);
        ++found;
    }
    transaction.commit();
    return found;
}

} // namespace taxon
