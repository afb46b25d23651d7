#include "app/workbench/deploy/deploy_page.h"
#include "app/workbench/deploy/export_card.h"
#include "app/workbench/session.h"
#include "app/workbench/train/training_controller.h"
#include "app/workbench/deploy/try_card.h"
#include "core/base/files.h"
#include "core/project/project.h"
#include "tests/engine/colour_project.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

namespace {

constexpr int kEngineMs = 100'000;

QPushButton *button(const QWidget &page, const QString &text)
{
    for (QPushButton *one : page.findChildren<QPushButton *>())
        if (one->text() == text && one->isVisibleTo(&page))
            return one;
    return nullptr;
}

} // namespace

class TestDeployPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutARunItLeadsToTraining()
    {
        Session session;
        DeployPage page(session);
        page.show();
        QVERIFY(button(page, QStringLiteral("Go to Train")));
    }

    void exportsAFinishedRunAndTriesTheFile()
    {
        QTemporaryDir folder;
        qputenv("TAXON_SETTINGS_DIR", folder.filePath(QStringLiteral("settings")).toUtf8());
        const ColourProject project = makeColourProject(folder.path());
        Session session;
        QVERIFY(session.openProject(project.path));
        TrainingController &controller = TrainingController::of(session);
        DeployPage page(session);
        page.resize(1200, 800);
        page.show();
        controller.start(quickConfig(1));
        QTRY_VERIFY_WITH_TIMEOUT(!controller.status().isBusy(), kEngineMs);

        QPushButton *exportButton = button(page, QStringLiteral("Export"));
        QVERIFY(exportButton);
        QTest::mouseClick(exportButton, Qt::LeftButton);
        auto *card = page.findChild<ExportCard *>();
        QTRY_VERIFY_WITH_TIMEOUT(card->isVisibleTo(&page), kEngineMs);
        const QString file = folder.filePath(QStringLiteral("colours-run-1.pt"));
        QVERIFY(QFileInfo::exists(file));
        QStringList texts;
        for (const QLabel *label : card->findChildren<QLabel *>())
            texts << label->text().remove(QChar(0x200b));
        QVERIFY(texts.contains(sha256OfFile(file)));

        auto *attempt = page.findChild<TryCard *>();
        attempt->predict(
            {project.images + QStringLiteral("/0.bmp"), project.images + QStringLiteral("/missing.bmp")});
        auto *table = attempt->findChild<QTableWidget *>();
        QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 2, kEngineMs);
        QVERIFY(table->item(0, 2)->text().endsWith(QStringLiteral(" %")));
        QVERIFY(table->item(1, 2)->text().isEmpty());
        QVERIFY(!table->item(1, 1)->text().isEmpty());
    }

    void theSnippetsQuoteThePath()
    {
        QVERIFY(
            pythonSnippet(QStringLiteral("/a \"b\"/c.pt")).contains(QStringLiteral("\"/a \\\"b\\\"/c.pt\"")));
        QVERIFY(
            cppSnippet(QStringLiteral("/a/c.pt")).contains(QStringLiteral("torch::jit::load(\"/a/c.pt\"")));
    }
};

QTEST_MAIN(TestDeployPage)
#include "test_deploy_page.moc"
