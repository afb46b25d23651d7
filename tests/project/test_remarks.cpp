#include "core/base/error.h"
#include "core/project/project.h"
#include "tests/support/test_support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace taxon;

namespace {

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

class TestRemarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_project = Project::create(m_folder->filePath(QStringLiteral("p")), {QStringLiteral("cat"), QStringLiteral("dog")});
        m_ann = m_project->annotators().findOrAdd(QStringLiteral("Ann"));
        m_bob = m_project->annotators().findOrAdd(QStringLiteral("Bob"));
        m_one = m_project->images().add(record(QStringLiteral("/a/1.png")));
        m_two = m_project->images().add(record(QStringLiteral("/a/2.png")));
    }
    void cleanup()
    {
        m_project.reset();
        m_folder.reset();
    }

    void aFlagAndACommentStandAfterARestart()
    {
        m_project->remarks().flag({m_one}, m_ann, Flag::On);
        m_project->remarks().comment(m_one, m_ann, QStringLiteral("  blurred at the edge \n"));
        reopen();
        QCOMPARE(m_project->remarks().standing(m_one, m_ann), (ImageRemarks{true, QStringLiteral("blurred at the edge")}));
        QCOMPARE(m_project->remarks().standingOf(m_ann).size(), 1);
        m_project->remarks().flag({m_one}, m_ann, Flag::Off);
        m_project->remarks().comment(m_one, m_ann, {});
        QVERIFY(m_project->remarks().standing(m_one, m_ann).isEmpty());
        QVERIFY(m_project->remarks().standingOf(m_ann).isEmpty());
        QCOMPARE(m_project->remarks().history(m_one).size(), 4);
    }

    void remarksAreOnesOwn()
    {
        m_project->remarks().flag({m_one}, m_ann, Flag::On);
        QVERIFY(m_project->remarks().standing(m_one, m_bob).isEmpty());
        QVERIFY(m_project->acts().undo(m_bob).isEmpty());
        QVERIFY(m_project->remarks().standing(m_one, m_ann).isFlagged);
    }

    void undoAndRedoTakeDecisionsAndRemarksInOneOrderOverRestarts()
    {
        // Bob works at the same time: his ids lie between.
        vote(m_one, QStringLiteral("cat"), m_ann);
        m_project->remarks().flag({m_one}, m_ann, Flag::On);
        vote(m_two, QStringLiteral("cat"), m_bob);
        m_project->remarks().comment(m_two, m_ann, QStringLiteral("first"));
        vote(m_two, QStringLiteral("dog"), m_ann);
        m_project->remarks().comment(m_two, m_ann, QStringLiteral("second"));
        const QStringList states = statesWhile([this] { return !m_project->acts().undo(m_ann).isEmpty(); });
        QCOMPARE(states, (QStringList{
            QStringLiteral("cat! | dog second"), QStringLiteral("cat! | dog first"), QStringLiteral("cat! | - first"),
            QStringLiteral("cat! | -"), QStringLiteral("cat | -"), QStringLiteral("- | -")}));
        QStringList back = statesWhile([this] { return !m_project->acts().redo(m_ann).isEmpty(); });
        std::reverse(back.begin(), back.end());
        QCOMPARE(back, states);
    }

    void aFlagOnASelectionIsOneAct()
    {
        m_project->remarks().flag({m_one}, m_ann, Flag::On);
        m_project->remarks().flag({m_one, m_two}, m_ann, Flag::Off);
        m_project->remarks().flag({m_one, m_two}, m_ann, Flag::On);
        reopen();
        QCOMPARE(m_project->acts().undo(m_ann).images(), (QList<ImageId>{m_one, m_two}));
        QCOMPARE(m_project->acts().undo(m_ann).images(), (QList<ImageId>{m_one, m_two}));
        QVERIFY(m_project->remarks().standing(m_one, m_ann).isFlagged);
        QVERIFY(!m_project->remarks().standing(m_two, m_ann).isFlagged);
        QCOMPARE(m_project->acts().undo(m_ann).images(), (QList<ImageId>{m_one}));
        QVERIFY(m_project->acts().undo(m_ann).isEmpty());
        m_project->acts().redo(m_ann);
        m_project->acts().redo(m_ann);
        QCOMPARE(m_project->acts().redo(m_ann).images().size(), 2);
    }

    void whateverIsNewEndsRedoOfBoth()
    {
        vote(m_one, QStringLiteral("cat"), m_ann);
        m_project->remarks().flag({m_one}, m_ann, Flag::On);
        m_project->acts().undo(m_ann);
        m_project->acts().undo(m_ann);
        m_project->remarks().comment(m_two, m_ann, QStringLiteral("new"));
        QVERIFY(m_project->acts().redo(m_ann).isEmpty());
        m_project->acts().undo(m_ann);
        vote(m_two, QStringLiteral("cat"), m_ann);
        QVERIFY(m_project->acts().redo(m_ann).isEmpty());
        QCOMPARE(state(), QStringLiteral("- | cat"));
    }

    void somebodyElsesWorkEndsNobodysRedo()
    {
        m_project->remarks().flag({m_one}, m_ann, Flag::On);
        m_project->acts().undo(m_ann);
        vote(m_two, QStringLiteral("cat"), m_bob);
        m_project->remarks().flag({m_two}, m_bob, Flag::On);
        QCOMPARE(m_project->acts().redo(m_ann).images(), (QList<ImageId>{m_one}));
    }

    void aCommentOfAnyLengthIsNotTaken()
    {
        TAXON_VERIFY_ERROR(m_project->remarks().comment(m_one, m_ann, QString(RemarkStore::kMaxCommentLength + 1, QLatin1Char('x'))),
            ErrorCode::Usage);
        QVERIFY(m_project->remarks().history(m_one).isEmpty());
    }

    void classesKeepTheirShortcutsAndMaySwapThem()
    {
        const ClassId cat = m_project->classes().all()[0].id;
        const ClassId dog = m_project->classes().all()[1].id;
        m_project->classes().setShortcuts({{cat, QStringLiteral("C")}, {dog, QStringLiteral("D")}});
        m_project->classes().setShortcuts({{cat, QStringLiteral("D")}, {dog, QStringLiteral("C")}});
        reopen();
        QCOMPARE(m_project->classes().all()[0].shortcut, QStringLiteral("D"));
        TAXON_VERIFY_ERROR(m_project->classes().setShortcuts({{cat, QStringLiteral("C")}}), ErrorCode::Usage);
        QCOMPARE(m_project->classes().all()[0].shortcut, QStringLiteral("D"));
        m_project->classes().setShortcuts({{cat, QString()}, {dog, QString()}});
        QCOMPARE(m_project->classes().all()[1].shortcut, QString());
        TAXON_VERIFY_ERROR(m_project->classes().setShortcuts({{ClassId{99}, QStringLiteral("X")}}), ErrorCode::NotFound);
    }

    void newKeysOfClassesAreInTheirHistoryAndCanBeTakenBack()
    {
        ClassStore &classes = m_project->classes();
        const ClassId cat = classes.all()[0].id;
        const ClassId dog = classes.all()[1].id;
        classes.setShortcuts({{cat, QStringLiteral("C")}});
        QCOMPARE(classes.history().text(classes.history().newest(1)[0]),
            QStringLiteral("Key of “%1”: C, was chosen by the program").arg(classes.get(cat).name));
        classes.setShortcuts({{cat, QStringLiteral("D")}, {dog, QStringLiteral("C")}});
        QCOMPARE(classes.history().text(classes.history().newest(1)[0]), QStringLiteral("Changed the keys of the classes"));
        const qsizetype changes = classes.history().newest().size();
        classes.setShortcuts({{dog, QStringLiteral("C")}}); // nothing new
        QCOMPARE(classes.history().newest().size(), changes);
        classes.history().undo();
        QCOMPARE(classes.get(cat).shortcut, QStringLiteral("C"));
        QVERIFY(classes.get(dog).shortcut.isEmpty());
        classes.history().undo();
        QVERIFY(classes.get(cat).shortcut.isEmpty());
        classes.history().redo();
        classes.history().redo();
        QCOMPARE(classes.get(cat).shortcut, QStringLiteral("D"));
        QCOMPARE(classes.get(dog).shortcut, QStringLiteral("C"));
    }

private:
    void reopen()
    {
        const QString path = m_project->path();
        m_project.reset();
        m_project = Project::open(path);
    }
    void vote(ImageId image, const QString &className, AnnotatorId annotator)
    {
        Decision decision;
        decision.image = image;
        decision.annotator = annotator;
        decision.label = m_project->classes().find(className)->id;
        m_project->decisions().record(decision);
    }
    /// Of Ann's: "cat! comment" of the one image and of the other.
    QString state()
    {
        QStringList parts;
        for (const ImageId image : {m_one, m_two}) {
            const auto decision = m_project->decisions().standing(image, m_ann);
            const ImageRemarks remarks = m_project->remarks().standing(image, m_ann);
            QString text = QStringLiteral("-");
            for (const ImageClass &item : m_project->classes().all())
                if (decision && decision->label == item.id)
                    text = item.name;
            parts.append(QString(text + (remarks.isFlagged ? QStringLiteral("! ") : QStringLiteral(" ")) + remarks.comment).trimmed());
        }
        return parts.join(QStringLiteral(" | "));
    }
    QStringList statesWhile(const std::function<bool()> &move)
    {
        QStringList states{state()};
        while (move()) {
            reopen();
            states.append(state());
        }
        return states;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    AnnotatorId m_ann;
    AnnotatorId m_bob;
    ImageId m_one;
    ImageId m_two;
};

QTEST_GUILESS_MAIN(TestRemarks)
#include "test_remarks.moc"
