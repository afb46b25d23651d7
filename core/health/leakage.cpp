#include "core/health/checks.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace taxon {
namespace {

struct Leak {
    std::vector<std::size_t> places;
    qint64 known = 0; ///< test images of a set that training has a part of
    qint64 tests = 0; ///< all test images
};

std::array<qint64, 3> partsOf(const HealthImages &health, const std::vector<std::size_t> &set)
{
    std::array<qint64, 3> counts{};
    for (const std::size_t place : set)
        if (const auto part = health.images[place].part)
            ++counts[std::size_t(*part)];
    return counts;
}

Leak leakBy(const HealthImages &health, int HealthImage::*number)
{
    Leak leak;
    for (const HealthImage &image : health.images)
        leak.tests += image.part == Part::Test;
    for (const auto &set : setsOf(health.images, number)) {
        const auto counts = partsOf(health, set);
        if ((counts[0] > 0) + (counts[1] > 0) + (counts[2] > 0) < 2)
            continue;
        for (const std::size_t place : set)
            if (health.images[place].part)
                leak.places.push_back(place);
        leak.known += counts[std::size_t(Part::Train)] > 0 ? counts[std::size_t(Part::Test)] : 0;
    }
    return leak;
}

QString remedy(FindingAction action)
{
    return action == FindingAction::Similar
        ? QCoreApplication::translate("Health", "Say under Similar that look-alikes are kept together, and make a new split then.")
        : QCoreApplication::translate("Health", "Make a new split.");
}

void append(QList<Finding> &findings, const HealthImages &health, const Leak &leak, Finding finding)
{
    if (leak.places.empty())
        return;
    const double share = leak.tests > 0 ? double(leak.known) / double(leak.tests) : 0;
    const QLocale locale;
    const QString measured = QCoreApplication::translate("Health", "Of the %1 test images, %2 (%3 %) have such a counterpart in training, so the test looks better than it is.")
                                 .arg(locale.toString(leak.tests), locale.toString(leak.known), locale.toString(100 * share, 'f', 1));
    finding.kind = FindingKind::Leakage;
    finding.sentence += u' ' + measured + u' ' + remedy(finding.action);
    finding.images = idsAt(health.images, leak.places);
    finding.value = share;
    findings.append(finding);
}

} // namespace

QList<Finding> checkLeakage(const HealthImages &health)
{
    const Leak content = leakBy(health, &HealthImage::content);
    const Leak group = leakBy(health, &HealthImage::group);
    const Leak look = leakBy(health, &HealthImage::look);
    const int identical = int(content.places.size());
    const int grouped = int(group.places.size());
    const int alike = int(look.places.size());
    QList<Finding> findings;
    append(findings, health, content,
        {.severity = Severity::Problem,
            .sentence = QCoreApplication::translate("Health", "%Ln image(s) with identical copies lie in more than one part of the newest split.", nullptr, identical),
            .action = FindingAction::Split});
    append(findings, health, group,
        {.severity = Severity::Problem,
            .sentence = QCoreApplication::translate("Health", "%Ln image(s) of groups that belong together (patient, plant, lot) lie in more than one part of the newest split.", nullptr, grouped),
            .action = FindingAction::Split});
    append(findings, health, look,
        {.severity = Severity::Warning,
            .sentence = QCoreApplication::translate("Health", "%Ln image(s) that look alike lie in more than one part of the newest split.", nullptr, alike),
            .action = health.isKeptTogether ? FindingAction::Split : FindingAction::Similar});
    return findings;
}

} // namespace taxon
