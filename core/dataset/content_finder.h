#pragma once

#include "core/imaging/preprocessing.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace taxon {

class Project;

/// Where a snapshot's contents lie on the disk: every place of the project that should hold the same bytes. A file that is
/// untouched (isUntouched()) is taken to hold them, as everywhere; any other is compared with its SHA-256. Thread-safe once it is made.
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
    struct Place {
        QString path;
        qint64 bytes = 0;
        qint64 modifiedMs = 0;
    };
    QHash<QString, QList<Place>> m_places; ///< of each SHA-256
};

} // namespace taxon
