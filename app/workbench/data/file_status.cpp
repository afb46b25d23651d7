#include "app/workbench/data/file_status.h"

#include "core/dataset/missing_images.h"
#include "core/dataset/resolved_labels.h"
#include "core/project/project.h"

#include <QHash>

#include <algorithm>

namespace taxon {

FileStatus readFileStatus(Project &project, const FileChecking &check, Progress &progress)
{
    const FileCheck found = check(project, progress);
    FileStatus status;
    status.images = found.images;
    status.missing = found.missing;
    status.changed = qint64(found.changed.size());
    status.at = QDateTime::currentDateTime();
    if (status.missing + status.changed == 0)
        return status;

    QHash<ClassId, QString> names;
    for (const ImageClass &label : project.classes().counted())
        names.insert(label.id, label.name);
    QHash<ImageId, QString> labels;
    for (const ResolvedLabel &resolved : resolveLabels(project))
        if (resolved.label)
            labels.insert(resolved.image, names.value(*resolved.label));
    const auto add = [&](ImageId image, bool isChanged) {
        progress.throwIfCancelled();
        status.troubles.push_back({image, project.images().displayPath(project.images().image(image)), labels.value(image), isChanged});
    };
    for (const ImageId image : project.images().missing())
        add(image, false);
    for (const ImageId image : found.changed)
        add(image, true);
    return status;
}

bool sameTroubles(const FileStatus &a, const FileStatus &b)
{
    return std::equal(a.troubles.begin(), a.troubles.end(), b.troubles.begin(), b.troubles.end(),
        [](const FileTrouble &x, const FileTrouble &y) { return x.image == y.image && x.isChanged == y.isChanged; });
}

} // namespace taxon
