#include "tests/cli/cli_fixture.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace taxon;
using namespace taxon::test;

/// taxon classes. Two images each are labeled a and b by their folders.
class TestCliClasses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        writeColorFolders(path("images"), {QStringLiteral("a"), QStringLiteral("b")}, 2);
    }

    void init()
    {
        m_project = path(qPrintable(QStringLiteral("p%1.taxon").arg(++m_projects)));
        answerOf({QStringLiteral("new"), m_project, QStringLiteral("--classes"), QStringLiteral("a,b")});
        answerOf({QStringLiteral("import"), m_project, path("images"), QStringLiteral("--labels-from"), QStringLiteral("folders")});
    }

    void everyClassIsListedWithItsLabelsAndState()
    {
        answerOf(classes("delete b"));
        const QJsonArray list = answerOf(classes(""))[QStringLiteral("classes")].toArray();
        QCOMPARE(list.size(), 2);
        QVERIFY(hasKeys(list[0].toObject(), QStringLiteral("id name color description state examples labels people").split(u' ')));
        QCOMPARE(list[0][QStringLiteral("labels")].toInt(), 2);
        QCOMPARE(list[1][QStringLiteral("state")].toString(), QStringLiteral("deleted"));
        QCOMPARE(list[1][QStringLiteral("labels")].toInt(), 2);
    }

    void mergingTellsHowManyLabelsAndIsUndone()
    {
        const QJsonObject merged = answerOf(classes("merge a b --annotator Ann"));
        QCOMPARE(merged[QStringLiteral("labels")].toInt(), 2);
        QCOMPARE(merged[QStringLiteral("change")][QStringLiteral("annotator")].toString(), QStringLiteral("Ann"));
        QCOMPARE(counts(), QStringLiteral("b 4"));
        QCOMPARE(answerOf(classes("undo"))[QStringLiteral("change")][QStringLiteral("state")].toString(), QStringLiteral("undone"));
        QCOMPARE(counts(), QStringLiteral("a 2, b 2"));
        answerOf(classes("redo"));
        QCOMPARE(counts(), QStringLiteral("b 4"));
        answerOf(classes("restore a"));
        QCOMPARE(counts(), QStringLiteral("a 2, b 2"));
    }

    void splittingTakesTheImagesOfAFilter()
    {
        QCOMPARE(errorCodeOf(answerOf(classes("split a c --where text=0.bmp"), 1)), QStringLiteral("not_found"));
        answerOf(classes("split a c --new --where text=0.bmp"));
        QCOMPARE(counts(), QStringLiteral("a 1, b 2, c 1"));
        QCOMPARE(errorCodeOf(answerOf(classes("split a b --where text=nothing"), 1)), QStringLiteral("impossible"));
        QCOMPARE(errorCodeOf(answerOf(classes("split a b"), 2)), QStringLiteral("usage"));
    }

    void namesColoursWordsExamplesAndOrderAreChanged()
    {
        answerOf(classes("rename a rust"));
        answerOf(classes("recolor rust #123456"));
        answerOf(classes("describe rust red"));
        answerOf({QStringLiteral("classes"), m_project, QStringLiteral("examples"), QStringLiteral("rust"), path("images/a/image 0.bmp")});
        answerOf(classes("order b rust"));
        const QJsonArray list = answerOf(classes("list"))[QStringLiteral("classes")].toArray();
        const QJsonObject rust = list[1].toObject();
        QCOMPARE(rust[QStringLiteral("name")].toString(), QStringLiteral("rust"));
        QCOMPARE(rust[QStringLiteral("color")].toString(), QStringLiteral("#123456"));
        QCOMPARE(rust[QStringLiteral("description")].toString(), QStringLiteral("red"));
        QVERIFY(rust[QStringLiteral("examples")][0].toString().endsWith(QStringLiteral("image 0.bmp")));
        QVERIFY(answerOf(classes("rename rust rust"))[QStringLiteral("change")].isNull());
    }

    void theScaleIsDeclaredAndUndone()
    {
        QCOMPARE(answerOf(classes("list"))[QStringLiteral("scale")].toString(), QStringLiteral("nominal"));
        answerOf(classes("scale ordinal b a"));
        const QJsonObject list = answerOf(classes("list"));
        QCOMPARE(list[QStringLiteral("scale")].toString(), QStringLiteral("ordinal"));
        QCOMPARE(list[QStringLiteral("classes")][0][QStringLiteral("number")].toDouble(), 2.0);
        QCOMPARE(answerOf(classes("scale interval a=0.5 b=10"))[QStringLiteral("change")][QStringLiteral("kind")].toString(), QStringLiteral("scale"));
        answerOf(classes("undo"));
        QCOMPARE(answerOf(classes("list"))[QStringLiteral("scale")].toString(), QStringLiteral("ordinal"));
        for (const char *wrong : {"scale ranked a b", "scale ordinal", "scale nominal a", "scale interval a b", "scale ordinal a a"})
            QCOMPARE(errorCodeOf(answerOf(classes(wrong), 2)), QStringLiteral("usage"));
    }

    void everyChangeIsInTheHistoryAndCanBeUndoneByItsNumber()
    {
        answerOf(classes("retire a"));
        answerOf(classes("add c"));
        const QJsonArray changes = answerOf(classes("history"))[QStringLiteral("changes")].toArray();
        QCOMPARE(changes[1][QStringLiteral("kind")].toString(), QStringLiteral("retire"));
        answerOf(classes(qPrintable(QStringLiteral("undo %1").arg(changes[1][QStringLiteral("id")].toInt()))));
        QCOMPARE(counts(), QStringLiteral("a 2, b 2, c 0"));
    }

    void whatIsWrongIsSaid()
    {
        QCOMPARE(errorCodeOf(answerOf(classes("fold a"), 2)), QStringLiteral("usage"));
        QCOMPARE(errorCodeOf(answerOf(classes("merge a"), 2)), QStringLiteral("usage"));
        QCOMPARE(errorCodeOf(answerOf(classes("retire a b"), 2)), QStringLiteral("usage"));
        QCOMPARE(errorCodeOf(answerOf(classes("retire x"), 1)), QStringLiteral("not_found"));
        QCOMPARE(errorCodeOf(answerOf(classes("undo x"), 2)), QStringLiteral("usage"));
        QCOMPARE(errorCodeOf(answerOf(classes("retire a --new"), 2)), QStringLiteral("usage"));
        answerOf(classes("delete a"));
        QCOMPARE(errorCodeOf(answerOf(classes("add a"), 2)), QStringLiteral("usage"));
    }

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    QStringList classes(const char *words) const
    {
        return QStringList {QStringLiteral("classes"), m_project} + QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts);
    }

    // "a 2, b 2": images of each class, as "status" counts them.
    QString counts() const
    {
        QStringList parts;
        for (const QJsonValue &row : answerOf({QStringLiteral("status"), m_project})[QStringLiteral("classes")].toArray())
            parts.append(QStringLiteral("%1 %2").arg(row[QStringLiteral("name")].toString()).arg(row[QStringLiteral("images")].toInt()));
        return parts.join(QStringLiteral(", "));
    }

    QTemporaryDir m_folder;
    QString m_project;
    int m_projects = 0;
};

QTEST_GUILESS_MAIN(TestCliClasses)
#include "test_cli_classes.moc"
