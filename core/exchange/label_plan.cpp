#include "core/exchange/label_plan.h"

#include "core/project/project.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <limits>

namespace taxon {
namespace {

QString comparable(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).trimmed();
}

int millisecondsOf(double seconds)
{
    constexpr double kMost = std::numeric_limits<int>::max();
    return std::isfinite(seconds) ? static_cast<int>(std::clamp(std::round(seconds * 1000), 0.0, kMost)) : 0;
}

} // namespace

LabelPlan::LabelPlan(Project &project, const QString &path, const LabelImportOptions &options, Progress &progress)
    : m_project(project)
    , m_options(options)
    , m_matcher(project, path, progress)
    , m_progress(progress)
{
    for (const ImageClass &item : project.classes().counted())
        m_known.insert(item.id, classIndex(item.name));
    const QHash<QString, ClassId> names = project.classes().names();
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        m_classIndex.insert(it.key(), m_known.value(it.value())); // the name of a merged class too
    m_knownClasses = m_classes.size();
}

int LabelPlan::annotatorIndex(const QString &name)
{
    const QString who = comparable(name);
    const auto found = m_annotatorIndex.constFind(who);
    if (found != m_annotatorIndex.constEnd())
        return *found;
    m_annotators.append(who);
    return *m_annotatorIndex.insert(who, static_cast<int>(m_annotators.size()) - 1);
}

int LabelPlan::classIndex(const QString &name)
{
    const QString text = comparable(name);
    const auto found = m_classIndex.constFind(text);
    if (found != m_classIndex.constEnd())
        return *found;
    m_classes.append(text);
    return *m_classIndex.insert(text, static_cast<int>(m_classes.size()) - 1);
}

std::optional<ImageId> LabelPlan::imageOf(const ImageReference &reference)
{
    const QString key = reference.file.isEmpty() ? reference.path : reference.file;
    auto known = m_found.find(key);
    if (known == m_found.end())
        known = m_found.insert(key, m_matcher.find(reference));
    if (known->size() == 1)
        return known->front();
    if (known->size() > 1 && !m_ambiguous.contains(key)) {
        m_ambiguous.insert(key);
        AmbiguousReference row{reference.path, {}};
        for (const ImageId image : *known)
            row.candidates.append(m_matcher.pathOf(image));
        m_report.ambiguous.append(row);
    }
    if (known->empty() && !m_unmatched.contains(key)) {
        m_unmatched.insert(key);
        const bool comesIn = bringsImages(m_report.format)
            && (m_report.format == LabelFormat::Cifar || QFileInfo(reference.file).isFile());
        if (comesIn)
            ++m_report.newImages;
        else
            m_report.unmatched.append(reference.path);
    }
    return std::nullopt;
}

void LabelPlan::take(const ExternalLabel &label)
{
    ++m_report.labels;
    const auto image = imageOf(label.image);
    Entry entry;
    entry.label = label.className ? classIndex(*label.className) : kSkip;
    if (!image)
        return;
    ++m_report.matched;
    m_report.skips += entry.label == kSkip;
    entry.image = *image;
    entry.annotator = annotatorIndex(label.annotator.trimmed().isEmpty() ? m_options.annotator : label.annotator);
    if (label.confidence)
        entry.confidence = std::clamp(*label.confidence, 0, 100);
    entry.milliseconds = millisecondsOf(label.seconds);
    entry.madeAt = label.madeAt.toUTC();
    entry.comment = label.comment.trimmed();
    add(std::move(entry));
}

// A file may hold several labels of one person for one image: the newest counts, the last where no times are told.
void LabelPlan::add(Entry entry)
{
    const Key key{entry.image, entry.annotator};
    const auto earlier = m_entryOf.constFind(key);
    if (earlier == m_entryOf.constEnd()) {
        m_entryOf.insert(key, m_entries.size());
        m_entries.push_back(std::move(entry));
        return;
    }
    Entry &first = m_entries[*earlier];
    const bool isOlder = first.madeAt.isValid() && entry.madeAt.isValid() && entry.madeAt < first.madeAt;
    if (isOlder)
        std::swap(first, entry);
    if (first.label != entry.label)
        addConflict(entry, first.label);
    if (entry.label == kSkip && first.label != kSkip && !entry.madeAt.isValid())
        return; // a skip without a time does not take back a label
    first = std::move(entry);
}

QHash<LabelPlan::Key, int> LabelPlan::standingLabels()
{
    QHash<AnnotatorId, int> numbers;
    for (const Annotator &annotator : m_project.annotators().all()) {
        const auto found = m_annotatorIndex.constFind(comparable(annotator.name));
        if (found != m_annotatorIndex.constEnd())
            numbers.insert(annotator.id, *found);
    }
    const auto given = m_annotatorIndex.constFind(QString());
    QHash<Key, int> standing;
    m_project.decisions().forEachStanding([&](const Decision &decision) {
        m_progress.throwIfCancelled();
        const int who = decision.annotator ? numbers.value(*decision.annotator, -1)
                                           : given == m_annotatorIndex.constEnd() ? -1 : *given;
        const Key key{decision.image, who};
        if (m_entryOf.contains(key)) // the newest comes last
            standing.insert(key, decision.label ? m_known.value(*decision.label, kSkip) : kSkip);
    });
    return standing;
}

void LabelPlan::finish()
{
    for (qsizetype i = m_knownClasses; i < m_classes.size(); ++i)
        m_report.unknownClasses.append(m_classes[i]);
    std::sort(m_report.unknownClasses.begin(), m_report.unknownClasses.end());
    if (m_options.unknownClasses == UnknownClasses::Add)
        for (const QString &name : std::as_const(m_report.unknownClasses))
            m_project.classes().checkNew(name); // before anything is written

    const QHash<Key, int> standing = standingLabels();
    std::vector<Entry> added;
    for (Entry &entry : m_entries) {
        if (entry.label >= m_knownClasses && m_options.unknownClasses == UnknownClasses::Report)
            continue;
        const auto existing = standing.constFind({entry.image, entry.annotator});
        if (existing != standing.constEnd() && *existing == entry.label) {
            ++m_report.already;
            continue;
        }
        if (existing != standing.constEnd()) {
            addConflict(entry, *existing);
            if (m_options.standing == Standing::Keep)
                continue;
        }
        added.push_back(std::move(entry));
    }
    m_entries = std::move(added);
    m_report.written = static_cast<qint64>(m_entries.size());
}

void LabelPlan::addConflict(const Entry &entry, int existing)
{
    m_report.conflicts.append({m_matcher.pathOf(entry.image), m_annotators[entry.annotator], nameOf(existing), nameOf(entry.label)});
}

QString LabelPlan::nameOf(int label) const
{
    return label == kSkip ? QCoreApplication::translate("Import", "skipped") : m_classes[label];
}

} // namespace taxon
