#include "core/catalog/image_files.h"

#include "core/project/catalog_rows.h"
#include "core/project/project.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace taxon {

ImageFiles::ImageFiles(const QString &projectFolder)
    : m_projectFolder(projectFolder)
{
}

void ImageFiles::add(const CatalogImage &image)
{
    const qsizetype slash = image.path.lastIndexOf(u'/');
    m_folderOf.push_back(folderPlace(image.path.left(slash + 1)));
    m_names += image.path.mid(slash + 1).toStdString();
    m_nameStarts.push_back(std::uint32_t(m_names.size()));
    m_images.push_back(image.image);
    m_bytes.push_back(image.hasFile ? image.bytes : -1);
    m_modifiedMs.push_back(image.modifiedMs);
}

int ImageFiles::folderPlace(const QString &folder)
{
    if (m_lastFolderPlace >= 0 && folder == m_lastFolder) // images of one folder come one after the other
        return m_lastFolderPlace;
    const auto known = m_folderPlaces.constFind(folder);
    m_lastFolder = folder;
    m_lastFolderPlace = known != m_folderPlaces.constEnd() ? *known : int(m_folders.size());
    if (m_lastFolderPlace == m_folders.size()) {
        m_folderPlaces.insert(folder, m_lastFolderPlace);
        const QString absolute = QDir::cleanPath(QDir(m_projectFolder).absoluteFilePath(folder));
        m_folders.append(absolute.endsWith(u'/') ? absolute : QString(absolute + u'/'));
    }
    return m_lastFolderPlace;
}

QString ImageFiles::path(ImageId image) const
{
    const qint64 row = rowOf(image);
    return row < 0 || m_bytes[std::size_t(row)] < 0 ? QString() : pathAt(std::size_t(row));
}

QString ImageFiles::displayPath(ImageId image) const
{
    const qint64 row = rowOf(image);
    return row < 0 ? QString() : pathAt(std::size_t(row));
}

FileState ImageFiles::state(ImageId image) const
{
    const qint64 found = rowOf(image);
    if (found < 0 || m_bytes[std::size_t(found)] < 0)
        return FileState::Missing;
    const auto row = std::size_t(found);
    const QFileInfo file(pathAt(row));
    if (!file.isFile() || !file.isReadable())
        return FileState::Missing;
    if (file.size() != m_bytes[row])
        return FileState::Changed;
    if (file.lastModified().toMSecsSinceEpoch() == m_modifiedMs[row])
        return FileState::Intact;
    const auto project = Project::open(m_projectFolder);
    return project->images().fileState(project->images().image(image));
}

qint64 ImageFiles::rowOf(ImageId image) const
{
    const auto found = std::lower_bound(m_images.begin(), m_images.end(), image);
    return found == m_images.end() || *found != image ? -1 : found - m_images.begin();
}

QString ImageFiles::pathAt(std::size_t row) const
{
    const std::string_view name = std::string_view(m_names).substr(m_nameStarts[row], m_nameStarts[row + 1] - m_nameStarts[row]);
    return m_folders[m_folderOf[row]] + QString::fromUtf8(name.data(), qsizetype(name.size()));
}

} // namespace taxon
