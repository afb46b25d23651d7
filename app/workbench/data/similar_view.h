#pragma once

#include "app/workbench/data/similar_model.h"
#include "widgets/image_view/picture_loader.h"

#include <QListView>

namespace taxon {

/// A list of groups, each a line of thumbnails with the labels below them; pictures are decoded as they come into view.
class SimilarView : public QListView {
    Q_OBJECT
public:
    explicit SimilarView(SimilarModel &model, QWidget *parent = nullptr);

    /// Where the pictures come from; see PictureLoader::setSource().
    void setPictureSource(PictureLoader::Decode decode, PictureLoader::Complete complete);
    /// Files have changed.
    void forgetPictures();
    /// No thumbnail is missing that is in view.
    bool isSettled() const { return m_loader.isIdle(); }

Q_SIGNALS:
    /// A click, double click or Enter on the group: on which image; 0 without a picture under the pointer.
    void opened(int row, int place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    SimilarModel &m_model;
    PictureLoader m_loader;
};

} // namespace taxon
