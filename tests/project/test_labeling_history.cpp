#include "core/project/labeling_history.h"
#include "core/project/project.h"

#include <QTemporaryDir>
#include <QTest>

using namespace taxon;

/// What one person decided, in order, and the pairs of first and second looks.
class TestLabelingHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_project.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = Project::create(m_folder->filePath(QStringLiteral("p")), {QStringLiteral("cat"), QStringLiteral("dog")});
        for (int i = 0; i < 3; ++i) {
            ImageRecord record;
            record.path = record.importedFrom = QStringLiteral("/%1.png").arg(i);
            record.sha256 = QString::number(i).repeated(64);
            m_project->images().add(record);
        }
        m_ann = m_project->annotators().findOrAdd(QStringLiteral("Ann"));
        m_bob = m_project->annotators().findOrAdd(QStringLiteral("Bob"));
        m_madeMs = 1'700'000'000'000;
    }

    void looksComeInTheOrderMadeWithTheirTimes()
    {
        record(m_ann, 1, kCat);
        record(m_bob, 1, kDog);
        record(m_ann, 2, 0);
        record(m_ann, 1, kDog, DecisionPurpose::Repeat);
        record(m_ann, 3, kCat, DecisionPurpose::Correction);
        const QList<Look> looks = looksOf(m_ann);
        QCOMPARE(looks.size(), 4);
        QCOMPARE(looks[0].image.value, 1);
        QCOMPARE(looks[0].label.value, qint64(kCat));
        QCOMPARE(looks[0].madeMs, 1'700'000'001'000);
        QCOMPARE(looks[0].milliseconds, 900);
        QVERIFY(looks[1].isSkip && !looks[1].label.isValid());
        QCOMPARE(looks[2].purpose, DecisionPurpose::Repeat);
        QCOMPARE(looks[3].purpose, DecisionPurpose::Correction);
    }

    void onlyTheNewerOnesComeWhenAsked()
    {
        record(m_ann, 1, kCat);
        record(m_ann, 2, kCat);
        const DecisionId first = looksOf(m_ann).constFirst().id;
        const QList<Look> newer = looksOf(m_ann, first);
        QCOMPARE(newer.size(), 1);
        QCOMPARE(newer[0].image.value, 2);
        QCOMPARE(newer[0].label.value, qint64(kCat));
    }

    void undoneAndImportedDecisionsAreNoLooks()
    {
        record(m_ann, 1, kCat);
        record(m_ann, 2, kCat);
        m_project->decisions().undo(m_ann);
        Decision imported = decision(m_ann, 3, kCat, DecisionPurpose::Vote);
        imported.origin = DecisionOrigin::Import;
        m_project->decisions().record(imported);
        QCOMPARE(looksOf(m_ann).size(), 1);
    }

    void anActOnManyImagesIsTold()
    {
        m_project->decisions().record(QList<Decision>{decision(m_ann, 1, kCat, DecisionPurpose::Vote), decision(m_ann, 2, kCat, DecisionPurpose::Vote)});
        record(m_ann, 3, kCat);
        const QList<Look> looks = looksOf(m_ann);
        QVERIFY(looks[0].step.isValid());
        QCOMPARE(looks[1].step, looks[0].step);
        QVERIFY(!looks[2].step.isValid());
    }

    void aDecisionForADeletedClassWasMadeButHasNoLabel()
    {
        record(m_ann, 1, kCat);
        record(m_ann, 2, kDog);
        m_project->database().run(QStringLiteral("UPDATE class SET state = 'deleted' WHERE id = 1"));
        const QList<Look> looks = looksOf(m_ann);
        QCOMPARE(looks.size(), 2);
        QVERIFY(!looks[0].label.isValid() && !looks[0].isSkip);
        QCOMPARE(looks[1].label.value, qint64(kDog));
    }

    void aRepeatIsPairedWithTheVoteThatStoodThen()
    {
        record(m_ann, 1, kDog); // a slip, mended at once
        record(m_ann, 1, kCat);
        record(m_ann, 2, kDog);
        record(m_ann, 1, kDog, DecisionPurpose::Repeat);
        record(m_ann, 1, kDog); // changed later: the pair stays as it was
        record(m_bob, 1, kDog);
        record(m_bob, 2, 0);
        record(m_bob, 2, kDog, DecisionPurpose::Repeat);
        const QList<RepeatPair> pairs = repeatPairs(m_project->database());
        QCOMPARE(pairs.size(), 2);
        QCOMPARE(pairs[0].annotator, m_ann);
        QCOMPARE(pairs[0].image.value, 1);
        QCOMPARE(pairs[0].first.label.value, qint64(kCat));
        QCOMPARE(pairs[0].repeat.label.value, qint64(kDog));
        QCOMPARE(pairs[0].repeat.madeMs - pairs[0].first.madeMs, 2'000);
        QCOMPARE(pairs[1].annotator, m_bob);
        QVERIFY(pairs[1].first.isSkip);
        QCOMPARE(repeatPairs(m_project->database(), m_bob).size(), 1);
    }

    void aRepeatThatWasChangedIsOnePair()
    {
        record(m_ann, 1, kCat);
        record(m_ann, 1, kDog, DecisionPurpose::Repeat);
        record(m_ann, 1, kCat, DecisionPurpose::Repeat);
        QList<RepeatPair> pairs = repeatPairs(m_project->database());
        QCOMPARE(pairs.size(), 1);
        QCOMPARE(pairs[0].repeat.label.value, qint64(kCat));
        m_project->decisions().undo(m_ann);
        pairs = repeatPairs(m_project->database());
        QCOMPARE(pairs[0].repeat.label.value, qint64(kDog));
    }

    void undoneHalvesMakeNoPair()
    {
        record(m_ann, 1, kCat);
        record(m_ann, 1, kDog, DecisionPurpose::Repeat);
        m_project->decisions().undo(m_ann);
        QVERIFY(repeatPairs(m_project->database()).isEmpty());
        m_project->decisions().redo(m_ann);
        QCOMPARE(repeatPairs(m_project->database()).size(), 1);
        m_project->database().run(QStringLiteral("UPDATE decision SET undone = 1 WHERE purpose = 'vote'"));
        QVERIFY(repeatPairs(m_project->database()).isEmpty());
    }

    void mergedClassesAgree()
    {
        record(m_ann, 1, kCat);
        record(m_ann, 1, kDog, DecisionPurpose::Repeat);
        m_project->database().run(QStringLiteral("UPDATE class SET state = 'merged', merged_into = 1 WHERE id = 2"));
        const RepeatPair pair = repeatPairs(m_project->database()).constFirst();
        QCOMPARE(pair.first.label, pair.repeat.label);
    }

    void repeatsInflateNoCount()
    {
        record(m_ann, 1, kCat);
        record(m_ann, 1, kDog, DecisionPurpose::Repeat);
        QCOMPARE(m_project->decisions().countByAnnotator().value(m_ann), 1);
        QCOMPARE(m_project->decisions().standingOf(m_ann).value({1}).label->value, qint64(kCat));
    }

private:
    static constexpr int kCat = 1;
    static constexpr int kDog = 2;

    Decision decision(AnnotatorId annotator, int image, int label, DecisionPurpose purpose)
    {
        Decision made;
        made.image = {image};
        made.annotator = annotator;
        made.kind = label > 0 ? DecisionKind::Label : DecisionKind::Skip;
        if (label > 0)
            made.label = ClassId{label};
        made.purpose = purpose;
        made.madeAt = QDateTime::fromMSecsSinceEpoch(m_madeMs += 1'000, Qt::UTC);
        made.milliseconds = 900;
        return made;
    }
    void record(AnnotatorId annotator, int image, int label, DecisionPurpose purpose = DecisionPurpose::Vote)
    {
        m_project->decisions().record(decision(annotator, image, label, purpose));
    }
    QList<Look> looksOf(AnnotatorId annotator, DecisionId after = {})
    {
        QList<Look> looks;
        forEachLook(m_project->database(), annotator, after, [&looks](const Look &look) { looks.append(look); });
        return looks;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    AnnotatorId m_ann;
    AnnotatorId m_bob;
    qint64 m_madeMs = 0;
};

QTEST_GUILESS_MAIN(TestLabelingHistory)
#include "test_labeling_history.moc"
