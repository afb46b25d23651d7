#include "app/cli/command.h"
#include "core/base/error.h"
#include "core/dataset/near_duplicates.h"
#include "core/dataset/near_groups.h"
#include "core/dataset/perceptual_hashes.h"
#include "core/project/project.h"

#include <QHash>
#include <QJsonArray>

namespace taxon::cli {
namespace {

struct Found {
    std::optional<int> near;
    HashReport hashes;
    QList<DuplicateGroup> groups;
    QHash<ClassId, QString> classes;
    qint64 conflicts = 0;
    qint64 images = 0; ///< in groups
};

Found find(Project &project, std::optional<int> near, Progress &progress)
{
    Found found;
    found.near = near;
    if (near)
        found.hashes = computePerceptualHashes(project, progress);
    found.groups = findDuplicates(project, near, progress);
    for (const ImageClass &label : project.classes().counted())
        found.classes.insert(label.id, label.name);
    for (const DuplicateGroup &group : std::as_const(found.groups)) {
        found.conflicts += group.hasConflict ? 1 : 0;
        found.images += static_cast<qint64>(group.images.size());
    }
    return found;
}

QString labelOf(const Found &found, const std::optional<ClassId> &label)
{
    return label ? found.classes.value(*label) : QString();
}

QJsonObject toJson(const Found &found, const ImageStore &images)
{
    QJsonArray groups;
    for (const DuplicateGroup &group : found.groups) {
        QJsonArray members;
        for (std::size_t i = 0; i < group.images.size(); ++i) {
            const QString label = labelOf(found, group.labels[i]);
            members.append(QJsonObject {{QStringLiteral("image"), group.images[i].value},
                {QStringLiteral("path"), images.displayPath(images.image(group.images[i]))},
                {QStringLiteral("label"), label.isEmpty() ? QJsonValue() : QJsonValue(label)}});
        }
        groups.append(QJsonObject {{QStringLiteral("identical"), group.isIdentical}, {QStringLiteral("conflict"), group.hasConflict},
            {QStringLiteral("images"), members}});
    }
    return {{QStringLiteral("near"), found.near ? QJsonValue(*found.near) : QJsonValue()}, {QStringLiteral("images"), found.images},
        {QStringLiteral("conflicts"), found.conflicts}, {QStringLiteral("without_hash"), found.hashes.unusable},
        {QStringLiteral("groups"), groups}};
}

QString toText(const Found &found, const ImageStore &images)
{
    constexpr qsizetype kMostGroups = 10;
    QString text = CommandLine::tr("%1 groups of %2 images").arg(numberText(found.groups.size()), numberText(found.images)) + u'\n'
        + alignedPairs({{CommandLine::tr("with different labels"), numberText(found.conflicts)},
                           {CommandLine::tr("files without a picture to compare"), numberText(found.hashes.unusable)}})
              .chopped(1);
    for (qsizetype i = 0; i < std::min(found.groups.size(), kMostGroups); ++i) {
        const DuplicateGroup &group = found.groups[i];
        QStringList lines;
        for (std::size_t k = 0; k < group.images.size(); ++k) {
            const QString label = labelOf(found, group.labels[k]);
            lines.append(CommandLine::tr("%1: %2").arg(images.displayPath(images.image(group.images[k])), label.isEmpty() ? CommandLine::tr("no label") : label));
        }
        text += listText(group.hasConflict       ? CommandLine::tr("Different labels")
                             : group.isIdentical ? CommandLine::tr("Same content")
                                                 : CommandLine::tr("Look alike"),
            lines);
    }
    if (found.groups.size() > kMostGroups)
        text += u'\n' + CommandLine::tr("and %1 more; --json lists all").arg(numberText(found.groups.size() - kMostGroups));
    return text;
}

int run(Invocation &invocation)
{
    const auto distance = invocation.number(QStringLiteral("near"));
    if (distance && *distance > kMaxHammingDistance)
        throw Error(ErrorCode::Usage,
            CommandLine::tr("--near goes up to %1: pictures that differ more do not look alike.").arg(kMaxHammingDistance));
    const auto project = Project::open(invocation.arguments()[0]);
    const Found found = find(*project, distance ? std::optional(static_cast<int>(*distance)) : std::nullopt, invocation.progress());
    invocation.answer(toJson(found, project->images()), [&] { return toText(found, project->images()); });
    return kNoError;
}

} // namespace

Command duplicatesCommand()
{
    return {.name = QStringLiteral("duplicates"),
        .arguments = QStringLiteral("PROJECT"),
        .summary = CommandLine::tr("list images of the same content, or that look alike, with their labels"),
        .options = {option(QStringLiteral("near"),
            CommandLine::tr("also look-alikes: bits by which two pictures may differ, 0 to %1; %2 is a good start").arg(kMaxHammingDistance).arg(kNearDistance),
            QStringLiteral("DISTANCE"))},
        .run = run};
}

} // namespace taxon::cli
