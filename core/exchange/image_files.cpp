#include "core/exchange/image_files.h"

#include "core/base/error.h"
#include "core/imaging/decode.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <deque>
#include <filesystem>

namespace taxon {
namespace {

namespace fs = std::filesystem;

bool hasImageSuffix(const QString &name)
{
    return imageSuffixes().contains(name.section(u'.', -1).toLower()) && name.contains(u'.');
}

bool isProject(const fs::path &folder)
{
    std::error_code error;
    return folder.extension() == ".taxon" && fs::exists(folder / "project.db", error);
}

/// Walks breadth first and takes links last, so that a folder that is reached twice keeps its own name.
class Listing {
public:
    Listing(const QString &root, Progress &progress)
        : m_progress(progress)
        , m_rootBytes(QFile::encodeName(root).toStdString())
    {
        m_files.root = root;
        m_folders.push_back(m_rootBytes);
    }

    ImageFiles take()
    {
        while (!m_folders.empty() || !m_links.empty()) {
            auto &source = m_folders.empty() ? m_links : m_folders;
            const fs::path folder = source.front();
            source.pop_front();
            visit(folder);
        }
        std::sort(m_files.names.begin(), m_files.names.end());
        return std::move(m_files);
    }

private:
    void visit(const fs::path &folder)
    {
        std::error_code error;
        const fs::path real = fs::canonical(folder, error);
        if (!error && m_visited.contains(QByteArray::fromStdString(real.string())))
            return;
        m_visited.insert(QByteArray::fromStdString(real.string()));

        std::vector<fs::directory_entry> entries;
        fs::directory_iterator it(folder, error);
        for (; !error && it != fs::directory_iterator(); it.increment(error)) {
            m_progress.throwIfCancelled();
            entries.push_back(*it);
        }
        if (error)
            return refuseFolder(folder, error);
        std::sort(entries.begin(), entries.end());
        for (const fs::directory_entry &entry : entries)
            take(entry);
        m_progress.report(static_cast<qint64>(m_files.names.size()), 0, QCoreApplication::translate("Import", "Looking for images"));
    }

    void take(const fs::directory_entry &entry)
    {
        const QString name = QFile::decodeName(entry.path().filename().c_str());
        if (name.startsWith(u'.'))
            return;
        std::error_code error;
        if (entry.is_directory(error)) {
            if (!isProject(entry.path()))
                (entry.is_symlink(error) ? m_links : m_folders).push_back(entry.path());
        } else if (hasImageSuffix(name)) {
            takeImage(entry);
        }
    }

    void takeImage(const fs::directory_entry &entry)
    {
        std::error_code error;
        if (entry.is_regular_file(error))
            m_files.names.push_back(QByteArray::fromStdString(entry.path().lexically_relative(m_rootBytes).string()));
        else
            m_files.unreadable.append({QFile::decodeName(entry.path().c_str()),
                error ? QCoreApplication::translate("Import", "a link that leads nowhere")
                      : QCoreApplication::translate("Import", "not a file")});
    }

    void refuseFolder(const fs::path &folder, const std::error_code &error)
    {
        const QString path = QFile::decodeName(folder.c_str());
        if (folder == m_rootBytes)
            throw Error(ErrorCode::Unreadable,
                QCoreApplication::translate("Import", "The folder %1 cannot be read: check that you may open it.").arg(path),
                QString::fromStdString(error.message()));
        m_files.unreadable.append({path, QCoreApplication::translate("Import", "the folder cannot be read")});
    }

    Progress &m_progress;
    fs::path m_rootBytes;
    ImageFiles m_files;
    std::deque<fs::path> m_folders;
    std::deque<fs::path> m_links;
    QSet<QByteArray> m_visited;
};

} // namespace

QString ImageFiles::path(std::size_t index) const
{
    return QDir(root).filePath(QFile::decodeName(names[index]));
}

ImageFiles listImageFiles(const QString &folder, Progress &progress)
{
    const QFileInfo info(folder);
    if (!info.exists())
        throw Error(ErrorCode::NotFound, QCoreApplication::translate("Import", "There is no folder %1.").arg(folder));
    if (!info.isDir())
        throw Error(ErrorCode::Unreadable, QCoreApplication::translate("Import", "%1 is not a folder: choose the folder that holds the images.").arg(folder));
    return Listing(QDir::cleanPath(info.absoluteFilePath()), progress).take();
}

} // namespace taxon
