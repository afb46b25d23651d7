#include "core/base/error.h"
#include "core/base/files.h"
#include "core/exchange/label_readers.h"
#include "core/exchange/text_lines.h"
#include "core/imaging/codecs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <opencv2/core.hpp>

#include <functional>
#include <vector>

namespace taxon {
namespace {

constexpr int kSide = 32;
constexpr int kPlane = kSide * kSide;
constexpr qint64 kPixels = 3 * kPlane;

struct Record {
    QString className;
    QString name; ///< class/batch_00017.png
    QByteArray planes; ///< red, green and blue, each row by row
};

class Cifar {
    Q_DECLARE_TR_FUNCTIONS(Cifar)

public:
    explicit Cifar(const QString &path)
        : m_folder(QFileInfo(path).isDir() ? path : QFileInfo(path).absolutePath())
    {
        if (QFileInfo(path).isDir())
            for (const QFileInfo &file : QDir(path).entryInfoList({QStringLiteral("*.bin")}, QDir::Files, QDir::Name))
                m_files.append(file.filePath());
        else
            m_files.append(path);
        if (m_files.isEmpty())
            throw Error(ErrorCode::NotFound, tr("There are no batches (*.bin) in %1.").arg(path));
        readClassNames();
    }

    void forEach(Progress &progress, const std::function<void(const Record &)> &visit) const
    {
        for (const QString &path : m_files)
            readBatch(path, progress, visit);
    }

private:
    // CIFAR-10 has one label byte before the pixels, CIFAR-100 a coarse and a fine one.
    void readClassNames()
    {
        const QString fine = m_folder + QStringLiteral("/fine_label_names.txt");
        const QString ten = m_folder + QStringLiteral("/batches.meta.txt");
        m_labelBytes = QFileInfo(fine).isFile() ? 2 : 1;
        const QString path = m_labelBytes == 2 ? fine : ten;
        if (!QFileInfo(path).isFile())
            throw Error(ErrorCode::NotFound,
                tr("There is neither batches.meta.txt (CIFAR-10) nor fine_label_names.txt (CIFAR-100) in %1: it names the classes.").arg(m_folder));
        TextLines lines(path);
        for (QString line; lines.next(line);)
            if (!line.trimmed().isEmpty())
                m_classes.append(line.trimmed());
    }

    void readBatch(const QString &path, Progress &progress, const std::function<void(const Record &)> &visit) const
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            throw Error(ErrorCode::Unreadable, QCoreApplication::translate("Files", "%1 cannot be read: %2.").arg(path, file.errorString()));
        const qint64 recordBytes = m_labelBytes + kPixels;
        if (file.size() == 0 || file.size() % recordBytes != 0)
            throw Error(ErrorCode::Corrupt,
                tr("%1 has %2 bytes, which is no multiple of the %3 bytes of one image: it is cut off, or no CIFAR batch.")
                    .arg(path).arg(file.size()).arg(recordBytes));
        const QString batch = QFileInfo(path).completeBaseName();
        for (qint64 index = 0; index < file.size() / recordBytes; ++index) {
            progress.throwIfCancelled();
            const QByteArray bytes = file.read(recordBytes);
            const int label = bytes.size() == recordBytes ? static_cast<uchar>(bytes[m_labelBytes - 1]) : 255;
            if (label >= m_classes.size())
                throw Error(ErrorCode::Corrupt, tr("Image %1 of %2 has the class number %3, and there are %4 classes.").arg(index).arg(path).arg(label).arg(m_classes.size()));
            const QString name = QStringLiteral("%1/%2_%3.png").arg(m_classes[label], batch).arg(index, 5, 10, QLatin1Char('0'));
            visit({m_classes[label], name, bytes.mid(m_labelBytes)});
            progress.report(file.pos(), file.size(), tr("Reading %1").arg(batch));
        }
    }

    QString m_folder;
    QStringList m_files;
    QStringList m_classes;
    int m_labelBytes = 1;
};

QByteArray pngOf(const QByteArray &planes)
{
    cv::Mat picture(kSide, kSide, CV_8UC3);
    for (int i = 0; i < kPlane; ++i)
        picture.at<cv::Vec3b>(i / kSide, i % kSide)
            = {static_cast<uchar>(planes[2 * kPlane + i]), static_cast<uchar>(planes[kPlane + i]), static_cast<uchar>(planes[i])};
    return codecs().encodePng(picture);
}

// Not flushed one by one: what an interruption leaves half written is written again.
void writeImage(const QString &path, const QByteArray &png)
{
    QFile file(path);
    if (file.exists() && readFile(path) == png)
        return;
    errno = 0;
    ensureFolder(QFileInfo(path).path());
    if (!file.open(QIODevice::WriteOnly) || file.write(png) != png.size() || !file.flush())
        throwWriteError(path, file.errorString());
}

} // namespace

void readCifar(const QString &path, LabelReading &reading)
{
    Cifar(path).forEach(reading.progress, [&](const Record &record) {
        ExternalLabel label;
        label.image.path = record.name;
        label.image.file = reading.unpackedFolder + u'/' + record.name;
        label.className = record.className;
        reading.take(label);
    });
}

qint64 unpackCifar(const QString &path, const QString &target, Progress &progress)
{
    qint64 count = 0;
    Cifar(path).forEach(progress, [&](const Record &record) {
        writeImage(target + u'/' + record.name, pngOf(record.planes));
        ++count;
    });
    return count;
}

} // namespace taxon
