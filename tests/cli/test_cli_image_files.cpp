#include "core/base/files.h"
#include "tests/cli/cli_fixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <memory>

#include <csignal>

using namespace taxon;
using namespace taxon::test;

/// check, relink, duplicates, health, groups and watch.
class TestCliImageFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = path("p.taxon");
        writeColorFolders(path("images"), {QStringLiteral("a"), QStringLiteral("b")}, 3);
        answerOf({QStringLiteral("new"), m_project, QStringLiteral("--classes"), QStringLiteral("a,b")});
        answerOf({QStringLiteral("import"), m_project, path("images"), QStringLiteral("--labels-from"), QStringLiteral("folders")});
    }

    void checkListsWhatIsMissingAndChanged()
    {
        QVERIFY(QFile::remove(path("images/a/image 0.bmp")));
        writeFileAtomically(path("images/b/image 1.bmp"), {});
        const QJsonObject answer = answerOf({QStringLiteral("check"), m_project});
        QVERIFY(hasKeys(answer, list("images intact missing changed")));
        QCOMPARE(answer[QStringLiteral("images")].toInt(), 6);
        QCOMPARE(answer[QStringLiteral("intact")].toInt(), 4);
        QCOMPARE(answer[QStringLiteral("missing")].toArray(), QJsonArray{path("images/a/image 0.bmp")});
        QCOMPARE(answer[QStringLiteral("changed")].toArray(), QJsonArray{path("images/b/image 1.bmp")});
        QCOMPARE(answerOf({QStringLiteral("status"), m_project})[QStringLiteral("unlabeled")].toInt(), 0);
    }

    void relinkFindsWhatHasMovedAndADryRunChangesNothing()
    {
        QVERIFY(QDir().rename(path("images"), path("moved")));
        QVERIFY(QFile::rename(path("moved/a/image 0.bmp"), path("moved/a/other name.bmp")));
        QVERIFY(QFile::remove(path("moved/b/image 2.bmp")));
        const QStringList relink {QStringLiteral("relink"), m_project, path("moved")};
        const QJsonObject dry = answerOf(relink + list("--dry-run"));
        QVERIFY(hasKeys(dry, list("applied found files missing changed")));
        QCOMPARE(dry[QStringLiteral("applied")].toBool(), false);
        QCOMPARE(dry[QStringLiteral("found")].toInt(), 5);
        QCOMPARE(dry[QStringLiteral("files")][0][QStringLiteral("after")].toString(), path("moved/a/other name.bmp"));
        QCOMPARE(dry[QStringLiteral("files")][0][QStringLiteral("renamed")].toBool(), true);
        QCOMPARE(missing(), 6);

        QCOMPARE(answerOf(relink)[QStringLiteral("missing")].toArray(), QJsonArray{path("images/b/image 2.bmp")});
        QCOMPARE(missing(), 1);
        QCOMPARE(errorCodeOf(answerOf({QStringLiteral("relink"), m_project, path("nowhere")}, 1)), QStringLiteral("not_found"));
    }

    void duplicatesAreListedWithTheirLabels()
    {
        QVERIFY(QFile::copy(path("images/a/image 0.bmp"), path("images/b/copy.bmp")));
        answerOf({QStringLiteral("import"), m_project, path("images"), QStringLiteral("--labels-from"), QStringLiteral("folders")});
        const QJsonObject same = answerOf({QStringLiteral("duplicates"), m_project});
        QVERIFY(hasKeys(same, list("near images conflicts without_hash groups")));
        QVERIFY(same[QStringLiteral("near")].isNull());
        QCOMPARE(same[QStringLiteral("images")].toInt(), 2);
        QCOMPARE(same[QStringLiteral("conflicts")].toInt(), 1);
        const QJsonValue group = same[QStringLiteral("groups")][0];
        QCOMPARE(group[QStringLiteral("identical")].toBool(), true);
        QCOMPARE(group[QStringLiteral("conflict")].toBool(), true);
        QCOMPARE(group[QStringLiteral("images")][1][QStringLiteral("path")].toString(), path("images/b/copy.bmp"));
        QCOMPARE(group[QStringLiteral("images")][1][QStringLiteral("label")].toString(), QStringLiteral("b"));

        const QJsonObject near = answerOf({QStringLiteral("duplicates"), m_project, QStringLiteral("--near"), QStringLiteral("12")});
        QCOMPARE(near[QStringLiteral("near")].toInt(), 12);
        QVERIFY(near[QStringLiteral("images")].toInt() >= 2);
        QCOMPARE(errorCodeOf(answerOf({QStringLiteral("duplicates"), m_project, QStringLiteral("--near"), QStringLiteral("13")}, 2)), QStringLiteral("usage"));
    }

    void healthTellsWhatIsWrongTheWorstFirst()
    {
        QVERIFY(QFile::copy(path("images/a/image 0.bmp"), path("images/b/copy.bmp")));
        answerOf({QStringLiteral("import"), m_project, path("images"), QStringLiteral("--labels-from"), QStringLiteral("folders")});
        const QJsonObject answer = answerOf({QStringLiteral("health"), m_project});
        QVERIFY(hasKeys(answer, list("images not_measured findings passed skipped")));
        QCOMPARE(answer[QStringLiteral("images")].toInt(), 7);
        QCOMPARE(answer[QStringLiteral("not_measured")].toInt(), 0);
        const QJsonObject worst = answer[QStringLiteral("findings")][0].toObject();
        QVERIFY(hasKeys(worst, list("kind severity sentence action value images")));
        QCOMPARE(worst[QStringLiteral("kind")].toString(), QStringLiteral("label_conflicts"));
        QCOMPARE(worst[QStringLiteral("severity")].toString(), QStringLiteral("problem"));
        QCOMPARE(worst[QStringLiteral("action")].toString(), QStringLiteral("label"));
        QVERIFY(worst[QStringLiteral("value")].isNull());
        QCOMPARE(worst[QStringLiteral("images")][1][QStringLiteral("path")].toString(), path("images/b/copy.bmp"));
        QVERIFY(answer[QStringLiteral("skipped")].toArray().contains(QStringLiteral("leakage")));
        QVERIFY(answer[QStringLiteral("passed")].toArray().contains(QStringLiteral("files")));
        answerOf({QStringLiteral("split"), m_project});
        QVERIFY(answerOf({QStringLiteral("health"), m_project})[QStringLiteral("passed")].toArray().contains(QStringLiteral("leakage")));
        QCOMPARE(errorCodeOf(answerOf({QStringLiteral("health"), path("none.taxon")}, 1)), QStringLiteral("not_found"));
    }

    void theTestSetIsLockedAndFoldsAreMade()
    {
        writeColorFolders(path("more"), {QStringLiteral("a"), QStringLiteral("b")}, 12);
        const QStringList split {QStringLiteral("split"), m_project};
        const QJsonObject first = answerOf(split + list("--lock-test --ratios 50:25:25"));
        QCOMPARE(first[QStringLiteral("locked_test")], first[QStringLiteral("snapshot")]);
        QCOMPARE(first[QStringLiteral("folds")].toArray().size(), 0);
        answerOf({QStringLiteral("import"), m_project, path("more"), QStringLiteral("--labels-from"), QStringLiteral("folders")});
        const QJsonObject later = answerOf(split + list("--seed 5"));
        QCOMPARE(later[QStringLiteral("parts")][QStringLiteral("test")], first[QStringLiteral("parts")][QStringLiteral("test")]);
        QCOMPARE(later[QStringLiteral("locked_test")], first[QStringLiteral("snapshot")]);

        const QJsonObject folds = answerOf(split + list("--folds 3 --unlock-test"));
        QVERIFY(folds[QStringLiteral("locked_test")].isNull());
        QCOMPARE(folds[QStringLiteral("folds")].toArray().size(), 3);
        QCOMPARE(folds[QStringLiteral("folds")][2][QStringLiteral("snapshot")], folds[QStringLiteral("snapshot")]);
        QVERIFY(folds[QStringLiteral("folds")][0][QStringLiteral("snapshot_sha256")] != folds[QStringLiteral("folds")][1][QStringLiteral("snapshot_sha256")]);
        QCOMPARE(errorCodeOf(answerOf(split + list("--folds 1"), 2)), QStringLiteral("usage"));
        const QJsonValue set = answerOf({QStringLiteral("folds"), m_project})[QStringLiteral("sets")][0];
        QCOMPARE(set[QStringLiteral("snapshots")].toArray().size(), 3);
        QCOMPARE(set[QStringLiteral("snapshots")][2], folds[QStringLiteral("snapshot")]);
        QCOMPARE(set[QStringLiteral("folds")].toInt(), 3);
        QCOMPARE(set[QStringLiteral("done")].toInt(-1), 0);
        QVERIFY(set[QStringLiteral("config")].isNull() && set[QStringLiteral("validation")][QStringLiteral("accuracy")].isNull());
        QCOMPARE(errorCodeOf(answerOf({QStringLiteral("train"), m_project, QStringLiteral("--snapshot"), QStringLiteral("999")}, 1)), QStringLiteral("not_found"));
    }

    void groupsComeFromAFolderANameOrATable()
    {
        const QJsonObject dry = answerOf({QStringLiteral("groups"), m_project, QStringLiteral("--from-folder"), QStringLiteral("1"), QStringLiteral("--dry-run")});
        QVERIFY(hasKeys(dry, list("applied images grouped groups largest largest_group examples unmatched names_classes")));
        QCOMPARE(dry[QStringLiteral("groups")].toInt(), 2);
        QCOMPARE(dry[QStringLiteral("largest")].toInt(), 3);
        QVERIFY(dry[QStringLiteral("names_classes")].toBool());
        QCOMPARE(splitGroups(), 0); // nothing was changed

        const QJsonObject byName = answerOf({QStringLiteral("groups"), m_project, QStringLiteral("--from-name"), QStringLiteral("image (\\d)")});
        QCOMPARE(byName[QStringLiteral("groups")].toInt(), 3);
        QVERIFY(!byName[QStringLiteral("names_classes")].toBool());
        QCOMPARE(splitGroups(), 3);

        writeFileAtomically(path("lots.csv"), "file;note;lot number\na/image 0.bmp;;L1\na/image 1.bmp;;L1\nnobody.bmp;;L2\n");
        const QStringList table {QStringLiteral("groups"), m_project, QStringLiteral("--from-csv"), path("lots.csv"), QStringLiteral("--column")};
        const QJsonObject applied = answerOf(table + QStringList {QStringLiteral("lot number")});
        QCOMPARE(applied[QStringLiteral("grouped")].toInt(), 2);
        QCOMPARE(applied[QStringLiteral("unmatched")].toArray(), QJsonArray{QStringLiteral("nobody.bmp")});
        QCOMPARE(splitGroups(), 1);

        QCOMPARE(answerOf({QStringLiteral("groups"), m_project, QStringLiteral("--clear")})[QStringLiteral("grouped")].toInt(), 0);
        QCOMPARE(splitGroups(), 0);
    }

    void wrongGroupsAreSaid()
    {
        const auto fails = [&](const QStringList &arguments, int code) {
            return errorCodeOf(answerOf(QStringList {QStringLiteral("groups"), m_project} + arguments, code));
        };
        QCOMPARE(fails({}, 2), QStringLiteral("usage"));
        QCOMPARE(fails(list("--clear --from-folder 1"), 2), QStringLiteral("usage"));
        QCOMPARE(fails(list("--from-folder 0"), 2), QStringLiteral("usage"));
        QCOMPARE(fails(list("--from-name (a"), 2), QStringLiteral("usage"));
        QCOMPARE(fails(list("--from-name a --column b"), 2), QStringLiteral("usage"));
        QCOMPARE(fails({QStringLiteral("--from-csv"), path("none.csv")}, 1), QStringLiteral("not_found"));
        writeFileAtomically(path("bad.csv"), "image;lot\n\"a;1\n");
        QCOMPARE(fails({QStringLiteral("--from-csv"), path("bad.csv")}, 1), QStringLiteral("corrupt"));
        writeFileAtomically(path("other.csv"), "image;note\na;1\n");
        QCOMPARE(fails({QStringLiteral("--from-csv"), path("other.csv")}, 1), QStringLiteral("corrupt"));
    }

    void watchAddsWhatComesUntilItIsStopped()
    {
        QVERIFY(QDir().mkpath(path("inbox")));
        QProcess watch;
        watch.start(qEnvironmentVariable("TAXON_COMMAND"), {QStringLiteral("watch"), m_project, path("inbox"), QStringLiteral("--json")});
        QVERIFY(watch.waitForStarted());
        writeColorImage(path("inbox/new.bmp"), 10, 20, 30, 77);
        const auto images = [&] { return answerOf({QStringLiteral("status"), m_project})[QStringLiteral("images")].toInt(); };
        QTRY_COMPARE_WITH_TIMEOUT(images(), 7, 20'000);
        QVERIFY(QTest::qWaitFor([&] { return watch.readAllStandardError().contains("1 images added"); }, 10'000));
        ::kill(static_cast<pid_t>(watch.processId()), SIGINT);
        QVERIFY(watch.waitForFinished(10'000));
        QCOMPARE(watch.exitStatus(), QProcess::NormalExit);
        QCOMPARE(watch.exitCode(), 130);
        const QJsonObject answer = QJsonDocument::fromJson(watch.readAllStandardOutput()).object();
        QCOMPARE(errorCodeOf(answer), QStringLiteral("cancelled"));
        QCOMPARE(answer[QStringLiteral("folders")][0][QStringLiteral("added")].toInt(), 1);
    }

    void watchWithoutAFolderIsWrongUsage()
    {
        QCOMPARE(errorCodeOf(answerOf({QStringLiteral("watch"), m_project}, 2)), QStringLiteral("usage"));
    }

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }
    static QStringList list(const char *words) { return QString::fromLatin1(words).split(u' '); }
    int missing() const { return int(answerOf({QStringLiteral("check"), m_project})[QStringLiteral("missing")].toArray().size()); }
    /// Groups of several images that a split has to keep together.
    int splitGroups() const
    {
        return answerOf({QStringLiteral("split"), m_project})[QStringLiteral("groups")][QStringLiteral("groups")].toInt();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_project;
};

QTEST_GUILESS_MAIN(TestCliImageFiles)
#include "test_cli_image_files.moc"
