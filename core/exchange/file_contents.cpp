#include "core/exchange/file_contents.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QSemaphore>
#include <QSemaphoreReleaser>

#include <algorithm>
#include <memory>
#include <new>

namespace taxon {
namespace {

constexpr qint64 kMegabyte = 1'000'000;
constexpr qint64 kMaxFileBytes = 2000 * kMegabyte;
constexpr int kMegapixelBudget = 32;
constexpr int kMegabyteBudget = 64;

QSemaphore g_megapixels(kMegapixelBudget);
QSemaphore g_megabytes(kMegabyteBudget);

/// A share of a budget; what is larger than all of it takes all of it and so runs alone.
class Share {
public:
    Share(QSemaphore &budget, int all, qint64 wanted)
        : m_releaser(budget, take(budget, static_cast<int>(std::clamp<qint64>(wanted / kMegabyte + 1, 1, all))))
    {
    }

private:
    static int take(QSemaphore &budget, int amount)
    {
        budget.acquire(amount);
        return amount;
    }

    QSemaphoreReleaser m_releaser;
};

void readInto(FileContent &content)
{
    const QFileInfo file(content.path);
    content.bytes = file.size();
    content.modifiedMs = file.lastModified().toMSecsSinceEpoch();
    if (content.bytes > kMaxFileBytes)
        throw Error(ErrorCode::Unreadable, QCoreApplication::translate("Import", "larger than 2 GB"));

    const Share memory(g_megabytes, kMegabyteBudget, content.bytes);
    const QByteArray bytes = readFile(content.path);
    content.bytes = bytes.size();
    content.sha256 = sha256Hex(bytes);
    content.info = readImageInfo(bytes);
    const Share pixels(g_megapixels, kMegapixelBudget, qint64(content.info.width) * content.info.height);
    decodeReduced(bytes, 1); // damage shows at any scale
}

FileContent read(const QString &path)
{
    FileContent content;
    content.path = path;
    try {
        readInto(content);
    } catch (const Error &error) {
        if (error.code() == ErrorCode::OutOfMemory)
            throw;
        content.reason = error.message();
    }
    return content;
}

} // namespace

FileContents::FileContents()
{
    m_threads.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
}

FileContents::~FileContents()
{
    m_threads.clear();
    m_threads.waitForDone();
}

void FileContents::request(const QString &path)
{
    auto task = std::make_shared<std::packaged_task<FileContent()>>([path] { return read(path); });
    m_underWay.push_back(task->get_future());
    m_threads.start([task] { (*task)(); });
}

FileContent FileContents::next()
{
    std::future<FileContent> oldest = std::move(m_underWay.front());
    m_underWay.pop_front();
    try {
        return oldest.get();
    } catch (const std::bad_alloc &) {
        throw Error(ErrorCode::OutOfMemory,
            QCoreApplication::translate("Import", "There was not enough memory to read an image. Close other programs and import again: what is done stays done."));
    }
}

} // namespace taxon
