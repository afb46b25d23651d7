#include "app/workbench/agreement/agreement_data.h"

#include "core/dataset/named_ratings.h"
#include "core/project/counted_decisions.h"
#include "core/project/project.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <map>
#include <tuple>

namespace taxon {
namespace {

struct Standing {
    ClassId label; ///< invalid: skipped
    qint64 madeMs = 0;
    bool isVoid = false;
};

using Place = std::pair<qint64, qint64>; // image, annotator

void readClasses(Project &project, AgreementData &data, QHash<ClassId, int> &indices)
{
    NamedRatings scaled; // no votes: only the classes have a scale
    QHash<ClassId, ImageClass> all;
    for (const ImageClass &one : project.classes().all())
        all.insert(one.id, one);
    for (const CountedClass &one : countedClasses(project.database())) {
        const auto found = all.constFind(one.id);
        if (one.countsAs != one.id || found == all.constEnd())
            continue;
        indices.insert(one.id, static_cast<int>(data.classes.size()));
        data.classes.append(found->name);
        data.colors.append(found->color);
        scaled.classIds.push_back(one.id);
    }
    scaled.classes = data.classes;
    data.scale = scaleOf(project, scaled, {});
}

/// In the order of the images and people, whatever the order of the votes.
std::map<Place, Standing> readVotes(Project &project, QHash<ImageId, ClassId> &settled)
{
    std::map<Place, Standing> votes;
    CountedQuery query;
    query.withTime = true;
    forEachCountedDecision(project.database(), query, [&](const CountedDecision &decision) {
        if (decision.purpose == DecisionPurpose::Correction) {
            if (decision.label.isValid())
                settled.insert(decision.image, decision.label);
        } else if (decision.annotator.isValid()) {
            votes[{decision.image.value, decision.annotator.value}] = {decision.label, decision.madeMs, decision.isVoid};
        }
    });
    return votes;
}

QString lastTwoNames(const QString &file)
{
    const QDir folder = QFileInfo(file).dir();
    const QString parent = QFileInfo(folder.path()).dir().dirName();
    return parent.isEmpty() || parent == QStringLiteral(".") ? folder.dirName() : parent + u'/' + folder.dirName();
}

/// Adds the images that have a vote; the others only count.
QHash<qint64, int> readImages(Project &project, const QSet<qint64> &voted, AgreementData &data)
{
    QHash<qint64, int> units;
    project.images().forEach([&](const ImageRecord &image) {
        ++data.allImages;
        if (!voted.contains(image.id.value))
            return;
        units.insert(image.id.value, static_cast<int>(data.images.size()));
        data.images.push_back(image.id);
        data.paths.append(project.images().absolutePath(image));
        data.groups.append(image.groupKey);
        data.folders.append(lastTwoNames(image.importedFrom));
        data.longSides.push_back(std::max(image.width, image.height));
    });
    return units;
}

} // namespace

AgreementData readAgreementData(Project &project)
{
    AgreementData data;
    QHash<ClassId, int> classes;
    readClasses(project, data, classes);
    QHash<ImageId, ClassId> settled;
    const std::map<Place, Standing> standing = readVotes(project, settled);
    QSet<qint64> voted;
    QSet<qint64> people;
    for (const auto &[place, vote] : standing) {
        const bool counts = !vote.isVoid && classes.contains(vote.label);
        data.skipped += !vote.isVoid && !vote.label.isValid();
        if (!counts)
            continue;
        voted.insert(place.first);
        people.insert(place.second);
    }
    QHash<qint64, int> raters;
    for (const Annotator &one : project.annotators().all()) {
        if (!people.contains(one.id.value))
            continue;
        raters.insert(one.id.value, static_cast<int>(data.annotators.size()));
        data.annotators.append(one.name);
    }
    const QHash<qint64, int> units = readImages(project, voted, data);
    for (const auto &[place, vote] : standing) {
        const int unit = units.value(place.first, -1);
        const int rater = raters.value(place.second, -1);
        const int label = vote.isVoid ? -1 : classes.value(vote.label, -1);
        if (unit < 0 || rater < 0 || label < 0)
            continue;
        data.votes.push_back({unit, rater, label});
        data.times.push_back(vote.madeMs);
    }
    data.ratings = Ratings(static_cast<int>(data.images.size()), static_cast<int>(data.annotators.size()),
        static_cast<int>(data.classes.size()), data.votes);
    for (const ImageId image : data.images)
        data.settled.push_back(classes.value(settled.value(image), -1));
    return data;
}

quint64 AgreementData::fingerprint() const
{
    quint64 hash = qHashMulti(0, classes, annotators, skipped);
    for (const Rating &vote : votes)
        hash = qHashMulti(hash, images[static_cast<std::size_t>(vote.unit)].value, vote.rater, vote.label);
    hash = qHashRange(scale.value().begin(), scale.value().end(), qHashMulti(hash, static_cast<int>(scale.level())));
    return qHashRange(settled.begin(), settled.end(), hash);
}

} // namespace taxon
