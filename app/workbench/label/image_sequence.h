#pragma once

#include "core/base/ids.h"
#include "core/project/class_store.h"
#include "core/project/decision_store.h"
#include "core/project/remark_store.h"

#include <QAbstractListModel>
#include <QColor>
#include <QHash>
#include <QList>

#include <functional>
#include <optional>
#include <vector>

namespace taxon {

/// Which images the Label page walks through.
struct SequenceFilter {
    enum class Kind { All, Unlabeled, Skipped, OfClass };

    Kind kind = Kind::All;
    ClassId label; ///< for OfClass

    bool operator==(const SequenceFilter &) const = default;
};

/// The images in the order in which they are labeled, with this annotator's own decisions and nobody else's.
/// What a filter lets through is fixed when it is set, so that an image stays reachable after its decision.
class ImageSequence : public QAbstractListModel {
    Q_OBJECT
public:
    using PathOf = std::function<QString(ImageId)>;

    explicit ImageSequence(PathOf pathOf, QObject *parent = nullptr);

    /// Everything there is, and the annotator's standing decisions; the filter starts at All.
    void load(std::vector<ImageId> images, const QHash<ImageId, Decision> &decisions, const QList<ImageClass> &classes);
    void setFilter(const SequenceFilter &filter);
    /// Shows just these, in this order: a review.
    void showOnly(const QList<ImageId> &images);
    void setClasses(const QList<ImageClass> &classes);

    const SequenceFilter &filter() const { return m_filter; }
    ImageId imageAt(int row) const { return m_shown[std::size_t(row)]; }
    /// -1 when the filter does not let it through.
    int rowOf(ImageId image) const { return m_rowOf.value(image, -1); }
    QString pathAt(int row) const;
    void forgetPaths() { m_paths.clear(); }

    /// The annotator's decision on this image, if any.
    std::optional<Decision> decision(ImageId image) const;
    /// One decision was made, taken back or brought back.
    void setDecision(ImageId image, const std::optional<Decision> &decision);

    /// The annotator's flag and comment.
    ImageRemarks remarks(ImageId image) const { return m_remarks.value(image); }
    void setAllRemarks(const QHash<ImageId, ImageRemarks> &remarks) { m_remarks = remarks; }
    void setRemarks(ImageId image, const ImageRemarks &remarks);

    /// The next row at or after `row` without a decision, going round once; -1 when all have one.
    int nextUnlabeled(int row) const;

    int total() const { return int(m_all.size()); }
    int decided() const { return int(m_decisions.size()); }
    int labeled() const { return decided() - m_skipped; }
    int skipped() const { return m_skipped; }
    int countOf(ClassId label) const { return m_counts.value(label); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    bool passes(ImageId image) const;
    QStringList badges(ImageId image) const;
    void show(std::vector<ImageId> images);
    void count(const Decision &decision, int change);
    QString labelText(ImageId image) const;
    QString stateText(ImageId image) const;

    PathOf m_pathOf;
    mutable QHash<ImageId, QString> m_paths;
    std::vector<ImageId> m_all;
    std::vector<ImageId> m_shown;
    QHash<ImageId, int> m_rowOf;
    QHash<ImageId, Decision> m_decisions;
    QHash<ImageId, ImageRemarks> m_remarks;
    QHash<ClassId, ImageClass> m_classes;
    QHash<ClassId, int> m_counts;
    int m_skipped = 0;
    SequenceFilter m_filter;
};

} // namespace taxon
