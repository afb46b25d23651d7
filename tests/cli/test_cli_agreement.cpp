#include "tests/cli/cli_fixture.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace taxon::test;

/// agreement and consensus on bare tables.
class TestCliAgreement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreementGivesTheContract();
    void intervalsComeWhenAskedFor();
    void undefinedIsNullWithAReason();
    void theLevelDecidesWhatIsOrdered();
    void publishedValuesAreReached();
    void consensusGivesTheContract();
    void everyMethodIsOffered();
    void thePolicyDecidesWhatIsSettled();
    void repeatsFeedSelfConsistency();
    void badTablesNameTheLine();
    void wrongUsageExitsWithTwo_data();
    void wrongUsageExitsWithTwo();
    void aProjectWithoutVotesIsUndefined();

private:
    QString table(const QByteArray &rows)
    {
        QFile file(m_folder.filePath(QStringLiteral("table.csv")));
        if (file.open(QIODevice::WriteOnly))
            file.write("image,annotator,label\n" + rows);
        return file.fileName();
    }
    QJsonObject agreement(const QByteArray &rows, const QStringList &options = {})
    {
        return answerOf(QStringList {QStringLiteral("agreement"), QStringLiteral("--csv"), table(rows)} + options);
    }
    QJsonObject consensus(const QByteArray &rows, const QString &method, const QStringList &options = {})
    {
        return answerOf(QStringList {QStringLiteral("consensus"), QStringLiteral("--csv"), table(rows),
                            QStringLiteral("--method"), method}
            + options);
    }

    QTemporaryDir m_folder;
};

namespace {

const QByteArray kRows = "1,a,cat\n1,b,cat\n2,a,dog\n2,b,dog\n3,a,cat\n3,b,dog\n4,a,cat\n";

} // namespace

void TestCliAgreement::agreementGivesTheContract()
{
    const QJsonObject answer = agreement(kRows);
    QVERIFY(hasKeys(answer,
        {QStringLiteral("units"), QStringLiteral("ratings"), QStringLiteral("classes"),
            QStringLiteral("percent_agreement"), QStringLiteral("fleiss_kappa"), QStringLiteral("gwet_ac1"),
            QStringLiteral("krippendorff_alpha"), QStringLiteral("pairs")}));
    QCOMPARE(answer[QStringLiteral("units")].toInt(), 4);
    QCOMPARE(answer[QStringLiteral("ratings")].toInt(), 7);
    QCOMPARE(answer[QStringLiteral("classes")].toInt(), 2);
    const QJsonObject percent = answer[QStringLiteral("percent_agreement")].toObject();
    QVERIFY(hasKeys(percent,
        {QStringLiteral("value"), QStringLiteral("reason"), QStringLiteral("p_o"), QStringLiteral("p_e"),
            QStringLiteral("se"), QStringLiteral("ci")}));
    QCOMPARE(percent[QStringLiteral("value")].toDouble(), 2.0 / 3);
    QVERIFY(percent[QStringLiteral("ci")].isNull());
    const QJsonObject alpha = answer[QStringLiteral("krippendorff_alpha")].toObject();
    QVERIFY(hasKeys(alpha, {QStringLiteral("nominal"), QStringLiteral("ordinal"), QStringLiteral("interval")}));
    const QJsonValue pair = answer[QStringLiteral("pairs")][0];
    QCOMPARE(pair[QStringLiteral("a")].toString(), QStringLiteral("a"));
    QCOMPARE(pair[QStringLiteral("images")].toInt(), 3);
    QVERIFY(std::abs(pair[QStringLiteral("cohen_kappa")][QStringLiteral("value")].toDouble() - 0.4) < 1e-12);
}

void TestCliAgreement::intervalsComeWhenAskedFor()
{
    const QJsonObject answer = agreement(kRows, {QStringLiteral("--ci")});
    const QJsonObject percent = answer[QStringLiteral("percent_agreement")].toObject();
    QCOMPARE(percent[QStringLiteral("ci")].toArray().size(), 2);
    const QJsonObject resamples = percent[QStringLiteral("resamples")].toObject();
    QCOMPARE(resamples[QStringLiteral("defined")].toInt() + resamples[QStringLiteral("undefined")].toInt(), 2000);
    QVERIFY(answer[QStringLiteral("pairs")][0][QStringLiteral("cohen_kappa")][QStringLiteral("ci")].isArray());
    QCOMPARE(agreement(kRows, {QStringLiteral("--ci")}), answer);
}

void TestCliAgreement::undefinedIsNullWithAReason()
{
    const QJsonObject answer = agreement("1,a,cat\n1,b,cat\n2,a,cat\n2,b,cat\n", {QStringLiteral("--classes"), QStringLiteral("cat,dog")});
    for (const QJsonValue &coefficient : {QJsonValue(answer[QStringLiteral("fleiss_kappa")]),
             answer[QStringLiteral("krippendorff_alpha")][QStringLiteral("nominal")],
             answer[QStringLiteral("pairs")][0][QStringLiteral("cohen_kappa")]}) {
        QVERIFY(coefficient[QStringLiteral("value")].isNull());
        QCOMPARE(coefficient[QStringLiteral("reason_code")].toString(), QStringLiteral("one_class_used"));
        QVERIFY(!coefficient[QStringLiteral("reason")].toString().isEmpty());
    }
    QVERIFY(agreement("1,a,cat\n2,b,cat\n")[QStringLiteral("percent_agreement")][QStringLiteral("value")].isNull());
}

void TestCliAgreement::theLevelDecidesWhatIsOrdered()
{
    const QString ordinal = QStringLiteral("ordinal");
    const auto alpha = [&](const QStringList &options, const QString &level) {
        return agreement("1,a,low\n1,b,mid\n2,a,high\n2,b,high\n3,a,low\n3,b,low\n",
            options)[QStringLiteral("krippendorff_alpha")][level][QStringLiteral("value")];
    };
    QVERIFY(alpha({}, ordinal).isNull());
    const QStringList classes {QStringLiteral("--classes"), QStringLiteral("low,mid,high")};
    QVERIFY(alpha(classes + QStringList {QStringLiteral("--level"), ordinal}, ordinal).isDouble());
    QVERIFY(alpha(classes + QStringList {QStringLiteral("--level"), ordinal}, QStringLiteral("interval")).isNull());
    QVERIFY(alpha(classes + QStringList {QStringLiteral("--level"), QStringLiteral("interval")}, QStringLiteral("interval")).isDouble());
}

void TestCliAgreement::publishedValuesAreReached()
{
    TAXON_SKIP_WITHOUT_SHARED("data/annotators/fleiss1971_diagnoses.csv");
    const QJsonObject answer = answerOf({QStringLiteral("agreement"), QStringLiteral("--csv"),
        sharedPath(QStringLiteral("data/annotators/fleiss1971_diagnoses.csv"))});
    QVERIFY(std::abs(answer[QStringLiteral("fleiss_kappa")][QStringLiteral("value")].toDouble() - 0.4302445) < 1e-7);
    QVERIFY(std::abs(answer[QStringLiteral("fleiss_kappa")][QStringLiteral("z")].toDouble() - 17.65183) < 1e-5);
    const QJsonObject consensus = answerOf({QStringLiteral("consensus"), QStringLiteral("--method"),
        QStringLiteral("dawid-skene"), QStringLiteral("--csv"),
        sharedPath(QStringLiteral("data/annotators/dawid_skene_1979_anaesthetists.csv"))});
    QVERIFY(std::abs(consensus[QStringLiteral("log_likelihood")].toDouble() + 192.8909) < 1e-4);
}

void TestCliAgreement::consensusGivesTheContract()
{
    const QJsonObject answer = consensus(kRows, QStringLiteral("majority"));
    QVERIFY(hasKeys(answer,
        {QStringLiteral("method"), QStringLiteral("images"), QStringLiteral("annotators"), QStringLiteral("log_likelihood")}));
    QCOMPARE(answer[QStringLiteral("method")].toString(), QStringLiteral("majority"));
    const QJsonArray images = answer[QStringLiteral("images")].toArray();
    QCOMPARE(images[0][QStringLiteral("label")].toString(), QStringLiteral("cat"));
    QVERIFY(images[0][QStringLiteral("settled")].toBool());
    QVERIFY(images[2][QStringLiteral("label")].isNull());
    QCOMPARE(images[2][QStringLiteral("reason")].toString(), QStringLiteral("tie"));
    QCOMPARE(images[2][QStringLiteral("posterior")][QStringLiteral("dog")].toDouble(), 0.5);
    const QJsonValue annotator = answer[QStringLiteral("annotators")][0];
    QCOMPARE(annotator[QStringLiteral("name")].toString(), QStringLiteral("a"));
    QCOMPARE(annotator[QStringLiteral("skill")].toDouble(), 1.0);
    QCOMPARE(annotator[QStringLiteral("confusion")][0][0].toDouble(), 1.0);
}

void TestCliAgreement::everyMethodIsOffered()
{
    for (const char *method : {"majority", "wawa", "dawid-skene", "one-coin", "glad", "mace"}) {
        const QJsonObject answer = consensus(kRows, QString::fromLatin1(method));
        QCOMPARE(answer[QStringLiteral("method")].toString(), QString::fromLatin1(method));
        QCOMPARE(answer[QStringLiteral("images")][0][QStringLiteral("label")].toString(), QStringLiteral("cat"));
    }
}

void TestCliAgreement::thePolicyDecidesWhatIsSettled()
{
    const auto settled = [this](const QStringList &options) {
        int count = 0;
        const QJsonArray images = consensus(kRows, QStringLiteral("majority"), options)[QStringLiteral("images")].toArray();
        for (const QJsonValue image : images)
            count += image[QStringLiteral("settled")].toBool();
        return count;
    };
    QCOMPARE(settled({}), 2);
    QCOMPARE(settled({QStringLiteral("--min-votes"), QStringLiteral("1")}), 3);
    QCOMPARE(settled({QStringLiteral("--min-votes"), QStringLiteral("3")}), 0);
}

void TestCliAgreement::repeatsFeedSelfConsistency()
{
    const QJsonObject answer = agreement("1,a,x\n1,a,x\n2,a,y\n2,a,x\n1,b,x\n");
    QCOMPARE(answer[QStringLiteral("ratings")].toInt(), 5);
    const QJsonArray repeats = answer[QStringLiteral("self_consistency")].toArray();
    QCOMPARE(repeats.size(), 1);
    QCOMPARE(repeats[0][QStringLiteral("annotator")].toString(), QStringLiteral("a"));
    QCOMPARE(repeats[0][QStringLiteral("percent_agreement")][QStringLiteral("value")].toDouble(), 0.5);
}

void TestCliAgreement::badTablesNameTheLine()
{
    const QJsonObject answer
        = answerOf({QStringLiteral("agreement"), QStringLiteral("--csv"), table("1,a,cat\n2,a\n")}, 1);
    QCOMPARE(errorCodeOf(answer), QStringLiteral("corrupt"));
    QVERIFY(answer[QStringLiteral("error")][QStringLiteral("message")].toString().contains(QStringLiteral("Line 3")));
}

void TestCliAgreement::wrongUsageExitsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *line : {"agreement", "agreement p --csv f", "agreement p --classes a,b", "agreement --csv f --level x",
             "agreement --csv f --classes a,a", "consensus --csv f", "consensus --csv f --method best",
             "consensus --csv f --method wawa --min-posterior 2"})
        QTest::newRow(line) << QString::fromLatin1(line).split(u' ');
}

void TestCliAgreement::wrongUsageExitsWithTwo()
{
    QFETCH(const QStringList, arguments);
    QCOMPARE(errorCodeOf(answerOf(arguments, 2)), QStringLiteral("usage"));
}

void TestCliAgreement::aProjectWithoutVotesIsUndefined()
{
    const QString project = m_folder.filePath(QStringLiteral("p"));
    answerOf({QStringLiteral("new"), project, QStringLiteral("--classes"), QStringLiteral("cat,dog")});
    const QJsonObject answer = answerOf({QStringLiteral("agreement"), project});
    QCOMPARE(answer[QStringLiteral("classes")].toInt(), 2);
    QCOMPARE(answer[QStringLiteral("fleiss_kappa")][QStringLiteral("reason_code")].toString(), QStringLiteral("no_overlap"));
    QVERIFY(answerOf({QStringLiteral("consensus"), project, QStringLiteral("--method"), QStringLiteral("majority")})[QStringLiteral("images")].toArray().isEmpty());
}

QTEST_GUILESS_MAIN(TestCliAgreement)
#include "test_cli_agreement.moc"
