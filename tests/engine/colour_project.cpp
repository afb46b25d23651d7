#include "tests/engine/colour_project.h"

#include "core/base/files.h"
#include "core/base/random.h"
#include "core/project/project.h"

#include <QDir>
#include <QFileInfo>
#include <QtEndian>

namespace taxon::test {
namespace {

constexpr int kSide = 32;
constexpr int kClasses = 3;

/// An uncompressed picture: noise around the colour of its class.
QByteArray bitmap(int label, Random &random)
{
    const int pixelBytes = kSide * kSide * 3; // rows of 96 bytes need no padding
    QByteArray bytes(54, '\0');
    const auto put = [&](int at, quint32 value) { qToLittleEndian(value, bytes.data() + at); };
    bytes[0] = 'B';
    bytes[1] = 'M';
    put(2, quint32(54 + pixelBytes));
    put(10, 54);
    put(14, 40);
    put(18, kSide);
    put(22, kSide);
    put(26, 1 | (24u << 16)); // planes, bits a pixel
    put(34, quint32(pixelBytes));
    for (int i = 0; i < pixelBytes; ++i)
        bytes.append(char((i % 3 == label ? 150 : 90) + int(random.below(90)) - 45));
    return bytes;
}

Part partOf(int index, const ColourCounts &counts)
{
    if (index < counts.train)
        return Part::Train;
    return index < counts.train + counts.validation ? Part::Validation : Part::Test;
}

} // namespace

ColourProject makeColourProject(const QString &folder, const ColourCounts &counts)
{
    ColourProject result{folder + QStringLiteral("/colours.taxon"), folder + QStringLiteral("/images"), {}};
    const auto project = Project::create(
        result.path, {QStringLiteral("blue"), QStringLiteral("green"), QStringLiteral("red")});
    QDir().mkpath(result.images);
    Random random(7);
    Snapshot snapshot;
    snapshot.rule = QStringLiteral("test");
    for (const ImageClass &one : project->classes().all())
        snapshot.classes.append({one.id, one.name});
    for (int i = 0; i < counts.train + counts.validation + counts.test; ++i) {
        const int label = i % kClasses;
        const QByteArray content = bitmap(label, random);
        ImageRecord record;
        record.path = record.importedFrom = result.images + QStringLiteral("/%1.bmp").arg(i);
        writeFileAtomically(record.path, content);
        record.sha256 = sha256Hex(content);
        record.bytes = content.size();
        record.width = record.height = kSide;
        record.channels = 3;
        record.bitDepth = 8;
        record.format = QStringLiteral("bmp");
        snapshot.items.push_back({project->images().add(record), record.sha256, label, partOf(i, counts)});
    }
    result.snapshot = project->snapshots().add(snapshot);
    return result;
}

TrainConfig quickConfig(int epochs)
{
    TrainConfig config;
    config.model = QStringLiteral("squeezenet1_1");
    config.size = 32;
    config.batch = 8;
    config.epochs = epochs;
    config.lr = 0.01;
    config.seed = 3;
    config.threads = 1; // threads that wait for each other crawl on a busy machine
    return config;
}

RunId addRun(const ColourProject &project, const TrainConfig &config)
{
    return Project::open(project.path)->runs().add(project.snapshot, config.toJson());
}

} // namespace taxon::test
