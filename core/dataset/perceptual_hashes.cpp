#include "core/dataset/perceptual_hashes.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/imaging/decode.h"
#include "core/imaging/perceptual_hash.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSemaphore>
#include <QSemaphoreReleaser>
#include <QThreadPool>

#include <algorithm>
#include <deque>
#include <future>
#include <memory>
#include <optional>

namespace taxon {
namespace {

constexpr int kRowsAtOnce = 500;
constexpr qint64 kStoreEveryMs = 1000;
constexpr int kPreviewSide = 64; ///< twice what the hash looks at
constexpr int kMegapixels = 64;  ///< decoded at the same time
constexpr qint64 kPixelsPerMegapixel = 1'000'000;

struct Hashed {
    QString sha256;
    std::optional<quint64> hash;
};

/// Reads images on threads of its own and stores what they gave in the order of the requests.
class HashRun {
public:
    HashRun(Project &project, Progress &progress)
        : m_project(project)
        , m_progress(progress)
        , m_total(project.images().countWithoutPerceptualHash())
    {
        m_threads.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
    }

    ~HashRun()
    {
        m_threads.clear();
        m_threads.waitForDone();
    }

    HashReport run()
    {
        m_clock.start();
        ImageId last;
        try {
            for (;;) {
                const QList<ImageRecord> records = m_project.images().withoutPerceptualHash(last, kRowsAtOnce);
                if (records.isEmpty())
                    break;
                for (const ImageRecord &record : records)
                    request(record);
                last = records.constLast().id;
            }
            while (!m_underWay.empty())
                takeOldest();
        } catch (const Cancelled &) {
            store();
            throw;
        }
        store();
        m_report.unusable = m_project.images().countWithoutPerceptualHash();
        return m_report;
    }

private:
    void request(const ImageRecord &record)
    {
        m_progress.throwIfCancelled();
        while (m_underWay.size() >= 4 * static_cast<std::size_t>(m_threads.maxThreadCount()))
            takeOldest();
        const QString path = m_project.images().absolutePath(record);
        const auto megapixels = qint64(record.width) * record.height / kPixelsPerMegapixel + 1;
        const int share = static_cast<int>(std::min<qint64>(megapixels, kMegapixels));
        auto task = std::make_shared<std::packaged_task<Hashed()>>(
            [this, path, sha256 = record.sha256, share] { return Hashed{sha256, hashOf(path, sha256, share)}; });
        m_underWay.push_back(task->get_future());
        m_threads.start([task] { (*task)(); });
    }

    // Unset when the file does not hold what the project knows: its hash would be that of another image.
    std::optional<quint64> hashOf(const QString &path, const QString &sha256, int share)
    {
        m_memory.acquire(share);
        const QSemaphoreReleaser releaser(m_memory, share);
        try {
            const QByteArray bytes = readFile(path);
            if (sha256Hex(bytes) != sha256)
                return std::nullopt;
            return perceptualHash(decodePreview(bytes, kPreviewSide));
        } catch (const Error &) {
            return std::nullopt;
        }
    }

    void takeOldest()
    {
        m_progress.throwIfCancelled();
        std::future<Hashed> oldest = std::move(m_underWay.front());
        m_underWay.pop_front();
        m_batch.push_back(oldest.get());
        if (m_clock.elapsed() >= kStoreEveryMs)
            store();
        m_progress.report(++m_done, m_total, QCoreApplication::translate("Duplicates", "Looking at images"));
    }

    void store()
    {
        Transaction transaction(m_project.database());
        for (const Hashed &hashed : m_batch) {
            if (!hashed.hash)
                continue;
            m_project.images().setPerceptualHash(hashed.sha256, *hashed.hash);
            ++m_report.computed;
        }
        transaction.commit();
        m_batch.clear();
        m_clock.start();
    }

    Project &m_project;
    Progress &m_progress;
    qint64 m_total;
    qint64 m_done = 0;
    QSemaphore m_memory{kMegapixels};
    std::deque<std::future<Hashed>> m_underWay;
    std::vector<Hashed> m_batch;
    QElapsedTimer m_clock;
    HashReport m_report;
    QThreadPool m_threads; ///< last, so that it ends first
};

} // namespace

HashReport computePerceptualHashes(Project &project, Progress &progress)
{
    return HashRun(project, progress).run();
}

} // namespace taxon
