#include "core/base/random.h"
#include "tests/workbench/workbench_project.h"

#include <QProcess>
#include <QTest>
#include <QThread>

using namespace taxon;
using namespace taxon::test;

namespace {

constexpr int kImages = 3'000;
constexpr int kMostLines = 12;
constexpr int kMostMicroseconds = 4'000;

/// Starts the driver, lets it label a little, kills it at a moment that depends on the seed, and returns what it
/// had shown as made.
QHash<ImageId, ClassId> labelUntilKilled(const QString &project, std::uint64_t seed)
{
    Random random(seed);
    QProcess driver;
    driver.start(QString::fromUtf8(TAXON_LABELING_DRIVER), {project, QString::number(seed)});
    const std::uint64_t lines = 1 + random.below(kMostLines);
    QByteArray output;
    while (output.count('\n') < qsizetype(lines) && driver.waitForReadyRead(60'000))
        output += driver.readAllStandardOutput();
    QThread::usleep(unsigned(random.below(kMostMicroseconds)));
    driver.kill(); // SIGKILL
    driver.waitForFinished();
    output += driver.readAllStandardOutput();

    QHash<ImageId, ClassId> shown;
    const QList<QByteArray> whole = output.left(output.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray &line : whole)
        if (const QList<QByteArray> parts = line.split(' '); parts.size() == 2)
            shown.insert({parts[0].toLongLong()}, {parts[1].toLongLong()});
    return shown;
}

} // namespace

class TestKilledLabeling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noDecisionThatWasShownIsLost()
    {
        const int rounds = qEnvironmentVariableIntValue("TAXON_KILLS") > 0 ? qEnvironmentVariableIntValue("TAXON_KILLS") : 4;
        const WorkbenchProject project(kImages);
        QHash<ImageId, ClassId> shown;
        for (int round = 0; round < rounds; ++round) {
            const auto news = labelUntilKilled(project.path(), std::uint64_t(round) + 1);
            QVERIFY2(!news.isEmpty(), qPrintable(QStringLiteral("round %1 labeled nothing").arg(round)));
            shown.insert(news);

            const auto open = project.open();
            open->database().checkIntegrity();
            const auto standing = open->decisions().standingOf(open->annotators().findOrAdd(QStringLiteral("driver")));
            for (auto it = shown.cbegin(); it != shown.cend(); ++it)
                QCOMPARE(standing.value(it.key()).label, std::optional(it.value()));
            // The one that was being made when the end came may be there, too: never more.
            QVERIFY(standing.size() <= shown.size() + round + 1);
        }
        qInfo("%d kills, %d decisions shown, none lost", rounds, int(shown.size()));
    }
};

QTEST_GUILESS_MAIN(TestKilledLabeling)
#include "test_killed_labeling.moc"
