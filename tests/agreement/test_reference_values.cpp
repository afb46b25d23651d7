#include "core/agreement/agreement_summary.h"
#include "core/agreement/dawid_skene.h"
#include "core/agreement/pair_agreement.h"
#include "core/agreement/vote_consensus.h"
#include "tests/support/test_support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace taxon;

namespace {

constexpr double kTolerance = 1e-6;

int indexOf(QStringList& names, const QString& name)
{
    if (!names.contains(name))
        names.append(name);
    return static_cast<int>(names.indexOf(name));
}

// A plain image,annotator,label file whose labels are numbers.
Ratings readNumbers(const QString& path, const QJsonArray& classes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList images;
    QStringList annotators;
    QStringList names;
    for (const QJsonValue& name : classes)
        names.append(QString::number(name.toInt()));
    std::vector<Rating> rows;
    file.readLine();
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        rows.push_back({indexOf(images, cells[0]), indexOf(annotators, cells[1]),
            static_cast<int>(names.indexOf(cells[2]))});
    }
    return Ratings(static_cast<int>(images.size()), static_cast<int>(annotators.size()),
        static_cast<int>(names.size()), rows);
}

QJsonObject reference()
{
    QFile file(test::sharedPath(QStringLiteral("data/annotators/reference_values.json")));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

bool equals(const std::optional<double>& value, const QJsonValue& expected)
{
    const bool isEqual = value && std::abs(*value - expected.toDouble(NAN)) <= kTolerance;
    if (!isEqual)
        qWarning("%.9f instead of %.9f", value.value_or(NAN), expected.toDouble(NAN));
    return isEqual;
}

struct PairSummary {
    double mean = 0;
    double min = 1;
    double max = -1;
    int pairs = 0;
};

PairSummary summaryOfPairs(const Ratings& ratings)
{
    PairSummary result;
    const ClassScale scale = ClassScale::nominal(ratings.classes());
    for (const RaterPair& pair : raterPairs(ratings)) {
        const double kappa = cohenKappa(pair.table, scale, Weights::Identity).value.value();
        result.mean += kappa;
        result.min = std::min(result.min, kappa);
        result.max = std::max(result.max, kappa);
        ++result.pairs;
    }
    result.mean /= result.pairs;
    return result;
}

int ties(const Consensus& consensus)
{
    return static_cast<int>(std::count(consensus.reason.begin(), consensus.reason.end(), Unsettled::Tie));
}

} // namespace

class TestReferenceValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyValueOfEveryTable_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"dawid_skene_1979_anaesthetists", "fleiss1971_diagnoses", "irr_anxiety",
                 "wikipedia_fleiss", "krippendorff_wikipedia"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void everyValueOfEveryTable()
    {
        TAXON_SKIP_WITHOUT_SHARED("data/annotators/reference_values.json");
        QFETCH(const QString, name);
        const QJsonObject expected = reference().value(name).toObject();
        const QJsonArray classes = expected.value(u"classes").toArray();
        const Ratings ratings
            = readNumbers(test::sharedPath(QStringLiteral("data/annotators/%1.csv").arg(name)), classes);
        QCOMPARE(ratings.units(), expected.value(u"items").toInt());
        QCOMPARE(ratings.raters(), expected.value(u"annotators").toInt());
        QCOMPARE(ratings.size(), expected.value(u"labels").toInt());

        std::vector<double> numbers(static_cast<std::size_t>(ratings.classes()));
        std::iota(numbers.begin(), numbers.end(), 1);
        const auto summary = summarize(UnitCounts(ratings), ClassScale::interval(numbers));
        if (!expected.value(u"fleiss_kappa").isNull())
            QVERIFY(equals(summary.fleiss.value, expected.value(u"fleiss_kappa")));
        QVERIFY(equals(summary.alphaNominal.value, expected.value(u"krippendorff_alpha_nominal")));
        if (expected.contains(u"krippendorff_alpha_ordinal")) {
            QVERIFY(equals(summary.alphaOrdinal.value, expected.value(u"krippendorff_alpha_ordinal")));
            QVERIFY(equals(summary.alphaInterval.value, expected.value(u"krippendorff_alpha_interval")));
        }
        if (expected.contains(u"pairwise_cohen_kappa")) {
            const QJsonObject pairs = expected.value(u"pairwise_cohen_kappa").toObject();
            const PairSummary actual = summaryOfPairs(ratings);
            QCOMPARE(actual.pairs, pairs.value(u"pairs").toInt());
            QVERIFY(equals(actual.mean, pairs.value(u"mean")));
            QVERIFY(equals(actual.min, pairs.value(u"min")));
            QVERIFY(equals(actual.max, pairs.value(u"max")));
        }
        QCOMPARE(ties(majorityConsensus({ratings})), expected.value(u"majority_ties").toInt());
        verifyDawidSkene(ratings, expected);
    }

private:
    void verifyDawidSkene(const Ratings& ratings, const QJsonObject& expected)
    {
        const QJsonObject values = expected.value(u"dawid_skene").toObject();
        DawidSkeneOptions options;
        options.start = DawidSkeneOptions::Start::VoteShares;
        const auto consensus = dawidSkene({ratings}, options);
        QVERIFY(consensus.has_value());
        QVERIFY(consensus->isConverged);
        QVERIFY(equals(consensus->logLikelihood, values.value(u"loglik")));
        const QJsonArray classes = expected.value(u"classes").toArray();
        const QJsonObject marginals = values.value(u"class_marginals").toObject();
        for (qsizetype c = 0; c < classes.size(); ++c)
            QVERIFY(equals(consensus->prior[static_cast<std::size_t>(c)],
                marginals.value(QString::number(classes[c].toInt()))));
        const QJsonObject rates = expected.value(u"error_rates").toObject();
        for (auto rater = rates.begin(); rater != rates.end(); ++rater) {
            const std::size_t index = rater.key().mid(3).toUInt() - 1;
            for (qsizetype j = 0; j < classes.size(); ++j)
                for (qsizetype l = 0; l < classes.size(); ++l) {
                    const double rate = consensus->raters[index]
                                            .confusion[static_cast<std::size_t>(j * classes.size() + l)];
                    const double printed = rater.value().toArray()[j].toArray()[l].toDouble();
                    QVERIFY2(std::abs(rate - printed) <= 0.5001e-4, qPrintable(QString::number(rate)));
                }
        }
    }
};

QTEST_APPLESS_MAIN(TestReferenceValues)
#include "test_reference_values.moc"
