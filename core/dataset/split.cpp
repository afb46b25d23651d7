#include "core/dataset/split.h"

#include "core/base/error.h"
#include "core/dataset/near_groups.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QMap>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace taxon {
namespace {

using Counts = std::vector<qint64>; // one a part: in the order of kParts, or one a fold

constexpr double kLopsided = 0.7;
constexpr int kMostRatio = 1'000'000;

std::size_t indexOf(Part part)
{
    return static_cast<std::size_t>(part);
}

// Samples that must stay together.
struct Group {
    QString key;
    std::vector<std::size_t> samples;
    QMap<int, qint64> byLabel;
    quint64 rank = 0; ///< random, from the seed and the key alone
    std::size_t part = 0;
};

qint64 sumOf(const Counts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), qint64(0));
}

quint64 rankOf(const QString &key, quint64 seed)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(seed));
    hash.addData(QByteArrayView(" "));
    hash.addData(key.toUtf8());
    return qFromLittleEndian<quint64>(hash.result().constData());
}

// Large groups first, because the small ones can fill what those leave; else in random order.
std::vector<Group> orderedGroups(const std::vector<SplitSample> &samples, quint64 seed)
{
    QMap<QString, Group> byKey;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (samples[i].isLocked)
            continue;
        Group &group = byKey[samples[i].group];
        group.samples.push_back(i);
        ++group.byLabel[samples[i].label];
    }
    std::vector<Group> groups;
    for (auto it = byKey.begin(); it != byKey.end(); ++it) {
        groups.push_back(std::move(it.value()));
        groups.back().key = it.key();
        groups.back().rank = rankOf(it.key(), seed);
    }
    std::sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) {
        if (a.samples.size() != b.samples.size())
            return a.samples.size() > b.samples.size();
        return a.rank != b.rank ? a.rank < b.rank : a.key < b.key;
    });
    return groups;
}

// Largest remainder in whole numbers. Equal remainders go to the emptier part, so that few images reach more parts.
Counts targetsFor(qint64 images, const Counts &ratios)
{
    const qint64 sum = sumOf(ratios);
    Counts targets(ratios.size());
    for (std::size_t part = 0; part < ratios.size(); ++part)
        targets[part] = images * ratios[part] / sum;
    std::vector<std::size_t> order(ratios.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const qint64 restA = images * ratios[a] % sum;
        const qint64 restB = images * ratios[b] % sum;
        return restA != restB ? restA > restB : targets[a] < targets[b];
    });
    const qint64 left = images - sumOf(targets);
    for (qint64 i = 0; i < left; ++i)
        ++targets[order[static_cast<std::size_t>(i)]];
    if (images > 0 && targets[indexOf(Part::Train)] == 0) {
        --*std::max_element(targets.begin(), targets.end());
        ++targets[indexOf(Part::Train)];
    }
    return targets;
}

/// Hands out whole groups and keeps count of what each class has and should have. Locked samples are in the last part.
class Division {
public:
    Division(const std::vector<SplitSample> &samples, int classes, const Counts &ratios, quint64 seed)
        : m_groups(orderedGroups(samples, seed))
        , m_ratios(ratios)
        , m_counts(static_cast<std::size_t>(classes), Counts(ratios.size()))
    {
        std::vector<qint64> images(static_cast<std::size_t>(classes));
        for (const SplitSample &sample : samples)
            ++(sample.isLocked ? m_counts.at(static_cast<std::size_t>(sample.label)).back() : images.at(static_cast<std::size_t>(sample.label)));
        for (std::size_t label = 0; label < images.size(); ++label) {
            m_targets.push_back(targetsFor(images[label], m_ratios));
            m_targets.back().back() += m_counts[label].back();
        }
        for (Group &group : m_groups)
            put(group, neediestPart(group));
    }

    /// Nothing is learned of a class that training does not have.
    void giveEachClassTraining()
    {
        for (int label = 0; label < static_cast<int>(m_counts.size()); ++label)
            if (counts(label)[indexOf(Part::Train)] == 0)
                moveSmallestToTraining(label);
    }

    /// A fold without images measures nothing. Needs as many groups as parts.
    void fillEmptyParts()
    {
        std::vector<qint64> groups(m_ratios.size());
        for (const Group &group : m_groups)
            ++groups[group.part];
        for (auto empty = std::find(groups.begin(), groups.end(), 0); empty != groups.end(); empty = std::find(groups.begin(), groups.end(), 0)) {
            const auto fullest = std::max_element(groups.begin(), groups.end());
            const auto smallest = std::find_if(m_groups.rbegin(), m_groups.rend(),
                [part = static_cast<std::size_t>(fullest - groups.begin())](const Group &group) { return group.part == part; });
            move(*smallest, static_cast<std::size_t>(empty - groups.begin()));
            --*fullest;
            ++*empty;
        }
    }

    const std::vector<Group> &groups() const { return m_groups; }
    qint64 groupsOf(int label) const
    {
        return std::count_if(m_groups.begin(), m_groups.end(), [label](const Group &group) { return group.byLabel.contains(label); });
    }
    const Counts &counts(int label) const { return m_counts[static_cast<std::size_t>(label)]; }
    const Counts &targets(int label) const { return m_targets[static_cast<std::size_t>(label)]; }

private:
    std::size_t neediestPart(const Group &group) const
    {
        std::size_t best = 0;
        qint64 bestNeed = std::numeric_limits<qint64>::min();
        for (std::size_t part = 0; part < m_ratios.size(); ++part) {
            if (m_ratios[part] == 0)
                continue;
            qint64 need = 0;
            for (auto it = group.byLabel.begin(); it != group.byLabel.end(); ++it)
                need += it.value() * (targets(it.key())[part] - counts(it.key())[part]);
            if (need > bestNeed) {
                best = part;
                bestNeed = need;
            }
        }
        return best;
    }

    void put(Group &group, std::size_t part)
    {
        group.part = part;
        change(group, part, 1);
    }

    void move(Group &group, std::size_t part)
    {
        change(group, group.part, -1);
        put(group, part);
    }

    void change(const Group &group, std::size_t part, qint64 sign)
    {
        for (auto it = group.byLabel.begin(); it != group.byLabel.end(); ++it)
            m_counts[static_cast<std::size_t>(it.key())][part] += sign * it.value();
    }

    void moveSmallestToTraining(int label)
    {
        const auto smallest = std::find_if(m_groups.rbegin(), m_groups.rend(),
            [label](const Group &group) { return group.byLabel.contains(label); });
        if (smallest != m_groups.rend())
            move(*smallest, indexOf(Part::Train));
    }

    std::vector<Group> m_groups;
    Counts m_ratios;
    std::vector<Counts> m_targets;
    std::vector<Counts> m_counts;
};

QString partTitle(Part part)
{
    switch (part) {
    case Part::Train:
        return QCoreApplication::translate("Split", "training");
    case Part::Validation:
        return QCoreApplication::translate("Split", "validation");
    case Part::Test:
        break;
    }
    return QCoreApplication::translate("Split", "test");
}

QString countsTitle(const Counts &counts)
{
    QStringList numbers;
    for (const qint64 count : counts)
        numbers.append(QString::number(count));
    return numbers.join(QStringLiteral(" / "));
}

// Nothing is put into a test part that is locked.
Counts openRatios(const std::vector<SplitSample> &samples, const SplitOptions &options)
{
    Counts ratios(options.ratios.begin(), options.ratios.end());
    if (std::any_of(samples.begin(), samples.end(), [](const SplitSample &sample) { return sample.isLocked; }))
        ratios.back() = 0;
    return ratios;
}

SplitGroups groupsIn(const Division &division)
{
    SplitGroups result;
    for (const Group &group : division.groups()) {
        const auto images = static_cast<qint64>(group.samples.size());
        if (images < 2)
            continue;
        ++result.groups;
        result.images += images;
        result.largest = std::max(result.largest, images);
    }
    return result;
}

// A group that is larger than a part explains why the ratios are missed.
QString groupWarning(const SplitGroups &groups, const Counts &ratios, qint64 images)
{
    const Counts targets = targetsFor(images, ratios);
    const auto smallest = std::min_element(targets.begin(), targets.end(), [](qint64 a, qint64 b) {
        return (a == 0 ? std::numeric_limits<qint64>::max() : a) < (b == 0 ? std::numeric_limits<qint64>::max() : b);
    });
    if (groups.largest <= *smallest)
        return {};
    return QCoreApplication::translate("Split", "%n image(s) belong together in one group, more than the %1 part should have (%2), so the ratios cannot be met.", nullptr,
        int(groups.largest))
        .arg(partTitle(kParts[static_cast<std::size_t>(smallest - targets.begin())])).arg(*smallest);
}

QString classWarning(const QString &name, const Counts &counts, const Counts &targets, const Counts &ratios, qint64 groups)
{
    const qint64 images = sumOf(counts);
    if (images == 0)
        return QCoreApplication::translate("Split", "The class %1 has no images, so it cannot be learned.").arg(name);
    QStringList missing;
    bool isForGroups = false; // there are images enough, but they stay together
    for (const Part part : kParts)
        if (ratios[indexOf(part)] > 0 && counts[indexOf(part)] == 0) {
            missing.append(partTitle(part));
            isForGroups = isForGroups || targets[indexOf(part)] > 0;
        }
    if (isForGroups && groups < std::count_if(ratios.begin(), ratios.end(), [](qint64 ratio) { return ratio > 0; }))
        return QCoreApplication::translate("Split", "The images of the class %1 form only %n group(s) that stay(s) whole, too few for every part. Without it: %2.", nullptr, int(groups))
            .arg(name, missing.join(QStringLiteral(", ")));
    if (!missing.isEmpty() && !isForGroups)
        return QCoreApplication::translate("Split", "The class %1 has only %n image(s), too few for every part. Without it: %2.", nullptr, int(images))
            .arg(name, missing.join(QStringLiteral(", ")));
    if (counts != targets)
        return QCoreApplication::translate("Split", "Images of the class %1 that belong together stay in one part: %2 instead of %3 (training / validation / test).")
            .arg(name, countsTitle(counts), countsTitle(targets));
    return {};
}

// Why the test part is not as large as it was asked to be.
QString lockWarning(const std::vector<SplitSample> &samples, const SplitOptions &options)
{
    const auto locked = std::count_if(samples.begin(), samples.end(), [](const SplitSample &sample) { return sample.isLocked; });
    if (locked == 0)
        return {};
    const auto percent = [](qint64 part, qint64 whole) { return QString::number(100.0 * static_cast<double>(part) / static_cast<double>(whole), 'f', 1); };
    const qint64 sum = options.ratios[0] + options.ratios[1] + options.ratios[2];
    const int images = static_cast<int>(locked);
    const QString is = percent(locked, static_cast<qint64>(samples.size()));
    const QString wanted = percent(options.ratios[2], sum);
    if (is == wanted)
        return {};
    return QCoreApplication::translate("Split", "The test set is locked: its %n image(s) are %1 % of all, where the ratios ask for %2 %.", nullptr, images)
        .arg(is, wanted);
}

std::vector<SplitWarning> warningsFor(
    const Division &division, const QStringList &classNames, const SplitOptions &options, const std::vector<SplitSample> &samples)
{
    std::vector<SplitWarning> warnings;
    const Counts ratios = openRatios(samples, options);
    const auto open = std::count_if(samples.begin(), samples.end(), [](const SplitSample &sample) { return !sample.isLocked; });
    for (const QString &text : {lockWarning(samples, options), groupWarning(groupsIn(division), ratios, open)})
        if (!text.isEmpty())
            warnings.push_back({-1, text});
    for (int label = 0; label < classNames.size(); ++label) {
        const Counts &counts = division.counts(label);
        const QString text = classWarning(classNames[label], counts, division.targets(label), ratios, division.groupsOf(label));
        if (!text.isEmpty())
            warnings.push_back({label, text});
        if (ratios.back() != options.ratios.back() && counts.back() == 0 && sumOf(counts) > 0)
            warnings.push_back({label, QCoreApplication::translate("Split", "The locked test set has no image of the class %1: its accuracy on this class stays unknown.").arg(classNames[label])});
        const double share = static_cast<double>(sumOf(counts)) / static_cast<double>(samples.size());
        if (share > kLopsided)
            warnings.push_back({label,
                QCoreApplication::translate("Split", "The class %1 has %2 % of the images in the split: accuracy alone will look better than the model is; watch the other classes' figures.")
                    .arg(classNames[label], QLocale().toString(100 * share, 'f', 1))});
    }
    return warnings;
}

QString foldWarning(const QString &name, const Counts &counts, const Counts &targets)
{
    const int images = static_cast<int>(sumOf(counts));
    const int without = static_cast<int>(std::count(counts.begin(), counts.end(), 0));
    if (images == 0)
        return {}; // the split itself says so
    if (without > 0)
        return QCoreApplication::translate("Split", "%n of the folds have no image of the class %1 to validate on.", nullptr, without).arg(name);
    if (counts != targets)
        return QCoreApplication::translate("Split", "Images of the class %1 that belong together stay in one fold: %2 instead of %3.")
            .arg(name, countsTitle(counts), countsTitle(targets));
    return {};
}

} // namespace

void SplitOptions::validate() const
{
    const bool isAnyOutside = std::any_of(ratios.begin(), ratios.end(), [](int ratio) { return ratio < 0 || ratio > kMostRatio; });
    if (isAnyOutside || ratios[indexOf(Part::Train)] == 0)
        throw Error(ErrorCode::Usage,
            QCoreApplication::translate("Split", "The ratios %1:%2:%3 cannot be used: give three whole numbers from 0 to %4 for training, validation and test, the first above 0.")
                .arg(ratios[0]).arg(ratios[1]).arg(ratios[2]).arg(kMostRatio));
    if (nearDistance && (*nearDistance < 0 || *nearDistance > kMaxHammingDistance))
        throw Error(ErrorCode::Usage,
            QCoreApplication::translate("Split", "The distance %1 between near-duplicates cannot be used: give a whole number from 0 to %2.")
                .arg(*nearDistance).arg(kMaxHammingDistance));
}

SplitResult makeSplit(const std::vector<SplitSample> &samples, const QStringList &classNames, const SplitOptions &options)
{
    options.validate();
    Division division(samples, static_cast<int>(classNames.size()), openRatios(samples, options), options.seed);
    division.giveEachClassTraining();
    SplitResult result;
    result.parts.resize(samples.size(), Part::Test);
    for (const Group &group : division.groups())
        for (const std::size_t sample : group.samples)
            result.parts[sample] = kParts[group.part];
    result.groups = groupsIn(division);
    result.warnings = warningsFor(division, classNames, options, samples);
    return result;
}

int mostFolds(const std::vector<SplitSample> &samples)
{
    QSet<QString> groups;
    for (const SplitSample &sample : samples)
        if (!sample.isLocked)
            groups.insert(sample.group);
    return static_cast<int>(std::min<qsizetype>(groups.size(), kMostFolds));
}

FoldResult makeFolds(const std::vector<SplitSample> &samples, const QStringList &classNames, int folds, quint64 seed)
{
    if (folds < 2 || folds > kMostFolds)
        throw Error(ErrorCode::Usage, QCoreApplication::translate("Split", "%1 folds cannot be made: give a whole number from 2 to %2.").arg(folds).arg(kMostFolds));
    const int most = mostFolds(samples);
    if (most < 2)
        throw Error(ErrorCode::Impossible, QCoreApplication::translate("Split", "Folds cannot be made: all images outside the test set belong together, or there is but one."));
    if (folds > most)
        throw Error(ErrorCode::Usage,
            QCoreApplication::translate("Split", "%1 folds cannot be made: each needs an image of its own, or a group of images that belong together. Outside the test set there is enough for %2 at most.")
                .arg(folds).arg(most));
    Division division(samples, static_cast<int>(classNames.size()), Counts(static_cast<std::size_t>(folds), 1), seed);
    division.fillEmptyParts();
    FoldResult result;
    result.folds.resize(samples.size());
    for (const Group &group : division.groups())
        for (const std::size_t sample : group.samples)
            result.folds[sample] = static_cast<int>(group.part);
    for (int label = 0; label < classNames.size(); ++label) {
        const QString text = foldWarning(classNames[label], division.counts(label), division.targets(label));
        if (!text.isEmpty())
            result.warnings.push_back({label, text});
    }
    return result;
}

} // namespace taxon
