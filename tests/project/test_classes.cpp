#include "core/base/error.h"
#include "core/base/random.h"
#include "core/project/class_use.h"
#include "core/project/project.h"
#include "tests/support/test_support.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace taxon;

namespace {

const QString kCat = QStringLiteral("cat");
const QString kDog = QStringLiteral("dog");
const QString kWolf = QStringLiteral("wolf");

ImageRecord record(const QString &path)
{
    ImageRecord image;
    image.path = path;
    image.importedFrom = path;
    image.sha256 = path;
    image.format = QStringLiteral("png");
    return image;
}

} // namespace

class TestClasses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_project.reset(); }

    void everyChangeIsInTheHistoryWithWhoAndWhat();
    void changesAreUndoneAndRedoneAfterARestart();
    void anOlderChangeCanBeUndoneAlone();
    void aNewChangeEndsRedo();
    void anUndoThatWouldGiveTwoClassesOneNameIsRefused();
    void retiredClassesAreNotOfferedButCount();
    void aDeletedClassComesBackWhole();
    void aKeyThatWentToAnotherClassStaysThere();
    void theNameOfADeletedClassStaysTakenOnceItWasUsed();
    void addingWhatWasUndoneBringsItBack();
    void mergingChainsStayFlat();
    void undoingAMergeInTheMiddleOfAChainKeepsTheRest();
    void aMergeThatALaterSplitBuildsOnIsKept();
    void aSplitMovesTheLabelsOfToday();
    void aSplitIntoANewClassIsOneChange();
    void aSplitOfWhatWasSplitAndLabeledAgainIsRefused();
    void theOrderComesBackWithHiddenClassesInTheirPlaces();
    void examplesAndDescriptionsAreKept();
    void whatAStateDoesNotAllowIsRefused();
    void useIsCountedByClassAndPerson();
    void randomChangesCountAsInAModel_data();
    void randomChangesCountAsInAModel();

private:
    ClassStore &classes() { return m_project->classes(); }
    ClassHistory &history() { return classes().history(); }
    ClassId id(const QString &name);
    void label(int image, ClassId label, AnnotatorId who = {});
    QString standing(int image);
    QStringList offered();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    AnnotatorId m_ann;
    AnnotatorId m_bob;
    QList<ImageId> m_images;
};

void TestClasses::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = Project::create(m_folder->filePath(QStringLiteral("p")), {kCat, kDog, kWolf});
    m_ann = m_project->annotators().findOrAdd(QStringLiteral("Ann"));
    m_bob = m_project->annotators().findOrAdd(QStringLiteral("Bob"));
    m_images.clear();
    for (int i = 0; i < 6; ++i)
        m_images.append(m_project->images().add(record(QStringLiteral("/a/%1.png").arg(i))));
}

ClassId TestClasses::id(const QString &name)
{
    for (const ImageClass &item : classes().every())
        if (item.name == name)
            return item.id;
    return {};
}

void TestClasses::label(int image, ClassId label, AnnotatorId who)
{
    Decision decision;
    decision.image = m_images[image];
    decision.annotator = who.isValid() ? who : m_ann;
    decision.label = label;
    m_project->decisions().record(decision);
}

QString TestClasses::standing(int image)
{
    const auto decision = m_project->decisions().standing(m_images[image], m_ann);
    return decision ? classes().get(*decision->label).name : QString();
}

QStringList TestClasses::offered()
{
    QStringList names;
    for (const ImageClass &item : classes().all())
        names.append(item.name);
    return names;
}

void TestClasses::everyChangeIsInTheHistoryWithWhoAndWhat()
{
    classes().setAuthor(m_bob);
    classes().rename(id(kCat), QStringLiteral("lynx"));
    const ClassChange newest = history().newest().constFirst();
    QCOMPARE(newest.kind, ClassChangeKind::Rename);
    QCOMPARE(newest.before.value(QStringLiteral("value")).toString(), kCat);
    QCOMPARE(newest.after.value(QStringLiteral("value")).toString(), QStringLiteral("lynx"));
    QCOMPARE(newest.annotator, std::optional(m_bob));
    QVERIFY(newest.madeAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    QCOMPARE(history().text(newest), QStringLiteral("Renamed “cat” to “lynx”"));
    classes().rename(id(QStringLiteral("lynx")), QStringLiteral("lynx")); // no change
    QCOMPARE(history().newest().size(), 4);
    classes().setColor(id(kDog), QStringLiteral("#123456"));
    classes().describe(id(kDog), QStringLiteral("barks"));
    classes().setExamples(id(kDog), {m_images[0]});
    classes().reorder({id(kWolf), id(kDog), id(QStringLiteral("lynx"))});
    classes().retire(id(kDog));
    classes().restore(id(kDog));
    classes().remove(id(kDog));
    QStringList kinds;
    for (const ClassChange &change : history().newest(7)) {
        kinds.prepend(changeKindName(change.kind));
        QVERIFY(!history().text(change).isEmpty());
    }
    QCOMPARE(kinds.join(u' '), QStringLiteral("recolor describe examples reorder retire restore delete"));
}

void TestClasses::changesAreUndoneAndRedoneAfterARestart()
{
    classes().rename(id(kCat), QStringLiteral("lynx"));
    classes().remove(id(kDog));
    const QString path = m_project->path();
    m_project.reset();
    m_project = Project::open(path);
    QCOMPARE(history().undo()->kind, ClassChangeKind::Delete);
    QCOMPARE(history().undo()->kind, ClassChangeKind::Rename);
    QCOMPARE(offered(), QStringList({kCat, kDog, kWolf}));
    m_project.reset();
    m_project = Project::open(path);
    QCOMPARE(history().redo()->kind, ClassChangeKind::Rename);
    QCOMPARE(history().redo()->kind, ClassChangeKind::Delete);
    QVERIFY(!history().redo());
    QCOMPARE(offered(), QStringList({QStringLiteral("lynx"), kWolf}));
    while (history().undo()) { }
    QVERIFY(offered().isEmpty());
}

void TestClasses::anOlderChangeCanBeUndoneAlone()
{
    const ClassId cat = id(kCat);
    classes().rename(cat, QStringLiteral("b"));
    const ClassChangeId first = history().newest().constFirst().id;
    classes().rename(cat, QStringLiteral("c"));
    const ClassChangeId second = history().newest().constFirst().id;
    history().undo(first);
    QCOMPARE(classes().get(cat).name, QStringLiteral("c"));
    history().undo(second);
    QCOMPARE(classes().get(cat).name, kCat);
    history().redo(first);
    QCOMPARE(classes().get(cat).name, QStringLiteral("b"));
    TAXON_VERIFY_ERROR(history().redo(first), ErrorCode::Usage);
    TAXON_VERIFY_ERROR(history().undo(ClassChangeId{999}), ErrorCode::NotFound);
}

void TestClasses::aNewChangeEndsRedo()
{
    classes().retire(id(kCat));
    const ClassChangeId retired = history().undo()->id;
    classes().retire(id(kDog));
    QVERIFY(!history().redo());
    TAXON_VERIFY_ERROR(history().redo(retired), ErrorCode::Usage);
}

void TestClasses::anUndoThatWouldGiveTwoClassesOneNameIsRefused()
{
    classes().rename(id(kCat), QStringLiteral("lynx"));
    const ClassChangeId change = history().newest().constFirst().id;
    classes().add(kCat);
    TAXON_VERIFY_ERROR(history().undo(change), ErrorCode::Impossible);
    QCOMPARE(offered(), QStringList({QStringLiteral("lynx"), kDog, kWolf, kCat}));
    QCOMPARE(history().newest().at(1).state, ChangeState::Standing);
}

void TestClasses::retiredClassesAreNotOfferedButCount()
{
    label(0, id(kCat));
    classes().retire(id(kCat));
    QCOMPARE(offered(), QStringList({kDog, kWolf}));
    QCOMPARE(classes().counted().constLast().name, kCat);
    QCOMPARE(classes().find(kCat)->state, ClassState::Retired);
    QCOMPARE(standing(0), kCat);
    classes().restore(id(kCat));
    QCOMPARE(offered(), QStringList({kCat, kDog, kWolf}));
}

void TestClasses::aDeletedClassComesBackWhole()
{
    const ClassId dog = id(kDog);
    label(0, dog);
    classes().describe(dog, QStringLiteral("barks"));
    classes().setExamples(dog, {m_images[2], m_images[1]});
    classes().remove(dog);
    QVERIFY(standing(0).isEmpty());
    QVERIFY(!classes().find(kDog));
    QCOMPARE(classes().counted().size(), 2);
    classes().restore(dog);
    QCOMPARE(standing(0), kDog);
    QCOMPARE(offered(), QStringList({kCat, kDog, kWolf}));
    QCOMPARE(classes().get(dog).description, QStringLiteral("barks"));
    QCOMPARE(classes().examples(dog), QList<ImageId>({m_images[2], m_images[1]}));
}

void TestClasses::aKeyThatWentToAnotherClassStaysThere()
{
    const ClassId dog = id(kDog);
    classes().setShortcuts({{dog, QStringLiteral("D")}, {id(kCat), QStringLiteral("C")}});
    classes().remove(dog);
    classes().restore(dog);
    QCOMPARE(classes().get(dog).shortcut, QStringLiteral("D"));
    classes().remove(dog);
    classes().setShortcuts({{id(kWolf), QStringLiteral("D")}});
    classes().restore(dog);
    QVERIFY(classes().get(dog).shortcut.isEmpty());
    QCOMPARE(classes().get(id(kWolf)).shortcut, QStringLiteral("D"));
}

void TestClasses::theNameOfADeletedClassStaysTakenOnceItWasUsed()
{
    const ClassId dog = id(kDog);
    label(0, dog);
    classes().remove(dog);
    TAXON_VERIFY_ERROR(classes().add(kDog), ErrorCode::Usage);
    TAXON_VERIFY_ERROR(classes().rename(id(kCat), kDog), ErrorCode::Usage);
    classes().remove(id(kWolf));
    QCOMPARE(classes().add(kWolf), id(kWolf)); // never used: comes back
    QCOMPARE(offered(), QStringList({kCat, kWolf}));
}

void TestClasses::addingWhatWasUndoneBringsItBack()
{
    const ClassId fox = classes().add(QStringLiteral("fox"));
    history().undo();
    QVERIFY(!offered().contains(QStringLiteral("fox")));
    QCOMPARE(classes().add(QStringLiteral("fox")), fox);
    QVERIFY(offered().contains(QStringLiteral("fox")));
}

void TestClasses::mergingChainsStayFlat()
{
    label(0, id(kCat));
    classes().merge(id(kCat), id(kDog));
    classes().merge(id(kDog), id(kWolf));
    QCOMPARE(classes().get(id(kCat)).mergedInto, id(kWolf));
    QCOMPARE(standing(0), kWolf);
    QCOMPARE(classes().find(kCat)->name, kWolf);
    QCOMPARE(classes().names().value(kDog), id(kWolf));
    classes().remove(id(kWolf));
    QVERIFY(standing(0).isEmpty());
    QVERIFY(!classes().find(kCat));
}

void TestClasses::undoingAMergeInTheMiddleOfAChainKeepsTheRest()
{
    label(0, id(kCat));
    label(1, id(kDog));
    classes().merge(id(kCat), id(kDog));
    const ClassChangeId first = history().newest().constFirst().id;
    classes().merge(id(kDog), id(kWolf));
    const ClassChangeId second = history().newest().constFirst().id;
    history().undo(first);
    QCOMPARE(standing(0), kCat);
    QCOMPARE(standing(1), kWolf);
    history().redo(first);
    history().undo(second);
    QCOMPARE(standing(0), kDog);
    QCOMPARE(classes().get(id(kCat)).mergedInto, id(kDog));
    history().redo(second);
    QCOMPARE(standing(0), kWolf);
    // Bringing it back is the other way, and undoing that again must not close a circle.
    history().undo(second);
    classes().restore(id(kCat));
    const ClassChangeId restored = history().newest().constFirst().id;
    classes().merge(id(kDog), id(kCat));
    TAXON_VERIFY_ERROR(history().undo(restored), ErrorCode::Impossible);
    QCOMPARE(standing(1), kCat);
}

void TestClasses::aMergeThatALaterSplitBuildsOnIsKept()
{
    label(0, id(kCat));
    label(1, id(kDog));
    classes().merge(id(kCat), id(kDog));
    const ClassChangeId merge = history().newest().constFirst().id;
    classes().split(id(kDog), {m_images[0], m_images[1]}, id(kWolf));
    QCOMPARE(standing(0), kWolf);
    TAXON_VERIFY_ERROR(history().undo(merge), ErrorCode::Impossible);
    QCOMPARE(standing(0), kWolf);
    history().undo();
    history().undo(merge);
    QCOMPARE(standing(0), kCat);
}

void TestClasses::aSplitMovesTheLabelsOfToday()
{
    label(0, id(kDog));
    label(1, id(kDog));
    label(2, id(kCat));
    classes().split(id(kDog), {m_images[0], m_images[2], m_images[3]}, id(kWolf));
    QCOMPARE(standing(0), kWolf);
    QCOMPARE(standing(1), kDog);
    QCOMPARE(standing(2), kCat);
    QCOMPARE(m_project->decisions().history(m_images[0]).constFirst().label, std::optional(id(kDog)));
    QCOMPARE(history().newest().constFirst().after.value(QStringLiteral("images")).toInt(), 1);
    label(0, id(kDog));
    QCOMPARE(standing(0), kDog);
    history().undo();
    QCOMPARE(standing(0), kDog);
    TAXON_VERIFY_ERROR(classes().split(id(kDog), {m_images[2]}, id(kWolf)), ErrorCode::Impossible);
}

void TestClasses::aSplitIntoANewClassIsOneChange()
{
    label(0, id(kDog));
    const ClassId fox = classes().split(id(kDog), {m_images[0]}, QStringLiteral("fox"));
    QCOMPARE(standing(0), QStringLiteral("fox"));
    history().undo();
    QCOMPARE(standing(0), kDog);
    QCOMPARE(classes().get(fox).state, ClassState::Deleted);
    history().redo();
    QCOMPARE(standing(0), QStringLiteral("fox"));
    const ClassChangeId split = history().newest().constFirst().id;
    classes().merge(id(kCat), fox);
    TAXON_VERIFY_ERROR(history().undo(split), ErrorCode::Impossible);
    TAXON_VERIFY_ERROR(classes().split(id(kDog), {m_images[1]}, QStringLiteral("fox")), ErrorCode::Usage);
}

void TestClasses::aSplitOfWhatWasSplitAndLabeledAgainIsRefused()
{
    label(0, id(kDog), m_bob);
    classes().split(id(kDog), {m_images[0]}, id(kWolf));
    label(0, id(kDog));
    TAXON_VERIFY_ERROR(classes().split(id(kDog), {m_images[0]}, id(kCat)), ErrorCode::Impossible);
    classes().split(id(kWolf), {m_images[0]}, id(kCat)); // the earlier one goes on
    QCOMPARE(standing(0), kDog);
    QCOMPARE(m_project->decisions().standing(m_images[0], m_bob)->label, std::optional(id(kCat)));
}

void TestClasses::theOrderComesBackWithHiddenClassesInTheirPlaces()
{
    classes().retire(id(kDog));
    classes().reorder({id(kWolf), id(kCat)});
    classes().restore(id(kDog));
    QCOMPARE(offered(), QStringList({kWolf, kDog, kCat}));
    classes().add(QStringLiteral("fox"));
    history().undo();
    history().undo();
    history().undo();
    QCOMPARE(classes().every().constFirst().name, kCat);
    QCOMPARE(offered(), QStringList({kCat, kWolf}));
}

void TestClasses::examplesAndDescriptionsAreKept()
{
    const ClassId cat = id(kCat);
    classes().setExamples(cat, {m_images[0], m_images[1]});
    classes().setExamples(cat, {m_images[1]});
    history().undo();
    QCOMPARE(classes().examples(cat), QList<ImageId>({m_images[0], m_images[1]}));
    history().undo();
    QVERIFY(classes().examples(cat).isEmpty());
    TAXON_VERIFY_ERROR(classes().setExamples(cat, {m_images[0], m_images[0]}), ErrorCode::Usage);
    TAXON_VERIFY_ERROR(classes().setExamples(cat, {ImageId{99}}), ErrorCode::NotFound);
    TAXON_VERIFY_ERROR(classes().describe(cat, QString(4001, u'x')), ErrorCode::Usage);
    classes().describe(cat, QStringLiteral(" purrs\nloudly "));
    QCOMPARE(classes().get(cat).description, QStringLiteral("purrs\nloudly"));
}

void TestClasses::whatAStateDoesNotAllowIsRefused()
{
    TAXON_VERIFY_ERROR(classes().merge(id(kCat), id(kCat)), ErrorCode::Usage);
    TAXON_VERIFY_ERROR(classes().restore(id(kCat)), ErrorCode::Impossible);
    TAXON_VERIFY_ERROR(classes().merge(id(kCat), {99}), ErrorCode::NotFound);
    classes().merge(id(kCat), id(kDog));
    TAXON_VERIFY_ERROR(classes().remove(id(kCat)), ErrorCode::Impossible);
    TAXON_VERIFY_ERROR(classes().retire(id(kCat)), ErrorCode::Impossible);
    TAXON_VERIFY_ERROR(classes().merge(id(kWolf), id(kCat)), ErrorCode::Impossible);
    TAXON_VERIFY_ERROR(classes().add(kCat), ErrorCode::Usage);
    classes().remove(id(kDog));
    TAXON_VERIFY_ERROR(classes().merge(id(kWolf), id(kDog)), ErrorCode::Impossible);
}

void TestClasses::useIsCountedByClassAndPerson()
{
    label(0, id(kCat));
    label(0, id(kDog));
    label(1, id(kDog));
    label(1, id(kDog), m_bob);
    label(2, id(kCat), m_bob);
    const auto use = classUse(m_project->database());
    QCOMPARE(use.value(id(kDog)).labels, 3);
    QCOMPARE(use.value(id(kDog)).people.size(), 2);
    QCOMPARE(use.value(id(kCat)).labels, 1);
    classes().merge(id(kCat), id(kDog));
    QCOMPARE(useWithMerged(m_project->database(), classUse(m_project->database()), id(kDog)).labels, 4);
}

namespace {

// The same in the plainest way: everything that ever happened, told again from the start.
struct Model {
    struct Label {
        int image;
        qint64 person;
        qint64 now; ///< as splits have made it
    };
    struct Event {
        QString kind; ///< "label", or a change
        ClassChangeId change;
        qint64 label = 0; ///< class
        qint64 into = 0;
        int image = 0;
        qint64 person = 0;
        bool isNew = false;
        std::vector<std::size_t> moved; ///< labels, for a split
        bool isUndone = false;
    };

    std::vector<Event> events;
    std::vector<Label> labels;
    std::map<qint64, QString> state;
    std::map<qint64, qint64> forward;

    qint64 end(qint64 id) const
    {
        while (forward.contains(id))
            id = forward.at(id);
        return id;
    }

    void tell()
    {
        labels.clear();
        forward.clear();
        for (const Event &event : events)
            if (event.kind == QLatin1StringView("add") || event.isNew)
                state[event.isNew ? event.into : event.label] = event.isUndone ? QStringLiteral("deleted") : QStringLiteral("active");
        for (auto &[id, text] : state)
            if (std::none_of(events.begin(), events.end(), [&](const Event &event) {
                    return (event.kind == QLatin1StringView("add") && event.label == id) || (event.isNew && event.into == id);
                }))
                text = QStringLiteral("active");
        for (const Event &event : events) {
            if (event.kind == QLatin1StringView("label")) {
                labels.push_back({event.image, event.person, event.label});
                continue;
            }
            if (event.isUndone || event.kind == QLatin1StringView("add"))
                continue;
            if (event.kind == QLatin1StringView("split")) {
                for (const std::size_t i : event.moved)
                    labels[i].now = event.into;
                continue;
            }
            forward.erase(event.label);
            if (event.kind == QLatin1StringView("merge"))
                forward[event.label] = event.into;
            state[event.label] = event.kind;
        }
    }

    std::map<std::pair<int, qint64>, qint64> counts() const
    {
        std::map<std::pair<int, qint64>, qint64> result;
        for (const Label &label : labels)
            result[{label.image, label.person}] = label.now;
        for (auto it = result.begin(); it != result.end();) {
            it->second = end(it->second);
            it = state.at(it->second) == QLatin1StringView("delete") || state.at(it->second) == QLatin1StringView("deleted") ? result.erase(it)
                                                                                                                             : std::next(it);
        }
        return result;
    }
};

} // namespace

void TestClasses::randomChangesCountAsInAModel_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 6; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void TestClasses::randomChangesCountAsInAModel()
{
    QFETCH(int, seed);
    Random random{std::uint64_t(seed)};
    m_project->database().run(QStringLiteral("PRAGMA synchronous = OFF")); // no waiting for the disk
    Model model;
    for (const ImageClass &item : classes().every())
        model.events.push_back({.kind = QStringLiteral("add"), .change = history().newest().at(2 - item.position).id, .label = item.id.value,
            .into = 0, .image = 0, .person = 0, .isNew = false, .moved = {}, .isUndone = false});
    int done = 0, undone = 0, refused = 0;
    for (int step = 0; step < 120; ++step) {
        model.tell();
        const QList<ImageClass> every = classes().every();
        const auto any = [&] { return every[qsizetype(random.below(std::uint64_t(every.size())))].id; };
        Model::Event event{.kind = {}, .change = {}, .label = any().value, .into = any().value, .image = int(random.below(6)),
            .person = random.below(2) ? m_ann.value : m_bob.value, .isNew = false, .moved = {}, .isUndone = false};
        const QString wasName = QStringLiteral("n%1").arg(step);
        try {
            const int choice = int(random.below(18));
            if (choice < 6) {
                event.kind = QStringLiteral("label");
                label(event.image, {event.label}, {event.person});
            } else if (choice == 6) {
                event.kind = QStringLiteral("merge");
                classes().merge({event.label}, {event.into});
            } else if (choice == 7) {
                event.kind = QStringLiteral("retire");
                classes().retire({event.label});
            } else if (choice == 8) {
                event.kind = QStringLiteral("restore");
                classes().restore({event.label});
            } else if (choice == 9) {
                event.kind = QStringLiteral("delete");
                classes().remove({event.label});
            } else if (choice == 10) {
                event.kind = QStringLiteral("add");
                event.label = classes().add(wasName).value;
            } else if (choice < 13) {
                event.kind = QStringLiteral("split");
                QList<ImageId> images;
                for (int i = 0; i < 6; ++i)
                    if (random.below(2)) {
                        images.append(m_images[i]);
                        for (std::size_t l = 0; l < model.labels.size(); ++l)
                            if (model.labels[l].image == i && model.end(model.labels[l].now) == event.label)
                                event.moved.push_back(l);
                    }
                event.isNew = choice == 12;
                if (event.isNew)
                    event.into = classes().split({event.label}, images, wasName).value;
                else
                    classes().split({event.label}, images, ClassId{event.into});
            } else {
                std::vector<std::size_t> changes;
                for (std::size_t i = 0; i < model.events.size(); ++i)
                    if (model.events[i].kind != QLatin1StringView("label"))
                        changes.push_back(i);
                Model::Event &chosen = model.events[changes[std::size_t(random.below(changes.size()))]];
                if (chosen.isUndone)
                    history().redo(chosen.change);
                else
                    history().undo(chosen.change);
                chosen.isUndone = !chosen.isUndone;
                ++undone;
            }
            if (!event.kind.isEmpty()) {
                event.change = history().newest(1).constFirst().id;
                model.events.push_back(event);
                ++done;
            }
        } catch (const Error &error) {
            QVERIFY2(error.code() == ErrorCode::Impossible || error.code() == ErrorCode::Usage, qPrintable(error.message()));
            ++refused;
        }
        model.tell();
        std::map<std::pair<int, qint64>, qint64> counts;
        for (const AnnotatorId person : {m_ann, m_bob})
            for (const auto &[image, decision] : m_project->decisions().standingOf(person).asKeyValueRange())
                counts[{int(m_images.indexOf(image)), person.value}] = decision.label->value;
        QCOMPARE(counts, model.counts());
        for (const ImageClass &item : classes().every()) {
            const ClassId wanted = item.state == ClassState::Merged ? ClassId{model.end(item.id.value)} : ClassId();
            QCOMPARE(item.mergedInto, wanted);
        }
    }
    QVERIFY2(done > 40 && undone > 4 && refused > 4, qPrintable(QStringLiteral("%1 %2 %3").arg(done).arg(undone).arg(refused)));
}

QTEST_GUILESS_MAIN(TestClasses)
#include "test_classes.moc"
