#include "tests/workbench/workbench_project.h"

#include "core/base/files.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>

namespace taxon::test {

WorkbenchProject::WorkbenchProject(int images, const QStringList &classes)
{
    qputenv("TAXON_SETTINGS_DIR", m_folder.filePath(QStringLiteral("settings")).toUtf8());
    const auto project = Project::create(path(), classes);
    QDir(folder()).mkdir(QStringLiteral("images"));
    Transaction transaction(project->database());
    for (int i = 0; i < images; ++i) {
        const QString file = m_folder.filePath(QStringLiteral("images/%1.png").arg(i, 5, 10, QLatin1Char('0')));
        writeImage(file, i);
        const QFileInfo info(file);
        ImageRecord record;
        record.path = file;
        record.importedFrom = file;
        record.sha256 = sha256OfFile(file);
        record.bytes = info.size();
        record.modifiedMs = info.lastModified().toMSecsSinceEpoch();
        record.width = record.height = 16;
        record.channels = 3;
        record.bitDepth = 8;
        record.format = QStringLiteral("png");
        project->images().add(record);
    }
    transaction.commit();
}

QHash<qint64, QString> WorkbenchProject::labelsOf(const QString &annotator) const
{
    const auto project = open();
    QHash<ClassId, QString> names;
    const QList<ImageClass> classes = project->classes().all();
    for (const ImageClass &label : classes)
        names.insert(label.id, label.name);
    QHash<qint64, QString> labels;
    const auto standing = project->decisions().standingOf(project->annotators().findOrAdd(annotator));
    for (const Decision &decision : standing)
        labels.insert(decision.image.value, decision.label ? names.value(*decision.label) : QStringLiteral("skip"));
    return labels;
}

void writeImage(const QString &path, int number)
{
    QImage image(16, 16, QImage::Format_RGB888);
    image.fill(QColor::fromHsv(number * 37 % 360, 160, 200));
    // The number in binary: no two files have the same content.
    for (int bit = 0; bit < 16; ++bit)
        image.setPixelColor(bit, 0, number >> bit & 1 ? Qt::white : Qt::black);
    image.save(path);
}

} // namespace taxon::test
