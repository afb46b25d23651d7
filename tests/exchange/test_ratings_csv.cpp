#include "core/agreement/dawid_skene.h"
#include "core/agreement/vote_consensus.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/exchange/ratings_csv.h"
#include "core/project/project.h"
#include "tests/support/test_support.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace taxon;

namespace {

// Accuracy against the truth; a tie is right in one of as many cases as it has classes.
double accuracy(const Consensus &consensus, const QStringList &classes, const QStringList &truth)
{
    double right = 0;
    for (int unit = 0; unit < truth.size(); ++unit) {
        const auto posterior = consensus.posteriorOf(unit);
        const double best = *std::max_element(posterior.begin(), posterior.end());
        const auto isBest = [best](double value) { return best - value < 1e-9; };
        const auto index = static_cast<std::size_t>(classes.indexOf(truth[unit]));
        if (isBest(posterior[index]))
            right += 1.0 / static_cast<double>(std::count_if(posterior.begin(), posterior.end(), isBest));
    }
    return right / static_cast<double>(truth.size());
}

} // namespace

class TestRatingsCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsMayStandInAnyOrderUnderOtherNames()
    {
        const NamedRatings table = read("seconds;Worker;label;task\n1;ann;cat;a.png\n2;ben;dog;a.png\n");
        QCOMPARE(table.images, QStringList {QStringLiteral("a.png")});
        QCOMPARE(table.annotators, (QStringList {QStringLiteral("ann"), QStringLiteral("ben")}));
        QCOMPARE(table.classes, (QStringList {QStringLiteral("cat"), QStringLiteral("dog")}));
        QCOMPARE(table.ratings.on(0)[1].label, 1);
    }

    void quotesTabsAndAByteOrderMarkAreUnderstood()
    {
        const NamedRatings table
            = read("\xef\xbb\xbfimage\tannotator\tlabel\r\n\"a\tb \"\"c\"\"\nd\"\tann\t cat \r\n\r\ne\tann\tdog\r\n");
        QCOMPARE(table.images[0], QStringLiteral("a\tb \"c\"\nd"));
        QCOMPARE(table.ratings.size(), 2);
        QCOMPARE(table.classes[0], QStringLiteral("cat"));
    }

    void numbersAreOrderedAsNumbers()
    {
        const NamedRatings table = read("image,annotator,label\na,x,10\nb,x,9\n");
        QCOMPARE(table.classes, (QStringList {QStringLiteral("9"), QStringLiteral("10")}));
        QCOMPARE(table.ratings.on(0)[0].label, 1);
        QCOMPARE(scaleOf(table.classes, std::nullopt).level(), Level::Interval);
        QCOMPARE(scaleOf(table.classes, std::nullopt).value()[1], 10.0);
        QCOMPARE(scaleOf({QStringLiteral("cat")}, std::nullopt).level(), Level::Nominal);
    }

    void declaredClassesKeepTheirOrderAndRefuseOthers()
    {
        const QStringList classes {QStringLiteral("dog"), QStringLiteral("cat"), QStringLiteral("cow")};
        const NamedRatings table = read("image,annotator,label\na,x,cat\n", classes);
        QCOMPARE(table.classes, classes);
        QCOMPARE(table.ratings.classes(), 3);
        try {
            read("image,annotator,label\na,x,cat\nb,x,bird\n", classes);
            QFAIL("no error was thrown");
        } catch (const Error &error) {
            QCOMPARE(error.code(), ErrorCode::Mismatch);
            QVERIFY(error.message().contains(QStringLiteral("Line 3")));
        }
    }

    void repeatsCountAndEmptyLabelsAreSkipped()
    {
        const NamedRatings table = read("image,annotator,label\na,x,1\na,x,1\na,x,2\nb,x,\n");
        QCOMPARE(table.ratings.size(), 3);
        QCOMPARE(table.skipped, 1);
        QCOMPARE(table.images.size(), 2);
    }

    void badTablesAreRefused()
    {
        TAXON_VERIFY_ERROR(read(""), ErrorCode::Corrupt);
        TAXON_VERIFY_ERROR(read("image,label\na,1\n"), ErrorCode::Corrupt);
        TAXON_VERIFY_ERROR(read("image,annotator,label\na,x\n"), ErrorCode::Corrupt);
        TAXON_VERIFY_ERROR(read("image,annotator,label\n,x,1\n"), ErrorCode::Corrupt);
        TAXON_VERIFY_ERROR(read("image,annotator,label\na,x,\"1\n"), ErrorCode::Corrupt);
        TAXON_VERIFY_ERROR(read("image,annotator,label\na,x,\xff\n"), ErrorCode::Unreadable);
        TAXON_VERIFY_ERROR(readRatingsCsv(QStringLiteral("/nowhere/at.csv")), ErrorCode::NotFound);
    }

    void dawidSkeneIsAtLeastAsRightAsMajorityOnCifar10n()
    {
        TAXON_SKIP_WITHOUT_SHARED("data/annotators/cifar10n_3000.csv");
        const NamedRatings table = readRatingsCsv(test::sharedPath(QStringLiteral("data/annotators/cifar10n_3000.csv")));
        QCOMPARE(table.ratings.size(), 9000);
        QStringList truth(table.images.size());
        const QString lines = QString::fromUtf8(
            readFile(test::sharedPath(QStringLiteral("data/annotators/cifar10n_3000_truth.csv"))));
        for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts).mid(1))
            truth[table.images.indexOf(line.section(u',', 0, 0))] = line.section(u',', 1).trimmed();
        const double majority = accuracy(majorityConsensus({table.ratings}), table.classes, truth);
        const double dawid = accuracy(dawidSkene({table.ratings}).value(), table.classes, truth);
        QVERIFY(majority > 0.9);
        QVERIFY2(dawid >= majority, qPrintable(QStringLiteral("%1 < %2").arg(dawid).arg(majority)));
    }

    void aProjectGivesTheNewestStandingVotes()
    {
        const auto project = Project::create(m_folder.filePath(QStringLiteral("p")),
            {QStringLiteral("cat"), QStringLiteral("dog")});
        ImageRecord record;
        record.path = QStringLiteral("/a/1.png");
        record.sha256 = QString(64, u'0');
        record.format = QStringLiteral("png");
        const ImageId image = project->images().add(record);
        const AnnotatorId ann = project->annotators().findOrAdd(QStringLiteral("Ann"));
        const AnnotatorId ben = project->annotators().findOrAdd(QStringLiteral("Ben"));
        const auto classes = project->classes().all();
        const auto decide = [&](std::optional<AnnotatorId> who, std::optional<ClassId> label, DecisionPurpose purpose) {
            Decision decision;
            decision.image = image;
            decision.annotator = who;
            decision.kind = label ? DecisionKind::Label : DecisionKind::Skip;
            decision.label = label;
            decision.purpose = purpose;
            project->decisions().record(decision);
        };
        decide(std::nullopt, classes[1].id, DecisionPurpose::Vote); // came with the image
        decide(ann, classes[0].id, DecisionPurpose::Vote);
        decide(ann, classes[1].id, DecisionPurpose::Vote);
        decide(ann, classes[0].id, DecisionPurpose::Correction);
        decide(ben, std::nullopt, DecisionPurpose::Vote);
        const NamedRatings table = projectRatings(*project);
        QCOMPARE(table.classes, (QStringList {QStringLiteral("cat"), QStringLiteral("dog")}));
        QCOMPARE(table.ratings.size(), 1);
        QCOMPARE(table.ratings.on(0)[0].label, 1);
        QCOMPARE(table.skipped, 1);
    }

private:
    NamedRatings read(const QByteArray &content, const QStringList &classes = {})
    {
        const QString path = m_folder.filePath(QStringLiteral("table.csv"));
        writeFileAtomically(path, content);
        return readRatingsCsv(path, classes);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestRatingsCsv)
#include "test_ratings_csv.moc"
