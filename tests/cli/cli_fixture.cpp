#include "tests/cli/cli_fixture.h"

#include "core/base/random.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace taxon::test {
namespace {

constexpr int kSide = 32;

template <class T> QByteArray littleEndian(T value)
{
    const T stored = qToLittleEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&stored), sizeof stored);
}

// BITMAPFILEHEADER and BITMAPINFOHEADER of an uncompressed 24-bit picture; rows need no padding at this
// width.
QByteArray bitmapHeader()
{
    constexpr quint32 kHeaderBytes = 54;
    constexpr quint32 kPixelBytes = kSide * kSide * 3;
    return "BM" + littleEndian(kHeaderBytes + kPixelBytes) + littleEndian(quint32(0))
        + littleEndian(kHeaderBytes) + littleEndian(quint32(40)) + littleEndian(qint32(kSide))
        + littleEndian(qint32(kSide)) + littleEndian(quint16(1)) + littleEndian(quint16(24))
        + littleEndian(quint32(0)) + littleEndian(kPixelBytes) + littleEndian(qint32(2835))
        + littleEndian(qint32(2835)) + littleEndian(quint32(0)) + littleEndian(quint32(0));
}

char noisy(int value, Random &random)
{
    return static_cast<char>(std::clamp(value + static_cast<int>(random.below(41)) - 20, 0, 255));
}

} // namespace

void writeColorImage(const QString &path, int red, int green, int blue, quint64 seed)
{
    Random random(seed);
    QByteArray bytes = bitmapHeader();
    for (int i = 0; i < kSide * kSide; ++i)
        for (const int value : {blue, green, red})
            bytes.append(noisy(value, random));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void writeColorFolders(const QString &folder, const QStringList &names, int imagesEach)
{
    static constexpr std::array<std::array<int, 3>, 3> kColors {
        {{200, 60, 50}, {60, 190, 70}, {50, 70, 200}}};
    for (qsizetype label = 0; label < names.size(); ++label) {
        const QString below = folder + u'/' + names[label];
        QVERIFY(QDir().mkpath(below));
        const auto &color = kColors[static_cast<std::size_t>(label)];
        for (int i = 0; i < imagesEach; ++i)
            writeColorImage(QStringLiteral("%1/image %2.bmp").arg(below).arg(i), color[0], color[1], color[2],
                static_cast<quint64>(label * 1000 + i));
    }
}

QJsonObject answerOf(QStringList arguments, int exitCode)
{
    arguments.append(QStringLiteral("--json"));
    const ProcessResult result = runTaxon(arguments);
    if (result.exitCode != exitCode)
        qWarning().noquote() << arguments << result.exitCode << result.standardOutput << result.standardError;
    const bool isOneObject
        = QJsonDocument::fromJson(result.standardOutput).isObject() && result.standardOutput.count('\n') == 1;
    [&] {
        QCOMPARE(result.exitCode, exitCode);
        QVERIFY2(isOneObject, result.standardOutput.constData());
    }();
    return result.json();
}

QString errorCodeOf(const QJsonObject &answer)
{
    return answer.value(QStringLiteral("error"))[QStringLiteral("code")].toString();
}

bool hasKeys(const QJsonObject &object, const QStringList &keys)
{
    const QStringList present = object.keys();
    return std::all_of(keys.begin(), keys.end(), [&](const QString &key) { return present.contains(key); });
}

} // namespace taxon::test
