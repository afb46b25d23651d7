#include "core/exchange/group_keys.h"

#include "core/base/error.h"
#include "core/dataset/resolved_labels.h"
#include "core/project/project.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <functional>
#include <numeric>

namespace taxon {
namespace {

constexpr qsizetype kExamples = 8;
constexpr qsizetype kUngroupedExamples = 3;

const QString kRuleSetting = QStringLiteral("group_rule");

QHash<ImageId, ClassId> labelsOf(Project &project)
{
    QHash<ImageId, ClassId> labels;
    for (const ResolvedLabel &resolved : resolveLabels(project))
        if (resolved.label)
            labels.insert(resolved.image, *resolved.label);
    return labels;
}

/// Counts groups as keys come in.
class Tally {
public:
    void add(const QString &path, const QString &key)
    {
        ++m_preview.images;
        if (key.isEmpty()) {
            if (m_ungrouped.size() < kUngroupedExamples)
                m_ungrouped.append({path, key});
            return;
        }
        ++m_preview.grouped;
        const qint64 images = ++m_counts[key];
        if (images == 1 && m_preview.examples.size() < kExamples)
            m_preview.examples.append({path, key});
        if (images > m_preview.largest) {
            m_preview.largest = images;
            m_preview.largestKey = key;
        }
    }

    GroupPreview result()
    {
        m_preview.groups = m_counts.size();
        m_preview.examples += m_ungrouped;
        m_preview.largestGroups.clear();
        for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
            m_preview.largestGroups.append({it.key(), it.value()});
        const auto shown = m_preview.largestGroups.begin() + std::min(kGroupsShown, m_preview.largestGroups.size());
        std::partial_sort(m_preview.largestGroups.begin(), shown, m_preview.largestGroups.end(),
            [](const auto &a, const auto &b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
        m_preview.largestGroups.erase(shown, m_preview.largestGroups.end());
        return m_preview;
    }

private:
    GroupPreview m_preview;
    QHash<QString, qint64> m_counts;
    QList<std::pair<QString, QString>> m_ungrouped;
};

using KeyOf = std::function<QString(ImageId, const QString &path)>;

GroupPreview apply(Project &project, const QString &rule, const KeyOf &keyOf, Progress &progress)
{
    Tally tally;
    std::vector<std::pair<ImageId, QString>> changed;
    const qint64 total = project.images().count();
    qint64 done = 0;
    project.images().forEachOrigin([&](ImageId id, const QString &path, const QString &before) {
        progress.throwIfCancelled();
        const QString key = keyOf(id, path);
        tally.add(path, key);
        if (key != before)
            changed.emplace_back(id, key);
        progress.report(++done, total, QCoreApplication::translate("GroupKeys", "Grouping images"));
    });
    Transaction transaction(project.database());
    project.images().setGroupKeys(changed);
    project.settings().setValue(kRuleSetting, rule);
    transaction.commit();
    return tally.result();
}

} // namespace

GroupRule GroupRule::folderLevel(int level)
{
    if (level < 1 || level > kMaxFolderLevel)
        throw Error(ErrorCode::Usage,
            QCoreApplication::translate("GroupKeys", "The folder level %1 cannot be used: 1 is the folder that holds the image, 2 the one above it, up to %2.").arg(level).arg(kMaxFolderLevel));
    GroupRule rule;
    rule.m_level = level;
    return rule;
}

GroupRule GroupRule::pattern(const QString &expression)
{
    GroupRule rule;
    rule.m_expression = QRegularExpression(expression, QRegularExpression::UseUnicodePropertiesOption);
    if (!rule.m_expression.isValid())
        throw Error(ErrorCode::Usage, QCoreApplication::translate("GroupKeys", "The pattern is wrong at character %1: %2.").arg(rule.m_expression.patternErrorOffset() + 1).arg(rule.m_expression.errorString()));
    if (rule.m_expression.captureCount() != 1)
        throw Error(ErrorCode::Usage,
            QCoreApplication::translate("GroupKeys", "The pattern needs exactly one part in round brackets, the name of the group: for patient07_scan3.png, ^([^_]+)_ gives patient07."));
    rule.m_expression.optimize();
    return rule;
}

QString GroupRule::keyOf(const QString &path) const
{
    if (m_level > 0) {
        const QString folder = path.section(u'/', -1 - m_level, -1 - m_level);
        return folder;
    }
    if (isEmpty())
        return {};
    return m_expression.match(path.section(u'/', -1)).captured(1).trimmed();
}

QString GroupRule::toText() const
{
    QJsonObject rule;
    if (m_level > 0)
        rule.insert(QStringLiteral("folder_level"), m_level);
    else if (!isEmpty())
        rule.insert(QStringLiteral("pattern"), m_expression.pattern());
    else
        return {};
    return QString::fromUtf8(QJsonDocument(rule).toJson(QJsonDocument::Compact));
}

GroupRule GroupRule::fromText(const QString &text)
{
    const QJsonObject rule = QJsonDocument::fromJson(text.toUtf8()).object();
    try {
        if (rule.contains(QStringLiteral("folder_level")))
            return folderLevel(rule.value(QStringLiteral("folder_level")).toInt());
        if (rule.contains(QStringLiteral("pattern")))
            return pattern(rule.value(QStringLiteral("pattern")).toString());
    } catch (const Error &) { // written by hand, or by another version
    }
    return {};
}

ImageOrigins imageOrigins(Project &project)
{
    ImageOrigins origins;
    project.images().forEachOrigin([&](ImageId id, const QString &path, const QString &) { origins.emplace_back(id, path); });
    return origins;
}

GroupPreview previewGroups(const ImageOrigins &origins, const GroupRule &rule, Progress &progress)
{
    Tally tally;
    for (const auto &[id, path] : origins) {
        progress.throwIfCancelled();
        tally.add(path, rule.keyOf(path));
    }
    return tally.result();
}

GroupPreview previewGroups(const ImageOrigins &origins, const QHash<ImageId, QString> &keys, Progress &progress)
{
    Tally tally;
    for (const auto &[id, path] : origins) {
        progress.throwIfCancelled();
        tally.add(path, keys.value(id));
    }
    return tally.result();
}

bool doGroupsNameClasses(Project &project, const ImageOrigins &origins, const KeyOf &keyOf)
{
    const QHash<ImageId, ClassId> labels = labelsOf(project);
    QHash<QString, QHash<ClassId, qint64>> countsOf;
    QSet<ClassId> classes;
    for (const auto &[id, path] : origins) {
        const QString key = keyOf(id, path);
        const auto label = labels.constFind(id);
        if (key.isEmpty() || label == labels.cend())
            continue;
        ++countsOf[key][*label];
        classes.insert(*label);
    }
    if (classes.size() < 2 || countsOf.size() < classes.size() || 4 * countsOf.size() > 5 * classes.size())
        return false;
    const auto pure = std::count_if(countsOf.cbegin(), countsOf.cend(), [](const QHash<ClassId, qint64> &counts) {
        const qint64 all = std::accumulate(counts.cbegin(), counts.cend(), qint64(0));
        return 10 * *std::max_element(counts.cbegin(), counts.cend()) >= 9 * all;
    });
    return 10 * pure >= 9 * countsOf.size();
}

GroupPreview applyGroups(Project &project, const GroupRule &rule, Progress &progress)
{
    return apply(project, rule.toText(), [&](ImageId, const QString &path) { return rule.keyOf(path); }, progress);
}

GroupRule currentGroupRule(Project &project)
{
    return GroupRule::fromText(currentGroupSource(project));
}

QString currentGroupSource(Project &project)
{
    return project.settings().value(kRuleSetting);
}

GroupPreview applyGroupKeys(Project &project, const QHash<ImageId, QString> &keys, const QString &source, Progress &progress)
{
    return apply(project, source, [&](ImageId id, const QString &) { return keys.value(id); }, progress);
}

} // namespace taxon
