#pragma once

#include "core/exchange/image_matcher.h"
#include "core/exchange/label_import.h"
#include "core/project/decision_store.h"

#include <QHash>
#include <QSet>

namespace taxon {

/// Compares the labels of a file with what the project holds: what is to be added, and what stands against it.
/// Annotators are numbers here, since some of them come into the project only when the plan is carried out.
class LabelPlan {
public:
    struct Entry {
        ImageId image;
        int annotator = 0;
        int label = 0; ///< index into classNames(); kSkip: looked at and skipped
        std::optional<int> confidence;
        int milliseconds = 0;
        QDateTime madeAt;
        QString comment;
    };
    static constexpr int kSkip = -1;

    LabelPlan(Project &project, const QString &path, const LabelImportOptions &options, Progress &progress);

    void take(const ExternalLabel &label);
    /// Compares with what stands; afterwards entries() are what is to be added.
    void finish();

    LabelImportReport &report() { return m_report; }
    const std::vector<Entry> &entries() const { return m_entries; }
    const QStringList &annotatorNames() const { return m_annotators; }
    const QStringList &classNames() const { return m_classes; }

private:
    using Key = std::pair<ImageId, int>;

    int annotatorIndex(const QString &name);
    int classIndex(const QString &name);
    std::optional<ImageId> imageOf(const ImageReference &reference);
    void add(Entry entry);
    QHash<Key, int> standingLabels();
    void addConflict(const Entry &entry, int existing);
    QString nameOf(int label) const;

    Project &m_project;
    LabelImportOptions m_options;
    ImageMatcher m_matcher;
    LabelImportReport m_report;
    QStringList m_annotators;
    QHash<QString, int> m_annotatorIndex;
    QStringList m_classes;
    QHash<QString, int> m_classIndex;
    QHash<ClassId, int> m_known;
    qsizetype m_knownClasses = 0;
    std::vector<Entry> m_entries;
    QHash<Key, std::size_t> m_entryOf;
    QSet<QString> m_unmatched;
    QSet<QString> m_ambiguous;
    QHash<QString, std::vector<ImageId>> m_found;
    Progress &m_progress;
};

} // namespace taxon
