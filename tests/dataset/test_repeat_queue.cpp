#include "core/dataset/repeat_queue.h"

#include <QHash>
#include <QTest>

#include <cmath>
#include <vector>

using namespace taxon;

namespace {

constexpr qint64 kSecondMs = 1'000;
constexpr qint64 kHourMs = 3'600'000;

/// A person who labels images 1, 2, 3 … in order, one a second, and repeats what the queue asks for.
struct Person {
    explicit Person(const RepeatRule &rule, quint64 seed = 1)
        : queue(rule, seed)
    {
    }

    Look look(ImageId image, DecisionPurpose purpose)
    {
        Look made;
        made.id = {qint64(shown.size()) + 1};
        made.image = image;
        made.purpose = purpose;
        made.label = {1};
        made.madeMs = nowMs;
        return made;
    }
    void decide(ImageId image, DecisionPurpose purpose)
    {
        queue.add(look(image, purpose));
        shown.push_back({image, purpose == DecisionPurpose::Repeat});
        nowMs += kSecondMs;
    }
    /// Until image `last` of `total` has been labeled.
    void labelUpTo(int last, int total)
    {
        while (labeled < last) {
            if (const auto repeat = queue.next(nowMs, total - labeled))
                decide(*repeat, DecisionPurpose::Repeat);
            else
                decide({++labeled}, DecisionPurpose::Vote);
        }
    }
    int repeats() const
    {
        return int(std::count_if(shown.begin(), shown.end(), [](const Shown &item) { return item.isRepeat; }));
    }

    struct Shown {
        ImageId image;
        bool isRepeat;
        bool operator==(const Shown &) const = default;
    };
    RepeatQueue queue;
    std::vector<Shown> shown;
    qint64 nowMs = 1'700'000'000'000;
    int labeled = 0;
};

} // namespace

/// When an annotator's images come a second time.
class TestRepeatQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAShareNothingComesTwice()
    {
        Person person({.sharePercent = 0, .distance = 1, .minHours = 0});
        person.labelUpTo(500, 500);
        QCOMPARE(person.repeats(), 0);
    }

    void theShareIsKept_data()
    {
        QTest::addColumn<int>("images");
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("distance");
        QTest::newRow("small project") << 200 << 10 << 50;
        QTest::newRow("large project") << 3'000 << 10 << 50;
        QTest::newRow("few") << 3'000 << 1 << 500;
        QTest::newRow("many") << 1'000 << 40 << 20;
    }
    void theShareIsKept()
    {
        QFETCH(int, images);
        QFETCH(int, percent);
        QFETCH(int, distance);
        for (quint64 seed = 1; seed <= 5; ++seed) {
            Person person({.sharePercent = percent, .distance = distance, .minHours = 0}, seed);
            person.labelUpTo(images, images);
            const int expected = images * percent / 100;
            QVERIFY2(std::abs(person.repeats() - expected) <= qMax(1, expected / 20),
                qPrintable(QStringLiteral("%1 repeats instead of %2").arg(person.repeats()).arg(expected)));
            QCOMPARE(person.queue.repeated(), person.repeats());
            QCOMPARE(person.queue.labeled(), images);
        }
    }

    void theShareIsKeptOnTheWay()
    {
        Person person({.sharePercent = 10, .distance = 50, .minHours = 0});
        person.labelUpTo(1'500, 100'000);
        QVERIFY2(person.repeats() >= 140 && person.repeats() <= 150, qPrintable(QString::number(person.repeats())));
    }

    void noRepeatComesBeforeItsDistance()
    {
        Person person({.sharePercent = 20, .distance = 30, .minHours = 0});
        person.labelUpTo(1'000, 1'000);
        QHash<ImageId, int> firstPlace;
        for (int place = 0; place < int(person.shown.size()); ++place) {
            const Person::Shown &item = person.shown[std::size_t(place)];
            if (item.isRepeat)
                QVERIFY(place - firstPlace.value(item.image) - 1 >= 30);
            else
                firstPlace.insert(item.image, place);
        }
    }

    void noImageComesThreeTimesAndNoneTwiceInARow()
    {
        Person person({.sharePercent = 100, .distance = 1, .minHours = 0});
        person.labelUpTo(300, 300);
        QHash<ImageId, int> times;
        for (std::size_t i = 0; i < person.shown.size(); ++i) {
            ++times[person.shown[i].image];
            QVERIFY(i == 0 || person.shown[i].image != person.shown[i - 1].image);
        }
        for (const int count : std::as_const(times))
            QVERIFY(count <= 2);
    }

    void nobodyCanCountTheRepeatsOut()
    {
        Person person({.sharePercent = 10, .distance = 20, .minHours = 0});
        person.labelUpTo(3'000, 3'000);
        QHash<int, int> gaps;
        int last = -1;
        for (int place = 0; place < int(person.shown.size()); ++place)
            if (person.shown[std::size_t(place)].isRepeat) {
                ++gaps[place - last];
                last = place;
            }
        int most = 0;
        for (const int count : std::as_const(gaps))
            most = qMax(most, count);
        QVERIFY2(gaps.size() >= 12 && most < person.repeats() / 4, qPrintable(QString::number(most)));
    }

    void theRepeatedImagesAreSpreadOverTheQueue()
    {
        std::array<int, 4> quarters{};
        for (quint64 seed = 1; seed <= 10; ++seed) {
            Person person({.sharePercent = 10, .distance = 20, .minHours = 0}, seed);
            person.labelUpTo(1'000, 1'000);
            for (const Person::Shown &item : person.shown)
                if (item.isRepeat)
                    ++quarters[std::size_t(item.image.value - 1) / 250];
        }
        for (const int count : quarters) // 250 expected each
            QVERIFY2(count > 150 && count < 350, qPrintable(QString::number(count)));
    }

    void hoursAreWaitedFor()
    {
        Person person({.sharePercent = 10, .distance = 5, .minHours = 24});
        person.labelUpTo(400, 2'000);
        QCOMPARE(person.repeats(), 0);
        person.nowMs += 24 * kHourMs;
        person.labelUpTo(1'200, 2'000);
        QVERIFY2(person.repeats() >= 100 && person.repeats() <= 120, qPrintable(QString::number(person.repeats())));
        // What was owed is not made up for at once.
        const auto firstOfDay = person.shown.begin() + 400;
        QVERIFY(std::count_if(firstOfDay, firstOfDay + 50, [](const Person::Shown &item) { return item.isRepeat; }) < 25);
    }

    void aRestartGoesOnWithTheSameImages()
    {
        const RepeatRule rule{.sharePercent = 15, .distance = 25, .minHours = 0};
        Person through(rule);
        through.labelUpTo(600, 600);
        Person before(rule);
        before.labelUpTo(300, 600);
        // Another queue from the same decisions, as after a restart.
        Person after(rule);
        after.nowMs = before.nowMs - qint64(before.shown.size()) * kSecondMs;
        for (const Person::Shown &item : before.shown)
            after.decide(item.image, item.isRepeat ? DecisionPurpose::Repeat : DecisionPurpose::Vote);
        after.labeled = 300;
        after.labelUpTo(600, 600);
        QVERIFY(after.shown == through.shown);
    }

    void anUndoneRepeatComesAgain()
    {
        Person person({.sharePercent = 20, .distance = 10, .minHours = 0});
        while (person.repeats() < 3)
            person.labelUpTo(person.labeled + 1, 1'000);
        // The last one asked for was decided on before the last vote.
        const auto last = std::find_if(person.shown.rbegin(), person.shown.rend(), [](const Person::Shown &item) { return item.isRepeat; });
        const qint64 place = person.shown.rend() - last - 1;
        const ImageId repeated = last->image;
        QList<DecisionId> undone;
        for (qint64 i = qint64(person.shown.size()); i > place; --i)
            undone.append(DecisionId{i});
        person.queue.remove(undone);
        QCOMPARE(person.queue.newest().value, place);
        QCOMPARE(person.queue.repeated(), 2);
        const auto again = person.queue.next(person.nowMs, 1'000);
        QVERIFY(again.has_value());
        QCOMPARE(*again, repeated);
    }

    void whatWasSkippedCorrectedOrDeletedIsNotRepeated()
    {
        Person person({.sharePercent = 100, .distance = 1, .minHours = 0});
        Look skipped = person.look({1}, DecisionPurpose::Vote);
        skipped.isSkip = true;
        skipped.label = {};
        person.queue.add(skipped);
        person.decide({2}, DecisionPurpose::Vote);
        person.decide({2}, DecisionPurpose::Correction);
        person.decide({3}, DecisionPurpose::Vote);
        person.decide({4}, DecisionPurpose::Vote);
        for (int i = 0; i < 40; ++i) {
            const auto repeat = person.queue.next(person.nowMs, 1'000);
            QVERIFY(!repeat || repeat->value > 2);
            person.decide({100 + i}, DecisionPurpose::Vote);
            if (repeat)
                return;
        }
        QFAIL("nothing was repeated at all");
    }

    void twoAnnotatorsRepeatDifferentImages()
    {
        const RepeatRule rule{.sharePercent = 10, .distance = 20, .minHours = 0};
        Person one(rule, 1);
        Person two(rule, 2);
        one.labelUpTo(500, 500);
        two.labelUpTo(500, 500);
        QVERIFY(one.shown != two.shown);
    }

    void nothingIsRepeatedWhenNothingIsLeft()
    {
        Person person({.sharePercent = 100, .distance = 1, .minHours = 0});
        person.labelUpTo(10, 1'000);
        QVERIFY(!person.queue.next(person.nowMs, 0));
    }
};

QTEST_GUILESS_MAIN(TestRepeatQueue)
#include "test_repeat_queue.moc"
