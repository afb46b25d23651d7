#pragma once

#include "core/imaging/preprocessing.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <optional>

namespace taxon {

class Project;

/// Where a snapshot's contents lie on the disk: every place of the project that should hold the same bytes.
/// Thread-safe once it is made.
class ContentFinder {
public:
    explicit ContentFinder(Project &project);

    /// The file's bytes and where they lie; nullopt when no place holds these very bytes.
    struct Content {
        QString path;
        QByteArray bytes;
    };
    std::optional<Content> content(const QString &sha256) const;
    /// Decoded and prepared; nullopt when no place holds these very bytes as a readable image.
    std::optional<RgbImage> prepared(const QString &sha256, const Preprocessing &preprocessing) const;

private:
    QHash<QString, QStringList> m_paths;
};

} // namespace taxon
