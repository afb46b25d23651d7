#include "core/health/checks.h"
#include "core/health/separation.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace taxon {
namespace {

constexpr std::size_t kLeastImages = 20; // fewer of a class are apart by chance
constexpr double kTelling = 0.8;         // area under the ROC curve
constexpr double kAlmostCertain = 0.95;

double apartness(double area)
{
    return std::max(area, 1 - area);
}

} // namespace

QList<Finding> checkBrightnessByClass(const HealthImages &health)
{
    std::vector<double> values;
    std::vector<int> labels;
    std::vector<std::vector<ImageId>> images(std::size_t(health.classes.size()));
    for (const HealthImage &image : health.images) {
        if (!image.statistics || image.label < 0)
            continue;
        values.push_back(double(image.statistics->brightness));
        labels.push_back(image.label);
        images[std::size_t(image.label)].push_back(image.id);
    }
    const std::vector<double> areas = areasUnderRoc(values, labels, int(health.classes.size()));
    int worst = -1;
    for (int label = 0; label < int(areas.size()); ++label) {
        const std::size_t own = images[std::size_t(label)].size();
        const bool isEnough = own >= kLeastImages && values.size() - own >= kLeastImages;
        if (isEnough && (worst < 0 || apartness(areas[std::size_t(label)]) > apartness(areas[std::size_t(worst)])))
            worst = label;
    }
    if (worst < 0 || apartness(areas[std::size_t(worst)]) < kTelling)
        return {};
    const double area = areas[std::size_t(worst)];
    const double eta = etaSquared(values, labels);
    const QLocale locale;
    const QString sentence = area > 0.5
        ? QCoreApplication::translate("Health", "Brightness alone tells the class %1: its images are brighter than others in %2 % of all pairs, and the classes explain %3 % of the differences in brightness. "
                                                "If that comes from the camera and not from the thing itself, a network learns the light: vary the brightness while training.")
        : QCoreApplication::translate("Health", "Brightness alone tells the class %1: its images are darker than others in %2 % of all pairs, and the classes explain %3 % of the differences in brightness. "
                                                "If that comes from the camera and not from the thing itself, a network learns the light: vary the brightness while training.");
    return {{FindingKind::BrightnessByClass, apartness(area) >= kAlmostCertain ? Severity::Warning : Severity::Hint,
        sentence.arg(health.classes[worst], locale.toString(100 * apartness(area), 'f', 1), locale.toString(100 * eta, 'f', 0)),
        images[std::size_t(worst)], FindingAction::Label, eta}};
}

} // namespace taxon
