#include "app/workbench/label/image_sequence.h"

#include "widgets/gallery/picture_roles.h"
#include "widgets/theme/theme.h"

#include <QFileInfo>

#include <algorithm>

namespace taxon {

ImageSequence::ImageSequence(PathOf pathOf, QObject *parent)
    : QAbstractListModel(parent)
    , m_pathOf(std::move(pathOf))
{
}

void ImageSequence::load(
    std::vector<ImageId> images, const QHash<ImageId, Decision> &decisions, const QList<ImageClass> &classes)
{
    m_all = std::move(images);
    m_decisions = decisions;
    m_paths.clear();
    m_counts.clear();
    m_skipped = 0;
    for (const Decision &decision : decisions)
        count(decision, 1);
    m_filter = {};
    m_classes.clear();
    for (const ImageClass &label : classes)
        m_classes.insert(label.id, label);
    show(m_all);
}

void ImageSequence::setFilter(const SequenceFilter &filter)
{
    m_filter = filter;
    std::vector<ImageId> passing;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(passing), [this](ImageId id) { return passes(id); });
    show(std::move(passing));
}

void ImageSequence::showOnly(const QList<ImageId> &images)
{
    m_filter = {};
    show(std::vector<ImageId>(images.begin(), images.end()));
}

void ImageSequence::setClasses(const QList<ImageClass> &classes)
{
    m_classes.clear();
    for (const ImageClass &label : classes)
        m_classes.insert(label.id, label);
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {FrameColorRole, Qt::ToolTipRole});
}

QString ImageSequence::pathAt(int row) const
{
    const ImageId image = imageAt(row);
    const auto known = m_paths.constFind(image);
    if (known != m_paths.constEnd())
        return *known;
    return *m_paths.insert(image, m_pathOf(image));
}

std::optional<Decision> ImageSequence::decision(ImageId image) const
{
    const auto found = m_decisions.constFind(image);
    return found == m_decisions.constEnd() ? std::nullopt : std::optional(*found);
}

void ImageSequence::setDecision(ImageId image, const std::optional<Decision> &decision)
{
    if (const auto before = this->decision(image))
        count(*before, -1);
    if (decision) {
        m_decisions.insert(image, *decision);
        count(*decision, 1);
    } else {
        m_decisions.remove(image);
    }
    const int row = rowOf(image);
    if (row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {FrameColorRole, BadgesRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

void ImageSequence::setRemarks(ImageId image, const ImageRemarks &remarks)
{
    if (remarks.isEmpty())
        m_remarks.remove(image);
    else
        m_remarks.insert(image, remarks);
    const int row = rowOf(image);
    if (row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {BadgesRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

int ImageSequence::nextUnlabeled(int row) const
{
    const int rows = rowCount();
    for (int step = 0; step < rows; ++step) {
        const int candidate = (qMax(0, row) + step) % rows;
        if (!m_decisions.contains(imageAt(candidate)))
            return candidate;
    }
    return -1;
}

int ImageSequence::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant ImageSequence::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImageId image = imageAt(index.row());
    switch (role) {
    case ImageIdRole: return image.value;
    case PathRole: return pathAt(index.row());
    case FrameColorRole: {
        const auto made = decision(image);
        if (!made)
            return {};
        return made->label ? QColor(m_classes.value(*made->label).color) : theme().mutedText;
    }
    case BadgesRole: return badges(image);
    case CaptionRole: return QFileInfo(pathAt(index.row())).fileName();
    case LabelTextRole: return decision(image) ? labelText(image) : QString();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return tr("Image %1, %2").arg(index.row() + 1).arg(stateText(image));
    default: return {};
    }
}

bool ImageSequence::passes(ImageId image) const
{
    const auto made = decision(image);
    switch (m_filter.kind) {
    case SequenceFilter::Kind::All: return true;
    case SequenceFilter::Kind::Unlabeled: return !made;
    case SequenceFilter::Kind::Skipped: return made && made->kind == DecisionKind::Skip;
    case SequenceFilter::Kind::OfClass: return made && made->label == m_filter.label;
    }
    return true;
}

void ImageSequence::show(std::vector<ImageId> images)
{
    beginResetModel();
    m_shown = std::move(images);
    m_rowOf.clear();
    m_rowOf.reserve(qsizetype(m_shown.size()));
    for (std::size_t row = 0; row < m_shown.size(); ++row)
        m_rowOf.insert(m_shown[row], int(row));
    endResetModel();
}

void ImageSequence::count(const Decision &decision, int change)
{
    if (decision.label)
        m_counts[*decision.label] += change;
    else
        m_skipped += change;
}

QStringList ImageSequence::badges(ImageId image) const
{
    QStringList icons;
    const auto made = decision(image);
    const ImageRemarks about = remarks(image);
    if (made && made->confidence)
        icons.append(QStringLiteral("unsure"));
    if (about.isFlagged)
        icons.append(QStringLiteral("flag"));
    if (!about.comment.isEmpty())
        icons.append(QStringLiteral("comment"));
    return icons;
}

QString ImageSequence::labelText(ImageId image) const
{
    const auto made = decision(image);
    return !made ? tr("not labeled") : made->label ? m_classes.value(*made->label).name : tr("skipped");
}

QString ImageSequence::stateText(ImageId image) const
{
    const auto made = decision(image);
    QStringList parts{labelText(image)};
    if (made && made->confidence)
        parts.append(tr("unsure, %1 %").arg(*made->confidence));
    const ImageRemarks about = remarks(image);
    if (about.isFlagged)
        parts.append(tr("flagged"));
    if (!about.comment.isEmpty())
        parts.append(tr("comment: %1").arg(about.comment));
    return parts.join(QStringLiteral(", "));
}

} // namespace taxon
