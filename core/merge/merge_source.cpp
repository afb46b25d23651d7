#include "core/merge/merge_source.h"

#include "core/base/error.h"
#include "core/merge/package.h"
#include "core/merge/package_file.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>

namespace taxon {
namespace {

struct Places {
    QHash<ImageId, int> images;
    QHash<AnnotatorId, int> annotators;
    QHash<ClassId, int> classes;
    QHash<DecisionId, int> decisions;
};

void readClasses(Project &project, MergeSource &source, Places &places)
{
    const QJsonObject origins = QJsonDocument::fromJson(project.settings().value(kOriginClassesSetting).toUtf8()).object();
    for (const ImageClass &item : project.classes().counted()) {
        places.classes.insert(item.id, static_cast<int>(source.classes.size()));
        const qint64 origin = source.originIdentity.isEmpty() ? item.id.value : origins.value(QString::number(item.id.value)).toInteger();
        source.classes.append({.name = item.name, .color = item.color, .originId = origin, .shortcut = item.shortcut,
            .description = item.description, .isRetired = item.state == ClassState::Retired});
    }
}

void readExamples(Project &project, MergeSource &source, const Places &places)
{
    for (auto place = places.classes.cbegin(); place != places.classes.cend(); ++place)
        for (const ImageId id : project.classes().examples(place.key()))
            if (const int image = places.images.value(id, -1); image >= 0)
                source.classes[place.value()].examples.push_back(image);
}

void readPeople(Project &project, const SourceChoice &choice, MergeSource &source, Places &places)
{
    for (const Annotator &annotator : project.annotators().all()) {
        if (choice.person.isValid() && annotator.id != choice.person)
            continue;
        places.annotators.insert(annotator.id, static_cast<int>(source.annotators.size()));
        source.annotators.append(annotator.name);
    }
}

void readImages(Project &project, const SourceChoice &choice, MergeSource &source, Places &places)
{
    const QJsonObject origins = QJsonDocument::fromJson(project.settings().value(kOriginImagesSetting).toUtf8()).object();
    project.images().forEach([&](const ImageRecord &record) {
        if (choice.wants && !choice.wants(record.id))
            return;
        places.images.insert(record.id, static_cast<int>(source.images.size()));
        source.images.push_back(record);
        source.images.back().path = project.images().absolutePath(record);
        source.originImages.push_back(source.originIdentity.isEmpty() ? record.id : ImageId{origins.value(QString::number(record.id.value)).toInteger()});
    });
}

void readDecisions(Project &project, const SourceChoice &choice, MergeSource &source, Places &places)
{
    project.merges().forEachDecision([&](const IdentifiedDecision &row) {
        const Decision &decision = row.decision;
        const int image = places.images.value(decision.image, -1);
        const bool isGiven = !decision.annotator;
        const int annotator = isGiven ? -1 : places.annotators.value(*decision.annotator, -1);
        const int label = decision.label ? places.classes.value(*decision.label, -1) : -1;
        if (image < 0 || (isGiven ? choice.person.isValid() : annotator < 0) || (decision.label && label < 0))
            return;
        places.decisions.insert(decision.id, static_cast<int>(source.decisions.size()));
        const int step = decision.step ? places.decisions.value(*decision.step, -1) : -1;
        source.decisions.push_back({row.identity, image, annotator, label, step, row.revision, decision});
    });
    project.merges().forEachRemark([&](const IdentifiedRemark &row) {
        const int image = places.images.value(row.image, -1);
        const int annotator = places.annotators.value(row.annotator, -1);
        if (image >= 0 && annotator >= 0)
            source.remarks.push_back({row.identity, image, annotator, row.isFlag, row.value, row.madeAt, row.revision});
    });
}

void readAssignments(Project &project, AnnotatorId person, MergeSource &source, const Places &places)
{
    for (const Assignment &asked : project.assignments().queue(person)) {
        const int image = places.images.value(asked.image, -1);
        if (image >= 0 && asked.isSecondOpinion)
            source.opinions.push_back({image, asked.comment});
        else if (image >= 0)
            source.queue.push_back(image);
    }
}

} // namespace

MergeSource sourceOf(Project &project, const SourceChoice &choice)
{
    MergeSource source;
    source.title = project.path();
    source.projectIdentity = project.merges().projectIdentity();
    source.originIdentity = project.settings().value(kOriginSetting);
    source.rules = labelingRules(project);
    project.merges().identify();
    Places places;
    readClasses(project, source, places);
    readPeople(project, choice, source, places);
    readImages(project, choice, source, places);
    readExamples(project, source, places);
    readDecisions(project, choice, source, places);
    if (choice.person.isValid())
        readAssignments(project, choice.person, source, places);
    return source;
}

MergeSource sourceOf(const PackageReader &package, const QString &path, Progress &progress)
{
    package.verify(progress);
    MergeSource source = sourceFromContent(QJsonDocument::fromJson(package.read(kContentPart)).object());
    source.title = path;
    source.isPackage = true;
    return source;
}

} // namespace taxon
