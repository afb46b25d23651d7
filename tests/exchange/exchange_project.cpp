#include "tests/exchange/exchange_project.h"

#include "core/base/files.h"
#include "core/exchange/folder_import.h"

#include <QDir>
#include <QFileInfo>

#include <opencv2/imgcodecs.hpp>

namespace taxon::test {

QByteArray pngOf(int number)
{
    cv::Mat pixels(12, 16, CV_8UC3, cv::Scalar::all(50));
    pixels.at<uchar>(0, 0) = static_cast<uchar>(number);
    pixels.at<uchar>(0, 1) = static_cast<uchar>(number >> 8);
    std::vector<uchar> bytes;
    cv::imencode(".png", pixels, bytes);
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

ExchangeProject::ExchangeProject(const QStringList &images, const QStringList &classes)
    : m_project(Project::create(path(QStringLiteral("p")), classes))
{
    ensureFolder(path(QStringLiteral("tree")));
    int number = 1;
    for (const QString &name : images)
        put(QStringLiteral("tree/") + name, pngOf(number++));
    Progress progress;
    importFolder(*m_project, path(QStringLiteral("tree")), {}, progress);
}

QString ExchangeProject::put(const QString &name, const QByteArray &content) const
{
    ensureFolder(QFileInfo(path(name)).path());
    writeFileAtomically(path(name), content);
    return path(name);
}

LabelImportReport ExchangeProject::import(const QString &file, LabelImportOptions options)
{
    Progress progress;
    return importLabels(*m_project, file, options, progress);
}

LabelImportReport ExchangeProject::preview(const QString &file, LabelImportOptions options)
{
    Progress progress;
    return previewLabelImport(*m_project, file, options, progress);
}

LabelExportReport ExchangeProject::exportTo(const QString &file, LabelFormat format, ExportedLabels labels, const QString &annotator, ExportedTimes times)
{
    Progress progress;
    return exportLabels(*m_project, {format, file, labels, annotator, times}, progress);
}

void ExchangeProject::label(const QString &image, const QString &className, const QString &annotator)
{
    Decision decision;
    decision.image = m_project->images().atPath(imagePath(image))->id;
    if (!annotator.isEmpty())
        decision.annotator = m_project->annotators().findOrAdd(annotator);
    if (className == QLatin1StringView("skip"))
        decision.kind = DecisionKind::Skip;
    else
        decision.label = m_project->classes().find(className)->id;
    m_project->decisions().record(decision);
}

QStringList ExchangeProject::standing()
{
    QHash<ClassId, QString> classes;
    for (const ImageClass &item : m_project->classes().all())
        classes.insert(item.id, item.name);
    QHash<AnnotatorId, QString> people;
    for (const Annotator &annotator : m_project->annotators().all())
        people.insert(annotator.id, annotator.name);
    QStringList rows;
    m_project->decisions().forEachStanding([&](const Decision &decision) {
        const ImageRecord record = m_project->images().image(decision.image);
        const QString name = QDir(path(QStringLiteral("tree"))).relativeFilePath(m_project->images().absolutePath(record));
        const QString who = decision.annotator ? people.value(*decision.annotator) : QStringLiteral("-");
        rows.append(QStringList {name, who, decision.label ? classes.value(*decision.label) : QStringLiteral("skip")}.join(u' '));
    });
    rows.sort();
    return rows;
}

qint64 ExchangeProject::decisions()
{
    qint64 count = 0;
    for (const ImageId image : m_project->images().ids())
        count += m_project->decisions().history(image).size();
    return count;
}

} // namespace taxon::test
