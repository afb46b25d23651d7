#include "core/base/random.h"
#include "core/metrics/classification_report.h"
#include "tests/support/test_support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace taxon;

namespace {

ConfusionMatrix randomMatrix(int classes, quint64 seed)
{
    Random random(seed);
    ConfusionMatrix matrix(classes);
    const auto images = random.below(60) + 1;
    for (std::uint64_t i = 0; i < images; ++i)
        matrix.add(static_cast<int>(random.below(static_cast<std::uint64_t>(classes))), static_cast<int>(random.below(static_cast<std::uint64_t>(classes))));
    return matrix;
}

const char *const kOracle = R"(
import json, sys, warnings
from sklearn.metrics import accuracy_score, f1_score, precision_recall_fscore_support
warnings.simplefilter("ignore")
answers = []
for counts in json.loads(sys.argv[1]):
    n = int(len(counts) ** 0.5)
    truth = [t for t in range(n) for p in range(n) for _ in range(counts[t * n + p])]
    guess = [p for t in range(n) for p in range(n) for _ in range(counts[t * n + p])]
    precision, recall, f1, support = precision_recall_fscore_support(truth, guess, labels=range(n), zero_division=0)
    answers.append({"accuracy": accuracy_score(truth, guess), "macroF1": f1_score(truth, guess, average="macro"),
        "precision": list(precision), "recall": list(recall), "f1": list(f1), "support": [int(s) for s in support]})
print(json.dumps({"answers": answers}))
)";

void compareClass(const ClassFigures &ours, const QJsonObject &theirs, int label)
{
    QCOMPARE(ours.precision.value_or(0), theirs[QStringLiteral("precision")][label].toDouble());
    QCOMPARE(ours.recall.value_or(0), theirs[QStringLiteral("recall")][label].toDouble());
    QCOMPARE(ours.f1.value_or(0), theirs[QStringLiteral("f1")][label].toDouble());
    QCOMPARE(ours.support, theirs[QStringLiteral("support")][label].toInteger());
}

} // namespace

class TestClassificationReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figuresOfASmallMatrix();
    void whatHasNoDenominatorIsUndefined();
    void figuresEqualThoseOfScikitLearn();
    void aListOfTheWrongLengthStaysSquare();
};

void TestClassificationReport::figuresOfASmallMatrix()
{
    const auto report = classificationReport(ConfusionMatrix(2, {8, 2, 1, 9}));
    QCOMPARE(report.images, 20);
    QCOMPARE(*report.accuracy, 17.0 / 20);
    QCOMPARE(*report.classes[0].precision, 8.0 / 9);
    QCOMPARE(*report.classes[0].recall, 8.0 / 10);
    QCOMPARE(*report.classes[0].f1, 16.0 / 19);
    QCOMPARE(*report.macroF1, (16.0 / 19 + 18.0 / 21) / 2);
}

void TestClassificationReport::whatHasNoDenominatorIsUndefined()
{
    const auto empty = classificationReport(ConfusionMatrix(2));
    QVERIFY(!empty.accuracy && !empty.macroF1 && !empty.classes[0].f1);
    const auto report = classificationReport(ConfusionMatrix(3, {2, 0, 0, 1, 0, 0, 0, 0, 0}));
    QVERIFY(!report.classes[1].precision);
    QCOMPARE(*report.classes[1].recall, 0.0);
    QVERIFY(!report.classes[2].f1);
    QCOMPARE(*report.macroF1, (4.0 / 5 + 0.0) / 2); // the third class occurs nowhere
}

void TestClassificationReport::figuresEqualThoseOfScikitLearn()
{
    const QString python = test::pythonWith({QStringLiteral("sklearn")});
    if (python.isEmpty())
        QSKIP("needs python3-sklearn");
    QList<ConfusionMatrix> matrices;
    QJsonArray counts;
    for (quint64 seed = 0; seed < 60; ++seed) {
        matrices.append(randomMatrix(2 + static_cast<int>(seed % 7), seed));
        QJsonArray row;
        for (const auto count : matrices.constLast().counts())
            row.append(static_cast<qint64>(count));
        counts.append(row);
    }
    const auto result = test::runProcess(python, {QStringLiteral("-c"), QString::fromLatin1(kOracle), QString::fromUtf8(QJsonDocument(counts).toJson(QJsonDocument::Compact))});
    QCOMPARE(result.exitCode, 0);
    const QJsonArray answers = result.json()[QStringLiteral("answers")].toArray();
    QCOMPARE(answers.size(), matrices.size());
    for (qsizetype i = 0; i < matrices.size(); ++i) {
        const auto report = classificationReport(matrices[i]);
        const QJsonObject theirs = answers[i].toObject();
        QCOMPARE(*report.accuracy, theirs[QStringLiteral("accuracy")].toDouble());
        QCOMPARE(*report.macroF1, theirs[QStringLiteral("macroF1")].toDouble());
        for (int label = 0; label < matrices[i].classes(); ++label)
            compareClass(report.classes[static_cast<std::size_t>(label)], theirs, label);
    }
}

void TestClassificationReport::aListOfTheWrongLengthStaysSquare()
{
    const ConfusionMatrix matrix(3, {1, 2});
    QCOMPARE(matrix.counts().size(), std::size_t(9));
    QCOMPARE(matrix.rowSum(0), 3);
    QCOMPARE(matrix.columnSum(1), 2);
    QCOMPARE(matrix.total(), 3);
}

QTEST_GUILESS_MAIN(TestClassificationReport)
#include "test_classification_report.moc"
