#include "tests/packing/pictured_project.h"

#include "core/base/files.h"
#include "core/base/random.h"
#include "core/dataset/snapshot_builder.h"
#include "tests/imaging/image_files.h"

#include <QDateTime>
#include <QFileInfo>

namespace taxon::test {

RgbImage pictureOf(int number)
{
    RgbImage image{40, 48, {}};
    Random random(quint64(number) + 1);
    const std::uint64_t colour = random();
    for (int i = 0; i < image.width * image.height; ++i)
        for (int channel = 0; channel < 3; ++channel)
            image.pixels.push_back(std::uint8_t(((colour >> (8 * channel)) & 0x7f) + random.below(64)));
    return image;
}

PicturedProject::PicturedProject(const QStringList &classes)
    : m_project(Project::create(m_folder.filePath(QStringLiteral("项目")), classes))
{
}

ImageId PicturedProject::picture(const QString &name, int number, const QString &label)
{
    return file(name, encoded(pictureOf(number), name.endsWith(u".jpg") ? ".jpg" : ".png"), label);
}

ImageId PicturedProject::file(const QString &name, const QByteArray &bytes, const QString &label)
{
    const QString place = path(QStringLiteral("pictures/") + name);
    ensureFolder(QFileInfo(place).path());
    writeFileAtomically(place, bytes);
    ImageRecord record;
    record.path = place;
    record.importedFrom = place;
    record.sha256 = sha256Hex(bytes);
    record.bytes = bytes.size();
    record.modifiedMs = QFileInfo(place).lastModified().toMSecsSinceEpoch();
    record.format = QStringLiteral("png");
    record.width = 40;
    record.height = 48;
    const ImageId id = m_project->images().add(record);
    if (!label.isEmpty())
        give(id, label);
    return id;
}

void PicturedProject::give(ImageId image, const QString &label)
{
    Decision decision;
    decision.image = image;
    decision.label = m_project->classes().find(label)->id;
    decision.origin = DecisionOrigin::Import;
    m_project->decisions().record(decision);
}

void PicturedProject::fill()
{
    Transaction transaction(m_project->database()); // one flush instead of many
    int number = 0;
    for (const ImageClass &entry : m_project->classes().all())
        for (int i = 0; i < 12; ++i, ++number)
            picture(QStringLiteral("%1/图 %2.%3").arg(entry.id.value).arg(i).arg(i % 2 == 0 ? QStringLiteral("png") : QStringLiteral("jpg")), number, entry.name);
    transaction.commit();
}

Snapshot PicturedProject::split(quint64 seed)
{
    return buildSnapshot(*m_project, {.ratios = {60, 20, 20}, .seed = seed, .nearDistance = std::nullopt}).snapshot;
}

} // namespace taxon::test
