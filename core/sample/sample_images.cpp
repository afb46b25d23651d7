#include "core/sample/sample_images.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/imaging/codecs.h"
#include "core/sample/defect_painter.h"
#include "core/sample/sample_project.h"

#include <QCoreApplication>

#include <opencv2/core.hpp>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace taxon {

namespace {

int classOf(int index)
{
    return index % int(defectNames().size());
}

QString pathOf(const QString &folder, int index, const QString &addition = {})
{
    const QString name = defectNames().at(classOf(index));
    const QString number = QStringLiteral("%1").arg(index / int(defectNames().size()) + 1, 4, 10, QLatin1Char('0'));
    return folder + u'/' + name + QStringLiteral("/generated-") + name + u'-' + number + addition + QStringLiteral(".png");
}

QByteArray drawnPng(int index, const SampleOptions &options)
{
    RgbImage image = paintDefect(classOf(index), options.size, mixSeed(options.seed, 1, std::uint64_t(index)));
    cv::Mat gray;
    cv::extractChannel(cv::Mat(image.height, image.width, CV_8UC3, image.pixels.data()), gray, 0);
    const QByteArray png = codecs().encodePng(gray);
    if (png.isEmpty())
        throw Error(ErrorCode::Internal, QCoreApplication::translate("Sample", "A picture could not be encoded as PNG."));
    return png;
}

/// Hands the numbers below `count` to several threads, the calling one among them, which also reports.
class Drawing {
public:
    Drawing(const QString &folder, const SampleOptions &options, Progress &progress)
        : m_folder(folder)
        , m_options(options)
        , m_progress(progress)
    {
    }

    void run()
    {
        {
            std::vector<std::jthread> others;
            for (unsigned i = 1; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
                others.emplace_back([this] { drawUntilDone(); });
            const QString what = QCoreApplication::translate("Sample", "Drawing pictures");
            drawUntilDone([&] { m_progress.report(qMin(m_next.load(), m_options.images), m_options.images, what); });
        }
        if (m_failure)
            std::rethrow_exception(m_failure);
        m_progress.throwIfCancelled();
    }

private:
    void drawUntilDone(const std::function<void()> &report = [] {})
    {
        try {
            for (int index = m_next++; index < m_options.images && !m_progress.isCancelled(); index = m_next++) {
                writeFileAtomically(pathOf(m_folder, index), drawnPng(index, m_options));
                report();
            }
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            m_failure = std::current_exception();
            m_next = m_options.images; // stops the others
        }
    }

    QString m_folder;
    const SampleOptions &m_options;
    Progress &m_progress;
    std::atomic<int> m_next = 0;
    std::mutex m_mutex;
    std::exception_ptr m_failure;
};

} // namespace

QHash<QString, int> writeSampleImages(const QString &folder, const SampleOptions &options, Progress &progress)
{
    for (const QString &name : defectNames())
        ensureFolder(folder + u'/' + name);
    Drawing(folder, options, progress).run();

    QHash<QString, int> truths;
    for (int index = 0; index < options.images; ++index)
        truths.insert(pathOf(folder, index), classOf(index));
    const int copies = qMax(1, options.images / 150);
    for (int copy = 0; copy < copies; ++copy) {
        const int original = copy * (options.images / copies);
        const QString path = pathOf(folder, original, QStringLiteral("-copy"));
        writeFileAtomically(path, readFile(pathOf(folder, original)));
        truths.insert(path, classOf(original));
    }
    const QByteArray whole = drawnPng(options.images, options);
    writeFileAtomically(pathOf(folder, options.images, QStringLiteral("-broken")), whole.left(whole.size() / 2));
    return truths;
}

} // namespace taxon
