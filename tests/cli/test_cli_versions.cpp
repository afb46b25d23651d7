#include "core/base/files.h"
#include "tests/cli/cli_fixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace taxon::test;

/// versions and pack.
class TestCliVersions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = path(QStringLiteral("试验.taxon"));
        writeColorFolders(path(QStringLiteral("bilder")), {QStringLiteral("rot"), QStringLiteral("蓝色")}, 10);
        answerOf({QStringLiteral("new"), m_project, QStringLiteral("--classes"), QStringLiteral("rot,蓝色")});
        answerOf({QStringLiteral("import"), m_project, path(QStringLiteral("bilder")), QStringLiteral("--labels-from"), QStringLiteral("folders")});
        m_sha256 = answerOf({QStringLiteral("split"), m_project}).value(QStringLiteral("snapshot_sha256")).toString();
    }

    void versionsAreListedNamedAndDescribed()
    {
        versions({QStringLiteral("name"), QStringLiteral("1"), QStringLiteral("erste 版本")});
        versions({QStringLiteral("describe"), QStringLiteral("erste 版本"), QStringLiteral("as delivered")});
        answerOf({QStringLiteral("split"), m_project, QStringLiteral("--seed"), QStringLiteral("2")});
        const QJsonArray rows = versions({}).value(QStringLiteral("versions")).toArray();
        QCOMPARE(rows.size(), 2);
        QVERIFY(hasKeys(rows[0].toObject(), {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("description"), QStringLiteral("created_at"),
                                                QStringLiteral("sha256"), QStringLiteral("images"), QStringLiteral("parts"), QStringLiteral("runs")}));
        QCOMPARE(rows[0][QStringLiteral("id")].toInt(), 2);
        QVERIFY(rows[0][QStringLiteral("name")].isNull());
        QCOMPARE(rows[1][QStringLiteral("name")].toString(), QStringLiteral("erste 版本"));
        QCOMPARE(rows[1][QStringLiteral("description")].toString(), QStringLiteral("as delivered"));
        QCOMPARE(rows[1][QStringLiteral("sha256")].toString(), m_sha256);
        QCOMPARE(versions({QStringLiteral("show"), QStringLiteral("erste 版本")}), rows[1].toObject());
        QCOMPARE(errorCodeOf(versions({QStringLiteral("show"), QStringLiteral("zweite")}, 1)), QStringLiteral("not_found"));
        QCOMPARE(errorCodeOf(versions({QStringLiteral("name"), QStringLiteral("2"), QStringLiteral("a\nb")}, 2)), QStringLiteral("usage"));
    }

    void twoVersionsAreCompared()
    {
        QVERIFY(QFile::remove(path(QStringLiteral("bilder/rot/image 3.bmp"))));
        answerOf({QStringLiteral("split"), m_project});
        const QJsonObject answer = versions({QStringLiteral("compare"), QStringLiteral("1"), QStringLiteral("2")});
        QVERIFY(hasKeys(answer, {QStringLiteral("before"), QStringLiteral("after"), QStringLiteral("added"), QStringLiteral("removed"),
                                    QStringLiteral("relabeled"), QStringLiteral("moved"), QStringLiteral("unchanged")}));
        const QJsonArray removed = answer.value(QStringLiteral("removed")).toArray();
        QCOMPARE(removed.size(), 1);
        QVERIFY(removed[0][QStringLiteral("path")].toString().endsWith(QStringLiteral("rot/image 3.bmp")));
        QCOMPARE(removed[0][QStringLiteral("before")][QStringLiteral("class")].toString(), QStringLiteral("rot"));
        QVERIFY(removed[0][QStringLiteral("after")].isNull());
        QVERIFY(answer.value(QStringLiteral("added")).toArray().isEmpty());
        answerOf({QStringLiteral("split"), m_project, QStringLiteral("--ratios"), QStringLiteral("1:100:1")});
        const QByteArray text = runTaxon({QStringLiteral("versions"), m_project, QStringLiteral("compare"), QStringLiteral("2"), QStringLiteral("3")}).standardOutput;
        QVERIFY2(text.contains("in validation"), text.constData()); // as "taxon split" says
    }

    void aVersionIsRestoredIntoANewProject()
    {
        const QString restored = path(QStringLiteral("neu"));
        const QJsonObject answer = versions({QStringLiteral("restore"), QStringLiteral("1"), QStringLiteral("--output"), restored, QStringLiteral("--copy")});
        QCOMPARE(answer.value(QStringLiteral("project")).toString(), restored + QStringLiteral(".taxon"));
        QCOMPARE(answer.value(QStringLiteral("images")).toInt(), 20);
        QCOMPARE(answer.value(QStringLiteral("snapshot_sha256")).toString(), m_sha256);
        QVERIFY(answer.value(QStringLiteral("without_file")).toArray().isEmpty());
        QCOMPARE(answerOf({QStringLiteral("status"), restored}).value(QStringLiteral("images")).toInt(), 20);
        QCOMPARE(errorCodeOf(versions({QStringLiteral("restore"), QStringLiteral("1"), QStringLiteral("--output"), restored}, 1)), QStringLiteral("not_writable"));
    }

    void aVersionIsExportedAsFoldersAndForDvc()
    {
        const QString tree = path(QStringLiteral("baum"));
        const QJsonObject folders = versions({QStringLiteral("export"), QStringLiteral("1"), QStringLiteral("--output"), tree, QStringLiteral("--links")});
        QCOMPARE(folders.value(QStringLiteral("images")).toInt(), 20);
        QCOMPARE(folders.value(QStringLiteral("linked")).toInt(), 20);
        QCOMPARE(folders.value(QStringLiteral("left_out")).toArray(), QJsonArray());
        QVERIFY(QFile::exists(tree + QStringLiteral("/train/蓝色")));
        const QJsonObject dvc = versions({QStringLiteral("export"), QStringLiteral("1"), QStringLiteral("--output"), path(QStringLiteral("repo/daten")), QStringLiteral("--dvc")});
        QCOMPARE(dvc.value(QStringLiteral("path")).toString(), path(QStringLiteral("repo/daten.dvc")));
        QVERIFY(QFile::exists(path(QStringLiteral("repo/.dvc/cache/files/md5"))));
        versions({QStringLiteral("export"), QStringLiteral("1"), QStringLiteral("--output"), path(QStringLiteral("x")), QStringLiteral("--dvc"), QStringLiteral("--links")}, 2);
        versions({QStringLiteral("export"), QStringLiteral("1")}, 2);
        versions({QStringLiteral("list"), QStringLiteral("--dvc")}, 2);
        versions({QStringLiteral("erase")}, 2);
        versions({QStringLiteral("name"), QStringLiteral("1")}, 2);
    }

    void theCacheIsShownBoundedAndCleared()
    {
        const QString cache = m_project + QStringLiteral("/cache");
        taxon::ensureFolder(cache + QStringLiteral("/packed-1"));
        taxon::writeFileAtomically(cache + QStringLiteral("/packed-1/data.mdb"), QByteArray(5000, 'x'));
        const QJsonObject before = answerOf({QStringLiteral("cache"), m_project});
        QCOMPARE(before[QStringLiteral("limit_bytes")].toInteger(), 20'000'000'000);
        QCOMPARE(before[QStringLiteral("stores")].toInt(), 1);
        QCOMPARE(before[QStringLiteral("store_bytes")].toInt(), 5000);
        const QJsonObject after = answerOf({QStringLiteral("cache"), m_project, QStringLiteral("--limit"), QStringLiteral("2.5"), QStringLiteral("--clear")});
        QCOMPARE(after[QStringLiteral("limit_bytes")].toInteger(), 2'500'000'000);
        QVERIFY(after[QStringLiteral("freed_bytes")].toInt() >= 5000);
        QCOMPARE(after[QStringLiteral("store_bytes")].toInt(), 0);
        QCOMPARE(answerOf({QStringLiteral("cache"), m_project})[QStringLiteral("limit_bytes")].toInteger(), 2'500'000'000);
        for (const char *wrong : {"0", "-1", "much", "nan", "1e99"})
            QCOMPARE(errorCodeOf(answerOf({QStringLiteral("cache"), m_project, QStringLiteral("--limit"), QString::fromLatin1(wrong)}, 2)), QStringLiteral("usage"));
    }

    void aLetterboxedStoreSaysSo()
    {
        const QString store = path(QStringLiteral("letterboxed"));
        answerOf({QStringLiteral("pack"), m_project, QStringLiteral("--fit"), QStringLiteral("letterbox"), QStringLiteral("--size"), QStringLiteral("32"), QStringLiteral("--output"), store});
        const QJsonObject description = QJsonDocument::fromJson(taxon::readFile(store + QStringLiteral("/taxon.json"))).object()[QStringLiteral("preprocessing")].toObject();
        QCOMPARE(description[QStringLiteral("fit")].toString(), QStringLiteral("letterbox"));
        QCOMPARE(errorCodeOf(answerOf({QStringLiteral("pack"), m_project, QStringLiteral("--fit"), QStringLiteral("pad"), QStringLiteral("--output"), path(QStringLiteral("none"))}, 2)), QStringLiteral("usage"));
    }

    void packingGivesAStoreThatIsVerified()
    {
        for (const QString &format : {QStringLiteral("lmdb"), QStringLiteral("tfrecord")}) {
            const QString store = path(QStringLiteral("packed/") + format);
            QVERIFY(QDir().mkpath(path(QStringLiteral("packed"))));
            const QJsonObject answer = answerOf({QStringLiteral("pack"), m_project, QStringLiteral("--format"), format, QStringLiteral("--size"),
                QStringLiteral("16"), QStringLiteral("--encoding"), QStringLiteral("jpeg"), QStringLiteral("--version"), QStringLiteral("1"), QStringLiteral("--output"), store});
            QVERIFY(hasKeys(answer, {QStringLiteral("path"), QStringLiteral("format"), QStringLiteral("encoding"), QStringLiteral("size"), QStringLiteral("images"),
                                        QStringLiteral("parts"), QStringLiteral("bytes"), QStringLiteral("snapshot_sha256"), QStringLiteral("left_out")}));
            QCOMPARE(answer.value(QStringLiteral("images")).toInt(), 20);
            QCOMPARE(answer.value(QStringLiteral("snapshot_sha256")).toString(), m_sha256);
            const QJsonObject checked = answerOf({QStringLiteral("pack"), store, QStringLiteral("--check")});
            QCOMPARE(checked.value(QStringLiteral("images")).toInt(), 20);
            QFile file(store + (format == QStringLiteral("lmdb") ? QStringLiteral("/data.mdb") : QStringLiteral("/val.tfrecord")));
            QVERIFY(file.resize(file.size() - 1));
            QCOMPARE(errorCodeOf(answerOf({QStringLiteral("pack"), store, QStringLiteral("--check")}, 1)), QStringLiteral("corrupt"));
        }
    }

    void wrongPackingOptionsAreUsageErrors()
    {
        const QStringList output{QStringLiteral("--output"), path(QStringLiteral("x"))};
        for (const QStringList &options : {QStringList{QStringLiteral("--format"), QStringLiteral("hdf5")}, QStringList{QStringLiteral("--encoding"), QStringLiteral("png")},
                 QStringList{QStringLiteral("--size"), QStringLiteral("8")}, QStringList{QStringLiteral("--encoding"), QStringLiteral("jpeg"), QStringLiteral("--quality"), QStringLiteral("101")},
                 QStringList{QStringLiteral("--check")}})
            QCOMPARE(errorCodeOf(answerOf(QStringList{QStringLiteral("pack"), m_project} + options + output, 2)), QStringLiteral("usage"));
        answerOf({QStringLiteral("pack"), m_project}, 2);
        QVERIFY(!QFile::exists(path(QStringLiteral("x"))));
    }

private:
    QString path(const QString &below) const { return m_folder->filePath(below); }
    QJsonObject versions(const QStringList &words, int exitCode = 0) { return answerOf(QStringList{QStringLiteral("versions"), m_project} + words, exitCode); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
    QString m_sha256;
};

QTEST_GUILESS_MAIN(TestCliVersions)
#include "test_cli_versions.moc"
