#include "core/base/error.h"
#include "core/base/files.h"
#include "core/learning/checkpoint.h"
#include "tests/support/small_file_system.h"
#include "tests/support/test_support.h"

#include <ATen/ops/equal.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace taxon;

namespace {

Checkpoint example()
{
    Checkpoint checkpoint;
    checkpoint.epoch = 12;
    checkpoint.network["fc.weight"] = at::tensor({1.0f, 2.0f});
    checkpoint.network["bn1.num_batches_tracked"] = at::tensor(7, at::kLong);
    checkpoint.momentum["fc.weight"] = at::tensor({0.1f, -0.0f});
    checkpoint.best = {11, 1.0 / 3, std::sqrt(2.0), QStringLiteral("abc")};
    checkpoint.configuration = QStringLiteral("{\"weights\":\"缺陷\"}");
    checkpoint.images = QStringLiteral("def");
    return checkpoint;
}

} // namespace

class TestCheckpoint : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingComesBackExactly()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("checkpoint.safetensors"));
        QVERIFY(!loadCheckpoint(path));
        const Checkpoint saved = example();
        saveCheckpoint(path, saved);
        const Checkpoint loaded = loadCheckpoint(path).value();
        QCOMPARE(loaded.epoch, 12);
        QCOMPARE(loaded.network.size(), std::size_t(2));
        QVERIFY(at::equal(loaded.network.at("fc.weight"), saved.network.at("fc.weight")));
        QCOMPARE(loaded.network.at("bn1.num_batches_tracked").item<int>(), 7);
        QCOMPARE(loaded.momentum.size(), std::size_t(1));
        QVERIFY(std::signbit(loaded.momentum.at("fc.weight")[1].item<float>()));
        QVERIFY(loaded.best.accuracy == saved.best.accuracy && loaded.best.loss == saved.best.loss);
        QCOMPARE(loaded.best.epoch, 11);
        QCOMPARE(loaded.best.weightsSha256, QStringLiteral("abc"));
        QCOMPARE(loaded.configuration, saved.configuration);
        QCOMPARE(loaded.images, saved.images);
    }

    void undefinedFiguresComeBackUndefined()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("c"));
        Checkpoint checkpoint = example();
        checkpoint.best.accuracy = checkpoint.best.loss = std::nan("");
        saveCheckpoint(path, checkpoint);
        QVERIFY(std::isnan(loadCheckpoint(path)->best.accuracy));
    }

    void aDamagedFileIsRefused()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("c"));
        saveCheckpoint(path, example());
        writeFileAtomically(path, readFile(path).chopped(1));
        TAXON_VERIFY_ERROR(loadCheckpoint(path), ErrorCode::Corrupt);
        writeSafetensors(path, {});
        TAXON_VERIFY_ERROR(loadCheckpoint(path), ErrorCode::Corrupt);
    }

    void aFolderThatIsNotThereIsSaid()
    {
        TAXON_VERIFY_ERROR(saveCheckpoint(QStringLiteral("/proc/nowhere/c"), example()), ErrorCode::NotWritable);
    }

    void aFullDiskIsSaidAndTheLastCheckpointIsKept()
    {
        QTemporaryDir folder;
        const test::SmallFileSystem disk(folder.path(), "size=1m");
        if (!disk.isThere())
            QSKIP("needs the right to mount");
        const QString path = folder.filePath(QStringLiteral("checkpoint.safetensors"));
        saveCheckpoint(path, example());
        Checkpoint larger = example();
        larger.epoch = 13;
        larger.network["fc.weight"] = at::zeros({1 << 20});
        TAXON_VERIFY_ERROR(saveCheckpoint(path, larger), ErrorCode::DiskFull);
        QCOMPARE(loadCheckpoint(path)->epoch, 12);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void theBestEpochIsTheMostAccurateThenTheSurestThenTheLast()
    {
        BestEpoch best;
        QVERIFY(best.isBeatenBy(0, 9));
        best = {1, 0.8, 0.5, {}};
        QVERIFY(best.isBeatenBy(0.81, 9));
        QVERIFY(!best.isBeatenBy(0.79, 0.1));
        QVERIFY(best.isBeatenBy(0.8, 0.4));
        QVERIFY(!best.isBeatenBy(0.8, 0.6));
        QVERIFY(best.isBeatenBy(0.8, 0.5));
        QVERIFY(best.isBeatenBy(std::nan(""), std::nan("")));
    }
};

QTEST_APPLESS_MAIN(TestCheckpoint)
#include "test_checkpoint.moc"
