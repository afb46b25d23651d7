#include "app/workbench/inspect/inspection.h"

#include "app/workbench/train/training_data.h"
#include "core/project/project.h"
#include "core/project/run_overview.h"

#include <QHash>

#include <algorithm>

namespace taxon {
namespace {

void readClasses(Project &project, SnapshotId snapshot, Inspection &inspection)
{
    QHash<ClassId, QString> colors;
    for (const ImageClass &one : project.classes().every())
        colors.insert(one.id, one.color);
    for (const SnapshotClass &one : snapshotClasses(project.database(), snapshot)) {
        inspection.classes << one.name;
        inspection.colors << colors.value(one.id);
    }
}

} // namespace

Inspection readInspection(Project &project, RunId run, Part part)
{
    Inspection inspection;
    inspection.run = run;
    inspection.part = part;
    const SnapshotId snapshot = project.runs().run(run).snapshot;
    readClasses(project, snapshot, inspection);
    inspection.confusion = ConfusionMatrix(int(inspection.classes.size()));
    QHash<ImageId, std::size_t> places;
    for (const Prediction &one : project.runs().predictions(run, part)) {
        inspection.confusion.add(one.truth, one.predicted);
        places.insert(one.image, inspection.images.size());
        inspection.images.push_back({one.image, {}, one.truth, one.predicted, one.probabilities});
    }
    inspection.report = classificationReport(inspection.confusion);
    if (inspection.images.empty())
        return inspection;
    project.images().forEach([&](const ImageRecord &record) {
        const auto place = places.constFind(record.id);
        if (place != places.constEnd())
            inspection.images[*place].path = project.images().absolutePath(record);
    });
    inspection.changedLabels = countLabelChanges(project, snapshot);
    inspection.people = snapshotCeilings(project.database(), snapshot);
    return inspection;
}

std::vector<int> imagesToShow(const Inspection &inspection, const std::optional<MatrixCell> &cell)
{
    std::vector<int> shown;
    for (std::size_t i = 0; i < inspection.images.size(); ++i) {
        const InspectedImage &image = inspection.images[i];
        if (cell ? MatrixCell(image.truth, image.predicted) == *cell : !image.isRight())
            shown.push_back(int(i));
    }
    std::stable_sort(shown.begin(), shown.end(), [&](int a, int b) {
        return inspection.images[std::size_t(a)].confidence()
            > inspection.images[std::size_t(b)].confidence();
    });
    return shown;
}

} // namespace taxon
