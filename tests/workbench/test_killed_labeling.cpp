#include "core/base/random.h"
#include "tests/workbench/workbench_project.h"

#include <QProcess>
#include <QSet>
#include <QTest>
#include <QThread>

using namespace taxon;
using namespace taxon::test;

namespace {

constexpr int kImages = 3'000;
constexpr int kMostLines = 16;
constexpr int kMostMicroseconds = 4'000;

/// What the driver has shown as made.
struct Shown {
    QHash<ImageId, ClassId> labels;
    QHash<ImageId, int> confidences;
    QSet<ImageId> flags;
    QHash<ImageId, QString> comments;

    void add(const QByteArray &line)
    {
        const QList<QByteArray> parts = line.split(' ');
        if (parts.size() == 2)
            labels.insert({parts[0].toLongLong()}, {parts[1].toLongLong()});
        if (parts.size() != 3)
            return;
        const ImageId image{parts[1].toLongLong()};
        if (parts[0] == "unsure")
            confidences.insert(image, parts[2].toInt());
        else if (parts[0] == "flag")
            flags.insert(image);
        else if (parts[0] == "comment")
            comments.insert(image, QString::fromUtf8(parts[2]));
    }
};

/// Starts the driver, lets it label a little, and kills it at a moment that depends on the seed.
void labelUntilKilled(const QString &project, std::uint64_t seed, Shown &shown)
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

    const QList<QByteArray> whole = output.left(output.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray &line : whole)
        shown.add(line);
}

} // namespace

class TestKilledLabeling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noDecisionThatWasShownIsLost()
    {
        const int rounds = qEnvironmentVariableIntValue("TAXON_KILLS") > 0 ? qEnvironmentVariableIntValue("TAXON_KILLS") : 4;
        const WorkbenchProject project(kImages);
        Shown shown;
        for (int round = 0; round < rounds; ++round) {
            const auto before = shown.labels.size();
            labelUntilKilled(project.path(), std::uint64_t(round) + 1, shown);
            QVERIFY2(shown.labels.size() > before || !shown.flags.isEmpty() || !shown.comments.isEmpty(),
                qPrintable(QStringLiteral("round %1 did nothing").arg(round)));
            compare(*project.open(), shown, round);
        }
        QVERIFY(!shown.flags.isEmpty() && !shown.comments.isEmpty() && !shown.confidences.isEmpty());
        qInfo("%d kills, %d decisions (%d unsure), %d flags and %d comments shown, none lost", rounds, int(shown.labels.size()),
            int(shown.confidences.size()), int(shown.flags.size()), int(shown.comments.size()));
    }

private:
    static void compare(Project &project, const Shown &shown, int round)
    {
        project.database().checkIntegrity();
        const AnnotatorId driver = project.annotators().findOrAdd(QStringLiteral("driver"));
        const auto standing = project.decisions().standingOf(driver);
        for (auto it = shown.labels.cbegin(); it != shown.labels.cend(); ++it)
            QCOMPARE(standing.value(it.key()).label, std::optional(it.value()));
        for (auto it = shown.confidences.cbegin(); it != shown.confidences.cend(); ++it)
            QCOMPARE(standing.value(it.key()).confidence, std::optional(it.value()));
        const auto remarks = project.remarks().standingOf(driver);
        for (const ImageId image : shown.flags)
            QVERIFY(remarks.value(image).isFlagged);
        for (auto it = shown.comments.cbegin(); it != shown.comments.cend(); ++it)
            QCOMPARE(remarks.value(it.key()).comment, it.value());
        // What was being made when the end came may be there, too: never more.
        QVERIFY(standing.size() <= shown.labels.size() + round + 1);
    }
};

QTEST_GUILESS_MAIN(TestKilledLabeling)
#include "test_killed_labeling.moc"
