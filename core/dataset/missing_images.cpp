#include "core/dataset/missing_images.h"

#include "core/project/project.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

namespace taxon {
namespace {

/// What a check changes in the database, stored in steps so that nobody else waits for long.
class Findings {
public:
    explicit Findings(Project &project)
        : m_project(project)
    {
    }

    void setMissing(ImageId id, bool isMissing)
    {
        m_missing.emplace_back(id, isMissing);
        storeWhenMany();
    }

    void setModified(ImageId id, qint64 modifiedMs)
    {
        m_modified.emplace_back(id, modifiedMs);
        storeWhenMany();
    }

    void store()
    {
        if (m_missing.empty() && m_modified.empty())
            return;
        Transaction transaction(m_project.database());
        for (const auto &[id, isMissing] : m_missing)
            m_project.images().setMissing(id, isMissing);
        for (const auto &[id, modifiedMs] : m_modified)
            m_project.images().setModified(id, modifiedMs);
        transaction.commit();
        m_missing.clear();
        m_modified.clear();
    }

private:
    void storeWhenMany()
    {
        constexpr std::size_t kMany = 1000;
        if (m_missing.size() + m_modified.size() >= kMany)
            store();
    }

    Project &m_project;
    std::vector<std::pair<ImageId, bool>> m_missing;
    std::vector<std::pair<ImageId, qint64>> m_modified;
};

FileState stateOf(const ImageStore &images, const ImagePlace &place, const QFileInfo &file)
{
    if (place.path.isEmpty() || !file.isFile() || !file.isReadable())
        return FileState::Missing;
    return isUntouched(file, place.bytes, place.modifiedMs) ? FileState::Intact : images.fileState(images.image(place.id));
}

} // namespace

FileCheck checkFiles(Project &project, Progress &progress)
{
    const ImageStore &images = project.images();
    const qint64 total = images.count();
    FileCheck check;
    Findings findings(project);
    images.forEachPlace([&](const ImagePlace &place) {
        progress.throwIfCancelled();
        const QFileInfo file(place.path);
        const FileState state = stateOf(images, place, file);
        if ((state == FileState::Missing) != place.isMissing)
            findings.setMissing(place.id, state == FileState::Missing);
        if (state == FileState::Intact && !isUntouched(file, place.bytes, place.modifiedMs))
            findings.setModified(place.id, file.lastModified().toMSecsSinceEpoch());
        if (state == FileState::Changed)
            check.changed.push_back(place.id);
        check.missing += state == FileState::Missing;
        progress.report(++check.images, total, QCoreApplication::translate("Files", "Looking for the files"));
    });
    findings.store();
    return check;
}

} // namespace taxon
