#include "core/base/files.h"
#include "tests/cli/cli_fixture.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace taxon;
using namespace taxon::test;

/// import-labels and export-labels.
class TestCliExchange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = path("p.taxon");
        writeColorFolders(path("images"), {QStringLiteral("a"), QStringLiteral("b")}, 2);
        answerOf({QStringLiteral("new"), m_project, QStringLiteral("--classes"), QStringLiteral("a,b")});
        answerOf({QStringLiteral("import"), m_project, path("images"), QStringLiteral("--labels-from"), QStringLiteral("folders")});
    }

    void labelsGoOutAndComeBack()
    {
        const QJsonObject written = answerOf({QStringLiteral("export-labels"), m_project, QStringLiteral("--format"),
            QStringLiteral("long-csv"), QStringLiteral("--output"), path("out.csv"), QStringLiteral("--resolved")});
        QVERIFY(hasKeys(written, list("format path images labels unlabeled left_out")));
        QCOMPARE(written[QStringLiteral("labels")].toInt(), 4);

        const QStringList import {QStringLiteral("import-labels"), m_project, path("out.csv"), QStringLiteral("--annotator"), QStringLiteral("Ann")};
        const QJsonObject dry = answerOf(import + list("--dry-run"));
        QVERIFY(hasKeys(dry, list("format applied labels matched written already skips new_images without_class predictions "
                                  "unmatched ambiguous conflicts unknown_classes several_classes unreadable")));
        QCOMPARE(dry[QStringLiteral("applied")].toBool(), false);
        QCOMPARE(dry[QStringLiteral("written")].toInt(), 4);
        QCOMPARE(answerOf(import)[QStringLiteral("written")].toInt(), 4);
        QCOMPARE(answerOf(import)[QStringLiteral("already")].toInt(), 4);
        const QJsonObject status = answerOf({QStringLiteral("status"), m_project});
        QCOMPARE(status[QStringLiteral("annotators")][0][QStringLiteral("decisions")].toInt(), 4);
    }

    void conflictsAndUnknownNamesAreListed()
    {
        writeFileAtomically(path("l.csv"), "image,label\na/image 0.bmp,b\nnowhere.png,a\nb/image 1.bmp,zebra\n");
        const QJsonObject answer = answerOf({QStringLiteral("import-labels"), m_project, path("l.csv")});
        QCOMPARE(answer[QStringLiteral("unmatched")].toArray().size() + answer[QStringLiteral("conflicts")].toArray().size(), 2);
        QCOMPARE(answer[QStringLiteral("unmatched")].toArray().last().toString(), QStringLiteral("nowhere.png"));
        QCOMPARE(answer[QStringLiteral("unknown_classes")].toArray().size(), 1);
    }

    void whatIsWrongIsSaid()
    {
        const auto fails = [&](const QStringList &arguments, int code) { return errorCodeOf(answerOf(arguments, code)); };
        QCOMPARE(fails({QStringLiteral("import-labels"), m_project, path("none.csv")}, 1), QStringLiteral("not_found"));
        QCOMPARE(fails({QStringLiteral("import-labels"), m_project, path("none.csv"), QStringLiteral("--format"), QStringLiteral("x")}, 2), QStringLiteral("usage"));
        writeFileAtomically(path("bad.json"), "[{");
        QCOMPARE(fails({QStringLiteral("import-labels"), m_project, path("bad.json")}, 1), QStringLiteral("corrupt"));
        QCOMPARE(fails({QStringLiteral("export-labels"), m_project, QStringLiteral("--format"), QStringLiteral("coco")}, 2), QStringLiteral("usage"));
        QCOMPARE(fails({QStringLiteral("export-labels"), m_project, QStringLiteral("--format"), QStringLiteral("cifar"), QStringLiteral("--output"), path("c")}, 2), QStringLiteral("usage"));
    }

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }
    static QStringList list(const char *words) { return QString::fromLatin1(words).split(u' '); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

QTEST_GUILESS_MAIN(TestCliExchange)
#include "test_cli_exchange.moc"
