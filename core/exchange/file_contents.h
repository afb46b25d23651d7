#pragma once

#include "core/imaging/decode.h"

#include <QString>
#include <QThreadPool>

#include <deque>
#include <future>

namespace taxon {

/// What one image file holds; `reason` is set instead of the rest when it cannot be used.
struct FileContent {
    QString path;
    qint64 bytes = 0;
    qint64 modifiedMs = 0;
    QString sha256;
    ImageInfo info;
    QString reason; ///< translated
};

/// Reads, hashes and decodes files on its own threads and gives the results in the order of the requests.
/// Memory stays bounded: a window of files is under way, their sizes and pixels drawn from fixed budgets, so that a
/// very large image is alone. Belongs to one thread; the destructor waits for the files under way.
class FileContents {
public:
    FileContents();
    ~FileContents();
    FileContents(const FileContents &) = delete;
    FileContents &operator=(const FileContents &) = delete;

    void request(const QString &path);
    bool isEmpty() const { return m_underWay.empty(); }
    bool isFull() const { return m_underWay.size() >= kWindow; }
    /// The oldest request's result; waits for it. Throws what reading threw beyond a file's own fault (OutOfMemory).
    FileContent next();

private:
    static constexpr std::size_t kWindow = 128;

    std::deque<std::future<FileContent>> m_underWay;
    QThreadPool m_threads; ///< last, so that it ends first
};

} // namespace taxon
