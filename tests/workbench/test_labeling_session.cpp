#include "core/base/files.h"
#include "core/base/random.h"
#include "tests/support/test_support.h"
#include "tests/workbench/label_bench.h"
#include "tests/workbench/workbench_project.h"

#include <QDir>
#include <QFileInfo>

using namespace taxon;
using namespace taxon::test;

namespace {

constexpr int kImages = 200;
constexpr int kDigits = 10;

/// What an expert has said about one image.
struct Said {
    QString label; ///< "skip" for skipped, empty for nothing
    int confidence = -1;
    bool isFlagged = false;
    QString comment;

    bool operator==(const Said &) const = default;
};

QByteArray toString(const Said &said)
{
    return QStringLiteral("%1 %2 %3 %4").arg(said.label).arg(said.confidence).arg(said.isFlagged).arg(said.comment).toUtf8();
}

/// 200 pictures of hands that show a digit, and what the expert has said so far: every act with what it replaced.
class Expert {
public:
    explicit Expert(const QString &pictures)
        : m_project(0, digits())
    {
        addPictures(pictures);
        QHash<ClassId, QString> keys;
        for (const ImageClass &label : m_project.open()->classes().all())
            keys.insert(label.id, label.name); // the key of a digit is the digit
        m_project.open()->classes().setShortcuts(keys);
        start();
    }

    /// A new window on the same project.
    void start()
    {
        m_bench.reset();
        m_bench = std::make_unique<LabelBench>(m_project.path());
    }
    int row() const { return m_bench->page.controller().row(); }
    int left() const { return kImages - m_bench->page.controller().sequence().decided(); }

    void label(int digit, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        Said said = m_said[now()];
        said.label = QString::number(digit);
        said.confidence = m_bench->page.controller().confidence().value_or(-1);
        act(said);
        m_bench->press(Qt::Key(Qt::Key_0 + digit), modifiers);
    }
    void skip()
    {
        Said said = m_said[now()];
        said.label = QStringLiteral("skip");
        said.confidence = -1;
        act(said);
        m_bench->press(Qt::Key_S);
    }
    void flag()
    {
        Said said = m_said[now()];
        said.isFlagged = !said.isFlagged;
        act(said);
        m_bench->press(Qt::Key_F);
    }
    void comment(const QString &text)
    {
        Said said = m_said[now()];
        said.comment = text;
        act(said);
        m_bench->writeComment(text);
    }
    void unsure() { m_bench->press(Qt::Key_Space); }
    void back() { m_bench->press(Qt::Key_Left); }
    void nextUnlabeled() { m_bench->press(Qt::Key_N); }
    void undo()
    {
        Act &act = m_acts[--m_standing];
        std::swap(m_said[act.image], act.said);
        m_bench->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(now(), act.image);
    }
    void redo()
    {
        Act &act = m_acts[m_standing++];
        std::swap(m_said[act.image], act.said);
        m_bench->press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(now(), act.image);
    }
    int digitShown() { return m_truth.value(now()); }
    qsizetype standingActs() const { return m_standing; }

    void compareWithTheDisk()
    {
        m_bench->waitForPicture();
        const auto project = m_project.open();
        const AnnotatorId expert = m_bench->session.annotator();
        QHash<ClassId, QString> names;
        for (const ImageClass &label : project->classes().all())
            names.insert(label.id, label.name);
        for (const ImageId image : project->images().ids()) {
            Said stored;
            if (const auto decision = project->decisions().standing(image, expert)) {
                stored.label = decision->label ? names.value(*decision->label) : QStringLiteral("skip");
                stored.confidence = decision->confidence.value_or(-1);
            }
            stored.isFlagged = project->remarks().standing(image, expert).isFlagged;
            stored.comment = project->remarks().standing(image, expert).comment;
            QVERIFY2(stored == m_said.value(image),
                qPrintable(QStringLiteral("image %1: stored %2, said %3").arg(image.value)
                               .arg(QString::fromUtf8(toString(stored)), QString::fromUtf8(toString(m_said.value(image))))));
        }
        project->database().checkIntegrity();
    }

private:
    struct Act {
        ImageId image;
        Said said; ///< while the act stands: what was said before it; once undone: what it says
    };

    static QStringList digits()
    {
        QStringList names;
        for (int digit = 0; digit < kDigits; ++digit)
            names.append(QString::number(digit));
        return names;
    }

    void addPictures(const QString &folder)
    {
        const auto project = m_project.open();
        Random random(7);
        QStringList files;
        for (const QString &digit : digits()) {
            const QDir dir(folder + QLatin1Char('/') + digit);
            const QStringList names = dir.entryList(QDir::Files, QDir::Name).mid(0, kImages / kDigits);
            for (const QString &name : names)
                files.insert(qsizetype(random.below(std::uint64_t(files.size()) + 1)), dir.filePath(name));
        }
        Transaction transaction(project->database());
        for (const QString &file : std::as_const(files)) {
            const QFileInfo info(file);
            ImageRecord record;
            record.path = record.importedFrom = file;
            record.sha256 = sha256OfFile(file);
            record.bytes = info.size();
            record.modifiedMs = info.lastModified().toMSecsSinceEpoch();
            record.width = record.height = 100;
            record.channels = 3;
            record.bitDepth = 8;
            record.format = QStringLiteral("jpeg");
            m_truth.insert(project->images().add(record), info.dir().dirName().toInt());
        }
        transaction.commit();
    }

    ImageId now()
    {
        m_bench->waitForPicture();
        return m_bench->image();
    }
    void act(const Said &said)
    {
        m_acts.resize(m_standing);
        m_acts.append({now(), std::exchange(m_said[now()], said)});
        ++m_standing;
    }

    WorkbenchProject m_project;
    std::unique_ptr<LabelBench> m_bench;
    QHash<ImageId, int> m_truth;
    QHash<ImageId, Said> m_said;
    QList<Act> m_acts;
    qsizetype m_standing = 0;
};

/// One image as somebody careful does it, with a little of everything.
void labelOne(Expert &expert, Random &random)
{
    const std::uint64_t what = random.below(20);
    const int digit = expert.digitShown();
    if (what < 3)
        expert.flag();
    if (what == 2)
        expert.flag(); // no, it is fine
    if (what == 4)
        expert.comment(QStringLiteral("thumb hidden, s 1 f"));
    if (what == 5)
        return expert.skip();
    if (what == 6 || what == 7)
        expert.unsure();
    if (what == 8) { // the wrong key, seen at once
        expert.label((digit + 1) % kDigits);
        expert.undo();
    }
    if (what == 9) { // seen too late: back, mended, and on
        expert.label((digit + 1) % kDigits);
        expert.undo();
        expert.redo();
        expert.undo();
    }
    expert.label(digit, what > 15 ? Qt::KeypadModifier : Qt::NoModifier);
}

} // namespace

class TestLabelingSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoHundredPicturesAreLabeledByKeysAlone()
    {
        const QString pictures = sourceFolder() + QStringLiteral("/../shared/data/images/sign_digits");
        if (!QFileInfo(pictures).isDir())
            QSKIP("the pictures of sign_digits are not here");
        Expert expert(pictures);
        Random random(3);
        while (expert.left() > kImages / 2)
            labelOne(expert, random);
        expert.compareWithTheDisk();

        expert.start(); // the next day
        QCOMPARE(expert.left(), kImages / 2);
        const qsizetype before = expert.standingActs();
        for (int i = 0; i < 25; ++i)
            expert.undo();
        expert.compareWithTheDisk();
        expert.start();
        for (int i = 0; i < 25; ++i)
            expert.redo();
        QCOMPARE(expert.standingActs(), before);
        expert.compareWithTheDisk();

        expert.nextUnlabeled();
        while (expert.left() > 0)
            labelOne(expert, random);
        expert.compareWithTheDisk();
        while (expert.standingActs() > 0)
            expert.undo();
        expert.compareWithTheDisk();
        QCOMPARE(expert.left(), kImages);
    }
};

QTEST_MAIN(TestLabelingSession)
#include "test_labeling_session.moc"
