#include "core/base/files.h"
#include "core/packing/pack_cache.h"
#include "tests/workbench/data_bench.h"
#include "tests/workbench/workbench_project.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace taxon;
using namespace taxon::test;

/// The caches in the Files section of the Data page.
class TestCacheCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_project = std::make_unique<WorkbenchProject>(1);
        const QString cache = m_project->open()->cacheFolder();
        ensureFolder(cache + QStringLiteral("/packed-1"));
        writeFileAtomically(cache + QStringLiteral("/packed-1/data.mdb"), QByteArray(2'000'000, 'x'));
        writeFileAtomically(cache + QStringLiteral("/measurements.bin"), QByteArray(30'000, 'x'));
    }

    void theSizesAreShown()
    {
        DataBench bench(m_project->path(), QStringLiteral("files"));
        QVERIFY(bench.finishJobs());
        const QString text = bench.find<QLabel>("cacheSizes")->text();
        QVERIFY2(text.contains(QStringLiteral("2.0 MB in 1 store")) && text.contains(QStringLiteral("30.0 kB")), qPrintable(text));
        QCOMPARE(bench.find<QDoubleSpinBox>("cacheLimit")->value(), 20.0);
    }

    void theLimitIsKeptInTheProject()
    {
        {
            DataBench bench(m_project->path(), QStringLiteral("files"));
            QVERIFY(bench.finishJobs());
            bench.find<QDoubleSpinBox>("cacheLimit")->setValue(7.5);
        }
        QCOMPARE(packCacheLimit(*m_project->open()), 7'500'000'000);
        DataBench bench(m_project->path(), QStringLiteral("files"));
        QVERIFY(bench.finishJobs());
        QCOMPARE(bench.find<QDoubleSpinBox>("cacheLimit")->value(), 7.5);
    }

    void clearingAsksAndSaysWhatIsLost()
    {
        DataBench bench(m_project->path(), QStringLiteral("files"));
        QVERIFY(bench.finishJobs());
        clearAndAnswer(bench, QStringLiteral("Cancel"));
        QVERIFY(m_asked.contains(QStringLiteral("Nothing but time is lost")));
        QVERIFY(cacheUse(*m_project->open()).total() > 0);
        clearAndAnswer(bench, QStringLiteral("Delete"));
        QVERIFY(bench.finishJobs());
        QCOMPARE(cacheUse(*m_project->open()).total(), qint64(0));
        QTRY_VERIFY(bench.find<QLabel>("cacheSizes")->text().contains(QStringLiteral("in 0 store")));
        QVERIFY(!bench.find<QPushButton>("clearCaches")->isEnabled());
        QCOMPARE(m_project->open()->images().count(), 1);
    }

private:
    void clearAndAnswer(DataBench &bench, const QString &answer)
    {
        QTimer::singleShot(0, this, [&] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            m_asked = box->informativeText();
            for (QAbstractButton *button : box->buttons())
                if (button->text().remove(u'&') == answer)
                    button->click();
        });
        bench.find<QPushButton>("clearCaches")->click();
    }

    std::unique_ptr<WorkbenchProject> m_project;
    QString m_asked;
};

QTEST_MAIN(TestCacheCard)
#include "test_cache_card.moc"
