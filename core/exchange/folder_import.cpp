#include "core/exchange/folder_import.h"

#include "core/base/error.h"
#include "core/exchange/file_contents.h"
#include "core/exchange/folder_labels.h"
#include "core/exchange/group_keys.h"
#include "core/exchange/group_table.h"
#include "core/exchange/image_copies.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <deque>

namespace taxon {
namespace {

constexpr std::size_t kBatch = 500;
constexpr std::size_t kBatchOfCopies = 16; // copying is slow, and others wait for the database meanwhile
constexpr qint64 kBatchMs = 1000;

/// One file on its way into the project.
struct Entry {
    std::size_t file = 0;
    std::optional<ImageId> known; ///< set when it need not be read
    FileContent content;
};

class FolderImport {
public:
    FolderImport(Project &project, ImageFiles files, const FolderImportOptions &options, Progress &progress)
        : m_project(project)
        , m_files(std::move(files))
        , m_options(options)
        , m_progress(progress)
        , m_labels(project, m_files, options)
        , m_groups(currentGroupRule(project))
        , m_mayKnow(project.images().count() > 0)
    {
        const bool isByPerson = options.labelsFrom == LabelsFrom::Folders && !options.annotator.isEmpty();
        if (isByPerson)
            m_annotator = project.annotators().findOrAdd(options.annotator);
        m_report.unreadable = m_files.unreadable;
        m_report.found = static_cast<int>(m_files.names.size()) + static_cast<int>(m_files.unreadable.size());
        m_report.unknownClasses = m_labels.unknown();
    }

    FolderImportReport run()
    {
        m_sinceCommit.start();
        try {
            for (std::size_t file = 0; file < m_files.names.size(); ++file) {
                m_progress.throwIfCancelled();
                begin(file);
            }
            while (!m_underWay.empty()) {
                m_progress.throwIfCancelled();
                finishOldest();
            }
        } catch (const Cancelled &) {
            commitBatch();
            throw;
        }
        commitBatch();
        if (m_report.added > 0)
            m_report.groupTrouble = followGroupTable(m_project, m_progress);
        return m_report;
    }

private:
    void begin(std::size_t file)
    {
        while (m_contents.isFull() || m_underWay.size() >= kBatch)
            finishOldest();
        const QString path = m_files.path(file);
        Entry entry{file, unchanged(path), {}};
        entry.content.path = path;
        if (!entry.known)
            m_contents.request(path);
        m_underWay.push_back(std::move(entry));
    }

    void finishOldest()
    {
        Entry entry = std::move(m_underWay.front());
        m_underWay.pop_front();
        if (!entry.known)
            entry.content = m_contents.next();
        m_batch.push_back(std::move(entry));
        const std::size_t limit = m_options.storage == ImageStorage::Copy ? kBatchOfCopies : kBatch;
        if (m_batch.size() >= limit || m_sinceCommit.elapsed() >= kBatchMs)
            commitBatch();
        m_progress.report(++m_done, static_cast<qint64>(m_files.names.size()), QCoreApplication::translate("Import", "Reading images"));
    }

    // The image at this place when the file looks as it did.
    std::optional<ImageId> unchanged(const QString &path) const
    {
        if (!m_mayKnow)
            return std::nullopt;
        const ImageStore &images = m_project.images();
        QList<ImageRecord> records = images.importedFrom(path);
        if (const auto here = images.atPath(path))
            records.prepend(*here);
        const QFileInfo file(path);
        for (const ImageRecord &record : records) {
            const bool isSame = record.bytes == file.size() && record.modifiedMs == file.lastModified().toMSecsSinceEpoch();
            if (isSame && images.fileState(record) == FileState::Intact)
                return record.id;
        }
        return std::nullopt;
    }

    void commitBatch()
    {
        Transaction transaction(m_project.database());
        for (const Entry &entry : m_batch)
            take(entry);
        transaction.commit();
        m_batch.clear();
        m_sinceCommit.start();
    }

    void take(const Entry &entry)
    {
        if (!entry.content.reason.isEmpty()) {
            m_report.unreadable.append({entry.content.path, entry.content.reason});
            return;
        }
        try {
            const ImageId image = entry.known ? *entry.known : identify(entry.content);
            m_report.known += entry.known ? 1 : 0;
            if (const auto label = m_labels.labelOf(m_files.names[entry.file]))
                writeLabel(image, *label, entry.content.path);
        } catch (const Error &error) {
            const bool isOfThisFile = error.code() == ErrorCode::Unreadable || error.code() == ErrorCode::NotFound;
            if (!isOfThisFile)
                throw;
            m_report.unreadable.append({entry.content.path, error.message()});
        }
    }

    ImageId identify(const FileContent &content)
    {
        ImageStore &images = m_project.images();
        const auto here = images.atPath(content.path);
        if (here && here->sha256 == content.sha256) {
            images.setModified(here->id, content.modifiedMs);
            ++m_report.known;
            return here->id;
        }
        if (here)
            images.detach(here->id);
        const QList<ImageRecord> same = images.withContent(content.sha256);
        const auto known = knownAmong(same, content);
        if (!known)
            return add(content);
        ++m_report.known;
        return *known;
    }

    std::optional<ImageId> knownAmong(const QList<ImageRecord> &same, const FileContent &content)
    {
        ImageStore &images = m_project.images();
        for (const ImageRecord &record : same)
            if (record.importedFrom == content.path && images.fileState(record) == FileState::Intact)
                return record.id; // its copy is in the project
        for (const ImageRecord &record : same) {
            if (images.fileState(record) == FileState::Intact)
                continue;
            images.relocate(record.id, placeOf(content), content.path);
            images.setModified(record.id, content.modifiedMs);
            return record.id;
        }
        const bool isCopyInFolder = std::any_of(same.begin(), same.end(),
            [this](const ImageRecord &record) { return record.importedFrom.startsWith(m_files.root + u'/'); });
        return same.isEmpty() || isCopyInFolder ? std::nullopt : std::optional(same.constFirst().id);
    }

    ImageId add(const FileContent &content)
    {
        const ImageId id = m_project.images().add({.id = {},
            .path = placeOf(content),
            .importedFrom = content.path,
            .sha256 = content.sha256,
            .bytes = content.bytes,
            .modifiedMs = content.modifiedMs,
            .width = content.info.width,
            .height = content.info.height,
            .channels = content.info.channels,
            .bitDepth = content.info.bitDepth,
            .format = content.info.format,
            .frames = content.info.frames,
            .groupKey = m_groups.keyOf(content.path)});
        ++m_report.added;
        return id;
    }

    QString placeOf(const FileContent &content)
    {
        return m_options.storage == ImageStorage::Copy ? copyIntoProject(m_project, content, m_files.root) : content.path;
    }

    // The newest vote that stands from the source of this import.
    std::optional<Decision> standingVote(ImageId image) const
    {
        const QList<Decision> history = m_project.decisions().history(image);
        const auto newest = std::find_if(history.rbegin(), history.rend(), [this](const Decision &decision) {
            return decision.annotator == m_annotator && decision.purpose == DecisionPurpose::Vote && !decision.isUndone;
        });
        return newest == history.rend() ? std::nullopt : std::optional(*newest);
    }

    void writeLabel(ImageId image, ClassId label, const QString &path)
    {
        const auto standing = standingVote(image);
        if (!standing) {
            Decision decision;
            decision.image = image;
            decision.annotator = m_annotator;
            decision.label = label;
            decision.origin = DecisionOrigin::Import;
            m_project.decisions().record(decision);
            ++m_report.labeled;
        } else if (standing->label != label) {
            const QString existing = standing->label ? m_labels.nameOf(*standing->label)
                                                     : QCoreApplication::translate("Import", "skipped");
            m_report.conflicts.append({path, existing, m_labels.nameOf(label)});
        }
    }

    Project &m_project;
    ImageFiles m_files;
    FolderImportOptions m_options;
    Progress &m_progress;
    FolderLabels m_labels;
    GroupRule m_groups;
    bool m_mayKnow;
    std::optional<AnnotatorId> m_annotator;
    FileContents m_contents;
    std::deque<Entry> m_underWay;
    std::vector<Entry> m_batch;
    QElapsedTimer m_sinceCommit;
    qint64 m_done = 0;
    FolderImportReport m_report;
};

} // namespace

FolderImportReport importFolder(Project &project, const QString &folder, const FolderImportOptions &options, Progress &progress)
{
    return FolderImport(project, listImageFiles(folder, progress), options, progress).run();
}

} // namespace taxon
