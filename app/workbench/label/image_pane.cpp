#include "app/workbench/label/image_pane.h"

#include "app/workbench/label/view_bar.h"
#include "widgets/image_view/image_view.h"

#include <QVBoxLayout>

namespace taxon {
namespace {

constexpr int kPatienceMs = 1'500;
constexpr qint64 kCacheBytes = 144LL * 1024 * 1024;

} // namespace

ImagePane::ImagePane(QWidget *parent)
    : QWidget(parent)
    , m_loader(kCacheBytes)
    , m_view(new ImageView)
    , m_bar(new ViewBar(*m_view))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_bar);
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(kPatienceMs);
    connect(&m_waiting, &QTimer::timeout, this, &ImagePane::showWaiting);
    connect(m_bar, &ViewBar::frameChosen, this, &ImagePane::showFrame);
    connect(&m_loader, &PixelLoader::loaded, this, [this](ImageId image, int frame) {
        if (image == m_current.id && frame == m_current.frame)
            showLoaded();
    });
}

void ImagePane::showImage(const PixelRequest &image, const QString &name)
{
    m_current = image;
    m_name = name.isEmpty() ? image.path : name;
    m_waiting.start();
    m_frames = 1;
    m_isShown = false;
    Q_EMIT shownChanged(false);
    showLoaded();
    if (!m_loader.find(image.id, image.frame))
        m_view->showNothing();
}

// The session goes on: the image can be skipped, and is shown once it is there.
void ImagePane::showWaiting()
{
    if (m_current.id.isValid() && !m_isShown && !m_loader.find(m_current.id, m_current.frame))
        m_view->showReason(tr("Still waiting for %1\nThe disk or network does not answer. You can skip this image or go to another one; it can be "
                              "labeled once it is there.").arg(m_name));
}

void ImagePane::showReason(const QString &reason)
{
    m_current = {};
    m_frames = 1;
    m_isShown = false;
    Q_EMIT shownChanged(false);
    m_view->showReason(reason);
    m_bar->setFrames(0, 1);
}

void ImagePane::prepare(const QList<PixelRequest> &images)
{
    m_next = images;
    wantAll();
}

void ImagePane::wantAll()
{
    const double ratio = m_view->devicePixelRatioF();
    m_loader.setPreviewSide(int(qMin(m_view->width(), m_view->height()) * ratio));
    m_loader.want(m_current.id.isValid() ? QList<PixelRequest>{m_current} + m_next : m_next);
}

void ImagePane::forgetPictures()
{
    m_loader.clear();
    m_isShown = false;
}

void ImagePane::showLoaded()
{
    const PixelPicture *picture = m_loader.find(m_current.id, m_current.frame);
    if (!picture)
        return;
    if (!picture->pyramid) {
        m_isShown = false;
        Q_EMIT shownChanged(false);
        m_view->showReason(picture->error);
    } else if (m_isShown) {
        m_view->refine(picture->pyramid);
    } else {
        m_view->showPicture(picture->pyramid, m_current.frame);
        m_isShown = true;
        m_frames = picture->pyramid->image().info.frames;
        Q_EMIT shownChanged(true);
    }
    m_bar->setFrames(m_current.frame, m_frames);
}

void ImagePane::showFrame(int frame)
{
    if (frame < 0 || frame >= m_frames || frame == m_current.frame)
        return;
    m_current.frame = frame;
    m_isShown = false;
    wantAll();
    showLoaded(); // until it is there, the frame before stays on the screen
    m_bar->setFrames(frame, m_frames);
}

} // namespace taxon
