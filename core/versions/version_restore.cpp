#include "core/versions/version_restore.h"

#include "core/exchange/image_copies.h"
#include "core/project/project.h"
#include "core/project/snapshot_names.h"
#include "core/project/snapshot_votes.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace taxon {
namespace {

class Restoration {
public:
    Restoration(Project &source, const Snapshot &snapshot, Project &target, RestoredFiles files)
        : m_source(source)
        , m_snapshot(snapshot)
        , m_target(target)
        , m_files(files)
    {
    }

    RestoreReport run(Progress &progress)
    {
        Transaction transaction(m_target.database());
        takeClasses();
        for (const SnapshotItem &item : m_snapshot.items) {
            progress.throwIfCancelled();
            progress.report(++m_report.images, qint64(m_snapshot.items.size()), QCoreApplication::translate("Versions", "Restoring images"));
            takeImage(item);
        }
        m_target.decisions().record(m_labels);
        const SnapshotId version = m_target.snapshots().add(m_restored);
        takeName(version);
        takeVotes(version);
        transaction.commit();
        m_report.sha256 = m_target.snapshots().load(version).sha256;
        return m_report;
    }

private:
    void takeClasses()
    {
        const QList<ImageClass> classes = m_target.classes().all(); // made with the project, in label order
        m_restored.seed = m_snapshot.seed;
        m_restored.ratios = m_snapshot.ratios;
        m_restored.rule = m_snapshot.rule;
        for (qsizetype label = 0; label < m_snapshot.classes.size(); ++label) {
            const ImageClass old = m_source.classes().get(m_snapshot.classes[label].id);
            m_target.classes().setColor(classes[label].id, old.color);
            m_target.classes().describe(classes[label].id, old.description);
            m_restored.classes.append({classes[label].id, m_snapshot.classes[label].name});
        }
    }

    void takeImage(const SnapshotItem &item)
    {
        const ImageRecord record = m_source.images().image(item.image);
        const bool hasFile = m_source.images().fileState(record) == FileState::Intact;
        const ImageId id = hasFile ? addWithFile(record) : addWithoutFile(record);
        Decision given;
        given.image = id;
        given.label = m_restored.classes[item.label].id;
        given.origin = DecisionOrigin::Import;
        m_labels.append(given);
        m_restored.items.push_back({id, item.sha256, item.label, item.part});
    }

    ImageId addWithFile(ImageRecord record)
    {
        record.path = m_source.images().absolutePath(record);
        if (m_files == RestoredFiles::Copied || record.path.startsWith(m_source.path() + u'/'))
            record.path = copied(record);
        return m_target.images().add(record);
    }

    QString copied(const ImageRecord &record)
    {
        FileContent content;
        content.path = record.path;
        content.bytes = record.bytes;
        content.modifiedMs = record.modifiedMs;
        content.sha256 = record.sha256;
        return copyIntoProject(m_target, content, QFileInfo(record.path).path());
    }

    ImageId addWithoutFile(ImageRecord record)
    {
        m_report.withoutFile.append({m_source.images().displayPath(record),
            QCoreApplication::translate("Versions", "file is missing or was changed since it was imported")});
        record.path = QStringLiteral("/%1.absent").arg(record.id.value); // none: see detach()
        const ImageId id = m_target.images().add(record);
        m_target.images().detach(id);
        return id;
    }

    void takeName(SnapshotId version)
    {
        const QList<SnapshotHead> heads = snapshotHeads(m_source.database());
        const auto head = std::ranges::find(heads, m_snapshot.id, &SnapshotHead::id);
        nameSnapshot(m_target.database(), version, head->name);
        describeSnapshot(m_target.database(), version, head->description);
    }

    // Images of both snapshots stand in the same order.
    void takeVotes(SnapshotId version)
    {
        QHash<ImageId, ImageId> restored;
        for (std::size_t i = 0; i < m_snapshot.items.size(); ++i)
            restored.insert(m_snapshot.items[i].image, m_restored.items[i].image);
        std::vector<SnapshotVotes> votes = snapshotVotes(m_source.database(), m_snapshot.id);
        for (SnapshotVotes &row : votes)
            row.image = restored.value(row.image);
        saveSnapshotVotes(m_target.database(), version, votes, {});
    }

    Project &m_source;
    const Snapshot &m_snapshot;
    Project &m_target;
    RestoredFiles m_files;
    Snapshot m_restored;
    QList<Decision> m_labels;
    RestoreReport m_report;
};

} // namespace

RestoreReport restoreVersion(Project &project, SnapshotId version, const QString &path, RestoredFiles files, Progress &progress)
{
    const Snapshot snapshot = project.snapshots().load(version);
    QStringList classes;
    for (const SnapshotClass &entry : snapshot.classes)
        classes.append(entry.name);
    RestoreReport report;
    const auto made = Project::create(path, classes, [&](Project &restored) { report = Restoration(project, snapshot, restored, files).run(progress); });
    report.project = made->path();
    return report;
}

} // namespace taxon
