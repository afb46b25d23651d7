#include "core/project/project.h"
#include "core/report/curve_svg.h"
#include "core/report/html_report.h"
#include "core/report/html_text.h"
#include "tests/support/test_support.h"

#include "core/base/error.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <memory>

using namespace taxon;

namespace {

const QString kHostile = QStringLiteral("<script>alert(\"1\")</script>&amp;");
const QString kChinese = QStringLiteral("划痕");
constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

ImageRecord record(int number)
{
    ImageRecord image;
    image.path = QStringLiteral("/pictures/<em>%1</em>.png").arg(number);
    image.importedFrom = image.path;
    image.sha256 = QString(64, QChar(u'a' + number));
    image.format = QStringLiteral("png");
    image.width = image.height = 32;
    image.channels = 3;
    image.bitDepth = 8;
    return image;
}

} // namespace

class TestHtmlReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void figuresAreShown();
    void hostileNamesAreEscaped();
    void nothingIsLoadedFromElsewhere();
    void theMostCertainErrorComesFirst();
    void bothCurvesAreDrawnAndUndefinedValuesLeaveAGap();
    void aRunThatWasNotEvaluatedSaysSo();
    void aRunWithoutEpochsHasAReport();
    void anUnknownRunIsNotFound();
    void ticksAreRoundNumbers();
    void allLevelTagsAreClosed();

private:
    RunId addRun();
    void addPredictions(RunId run);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
    std::vector<ImageId> m_images;
};

void TestHtmlReport::init()
{
    m_project.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_project = Project::create(m_folder->filePath(QStringLiteral("a & b <i>")), {kHostile, kChinese});
    m_images.clear();
    const QList<ImageClass> classes = m_project->classes().all();
    for (const QString &name : {QStringLiteral("Ann <u>"), QStringLiteral("Bob")})
        m_project->annotators().findOrAdd(name);
    const QList<Annotator> annotators = m_project->annotators().all();
    for (int i = 0; i < 6; ++i) {
        m_images.push_back(m_project->images().add(record(i)));
        for (int a = 0; a < 2; ++a) {
            Decision decision;
            decision.image = m_images.back();
            decision.annotator = annotators[a].id;
            decision.label = classes[a == 1 && i == 5 ? 0 : i % 2].id; // they disagree on one of six
            m_project->decisions().record(decision);
        }
    }
}

RunId TestHtmlReport::addRun()
{
    Snapshot snapshot;
    snapshot.seed = 11;
    snapshot.rule = QStringLiteral("correction > majority > given");
    for (const ImageClass &entry : m_project->classes().all())
        snapshot.classes.append({entry.id, entry.name});
    for (int i = 0; i < 6; ++i)
        snapshot.items.push_back({m_images[static_cast<std::size_t>(i)], record(i).sha256, i % 2,
            i < 2 ? Part::Train : Part::Test});
    const SnapshotId id = m_project->snapshots().add(snapshot);
    return m_project->runs().add(
        id, {{QStringLiteral("model"), QStringLiteral("resnet18")}, {QStringLiteral("epochs"), 3}});
}

void TestHtmlReport::addPredictions(RunId run)
{
    // Truth by index: 0 1 0 1. One sure error, one less sure.
    const auto row = [&](int image, int predicted, float certainty) {
        Prediction prediction;
        prediction.image = m_images[static_cast<std::size_t>(image)];
        prediction.truth = image % 2;
        prediction.predicted = predicted;
        prediction.probabilities = predicted == 0 ? std::vector {certainty, 1 - certainty}
                                                  : std::vector {1 - certainty, certainty};
        return prediction;
    };
    m_project->runs().savePredictions(
        run, Part::Test, {row(2, 0, 0.9f), row(3, 0, 0.625f), row(4, 1, 0.875f), row(5, 1, 0.8f)});
}

void TestHtmlReport::figuresAreShown()
{
    const RunId run = addRun();
    addPredictions(run);
    m_project->runs().finish(run, 2, QString(64, u'f'));
    const QString html = htmlReport(*m_project, run);
    QVERIFY(html.contains(QStringLiteral("50.0 %"))); // accuracy, and precision and recall of both classes
    QVERIFY(html.contains(QStringLiteral("83.3 % over 6 images"))); // five of six images agree
    QVERIFY(html.contains(QString(64, u'f')));
    QVERIFY(html.contains(m_project->snapshots().load(m_project->runs().run(run).snapshot).sha256));
    QVERIFY(html.contains(QStringLiteral("resnet18")));
    QVERIFY(html.contains(kChinese));
}

void TestHtmlReport::hostileNamesAreEscaped()
{
    const RunId run = addRun();
    addPredictions(run);
    const QString html = htmlReport(*m_project, run);
    for (const char *raw : {"<script", "<em>", "<u>", "<i>", "alert(\"1\")"})
        QVERIFY2(!html.contains(QLatin1StringView(raw)), raw);
    QVERIFY(html.contains(kHostile.toHtmlEscaped()));
    QCOMPARE(html::escaped(QStringLiteral("a\u0001b<\"&'")), QStringLiteral("ab&lt;&quot;&amp;'"));
}

void TestHtmlReport::nothingIsLoadedFromElsewhere()
{
    const RunId run = addRun();
    addPredictions(run);
    const QString html = htmlReport(*m_project, run);
    for (const char *reference : {"http:", "https:", "src=", "href=", "url(", "@import", "<img", "data:"})
        QVERIFY2(!html.contains(QLatin1StringView(reference)), reference);
}

void TestHtmlReport::theMostCertainErrorComesFirst()
{
    const RunId run = addRun();
    addPredictions(run);
    const QString html = htmlReport(*m_project, run);
    const qsizetype sure = html.indexOf(QStringLiteral("87.5 %"));
    const qsizetype unsure = html.indexOf(QStringLiteral("62.5 %"));
    QVERIFY(sure > 0);
    QVERIFY(unsure > sure);
    QVERIFY(html.contains(record(4).path.toHtmlEscaped()));
    QVERIFY(!html.contains(record(2).path.toHtmlEscaped())); // was right
}

void TestHtmlReport::bothCurvesAreDrawnAndUndefinedValuesLeaveAGap()
{
    const RunId run = addRun();
    for (int epoch = 1; epoch <= 5; ++epoch) {
        EpochRecord record;
        record.epoch = epoch;
        record.trainLoss = 1.0 / epoch;
        record.trainAccuracy = 0.5 + epoch * 0.08;
        record.valLoss = epoch == 3 ? kUndefined : 1.2 / epoch;
        record.valAccuracy = epoch == 3 ? kUndefined : 0.5;
        m_project->runs().saveEpoch(run, record);
    }
    const QString html = htmlReport(*m_project, run);
    QCOMPARE(html.count(QStringLiteral("class=\"train line\"")), 2);
    QCOMPARE(html.count(QStringLiteral("class=\"val line\"")), 4); // each cut in two by the gap
    QVERIFY(html.contains(QStringLiteral("class=\"val label\"")));
    QVERIFY(!html.contains(QStringLiteral("nan"), Qt::CaseInsensitive));
}

void TestHtmlReport::aRunThatWasNotEvaluatedSaysSo()
{
    const QString html = htmlReport(*m_project, addRun());
    QVERIFY(html.contains(QStringLiteral("has not been evaluated on the test part")));
    QVERIFY(!html.contains(QStringLiteral("class=\"matrix\"")));
}

void TestHtmlReport::aRunWithoutEpochsHasAReport()
{
    QVERIFY(htmlReport(*m_project, addRun()).contains(QStringLiteral("No epoch has ended yet")));
}

void TestHtmlReport::anUnknownRunIsNotFound()
{
    TAXON_VERIFY_ERROR(htmlReport(*m_project, RunId {99}), ErrorCode::NotFound);
}

void TestHtmlReport::ticksAreRoundNumbers()
{
    QCOMPARE(tickStep(1.0, 5), 0.2);
    QCOMPARE(tickStep(14, 6), 5.0);
    QCOMPARE(tickStep(0.09, 5), 0.02);
    QCOMPARE(tickStep(100, 5), 20.0);
    const QString svg = chartSvg({QStringLiteral("t"), QStringLiteral("u"), true,
        {{QStringLiteral("s"), QStringLiteral("train"), {0.98, 0.999}}}});
    QVERIFY(svg.contains(QStringLiteral("100.0 %")));
    QVERIFY(!svg.contains(QStringLiteral("105")));
}

void TestHtmlReport::allLevelTagsAreClosed()
{
    const RunId run = addRun();
    addPredictions(run);
    const QString html = htmlReport(*m_project, run);
    for (const char *tag : {"section", "table", "thead", "tbody", "tr", "td", "th", "div", "p", "h2", "svg",
             "text", "body", "html"}) {
        const QString name = QString::fromLatin1(tag);
        const qsizetype opened
            = html.count(QString(u'<' + name + u'>')) + html.count(QString(u'<' + name + u' '));
        QCOMPARE(opened, html.count(QString(QStringLiteral("</") + name + u'>')));
    }
}

QTEST_GUILESS_MAIN(TestHtmlReport)
#include "test_html_report.moc"
