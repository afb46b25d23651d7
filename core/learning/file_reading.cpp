#include "core/learning/file_reading.h"

#include "core/base/error.h"

#include <QCoreApplication>

#include <algorithm>

namespace taxon {

void openForReading(QFile &file)
{
    if (!file.exists())
        throw Error(ErrorCode::NotFound,
            QCoreApplication::translate("Files", "There is no file %1.").arg(file.fileName()));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::Unreadable,
            QCoreApplication::translate("Files", "%1 cannot be read: %2.").arg(file.fileName(), file.errorString()));
}

void readExactly(QIODevice &device, void *target, qint64 bytes)
{
    if (device.read(static_cast<char *>(target), bytes) != bytes)
        throw Error(ErrorCode::Unreadable,
            QCoreApplication::translate("Files", "A file ends earlier than its own header says, or cannot be read."),
            device.errorString());
}

bool holdsOnlyBools(std::span<const uchar> bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](uchar byte) { return byte <= 1; });
}

void throwDamagedPth(const QString &reason)
{
    throw Error(ErrorCode::Corrupt,
        QCoreApplication::translate("WeightsFile", "The .pth file is damaged: %1. Copy it again.").arg(reason));
}

} // namespace taxon
