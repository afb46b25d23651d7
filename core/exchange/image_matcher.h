#pragma once

#include "core/base/ids.h"
#include "core/exchange/external_label.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace taxon {

class Project;

/// Finds the project's image that a label file means. Belongs to one thread; holds every image's path.
class ImageMatcher {
public:
    /// `labelsPath` is the label file or folder, against whose place relative paths are tried first.
    ImageMatcher(Project &project, const QString &labelsPath, Progress &progress);

    /// Exactly one image: matched. None: no image has this name. Several: which one is meant cannot be told.
    /// In this order: the file itself (by place, then by content), the exact path beside the labels or in the
    /// project, the image that shares most of the path's end, the name alone where it is unique. '\' is taken for
    /// '/', composed and decomposed letters are the same, upper and lower case are not. A name without an image's
    /// ending is compared without endings. Pictures of another size than the file states lose against those of that size.
    std::vector<ImageId> find(const ImageReference &reference);

    /// For people and for the labels' other side.
    QString pathOf(ImageId image) const { return m_paths.value(image); }

private:
    struct Candidate {
        ImageId image;
        QStringList parts; ///< of the path, last first, the last one without its ending
        QString suffix;
        QSize size;
    };

    std::vector<ImageId> findFile(const QString &file);
    std::vector<ImageId> findByEnd(const ImageReference &reference, const QString &path) const;

    Project &m_project;
    QString m_folder;
    QHash<QString, ImageId> m_byPath; ///< normalised absolute paths
    QHash<ImageId, QString> m_paths;
    QHash<QString, std::vector<Candidate>> m_byStem;
    QHash<qint64, int> m_sizes; ///< bytes of files: whose content is worth a look
};

/// Image paths in the form in which they are compared: '/', composed letters, no "./", URLs brought to paths.
QString comparablePath(const QString &path);

} // namespace taxon
