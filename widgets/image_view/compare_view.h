#pragma once

#include "widgets/image_view/compared_image.h"
#include "widgets/image_view/image_view.h"
#include "widgets/image_view/pixel_loader.h"

#include <QWidget>

namespace taxon {

/// How many columns let `count` images of about this shape (width / height) be largest in `room`; 1 to `count`.
int columnsFor(int count, double shape, const QSize &room);

/// Two to nine images side by side: zoom, place and window are those of all. One has the focus, which follows clicks and
/// moveFocus().
class CompareView : public QWidget {
    Q_OBJECT
public:
    static constexpr int kLeast = 2;
    static constexpr int kMost = 9;

    struct Item {
        PixelRequest request;
        QSize size; ///< of the image, for the layout
    };

    explicit CompareView(QWidget *parent = nullptr);

    void setFileNames(PixelLoader::FileNames names) { m_loader.setFileNames(names); }
    /// kLeast to kMost; none: everything is let go. The first has the focus.
    void setItems(const QList<Item> &items);
    int count() const { return int(m_panes.size()); }
    ImageId imageAt(int place) const { return m_items[place].request.id; }
    int placeOf(ImageId image) const; ///< -1: not among them

    int focused() const { return m_focused; }
    void setFocused(int place);
    /// By an arrow key, Home or End; false: it is another key.
    bool moveFocus(int key);

    ComparedImage &pane(int place) { return *m_panes[place]; }
    /// The picture is on the screen.
    bool isShown(int place) const { return m_panes[place]->view().hasImage(); }
    bool isSettled() const { return m_loader.isIdle(); }
    /// Of the focused image, and the others with it.
    void toggleOneToOne() { m_panes[m_focused]->view().toggleOneToOne(); }

Q_SIGNALS:
    void focusedChanged(int place);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void addPane(const Item &item);
    void layOut();
    void wantPictures();
    void showLoaded(ImageId image, int frame);
    void lockPlaces(ComparedImage *leader);
    void lockDisplays(ComparedImage *leader);

    PixelLoader m_loader;
    QList<Item> m_items;
    QList<ComparedImage *> m_panes;
    int m_focused = 0;
    int m_columns = 1;
    bool m_isLocking = false; ///< the others are following
};

} // namespace taxon
