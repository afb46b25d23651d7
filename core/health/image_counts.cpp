#include "core/health/checks.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace taxon {
namespace {

constexpr std::size_t kSimpleNeed = 1'000;
constexpr std::size_t kComplexNeed = 10'000;
constexpr std::size_t kMostNamed = 5;

struct ClassImages {
    QString name;
    std::vector<ImageId> images;
};

/// The fewest images first.
std::vector<ClassImages> classesByImages(const HealthImages &health)
{
    std::vector<ClassImages> classes;
    for (const QString &name : health.classes)
        classes.push_back({name, {}});
    for (const HealthImage &image : health.images)
        if (image.label >= 0)
            classes[std::size_t(image.label)].images.push_back(image.id);
    std::stable_sort(classes.begin(), classes.end(), [](const ClassImages &a, const ClassImages &b) { return a.images.size() < b.images.size(); });
    return classes;
}

QString namesOf(const std::vector<ClassImages> &classes)
{
    QStringList names;
    for (const ClassImages &item : classes)
        if (names.size() < qsizetype(kMostNamed))
            names.append(QStringLiteral("%1 (%2)").arg(item.name, QLocale().toString(qlonglong(item.images.size()))));
    if (classes.size() > kMostNamed)
        names.append(QStringLiteral("…"));
    return names.join(QStringLiteral(", "));
}

QString forecast(const std::vector<LearningPoint> &runs)
{
    const std::vector<LearningPoint> points = bestPoints(runs);
    const int sizes = int(points.size());
    const auto law = fitPowerLaw(points);
    if (!law)
        return QCoreApplication::translate("Health", "What more images would bring can be told once runs on training sets of three sizes are finished; so far there are %Ln.", nullptr, sizes);
    if (law->exponent <= 0)
        return QCoreApplication::translate("Health", "The finished runs did not get better with more images: more of the same will hardly help.");
    const double images = points.back().images;
    const auto percent = [&](double count) { return QLocale().toString(100 * (1 - law->errorAt(count)), 'f', 1); };
    return QCoreApplication::translate("Health", "By the finished runs, twice the training images (%1) would bring the validation accuracy from about %2 % to about %3 %.")
        .arg(QLocale().toString(2 * images, 'f', 0), percent(images), percent(2 * images));
}

} // namespace

QList<Finding> checkImageCounts(const HealthImages &health, const std::vector<LearningPoint> &runs)
{
    std::vector<ClassImages> classes = classesByImages(health);
    if (classes.empty() || classes.front().images.size() >= kComplexNeed)
        return {};
    const bool isScarce = classes.front().images.size() < kSimpleNeed;
    std::erase_if(classes, [need = isScarce ? kSimpleNeed : kComplexNeed](const ClassImages &item) { return item.images.size() >= need; });
    const int count = int(classes.size());
    const QString need = isScarce
        ? QCoreApplication::translate("Health", "%Ln class(es) have fewer than 1,000 labeled images, which simple tasks need as a rule of thumb (complex ones 10,000): %1.", nullptr, count)
        : QCoreApplication::translate("Health", "%Ln class(es) have fewer than 10,000 labeled images, which is enough for simple tasks and little for complex ones, as a rule of thumb: %1.", nullptr, count);
    Finding finding{FindingKind::ImageCounts, classes.front().images.empty() ? Severity::Warning : Severity::Hint,
        need.arg(namesOf(classes)) + u' ' + forecast(runs), {}, FindingAction::Import};
    for (const ClassImages &item : classes)
        finding.images.insert(finding.images.end(), item.images.begin(), item.images.end());
    if (!hasLabels(health)) {
        finding.action = FindingAction::Label;
        for (const HealthImage &image : health.images)
            finding.images.push_back(image.id);
    }
    return {finding};
}

} // namespace taxon
