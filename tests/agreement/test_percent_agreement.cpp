#include "core/agreement/majority.h"
#include "core/agreement/percent_agreement.h"

#include <QTest>

using namespace taxon;

namespace {

// One word an image; '.' is an annotator who did not label it.
std::vector<std::vector<int>> votes(const char *words)
{
    std::vector<std::vector<int>> images;
    for (const QByteArray &word : QByteArray(words).split(' ')) {
        images.emplace_back();
        for (const char letter : word)
            if (letter != '.')
                images.back().push_back(letter - '0');
    }
    return images;
}

} // namespace

class TestPercentAgreement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsThePublishedValueWithMissingLabels();
    void fullAgreementIsOneAndNoneIsZero();
    void isUndefinedWithoutAPair();
    void theMajorityWins();
    void aTieOrNoVoteGivesNone();
};

void TestPercentAgreement::equalsThePublishedValueWithMissingLabels()
{
    const auto result = percentAgreement(votes("11.1 2232 3333 3333 2222 1234 4444 1121 2222 .555 ..11 ..3."));
    QCOMPARE(QString::number(*result.value, 'f', 5), QStringLiteral("0.81818"));
    QCOMPARE(result.images, 11);
    QCOMPARE(result.labels, 40);
}

void TestPercentAgreement::fullAgreementIsOneAndNoneIsZero()
{
    QCOMPARE(*percentAgreement(votes("111 22 3")).value, 1.0);
    QCOMPARE(*percentAgreement(votes("123 21")).value, 0.0);
    QCOMPARE(*percentAgreement(votes("112")).value, 1.0 / 3);
}

void TestPercentAgreement::isUndefinedWithoutAPair()
{
    QVERIFY(!percentAgreement({}).value);
    const auto single = percentAgreement(votes("1 2 ."));
    QVERIFY(!single.value);
    QCOMPARE(single.images, 0);
    QCOMPARE(single.labels, 0);
}

void TestPercentAgreement::theMajorityWins()
{
    QCOMPARE(majority(std::vector{3}), std::optional(3));
    QCOMPARE(majority(std::vector{1, 0, 1}), std::optional(1));
    QCOMPARE(majority(std::vector{0, 2, 1, 2}), std::optional(2));
}

void TestPercentAgreement::aTieOrNoVoteGivesNone()
{
    QVERIFY(!majority({}));
    QVERIFY(!majority(std::vector{0, 1}));
    QVERIFY(!majority(std::vector{2, 2, 1, 1, 0}));
}

QTEST_GUILESS_MAIN(TestPercentAgreement)
#include "test_percent_agreement.moc"
