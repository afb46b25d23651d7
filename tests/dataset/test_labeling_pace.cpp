#include "core/base/error.h"
#include "core/dataset/labeling_pace.h"
#include "core/project/project.h"
#include "tests/support/test_support.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace taxon;

namespace {

QTimeZone berlin()
{
    return QTimeZone("Europe/Berlin");
}

PaceOptions options()
{
    PaceOptions fixed;
    fixed.zone = berlin();
    return fixed;
}

qint64 ms(const char *isoUtc)
{
    return QDateTime::fromString(QLatin1String(isoUtc), Qt::ISODate).toMSecsSinceEpoch();
}

Look look(qint64 image, qint64 madeMs, int milliseconds = 0)
{
    Look made;
    made.image = {image};
    made.label = {1};
    made.madeMs = madeMs;
    made.milliseconds = milliseconds;
    return made;
}

/// `count` images from `first` on, `seconds` apart.
std::vector<Look> looks(int count, qint64 startMs, int seconds, qint64 first = 1)
{
    std::vector<Look> made;
    for (int i = 0; i < count; ++i)
        made.push_back(look(first + i, startMs + i * seconds * 1'000LL));
    return made;
}

} // namespace

/// A person's own times.
class TestLabelingPace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!berlin().isValid())
            QSKIP("needs the time zone Europe/Berlin");
    }

    void nothingIsMadeUp()
    {
        const LabelingPace pace = labelingPace({}, 10, ms("2026-03-02T12:00:00Z"), options());
        QCOMPARE(pace.today, 0);
        QVERIFY(!pace.medianMs && !pace.perMinute && !pace.leftMs && !pace.usualADay && !pace.daysLeft);
        // A single decision of which no time is known.
        QVERIFY(!labelingPace(looks(1, ms("2026-03-02T10:00:00Z"), 1), 10, ms("2026-03-02T12:00:00Z"), options()).medianMs);
    }

    void theTimeOfADecisionIsTheTimeSinceTheOneBefore()
    {
        const std::vector<Look> made = looks(11, ms("2026-03-02T10:00:00Z"), 3);
        const LabelingPace pace = labelingPace(made, 100, ms("2026-03-02T12:00:00Z"), options());
        QCOMPARE(pace.medianMs, std::optional<qint64>(3'000));
        QCOMPARE(pace.perMinute, std::optional(20.0));
        QCOMPARE(pace.leftMs, std::optional<qint64>(300'000));
        QCOMPARE(pace.today, 11);
        QCOMPARE(pace.todayWorkMs, 30'000);
    }

    void aPauseIsNoWork()
    {
        std::vector<Look> made = looks(3, ms("2026-03-02T10:00:00Z"), 2);
        made.push_back(look(4, ms("2026-03-02T11:30:00Z"), 4'000)); // after lunch: four seconds on the screen
        made.push_back(look(5, ms("2026-03-02T12:30:00Z"), 3'600'000)); // the image was left open
        const auto times = workTimes(made, 120'000);
        const std::vector<std::optional<qint64>> expected{std::nullopt, 2'000, 2'000, 4'000, std::nullopt};
        QVERIFY(times == expected);
        QCOMPARE(labelingPace(made, 0, ms("2026-03-02T13:00:00Z"), options()).todayWorkMs, 8'000);
    }

    void theLimitOfAPauseIsIncluded()
    {
        const std::vector<Look> made{look(1, 0), look(2, 120'000), look(3, 240'001)};
        const auto times = workTimes(made, 120'000);
        QCOMPARE(times[1], std::optional<qint64>(120'000));
        QVERIFY(!times[2]);
    }

    void aClockThatWasPutBackSaysNothing()
    {
        const std::vector<Look> made{look(1, 100'000), look(2, 40'000, 1'500), look(3, 42'000)};
        const auto times = workTimes(made, 120'000);
        QCOMPARE(times[1], std::optional<qint64>(1'500));
        QCOMPARE(times[2], std::optional<qint64>(2'000));
    }

    void anActOnManyImagesIsDividedAmongThem()
    {
        std::vector<Look> made{look(1, 0)};
        for (int i = 0; i < 4; ++i) {
            made.push_back(look(2 + i, 8'000 + i));
            made.back().step = {77};
        }
        made.push_back(look(9, 10'003));
        const auto times = workTimes(made, 120'000);
        for (std::size_t i = 1; i <= 4; ++i)
            QCOMPARE(times[i], std::optional<qint64>(2'000));
        QCOMPARE(times[5], std::optional<qint64>(2'000));
        // After a pause: the time on the screen, of which each has its share.
        made.resize(5);
        for (Look &member : made) {
            member.madeMs += member.step.isValid() ? 10'000'000 : 0;
            member.milliseconds = 1'500;
        }
        for (const auto &time : workTimes(made, 120'000))
            QCOMPARE(time, std::optional<qint64>(1'500));
    }

    void oneSlowDecisionDoesNotMoveTheMedian()
    {
        std::vector<Look> made = looks(20, ms("2026-03-02T10:00:00Z"), 2);
        made.push_back(look(21, made.back().madeMs + 110'000));
        QCOMPARE(labelingPace(made, 0, ms("2026-03-02T12:00:00Z"), options()).medianMs, std::optional<qint64>(2'000));
    }

    void thePaceIsThatOfTheRecentDecisions()
    {
        std::vector<Look> made = looks(100, ms("2026-03-02T10:00:00Z"), 30);
        const std::vector<Look> faster = looks(201, made.back().madeMs + 2'000, 2, 1'000);
        made.insert(made.end(), faster.begin(), faster.end());
        QCOMPARE(labelingPace(made, 0, ms("2026-03-02T12:00:00Z"), options()).perMinute, std::optional(30.0));
    }

    void secondLooksTakeTimeButDecideNoImage()
    {
        // Each image twice: what is left takes twice as long.
        std::vector<Look> made{look(1, 0)};
        for (int i = 1; i <= 20; ++i)
            made.push_back(look(1 + (i + 1) / 2, i * 2'000));
        const LabelingPace pace = labelingPace(made, 100, 50'000, options());
        QCOMPARE(pace.leftMs, std::optional<qint64>(400'000));
    }

    void theDayEndsAtTheLocalMidnight()
    {
        // 23:59:30 and 00:00:30 in Berlin, where UTC has the same day.
        const std::vector<Look> made{look(1, ms("2026-03-02T22:59:30Z")), look(2, ms("2026-03-02T23:00:30Z"))};
        const LabelingPace before = labelingPace(made, 0, ms("2026-03-02T22:59:50Z"), options());
        QCOMPARE(before.today, 1);
        const LabelingPace after = labelingPace(made, 0, ms("2026-03-02T23:01:00Z"), options());
        QCOMPARE(after.today, 1);
        QCOMPARE(after.todayWorkMs, 60'000); // who works over midnight has made no pause
    }

    void daysOfTwentyThreeAndTwentyFiveHoursCountAsOne()
    {
        // Clocks went from 2:00 to 3:00 on 29 March 2026, and from 3:00 to 2:00 on 25 October.
        const std::vector<Look> spring{look(1, ms("2026-03-28T23:00:00Z")), look(2, ms("2026-03-29T00:59:59Z")),
            look(3, ms("2026-03-29T01:00:01Z")), look(4, ms("2026-03-29T21:59:59Z")), look(5, ms("2026-03-29T22:00:00Z"))};
        QCOMPARE(labelingPace(spring, 0, ms("2026-03-29T21:59:59Z"), options()).today, 4);
        QCOMPARE(*workTimes(spring, 120'000)[2], 2'000); // the hour that the clocks skipped is no pause
        const std::vector<Look> autumn{look(1, ms("2026-10-24T22:00:00Z")), look(2, ms("2026-10-25T00:59:59Z")),
            look(3, ms("2026-10-25T01:00:01Z")), look(4, ms("2026-10-25T22:59:59Z")), look(5, ms("2026-10-25T23:00:00Z"))};
        QCOMPARE(labelingPace(autumn, 0, ms("2026-10-25T22:59:59Z"), options()).today, 4);
        QCOMPARE(*workTimes(autumn, 120'000)[2], 2'000);
    }

    void theUsualDayIsTheMedianOfTheDaysOfWorkBeforeToday()
    {
        std::vector<Look> made;
        qint64 image = 1;
        const auto day = [&](const char *start, int count) {
            const std::vector<Look> more = looks(count, ms(start), 1, image);
            made.insert(made.end(), more.begin(), more.end());
            image += count;
        };
        day("2026-03-02T10:00:00Z", 10);
        day("2026-03-04T10:00:00Z", 30); // the third was free
        day("2026-03-05T10:00:00Z", 500);
        day("2026-03-06T10:00:00Z", 1);
        const LabelingPace pace = labelingPace(made, 61, ms("2026-03-06T12:00:00Z"), options());
        QCOMPARE(pace.usualADay, std::optional<qint64>(30));
        QCOMPARE(pace.daysLeft, std::optional<qint64>(3));
    }

    void exportedTimesNameNeitherImageNorClassNorRepeat()
    {
        QTemporaryDir folder;
        const auto project = Project::create(folder.filePath(QStringLiteral("p")), {QStringLiteral("secretclass")});
        ImageRecord record;
        record.path = record.importedFrom = QStringLiteral("/secretname.png");
        record.sha256 = QString(64, u'a');
        Decision decision;
        decision.image = project->images().add(record);
        decision.annotator = project->annotators().findOrAdd(QStringLiteral("Ann"));
        decision.label = project->classes().all().constFirst().id;
        decision.milliseconds = 1'250;
        decision.madeAt = QDateTime::fromMSecsSinceEpoch(ms("2026-03-02T23:00:30Z"));
        project->decisions().record(decision);
        decision.purpose = DecisionPurpose::Repeat;
        decision.madeAt = decision.madeAt.addSecs(4);
        decision.kind = DecisionKind::Skip;
        decision.label.reset();
        project->decisions().record(decision);
        // Somebody else's times stay where they are.
        decision.annotator = project->annotators().findOrAdd(QStringLiteral("Bob"));
        project->decisions().record(decision);

        const QString path = folder.filePath(QStringLiteral("times.csv"));
        QCOMPARE(exportTimes(*project, project->annotators().findOrAdd(QStringLiteral("Ann")), path, options()), 2);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(),
            QByteArray("decided_at,day,act,seconds_on_screen,seconds_of_work\n"
                       "2026-03-02T23:00:30.000Z,2026-03-03,label,1.250,1.250\n"
                       "2026-03-02T23:00:34.000Z,2026-03-03,skip,1.250,4.000\n"));
        TAXON_VERIFY_ERROR(exportTimes(*project, {1}, folder.filePath(QStringLiteral("none/times.csv"))), ErrorCode::NotWritable);
    }
};

QTEST_GUILESS_MAIN(TestLabelingPace)
#include "test_labeling_pace.moc"
