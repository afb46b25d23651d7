#include "core/dataset/perceptual_hashes.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/dataset/ordered_reads.h"
#include "core/imaging/decode.h"
#include "core/imaging/perceptual_hash.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <optional>
#include <vector>

namespace taxon {
namespace {

constexpr int kRowsAtOnce = 500;
constexpr qint64 kStoreEveryMs = 1000;

struct Hashed {
    QString sha256;
    std::optional<quint64> hash;
};

// Unset when the file does not hold what the project knows: its hash would be that of another image.
std::optional<quint64> hashOf(const QString &path, const QString &sha256)
{
    try {
        if (!QFileInfo(path).isFile())
            return std::nullopt; // a pipe would be waited for
        const QByteArray bytes = readFile(path);
        if (sha256Hex(bytes) != sha256)
            return std::nullopt;
        return perceptualHash(decodeReduced(bytes, kHashedSide));
    } catch (const Error &) {
        return std::nullopt;
    }
}

/// Stores what the reads gave, in steps.
class HashRun {
public:
    HashRun(Project &project, Progress &progress)
        : m_project(project)
        , m_progress(progress)
        , m_total(project.images().countWithoutPerceptualHash())
    {
    }

    HashReport run()
    {
        m_clock.start();
        try {
            readAll();
        } catch (const Cancelled &) {
            store();
            throw;
        }
        store();
        m_report.unusable = m_project.images().countWithoutPerceptualHash();
        return m_report;
    }

private:
    void readAll()
    {
        OrderedReads<Hashed> reads(m_progress, [this](Hashed hashed) { take(std::move(hashed)); });
        ImageId last;
        for (;;) {
            const QList<ImageRecord> records = m_project.images().withoutPerceptualHash(last, kRowsAtOnce);
            if (records.isEmpty())
                break;
            for (const ImageRecord &record : records)
                reads.request(record, [path = m_project.images().absolutePath(record), sha256 = record.sha256] {
                    return Hashed{sha256, hashOf(path, sha256)};
                });
            last = records.constLast().id;
        }
        reads.finish();
    }

    void take(Hashed hashed)
    {
        m_batch.push_back(std::move(hashed));
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
    std::vector<Hashed> m_batch;
    QElapsedTimer m_clock;
    HashReport m_report;
};

} // namespace

HashReport computePerceptualHashes(Project &project, Progress &progress)
{
    return HashRun(project, progress).run();
}

} // namespace taxon
