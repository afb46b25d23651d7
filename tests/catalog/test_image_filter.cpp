#include "core/base/error.h"
#include "core/catalog/image_filter.h"
#include "core/catalog/natural_order.h"
#include "tests/support/test_support.h"

#include <QJsonArray>
#include <QTest>

using namespace taxon;

class TestImageFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingSurvivesJson()
    {
        ImageFilter filter;
        filter.whose = Whose::Resolved;
        filter.classes = {{3}, {5}};
        filter.annotators = {{2}};
        filter.states = {OwnState::Skipped};
        filter.marks = {Mark::Flagged, Mark::NearDuplicate};
        filter.parts = {PartChoice::None};
        filter.folders = {QStringLiteral("../a b/c")};
        filter.group = QStringLiteral("patient 7");
        filter.text = QStringLiteral("ü");
        filter.predicted = {{3}};
        filter.predictionConfidence = {10, 60};
        filter.ownConfidence = {std::nullopt, 50};
        filter.side = {1000, std::nullopt};
        filter.fileDate = {QDate(2024, 2, 29), std::nullopt};
        filter.decisionDate = {QDate(2024, 1, 1), QDate(2024, 12, 31)};
        filter.sort = SortOrder::Random;
        filter.isDescending = true;
        filter.seed = 42;
        QCOMPARE(ImageFilter::fromJson(filter.toJson()), filter);
        QVERIFY(!filter.isEmpty());
    }

    void anOrderAloneIsNoCondition()
    {
        ImageFilter filter;
        QVERIFY(filter.toJson().isEmpty());
        filter.sort = SortOrder::Name;
        QVERIFY(filter.isEmpty());
        QVERIFY(!filter.isDefault());
    }

    void whatCannotBeMeantIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::newRow("unknown key") << QJsonObject{{QStringLiteral("colour"), QStringLiteral("red")}};
        QTest::newRow("unknown mark") << QJsonObject{{QStringLiteral("marks"), QJsonArray{QStringLiteral("pretty")}}};
        QTest::newRow("half a range") << QJsonObject{{QStringLiteral("side"), QJsonArray{3}}};
        QTest::newRow("no date") << QJsonObject{{QStringLiteral("file_date"), QJsonArray{QStringLiteral("2023-02-29"), QJsonValue()}}};
        QTest::newRow("no list") << QJsonObject{{QStringLiteral("classes"), 3}};
        QTest::newRow("name for id") << QJsonObject{{QStringLiteral("classes"), QJsonArray{QStringLiteral("cat")}}};
    }

    void whatCannotBeMeantIsRefused()
    {
        QFETCH(QJsonObject, json);
        TAXON_VERIFY_ERROR(ImageFilter::fromJson(json), ErrorCode::Usage);
    }

    void numbersInNamesAreCounted()
    {
        QVERIFY(isNaturallyBefore("img2.png", "img10.png"));
        QVERIFY(!isNaturallyBefore("img10.png", "img2.png"));
        QVERIFY(isNaturallyBefore("a", "a1"));
        QVERIFY(isNaturallyBefore("img007", "img8"));
        QVERIFY(isNaturallyBefore("a9b", "b1"));
        QVERIFY(isNaturallyBefore("01", "1") != isNaturallyBefore("1", "01"));
        QVERIFY(!isNaturallyBefore("same", "same"));
    }
};

QTEST_GUILESS_MAIN(TestImageFilter)
#include "test_image_filter.moc"
