#include "core/base/error.h"
#include "core/engine/train_config.h"
#include "tests/support/test_support.h"

#include <QJsonDocument>
#include <QTest>

using namespace taxon;

class TestTrainConfig : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFieldSurvivesJson()
    {
        TrainConfig config;
        config.model = QStringLiteral("squeezenet1_1");
        config.weights = QStringLiteral("/weights/a.pth");
        config.size = 96;
        config.fit = QStringLiteral("letterbox");
        config.epochs = 7;
        config.batch = 12;
        config.lr = 0.0125;
        config.momentum = 0.8;
        config.weightDecay = 0.001;
        config.seed = 9'223'372'036'854'775'807ULL;
        config.threads = 3;
        config.device = QStringLiteral("cuda:1");
        config.precision = QStringLiteral("float32");
        config.mixUp = 0.25;
        config.decode = QStringLiteral("full");
        config.augmentation = {{QStringLiteral("transform"), QJsonObject{{QStringLiteral("p"), 0.5}}}};
        const QByteArray text = QJsonDocument(config.toJson()).toJson();
        const TrainConfig again = TrainConfig::fromJson(QJsonDocument::fromJson(text).object());
        QCOMPARE(again.toJson(), config.toJson());
        QCOMPARE(again.seed, config.seed);
        QCOMPARE(again.fit, QStringLiteral("letterbox"));
        QCOMPARE(config.toJson().size(), 17);
    }

    void runsOfBeforeThereWasAChoiceDecodedWholeFiles()
    {
        QJsonObject json = TrainConfig().toJson();
        QCOMPARE(json.take(QStringLiteral("decode")).toString(), QStringLiteral("reduced"));
        QCOMPARE(TrainConfig::ofRun(json).decode, QStringLiteral("full"));
        QCOMPARE(TrainConfig::fromJson(json).decode, QStringLiteral("reduced"));
        json.insert(QStringLiteral("decode"), QStringLiteral("half"));
        TAXON_VERIFY_ERROR(TrainConfig::fromJson(json), ErrorCode::Usage);
    }

    void whatIsUnsetIsAuto()
    {
        const QJsonObject json = TrainConfig().toJson();
        for (const char *key : {"lr", "threads", "device", "precision"})
            QCOMPARE(json.value(QLatin1StringView(key)).toString(), QStringLiteral("auto"));
        const TrainConfig config = TrainConfig::fromJson(json);
        QVERIFY(!config.lr);
        QCOMPARE(config.threads, 0);
    }

    void anUnknownKeySuggestsTheNearest_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("nearest");
        QTest::newRow("spelling") << QStringLiteral("epoch") << QStringLiteral("epochs");
        QTest::newRow("dash") << QStringLiteral("weight-decay") << QStringLiteral("weight_decay");
        QTest::newRow("case") << QStringLiteral("LR") << QStringLiteral("lr");
        QTest::newRow("swap") << QStringLiteral("momentmu") << QStringLiteral("momentum");
    }
    void anUnknownKeySuggestsTheNearest()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, nearest);
        try {
            TrainConfig::fromJson({{key, 1}});
            QFAIL("no error was thrown");
        } catch (const Error &error) {
            QCOMPARE(errorCodeName(error.code()), QStringLiteral("usage"));
            QVERIFY2(error.message().contains(QStringLiteral("did you mean ") + nearest + u'?'), error.what());
        }
    }

    void aBadValueIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *key, const char *value) {
            QTest::addRow("%s=%s", key, value) << QString::fromLatin1(key) << QString::fromLatin1(value);
        };
        row("model", "alexnet");
        row("size", "31");
        row("size", "1025");
        row("size", "64.5");
        row("fit", "pad");
        row("fit", "1");
        row("epochs", "0");
        row("epochs", "ten");
        row("batch", "4097");
        row("batch", "auto");
        row("lr", "0");
        row("lr", "-1");
        row("lr", "nan");
        row("lr", "fast");
        row("momentum", "1");
        row("weight_decay", "-0.1");
        row("weight_decay", "inf");
        row("seed", "-1");
        row("seed", "9223372036854775808");
        row("threads", "0");
        row("device", "gpu");
        row("precision", "float16");
        row("mixup", "-0.1");
        row("mixup", "nan");
        row("cutmix", "11");
        row("augmentation", "natural");
        row("learning", "1");
    }
    void aBadValueIsRefused()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        TrainConfig config;
        const QJsonObject before = config.toJson();
        TAXON_VERIFY_ERROR(config.set(key, value), ErrorCode::Usage);
        QCOMPARE(config.toJson(), before);
    }

    void aBatchIsMixedInOneWay()
    {
        TrainConfig config;
        config.set(QStringLiteral("mixup"), QStringLiteral("0.2"));
        TAXON_VERIFY_ERROR(config.set(QStringLiteral("cutmix"), QStringLiteral("1")), ErrorCode::Usage);
        config.set(QStringLiteral("mixup"), QStringLiteral("0"));
        config.set(QStringLiteral("cutmix"), QStringLiteral("1"));
        QCOMPARE(config.cutMix, 1.0);
    }

    void noAugmentationIsNull()
    {
        QVERIFY(TrainConfig().toJson().value(QStringLiteral("augmentation")).isNull());
        QVERIFY(TrainConfig::fromJson({{QStringLiteral("augmentation"), QJsonValue()}}).augmentation.isEmpty());
    }

    void settingsComeFromText()
    {
        TrainConfig config;
        config.set(QStringLiteral("lr"), QStringLiteral("1e-3"));
        QCOMPARE(config.lr.value(), 1e-3);
        config.set(QStringLiteral("lr"), QStringLiteral("auto"));
        QVERIFY(!config.lr);
        config.set(QStringLiteral("size"), QStringLiteral("32"));
        QCOMPARE(config.size, 32);
        config.set(QStringLiteral("seed"), QStringLiteral("9223372036854775807"));
        QCOMPARE(config.seed, 9'223'372'036'854'775'807ULL);
        config.set(QStringLiteral("weights"), QStringLiteral("42"));
        QCOMPARE(config.weights, QStringLiteral("42"));
        config.set(QStringLiteral("threads"), QStringLiteral("auto"));
        QCOMPARE(config.threads, 0);
    }

    void aValueOfAnotherTypeIsRefused()
    {
        TAXON_VERIFY_ERROR(TrainConfig::fromJson({{QStringLiteral("epochs"), QStringLiteral("3")}}), ErrorCode::Usage);
        TAXON_VERIFY_ERROR(TrainConfig::fromJson({{QStringLiteral("model"), 18}}), ErrorCode::Usage);
        TAXON_VERIFY_ERROR(TrainConfig::fromJson({{QStringLiteral("lr"), true}}), ErrorCode::Usage);
    }

    void theLearningRateFollowsModelStartAndBatch()
    {
        TrainConfig config;
        const double scratch = config.resolvedLr();
        config.batch *= 2;
        QCOMPARE(config.resolvedLr(), 2 * scratch);
        config.weights = QStringLiteral("a.pth");
        QVERIFY(config.resolvedLr() < scratch);
        config.lr = 0.5;
        QCOMPARE(config.resolvedLr(), 0.5);
    }
};

QTEST_APPLESS_MAIN(TestTrainConfig)
#include "test_train_config.moc"
