#include "core/health/checks.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

namespace taxon {
namespace {

struct Sets {
    std::vector<std::size_t> places;
    int count = 0;

    void add(const std::vector<std::size_t> &set)
    {
        places.insert(places.end(), set.begin(), set.end());
        ++count;
    }
};

/// Different classes among the images of more than one content: what identical images say is another check's.
bool hasDifferentLabels(const HealthImages &health, const std::vector<std::size_t> &set)
{
    QSet<int> labels;
    for (const std::size_t place : set)
        if (health.images[place].label >= 0)
            labels.insert(health.images[place].label);
    return labels.size() > 1;
}

bool isOfOneContent(const HealthImages &health, const std::vector<std::size_t> &set)
{
    QSet<int> contents;
    for (const std::size_t place : set)
        contents.insert(health.images[place].content);
    return contents.size() == 1;
}

} // namespace

QList<Finding> checkLookAlikes(const HealthImages &health)
{
    Sets alike;
    Sets different;
    for (const auto &set : setsOf(health.images, &HealthImage::look))
        if (!isOfOneContent(health, set))
            (hasDifferentLabels(health, set) ? different : alike).add(set);
    const QLocale locale;
    QList<Finding> findings;
    if (different.count > 0)
        findings.append({FindingKind::LookAlikes, Severity::Warning,
            QCoreApplication::translate("Health", "%Ln group(s) of images that look alike (%1 images) have different labels: see whether each is right.", nullptr, different.count)
                .arg(locale.toString(qlonglong(different.places.size()))),
            idsAt(health.images, different.places), FindingAction::Similar});
    if (alike.count > 0) {
        const QString found = QCoreApplication::translate("Health", "%Ln group(s) of images look alike without being the same (%1 images).", nullptr, alike.count)
                                  .arg(locale.toString(qlonglong(alike.places.size())));
        const QString next = health.isKeptTogether ? QCoreApplication::translate("Health", "The next split keeps them together.")
                                                   : QCoreApplication::translate("Health", "The next split may divide them: under Similar they can be kept together.");
        findings.append({FindingKind::LookAlikes, Severity::Hint, found + u' ' + next, idsAt(health.images, alike.places), FindingAction::Similar});
    }
    return findings;
}

} // namespace taxon
