#include "app/workbench/data/similar_model.h"

#include <QStringList>

namespace taxon {

SimilarModel::SimilarModel(PathOf pathOf, QObject *parent)
    : QAbstractListModel(parent)
    , m_pathOf(std::move(pathOf))
{
}

void SimilarModel::setGroups(const SimilarGroups &similar)
{
    beginResetModel();
    m_similar = similar;
    m_paths.clear();
    choose();
    endResetModel();
}

void SimilarModel::showOnlyConflicts(bool isOnly)
{
    beginResetModel();
    m_isOnlyConflicts = isOnly;
    choose();
    endResetModel();
}

void SimilarModel::choose()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_similar.groups.size(); ++i)
        if (!m_isOnlyConflicts || m_similar.groups[i].hasConflict)
            m_shown.push_back(i);
}

SimilarModel::Member SimilarModel::member(int row, int place) const
{
    const DuplicateGroup &of = group(row);
    Member member{.image = of.images[std::size_t(place)], .label = {}, .color = {}};
    if (const auto label = of.labels[std::size_t(place)]) {
        const ImageClass known = m_similar.classes.value(*label);
        member.label = known.name;
        member.color = QColor(known.color);
    }
    return member;
}

QString SimilarModel::path(ImageId image) const
{
    const auto known = m_paths.constFind(image);
    return known != m_paths.constEnd() ? *known : *m_paths.insert(image, m_pathOf(image));
}

QString SimilarModel::title(int row) const
{
    const DuplicateGroup &of = group(row);
    const QString count = tr("%n image(s)", nullptr, int(of.images.size()));
    const QString kind = of.isIdentical ? tr("same content") : tr("look alike");
    return of.hasConflict ? tr("%1, %2, different labels").arg(count, kind) : tr("%1, %2").arg(count, kind);
}

int SimilarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant SimilarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return title(index.row());
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    QStringList lines{title(index.row())};
    constexpr int kMostLines = 8;
    for (int i = 0; i < qMin(kMostLines, int(group(index.row()).images.size())); ++i) {
        const Member one = member(index.row(), i);
        lines.append(tr("%1: %2").arg(path(one.image).section(QLatin1Char('/'), -1), one.label.isEmpty() ? tr("no label") : one.label));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace taxon
