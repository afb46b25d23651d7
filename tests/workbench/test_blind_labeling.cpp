#include "app/workbench/label/label_page.h"
#include "app/workbench/label/times_popover.h"
#include "app/workbench/session.h"
#include "core/base/files.h"
#include "core/dataset/labeling_rules.h"
#include "core/project/labeling_history.h"
#include "tests/workbench/workbench_project.h"
#include "widgets/gallery/picture_roles.h"
#include "widgets/image_view/image_view.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QMetaProperty>
#include <QSignalSpy>
#include <QTest>

using namespace taxon;
using namespace taxon::test;

namespace {

constexpr char kName[] = "Dr A";
constexpr char kMarker[] = "zqhidden";

QString marked(const char *what)
{
    return QLatin1String(kMarker) + QLatin1String(what);
}

/// Every text that a person, or a program that reads a screen aloud, could find in the widget and below it.
class Texts {
public:
    explicit Texts(QWidget &root)
    {
        add(root);
        for (QObject *child : root.findChildren<QObject *>())
            add(*child);
    }
    void add(const QString &text)
    {
        if (text.contains(QLatin1String(kMarker), Qt::CaseInsensitive))
            found.append(text);
    }

    void addModel(const QAbstractItemModel &model) { add(model); }

    QStringList found;

private:
    void add(const QObject &object)
    {
        const QMetaObject *type = object.metaObject();
        for (int i = 0; i < type->propertyCount(); ++i) {
            const QVariant value = type->property(i).read(&object);
            if (value.typeId() == QMetaType::QString || value.typeId() == QMetaType::QStringList)
                add(value.toStringList().join(QLatin1Char(' ')));
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(&object); view && view->model())
            add(*view->model());
        if (const auto *box = qobject_cast<const QComboBox *>(&object))
            add(*box->model());
        if (const auto *model = qobject_cast<const QAbstractItemModel *>(&object))
            add(*model);
    }
    void add(const QAbstractItemModel &model, const QModelIndex &parent = {})
    {
        for (int row = 0; row < model.rowCount(parent); ++row)
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                for (int role = 0; role < Qt::UserRole + 32; ++role)
                    if (role != PathRole) // nobody sees it: pictures are loaded by it
                        add(index.data(role).toString());
                if (column == 0 && model.hasChildren(index))
                    add(model, index);
            }
    }
};

/// A project in which everything that blind labeling hides has the marker in its name.
class MarkedProject {
public:
    explicit MarkedProject(const LabelingRules &rules, int images = 6)
        : m_project(images)
    {
        const auto project = m_project.open();
        project->settings().setValue(QStringLiteral("labeling_seed"), QStringLiteral("5"));
        const AnnotatorId other = project->annotators().findOrAdd(marked("bob"));
        QDir(m_project.folder()).rename(QStringLiteral("images"), marked("folder"));
        for (const ImageId id : project->images().ids()) {
            const QString name = m_project.folder() + QLatin1Char('/') + marked("folder") + QLatin1Char('/') + marked("file") + QString::number(id.value) + QStringLiteral(".png");
            QFile::rename(m_project.folder() + QLatin1Char('/') + marked("folder") + QStringLiteral("/%1.png").arg(id.value - 1, 5, 10, QLatin1Char('0')), name);
            project->database().run(QStringLiteral("UPDATE image SET path = ?, imported_from = ?, group_key = ? WHERE id = ?"), {name, name, marked("group"), id.value});
            Decision decision;
            decision.image = id;
            decision.annotator = other;
            decision.label = project->classes().all().constLast().id;
            project->decisions().record(decision);
            project->remarks().comment(id, other, marked("comment"));
        }
        if (rules != LabelingRules())
            changeLabelingRules(*project, rules, {});
    }

    QString file(qint64 image) const
    {
        return m_project.folder() + QLatin1Char('/') + marked("folder") + QLatin1Char('/') + marked("file") + QString::number(image) + QStringLiteral(".png");
    }
    QString path() const { return m_project.path(); }
    std::unique_ptr<Project> open() const { return m_project.open(); }
    QHash<qint64, QString> labelsOf(const char *name) const { return m_project.labelsOf(QLatin1String(name)); }

private:
    WorkbenchProject m_project;
};

/// The page in a window, with a project open and somebody labeling.
struct Bench {
    explicit Bench(const MarkedProject &project)
    {
        QObject::connect(&session, &Session::messageShown, &page, [this](MessageKind, const QString &text) { said.append(text); });
        QObject::connect(&session, &Session::statusShown, &page, [this](const QString &text) { said.append(text); });
        session.openProject(project.path());
        session.setAnnotator(QLatin1String(kName));
        page.resize(1'000, 700);
        page.show();
        page.activate();
        settle();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return page.isSettled(); });
    }
    LabelController &controller() { return page.controller(); }
    bool press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const bool isThere = QTest::qWaitFor([this] { return page.controller().isShown(); });
        QTest::keyClick(&page, key, modifiers);
        return isThere;
    }
    bool isRepeat() { return controller().sequence().isRepeat(controller().row()); }
    /// Labels on until an image comes a second time.
    bool labelUntilRepeat()
    {
        for (int i = 0; i < 20 && !isRepeat(); ++i)
            if (!press(Qt::Key_1))
                return false;
        return isRepeat();
    }
    QStringList hidden()
    {
        Texts texts(page);
        texts.addModel(page.controller().sequence());
        texts.add(page.imageView().reason());
        for (const QString &text : std::as_const(said))
            texts.add(text);
        for (const PaletteEntry &entry : page.paletteEntries())
            texts.add(entry.title + entry.hint);
        texts.add(page.stateText());
        return texts.found;
    }

    QStringList said;
    Session session;
    LabelPage page{session};
};

LabelingRules blindRules()
{
    return {.isBlind = true, .order = LabelingOrder::Imported, .repeats = {}};
}

LabelingRules repeating()
{
    return {.isBlind = true, .order = LabelingOrder::Imported, .repeats = {.sharePercent = 100, .distance = 1, .minHours = 0}};
}

/// Goes through all images, those that are missing or damaged included, and collects what can be read on the way.
QStringList walkThrough(Bench &bench)
{
    QStringList found;
    for (int row = 0; row < bench.controller().sequence().rowCount(); ++row) {
        bench.controller().go(row);
        bench.settle();
        found += bench.hidden();
    }
    return found;
}

} // namespace

/// Blind labeling and silent repeats on the Label page.
class TestBlindLabeling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutTheRuleNamesAreShown()
    {
        // The proof that the search below would find them.
        const MarkedProject project({});
        QFile::remove(project.file(3));
        Bench bench(project);
        const QStringList found = walkThrough(bench);
        QVERIFY(!found.filter(marked("file")).isEmpty());
        bench.controller().go(2);
        bench.settle();
        QVERIFY(bench.page.imageView().reason().contains(marked("file")));
        QVERIFY(!bench.page.findChild<QLabel *>(QStringLiteral("blindBadge"))->isVisible());
    }

    void nothingHiddenCanBeReadAnywhereOnThePage()
    {
        const MarkedProject project(blindRules());
        QFile::remove(project.file(3));
        QFile damaged(project.file(4));
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.resize(40);
        damaged.close();
        project.open()->database().run(QStringLiteral("UPDATE image SET bytes = 40, sha256 = ?, modified_ms = ? WHERE id = 4"),
            {sha256OfFile(project.file(4)), QFileInfo(project.file(4)).lastModified().toMSecsSinceEpoch()});
        Bench bench(project);
        QVERIFY(bench.page.findChild<QLabel *>(QStringLiteral("blindBadge"))->isVisible());
        QCOMPARE(walkThrough(bench), QStringList());
        bench.controller().go(2);
        bench.settle();
        QVERIFY(!bench.page.imageView().reason().isEmpty());
        bench.controller().go(3);
        bench.settle();
        QVERIFY(!bench.page.imageView().reason().isEmpty());
        bench.controller().go(0);
        QVERIFY(bench.press(Qt::Key_1));
        QVERIFY(bench.press(Qt::Key_Z, Qt::ControlModifier));
        bench.settle();
        QCOMPARE(bench.hidden(), QStringList());
    }

    void aReviewShowsOnlyWhatOneSaidOneself()
    {
        const MarkedProject project(blindRules());
        Bench bench(project);
        Q_EMIT bench.session.reviewRequested({{1}, {2}}, 0);
        bench.settle();
        QVERIFY(bench.controller().isReview());
        QVERIFY(!bench.controller().currentLabel()); // the other's label is the image's
        QCOMPARE(bench.hidden(), QStringList());
    }

    void onesOwnLabelsStayVisibleAndCanBeUndone()
    {
        const MarkedProject project(blindRules());
        Bench bench(project);
        const ImageId first = bench.controller().image();
        QVERIFY(bench.press(Qt::Key_2));
        bench.controller().go(0);
        QVERIFY(bench.controller().sequence().decision(first).has_value());
        QCOMPARE(bench.controller().sequence().decided(), 1);
        QVERIFY(bench.press(Qt::Key_Z, Qt::ControlModifier));
        QCOMPARE(bench.controller().sequence().decided(), 0);
    }

    void aFilterOnWhatIsHiddenDoesNotHold()
    {
        const MarkedProject project(blindRules());
        Bench bench(project);
        ImageFilter filter;
        filter.folders = {marked("folder")};
        filter.annotators = {project.open()->annotators().findOrAdd(marked("bob"))};
        filter.sort = SortOrder::Name;
        bench.controller().setFilter(filter);
        bench.settle();
        QCOMPARE(bench.controller().sequence().rowCount(), 6);
        QCOMPARE(bench.controller().sequence().filter().sort, SortOrder::Imported);
        QCOMPARE(bench.hidden(), QStringList());
    }

    void rulesThatChangeHoldWhenThePageComesBack()
    {
        const MarkedProject project({});
        Bench bench(project);
        changeLabelingRules(*bench.session.project(), blindRules(), {});
        bench.page.activate();
        QVERIFY(QTest::qWaitFor([&] { return bench.controller().loader().view().view.isBlind && bench.page.isSettled(); }));
        QVERIFY(bench.page.findChild<QLabel *>(QStringLiteral("blindBadge"))->isVisible());
    }

    void theShuffledOrderIsEachPersonsOwnAndTheSameAfterARestart()
    {
        const MarkedProject project({.isBlind = false, .order = LabelingOrder::Shuffled, .repeats = {}}, 30);
        const auto orderFor = [&](const QString &name) {
            Bench bench(project);
            bench.session.setAnnotator(name);
            [&] { QVERIFY(QTest::qWaitFor([&] { return bench.controller().loader().view().view.annotator == bench.session.annotator() && bench.page.isSettled(); })); }();
            QList<qint64> order;
            for (int row = 0; row < bench.controller().sequence().rowCount(); ++row)
                order.append(bench.controller().sequence().imageAt(row).value);
            return order;
        };
        const QList<qint64> first = orderFor(QLatin1String(kName));
        QCOMPARE(first.size(), 30);
        QVERIFY(!std::is_sorted(first.begin(), first.end()));
        QCOMPARE(orderFor(QLatin1String(kName)), first);
        QVERIFY(orderFor(QStringLiteral("Dr B")) != first);
    }

    void aRepeatComesAsIfUnlabeledAndNeverBecomesTheLabel()
    {
        const MarkedProject project(repeating(), 12);
        Bench bench(project);
        QVERIFY(bench.labelUntilRepeat());
        const ImageId repeated = bench.controller().image();
        ImageSequence &sequence = bench.controller().sequence();
        const QModelIndex row = sequence.index(bench.controller().row());
        QVERIFY(!row.data(FrameColorRole).isValid());
        QVERIFY(!sequence.decisionAt(bench.controller().row()));
        const int decided = sequence.decided();
        const int ofFirstClass = sequence.countOf(bench.controller().classes()[0].id);
        QVERIFY(bench.press(Qt::Key_2));
        QVERIFY(bench.controller().image() != repeated);
        QCOMPARE(sequence.decided(), decided);
        QCOMPARE(sequence.countOf(bench.controller().classes()[0].id), ofFirstClass);
        QCOMPARE(sequence.countOf(bench.controller().classes()[1].id), 0);
        QCOMPARE(project.labelsOf(kName).value(repeated.value), QStringLiteral("crazing"));
        const QList<RepeatPair> pairs = repeatPairs(project.open()->database());
        QCOMPARE(pairs.size(), 1);
        QCOMPARE(pairs[0].image, repeated);
        QCOMPARE(pairs[0].first.label, bench.controller().classes()[0].id);
        QCOMPARE(pairs[0].repeat.label, bench.controller().classes()[1].id);
    }

    void aRepeatIsUndoneWithoutShowingTheFirstAnswer()
    {
        const MarkedProject project(repeating(), 12);
        Bench bench(project);
        QVERIFY(bench.labelUntilRepeat());
        const ImageId repeated = bench.controller().image();
        const int decided = bench.controller().sequence().decided();
        QVERIFY(bench.press(Qt::Key_2));
        QVERIFY(bench.press(Qt::Key_Z, Qt::ControlModifier));
        QCOMPARE(bench.controller().image(), repeated);
        QVERIFY(bench.isRepeat());
        QVERIFY(!bench.controller().sequence().decisionAt(bench.controller().row()));
        QVERIFY(repeatPairs(project.open()->database()).isEmpty());
        QVERIFY(bench.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier));
        QCOMPARE(repeatPairs(project.open()->database()).size(), 1);
        QCOMPARE(bench.controller().sequence().decided(), decided);
        QVERIFY(bench.press(Qt::Key_Z, Qt::ControlModifier));
        QVERIFY(bench.press(Qt::Key_3)); // another answer, again a repeat
        QCOMPARE(repeatPairs(project.open()->database()).constFirst().repeat.label, bench.controller().classes()[2].id);
        QCOMPARE(project.labelsOf(kName).value(repeated.value), QStringLiteral("crazing"));
    }

    void anUndoneRepeatStaysSilentAfterARestart()
    {
        const MarkedProject project(repeating(), 12);
        ImageId repeated;
        {
            Bench bench(project);
            QVERIFY(bench.labelUntilRepeat());
            repeated = bench.controller().image();
            QVERIFY(bench.press(Qt::Key_2));
        }
        Bench bench(project);
        QVERIFY(bench.press(Qt::Key_Z, Qt::ControlModifier));
        QCOMPARE(bench.controller().image(), repeated);
        QVERIFY(bench.isRepeat());
        QVERIFY(!bench.controller().sequence().decisionAt(bench.controller().row()));
    }

    void aRestartAsksForTheSameRepeat()
    {
        const MarkedProject project(repeating(), 12);
        ImageId repeated;
        {
            Bench bench(project);
            QVERIFY(bench.labelUntilRepeat());
            repeated = bench.controller().image();
        }
        Bench bench(project);
        QVERIFY(QTest::qWaitFor([&] { return bench.controller().sequence().openRepeat() >= 0; }));
        QCOMPARE(bench.controller().sequence().imageAt(bench.controller().sequence().openRepeat()), repeated);
    }

    void readingTheProjectAgainGivesNoRepeatAway()
    {
        const MarkedProject project(repeating(), 12);
        Bench bench(project);
        QVERIFY(bench.labelUntilRepeat());
        const ImageId repeated = bench.controller().image();
        Q_EMIT bench.session.imagesChanged();
        QCoreApplication::processEvents();
        bench.settle();
        QCOMPARE(bench.controller().image(), repeated);
        QVERIFY(bench.isRepeat());
        ImageFilter filter;
        filter.states = {OwnState::Labeled};
        bench.controller().setFilter(filter);
        bench.settle();
        QVERIFY(!bench.isRepeat());
        QCOMPARE(bench.controller().sequence().openRepeat(), -1);
    }

    void onesTimesOpenAtTheProgressAndOnlyThere()
    {
        const MarkedProject project(blindRules());
        Bench bench(project);
        QVERIFY(bench.press(Qt::Key_1));
        auto *progress = bench.page.findChild<QAbstractButton *>(QStringLiteral("labelProgress"));
        QVERIFY(progress);
        auto *times = bench.page.findChild<TimesPopover *>();
        QVERIFY(times && !times->isVisible());
        progress->click();
        QVERIFY(times->isVisible());
        QVERIFY(QTest::qWaitFor([&] { return times->isSettled(); }));
        bool isCounted = false;
        for (const QLabel *label : times->findChildren<QLabel *>())
            isCounted = isCounted || (label->accessibleName() == TimesPopover::tr("Decisions today") && label->text().startsWith(QLatin1Char('1')));
        QVERIFY(isCounted);
        const QString file = project.path() + QStringLiteral("/times.csv");
        times->exportTo(file);
        QVERIFY(QTest::qWaitFor([&] { return QFile::exists(file); }));
    }
};

QTEST_MAIN(TestBlindLabeling)
#include "test_blind_labeling.moc"
