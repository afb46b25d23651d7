#include "core/base/files.h"
#include "core/project/project.h"
#include "tests/cli/cli_fixture.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <cmath>
#include <csignal>

using namespace taxon;
using namespace taxon::test;

namespace {

const QStringList kClasses {QStringLiteral("rot"), QStringLiteral("grün"), QStringLiteral("蓝 色")};

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ');
}

} // namespace

/// The whole main job on a tiny project, with the real engine.
class TestCliMainJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trainGivesTheContract();
    void theFilesSettingsGiveWayToSetAndOptions();
    void aRunIsAugmentedAsTheProjectUnlessItIsSaid();
    void aFileDamagedAfterTheSplitIsLeftOutAndCounted();
    void anUnknownSettingIsWrongUsage();
    void missingWeightsAreNotFoundAndLeaveNoRun();
    void evaluateGivesTheContract();
    void exportGivesTheContract();
    void predictionsOfTheExportedFileEqualTheEvaluation();
    void predictReportsABadImageInItsRow();
    void predictFailsWhenNoImageCanBeRead();
    void reportIsWritten();
    void summaryShowsTheMainFigures();
    void textForPeopleShowsTheFigures();
    void anInterruptedRunIsCancelledAndGoesOn();
    void aMissingEngineFailsTheRunClearly();

private:
    QString path(const QString &below) const { return m_folder.filePath(below); }
    QJsonObject run(const char *command, const QStringList &options = {}, int exitCode = 0)
    {
        return answerOf(QStringList {QString::fromLatin1(command), m_project} + options, exitCode);
    }

    QTemporaryDir m_folder {QDir::tempPath() + QStringLiteral("/taxon 试验 XXXXXX")};
    QString m_project;
    QString m_model;
    QJsonObject m_trained;
};

void TestCliMainJob::initTestCase()
{
    m_project = path(QStringLiteral("Größe"));
    m_model = path(QStringLiteral("модель.pt"));
    const QString images = path(QStringLiteral("图"));
    writeColorFolders(images, kClasses, 16);
    answerOf({QStringLiteral("new"), m_project, QStringLiteral("--classes"), kClasses.join(u',')});
    run("import", {images, QStringLiteral("--labels-from"), QStringLiteral("folders")});
    // No split: the first training makes the snapshot.
    m_trained
        = run("train", words("--size 32 --epochs 3 --batch 8 --lr 0.01 --seed 3 --device cpu --threads 1"));
    run("export",
        {QStringLiteral("--format"), QStringLiteral("torchscript"), QStringLiteral("--output"), m_model});
}

void TestCliMainJob::trainGivesTheContract()
{
    QVERIFY(m_trained.value(QStringLiteral("run")).toInt() > 0);
    QCOMPARE(m_trained.value(QStringLiteral("state")).toString(), QStringLiteral("finished"));
    QCOMPARE(m_trained.value(QStringLiteral("snapshot_sha256")).toString().size(), 64);
    QCOMPARE(m_trained.value(QStringLiteral("weights_sha256")).toString().size(), 64);
    QVERIFY(m_trained.value(QStringLiteral("seconds")).toDouble() > 0);
    const QJsonObject config = m_trained.value(QStringLiteral("config")).toObject();
    QVERIFY(hasKeys(
        config, words("model weights size epochs batch lr momentum weight_decay seed threads device")));
    QCOMPARE(config.value(QStringLiteral("lr")).toDouble(), 0.01);
    QVERIFY2(!QJsonDocument(config).toJson().contains("\"auto\""), "every auto is resolved");
    const QJsonArray epochs = m_trained.value(QStringLiteral("epochs")).toArray();
    QCOMPARE(epochs.size(), 3);
    for (qsizetype i = 0; i < 3; ++i) {
        QCOMPARE(epochs[i][QStringLiteral("epoch")].toInteger(), qint64(i + 1));
        for (const char *key :
            {"train_loss", "train_accuracy", "val_loss", "val_accuracy", "images_per_second"})
            QVERIFY2(epochs[i][QLatin1StringView(key)].isDouble(), key);
    }
}

void TestCliMainJob::theFilesSettingsGiveWayToSetAndOptions()
{
    QFile file(path(QStringLiteral("settings.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"model": "squeezenet1_1", "size": 32, "epochs": 9, "batch": 4, "momentum": 0.5, "device": "cpu", "threads": 1})");
    file.close();
    const QJsonObject answer = run("train",
        {QStringLiteral("--config"), file.fileName(), QStringLiteral("--set"), QStringLiteral("batch=8"),
            QStringLiteral("--set"), QStringLiteral("epochs=5"), QStringLiteral("--epochs"),
            QStringLiteral("1")});
    const QJsonObject config = answer.value(QStringLiteral("config")).toObject();
    QCOMPARE(config.value(QStringLiteral("model")).toString(), QStringLiteral("squeezenet1_1"));
    QCOMPARE(config.value(QStringLiteral("epochs")).toInt(), 1);
    QCOMPARE(config.value(QStringLiteral("batch")).toInt(), 8);
    QCOMPARE(config.value(QStringLiteral("momentum")).toDouble(), 0.5);
    QCOMPARE(m_trained.value(QStringLiteral("config"))[QStringLiteral("decode")].toString(), QStringLiteral("reduced"));
}

void TestCliMainJob::aRunIsAugmentedAsTheProjectUnlessItIsSaid()
{
    const QStringList quick
        = words("--size 32 --epochs 1 --batch 8 --device cpu --threads 1 --model squeezenet1_1");
    const auto pipelineOf = [](const QJsonObject &answer) {
        return answer[QStringLiteral("config")][QStringLiteral("augmentation")];
    };
    QVERIFY(pipelineOf(m_trained).isNull());
    run("augment", words("--preset satellite --keep"));
    const QJsonValue kept = run("augment", words("--pipeline project --check"))[QStringLiteral("pipeline")];
    QCOMPARE(kept[QStringLiteral("transform")][QStringLiteral("transforms")].toArray().size(), 5);
    const QJsonObject augmented = run("train", quick);
    QCOMPARE(pipelineOf(augmented), kept);
    const QJsonObject plain = run("train", quick + words("--augment none"));
    QVERIFY(pipelineOf(plain).isNull());
    QVERIFY(plain[QStringLiteral("weights_sha256")] != augmented[QStringLiteral("weights_sha256")]);
    const QJsonObject preset = run("train", quick + words("--augment natural"));
    QCOMPARE(
        pipelineOf(
            preset)[QStringLiteral("transform")][QStringLiteral("transforms")][0][QStringLiteral("height")]
            .toInt(),
        32);

    // The configuration of a run gives the same run again, whatever the project says by now.
    writeFileAtomically(path(QStringLiteral("config.json")),
        QJsonDocument(plain[QStringLiteral("config")].toObject()).toJson());
    const QJsonObject again = run("train", {QStringLiteral("--config"), path(QStringLiteral("config.json"))});
    QCOMPARE(again[QStringLiteral("weights_sha256")], plain[QStringLiteral("weights_sha256")]);
    QCOMPARE(errorCodeOf(run("train", words("--augment nosuch"), 1)), QStringLiteral("not_found"));
    run("augment", words("--preset none --keep"));
}

void TestCliMainJob::aFileDamagedAfterTheSplitIsLeftOutAndCounted()
{
    QCOMPARE(m_trained.value(QStringLiteral("skipped")), QJsonValue(0));
    const QString project = path(QStringLiteral("damaged"));
    const QString images = path(QStringLiteral("damaged images"));
    writeColorFolders(images, kClasses, 8);
    answerOf({QStringLiteral("new"), project, QStringLiteral("--classes"), kClasses.join(u',')});
    answerOf({QStringLiteral("import"), project, images, QStringLiteral("--labels-from"), QStringLiteral("folders")});
    answerOf({QStringLiteral("split"), project});
    answerOf({QStringLiteral("versions"), project, QStringLiteral("name"), QStringLiteral("1"), QStringLiteral("first")});
    QDirIterator files(images, QDir::Files, QDirIterator::Subdirectories);
    QFile cut(files.next());
    QVERIFY(cut.resize(cut.size() / 2));
    QVERIFY(QFile::remove(files.next()));
    const QJsonObject answer = answerOf(QStringList {QStringLiteral("train"), project}
        + words("--snapshot first --size 32 --epochs 2 --batch 8 --device cpu --threads 1 --model squeezenet1_1"));
    QCOMPARE(answer.value(QStringLiteral("state")).toString(), QStringLiteral("finished"));
    QCOMPARE(answer.value(QStringLiteral("snapshot")).toInt(), 1);
    QCOMPARE(answer.value(QStringLiteral("epochs")).toArray().size(), 2);
    QCOMPARE(answer.value(QStringLiteral("skipped")).toInt(), 2);
}

void TestCliMainJob::anUnknownSettingIsWrongUsage()
{
    const QJsonObject answer = run("train", {QStringLiteral("--set"), QStringLiteral("epoch=2")}, 2);
    QCOMPARE(errorCodeOf(answer), QStringLiteral("usage"));
    QVERIFY(answer.value(QStringLiteral("error"))[QStringLiteral("message")].toString().contains(
        QStringLiteral("epochs")));
    run("train", {QStringLiteral("--set"), QStringLiteral("epochs")}, 2);
    run("train", {QStringLiteral("--epochs"), QStringLiteral("0")}, 2);
}

void TestCliMainJob::missingWeightsAreNotFoundAndLeaveNoRun()
{
    const auto runs = [&] { return run("status").value(QStringLiteral("runs")).toArray().size(); };
    const qsizetype before = runs();
    QCOMPARE(errorCodeOf(run("train", {QStringLiteral("--weights"), path(QStringLiteral("none.pth"))}, 1)),
        QStringLiteral("not_found"));
    QCOMPARE(runs(), before);
}

void TestCliMainJob::evaluateGivesTheContract()
{
    const QString number = QString::number(m_trained.value(QStringLiteral("run")).toInt());
    for (const char *part : {"train", "val", "test"}) {
        const QJsonObject answer = run(
            "evaluate", {QStringLiteral("--run"), number, QStringLiteral("--on"), QString::fromLatin1(part)});
        QVERIFY(hasKeys(answer, words("run part images accuracy macro_f1 per_class confusion")));
        QCOMPARE(answer.value(QStringLiteral("part")).toString(), QString::fromLatin1(part));
        QCOMPARE(answer.value(QStringLiteral("run")).toInt(), number.toInt());
        QVERIFY(answer.value(QStringLiteral("images")).toInt() > 0);
        const QJsonArray perClass = answer.value(QStringLiteral("per_class")).toArray();
        QCOMPARE(perClass.size(), 3);
        QVERIFY(hasKeys(perClass[0].toObject(), words("class precision recall f1 support")));
        qint64 total = 0;
        for (const QJsonValue row :
            answer.value(QStringLiteral("confusion"))[QStringLiteral("matrix")].toArray())
            for (const QJsonValue cell : row.toArray())
                total += cell.toInteger();
        QCOMPARE(total, answer.value(QStringLiteral("images")).toInteger());
        QCOMPARE(answer.value(QStringLiteral("confusion"))[QStringLiteral("classes")].toArray(),
            QJsonArray::fromStringList(kClasses));
    }
    QCOMPARE(errorCodeOf(run("evaluate", {QStringLiteral("--run"), QStringLiteral("999")}, 1)),
        QStringLiteral("not_found"));
}

void TestCliMainJob::exportGivesTheContract()
{
    const QString file = path(QStringLiteral("zweites.pt"));
    const QJsonObject answer = run("export", {QStringLiteral("--output"), file});
    QCOMPARE(answer.value(QStringLiteral("path")).toString(), file);
    QCOMPARE(answer.value(QStringLiteral("format")).toString(), QStringLiteral("torchscript"));
    QCOMPARE(answer.value(QStringLiteral("bytes")).toInteger(), QFileInfo(file).size());
    QCOMPARE(answer.value(QStringLiteral("sha256")).toString().size(), 64);
    QVERIFY(answer.value(QStringLiteral("images_compared")).toInt() > 0);
    QVERIFY(answer.value(QStringLiteral("max_abs_difference")).toDouble() < 1e-4);
}

void TestCliMainJob::predictionsOfTheExportedFileEqualTheEvaluation()
{
    const RunId id {m_trained.value(QStringLiteral("run")).toInteger()};
    run("evaluate", {QStringLiteral("--run"), QString::number(id.value)});
    run("export", {QStringLiteral("--run"), QString::number(id.value), QStringLiteral("--output"), m_model});
    const auto project = Project::open(m_project);
    const auto stored = project->runs().predictions(id, Part::Test);
    QVERIFY(stored.size() >= 3);
    QStringList images;
    for (const Prediction &row : stored)
        images.append(project->images().absolutePath(project->images().image(row.image)));
    const QJsonArray results = answerOf(QStringList {QStringLiteral("predict"), m_model} + images)
                                   .value(QStringLiteral("results"))
                                   .toArray();
    QCOMPARE(results.size(), qsizetype(stored.size()));
    for (std::size_t i = 0; i < stored.size(); ++i) {
        const QJsonValue row = results[qsizetype(i)];
        QCOMPARE(row[QStringLiteral("path")].toString(), images[qsizetype(i)]);
        QCOMPARE(row[QStringLiteral("class")].toString(), kClasses[stored[i].predicted]);
        QVERIFY(row[QStringLiteral("error")].isNull());
        for (std::size_t label = 0; label < 3; ++label)
            QVERIFY(std::abs(row[QStringLiteral("probabilities")][kClasses[qsizetype(label)]].toDouble()
                        - double(stored[i].probabilities[label]))
                < 1e-4);
    }
}

void TestCliMainJob::predictReportsABadImageInItsRow()
{
    const QString bad = path(QStringLiteral("kein Bild.png"));
    QFile file(bad);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    const QString good = path(QStringLiteral("图/rot/image 0.bmp"));
    const QJsonArray results = answerOf({QStringLiteral("predict"), m_model, bad, good})
                                   .value(QStringLiteral("results"))
                                   .toArray();
    QCOMPARE(results.size(), 2);
    QVERIFY(!results[0][QStringLiteral("error")].toString().isEmpty());
    QVERIFY(results[0][QStringLiteral("class")].isNull());
    QVERIFY(results[1][QStringLiteral("error")].isNull());
    QVERIFY(kClasses.contains(results[1][QStringLiteral("class")].toString()));
}

void TestCliMainJob::predictFailsWhenNoImageCanBeRead()
{
    const QJsonObject answer
        = answerOf({QStringLiteral("predict"), m_model, path(QStringLiteral("none.png"))}, 1);
    QCOMPARE(errorCodeOf(answer), QStringLiteral("unreadable"));
    QCOMPARE(answer.value(QStringLiteral("results")).toArray().size(), 1);
    QVERIFY(!errorCodeOf(answerOf({QStringLiteral("predict"), path(QStringLiteral("none.pt")),
                                      path(QStringLiteral("图/rot/image 0.bmp"))},
                             1))
                 .isEmpty());
}

void TestCliMainJob::reportIsWritten()
{
    const QString file = path(QStringLiteral("Bericht.html"));
    const QJsonObject answer = run("report", {QStringLiteral("--output"), file});
    QCOMPARE(answer.value(QStringLiteral("path")).toString(), file);
    QFile page(file);
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray html = page.readAll();
    QCOMPARE(answer.value(QStringLiteral("bytes")).toInteger(), html.size());
    QVERIFY(html.startsWith("<!DOCTYPE html>"));
    QVERIFY(html.contains("grün") && html.contains("<svg") && html.contains("Confusion matrix"));
}

void TestCliMainJob::summaryShowsTheMainFigures()
{
    const QJsonObject answer = run("summary");
    QVERIFY(hasKeys(answer, words("project images unlabeled percent_agreement evaluation")));
    QVERIFY(answer.value(QStringLiteral("evaluation"))[QStringLiteral("accuracy")].isDouble());
}

void TestCliMainJob::textForPeopleShowsTheFigures()
{
    const ProcessResult text = runTaxon({QStringLiteral("summary"), m_project});
    QCOMPARE(text.exitCode, 0);
    for (const char *word : {"accuracy", "macro-F1", "Confusion matrix", "grün", " %"})
        QVERIFY2(text.standardOutput.contains(word), word);
    QVERIFY(!text.standardOutput.contains('\x1b'));
}

void TestCliMainJob::anInterruptedRunIsCancelledAndGoesOn()
{
    QProcess process;
    process.start(qEnvironmentVariable("TAXON_COMMAND"),
        QStringList {QStringLiteral("train"), m_project, QStringLiteral("--json")}
            + words("--size 32 --epochs 8 --batch 4 --device cpu --threads 1"));
    QByteArray messages;
    QElapsedTimer clock;
    clock.start();
    while (!messages.contains("Epoch 1") && clock.elapsed() < 60'000
        && process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(1000);
        messages += process.readAllStandardError();
    }
    QVERIFY2(messages.contains("Epoch 1"), messages.constData());
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    const QJsonObject answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(errorCodeOf(answer), QStringLiteral("cancelled"));
    QCOMPARE(answer.value(QStringLiteral("state")).toString(), QStringLiteral("cancelled"));

    const QJsonObject resumed = run("train", {QStringLiteral("--resume")});
    QCOMPARE(resumed.value(QStringLiteral("run")), answer.value(QStringLiteral("run")));
    QCOMPARE(resumed.value(QStringLiteral("state")).toString(), QStringLiteral("finished"));
    QCOMPARE(resumed.value(QStringLiteral("epochs")).toArray().size(), 8);
    QCOMPARE(resumed.value(QStringLiteral("config")), answer.value(QStringLiteral("config")));
    const QString number = QString::number(resumed.value(QStringLiteral("run")).toInt());
    QCOMPARE(
        errorCodeOf(run("train", {QStringLiteral("--resume=") + number}, 1)), QStringLiteral("impossible"));
}

void TestCliMainJob::aMissingEngineFailsTheRunClearly()
{
    const QByteArray engine = qgetenv("TAXON_ENGINE");
    qputenv("TAXON_ENGINE", "/bin/false");
    const QJsonObject answer = run("train", {QStringLiteral("--epochs"), QStringLiteral("1")}, 1);
    qputenv("TAXON_ENGINE", engine);
    QCOMPARE(errorCodeOf(answer), QStringLiteral("engine"));
    QCOMPARE(run("status").value(QStringLiteral("runs")).toArray()[0][QStringLiteral("state")].toString(),
        QStringLiteral("failed"));
}

QTEST_GUILESS_MAIN(TestCliMainJob)
#include "test_cli_main_job.moc"
