#pragma once

#include "widgets/gallery/picture_delegate.h"
#include "widgets/image_view/picture_loader.h"

#include <QWidget>

class QAbstractItemModel;

namespace taxon {

/// The images before and after the current one, which stands in the middle. Only what is visible is touched, so
/// that it costs the same for a hundred thousand images.
class Filmstrip : public QWidget {
    Q_OBJECT
public:
    /// The model answers the roles of PictureRole.
    explicit Filmstrip(QAbstractItemModel &model, QWidget *parent = nullptr);

    void setCurrentRow(int row);
    /// Where pictures come from; without it, from the model's PathRole.
    void setPictureSource(PictureLoader::Decode decode, PictureLoader::Complete complete);
    /// After a file came back or changed.
    void forgetPictures();
    bool isSettled() const { return m_loader.isIdle(); }

    QSize sizeHint() const override;

Q_SIGNALS:
    void clicked(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect cellOf(int row) const;
    int rowAt(const QPoint &position) const;

    QAbstractItemModel &m_model;
    PictureLoader m_loader;
    PictureDelegate m_delegate;
    bool m_isCompleted = false; ///< requests are completed by the loader
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace taxon
