#pragma once

#include "widgets/image_view/pixel_loader.h"

#include <QWidget>

namespace taxon {

class ImageView;
class ViewBar;

/// The image to be labeled with the line below it, and the images that are decoded ahead.
class ImagePane : public QWidget {
    Q_OBJECT
public:
    explicit ImagePane(QWidget *parent = nullptr);

    ImageView &view() { return *m_view; }
    const ImageView &view() const { return *m_view; }

    /// See PixelLoader::setCheck().
    void setCheck(PixelLoader::Check check) { m_loader.setCheck(std::move(check)); }

    /// Shows `image`: at once when it was decoded ahead, else as soon as prepare() has had it decoded.
    /// `name` is what people read when the file does not come; the path without one.
    void showImage(const PixelRequest &image, const QString &name = {});
    void setFileNames(PixelLoader::FileNames names) { m_loader.setFileNames(names); }
    /// A sentence instead of an image.
    void showReason(const QString &reason);
    /// Has the shown image decoded if need be, then what will probably be asked for next, the most probable first.
    void prepare(const QList<PixelRequest> &images);
    /// After files came back or changed.
    void forgetPictures();
    bool isSettled() const { return m_loader.isIdle(); }

    /// Another frame or page of the image; nothing happens beyond the ends.
    void showFrame(int frame);
    int frame() const { return m_current.frame; }
    int frames() const { return m_frames; }

Q_SIGNALS:
    /// The picture of the image is on the screen, or no longer.
    void shownChanged(bool isShown);

private:
    void wantAll();
    void showWaiting();
    void showLoaded();

    PixelLoader m_loader;
    ImageView *m_view;
    ViewBar *m_bar;
    PixelRequest m_current;
    QList<PixelRequest> m_next;
    QString m_name;
    QTimer m_waiting; ///< runs out when the picture does not come
    int m_frames = 1;
    bool m_isShown = false; ///< the view shows m_current
};

} // namespace taxon
