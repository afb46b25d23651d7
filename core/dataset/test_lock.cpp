#include "core/dataset/test_lock.h"

#include "core/base/error.h"
#include "core/project/project.h"

#include <QCoreApplication>

namespace taxon {
namespace {

const QString kLockSetting = QStringLiteral("split.locked_test");

QSet<ImageId> testImages(Project &project, SnapshotId snapshot)
{
    QSet<ImageId> images;
    for (const SnapshotItem &item : project.snapshots().load(snapshot).itemsOf(Part::Test))
        images.insert(item.image);
    return images;
}

} // namespace

std::optional<SnapshotId> testLock(Project &project)
{
    const SnapshotId id{project.settings().value(kLockSetting).toLongLong()};
    return id.isValid() ? std::optional(id) : std::nullopt;
}

void lockTestSet(Project &project, SnapshotId snapshot)
{
    if (testImages(project, snapshot).isEmpty())
        throw Error(ErrorCode::Impossible,
            QCoreApplication::translate("Snapshot", "Snapshot %1 has no test images that could be locked: make a split with a test part first.").arg(snapshot.value));
    project.settings().setValue(kLockSetting, QString::number(snapshot.value));
}

void unlockTestSet(Project &project)
{
    project.settings().setValue(kLockSetting, {});
}

QSet<ImageId> lockedTestImages(Project &project)
{
    const auto lock = testLock(project);
    return lock ? testImages(project, *lock) : QSet<ImageId>();
}

} // namespace taxon
