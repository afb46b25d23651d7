#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/learning/models/classifier.h"
#include "core/learning/pickle_reader.h"
#include "core/learning/safetensors.h"
#include "core/learning/weights.h"
#include "tests/support/test_support.h"

#include <ATen/ops/arange.h>
#include <ATen/ops/equal.h>
#include <ATen/ops/full.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/zeros.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <algorithm>

using namespace taxon;
using namespace taxon::test;

namespace {

const auto kCorrupt = ErrorCode::Corrupt;

/// One tensor of every element type, as state_dict_files.py writes them.
TensorMap tensorsOfAllTypes()
{
    const at::Tensor values = at::arange(7, at::kFloat).slice(0, 1).view({2, 3}).clone();
    values[0][0] = 1;
    values[0][1] = 0;
    TensorMap tensors;
    for (const auto &[name, type] : std::map<std::string, at::ScalarType>{{"float32", at::kFloat},
             {"float16", at::kHalf}, {"bfloat16", at::kBFloat16}, {"float64", at::kDouble}, {"int8", at::kChar},
             {"uint8", at::kByte}, {"int16", at::kShort}, {"int32", at::kInt}, {"int64", at::kLong}, {"bool", at::kBool}})
        tensors[name] = values.to(type);
    tensors["scalar"] = at::full({}, 5, at::kLong);
    tensors["empty"] = at::zeros({0});
    return tensors;
}

bool areEqual(const TensorMap &a, const TensorMap &b)
{
    return a.size() == b.size() && std::all_of(a.begin(), a.end(), [&](const auto &item) {
        const auto found = b.find(item.first);
        return found != b.end() && item.second.scalar_type() == found->second.scalar_type()
            && at::equal(item.second, found->second);
    });
}

QByteArray safetensorsBytes(const QByteArray &header, const QByteArray &data)
{
    QByteArray bytes(8, '\0');
    qToLittleEndian(quint64(header.size()), bytes.data());
    return bytes + header + data;
}

/// Without the flush to the disk that writeFileAtomically() makes: for thousands of files.
void writeQuickly(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

qint64 peakMemoryKb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

/// Between one and four changed bytes, or a cut, or a doubled end.
QByteArray mutated(QByteArray bytes, Random &random)
{
    const auto anywhere = [&] { return qsizetype(random.below(std::uint64_t(bytes.size()))); };
    const auto kind = random.below(10);
    if (kind == 0)
        return bytes.left(anywhere());
    if (kind == 1)
        return bytes + bytes.mid(anywhere());
    for (auto changes = random.below(4) + 1; changes > 0; --changes)
        bytes[anywhere()] = char(random.below(256));
    return bytes;
}

} // namespace

class TestWeightsFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_python = pythonWith({QStringLiteral("torch")});
        if (m_python.isEmpty())
            return;
        const auto result = runProcess(
            m_python, {sourceFolder() + QStringLiteral("/tests/learning/state_dict_files.py"), m_folder.path()});
        QVERIFY2(result.exitCode == 0, result.standardError.constData());
    }

    void safetensorsComeBackAsTheyWere()
    {
        const TensorFile written{tensorsOfAllTypes(), {{"epoch", "3"}, {"名字", "值"}}};
        writeSafetensors(file("own.safetensors"), written);
        const TensorFile read = readSafetensors(file("own.safetensors"));
        QVERIFY(areEqual(read.tensors, written.tensors));
        QVERIFY(read.metadata == written.metadata);
        const QByteArray bytes = readFile(file("own.safetensors"));
        writeSafetensors(file("again.safetensors"), read);
        QCOMPARE(readFile(file("again.safetensors")), bytes);
        QCOMPARE(qFromLittleEndian<quint64>(bytes.constData()) % 8, 0u);
    }

    void rearrangedTensorsAreWrittenInTheirLogicalOrder()
    {
        const at::Tensor tensor = at::arange(6).view({2, 3}).t();
        writeSafetensors(file("view.safetensors"), {{{"a", tensor}}, {}});
        QVERIFY(at::equal(readSafetensors(file("view.safetensors")).tensors.at("a"), tensor));
    }

    void otherProgramsReadOurSafetensors()
    {
        if (m_python.isEmpty())
            QSKIP("needs python3-torch");
        writeSafetensors(file("ours.safetensors"), {tensorsOfAllTypes(), {{"epoch", "3"}}});
        const auto result = runProcess(m_python,
            {sourceFolder() + QStringLiteral("/tests/learning/read_safetensors.py"), file("ours.safetensors"),
                file("types_zip.pth")});
        QVERIFY2(result.exitCode == 0, result.standardError.constData());
        QCOMPARE(result.standardOutput.trimmed(), "12 tensors are equal");
    }

    void safetensorsOfOtherProgramsAreRead()
    {
        if (m_python.isEmpty())
            QSKIP("needs python3-torch");
        const TensorFile read = readSafetensors(file("types.safetensors"));
        QVERIFY(areEqual(read.tensors, tensorsOfAllTypes()));
        QCOMPARE(read.metadata.at("made by"), "Python");
    }

    void damagedSafetensorsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto tensor = [](const char *description, qsizetype data) {
            return safetensorsBytes(QByteArrayLiteral("{\"a\":") + QByteArray(description) + '}', QByteArray(data, 1));
        };
        QTest::newRow("empty file") << QByteArray();
        QTest::newRow("header longer than the file") << QByteArray("\xff\xff\0\0\0\0\0\0{}", 10);
        QTest::newRow("header length over 63 bits") << QByteArray("\xff\xff\xff\xff\xff\xff\xff\xff{}", 10);
        QTest::newRow("no JSON") << safetensorsBytes("{\"a\":", {});
        QTest::newRow("unknown type") << tensor(R"({"dtype":"F8","shape":[4],"data_offsets":[0,4]})", 4);
        QTest::newRow("length of another shape") << tensor(R"({"dtype":"U8","shape":[5],"data_offsets":[0,4]})", 4);
        QTest::newRow("negative shape") << tensor(R"({"dtype":"U8","shape":[-4],"data_offsets":[0,4]})", 4);
        QTest::newRow("broken shape") << tensor(R"({"dtype":"U8","shape":[0.5,8],"data_offsets":[0,4]})", 4);
        QTest::newRow("shape over 63 bits")
            << tensor(R"({"dtype":"U8","shape":[4294967296,4294967296],"data_offsets":[0,0]})", 0);
        QTest::newRow("empty tensor over 63 bits")
            << tensor(R"({"dtype":"U8","shape":[0,4294967296,4294967296],"data_offsets":[0,0]})", 0);
        QTest::newRow("end before begin") << tensor(R"({"dtype":"U8","shape":[4],"data_offsets":[4,0]})", 4);
        QTest::newRow("beyond the end") << tensor(R"({"dtype":"U8","shape":[8],"data_offsets":[0,8]})", 4);
        QTest::newRow("hole at the start") << tensor(R"({"dtype":"U8","shape":[4],"data_offsets":[4,8]})", 8);
        QTest::newRow("bytes left over") << tensor(R"({"dtype":"U8","shape":[4],"data_offsets":[0,4]})", 5);
        QTest::newRow("overlap") << safetensorsBytes(
            R"({"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[2,6]}})",
            QByteArray(6, 1));
        QTest::newRow("metadata that is no text") << safetensorsBytes(R"({"__metadata__":{"a":1}})", {});
        QTest::newRow("bool of 2") << safetensorsBytes(
            R"({"a":{"dtype":"BOOL","shape":[1],"data_offsets":[0,1]}})", QByteArray(1, 2));
    }

    void damagedSafetensorsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        writeFileAtomically(file("damaged.safetensors"), bytes);
        TAXON_VERIFY_ERROR(readSafetensors(file("damaged.safetensors")), kCorrupt);
    }

    void writingWhereNoFolderIsSaysSo()
    {
        TAXON_VERIFY_ERROR(writeSafetensors(file("none/a.safetensors"), {}), ErrorCode::NotWritable);
    }

    void stateDictsAreReadInAllForms_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"types_zip", "types_legacy", "types_protocol4"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void stateDictsAreReadInAllForms()
    {
        if (m_python.isEmpty())
            QSKIP("needs python3-torch");
        QFETCH(QString, name);
        TensorMap read = readWeights(file(name + QStringLiteral(".pth")));
        QVERIFY(at::equal(read.at("名字.weight"), at::ones({2})));
        read.erase("名字.weight");
        QVERIFY(areEqual(read, tensorsOfAllTypes()));
    }

    void viewsAreReadThroughTheirStrides_data() { bothForms(); }
    void viewsAreReadThroughTheirStrides()
    {
        if (m_python.isEmpty())
            QSKIP("needs python3-torch");
        QFETCH(QString, form);
        const TensorMap read = readTorchStateDict(file(QStringLiteral("views_") + form));
        const at::Tensor base = at::arange(24, at::kFloat);
        QVERIFY(at::equal(read.at("transposed"), base.view({4, 6}).t()));
        QVERIFY(at::equal(read.at("slice"), base.slice(0, 6, 12)));
        QVERIFY(at::equal(read.at("steps"), base.slice(0, 1, 24, 5)));
        QVERIFY(at::equal(read.at("whole"), base.view({2, 3, 4})));
        QVERIFY(at::equal(read.at("last"), base.view({1, 2, 3, 4})));
        for (const auto &[name, tensor] : read)
            QVERIFY2(tensor.is_contiguous(), name.c_str());
    }

    void checkpointsAreLookedInto_data() { bothForms(); }
    void checkpointsAreLookedInto()
    {
        if (m_python.isEmpty())
            QSKIP("needs python3-torch");
        QFETCH(QString, form);
        const TensorMap read = readTorchStateDict(file(QStringLiteral("model_") + form));
        QCOMPARE(read.size(), 1u);
        QVERIFY(at::equal(read.at("a"), at::ones({1})));
        QVERIFY(at::equal(readTorchStateDict(file(QStringLiteral("one_") + form)).at("only"), at::ones({3})));
    }

    void programsInsideAreRefusedByName_data() { bothForms(); }
    void programsInsideAreRefusedByName()
    {
        if (m_python.isEmpty())
            QSKIP("needs python3-torch");
        QFETCH(QString, form);
        try {
            readTorchStateDict(file(QStringLiteral("attack_") + form));
            QFAIL("the file was read");
        } catch (const Error &error) {
            QCOMPARE(errorCodeName(error.code()), errorCodeName(kCorrupt));
            QVERIFY2(error.message().contains(QStringLiteral("posix.system")), error.what());
        }
        QVERIFY(!QFile::exists(file("attacked")));
        TAXON_VERIFY_ERROR(readTorchStateDict(file(QStringLiteral("class_") + form)), kCorrupt);
    }

    void otherContentIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"number_zip", "number_legacy", "list_zip", "list_legacy", "expanded_zip",
                 "expanded_legacy", "compressed", "huge_tensor", "huge_storage", "negative_stride", "endless", "deep",
                 "cycle", "scripted"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void otherContentIsRefused()
    {
        if (m_python.isEmpty())
            QSKIP("needs python3-torch");
        QFETCH(QString, name);
        TAXON_VERIFY_ERROR(readTorchStateDict(file(name + QStringLiteral(".pth"))), kCorrupt);
    }

    void everyCutOfAFileIsRefused()
    {
        if (m_python.isEmpty())
            QSKIP("needs python3-torch");
        for (const char *name : {"one_zip.pth", "one_legacy.pth", "types.safetensors"}) {
            const QByteArray whole = readFile(file(QString::fromLatin1(name)));
            for (qsizetype length = 9; length < whole.size(); ++length) {
                writeQuickly(file("cut"), whole.left(length));
                TAXON_VERIFY_ERROR(readWeights(file("cut")), kCorrupt);
            }
        }
    }

    void aChangedValueIsNoticedByTheChecksum()
    {
        if (m_python.isEmpty())
            QSKIP("needs python3-torch");
        QByteArray bytes = readFile(file("one_zip.pth"));
        const QByteArray ones("\0\0\x80\x3f\0\0\x80\x3f\0\0\x80\x3f", 12);
        QCOMPARE(bytes.count(ones), 1);
        bytes[bytes.indexOf(ones) + 1] = 1;
        writeQuickly(file("changed.pth"), bytes);
        TAXON_VERIFY_ERROR(readWeights(file("changed.pth")), kCorrupt);
    }

    void mutatedFilesAreReadOrRefused_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"types_zip.pth", "types_legacy.pth", "types_protocol4.pth", "views_legacy.pth",
                 "model_zip.pth", "types.safetensors"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    // $TAXON_MUTATIONS asks for more than the ordinary number.
    void mutatedFilesAreReadOrRefused()
    {
        if (m_python.isEmpty())
            QSKIP("needs python3-torch");
        QFETCH(QString, name);
        const QByteArray whole = readFile(file(name));
        const int mutations = qEnvironmentVariableIntValue("TAXON_MUTATIONS");
        const qint64 before = peakMemoryKb();
        int refused = 0;
        for (int i = 0; i < (mutations > 0 ? mutations : 300); ++i) {
            Random random(mixSeed(11, quint64(i)));
            writeQuickly(file("mutated"), mutated(whole, random));
            try {
                readWeights(file("mutated"));
            } catch (const Error &) {
                ++refused;
            }
        }
        QVERIFY(refused > 0);
        QCOMPARE_LT(peakMemoryKb() - before, 200'000);
    }

    void filesOfOtherKindsAreRefused()
    {
        TAXON_VERIFY_ERROR(readWeights(file("nowhere.pth")), ErrorCode::NotFound);
        TAXON_VERIFY_ERROR(readTorchStateDict(file("nowhere.pth")), ErrorCode::NotFound);
        TAXON_VERIFY_ERROR(readSafetensors(file("nowhere.safetensors")), ErrorCode::NotFound);
        writeFileAtomically(file("text.pth"), "these are no weights");
        TAXON_VERIFY_ERROR(readWeights(file("text.pth")), ErrorCode::Unreadable);
        writeFileAtomically(file("short.pth"), "PK");
        TAXON_VERIFY_ERROR(readWeights(file("short.pth")), kCorrupt);
    }

    void aSafetensorsHeaderMayLookLikeAPickle()
    {
        QByteArray header = "{\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]}}";
        header = header.leftJustified(0x280, ' ');
        writeFileAtomically(file("pickle_like.pth"), safetensorsBytes(header, QByteArray(1, 7)));
        QVERIFY(readFile(file("pickle_like.pth")).startsWith("\x80\x02"));
        QCOMPARE(readWeights(file("pickle_like.pth")).at("a").item<int>(), 7);
    }

    void equalWeightsHaveEqualHashes()
    {
        const TensorMap tensors = tensorsOfAllTypes();
        const QString hash = weightsHash(tensors);
        writeSafetensors(file("hash.safetensors"), {tensors, {}});
        QCOMPARE(weightsHash(readWeights(file("hash.safetensors"))), hash);
        for (const auto &[name, tensor] : tensors) {
            if (tensor.numel() == 0)
                continue;
            TensorMap changed = tensors;
            changed[name] = tensor.clone();
            changed[name].view(-1)[0] = 0;
            QVERIFY(weightsHash(changed) != hash);
        }
        QVERIFY(weightsHash({{"a", at::zeros({2, 3})}}) != weightsHash({{"a", at::zeros({3, 2})}}));
        QVERIFY(weightsHash({{"a", at::zeros({2})}}) != weightsHash({{"b", at::zeros({2})}}));
    }

    void weightsOfAnotherNetworkAreRefused()
    {
        const auto network = makeClassifier(QStringLiteral("resnet18"), 3);
        const QString before = weightsHash(stateOf(*network));
        const auto refusal = [&](const TensorMap &weights) {
            try {
                loadWeights(*network, weights);
            } catch (const Error &error) {
                return error.code() == ErrorCode::Mismatch ? error.message() : QString();
            }
            return QString();
        };
        const TensorMap own = stateOf(*makeClassifier(QStringLiteral("resnet18"), 3));
        TensorMap missing = own;
        missing.erase("layer1.0.conv1.weight");
        QVERIFY(refusal(missing).contains(QStringLiteral("layer1.0.conv1.weight is missing")));
        TensorMap more = own;
        more["layer5.weight"] = at::ones({1});
        QVERIFY(refusal(more).contains(QStringLiteral("layer5.weight")));
        TensorMap reshaped = own;
        reshaped["layer4.1.bn2.bias"] = at::ones({3});
        QVERIFY(refusal(reshaped).contains(QStringLiteral("layer4.1.bn2.bias is of size 3 instead of 512")));
        TensorMap integers = own;
        integers["conv1.weight"] = own.at("conv1.weight").to(at::kLong);
        QVERIFY(refusal(integers).contains(QStringLiteral("conv1.weight")));
        QVERIFY(!refusal(stateOf(*makeClassifier(QStringLiteral("squeezenet1_1"), 3))).isEmpty());
        QVERIFY(!refusal({}).isEmpty());
        QCOMPARE(weightsHash(stateOf(*network)), before);
    }

    void aLastLayerOfOtherClassesStaysFresh()
    {
        const auto network = makeClassifier(QStringLiteral("resnet18"), 3);
        const TensorMap before = stateOf(*network);
        const TensorMap weights = stateOf(*makeClassifier(QStringLiteral("resnet18"), 5));
        QVERIFY(!loadWeights(*network, weights));
        const TensorMap after = stateOf(*network);
        for (const auto &[name, tensor] : after) {
            const bool isHead = name.starts_with(network->headPrefix());
            QVERIFY2(at::equal(tensor, (isHead ? before : weights).at(name)), name.c_str());
        }
    }

    void countersMayBeAbsentAndHalfPrecisionIsConverted()
    {
        const auto network = makeClassifier(QStringLiteral("resnet18"), 3);
        TensorMap weights;
        for (const auto &[name, tensor] : stateOf(*makeClassifier(QStringLiteral("resnet18"), 3))) {
            if (!name.ends_with("num_batches_tracked"))
                weights[name] = tensor.to(at::kHalf);
        }
        QVERIFY(loadWeights(*network, weights));
        const TensorMap after = stateOf(*network);
        for (const auto &[name, tensor] : weights) {
            QVERIFY2(at::equal(after.at(name), tensor.to(at::kFloat)), name.c_str());
            QVERIFY(after.at(name).scalar_type() == at::kFloat);
        }
    }

    void publishedWeightsAreTakenOver()
    {
        TAXON_SKIP_WITHOUT_SHARED("weights/squeezenet1_1_imagenet.pth");
        const TensorMap weights = readWeights(sharedPath(QStringLiteral("weights/squeezenet1_1_imagenet.pth")));
        QVERIFY(loadWeights(*makeClassifier(QStringLiteral("squeezenet1_1"), 1000), weights));
        QVERIFY(!loadWeights(*makeClassifier(QStringLiteral("squeezenet1_1"), 6), weights));
        TAXON_VERIFY_ERROR(loadWeights(*makeClassifier(QStringLiteral("resnet18"), 6), weights), ErrorCode::Mismatch);
        const TensorMap other = readWeights(sharedPath(QStringLiteral("weights/mobilenet_v2_imagenet_bnfolded.pth")));
        TAXON_VERIFY_ERROR(loadWeights(*makeClassifier(QStringLiteral("squeezenet1_1"), 6), other), ErrorCode::Mismatch);
    }

    void aStateIsACopy()
    {
        const auto network = makeClassifier(QStringLiteral("squeezenet1_1"), 3);
        const TensorMap state = stateOf(*network);
        const QString before = weightsHash(state);
        network->parameters()[0].data().zero_();
        QCOMPARE(weightsHash(state), before);
        QVERIFY(weightsHash(stateOf(*network)) != before);
    }

private:
    static void bothForms()
    {
        QTest::addColumn<QString>("form");
        QTest::newRow("zip") << QStringLiteral("zip.pth");
        QTest::newRow("legacy") << QStringLiteral("legacy.pth");
    }

    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString file(const char *name) const { return file(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
    QString m_python;
};

QTEST_GUILESS_MAIN(TestWeightsFiles)

#include "test_weights_files.moc"
