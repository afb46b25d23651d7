#include "tests/support/test_support.h"
#include "tests/workbench/workbench_project.h"

#include <QDir>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <array>

using namespace taxon;
using namespace taxon::test;

namespace {

constexpr int kImages = 150;

QHash<ImageId, ClassId> decisionsIn(const QByteArray &output)
{
    QHash<ImageId, ClassId> decisions;
    for (const QByteArray &line : output.split('\n'))
        if (const QList<QByteArray> parts = line.split(' '); parts.size() == 2)
            decisions.insert({parts[0].toLongLong()}, {parts[1].toLongLong()});
    return decisions;
}

} // namespace

/// Several programs on one project at once.
class TestSharedProject : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoWorkbenchesAndACommandLineLoseNothing()
    {
        const WorkbenchProject project(kImages);
        std::array<QProcess, 2> workbenches;
        for (std::size_t i = 0; i < workbenches.size(); ++i)
            workbenches[i].start(QString::fromUtf8(TAXON_LABELING_DRIVER), {project.path(), QString::number(i + 1), nameOf(i)});

        const QString more = project.folder() + QStringLiteral("/more");
        int imported = 0;
        while (workbenches[0].state() != QProcess::NotRunning || workbenches[1].state() != QProcess::NotRunning) {
            QVERIFY(QDir().mkpath(more));
            writeImage(more + QStringLiteral("/%1.png").arg(imported), 10'000 + imported);
            const ProcessResult result = runTaxon({QStringLiteral("import"), project.path(), more, QStringLiteral("--json")});
            QVERIFY2(result.exitCode == 0, result.standardOutput.constData());
            QCOMPARE(result.json().value(QStringLiteral("added")).toInt(), 1);
            ++imported;
            QCoreApplication::processEvents();
        }
        const auto open = project.open();
        open->database().checkIntegrity();
        QCOMPARE(open->images().count(), kImages + imported);
        for (std::size_t i = 0; i < workbenches.size(); ++i) {
            QVERIFY2(workbenches[i].exitCode() == 0, workbenches[i].readAllStandardError().constData());
            const auto shown = decisionsIn(workbenches[i].readAllStandardOutput());
            QVERIFY(shown.size() >= kImages); // it may have opened after the first import
            const auto standing = open->decisions().standingOf(open->annotators().findOrAdd(nameOf(i)));
            for (auto it = shown.cbegin(); it != shown.cend(); ++it)
                QCOMPARE(standing.value(it.key()).label, std::optional(it.value()));
        }
        qInfo("%d imports while %d decisions were made by two workbenches", imported, 2 * kImages);
    }

private:
    static QString nameOf(std::size_t workbench) { return QStringLiteral("driver %1").arg(workbench + 1); }
};

QTEST_GUILESS_MAIN(TestSharedProject)
#include "test_shared_project.moc"
