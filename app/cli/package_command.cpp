#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/catalog/catalog.h"
#include "core/catalog/catalog_loader.h"
#include "core/catalog/filter_words.h"
#include "core/catalog/image_search.h"
#include "core/exchange/relink.h"
#include "core/merge/package.h"
#include "core/project/project.h"

namespace taxon::cli {
namespace {

QString required(const Invocation &invocation, const QString &name)
{
    if (invocation.value(name).isEmpty())
        throw Error(ErrorCode::Usage, CommandLine::tr("--%1 is missing.").arg(name));
    return invocation.value(name);
}

// Images that the words let through, or those of the queue; unset: the queue, or all when there is none.
std::optional<std::vector<ImageId>> chosenImages(Project &project, AnnotatorId annotator, Invocation &invocation)
{
    const QStringList words = invocation.values(QStringLiteral("images"));
    if (words.isEmpty())
        return std::nullopt;
    if (words == QStringList {QStringLiteral("all")})
        return project.images().ids();
    if (words == QStringList {QStringLiteral("queue")}) {
        std::vector<ImageId> images;
        for (const Assignment &asked : project.assignments().queue(annotator))
            images.push_back(asked.image);
        return images;
    }
    const ImageFilter filter = filterFromWords(words, project);
    return findImages(*loadCatalog(project, {annotator, false}, invocation.progress()), filter).images;
}

int runPackage(Invocation &invocation)
{
    const QString name = required(invocation, QStringLiteral("annotator"));
    const QString output = required(invocation, QStringLiteral("output"));
    if (invocation.has(QStringLiteral("with-images")) && invocation.has(QStringLiteral("references")))
        throw Error(ErrorCode::Usage, CommandLine::tr("--with-images and --references exclude each other."));
    const auto project = Project::open(invocation.arguments()[0]);
    PackageOptions options;
    options.annotator = project->annotators().findOrAdd(name);
    options.images = invocation.has(QStringLiteral("references")) ? PackagedImages::References : PackagedImages::Files;
    options.only = chosenImages(*project, options.annotator, invocation);
    const PackageReport report = writePackage(*project, options, output, invocation.progress());
    invocation.answer({{QStringLiteral("path"), report.path}, {QStringLiteral("annotator"), name}, {QStringLiteral("images"), report.images},
                          {QStringLiteral("examples"), report.examples}, {QStringLiteral("decisions"), report.decisions}, {QStringLiteral("bytes"), report.bytes},
                          {QStringLiteral("without_file"), report.withoutFile}},
        [&] {
            QString text = CommandLine::tr("%1 images for %2 in %3 (%4)").arg(numberText(report.images), name, report.path, bytesText(report.bytes));
            if (report.examples > 0)
                text += u'\n' + CommandLine::tr("Beside them, as examples of classes: %1").arg(numberText(report.examples));
            if (report.withoutFile > 0)
                text += u'\n' + CommandLine::tr("Images whose file is missing or changed, packed without it: %1").arg(numberText(report.withoutFile));
            return text;
        });
    return kNoError;
}

int runUnpack(Invocation &invocation)
{
    const QString folder = invocation.has(QStringLiteral("output")) ? invocation.value(QStringLiteral("output")) : QStringLiteral(".");
    UnpackReport report = unpackPackage(invocation.arguments()[0], folder, invocation.progress());
    if (invocation.has(QStringLiteral("images-from"))) {
        const auto project = Project::open(report.project);
        report.withoutFile -= relink(*project, invocation.value(QStringLiteral("images-from")), invocation.progress()).found;
    }
    invocation.answer({{QStringLiteral("project"), report.project}, {QStringLiteral("annotator"), report.annotator},
                          {QStringLiteral("images"), report.images}, {QStringLiteral("without_file"), report.withoutFile}},
        [&] {
            QString text = CommandLine::tr("Made %1 with %2 images for %3").arg(report.project, numberText(report.images), report.annotator);
            if (report.withoutFile > 0)
                text += u'\n' + CommandLine::tr("Images whose file is still to be found: %1; --images-from names the folder").arg(numberText(report.withoutFile));
            return text;
        });
    return kNoError;
}

} // namespace

Command packageCommand()
{
    return {.name = QStringLiteral("package"),
        .arguments = QStringLiteral("PROJECT"),
        .summary = CommandLine::tr("pack what one person needs to label on another computer"),
        .options = {option(QStringLiteral("annotator"), CommandLine::tr("for whom"), QStringLiteral("NAME")),
            option(QStringLiteral("output"), CommandLine::tr("the package"), QStringLiteral("FILE.taxonpkg")),
            option(QStringLiteral("with-images"), CommandLine::tr("with the pictures themselves; so it is unless --references is given")),
            option(QStringLiteral("references"), CommandLine::tr("without the pictures: they are found by content over there")),
            option(QStringLiteral("images"),
                CommandLine::tr("queue, all, or KEY=VALUE, several times: %1; else the queue, or all when there is none").arg(filterKeys().join(QStringLiteral(", "))),
                QStringLiteral("WHICH"))},
        .run = runPackage};
}

Command unpackCommand()
{
    return {.name = QStringLiteral("unpack"),
        .arguments = QStringLiteral("PACKAGE"),
        .summary = CommandLine::tr("make a project out of a package"),
        .options = {option(QStringLiteral("output"), CommandLine::tr("the folder in which to make it; else the current one"), QStringLiteral("FOLDER")),
            option(QStringLiteral("images-from"), CommandLine::tr("where to look for pictures that are not in the package"), QStringLiteral("FOLDER"))},
        .run = runUnpack};
}

} // namespace taxon::cli
