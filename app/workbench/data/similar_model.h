#pragma once

#include "app/workbench/data/similar_groups.h"

#include <QAbstractListModel>
#include <QColor>

#include <functional>

namespace taxon {

/// Groups of images that look alike, one row a group.
class SimilarModel : public QAbstractListModel {
    Q_OBJECT
public:
    /// What a row's picture is made of.
    struct Member {
        ImageId image;
        QString label; ///< empty: none
        QColor color;  ///< of the label; invalid: none
    };
    using PathOf = std::function<QString(ImageId)>;

    /// `pathOf` gives the absolute path of an image; it is asked for what comes into view alone.
    explicit SimilarModel(PathOf pathOf, QObject *parent = nullptr);

    void setGroups(const SimilarGroups &similar);
    void showOnlyConflicts(bool isOnly);

    const DuplicateGroup &group(int row) const { return m_similar.groups[m_shown[std::size_t(row)]]; }
    Member member(int row, int place) const;
    QString path(ImageId image) const;
    /// "2 images, different labels"
    QString title(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void choose();

    PathOf m_pathOf;
    SimilarGroups m_similar;
    std::vector<qsizetype> m_shown; ///< places in m_similar.groups
    mutable QHash<ImageId, QString> m_paths;
    bool m_isOnlyConflicts = false;
};

} // namespace taxon
