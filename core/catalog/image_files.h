#pragma once

#include "core/base/ids.h"
#include "core/project/image_store.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taxon {

struct CatalogImage;

/// Where each image's file is, and how it was when it was imported: in memory, so that nobody waits for the database to
/// open a picture. It holds names that blind labeling hides from people. Once filled, any thread may read it.
class ImageFiles {
public:
    /// `projectFolder` is NAME.taxon, against which relative paths are meant.
    explicit ImageFiles(const QString &projectFolder);

    /// In the order of ids.
    void add(const CatalogImage &image);

    /// Absolute; empty when the image has no file or is not here.
    QString path(ImageId image) const;
    /// For people: the same, or where the image came from when it has no file.
    QString displayPath(ImageId image) const;
    /// What became of the file. Asks the disk, and where the file's time differs reads all of it: not for the GUI
    /// thread. Throws Error.
    FileState state(ImageId image) const;

private:
    qint64 rowOf(ImageId image) const;
    int folderPlace(const QString &folder);
    QString pathAt(std::size_t row) const;

    QString m_projectFolder;
    QStringList m_folders; ///< absolute, with a last '/'
    QHash<QString, int> m_folderPlaces; ///< by the text as stored
    QString m_lastFolder;
    int m_lastFolderPlace = -1;
    std::vector<ImageId> m_images;
    std::vector<std::int32_t> m_folderOf;
    std::vector<std::uint32_t> m_nameStarts{0}; ///< one more than there are images
    std::string m_names;                        ///< UTF-8, one after the other
    std::vector<std::int64_t> m_bytes;          ///< -1: it has no file
    std::vector<std::int64_t> m_modifiedMs;
};

} // namespace taxon
