#include "core/merge/package.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/merge/merge_source.h"
#include "core/merge/merge.h"
#include "core/merge/package_file.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace taxon {
namespace {

QString nameOf(Project &project, AnnotatorId id)
{
    for (const Annotator &annotator : project.annotators().all())
        if (annotator.id == id)
            return annotator.name;
    throw Error(ErrorCode::Usage, QCoreApplication::translate("Package", "Say for whom the package is: there is no such person in this project."));
}

QSet<ImageId> chosen(Project &project, const PackageOptions &options)
{
    QSet<ImageId> images;
    if (options.only) {
        for (const ImageId image : *options.only)
            images.insert(image);
        return images;
    }
    for (const Assignment &asked : project.assignments().all(options.annotator))
        images.insert(asked.image);
    if (images.isEmpty())
        for (const ImageId image : project.images().ids())
            images.insert(image);
    return images;
}

QSet<ImageId> examplesOf(Project &project)
{
    QSet<ImageId> images;
    for (const ImageClass &item : project.classes().all())
        for (const ImageId image : project.classes().examples(item.id))
            images.insert(image);
    return images;
}

// The queue tells which images are to be labeled, after what is asked already; without one all are.
void askOnly(MergeSource &source, const QSet<ImageId> &asked)
{
    const auto isAsked = [&](int image) { return asked.contains(source.images[static_cast<std::size_t>(image)].id); };
    std::erase_if(source.queue, [&](int image) { return !isAsked(image); });
    std::erase_if(source.opinions, [&](const SourceOpinion &opinion) { return !isAsked(opinion.image); });
    if (source.queue.empty() && source.opinions.empty() && source.images.size() == static_cast<std::size_t>(asked.size()))
        return;
    QSet<int> listed(source.queue.begin(), source.queue.end());
    for (const SourceOpinion &opinion : source.opinions)
        listed.insert(opinion.image);
    for (int image = 0; image < static_cast<int>(source.images.size()); ++image)
        if (isAsked(image) && !listed.contains(image))
            source.queue.push_back(image);
}

// images/<hash>: two images of one content share it.
QString partOf(const ImageRecord &image)
{
    return QStringLiteral("images/") + image.sha256;
}

void addImages(Project &project, const MergeSource &source, PackageWriter &writer, PackageReport &report, Progress &progress)
{
    QSet<QString> added;
    for (std::size_t i = 0; i < source.images.size(); ++i) {
        progress.throwIfCancelled();
        const ImageRecord &image = source.images[i];
        const auto total = static_cast<qint64>(source.images.size());
        progress.report(static_cast<qint64>(i) + 1, total, QCoreApplication::translate("Package", "Packing images"));
        if (added.contains(image.sha256))
            continue;
        if (project.images().fileState(image) != FileState::Intact) {
            ++report.withoutFile;
            continue;
        }
        writer.addFile(partOf(image), image.path, image.bytes, image.sha256);
        added.insert(image.sha256);
    }
}

// A name that no other image of the new project has.
QString freePlace(const QString &folder, const QString &name, QSet<QString> &taken)
{
    const QFileInfo info(name);
    QString base = info.completeBaseName().isEmpty() ? QStringLiteral("image") : info.completeBaseName();
    base.replace(u'/', u'_').replace(u'\\', u'_').replace(QChar::Null, u'_');
    const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    QString place = folder + u'/' + base + suffix;
    for (int i = 2; taken.contains(place.toCaseFolded()); ++i)
        place = folder + u'/' + base + u'-' + QString::number(i) + suffix;
    taken.insert(place.toCaseFolded());
    return place;
}

void extractImages(const PackageReader &package, MergeSource &source, const QString &folder, UnpackReport &report, Progress &progress)
{
    QSet<QString> taken;
    for (std::size_t i = 0; i < source.images.size(); ++i) {
        progress.throwIfCancelled();
        ImageRecord &image = source.images[i];
        const auto total = static_cast<qint64>(source.images.size());
        progress.report(static_cast<qint64>(i) + 1, total, QCoreApplication::translate("Package", "Unpacking images"));
        if (!package.contains(partOf(image))) {
            image.isMissing = true;
            ++report.withoutFile;
            continue;
        }
        const QByteArray content = package.read(partOf(image));
        if (sha256Hex(content) != image.sha256)
            throw Error(ErrorCode::Corrupt, QCoreApplication::translate("Package", "The package %1 cannot be used: a picture is not the one that was labeled. Ask for a fresh copy; nothing was changed.").arg(source.title));
        image.path = freePlace(folder, QFileInfo(QDir::fromNativeSeparators(image.importedFrom)).fileName(), taken);
        writeFileAtomically(image.path, content);
        image.modifiedMs = QFileInfo(image.path).lastModified().toMSecsSinceEpoch();
    }
}

void noteOrigin(Project &project, const MergeSource &source)
{
    QJsonObject classes;
    for (const SourceClass &entry : source.classes)
        if (const auto known = project.classes().find(entry.name))
            classes.insert(QString::number(known->id.value), entry.originId);
    QJsonObject images;
    const std::vector<ImageId> ids = project.images().ids(); // in the order of the source's
    for (std::size_t i = 0; i < ids.size(); ++i)
        images.insert(QString::number(ids[i].value), source.originImages[i].value);
    project.settings().setValue(kOriginSetting, source.originIdentity.isEmpty() ? source.projectIdentity : source.originIdentity);
    project.settings().setValue(kOriginClassesSetting, QString::fromUtf8(QJsonDocument(classes).toJson(QJsonDocument::Compact)));
    project.settings().setValue(kOriginImagesSetting, QString::fromUtf8(QJsonDocument(images).toJson(QJsonDocument::Compact)));
}

// How to label, as it is done where the package was made.
void takeGuidance(Project &project, const MergeSource &source)
{
    for (const SourceClass &entry : source.classes)
        if (const auto known = project.classes().find(entry.name); known && entry.isRetired)
            project.classes().retire(known->id);
    if (source.rules)
        changeLabelingRules(project, *source.rules, QString());
}

void takeQueue(Project &project, const MergeSource &source, const QString &annotator)
{
    const std::vector<ImageId> images = project.images().ids();
    std::vector<std::pair<AnnotatorId, ImageId>> rows;
    const AnnotatorId id = project.annotators().findOrAdd(annotator);
    for (const int image : source.queue)
        rows.emplace_back(id, images[static_cast<std::size_t>(image)]);
    project.assignments().assign(rows, {{QStringLiteral("package"), source.title}});
    for (const SourceOpinion &opinion : source.opinions)
        project.assignments().askSecondOpinion(images[static_cast<std::size_t>(opinion.image)], id, std::nullopt, opinion.comment);
}

} // namespace

PackageReport writePackage(Project &project, const PackageOptions &options, const QString &path, Progress &progress)
{
    const QString person = nameOf(project, options.annotator);
    const QSet<ImageId> asked = chosen(project, options);
    const QSet<ImageId> examples = examplesOf(project) - asked;
    MergeSource source = sourceOf(project, {[&](ImageId id) { return asked.contains(id) || examples.contains(id); }, options.annotator});
    askOnly(source, asked);
    if (asked.isEmpty())
        throw Error(ErrorCode::Impossible, QCoreApplication::translate("Package", "There are no images to put into the package."));
    PackageReport report{.path = QFileInfo(path).absoluteFilePath(), .images = asked.size(), .examples = examples.size(),
        .decisions = static_cast<qint64>(source.decisions.size())};
    PackageWriter writer(path);
    writer.add(kContentPart, QJsonDocument(contentOf(source)).toJson(QJsonDocument::Compact));
    if (options.images == PackagedImages::Files)
        addImages(project, source, writer, report, progress);
    progress.throwIfCancelled();
    writer.finish({{QStringLiteral("project"), project.name()}, {QStringLiteral("annotator"), person},
        {QStringLiteral("made_at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}}, progress);
    report.bytes = QFileInfo(report.path).size();
    return report;
}

bool isPackageOf(Project &project, const QString &path)
{
    const QJsonObject content = QJsonDocument::fromJson(PackageReader(path).read(kContentPart)).object();
    const QString here = project.merges().projectIdentity();
    return content.value(QStringLiteral("project")).toString() == here || content.value(QStringLiteral("origin")).toString() == here;
}

UnpackReport unpackPackage(const QString &path, const QString &folder, Progress &progress)
{
    const PackageReader package(path);
    MergeSource source = sourceOf(package, path, progress);
    UnpackReport report;
    report.annotator = package.manifest().value(QStringLiteral("annotator")).toString();
    QString name = package.manifest().value(QStringLiteral("project")).toString() + u'-' + report.annotator;
    name.replace(u'/', u'_');
    const std::unique_ptr<Project> project = Project::create(folder + u'/' + name, {});
    report.project = project->path();
    try {
        extractImages(package, source, project->imagesFolder(), report, progress);
        fillProject(*project, source, progress);
        noteOrigin(*project, source);
        takeGuidance(*project, source);
        takeQueue(*project, source, report.annotator);
    } catch (...) {
        QDir(report.project).removeRecursively();
        throw;
    }
    report.images = static_cast<qint64>(source.images.size());
    return report;
}

} // namespace taxon
